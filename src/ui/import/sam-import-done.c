/*
 * What came in.
 */
#include "sam-import-done.h"

#include <glib/gi18n.h>

#include "sam-language.h"

static char *
dup_number (guint n)
{
  return sam_language_format_integer (sam_language_get_default (), n);
}

/* Takes the part; leaves it out where it counts nothing. */
static void
add_part (GString *text, char *part, guint n)
{
  if (n > 0)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", part);
  g_free (part);
}

static char *
describe (SamImportPlan *plan)
{
  GString *text = g_string_new (NULL);
  guint n_new = sam_import_plan_get_count (plan, SAM_IMPORT_NEW);
  guint n_changed = sam_import_plan_get_count (plan, SAM_IMPORT_CHANGED);
  guint n_unchanged = sam_import_plan_get_count (plan, SAM_IMPORT_UNCHANGED);
  guint n_left_out = sam_import_plan_get_count (plan, SAM_IMPORT_REFUSED) + sam_import_plan_get_count (plan, SAM_IMPORT_DECIDE);
  g_autofree char *new = dup_number (n_new);
  g_autofree char *changed = dup_number (n_changed);
  g_autofree char *unchanged = dup_number (n_unchanged);
  g_autofree char *left_out = dup_number (n_left_out);

  add_part (text, g_strdup_printf (ngettext ("%s was new.", "%s were new.", n_new), new), n_new);
  add_part (text, g_strdup_printf (ngettext ("%s changed what was there.", "%s changed what was there.", n_changed), changed), n_changed);
  add_part (text, g_strdup_printf (ngettext ("%s was there already.", "%s were there already.", n_unchanged), unchanged), n_unchanged);
  add_part (text, g_strdup_printf (ngettext ("%s was left out.", "%s were left out.", n_left_out), left_out), n_left_out);
  g_string_append_printf (text, " %s", _("It is one single change."));

  return g_string_free (text, FALSE);
}

static GtkWidget *
add_button (GtkWidget *box, const char *label, const char *action, gboolean is_suggested)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_size_request (button, 300, -1);
  gtk_widget_add_css_class (button, "pill");
  if (is_suggested)
    gtk_widget_add_css_class (button, "suggested-action");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_box_append (GTK_BOX (box), button);

  return button;
}

GtkWidget *
sam_import_done_new (SamImportPlan *plan)
{
  guint n_rows = sam_import_plan_get_count (plan, SAM_IMPORT_NEW) + sam_import_plan_get_count (plan, SAM_IMPORT_CHANGED);
  guint n_left_out = sam_import_plan_get_count (plan, SAM_IMPORT_REFUSED) + sam_import_plan_get_count (plan, SAM_IMPORT_DECIDE);
  g_autofree char *number = dup_number (n_rows);
  g_autofree char *title = g_strdup_printf (ngettext ("%s Row Imported", "%s Rows Imported", n_rows), number);
  g_autofree char *description = describe (plan);
  GtkWidget *page = adw_status_page_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  add_button (box, _("_Close"), "window.close", TRUE);
  add_button (box, _("_Undo"), "import.undo", FALSE);
  if (n_left_out > 0)
    add_button (box, _("_Save Refused Rows…"), "import.save-refused", FALSE);
  add_button (box, _("Import _Another…"), "import.another", FALSE);

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "object-select-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), title);
  adw_status_page_set_description (ADW_STATUS_PAGE (page), description);
  adw_status_page_set_child (ADW_STATUS_PAGE (page), box);

  return page;
}

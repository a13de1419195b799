/*
 * SamClashRow: a clash and what can be done about it.
 */
#include "sam-clash-row.h"

#include <glib/gi18n.h>

#include "sam-language.h"
#include "sam-row-menu.h"

struct _SamClashRow
{
  GtkBox parent_instance;

  GtkWidget *day;
  GtkWidget *icon;
  GtkWidget *title;
  GtkWidget *text;
  GtkWidget *button;
  GtkWidget *menu;
};

G_DEFINE_FINAL_TYPE (SamClashRow, sam_clash_row, GTK_TYPE_BOX)

/* Of two sessions, of which that of the clash is of a team, or of a cycle; then those of one. */
static const SamRowMenuItem two_team[] = {
  { N_ ("Open Session"), "clash.open" },           { N_ ("Open the Other Session"), "clash.open-other" },
  { N_ ("Move…"), "clash.move" },                  { N_ ("Move the Other…"), "clash.move-other" },
  { N_ ("Choose Another Coach…"), "clash.coach" }, { N_ ("Cancel Session…"), "clash.cancel" },
};

static const SamRowMenuItem two_cycle[] = {
  { N_ ("Open Cycle"), "clash.open" },
  { N_ ("Open the Other Session"), "clash.open-other" },
  { N_ ("Move…"), "clash.move" },
  { N_ ("Move the Other…"), "clash.move-other" },
  { N_ ("Cancel Session…"), "clash.cancel" },
};

static const SamRowMenuItem one_team[] = {
  { N_ ("Open Session"), "clash.open" },
  { N_ ("Move…"), "clash.move" },
  { N_ ("Choose Another Coach…"), "clash.coach" },
  { N_ ("Cancel Session…"), "clash.cancel" },
};

static const SamRowMenuItem one_cycle[] = {
  { N_ ("Open Cycle"), "clash.open" },
  { N_ ("Move…"), "clash.move" },
  { N_ ("Cancel Session…"), "clash.cancel" },
};

static GtkWidget *
add_label (GtkWidget *box, const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);

  return label;
}

static void
sam_clash_row_class_init (SamClashRowClass *klass)
{
}

static void
sam_clash_row_init (SamClashRow *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *names = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "clash-row");
  self->day = add_label (GTK_WIDGET (self), "heading");
  gtk_widget_add_css_class (self->day, "clash-day");

  self->icon = gtk_image_new ();
  gtk_widget_set_valign (self->icon, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (line), self->icon);
  gtk_widget_set_hexpand (names, TRUE);
  self->title = add_label (names, "clash-title");
  gtk_label_set_wrap (GTK_LABEL (self->title), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->title), PANGO_WRAP_WORD_CHAR);
  self->text = add_label (names, "secondary");
  gtk_widget_add_css_class (self->text, "caption");
  gtk_label_set_wrap (GTK_LABEL (self->text), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->text), PANGO_WRAP_WORD_CHAR);
  gtk_box_append (GTK_BOX (line), names);

  self->button = gtk_button_new ();
  gtk_widget_set_valign (self->button, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (line), self->button);
  self->menu = sam_row_menu_new_reused ();
  gtk_box_append (GTK_BOX (line), self->menu);
  gtk_box_append (GTK_BOX (self), line);
}

GtkWidget *
sam_clash_row_new (void)
{
  return g_object_new (SAM_TYPE_CLASH_ROW, NULL);
}

static char *
dup_title (SamClashItem *item)
{
  const SamClashSlot *slot = sam_clash_item_get_slot (item);
  g_autofree char *subject = sam_clash_item_dup_subject (item);
  g_autofree char *from = sam_time_format (MAX (slot->start, 0));
  g_autofree char *to = sam_time_format (sam_time_add (MAX (slot->start, 0), slot->minutes));

  return g_strdup_printf ("%s–%s · %s", from, to, subject);
}

static void
set_button (SamClashRow *self, SamClashEntry *entry, const char *title)
{
  gboolean is_accepted = sam_clash_item_is_accepted (sam_clash_entry_get_item (entry));
  g_autofree char *name = NULL;

  /* Translators: a session: its time, team and school. */
  name = g_strdup_printf (is_accepted ? _ ("Take up again: %s") : _ ("Let it be: %s"), title);
  gtk_button_set_label (GTK_BUTTON (self->button), is_accepted ? _ ("Take Up Again") : _ ("Let It Be"));
  gtk_widget_set_tooltip_text (self->button, is_accepted ? _ ("Count it among what is to be solved (L)")
                                                         : _ ("Take it off the list (L)"));
  /* The target first: an action without one is another action. */
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->button), "x", sam_clash_entry_get_id (entry));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), is_accepted ? "clash.reopen" : "clash.accept");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
set_menu (SamClashRow *self, SamClashEntry *entry, const char *title)
{
  SamClashItem *item = sam_clash_entry_get_item (entry);
  gboolean is_of_cycle = sam_clash_item_get_slot (item)->teacher != 0;
  gint64 id = sam_clash_entry_get_id (entry);

  if (sam_clash_item_get_other (item) != NULL && is_of_cycle)
    sam_row_menu_set (self->menu, title, two_cycle, G_N_ELEMENTS (two_cycle), id);
  else if (sam_clash_item_get_other (item) != NULL)
    sam_row_menu_set (self->menu, title, two_team, G_N_ELEMENTS (two_team), id);
  else if (is_of_cycle)
    sam_row_menu_set (self->menu, title, one_cycle, G_N_ELEMENTS (one_cycle), id);
  else
    sam_row_menu_set (self->menu, title, one_team, G_N_ELEMENTS (one_team), id);
}

void
sam_clash_row_set_entry (SamClashRow *self, SamClashEntry *entry)
{
  SamClashItem *item = sam_clash_entry_get_item (entry);
  gboolean is_accepted = sam_clash_item_is_accepted (item);
  g_autofree char *title = dup_title (item);
  g_autofree char *day = sam_language_format_date (sam_language_get_default (), sam_clash_item_get_slot (item)->date,
                                                   SAM_DATE_STYLE_WEEKDAY_YEAR);

  g_return_if_fail (SAM_IS_CLASH_ROW (self));

  gtk_label_set_label (GTK_LABEL (self->day), day);
  gtk_widget_set_visible (self->day, sam_clash_entry_is_first_of_day (entry));
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon),
                                is_accepted ? "emblem-ok-symbolic" : "dialog-warning-symbolic");
  if (is_accepted)
    gtk_widget_remove_css_class (self->icon, "status-warning");
  else
    gtk_widget_add_css_class (self->icon, "status-warning");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->icon), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  is_accepted ? C_ ("clash", "Let be") : C_ ("clash", "Clash"), -1);
  gtk_label_set_label (GTK_LABEL (self->title), title);
  gtk_label_set_label (GTK_LABEL (self->text), sam_clash_entry_get_text (entry));
  set_button (self, entry, title);
  set_menu (self, entry, title);
}

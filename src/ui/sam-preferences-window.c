#include "sam-preferences-window.h"

#include <glib/gi18n.h>

#include "sam-dialogs.h"
#include "sam-preferences.h"
#include "sam-window.h"

static void
on_language_cb (AdwPreferencesWindow *window, GParamSpec *pspec, AdwComboRow *row)
{
  SamLanguageChoice choice = (SamLanguageChoice) adw_combo_row_get_selected (row);

  if (choice == sam_preferences_get_language ())
    return;

  sam_preferences_set_language (choice);
  adw_preferences_window_add_toast (window, adw_toast_new (_("The language changes when Samordna starts again.")));
}

static void
on_style_cb (AdwPreferencesWindow *window, GParamSpec *pspec, AdwComboRow *row)
{
  sam_preferences_set_style ((SamStyleChoice) adw_combo_row_get_selected (row));
}

static GtkWidget *
build_row (const char *title, const char *const *labels, guint selected)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr (GtkStringList) list = gtk_string_list_new (labels);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (list));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), selected);

  return row;
}

static void
on_reminders_cb (GtkSwitch *toggle)
{
  sam_preferences_set_reminders (gtk_switch_get_active (toggle));
}

static GtkWidget *
build_reminders_group (void)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *toggle = gtk_switch_new ();

  gtk_switch_set_active (GTK_SWITCH (toggle), sam_preferences_get_reminders ());
  gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);
  gtk_widget_set_focusable (toggle, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Remind of sessions"), -1);
  g_signal_connect (toggle, "notify::active", G_CALLBACK (on_reminders_cb), NULL);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Remind of sessions"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row),
                               _("Today’s an hour before, tomorrow’s at 15:00, while Samordna is open"));
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), toggle);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), toggle);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);

  return group;
}

/* The name that stands beside each change of this programme. */

static void
on_name_applied_cb (AdwPreferencesWindow *window, AdwEntryRow *row)
{
  SamContext *context = g_object_get_data (G_OBJECT (window), "context");
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));
  g_autoptr (GError) error = NULL;

  if (!sam_store_set_user_name (sam_context_get_store (context), name, &error))
    sam_dialogs_show_error (GTK_WIDGET (window), _("Your name was not changed"), error);
}

static GtkWidget *
build_name_group (GtkWidget *window, SamContext *context)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *row = adw_entry_row_new ();
  g_autofree char *name = sam_store_dup_user_name (sam_context_get_store (context));

  g_object_set_data_full (G_OBJECT (window), "context", g_object_ref (context), g_object_unref);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("This Programme"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), _("Your name stands beside your changes in the history."));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Your name"));
  gtk_editable_set_text (GTK_EDITABLE (row), name != NULL ? name : "");
  gtk_widget_set_sensitive (row, sam_context_is_editable (context));
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (row), TRUE);
  g_signal_connect_object (row, "apply", G_CALLBACK (on_name_applied_cb), window, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);

  return group;
}

GtkWindow *
sam_preferences_window_present (GtkWindow *parent)
{
  GtkWidget *window = adw_preferences_window_new ();
  GtkWidget *page = adw_preferences_page_new ();
  GtkWidget *group = adw_preferences_group_new ();
  /* A language is called by its own name in every language. */
  const char *languages[] = { C_("language", "System"), "Svenska", "English", NULL };
  const char *styles[] = { C_("style", "System"), C_("style", "Light"), C_("style", "Dark"), NULL };
  GtkWidget *language = build_row (_("Language"), languages, sam_preferences_get_language ());
  GtkWidget *style = build_row (_("Style"), styles, sam_preferences_get_style ());

  adw_action_row_set_subtitle (ADW_ACTION_ROW (language), _("From the next start"));
  g_signal_connect_object (language, "notify::selected", G_CALLBACK (on_language_cb), window, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::selected", G_CALLBACK (on_style_cb), window, G_CONNECT_SWAPPED);

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), language);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), style);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (build_reminders_group ()));
  if (SAM_IS_WINDOW (parent) && sam_window_get_context (SAM_WINDOW (parent)) != NULL)
    adw_preferences_page_add (ADW_PREFERENCES_PAGE (page),
                              ADW_PREFERENCES_GROUP (build_name_group (window, sam_window_get_context (SAM_WINDOW (parent)))));
  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (window), ADW_PREFERENCES_PAGE (page));
  adw_preferences_window_set_search_enabled (ADW_PREFERENCES_WINDOW (window), FALSE);

  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (window), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (window), 480, 420);
  gtk_window_present (GTK_WINDOW (window));

  return GTK_WINDOW (window);
}

#include "sam-window-private.h"

#include <glib/gi18n.h>

#include "sam-figures-file.h"
#include "sam-search-window.h"
#include "sam-toasts.h"
#include "sam-watch-page.h"
#include "sam-window-tools.h"

static SamPage *
get_current_page (SamWindow *self)
{
  return sam_window_get_page (self, sam_window_get_place (self));
}

void
sam_window_toast (SamWindow *self, const char *text, const char *button, const char *action)
{
  sam_toasts_show (self->toast_overlay, text, button, action);
}

static void
on_undo_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  SamWindow *self = SAM_WINDOW (user_data);

  sam_toasts_undo (self->toast_overlay, sam_context_get_store (self->context));
}

static void
on_redo_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  SamWindow *self = SAM_WINDOW (user_data);

  sam_toasts_redo (self->toast_overlay, sam_context_get_store (self->context));
}

static void
on_search_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  SamWindow *self = SAM_WINDOW (user_data);

  /* What is on the desk is searched first; once more, and it is the programme. */
  if (g_strcmp0 (sam_window_get_place (self), "reports") == 0 && sam_page_search (get_current_page (self)))
    return;

  sam_search_window_present (GTK_WIDGET (self), self->context);
}

/* What the page itself lists; where it lists nothing, the schools. */
static void
on_search_page_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  SamWindow *self = SAM_WINDOW (user_data);

  if (sam_page_search (get_current_page (self)))
    return;

  sam_window_show_place (self, "schools");
  sam_page_search (get_current_page (self));
}

static void
on_export_figures_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  SamWindow *self = SAM_WINDOW (user_data);

  if (self->context != NULL)
    sam_figures_file_save (GTK_WIDGET (self), self->context);
}

static void
on_add_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  SamWindow *self = SAM_WINDOW (user_data);

  /* Where there is no programme, that is what there is to add. */
  if (self->context == NULL)
    {
      sam_window_new_programme (self);
      return;
    }
  if (sam_page_add (get_current_page (self)))
    return;

  /* The first thing to add is a school, whichever school or team was last on show there. */
  sam_page_add (sam_window_get_page (self, "schools"));
  sam_window_show_place (self, "schools");
}

static void
on_print_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  SamWindow *self = SAM_WINDOW (user_data);

  if (sam_page_print (get_current_page (self)))
    return;

  sam_window_show_place (self, "reports");
}

static void
on_open_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  sam_window_choose_file (SAM_WINDOW (user_data));
}

static void
on_new_programme_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  sam_window_new_programme (SAM_WINDOW (user_data));
}

static void
on_open_example_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  sam_window_open_example (SAM_WINDOW (user_data));
}

static void
on_save_copy_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  sam_window_save_copy (SAM_WINDOW (user_data));
}

static void
on_close_programme_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  sam_window_close_programme (SAM_WINDOW (user_data));
}

static void
on_back_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  SamWindow *self = SAM_WINDOW (user_data);

  if (self->context == NULL || sam_page_back (get_current_page (self)))
    return;

  if (adw_leaflet_get_folded (self->leaflet))
    adw_leaflet_set_visible_child (self->leaflet, self->sidebar);
}

static void
focus_sidebar (SamWindow *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->place_list);

  /* Where a watch is on show, no place is. */
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
  else
    gtk_widget_child_focus (GTK_WIDGET (self->watch_list), GTK_DIR_TAB_BACKWARD);
}

static void
on_next_pane_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  SamWindow *self = SAM_WINDOW (user_data);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  gboolean in_sidebar = focus != NULL && gtk_widget_is_ancestor (focus, self->sidebar);

  adw_leaflet_set_visible_child (self->leaflet, in_sidebar ? self->content : self->sidebar);
  if (in_sidebar)
    gtk_widget_child_focus (GTK_WIDGET (self->place_stack), GTK_DIR_TAB_FORWARD);
  else
    focus_sidebar (self);
}

static void
on_place_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  SamWindow *self = SAM_WINDOW (user_data);

  sam_window_show_place (self, g_variant_get_string (parameter, NULL));
  /* To where the page begins, if it says so: its own keys are the next to be pressed. */
  gtk_widget_grab_focus (gtk_stack_get_visible_child (self->place_stack));
}

static void
on_show_record_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  guint32 family;
  gint64 id;

  g_variant_get (parameter, "(ux)", &family, &id);
  if (family < SAM_N_FAMILIES)
    sam_window_show_record (SAM_WINDOW (user_data), (SamFamilyId) family, id);
}

static void
on_show_date_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  SamWindow *self = SAM_WINDOW (user_data);
  SamDate date = sam_date_parse (g_variant_get_string (parameter, NULL));

  if (date == SAM_DATE_NONE)
    return;

  sam_window_show_place (self, "calendar");
  sam_page_show_date (get_current_page (self), date);
}

/* A filter of what the place on show lists, narrowed as it is there; to be kept or not. */
static void
on_new_watch_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  SamWindow *self = SAM_WINDOW (user_data);
  g_autoptr (SamFilter) filter = sam_page_dup_filter (get_current_page (self));

  if (filter == NULL)
    filter = sam_filter_new (SAM_FILTER_LIST_TEAMS);
  sam_watch_page_show_filter (SAM_WATCH_PAGE (sam_window_get_page (self, "watch")), filter);
  sam_window_show_place (self, "watch");
}

static void
on_toast_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  sam_window_toast (SAM_WINDOW (user_data), g_variant_get_string (parameter, NULL), NULL, NULL);
}

static void
on_toast_done_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  sam_window_toast (SAM_WINDOW (user_data), g_variant_get_string (parameter, NULL), _("Undo"), "win.undo");
}

static void
add_shortcuts (SamWindow *self)
{
  /* In the bubble phase, so that an entry undoes its own typing first and Escape closes a popover first. */
  static const struct
  {
    const char *trigger;
    const char *action;
    const char *place;
  } shortcuts[] = {
    { "<Control>z", "win.undo", NULL },
    { "<Control><Shift>z", "win.redo", NULL },
    { "<Alt>Left", "win.back", NULL },
    { "Escape", "win.back", NULL },
    { "F6", "win.next-pane", NULL },
    { "F9", "win.hide-names", NULL },
    { "<Control>v", "win.paste-cells", NULL },
    { "<Alt>1", "win.place", "overview" },
    { "<Alt>2", "win.place", "schools" },
    { "<Alt>3", "win.place", "calendar" },
    { "<Alt>4", "win.place", "coaching" },
    { "<Alt>5", "win.place", "evaluation" },
    { "<Alt>6", "win.place", "reports" },
  };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      GtkShortcut *shortcut = gtk_shortcut_new (gtk_shortcut_trigger_parse_string (shortcuts[i].trigger),
                                                gtk_named_action_new (shortcuts[i].action));

      if (shortcuts[i].place != NULL)
        gtk_shortcut_set_arguments (shortcut, g_variant_new_string (shortcuts[i].place));
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
    }
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

static void
append (GMenu *section, const char *label, const char *action, const char *accel)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, action);

  if (accel != NULL)
    g_menu_item_set_attribute (item, "accel", "s", accel);
  g_menu_append_item (section, item);
}

static void
build_menu (SamWindow *self)
{
  g_autoptr (GMenu) file = g_menu_new ();
  g_autoptr (GMenu) page = g_menu_new ();
  g_autoptr (GMenu) view = g_menu_new ();
  g_autoptr (GMenu) tools = g_menu_new ();
  g_autoptr (GMenu) programme = g_menu_new ();
  g_autoptr (GMenu) program = g_menu_new ();

  append (page, _("_Add…"), "win.add", NULL);
  append (page, _("_Search…"), "win.search", NULL);
  append (page, _("Search _This Page"), "win.search-page", NULL);
  append (page, _("_Filter This List…"), "win.new-watch", NULL);
  append (page, _("_Export This List…"), "win.export-shown", NULL);
  append (page, _("Export F_igures…"), "win.export-figures", NULL);
  append (page, _("_Print…"), "win.print", NULL);
  sam_window_seal_append (view);
  append (view, _("_Hide Names"), "win.hide-names", "F9");
  append (view, _("What a _Principal Would See"), "win.principal-view", NULL);
  sam_window_tools_append (tools, programme);
  append (programme, _("Save a _Copy…"), "win.save-copy", NULL);
  append (programme, _("C_lose Programme"), "win.close-programme", NULL);
  append (file, _("_New Programme…"), "win.new-programme", NULL);
  append (file, _("_Open…"), "win.open", NULL);
  self->recent_menu = g_menu_new ();
  g_menu_append_submenu (file, _("Open _Recent"), G_MENU_MODEL (self->recent_menu));
  g_menu_append_submenu (file, _("This Pro_gramme"), G_MENU_MODEL (programme));
  append (program, _("_Preferences"), "app.preferences", NULL);
  append (program, _("_Keyboard Shortcuts"), "app.shortcuts", NULL);
  append (program, _("_About Samordna"), "app.about", NULL);

  g_menu_append_section (self->menu, NULL, G_MENU_MODEL (self->edit_section));
  g_menu_append_section (self->menu, NULL, G_MENU_MODEL (page));
  g_menu_append_section (self->menu, NULL, G_MENU_MODEL (view));
  g_menu_append_section (self->menu, NULL, G_MENU_MODEL (tools));
  g_menu_append_section (self->menu, NULL, G_MENU_MODEL (file));
  g_menu_append_section (self->menu, NULL, G_MENU_MODEL (program));
}

static void
set_enabled (SamWindow *self, const char *name, gboolean enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  if (action != NULL)
    g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

static void
update_undo (SamWindow *self, SamStore *store)
{
  const char *undo = store != NULL ? sam_store_get_undo_label (store) : NULL;
  const char *redo = store != NULL ? sam_store_get_redo_label (store) : NULL;
  /* Translators: what would be undone, such as "Move session" */
  g_autofree char *undo_text = undo != NULL ? g_strdup_printf (_("_Undo: %s"), undo) : g_strdup (_("_Undo"));
  /* Translators: what would be done again, such as "Move session" */
  g_autofree char *redo_text = redo != NULL ? g_strdup_printf (_("_Redo: %s"), redo) : g_strdup (_("_Redo"));
  gboolean editable = self->context != NULL && sam_context_is_editable (self->context);

  set_enabled (self, "undo", undo != NULL && editable);
  set_enabled (self, "redo", redo != NULL && editable);

  g_menu_remove_all (self->edit_section);
  append (self->edit_section, undo_text, "win.undo", "<Control>z");
  append (self->edit_section, redo_text, "win.redo", "<Control><Shift>z");
}

void
sam_window_actions_update (SamWindow *self)
{
  static const char *const of_programme[] = {
    "search", "search-page", "new-watch", "print", "save-copy", "place", "show-record", "show-date", "next-pane", "back",
    "show-figure", "person-everything", "person-days", "record-history", "print-booklet", "export-list", "export-shown",
    "export-figures",
  };
  static const char *const of_people[] = { "person-everything", "person-days", "record-history", "print-booklet" };
  SamStore *store = self->context != NULL ? sam_context_get_store (self->context) : NULL;

  if (self->edit_section == NULL)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (of_programme); i++)
    set_enabled (self, of_programme[i], store != NULL && !self->busy);
  if (store != NULL && !sam_page_has_list (get_current_page (self)))
    set_enabled (self, "export-shown", FALSE);
  /* These would tell of people by what the file holds, not by what is on show. */
  for (guint i = 0; i < G_N_ELEMENTS (of_people) && sam_window_is_veiled (self); i++)
    set_enabled (self, of_people[i], FALSE);
  set_enabled (self, "add", (store == NULL || sam_context_is_editable (self->context)) && !self->busy);
  set_enabled (self, "person-erase", store != NULL && sam_context_is_editable (self->context) && !self->busy);
  set_enabled (self, "close-programme",
               store != NULL || g_strcmp0 (gtk_stack_get_visible_child_name (self->main_stack), "refused") == 0);
  set_enabled (self, "open", !self->busy);
  set_enabled (self, "new-programme", !self->busy);
  set_enabled (self, "open-example", !self->busy);
  sam_window_tools_update (self);
  sam_window_seal_update (self);
  sam_window_veil_update (self);
  sam_window_drop_update (self);
  update_undo (self, store);
}

void
sam_window_actions_init (SamWindow *self)
{
  static const GActionEntry entries[] = {
    { "undo", on_undo_cb, NULL, NULL, NULL, { 0 } },
    { "redo", on_redo_cb, NULL, NULL, NULL, { 0 } },
    { "search", on_search_cb, NULL, NULL, NULL, { 0 } },
    { "search-page", on_search_page_cb, NULL, NULL, NULL, { 0 } },
    { "export-figures", on_export_figures_cb, NULL, NULL, NULL, { 0 } },
    { "add", on_add_cb, NULL, NULL, NULL, { 0 } },
    { "print", on_print_cb, NULL, NULL, NULL, { 0 } },
    { "open", on_open_cb, NULL, NULL, NULL, { 0 } },
    { "new-programme", on_new_programme_cb, NULL, NULL, NULL, { 0 } },
    { "open-example", on_open_example_cb, NULL, NULL, NULL, { 0 } },
    { "save-copy", on_save_copy_cb, NULL, NULL, NULL, { 0 } },
    { "close-programme", on_close_programme_cb, NULL, NULL, NULL, { 0 } },
    { "back", on_back_cb, NULL, NULL, NULL, { 0 } },
    { "next-pane", on_next_pane_cb, NULL, NULL, NULL, { 0 } },
    { "place", on_place_cb, "s", NULL, NULL, { 0 } },
    { "show-record", on_show_record_cb, "(ux)", NULL, NULL, { 0 } },
    { "show-date", on_show_date_cb, "s", NULL, NULL, { 0 } },
    { "new-watch", on_new_watch_cb, NULL, NULL, NULL, { 0 } },
    { "toast", on_toast_cb, "s", NULL, NULL, { 0 } },
    { "toast-done", on_toast_done_cb, "s", NULL, NULL, { 0 } },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  sam_window_veil_init (self);
  sam_window_tools_init (self);
  sam_window_records_init (self);
  sam_window_backups_init (self);
  sam_window_seal_init (self);
  sam_window_drop_init (self);
  add_shortcuts (self);
  build_menu (self);
  sam_window_update_recent (self);
}

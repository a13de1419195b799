/*
 * SamApplication: the program.
 */
#include "config.h"

#include "sam-application.h"

#include <glib/gi18n.h>

#include "sam-accessibility.h"
#include "sam-calendar-import-window.h"
#include "sam-preferences-window.h"
#include "sam-preferences.h"
#include "sam-window.h"

struct _SamApplication
{
  AdwApplication parent_instance;
};

G_DEFINE_FINAL_TYPE (SamApplication, sam_application, ADW_TYPE_APPLICATION)

static SamWindow *
get_window (SamApplication *self)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (self));

  for (GList *l = windows; l != NULL; l = l->next)
    {
      if (SAM_IS_WINDOW (l->data))
        return SAM_WINDOW (l->data);
    }

  return NULL;
}

static SamWindow *
ensure_window (SamApplication *self)
{
  SamWindow *window = get_window (self);
  gboolean maximized;
  int width;
  int height;

  if (window != NULL)
    return window;

  window = sam_window_new (GTK_APPLICATION (self));
  sam_preferences_get_window (&width, &height, &maximized);
  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  if (maximized)
    gtk_window_maximize (GTK_WINDOW (window));

  return window;
}

static void
sam_application_activate (GApplication *application)
{
  SamApplication *self = SAM_APPLICATION (application);
  gboolean is_new = get_window (self) == NULL;
  SamWindow *window = ensure_window (self);
  g_autofree char *last = sam_preferences_dup_last_file ();

  if (is_new && *last != '\0')
    sam_window_reopen (window, last);

  gtk_window_present (GTK_WINDOW (window));
}

static void
sam_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  SamWindow *window = ensure_window (SAM_APPLICATION (application));
  g_autofree char *path = g_file_get_path (files[0]);

  g_autofree char *last = sam_preferences_dup_last_file ();
  gboolean is_table = path != NULL && (g_str_has_suffix (path, ".csv") || g_str_has_suffix (path, ".tsv")
                                       || sam_calendar_import_window_takes (files[0]));

  /* A table or a calendar is for the programme that is open, or was. */
  if (is_table && sam_window_get_context (window) == NULL && *last != '\0')
    sam_window_reopen (window, last);

  gtk_window_present (GTK_WINDOW (window));
  if (is_table && sam_window_take_file (window, files[0]))
    return;
  if (path != NULL)
    sam_window_open (window, path);
}

static int
sam_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("samordna %s\n", PACKAGE_VERSION);
      return 0;
    }

  return -1;
}

static void
on_quit_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  SamWindow *window = get_window (SAM_APPLICATION (user_data));

  if (window != NULL)
    gtk_window_close (GTK_WINDOW (window));
  else
    g_application_quit (G_APPLICATION (user_data));
}

static void
on_about_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  adw_show_about_window (gtk_application_get_active_window (GTK_APPLICATION (user_data)),
                         "application-name", "Samordna",
                         "application-icon", APPLICATION_ID,
                         "version", PACKAGE_VERSION,
                         "developer-name", C_("about", "The Samordna project"),
                         "comments", _("For coordinators of coaching programmes in schools."),
                         "license-type", GTK_LICENSE_GPL_3_0,
                         /* Translators: your names, one a line */
                         "translator-credits", _("translator-credits"),
                         NULL);
}

static void
on_preferences_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  sam_preferences_window_present (gtk_application_get_active_window (GTK_APPLICATION (user_data)));
}

/* What a click on a notification leads to. A task that has been begun is ended first: what it is about must not
 * change underneath it. */

static SamWindow *
come_forward (SamApplication *self)
{
  SamWindow *window = get_window (self);

  if (window == NULL)
    return NULL;
  if (!sam_window_is_covered (window))
    {
      gtk_window_present (GTK_WINDOW (window));
      return window;
    }

  gtk_window_present (gtk_application_get_active_window (GTK_APPLICATION (self)));

  return NULL;
}

static void
on_show_session_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  SamWindow *window = come_forward (SAM_APPLICATION (user_data));

  if (window != NULL)
    sam_window_show_record (window, SAM_FAMILY_SESSION, g_variant_get_int64 (parameter));
}

static void
on_show_day_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  SamWindow *window = come_forward (SAM_APPLICATION (user_data));

  if (window != NULL)
    gtk_widget_activate_action (GTK_WIDGET (window), "win.show-date", "s", g_variant_get_string (parameter, NULL));
}

static void
on_shortcuts_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  SamWindow *window = get_window (SAM_APPLICATION (user_data));
  g_autoptr (GtkBuilder) builder = NULL;
  GtkWindow *shortcuts;

  if (window == NULL)
    return;

  /* Made when asked for. GTK's own help overlay would lie hidden from the start: that costs
   * time, and GTK 4.8 gives a hidden window's missing object path to assistive technology
   * that asks for a window just closed, and ends the program. */
  builder = gtk_builder_new_from_resource (RESOURCE_PATH "/ui/sam-shortcuts.ui");
  shortcuts = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));
  gtk_window_set_transient_for (shortcuts, GTK_WINDOW (window));
  gtk_window_present (shortcuts);
}

static void
sam_application_window_added (GtkApplication *application, GtkWindow *window)
{
  GTK_APPLICATION_CLASS (sam_application_parent_class)->window_added (application, window);

  g_signal_connect_after (window, "map", G_CALLBACK (sam_accessibility_mend), NULL);
}

static void
sam_application_startup (GApplication *application)
{
  static const GActionEntry entries[] = {
    { "quit", on_quit_cb, NULL, NULL, NULL, { 0 } },
    { "about", on_about_cb, NULL, NULL, NULL, { 0 } },
    { "preferences", on_preferences_cb, NULL, NULL, NULL, { 0 } },
    { "shortcuts", on_shortcuts_cb, NULL, NULL, NULL, { 0 } },
    { "show-session", on_show_session_cb, "x", NULL, NULL, { 0 } },
    { "show-day", on_show_day_cb, "s", NULL, NULL, { 0 } },
  };
  static const struct
  {
    const char *action;
    const char *accels[3];
  } accels[] = {
    { "app.quit", { "<Control>q", NULL } },
    { "app.preferences", { "<Control>comma", NULL } },
    { "app.shortcuts", { "F1", "<Control>question", NULL } },
    { "win.open", { "<Control>o", NULL } },
    { "window.close", { "<Control>w", NULL } },
    { "win.print", { "<Control>p", NULL } },
    { "win.add", { "<Control>n", NULL } },
    { "win.search", { "<Control>f", NULL } },
    { "win.lock", { "<Control>l", NULL } },
    { "win.search-page", { "<Control><Shift>f", NULL } },
  };

  G_APPLICATION_CLASS (sam_application_parent_class)->startup (application);

  gtk_window_set_default_icon_name (APPLICATION_ID);
  sam_preferences_apply_style ();
  g_action_map_add_action_entries (G_ACTION_MAP (application), entries, G_N_ELEMENTS (entries), application);
  for (guint i = 0; i < G_N_ELEMENTS (accels); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (application), accels[i].action, accels[i].accels);
}

static void
sam_application_class_init (SamApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  GTK_APPLICATION_CLASS (klass)->window_added = sam_application_window_added;
  application_class->startup = sam_application_startup;
  application_class->activate = sam_application_activate;
  application_class->open = sam_application_open;
  application_class->handle_local_options = sam_application_handle_local_options;
}

static void
sam_application_init (SamApplication *self)
{
  const GOptionEntry options[] = {
    { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Print the version and leave"), NULL },
    { NULL },
  };

  g_application_add_main_option_entries (G_APPLICATION (self), options);
}

SamApplication *
sam_application_new (void)
{
  return g_object_new (SAM_TYPE_APPLICATION,
                       "application-id", APPLICATION_ID,
                       "resource-base-path", RESOURCE_PATH,
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       NULL);
}

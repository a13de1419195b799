/*
 * take-picture: starts the window with a programme, goes to a place and saves
 * what is seen as a PNG. See README.md beside it.
 */
#include <adwaita.h>
#include <stdlib.h>
#include <string.h>

#include "sam-application.h"
#include "sam-calendar-export-dialog.h"
#include "sam-language.h"
#include "sam-window.h"

typedef struct
{
  const char *file;
  const char *place;
  int         width;
  int         height;
  gboolean    dark;
  const char *out;
  char      **actions;
  GBytes     *last;
  guint       tries;
  int         status;
  GApplication *application;
} Picture;

static void
go (SamWindow *window, const char *place)
{
  g_auto (GStrv) parts = g_strsplit (place, ":", 3);
  const SamFamily *family;

  if (parts[0] == NULL)
    return;

  sam_window_show_place (window, parts[0]);
  if (parts[1] == NULL || parts[2] == NULL)
    return;

  if (g_str_equal (parts[1], "date"))
    {
      gtk_widget_activate_action (GTK_WIDGET (window), "win.show-date", "s", parts[2]);
      return;
    }

  family = sam_family_find (parts[1]);
  if (family != NULL)
    {
      gint64 id = g_ascii_strtoll (parts[2], NULL, 10);

      if (id < 1000)
        {
          /* The n-th record of its family, counted from 1. */
          SamStore *store = sam_context_get_store (sam_window_get_context (window));
          g_autoptr (GPtrArray) records = sam_store_list (store, family->id, NULL);

          if (records != NULL && id >= 1 && id <= (gint64) records->len)
            id = sam_record_get_id (g_ptr_array_index (records, id - 1));
        }
      if (!sam_window_show_record (window, family->id, id))
        g_printerr ("take-picture: no place shows %s %" G_GINT64_FORMAT "\n", family->name, id);
    }
}

/* As a compositor would have it: no frame of our own around the window. */
static void
unframe (GtkWidget *window)
{
  gtk_widget_remove_css_class (window, "solid-csd");
  gtk_widget_remove_css_class (window, "csd");
}

static GtkWindow *
find_topmost (GtkApplication *application)
{
  GtkWindow *found = NULL;
  g_autoptr (GList) toplevels = gtk_window_list_toplevels ();

  for (GList *l = toplevels; l != NULL; l = l->next)
    {
      GtkWindow *window = l->data;

      if (gtk_widget_get_mapped (GTK_WIDGET (window))
          && (found == NULL || gtk_window_get_transient_for (window) == found))
        found = window;
    }
  if (found != NULL)
    unframe (GTK_WIDGET (found));

  return found;
}

static GdkTexture *
render (GtkWidget *widget)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  g_autoptr (GskRenderNode) node = NULL;
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  node = gtk_snapshot_free_to_node (snapshot);
  if (node == NULL)
    return NULL;

  return gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (widget)), node,
                                      &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget),
                                                           gtk_widget_get_height (widget)));
}

/* By whoever knows the action: the widget, or what is shown within it. */
static gboolean
activate (GtkWidget *widget, const char *name, GVariant *target)
{
  if (gtk_widget_activate_action_variant (widget, name, target))
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_mapped (child) && activate (child, name, target))
      return TRUE;

  return FALSE;
}

/* To the end of what is scrolled in the window. */
static gboolean
scroll_to_end (GtkWidget *widget)
{
  if (GTK_IS_SCROLLED_WINDOW (widget) && gtk_widget_get_mapped (widget))
    {
      GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (widget));

      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
      return TRUE;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (scroll_to_end (child))
      return TRUE;

  return FALSE;
}

/* What needs a file, without its chooser: "import-file:PATH", and "export-calendar-to:PATH" in its dialog. */
static gboolean
use_file (GtkWindow *window, const char *action)
{
  const char *colon = strchr (action, ':');
  g_autoptr (GFile) file = colon != NULL && colon[1] != ':' ? g_file_new_for_commandline_arg (colon + 1) : NULL;

  if (file != NULL && g_str_has_prefix (action, "import-file:") && SAM_IS_WINDOW (window))
    return sam_window_take_file (SAM_WINDOW (window), file);
  if (file == NULL || !g_str_has_prefix (action, "export-calendar-to:") || !SAM_IS_CALENDAR_EXPORT_DIALOG (window))
    return FALSE;
  sam_calendar_export_dialog_write (SAM_CALENDAR_EXPORT_DIALOG (window), file);

  return TRUE;
}

/* What a button or a row is called, without its mnemonic. */
static gboolean
is_called (GtkWidget *widget, const char *name)
{
  g_autoptr (GString) label = NULL;

  if (GTK_IS_BUTTON (widget))
    label = g_string_new (gtk_button_get_label (GTK_BUTTON (widget)));
  else if (GTK_IS_CHECK_BUTTON (widget))
    label = g_string_new (gtk_check_button_get_label (GTK_CHECK_BUTTON (widget)));
  else if (ADW_IS_PREFERENCES_ROW (widget))
    label = g_string_new (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)));
  else if (GTK_IS_SEARCH_ENTRY (widget))
    label = g_string_new ("search");
  else
    return FALSE;
  g_string_replace (label, "_", "", 0);

  return g_str_equal (label->str, name);
}

static GtkWidget *
find_called (GtkWidget *widget, const char *name)
{
  if (gtk_widget_get_mapped (widget) && is_called (widget, name))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_called (child, name);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* The view of a stack with that name: a switcher's buttons have no label to click. */
static gboolean
show_view (GtkWidget *widget, const char *name)
{
  if (ADW_IS_VIEW_STACK (widget) && adw_view_stack_get_child_by_name (ADW_VIEW_STACK (widget), name) != NULL)
    {
      adw_view_stack_set_visible_child_name (ADW_VIEW_STACK (widget), name);
      return TRUE;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (show_view (child, name))
      return TRUE;

  return FALSE;
}

/* What a hand does: "click:NAME" a button, "fill:NAME=TEXT" a row, "view:NAME" a switcher. */
static gboolean
use_hand (GtkWindow *window, const char *action)
{
  g_auto (GStrv) parts = g_strsplit (action, ":", 2);
  g_auto (GStrv) filling = parts[0] != NULL && parts[1] != NULL ? g_strsplit (parts[1], "=", 2) : NULL;
  GtkWidget *widget;

  if (filling == NULL || filling[0] == NULL)
    return FALSE;
  if (g_str_equal (parts[0], "view"))
    return show_view (GTK_WIDGET (window), parts[1]);
  widget = find_called (GTK_WIDGET (window), filling[0]);
  if (g_str_equal (parts[0], "click") && GTK_IS_BUTTON (widget))
    g_signal_emit_by_name (widget, "clicked");
  else if (g_str_equal (parts[0], "click") && GTK_IS_CHECK_BUTTON (widget))
    gtk_check_button_set_active (GTK_CHECK_BUTTON (widget), TRUE);
  else if (g_str_equal (parts[0], "fill") && GTK_IS_EDITABLE (widget) && filling[1] != NULL)
    gtk_editable_set_text (GTK_EDITABLE (widget), filling[1]);
  else
    return FALSE;

  return TRUE;
}

/* "seal:PASSPHRASE" seals the file, as the window for that would. */
static gboolean
use_seal (GtkWindow *window, const char *action)
{
  SamContext *context = SAM_IS_WINDOW (window) ? sam_window_get_context (SAM_WINDOW (window)) : NULL;
  char *recovery_key;

  if (context == NULL || !g_str_has_prefix (action, "seal:"))
    return FALSE;
  recovery_key = sam_seal_set_up (sam_store_get_seal (sam_context_get_store (context)), action + strlen ("seal:"), NULL, NULL);
  sam_seal_free_secret (recovery_key);

  return recovery_key != NULL;
}

/* Saved when it has stood still for three looks. */
static gboolean
on_look_cb (gpointer data)
{
  Picture *self = data;
  GtkWindow *window = find_topmost (GTK_APPLICATION (self->application));
  g_autoptr (GdkTexture) texture = window != NULL ? render (GTK_WIDGET (window)) : NULL;
  g_autoptr (GBytes) bytes = texture != NULL ? gdk_texture_save_to_png_bytes (texture) : NULL;

  if (bytes != NULL && self->last != NULL && g_bytes_equal (bytes, self->last))
    self->tries++;
  else
    self->tries = 0;
  g_clear_pointer (&self->last, g_bytes_unref);
  self->last = bytes != NULL ? g_bytes_ref (bytes) : NULL;
  if (self->tries < 3)
    return G_SOURCE_CONTINUE;

  if (*self->actions != NULL)
    {
      const char *name = NULL;
      g_autofree char *action = NULL;
      g_autoptr (GVariant) target = NULL;
      GtkWidget *widget = GTK_WIDGET (window);

      self->tries = 0;
      if (g_str_equal (*self->actions, "scroll-to-end"))
        {
          scroll_to_end (widget);
          self->actions++;
          return G_SOURCE_CONTINUE;
        }
      if (use_file (window, *self->actions) || use_hand (window, *self->actions) || use_seal (window, *self->actions))
        {
          self->actions++;
          return G_SOURCE_CONTINUE;
        }
      if (g_action_parse_detailed_name (*self->actions, &action, &target, NULL))
        name = action;
      /* The page knows its own actions and the window's. */
      if (SAM_IS_WINDOW (window) && sam_window_get_context (SAM_WINDOW (window)) != NULL)
        widget = GTK_WIDGET (sam_window_get_page (SAM_WINDOW (window), sam_window_get_place (SAM_WINDOW (window))));
      if (name == NULL || widget == NULL || !activate (widget, name, target))
        g_printerr ("take-picture: %s cannot be done\n", *self->actions);
      self->actions++;
      return G_SOURCE_CONTINUE;
    }

  if (gdk_texture_save_to_png (texture, self->out))
    self->status = 0;
  g_application_quit (self->application);
  return G_SOURCE_REMOVE;
}

static void
on_activate_cb (GApplication *application, Picture *self)
{
  SamWindow *window = sam_window_new (GTK_APPLICATION (application));
  const char *font = g_getenv ("PICTURE_FONT");
  const char *buttons = g_getenv ("PICTURE_BUTTONS");

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      self->dark ? ADW_COLOR_SCHEME_FORCE_DARK : ADW_COLOR_SCHEME_FORCE_LIGHT);
  /* The font and the buttons that the product has on its own desktop, unless others are asked for. */
  g_object_set (gtk_settings_get_default (),
                "gtk-font-name", font != NULL ? font : "Cantarell 11",
                "gtk-decoration-layout", buttons != NULL ? buttons : ":close",
                "gtk-enable-animations", FALSE, "gtk-cursor-blink", FALSE, NULL);
  g_signal_connect_after (window, "realize", G_CALLBACK (unframe), NULL);
  gtk_window_set_default_size (GTK_WINDOW (window), self->width, self->height);
  if (!g_str_equal (self->file, "-") && sam_window_open (window, self->file))
    go (window, self->place);
  gtk_window_present (GTK_WINDOW (window));

  g_timeout_add (100, on_look_cb, self);
}

int
main (int argc, char **argv)
{
  g_autoptr (GApplication) application = NULL;
  Picture picture = { 0 };

  if (argc < 8)
    {
      g_printerr ("usage: take-picture FILE PLACE[:family:id] WIDTH HEIGHT light|dark sv|en OUT.png [ACTION…]\n");
      return 2;
    }

  picture.file = argv[1];
  picture.place = argv[2];
  picture.width = atoi (argv[3]);
  picture.height = atoi (argv[4]);
  picture.dark = g_str_equal (argv[5], "dark");
  picture.out = argv[7];
  picture.actions = argv + 8;
  picture.status = 1;
  sam_language_init (g_getenv ("SAMORDNA_LOCALE_DIR"), argv[6]);

  /* Only "activate" of ours runs: nothing is remembered, and nothing remembered is opened. */
  application = G_APPLICATION (sam_application_new ());
  picture.application = application;
  g_application_set_flags (application, G_APPLICATION_NON_UNIQUE);
  G_APPLICATION_GET_CLASS (application)->activate = NULL;
  g_signal_connect (application, "activate", G_CALLBACK (on_activate_cb), &picture);
  g_application_run (application, 1, argv);
  g_clear_pointer (&picture.last, g_bytes_unref);

  return picture.status;
}

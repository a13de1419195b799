/*
 * The desk of a viewer: which page, how near, and the search.
 */
#include "sam-report-viewer-private.h"

#include <glib/gi18n.h>
#include <string.h>

static void
show_page (SamReportViewer *self)
{
  guint n_pages = sam_report_preview_get_n_pages (self->preview);
  g_autofree char *page = g_strdup_printf ("%u", sam_report_preview_get_page (self->preview) + 1);
  /* Translators: after the number of a page: how many there are, as “(12)” */
  g_autofree char *whole = g_strdup_printf (C_ ("pages", "(%u)"), MAX (1, n_pages));

  gtk_editable_set_text (GTK_EDITABLE (self->page_entry), page);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->page_entry), (int) strlen (page));
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->page_entry), (int) strlen (whole) - 2);
  gtk_label_set_label (self->page_label, whole);
}

static void
on_preview_changed_cb (SamReportViewer *self)
{
  int percent = sam_report_preview_get_zoom (self->preview) * 100 + 0.5;
  /* Translators: how large the page is shown, as “60%” */
  g_autofree char *zoom = g_strdup_printf (C_ ("zoom", "%d%%"), percent);

  show_page (self);
  gtk_menu_button_set_label (self->zoom_button, zoom);
  gtk_widget_set_sensitive (self->previous_button, sam_report_preview_can_turn (self->preview, -1));
  gtk_widget_set_sensitive (self->next_button, sam_report_preview_can_turn (self->preview, 1));
}

static void
on_previous_cb (SamReportViewer *self)
{
  sam_report_preview_turn (self->preview, -1);
}

static void
on_next_cb (SamReportViewer *self)
{
  sam_report_preview_turn (self->preview, 1);
}

static void
on_zoom_in_cb (SamReportViewer *self)
{
  sam_report_preview_zoom (self->preview, 1);
}

static void
on_zoom_out_cb (SamReportViewer *self)
{
  sam_report_preview_zoom (self->preview, -1);
}

/* A number that is no page's turns to the nearest. */
static void
on_page_entered_cb (SamReportViewer *self)
{
  guint n_pages = sam_report_preview_get_n_pages (self->preview);
  gint64 page;

  if (n_pages > 0
      && g_ascii_string_to_signed (gtk_editable_get_text (GTK_EDITABLE (self->page_entry)), 10, G_MININT64, G_MAXINT64, &page,
                                   NULL))
    sam_report_preview_set_page (self->preview, (guint) (CLAMP (page, 1, (gint64) n_pages) - 1));
  show_page (self);
  gtk_editable_select_region (GTK_EDITABLE (self->page_entry), 0, -1);
}

static void
on_page_left_cb (SamReportViewer *self)
{
  show_page (self);
  gtk_editable_select_region (GTK_EDITABLE (self->page_entry), 0, 0);
}

static void
on_fit (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SamReportViewer *self = SAM_REPORT_VIEWER (widget);
  const char *what = g_variant_get_string (parameter, NULL);

  sam_report_preview_fit (self->preview, g_str_equal (what, "width") ? SAM_PREVIEW_FIT_WIDTH : SAM_PREVIEW_FIT_PAGE);
}

static void
on_zoom (GtkWidget *widget, const char *action, GVariant *parameter)
{
  sam_report_preview_set_zoom (SAM_REPORT_VIEWER (widget)->preview, g_variant_get_int32 (parameter) / 100.0);
}

static void
turn_to_end (SamReportViewer *self, gboolean last)
{
  guint n_pages = sam_report_preview_get_n_pages (self->preview);

  if (n_pages > 0)
    sam_report_preview_set_page (self->preview, last ? n_pages - 1 : 0);
}

/* Keys by what they do; the argument is a letter. */
static gboolean
on_key_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  SamReportViewer *self = SAM_REPORT_VIEWER (user_data);
  const char *what = g_variant_get_string (arguments, NULL);
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  /* A popover has keys of its own; and a text its beginning and its end. */
  if (focus != NULL
      && (gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL
          || (GTK_IS_EDITABLE (focus) && (*what == 'a' || *what == 'e'))))
    return GDK_EVENT_PROPAGATE;

  switch (*what)
    {
    case 'p':
      on_previous_cb (self);
      break;
    case 'n':
      on_next_cb (self);
      break;
    case '+':
      on_zoom_in_cb (self);
      break;
    case '-':
      on_zoom_out_cb (self);
      break;
    case 'a':
    case 'e':
      turn_to_end (self, *what == 'e');
      break;
    default:
      sam_report_preview_zoom (self->preview, 0);
      break;
    }

  return GDK_EVENT_STOP;
}

void
sam_report_viewer_bind_desk (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, SamReportViewer, search_bar);
  gtk_widget_class_bind_template_child (widget_class, SamReportViewer, previous_button);
  gtk_widget_class_bind_template_child (widget_class, SamReportViewer, next_button);
  gtk_widget_class_bind_template_child (widget_class, SamReportViewer, page_entry);
  gtk_widget_class_bind_template_child (widget_class, SamReportViewer, page_label);
  gtk_widget_class_bind_template_child (widget_class, SamReportViewer, zoom_button);
  gtk_widget_class_bind_template_callback (widget_class, on_preview_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_next_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_zoom_in_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_zoom_out_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_page_entered_cb);
  gtk_widget_class_install_action (widget_class, "preview.fit", "s", on_fit);
  gtk_widget_class_install_action (widget_class, "preview.zoom", "i", on_zoom);
}

void
sam_report_viewer_init_desk (SamReportViewer *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_page_left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->page_entry), focus);
  sam_page_search_bar_set_preview (self->search_bar, self->preview);
  on_preview_changed_cb (self);
}

/* Before the scrolled window takes Page Up and Page Down for itself. */
void
sam_report_viewer_add_keys (SamReportViewer *self, GtkWidget *where)
{
  static const struct
  {
    const char *trigger;
    const char *what;
  } keys[] = {
    { "Page_Up|KP_Page_Up", "p" },
    { "Page_Down|KP_Page_Down", "n" },
    { "<Control>Home|<Control>KP_Home", "a" },
    { "<Control>End|<Control>KP_End", "e" },
    { "<Control>plus|<Control>equal|<Control>KP_Add", "+" },
    { "<Control>minus|<Control>KP_Subtract", "-" },
    { "<Control>0|<Control>KP_0", "0" },
  };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      GtkShortcut *shortcut = gtk_shortcut_new (gtk_shortcut_trigger_parse_string (keys[i].trigger),
                                                gtk_callback_action_new (on_key_cb, self, NULL));

      gtk_shortcut_set_arguments (shortcut, g_variant_new_string (keys[i].what));
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
    }
  gtk_widget_add_controller (where, controller);
}

gboolean
sam_report_viewer_search (SamReportViewer *self)
{
  g_return_val_if_fail (SAM_IS_REPORT_VIEWER (self), FALSE);

  return (self->kind != NULL || self->pages != NULL) && sam_page_search_bar_open (self->search_bar);
}

gboolean
sam_report_viewer_end_search (SamReportViewer *self)
{
  g_return_val_if_fail (SAM_IS_REPORT_VIEWER (self), FALSE);

  return sam_page_search_bar_close (self->search_bar);
}

/*
 * SamFigureWindow: what is behind a figure.
 *
 * It is read in another thread, on a connection of its own. The newest wish
 * counts: what comes back for an older one is thrown away.
 */
#include "sam-figure-window.h"

#include <glib/gi18n.h>

#include "sam-accessibility.h"
#include "sam-figure-course.h"
#include "sam-figure-face.h"
#include "sam-figure-table.h"
#include "sam-reading.h"

/* Below this width a row has no room for its school and its team. */
#define NARROW_BELOW 560

struct _SamFigureWindow
{
  SamToolWindow       parent_instance;

  GtkWidget          *origin; /* weak: a widget of the main window */
  const char         *id;
  SamScope            scope;
  SamFigureDetail    *detail;
  guint               wish;
  gboolean            is_narrow;
  guint               width_source;

  GtkStack           *title_stack;
  GtkWidget          *view_switcher;
  AdwWindowTitle     *window_title;
  AdwViewSwitcherBar *switcher_bar;
  GtkStack           *stack;
  AdwStatusPage      *failed_page;
  AdwViewStack       *views;
  AdwViewStackPage   *schools_page;
  AdwViewStackPage   *rows_page;
  SamFigureFace      *face;
  SamFigureTable     *schools;
  SamFigureTable     *rows;
};

G_DEFINE_FINAL_TYPE (SamFigureWindow, sam_figure_window, SAM_TYPE_TOOL_WINDOW)

/* What is shown */

static void
show_detail (SamFigureWindow *self)
{
  sam_figure_face_show (self->face, self->detail);
  adw_view_stack_page_set_visible (self->schools_page, self->detail->by_school != NULL);
  adw_view_stack_page_set_visible (self->rows_page, self->detail->rows != NULL);
  sam_figure_table_show (self->schools, self->detail);
  sam_figure_table_show (self->rows, self->detail);
  gtk_stack_set_visible_child_name (self->stack, "figure");
  sam_accessibility_mend (GTK_WIDGET (self));
}

/* Reading */

typedef struct
{
  const char *id; /* static */
  SamScope    scope;
  guint       number;
} Wish;

static gpointer
read_detail (SamDatabase *database, SamDate as_of, gconstpointer data, GError **error)
{
  const Wish *wish = data;

  return sam_figure_detail_load (database, wish->id, wish->scope, as_of, error);
}

/* The course takes a query for each month: it comes after what is to be read first. */
static gpointer
read_course (SamDatabase *database, SamDate as_of, gconstpointer data, GError **error)
{
  const Wish *wish = data;
  SamDate start = sam_figure_course_find_start (database, error);

  return start != SAM_DATE_NONE ? sam_figure_course_load (database, wish->scope, wish->id, 0, start, as_of, error) : NULL;
}

static void
on_course_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  SamFigureWindow *self = SAM_FIGURE_WINDOW (source);
  const Wish *wish = sam_reading_get_wish (result);
  g_autoptr (GArray) course = sam_reading_finish (result, NULL);

  /* Without it, the rest is whole. */
  if (self->stack != NULL && wish->number == self->wish)
    sam_figure_face_show_course (self->face, course);
}

static void
clear_tables (SamFigureWindow *self)
{
  sam_figure_table_show (self->schools, NULL);
  sam_figure_table_show (self->rows, NULL);
}

static void
on_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  SamFigureWindow *self = SAM_FIGURE_WINDOW (source);
  const Wish *wish = sam_reading_get_wish (result);
  g_autoptr (GError) error = NULL;
  g_autoptr (SamFigureDetail) detail = sam_reading_finish (result, &error);

  if (self->stack == NULL || wish->number != self->wish)
    return;
  if (detail == NULL)
    {
      g_autofree char *text = g_markup_escape_text (error->message, -1);

      adw_status_page_set_description (self->failed_page, text);
      gtk_stack_set_visible_child_name (self->stack, "failed");
      return;
    }

  /* Cells are bound to what is shown: they go before it does. */
  clear_tables (self);
  g_clear_pointer (&self->detail, sam_figure_detail_free);
  self->detail = g_steal_pointer (&detail);
  show_detail (self);
  sam_reading_begin (self, sam_tool_window_get_context (SAM_TOOL_WINDOW (self)), read_course, wish, sizeof *wish,
                     (GDestroyNotify) g_array_unref, on_course_read_cb);
}

static void
load (SamFigureWindow *self)
{
  SamContext *context = sam_tool_window_get_context (SAM_TOOL_WINDOW (self));
  const Wish wish = { self->id, self->scope, ++self->wish };

  if (context != NULL)
    sam_reading_begin (self, context, read_detail, &wish, sizeof wish, (GDestroyNotify) sam_figure_detail_free, on_loaded_cb);
}

static void
on_scope_cb (SamFigureWindow *self)
{
  self->scope = sam_figure_face_get_scope (self->face);
  load (self);
}

/* Leading on */

static void
lead_to (SamFigureWindow *self, const char *action, GVariant *target)
{
  g_autoptr (GtkWidget) origin = self->origin != NULL ? g_object_ref (self->origin) : NULL;
  g_autoptr (GVariant) parameter = g_variant_ref_sink (target);

  if (origin == NULL)
    return;
  gtk_window_destroy (GTK_WINDOW (self));
  gtk_widget_activate_action_variant (origin, action, parameter);
}

static void
on_spread_cb (SamFigureWindow *self)
{
  lead_to (self, "win.place", g_variant_new_string ("evaluation"));
}

static void
on_row_activated_cb (SamFigureWindow *self, guint position)
{
  SamFigureRow row;

  if (self->detail == NULL || position >= self->detail->rows->len)
    return;

  row = g_array_index (self->detail->rows, SamFigureRow, position);
  /* What is not told here is not told by its form either. */
  if (row.is_hidden)
    return;
  lead_to (self, "win.show-record", g_variant_new ("(ux)", (guint32) row.family, row.record));
}

static void
on_school_activated_cb (SamFigureWindow *self, guint position)
{
  SamScope scope = { SAM_SCOPE_SCHOOL, 0 };

  if (self->detail == NULL || self->detail->by_school == NULL || position >= self->detail->by_school->len)
    return;

  scope.id = g_array_index (self->detail->by_school, SamSchoolFigure, position).school;
  sam_figure_face_choose (self->face, scope);
  adw_view_stack_set_visible_child_name (self->views, "figure");
}

/* Width: decided outside the allocation. */

static void
set_narrow (SamFigureWindow *self, gboolean is_narrow)
{
  self->is_narrow = is_narrow;
  gtk_stack_set_visible_child (self->title_stack, is_narrow ? GTK_WIDGET (self->window_title) : self->view_switcher);
  adw_view_switcher_bar_set_reveal (self->switcher_bar, is_narrow);
  sam_figure_table_set_narrow (self->rows, is_narrow);
}

static gboolean
on_width_cb (gpointer data)
{
  SamFigureWindow *self = data;

  self->width_source = 0;
  set_narrow (self, gtk_widget_get_width (GTK_WIDGET (self)) < NARROW_BELOW);

  return G_SOURCE_REMOVE;
}

static void
sam_figure_window_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  SamFigureWindow *self = SAM_FIGURE_WINDOW (widget);

  GTK_WIDGET_CLASS (sam_figure_window_parent_class)->size_allocate (widget, width, height, baseline);

  if ((width < NARROW_BELOW) != self->is_narrow && self->width_source == 0)
    self->width_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_width_cb, self, NULL);
}

/* Type */

static void
sam_figure_window_dispose (GObject *object)
{
  SamFigureWindow *self = SAM_FIGURE_WINDOW (object);

  if (self->stack != NULL)
    clear_tables (self);
  self->stack = NULL;
  g_clear_handle_id (&self->width_source, g_source_remove);
  g_clear_weak_pointer (&self->origin);
  g_clear_pointer (&self->detail, sam_figure_detail_free);

  G_OBJECT_CLASS (sam_figure_window_parent_class)->dispose (object);
}

static void
sam_figure_window_class_init (SamFigureWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sam_figure_window_dispose;
  widget_class->size_allocate = sam_figure_window_size_allocate;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
}

static void
build_views (SamFigureWindow *self)
{
  self->views = ADW_VIEW_STACK (adw_view_stack_new ());
  self->face = SAM_FIGURE_FACE (sam_figure_face_new ());
  g_signal_connect_object (self->face, "scope-chosen", G_CALLBACK (on_scope_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->face, "spread-asked", G_CALLBACK (on_spread_cb), self, G_CONNECT_SWAPPED);
  adw_view_stack_add_titled_with_icon (self->views, GTK_WIDGET (self->face), "figure", C_("of a figure", "Figure"),
                                       "help-about-symbolic");
  self->schools = SAM_FIGURE_TABLE (sam_figure_table_new (SAM_FIGURE_TABLE_SCHOOLS));
  g_signal_connect_object (self->schools, "activated", G_CALLBACK (on_school_activated_cb), self, G_CONNECT_SWAPPED);
  self->schools_page = adw_view_stack_add_titled_with_icon (self->views, GTK_WIDGET (self->schools), "schools", _("Schools"),
                                                            "sam-schools-symbolic");
  self->rows = SAM_FIGURE_TABLE (sam_figure_table_new (SAM_FIGURE_TABLE_ROWS));
  g_signal_connect_object (self->rows, "activated", G_CALLBACK (on_row_activated_cb), self, G_CONNECT_SWAPPED);
  self->rows_page = adw_view_stack_add_titled_with_icon (self->views, GTK_WIDGET (self->rows), "rows", C_("of a figure", "Rows"),
                                                         "view-list-symbolic");
}

static void
sam_figure_window_init (SamFigureWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *header = adw_header_bar_new ();

  build_views (self);
  self->view_switcher = adw_view_switcher_new ();
  adw_view_switcher_set_policy (ADW_VIEW_SWITCHER (self->view_switcher), ADW_VIEW_SWITCHER_POLICY_WIDE);
  adw_view_switcher_set_stack (ADW_VIEW_SWITCHER (self->view_switcher), self->views);
  self->window_title = ADW_WINDOW_TITLE (adw_window_title_new ("", NULL));
  /* As wide as what it shows: in a small window there is no room for the switcher. */
  self->title_stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_hhomogeneous (self->title_stack, FALSE);
  gtk_stack_set_vhomogeneous (self->title_stack, FALSE);
  gtk_stack_add_child (self->title_stack, self->view_switcher);
  gtk_stack_add_child (self->title_stack, GTK_WIDGET (self->window_title));
  self->switcher_bar = ADW_VIEW_SWITCHER_BAR (adw_view_switcher_bar_new ());
  adw_view_switcher_bar_set_stack (self->switcher_bar, self->views);
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), GTK_WIDGET (self->title_stack));
  adw_header_bar_set_centering_policy (ADW_HEADER_BAR (header), ADW_CENTERING_POLICY_STRICT);

  self->stack = GTK_STACK (gtk_stack_new ());
  self->failed_page = ADW_STATUS_PAGE (adw_status_page_new ());
  adw_status_page_set_icon_name (self->failed_page, "process-stop-symbolic");
  adw_status_page_set_title (self->failed_page, _("The figure could not be worked out"));
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_stack_add_named (self->stack, gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), "loading");
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->views), "figure");
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->failed_page), "failed");

  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->switcher_bar));
  sam_tool_window_set_content (SAM_TOOL_WINDOW (self), box);
}

GtkWindow *
sam_figure_window_present (GtkWidget *origin, SamContext *context, const char *id, SamScope scope)
{
  const SamFigureDefinition *definition = sam_figure_definitions_find (id);
  SamFigureWindow *self;
  const char *title;
  int width, height;

  g_return_val_if_fail (GTK_IS_WIDGET (origin) && SAM_IS_CONTEXT (context), NULL);

  if (definition == NULL)
    return NULL;

  title = sam_figure_get_title (id, sam_language_get_default ());
  self = g_object_new (SAM_TYPE_FIGURE_WINDOW, "title", title, NULL);
  self->id = g_intern_string (id);
  self->scope = sam_figure_has_meaning (definition, scope.kind) ? scope : (SamScope) SAM_SCOPE_INIT_PROGRAMME;
  g_set_weak_pointer (&self->origin, origin);
  adw_window_title_set_title (self->window_title, title);
  sam_tool_window_attach (SAM_TOOL_WINDOW (self), origin, context, 760, 640);
  /* Before it is shown: what has no room must not be laid out first. */
  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  set_narrow (self, width < NARROW_BELOW);
  g_signal_connect_object (context, "changed", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  load (self);
  gtk_window_present (GTK_WINDOW (self));

  return GTK_WINDOW (self);
}

gboolean
sam_figure_window_is_loaded (SamFigureWindow *self)
{
  g_return_val_if_fail (SAM_IS_FIGURE_WINDOW (self), FALSE);

  return self->detail != NULL && self->scope.kind == self->detail->scope.kind && self->scope.id == self->detail->scope.id;
}

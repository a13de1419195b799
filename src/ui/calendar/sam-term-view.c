/*
 * SamTermView: the whole term, planned around breaks that differ by school.
 */
#include "sam-term-view.h"

#include <glib/gi18n.h>

#include "sam-empty-state.h"
#include "sam-term-canvas.h"
#include "sam-term-drag.h"
#include "sam-term-input.h"
#include "sam-term-legend.h"
#include "sam-term-popover.h"
#include "sam-term-words.h"

struct _SamTermView
{
  GtkWidget parent_instance;

  SamCalendarModel *model;
  SamDate date;
  char *term; /* that was read last */
  SamTermZoom zoom;
  gboolean narrow;

  GtkWidget *legend;
  GtkWidget *stack;
  GtkWidget *canvas;
  GtkWidget *no_term;
  GtkWidget *no_team;
  GtkWidget *popover;
};

static void sam_term_view_calendar_view_init (SamCalendarViewInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SamTermView, sam_term_view, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (SAM_TYPE_CALENDAR_VIEW,
                                                      sam_term_view_calendar_view_init))

static SamTermCanvas *
get_canvas (SamTermView *self)
{
  return SAM_TERM_CANVAS (self->canvas);
}

static SamTermPlan *
get_plan (SamTermView *self)
{
  return sam_term_canvas_get_plan (get_canvas (self));
}

/* Reading */

static SamTermPlan *
load (SamTermView *self, GError **error)
{
  SamContext *context = sam_calendar_model_get_context (self->model);
  SamSessionFilter filter = {
    .school = sam_calendar_model_get_school (self->model),
    .coach = sam_calendar_model_get_coach (self->model),
  };
  SamDateRange range;
  g_autoptr (SamTermPlan) plan = NULL;
  g_autoptr (GPtrArray) sessions = NULL;

  plan = sam_term_plan_load_frame (sam_store_get_database (sam_context_get_store (context)),
                                   self->term, &filter, sam_calendar_model_get_as_of (self->model),
                                   error);
  if (plan == NULL)
    return NULL;

  range = sam_term_plan_get_range (plan);
  sessions = sam_calendar_model_list (self->model, range.start, range.end, error);
  if (sessions == NULL)
    return NULL;
  sam_term_plan_set_sessions (plan, sessions, sam_calendar_model_leaves_out (self->model));

  return g_steal_pointer (&plan);
}

static void
update_legend (SamTermView *self)
{
  gtk_widget_set_visible (
      self->legend,
      !self->narrow
          && g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (self->stack)), "grid") == 0);
}

/* An empty grid says nothing of what is missing: the school year, or teams. */
static void
show_page (SamTermView *self)
{
  SamTermPlan *plan = get_plan (self);
  GtkWidget *page = gtk_stack_get_child_by_name (GTK_STACK (self->stack), "grid");
  gboolean editable = sam_context_is_editable (sam_calendar_model_get_context (self->model));

  if (plan != NULL && !sam_term_plan_has_term (plan)
      && sam_term_plan_get_totals (plan)->planned == 0)
    {
      g_autofree char *term = sam_term_words_dup_term (self->term);
      /* Translators: %s is "Autumn term 2013". */
      g_autofree char *title = g_strdup_printf (_ ("%s Has No Dates Yet"), term);

      adw_status_page_set_title (ADW_STATUS_PAGE (self->no_term), title);
      page = self->no_term;
    }
  else if (plan != NULL && sam_term_plan_get_n_rows (plan) == 0)
    {
      gboolean filtered = sam_calendar_model_is_filtered (self->model);

      adw_status_page_set_title (ADW_STATUS_PAGE (self->no_team),
                                 filtered ? _ ("No Team Found") : _ ("No Teams Yet"));
      adw_status_page_set_description (
          ADW_STATUS_PAGE (self->no_team),
          filtered ? _ ("No team of this term passes the filter.")
                   : _ ("Teams stand here with their sessions, week by week, as soon as "
                        "their schools have any."));
      gtk_widget_set_visible (adw_status_page_get_child (ADW_STATUS_PAGE (self->no_team)),
                              !filtered && editable);
      page = self->no_team;
    }

  gtk_stack_set_visible_child (GTK_STACK (self->stack), page);
  update_legend (self);
}

static void
update_label (SamTermView *self)
{
  g_autofree char *term = sam_term_words_dup_term (self->term);
  g_autofree char *extent
      = get_plan (self) != NULL ? sam_term_words_dup_extent (get_plan (self)) : g_strdup ("");
  /* Translators: "Autumn term 2012: 34 teams, weeks 34–51". */
  g_autofree char *label = g_strdup_printf (_ ("%s: %s"), term, extent);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->canvas), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
}

static void
read_term (SamTermView *self)
{
  g_autoptr (GError) error = NULL;
  SamTermPlan *plan = NULL;

  if (self->model == NULL || sam_calendar_model_get_context (self->model) == NULL
      || self->date == SAM_DATE_NONE)
    return;

  g_free (self->term);
  self->term = sam_term_find (self->date, 0, NULL);
  plan = load (self, &error);
  if (plan == NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "calendar.show-problem", "s", error->message);
  sam_term_canvas_set_plan (get_canvas (self), plan);
  show_page (self);
  update_label (self);
}

/* The column of the day, or where it would be. */
static void
go_to_date (SamTermView *self)
{
  SamTermGrid *grid = sam_term_canvas_get_grid (get_canvas (self));
  SamTermCell cell = sam_term_canvas_get_cursor (get_canvas (self));
  SamTermPlan *plan = get_plan (self);

  if (plan == NULL)
    return;

  cell.column = sam_term_grid_find_column (grid, self->date);
  if (cell.column == -1)
    cell.column = self->date < sam_term_plan_get_range (plan).start
                      ? 0
                      : sam_term_grid_get_n_columns (grid) - 1;
  sam_term_canvas_set_cursor (get_canvas (self), cell);
}

static void
on_cursor_moved_cb (SamTermView *self)
{
  SamDateRange days = sam_term_canvas_get_cursor_days (get_canvas (self));

  if (sam_date_range_contains (days, self->date))
    return;

  self->date = days.start;
  sam_calendar_view_emit_date_changed (SAM_CALENDAR_VIEW (self));
}

/* Opening */

/* A new session is best on a day of school. */
static SamDate
find_day_to_add (SamTermView *self)
{
  SamTermPlan *plan = get_plan (self);
  SamTermCell cell = sam_term_canvas_get_cursor (get_canvas (self));
  SamDateRange days = sam_term_canvas_get_cursor_days (get_canvas (self));
  guint school = sam_term_plan_get_row (plan, (guint) cell.row)->school;

  for (SamDate date = days.start; date < MIN (days.end, days.start + 5); date++)
    {
      g_autofree char *off = sam_term_plan_dup_day_off_name (plan, school, date);

      if (off == NULL)
        return date;
    }

  return days.start;
}

static void
add_session (SamTermView *self)
{
  SamTermCell cell = sam_term_canvas_get_cursor (get_canvas (self));

  gtk_widget_activate_action (GTK_WIDGET (self), "calendar.add-for", "(xi)",
                              sam_term_plan_get_row (get_plan (self), (guint) cell.row)->team,
                              find_day_to_add (self));
}

static void
on_activate_cell_cb (SamTermView *self, gint64 session)
{
  guint n = 0;
  SamSessionItem **items = sam_term_canvas_get_sessions (
      get_canvas (self), sam_term_canvas_get_cursor (get_canvas (self)), &n);

  if (n == 0)
    {
      add_session (self);
      return;
    }

  if (n == 1)
    session = sam_session_item_get_id (items[0]);
  if (session == 0)
    sam_term_popover_open (SAM_TERM_POPOVER (self->popover), get_canvas (self));
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "calendar.open-session", "x", session);
}

/* Where one was before there was a choice. */
static void
on_popover_closed_cb (SamTermView *self)
{
  gtk_widget_grab_focus (self->canvas);
}

/* SamCalendarView */

static void
sam_term_view_set_model (SamCalendarView *view, SamCalendarModel *model)
{
  SamTermView *self = SAM_TERM_VIEW (view);

  g_set_object (&self->model, model);
  sam_term_canvas_set_selection (get_canvas (self), sam_calendar_model_get_selection (model));
  sam_term_drag_attach (get_canvas (self), model);
}

static void
sam_term_view_reload (SamCalendarView *view)
{
  read_term (SAM_TERM_VIEW (view));
}

static void
sam_term_view_show_date (SamCalendarView *view, SamDate date)
{
  SamTermView *self = SAM_TERM_VIEW (view);
  g_autofree char *term = sam_term_find (date, 0, NULL);

  self->date = date;
  if (g_strcmp0 (term, self->term) != 0 || get_plan (self) == NULL)
    read_term (self);
  go_to_date (self);
}

static SamDate
sam_term_view_get_date (SamCalendarView *view)
{
  return SAM_TERM_VIEW (view)->date;
}

/* The first day of the term as it is in the file. */
static SamDate
sam_term_view_step (SamCalendarView *view, SamDate date, int steps)
{
  SamTermView *self = SAM_TERM_VIEW (view);
  SamContext *context = sam_calendar_model_get_context (self->model);
  SamSessionFilter filter = { .school = sam_calendar_model_get_school (self->model) };
  SamDateRange half_year;
  g_autofree char *term = sam_term_find (date, steps, &half_year);
  g_autoptr (SamTermPlan) plan = NULL;

  if (context != NULL)
    plan = sam_term_plan_load_frame (sam_store_get_database (sam_context_get_store (context)), term,
                                     &filter, sam_calendar_model_get_as_of (self->model), NULL);

  return plan != NULL ? MAX (sam_term_plan_get_range (plan).start, half_year.start)
                      : half_year.start;
}

static char *
sam_term_view_dup_title (SamCalendarView *view)
{
  SamTermView *self = SAM_TERM_VIEW (view);
  g_autofree char *term
      = self->date != SAM_DATE_NONE ? sam_term_find (self->date, 0, NULL) : g_strdup ("");

  return sam_term_words_dup_term (term);
}

static SamDateRange
sam_term_view_get_range (SamCalendarView *view)
{
  SamTermPlan *plan = get_plan (SAM_TERM_VIEW (view));
  SamDateRange none = { 0, 0 };

  return plan != NULL ? sam_term_plan_get_range (plan) : none;
}

static void
sam_term_view_get_target (SamCalendarView *view, SamCalendarTarget *target)
{
  SamTermView *self = SAM_TERM_VIEW (view);

  *target = (SamCalendarTarget){ .date = self->date, .time = -1, .team = 0 };
  sam_term_drag_find_target (get_canvas (self), sam_term_canvas_get_cursor (get_canvas (self)),
                             target);
}

static void
sam_term_view_set_narrow (SamCalendarView *view, gboolean narrow)
{
  SamTermView *self = SAM_TERM_VIEW (view);

  self->narrow = narrow;
  update_legend (self);
  sam_term_canvas_set_narrow (get_canvas (self), narrow);
}

static void
sam_term_view_select_all (SamCalendarView *view)
{
  SamTermView *self = SAM_TERM_VIEW (view);

  if (get_plan (self) != NULL)
    sam_term_input_select_all (get_canvas (self));
}

static void
sam_term_view_zoom (SamCalendarView *view, int direction)
{
  SamTermView *self = SAM_TERM_VIEW (view);
  int zoom = direction == 0 ? SAM_TERM_ZOOM_TERM : (int) self->zoom + direction;

  zoom = CLAMP (zoom, 0, SAM_N_TERM_ZOOMS - 1);
  if ((SamTermZoom) zoom == self->zoom)
    return;

  self->zoom = (SamTermZoom) zoom;
  sam_term_canvas_set_zoom (get_canvas (self), self->zoom);
  /* A column that was a week may be a day now: that on which one is. */
  go_to_date (self);
}

static void
sam_term_view_calendar_view_init (SamCalendarViewInterface *interface)
{
  interface->set_model = sam_term_view_set_model;
  interface->show_date = sam_term_view_show_date;
  interface->get_date = sam_term_view_get_date;
  interface->step = sam_term_view_step;
  interface->dup_title = sam_term_view_dup_title;
  interface->get_range = sam_term_view_get_range;
  interface->get_target = sam_term_view_get_target;
  interface->reload = sam_term_view_reload;
  interface->set_narrow = sam_term_view_set_narrow;
  interface->select_all = sam_term_view_select_all;
  interface->zoom = sam_term_view_zoom;
}

/* Type */

static gboolean
sam_term_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (SAM_TERM_VIEW (widget)->canvas);
}

static void
sam_term_view_dispose (GObject *object)
{
  SamTermView *self = SAM_TERM_VIEW (object);
  GtkWidget *child = NULL;

  if (self->model != NULL)
    sam_term_canvas_set_selection (get_canvas (self), NULL);
  g_clear_object (&self->model);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (sam_term_view_parent_class)->dispose (object);
}

static void
sam_term_view_finalize (GObject *object)
{
  g_free (SAM_TERM_VIEW (object)->term);

  G_OBJECT_CLASS (sam_term_view_parent_class)->finalize (object);
}

static void
sam_term_view_class_init (SamTermViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sam_term_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = sam_term_view_finalize;
  widget_class->grab_focus = sam_term_view_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "termview");
}

static GtkWidget *
make_grid (SamTermView *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->canvas = sam_term_canvas_new ();
  sam_term_input_attach (get_canvas (self));
  g_signal_connect_swapped (self->canvas, "cursor-moved", G_CALLBACK (on_cursor_moved_cb), self);
  g_signal_connect_swapped (self->canvas, "activate-cell", G_CALLBACK (on_activate_cell_cb), self);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->canvas);
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_widget_set_hexpand (scrolled, TRUE);

  return scrolled;
}

static void
sam_term_view_init (SamTermView *self)
{
  GtkOrientable *layout = GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self)));

  gtk_orientable_set_orientation (layout, GTK_ORIENTATION_VERTICAL);
  self->date = SAM_DATE_NONE;
  self->legend = sam_term_legend_new ();
  self->stack = gtk_stack_new ();
  self->no_term = sam_empty_state_new (
      "x-office-calendar-symbolic", "",
      _ ("Weeks stand here as soon as the school year says when the term begins and ends."),
      _ ("School Year…"), "win.school-year", NULL);
  self->no_team = sam_empty_state_new ("system-users-symbolic", "", NULL, _ ("Show Schools"),
                                       "win.place", g_variant_new_string ("schools"));
  gtk_stack_add_named (GTK_STACK (self->stack), make_grid (self), "grid");
  gtk_stack_add_named (GTK_STACK (self->stack), self->no_term, "no-term");
  gtk_stack_add_named (GTK_STACK (self->stack), self->no_team, "no-team");
  gtk_widget_set_parent (self->legend, GTK_WIDGET (self));
  gtk_widget_set_parent (self->stack, GTK_WIDGET (self));
  self->popover = sam_term_popover_new ();
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
  g_signal_connect_swapped (self->popover, "closed", G_CALLBACK (on_popover_closed_cb), self);
}

GtkWidget *
sam_term_view_new (void)
{
  return g_object_new (SAM_TYPE_TERM_VIEW, NULL);
}

GtkWidget *
sam_term_view_get_canvas (SamTermView *self)
{
  g_return_val_if_fail (SAM_IS_TERM_VIEW (self), NULL);

  return self->canvas;
}

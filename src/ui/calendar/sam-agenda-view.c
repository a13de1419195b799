/*
 * SamAgendaView: the days that have sessions, as a list of cards.
 */
#include "sam-agenda-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "sam-agenda-days.h"
#include "sam-calendar-view.h"
#include "sam-day-card.h"
#include "sam-day-heading.h"
#include "sam-language.h"
#include "sam-session-picking.h"

struct _SamAgendaView
{
  GtkWidget         parent_instance;

  SamCalendarModel *model;
  SamDate           start;
  SamAgendaDays    *days;
  guint             more_source;
  guint             earlier_source;
  guint             sticky_source;

  GtkWidget        *list;
  GtkWidget        *stack;
  GtkWidget        *empty;
  GtkWidget        *add_button;
  GtkWidget        *scroller;
  GtkWidget        *sticky; /* the day at the top, once its own heading has gone off */
};

static void sam_agenda_view_iface_init (SamCalendarViewInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SamAgendaView, sam_agenda_view, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (SAM_TYPE_CALENDAR_VIEW, sam_agenda_view_iface_init))

static guint
get_n_read (SamAgendaView *self)
{
  return g_list_model_get_n_items (sam_agenda_days_get_list (self->days));
}

static void
load (SamAgendaView *self, gboolean (*way) (SamAgendaDays *days, GError **error))
{
  g_autoptr (GError) error = NULL;

  if (!way (self->days, &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "calendar.show-problem", "s", error->message);
}

static gboolean
on_more_cb (gpointer data)
{
  SamAgendaView *self = data;

  self->more_source = 0;
  load (self, sam_agenda_days_load_later);

  return G_SOURCE_REMOVE;
}

/* The list must not change while it binds its rows. */
static void
load_more_soon (SamAgendaView *self)
{
  if (self->more_source == 0 && sam_agenda_days_has_later (self->days))
    self->more_source = g_idle_add (on_more_cb, self);
}

static gboolean
on_earlier_cb (gpointer data)
{
  SamAgendaView *self = data;

  self->earlier_source = 0;
  load (self, sam_agenda_days_load_earlier);

  return G_SOURCE_REMOVE;
}

/* The heading of the day at the top, once it has been scrolled away from its sessions. */
static void
update_sticky (SamAgendaView *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  SamDate top = sam_agenda_view_get_top (self);
  gboolean shown = gtk_adjustment_get_value (adjustment) > gtk_adjustment_get_lower (adjustment) && top != SAM_DATE_NONE;

  if (shown)
    {
      g_autofree char *heading = sam_day_heading_dup (top);
      g_autofree char *week = sam_language_format_week (sam_language_get_default (), sam_date_get_week (top));
      g_autofree char *label = g_strdup_printf ("%s · %s", heading, week);

      gtk_label_set_label (GTK_LABEL (self->sticky), label);
    }
  gtk_widget_set_visible (self->sticky, shown);
}

static gboolean
on_sticky_cb (gpointer data)
{
  SamAgendaView *self = data;

  self->sticky_source = 0;
  update_sticky (self);

  return G_SOURCE_REMOVE;
}

/* Within a page of the top there must be more to scroll to. */
static void
on_scrolled_cb (SamAgendaView *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  double above = gtk_adjustment_get_value (adjustment) - gtk_adjustment_get_lower (adjustment);
  double page = gtk_adjustment_get_page_size (adjustment);

  if (page > 0 && above < page && sam_agenda_days_has_earlier (self->days) && self->earlier_source == 0
      && get_n_read (self) > 0)
    self->earlier_source = g_idle_add (on_earlier_cb, self);
  /* What is at the top is known when the frame with it has been laid out. */
  if (self->sticky_source == 0)
    self->sticky_source = g_idle_add (on_sticky_cb, self);
}

static void
on_setup_cb (SamAgendaView *self, GtkListItem *item)
{
  gtk_list_item_set_child (item, sam_day_card_new ());
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_selectable (item, FALSE);
}

static void
on_bind_cb (SamAgendaView *self, GtkListItem *item)
{
  SamAgendaDay *day = gtk_list_item_get_item (item);

  sam_day_card_set_day (SAM_DAY_CARD (gtk_list_item_get_child (item)), self->model, sam_agenda_day_get_date (day),
                        sam_agenda_day_get_items (day), sam_agenda_day_get_first (day), sam_agenda_day_get_n (day));
  sam_session_picking_refresh (gtk_list_item_get_child (item), self->model);
  if (gtk_list_item_get_position (item) + 1 == get_n_read (self))
    load_more_soon (self);
}

static void
update_empty (SamAgendaView *self)
{
  gboolean filtered = sam_calendar_model_is_filtered (self->model);
  gboolean empty = sam_agenda_view_get_n_days (self) == 0;

  adw_status_page_set_title (ADW_STATUS_PAGE (self->empty),
                             filtered ? _("No sessions match") : _("No sessions from this day on"));
  adw_status_page_set_description (ADW_STATUS_PAGE (self->empty),
                                   filtered ? _("Choose other schools or coaches, or clear the search.")
                                            : _("Go to an earlier month, or add a session."));
  gtk_widget_set_visible (self->add_button, !filtered);
  gtk_stack_set_visible_child (GTK_STACK (self->stack), empty ? self->empty : gtk_widget_get_parent (self->scroller));
}

SamDate
sam_agenda_view_get_top (SamAgendaView *self)
{
  double x = 0;

  g_return_val_if_fail (SAM_IS_AGENDA_VIEW (self), SAM_DATE_NONE);

  /* Between two cards there is none: then the next below. */
  x = gtk_widget_get_width (self->scroller) / 2.0;
  for (double y = 4; y < 60; y += 8)
    {
      GtkWidget *target = gtk_widget_pick (self->scroller, x, y, GTK_PICK_DEFAULT);
      GtkWidget *card = target == NULL ? NULL : gtk_widget_get_ancestor (target, SAM_TYPE_DAY_CARD);

      if (card != NULL)
        return sam_day_card_get_date (SAM_DAY_CARD (card));
    }

  return self->start;
}

static void
show_days (SamAgendaView *self)
{
  g_autoptr (GtkSelectionModel) selection =
    GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (sam_agenda_days_get_list (self->days))));

  gtk_list_view_set_model (GTK_LIST_VIEW (self->list), selection);
}

static void
load_from (SamAgendaView *self, SamDate date)
{
  if (self->model == NULL || self->start == SAM_DATE_NONE)
    return;

  /* A list given its model anew begins at the top; one whose model is emptied and filled does not. */
  gtk_list_view_set_model (GTK_LIST_VIEW (self->list), NULL);
  sam_agenda_days_start (self->days, date);
  if (sam_calendar_model_get_context (self->model) != NULL)
    load (self, sam_agenda_days_load_later);
  show_days (self);
  update_empty (self);
}

void
sam_agenda_view_reload (SamAgendaView *self)
{
  SamDate top = SAM_DATE_NONE;

  g_return_if_fail (SAM_IS_AGENDA_VIEW (self));

  top = sam_agenda_view_get_top (self);
  load_from (self, top);
  /* What was there may be gone, and with it all that came after. */
  if (top != self->start && sam_agenda_view_get_n_days (self) == 0)
    load_from (self, self->start);
}

/* As one of the calendar's views */

static void
set_model (SamCalendarView *view, SamCalendarModel *model)
{
  sam_agenda_view_set_model (SAM_AGENDA_VIEW (view), model);
}

static void
show_date (SamCalendarView *view, SamDate date)
{
  sam_agenda_view_set_start (SAM_AGENDA_VIEW (view), date);
}

static SamDate
get_date (SamCalendarView *view)
{
  return SAM_AGENDA_VIEW (view)->start;
}

/* From the first of a month on. */
static SamDate
step (SamCalendarView *view, SamDate date, int steps)
{
  SamDate there = sam_date_add_months (date, steps);

  return there - sam_date_get_day (there) + 1;
}

static char *
dup_title (SamCalendarView *view)
{
  return sam_day_heading_dup_month (get_date (view));
}

static SamDateRange
get_range (SamCalendarView *view)
{
  return (SamDateRange) { 0, 0 };
}

static void
get_target (SamCalendarView *view, SamCalendarTarget *target)
{
  *target = (SamCalendarTarget) { .date = sam_agenda_view_get_top (SAM_AGENDA_VIEW (view)), .time = -1 };
}

/* What changed elsewhere leaves the reader where they were. */
static void
reload (SamCalendarView *view)
{
  sam_agenda_view_reload (SAM_AGENDA_VIEW (view));
}

static void
set_narrow (SamCalendarView *view, gboolean narrow)
{
}

/* All that has been read: the list has no end. */
static void
select_all (SamCalendarView *view)
{
  SamAgendaView *self = SAM_AGENDA_VIEW (view);
  SamDateRange range = sam_agenda_days_get_range (self->days);

  if (!sam_date_range_is_empty (range))
    sam_calendar_model_select_range (self->model, range.start, range.end);
}

static void
sam_agenda_view_iface_init (SamCalendarViewInterface *iface)
{
  iface->set_model = set_model;
  iface->show_date = show_date;
  iface->get_date = get_date;
  iface->step = step;
  iface->dup_title = dup_title;
  iface->get_range = get_range;
  iface->get_target = get_target;
  iface->reload = reload;
  iface->set_narrow = set_narrow;
  iface->select_all = select_all;
}

static void
sam_agenda_view_dispose (GObject *object)
{
  SamAgendaView *self = SAM_AGENDA_VIEW (object);

  g_clear_handle_id (&self->more_source, g_source_remove);
  g_clear_handle_id (&self->earlier_source, g_source_remove);
  g_clear_handle_id (&self->sticky_source, g_source_remove);
  g_clear_pointer (&self->stack, gtk_widget_unparent);
  g_clear_object (&self->days);
  g_clear_object (&self->model);

  G_OBJECT_CLASS (sam_agenda_view_parent_class)->dispose (object);
}

static void
sam_agenda_view_class_init (SamAgendaViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sam_agenda_view_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "agendaview");
}

static GtkWidget *
build_list (SamAgendaView *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *clamp = adw_clamp_scrollable_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (on_setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind_cb), self, G_CONNECT_SWAPPED);
  self->list = gtk_list_view_new (NULL, factory);
  gtk_widget_add_css_class (self->list, "agenda");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  C_("view", "Agenda"), -1);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  /* Time and state of a session stay near enough to be read as one line. */
  adw_clamp_scrollable_set_maximum_size (ADW_CLAMP_SCROLLABLE (clamp), 840);
  adw_clamp_scrollable_set_tightening_threshold (ADW_CLAMP_SCROLLABLE (clamp), 840);
  adw_clamp_scrollable_set_child (ADW_CLAMP_SCROLLABLE (clamp), self->list);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)), "changed",
                           G_CALLBACK (on_scrolled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)), "value-changed",
                           G_CALLBACK (on_scrolled_cb), self, G_CONNECT_SWAPPED);

  return scroller;
}

static void
sam_agenda_view_init (SamAgendaView *self)
{
  GtkWidget *overlay = NULL;

  self->start = SAM_DATE_NONE;
  self->days = sam_agenda_days_new ();

  self->stack = gtk_stack_new ();
  self->scroller = build_list (self);
  self->empty = adw_status_page_new ();
  adw_status_page_set_icon_name (ADW_STATUS_PAGE (self->empty), "x-office-calendar-symbolic");
  self->add_button = gtk_button_new_with_label (_("Add Session…"));
  gtk_widget_set_halign (self->add_button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->add_button, "pill");
  gtk_widget_add_css_class (self->add_button, "suggested-action");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->add_button), "win.add");
  adw_status_page_set_child (ADW_STATUS_PAGE (self->empty), self->add_button);
  self->sticky = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->sticky), 0);
  gtk_widget_set_valign (self->sticky, GTK_ALIGN_START);
  gtk_widget_set_can_target (self->sticky, FALSE);
  gtk_widget_set_visible (self->sticky, FALSE);
  gtk_widget_add_css_class (self->sticky, "sticky-day");
  overlay = gtk_overlay_new ();
  gtk_overlay_set_child (GTK_OVERLAY (overlay), self->scroller);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), self->sticky);
  gtk_stack_add_child (GTK_STACK (self->stack), overlay);
  gtk_stack_add_child (GTK_STACK (self->stack), self->empty);
  gtk_widget_set_parent (self->stack, GTK_WIDGET (self));
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
}

void
sam_agenda_view_set_model (SamAgendaView *self, SamCalendarModel *model)
{
  g_return_if_fail (SAM_IS_AGENDA_VIEW (self));

  g_return_if_fail (self->model == NULL);

  g_set_object (&self->model, model);
  sam_agenda_days_set_model (self->days, model);
  sam_session_picking_attach (GTK_WIDGET (self), model);
}

void
sam_agenda_view_set_start (SamAgendaView *self, SamDate date)
{
  g_return_if_fail (SAM_IS_AGENDA_VIEW (self));

  self->start = date;
  load_from (self, date);
}

SamDate
sam_agenda_view_get_start (SamAgendaView *self)
{
  g_return_val_if_fail (SAM_IS_AGENDA_VIEW (self), SAM_DATE_NONE);

  return self->start;
}

guint
sam_agenda_view_get_n_days (SamAgendaView *self)
{
  g_return_val_if_fail (SAM_IS_AGENDA_VIEW (self), 0);

  return sam_agenda_days_count_from (self->days, self->start);
}

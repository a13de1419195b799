/*
 * SamCalendarStack: the calendar's views, of which one is shown.
 */
#include "sam-calendar-stack.h"

#include <glib/gi18n.h>

#include "config.h"
#include "sam-agenda-view.h"
#include "sam-day-card.h"
#include "sam-month-view.h"
#include "sam-term-view.h"
#include "sam-week-view.h"

enum
{
  VIEW_MONTH,
  VIEW_WEEK,
  VIEW_AGENDA,
  VIEW_TERM,
  N_VIEWS,
};

static const char *const names[N_VIEWS] = { "month", "week", "agenda", "term" };

struct _SamCalendarStack
{
  AdwBin parent_instance;

  SamCalendarModel *model;
  SamDate date;
  gboolean narrow;
  gboolean going;                  /* the views are told where to go, and do not tell us */
  SamCalendarView *views[N_VIEWS]; /* NULL until first looked at */
  gboolean stale[N_VIEWS];

  AdwViewStack *stack;
  GtkWidget *month_view;
  GtkWidget *agenda_view;
  AdwBin *week_bin;
  AdwBin *term_bin;
  SamDayCard *day_card;
};

G_DEFINE_FINAL_TYPE (SamCalendarStack, sam_calendar_stack, ADW_TYPE_BIN)

enum
{
  SIGNAL_VIEW_CHANGED,
  SIGNAL_DATE_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static int
find_index (const char *name)
{
  for (int i = 0; i < N_VIEWS; i++)
    {
      if (g_strcmp0 (names[i], name) == 0)
        return i;
    }

  return -1;
}

static int
get_index (SamCalendarStack *self)
{
  int index = find_index (adw_view_stack_get_visible_child_name (self->stack));

  return index < 0 ? VIEW_MONTH : index;
}

/* Below the dots of a narrow month: the selected day. */
static void
update_day_card (SamCalendarStack *self)
{
  g_autoptr (GPtrArray) items = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->day_card), self->narrow);
  if (!self->narrow || sam_calendar_model_get_context (self->model) == NULL
      || self->date == SAM_DATE_NONE)
    return;

  items = sam_calendar_model_list (self->model, self->date, self->date + 1, NULL);
  if (items != NULL)
    sam_day_card_set_day (self->day_card, self->model, self->date, items, 0, items->len);
}

static void
on_date_changed_cb (SamCalendarStack *self, SamCalendarView *view)
{
  SamDate date = sam_calendar_view_get_date (view);
  gboolean is_other = date != self->date;

  if (self->going)
    return;

  /* Where it is the same day, it is another time or row of it: where what is pasted lands. */
  self->date = date;
  if (is_other && get_index (self) == VIEW_MONTH)
    update_day_card (self);
  g_signal_emit (self, signals[SIGNAL_DATE_CHANGED], 0);
}

static void
take_view (SamCalendarStack *self, int index, SamCalendarView *view)
{
  self->views[index] = view;
  g_signal_connect_object (view, "date-changed", G_CALLBACK (on_date_changed_cb), self,
                           G_CONNECT_SWAPPED);
  if (self->model != NULL)
    sam_calendar_view_set_model (view, self->model);
  sam_calendar_view_set_narrow (view, self->narrow);
}

/* Week and term are made at their first use. */
static void
make_view (SamCalendarStack *self, int index)
{
  GtkWidget *view = NULL;

  if (self->views[index] != NULL || self->model == NULL)
    return;

  view = g_object_new (index == VIEW_WEEK ? SAM_TYPE_WEEK_VIEW : SAM_TYPE_TERM_VIEW, NULL);
  adw_bin_set_child (index == VIEW_WEEK ? self->week_bin : self->term_bin, view);
  take_view (self, index, SAM_CALENDAR_VIEW (view));
}

/* The view of the stack at the day that all are at, with what there is now. */
static void
bring_up_to_date (SamCalendarStack *self)
{
  int index = get_index (self);
  SamCalendarView *view = self->views[index];

  if (view == NULL || self->date == SAM_DATE_NONE)
    return;

  self->going = TRUE;
  if (sam_calendar_view_get_date (view) != self->date)
    sam_calendar_view_show_date (view, self->date);
  if (self->stale[index])
    sam_calendar_view_reload (view);
  self->going = FALSE;
  self->stale[index] = FALSE;
  if (index == VIEW_MONTH)
    update_day_card (self);
}

static void
on_visible_child_cb (SamCalendarStack *self)
{
  if (self->model == NULL)
    return;

  make_view (self, get_index (self));
  bring_up_to_date (self);
  g_signal_emit (self, signals[SIGNAL_VIEW_CHANGED], 0);
}

static void
sam_calendar_stack_dispose (GObject *object)
{
  SamCalendarStack *self = SAM_CALENDAR_STACK (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), SAM_TYPE_CALENDAR_STACK);
  for (int i = 0; i < N_VIEWS; i++)
    self->views[i] = NULL;
  g_clear_object (&self->model);

  G_OBJECT_CLASS (sam_calendar_stack_parent_class)->dispose (object);
}

static void
sam_calendar_stack_class_init (SamCalendarStackClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (SAM_TYPE_AGENDA_VIEW);
  g_type_ensure (SAM_TYPE_DAY_CARD);
  g_type_ensure (SAM_TYPE_MONTH_VIEW);

  G_OBJECT_CLASS (klass)->dispose = sam_calendar_stack_dispose;
  signals[SIGNAL_VIEW_CHANGED]
      = g_signal_new ("view-changed", SAM_TYPE_CALENDAR_STACK, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                      NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_DATE_CHANGED]
      = g_signal_new ("date-changed", SAM_TYPE_CALENDAR_STACK, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                      NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/ui/sam-calendar-stack.ui");
  gtk_widget_class_bind_template_child (widget_class, SamCalendarStack, stack);
  gtk_widget_class_bind_template_child (widget_class, SamCalendarStack, month_view);
  gtk_widget_class_bind_template_child (widget_class, SamCalendarStack, agenda_view);
  gtk_widget_class_bind_template_child (widget_class, SamCalendarStack, week_bin);
  gtk_widget_class_bind_template_child (widget_class, SamCalendarStack, term_bin);
  gtk_widget_class_bind_template_child (widget_class, SamCalendarStack, day_card);
}

static void
sam_calendar_stack_init (SamCalendarStack *self)
{
  self->date = SAM_DATE_NONE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
sam_calendar_stack_set_model (SamCalendarStack *self, SamCalendarModel *model)
{
  g_return_if_fail (SAM_IS_CALENDAR_STACK (self));
  g_return_if_fail (self->model == NULL);

  self->model = g_object_ref (model);
  take_view (self, VIEW_MONTH, SAM_CALENDAR_VIEW (self->month_view));
  take_view (self, VIEW_AGENDA, SAM_CALENDAR_VIEW (self->agenda_view));
  g_signal_connect_object (self->stack, "notify::visible-child", G_CALLBACK (on_visible_child_cb),
                           self, G_CONNECT_SWAPPED);
}

AdwViewStack *
sam_calendar_stack_get_stack (SamCalendarStack *self)
{
  g_return_val_if_fail (SAM_IS_CALENDAR_STACK (self), NULL);

  return self->stack;
}

SamCalendarView *
sam_calendar_stack_get_view (SamCalendarStack *self)
{
  g_return_val_if_fail (SAM_IS_CALENDAR_STACK (self), NULL);

  return self->views[get_index (self)];
}

const char *
sam_calendar_stack_get_name (SamCalendarStack *self)
{
  g_return_val_if_fail (SAM_IS_CALENDAR_STACK (self), NULL);

  return names[get_index (self)];
}

void
sam_calendar_stack_set_name (SamCalendarStack *self, const char *name)
{
  g_return_if_fail (SAM_IS_CALENDAR_STACK (self));

  adw_view_stack_set_visible_child_name (self->stack, name);
}

SamCalendarView *
sam_calendar_stack_find (SamCalendarStack *self, const char *name)
{
  int index = find_index (name);

  g_return_val_if_fail (SAM_IS_CALENDAR_STACK (self), NULL);

  if (index < 0)
    return NULL;

  make_view (self, index);

  return self->views[index];
}

void
sam_calendar_stack_show_date (SamCalendarStack *self, SamDate date)
{
  g_return_if_fail (SAM_IS_CALENDAR_STACK (self));

  self->date = date;
  bring_up_to_date (self);
}

SamDate
sam_calendar_stack_get_date (SamCalendarStack *self)
{
  g_return_val_if_fail (SAM_IS_CALENDAR_STACK (self), SAM_DATE_NONE);

  return self->date;
}

void
sam_calendar_stack_reload (SamCalendarStack *self)
{
  g_return_if_fail (SAM_IS_CALENDAR_STACK (self));

  for (int i = 0; i < N_VIEWS; i++)
    self->stale[i] = TRUE;
  bring_up_to_date (self);
}

void
sam_calendar_stack_set_narrow (SamCalendarStack *self, gboolean narrow)
{
  g_return_if_fail (SAM_IS_CALENDAR_STACK (self));

  self->narrow = narrow;
  for (int i = 0; i < N_VIEWS; i++)
    {
      if (self->views[i] != NULL)
        sam_calendar_view_set_narrow (self->views[i], narrow);
    }
  update_day_card (self);
}

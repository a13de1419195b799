/*
 * SamWeekDay: a day of the week.
 *
 * CSS node: weekday with the classes .free .some-off .holiday .today;
 * weekblock nodes, and buttons .rest.
 */
#include "sam-week-day.h"

#include <glib/gi18n.h>

#include "sam-language.h"
#include "sam-session-look.h"

#define MARGIN 3
#define GAP 2
/* A session of no more minutes is drawn as one line of text. */
#define LEAST_MINUTES 20
/* Narrower columns tell nothing. */
#define LEAST_WIDTH 34
#define MOST_COLUMNS_AT_FIRST 5

struct _SamWeekDay
{
  GtkWidget             parent_instance;

  SamDate               date;
  SamDate               as_of;
  SamCalendarSelection *selection;
  SamDayHours           hours;
  int                   hour_height;
  GPtrArray            *items; /* those of the day only */

  int                   most_columns;
  guint                 columns_source;
  SamDayPlace          *places; /* of items */
  GArray               *rests;

  GPtrArray            *blocks;  /* of SamWeekBlock; one for each item with a column, then those at hand */
  GArray               *indexes; /* guint, the item of each block in use */
  GPtrArray            *buttons; /* "+n": one for each rest, then those at hand */
  GPtrArray            *stops;
};

G_DEFINE_FINAL_TYPE (SamWeekDay, sam_week_day, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_MORE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Contents */

static void
on_more_clicked_cb (SamWeekDay *self, GtkWidget *button)
{
  g_signal_emit (self, signals[SIGNAL_MORE], 0, button);
}

static GtkWidget *
get_block (SamWeekDay *self, guint index)
{
  if (index == self->blocks->len)
    {
      GtkWidget *block = sam_week_block_new ();

      gtk_widget_set_parent (block, GTK_WIDGET (self));
      g_ptr_array_add (self->blocks, block);
    }

  return g_ptr_array_index (self->blocks, index);
}

static GtkWidget *
get_button (SamWeekDay *self, guint index)
{
  if (index == self->buttons->len)
    {
      GtkWidget *button = gtk_button_new ();

      gtk_widget_add_css_class (button, "rest");
      gtk_widget_set_parent (button, GTK_WIDGET (self));
      g_signal_connect_swapped (button, "clicked", G_CALLBACK (on_more_clicked_cb), self);
      g_ptr_array_add (self->buttons, button);
    }

  return g_ptr_array_index (self->buttons, index);
}

static void
hide_unused (GPtrArray *widgets, guint n_used)
{
  for (guint i = n_used; i < widgets->len; i++)
    gtk_widget_set_visible (g_ptr_array_index (widgets, i), FALSE);
}

static void
place_items (SamWeekDay *self)
{
  g_autofree SamDaySlot *slots = g_new (SamDaySlot, self->items->len);

  for (guint i = 0; i < self->items->len; i++)
    {
      SamSessionItem *item = g_ptr_array_index (self->items, i);

      slots[i] = (SamDaySlot) { sam_session_item_get_time (item), sam_session_look_get_minutes (item, self->as_of) };
    }
  g_free (self->places);
  self->places = g_new (SamDayPlace, self->items->len);
  g_clear_pointer (&self->rests, g_array_unref);
  self->rests = sam_day_layout_place (slots, self->items->len, LEAST_MINUTES, self->most_columns, self->places);
}

static void
bind_blocks (SamWeekDay *self)
{
  g_array_set_size (self->indexes, 0);
  for (guint i = 0; i < self->items->len; i++)
    {
      GtkWidget *block = NULL;

      if (self->places[i].column < 0)
        continue;

      block = get_block (self, self->indexes->len);
      sam_week_block_set_item (SAM_WEEK_BLOCK (block), g_ptr_array_index (self->items, i), self->as_of);
      gtk_widget_set_visible (block, TRUE);
      g_array_append_val (self->indexes, i);
    }
  hide_unused (self->blocks, self->indexes->len);
  for (guint i = self->indexes->len; i < self->blocks->len; i++)
    sam_week_block_set_item (g_ptr_array_index (self->blocks, i), NULL, SAM_DATE_NONE);
}

static void
bind_rests (SamWeekDay *self)
{
  for (guint i = 0; i < self->rests->len; i++)
    {
      const SamDayRest *rest = &g_array_index (self->rests, SamDayRest, i);
      GtkWidget *button = get_button (self, i);
      g_autofree char *text = g_strdup_printf ("+%u", rest->n);
      g_autofree char *date = sam_language_format_date (sam_language_get_default (), self->date, SAM_DATE_STYLE_WEEKDAY);
      /* Translators: the first is a number, the second a day such as "Wednesday 12 December". */
      g_autofree char *label = g_strdup_printf (ngettext ("%u more session on %s", "%u more sessions on %s", rest->n),
                                                rest->n, date);

      gtk_button_set_label (GTK_BUTTON (button), text);
      gtk_widget_set_tooltip_text (button, label);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
      gtk_widget_set_visible (button, TRUE);
    }
  hide_unused (self->buttons, self->rests->len);
}

/* By start; a "+n" after the blocks that start with it. */
static void
collect_stops (SamWeekDay *self)
{
  guint n_rests = 0;

  g_ptr_array_set_size (self->stops, 0);
  for (guint i = 0; i <= self->indexes->len; i++)
    {
      int start = i < self->indexes->len ? self->places[g_array_index (self->indexes, guint, i)].start : G_MAXINT;

      while (n_rests < self->rests->len && g_array_index (self->rests, SamDayRest, n_rests).start < start)
        g_ptr_array_add (self->stops, g_ptr_array_index (self->buttons, n_rests++));
      if (i < self->indexes->len)
        g_ptr_array_add (self->stops, g_ptr_array_index (self->blocks, i));
    }
}

static void
show_items (SamWeekDay *self)
{
  place_items (self);
  bind_blocks (self);
  bind_rests (self);
  collect_stops (self);
  sam_week_day_update_selection (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* Layout */

static gboolean
on_columns_changed_cb (gpointer data)
{
  SamWeekDay *self = data;

  self->columns_source = 0;
  show_items (self);

  return G_SOURCE_REMOVE;
}

/* How many columns there are follows from the width; and widgets must not change while they are laid out. */
static void
update_columns (SamWeekDay *self, int width)
{
  int most = MAX ((width - 2 * MARGIN + GAP) / (LEAST_WIDTH + GAP), 1);
  gboolean crowded = self->rests->len > 0;

  if (most == self->most_columns)
    return;

  for (guint i = 0; i < self->items->len && !crowded; i++)
    crowded = self->places[i].n_columns > most;
  self->most_columns = most;
  if (crowded && self->columns_source == 0)
    self->columns_source = g_idle_add (on_columns_changed_cb, self);
}

static void
allocate (SamWeekDay *self, GtkWidget *child, int width, const SamDayPlace *place)
{
  int height = (self->hours.end - self->hours.first) * self->hour_height;
  int room = width - 2 * MARGIN + GAP;
  int left = MARGIN + room * place->column / place->n_columns;
  int right = MARGIN + room * (place->column + place->span) / place->n_columns - GAP;
  int top = (int) sam_day_layout_get_y (self->hours, height, place->start) + 1;
  int bottom = (int) sam_day_layout_get_y (self->hours, height, place->end);
  int least_width = 0;
  int least_height = 0;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least_width, NULL, NULL, NULL);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, -1, &least_height, NULL, NULL, NULL);
  gtk_widget_size_allocate (child,
                            &(GtkAllocation) {
                              gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? width - right : left,
                              top, MAX (right - left, least_width), MAX (bottom - top, least_height) },
                            -1);
}

static void
sam_week_day_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  SamWeekDay *self = SAM_WEEK_DAY (widget);

  for (guint i = 0; i < self->indexes->len; i++)
    {
      GtkWidget *block = g_ptr_array_index (self->blocks, i);
      SamDayPlace place = self->places[g_array_index (self->indexes, guint, i)];

      /* Longer or shorter than it was placed, where its end is being drawn. */
      place.end = CLAMP (place.start + sam_week_block_get_minutes (SAM_WEEK_BLOCK (block)), place.start + LEAST_MINUTES,
                         SAM_DAY_LAYOUT_END);
      allocate (self, block, width, &place);
    }
  for (guint i = 0; i < self->rests->len; i++)
    {
      const SamDayRest *rest = &g_array_index (self->rests, SamDayRest, i);

      allocate (self, g_ptr_array_index (self->buttons, i), width,
                &(SamDayPlace) { rest->start, rest->end, rest->column, 1, rest->n_columns });
    }
  update_columns (self, width);
}

static void
sam_week_day_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                      int *minimum_baseline, int *natural_baseline)
{
  /* The grid gives the size. */
  *minimum = *natural = 0;
}

/* Type */

static void
sam_week_day_dispose (GObject *object)
{
  SamWeekDay *self = SAM_WEEK_DAY (object);
  GtkWidget *child = NULL;

  g_clear_handle_id (&self->columns_source, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->selection);

  G_OBJECT_CLASS (sam_week_day_parent_class)->dispose (object);
}

static void
sam_week_day_finalize (GObject *object)
{
  SamWeekDay *self = SAM_WEEK_DAY (object);

  g_ptr_array_unref (self->items);
  g_ptr_array_unref (self->blocks);
  g_ptr_array_unref (self->buttons);
  g_ptr_array_unref (self->stops);
  g_array_unref (self->indexes);
  g_array_unref (self->rests);
  g_free (self->places);

  G_OBJECT_CLASS (sam_week_day_parent_class)->finalize (object);
}

static void
sam_week_day_class_init (SamWeekDayClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sam_week_day_dispose;
  G_OBJECT_CLASS (klass)->finalize = sam_week_day_finalize;
  widget_class->measure = sam_week_day_measure;
  widget_class->size_allocate = sam_week_day_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "weekday");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);

  signals[SIGNAL_MORE] = g_signal_new ("more", SAM_TYPE_WEEK_DAY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                       GTK_TYPE_WIDGET);
}

static void
sam_week_day_init (SamWeekDay *self)
{
  self->date = SAM_DATE_NONE;
  self->hours = sam_day_layout_get_usual_hours ();
  self->most_columns = MOST_COLUMNS_AT_FIRST;
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->blocks = g_ptr_array_new ();
  self->buttons = g_ptr_array_new ();
  self->stops = g_ptr_array_new ();
  self->indexes = g_array_new (FALSE, FALSE, sizeof (guint));
  self->rests = g_array_new (FALSE, FALSE, sizeof (SamDayRest));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
sam_week_day_new (void)
{
  return g_object_new (SAM_TYPE_WEEK_DAY, NULL);
}

static void
set_class (SamWeekDay *self, const char *name, gboolean on)
{
  if (on)
    gtk_widget_add_css_class (GTK_WIDGET (self), name);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), name);
}

/* "Wednesday 12 December, 6 sessions, Study day". */
static void
update_label (SamWeekDay *self, const SamCalendarDay *day)
{
  g_autofree char *date = sam_language_format_date (sam_language_get_default (), self->date, SAM_DATE_STYLE_WEEKDAY);
  g_autofree char *note = sam_calendar_day_dup_note (day);
  g_autofree char *sessions = NULL;
  g_autofree char *label = NULL;

  if (self->items->len == 0)
    sessions = g_strdup (_("no sessions"));
  else
    sessions = g_strdup_printf (ngettext ("%u session", "%u sessions", self->items->len), self->items->len);
  label = g_strjoin (", ", date, sessions, note, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

void
sam_week_day_bind (SamWeekDay *self, SamCalendarModel *model, const SamCalendarDay *day, GPtrArray *items, guint first,
                   guint n)
{
  gboolean is_free = FALSE;

  g_return_if_fail (SAM_IS_WEEK_DAY (self));
  g_return_if_fail (SAM_IS_CALENDAR_MODEL (model));

  self->date = day->date;
  self->as_of = sam_calendar_model_get_as_of (model);
  g_set_object (&self->selection, sam_calendar_model_get_selection (model));
  g_ptr_array_set_size (self->items, 0);
  for (guint i = first; i < first + n; i++)
    g_ptr_array_add (self->items, g_object_ref (g_ptr_array_index (items, i)));

  is_free = sam_calendar_day_is_free (day);
  set_class (self, "free", is_free);
  set_class (self, "some-off", day->n_off > 0 && !is_free);
  set_class (self, "holiday", day->is_public);
  set_class (self, "today", day->date == self->as_of);
  update_label (self, day);
  show_items (self);
}

void
sam_week_day_set_hours (SamWeekDay *self, SamDayHours hours, int hour_height)
{
  g_return_if_fail (SAM_IS_WEEK_DAY (self));

  self->hours = hours;
  self->hour_height = hour_height;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

SamDate
sam_week_day_get_date (SamWeekDay *self)
{
  g_return_val_if_fail (SAM_IS_WEEK_DAY (self), SAM_DATE_NONE);

  return self->date;
}

void
sam_week_day_update_selection (SamWeekDay *self)
{
  g_return_if_fail (SAM_IS_WEEK_DAY (self));

  for (guint i = 0; i < self->indexes->len; i++)
    {
      SamWeekBlock *block = g_ptr_array_index (self->blocks, i);
      gint64 id = sam_session_item_get_id (sam_week_block_get_item (block));

      sam_week_block_set_selected (block, sam_calendar_selection_contains (self->selection, id),
                                   sam_calendar_selection_is_cut (self->selection, id));
    }
}

GPtrArray *
sam_week_day_get_stops (SamWeekDay *self)
{
  g_return_val_if_fail (SAM_IS_WEEK_DAY (self), NULL);

  return self->stops;
}

SamWeekBlock *
sam_week_day_find_block (SamWeekDay *self, gint64 session)
{
  g_return_val_if_fail (SAM_IS_WEEK_DAY (self), NULL);

  for (guint i = 0; i < self->indexes->len; i++)
    {
      SamWeekBlock *block = g_ptr_array_index (self->blocks, i);

      if (sam_session_item_get_id (sam_week_block_get_item (block)) == session)
        return block;
    }

  return NULL;
}

void
sam_week_day_draw_end (SamWeekDay *self, SamWeekBlock *block, int minutes)
{
  g_return_if_fail (SAM_IS_WEEK_DAY (self));
  g_return_if_fail (SAM_IS_WEEK_BLOCK (block));

  sam_week_block_set_drawn_minutes (block, minutes);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

#pragma once

#include "sam-week-view.h"

G_BEGIN_DECLS

struct _SamWeekView
{
  GtkWidget         parent_instance;

  SamCalendarModel *model;
  SamDate           date;  /* the marked day */
  int               time;  /* of the cursor in it */
  SamDate           first; /* Monday of what was read; SAM_DATE_NONE before */
  int               n_days;
  gboolean          narrow;
  guint             zoom;

  GPtrArray        *items; /* of the week */
  guint             starts[SAM_WEEK_GRID_N_DAYS + 1]; /* index of the first item of each day */

  /* Where selecting a range began. */
  SamDate           anchor_date;
  int               anchor_time;
  gint64            anchor_session;
  gboolean          select_on_release;

  /* The session that is dragged: where it was taken hold of, and how long it is. */
  int               dragged_below;
  int               dragged_minutes;
  /* The session whose end is being drawn, or 0; its minutes, -1 where the pointer has not gone far yet. */
  gint64            resized;
  int               resized_minutes;
  double            resized_x;
  double            resized_y;

  GtkWidget        *head;
  GtkWidget        *scroller;
  SamWeekGrid      *grid;
  GtkWidget        *popover;
  guint             scroll_source;
  gboolean          scroll_pending;
  guint             now_source;
};

/** The cursor's, and what is seen first. */
#define SAM_WEEK_VIEW_FIRST_TIME (8 * 60)

/* sam-week-view.c */

/** Of the marked day, 0 to 6. */
int  sam_week_view_get_day_index (SamWeekView *self);

/** Marks a day and time, and tells the page of another. */
void sam_week_view_set_cursor (SamWeekView *self, SamDate date, int time);
void sam_week_view_show_problem (SamWeekView *self, const char *text);
/** The sessions of a day, from @first up to @end of items. */
void sam_week_view_get_day_items (SamWeekView *self, SamDate date, guint *first, guint *end);

/* sam-week-view-scroll.c */

void sam_week_view_init_scrolling (SamWeekView *self);
/** Scrolls, as little as needed, to the cursor. */
void sam_week_view_scroll_to_cursor (SamWeekView *self);
/** From eight, or from the first session where that would not be seen. */
void sam_week_view_scroll_to_first (SamWeekView *self);
/** The line of now: each minute from the start of the clock to its stop. */
void sam_week_view_update_now (SamWeekView *self);
void sam_week_view_start_clock (SamWeekView *self);
void sam_week_view_stop_clock (SamWeekView *self);

/* sam-week-view-input.c */

void     sam_week_view_init_input (SamWeekView *self);
gboolean sam_week_view_move_focus (SamWeekView *self, GtkDirectionType direction);
/** Says what the cursor stands on. */
char    *sam_week_view_dup_cursor_label (SamWeekView *self);

/* sam-week-drag.c */

/** Once there is a model. */
void     sam_week_view_attach_drag (SamWeekView *self);
void     sam_week_view_init_resize (SamWeekView *self);
/** Whether an end was being drawn; it is then as it was. */
gboolean sam_week_view_cancel_resize (SamWeekView *self);

G_END_DECLS

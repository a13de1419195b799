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

  GtkWidget        *head;
  GtkWidget        *scroller;
  SamWeekGrid      *grid;
  GtkWidget        *popover;
  guint             scroll_source;
  gboolean          scroll_pending;
  guint             now_source;
};

/* sam-week-view.c */

/** Marks a day and time, and tells the page of another day. */
void sam_week_view_set_cursor (SamWeekView *self, SamDate date, int time);
void sam_week_view_show_problem (SamWeekView *self, const char *text);
/** The sessions of a day, from @first up to @end of items. */
void sam_week_view_get_day_items (SamWeekView *self, SamDate date, guint *first, guint *end);
/** Scrolls, as little as needed, to the cursor. */
void sam_week_view_scroll_to_cursor (SamWeekView *self);

/* sam-week-view-input.c */

void     sam_week_view_init_input (SamWeekView *self);
gboolean sam_week_view_move_focus (SamWeekView *self, GtkDirectionType direction);
/** Says what the cursor stands on. */
char    *sam_week_view_dup_cursor_label (SamWeekView *self);

G_END_DECLS

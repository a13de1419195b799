#pragma once

#include "sam-date.h"

G_BEGIN_DECLS

/*
 * The arithmetic of a week's hour grid, without widgets: where the sessions of a
 * day stand side by side, which hours and days are shown, and what lies at a
 * height. Times are minutes since midnight; ranges are half-open, so that
 * sessions that touch do not overlap. Nothing reaches past midnight.
 */

#define SAM_DAY_LAYOUT_END 1440
/** To so many minutes what is pointed at is rounded. */
#define SAM_DAY_LAYOUT_SNAP 15
/** So far one arrow key leads. */
#define SAM_DAY_LAYOUT_STEP 30

/** A session of the day. */
typedef struct
{
  int start;
  int minutes;
} SamDaySlot;

/**
 * SamDayPlace:
 * @start: as it is drawn
 * @end: as it is drawn: not past midnight, and not so short that it could not be read
 * @column: from 0; -1 where it is among the rest
 * @span: columns that it is wide
 * @n_columns: of those that overlap each other, one by one
 *
 * Where a session stands: n_columns share the day's width.
 */
typedef struct
{
  int start;
  int end;
  int column;
  int span;
  int n_columns;
} SamDayPlace;

/** What there are no columns for: @n sessions that overlap one by one, told by a "+n" in the last column. */
typedef struct
{
  int   start;
  int   end;
  int   column;
  int   n_columns;
  guint n;
} SamDayRest;

/**
 * sam_day_layout_place:
 * @least: minutes that the shortest session is drawn as
 * @most_columns: that there is room for, at least 1
 * @places: (out caller-allocates): one for each of the @n slots
 *
 * By start, the longest first, each goes into the first column that is free, and
 * then grows over the columns at its right that are free for as long as it lasts.
 *
 * Returns: (transfer full): array of #SamDayRest by start, empty where all have a column
 */
GArray *sam_day_layout_place (const SamDaySlot *slots, guint n, int least, int most_columns, SamDayPlace *places);

/** Full hours from @first up to, but not with, @end. */
typedef struct
{
  int first;
  int end;
} SamDayHours;

/** 8 to 17. */
SamDayHours sam_day_layout_get_usual_hours (void);
/** @hours, widened where a session or a cursor needs it; @minutes of 0 needs the hour of its @start. */
SamDayHours sam_day_layout_widen_hours (SamDayHours hours, int start, int minutes);

/** Height of a time in a grid of @height. */
double sam_day_layout_get_y (SamDayHours hours, int height, int minutes);
/** The time at a height, within what is shown. */
int    sam_day_layout_get_minutes (SamDayHours hours, int height, double y);
/** To the nearest, or to that before it. */
int    sam_day_layout_round (int minutes);
int    sam_day_layout_floor (int minutes);
/** The next full step earlier (-1) or later (+1); within the day. */
int    sam_day_layout_step_time (int minutes, int direction);
/** Length of a session whose end is drawn to @end: at least one snap, at most to midnight. */
int    sam_day_layout_resize (int start, int end);

/**
 * sam_day_layout_count_days:
 * @n_sessions: of the seven days from Monday
 * @marked: the marked day, 0 to 6
 *
 * Days of the week that are shown: the weekend only where it is used.
 */
int     sam_day_layout_count_days (const guint *n_sessions, int marked);
/**
 * sam_day_layout_get_day_x:
 * @first: the first day on show, 0 to 6
 * @end: the day after the last on show
 * @day: a day; those that are not on show lie at the edges
 *
 * Left edge of a day, and of @end the right edge of the last. Saturday and
 * Sunday are half as wide as other days, unless no other is on show.
 */
int     sam_day_layout_get_day_x (int first, int end, int day, int width);
/** The next day, with the weekend left out where only five are shown; @date itself where there is none. */
SamDate sam_day_layout_step_day (SamDate date, int steps, int n_days);
/** Whether now lies within what is shown, and in which column. */
gboolean sam_day_layout_find_now (SamDate first, int n_days, SamDayHours hours, SamDate today, int minutes,
                                  int *column);

G_END_DECLS

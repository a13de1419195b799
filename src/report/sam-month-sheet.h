#pragma once

#include "sam-month-plan.h"
#include "sam-session-mark.h"

G_BEGIN_DECLS

/**
 * SamMonthLine: a session in the cell of its day.
 * @text: time and school
 * @brief: in its place where that is too long: the school by its short name
 * @team: stands behind it, whole where it can
 * @is_off: cancelled or moved away: struck through
 */
typedef struct
{
  SamSessionMark mark;
  const char    *text;
  const char    *brief;
  const char    *team;
  gboolean       is_off;
} SamMonthLine;

/**
 * SamMonthDay:
 * @is_free: weekend, public holiday, or a day off of every school: shaded
 * @is_public: a public holiday by law
 * @is_partly_off: a day off of some schools only: a shaded edge
 * @is_outside: of another month
 * @note: the holiday, or the day off; %NULL for none
 * @lines: sessions that stand in the cell
 * @more: where the others are told; %NULL where there are none
 */
typedef struct
{
  SamDate             date;
  gboolean            is_free;
  gboolean            is_public;
  gboolean            is_partly_off;
  gboolean            is_outside;
  const char         *note;
  const SamMonthLine *lines;
  guint               n_lines;
  const char         *more;
} SamMonthDay;

/**
 * SamMonthSheet: the grid of a month on paper.
 * @plan: solved
 * @weekend_width: of Saturday and of Sunday, 0 for that of any other day; millimetres
 */
typedef struct
{
  SamMonthPlan plan;
  double       weekend_width;
  const char  *week_title;
  const char  *weekdays[7];
  const char  *weeks[SAM_MONTH_LAYOUT_MAX_WEEKS];
  SamMonthDay  days[SAM_MONTH_LAYOUT_MAX_WEEKS][7];
} SamMonthSheet;

/** Of the names of the weekdays, in millimetres. */
#define SAM_MONTH_SHEET_HEAD 5.0

double sam_month_sheet_get_height (const SamMonthSheet *self);
void   sam_month_sheet_draw (SamPainter *painter, const SamMonthSheet *self, double x, double y, double width);

G_END_DECLS

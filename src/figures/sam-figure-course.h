#pragma once

#include "sam-figures.h"

G_BEGIN_DECLS

/** A figure on one day of its course. */
typedef struct
{
  SamDate   date;
  SamFigure figure;
} SamFigurePoint;

/**
 * The days of a course: the last day of every month in [from, to], and @to. Array of #SamDate, in their order; without
 * any where @to lies before @from.
 */
GArray *sam_figure_course_list_days (SamDate from, SamDate to);

/**
 * sam_figure_course_load:
 * @id: a figure or part
 * @record: of a figure that there is one of for each record, such as a coach's F19, that record, else 0
 *
 * How a figure changed from month to month: as of every day of sam_figure_course_list_days(). On a day when there was no
 * such figure (a statement of another round, a coach who had not begun) there is no point. Array of #SamFigurePoint.
 *
 * One query a day: for a large file in a thread of its own.
 */
GArray *sam_figure_course_load (SamDatabase *database, SamScope scope, const char *id, gint64 record, SamDate from,
                                SamDate to, GError **error);

/** When the programme began: where a course begins. %SAM_DATE_NONE with @error where it cannot be read. */
SamDate sam_figure_course_find_start (SamDatabase *database, GError **error);

G_END_DECLS

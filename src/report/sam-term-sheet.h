#pragma once

#include "sam-date.h"
#include "sam-session-mark.h"

G_BEGIN_DECLS

/**
 * SamTermSheetEntry: a session in its team's row.
 * @week: index of its column
 * @aside: in small type behind the mark: minutes, cause, where it was moved; %NULL for nothing
 */
typedef struct
{
  guint          week;
  SamSessionMark mark;
  const char    *aside;
} SamTermSheetEntry;

typedef struct
{
  guint                    school;
  const char              *team;
  const char              *coach;
  const char              *time;
  const SamTermSheetEntry *entries;
  guint                    n_entries;
  const char              *held;
  const char              *given;
  const char              *promised;
} SamTermSheetRow;

/**
 * SamTermSheetSchool:
 * @days_off: of each week: bit 0 Monday to bit 4 Friday
 * @off_names: what a week without any school day is called; %NULL for others
 * @off_word: in its place where that is too long
 * @absent: of each week: whether the school does not take part at all
 * @absence: since or until when it takes part
 * @continued: in place of @name where it began on an earlier page
 */
typedef struct
{
  const char        *name;
  const char        *continued;
  const char        *organiser;
  const guint8      *days_off;
  const char *const *off_names;
  const char        *off_word;
  const gboolean    *absent;
  const char        *absence;
} SamTermSheetSchool;

/** @month: above the first week of a month; %NULL for the others. @total: at the foot. */
typedef struct
{
  const char *number;
  const char *month;
  const char *total;
  gboolean    is_now;
} SamTermSheetWeek;

/** Titles of the columns beside the weeks, and the last row's. */
typedef struct
{
  const char *school;
  const char *team;
  const char *coach;
  const char *time;
  const char *held;
  const char *given;
  const char *promised;
  const char *total;
} SamTermSheetTitles;

/**
 * SamTermSheet: a term on paper: teams down, weeks across.
 * @row_height: millimetres
 * @now: the column after which lies what is to come; -1 for none
 * @total: held, given and promised of all rows
 *
 * Rows are those of the teams, then one with the totals. All that it points to
 * belongs to its document.
 */
typedef struct
{
  SamTermSheetTitles        titles;
  const SamTermSheetSchool *schools;
  const SamTermSheetRow    *rows;
  guint                     n_rows;
  const SamTermSheetWeek   *weeks;
  guint                     n_weeks;
  double                    row_height;
  int                       now;
  SamTermSheetRow           total;
} SamTermSheet;

/* Points. */
double sam_term_sheet_get_head_height (const SamTermSheet *self);
double sam_term_sheet_get_row_height (const SamTermSheet *self, guint row);
/** Paints the head and the rows [first, first + n); the row n_rows is that of the totals. */
void   sam_term_sheet_draw (SamPainter *painter, const SamTermSheet *self, guint first, guint n, double x, double y,
                            double width);

G_END_DECLS

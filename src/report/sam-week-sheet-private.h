#pragma once

#include "sam-report-data.h"
#include "sam-week-facts.h"

G_BEGIN_DECLS

/* The inside of the week sheet, shared by the rooms sam-week-sheet*.c. */

/**
 * SamWeekSheetLevel: how much is left out.
 * @n_lines: the least lines for notes
 * @n_follow_up: the most to follow up
 * @row: height of a session, millimetres
 * @size: of its type
 */
typedef struct
{
  guint    n_lines;
  guint    n_follow_up;
  gboolean with_place;
  gboolean with_coaches;
  gboolean in_columns;
  double   row;
  double   size;
} SamWeekSheetLevel;

typedef struct
{
  SamReportData           *data;
  SamWeekFacts            *facts;
  const SamReportOptions  *options;
  const SamLanguage       *language;
  const SamWeekSheetLevel *level;
  SamDocument             *document;
  gboolean                 is_monday; /* the Monday sheet: with cadence and waiting dialogues */
} SamWeekSheet;

/** Newly allocated. */
char    *sam_week_sheet_format_number (SamWeekSheet *self, guint number);
/** The days [from, to) as a table: a weekend only where it is used. */
gboolean sam_week_sheet_add_days (SamWeekSheet *self, SamDate from, SamDate to, GError **error);
/** What is missing from earlier weeks, and teams without a session for long. */
void     sam_week_sheet_add_follow_up (SamWeekSheet *self);
/** Coaches down, days across. */
void     sam_week_sheet_add_coaches (SamWeekSheet *self);

G_END_DECLS

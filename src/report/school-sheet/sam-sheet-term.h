#pragma once

#include "sam-session-mark.h"
#include "sam-term-sheet.h"

G_BEGIN_DECLS

/*
 * The term of one school on paper: its teams' sessions, attendance, steps of
 * individual coaching and other interventions below one another, on one axis of
 * time. All that is pointed to belongs to the document. Moments are weeks since
 * the first Monday shown, as 3.4 for the end of the Tuesday of the fourth week.
 */

/** A session: @below it in small type, attended and expected or the cause's letter; %NULL for nothing. */
typedef struct
{
  guint          week;
  SamSessionMark mark;
  const char    *below;
} SamSheetTermEntry;

/**
 * SamSheetTermRow: a team.
 * @usual: when it usually meets: "Tue 15:00"
 * @coach: of most sessions; @initials in its place where rows are low
 * @held: held of planned; so in order what else stands at the right
 */
typedef struct
{
  const char               *team;
  const char               *teachers;
  const char               *usual;
  const char               *coach;
  const char               *initials;
  const SamSheetTermEntry *entries;
  guint                     n_entries;
  const char               *held;
  const char               *attendance;
  const char               *given;
} SamSheetTermRow;

/** The teams that have no row: "+32 more"; @weeks: held of planned of each week, %NULL for none. */
typedef struct
{
  const char        *label;
  const char *const *weeks;
  const char        *held;
  const char        *attendance;
  const char        *given;
} SamSheetTermRest;

/**
 * SamSheetTermAttendance: attendance week by week.
 * @shares: of each week, from 0 to 1; below 0 where there is none
 * @sentence: in place of the course where there is too little to say; else %NULL
 * @axis_from: share at the foot, @bottom in words
 */
typedef struct
{
  const double *shares;
  const char   *sentence;
  double        median;
  const char   *median_words;
  double        axis_from;
  const char   *top;
  const char   *bottom;
} SamSheetTermAttendance;

#define SAM_SHEET_TERM_N_STEPS 4

/** Steps of individual coaching of a week: talk before, observation, dialogue, follow-up. Never whose. */
typedef struct
{
  guint counts[SAM_SHEET_TERM_N_STEPS];
} SamSheetTermSteps;

/** Something that went on: before the first week where @from is below 0, on after the last where @goes_on. */
typedef struct
{
  const char *label;
  double      from;
  double      to;
  gboolean    goes_on;
} SamSheetTermSpan;

typedef enum
{
  SAM_SHEET_TERM_SWATCH_NONE,
  SAM_SHEET_TERM_SWATCH_STUDY_DAY,
  SAM_SHEET_TERM_SWATCH_BREAK,
} SamSheetTermSwatch;

typedef struct
{
  SamSessionMark      mark;
  SamSheetTermSwatch swatch;
  const char         *text;
} SamSheetTermLegend;

/** Words of the frame. */
typedef struct
{
  const char *term;
  const char *team;
  const char *teachers;
  const char *usual;
  const char *held;
  const char *attendance;
  const char *given;
  const char *attendance_title;
  const char *attendance_note;
  const char *steps_title;
  const char *steps_note;
  const char *spans_title;
  const char *start;
  const char *now;
  const char *survey;
} SamSheetTermWords;

/**
 * SamSheetTerm:
 * @days_off: of each week: bit 0 Monday to bit 4 Friday
 * @break_word: upon weeks without any school day
 * @joined: moment before which, @left: after which it takes no part; @joined_words, @left_words: upon the shade
 * @rest: %NULL where each team has a row
 * @with_counts: rows are high, with what stands below each session
 * @no_teams: a sentence where there is no team; so @no_steps, @no_spans
 * @n_spans: so many of @spans are drawn; of the others, only when they began, with @more_spans beside
 * @now: moment; below 0 where it is not in the term; so @survey_from
 */
typedef struct
{
  SamSheetTermWords         words;
  const SamTermSheetWeek    *weeks;
  guint                      n_weeks;
  const guint8              *days_off;
  const char                *break_word;
  double                     joined;
  double                     left;
  const char                *joined_words;
  const char                *left_words;
  const SamSheetTermRow    *rows;
  guint                      n_rows;
  const SamSheetTermRest   *rest;
  gboolean                   with_counts;
  const char                *no_teams;
  SamSheetTermAttendance    attendance;
  const SamSheetTermSteps  *steps;
  const char                *no_steps;
  const SamSheetTermSpan   *spans;
  guint                      n_spans;
  guint                      n_all_spans;
  const char                *more_spans;
  const char                *no_spans;
  double                     now;
  double                     survey_from;
  double                     survey_to;
  const SamSheetTermLegend *legend;
  guint                      n_legend;
} SamSheetTerm;

/* All in points. */

/** Of a row of a team: with what stands below its sessions, or without. */
double sam_sheet_term_get_row_height (gboolean with_counts);
/** Of @n_shown of @n spans, the others as the days on which they began. */
double sam_sheet_term_get_spans_height (guint n_shown, guint n);
/** Of all but rows of teams and spans. */
double sam_sheet_term_get_frame_height (const SamSheetTerm *self, SamPainter *painter, double width);
double sam_sheet_term_get_height (const SamSheetTerm *self, SamPainter *painter, double width);
void   sam_sheet_term_draw (const SamSheetTerm *self, SamPainter *painter, double x, double y, double width);

G_END_DECLS

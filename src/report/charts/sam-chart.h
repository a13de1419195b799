#pragma once

#include "sam-lost-time.h"
#include "sam-painter.h"
#include "sam-statistics.h"

G_BEGIN_DECLS

/**
 * SamChart:
 *
 * One chart as data, with its words in one language: painted the same on paper,
 * in a PDF, in a picture and on screen. It never ranks, never shows a mean
 * where a spread is known, draws what is missing, and says a sentence where
 * there is too little to say. What must be suppressed is so before it comes
 * here. Immutable once made, counted by references; may leave its thread.
 *
 * It paints no heading, and its sentence only where there is nothing else to
 * paint: put the sentence beside it where there is room.
 *
 * The sizes of all that is painted follow the painter's unit: on paper points,
 * on screen pixels, by @scale of sam_chart_draw().
 */
typedef struct _SamChart SamChart;

SamChart *sam_chart_ref (SamChart *self);
void      sam_chart_unref (SamChart *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SamChart, sam_chart_unref)

/** Below so many people or sessions each is a dot; from here on a bar with its number. */
#define SAM_CHART_MOST_DOTS 29
/** So many points a run chart needs before it says anything. */
#define SAM_CHART_FEWEST_POINTS 5

/** Promised, each loss hanging from the last, given (F18). */
SamChart *sam_chart_new_waterfall (const SamLanguage *language, const SamLostTime *time);

/** One point of a course: a share, or nothing where the denominator is 0: then the line is broken there. */
typedef struct
{
  SamDate     date;
  SamFraction share;
} SamChartPoint;

/**
 * Shares over time with their median, from 0 or 50 to 100 %: attendance week by week, a figure's course. @what is the
 * sentence's subject: "Attendance". @axis_from: percent that the axis begins at; lower where a point lies lower.
 */
SamChart *sam_chart_new_run (const SamLanguage *language, const char *what, const SamChartPoint *points, guint n_points,
                             int axis_from);
/** The same of plain numbers: counts, minutes; numerators alone are taken. */
SamChart *sam_chart_new_course (const SamLanguage *language, const char *what, const SamChartPoint *points, guint n_points);
/** The same of medians, whose numerators are halves; nothing where the denominator is 0. */
SamChart *sam_chart_new_course_of_halves (const SamLanguage *language, const char *what, const SamChartPoint *points,
                                          guint n_points);

/** School days from observation to dialogue, a dot each, the target shaded, those that wait as dashed rings (F11). */
SamChart *sam_chart_new_lag (const SamLanguage *language, const gint64 *days, guint n_days, const gint64 *waiting,
                             guint n_waiting, gint64 target);

/** How many cycles are in each state, a dot each (F10). @counts: by state, @labels beside them; texts are copied. */
SamChart *sam_chart_new_states (const SamLanguage *language, const char *const *labels, const gint64 *counts, guint n_states);

/** Yes, no and not answered, a dot each held session. */
typedef struct
{
  const char *label;
  gint64      yes;
  gint64      no;
  gint64      not_answered;
} SamChartFactor;

SamChart *sam_chart_new_factors (const SamLanguage *language, const SamChartFactor *factors, guint n_factors);

/**
 * SamChartSpreadRow:
 * @steps: from disagree to agree, then don't know
 * @missing: invited who did not answer; -1 where it is not known
 * @is_hidden: fewer than five: a sentence instead of dots, and no number; @reason may say which
 * @is_total: stands apart, below a rule
 */
typedef struct
{
  const char *label;
  const char *aside;
  gint64      steps[5];
  gint64      missing;
  gboolean    is_hidden;
  const char *reason;
  gboolean    is_total;
} SamChartSpreadRow;

/** Answers in their steps, a dot each, never a mean (F14). @statement is the question that was asked. */
SamChart *sam_chart_new_spread (const SamLanguage *language, const char *statement, const SamChartSpreadRow *rows,
                                guint n_rows);

/** Something that went on from a day to a day: SAM_DATE_NONE at @to where it goes on. */
typedef struct
{
  const char *label;
  SamDate     from;
  SamDate     to;
} SamChartSpan;

/**
 * Spans and days on one axis of time, weeks numbered: all interventions of a school. @from and @to are both shown; what
 * lies wholly outside of them is left out.
 */
SamChart *sam_chart_new_timeline (const SamLanguage *language, SamDate from, SamDate to, SamDate as_of,
                                  const SamChartSpan *spans, guint n_spans);

/** Height for a width, both in the painter's unit, where 1 pt of the design is @scale of it: 1 on paper. */
double      sam_chart_get_height (SamChart *self, double width, double scale);
void        sam_chart_draw (SamChart *self, SamPainter *painter, double x, double y, double width, double scale);

/** What it says, in one or two sentences. Owned by the chart. */
const char *sam_chart_get_sentence (SamChart *self);
/** %TRUE where there is too little to draw: then only the sentence is painted. */
gboolean    sam_chart_is_empty (SamChart *self);

/* The table behind it: each number of the chart once, in words for who reads and copies. */
guint       sam_chart_get_n_columns (SamChart *self);
guint       sam_chart_get_n_rows (SamChart *self);
const char *sam_chart_get_column_title (SamChart *self, guint column);
const char *sam_chart_get_cell (SamChart *self, guint row, guint column);

/** What can be pointed at and stepped through by keys: a bar, a dot, a point; the whole of its words in @text. */
typedef struct
{
  double      x;
  double      y;
  double      width;
  double      height;
  const char *text;
} SamChartMark;

/** How many there are, and what each says: without their places, which cost a drawing. */
guint       sam_chart_get_n_marks (SamChart *self);
const char *sam_chart_get_mark_text (SamChart *self, guint index);

/** Where they are when the chart is drawn at 0, 0. Array of #SamChartMark; texts are the chart's. */
GArray     *sam_chart_locate_marks (SamChart *self, double width, double scale);

G_END_DECLS

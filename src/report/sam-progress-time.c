/*
 * The second half of the progress overview: promised and given time, sessions
 * and attendance of each school, where the time went, and how it was received.
 */
#include "sam-cells.h"
#include "sam-progress-overview.h"
#include "sam-reception-chart.h"

/* More schools than these would fill a page with dots. */
#define MOST_RECEPTION_ROWS 24

enum
{
  TIME_SCHOOL,
  TIME_BAR,
  TIME_GIVEN,
  TIME_PROMISED,
  TIME_SHARE,
  TIME_SESSIONS,
  TIME_ATTENDED,
  TIME_ATTENDANCE,
  N_TIME_COLUMNS,
};

static const SamColumn time_columns[N_TIME_COLUMNS] = {
  [TIME_SCHOOL] = { NULL, 0, 36.5, SAM_ALIGN_LEFT, 0, 8 },
  [TIME_BAR] = { NULL, 38, 42, SAM_ALIGN_LEFT, 0, 8 },
  [TIME_GIVEN] = { NULL, 81, 16, SAM_ALIGN_RIGHT, 0, 8 },
  [TIME_PROMISED] = { NULL, 97, 12.5, SAM_ALIGN_RIGHT, 0, 8 },
  [TIME_SHARE] = { NULL, 109.5, 12.5, SAM_ALIGN_RIGHT, 0, 8 },
  [TIME_SESSIONS] = { NULL, 122, 17, SAM_ALIGN_RIGHT, 7, 8 },
  [TIME_ATTENDED] = { NULL, 140, 23.5, SAM_ALIGN_RIGHT, 8.5, 8 },
  [TIME_ATTENDANCE] = { NULL, 163, 13, SAM_ALIGN_RIGHT, 0, 8 },
};

static void
set_heads (SamColumn *columns, const SamLanguage *language)
{
  columns[TIME_SCHOOL].title = sam_language_pgettext (language, "column", "School");
  columns[TIME_BAR].title = sam_language_pgettext (language, "column", "Hours");
  columns[TIME_GIVEN].title = sam_language_pgettext (language, "column", "Given min");
  columns[TIME_PROMISED].title = sam_language_pgettext (language, "column", "Promised");
  columns[TIME_SHARE].title = sam_language_pgettext (language, "column", "Share");
  columns[TIME_SESSIONS].title = sam_language_pgettext (language, "column", "Sessions");
  columns[TIME_ATTENDED].title = sam_language_pgettext (language, "column", "Attendance");
}

static void
fill_numbers (SamDocument *document, SamCell *row, const SamProgressSchool *numbers, gboolean is_bold)
{
  if (numbers->has_promise)
    {
      sam_cell_set_number (document, &row[TIME_GIVEN], numbers->time.given, is_bold);
      sam_cell_set_number (document, &row[TIME_PROMISED], numbers->time.promised, is_bold);
    }
  else
    {
      sam_cell_set_text (&row[TIME_GIVEN], "–", is_bold, SAM_INK_TEXT);
      sam_cell_set_text (&row[TIME_PROMISED], "–", is_bold, SAM_INK_TEXT);
    }
  sam_cell_set_share (document, &row[TIME_SHARE], numbers->time.given, numbers->time.promised, is_bold);
  sam_cell_set_ratio (document, &row[TIME_SESSIONS], numbers->sessions_held, numbers->sessions_planned, is_bold);
  sam_cell_set_ratio (document, &row[TIME_ATTENDED], numbers->attended, numbers->expected, is_bold);
  sam_cell_set_share (document, &row[TIME_ATTENDANCE], numbers->attended, numbers->expected, is_bold);
}

static void
set_bar (SamDocument *document, SamCell *cell, const SamProgressSchool *school, gint64 most)
{
  const SamLanguage *language = sam_document_get_language (document);
  g_autofree char *given = NULL;

  if (school->has_promise)
    {
      SamLostTime *time = sam_document_alloc (document, sizeof *time);

      *time = school->time;
      cell->kind = SAM_CELL_TIME;
      cell->ink = SAM_INK_GROUP;
      cell->time = time;
      cell->length = (double) time->promised / MAX (most, 1);
      cell->share = CLAMP ((double) time->given / time->promised, 0, 1);
      return;
    }

  given = sam_language_format_minutes (language, school->given_minutes);
  /* Translators: minutes */
  sam_cell_set_text (cell, sam_document_take (document, g_strdup_printf (sam_language_gettext (language, "no time promised; %s given"), given)),
                     FALSE, SAM_INK_SECOND);
}

/* Of those with a promise; sessions and attendance of all. */
static SamProgressSchool
sum_up (const SamProgressFacts *facts)
{
  const SamFigure *held = sam_progress_facts_get_figure (facts, "F5");
  const SamFigure *attendance = sam_progress_facts_get_figure (facts, "F7");
  SamProgressSchool total = {
    .sessions_held = held->numerator,
    .sessions_planned = held->denominator,
    .attended = attendance->numerator,
    .expected = attendance->denominator,
    .given_minutes = sam_progress_facts_get_figure (facts, "F6")->numerator,
  };

  total.has_promise = sam_lost_time_read (facts->figures, &total.time);

  return total;
}

static const char *
get_total_label (const SamProgressFacts *facts, const SamLanguage *language)
{
  return facts->scope.kind == SAM_SCOPE_ORGANISER ? sam_language_pgettext (language, "total", "All of them")
                                                  : sam_language_pgettext (language, "total", "The programme");
}

static void
add_time_total (SamDocument *document, SamTable *table, const SamProgressFacts *facts, const SamProgressSchool *total)
{
  const SamLanguage *language = sam_document_get_language (document);
  SamCell *row = sam_table_add_row (table);
  guint n = 0;

  for (guint i = 0; i < facts->schools->len; i++)
    n += ((const SamProgressSchool *) g_ptr_array_index (facts->schools, i))->has_promise;
  sam_cell_set_text (&row[TIME_SCHOOL], get_total_label (facts, language), TRUE, SAM_INK_TEXT);
  if (n < facts->schools->len)
    {
      g_autofree char *some = sam_language_format_integer (language, n);
      g_autofree char *all = sam_language_format_integer (language, facts->schools->len);

      sam_cell_set_text (&row[TIME_BAR],
                         /* Translators: so many of so many schools */
                         sam_document_take (document, g_strdup_printf (sam_language_ngettext (language, "%s of %s school with promised time",
                                                                                             "%s of %s schools with promised time",
                                                                                             facts->schools->len),
                                                                      some, all)),
                         FALSE, SAM_INK_SECOND);
    }
  fill_numbers (document, row, total, TRUE);
  table->has_total = TRUE;
}

void
sam_progress_overview_add_time (SamDocument *document, const SamProgressFacts *facts, gboolean starts_page)
{
  const SamLanguage *language = sam_document_get_language (document);
  SamProgressSchool total = sum_up (facts);
  SamColumn columns[N_TIME_COLUMNS];
  gint64 most = 0;
  SamTable *table;

  for (guint i = 0; i < N_TIME_COLUMNS; i++)
    columns[i] = time_columns[i];
  set_heads (columns, language);
  for (guint i = 0; i < facts->schools->len; i++)
    most = MAX (most, ((const SamProgressSchool *) g_ptr_array_index (facts->schools, i))->time.promised);
  columns[TIME_BAR].maximum = most / 60.0;

  sam_document_add_heading (document, sam_language_gettext (language, "Promised and given time, sessions and attendance"), starts_page);
  table = sam_document_add_table (document, columns, N_TIME_COLUMNS, 6);
  table->lines_every = 5;
  table->of = sam_cell_get_of (language);
  for (guint i = 0; i < facts->schools->len; i++)
    {
      const SamProgressSchool *school = g_ptr_array_index (facts->schools, i);
      SamCell *row = sam_table_add_row (table);

      sam_cell_set_text (&row[TIME_SCHOOL], sam_document_keep (document, school->name), TRUE, SAM_INK_TEXT);
      set_bar (document, &row[TIME_BAR], school, most);
      fill_numbers (document, row, school, FALSE);
    }
  add_time_total (document, table, facts, &total);
  if (total.has_promise)
    sam_document_add_note (document, 1.5, sam_language_gettext (language,
                                                                "In the bars: full is given; dotted, not scheduled; hatched, cancelled; grey "
                                                                "hatched, moved or not recorded; light, shorter than planned."));
}

static void
add_lost (SamDocument *document, const SamProgressFacts *facts)
{
  const SamLanguage *language = sam_document_get_language (document);
  SamLostTime time;

  sam_document_add_heading (document, sam_language_gettext (language, "Where the promised time went, minutes"), FALSE);
  if (sam_lost_time_read (facts->figures, &time))
    sam_document_add_chart (document, sam_chart_new_waterfall (language, &time), 0);
  else
    sam_document_add_note (document, 0, sam_language_gettext (language, "No time is promised up to this day, so none can be missed. (F18)"));
}

static SamChart *
new_reception (const SamProgressFacts *facts, const SamLanguage *language, gboolean by_school)
{
  guint n = by_school ? facts->schools->len : 0;
  g_autofree SamChartSpreadRow *rows = g_new0 (SamChartSpreadRow, n + 1);

  for (guint i = 0; i < n; i++)
    {
      const SamProgressSchool *school = g_ptr_array_index (facts->schools, i);

      sam_reception_chart_fill_row (&rows[i], school->name, &school->reception);
      if (!school->was_asked)
        rows[i].reason = sam_language_gettext (language, "was not asked");
      else if (!school->reception.has_answers)
        rows[i].reason = sam_language_gettext (language, "no answers are recorded");
    }
  sam_reception_chart_fill_row (&rows[n], get_total_label (facts, language), &facts->reception);
  rows[n].is_total = TRUE;

  return sam_chart_new_spread (language, facts->statement, rows, n + 1);
}

/* The figure that other reports tell, which is of all statements; %NULL where it cannot be told. */
static char *
dup_all_statements (const SamProgressFacts *facts, const SamLanguage *language)
{
  const SamFigure *figure = sam_progress_facts_get_figure (facts, "F14");
  g_autofree char *upper = sam_language_format_integer (language, figure->numerator);
  g_autofree char *answers = sam_language_format_integer (language, figure->denominator);
  g_autofree char *share = sam_language_format_share (language, figure->numerator, figure->denominator);

  if (figure->is_hidden || figure->denominator == 0)
    return NULL;

  /* Translators: numbers of answers, then a share */
  return g_strdup_printf (sam_language_gettext (language, "All statements: %s of %s, %s (F14)."), upper,
                          answers, share);
}

static void
add_reception (SamDocument *document, const SamProgressFacts *facts, gboolean by_school)
{
  const SamLanguage *language = sam_document_get_language (document);
  g_autofree char *note = NULL;
  g_autofree char *all = NULL;

  sam_document_add_heading (document, sam_language_gettext (language, "Reception, one dot an answer"), FALSE);
  if (facts->statement == NULL)
    {
      sam_document_add_note (document, 0, sam_language_gettext (language, "No survey round was closed by this day. (F14)"));
      return;
    }

  sam_document_add_chart (document, new_reception (facts, language, by_school), 0);
  /* Translators: the name of a survey round */
  note = g_strdup_printf (sam_language_gettext (language, "%s, statement 1 (F14.1)."), facts->round);
  all = dup_all_statements (facts, language);
  sam_document_add_note (document, 1.5, all != NULL ? sam_document_take (document, g_strjoin (" ", note, all, NULL)) : note);
}

void
sam_progress_overview_add_lost_and_reception (SamDocument *document, const SamProgressFacts *facts, gboolean by_school)
{
  sam_document_add_sides (document, 4, 0.47);
  add_lost (document, facts);
  sam_document_next_side (document);
  add_reception (document, facts, by_school && facts->schools->len <= MOST_RECEPTION_ROWS);
  sam_document_next_side (document);
}

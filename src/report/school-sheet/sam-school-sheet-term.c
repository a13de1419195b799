/*
 * The school sheet: the term, made ready to be painted.
 */
#include "sam-school-sheet-private.h"

#include "sam-session-words.h"

static const SamSchoolWeek *
get_week (const SamSchoolDashboard *dashboard, guint index)
{
  return &g_array_index (dashboard->weeks, SamSchoolWeek, index);
}

/* Weeks since the first Monday: a weekend belongs to the Friday's end. */
static double
get_moment (const SamSchoolDashboard *dashboard, SamDate date, gboolean is_end)
{
  int days = dashboard->weeks->len > 0 ? date - get_week (dashboard, 0)->monday : -1;
  int week = days >= 0 ? days / 7 : -1;
  int weekday = days >= 0 ? days % 7 : 0;

  if (days < 0)
    return -1;

  return week + MIN (weekday + (is_end ? 1 : 0), 5) / 5.0;
}

/* Weeks */

static gboolean
is_within (const SamSchoolDashboard *dashboard, SamDate date)
{
  guint n = dashboard->weeks->len;

  return n > 0 && date >= get_week (dashboard, 0)->monday && date < get_week (dashboard, n - 1)->monday + 7;
}

static void
fill_weeks (SamSchoolSheet *self, SamSheetTerm *term)
{
  const SamSchoolDashboard *dashboard = self->dashboard;
  guint n = dashboard->weeks->len;
  SamTermSheetWeek *weeks = sam_document_alloc (self->document, n * sizeof (SamTermSheetWeek));
  guint8 *days_off = sam_document_alloc (self->document, n);
  int month = 0;

  for (guint i = 0; i < n; i++)
    {
      const SamSchoolWeek *week = get_week (dashboard, i);
      /* A week belongs to the month of its Thursday, as it does to the year. */
      int own = sam_date_get_month (week->monday + 3);

      weeks[i].number = sam_document_take (self->document, g_strdup_printf ("%d", week->week.week));
      weeks[i].is_now = dashboard->as_of >= week->monday && dashboard->as_of < week->monday + 7;
      if (own != month)
        weeks[i].month = sam_document_take (self->document, sam_language_format_month (self->language, own, TRUE));
      month = own;
      days_off[i] = (week->break_days | week->study_days | week->holidays) & 0x1f;
    }
  term->weeks = weeks;
  term->n_weeks = n;
  term->days_off = days_off;
  term->break_word = sam_language_pgettext (self->language, "day off", "break");
  term->now = is_within (dashboard, dashboard->as_of) ? get_moment (dashboard, dashboard->as_of, TRUE) : -1;
}

/* When it takes no part, and the words for it. */
static void
fill_absence (SamSchoolSheet *self, SamSheetTerm *term)
{
  const SamSchoolDashboard *dashboard = self->dashboard;
  g_autofree char *joined = sam_language_format_date (self->language, dashboard->joined, SAM_DATE_STYLE_ISO);
  g_autofree char *left = dashboard->left != SAM_DATE_NONE
                            ? sam_language_format_date (self->language, dashboard->left, SAM_DATE_STYLE_ISO)
                            : NULL;

  term->joined = MAX (0, get_moment (dashboard, dashboard->joined, FALSE));
  term->left = term->n_weeks;
  /* Translators: a date, before which a school did not take part */
  term->joined_words = sam_document_take (
    self->document, g_strdup_printf (sam_language_gettext (self->language, "takes part from %s"), joined));
  if (left == NULL)
    return;

  term->left = MAX (0, get_moment (dashboard, dashboard->left, TRUE));
  /* Translators: a date, after which a school no longer takes part */
  term->left_words
    = sam_document_take (self->document, g_strdup_printf (sam_language_gettext (self->language, "left %s"), left));
}

/* Attendance */

static int
compare_shares (gconstpointer a, gconstpointer b)
{
  const SamFraction *first = a, *second = b;
  gint64 left = first->numerator * second->denominator;
  gint64 right = second->numerator * first->denominator;

  return (left > right) - (left < right);
}

/* The mean of the middle two where there is an even number: exactly. */
static SamFraction
find_median (GArray *shares)
{
  SamFraction low, high;

  g_array_sort (shares, compare_shares);
  low = g_array_index (shares, SamFraction, (shares->len - 1) / 2);
  high = g_array_index (shares, SamFraction, shares->len / 2);
  if (shares->len % 2 == 1)
    return low;

  return (SamFraction) { low.numerator * high.denominator + high.numerator * low.denominator,
                         2 * low.denominator * high.denominator };
}

/* "Too little to say: attendance is known of 1 of 2 sessions held; 5 of 6 took part." */
static const char *
take_too_little (SamSchoolSheet *self)
{
  const SamSchoolDashboard *dashboard = self->dashboard;
  const SamLanguage *language = self->language;
  g_autofree char *known = sam_language_format_integer (language, dashboard->held - MIN (dashboard->held, dashboard->not_recorded));
  g_autofree char *held = sam_language_format_integer (language, dashboard->held);
  g_autofree char *came = sam_language_format_integer (language, dashboard->attendance.numerator);
  g_autofree char *expected = sam_language_format_integer (language, dashboard->attendance.denominator);

  if (dashboard->held == 0)
    return sam_language_gettext (language, "No session has been held.");

  /* Translators: attendance is known of so many of so many sessions; so many of so many took part */
  return sam_document_take (
    self->document,
    g_strdup_printf (sam_language_ngettext (language, "Too little to say: attendance is known of %s of %s session; %s of %s took part.",
                                            "Too little to say: attendance is known of %s of %s sessions; %s of %s took part.",
                                            dashboard->held),
                     known, held, came, expected));
}

static const char *
take_percent (SamSchoolSheet *self, int percent)
{
  return sam_document_take (self->document, g_strdup_printf (sam_language_gettext (self->language, "%d%%"), percent));
}

static void
fill_attendance (SamSchoolSheet *self, SamSheetTerm *term)
{
  guint n = self->dashboard->weeks->len;
  double *shares = sam_document_alloc (self->document, n * sizeof (double));
  g_autoptr (GArray) known = g_array_new (FALSE, FALSE, sizeof (SamFraction));
  double least = 1;
  SamFraction median;
  g_autofree char *words = NULL;

  for (guint i = 0; i < n; i++)
    {
      SamFraction share = get_week (self->dashboard, i)->attendance;

      shares[i] = share.denominator > 0 ? (double) share.numerator / share.denominator : -1;
      if (share.denominator == 0)
        continue;
      least = MIN (least, shares[i]);
      g_array_append_val (known, share);
    }
  if (known->len < SAM_CHART_FEWEST_POINTS)
    {
      term->attendance.sentence = take_too_little (self);
      return;
    }

  median = find_median (known);
  words = sam_language_format_share (self->language, median.numerator, median.denominator);
  term->attendance.shares = shares;
  term->attendance.median = (double) median.numerator / median.denominator;
  /* Translators: a share, as “median 87.5 %” */
  term->attendance.median_words
    = sam_document_take (self->document, g_strdup_printf (sam_language_gettext (self->language, "median %s"), words));
  term->attendance.axis_from = least < 0.5 ? 0 : 0.5;
  term->attendance.top = take_percent (self, 100);
  term->attendance.bottom = take_percent (self, least < 0.5 ? 0 : 50);
}

/* Steps of individual coaching, other interventions, the survey */

static void
fill_steps (SamSchoolSheet *self, SamSheetTerm *term)
{
  static const SamIndividualStep kinds[SAM_SHEET_TERM_N_STEPS] = {
    SAM_INDIVIDUAL_STEP_TALK,
    SAM_INDIVIDUAL_STEP_OBSERVATION,
    SAM_INDIVIDUAL_STEP_DIALOGUE,
    SAM_INDIVIDUAL_STEP_FOLLOW_UP,
  };
  guint n = self->dashboard->weeks->len;
  SamSheetTermSteps *steps = sam_document_alloc (self->document, n * sizeof (SamSheetTermSteps));
  guint sum = 0;

  for (guint i = 0; i < n; i++)
    for (guint kind = 0; kind < SAM_SHEET_TERM_N_STEPS; kind++)
      sum += steps[i].counts[kind] = get_week (self->dashboard, i)->steps[kinds[kind]];
  term->steps = steps;
  if (sum == 0)
    term->no_steps = sam_language_gettext (self->language, "No step is recorded.");
}

static int
compare_spans (gconstpointer a, gconstpointer b)
{
  const SamSheetTermSpan *first = a, *second = b;
  int order = sam_collate (first->label, second->label);

  return order != 0 ? order : (first->from > second->from) - (first->from < second->from);
}

static void
fill_spans (SamSchoolSheet *self, SamSheetTerm *term, guint limit)
{
  const SamSchoolDashboard *dashboard = self->dashboard;
  guint n = dashboard->interventions->len;
  SamSheetTermSpan *spans = sam_document_alloc (self->document, n * sizeof (SamSheetTermSpan));

  for (guint i = 0; i < n; i++)
    {
      const SamSchoolIntervention *from = &g_array_index (dashboard->interventions, SamSchoolIntervention, i);

      spans[i].label = sam_document_keep (self->document, from->name);
      spans[i].from = get_moment (dashboard, from->from, FALSE);
      spans[i].goes_on = from->to == SAM_DATE_NONE || get_moment (dashboard, from->to, TRUE) > term->n_weeks;
      spans[i].to = spans[i].goes_on ? term->n_weeks : get_moment (dashboard, from->to, TRUE);
    }
  if (n > 1)
    qsort (spans, n, sizeof (SamSheetTermSpan), compare_spans);
  term->spans = spans;
  term->n_all_spans = n;
  term->n_spans = MIN (n, limit);
  if (term->n_spans < n)
    term->more_spans = sam_school_sheet_take_more (self, n - term->n_spans);
  term->no_spans = sam_language_gettext (self->language, "No other intervention is recorded.");
}

static void
fill_survey (SamSchoolSheet *self, SamSheetTerm *term)
{
  const SamSchoolDashboard *dashboard = self->dashboard;

  term->survey_from = -1;
  if (dashboard->round == NULL || dashboard->weeks->len == 0 || !is_within (dashboard, dashboard->round_closed))
    return;

  term->survey_from = MAX (0, get_moment (dashboard, dashboard->round_opened, FALSE));
  term->survey_to = get_moment (dashboard, dashboard->round_closed, TRUE);
}

/* Legend and words */

static void
add_legend (SamSchoolSheet *self, SamSheetTermLegend *legend, guint *n, SamSessionMark mark, SamSheetTermSwatch swatch,
            const char *text)
{
  legend[(*n)++] = (SamSheetTermLegend) { mark, swatch, sam_document_keep (self->document, text) };
}

static const char *
get_mark_words (SamSchoolSheet *self, SamSessionMark mark, gboolean with_counts)
{
  switch (mark)
    {
    case SAM_SESSION_MARK_HELD:
      if (!with_counts)
        return sam_session_words_get_mark (self->language, mark);
      return sam_language_pgettext (self->language, "legend", "held, attended/expected");
    case SAM_SESSION_MARK_CANCELLED:
      return sam_language_pgettext (self->language, "legend", "cancelled, cause see below");
    default:
      return sam_session_words_get_mark (self->language, mark);
    }
}

/* What is on the page, and nothing else. */
static void
fill_legend (SamSchoolSheet *self, SamSheetTerm *term)
{
  const SamLanguage *language = self->language;
  SamSheetTermLegend *legend = sam_document_alloc (self->document, (SAM_SESSION_MARK_WARNING + 3) * sizeof (SamSheetTermLegend));
  guint seen = 0, n = 0;
  gboolean has_study_day = FALSE, has_break = FALSE;

  for (guint i = 0; i < term->n_rows; i++)
    for (guint k = 0; k < term->rows[i].n_entries; k++)
      seen |= 1u << term->rows[i].entries[k].mark;
  for (guint i = 0; i < term->n_weeks; i++)
    {
      for (guint kind = 0; kind < SAM_SHEET_TERM_N_STEPS; kind++)
        seen |= term->steps[i].counts[kind] > 0 ? 1u << (SAM_SESSION_MARK_TALK_BEFORE + kind) : 0;
      has_break |= term->days_off[i] == 0x1f;
      has_study_day |= term->days_off[i] != 0 && term->days_off[i] != 0x1f;
    }

  for (guint mark = SAM_SESSION_MARK_HELD; mark < SAM_SESSION_MARK_OTHER; mark++)
    if (seen & (1u << mark))
      add_legend (self, legend, &n, mark, SAM_SHEET_TERM_SWATCH_NONE, get_mark_words (self, mark, term->with_counts));
  if (has_study_day)
    add_legend (self, legend, &n, SAM_SESSION_MARK_NONE, SAM_SHEET_TERM_SWATCH_STUDY_DAY,
                sam_language_pgettext (language, "legend", "day off"));
  if (has_break)
    add_legend (self, legend, &n, SAM_SESSION_MARK_NONE, SAM_SHEET_TERM_SWATCH_BREAK,
                sam_language_pgettext (language, "legend", "week off"));
  term->legend = legend;
  term->n_legend = n;
}

static void
fill_words (SamSchoolSheet *self, SamSheetTermWords *words)
{
  const SamLanguage *language = self->language;
  const char *name = self->dashboard->term.name;
  int year = (int) g_ascii_strtoll (name, NULL, 10);
  gboolean is_autumn = g_str_has_suffix (name, "ht");

  words->term = sam_document_take (self->document,
                                   g_strdup_printf (is_autumn ? sam_language_gettext (language, "Autumn term %d")
                                                              : sam_language_gettext (language, "Spring term %d"),
                                                    year));
  words->team = sam_language_pgettext (language, "column of the school sheet", "team");
  words->teachers = sam_language_pgettext (language, "column of the school sheet", "teachers");
  words->usual = sam_language_pgettext (language, "column of the school sheet", "time, coach");
  words->held = sam_language_pgettext (language, "column of the school sheet", "held");
  words->attendance = sam_language_pgettext (language, "column of the school sheet", "attendance");
  words->given = sam_language_pgettext (language, "column of the school sheet", "given/promised");
  words->attendance_title = sam_language_gettext (language, "Attendance by week");
  words->attendance_note = sam_language_gettext (language, "all teams, attended of expected");
  words->steps_title = sam_language_gettext (language, "Individual steps");
  words->steps_note = sam_language_gettext (language, "how many, never who");
  words->spans_title = sam_language_gettext (language, "Other interventions");
  words->start = sam_language_pgettext (language, "of other interventions", "begin:");
  words->now = sam_language_pgettext (language, "line of the day", "as of");
  words->survey = sam_language_pgettext (language, "on the axis of time", "survey");
}

void
sam_school_sheet_add_term (SamSchoolSheet *self, guint n_teams, gboolean with_counts, guint n_spans)
{
  SamSheetTerm *term = sam_document_alloc (self->document, sizeof (SamSheetTerm));
  SamBlock *block = sam_document_add (self->document, SAM_BLOCK_SHEET_TERM, self->space);

  fill_words (self, &term->words);
  fill_weeks (self, term);
  fill_absence (self, term);
  sam_school_sheet_fill_teams (self, term, n_teams);
  fill_attendance (self, term);
  fill_steps (self, term);
  fill_spans (self, term, n_spans);
  fill_survey (self, term);
  term->with_counts = with_counts;
  fill_legend (self, term);
  block->sheet_term = term;
}

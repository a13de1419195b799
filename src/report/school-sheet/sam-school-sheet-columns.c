/*
 * The school sheet: the blocks in two columns.
 */
#include "sam-school-sheet-private.h"

#include "sam-session-words.h"

/* Between a heading and what it is about, in millimetres. */
#define WITHIN 1.0
#define ROW 4.1
/* Letters: two lines at most. */
#define LONGEST_STATEMENT 100
#define STATEMENT_WIDTH 32.0
#define STEP_WIDTH 11.2

static void
add_heading (SamSchoolSheet *self, double space, const char *text)
{
  SamBlock *block = sam_document_add (self->document, SAM_BLOCK_HEADING, space);

  block->text = sam_document_keep (self->document, text);
}

static void
add_sentence (SamSchoolSheet *self, const char *text)
{
  SamBlock *block = sam_document_add (self->document, SAM_BLOCK_LEAD, WITHIN);

  sam_block_add_paragraph (self->document, block, NULL, text);
}

/* One that is never left out, but may be smaller. */
static void
add_chart (SamSchoolSheet *self, SamChart *chart)
{
  SamBlock *block = sam_document_add (self->document, SAM_BLOCK_CHART, WITHIN);

  block->chart = chart;
  block->chart_scale = self->scale;
}

static gint64
count_cycles_from (const SamSchoolDashboard *dashboard, SamCycleState first)
{
  gint64 n = 0;

  for (guint state = first; state < SAM_N_CYCLE_STATES; state++)
    n += dashboard->cycles[state];

  return n;
}

/* Promised time */

static guint
count_sessions (const SamSchoolDashboard *dashboard, SamSessionState state, gboolean is_overdue)
{
  guint n = 0;

  for (guint i = 0; i < dashboard->teams->len; i++)
    {
      GArray *sessions = g_array_index (dashboard->teams, SamSchoolTeam, i).sessions;

      for (guint k = 0; k < sessions->len; k++)
        {
          const SamSchoolSession *session = &g_array_index (sessions, SamSchoolSession, k);

          n += session->date <= dashboard->until && session->state == state && session->is_overdue == is_overdue;
        }
    }

  return n;
}

void
sam_school_sheet_add_time (SamSchoolSheet *self)
{
  const SamSchoolDashboard *dashboard = self->dashboard;
  const SamLanguage *language = self->language;
  g_autofree char *given = sam_language_format_minutes (language, sam_school_sheet_count_given (dashboard));
  g_autofree char *cancelled = NULL;
  g_autofree char *unrecorded = NULL;

  add_heading (self, self->space, sam_language_gettext (language, "Where the promised time went, in minutes"));
  if (dashboard->has_promise)
    {
      add_chart (self, sam_chart_new_waterfall (language, &dashboard->lost));
      return;
    }

  cancelled = sam_language_format_integer (language, count_sessions (dashboard, SAM_SESSION_STATE_CANCELLED, FALSE));
  unrecorded = sam_language_format_integer (language, count_sessions (dashboard, SAM_SESSION_STATE_PLANNED, TRUE));
  add_sentence (self, sam_document_take (
                        self->document,
                        /* Translators: minutes, then two numbers of sessions */
                        g_strdup_printf (sam_language_gettext (
                                           language, "No promised time is agreed with the organiser, so neither a share nor a loss can be "
                                                     "told. %s were given; sessions cancelled: %s, not recorded yet: %s."),
                                         given, cancelled, unrecorded)));
}

/* Individual coaching */

static void
add_states (SamSchoolSheet *self)
{
  const char *labels[SAM_N_CYCLE_STATES];
  gint64 counts[SAM_N_CYCLE_STATES];
  guint n = 0;

  for (guint state = SAM_CYCLE_STATE_ASKED; state < SAM_N_CYCLE_STATES; state++)
    {
      /* Cycles that came to an early end are told where there are any. */
      if (state > SAM_CYCLE_STATE_CLOSED && self->dashboard->cycles[state] == 0)
        continue;
      labels[n] = sam_language_pgettext (self->language, SAM_CYCLE_STATE_CONTEXT, sam_cycle_state_get_message (state));
      counts[n++] = self->dashboard->cycles[state];
    }
  add_chart (self, sam_chart_new_states (self->language, labels, counts, n));
}

/* "Teachers with a dialogue: 3 of 29. Questions answered, wholly or partly: 5 of 7." */
static void
add_reach (SamSchoolSheet *self)
{
  const SamFigure *reach = sam_figures_find (self->dashboard->figures, "F10.reach");
  const SamFigure *answered = sam_figures_find (self->dashboard->figures, "F13");
  const SamLanguage *language = self->language;
  g_autoptr (GString) text = g_string_new (NULL);

  if (reach != NULL && reach->denominator > 0)
    {
      g_autofree char *some = sam_language_format_integer (language, reach->numerator);
      g_autofree char *all = sam_language_format_integer (language, reach->denominator);

      /* Translators: so many of so many teachers */
      g_string_append_printf (text, sam_language_gettext (language, "Teachers with a dialogue: %s of %s."), some, all);
      g_string_append_c (text, ' ');
    }
  if (answered != NULL && answered->denominator > 0)
    {
      g_autofree char *some = sam_language_format_integer (language, answered->numerator);
      g_autofree char *all = sam_language_format_integer (language, answered->denominator);

      /* Translators: so many of so many questions */
      g_string_append_printf (text, sam_language_gettext (language, "Questions answered, wholly or partly: %s of %s."), some, all);
      g_string_append_c (text, ' ');
    }
  if (text->len == 0)
    return;

  g_string_append (text, "(F10, F11, F13)");
  sam_document_add_note (self->document, WITHIN, text->str);
}

gboolean
sam_school_sheet_has_lag (const SamSchoolDashboard *dashboard)
{
  return count_cycles_from (dashboard, SAM_CYCLE_STATE_ASKED) > 0
         && dashboard->dialogue_days->len + dashboard->waiting_days->len > 0;
}

void
sam_school_sheet_add_cycles (SamSchoolSheet *self)
{
  const SamSchoolDashboard *dashboard = self->dashboard;
  const SamLanguage *language = self->language;

  add_heading (self, self->space, sam_language_gettext (language, "Individual coaching, cycles by state"));
  if (count_cycles_from (dashboard, SAM_CYCLE_STATE_ASKED) == 0)
    {
      add_sentence (self, sam_language_gettext (language, "No cycle has begun."));
      return;
    }

  add_states (self);
  if (sam_school_sheet_has_lag (dashboard))
    {
      add_heading (self, self->space, sam_language_gettext (language, "School days from observation to dialogue"));
      add_chart (self, sam_chart_new_lag (language, (const gint64 *) dashboard->dialogue_days->data,
                                          dashboard->dialogue_days->len, (const gint64 *) dashboard->waiting_days->data,
                                          dashboard->waiting_days->len, dashboard->dialogue_target));
    }
  add_reach (self);
}

/* Reception */

static const SamSchoolStatement *
get_statement (const SamSchoolDashboard *dashboard, guint index)
{
  return &g_array_index (dashboard->statements, SamSchoolStatement, index);
}

static void
fill_spread_row (SamChartSpreadRow *row, const char *label, const SamSurveyCell *cell)
{
  *row = (SamChartSpreadRow) { .label = label, .missing = -1, .is_hidden = cell->is_hidden || !cell->has_answers };
  for (guint i = 0; i < SAM_SURVEY_N_STEPS; i++)
    row->steps[i] = cell->steps[i];
  if (cell->has_invited && !cell->is_invited_hidden && !row->is_hidden)
    row->missing = MAX (0, cell->invited - cell->answers);
}

/* "8/8": answers of those invited. */
static char *
dup_response (const SamLanguage *language, const SamSurveyCell *cell)
{
  SamFraction response = sam_survey_cell_get_response (cell);
  g_autofree char *some = sam_language_format_integer (language, response.numerator);
  g_autofree char *all = sam_language_format_integer (language, response.denominator);

  return response.denominator > 0 ? g_strdup_printf ("%s/%s", some, all) : g_strdup ("");
}

/* Rows of teams and the school's. */
guint
sam_school_sheet_count_reception (const SamSchoolDashboard *dashboard)
{
  return dashboard->statements->len > 0 ? sam_survey_spread_get_rows (get_statement (dashboard, 0)->spread)->len + 1 : 0;
}

static int
find_place (const SamSchoolDashboard *dashboard, gint64 team)
{
  for (guint i = 0; i < dashboard->teams->len; i++)
    if (g_array_index (dashboard->teams, SamSchoolTeam, i).id == team)
      return i;

  return dashboard->teams->len;
}

static int
compare_rows (gconstpointer a, gconstpointer b, gpointer dashboard)
{
  SamSurveyRow *first = *(SamSurveyRow *const *) a;
  SamSurveyRow *second = *(SamSurveyRow *const *) b;

  return find_place (dashboard, sam_survey_row_get_team_id (first)) - find_place (dashboard, sam_survey_row_get_team_id (second));
}

/* As the teams stand above; newly allocated. */
static GPtrArray *
sort_rows (const SamSchoolDashboard *dashboard, SamSurveySpread *spread)
{
  GPtrArray *rows = g_ptr_array_copy (sam_survey_spread_get_rows (spread), NULL, NULL);

  g_ptr_array_set_free_func (rows, NULL);
  g_ptr_array_sort_with_data (rows, compare_rows, (gpointer) dashboard);

  return rows;
}

/* With @limit rows at most, the last of them the school's; with none, what the chart says in words. */
static void
add_spread (SamSchoolSheet *self, const SamSchoolStatement *statement, guint limit)
{
  g_autoptr (GPtrArray) from = sort_rows (self->dashboard, statement->spread);
  const SamSurveyCell *total = sam_survey_spread_get_total (statement->spread);
  guint n = MIN (from->len, MAX (limit, 1) - 1);
  g_autofree char *text = sam_school_sheet_shorten (statement->text, LONGEST_STATEMENT);
  g_autoptr (SamChart) chart = NULL;
  g_autofree SamChartSpreadRow *rows = g_new0 (SamChartSpreadRow, n + 1);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n; i++)
    {
      SamSurveyRow *row = g_ptr_array_index (from, i);
      const SamSurveyCell *cell = sam_survey_row_get_cell (row);
      const char *name = sam_survey_row_get_team_name (row);

      fill_spread_row (&rows[i], name != NULL ? name : sam_language_gettext (self->language, "whole school"), cell);
      rows[i].aside = dup_response (self->language, cell);
      g_ptr_array_add (texts, (gpointer) rows[i].aside);
      if (!cell->has_answers)
        rows[i].reason = sam_language_gettext (self->language, "no answers are recorded");
    }
  fill_spread_row (&rows[n], sam_language_gettext (self->language, "The school"), total);
  rows[n].aside = dup_response (self->language, total);
  rows[n].is_total = TRUE;
  g_ptr_array_add (texts, (gpointer) rows[n].aside);
  chart = sam_chart_new_spread (self->language, text, rows, n + 1);
  if (limit > 0)
    sam_document_add_chart (self->document, g_steal_pointer (&chart), WITHIN);
  else
    sam_document_add_note (self->document, WITHIN, sam_chart_get_sentence (chart));
  if (n < from->len)
    {
      g_autofree char *number = sam_language_format_integer (self->language, from->len - n);
      guint more = from->len - n;

      /* Translators: so many teams have no row, but their answers are counted in that of the school */
      sam_document_add_note (self->document, WITHIN,
                             sam_document_take (self->document,
                                                g_strdup_printf (sam_language_ngettext (self->language, "+%s more team, counted in that of the school",
                                                                                        "+%s more teams, counted in that of the school", more),
                                                                 number)));
    }
}

void
sam_school_sheet_add_reception (SamSchoolSheet *self, guint limit)
{
  const SamSchoolDashboard *dashboard = self->dashboard;
  const SamLanguage *language = self->language;

  add_heading (self, self->space,
               limit > 0 ? sam_language_gettext (language, "Reception, a dot per answer")
                         : sam_language_pgettext (language, "heading of the school sheet", "Reception"));
  if (dashboard->statements->len == 0)
    {
      add_sentence (self, sam_language_gettext (language, "No survey that was closed by the day has answers of the school."));
      return;
    }

  add_spread (self, get_statement (dashboard, 0), limit);
}

guint
sam_school_sheet_count_statements (const SamSchoolDashboard *dashboard)
{
  return dashboard->statements->len > 0 ? dashboard->statements->len - 1 : 0;
}

static void
add_statement_row (SamSchoolSheet *self, SamTable *table, const SamSchoolStatement *statement)
{
  const SamSurveyCell *total = sam_survey_spread_get_total (statement->spread);
  SamCell *cells = sam_table_add_row (table);

  cells[0] = (SamCell) { .kind = SAM_CELL_TEXT, .text = sam_document_keep (self->document, statement->text) };
  for (guint i = 0; i < SAM_SURVEY_N_STEPS; i++)
    cells[1 + i] = (SamCell) { .kind = SAM_CELL_TEXT,
                               .text = total->is_hidden ? ".." : sam_school_sheet_take_integer (self, total->steps[i]) };
}

void
sam_school_sheet_add_statements (SamSchoolSheet *self, guint limit)
{
  const SamLanguage *language = self->language;
  const char *const heads[SAM_SURVEY_N_STEPS] = {
    sam_language_pgettext (language, "head of a step", "disagree"),
    sam_language_pgettext (language, "head of a step", "partly disagree"),
    sam_language_pgettext (language, "head of a step", "partly agree"),
    sam_language_pgettext (language, "head of a step", "agree"),
    sam_language_pgettext (language, "head of a step", "don’t know"),
  };
  SamColumn columns[1 + SAM_SURVEY_N_STEPS] = {
    { .title = sam_language_gettext (language, "Other statements,\nnumber of answers"), .width = STATEMENT_WIDTH - 1, .size = 8 },
  };
  guint n = sam_school_sheet_count_statements (self->dashboard);
  guint n_shown = MIN (n, limit);
  SamTable *table;

  if (n == 0)
    return;

  if (n_shown > 0)
    {
      g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);

      for (guint i = 0; i < SAM_SURVEY_N_STEPS; i++)
        {
          char *title = g_strdelimit (g_strdup (heads[i]), " ", '\n');

          g_ptr_array_add (titles, title);
          columns[1 + i] = (SamColumn) { .title = title,
                                         .x = STATEMENT_WIDTH + i * STEP_WIDTH,
                                         .width = STEP_WIDTH,
                                         .align = SAM_ALIGN_RIGHT,
                                         .size = 8 };
        }
      table = sam_document_add_table (self->document, columns, G_N_ELEMENTS (columns), ROW);
      table->head_lines = 2;
      for (guint i = 0; i < n_shown; i++)
        add_statement_row (self, table, get_statement (self->dashboard, i + 1));
    }
  if (n_shown < n)
    {
      g_autofree char *number = sam_language_format_integer (language, n - n_shown);

      sam_document_add_note (self->document, WITHIN,
                             sam_document_take (self->document,
                                                g_strdup_printf (sam_language_ngettext (language, "+%s more statement",
                                                                                        "+%s more statements", n - n_shown),
                                                                 number)));
    }
}

/* Frame factors */

static const char *
take_factor_words (SamSchoolSheet *self)
{
  const SamLanguage *language = self->language;
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < SAM_N_FRAMES; i++)
    {
      const SamFrameTally *tally = &self->dashboard->factors[i];
      g_autofree char *yes = sam_language_format_integer (language, tally->yes);
      g_autofree char *no = sam_language_format_integer (language, tally->no);
      g_autofree char *open = sam_language_format_integer (language, tally->not_answered);

      /* Translators: a frame factor, how often it was there, not there, not answered */
      g_string_append_printf (text, sam_language_gettext (language, "%s: %s yes, %s no, %s ?"),
                              sam_frame_get_label (i, language), yes, no, open);
      g_string_append (text, i + 1 < SAM_N_FRAMES ? "; " : ".");
    }

  return sam_document_keep (self->document, text->str);
}

void
sam_school_sheet_add_factors (SamSchoolSheet *self, guint limit)
{
  const SamLanguage *language = self->language;
  SamChartFactor factors[SAM_N_FRAMES];
  g_autofree char *held = sam_language_format_integer (language, self->dashboard->held);
  g_autofree char *title = NULL;

  if (limit > 0 && self->dashboard->held <= SAM_CHART_MOST_DOTS)
    /* Translators: the number of sessions held */
    title = g_strdup_printf (sam_language_gettext (language, "Frame factors, a dot per session held (%s)"), held);
  else
    /* Translators: the number of sessions held */
    title = g_strdup_printf (sam_language_gettext (language, "Frame factors of the sessions held (%s)"), held);
  add_heading (self, self->space, title);
  if (self->dashboard->held == 0)
    {
      add_sentence (self, sam_language_gettext (language, "No session has been held."));
      return;
    }
  if (limit == 0)
    {
      sam_document_add_note (self->document, WITHIN, take_factor_words (self));
      return;
    }

  for (guint i = 0; i < SAM_N_FRAMES; i++)
    {
      const SamFrameTally *tally = &self->dashboard->factors[i];

      factors[i] = (SamChartFactor) { sam_frame_get_label (i, language), tally->yes, tally->no, tally->not_answered };
    }
  sam_document_add_chart (self->document, sam_chart_new_factors (language, factors, SAM_N_FRAMES), WITHIN);
}

/* Next steps */

/* The team; of individual coaching only what kind of step. */
static const char *
get_step_words (SamSchoolSheet *self, const SamSchoolStep *step)
{
  if (step->is_follow_up_due)
    return sam_language_gettext (self->language, "follow-up of a cycle is due");

  return step->team != NULL ? sam_document_keep (self->document, step->team)
                            : sam_session_words_get_kind (self->language, step->kind);
}

static void
fill_step (SamSchoolSheet *self, SamCell *cells, const SamSchoolStep *step)
{
  char *date = sam_language_format_date (self->language, step->date, SAM_DATE_STYLE_ISO);

  cells[0] = (SamCell) { .kind = SAM_CELL_TEXT, .ink = SAM_INK_SECOND, .text = sam_document_take (self->document, date) };
  if (step->time >= 0 && !step->is_follow_up_due)
    cells[1] = (SamCell) { .kind = SAM_CELL_TEXT,
                           .ink = SAM_INK_SECOND,
                           .text = sam_document_take (self->document, sam_time_format (step->time)) };
  cells[2] = (SamCell) { .kind = SAM_CELL_TEXT, .text = get_step_words (self, step) };
}

void
sam_school_sheet_add_steps (SamSchoolSheet *self, guint limit)
{
  const SamLanguage *language = self->language;
  const SamColumn columns[] = {
    { .x = 0, .width = 16.5, .size = 8 },
    { .x = 17, .width = 9, .size = 8 },
    { .x = 26, .width = 55, .size = 8 },
  };
  GArray *coming = self->dashboard->coming;
  guint n_shown = MIN (coming->len, limit);
  SamTable *table;

  add_heading (self, self->space, sam_language_gettext (language, "Next steps"));
  if (coming->len == 0)
    {
      add_sentence (self, sam_language_gettext (language, "Nothing is planned after the day."));
      return;
    }

  table = sam_document_add_table (self->document, columns, G_N_ELEMENTS (columns), ROW);
  table->is_plain = TRUE;
  for (guint i = 0; i < n_shown; i++)
    fill_step (self, sam_table_add_row (table), &g_array_index (coming, SamSchoolStep, i));
  if (n_shown < coming->len)
    sam_table_add_row (table)[2] = (SamCell) { .kind = SAM_CELL_TEXT,
                                               .is_bold = TRUE,
                                               .text = sam_school_sheet_take_more (self, coming->len - n_shown) };
}

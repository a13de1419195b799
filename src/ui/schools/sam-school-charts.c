/*
 * A school's dashboard as charts.
 */
#include "sam-school-charts.h"

#include <glib/gi18n.h>

#include "sam-language.h"

/* Below so much nothing is drawn, unless a week is worse. */
#define ATTENDANCE_FROM 50

SamChart *
sam_school_charts_new_attendance (const SamSchoolDashboard *dashboard)
{
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (SamChartPoint));

  for (guint i = 0; i < dashboard->weeks->len; i++)
    {
      const SamSchoolWeek *week = &g_array_index (dashboard->weeks, SamSchoolWeek, i);
      SamChartPoint point = { week->monday, week->attendance };

      if (week->monday <= dashboard->until)
        g_array_append_val (points, point);
    }

  return sam_chart_new_run (sam_language_get_default (), _("Attendance"), (const SamChartPoint *) (gpointer) points->data,
                            points->len, ATTENDANCE_FROM);
}

/* The way of a cycle always; its side exits where somebody took one. */
SamChart *
sam_school_charts_new_cycles (const SamSchoolDashboard *dashboard)
{
  const char *labels[SAM_N_CYCLE_STATES];
  gint64 counts[SAM_N_CYCLE_STATES];
  guint n = 0;

  for (int state = SAM_CYCLE_STATE_ASKED; state < SAM_N_CYCLE_STATES; state++)
    if (state <= SAM_CYCLE_STATE_CLOSED || dashboard->cycles[state] > 0)
      {
        labels[n] = sam_cycle_state_get_label ((SamCycleState) state);
        counts[n++] = dashboard->cycles[state];
      }

  return sam_chart_new_states (sam_language_get_default (), labels, counts, n);
}

SamChart *
sam_school_charts_new_lag (const SamSchoolDashboard *dashboard)
{
  return sam_chart_new_lag (sam_language_get_default (), (const gint64 *) (gpointer) dashboard->dialogue_days->data,
                            dashboard->dialogue_days->len, (const gint64 *) (gpointer) dashboard->waiting_days->data,
                            dashboard->waiting_days->len, dashboard->dialogue_target);
}

/* "7 of 8", ".. of 8", "7"; %NULL where nothing is known. Newly allocated. */
static char *
describe_answers (const SamSurveyCell *cell)
{
  const SamLanguage *language = sam_language_get_default ();
  g_autofree char *answers = cell->is_hidden ? g_strdup ("..") : sam_language_format_integer (language, cell->answers);
  g_autofree char *invited = NULL;

  if (!cell->has_answers)
    return NULL;
  if (!cell->has_invited)
    return g_steal_pointer (&answers);

  invited = cell->is_invited_hidden ? g_strdup ("..") : sam_language_format_integer (language, cell->invited);

  /* Translators: answers, of those who were asked: "7 of 8". */
  return g_strdup_printf (C_ ("answers", "%s of %s"), answers, invited);
}

static SamChartSpreadRow
make_row (const char *label, const SamSurveyCell *cell, GPtrArray *texts)
{
  SamChartSpreadRow row = { .label = label, .is_hidden = cell->is_hidden, .missing = -1 };
  char *aside = describe_answers (cell);

  for (int step = 0; step < SAM_SURVEY_N_STEPS; step++)
    row.steps[step] = cell->steps[step];
  if (cell->has_answers && cell->has_invited && !cell->is_hidden && !cell->is_invited_hidden)
    row.missing = MAX (cell->invited - cell->answers, 0);
  if (aside != NULL)
    g_ptr_array_add (texts, aside);
  row.aside = aside;

  return row;
}

static void
add_row (GArray *rows, SamSurveyRow *team, GPtrArray *texts)
{
  const char *name = sam_survey_row_get_team_name (team);
  SamChartSpreadRow row = make_row (name != NULL ? name : _("Whole school"), sam_survey_row_get_cell (team), texts);

  g_array_append_val (rows, row);
}

/* Teams in the order that they have above; then what was asked of others. */
static void
add_rows (GArray *rows, const SamSchoolDashboard *dashboard, GPtrArray *answers, GPtrArray *texts)
{
  g_autofree gboolean *is_done = g_new0 (gboolean, MAX (1, answers->len));

  for (guint i = 0; i < dashboard->teams->len; i++)
    for (guint j = 0; j < answers->len; j++)
      if (sam_survey_row_get_team_id (answers->pdata[j]) == g_array_index (dashboard->teams, SamSchoolTeam, i).id)
        {
          add_row (rows, answers->pdata[j], texts);
          is_done[j] = TRUE;
        }
  for (guint j = 0; j < answers->len; j++)
    if (!is_done[j])
      add_row (rows, answers->pdata[j], texts);
}

SamChart *
sam_school_charts_new_reception (const SamSchoolDashboard *dashboard, guint statement)
{
  const SamSchoolStatement *shown = &g_array_index (dashboard->statements, SamSchoolStatement, statement);
  GPtrArray *answers = sam_survey_spread_get_rows (shown->spread);
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (SamChartSpreadRow));
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  SamChartSpreadRow total = make_row (_("The school"), sam_survey_spread_get_total (shown->spread), texts);

  add_rows (rows, dashboard, answers, texts);
  /* Of a single row the sum says nothing new. */
  total.is_total = TRUE;
  if (answers->len > 1)
    g_array_append_val (rows, total);

  return sam_chart_new_spread (sam_language_get_default (), shown->text, (const SamChartSpreadRow *) (gpointer) rows->data,
                               rows->len);
}

SamChart *
sam_school_charts_new_factors (const SamSchoolDashboard *dashboard)
{
  const SamLanguage *language = sam_language_get_default ();
  SamChartFactor factors[SAM_N_FRAMES];

  for (int frame = 0; frame < SAM_N_FRAMES; frame++)
    {
      const SamFrameTally *tally = &dashboard->factors[frame];

      factors[frame] = (SamChartFactor) { sam_frame_get_label ((SamFrame) frame, language), tally->yes, tally->no,
                                          tally->not_answered };
    }

  return sam_chart_new_factors (language, factors, SAM_N_FRAMES);
}

SamChart *
sam_school_charts_new_interventions (const SamSchoolDashboard *dashboard)
{
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (SamChartSpan));
  const SamSchoolWeek *first = &g_array_index (dashboard->weeks, SamSchoolWeek, 0);

  for (guint i = 0; i < dashboard->interventions->len; i++)
    {
      const SamSchoolIntervention *intervention = &g_array_index (dashboard->interventions, SamSchoolIntervention, i);
      SamChartSpan span = { intervention->name, intervention->from, intervention->to };

      g_array_append_val (spans, span);
    }

  return sam_chart_new_timeline (sam_language_get_default (), first->monday, first->monday + (int) dashboard->weeks->len * 7 - 1,
                                 dashboard->as_of, (const SamChartSpan *) (gpointer) spans->data, spans->len);
}

/* Facts for reports, made by rule: no file, no chance. */
#include "progress-fixture.h"

static const char *const names[] = {
  "Alkärrsskolan", "Dimviksskolan", "Fågelmossens skola", "Gråbergsskolan", "Klockarängsskolan",
  "Lärkans friskola", "Norrtjärnsskolan", "Silverforsskolan", "Åmynneskolan", "Östanmoskolan",
};

static const char *const organisers[] = {
  "Almheds kommun", "Sjövalla kommun", "Granviks kommun", "Tallhults kommun",
  "Stiftelsen Lärkan", "Norrtjärns kommun", "Åmynne kommun",
};

static void
add_figure (SamProgressFacts *facts, const char *id, SamFigureKind kind, gint64 numerator, gint64 denominator)
{
  SamFigure figure = { .id = id, .kind = kind, .numerator = numerator, .denominator = denominator };

  g_array_append_val (facts->figures, figure);
}

static void
add_school (SamProgressFacts *facts, guint index)
{
  SamProgressSchool *school = sam_progress_facts_add_school (facts);

  school->name = index < G_N_ELEMENTS (names) ? g_strdup (names[index]) : g_strdup_printf ("Östra skolan %u", index + 1);
  school->organiser = g_strdup (organisers[index % G_N_ELEMENTS (organisers)]);
  school->group.status = SAM_STRAND_STATUS_STATUS_UNDER_WAY;
  school->group.date = sam_date_new (2012, 9, 3 + index % 20);
  school->teams = school->teams_under_way = 3 + index % 3;
  school->sessions_planned = 20 + index % 9;
  school->sessions_held = school->sessions_planned - index % 5;
  school->expected = school->sessions_held * 7;
  school->attended = school->expected - 2 * (index % 7);
  school->given_minutes = school->sessions_held * 75;
  school->has_promise = TRUE;
  school->time.given = school->given_minutes;
  school->time.minutes[SAM_LOSS_NEVER_SCHEDULED] = 60;
  school->time.minutes[SAM_LOSS_NO_STAND_IN] = 75 * (school->sessions_planned - school->sessions_held);
  school->time.minutes[SAM_LOSS_SHORTER] = 15 * (index % 3);
  school->time.promised = school->time.given + 60 + school->time.minutes[SAM_LOSS_NO_STAND_IN] + school->time.minutes[SAM_LOSS_SHORTER];
  school->was_asked = TRUE;
  school->reception = (SamSurveyCell){ { 1, 3, 8, 6, 1 }, 19, 22, TRUE, TRUE, FALSE, FALSE };
  switch (index % 4)
    {
    case 0:
      school->individual.status = SAM_STRAND_STATUS_STATUS_UNDER_WAY;
      school->individual.date = sam_date_new (2012, 10, 15);
      break;
    case 1:
      school->individual.status = SAM_STRAND_STATUS_STATUS_PLANNED;
      school->individual.term = g_strdup ("2013-vt");
      break;
    case 2:
      school->individual.status = SAM_STRAND_STATUS_STATUS_ABOUT_TO_START;
      school->individual.term = g_strdup ("2013-vt");
      break;
    default:
      break;
    }
}

static void
add_figures (SamProgressFacts *facts)
{
  gint64 n = facts->schools->len;
  SamProgressSchool sum = { 0 };
  gint64 begun = 0, about = 0, planned = 0;

  for (guint i = 0; i < n; i++)
    {
      const SamProgressSchool *school = g_ptr_array_index (facts->schools, i);

      sum.teams += school->teams;
      sum.sessions_held += school->sessions_held;
      sum.sessions_planned += school->sessions_planned;
      sum.attended += school->attended;
      sum.expected += school->expected;
      sum.given_minutes += school->given_minutes;
      sum.time.promised += school->time.promised;
      for (guint loss = 0; loss < SAM_N_LOSSES; loss++)
        sum.time.minutes[loss] += school->time.minutes[loss];
      begun += school->individual.status == SAM_STRAND_STATUS_STATUS_UNDER_WAY;
      about += school->individual.status == SAM_STRAND_STATUS_STATUS_ABOUT_TO_START;
      planned += school->individual.status == SAM_STRAND_STATUS_STATUS_PLANNED;
    }

  add_figure (facts, "F1", SAM_FIGURE_SHARE, n, n);
  add_figure (facts, "F2", SAM_FIGURE_SHARE, sum.teams, sum.teams);
  add_figure (facts, "F3", SAM_FIGURE_SHARE, n, n);
  add_figure (facts, "F3.cannot_be_judged", SAM_FIGURE_COUNT, 0, 0);
  add_figure (facts, "F4", SAM_FIGURE_SHARE, begun, n);
  add_figure (facts, "F4.about_to_start", SAM_FIGURE_COUNT, about, 0);
  add_figure (facts, "F4.planned", SAM_FIGURE_COUNT, planned, 0);
  add_figure (facts, "F5", SAM_FIGURE_SHARE, sum.sessions_held, sum.sessions_planned);
  add_figure (facts, "F6", SAM_FIGURE_MINUTES, sum.given_minutes, 0);
  add_figure (facts, "F7", SAM_FIGURE_SHARE, sum.attended, sum.expected);
  add_figure (facts, "F7.not_recorded", SAM_FIGURE_COUNT, n > 0 ? 15 : 0, 0);
  add_figure (facts, "F18", SAM_FIGURE_SHARE, sum.given_minutes, sum.time.promised);
  for (guint loss = 0; loss < SAM_N_LOSSES; loss++)
    add_figure (facts, sam_loss_get_figure (loss), SAM_FIGURE_MINUTES, sum.time.minutes[loss], 0);
  add_figure (facts, "F12.strict", SAM_FIGURE_SHARE, n > 0 ? 470 : 0, n > 0 ? sum.given_minutes + 985 : 0);
  add_figure (facts, "F12.wide", SAM_FIGURE_SHARE, n > 0 ? 920 : 0, n > 0 ? sum.given_minutes + 985 : 0);
}

SamProgressFacts *
progress_fixture_new (guint n_schools)
{
  SamProgressFacts *facts = sam_progress_facts_new ();
  static const int held[] = { 0, 9, 13, 13, 14, 14, 13, 13, 15, 11, 1, 25, 13, 12, 15, 6, 14 };

  facts->programme = g_strdup ("Handledning för lärande");
  facts->is_fictitious = TRUE;
  facts->as_of = sam_date_new (2012, 12, 14);
  facts->figures = g_array_new (FALSE, FALSE, sizeof (SamFigure));
  facts->mandate = g_strdup ("Huvudinriktningen ska vara handledning i undervisningssituationen.");
  facts->target_percent = 50;
  facts->round = g_strdup ("Mottagande hösten 2012");
  facts->statement = g_strdup ("Handledningen hjälper mig att utveckla min undervisning.");
  facts->reception = (SamSurveyCell){ { n_schools, 3 * n_schools, 8 * n_schools, 6 * n_schools, n_schools }, 19 * n_schools,
                                      22 * n_schools, TRUE, TRUE, FALSE, FALSE };

  for (guint i = 0; i < n_schools; i++)
    add_school (facts, i);
  for (guint i = 0; n_schools > 0 && i < G_N_ELEMENTS (held); i++)
    {
      SamProgressWeek week = { { 2012, 34 + i }, held[i], held[i] + (i % 4 == 1 ? 3 : i % 3 == 0 ? 1 : 0) };

      g_array_append_val (facts->weeks, week);
    }
  add_figures (facts);

  return facts;
}

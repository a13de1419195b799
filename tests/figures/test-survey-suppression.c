/*
 * An attack on suppression: over random counts, everything that is shown of two
 * rounds is written as linear equations, and no group of fewer than five
 * people may be worked out from them.
 *
 * A group of places is worked out where its sum is a linear combination of what
 * is shown. What is shown are rows, and the sums of schools, organisers, all,
 * and of compared rounds; each on every page that one can go to.
 */
#include "figures-fixture.h"

#include "sam-suppression.h"
#include "sam-survey-comparison.h"

#define N_TRIALS 60
#define MOST_PLACES 12
#define PRIME 1000003

typedef struct
{
  gint64   organiser;
  gint64   school;
  gint64   team; /* 0 where the whole school is asked */
  gboolean is_recorded[2];
  gint64   steps[2][SAM_SURVEY_N_STEPS];
  gint64   invited[2];
} Place;

typedef enum
{
  ANSWERS,
  INVITED,
} People;

/* Equations in row echelon form, modulo a prime: a set of sums that are known. */
typedef struct
{
  gint64   rows[MOST_PLACES][MOST_PLACES];
  gboolean has_row[MOST_PLACES]; /* one that begins at this place */
} Known;

typedef struct
{
  SamTestProgramme *programme;
  Place             places[MOST_PLACES];
  guint             n_places;
} World;

static const gint64 statements[2] = { 901, 902 };

static gint64
power (gint64 base, gint64 exponent)
{
  gint64 result = 1;

  for (; exponent > 0; exponent >>= 1, base = base * base % PRIME)
    if (exponent & 1)
      result = result * base % PRIME;

  return result;
}

/* What is left of a sum when all that is known of it is taken away: nothing where it can be worked out. */
static gboolean
reduce (const Known *known, gint64 *row)
{
  gboolean is_left = FALSE;

  for (guint i = 0; i < MOST_PLACES; i++)
    {
      gint64 factor = row[i];

      if (factor == 0)
        continue;
      if (!known->has_row[i])
        {
          is_left = TRUE;
          continue;
        }
      for (guint j = i; j < MOST_PLACES; j++)
        row[j] = ((row[j] - factor * known->rows[i][j]) % PRIME + PRIME) % PRIME;
    }

  return is_left;
}

static void
learn (Known *known, const gint64 *sum)
{
  gint64 row[MOST_PLACES];

  memcpy (row, sum, sizeof row);
  if (!reduce (known, row))
    return;

  for (guint i = 0; i < MOST_PLACES; i++)
    if (row[i] != 0)
      {
        gint64 inverse = power (row[i], PRIME - 2);

        for (guint j = 0; j < MOST_PLACES; j++)
          known->rows[i][j] = row[j] * inverse % PRIME;
        known->has_row[i] = TRUE;
        return;
      }
}

static gint64
count_people (const Place *place, guint round, People people)
{
  gint64 sum = 0;

  if (!place->is_recorded[round])
    return 0;
  if (people == INVITED)
    return place->invited[round];
  for (guint step = 0; step < SAM_SURVEY_N_STEPS; step++)
    sum += place->steps[round][step];

  return sum;
}

static gboolean
is_in (const Place *place, SamScope scope)
{
  return scope.kind == SAM_SCOPE_PROGRAMME || (scope.kind == SAM_SCOPE_ORGANISER && place->organiser == scope.id)
         || (scope.kind == SAM_SCOPE_SCHOOL && place->school == scope.id);
}

static guint
find_place (World *world, SamSurveyRow *row)
{
  for (guint i = 0; i < world->n_places; i++)
    if (world->places[i].school == sam_survey_row_get_school_id (row)
        && world->places[i].team == sam_survey_row_get_team_id (row))
      return i;

  g_assert_not_reached ();
}

static void
add_place (World *world, const char *organiser, const char *school, const char *team)
{
  Place *place = &world->places[world->n_places++];

  g_assert_cmpuint (world->n_places, <=, MOST_PLACES);
  place->organiser = sam_test_programme_get_id (world->programme, organiser);
  place->school = sam_test_programme_get_id (world->programme, school);
  place->team = team != NULL ? sam_test_programme_get_id (world->programme, team) : 0;
}

/* Three organisers; one school in one of them, three in another; schools of three, two, one team and none. */
static void
make_world (World *world)
{
  static const struct
  {
    const char *organiser;
    const char *school;
    const char *teams[3];
  } schools[] = {
    { "Org", "Alm", { "A1", "A2", "A3" } }, { "Org", "Björk", { "B1", "B2" } }, { "Org", "Ek", { NULL } },
    { "Två", "Gran", { "G1", "G2" } },      { "Två", "Hassel", { "H1" } },       { "Tre", "Lind", { "L1", "L2" } },
  };
  SamTestProgramme *p = world->programme = make_programme ();

  sam_test_programme_put (p, "organiser", "Två", "name=Två");
  sam_test_programme_put (p, "organiser", "Tre", "name=Tre");
  for (guint i = 0; i < G_N_ELEMENTS (schools); i++)
    {
      g_autofree char *fields = g_strdup_printf ("unit_code=7000000%u name=%s organiser=%s joined_date=2012-08-01", i,
                                                 schools[i].school, schools[i].organiser);

      sam_test_programme_put (p, "school", schools[i].school, fields);
      for (guint t = 0; t < G_N_ELEMENTS (schools[i].teams) && schools[i].teams[t] != NULL; t++)
        {
          put_team (p, schools[i].teams[t], schools[i].school, "");
          add_place (world, schools[i].organiser, schools[i].school, schools[i].teams[t]);
        }
      if (schools[i].teams[0] == NULL)
        add_place (world, schools[i].organiser, schools[i].school, NULL);
    }
  sam_test_programme_put (p, "survey_round", "first", "name=First opened_date=2012-11-01 closed_date=2012-11-30");
  sam_test_programme_put (p, "survey_round", "second", "name=Second opened_date=2013-05-01 closed_date=2013-05-30");
}

static void
execute (World *world, const char *sql)
{
  g_autoptr (GError) error = NULL;

  sam_database_execute (sam_test_programme_get_database (world->programme), sql, &error);
  g_assert_no_error (error);
}

/* Small counts, where something is to be hidden; now and then a place that was not asked. */
static void
draw (World *world, GRand *rand)
{
  static gint64 id = 1000;
  g_autoptr (GString) sql = g_string_new ("DELETE FROM survey_count; DELETE FROM survey_invitation;");
  int most = g_rand_int_range (rand, 2, 6);

  for (guint i = 0; i < world->n_places; i++)
    for (guint round = 0; round < 2; round++)
      {
        Place *place = &world->places[i];
        g_autofree char *team = place->team != 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, place->team) : g_strdup ("NULL");

        place->is_recorded[round] = g_rand_int_range (rand, 0, 8) > 0;
        if (!place->is_recorded[round])
          continue;
        for (guint step = 0; step < SAM_SURVEY_N_STEPS; step++)
          place->steps[round][step] = g_rand_int_range (rand, 0, most);
        place->invited[round] = count_people (place, round, ANSWERS) + g_rand_int_range (rand, 0, 2);
        g_string_append_printf (sql, "INSERT INTO survey_count VALUES (%" G_GINT64_FORMAT ", %" G_GINT64_FORMAT
                                     ", %" G_GINT64_FORMAT ", %s", ++id, statements[round], place->school, team);
        for (guint step = 0; step < SAM_SURVEY_N_STEPS; step++)
          g_string_append_printf (sql, ", %" G_GINT64_FORMAT, place->steps[round][step]);
        g_string_append_printf (sql, "); INSERT INTO survey_invitation SELECT %" G_GINT64_FORMAT
                                     ", survey_round_id, %" G_GINT64_FORMAT ", %s, %" G_GINT64_FORMAT
                                     " FROM survey_statement WHERE id = %" G_GINT64_FORMAT ";",
                                ++id, place->school, team, place->invited[round], statements[round]);
      }
  execute (world, sql->str);
}

/* A cell is either the true sum of its places, and known, or it holds no number. */
static void
see (World *world, Known *known, const SamSurveyCell *cell, const gint64 *sum, guint round, People people)
{
  gint64 truth = 0;

  if (people == ANSWERS ? cell->is_hidden : cell->is_invited_hidden)
    {
      g_assert_cmpint (people == ANSWERS ? cell->answers : cell->invited, ==, 0);
      for (guint step = 0; people == ANSWERS && step < SAM_SURVEY_N_STEPS; step++)
        g_assert_cmpint (cell->steps[step], ==, 0);
      return;
    }

  for (guint i = 0; i < world->n_places; i++)
    truth += sum[i] * count_people (&world->places[i], round, people);
  g_assert_cmpint (people == ANSWERS ? cell->answers : cell->invited, ==, truth);
  g_assert_true (truth >= SAM_SUPPRESSION_LIMIT || !(people == ANSWERS ? cell->has_answers : cell->has_invited));
  learn (known, sum);
}

static void
see_spread (World *world, Known *known, SamScope scope, guint round, People people)
{
  g_autoptr (SamSurveySpread) spread =
    sam_survey_spread_load_part (sam_test_programme_get_database (world->programme), scope, statements[round],
                                 sam_date_new (2013, 6, 14), NULL);
  GPtrArray *rows = sam_survey_spread_get_rows (spread);
  gint64 sum[MOST_PLACES] = { 0 };

  for (guint i = 0; i < world->n_places; i++)
    sum[i] = world->places[i].is_recorded[round] && is_in (&world->places[i], scope);
  see (world, known, sam_survey_spread_get_total (spread), sum, round, people);
  for (guint i = 0; i < rows->len; i++)
    {
      gint64 one[MOST_PLACES] = { 0 };

      one[find_place (world, rows->pdata[i])] = 1;
      see (world, known, sam_survey_row_get_cell (rows->pdata[i]), one, round, people);
    }
}

/* What is read of a part alone is what the whole shows of it. */
static void
compare_part (World *world, SamScope scope, guint round)
{
  SamDatabase *database = sam_test_programme_get_database (world->programme);
  SamDate day = sam_date_new (2013, 6, 14);
  g_autoptr (SamSurveySpread) whole =
    sam_survey_spread_load (database, (SamScope) SAM_SCOPE_INIT_PROGRAMME, statements[round], day, NULL);
  g_autoptr (SamSurveySpread) narrow = sam_survey_spread_narrow (whole, scope);
  g_autoptr (SamSurveySpread) part = sam_survey_spread_load_part (database, scope, statements[round], day, NULL);
  GPtrArray *rows = sam_survey_spread_get_rows (part);
  GPtrArray *expected = sam_survey_spread_get_rows (narrow);

  g_assert_cmpmem (sam_survey_spread_get_total (part), sizeof (SamSurveyCell), sam_survey_spread_get_total (narrow),
                   sizeof (SamSurveyCell));
  g_assert_cmpuint (rows->len, ==, expected->len);
  for (guint i = 0; i < rows->len; i++)
    {
      g_assert_cmpint (sam_survey_row_get_team_id (rows->pdata[i]), ==, sam_survey_row_get_team_id (expected->pdata[i]));
      g_assert_cmpmem (sam_survey_row_get_cell (rows->pdata[i]), sizeof (SamSurveyCell),
                       sam_survey_row_get_cell (expected->pdata[i]), sizeof (SamSurveyCell));
    }
}

static void
see_comparison (World *world, Known *known, SamScope scope, guint round, People people)
{
  SamDatabase *database = sam_test_programme_get_database (world->programme);
  const gint64 rounds[2] = { sam_test_programme_get_id (world->programme, "first"),
                             sam_test_programme_get_id (world->programme, "second") };
  g_autoptr (SamSurveyComparison) comparison =
    sam_survey_comparison_load (database, rounds, scope, sam_date_new (2013, 6, 14), NULL);
  g_autoptr (GPtrArray) rows =
    sam_survey_comparison_load_rows (database, statements, scope, sam_date_new (2013, 6, 14), NULL);
  const SamComparedStatement *statement = sam_survey_comparison_get_statement (comparison, 0);
  gint64 sum[MOST_PLACES] = { 0 };
  guint n = 0;

  for (guint i = 0; i < rows->len; i++)
    if (sam_survey_row_is_shown (sam_compared_row_get (rows->pdata[i], 0))
        && sam_survey_row_is_shown (sam_compared_row_get (rows->pdata[i], 1)))
      {
        sum[find_place (world, sam_compared_row_get (rows->pdata[i], 0))] = 1;
        n++;
      }
  g_assert_cmpuint (n, ==, statement->n_shown);
  if (n > 0 && (people == ANSWERS || statement->pooled[round].has_invited))
    see (world, known, &statement->pooled[round], sum, round, people);
}

static void
try_all_groups (World *world, const Known *known, guint round, People people)
{
  for (guint group = 1; group < 1u << world->n_places; group++)
    {
      gint64 row[MOST_PLACES] = { 0 };
      gint64 sum = 0;
      gboolean is_recorded = TRUE;

      for (guint i = 0; i < world->n_places; i++)
        if (group & 1u << i)
          {
            row[i] = 1;
            sum += count_people (&world->places[i], round, people);
            is_recorded = is_recorded && world->places[i].is_recorded[round];
          }
      if (is_recorded && sum < SAM_SUPPRESSION_LIMIT)
        g_assert_true (reduce (known, row));
    }
}

static void
attack (World *world, guint round, People people)
{
  Known known = { 0 };
  GArray *scopes = g_array_new (FALSE, FALSE, sizeof (SamScope));
  SamScope all = SAM_SCOPE_INIT_PROGRAMME;

  g_array_append_val (scopes, all);
  for (guint i = 0; i < world->n_places; i++)
    {
      SamScope organiser = { SAM_SCOPE_ORGANISER, world->places[i].organiser };
      SamScope school = { SAM_SCOPE_SCHOOL, world->places[i].school };

      if (i == 0 || world->places[i - 1].organiser != organiser.id)
        g_array_append_val (scopes, organiser);
      if (i == 0 || world->places[i - 1].school != school.id)
        g_array_append_val (scopes, school);
    }
  for (guint i = 0; i < scopes->len; i++)
    {
      see_spread (world, &known, g_array_index (scopes, SamScope, i), round, people);
      compare_part (world, g_array_index (scopes, SamScope, i), round);
      see_comparison (world, &known, g_array_index (scopes, SamScope, i), round, people);
    }
  g_array_unref (scopes);

  try_all_groups (world, &known, round, people);
}

static void
test_nothing_below_five_can_be_worked_out (void)
{
  World world = { 0 };
  g_autoptr (GRand) rand = g_rand_new_with_seed (6);

  make_world (&world);
  execute (&world, "INSERT INTO survey_statement SELECT 901, id, 1, 'It helps me' FROM survey_round WHERE name = 'First';"
                   "INSERT INTO survey_statement SELECT 902, id, 1, 'it helps  me.' FROM survey_round WHERE name = 'Second';");

  for (guint trial = 0; trial < N_TRIALS; trial++)
    {
      draw (&world, rand);
      for (guint round = 0; round < 2; round++)
        {
          attack (&world, round, ANSWERS);
          attack (&world, round, INVITED);
        }
    }

  sam_test_programme_free (world.programme);
}

/* The attack itself finds what plain hiding of small cells would give away. */
static void
test_the_attack_finds_a_lone_hidden_place (void)
{
  Known known = { 0 };
  gint64 all[MOST_PLACES] = { 1, 1, 1 };
  gint64 first[MOST_PLACES] = { 1 };
  gint64 second[MOST_PLACES] = { 0, 1 };
  gint64 third[MOST_PLACES] = { 0, 0, 1 };

  learn (&known, all);
  learn (&known, first);
  g_assert_true (reduce (&known, third));
  learn (&known, second);
  memset (third, 0, sizeof third);
  third[2] = 1;
  g_assert_false (reduce (&known, third));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/survey-suppression/the-attack-finds-a-lone-hidden-place", test_the_attack_finds_a_lone_hidden_place);
  g_test_add_func ("/survey-suppression/nothing-below-five-can-be-worked-out", test_nothing_below_five_can_be_worked_out);

  return g_test_run ();
}

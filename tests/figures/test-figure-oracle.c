/*
 * Every figure computed twice: by the program in SQL, and in plain C over the records.
 */
#include "figure-oracle.h"
#include "figures-fixture.h"
#include "programme-generator.h"
#include "sam-new-programme.h"
#include "sam-test-folder.h"

#define N_SEEDS 30

static const OracleFigure *
find_told (GArray *told, const SamFigure *figure)
{
  for (guint i = 0; i < told->len; i++)
    {
      const OracleFigure *other = &g_array_index (told, OracleFigure, i);

      if (g_str_equal (other->id, figure->id) && other->record == figure->record)
        return other;
    }

  return NULL;
}

static void
compare (FigureOracle *oracle, SamDatabase *database, SamScope scope, SamDate day, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) figures = sam_figures_compute (database, scope, day, &error);
  g_autoptr (GArray) told = figure_oracle_compute (oracle, scope, day);
  g_autofree char *date = sam_date_format_iso (day);

  g_assert_no_error (error);
  if (figures->len != told->len)
    g_error ("%s, scope %d %" G_GINT64_FORMAT ", %s: %u figures, should be %u", name, scope.kind, scope.id, date, figures->len,
             told->len);

  for (guint i = 0; i < figures->len; i++)
    {
      const SamFigure *figure = &g_array_index (figures, SamFigure, i);
      const OracleFigure *other = find_told (told, figure);

      if (other == NULL)
        g_error ("%s: nobody else tells of %s", name, figure->id);
      if (figure->numerator != other->numerator || figure->denominator != other->denominator
          || figure->is_hidden != other->is_hidden)
        g_error ("%s, scope %d %" G_GINT64_FORMAT ", %s: %s is %" G_GINT64_FORMAT "/%" G_GINT64_FORMAT "%s, should be %" G_GINT64_FORMAT
                 "/%" G_GINT64_FORMAT "%s",
                 name, scope.kind, scope.id, date, figure->id, figure->numerator, figure->denominator,
                 figure->is_hidden ? " hidden" : "", other->numerator, other->denominator, other->is_hidden ? " hidden" : "");
    }
}

/* Every @step-th of a family, as the scope of it. */
static void
compare_each (FigureOracle *oracle, SamDatabase *database, SamScopeKind kind, SamFamilyId family, guint step, SamDate day,
              const char *name)
{
  for (guint i = 0; i < oracle->of[family]->len; i += step)
    compare (oracle, database, (SamScope) { kind, sam_record_get_id (oracle->of[family]->pdata[i]) }, day, name);
}

static void
test_generated (void)
{
  const SamDate days[] = { sam_date_new (2012, 7, 20),  sam_date_new (2012, 9, 14), sam_date_new (2012, 12, 14),
                           sam_date_new (2013, 2, 1), sam_date_new (2013, 5, 20), sam_date_new (2013, 7, 1) };

  for (guint32 seed = 1; seed <= N_SEEDS; seed++)
    {
      g_autoptr (SamTestProgramme) p = sam_test_programme_new ();
      SamStore *store = sam_test_programme_get_store (p);
      SamDatabase *database = sam_store_get_database (store);
      g_autofree char *name = g_strdup_printf ("seed %u", seed);
      FigureOracle *oracle;

      programme_generate (store, seed);
      oracle = figure_oracle_new (store);
      for (guint i = 0; i < G_N_ELEMENTS (days); i++)
        {
          const SamScope programme = SAM_SCOPE_INIT_PROGRAMME;

          compare (oracle, database, programme, days[i], name);
          compare_each (oracle, database, SAM_SCOPE_ORGANISER, SAM_FAMILY_ORGANISER, 1, days[i], name);
          compare_each (oracle, database, SAM_SCOPE_SCHOOL, SAM_FAMILY_SCHOOL, 1, days[i], name);
          compare_each (oracle, database, SAM_SCOPE_TEAM, SAM_FAMILY_TEAM, 1, days[i], name);
        }
      figure_oracle_free (oracle);
    }
}

static void
test_example (void)
{
  const SamDate days[] = { sam_date_new (2012, 10, 1), sam_date_new (2012, 12, 14), sam_date_new (2013, 7, 1) };
  const SamScope programme = SAM_SCOPE_INIT_PROGRAMME;
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("samordna-test-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "example.samordna", NULL);
  g_autoptr (SamStore) store = sam_example_create (path, &error);
  SamDatabase *database;
  FigureOracle *oracle;

  g_assert_no_error (error);
  database = sam_store_get_database (store);
  oracle = figure_oracle_new (store);
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    compare (oracle, database, programme, days[i], "example");
  compare_each (oracle, database, SAM_SCOPE_ORGANISER, SAM_FAMILY_ORGANISER, 1, days[1], "example");
  compare_each (oracle, database, SAM_SCOPE_SCHOOL, SAM_FAMILY_SCHOOL, 1, days[1], "example");
  compare_each (oracle, database, SAM_SCOPE_TEAM, SAM_FAMILY_TEAM, 5, days[1], "example");

  figure_oracle_free (oracle);
  sam_store_close (store);
  sam_test_folder_remove (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/figure-oracle/the-example", test_example);
  g_test_add_func ("/figure-oracle/generated-programmes", test_generated);

  return g_test_run ();
}

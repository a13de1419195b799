#include "figures-fixture.h"

SamTestProgramme *
make_programme (void)
{
  SamTestProgramme *p = sam_test_programme_new ();

  sam_test_programme_put (p, "programme", NULL, "name=Test start_date=2012-08-01 end_date=2013-06-30");
  sam_test_programme_put (p, "organiser", "Org", "name=Org");
  sam_test_programme_put (p, "strand", "group", "kind=group name=Group_coaching");
  sam_test_programme_put (p, "strand", "individual", "kind=individual name=Individual_coaching");
  sam_test_programme_put (p, "person", "Coach", "code=C1 name=Coach is_teacher=0 is_coach=1");

  return p;
}

void
put_school (SamTestProgramme *p, const char *label, const char *more)
{
  static guint n;
  g_autofree char *fields =
    g_strdup_printf ("unit_code=%08u name=%s organiser=%s joined_date=2012-08-01 %s", ++n, label,
                     "Org", more);

  sam_test_programme_put (p, "school", label, fields);
}

void
put_team (SamTestProgramme *p, const char *label, const char *school, const char *more)
{
  g_autofree char *fields =
    g_strdup_printf ("name=%s school=%s from_date=2012-08-01 %s", label, school, more);

  sam_test_programme_put (p, "team", label, fields);
}

void
put_teacher (SamTestProgramme *p, const char *label, const char *team, const char *more)
{
  g_autofree char *person = g_strdup_printf ("code=%s name=%s", label, label);
  g_autofree char *membership =
    g_strdup_printf ("team=%s person=%s from_date=2012-08-01 %s", team, label, more);

  sam_test_programme_put (p, "person", label, person);
  sam_test_programme_put (p, "membership", NULL, membership);
}

void
put_status (SamTestProgramme *p, const char *strand, const char *school, const char *team,
            const char *date, const char *status)
{
  g_autofree char *fields =
    g_strdup_printf ("strand=%s school=%s %s%s date=%s status=%s %s", strand, school,
                     team != NULL ? "team=" : "", team != NULL ? team : "", date, status,
                     g_str_equal (status, "planned") ? "planned_term=2013-vt" : "");

  sam_test_programme_put (p, "strand_status", NULL, fields);
}

void
put_session (SamTestProgramme *p, const char *label, const char *team, const char *date,
             const char *more)
{
  g_autofree char *fields =
    g_strdup_printf ("kind=group team=%s date=%s start_time=14:00 planned_minutes=90 coach=Coach %s",
                     team, date, more);

  sam_test_programme_put (p, "session", label, fields);
}

void
put_attendance (SamTestProgramme *p, const char *session, const char *person, const char *status)
{
  g_autofree char *fields =
    g_strdup_printf ("session=%s person=%s status=%s", session, person, status);

  sam_test_programme_put (p, "attendance", NULL, fields);
}

SamScope
get_scope (SamTestProgramme *p, const char *scope)
{
  static const char *const kinds[] = { "programme", "organiser", "school", "team" };
  g_auto (GStrv) parts = NULL;

  if (scope == NULL)
    return (SamScope) SAM_SCOPE_INIT_PROGRAMME;

  parts = g_strsplit (scope, ":", 2);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (parts[0], kinds[i]))
      return (SamScope) { i, sam_test_programme_get_id (p, parts[1]) };

  g_assert_not_reached ();
}

void
assert_figures (SamTestProgramme *p, const FigureCase *cases, guint n_cases)
{
  SamDatabase *database = sam_test_programme_get_database (p);

  for (guint i = 0; i < n_cases; i++)
    {
      const FigureCase *c = &cases[i];
      g_autoptr (GError) error = NULL;
      g_autoptr (GArray) figures = sam_figures_compute (database, get_scope (p, c->scope),
                                                        sam_date_parse (c->as_of), &error);
      const SamFigure *figure;

      g_assert_no_error (error);
      figure = sam_figures_find (figures, c->id);
      g_assert_nonnull (figure);
      if (figure->numerator != c->numerator || figure->denominator != c->denominator)
        g_error ("%s of %s as of %s: %" G_GINT64_FORMAT "/%" G_GINT64_FORMAT
                 ", should be %" G_GINT64_FORMAT "/%" G_GINT64_FORMAT,
                 c->id, c->scope != NULL ? c->scope : "the programme", c->as_of, figure->numerator,
                 figure->denominator, c->numerator, c->denominator);
    }
}

/*
 * The spread of a part of the programme, in which nothing is shown that the whole hides.
 *
 * Where no school as a whole is about fewer than five, what is hidden of a part follows from it alone; where none of the
 * organisers is, from the organiser's schools. Else others may have to be hidden for its sake, and the whole is looked at.
 */
#include "sam-survey-spread.h"

#include "sam-scope.h"

/* What is about fewer than five somewhere in the programme: the numbers of survey-few-organisers.sql. */
enum
{
  NONE,
  SCHOOLS,
  ORGANISERS,
};

static gboolean
find_few (SamDatabase *database, gint64 statement_id, gint64 *few, GError **error)
{
  const SamScope programme = SAM_SCOPE_INIT_PROGRAMME;
  g_autofree char *name = g_strdup_printf ("organisers of few, %" G_GINT64_FORMAT, statement_id);
  g_autoptr (SamStatement) statement = NULL;
  GError *step_error = NULL;

  if (sam_database_recall (database, name, few))
    return TRUE;

  statement = sam_scope_prepare (&programme, database, "survey-few-organisers", SAM_DATE_NONE, error);
  if (statement == NULL)
    return FALSE;

  sam_statement_bind_integer (statement, ":statement", statement_id);
  *few = sam_statement_step (statement, &step_error) ? sam_statement_get_integer (statement, 0) : NONE;
  if (step_error != NULL)
    {
      g_propagate_error (error, step_error);
      return FALSE;
    }
  sam_database_remember (database, name, *few);

  return TRUE;
}

/* The school and the organiser that a scope lies in; 0 where there is none. */
static gboolean
find_around (SamDatabase *database, const SamScope *scope, gint64 *school, gint64 *organiser, GError **error)
{
  g_autoptr (SamStatement) statement
      = sam_statement_new (database,
                           "SELECT id, organiser_id FROM school WHERE id = :school"
                           " OR id = (SELECT school_id FROM team WHERE id = :team)",
                           error);
  GError *step_error = NULL;

  if (statement == NULL)
    return FALSE;

  *school = *organiser = 0;
  sam_scope_bind (scope, statement, SAM_DATE_NONE);
  if (sam_statement_step (statement, &step_error))
    {
      *school = sam_statement_get_integer (statement, 0);
      *organiser = sam_statement_get_integer (statement, 1);
    }
  if (step_error == NULL)
    return TRUE;
  g_propagate_error (error, step_error);

  return FALSE;
}

SamSurveySpread *
sam_survey_spread_load_part (SamDatabase *database, SamScope scope, gint64 statement, SamDate as_of, GError **error)
{
  SamScope part = scope;
  SamScope around = { SAM_SCOPE_ORGANISER, scope.id };
  g_autoptr (SamSurveySpread) whole = NULL;
  gint64 few;

  g_return_val_if_fail (database != NULL && as_of != SAM_DATE_NONE, NULL);

  if (scope.kind == SAM_SCOPE_PROGRAMME)
    return sam_survey_spread_load (database, scope, statement, as_of, error);
  if (scope.kind != SAM_SCOPE_ORGANISER)
    {
      part.kind = SAM_SCOPE_SCHOOL;
      if (!find_around (database, &scope, &part.id, &around.id, error))
        return NULL;
    }
  if (!find_few (database, statement, &few, error))
    return NULL;

  if (few == NONE)
    around = part;
  else if (few == ORGANISERS)
    around = (SamScope) SAM_SCOPE_INIT_PROGRAMME;
  whole = sam_survey_spread_load (database, around, statement, as_of, error);

  return whole != NULL ? sam_survey_spread_narrow (whole, part) : NULL;
}

/*
 * Promised and given time per team between two days.
 */
#include "sam-team-time.h"

#include "sam-figure-definitions.h"
#include "sam-scope.h"

/* All teams of the school at once, however many there are. */
static const char by_team[] = "SELECT team_id, part, SUM (numerator), SUM (denominator) FROM (%s) GROUP BY team_id, part";

/* The figures of a team, as sam_lost_time_read() takes them. */
static GArray *
get_figures (GHashTable *teams, gint64 team)
{
  GArray *figures = g_hash_table_lookup (teams, &team);

  if (figures == NULL)
    {
      figures = g_array_new (FALSE, FALSE, sizeof (SamFigure));
      g_hash_table_insert (teams, g_memdup2 (&team, sizeof team), figures);
    }

  return figures;
}

static void
add_figure (GArray *figures, const SamFigureDefinition *definition, gint64 numerator, gint64 denominator)
{
  SamFigure figure = { .id = definition->id, .kind = definition->kind, .numerator = numerator, .denominator = denominator };

  for (guint i = 0; i < figures->len; i++)
    {
      SamFigure *known = &g_array_index (figures, SamFigure, i);

      if (g_str_equal (known->id, definition->id))
        {
          known->numerator += numerator;
          known->denominator += denominator;
          return;
        }
    }

  g_array_append_val (figures, figure);
}

/* Adds F18 and its parts as of a day, or with a @sign of -1 takes them off. */
static gboolean
add_day (GHashTable *teams, SamDatabase *database, const SamFigureDefinition *promised, gint64 school, SamDate day, int sign,
         GError **error)
{
  const SamScope scope = { SAM_SCOPE_SCHOOL, school };
  g_autoptr (SamStatement) statement
      = sam_scope_prepare_rows (&scope, database, by_team, promised->query, day, error);
  GError *step_error = NULL;

  if (statement == NULL)
    return FALSE;

  while (sam_statement_step (statement, &step_error))
    {
      const SamFigureDefinition *part = sam_figure_definitions_find (sam_statement_get_text (statement, 1));

      if (part != NULL)
        add_figure (get_figures (teams, sam_statement_get_integer (statement, 0)), part,
                    sign * sam_statement_get_integer (statement, 2), sign * sam_statement_get_integer (statement, 3));
    }
  if (step_error != NULL)
    {
      g_propagate_error (error, step_error);
      return FALSE;
    }

  return TRUE;
}

/* What was moved here from before the first day was scheduled in these days, not lost before them. */
static void
settle_moved (SamLostTime *time)
{
  if (time->minutes[SAM_LOSS_MOVED_LATER] >= 0)
    return;

  time->minutes[SAM_LOSS_NEVER_SCHEDULED] += time->minutes[SAM_LOSS_MOVED_LATER];
  time->minutes[SAM_LOSS_MOVED_LATER] = 0;
}

GHashTable *
sam_team_time_load (SamDatabase *database, gint64 school, SamDate from, SamDate until, GError **error)
{
  const SamFigureDefinition *promised = sam_figure_definitions_find ("F18");
  g_autoptr (GHashTable) times = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  g_autoptr (GHashTable) teams
      = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) g_array_unref);
  GHashTableIter iter;
  gpointer team, figures;

  g_return_val_if_fail (database != NULL && from != SAM_DATE_NONE && until != SAM_DATE_NONE, NULL);

  if (promised == NULL || until < from)
    return g_steal_pointer (&times);
  if (!add_day (teams, database, promised, school, until, 1, error)
      || !add_day (teams, database, promised, school, from - 1, -1, error))
    return NULL;

  g_hash_table_iter_init (&iter, teams);
  while (g_hash_table_iter_next (&iter, &team, &figures))
    {
      SamLostTime time;

      if (!sam_lost_time_read (figures, &time))
        continue;
      settle_moved (&time);
      g_hash_table_insert (times, g_memdup2 (team, sizeof (gint64)), g_memdup2 (&time, sizeof time));
    }

  return g_steal_pointer (&times);
}

void
sam_lost_time_add (SamLostTime *self, const SamLostTime *other)
{
  g_return_if_fail (self != NULL && other != NULL);

  self->promised += other->promised;
  self->given += other->given;
  for (int loss = 0; loss < SAM_N_LOSSES; loss++)
    self->minutes[loss] += other->minutes[loss];
}

/*
 * What each coach did in the school year, by kind of session.
 */
#include "sam-coach-load.h"

#include "sam-figure-definitions.h"
#include "sam-scope.h"

enum
{
  ID,
  NAME,
  SCHOOLS,
  REDUCTION,
  SESSIONS,
  TEAMS,
  FIRST_KIND,
};

static void
clear (gpointer data)
{
  g_free (((SamCoachLoad *) data)->name);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const SamCoachLoad *first = a;
  const SamCoachLoad *second = b;
  int order = sam_collate (first->name, second->name);

  return order != 0 ? order : (first->coach > second->coach) - (first->coach < second->coach);
}

static void
read_row (SamStatement *row, SamCoachLoad *load)
{
  load->coach = sam_statement_get_integer (row, ID);
  load->name = sam_statement_dup_text (row, NAME);
  load->schools = sam_statement_get_integer (row, SCHOOLS);
  load->reduction = sam_statement_get_integer (row, REDUCTION);
  load->sessions = sam_statement_get_integer (row, SESSIONS);
  load->teams = sam_statement_get_integer (row, TEAMS);
  for (guint kind = 0; kind < SAM_COACH_LOAD_N_KINDS; kind++)
    load->minutes[kind] = sam_statement_get_integer (row, FIRST_KIND + kind);
}

/* F19 has a part of its own for each coach. */
static gboolean
read_figures (GArray *loads, SamDatabase *database, SamDate as_of, GError **error)
{
  static const char *const ids[] = { "F19", NULL };
  SamScope programme = SAM_SCOPE_INIT_PROGRAMME;
  g_autoptr (GArray) figures = NULL;

  if (sam_figure_definitions_find ("F19") == NULL)
    return TRUE;

  figures = sam_figures_compute_only (database, programme, ids, as_of, error);
  if (figures == NULL)
    return FALSE;

  for (guint i = 0; i < figures->len; i++)
    {
      const SamFigure *figure = &g_array_index (figures, SamFigure, i);

      for (guint k = 0; k < loads->len; k++)
        if (figure->record != 0 && g_array_index (loads, SamCoachLoad, k).coach == figure->record)
          g_array_index (loads, SamCoachLoad, k).load = *figure;
    }

  return TRUE;
}

GArray *
sam_coach_load_load (SamDatabase *database, SamDate as_of, GError **error)
{
  SamScope programme = SAM_SCOPE_INIT_PROGRAMME;
  g_autoptr (GArray) loads = g_array_new (FALSE, FALSE, sizeof (SamCoachLoad));
  g_autoptr (SamStatement) rows = NULL;
  GError *local_error = NULL;

  g_return_val_if_fail (database != NULL && as_of != SAM_DATE_NONE, NULL);

  g_array_set_clear_func (loads, clear);
  rows = sam_scope_prepare_rows (&programme, database, "SELECT * FROM (%s)", "coach-load", as_of, error);
  if (rows == NULL)
    return NULL;

  sam_statement_bind_date (rows, ":from", sam_school_year_get_start (sam_date_get_school_year (as_of)));
  while (sam_statement_step (rows, &local_error))
    {
      SamCoachLoad load = { 0 };

      read_row (rows, &load);
      g_array_append_val (loads, load);
    }
  if (local_error != NULL)
    {
      g_propagate_error (error, local_error);
      return NULL;
    }
  if (!read_figures (loads, database, as_of, error))
    return NULL;
  g_array_sort (loads, compare);

  return g_steal_pointer (&loads);
}

gint64
sam_coach_load_get_minutes (const SamCoachLoad *self)
{
  gint64 minutes = 0;

  for (guint kind = 0; kind < SAM_COACH_LOAD_N_KINDS; kind++)
    minutes += self->minutes[kind];

  return minutes;
}

/*
 * F14 and F15: reception and response rate of the latest round, pooled over its statements and of
 * each of them.
 *
 * The statements are shown together with what they pool to, so that where one of them is about too
 * few people, another is hidden too. Of a part of the programme, what its spread hides in the whole
 * is hidden as well: figures of two schools are read beside one another.
 */
#include "sam-survey-figures.h"

#include <string.h>

#include "sam-rows-behind.h"
#include "sam-scope.h"
#include "sam-suppression.h"
#include "sam-survey-spread.h"

typedef struct
{
  gint64    id;
  char     *text;
  SamFigure figure;
  gint64    answers; /* -1 where none are recorded */
  gint64    invited; /* -1 where nobody is asked for, or invitations are not recorded */
  gboolean  is_hidden_in_whole;
  gboolean  is_hidden;
} Statement;

static void
statement_clear (gpointer data)
{
  g_free (((Statement *) data)->text);
}

/* Array of Statement, in their order; without any where no round is closed. */
static GArray *
load_statements (SamDatabase *database, const char *figure, SamDate as_of, GError **error)
{
  g_autoptr (GArray) statements = g_array_new (FALSE, FALSE, sizeof (Statement));
  g_autoptr (SamStatement) query = NULL;
  GError *round_error = NULL;
  gint64 round = sam_survey_find_latest_round (database, as_of, &round_error);

  g_array_set_clear_func (statements, statement_clear);
  if (round_error == NULL)
    query = sam_statement_new (database,
                               "SELECT id, text FROM survey_statement WHERE survey_round_id = :round ORDER BY ordinal",
                               &round_error);
  if (query != NULL)
    sam_statement_bind_integer (query, ":round", round);
  while (query != NULL && sam_statement_step (query, &round_error))
    {
      g_autofree char *id = g_strdup_printf ("%s.%u", figure, statements->len + 1);
      Statement statement = {
        .id = sam_statement_get_integer (query, 0),
        .text = sam_statement_dup_text (query, 1),
        .answers = -1,
        .invited = -1,
      };

      statement.figure = (SamFigure) {
        .id = g_intern_string (id), .kind = SAM_FIGURE_SHARE, .record = statement.id,
      };
      g_array_append_val (statements, statement);
    }

  if (round_error == NULL)
    return g_steal_pointer (&statements);

  g_propagate_error (error, round_error);
  return NULL;
}

/* The statement that a part is about: the third of "F14.3". NULL for the figure of all. */
static Statement *
find_statement (GArray *statements, const char *part)
{
  const char *point = strchr (part, '.');
  guint64 place = point != NULL ? g_ascii_strtoull (point + 1, NULL, 10) : 0;

  return place >= 1 && place <= statements->len ? &g_array_index (statements, Statement, place - 1) : NULL;
}

static gboolean
load_sums (GArray *statements, SamDatabase *database, const SamScope *scope, const SamFigureDefinition *definition,
           SamDate as_of, GError **error)
{
  g_autoptr (SamStatement) query
      = sam_scope_prepare_rows (scope, database,
                                "SELECT part, family = 'survey_count', SUM (numerator), SUM (denominator) FROM (%s)"
                                " GROUP BY part, family",
                                definition->query, as_of, error);
  GError *step_error = NULL;

  if (query == NULL)
    return FALSE;

  while (sam_statement_step (query, &step_error))
    {
      Statement *statement = find_statement (statements, sam_statement_get_text (query, 0));
      gboolean is_answers = sam_statement_get_integer (query, 1) != 0;
      gint64 numerator = sam_statement_get_integer (query, 2);
      gint64 denominator = sam_statement_get_integer (query, 3);

      /* Another program may have added one since they were listed. */
      if (statement == NULL)
        continue;
      statement->figure.numerator += numerator;
      statement->figure.denominator += denominator;
      /* Reception is answers below the line, the response rate answers above it. */
      if (is_answers)
        statement->answers = g_str_has_prefix (statement->figure.id, "F14") ? denominator : numerator;
      else
        statement->invited = denominator;
    }
  if (step_error == NULL)
    return TRUE;

  g_propagate_error (error, step_error);
  return FALSE;
}

/* What the whole programme's spread says of the scope, in the part that it lies in; NULL where nothing was asked there. */
static const SamSurveyCell *
find_cell (SamSurveySpread *part, const SamScope *scope)
{
  GPtrArray *rows = sam_survey_spread_get_rows (part);

  if (scope->kind != SAM_SCOPE_TEAM)
    return sam_survey_spread_get_total (part);

  for (guint i = 0; i < rows->len; i++)
    if (sam_survey_row_get_team_id (rows->pdata[i]) == scope->id)
      return sam_survey_row_get_cell (rows->pdata[i]);

  return NULL;
}

static gboolean
look_at_whole (GArray *statements, SamDatabase *database, const SamScope *scope, gboolean with_invited, SamDate as_of,
               GError **error)
{
  for (guint i = 0; scope->kind != SAM_SCOPE_PROGRAMME && i < statements->len; i++)
    {
      Statement *statement = &g_array_index (statements, Statement, i);
      g_autoptr (SamSurveySpread) part = sam_survey_spread_load_part (database, *scope, statement->id, as_of, error);
      const SamSurveyCell *cell;

      if (part == NULL)
        return FALSE;
      cell = find_cell (part, scope);
      statement->is_hidden_in_whole = cell != NULL && (cell->is_hidden || (with_invited && cell->is_invited_hidden));
    }

  return TRUE;
}

static gboolean
is_few (gint64 people)
{
  return people >= 0 && people < SAM_SUPPRESSION_LIMIT;
}

/* What may not be shown of single statements. */
static void
suppress (GArray *statements)
{
  g_autoptr (GArray) cells = g_array_new (FALSE, TRUE, sizeof (SamSuppressionCell));
  g_autoptr (GPtrArray) of_cells = g_ptr_array_new ();

  for (guint i = 0; i < statements->len; i++)
    {
      Statement *statement = &g_array_index (statements, Statement, i);
      SamSuppressionCell cell = { statement->text, statement->answers, FALSE };

      if (statement->answers < 0)
        continue;
      /* One that is hidden anyway hides others as one of few does. */
      if (statement->is_hidden_in_whole)
        cell.people = MIN (cell.people, SAM_SUPPRESSION_LIMIT - 1);
      g_array_append_val (cells, cell);
      g_ptr_array_add (of_cells, statement);
    }

  sam_suppression_apply ((SamSuppressionCell *) (gpointer) cells->data, cells->len);

  for (guint i = 0; i < cells->len; i++)
    ((Statement *) of_cells->pdata[i])->is_hidden = g_array_index (cells, SamSuppressionCell, i).hidden;
  for (guint i = 0; i < statements->len; i++)
    {
      Statement *statement = &g_array_index (statements, Statement, i);

      /* That nobody answered of those who were asked is known by nobody's answer being recorded. */
      statement->is_hidden = statement->is_hidden || statement->is_hidden_in_whole || is_few (statement->invited)
                             || (statement->answers < 0 && statement->invited >= 0);
    }
}

static void
add_figure (GArray *figures, SamFigure figure, gboolean is_hidden)
{
  if (is_hidden)
    figure.numerator = figure.denominator = 0;
  figure.is_hidden = is_hidden;
  g_array_append_val (figures, figure);
}

static GArray *
load (SamDatabase *database, const SamScope *scope, const char *id, SamDate as_of, GError **error)
{
  const SamFigureDefinition *definition = sam_figure_definitions_find (id);
  g_autoptr (GArray) statements = load_statements (database, definition->id, as_of, error);

  if (statements == NULL
      || (statements->len > 0 && !load_sums (statements, database, scope, definition, as_of, error))
      || !look_at_whole (statements, database, scope, g_str_equal (definition->id, "F15"), as_of, error))
    return NULL;

  suppress (statements);
  return g_steal_pointer (&statements);
}

static gboolean
compute (const char *id, SamDatabase *database, const SamScope *scope, SamDate as_of, GArray *figures, GError **error)
{
  g_autoptr (GArray) statements = load (database, scope, id, as_of, error);
  SamFigure all = { .id = id, .kind = SAM_FIGURE_SHARE };
  /* The same people answer each statement: there are at least as many as answered one. */
  gint64 answers = -1, invited = -1;
  /* Another school may be hidden with this one in one statement, and another in the next: of both, the sum is hidden. */
  gboolean is_hidden_in_whole = FALSE;

  if (statements == NULL)
    return FALSE;

  for (guint i = 0; i < statements->len; i++)
    {
      const Statement *statement = &g_array_index (statements, Statement, i);

      all.numerator += statement->figure.numerator;
      all.denominator += statement->figure.denominator;
      answers = MAX (answers, statement->answers);
      invited = MAX (invited, statement->invited);
      is_hidden_in_whole = is_hidden_in_whole || statement->is_hidden_in_whole;
    }
  add_figure (figures, all, is_hidden_in_whole || is_few (answers) || is_few (invited) || (answers < 0 && invited >= 0));

  for (guint i = 0; i < statements->len; i++)
    add_figure (figures, g_array_index (statements, Statement, i).figure,
                g_array_index (statements, Statement, i).is_hidden);

  return TRUE;
}

gboolean
sam_survey_figures_compute_reception (SamDatabase *database, const SamScope *scope, SamDate as_of, GArray *figures,
                                      GError **error)
{
  return compute ("F14", database, scope, as_of, figures, error);
}

gboolean
sam_survey_figures_compute_response (SamDatabase *database, const SamScope *scope, SamDate as_of, GArray *figures,
                                     GError **error)
{
  return compute ("F15", database, scope, as_of, figures, error);
}

/* Cells by the id of the team, or of the school where it was asked as a whole. */
static GHashTable *
index_cells (SamSurveySpread *spread)
{
  GHashTable *cells = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  GPtrArray *rows = sam_survey_spread_get_rows (spread);

  for (guint i = 0; i < rows->len; i++)
    {
      gint64 team = sam_survey_row_get_team_id (rows->pdata[i]);
      gint64 place = team != 0 ? team : sam_survey_row_get_school_id (rows->pdata[i]);

      g_hash_table_insert (cells, g_memdup2 (&place, sizeof place),
                           (gpointer) sam_survey_row_get_cell (rows->pdata[i]));
    }

  return cells;
}

/* Of the rows of a statement, from @first on, those whose cell in its spread is hidden. */
static gboolean
hide_rows (const Statement *statement, SamDatabase *database, const SamScope *scope, SamDate as_of, GArray *rows,
           guint first, GError **error)
{
  g_autoptr (SamSurveySpread) spread = sam_survey_spread_load_part (database, *scope, statement->id, as_of, error);
  g_autoptr (GHashTable) cells = NULL;

  if (spread == NULL)
    return FALSE;

  cells = index_cells (spread);
  for (guint i = first; i < rows->len; i++)
    {
      SamFigureRow *row = &g_array_index (rows, SamFigureRow, i);
      const SamSurveyCell *cell = g_hash_table_lookup (cells, row->team != 0 ? &row->team : &row->school);

      row->is_hidden = statement->is_hidden || cell == NULL
                       || (row->family == SAM_FAMILY_SURVEY_INVITATION ? cell->is_invited_hidden : cell->is_hidden);
      if (row->is_hidden)
        row->numerator = row->denominator = 0;
    }

  return TRUE;
}

gboolean
sam_survey_figures_load_rows (SamDatabase *database, const SamScope *scope, const char *id, SamDate as_of, GArray *rows,
                              GError **error)
{
  g_autoptr (GArray) statements = NULL;
  g_auto (GStrv) parts = g_strsplit (id, ".", 2);
  const Statement *only;

  statements = load (database, scope, parts[0], as_of, error);
  if (statements == NULL)
    return FALSE;

  only = find_statement (statements, id);
  for (guint i = 0; i < statements->len; i++)
    {
      const Statement *statement = &g_array_index (statements, Statement, i);
      guint first = rows->len;

      if (only != NULL && only != statement)
        continue;
      if (!sam_rows_behind_append (database, scope, statement->figure.id, as_of, rows, error)
          || !hide_rows (statement, database, scope, as_of, rows, first, error))
        return FALSE;
    }

  return TRUE;
}

/*
 * SamSurveyComparison: two rounds side by side.
 *
 * What is pooled is what is shown, place by place, in both rounds: no difference
 * tells of a place that is hidden. A place is known by its team, or where the
 * whole school was asked, by the school.
 */
#include "sam-survey-comparison.h"

#include "sam-survey-spread-private.h"

struct _SamComparedRow
{
  GObject       parent_instance;

  SamSurveyRow *rows[SAM_SURVEY_N_COMPARED];
};

G_DEFINE_FINAL_TYPE (SamComparedRow, sam_compared_row, G_TYPE_OBJECT)

struct _SamSurveyComparison
{
  GArray    *statements; /* of SamComparedStatement */
  GPtrArray *only[SAM_SURVEY_N_COMPARED];
};

typedef struct
{
  gint64 id;
  char  *text;
  char  *key; /* the text, however it was typed */
} Statement;

static void
sam_compared_row_finalize (GObject *object)
{
  SamComparedRow *self = SAM_COMPARED_ROW (object);

  for (guint round = 0; round < SAM_SURVEY_N_COMPARED; round++)
    g_clear_object (&self->rows[round]);

  G_OBJECT_CLASS (sam_compared_row_parent_class)->finalize (object);
}

static void
sam_compared_row_class_init (SamComparedRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sam_compared_row_finalize;
}

static void
sam_compared_row_init (SamComparedRow *self)
{
}

static void
statement_clear (gpointer data)
{
  Statement *statement = data;

  g_free (statement->text);
  g_free (statement->key);
}

static void
compared_statement_clear (gpointer data)
{
  g_free (((SamComparedStatement *) data)->text);
}

static char *
make_key (const char *text)
{
  g_autofree char *folded = sam_fold (text);
  g_auto (GStrv) words = g_strsplit_set (folded, " \t\n", -1);
  GString *key = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_string_append_printf (key, "%s%s", key->len > 0 ? " " : "", words[i]);
  if (key->len > 0 && key->str[key->len - 1] == '.')
    g_string_truncate (key, key->len - 1);

  return g_string_free (key, FALSE);
}

static GArray *
load_statements (SamDatabase *database, gint64 round, GError **error)
{
  g_autoptr (SamStatement) statement =
    sam_statement_new (database, "SELECT id, text FROM survey_statement WHERE survey_round_id = :round ORDER BY ordinal",
                       error);
  g_autoptr (GArray) statements = g_array_new (FALSE, FALSE, sizeof (Statement));
  GError *local_error = NULL;

  g_array_set_clear_func (statements, statement_clear);
  if (statement == NULL)
    return NULL;

  sam_statement_bind_integer (statement, ":round", round);
  while (sam_statement_step (statement, &local_error))
    {
      Statement one = { sam_statement_get_integer (statement, 0), sam_statement_dup_text (statement, 1), NULL };

      one.key = make_key (one.text);
      g_array_append_val (statements, one);
    }
  if (local_error != NULL)
    {
      g_propagate_error (error, local_error);
      return NULL;
    }

  return g_steal_pointer (&statements);
}

static const Statement *
find_statement (GArray *statements, const char *key)
{
  for (guint i = 0; i < statements->len; i++)
    if (g_str_equal (g_array_index (statements, Statement, i).key, key))
      return &g_array_index (statements, Statement, i);

  return NULL;
}

static gint64 *
get_place (SamSurveyRow *row)
{
  return row->team_id != 0 ? &row->team_id : &row->school_id;
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  SamSurveyRow *x = sam_compared_row_get_any (*(SamComparedRow *const *) a);
  SamSurveyRow *y = sam_compared_row_get_any (*(SamComparedRow *const *) b);

  return sam_survey_row_compare (&x, &y);
}

/* A place is a team, or a school that was asked as a whole. */
static GPtrArray *
join (SamSurveySpread *const spreads[SAM_SURVEY_N_COMPARED])
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) teams = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GHashTable) schools = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint round = 0; round < SAM_SURVEY_N_COMPARED; round++)
    for (guint i = 0; i < spreads[round]->rows->len; i++)
      {
        SamSurveyRow *row = g_ptr_array_index (spreads[round]->rows, i);
        GHashTable *places = row->team_id != 0 ? teams : schools;
        SamComparedRow *compared = g_hash_table_lookup (places, get_place (row));

        if (compared == NULL)
          {
            compared = g_object_new (SAM_TYPE_COMPARED_ROW, NULL);
            g_ptr_array_add (rows, compared);
            g_hash_table_insert (places, get_place (row), compared);
          }
        compared->rows[round] = g_object_ref (row);
      }

  g_ptr_array_sort (rows, compare_rows);
  return rows;
}

static gboolean
has_answers (SamComparedRow *row, guint round)
{
  return row->rows[round] != NULL && row->rows[round]->cell.has_answers;
}

/* A rate needs every place's invitations. */
static void
pool (SamComparedStatement *statement, SamComparedRow *row)
{
  for (guint round = 0; round < SAM_SURVEY_N_COMPARED; round++)
    {
      const SamSurveyCell *cell = &row->rows[round]->cell;
      SamSurveyCell *sum = &statement->pooled[round];
      gboolean has_invited = (statement->n_shown == 0 || sum->has_invited) && cell->has_invited && !cell->is_invited_hidden;

      sam_survey_cell_add (sum, cell);
      sum->has_invited = has_invited;
    }
  statement->n_shown++;
}

static void
count (SamComparedStatement *statement, GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    {
      SamComparedRow *row = g_ptr_array_index (rows, i);

      if (sam_survey_row_is_shown (row->rows[0]) && sam_survey_row_is_shown (row->rows[1]))
        pool (statement, row);
      else if (has_answers (row, 0) && has_answers (row, 1))
        statement->n_hidden++;
      else if (has_answers (row, 0) || has_answers (row, 1))
        statement->n_only[has_answers (row, 1)]++;
    }
  for (guint round = 0; round < SAM_SURVEY_N_COMPARED; round++)
    if (!statement->pooled[round].has_invited)
      statement->pooled[round].invited = 0;
}

static gboolean
compare_statement (SamSurveyComparison *self, SamDatabase *database, const Statement *earlier, const Statement *later,
                   SamScope scope, SamDate as_of, GError **error)
{
  SamComparedStatement compared = { .statements = { earlier->id, later->id } };
  g_autoptr (SamSurveySpread) first = sam_survey_spread_load_part (database, scope, earlier->id, as_of, error);
  g_autoptr (SamSurveySpread) second = first != NULL ? sam_survey_spread_load_part (database, scope, later->id, as_of, error) : NULL;
  g_autoptr (GPtrArray) rows = NULL;

  if (second == NULL)
    return FALSE;

  rows = join ((SamSurveySpread *const[]) { first, second });
  count (&compared, rows);
  compared.total[0] = first->total;
  compared.total[1] = second->total;
  compared.text = g_strdup (later->text);
  g_array_append_val (self->statements, compared);

  return TRUE;
}

SamSurveyComparison *
sam_survey_comparison_load (SamDatabase *database, const gint64 rounds[SAM_SURVEY_N_COMPARED], SamScope scope,
                            SamDate as_of, GError **error)
{
  g_autoptr (SamSurveyComparison) self = NULL;
  g_autoptr (GArray) earlier = NULL;
  g_autoptr (GArray) later = NULL;

  g_return_val_if_fail (database != NULL && as_of != SAM_DATE_NONE, NULL);

  earlier = load_statements (database, rounds[0], error);
  later = earlier != NULL ? load_statements (database, rounds[1], error) : NULL;
  if (later == NULL)
    return NULL;

  self = g_new0 (SamSurveyComparison, 1);
  self->statements = g_array_new (FALSE, FALSE, sizeof (SamComparedStatement));
  g_array_set_clear_func (self->statements, compared_statement_clear);
  for (guint round = 0; round < SAM_SURVEY_N_COMPARED; round++)
    self->only[round] = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < later->len; i++)
    {
      const Statement *now = &g_array_index (later, Statement, i);
      const Statement *then = find_statement (earlier, now->key);

      if (then == NULL)
        g_ptr_array_add (self->only[1], g_strdup (now->text));
      else if (!compare_statement (self, database, then, now, scope, as_of, error))
        return NULL;
    }
  for (guint i = 0; i < earlier->len; i++)
    if (find_statement (later, g_array_index (earlier, Statement, i).key) == NULL)
      g_ptr_array_add (self->only[0], g_strdup (g_array_index (earlier, Statement, i).text));

  return g_steal_pointer (&self);
}

GPtrArray *
sam_survey_comparison_load_rows (SamDatabase *database, const gint64 statements[SAM_SURVEY_N_COMPARED], SamScope scope,
                                 SamDate as_of, GError **error)
{
  g_autoptr (SamSurveySpread) first = sam_survey_spread_load_part (database, scope, statements[0], as_of, error);
  g_autoptr (SamSurveySpread) second =
    first != NULL ? sam_survey_spread_load_part (database, scope, statements[1], as_of, error) : NULL;

  return second != NULL ? join ((SamSurveySpread *const[]) { first, second }) : NULL;
}

void
sam_survey_comparison_free (SamSurveyComparison *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->statements);
  for (guint round = 0; round < SAM_SURVEY_N_COMPARED; round++)
    g_ptr_array_unref (self->only[round]);
  g_free (self);
}

guint
sam_survey_comparison_get_n_statements (SamSurveyComparison *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->statements->len;
}

const SamComparedStatement *
sam_survey_comparison_get_statement (SamSurveyComparison *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->statements->len, NULL);

  return &g_array_index (self->statements, SamComparedStatement, index);
}

GPtrArray *
sam_survey_comparison_get_only (SamSurveyComparison *self, guint round)
{
  g_return_val_if_fail (self != NULL && round < SAM_SURVEY_N_COMPARED, NULL);

  return self->only[round];
}

SamSurveyRow *
sam_compared_row_get (SamComparedRow *self, guint round)
{
  g_return_val_if_fail (SAM_IS_COMPARED_ROW (self) && round < SAM_SURVEY_N_COMPARED, NULL);

  return self->rows[round];
}

SamSurveyRow *
sam_compared_row_get_any (SamComparedRow *self)
{
  g_return_val_if_fail (SAM_IS_COMPARED_ROW (self), NULL);

  return self->rows[1] != NULL ? self->rows[1] : self->rows[0];
}

gboolean
sam_survey_row_is_shown (SamSurveyRow *row)
{
  return row != NULL && row->cell.has_answers && !row->cell.is_hidden;
}

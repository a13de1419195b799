/*
 * SamStatusMatrix: where each school stands in each strand, as of a day.
 */
#include "sam-status-matrix.h"

#include "sam-scope.h"

typedef struct
{
  gint64        id;
  SamStrandKind kind;
  char         *name;
} Strand;

struct _SamStatusRow
{
  GObject         parent_instance;

  gint64          school_id;
  char           *school_name;
  char           *organiser_name;
  guint           teams_under_way;
  guint           teams_active;
  guint           sessions_held;
  guint           sessions_planned;
  SamDate         last_held;
  gboolean        has_individual_session;
  SamStrandState *states;
  guint           n_states;
};

G_DEFINE_FINAL_TYPE (SamStatusRow, sam_status_row, G_TYPE_OBJECT)

struct _SamStatusMatrix
{
  GArray    *strands;
  GPtrArray *rows;
};

static void
sam_status_row_finalize (GObject *object)
{
  SamStatusRow *self = SAM_STATUS_ROW (object);

  for (guint i = 0; i < self->n_states; i++)
    g_free (self->states[i].planned_term);
  g_free (self->states);
  g_free (self->school_name);
  g_free (self->organiser_name);

  G_OBJECT_CLASS (sam_status_row_parent_class)->finalize (object);
}

static void
sam_status_row_class_init (SamStatusRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sam_status_row_finalize;
}

static void
sam_status_row_init (SamStatusRow *self)
{
  self->last_held = SAM_DATE_NONE;
}

static void
clear_strand (gpointer data)
{
  g_free (((Strand *) data)->name);
}

static int
compare_strands (gconstpointer a, gconstpointer b)
{
  const Strand *x = a;
  const Strand *y = b;

  return x->kind != y->kind ? (int) x->kind - (int) y->kind : sam_collate (x->name, y->name);
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  SamStatusRow *x = *(SamStatusRow *const *) a;
  SamStatusRow *y = *(SamStatusRow *const *) b;
  int order = sam_collate (x->school_name, y->school_name);

  return order != 0 ? order : (x->school_id > y->school_id) - (x->school_id < y->school_id);
}

static int
find_choice (SamFamilyId family, guint field, const char *name)
{
  return MAX (sam_field_find_choice (&sam_family_get (family)->fields[field], name), 0);
}

static gboolean
load_strands (SamStatusMatrix *self, SamDatabase *database, GError **error)
{
  g_autoptr (SamStatement) statement =
    sam_statement_new (database, "SELECT id, kind, name FROM strand", error);
  GError *local_error = NULL;

  if (statement == NULL)
    return FALSE;

  while (sam_statement_step (statement, &local_error))
    {
      Strand strand = {
        sam_statement_get_integer (statement, 0),
        find_choice (SAM_FAMILY_STRAND, SAM_STRAND_KIND, sam_statement_get_text (statement, 1)),
        sam_statement_dup_text (statement, 2),
      };

      g_array_append_val (self->strands, strand);
    }

  if (local_error != NULL)
    {
      g_propagate_error (error, local_error);
      return FALSE;
    }

  g_array_sort (self->strands, compare_strands);
  return TRUE;
}

static SamStatusRow *
read_row (SamStatusMatrix *self, SamStatement *statement)
{
  SamStatusRow *row = g_object_new (SAM_TYPE_STATUS_ROW, NULL);

  row->school_id = sam_statement_get_integer (statement, 0);
  row->school_name = sam_statement_dup_text (statement, 1);
  row->organiser_name = sam_statement_dup_text (statement, 2);
  row->teams_under_way = (guint) sam_statement_get_integer (statement, 3);
  row->teams_active = (guint) sam_statement_get_integer (statement, 4);
  row->sessions_held = (guint) sam_statement_get_integer (statement, 5);
  row->sessions_planned = (guint) sam_statement_get_integer (statement, 6);
  row->last_held = sam_statement_get_date (statement, 7);
  row->has_individual_session = sam_statement_get_integer (statement, 8) != 0;
  row->n_states = self->strands->len;
  row->states = g_new0 (SamStrandState, row->n_states);
  for (guint i = 0; i < row->n_states; i++)
    row->states[i].date = SAM_DATE_NONE;

  return row;
}

static gboolean
load_rows (SamStatusMatrix *self, SamDatabase *database, const SamScope *scope, SamDate as_of,
           GError **error)
{
  g_autoptr (SamStatement) statement =
    sam_scope_prepare_rows (scope, database, "SELECT * FROM (%s)", "status-matrix-schools", as_of, error);
  GError *local_error = NULL;

  if (statement == NULL)
    return FALSE;

  while (sam_statement_step (statement, &local_error))
    g_ptr_array_add (self->rows, read_row (self, statement));

  if (local_error != NULL)
    {
      g_propagate_error (error, local_error);
      return FALSE;
    }

  g_ptr_array_sort (self->rows, compare_rows);
  return TRUE;
}

/* Under way, though nothing was ever held. Of the user's own strands we know no sessions. */
static gboolean
is_unproven (SamStatusRow *row, SamStrandKind kind, SamStrandStatusStatus status)
{
  if (status != SAM_STRAND_STATUS_STATUS_UNDER_WAY)
    return FALSE;

  switch (kind)
    {
    case SAM_STRAND_KIND_GROUP:
      return row->sessions_held == 0;
    case SAM_STRAND_KIND_INDIVIDUAL:
      return !row->has_individual_session;
    case SAM_STRAND_KIND_OTHER:
    default:
      return FALSE;
    }
}

/* Rows by the id of their school; owned by the matrix. */
static GHashTable *
index_rows (SamStatusMatrix *self)
{
  GHashTable *rows = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < self->rows->len; i++)
    {
      SamStatusRow *row = g_ptr_array_index (self->rows, i);

      g_hash_table_insert (rows, &row->school_id, row);
    }

  return rows;
}

static gboolean
load_states (SamStatusMatrix *self, SamDatabase *database, const SamScope *scope, SamDate as_of,
             GError **error)
{
  g_autoptr (SamStatement) statement =
    sam_scope_prepare_rows (scope, database, "SELECT * FROM (%s)", "status-matrix-states", as_of, error);
  g_autoptr (GHashTable) rows = index_rows (self);
  GError *local_error = NULL;

  if (statement == NULL)
    return FALSE;

  while (sam_statement_step (statement, &local_error))
    {
      gint64 school = sam_statement_get_integer (statement, 0);
      SamStatusRow *row = g_hash_table_lookup (rows, &school);
      gint64 strand_id = sam_statement_get_integer (statement, 1);

      for (guint i = 0; row != NULL && i < self->strands->len; i++)
        {
          const Strand *strand = &g_array_index (self->strands, Strand, i);
          SamStrandState *state = &row->states[i];

          if (strand->id != strand_id)
            continue;

          state->status = find_choice (SAM_FAMILY_STRAND_STATUS, SAM_STRAND_STATUS_STATUS,
                                       sam_statement_get_text (statement, 2));
          state->date = sam_statement_get_date (statement, 3);
          state->planned_term = sam_statement_dup_text (statement, 4);
          state->is_unproven = is_unproven (row, strand->kind, state->status);
        }
    }

  if (local_error != NULL)
    {
      g_propagate_error (error, local_error);
      return FALSE;
    }

  return TRUE;
}

SamStatusMatrix *
sam_status_matrix_load (SamDatabase *database, SamScope scope, SamDate as_of, GError **error)
{
  g_autoptr (SamStatusMatrix) self = NULL;

  g_return_val_if_fail (database != NULL && as_of != SAM_DATE_NONE, NULL);
  g_return_val_if_fail (scope.kind != SAM_SCOPE_TEAM, NULL);

  self = g_new0 (SamStatusMatrix, 1);
  self->strands = g_array_new (FALSE, FALSE, sizeof (Strand));
  g_array_set_clear_func (self->strands, clear_strand);
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);

  if (!load_strands (self, database, error) || !load_rows (self, database, &scope, as_of, error)
      || !load_states (self, database, &scope, as_of, error))
    return NULL;

  return g_steal_pointer (&self);
}

void
sam_status_matrix_free (SamStatusMatrix *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->strands);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

guint
sam_status_matrix_get_n_strands (SamStatusMatrix *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->strands->len;
}

gint64
sam_status_matrix_get_strand_id (SamStatusMatrix *self, guint strand)
{
  g_return_val_if_fail (self != NULL && strand < self->strands->len, 0);

  return g_array_index (self->strands, Strand, strand).id;
}

SamStrandKind
sam_status_matrix_get_strand_kind (SamStatusMatrix *self, guint strand)
{
  g_return_val_if_fail (self != NULL && strand < self->strands->len, SAM_STRAND_KIND_OTHER);

  return g_array_index (self->strands, Strand, strand).kind;
}

const char *
sam_status_matrix_get_strand_name (SamStatusMatrix *self, guint strand)
{
  g_return_val_if_fail (self != NULL && strand < self->strands->len, NULL);

  return g_array_index (self->strands, Strand, strand).name;
}

int
sam_status_matrix_find_strand (SamStatusMatrix *self, SamStrandKind kind)
{
  g_return_val_if_fail (self != NULL, -1);

  for (guint i = 0; i < self->strands->len; i++)
    if (g_array_index (self->strands, Strand, i).kind == kind)
      return (int) i;

  return -1;
}

GPtrArray *
sam_status_matrix_get_rows (SamStatusMatrix *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->rows;
}

gint64
sam_status_row_get_school_id (SamStatusRow *self)
{
  g_return_val_if_fail (SAM_IS_STATUS_ROW (self), 0);

  return self->school_id;
}

const char *
sam_status_row_get_school_name (SamStatusRow *self)
{
  g_return_val_if_fail (SAM_IS_STATUS_ROW (self), NULL);

  return self->school_name;
}

const char *
sam_status_row_get_organiser_name (SamStatusRow *self)
{
  g_return_val_if_fail (SAM_IS_STATUS_ROW (self), NULL);

  return self->organiser_name;
}

const SamStrandState *
sam_status_row_get_state (SamStatusRow *self, guint strand)
{
  g_return_val_if_fail (SAM_IS_STATUS_ROW (self) && strand < self->n_states, NULL);

  return &self->states[strand];
}

guint
sam_status_row_get_teams_under_way (SamStatusRow *self)
{
  g_return_val_if_fail (SAM_IS_STATUS_ROW (self), 0);

  return self->teams_under_way;
}

guint
sam_status_row_get_teams_active (SamStatusRow *self)
{
  g_return_val_if_fail (SAM_IS_STATUS_ROW (self), 0);

  return self->teams_active;
}

guint
sam_status_row_get_sessions_held (SamStatusRow *self)
{
  g_return_val_if_fail (SAM_IS_STATUS_ROW (self), 0);

  return self->sessions_held;
}

guint
sam_status_row_get_sessions_planned (SamStatusRow *self)
{
  g_return_val_if_fail (SAM_IS_STATUS_ROW (self), 0);

  return self->sessions_planned;
}

SamDate
sam_status_row_get_last_held (SamStatusRow *self)
{
  g_return_val_if_fail (SAM_IS_STATUS_ROW (self), SAM_DATE_NONE);

  return self->last_held;
}

/* What an import would do: tables, answers, and the rows that come of them. */

#include "sam-import-plan-private.h"

#include <glib/gi18n.h>

#include "sam-import-question.h"
#include "sam-import-row-private.h"

static void sam_import_plan_list_model_init (GListModelInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SamImportPlan, sam_import_plan, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, sam_import_plan_list_model_init))

static GType
sam_import_plan_get_item_type (GListModel *model)
{
  return SAM_TYPE_IMPORT_ROW;
}

static guint
sam_import_plan_get_n_items (GListModel *model)
{
  return SAM_IMPORT_PLAN (model)->rows->len;
}

static gpointer
sam_import_plan_get_item (GListModel *model, guint position)
{
  SamImportPlan *self = SAM_IMPORT_PLAN (model);

  return position < self->rows->len ? g_object_ref (g_ptr_array_index (self->rows, position)) : NULL;
}

static void
sam_import_plan_list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = sam_import_plan_get_item_type;
  interface->get_n_items = sam_import_plan_get_n_items;
  interface->get_item = sam_import_plan_get_item;
}

static void
on_store_changed_cb (SamImportPlan *self)
{
  self->is_stale = TRUE;
  self->is_new_stale = TRUE;
}

static void
watch (SamImportPlan *self, SamStore *store)
{
  if (store == self->store)
    return;

  if (self->store != NULL)
    g_clear_signal_handler (&self->changed_handler, self->store);
  g_set_weak_pointer (&self->store, store);
  self->is_stale = TRUE;
  if (store != NULL)
    self->changed_handler = g_signal_connect_swapped (store, "changed", G_CALLBACK (on_store_changed_cb), self);
}

static void
sam_import_plan_finalize (GObject *object)
{
  SamImportPlan *self = SAM_IMPORT_PLAN (object);

  watch (self, NULL);
  g_clear_pointer (&self->outcome, sam_import_outcome_unref);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->tables);
  g_hash_table_unref (self->answers);

  G_OBJECT_CLASS (sam_import_plan_parent_class)->finalize (object);
}

static void
sam_import_plan_class_init (SamImportPlanClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sam_import_plan_finalize;
}

static void
sam_import_plan_init (SamImportPlan *self)
{
  self->tables = g_ptr_array_new_with_free_func (g_object_unref);
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  self->answers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->from_date = SAM_DATE_NONE;
}

SamImportPlan *
sam_import_plan_new (void)
{
  return g_object_new (SAM_TYPE_IMPORT_PLAN, NULL);
}

/* What was planned is no more. */
static void
forget (SamImportPlan *self)
{
  guint n_rows = self->rows->len;

  self->newest_make++;
  g_clear_pointer (&self->outcome, sam_import_outcome_unref);
  g_ptr_array_set_size (self->rows, 0);
  if (n_rows > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, n_rows, 0);
}

static gboolean
has_name (SamImportPlan *self, const char *name)
{
  for (guint i = 0; i < self->tables->len; i++)
    {
      if (g_str_equal (sam_import_table_get_name (g_ptr_array_index (self->tables, i)), name))
        return TRUE;
    }

  return FALSE;
}

/* Two files of one name, of two folders: what is said of a row must say of which. */
static void
tell_apart (SamImportPlan *self, SamImportTable *table)
{
  GFile *file = sam_import_table_get_file (table);
  g_autoptr (GFile) folder = file != NULL ? g_file_get_parent (file) : NULL;
  g_autofree char *folder_name = folder != NULL ? g_file_get_basename (folder) : NULL;
  g_autofree char *name = g_strdup (sam_import_table_get_name (table));
  g_autofree char *told = folder_name != NULL ? g_build_filename (folder_name, name, NULL) : g_strdup (name);

  if (!has_name (self, name))
    return;
  for (guint i = 2; has_name (self, told); i++)
    {
      g_free (told);
      told = g_strdup_printf ("%s (%u)", name, i);
    }
  sam_import_table_set_name (table, told);
}

void
sam_import_plan_add_table (SamImportPlan *self, SamImportTable *table)
{
  g_return_if_fail (SAM_IS_IMPORT_PLAN (self));
  g_return_if_fail (SAM_IS_IMPORT_TABLE (table));

  tell_apart (self, table);
  g_ptr_array_add (self->tables, g_object_ref (table));
}

void
sam_import_plan_remove_tables (SamImportPlan *self)
{
  g_return_if_fail (SAM_IS_IMPORT_PLAN (self));

  forget (self);
  g_ptr_array_set_size (self->tables, 0);
}

guint
sam_import_plan_get_n_tables (SamImportPlan *self)
{
  return self->tables->len;
}

SamImportTable *
sam_import_plan_get_table (SamImportPlan *self, guint index)
{
  g_return_val_if_fail (index < self->tables->len, NULL);

  return g_ptr_array_index (self->tables, index);
}

void
sam_import_plan_set_from_date (SamImportPlan *self, SamDate date)
{
  self->from_date = date;
}

SamDate
sam_import_plan_get_from_date (SamImportPlan *self)
{
  return self->from_date == SAM_DATE_NONE && self->outcome != NULL ? self->outcome->from_date : self->from_date;
}

/* Making it */

/* What a thread needs: nothing in it but the seal is shared with the main thread. */
typedef struct
{
  char       *path;
  SamSeal    *seal;
  GPtrArray  *sheets;
  GHashTable *answers;
  SamDate     from_date;
  SamDate     today;
  guint       number;
} Making;

static void
making_free (gpointer data)
{
  Making *self = data;

  g_free (self->path);
  g_clear_object (&self->seal);
  g_clear_pointer (&self->sheets, g_ptr_array_unref);
  g_clear_pointer (&self->answers, g_hash_table_unref);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Making, making_free)

static Making *
prepare (SamImportPlan *self, SamStore *store, GError **error)
{
  g_autoptr (Making) making = g_new0 (Making, 1);
  GHashTableIter iter;
  gpointer key, value;

  /* From here on changes of the store count for the new outcome; the old one stays as stale as it is. */
  watch (self, store);
  self->is_new_stale = FALSE;
  making->number = ++self->newest_make;
  making->path = g_strdup (sam_store_get_path (store));
  making->seal = g_object_ref (sam_store_get_seal (store));
  making->from_date = self->from_date;
  making->today = sam_store_get_opening_date (store);
  making->sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) sam_import_sheet_unref);
  for (guint i = 0; i < self->tables->len; i++)
    {
      SamImportTable *table = g_ptr_array_index (self->tables, i);
      const char *problem = sam_import_table_get_problem (table);

      if (problem != NULL)
        {
          g_set_error_literal (error, SAM_ERROR, SAM_ERROR_INVALID, problem);
          return NULL;
        }
      if (!sam_import_table_check_columns (table, error))
        return NULL;
      g_ptr_array_add (making->sheets, sam_import_table_ref_sheet (table));
    }

  making->answers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_hash_table_iter_init (&iter, self->answers);
  while (g_hash_table_iter_next (&iter, &key, &value))
    g_hash_table_insert (making->answers, g_strdup (key), value);

  return g_steal_pointer (&making);
}

/* How many rows ask each question, by what it is about. */
static GHashTable *
count_alike (const SamImportOutcome *outcome)
{
  GHashTable *counts = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < outcome->fates->len; i++)
    {
      const SamImportFate *fate = &g_array_index (outcome->fates, SamImportFate, i);
      char *about = fate->status == SAM_IMPORT_DECIDE ? fate->asked->question.about : NULL;

      if (about != NULL)
        g_hash_table_insert (counts, about, GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, about)) + 1));
    }

  return counts;
}

static void
take_outcome (SamImportPlan *self, SamImportOutcome *outcome)
{
  g_autoptr (GHashTable) counts = count_alike (outcome);
  guint n_before = self->rows->len;

  self->is_stale = self->is_new_stale;
  g_clear_pointer (&self->outcome, sam_import_outcome_unref);
  self->outcome = outcome;
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < outcome->fates->len; i++)
    {
      const SamImportFate *fate = &g_array_index (outcome->fates, SamImportFate, i);
      const char *about = fate->status == SAM_IMPORT_DECIDE ? fate->asked->question.about : NULL;
      guint n_alike = about != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (counts, about)) : 0;

      g_ptr_array_add (self->rows, sam_import_row_new (g_ptr_array_index (self->tables, fate->sheet),
                                                       g_ptr_array_index (outcome->sheets, fate->sheet), fate, n_alike));
    }
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, self->rows->len);
}

gboolean
sam_import_plan_make (SamImportPlan *self, SamStore *store, GError **error)
{
  g_autoptr (Making) making = NULL;
  SamImportOutcome *outcome;

  g_return_val_if_fail (SAM_IS_IMPORT_PLAN (self), FALSE);
  g_return_val_if_fail (SAM_IS_STORE (store), FALSE);
  g_return_val_if_fail (self->n_applying == 0, FALSE);

  making = prepare (self, store, error);
  if (making == NULL)
    return FALSE;
  outcome = sam_import_outcome_new (sam_store_get_database (store), making->sheets, making->answers, making->from_date,
                                    making->today, error);
  if (outcome == NULL)
    return FALSE;
  take_outcome (self, outcome);

  return TRUE;
}

static void
make_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Making *making = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SamDatabase) database = sam_database_open_reader (making->path, &error);
  SamImportOutcome *outcome = NULL;

  if (database != NULL)
    sam_database_set_seal (database, making->seal);
  if (database != NULL)
    outcome = sam_import_outcome_new (database, making->sheets, making->answers, making->from_date, making->today, &error);
  if (outcome != NULL)
    g_task_return_pointer (task, outcome, (GDestroyNotify) sam_import_outcome_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
sam_import_plan_make_async (SamImportPlan *self, SamStore *store, GCancellable *cancellable,
                            GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  g_autoptr (GError) error = NULL;
  Making *making;

  g_return_if_fail (SAM_IS_IMPORT_PLAN (self));
  g_return_if_fail (SAM_IS_STORE (store));

  g_task_set_source_tag (task, sam_import_plan_make_async);
  making = prepare (self, store, &error);
  if (making == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  g_task_set_task_data (task, making, making_free);
  g_task_run_in_thread (task, make_in_thread);
}

gboolean
sam_import_plan_make_finish (SamImportPlan *self, GAsyncResult *result, GError **error)
{
  SamImportOutcome *outcome;
  Making *making;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  making = g_task_get_task_data (G_TASK (result));
  outcome = g_task_propagate_pointer (G_TASK (result), error);
  if (outcome == NULL)
    return FALSE;
  if (making->number != self->newest_make || self->n_applying > 0 || making->sheets->len != self->tables->len)
    {
      /* It has been begun again, what it would replace is being read in, or the tables were exchanged meanwhile. */
      sam_import_outcome_unref (outcome);
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "Came too late");
      return FALSE;
    }
  take_outcome (self, outcome);

  return TRUE;
}

/* What it comes to */

guint
sam_import_plan_get_count (SamImportPlan *self, SamImportStatus status)
{
  g_return_val_if_fail (status < SAM_IMPORT_N_STATUSES, 0);

  return self->outcome != NULL ? self->outcome->counts[status] : 0;
}

GPtrArray *
sam_import_plan_get_notes (SamImportPlan *self)
{
  g_return_val_if_fail (self->outcome != NULL, NULL);

  return self->outcome->import->result->notes;
}

guint
sam_import_plan_count_rows (SamImportPlan *self)
{
  return sam_import_plan_get_count (self, SAM_IMPORT_NEW) + sam_import_plan_get_count (self, SAM_IMPORT_CHANGED)
         + sam_import_plan_get_count (self, SAM_IMPORT_UNCHANGED);
}

void
sam_import_plan_answer (SamImportPlan *self, SamImportRow *row, int candidate, SamImportAnswerScope scope)
{
  const SamImportQuestion *question = sam_import_row_get_question (row);
  const char *name = sam_import_table_get_name (sam_import_row_get_table (row));
  guint line = scope == SAM_IMPORT_ANSWER_ROW ? sam_import_row_get_line (row) : 0;

  g_return_if_fail (question != NULL);
  g_return_if_fail (candidate >= SAM_IMPORT_NONE_OF_THEM && candidate < (int) g_strv_length (question->candidates));

  g_hash_table_insert (self->answers, sam_import_question_make_key (question->about, name, line),
                       GINT_TO_POINTER (candidate + 2));
}

guint
sam_import_plan_count_answers (SamImportPlan *self)
{
  return g_hash_table_size (self->answers);
}

void
sam_import_plan_clear_answers (SamImportPlan *self)
{
  g_hash_table_remove_all (self->answers);
}

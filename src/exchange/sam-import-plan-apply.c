/* Making what was planned so: one change of the store, all or nothing. */

#include <glib/gi18n.h>

#include "sam-import-plan-private.h"

/* Work between two looks at the window, in microseconds: half a frame. */
#define SLICE 8000

gboolean
sam_import_plan_check (SamImportPlan *self, SamStore *store, SamImportApplyFlags flags, GError **error)
{
  guint n_left_out = sam_import_plan_get_count (self, SAM_IMPORT_REFUSED) + sam_import_plan_get_count (self, SAM_IMPORT_DECIDE);

  if (self->outcome == NULL || self->store != store || self->is_stale)
    {
      g_set_error_literal (error, SAM_ERROR, SAM_ERROR_BUSY,
                           _("The programme has changed since the rows were looked through. Look through them again. Nothing was read in."));
      return FALSE;
    }
  if (n_left_out > 0 && (flags & SAM_IMPORT_APPLY_SKIP_REFUSED) == 0)
    {
      g_set_error (error, SAM_ERROR, SAM_ERROR_INVALID,
                   ngettext ("%u row is refused or waits for an answer, so nothing was read in. Correct it, or leave it out.",
                             "%u rows are refused or wait for an answer, so nothing was read in. Correct them, or leave them out.",
                             n_left_out),
                   n_left_out);
      return FALSE;
    }

  return TRUE;
}

typedef struct
{
  SamImportPlan        *plan;
  SamImportOutcome     *outcome; /* its own: what the plan does meanwhile must not pull it away */
  SamStore             *store;
  SamChange            *change;
  GHashTable           *ids;
  guint                 next;
  gint64                until;
  SamImportProgressFunc progress;
  gpointer              progress_data;
  GDestroyNotify        progress_destroy;
} Applying;

static Applying *
applying_new (SamImportPlan *plan, SamStore *store)
{
  Applying *self = g_new0 (Applying, 1);

  self->plan = g_object_ref (plan);
  self->store = g_object_ref (store);
  self->ids = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);

  return self;
}

static void
applying_begin (Applying *self)
{
  self->outcome = sam_import_outcome_ref (self->plan->outcome);
  self->plan->n_applying++;
}

/* What is still under way is rolled back. */
static void
applying_end (Applying *self)
{
  g_clear_pointer (&self->change, sam_change_free);
  if (self->outcome == NULL)
    return;

  g_clear_pointer (&self->outcome, sam_import_outcome_unref);
  self->plan->n_applying--;
}

static void
applying_free (gpointer data)
{
  Applying *self = data;

  applying_end (self);
  if (self->progress_destroy != NULL)
    self->progress_destroy (self->progress_data);
  g_hash_table_unref (self->ids);
  g_object_unref (self->store);
  g_object_unref (self->plan);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Applying, applying_free)

static gboolean
is_slice_over (gpointer data)
{
  return g_get_monotonic_time () >= ((Applying *) data)->until;
}

/* A rule of the file itself, such as two organisers of one number: said of the row. */
static void
say_row (GError **error, const SamImportStep *step)
{
  const SamImportOrigin *origin = step->owner;

  g_prefix_error (error, "%s:%u: ", origin->file->name, origin->line);
}

/* Makes steps for a slice, or all of them; @is_done once all are committed. */
static gboolean
work (Applying *self, gboolean in_slices, gboolean *is_done, GError **error)
{
  SamImportWorld *world = self->outcome->import->world;
  guint n_steps = sam_import_world_get_n_steps (world);
  guint failed = 0;
  int next;

  *is_done = TRUE;
  if (n_steps == 0)
    return TRUE;
  if (self->change == NULL)
    self->change = sam_store_begin (self->store, NC_("change", "Import"), error);
  if (self->change == NULL)
    return FALSE;

  self->until = g_get_monotonic_time () + SLICE;
  next = sam_import_world_apply (world, self->change, self->next, in_slices ? is_slice_over : NULL, self, self->ids,
                                 &failed, error);
  if (next < 0)
    {
      if (error != NULL && g_error_matches (*error, SAM_ERROR, SAM_ERROR_INVALID))
        say_row (error, sam_import_world_get_step (world, failed));
      return FALSE;
    }
  self->next = (guint) next;
  *is_done = self->next == n_steps;

  return !*is_done || sam_change_commit (g_steal_pointer (&self->change), error);
}

gboolean
sam_import_plan_apply (SamImportPlan *self, SamStore *store, SamImportApplyFlags flags, GError **error)
{
  g_autoptr (Applying) applying = NULL;
  gboolean is_done = FALSE;
  g_autoptr (GError) local_error = NULL;

  g_return_val_if_fail (SAM_IS_IMPORT_PLAN (self), FALSE);
  g_return_val_if_fail (SAM_IS_STORE (store), FALSE);

  if (!sam_import_plan_check (self, store, flags, error))
    return FALSE;

  applying = applying_new (self, store);
  applying_begin (applying);
  if (work (applying, FALSE, &is_done, &local_error))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static gboolean
on_idle_cb (gpointer data)
{
  GTask *task = G_TASK (data);
  Applying *applying = g_task_get_task_data (task);
  gboolean is_done = FALSE;
  GError *error = NULL;

  /* Rolled back before anybody hears of it. */
  if (g_cancellable_is_cancelled (g_task_get_cancellable (task)))
    {
      applying_end (applying);
      g_task_return_error_if_cancelled (task);
      return G_SOURCE_REMOVE;
    }
  if (!work (applying, TRUE, &is_done, &error))
    {
      applying_end (applying);
      g_task_return_error (task, error);
      return G_SOURCE_REMOVE;
    }
  if (applying->progress != NULL)
    applying->progress (applying->next, sam_import_world_get_n_steps (applying->outcome->import->world),
                        applying->progress_data);
  if (!is_done)
    return G_SOURCE_CONTINUE;
  applying_end (applying);
  g_task_return_boolean (task, TRUE);

  return G_SOURCE_REMOVE;
}

void
sam_import_plan_apply_async (SamImportPlan *self, SamStore *store, SamImportApplyFlags flags,
                             SamImportProgressFunc progress, gpointer progress_data, GDestroyNotify progress_destroy,
                             GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  GError *error = NULL;
  Applying *applying;

  g_return_if_fail (SAM_IS_IMPORT_PLAN (self));
  g_return_if_fail (SAM_IS_STORE (store));

  g_task_set_source_tag (task, sam_import_plan_apply_async);
  applying = applying_new (self, store);
  applying->progress = progress;
  applying->progress_data = progress_data;
  applying->progress_destroy = progress_destroy;
  g_task_set_task_data (task, applying, applying_free);
  if (!sam_import_plan_check (self, store, flags, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  applying_begin (applying);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, on_idle_cb, g_object_ref (task), g_object_unref);
}

gboolean
sam_import_plan_apply_finish (SamImportPlan *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/* Observations that were going on when the program ended. */
#include <glib/gi18n.h>

#include "sam-running-observation.h"
#include "sam-running-rows.h"
#include "sam-store-private.h"

GArray *
sam_running_observation_find (SamStore *store, GError **error)
{
  g_autoptr (SamStatement) statement = NULL;
  g_autoptr (GArray) found = g_array_new (FALSE, TRUE, sizeof (SamRunningInfo));
  g_autoptr (GError) step_error = NULL;

  g_return_val_if_fail (SAM_IS_STORE (store), NULL);

  if (!sam_store_require_open (store, error))
    return NULL;
  statement = sam_statement_new (sam_store_get_database (store),
                                 "SELECT r.session_id, r.cycle_id, r.started_at, r.paused_at, r.paused_for, "
                                 "count (e.ordinal), max (e.stamp) FROM running_observation AS r "
                                 "LEFT JOIN running_entry AS e ON e.session_id = r.session_id "
                                 "GROUP BY r.session_id ORDER BY r.started_at, r.session_id", error);
  if (statement == NULL)
    return NULL;

  while (sam_statement_step (statement, &step_error))
    {
      SamRunningInfo info = {
        .session_id = sam_statement_get_integer (statement, 0),
        .cycle_id = sam_statement_get_integer (statement, 1),
        .clock.started_at = sam_statement_get_integer (statement, 2),
        .clock.paused_at = sam_statement_get_integer (statement, 3),
        .clock.paused_for = sam_statement_get_integer (statement, 4),
        .n_entries = (guint) sam_statement_get_integer (statement, 5),
        .last_stamp = sam_statement_get_integer (statement, 6),
      };

      g_array_append_val (found, info);
    }
  if (step_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&step_error));
      return NULL;
    }

  return g_steal_pointer (&found);
}

gboolean
sam_running_observation_discard_found (SamStore *store, gint64 session_id, GError **error)
{
  g_return_val_if_fail (SAM_IS_STORE (store), FALSE);

  return sam_store_require_writable (store, error)
         && sam_running_rows_remove (sam_store_get_database (store), session_id, error);
}

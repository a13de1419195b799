#include "sam-follow-up-list.h"

#include "sam-filter-query.h"
#include "sam-list-query.h"

SamFilter *
sam_follow_up_new_filter (const SamFilter *filter)
{
  SamFilter *all
      = filter != NULL ? sam_filter_copy (filter) : sam_filter_new (SAM_FILTER_LIST_SESSIONS);

  sam_filter_set (all, SAM_FILTER_STATE, "to_follow_up");

  return all;
}

static SamSessionItem *
find_item (GPtrArray *items, gint64 id)
{
  for (guint i = 0; i < items->len; i++)
    {
      if (sam_session_item_get_id (g_ptr_array_index (items, i)) == id)
        return g_ptr_array_index (items, i);
    }

  return NULL;
}

GPtrArray *
sam_follow_up_list (SamDatabase *database, const SamFilter *filter, SamDate as_of, GError **error)
{
  g_autoptr (SamFilter) all = NULL;
  g_autoptr (GPtrArray) hits = NULL;
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) of_day = NULL;
  SamDate day = SAM_DATE_NONE;

  g_return_val_if_fail (database != NULL, NULL);
  g_return_val_if_fail (filter == NULL || sam_filter_get_list (filter) == SAM_FILTER_LIST_SESSIONS,
                        NULL);

  all = sam_follow_up_new_filter (filter);
  hits = sam_filter_find (database, all, as_of, error);
  if (hits == NULL)
    return NULL;

  /* What a list shows of a session is asked for by day: there is an index for it, and few such
   * days. */
  for (guint i = 0; i < hits->len; i++)
    {
      SamFilterHit *hit = g_ptr_array_index (hits, i);
      SamSessionItem *item = NULL;

      if (sam_filter_hit_get_date (hit) != day)
        {
          day = sam_filter_hit_get_date (hit);
          g_clear_pointer (&of_day, g_ptr_array_unref);
          of_day = sam_session_list_range (database, NULL, day, day + 1, error);
          if (of_day == NULL)
            return NULL;
        }
      item = find_item (of_day, sam_filter_hit_get_id (hit));
      if (item != NULL)
        g_ptr_array_add (items, g_object_ref (item));
    }

  return g_steal_pointer (&items);
}

SamRecord *
sam_session_find_before (SamStore *store, SamRecord *session, GError **error)
{
  g_autoptr (SamStatement) statement = NULL;
  g_autofree char *time = NULL;

  g_return_val_if_fail (SAM_IS_STORE (store), NULL);
  g_return_val_if_fail (sam_record_get_family (session) == &sam_family_session, NULL);

  if (!sam_record_is_set (session, SAM_SESSION_TEAM))
    return NULL;
  statement = sam_list_query_new (sam_store_get_database (store), "session-before", error);
  if (statement == NULL)
    return NULL;

  time = sam_time_format (sam_record_get_time (session, SAM_SESSION_START_TIME));
  sam_statement_bind_integer (statement, ":team",
                              sam_record_get_reference (session, SAM_SESSION_TEAM));
  sam_statement_bind_date (statement, ":date", sam_record_get_date (session, SAM_SESSION_DATE));
  sam_statement_bind_text (statement, ":time", time);
  if (!sam_statement_step (statement, error))
    return NULL;

  return sam_store_get (store, SAM_FAMILY_SESSION, sam_statement_get_integer (statement, 0), error);
}

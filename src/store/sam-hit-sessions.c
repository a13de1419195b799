/* Planned sessions on days that became days off, and what is to be done about each. */

#include "sam-hit-sessions.h"

#include <glib/gi18n.h>

#include "sam-plan-facts-load.h"
#include "sam-records.h"
#include "sam-session-draft.h"
#include "sam-session-rebook.h"

/* Where nobody has said when the term ends. */
#define DAYS_TO_LOOK_AHEAD 92

static void
hit_free (gpointer data)
{
  SamHitSession *self = data;

  g_clear_object (&self->item);
  g_clear_pointer (&self->facts, sam_plan_facts_unref);
  g_free (self->why);
  g_free (self);
}

/* Free days */

typedef struct
{
  GPtrArray *hits;
  guint index;
} Looking;

static SamDate
get_target (const SamHitSession *hit)
{
  switch (hit->choice)
    {
    case SAM_PLAN_CHOICE_NEXT_WEEK:
      return hit->next_week;
    case SAM_PLAN_CHOICE_OTHER_DAY:
      return hit->other_day;
    case SAM_PLAN_CHOICE_KEEP:
    case SAM_PLAN_CHOICE_LEAVE_OUT:
    case SAM_N_PLAN_CHOICES:
    default:
      return SAM_DATE_NONE;
    }
}

/* Taken by an earlier one of the same team, or cycle. */
static gboolean
is_used (SamDate date, gpointer data)
{
  const Looking *looking = data;
  SamHitSession *self = g_ptr_array_index (looking->hits, looking->index);

  for (guint i = 0; i < looking->index; i++)
    {
      SamHitSession *other = g_ptr_array_index (looking->hits, i);

      if (get_target (other) == date
          && sam_session_item_get_team_id (other->item) == sam_session_item_get_team_id (self->item)
          && sam_session_item_get_cycle_id (other->item)
                 == sam_session_item_get_cycle_id (self->item))
        return TRUE;
    }

  return FALSE;
}

static void
work_out (GPtrArray *hits)
{
  for (guint i = 0; i < hits->len; i++)
    {
      SamHitSession *hit = g_ptr_array_index (hits, i);
      Looking looking = { hits, i };
      SamDate date = sam_session_item_get_date (hit->item);
      SamDate until = date + DAYS_TO_LOOK_AHEAD;

      hit->next_week = sam_plan_facts_find_next_week (hit->facts, date, until, is_used, &looking);
      hit->other_day
          = sam_plan_facts_find_other_day (hit->facts, date, date - 6, date + 6, is_used, &looking);
      if (!sam_hit_session_allows (hit, hit->choice))
        hit->choice = SAM_PLAN_CHOICE_KEEP;
    }
}

gboolean
sam_hit_session_allows (const SamHitSession *self, SamPlanChoice choice)
{
  switch (choice)
    {
    case SAM_PLAN_CHOICE_NEXT_WEEK:
      return self->next_week != SAM_DATE_NONE;
    case SAM_PLAN_CHOICE_OTHER_DAY:
      return self->other_day != SAM_DATE_NONE;
    case SAM_PLAN_CHOICE_KEEP:
    case SAM_PLAN_CHOICE_LEAVE_OUT:
      return TRUE;
    case SAM_N_PLAN_CHOICES:
    default:
      return FALSE;
    }
}

/* Listing */

static SamPlanFacts *
load_facts (SamDatabase *database, SamSessionItem *item, GError **error)
{
  SamDate date = sam_session_item_get_date (item);
  SamPlanSpan span = {
    .team = sam_session_item_get_team_id (item),
    .school = sam_session_item_get_school_id (item),
    .coach = sam_session_item_get_coach_id (item),
    .start = sam_session_item_get_time (item),
    .from = date,
    .to = date + DAYS_TO_LOOK_AHEAD,
    .since = SAM_DATE_NONE,
  };

  return sam_plan_facts_load (database, &span, error);
}

static SamSessionCause
get_cause (SamPlanHit hit, SamSessionCause fallback)
{
  if (!sam_plan_hit_loses (hit))
    return fallback;

  return hit == SAM_PLAN_HIT_COACH_AWAY ? SAM_SESSION_CAUSE_COACH_UNAVAILABLE
                                        : SAM_SESSION_CAUSE_DAY_OFF;
}

/* Its day and its coach are asked first: most sessions are hit by nothing, and need no more. */
static gboolean
add_hit (GPtrArray *hits, SamDatabase *database, SamSessionItem *item, GHashTable *facts_by_place,
         gboolean any, const char *why, SamSessionCause cause, GError **error)
{
  g_autofree char *place = g_strdup_printf ("%" G_GINT64_FORMAT " %" G_GINT64_FORMAT,
                                            sam_session_item_get_school_id (item),
                                            sam_session_item_get_coach_id (item));
  SamPlanFacts *shared = g_hash_table_lookup (facts_by_place, place);
  SamPlanSpan span = {
    .school = sam_session_item_get_school_id (item),
    .coach = sam_session_item_get_coach_id (item),
    .start = -1,
    .from = SAM_DATE_NONE,
    .to = SAM_DATE_NONE,
    .since = SAM_DATE_NONE,
  };
  SamHitSession *hit;
  SamPlanReason reason;

  if (shared == NULL)
    {
      shared = sam_plan_facts_load (database, &span, error);
      if (shared == NULL)
        return FALSE;
      g_hash_table_insert (facts_by_place, g_steal_pointer (&place), shared);
    }
  reason = sam_plan_facts_find_reason (shared, sam_session_item_get_date (item));
  if (!any && !sam_plan_hit_loses (reason.hit))
    return TRUE;

  hit = g_new0 (SamHitSession, 1);
  hit->item = g_object_ref (item);
  g_ptr_array_add (hits, hit);
  hit->facts = load_facts (database, item, error);
  if (hit->facts == NULL)
    return FALSE;
  reason = sam_plan_facts_find_reason (hit->facts, sam_session_item_get_date (item));
  if (sam_plan_hit_loses (reason.hit))
    hit->reason = reason;
  else
    hit->why = g_strdup (why);
  hit->cause = get_cause (reason.hit, cause);

  return TRUE;
}

static GPtrArray *
list (SamDatabase *database, SamDate first, SamDate last, const SamSessionFilter *filter,
      GHashTable *ids, const char *why, SamSessionCause cause, GError **error)
{
  g_autoptr (GPtrArray) sessions
      = sam_session_list_range (database, filter, first, last + 1, error);
  g_autoptr (GHashTable) facts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                        (GDestroyNotify) sam_plan_facts_unref);
  g_autoptr (GPtrArray) hits = g_ptr_array_new_with_free_func (hit_free);

  if (sessions == NULL)
    return NULL;

  for (guint i = 0; i < sessions->len; i++)
    {
      SamSessionItem *item = g_ptr_array_index (sessions, i);
      gint64 id = sam_session_item_get_id (item);

      if (sam_session_item_get_state (item) != SAM_SESSION_STATE_PLANNED
          || (ids != NULL && !g_hash_table_contains (ids, &id)))
        continue;
      if (!add_hit (hits, database, item, facts, ids != NULL, why, cause, error))
        return NULL;
    }
  work_out (hits);

  return g_steal_pointer (&hits);
}

GPtrArray *
sam_hit_sessions_list (SamDatabase *database, SamDate first, SamDate last,
                       const SamSessionFilter *filter, GError **error)
{
  g_return_val_if_fail (database != NULL && first != SAM_DATE_NONE && last != SAM_DATE_NONE, NULL);

  return list (database, first, last, filter, NULL, NULL, SAM_SESSION_CAUSE_DAY_OFF, error);
}

GPtrArray *
sam_hit_sessions_list_ids (SamDatabase *database, const gint64 *ids, guint n_ids, const char *why,
                           SamSessionCause cause, GError **error)
{
  g_autoptr (GHashTable) wanted = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (SamStatement) statement
      = sam_statement_new (database, "SELECT date FROM session WHERE id = :id", error);
  SamDate first = SAM_DATE_NONE;
  SamDate last = SAM_DATE_NONE;

  if (statement == NULL)
    return NULL;
  for (guint i = 0; i < n_ids; i++)
    {
      sam_statement_reset (statement);
      sam_statement_bind_integer (statement, ":id", ids[i]);
      if (!sam_statement_step (statement, NULL))
        continue;
      g_hash_table_add (wanted, (gpointer) &ids[i]);
      first = first == SAM_DATE_NONE ? sam_statement_get_date (statement, 0)
                                     : MIN (first, sam_statement_get_date (statement, 0));
      last = MAX (last, sam_statement_get_date (statement, 0));
    }
  if (first == SAM_DATE_NONE)
    return g_ptr_array_new_with_free_func (hit_free);

  return list (database, first, last, NULL, wanted, why, cause, error);
}

/* Choosing */

gboolean
sam_hit_sessions_choose (GPtrArray *hits, guint index, SamPlanChoice choice)
{
  g_return_val_if_fail (index < hits->len, FALSE);

  if (!sam_hit_session_allows (g_ptr_array_index (hits, index), choice))
    return FALSE;

  ((SamHitSession *) g_ptr_array_index (hits, index))->choice = choice;
  work_out (hits);

  return TRUE;
}

void
sam_hit_sessions_choose_for_all (GPtrArray *hits, SamPlanChoice choice)
{
  for (guint i = 0; i < hits->len; i++)
    sam_hit_sessions_choose (hits, i, choice);
}

guint
sam_hit_sessions_count_changes (GPtrArray *hits)
{
  guint n = 0;

  for (guint i = 0; i < hits->len; i++)
    n += ((SamHitSession *) g_ptr_array_index (hits, i))->choice != SAM_PLAN_CHOICE_KEEP ? 1 : 0;

  return n;
}

/* Applying */

static gboolean
move (SamStore *store, SamChange *change, SamRecord *session, const SamHitSession *hit,
      GError **error)
{
  g_autoptr (SamDraft) replacement = sam_session_draft_new_replacement (
      session, get_target (hit), sam_record_get_time (session, SAM_SESSION_START_TIME));

  return sam_session_rebook_because (store, change, session, replacement, hit->cause, error);
}

static gboolean
apply_one (SamStore *store, SamChange *change, const SamHitSession *hit, GError **error)
{
  g_autoptr (GError) found = NULL;
  g_autoptr (SamRecord) session
      = sam_store_get (store, SAM_FAMILY_SESSION, sam_session_item_get_id (hit->item), &found);
  g_autoptr (SamDraft) draft = NULL;

  if (found != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&found));
      return FALSE;
    }
  /* Gone, held or cancelled since it was listed. */
  if (session == NULL
      || sam_record_get_choice (session, SAM_SESSION_STATE) != SAM_SESSION_STATE_PLANNED)
    return TRUE;
  if (hit->choice != SAM_PLAN_CHOICE_LEAVE_OUT)
    return move (store, change, session, hit, error);

  draft = sam_draft_new_for_record (session);
  sam_session_draft_cancel (draft, hit->cause);

  return sam_change_put (change, draft, error);
}

gboolean
sam_hit_sessions_apply (SamStore *store, GPtrArray *hits, GError **error)
{
  g_autoptr (SamChange) change
      = sam_store_begin (store, NC_ ("change", "Move or cancel sessions"), error);

  if (change == NULL)
    return FALSE;
  for (guint i = 0; i < hits->len; i++)
    {
      const SamHitSession *hit = g_ptr_array_index (hits, i);

      if (hit->choice != SAM_PLAN_CHOICE_KEEP && !apply_one (store, change, hit, error))
        return FALSE;
    }

  return sam_change_commit (g_steal_pointer (&change), error);
}

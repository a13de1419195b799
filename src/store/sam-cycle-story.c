/*
 * SamCycleStory: one cycle with all that belongs to it.
 */
#include "sam-cycle-story.h"

#include "sam-cycle.h"
#include "sam-dialogue.h"
#include "sam-focus-question.h"
#include "sam-follow-up.h"
#include "sam-membership.h"
#include "sam-observation-entry.h"
#include "sam-observation.h"
#include "sam-record-io.h"
#include "sam-session-draft.h"
#include "sam-store-private.h"
#include "sam-team.h"

static int
compare_by_ordinal (gconstpointer a, gconstpointer b, gpointer user_data)
{
  guint field = GPOINTER_TO_UINT (user_data);
  gint64 left = sam_record_get_integer (*(SamRecord *const *) a, field);
  gint64 right = sam_record_get_integer (*(SamRecord *const *) b, field);

  return (left > right) - (left < right);
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  int order;

  order = compare_by_ordinal (a, b, GUINT_TO_POINTER (SAM_OBSERVATION_ENTRY_SECONDS));
  return order != 0 ? order : compare_by_ordinal (a, b, GUINT_TO_POINTER (SAM_OBSERVATION_ENTRY_ORDINAL));
}

static int
compare_sessions (gconstpointer a, gconstpointer b)
{
  SamRecord *left = (*(SamCycleSession *const *) a)->session;
  SamRecord *right = (*(SamCycleSession *const *) b)->session;
  int days = sam_record_get_date (left, SAM_SESSION_DATE) - sam_record_get_date (right, SAM_SESSION_DATE);

  if (days != 0)
    return days;

  return sam_record_get_time (left, SAM_SESSION_START_TIME) - sam_record_get_time (right, SAM_SESSION_START_TIME);
}

static int
compare_follow_ups (gconstpointer a, gconstpointer b)
{
  return sam_record_get_date (*(SamRecord *const *) a, SAM_FOLLOW_UP_DUE_DATE)
         - sam_record_get_date (*(SamRecord *const *) b, SAM_FOLLOW_UP_DUE_DATE);
}

/* Records on any connection; what is sealed is read by the connection's seal. */

static SamRecord *
get_record (SamDatabase *database, SamFamilyId family, gint64 id, GError **error)
{
  SamRecord *record = NULL;

  sam_record_io_get (database, sam_family_get (family), id, &record, error);

  return record;
}

static GPtrArray *
list_records (SamDatabase *database, SamFamilyId family, guint field, gint64 id, GError **error)
{
  return sam_record_io_list (database, sam_family_get (family), (int) field, id, TRUE, error);
}

static void
cycle_session_free (SamCycleSession *self)
{
  g_clear_object (&self->session);
  g_clear_object (&self->observation);
  g_clear_object (&self->dialogue);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_free (self);
}

/* The first of the records that refer to @id, or NULL; FALSE only on errors. */
static gboolean
load_first (SamDatabase *database, SamFamilyId family, guint field, gint64 id, SamRecord **record,
            GError **error)
{
  g_autoptr (GPtrArray) found = list_records (database, family, field, id, error);

  if (found == NULL)
    return FALSE;
  if (found->len > 0)
    *record = g_object_ref (found->pdata[0]);

  return TRUE;
}

static gboolean
load_session (SamCycleStory *self, SamDatabase *database, SamRecord *record, GError **error)
{
  SamCycleSession *session = g_new0 (SamCycleSession, 1);
  gint64 id = sam_record_get_id (record);

  session->session = g_object_ref (record);
  g_ptr_array_add (self->sessions, session);

  if (!load_first (database, SAM_FAMILY_OBSERVATION, SAM_OBSERVATION_SESSION, id, &session->observation, error)
      || !load_first (database, SAM_FAMILY_DIALOGUE, SAM_DIALOGUE_SESSION, id, &session->dialogue, error))
    return FALSE;

  if (session->observation != NULL)
    {
      session->entries = list_records (database, SAM_FAMILY_OBSERVATION_ENTRY,
                                            SAM_OBSERVATION_ENTRY_OBSERVATION,
                                            sam_record_get_id (session->observation), error);
      if (session->entries == NULL)
        return FALSE;
      g_ptr_array_sort (session->entries, compare_entries);
    }
  else
    session->entries = g_ptr_array_new_with_free_func (g_object_unref);

  return TRUE;
}

/* The membership that held when the first question was asked; else the latest of all. */
static gboolean
load_place (SamCycleStory *self, SamDatabase *database, GError **error)
{
  g_autoptr (GPtrArray) memberships = NULL;
  SamRecord *chosen = NULL;
  SamDate asked = G_MAXINT32;

  for (guint i = 0; i < self->questions->len; i++)
    asked = MIN (asked, sam_record_get_date (self->questions->pdata[i], SAM_FOCUS_QUESTION_ASKED_DATE));

  memberships = list_records (database, SAM_FAMILY_MEMBERSHIP, SAM_MEMBERSHIP_PERSON,
                                   sam_record_get_id (self->teacher), error);
  if (memberships == NULL)
    return FALSE;

  for (guint i = 0; i < memberships->len; i++)
    {
      SamRecord *membership = memberships->pdata[i];
      SamDate from = sam_record_get_date (membership, SAM_MEMBERSHIP_FROM_DATE);
      SamDate to = sam_record_get_date (membership, SAM_MEMBERSHIP_TO_DATE);

      if (from <= asked && (to == SAM_DATE_NONE || to >= asked))
        {
          chosen = membership;
          break;
        }
    }
  if (chosen == NULL)
    return TRUE;

  self->team = get_record (database, SAM_FAMILY_TEAM,
                              sam_record_get_reference (chosen, SAM_MEMBERSHIP_TEAM), error);
  if (self->team == NULL)
    return FALSE;
  self->school = get_record (database, SAM_FAMILY_SCHOOL,
                                sam_record_get_reference (self->team, SAM_TEAM_SCHOOL), error);
  return self->school != NULL;
}

static gboolean
load_lists (SamCycleStory *self, SamDatabase *database, GError **error)
{
  gint64 id = sam_record_get_id (self->cycle);
  g_autoptr (GPtrArray) sessions = NULL;

  self->questions = list_records (database, SAM_FAMILY_FOCUS_QUESTION, SAM_FOCUS_QUESTION_CYCLE, id, error);
  if (self->questions == NULL)
    return FALSE;
  g_ptr_array_sort_with_data (self->questions, compare_by_ordinal,
                              GUINT_TO_POINTER (SAM_FOCUS_QUESTION_ORDINAL));

  self->follow_ups = list_records (database, SAM_FAMILY_FOLLOW_UP, SAM_FOLLOW_UP_CYCLE, id, error);
  if (self->follow_ups == NULL)
    return FALSE;
  g_ptr_array_sort (self->follow_ups, compare_follow_ups);

  self->others = list_records (database, SAM_FAMILY_CYCLE, SAM_CYCLE_TEACHER,
                                    sam_record_get_id (self->teacher), error);
  if (self->others == NULL)
    return FALSE;
  for (guint i = self->others->len; i > 0; i--)
    if (sam_record_get_id (self->others->pdata[i - 1]) == id)
      g_ptr_array_remove_index (self->others, i - 1);
  g_ptr_array_sort_with_data (self->others, compare_by_ordinal, GUINT_TO_POINTER (SAM_CYCLE_ORDINAL));

  self->sessions = g_ptr_array_new_with_free_func ((GDestroyNotify) cycle_session_free);
  sessions = list_records (database, SAM_FAMILY_SESSION, SAM_SESSION_CYCLE, id, error);
  if (sessions == NULL)
    return FALSE;
  for (guint i = 0; i < sessions->len; i++)
    if (!load_session (self, database, sessions->pdata[i], error))
      return FALSE;
  g_ptr_array_sort (self->sessions, compare_sessions);

  return TRUE;
}

SamCycleStory *
sam_cycle_story_read (SamDatabase *database, gint64 cycle_id, SamDate as_of, GError **error)
{
  g_autoptr (SamCycleStory) self = NULL;
  g_autoptr (SamRecord) cycle = NULL;

  g_return_val_if_fail (database != NULL, NULL);

  cycle = get_record (database, SAM_FAMILY_CYCLE, cycle_id, error);
  if (cycle == NULL)
    return NULL;

  self = g_new0 (SamCycleStory, 1);
  self->as_of = as_of;
  self->cycle = g_steal_pointer (&cycle);
  self->teacher = get_record (database, SAM_FAMILY_PERSON,
                                 sam_record_get_reference (self->cycle, SAM_CYCLE_TEACHER), error);
  self->coach = self->teacher == NULL
                  ? NULL
                  : get_record (database, SAM_FAMILY_PERSON,
                                   sam_record_get_reference (self->cycle, SAM_CYCLE_COACH), error);
  if (self->teacher == NULL || self->coach == NULL)
    return NULL;
  if (!load_lists (self, database, error) || !load_place (self, database, error))
    return NULL;

  return g_steal_pointer (&self);
}

SamCycleStory *
sam_cycle_story_load (SamStore *store, gint64 cycle_id, SamDate as_of, GError **error)
{
  g_return_val_if_fail (SAM_IS_STORE (store), NULL);

  return sam_store_require_open (store, error)
           ? sam_cycle_story_read (sam_store_get_database (store), cycle_id, as_of, error)
           : NULL;
}

void
sam_cycle_story_free (SamCycleStory *self)
{
  if (self == NULL)
    return;

  g_clear_object (&self->cycle);
  g_clear_object (&self->teacher);
  g_clear_object (&self->coach);
  g_clear_object (&self->school);
  g_clear_object (&self->team);
  g_clear_pointer (&self->questions, g_ptr_array_unref);
  g_clear_pointer (&self->sessions, g_ptr_array_unref);
  g_clear_pointer (&self->follow_ups, g_ptr_array_unref);
  g_clear_pointer (&self->others, g_ptr_array_unref);
  g_free (self);
}

static const SamCycleSession *
find_session (const SamCycleStory *self, int kind, int state, gboolean last)
{
  const SamCycleSession *found = NULL;

  for (guint i = 0; i < self->sessions->len; i++)
    {
      const SamCycleSession *session = self->sessions->pdata[i];

      if (sam_record_get_choice (session->session, SAM_SESSION_KIND) != kind
          || sam_cycle_story_get_state (self, session->session) != state)
        continue;
      if (!last)
        return session;
      found = session;
    }

  return found;
}

const SamCycleSession *
sam_cycle_story_get_held (const SamCycleStory *self, int kind)
{
  g_return_val_if_fail (self != NULL, NULL);

  return find_session (self, kind, SAM_SESSION_STATE_HELD, TRUE);
}

const SamCycleSession *
sam_cycle_story_get_planned (const SamCycleStory *self, int kind)
{
  g_return_val_if_fail (self != NULL, NULL);

  return find_session (self, kind, SAM_SESSION_STATE_PLANNED, FALSE);
}

int
sam_cycle_story_get_state (const SamCycleStory *self, SamRecord *session)
{
  g_return_val_if_fail (self != NULL, -1);

  return (int) sam_session_get_state_on ((SamSessionState) sam_record_get_choice (session, SAM_SESSION_STATE),
                                         sam_record_get_date (session, SAM_SESSION_DATE), self->as_of);
}

SamDate
sam_cycle_story_get_done (const SamCycleStory *self, SamRecord *follow_up)
{
  SamDate done = sam_record_get_date (follow_up, SAM_FOLLOW_UP_DONE_DATE);

  g_return_val_if_fail (self != NULL, SAM_DATE_NONE);

  return done != SAM_DATE_NONE && done <= self->as_of ? done : SAM_DATE_NONE;
}

SamRecord *
sam_cycle_story_get_due (const SamCycleStory *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->follow_ups->len; i++)
    if (sam_cycle_story_get_done (self, self->follow_ups->pdata[i]) == SAM_DATE_NONE)
      return self->follow_ups->pdata[i];

  return NULL;
}

int
sam_cycle_story_get_outcome (const SamCycleStory *self, SamRecord *question)
{
  g_return_val_if_fail (self != NULL, SAM_FOCUS_QUESTION_OUTCOME_OPEN);

  if (sam_cycle_story_get_held (self, SAM_SESSION_KIND_DIALOGUE) == NULL)
    return SAM_FOCUS_QUESTION_OUTCOME_OPEN;

  return sam_record_get_choice (question, SAM_FOCUS_QUESTION_OUTCOME);
}

SamDate
sam_cycle_story_get_observed (const SamCycleStory *self)
{
  g_return_val_if_fail (self != NULL, SAM_DATE_NONE);

  for (guint i = 0; i < self->sessions->len; i++)
    {
      SamRecord *session = ((SamCycleSession *) self->sessions->pdata[i])->session;

      if (sam_record_get_choice (session, SAM_SESSION_KIND) == SAM_SESSION_KIND_OBSERVATION
          && sam_record_get_choice (session, SAM_SESSION_STATE) == SAM_SESSION_STATE_HELD)
        return sam_record_get_date (session, SAM_SESSION_DATE);
    }

  return SAM_DATE_NONE;
}

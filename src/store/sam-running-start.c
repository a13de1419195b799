/* How a running observation begins, and how it goes on after it was left or cut off. */
#include <glib/gi18n.h>

#include "sam-records.h"
#include "sam-running-observation-private.h"
#include "sam-running-record.h"
#include "sam-steady-time.h"
#include "sam-store-private.h"
#include "sam-template-json.h"

static SamTemplateContent *
read_template (SamStore *store, gint64 template_id)
{
  g_autoptr (SamRecord) record = template_id != 0 ? sam_store_get (store, SAM_FAMILY_TEMPLATE, template_id, NULL) : NULL;
  SamTemplateContent *content = record != NULL ? sam_template_json_read_record (record, NULL) : NULL;

  /* One that cannot be read takes nothing from the observation but its counters. */
  return content != NULL ? content : sam_template_content_new ();
}

static int
compare_by_ordinal (gconstpointer a, gconstpointer b)
{
  gint64 x = sam_record_get_integer (*(SamRecord *const *) a, SAM_FOCUS_QUESTION_ORDINAL);
  gint64 y = sam_record_get_integer (*(SamRecord *const *) b, SAM_FOCUS_QUESTION_ORDINAL);

  return (x > y) - (x < y);
}

static gboolean
load_questions (SamRunningObservation *self, GError **error)
{
  g_autoptr (GPtrArray) questions =
      sam_store_list_by (self->store, SAM_FAMILY_FOCUS_QUESTION, SAM_FOCUS_QUESTION_CYCLE, self->head->cycle_id, error);

  if (questions == NULL)
    return FALSE;

  g_ptr_array_sort (questions, compare_by_ordinal);
  self->n_questions = questions->len;
  self->question_ids = g_new0 (gint64, questions->len + 1);
  for (guint i = 0; i < questions->len; i++)
    self->question_ids[i] = sam_record_get_id (g_ptr_array_index (questions, i));

  return TRUE;
}

static char **
dup_words (GPtrArray *words)
{
  char **copy = g_new0 (char *, words->len + 1);

  for (guint i = 0; i < words->len; i++)
    copy[i] = g_strdup (g_ptr_array_index (words, i));

  return copy;
}

static void
make_cockpit (SamRunningObservation *self)
{
  g_autoptr (SamTemplateContent) content = read_template (self->store, self->head->template_id);
  g_autoptr (SamRecord) session = sam_store_get (self->store, SAM_FAMILY_SESSION, self->head->session_id, NULL);
  g_auto (GStrv) counters = dup_words (content->counters);
  g_auto (GStrv) events = dup_words (content->events);
  const SamCockpitPlan plan = {
    .n_questions = self->n_questions,
    .counters = (const char *const *) counters,
    .events = (const char *const *) events,
    .interval = (gint64) content->interval_seconds * 1000,
    .planned = session != NULL ? sam_record_get_integer (session, SAM_SESSION_PLANNED_MINUTES) * 60 * 1000 : 0,
  };

  self->cockpit = sam_cockpit_new (&plan, &self->head->clock);
}

static gboolean
require_unlocked (SamStore *store, GError **error)
{
  if (sam_seal_get_status (sam_store_get_seal (store)) != SAM_SEAL_STATUS_LOCKED)
    return TRUE;

  g_set_error_literal (error, SAM_ERROR, SAM_ERROR_LOCKED,
                       _("The texts of this programme are locked, so an observation cannot be written now. "
                         "Unlock them first."));

  return FALSE;
}

/* Takes @head. */
static SamRunningObservation *
new_for_head (SamStore *store, SamRunningHead *head, GError **error)
{
  g_autoptr (SamRunningObservation) self = g_object_new (SAM_TYPE_RUNNING_OBSERVATION, NULL);

  self->store = g_object_ref (store);
  self->head = head;
  if (!load_questions (self, error))
    return NULL;
  make_cockpit (self);

  return g_steal_pointer (&self);
}

static gboolean
require_planned (SamStore *store, gint64 session_id, SamRecord **session, GError **error)
{
  gboolean is_running = FALSE;

  *session = sam_store_get (store, SAM_FAMILY_SESSION, session_id, error);
  if (*session == NULL)
    {
      if (error != NULL && *error == NULL)
        g_set_error_literal (error, SAM_ERROR, SAM_ERROR_NOT_FOUND, _("This observation is no longer in the programme."));
      return FALSE;
    }
  if (!sam_running_rows_exist (sam_store_get_database (store), session_id, &is_running, error))
    return FALSE;
  if (is_running)
    g_set_error_literal (error, SAM_ERROR, SAM_ERROR_EXISTS,
                         _("This observation is going on already. Go on with it, or discard it first."));
  else if (sam_record_get_choice (*session, SAM_SESSION_KIND) != SAM_SESSION_KIND_OBSERVATION)
    g_set_error_literal (error, SAM_ERROR, SAM_ERROR_INVALID, _("This session is no lesson observation."));
  else if (sam_record_get_choice (*session, SAM_SESSION_STATE) != SAM_SESSION_STATE_PLANNED)
    g_set_error_literal (error, SAM_ERROR, SAM_ERROR_INVALID,
                         _("Only a planned observation can be started. Plan it again first, or plan another one."));
  else
    return TRUE;

  return FALSE;
}

gboolean
sam_running_observation_may_start (SamStore *store, gint64 session_id, GError **error)
{
  g_autoptr (SamRecord) session = NULL;
  g_autoptr (GError) found = NULL;

  g_return_val_if_fail (SAM_IS_STORE (store), FALSE);

  if (!sam_store_require_writable (store, error) || !require_unlocked (store, error))
    return FALSE;
  if (!require_planned (store, session_id, &session, &found))
    {
      g_propagate_error (error, g_steal_pointer (&found));
      return FALSE;
    }

  return TRUE;
}

static SamRunningHead *
make_head (SamStore *store, SamRecord *session, gint64 started_at, GError **error)
{
  SamRunningHead *head;
  g_autoptr (GPtrArray) observations = sam_store_list_by (store, SAM_FAMILY_OBSERVATION, SAM_OBSERVATION_SESSION,
                                                          sam_record_get_id (session), error);

  if (observations == NULL)
    return NULL;

  head = g_new0 (SamRunningHead, 1);
  head->session_id = sam_record_get_id (session);
  head->cycle_id = sam_record_get_reference (session, SAM_SESSION_CYCLE);
  head->clock.started_at = started_at;
  if (observations->len > 0)
    {
      SamRecord *observation = g_ptr_array_index (observations, 0);

      head->template_id = sam_record_get_reference (observation, SAM_OBSERVATION_TEMPLATE);
      head->subject = g_strdup (sam_record_get_text (observation, SAM_OBSERVATION_SUBJECT));
      head->grade = g_strdup (sam_record_get_text (observation, SAM_OBSERVATION_GRADE));
    }

  return head;
}

SamRunningObservation *
sam_running_observation_start (SamStore *store, gint64 session_id, GError **error)
{
  return sam_running_observation_start_at (store, session_id, sam_steady_time_get_of_day (), error);
}

SamRunningObservation *
sam_running_observation_start_at (SamStore *store, gint64 session_id, gint64 started_at, GError **error)
{
  g_autoptr (SamRecord) session = NULL;
  g_autoptr (SamRunningObservation) self = NULL;
  g_autoptr (GError) found = NULL;
  SamRunningHead *head;

  g_return_val_if_fail (SAM_IS_STORE (store), NULL);

  if (!sam_store_require_writable (store, error) || !require_unlocked (store, error))
    return NULL;
  if (!require_planned (store, session_id, &session, &found))
    {
      g_propagate_error (error, g_steal_pointer (&found));
      return NULL;
    }
  head = make_head (store, session, started_at, error);
  if (head == NULL)
    return NULL;

  self = new_for_head (store, head, error);
  if (self == NULL || !sam_running_record_check (store, self->head, error)
      || !sam_running_observation_follow (self, error)
      || !sam_running_rows_insert_head (sam_store_get_database (store), self->head, error))
    return NULL;

  return g_steal_pointer (&self);
}

SamRunningObservation *
sam_running_observation_resume (SamStore *store, gint64 session_id, GError **error)
{
  g_autoptr (SamRunningObservation) self = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GError) found = NULL;
  SamRunningHead *head;

  g_return_val_if_fail (SAM_IS_STORE (store), NULL);

  if (!sam_store_require_writable (store, error) || !require_unlocked (store, error))
    return NULL;
  head = sam_running_rows_read_head (sam_store_get_database (store), session_id, &found);
  if (head == NULL)
    {
      if (found != NULL)
        g_propagate_error (error, g_steal_pointer (&found));
      else
        g_set_error_literal (error, SAM_ERROR, SAM_ERROR_NOT_FOUND, _("This observation is not going on any more."));
      return NULL;
    }

  self = new_for_head (store, head, error);
  if (self == NULL)
    return NULL;
  entries = sam_running_rows_list_entries (sam_store_get_database (store), session_id, self->question_ids,
                                           self->n_questions, &self->n_unreadable, error);
  if (entries == NULL)
    return NULL;
  sam_cockpit_restore (self->cockpit, entries);
  if (!sam_running_observation_follow (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

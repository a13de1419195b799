/* How a running observation becomes a recorded one. */
#include "sam-running-record.h"

#include <glib/gi18n.h>

#include "sam-observation-draft.h"
#include "sam-records.h"
#include "sam-session-draft.h"

/* On the day and at the time when it really began. A programme that is looked at as of another day than today
 * (an example, one that has ended) keeps the planned day: today's would lie outside of what it shows. */
static void
set_moment (SamStore *store, SamDraft *session, gint64 started_at)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_local (started_at / 1000);

  if (moment == NULL || sam_store_get_opening_date (store) != sam_date_today ())
    return;

  sam_draft_set_date (session, SAM_SESSION_DATE,
                      sam_date_new (g_date_time_get_year (moment), g_date_time_get_month (moment),
                                    g_date_time_get_day_of_month (moment)));
  sam_draft_set_time (session, SAM_SESSION_START_TIME,
                      g_date_time_get_hour (moment) * 60 + g_date_time_get_minute (moment));
}

/* Its planning was undone meanwhile: planned anew, where there still is a cycle. */
static SamObservationDraft *
plan_anew (SamStore *store, const SamRunningHead *head, int minutes, GError **error)
{
  g_autoptr (SamRecord) cycle = NULL;
  g_autoptr (GError) found = NULL;
  SamObservationDraft *draft;

  cycle = sam_store_get (store, SAM_FAMILY_CYCLE, head->cycle_id, &found);
  if (found != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&found));
      return NULL;
    }
  if (cycle == NULL)
    {
      g_set_error_literal (error, SAM_ERROR, SAM_ERROR_NOT_FOUND,
                           _("The cycle that this observation belongs to was removed meanwhile, so it cannot be recorded. "
                             "Undo the removal first; nothing of the observation is lost."));
      return NULL;
    }

  draft = sam_observation_draft_new (cycle, sam_store_get_opening_date (store));
  sam_draft_set_integer (draft->session, SAM_SESSION_PLANNED_MINUTES, minutes);

  return draft;
}

static SamObservationDraft *
make_draft (SamStore *store, const SamRunningHead *head, int minutes, GError **error)
{
  g_autoptr (GError) missing = NULL;
  SamObservationDraft *draft = sam_observation_draft_load (store, head->session_id, &missing);

  if (g_error_matches (missing, SAM_ERROR, SAM_ERROR_NOT_FOUND))
    draft = plan_anew (store, head, minutes, error);
  else if (draft == NULL)
    g_propagate_error (error, g_steal_pointer (&missing));
  if (draft == NULL)
    return NULL;

  set_moment (store, draft->session, head->clock.started_at);
  sam_session_draft_hold (draft->session, minutes);
  sam_draft_set_text (draft->observation, SAM_OBSERVATION_SUBJECT, head->subject);
  sam_draft_set_text (draft->observation, SAM_OBSERVATION_GRADE, head->grade);

  return draft;
}

/* A template or a question may have been removed meanwhile. */
static gboolean
exists (SamStore *store, SamFamilyId family, gint64 id)
{
  g_autoptr (SamRecord) record = id != 0 ? sam_store_get (store, family, id, NULL) : NULL;

  return record != NULL;
}

static void
add_entry (SamObservationDraft *draft, SamCockpitEntry *entry, gint64 question_id)
{
  gint64 stamp = sam_cockpit_entry_get_stamp (entry);
  SamDraft *note = sam_observation_draft_add_entry (draft);

  sam_draft_set_integer (note, SAM_OBSERVATION_ENTRY_SECONDS, stamp / 1000);
  sam_draft_set_integer (note, SAM_OBSERVATION_ENTRY_THOUSANDTHS, stamp % 1000);
  sam_draft_set_choice (note, SAM_OBSERVATION_ENTRY_KIND, (int) sam_cockpit_entry_get_kind (entry));
  if (question_id != 0)
    sam_draft_set_reference (note, SAM_OBSERVATION_ENTRY_FOCUS_QUESTION, question_id);
  if (sam_cockpit_entry_get_label (entry) != NULL)
    sam_draft_set_text (note, SAM_OBSERVATION_ENTRY_LABEL, sam_cockpit_entry_get_label (entry));
  if (sam_cockpit_entry_has_words (entry))
    sam_draft_set_text (note, SAM_OBSERVATION_ENTRY_TEXT, sam_cockpit_entry_get_text (entry));
}

static void
add_entries (SamStore *store, SamObservationDraft *draft, GPtrArray *entries, const gint64 *question_ids, guint n_questions)
{
  for (guint i = 0; i < entries->len; i++)
    {
      SamCockpitEntry *entry = g_ptr_array_index (entries, i);
      guint question = sam_cockpit_entry_get_question (entry);
      gint64 id = question >= 1 && question <= n_questions ? question_ids[question - 1] : 0;

      if (sam_observation_entry_kind_needs_words (sam_cockpit_entry_get_kind (entry)) && !sam_cockpit_entry_has_words (entry))
        continue;
      add_entry (draft, entry, exists (store, SAM_FAMILY_FOCUS_QUESTION, id) ? id : 0);
    }
}

gboolean
sam_running_record_check (SamStore *store, const SamRunningHead *head, GError **error)
{
  g_autoptr (SamObservationDraft) draft = make_draft (store, head, 1, error);
  g_autoptr (SamProblems) problems = NULL;

  if (draft == NULL)
    return FALSE;

  problems = sam_draft_validate (draft->session, sam_store_get_source (store));
  for (guint i = 0; i < sam_problems_get_n (problems); i++)
    {
      const SamProblem *problem = sam_problems_get (problems, i);

      if (problem->level != SAM_PROBLEM_ERROR)
        continue;
      g_set_error_literal (error, SAM_ERROR, SAM_ERROR_INVALID, problem->message);
      return FALSE;
    }

  return TRUE;
}

gboolean
sam_running_record (SamStore *store, const SamRunningHead *head, GPtrArray *entries, const gint64 *question_ids,
                    guint n_questions, gint64 elapsed, GError **error)
{
  g_autoptr (SamObservationDraft) draft = make_draft (store, head, sam_lesson_clock_round_minutes (elapsed), error);
  g_autoptr (SamChange) change = NULL;

  if (draft == NULL)
    return FALSE;

  if (exists (store, SAM_FAMILY_TEMPLATE, head->template_id))
    sam_draft_set_reference (draft->observation, SAM_OBSERVATION_TEMPLATE, head->template_id);
  add_entries (store, draft, entries, question_ids, n_questions);

  change = sam_store_begin (store, NC_ ("change", "Record observation"), error);

  return change != NULL && sam_observation_draft_put (draft, change, error)
         && sam_running_rows_remove (sam_store_get_database (store), head->session_id, error)
         && sam_change_commit (g_steal_pointer (&change), error);
}

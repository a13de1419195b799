/* Edits and deletes a series, or a part of it, without touching what has taken place. */

#include "sam-series-edit.h"

#include <glib/gi18n.h>

#include "sam-list-query.h"
#include "sam-plan-facts-load.h"
#include "sam-records.h"
#include "sam-series-work.h"

struct _SamSeriesEdit
{
  SamStore *store;
  SamRecord *series;
  SamRecurrence before; /* the part of the rule that is meant */
  SamDate since;        /* the first day that is meant, NONE for all */
  GArray *sessions;     /* of SamSeriesSession: what is meant */
  GArray *all;          /* the same, of the whole series */
};

void
sam_series_edit_free (SamSeriesEdit *self)
{
  if (self == NULL)
    return;

  g_clear_object (&self->store);
  g_clear_object (&self->series);
  g_clear_pointer (&self->sessions, g_array_unref);
  g_clear_pointer (&self->all, g_array_unref);
  g_free (self);
}

/* Loading */

static GArray *
load_sessions (SamStore *store, gint64 series, GError **error)
{
  g_autoptr (SamStatement) statement
      = sam_list_query_new (sam_store_get_database (store), "series-sessions", error);
  g_autoptr (GArray) sessions = g_array_new (FALSE, FALSE, sizeof (SamSeriesSession));
  g_autoptr (GError) found = NULL;

  if (statement == NULL)
    return NULL;
  sam_statement_bind_integer (statement, ":series", series);
  sam_statement_bind_null (statement, ":since");
  while (sam_statement_step (statement, &found))
    {
      SamSeriesSession session = {
        sam_statement_get_integer (statement, 0),
        sam_statement_get_date (statement, 1),
        sam_statement_get_integer (statement, 2) != 0,
      };

      g_array_append_val (sessions, session);
    }
  if (found == NULL)
    return g_steal_pointer (&sessions);
  g_propagate_error (error, g_steal_pointer (&found));

  return NULL;
}

static gboolean
has_session_within (const GArray *sessions, SamDate from, SamDate before)
{
  for (guint i = 0; i < sessions->len; i++)
    {
      SamDate date = g_array_index (sessions, SamSeriesSession, i).date;

      if (date >= from && date < before)
        return TRUE;
    }

  return FALSE;
}

/*
 * The day that the new series begins. One that was moved to another week stands
 * for the date before it, whose rhythm it must not break.
 */
static SamDate
find_beginning (SamSeriesEdit *self, SamDate date)
{
  SamDate last = sam_recurrence_find_last (&self->before, date);

  if (last == SAM_DATE_NONE || last <= self->before.from
      || has_session_within (self->all, last, date))
    return date;

  return last;
}

static gboolean
narrow (SamSeriesEdit *self, gint64 session, GError **error)
{
  SamDate date = SAM_DATE_NONE;

  for (guint i = 0; i < self->all->len; i++)
    {
      if (g_array_index (self->all, SamSeriesSession, i).id == session)
        date = g_array_index (self->all, SamSeriesSession, i).date;
    }
  if (date == SAM_DATE_NONE)
    {
      g_set_error (error, SAM_ERROR, SAM_ERROR_NOT_FOUND,
                   _ ("The session does not belong to the series any more."));
      return FALSE;
    }
  /* Nothing before it: the series need not be split. */
  if (!has_session_within (self->all, G_MININT32, date))
    return TRUE;

  self->since = date;
  self->before.from = find_beginning (self, date);
  self->before.to = MAX (self->before.to, self->before.from);

  return TRUE;
}

SamSeriesEdit *
sam_series_edit_new (SamStore *store, gint64 series, gint64 session, GError **error)
{
  g_autoptr (SamSeriesEdit) self = g_new0 (SamSeriesEdit, 1);
  g_autoptr (SamDraft) draft = NULL;
  g_autoptr (GError) found = NULL;

  self->store = g_object_ref (store);
  self->since = SAM_DATE_NONE;
  self->series = sam_store_get (store, SAM_FAMILY_SERIES, series, &found);
  if (self->series == NULL)
    {
      if (found != NULL)
        g_propagate_error (error, g_steal_pointer (&found));
      else
        g_set_error (error, SAM_ERROR, SAM_ERROR_NOT_FOUND, _ ("The series has been removed."));
      return NULL;
    }
  draft = sam_draft_new_for_record (self->series);
  self->before = sam_series_work_get_recurrence (draft);
  self->all = load_sessions (store, series, error);
  if (self->all == NULL || (session != 0 && !narrow (self, session, error)))
    return NULL;

  self->sessions = g_array_new (FALSE, FALSE, sizeof (SamSeriesSession));
  for (guint i = 0; i < self->all->len; i++)
    {
      const SamSeriesSession *one = &g_array_index (self->all, SamSeriesSession, i);

      if (self->since == SAM_DATE_NONE || one->date >= self->since)
        g_array_append_val (self->sessions, *one);
    }

  return g_steal_pointer (&self);
}

/* Asking */

gboolean
sam_series_edit_is_split (SamSeriesEdit *self)
{
  return self->since != SAM_DATE_NONE;
}

guint
sam_series_edit_count_settled (SamSeriesEdit *self)
{
  guint n = 0;

  for (guint i = 0; i < self->sessions->len; i++)
    n += g_array_index (self->sessions, SamSeriesSession, i).is_settled ? 1 : 0;

  return n;
}

guint
sam_series_edit_count_planned (SamSeriesEdit *self)
{
  return self->sessions->len - sam_series_edit_count_settled (self);
}

GArray *
sam_series_edit_list_planned (SamSeriesEdit *self)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < self->sessions->len; i++)
    {
      const SamSeriesSession *session = &g_array_index (self->sessions, SamSeriesSession, i);

      if (!session->is_settled)
        g_array_append_val (ids, session->id);
    }

  return ids;
}

static void
copy_field (SamDraft *draft, SamRecord *record, guint field)
{
  switch (field)
    {
    case SAM_SERIES_TEAM:
    case SAM_SERIES_COACH:
      if (sam_record_is_set (record, field))
        sam_draft_set_reference (draft, field, sam_record_get_reference (record, field));
      break;
    case SAM_SERIES_START_TIME:
      sam_draft_set_time (draft, field, sam_record_get_time (record, field));
      break;
    case SAM_SERIES_FROM_DATE:
    case SAM_SERIES_TO_DATE:
      sam_draft_set_date (draft, field, sam_record_get_date (record, field));
      break;
    case SAM_SERIES_PLACE:
      sam_draft_set_text (draft, field, sam_record_get_text (record, field));
      break;
    default:
      sam_draft_set_integer (draft, field, sam_record_get_integer (record, field));
      break;
    }
}

SamDraft *
sam_series_edit_new_draft (SamSeriesEdit *self)
{
  SamDraft *draft;

  if (!sam_series_edit_is_split (self))
    return sam_draft_new_for_record (self->series);

  draft = sam_draft_new (&sam_family_series);
  for (guint i = 0; i < SAM_SERIES_N_FIELDS; i++)
    copy_field (draft, self->series, i);
  sam_draft_set_date (draft, SAM_SERIES_FROM_DATE, self->before.from);
  sam_draft_set_date (draft, SAM_SERIES_TO_DATE, self->before.to);

  return draft;
}

/* Planning */

static gboolean
stays (SamSeriesEdit *self, SamDate date)
{
  for (guint i = 0; i < self->sessions->len; i++)
    {
      const SamSeriesSession *session = &g_array_index (self->sessions, SamSeriesSession, i);

      if (!session->is_settled && session->date == date)
        return TRUE;
    }

  return FALSE;
}

SamSeriesPlan *
sam_series_edit_new_plan (SamSeriesEdit *self, const SamDraft *series, SamPlanFacts **out_facts,
                          GError **error)
{
  SamRecurrence after = sam_series_work_get_recurrence (series);
  SamPlanSpan span = {
    .team = sam_draft_get_reference (series, SAM_SERIES_TEAM),
    .coach = sam_draft_get_reference (series, SAM_SERIES_COACH),
    .start = sam_draft_get_time (series, SAM_SERIES_START_TIME),
    .from = after.from,
    .to = after.to,
    .series = sam_record_get_id (self->series),
    .since = self->since,
  };
  g_autoptr (SamPlanFacts) facts = NULL;
  g_autoptr (GArray) dates = NULL;
  SamSeriesPlan *plan;

  if (!sam_series_work_check (series, error))
    return NULL;
  facts = sam_plan_facts_load (sam_store_get_database (self->store), &span, error);
  if (facts == NULL)
    return NULL;

  dates = sam_series_match_list_dates (&self->before, &after, self->sessions);
  plan = sam_series_plan_new_for_dates (
      facts, dates, after.from, after.to,
      (int) sam_draft_get_integer (series, SAM_SERIES_PLANNED_MINUTES));
  for (guint i = 0; i < sam_series_plan_get_n (plan); i++)
    {
      if (stays (self, sam_series_plan_get (plan, i)->date))
        sam_series_plan_choose (plan, i, SAM_PLAN_CHOICE_KEEP);
    }
  if (out_facts != NULL)
    *out_facts = g_steal_pointer (&facts);

  return plan;
}

GArray *
sam_series_edit_list_steps (SamSeriesEdit *self, const GArray *dates)
{
  return sam_series_match (dates, self->sessions);
}

/* Applying */

static gboolean
is_changed (SamSeriesEdit *self, const SamDraft *series, guint field)
{
  return !sam_value_equal (sam_draft_get_value (series, field),
                           sam_record_get_value (self->series, field));
}

/* What the edit changed about the series, and nothing else. */
static void
bring_to (SamSeriesEdit *self, SamDraft *session, const SamDraft *series, SamDate date)
{
  sam_draft_set_reference (session, SAM_SESSION_SERIES, sam_draft_get_id (series));
  sam_draft_set_date (session, SAM_SESSION_DATE, date);
  if (is_changed (self, series, SAM_SERIES_START_TIME))
    sam_draft_set_time (session, SAM_SESSION_START_TIME,
                        sam_draft_get_time (series, SAM_SERIES_START_TIME));
  if (is_changed (self, series, SAM_SERIES_PLANNED_MINUTES))
    sam_draft_set_integer (session, SAM_SESSION_PLANNED_MINUTES,
                           sam_draft_get_integer (series, SAM_SERIES_PLANNED_MINUTES));
  if (is_changed (self, series, SAM_SERIES_PLACE))
    sam_draft_set_text (session, SAM_SESSION_PLACE, sam_draft_get_text (series, SAM_SERIES_PLACE));
  if (!is_changed (self, series, SAM_SERIES_COACH))
    return;
  if (sam_draft_is_set (series, SAM_SERIES_COACH))
    sam_draft_set_reference (session, SAM_SESSION_COACH,
                             sam_draft_get_reference (series, SAM_SERIES_COACH));
  else
    sam_draft_unset (session, SAM_SESSION_COACH);
}

/* The record as it is now: it may have been held or removed since the edit began. */
static SamRecord *
get_planned (SamSeriesEdit *self, gint64 id, GError **error)
{
  g_autoptr (SamRecord) session = sam_store_get (self->store, SAM_FAMILY_SESSION, id, error);

  if (session == NULL
      || sam_record_get_choice (session, SAM_SESSION_STATE) != SAM_SESSION_STATE_PLANNED)
    return NULL;

  return g_steal_pointer (&session);
}

static gboolean
take_step (SamSeriesEdit *self, SamChange *change, const SamDraft *series,
           const SamSeriesStep *step, GError **error)
{
  g_autoptr (SamRecord) record = NULL;
  g_autoptr (SamDraft) session = NULL;
  g_autoptr (GError) found = NULL;

  if (step->session == 0)
    {
      session = sam_series_work_new_session (series, step->to);
      return sam_change_put (change, session, error);
    }

  record = get_planned (self, step->session, &found);
  if (record == NULL)
    {
      if (found != NULL)
        g_propagate_error (error, g_steal_pointer (&found));
      return found == NULL;
    }
  if (step->to == SAM_DATE_NONE)
    return sam_change_remove (change, SAM_FAMILY_SESSION, step->session, error);

  session = sam_draft_new_for_record (record);
  bring_to (self, session, series, step->to);

  return !sam_draft_is_changed (session) || sam_change_put (change, session, error);
}

/* Those that go make room first. */
static gboolean
take_steps (SamSeriesEdit *self, SamChange *change, const SamDraft *series, const GArray *steps,
            GError **error)
{
  for (int going = 1; going >= 0; going--)
    {
      for (guint i = 0; i < steps->len; i++)
        {
          const SamSeriesStep *step = &g_array_index (steps, SamSeriesStep, i);

          if ((step->to == SAM_DATE_NONE) == (going == 1)
              && !take_step (self, change, series, step, error))
            return FALSE;
        }
    }

  return TRUE;
}

static gboolean
end_before (SamSeriesEdit *self, SamChange *change, SamDate day, GError **error)
{
  g_autoptr (SamDraft) old = sam_draft_new_for_record (self->series);
  SamDate last = MAX (day - 1, sam_draft_get_date (old, SAM_SERIES_FROM_DATE));

  if (sam_draft_get_date (old, SAM_SERIES_TO_DATE) <= last)
    return TRUE;
  sam_draft_set_date (old, SAM_SERIES_TO_DATE, last);

  return sam_change_put (change, old, error);
}

gboolean
sam_series_edit_apply (SamSeriesEdit *self, SamDraft *series, const GArray *dates, GError **error)
{
  g_autoptr (GArray) steps = NULL;
  g_autoptr (SamChange) change = NULL;

  g_return_val_if_fail (self != NULL && series != NULL && dates != NULL, FALSE);

  if (!sam_series_work_check (series, error))
    return FALSE;

  steps = sam_series_match (dates, self->sessions);
  change = sam_store_begin (self->store, NC_ ("change", "Edit series"), error);

  return change != NULL
         && (!sam_series_edit_is_split (self)
             || end_before (self, change, self->before.from, error))
         && sam_change_put (change, series, error)
         && take_steps (self, change, series, steps, error)
         && sam_change_commit (g_steal_pointer (&change), error);
}

/* Deleting */

static SamDate
find_last_left (SamSeriesEdit *self)
{
  SamDate last = SAM_DATE_NONE;

  for (guint i = 0; i < self->all->len; i++)
    {
      const SamSeriesSession *session = &g_array_index (self->all, SamSeriesSession, i);

      if (session->is_settled || (self->since != SAM_DATE_NONE && session->date < self->since))
        last = MAX (last, session->date);
    }

  return last;
}

gboolean
sam_series_edit_delete (SamSeriesEdit *self, GError **error)
{
  SamDate last = find_last_left (self);
  g_autoptr (GArray) none = g_array_new (FALSE, FALSE, sizeof (SamDate));
  g_autoptr (GArray) steps = NULL;
  g_autoptr (SamChange) change = NULL;
  gboolean is_done;

  g_return_val_if_fail (self != NULL, FALSE);

  steps = sam_series_match (none, self->sessions);
  change = sam_store_begin (self->store,
                            sam_series_edit_is_split (self)
                                ? NC_ ("change", "Delete sessions of a series")
                                : NC_ ("change", "Delete series"),
                            error);
  if (change == NULL || !take_steps (self, change, NULL, steps, error))
    return FALSE;

  /* Without its series, a held session would not be what it was. */
  if (last == SAM_DATE_NONE)
    is_done
        = sam_change_remove (change, SAM_FAMILY_SERIES, sam_record_get_id (self->series), error);
  else
    is_done = end_before (self, change, MAX (last + 1, self->since), error);

  return is_done && sam_change_commit (g_steal_pointer (&change), error);
}

/*
 * SamSessionBatch: what becomes of each session.
 */
#include "sam-session-batch-private.h"

#include <glib/gi18n.h>

#include "sam-records.h"

static void
take_moves (SamSessionBatch *self, SamMove *moves, SamSessionDeed deed)
{
  sam_session_moves_settle (self->sessions, self->entries->len, (const SamMoveSlot *) self->slots->data,
                            self->slots->len, moves);
  for (guint i = 0; i < self->entries->len; i++)
    {
      SamSessionBatchEntry *entry = sam_session_batch_get_entry (self, i);

      entry->deed = deed;
      entry->move = moves[i];
      entry->result = 0;
      g_free (entry->refusal);
      entry->refusal = g_strdup (sam_move_refusal_get_message (moves[i].refusal));
    }
}

static guint
find_index (SamSessionBatch *self, gint64 id)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      if (self->sessions[i].id == id)
        return i;
    }

  return 0;
}

void
sam_session_batch_plan_to (SamSessionBatch *self, gint64 first, const SamMoveTarget *target, SamMoveVerb verb,
                           SamDate as_of)
{
  g_autofree SamMove *moves = NULL;

  g_return_if_fail (self != NULL);

  if (self->entries->len == 0)
    return;

  moves = g_new0 (SamMove, self->entries->len);
  sam_session_moves_plan_to (self->sessions, self->entries->len, find_index (self, first), target, verb, as_of, moves);
  take_moves (self, moves, verb == SAM_MOVE_VERB_COPY ? SAM_SESSION_DEED_COPY : SAM_SESSION_DEED_MOVE);
}

void
sam_session_batch_plan_by (SamSessionBatch *self, int days, SamMoveVerb verb, SamDate as_of)
{
  g_autofree SamMove *moves = NULL;

  g_return_if_fail (self != NULL);

  moves = g_new0 (SamMove, self->entries->len + 1);
  sam_session_moves_plan_by (self->sessions, self->entries->len, days, verb, as_of, moves);
  take_moves (self, moves, verb == SAM_MOVE_VERB_COPY ? SAM_SESSION_DEED_COPY : SAM_SESSION_DEED_MOVE);
}

void
sam_session_batch_plan_resize (SamSessionBatch *self, int minutes)
{
  g_autofree SamMove *moves = NULL;

  g_return_if_fail (self != NULL);

  moves = g_new0 (SamMove, self->entries->len + 1);
  for (guint i = 0; i < self->entries->len; i++)
    moves[i] = sam_session_moves_plan_resize (&self->sessions[i], minutes);
  take_moves (self, moves, SAM_SESSION_DEED_RESIZE);
}

/* What stays at its time: only what is planned can be changed. */
static void
plan_in_place (SamSessionBatch *self, guint index, SamSessionDeed deed)
{
  SamSessionBatchEntry *entry = sam_session_batch_get_entry (self, index);
  const SamMoveSession *session = &self->sessions[index];

  entry->deed = deed;
  entry->result = 0;
  g_clear_pointer (&entry->refusal, g_free);
  entry->move = (SamMove) { .manner = SAM_MOVE_IN_PLACE, .date = session->date, .time = session->time,
                            .minutes = session->minutes, .next = -1 };
  if (session->state == SAM_SESSION_STATE_HELD)
    sam_session_batch_refuse (entry, SAM_MOVE_REFUSAL_HELD, _("It has been held and stays as it is."));
  else if (session->state == SAM_SESSION_STATE_CANCELLED)
    sam_session_batch_refuse (entry, SAM_MOVE_REFUSAL_CANCELLED, _("It is cancelled already."));
  else if (session->state == SAM_SESSION_STATE_MOVED)
    sam_session_batch_refuse (entry, SAM_MOVE_REFUSAL_MOVED,
                              _("It was moved already. Choose the session that took its place."));
}

void
sam_session_batch_choose_nothing (SamSessionBatch *self, guint index)
{
  g_return_if_fail (self != NULL && index < self->entries->len);

  plan_in_place (self, index, SAM_SESSION_DEED_NONE);
  sam_session_batch_get_entry (self, index)->move.manner = SAM_MOVE_STAYS;
  g_clear_pointer (&sam_session_batch_get_entry (self, index)->refusal, g_free);
}

void
sam_session_batch_choose_cancel (SamSessionBatch *self, guint index, SamSessionCause cause)
{
  g_return_if_fail (self != NULL && index < self->entries->len);

  plan_in_place (self, index, SAM_SESSION_DEED_CANCEL);
  sam_session_batch_get_entry (self, index)->cause = cause;
}

void
sam_session_batch_choose_coach (SamSessionBatch *self, guint index, gint64 coach)
{
  SamSessionBatchEntry *entry = NULL;
  g_autoptr (SamRecord) person = NULL;

  g_return_if_fail (self != NULL && index < self->entries->len);

  plan_in_place (self, index, SAM_SESSION_DEED_COACH);
  entry = sam_session_batch_get_entry (self, index);
  entry->coach = coach;
  person = sam_record_source_get (sam_store_get_source (self->store), SAM_FAMILY_PERSON, coach);
  if (entry->move.manner == SAM_MOVE_REFUSED)
    return;

  if (sam_record_get_reference (entry->record, SAM_SESSION_COACH) == coach)
    entry->move.manner = SAM_MOVE_STAYS;
  else if (person == NULL || !sam_record_get_flag (person, SAM_PERSON_IS_COACH))
    sam_session_batch_refuse (entry, SAM_MOVE_REFUSAL_NONE, _("Only a coach can take it over."));
}

void
sam_session_batch_choose_day (SamSessionBatch *self, guint index, SamDate date, SamDate as_of)
{
  SamMoveTarget target = { date, -1, 0, FALSE };
  SamSessionBatchEntry *entry = NULL;

  g_return_if_fail (self != NULL && index < self->entries->len);

  entry = sam_session_batch_get_entry (self, index);
  entry->deed = SAM_SESSION_DEED_MOVE;
  entry->result = 0;
  sam_session_moves_plan_to (&self->sessions[index], 1, 0, &target, SAM_MOVE_VERB_MOVE, as_of, &entry->move);
  sam_session_moves_settle (&self->sessions[index], 1, (const SamMoveSlot *) self->slots->data, self->slots->len,
                            &entry->move);
  g_free (entry->refusal);
  entry->refusal = g_strdup (sam_move_refusal_get_message (entry->move.refusal));
}

void
sam_session_batch_plan_cancel (SamSessionBatch *self, SamSessionCause cause)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->entries->len; i++)
    sam_session_batch_choose_cancel (self, i, cause);
}

void
sam_session_batch_plan_coach (SamSessionBatch *self, gint64 coach)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->entries->len; i++)
    sam_session_batch_choose_coach (self, i, coach);
}

void
sam_session_batch_plan_delete (SamSessionBatch *self, SamDate as_of)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->entries->len; i++)
    {
      SamSessionBatchEntry *entry = sam_session_batch_get_entry (self, i);
      const SamMoveSession *session = &self->sessions[i];

      plan_in_place (self, i, SAM_SESSION_DEED_DELETE);
      if (entry->move.manner == SAM_MOVE_IN_PLACE
          && (session->is_replacement || session->date < as_of
              || !sam_session_moves_is_before_term (session->calendar, session->date, as_of)))
        sam_session_batch_refuse (entry, SAM_MOVE_REFUSAL_PAST,
                                  _("Its term has begun: cancel it, so that it can be seen what became of it."));
    }
}


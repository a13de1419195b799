#include "sam-cycle-rules.h"

#include "sam-cycle.h"
#include "sam-focus-question.h"
#include "sam-follow-up.h"
#include "sam-membership.h"
#include "sam-session.h"

/* The day of the first held session of the kind. */
static SamDate
find_held (SamRecordSource *source, gint64 cycle, SamSessionKind kind)
{
  g_autoptr (GPtrArray) sessions = sam_record_source_list (source, SAM_FAMILY_SESSION, SAM_SESSION_CYCLE, cycle);
  SamDate first = SAM_DATE_NONE;

  for (guint i = 0; i < sessions->len; i++)
    {
      SamRecord *session = g_ptr_array_index (sessions, i);
      SamDate date = sam_record_get_date (session, SAM_SESSION_DATE);

      if (sam_record_get_choice (session, SAM_SESSION_KIND) == (int) kind
          && sam_record_get_choice (session, SAM_SESSION_STATE) == SAM_SESSION_STATE_HELD
          && (first == SAM_DATE_NONE || date < first))
        first = date;
    }

  return first;
}

SamDate
sam_cycle_rules_find_observed (SamRecordSource *source, gint64 cycle)
{
  return find_held (source, cycle, SAM_SESSION_KIND_OBSERVATION);
}

SamDate
sam_cycle_rules_find_asked (SamRecordSource *source, gint64 cycle)
{
  g_autoptr (GPtrArray) questions = sam_record_source_list (source, SAM_FAMILY_FOCUS_QUESTION,
                                                            SAM_FOCUS_QUESTION_CYCLE, cycle);
  SamDate first = SAM_DATE_NONE;

  for (guint i = 0; i < questions->len; i++)
    {
      SamDate asked = sam_record_get_date (g_ptr_array_index (questions, i), SAM_FOCUS_QUESTION_ASKED_DATE);

      if (first == SAM_DATE_NONE || asked < first)
        first = asked;
    }

  return first;
}

gboolean
sam_cycle_rules_has_dialogue (SamRecordSource *source, gint64 cycle)
{
  return find_held (source, cycle, SAM_SESSION_KIND_DIALOGUE) != SAM_DATE_NONE;
}

guint
sam_cycle_rules_count_open (SamRecordSource *source, gint64 cycle)
{
  g_autoptr (GPtrArray) questions = sam_record_source_list (source, SAM_FAMILY_FOCUS_QUESTION,
                                                            SAM_FOCUS_QUESTION_CYCLE, cycle);
  guint n_open = 0;

  for (guint i = 0; i < questions->len; i++)
    {
      if (sam_record_get_choice (g_ptr_array_index (questions, i), SAM_FOCUS_QUESTION_OUTCOME)
          == SAM_FOCUS_QUESTION_OUTCOME_OPEN)
        n_open++;
    }

  return n_open;
}

gboolean
sam_cycle_rules_has_due_follow_up (SamRecordSource *source, gint64 cycle)
{
  g_autoptr (GPtrArray) follow_ups = sam_record_source_list (source, SAM_FAMILY_FOLLOW_UP, SAM_FOLLOW_UP_CYCLE, cycle);

  for (guint i = 0; i < follow_ups->len; i++)
    if (!sam_record_is_set (g_ptr_array_index (follow_ups, i), SAM_FOLLOW_UP_DONE_DATE))
      return TRUE;

  return FALSE;
}

gboolean
sam_cycle_rules_has_another_open (SamRecordSource *source, gint64 cycle, gint64 teacher, gint64 coach)
{
  g_autoptr (GPtrArray) cycles = sam_record_source_list (source, SAM_FAMILY_CYCLE, SAM_CYCLE_TEACHER, teacher);

  for (guint i = 0; i < cycles->len; i++)
    {
      SamRecord *other = g_ptr_array_index (cycles, i);

      if (sam_record_get_id (other) != cycle && sam_record_get_reference (other, SAM_CYCLE_COACH) == coach
          && !sam_record_is_set (other, SAM_CYCLE_ENDING))
        return TRUE;
    }

  return FALSE;
}

gboolean
sam_cycle_rules_has_left (SamRecordSource *source, gint64 teacher, SamDate date)
{
  g_autoptr (GPtrArray) memberships = sam_record_source_list (source, SAM_FAMILY_MEMBERSHIP, SAM_MEMBERSHIP_PERSON, teacher);

  for (guint i = 0; i < memberships->len; i++)
    {
      SamRecord *membership = g_ptr_array_index (memberships, i);
      SamDate to = sam_record_get_date (membership, SAM_MEMBERSHIP_TO_DATE);

      if (sam_record_get_date (membership, SAM_MEMBERSHIP_FROM_DATE) <= date && (to == SAM_DATE_NONE || to >= date))
        return FALSE;
    }

  return memberships->len > 0;
}

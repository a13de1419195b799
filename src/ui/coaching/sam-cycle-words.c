#include "sam-cycle-words.h"

#include <glib/gi18n.h>

#include "sam-focus-question.h"
#include "sam-language.h"
#include "sam-observation.h"
#include "sam-session-draft.h"

SamStyle
sam_cycle_words_state (SamCycleState state)
{
  const char *word = sam_cycle_state_get_label (state);

  switch (state)
    {
    case SAM_CYCLE_STATE_NOT_BEGUN:
    case SAM_CYCLE_STATE_ASKED:
      return (SamStyle) { "dialog-question-symbolic", "status-planned", word };
    case SAM_CYCLE_STATE_PREPARED:
      return (SamStyle) { "x-office-calendar-symbolic", "status-planned", word };
    case SAM_CYCLE_STATE_OBSERVED:
      return (SamStyle) { "view-reveal-symbolic", "status-about-to-start", word };
    case SAM_CYCLE_STATE_FOLLOW_UP_DUE:
      return (SamStyle) { "alarm-symbolic", "status-about-to-start", word };
    case SAM_CYCLE_STATE_CANCELLED:
    case SAM_CYCLE_STATE_BROKEN_OFF:
      return (SamStyle) { "sam-cancelled-symbolic", "status-cancelled", word };
    default:
      return (SamStyle) { "emblem-ok-symbolic", "status-finished", word };
    }
}

SamStyle
sam_cycle_words_outcome (int outcome)
{
  const SamField *field = &sam_family_focus_question.fields[SAM_FOCUS_QUESTION_OUTCOME];
  const char *word = sam_choice_get_label (field, outcome);

  switch (outcome)
    {
    case SAM_FOCUS_QUESTION_OUTCOME_ANSWERED:
      return (SamStyle) { "emblem-ok-symbolic", "status-under-way", word };
    case SAM_FOCUS_QUESTION_OUTCOME_PARTLY:
      return (SamStyle) { "radio-mixed-symbolic", "status-partly", word };
    case SAM_FOCUS_QUESTION_OUTCOME_RESTING:
      return (SamStyle) { "media-playback-pause-symbolic", "status-paused", word };
    default:
      return (SamStyle) { "view-more-horizontal-symbolic", "status-planned", word };
    }
}

char *
sam_cycle_words_question (SamRecord *question)
{
  /* Translators: the number of a focus question within its cycle. */
  return g_strdup_printf (_("Question %d"),
                          (int) sam_record_get_integer (question, SAM_FOCUS_QUESTION_ORDINAL));
}

static char *
medium_date (SamDate date)
{
  return sam_language_format_date (sam_language_get_default (), date, SAM_DATE_STYLE_MEDIUM);
}

char *
sam_cycle_words_later (SamDate date, SamDate as_of)
{
  g_autofree char *day = medium_date (date);
  g_autofree char *looked_at = medium_date (as_of);

  /* Translators: a day that lies after the day that the programme is looked at: "31 Jan 2013, after 14 Dec 2012". */
  return g_strdup_printf (_("%s, after %s"), day, looked_at);
}

gboolean
sam_cycle_words_is_later (SamRecord *session, SamDate as_of)
{
  return sam_record_get_choice (session, SAM_SESSION_STATE) == SAM_SESSION_STATE_HELD
         && sam_record_get_date (session, SAM_SESSION_DATE) > as_of;
}

char *
sam_cycle_words_session (SamRecord *session, SamDate as_of)
{
  const SamLanguage *language = sam_language_get_default ();
  SamStyle style = sam_cycle_words_session_style (session, as_of);
  g_autofree char *date = medium_date (sam_record_get_date (session, SAM_SESSION_DATE));
  g_autofree char *detail = NULL;

  if (sam_cycle_words_is_later (session, as_of))
    return sam_cycle_words_later (sam_record_get_date (session, SAM_SESSION_DATE), as_of);

  switch (sam_record_get_choice (session, SAM_SESSION_STATE))
    {
    case SAM_SESSION_STATE_HELD:
      detail = sam_language_format_minutes (language, sam_record_get_integer (session, SAM_SESSION_ACTUAL_MINUTES));
      return g_strdup_printf ("%s · %s", date, detail);
    case SAM_SESSION_STATE_PLANNED:
      detail = sam_time_format (sam_record_get_time (session, SAM_SESSION_START_TIME));
      /* Translators: a date and a time of day: "planned 18 Dec 2012, 09:00". */
      return g_strdup_printf (_("planned %s, %s"), date, detail);
    case SAM_SESSION_STATE_CANCELLED:
      return g_strdup_printf ("%s · %s · %s", date, style.word,
                              sam_choice_get_label (&sam_family_session.fields[SAM_SESSION_CAUSE],
                                                    sam_record_get_choice (session, SAM_SESSION_CAUSE)));
    default:
      return g_strdup_printf ("%s · %s", date, style.word);
    }
}

SamStyle
sam_cycle_words_session_style (SamRecord *session, SamDate as_of)
{
  SamDate date = sam_record_get_date (session, SAM_SESSION_DATE);
  SamSessionState state =
    sam_session_get_state_on ((SamSessionState) sam_record_get_choice (session, SAM_SESSION_STATE), date, as_of);

  return sam_style_for_session (state, sam_session_is_overdue (state, date, as_of));
}

char *
sam_cycle_words_lesson (SamRecord *observation)
{
  const char *subject = sam_record_get_text (observation, SAM_OBSERVATION_SUBJECT);
  const char *grade = sam_record_get_text (observation, SAM_OBSERVATION_GRADE);

  if (subject == NULL || grade == NULL)
    return g_strdup (subject != NULL ? subject : grade);

  return g_strdup_printf ("%s, %s", subject, grade);
}

char *
sam_cycle_words_count_questions (guint n)
{
  return g_strdup_printf (ngettext ("%u focus question", "%u focus questions", n), n);
}

#include "sam-cycle-parts.h"

#include "sam-dialogue.h"
#include "sam-evidence.h"
#include "sam-focus-question.h"
#include "sam-follow-up.h"
#include "sam-session.h"

static void
add_line (GString *lines, SamRecord *record, guint field)
{
  const char *text = record != NULL ? sam_record_get_text (record, field) : NULL;

  if (text != NULL)
    g_string_append_printf (lines, "%s%s", lines->len > 0 ? "\n" : "", text);
}

static void
add_follow_ups (GString *lines, const SamCycleStory *story)
{
  for (guint i = 0; i < story->follow_ups->len; i++)
    {
      SamRecord *record = story->follow_ups->pdata[i];

      if (sam_cycle_story_get_done (story, record) == sam_record_get_date (record, SAM_FOLLOW_UP_DONE_DATE))
        add_line (lines, record, SAM_FOLLOW_UP_NOTE);
    }
}

char *
sam_cycle_parts_dup_text (const SamCycleStory *story, SamRecord *question, SamCyclePart part)
{
  const SamCycleSession *dialogue;
  const SamCycleSession *observation;
  g_autoptr (GString) lines = g_string_new (NULL);

  g_return_val_if_fail (story != NULL, NULL);

  dialogue = sam_cycle_story_get_held (story, SAM_SESSION_KIND_DIALOGUE);
  observation = sam_cycle_story_get_held (story, SAM_SESSION_KIND_OBSERVATION);
  switch (part)
    {
    case SAM_CYCLE_PART_QUESTION:
      add_line (lines, question, SAM_FOCUS_QUESTION_TEXT);
      break;
    case SAM_CYCLE_PART_LOOK_FOR:
      add_line (lines, question, SAM_FOCUS_QUESTION_LOOK_FOR);
      break;
    case SAM_CYCLE_PART_EVIDENCE:
      return observation != NULL
               ? sam_evidence_dup_text (observation->entries, question != NULL ? sam_record_get_id (question) : 0)
               : NULL;
    case SAM_CYCLE_PART_DIALOGUE:
      if (dialogue == NULL)
        break;
      add_line (lines, question, SAM_FOCUS_QUESTION_OUTCOME_NOTE);
      add_line (lines, dialogue->dialogue, SAM_DIALOGUE_NOTE);
      break;
    case SAM_CYCLE_PART_WILL_TRY:
      add_line (lines, dialogue != NULL ? dialogue->dialogue : NULL, SAM_DIALOGUE_WILL_TRY);
      break;
    case SAM_CYCLE_PART_FOLLOW_UP:
      add_follow_ups (lines, story);
      break;
    case SAM_CYCLE_N_PARTS:
    default:
      g_return_val_if_reached (NULL);
    }

  return lines->len > 0 ? g_string_free (g_steal_pointer (&lines), FALSE) : NULL;
}

SamDisclosureSubject
sam_cycle_parts_get_subject (SamCyclePart part)
{
  switch (part)
    {
    case SAM_CYCLE_PART_EVIDENCE:
      return SAM_DISCLOSURE_NOTE;
    case SAM_CYCLE_PART_DIALOGUE:
    case SAM_CYCLE_PART_WILL_TRY:
      return SAM_DISCLOSURE_DIALOGUE;
    case SAM_CYCLE_PART_FOLLOW_UP:
      return SAM_DISCLOSURE_FOLLOW_UP;
    case SAM_CYCLE_PART_QUESTION:
    case SAM_CYCLE_PART_LOOK_FOR:
    case SAM_CYCLE_N_PARTS:
    default:
      return SAM_DISCLOSURE_QUESTION;
    }
}

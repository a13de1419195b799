/*
 * The figures, their names and what they mean, in words for a reader of a report.
 */
#include "sam-figure-definitions.h"

#include <glib/gi18n.h>
#include <string.h>

#include "sam-coach-figures.h"
#include "sam-survey-figures.h"

static const SamFigureDefinition definitions[] = {
  { "F1", "f1", SAM_FIGURE_SHARE, SAM_FIGURE_OF_SCHOOLS,
    N_("Schools with group coaching"),
    N_("Schools whose own status of group coaching is under way or finished, of the schools that "
       "take part.") },
  { "F2", "f2", SAM_FIGURE_SHARE, SAM_FIGURE_OF_ALL,
    N_("Teams with group coaching"),
    N_("Teams whose status of group coaching is under way or finished, of the active teams. A "
       "paused team is active.") },
  { "F3", "f3", SAM_FIGURE_SHARE, SAM_FIGURE_OF_SCHOOLS,
    N_("Mandatory strand fulfilled"),
    N_("Schools where every active team is under way or finished with the mandatory strand, of "
       "the schools that have an active team. Counted from the date of the decision.") },
  { "F3.cannot_be_judged", "f3", SAM_FIGURE_COUNT, SAM_FIGURE_OF_SCHOOLS,
    N_("Mandatory strand: cannot be judged"),
    N_("Schools that take part but have no active team.") },
  { "F4", "f4", SAM_FIGURE_SHARE, SAM_FIGURE_OF_SCHOOLS,
    N_("Individual coaching begun"),
    N_("Schools whose own status of individual coaching is, or has been, under way, of the "
       "schools that take part.") },
  { "F4.about_to_start", "f4", SAM_FIGURE_COUNT, SAM_FIGURE_OF_SCHOOLS,
    N_("Individual coaching: about to start"),
    N_("Schools that take part and are about to start individual coaching.") },
  { "F4.planned", "f4", SAM_FIGURE_COUNT, SAM_FIGURE_OF_SCHOOLS,
    N_("Individual coaching: planned"),
    N_("Schools that take part and have planned individual coaching for a term.") },
  { "F5", "f5", SAM_FIGURE_SHARE, SAM_FIGURE_OF_ALL,
    N_("Sessions held"),
    N_("Group sessions held, of those planned up to the day. A moved session counts once, on its "
       "new date; a cancelled one counts as planned.") },
  { "F6", "f6", SAM_FIGURE_MINUTES, SAM_FIGURE_OF_ALL,
    N_("Given time"),
    N_("Actual minutes of the group sessions that were held.") },
  { "F6.teacher_minutes", "f6", SAM_FIGURE_MINUTES, SAM_FIGURE_OF_ALL,
    N_("Given time: teachers’ minutes"),
    N_("Minutes of held group sessions that the teachers of the teams attended, added up.") },
  { "F7", "f7", SAM_FIGURE_SHARE, SAM_FIGURE_OF_ALL,
    N_("Attendance"),
    N_("Teachers present or partly present, of the members of the team on that date who were "
       "expected, in held group sessions. Sessions where somebody’s attendance is not recorded "
       "are left out.") },
  { "F7.not_recorded", "f7", SAM_FIGURE_COUNT, SAM_FIGURE_OF_ALL,
    N_("Attendance: not recorded"),
    N_("Held group sessions where the attendance of at least one member is not recorded.") },
  { "F8", "f8", SAM_FIGURE_SHARE, SAM_FIGURE_OF_ALL,
    N_("Taking part"),
    N_("Active teachers who have attended at least one group session, of all active teachers. A "
       "person counts once."),
    .counts_persons = TRUE },
  { "F9", "f9", SAM_FIGURE_MEDIAN, SAM_FIGURE_OF_ALL,
    N_("Cadence"),
    N_("The median of the school days from one held group session of a team to its next.") },
  { "F9.overdue", "f9", SAM_FIGURE_COUNT, SAM_FIGURE_OF_ALL,
    N_("Cadence: overdue teams"),
    N_("Active teams under way whose last held group session is more school days ago than the "
       "programme’s target and margin allow.") },
  { "F10.begun", "f10", SAM_FIGURE_COUNT, SAM_FIGURE_OF_SCHOOLS,
    N_("Cycles begun"),
    N_("Cycles of individual coaching in which the teacher has asked a question, whatever came of "
       "them.") },
  { "F10.observed", "f10", SAM_FIGURE_COUNT, SAM_FIGURE_OF_SCHOOLS,
    N_("Cycles observed"),
    N_("Cycles that have come at least as far as a lesson observation.") },
  { "F10.dialogue", "f10", SAM_FIGURE_COUNT, SAM_FIGURE_OF_SCHOOLS,
    N_("Cycles with a dialogue"),
    N_("Cycles that have come at least as far as a dialogue.") },
  { "F10.closed", "f10", SAM_FIGURE_COUNT, SAM_FIGURE_OF_SCHOOLS,
    N_("Cycles closed"),
    N_("Cycles that are closed. Those cancelled or broken off are not counted.") },
  { "F10.reach", "f10", SAM_FIGURE_SHARE, SAM_FIGURE_OF_SCHOOLS,
    N_("Reach of individual coaching"),
    N_("Active teachers who have had at least one dialogue, of all active teachers. A person "
       "counts once."),
    .counts_persons = TRUE },
  { "F11.median", "f11", SAM_FIGURE_MEDIAN, SAM_FIGURE_OF_SCHOOLS,
    N_("Days to dialogue"),
    N_("The median of the school days from the lesson observation to the dialogue, 0 on the same "
       "day.") },
  { "F11.within", "f11", SAM_FIGURE_SHARE, SAM_FIGURE_OF_SCHOOLS,
    N_("Dialogue within the target"),
    N_("Cycles whose dialogue was held within the programme’s target of school days after the "
       "observation, of those observed that have had a dialogue.") },
  { "F11.waiting", "f11", SAM_FIGURE_COUNT, SAM_FIGURE_OF_SCHOOLS,
    N_("Waiting for a dialogue"),
    N_("Cycles that are observed, have had no dialogue, and have not ended.") },
  { "F12.strict", "f12", SAM_FIGURE_SHARE, SAM_FIGURE_OF_SCHOOLS,
    N_("Emphasis, strict"),
    N_("Minutes of lesson observation, of the actual minutes of every held session with a coach.") },
  { "F12.wide", "f12", SAM_FIGURE_SHARE, SAM_FIGURE_OF_SCHOOLS,
    N_("Emphasis, wide"),
    N_("Minutes of talk before, lesson observation and dialogue, of the actual minutes of every "
       "held session with a coach.") },
  { "F13", "f13", SAM_FIGURE_SHARE, SAM_FIGURE_OF_SCHOOLS,
    N_("Questions answered"),
    N_("Focus questions answered, wholly or partly, of all questions in cycles with a dialogue.") },
  { "F14", "f14", SAM_FIGURE_SHARE, SAM_FIGURE_OF_ALL,
    N_("Reception"),
    N_("Answers in the two upper steps, of all answers, “don’t know” included, in the latest "
       "survey round that is closed. Hidden where fewer than five answered."),
    .compute = sam_survey_figures_compute_reception, .load_rows = sam_survey_figures_load_rows },
  { "F14.n", "f14", SAM_FIGURE_SHARE, SAM_FIGURE_OF_ALL,
    N_("Reception of a statement"),
    N_("Answers to the statement in the two upper steps, of all answers to it, “don’t know” "
       "included, in the latest survey round that is closed. Hidden where fewer than five "
       "answered."),
    .compute = sam_survey_figures_compute_reception, .load_rows = sam_survey_figures_load_rows },
  { "F15", "f15", SAM_FIGURE_SHARE, SAM_FIGURE_OF_ALL,
    N_("Response rate"),
    N_("Answers to all statements, of those that the invited could have given, in the latest "
       "survey round that is closed. Hidden where fewer than five answered or were invited."),
    .compute = sam_survey_figures_compute_response, .load_rows = sam_survey_figures_load_rows },
  { "F15.n", "f15", SAM_FIGURE_SHARE, SAM_FIGURE_OF_ALL,
    N_("Response rate of a statement"),
    N_("Answers to the statement, of the invited, in the latest survey round that is closed. "
       "Hidden where fewer than five answered or were invited."),
    .compute = sam_survey_figures_compute_response, .load_rows = sam_survey_figures_load_rows },
  { "F16", "f16", SAM_FIGURE_SHARE, SAM_FIGURE_OF_PROGRAMME,
    N_("Milestones on time"),
    N_("Milestones done on their due date or before, of those whose due date has come.") },
  { "F17", "f17", SAM_FIGURE_SHARE, SAM_FIGURE_OF_ALL,
    N_("Records complete"),
    N_("Held group sessions with at least one pedagogical question, where the attendance of every "
       "member is recorded, of all held group sessions.") },
  { "F18", "f18", SAM_FIGURE_SHARE, SAM_FIGURE_OF_ALL,
    N_("Promised time"),
    N_("Actual minutes of the group sessions that a promise covers, of the minutes promised up to "
       "the day. A promise counts by the share of its school days that have passed, from the day "
       "that it was agreed on.") },
  { "F18.lost.never_scheduled", "f18", SAM_FIGURE_MINUTES, SAM_FIGURE_OF_ALL,
    N_("Lost time: never scheduled"),
    N_("Minutes promised up to the day, less the planned minutes of the group sessions up to the "
       "day. Negative where more was planned than promised.") },
  { "F18.lost.moved_later", "f18", SAM_FIGURE_MINUTES, SAM_FIGURE_OF_ALL,
    N_("Lost time: moved later"),
    N_("Planned minutes of group sessions up to the day that were moved to a date after it.") },
  { "F18.lost.day_off", "f18", SAM_FIGURE_MINUTES, SAM_FIGURE_OF_ALL,
    N_("Lost time: day off"),
    N_("Planned minutes of group sessions that were cancelled, without a new date, because of a "
       "day off.") },
  { "F18.lost.coach_unavailable", "f18", SAM_FIGURE_MINUTES, SAM_FIGURE_OF_ALL,
    N_("Lost time: coach unavailable"),
    N_("Planned minutes of group sessions that were cancelled, without a new date, because the "
       "coach was unavailable.") },
  { "F18.lost.no_stand_in", "f18", SAM_FIGURE_MINUTES, SAM_FIGURE_OF_ALL,
    N_("Lost time: no stand-in"),
    N_("Planned minutes of group sessions that were cancelled, without a new date, because there "
       "was no stand-in.") },
  { "F18.lost.clash", "f18", SAM_FIGURE_MINUTES, SAM_FIGURE_OF_ALL,
    N_("Lost time: clash"),
    N_("Planned minutes of group sessions that were cancelled, without a new date, because of a "
       "clash.") },
  { "F18.lost.schools_decision", "f18", SAM_FIGURE_MINUTES, SAM_FIGURE_OF_ALL,
    N_("Lost time: school’s decision"),
    N_("Planned minutes of group sessions that were cancelled, without a new date, by the "
       "school’s decision.") },
  { "F18.lost.other", "f18", SAM_FIGURE_MINUTES, SAM_FIGURE_OF_ALL,
    N_("Lost time: other cause"),
    N_("Planned minutes of group sessions that were cancelled, without a new date, for another "
       "cause.") },
  { "F18.lost.not_recorded", "f18", SAM_FIGURE_MINUTES, SAM_FIGURE_OF_ALL,
    N_("Lost time: not yet recorded"),
    N_("Planned minutes of group sessions up to the day of which nobody has recorded whether they "
       "were held.") },
  { "F18.lost.shorter", "f18", SAM_FIGURE_MINUTES, SAM_FIGURE_OF_ALL,
    N_("Lost time: shorter than planned"),
    N_("Minutes by which held group sessions were shorter than planned.") },
  { "F18.lost.longer", "f18", SAM_FIGURE_MINUTES, SAM_FIGURE_OF_ALL,
    N_("Longer than planned"),
    N_("Minutes by which held group sessions were longer than planned. They are added to the time "
       "given, not taken from it.") },
  { "F19", "f19", SAM_FIGURE_SHARE, SAM_FIGURE_OF_SCHOOLS,
    N_("Coach load"),
    N_("Actual minutes of the coaches’ held sessions in the school year, of the minutes that their "
       "reductions in duties give up to the day, at 1,360 hours a year."),
    .compute = sam_coach_figures_compute },
};

const SamFigureDefinition *
sam_figure_definitions_get (guint *n_definitions)
{
  g_return_val_if_fail (n_definitions != NULL, NULL);

  *n_definitions = G_N_ELEMENTS (definitions);
  return definitions;
}

/* Whether "F14.3" is one of "F14.n". */
static gboolean
is_numbered_part (const char *id, const char *of)
{
  gsize length = strlen (of) - 1;

  return g_str_has_suffix (of, ".n") && strncmp (id, of, length) == 0 && id[length] != '\0'
         && strspn (id + length, "0123456789") == strlen (id + length);
}

const SamFigureDefinition *
sam_figure_definitions_find (const char *id)
{
  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (definitions); i++)
    if (g_str_equal (definitions[i].id, id) || is_numbered_part (id, definitions[i].id))
      return &definitions[i];

  return NULL;
}

char *
sam_figure_dup_code (const char *id)
{
  const char *dot = strchr (id, '.');

  return dot == NULL || g_ascii_isdigit (dot[1]) ? g_strdup (id) : g_strndup (id, dot - id);
}

const char *
sam_figure_get_title (const char *id, const SamLanguage *language)
{
  const SamFigureDefinition *definition = sam_figure_definitions_find (id);

  g_return_val_if_fail (definition != NULL && language != NULL, id);

  return sam_language_gettext (language, definition->title);
}

const char *
sam_figure_get_definition (const char *id, const SamLanguage *language)
{
  const SamFigureDefinition *definition = sam_figure_definitions_find (id);

  g_return_val_if_fail (definition != NULL && language != NULL, id);

  return sam_language_gettext (language, definition->definition);
}

/*
 * What a school's record lacks, counted, and in words.
 */
#include "sam-school-dashboard-private.h"

#include "sam-language.h"

static void
count_gaps_of_team (SamSchoolDashboard *self, const SamSchoolTeam *team)
{
  /* Of a team that rests nothing is expected. */
  if (team->status != SAM_STRAND_STATUS_STATUS_PAUSED && team->status != SAM_STRAND_STATUS_STATUS_FINISHED)
    {
      self->gaps[SAM_SCHOOL_GAP_TEAMS_WITHOUT_PROMISE] += !team->has_promise;
      self->gaps[SAM_SCHOOL_GAP_TEAMS_WITHOUT_SESSIONS] += team->sessions->len == 0;
    }
  self->gaps[SAM_SCHOOL_GAP_ATTENDANCE_NOT_RECORDED] += team->not_recorded;
  for (guint i = 0; i < team->sessions->len; i++)
    {
      const SamSchoolSession *session = &g_array_index (team->sessions, SamSchoolSession, i);

      self->gaps[SAM_SCHOOL_GAP_SESSIONS_NOT_RECORDED] += session->is_overdue;
      self->gaps[SAM_SCHOOL_GAP_SESSIONS_WITHOUT_QUESTION]
        += session->state == SAM_SESSION_STATE_HELD && !session->has_question;
    }
}

void
sam_dashboard_count_gaps (SamDashboardLoad *load)
{
  SamSchoolDashboard *self = load->dashboard;

  self->gaps[SAM_SCHOOL_GAP_NO_CALENDAR] = self->place == SAM_TERM_PLACE_NO_CALENDAR;
  self->gaps[SAM_SCHOOL_GAP_NO_TEAMS] = self->teams->len == 0;
  self->gaps[SAM_SCHOOL_GAP_NO_SURVEY] = self->round == NULL;
  for (guint i = 0; i < self->teams->len; i++)
    count_gaps_of_team (self, &g_array_index (self->teams, SamSchoolTeam, i));
}

const char *
sam_frame_get_label (SamFrame factor, const SamLanguage *language)
{
  static const guint fields[] = {
    [SAM_FRAME_LEADERSHIP] = SAM_SESSION_LEADERSHIP_SUPPORT,
    [SAM_FRAME_TIME] = SAM_SESSION_TIME_GIVEN,
    [SAM_FRAME_ROOM] = SAM_SESSION_ROOM,
    [SAM_FRAME_GROUP_SIZE] = SAM_SESSION_GROUP_SIZE,
  };

  g_return_val_if_fail (factor < SAM_N_FRAMES && language != NULL, NULL);

  return sam_language_gettext (language, sam_family_session.fields[fields[factor]].label);
}

char *
sam_school_gap_describe (SamSchoolGap gap, guint count, const SamLanguage *language)
{
  g_autofree char *number = NULL;

  g_return_val_if_fail (gap < SAM_N_SCHOOL_GAPS && language != NULL, NULL);

  number = sam_language_format_integer (language, count);
  switch (gap)
    {
    case SAM_SCHOOL_GAP_NO_CALENDAR:
      return g_strdup (sam_language_gettext (language, "No school-year calendar"));
    case SAM_SCHOOL_GAP_NO_TEAMS:
      return g_strdup (sam_language_gettext (language, "No teams in the term"));
    case SAM_SCHOOL_GAP_NO_SURVEY:
      return g_strdup (sam_language_gettext (language, "No answers to a survey"));
    case SAM_SCHOOL_GAP_TEAMS_WITHOUT_PROMISE:
      return g_strdup_printf (sam_language_ngettext (language, "%s team with no promised time",
                                                     "%s teams with no promised time", count), number);
    case SAM_SCHOOL_GAP_TEAMS_WITHOUT_SESSIONS:
      return g_strdup_printf (sam_language_ngettext (language, "%s team with no sessions in the term",
                                                     "%s teams with no sessions in the term", count), number);
    case SAM_SCHOOL_GAP_SESSIONS_NOT_RECORDED:
      return g_strdup_printf (sam_language_ngettext (language, "%s session past, but still only planned",
                                                     "%s sessions past, but still only planned", count), number);
    case SAM_SCHOOL_GAP_ATTENDANCE_NOT_RECORDED:
      return g_strdup_printf (sam_language_ngettext (language, "%s held session without full attendance",
                                                     "%s held sessions without full attendance", count), number);
    case SAM_SCHOOL_GAP_SESSIONS_WITHOUT_QUESTION:
    default:
      return g_strdup_printf (sam_language_ngettext (language, "%s held session without a pedagogical question",
                                                     "%s held sessions without a pedagogical question", count), number);
    }
}

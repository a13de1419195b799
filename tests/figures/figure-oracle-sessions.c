/*
 * F1 to F9 and F17: statuses, group sessions, attendance.
 */
#include "figure-oracle.h"

static gboolean
is_going_or_done (int status)
{
  return status == SAM_STRAND_STATUS_STATUS_UNDER_WAY || status == SAM_STRAND_STATUS_STATUS_FINISHED;
}

/* Whether the strand of group coaching is mandatory, by the last decision with an effect. */
static gboolean
is_mandatory (const Question *question)
{
  SamRecord *last = NULL;

  EACH (question->oracle, SAM_FAMILY_BASIS, basis)
  {
    SamDate date = sam_record_get_date (basis, SAM_BASIS_DATE);
    SamRecord *strand = oracle_get (question->oracle, sam_record_get_reference (basis, SAM_BASIS_STRAND));

    if (sam_record_get_choice (basis, SAM_BASIS_KIND) != SAM_BASIS_KIND_DECISION
        || sam_record_get_choice (basis, SAM_BASIS_EFFECT) == SAM_BASIS_EFFECT_NONE || date > question->day
        || sam_record_get_choice (strand, SAM_STRAND_KIND) != SAM_STRAND_KIND_GROUP)
      continue;
    if (last == NULL || date > sam_record_get_date (last, SAM_BASIS_DATE)
        || (date == sam_record_get_date (last, SAM_BASIS_DATE) && sam_record_get_id (basis) > sam_record_get_id (last)))
      last = basis;
  }

  return last != NULL && sam_record_get_choice (last, SAM_BASIS_EFFECT) == SAM_BASIS_EFFECT_STRAND_MANDATORY;
}

static gboolean
has_begun (const Question *question, gint64 school)
{
  EACH (question->oracle, SAM_FAMILY_STRAND_STATUS, entry)
  {
    SamRecord *strand = oracle_get (question->oracle, sam_record_get_reference (entry, SAM_STRAND_STATUS_STRAND));

    if (sam_record_get_choice (strand, SAM_STRAND_KIND) == SAM_STRAND_KIND_INDIVIDUAL
        && sam_record_get_reference (entry, SAM_STRAND_STATUS_SCHOOL) == school
        && sam_record_get_reference (entry, SAM_STRAND_STATUS_TEAM) == 0
        && sam_record_get_date (entry, SAM_STRAND_STATUS_DATE) <= question->day
        && sam_record_get_choice (entry, SAM_STRAND_STATUS_STATUS) == SAM_STRAND_STATUS_STATUS_UNDER_WAY)
      return TRUE;
  }

  return FALSE;
}

static void
tell_schools (Question *question)
{
  gint64 n = 0, group = 0, judged = 0, fulfilled = 0, teamless = 0, begun = 0, about = 0, planned = 0;
  gboolean mandatory = is_mandatory (question);

  EACH (question->oracle, SAM_FAMILY_SCHOOL, school)
  {
    gint64 id = sam_record_get_id (school), teams = 0, going = 0;
    int status;

    if (!oracle_has_school (question, id) || !oracle_takes_part (question, id))
      continue;
    n++;
    group += is_going_or_done (oracle_get_status (question, SAM_STRAND_KIND_GROUP, id, 0));

    EACH (question->oracle, SAM_FAMILY_TEAM, team)
      if (sam_record_get_reference (team, SAM_TEAM_SCHOOL) == id && oracle_is_active_team (question, team))
        {
          teams++;
          going += is_going_or_done (oracle_get_status (question, SAM_STRAND_KIND_GROUP, id, sam_record_get_id (team)));
        }
    judged += mandatory && teams > 0;
    fulfilled += mandatory && teams > 0 && going == teams;
    teamless += mandatory && teams == 0;

    status = oracle_get_status (question, SAM_STRAND_KIND_INDIVIDUAL, id, 0);
    if (has_begun (question, id))
      begun++;
    else
      {
        about += status == SAM_STRAND_STATUS_STATUS_ABOUT_TO_START;
        planned += status == SAM_STRAND_STATUS_STATUS_PLANNED;
      }
  }

  oracle_tell (question, "F1", group, n);
  oracle_tell (question, "F3", fulfilled, judged);
  oracle_tell (question, "F3.cannot_be_judged", teamless, 0);
  oracle_tell (question, "F4", begun, n);
  oracle_tell (question, "F4.about_to_start", about, 0);
  oracle_tell (question, "F4.planned", planned, 0);
}

void
oracle_compute_statuses (Question *question)
{
  gint64 n = 0, group = 0;

  if (question->scope.kind != SAM_SCOPE_TEAM)
    tell_schools (question);

  EACH (question->oracle, SAM_FAMILY_TEAM, team)
    if (oracle_has_team (question, sam_record_get_id (team)) && oracle_is_active_team (question, team))
      {
        n++;
        group += is_going_or_done (oracle_get_status (question, SAM_STRAND_KIND_GROUP,
                                                      sam_record_get_reference (team, SAM_TEAM_SCHOOL),
                                                      sam_record_get_id (team)));
      }
  oracle_tell (question, "F2", group, n);
}

static SamRecord *
find_attendance (FigureOracle *self, gint64 session, gint64 person)
{
  EACH (self, SAM_FAMILY_ATTENDANCE, row)
    if (sam_record_get_reference (row, SAM_ATTENDANCE_SESSION) == session
        && sam_record_get_reference (row, SAM_ATTENDANCE_PERSON) == person)
      return row;

  return NULL;
}

typedef struct
{
  gint64 came, expected, not_recorded, minutes;
} Roll;

/* Each member on the day of the session, once. */
static Roll
call_roll (FigureOracle *self, SamRecord *session)
{
  Roll roll = { 0 };
  gint64 actual = sam_record_get_integer (session, SAM_SESSION_ACTUAL_MINUTES);

  EACH (self, SAM_FAMILY_PERSON, person)
  {
    SamRecord *row;

    if (!oracle_is_member (self, sam_record_get_id (person), sam_record_get_reference (session, SAM_SESSION_TEAM),
                           sam_record_get_date (session, SAM_SESSION_DATE)))
      continue;

    row = find_attendance (self, sam_record_get_id (session), sam_record_get_id (person));
    switch (row != NULL ? sam_record_get_choice (row, SAM_ATTENDANCE_STATUS) : SAM_ATTENDANCE_STATUS_NOT_RECORDED)
      {
      case SAM_ATTENDANCE_STATUS_PRESENT:
        roll.came++;
        roll.expected++;
        roll.minutes += actual;
        break;
      case SAM_ATTENDANCE_STATUS_PARTLY:
        roll.came++;
        roll.expected++;
        roll.minutes += MIN (actual, sam_record_get_integer (row, SAM_ATTENDANCE_MINUTES));
        break;
      case SAM_ATTENDANCE_STATUS_ABSENT:
        roll.expected++;
        break;
      case SAM_ATTENDANCE_STATUS_NOT_RECORDED:
        roll.not_recorded++;
        break;
      default:
        break;
      }
  }

  return roll;
}

static gboolean
is_held (SamRecord *session)
{
  return sam_record_get_choice (session, SAM_SESSION_STATE) == SAM_SESSION_STATE_HELD;
}

static gboolean
has_attended (const Question *question, gint64 person)
{
  EACH (question->oracle, SAM_FAMILY_ATTENDANCE, row)
  {
    SamRecord *session = oracle_get (question->oracle, sam_record_get_reference (row, SAM_ATTENDANCE_SESSION));
    int status = sam_record_get_choice (row, SAM_ATTENDANCE_STATUS);

    if (sam_record_get_reference (row, SAM_ATTENDANCE_PERSON) == person
        && (status == SAM_ATTENDANCE_STATUS_PRESENT || status == SAM_ATTENDANCE_STATUS_PARTLY)
        && oracle_is_group_session (question, session) && is_held (session)
        && oracle_is_member (question->oracle, person, sam_record_get_reference (session, SAM_SESSION_TEAM),
                             sam_record_get_date (session, SAM_SESSION_DATE)))
      return TRUE;
  }

  return FALSE;
}

static void
tell_persons (Question *question)
{
  gint64 n = 0, attended = 0;

  EACH (question->oracle, SAM_FAMILY_PERSON, person)
    if (oracle_is_active_teacher (question, sam_record_get_id (person)))
      {
        n++;
        attended += has_attended (question, sam_record_get_id (person));
      }
  oracle_tell (question, "F8", attended, n);
}

static int
compare_dates (gconstpointer a, gconstpointer b)
{
  return *(const SamDate *) a - *(const SamDate *) b;
}

static void
tell_cadence (Question *question)
{
  g_autoptr (GArray) gaps = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 limit = oracle_get_setting (question->oracle, SAM_SETTING_CADENCE_TARGET, 10)
                 + oracle_get_setting (question->oracle, SAM_SETTING_CADENCE_MARGIN, 5);
  gint64 overdue = 0;

  EACH (question->oracle, SAM_FAMILY_TEAM, team)
  {
    g_autoptr (GArray) dates = g_array_new (FALSE, FALSE, sizeof (SamDate));
    gint64 id = sam_record_get_id (team), school = sam_record_get_reference (team, SAM_TEAM_SCHOOL);

    if (!oracle_has_team (question, id))
      continue;

    EACH (question->oracle, SAM_FAMILY_SESSION, session)
      if (sam_record_get_reference (session, SAM_SESSION_TEAM) == id && oracle_is_group_session (question, session)
          && is_held (session))
        {
          SamDate date = sam_record_get_date (session, SAM_SESSION_DATE);

          g_array_append_val (dates, date);
        }
    g_array_sort (dates, compare_dates);
    for (guint i = 1; i < dates->len; i++)
      {
        gint64 gap = oracle_count_school_days (question->oracle, school, g_array_index (dates, SamDate, i - 1),
                                               g_array_index (dates, SamDate, i));

        g_array_append_val (gaps, gap);
      }

    overdue += dates->len > 0 && oracle_is_active_team (question, team)
               && oracle_get_status (question, SAM_STRAND_KIND_GROUP, school, id) == SAM_STRAND_STATUS_STATUS_UNDER_WAY
               && oracle_count_school_days (question->oracle, school, g_array_index (dates, SamDate, dates->len - 1),
                                            question->day)
                    > limit;
  }

  oracle_tell_median (question, "F9", gaps);
  oracle_tell (question, "F9.overdue", overdue, 0);
}

void
oracle_compute_sessions (Question *question)
{
  gint64 planned = 0, held = 0, minutes = 0, teacher_minutes = 0, came = 0, expected = 0, not_recorded = 0, complete = 0;

  EACH (question->oracle, SAM_FAMILY_SESSION, session)
  {
    const char *questions = sam_record_get_text (session, SAM_SESSION_QUESTIONS);
    Roll roll;

    if (!oracle_is_group_session (question, session)
        || sam_record_get_choice (session, SAM_SESSION_STATE) == SAM_SESSION_STATE_MOVED)
      continue;
    planned++;
    if (!is_held (session))
      continue;
    held++;
    minutes += sam_record_get_integer (session, SAM_SESSION_ACTUAL_MINUTES);
    roll = call_roll (question->oracle, session);
    teacher_minutes += roll.minutes;
    not_recorded += roll.not_recorded > 0;
    complete += roll.not_recorded == 0 && questions != NULL && *questions != '\0';
    if (roll.not_recorded == 0)
      {
        came += roll.came;
        expected += roll.expected;
      }
  }

  oracle_tell (question, "F5", held, planned);
  oracle_tell (question, "F6", minutes, 0);
  oracle_tell (question, "F6.teacher_minutes", teacher_minutes, 0);
  oracle_tell (question, "F7", came, expected);
  oracle_tell (question, "F7.not_recorded", not_recorded, 0);
  tell_persons (question);
  tell_cadence (question);
  oracle_tell (question, "F17", complete, held);
}

/*
 * What the oracle knows of scopes, days and persons; the figures themselves are in its other files.
 */
#include "figure-oracle.h"

#include "sam-holidays.h"

FigureOracle *
figure_oracle_new (SamStore *store)
{
  FigureOracle *self = g_new0 (FigureOracle, 1);

  self->store = store;
  self->by_id = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  for (guint family = 0; family < SAM_N_FAMILIES; family++)
    {
      g_autoptr (GError) error = NULL;

      self->of[family] = sam_store_list (store, family, &error);
      g_assert_no_error (error);
      for (guint i = 0; i < self->of[family]->len; i++)
        {
          gint64 id = sam_record_get_id (self->of[family]->pdata[i]);

          g_hash_table_insert (self->by_id, g_memdup2 (&id, sizeof id), self->of[family]->pdata[i]);
        }
    }

  return self;
}

void
figure_oracle_free (FigureOracle *self)
{
  for (guint family = 0; family < SAM_N_FAMILIES; family++)
    g_ptr_array_unref (self->of[family]);
  g_hash_table_unref (self->by_id);
  g_free (self);
}

GArray *
figure_oracle_compute (FigureOracle *self, SamScope scope, SamDate as_of)
{
  Question question = { self, scope, as_of, g_array_new (FALSE, TRUE, sizeof (OracleFigure)) };

  oracle_compute_statuses (&question);
  oracle_compute_sessions (&question);
  oracle_compute_promises (&question);
  oracle_compute_cycles (&question);
  oracle_compute_coaches (&question);
  oracle_compute_surveys (&question);

  return question.figures;
}

void
oracle_tell (Question *question, const char *id, gint64 numerator, gint64 denominator)
{
  OracleFigure figure = { .numerator = numerator, .denominator = denominator };

  g_strlcpy (figure.id, id, sizeof figure.id);
  g_array_append_val (question->figures, figure);
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  gint64 x = *(const gint64 *) a, y = *(const gint64 *) b;

  return (x > y) - (x < y);
}

void
oracle_tell_median (Question *question, const char *id, GArray *values)
{
  guint n = values->len;
  gint64 halves = 0;

  g_array_sort (values, compare_numbers);
  if (n > 0)
    halves = g_array_index (values, gint64, (n - 1) / 2) + g_array_index (values, gint64, n / 2);
  oracle_tell (question, id, halves, n);
}

SamRecord *
oracle_get (FigureOracle *self, gint64 id)
{
  return g_hash_table_lookup (self->by_id, &id);
}

SamDate
oracle_get_end (SamRecord *record, guint field)
{
  SamDate date = sam_record_get_date (record, field);

  return date != SAM_DATE_NONE ? date : G_MAXINT32;
}

gint64
oracle_get_school_of_team (FigureOracle *self, gint64 team)
{
  return sam_record_get_reference (oracle_get (self, team), SAM_TEAM_SCHOOL);
}

/* A team's scope holds no school. */
gboolean
oracle_has_school (const Question *question, gint64 school)
{
  switch (question->scope.kind)
    {
    case SAM_SCOPE_PROGRAMME:
      return TRUE;
    case SAM_SCOPE_ORGANISER:
      return school != 0
             && sam_record_get_reference (oracle_get (question->oracle, school), SAM_SCHOOL_ORGANISER) == question->scope.id;
    case SAM_SCOPE_SCHOOL:
      return school == question->scope.id;
    case SAM_SCOPE_TEAM:
    default:
      return FALSE;
    }
}

gboolean
oracle_has_team (const Question *question, gint64 team)
{
  return question->scope.kind == SAM_SCOPE_TEAM
           ? team == question->scope.id
           : oracle_has_school (question, oracle_get_school_of_team (question->oracle, team));
}

static gboolean
took_part (FigureOracle *self, gint64 school, SamDate date)
{
  SamRecord *record = oracle_get (self, school);

  return sam_record_get_date (record, SAM_SCHOOL_JOINED_DATE) <= date
         && date <= oracle_get_end (record, SAM_SCHOOL_LEFT_DATE);
}

gboolean
oracle_counts (const Question *question, gint64 school, SamDate date)
{
  return date <= question->day && (school == 0 || took_part (question->oracle, school, date));
}

gboolean
oracle_takes_part (const Question *question, gint64 school)
{
  return took_part (question->oracle, school, question->day);
}

gboolean
oracle_is_active_team (const Question *question, SamRecord *team)
{
  return sam_record_get_date (team, SAM_TEAM_FROM_DATE) <= question->day
         && question->day <= oracle_get_end (team, SAM_TEAM_TO_DATE)
         && oracle_takes_part (question, sam_record_get_reference (team, SAM_TEAM_SCHOOL));
}

gboolean
oracle_is_member (FigureOracle *self, gint64 person, gint64 team, SamDate date)
{
  EACH (self, SAM_FAMILY_MEMBERSHIP, membership)
    if (sam_record_get_reference (membership, SAM_MEMBERSHIP_PERSON) == person
        && sam_record_get_reference (membership, SAM_MEMBERSHIP_TEAM) == team
        && sam_record_get_date (membership, SAM_MEMBERSHIP_FROM_DATE) <= date
        && date <= oracle_get_end (membership, SAM_MEMBERSHIP_TO_DATE))
      return TRUE;

  return FALSE;
}

gboolean
oracle_is_active_teacher (const Question *question, gint64 person)
{
  EACH (question->oracle, SAM_FAMILY_TEAM, team)
    if (oracle_has_team (question, sam_record_get_id (team)) && oracle_is_active_team (question, team)
        && oracle_is_member (question->oracle, person, sam_record_get_id (team), question->day))
      return TRUE;

  return FALSE;
}

/* Of several memberships the one that began first, then the one recorded first. */
static gint64
find_school_of_member (FigureOracle *self, gint64 person, SamDate date)
{
  SamRecord *first = NULL;

  if (date == SAM_DATE_NONE)
    return 0;

  EACH (self, SAM_FAMILY_MEMBERSHIP, membership)
  {
    SamDate from = sam_record_get_date (membership, SAM_MEMBERSHIP_FROM_DATE);

    if (sam_record_get_reference (membership, SAM_MEMBERSHIP_PERSON) != person || from > date
        || date > oracle_get_end (membership, SAM_MEMBERSHIP_TO_DATE))
      continue;
    if (first == NULL || from < sam_record_get_date (first, SAM_MEMBERSHIP_FROM_DATE)
        || (from == sam_record_get_date (first, SAM_MEMBERSHIP_FROM_DATE)
            && sam_record_get_id (membership) < sam_record_get_id (first)))
      first = membership;
  }

  return first != NULL ? oracle_get_school_of_team (self, sam_record_get_reference (first, SAM_MEMBERSHIP_TEAM)) : 0;
}

static void
note_earliest (SamDate *earliest, SamDate date, SamDate day)
{
  if (date <= day && (*earliest == SAM_DATE_NONE || date < *earliest))
    *earliest = date;
}

gint64
oracle_get_school_of_cycle (const Question *question, gint64 cycle)
{
  FigureOracle *self = question->oracle;
  gint64 teacher = sam_record_get_reference (oracle_get (self, cycle), SAM_CYCLE_TEACHER);
  SamDate asked = SAM_DATE_NONE, held = SAM_DATE_NONE;
  gint64 school;

  EACH (self, SAM_FAMILY_FOCUS_QUESTION, asking)
    if (sam_record_get_reference (asking, SAM_FOCUS_QUESTION_CYCLE) == cycle)
      note_earliest (&asked, sam_record_get_date (asking, SAM_FOCUS_QUESTION_ASKED_DATE), question->day);
  EACH (self, SAM_FAMILY_SESSION, session)
    if (sam_record_get_reference (session, SAM_SESSION_CYCLE) == cycle
        && sam_record_get_choice (session, SAM_SESSION_STATE) == SAM_SESSION_STATE_HELD)
      note_earliest (&held, sam_record_get_date (session, SAM_SESSION_DATE), question->day);

  school = find_school_of_member (self, teacher, asked);

  return school != 0 ? school : find_school_of_member (self, teacher, held);
}

int
oracle_get_status (const Question *question, SamStrandKind kind, gint64 school, gint64 team)
{
  SamDate last = SAM_DATE_NONE;
  int status = -1;

  EACH (question->oracle, SAM_FAMILY_STRAND_STATUS, entry)
  {
    SamRecord *strand = oracle_get (question->oracle, sam_record_get_reference (entry, SAM_STRAND_STATUS_STRAND));
    SamDate date = sam_record_get_date (entry, SAM_STRAND_STATUS_DATE);

    if (sam_record_get_choice (strand, SAM_STRAND_KIND) != (int) kind
        || sam_record_get_reference (entry, SAM_STRAND_STATUS_SCHOOL) != school
        || sam_record_get_reference (entry, SAM_STRAND_STATUS_TEAM) != team || date > question->day || date < last)
      continue;
    last = date;
    status = sam_record_get_choice (entry, SAM_STRAND_STATUS_STATUS);
  }

  return status;
}

gint64
oracle_get_setting (FigureOracle *self, const char *name, gint64 fallback)
{
  EACH (self, SAM_FAMILY_SETTING, setting)
    if (g_str_equal (sam_record_get_text (setting, SAM_SETTING_NAME), name))
      return g_ascii_strtoll (sam_record_get_text (setting, SAM_SETTING_VALUE), NULL, 10);

  return fallback;
}

/* 2 for the school's own, 1 for its organiser's, 0 for the programme's, -1 for another's. */
static int
get_level (SamRecord *row, guint organiser_field, guint school_field, gint64 organiser, gint64 school)
{
  gint64 of_organiser = sam_record_get_reference (row, organiser_field);
  gint64 of_school = sam_record_get_reference (row, school_field);

  if (of_school != 0)
    return of_school == school ? 2 : -1;
  if (of_organiser != 0)
    return of_organiser == organiser ? 1 : -1;

  return 0;
}

/* The nearest level that has a term, or a break, in the school year; whether the day is in one of that level. */
static gboolean
is_in_nearest (FigureOracle *self, SamFamilyId family, gint64 organiser, gint64 school, SamDate day)
{
  int year = sam_date_get_year (day) - (sam_date_get_month (day) < 7);
  SamDate first = sam_date_new (year, 7, 1), last = sam_date_new (year + 1, 6, 30);
  gboolean is_term = family == SAM_FAMILY_TERM;
  int nearest = -1;
  gboolean is_in[3] = { FALSE, FALSE, FALSE };

  EACH (self, family, row)
  {
    int level = get_level (row, is_term ? SAM_TERM_ORGANISER : SAM_DAY_OFF_ORGANISER,
                           is_term ? SAM_TERM_SCHOOL : SAM_DAY_OFF_SCHOOL, organiser, school);
    SamDate from = sam_record_get_date (row, is_term ? SAM_TERM_FROM_DATE : SAM_DAY_OFF_FROM_DATE);
    SamDate to = sam_record_get_date (row, is_term ? SAM_TERM_TO_DATE : SAM_DAY_OFF_TO_DATE);

    if (!is_term && sam_record_get_choice (row, SAM_DAY_OFF_KIND) != SAM_DAY_OFF_KIND_BREAK)
      continue;
    if (level < 0 || to < first || from > last)
      continue;
    nearest = MAX (nearest, level);
    is_in[level] = is_in[level] || (from <= day && day <= to);
  }

  return nearest >= 0 && is_in[nearest];
}

static gboolean
is_study_day (FigureOracle *self, gint64 organiser, gint64 school, SamDate day)
{
  EACH (self, SAM_FAMILY_DAY_OFF, row)
    if (sam_record_get_choice (row, SAM_DAY_OFF_KIND) == SAM_DAY_OFF_KIND_STUDY_DAY
        && get_level (row, SAM_DAY_OFF_ORGANISER, SAM_DAY_OFF_SCHOOL, organiser, school) >= 0
        && sam_record_get_date (row, SAM_DAY_OFF_FROM_DATE) <= day
        && day <= sam_record_get_date (row, SAM_DAY_OFF_TO_DATE))
      return TRUE;

  return FALSE;
}

int
oracle_count_school_days (FigureOracle *self, gint64 school, SamDate after, SamDate until)
{
  gint64 organiser = school != 0 ? sam_record_get_reference (oracle_get (self, school), SAM_SCHOOL_ORGANISER) : 0;
  int n = 0;

  for (SamDate day = after + 1; day <= until; day++)
    if (sam_date_get_weekday (day) <= 5 && !sam_holiday_is_public (sam_holiday_find (day))
        && is_in_nearest (self, SAM_FAMILY_TERM, organiser, school, day)
        && !is_in_nearest (self, SAM_FAMILY_DAY_OFF, organiser, school, day)
        && !is_study_day (self, organiser, school, day))
      n++;

  return n;
}

gboolean
oracle_is_group_session (const Question *question, SamRecord *session)
{
  gint64 team = sam_record_get_reference (session, SAM_SESSION_TEAM);

  return sam_record_get_choice (session, SAM_SESSION_KIND) == SAM_SESSION_KIND_GROUP && oracle_has_team (question, team)
         && oracle_counts (question, oracle_get_school_of_team (question->oracle, team),
                           sam_record_get_date (session, SAM_SESSION_DATE));
}

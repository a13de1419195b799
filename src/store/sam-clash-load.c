/* How a finder of clashes is read from the file: each table once, whatever the number of sessions. */
#include "sam-clash-load.h"

#include "sam-list-query.h"
#include "sam-record-io.h"
#include "sam-records.h"

typedef struct
{
  gint64       school;
  SamDateRange range;
} MemberSchool;

typedef void (*ReadFunc) (SamClashFinder *self, SamStatement *row);

static void
person_free (gpointer data)
{
  SamClashPerson *person = data;

  g_ref_string_release (person->code);
  g_ref_string_release (person->name);
  g_free (person);
}

static void
team_free (gpointer data)
{
  g_ref_string_release (((SamClashTeam *) data)->name);
  g_free (data);
}

static void
school_free (gpointer data)
{
  g_ref_string_release (((SamClashSchool *) data)->name);
  g_free (data);
}

static GHashTable *
map_new (GDestroyNotify free_value)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, free_value);
}

static void
map_put (GHashTable *map, gint64 id, gpointer value)
{
  g_hash_table_replace (map, g_memdup2 (&id, sizeof id), value);
}

static gpointer
map_get (GHashTable *map, gint64 id)
{
  return id != 0 ? g_hash_table_lookup (map, &id) : NULL;
}

/* One day more to both sides: what runs past midnight, and what a coach comes from or goes to. */
static gboolean
read_rows (SamClashFinder *self, SamStatement *statement, ReadFunc read, GError **error)
{
  g_autoptr (GError) found = NULL;

  if (statement == NULL)
    return FALSE;

  sam_statement_bind_date (statement, ":from", self->from - 1);
  sam_statement_bind_date (statement, ":to", self->to + 1);
  while (sam_statement_step (statement, &found))
    read (self, statement);
  if (found != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&found));
      return FALSE;
    }

  return TRUE;
}

static gboolean
read_sql (SamClashFinder *self, SamDatabase *database, const char *sql, ReadFunc read, GError **error)
{
  g_autoptr (SamStatement) statement = sam_statement_new (database, sql, error);

  return read_rows (self, statement, read, error);
}

static gboolean
read_query (SamClashFinder *self, SamDatabase *database, const char *name, ReadFunc read, GError **error)
{
  g_autoptr (SamStatement) statement = sam_list_query_new (database, name, error);

  return read_rows (self, statement, read, error);
}

/* Who and where */

static void
read_person (SamClashFinder *self, SamStatement *row)
{
  SamClashPerson *person = g_new0 (SamClashPerson, 1);

  person->code = g_ref_string_new (sam_statement_get_text (row, 1));
  person->name = g_ref_string_new (sam_statement_get_text (row, 2));
  map_put (self->persons, sam_statement_get_integer (row, 0), person);
}

static void
read_team (SamClashFinder *self, SamStatement *row)
{
  SamClashTeam *team = g_new0 (SamClashTeam, 1);

  team->school = sam_statement_get_integer (row, 1);
  team->name = g_ref_string_new (sam_statement_get_text (row, 2));
  map_put (self->teams, sam_statement_get_integer (row, 0), team);
}

static void
read_school (SamClashFinder *self, SamStatement *row)
{
  SamClashSchool *school = g_new0 (SamClashSchool, 1);

  school->organiser = sam_statement_get_integer (row, 1);
  school->name = g_ref_string_new (sam_statement_get_text (row, 2));
  map_put (self->schools, sam_statement_get_integer (row, 0), school);
}

static void
read_cycle (SamClashFinder *self, SamStatement *row)
{
  SamClashCycle *cycle = g_new0 (SamClashCycle, 1);

  cycle->teacher = sam_statement_get_integer (row, 1);
  cycle->school = sam_statement_get_integer (row, 2);
  map_put (self->cycles, sam_statement_get_integer (row, 0), cycle);
  if (cycle->school == 0 && map_get (self->member_schools, cycle->teacher) == NULL)
    map_put (self->member_schools, cycle->teacher, g_array_new (FALSE, FALSE, sizeof (MemberSchool)));
}

static void
read_member (SamClashFinder *self, SamStatement *row)
{
  gint64 team_id = sam_statement_get_integer (row, 0);
  gint64 person = sam_statement_get_integer (row, 1);
  SamDate from = sam_statement_get_date (row, 2);
  SamDate to = sam_statement_get_date (row, 3);
  GArray *member_schools = map_get (self->member_schools, person);
  const SamClashTeam *team = map_get (self->teams, team_id);
  MemberSchool at = { team != NULL ? team->school : 0, sam_date_range_new (from, to) };

  sam_clash_plan_add_membership (self->plan, team_id, person, from, to);
  if (member_schools != NULL)
    g_array_append_val (member_schools, at);
}

static void
read_away (SamClashFinder *self, SamStatement *row)
{
  sam_clash_plan_add_away (self->plan, sam_statement_get_integer (row, 0), sam_statement_get_date (row, 1),
                           sam_statement_get_date (row, 2));
}

static void
read_coach_day (SamClashFinder *self, SamStatement *row)
{
  sam_clash_plan_add_coach_day (self->plan, sam_statement_get_integer (row, 0),
                                (int) sam_statement_get_integer (row, 1));
}

/* What is let be */

static guint
acceptance_hash (gconstpointer data)
{
  const SamClashAcceptance *self = data;

  return g_int64_hash (&self->first) ^ (g_int64_hash (&self->second) * 31) ^ (guint) self->kind;
}

static gboolean
acceptance_equal (gconstpointer a, gconstpointer b)
{
  const SamClashAcceptance *one = a;
  const SamClashAcceptance *other = b;

  return one->kind == other->kind && one->first == other->first && one->second == other->second;
}

static void
acceptance_init (SamClashAcceptance *self, SamClash kind, gint64 session, gint64 other)
{
  self->kind = kind;
  self->first = MIN (session, other);
  self->second = MAX (session, other);
}

static void
read_acceptance (SamClashFinder *self, SamStatement *row)
{
  SamClashAcceptance *acceptance = g_new0 (SamClashAcceptance, 1);

  acceptance_init (acceptance, sam_clash_find_kind (sam_statement_get_text (row, 2)), sam_statement_get_integer (row, 1),
                   sam_statement_get_integer (row, 3));
  acceptance->id = sam_statement_get_integer (row, 0);
  acceptance->date = sam_statement_get_date (row, 4);
  g_hash_table_add (self->accepted, acceptance);
}

const SamClashAcceptance *
sam_clash_load_find_acceptance (SamClashFinder *self, SamClash kind, gint64 session, gint64 other)
{
  SamClashAcceptance wanted = { 0 };

  acceptance_init (&wanted, kind, session, other);

  return g_hash_table_lookup (self->accepted, &wanted);
}

/* Calendars */

static gboolean
concerns (SamRecord *record, guint school_field, gint64 school)
{
  return sam_record_get_reference (record, school_field) == school;
}

/* Whether the school has terms or days off of its own, and hence a calendar of its own. */
static gboolean
has_own_rows (GPtrArray *terms, GPtrArray *days_off, gint64 school)
{
  for (guint i = 0; i < terms->len; i++)
    {
      if (concerns (g_ptr_array_index (terms, i), SAM_TERM_SCHOOL, school))
        return TRUE;
    }
  for (guint i = 0; i < days_off->len; i++)
    {
      if (concerns (g_ptr_array_index (days_off, i), SAM_DAY_OFF_SCHOOL, school))
        return TRUE;
    }

  return FALSE;
}

static gboolean
load_calendars (SamClashFinder *self, SamDatabase *database, GError **error)
{
  g_autoptr (GPtrArray) terms = sam_record_io_list (database, &sam_family_term, -1, 0, FALSE, error);
  g_autoptr (GPtrArray) days_off = NULL;
  g_autoptr (GHashTable) of_organisers = map_new (NULL);
  GHashTableIter iter;
  gpointer key, value;

  if (terms == NULL)
    return FALSE;
  days_off = sam_record_io_list (database, &sam_family_day_off, -1, 0, FALSE, error);
  if (days_off == NULL)
    return FALSE;

  g_hash_table_iter_init (&iter, self->schools);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      gint64 id = *(gint64 *) key;
      SamClashSchool *school = value;
      gint64 own = has_own_rows (terms, days_off, id) ? id : 0;

      school->calendar = own == 0 ? map_get (of_organisers, school->organiser) : NULL;
      if (school->calendar == NULL)
        {
          school->calendar = sam_school_calendar_new_for_records (terms, days_off, school->organiser, own);
          g_ptr_array_add (self->calendars, school->calendar);
          if (own == 0)
            map_put (of_organisers, school->organiser, school->calendar);
        }
      sam_clash_plan_set_calendar (self->plan, id, school->calendar);
    }

  return TRUE;
}

/* Sessions */

gint64
sam_clash_load_find_teacher (SamClashFinder *self, gint64 cycle)
{
  const SamClashCycle *found = map_get (self->cycles, cycle);

  return found != NULL ? found->teacher : 0;
}

gint64
sam_clash_load_find_school (SamClashFinder *self, gint64 team, gint64 cycle, SamDate date)
{
  const SamClashTeam *found_team = map_get (self->teams, team);
  const SamClashCycle *found_cycle = map_get (self->cycles, cycle);
  GArray *member_schools;

  if (found_team != NULL)
    return found_team->school;
  if (found_cycle == NULL || found_cycle->school != 0)
    return found_cycle != NULL ? found_cycle->school : 0;

  member_schools = map_get (self->member_schools, found_cycle->teacher);
  for (guint i = 0; date != SAM_DATE_NONE && member_schools != NULL && i < member_schools->len; i++)
    {
      const MemberSchool *at = &g_array_index (member_schools, MemberSchool, i);

      if (sam_date_range_contains (at->range, date))
        return at->school;
    }

  return 0;
}

static void
read_session (SamClashFinder *self, SamStatement *row)
{
  gint64 cycle = sam_statement_get_integer (row, 3);
  SamClashSlot slot = {
    .id = sam_statement_get_integer (row, 0),
    .coach = sam_statement_get_integer (row, 1),
    .team = sam_statement_get_integer (row, 2),
    .teacher = sam_clash_load_find_teacher (self, cycle),
    .date = sam_statement_get_date (row, 4),
    .start = sam_time_parse (sam_statement_get_text (row, 5)),
    .minutes = (int) sam_statement_get_integer (row, 6),
  };

  /* A file changed elsewhere may hold such as 31 September, which is no day to meet. */
  if (slot.date == SAM_DATE_NONE)
    return;

  slot.school = sam_clash_load_find_school (self, slot.team, cycle, slot.date);
  sam_clash_plan_add (self->plan, &slot);
}

static gboolean
load_travel_minutes (SamDatabase *database, int *minutes, GError **error)
{
  const char *sql = "SELECT value FROM setting WHERE name = :name";
  g_autoptr (SamStatement) statement = sam_statement_new (database, sql, error);
  const SamSettingSpec *spec = sam_setting_find_spec (SAM_SETTING_TRAVEL_MINUTES);
  g_autoptr (GError) found = NULL;
  gint64 value;

  if (statement == NULL)
    return FALSE;

  *minutes = (int) spec->fallback;
  sam_statement_bind_text (statement, ":name", SAM_SETTING_TRAVEL_MINUTES);
  if (sam_statement_step (statement, &found)
      && g_ascii_string_to_signed (sam_statement_get_text (statement, 0), 10, spec->minimum, spec->maximum, &value,
                                   NULL))
    *minutes = (int) value;
  if (found != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&found));
      return FALSE;
    }

  return TRUE;
}

gboolean
sam_clash_load (SamClashFinder *self, SamDatabase *database, GError **error)
{
  int travel_minutes;

  self->persons = map_new (person_free);
  self->teams = map_new (team_free);
  self->schools = map_new (school_free);
  self->cycles = map_new (g_free);
  self->member_schools = map_new ((GDestroyNotify) g_array_unref);
  self->accepted = g_hash_table_new_full (acceptance_hash, acceptance_equal, g_free, NULL);
  self->calendars = g_ptr_array_new_with_free_func ((GDestroyNotify) sam_school_calendar_free);
  if (!load_travel_minutes (database, &travel_minutes, error))
    return FALSE;

  self->plan = sam_clash_plan_new (travel_minutes);

  return read_sql (self, database, "SELECT id, code, name FROM person", read_person, error)
         && read_sql (self, database, "SELECT id, school_id, name FROM team", read_team, error)
         && read_sql (self, database, "SELECT id, organiser_id, name FROM school", read_school, error)
         && load_calendars (self, database, error)
         && read_query (self, database, "clash-cycles", read_cycle, error)
         && read_query (self, database, "clash-members", read_member, error)
         && read_query (self, database, "clash-away", read_away, error)
         && read_sql (self, database, "SELECT coach_id, weekday FROM coach_day", read_coach_day, error)
         && read_sql (self, database, "SELECT id, session_id, clash, other_id, for_date FROM accepted_clash",
                      read_acceptance, error)
         && read_query (self, database, "clash-sessions", read_session, error);
}

/*
 * School days as a function of SQL, so that a figure that counts them is one query.
 *
 * A file has few calendars and many schools: schools that set nothing of their own share
 * their organiser's calendar, and organisers that set nothing share the programme's.
 */
#include "sam-school-days.h"

#include <glib-object.h>

#include "sam-database-private.h"
#include "sam-records.h"
#include "sam-record-io.h"
#include "sam-school-calendar.h"

/* The calendars of a connection. */
struct _SamSchoolDays
{
  GPtrArray  *terms;
  GPtrArray  *days_off;
  GHashTable *organisers; /* school to its organiser; 0 is not in it */
  /* Who has terms or days off of its own: a school's id, an organiser's with a minus before it. */
  GHashTable *owners;
  GHashTable *calendars; /* by owner, 0 for the programme */
  SamDatabaseVersion seen;
};

static void
clear (SamSchoolDays *self)
{
  g_clear_pointer (&self->terms, g_ptr_array_unref);
  g_clear_pointer (&self->days_off, g_ptr_array_unref);
  g_clear_pointer (&self->organisers, g_hash_table_unref);
  g_clear_pointer (&self->owners, g_hash_table_unref);
  g_clear_pointer (&self->calendars, g_hash_table_unref);
}

void
sam_school_days_free (SamSchoolDays *self)
{
  clear (self);
  g_free (self);
}

static void
note_owners (GHashTable *owners, GPtrArray *records, guint organiser_field, guint school_field)
{
  for (guint i = 0; i < records->len; i++)
    {
      SamRecord *record = g_ptr_array_index (records, i);
      gint64 organiser = -sam_record_get_reference (record, organiser_field);
      gint64 school = sam_record_get_reference (record, school_field);

      if (organiser != 0)
        g_hash_table_add (owners, g_memdup2 (&organiser, sizeof organiser));
      if (school != 0)
        g_hash_table_add (owners, g_memdup2 (&school, sizeof school));
    }
}

static gboolean
load_organisers (SamSchoolDays *self, SamDatabase *database, GError **error)
{
  g_autoptr (SamStatement) statement = sam_statement_new (database, "SELECT id, organiser_id FROM school", error);
  g_autoptr (GError) step_error = NULL;

  if (statement == NULL)
    return FALSE;

  while (sam_statement_step (statement, &step_error))
    {
      gint64 pair[2] = { sam_statement_get_integer (statement, 0), sam_statement_get_integer (statement, 1) };

      g_hash_table_insert (self->organisers, g_memdup2 (&pair[0], sizeof pair[0]), g_memdup2 (&pair[1], sizeof pair[1]));
    }
  if (step_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&step_error));

  return FALSE;
}

static gboolean
load (SamSchoolDays *self, SamDatabase *database, GError **error)
{
  clear (self);
  self->organisers = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  self->owners = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->calendars = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) sam_school_calendar_free);

  self->terms = sam_record_io_list (database, &sam_family_term, -1, 0, FALSE, error);
  if (self->terms == NULL)
    return FALSE;
  self->days_off = sam_record_io_list (database, &sam_family_day_off, -1, 0, FALSE, error);
  if (self->days_off == NULL)
    return FALSE;

  note_owners (self->owners, self->terms, SAM_TERM_ORGANISER, SAM_TERM_SCHOOL);
  note_owners (self->owners, self->days_off, SAM_DAY_OFF_ORGANISER, SAM_DAY_OFF_SCHOOL);

  return load_organisers (self, database, error);
}

static SamSchoolCalendar *
find_calendar (SamSchoolDays *self, gint64 school)
{
  gint64 *known = g_hash_table_lookup (self->organisers, &school);
  gint64 organiser = known != NULL ? *known : 0;
  gint64 as_owner = -organiser;
  gint64 owner = g_hash_table_contains (self->owners, &school)     ? school
                 : g_hash_table_contains (self->owners, &as_owner) ? as_owner
                                                                   : 0;
  SamSchoolCalendar *calendar = g_hash_table_lookup (self->calendars, &owner);

  if (calendar == NULL)
    {
      calendar = sam_school_calendar_new_for_records (self->terms, self->days_off, organiser, school);
      g_hash_table_insert (self->calendars, g_memdup2 (&owner, sizeof owner), calendar);
    }

  return calendar;
}

static void
count_school_days (sqlite3_context *context, int n_values, sqlite3_value **values)
{
  SamSchoolDays *self = sqlite3_user_data (context);
  SamDate after, until;

  for (int i = 0; i < n_values; i++)
    if (sqlite3_value_type (values[i]) == SQLITE_NULL)
      return;

  after = sam_date_parse ((const char *) sqlite3_value_text (values[1]));
  until = sam_date_parse ((const char *) sqlite3_value_text (values[2]));
  if (after == SAM_DATE_NONE || until == SAM_DATE_NONE)
    return;

  sqlite3_result_int (context, sam_school_calendar_count_school_days (find_calendar (self, sqlite3_value_int64 (values[0])),
                                                                      after, until));
}

gboolean
sam_school_days_prepare (SamDatabase *database, GError **error)
{
  SamSchoolDays *self;
  SamDatabaseVersion version;

  g_return_val_if_fail (database != NULL, FALSE);

  self = sam_database_get_school_days (database);
  if (self == NULL)
    {
      int code;

      self = g_new0 (SamSchoolDays, 1);
      self->seen.others = -1;
      sam_database_take_school_days (database, self);
      code = sqlite3_create_function_v2 (sam_database_get_handle (database), "school_days", 3,
                                         SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY, self,
                                         count_school_days, NULL, NULL, NULL);
      if (code != SQLITE_OK)
        return sam_database_fail (database, code, error);
    }

  if (!sam_database_read_version (database, &version, error))
    return FALSE;
  if (version.others == self->seen.others && version.own == self->seen.own)
    return TRUE;

  /* Seen only once it is read whole: what failed is read again. */
  self->seen.others = -1;
  if (!load (self, database, error))
    return FALSE;
  self->seen = version;

  return TRUE;
}

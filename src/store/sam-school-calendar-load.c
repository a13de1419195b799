#include "sam-school-calendar-load.h"

#include <glib-object.h>
#include <glib/gi18n.h>

#include "sam-record-io.h"
#include "sam-records.h"

static SamSchoolCalendar *
load (SamDatabase *database, gint64 organiser, gint64 school, GError **error)
{
  g_autoptr (GPtrArray) terms = NULL;
  g_autoptr (GPtrArray) days_off = NULL;

  terms = sam_record_io_list (database, &sam_family_term, -1, 0, FALSE, error);
  if (terms == NULL)
    return NULL;
  days_off = sam_record_io_list (database, &sam_family_day_off, -1, 0, FALSE, error);
  if (days_off == NULL)
    return NULL;

  return sam_school_calendar_new_for_records (terms, days_off, organiser, school);
}

SamSchoolCalendar *
sam_school_calendar_load (SamDatabase *database, gint64 school, GError **error)
{
  g_autoptr (SamRecord) record = NULL;

  g_return_val_if_fail (database != NULL, NULL);

  if (school == 0)
    return load (database, 0, 0, error);
  if (!sam_record_io_get (database, &sam_family_school, school, &record, error))
    return NULL;
  if (record == NULL)
    {
      g_set_error (error, SAM_ERROR, SAM_ERROR_NOT_FOUND, _("The school has been removed."));
      return NULL;
    }

  return load (database, sam_record_get_reference (record, SAM_SCHOOL_ORGANISER), school, error);
}

SamSchoolCalendar *
sam_school_calendar_load_for_organiser (SamDatabase *database, gint64 organiser, GError **error)
{
  g_return_val_if_fail (database != NULL, NULL);

  return load (database, organiser, 0, error);
}

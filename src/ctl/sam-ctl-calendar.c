/* samordnactl calendar FILE [--school CODE] --from DATE --to DATE */

#include <glib/gi18n.h>
#include <stdio.h>

#include "sam-csv-cell.h"
#include "sam-ctl.h"
#include "sam-school-calendar-load.h"

/* Where no school is named, the calendar of the programme as a whole. */
static SamSchoolCalendar *
load_calendar (SamStore *store, const char *unit_code, GError **error)
{
  gint64 school = 0;

  if (unit_code != NULL)
    {
      school = sam_ctl_find_school (store, unit_code, error);
      if (school == 0)
        return NULL;
    }

  return sam_school_calendar_load (sam_store_get_database (store), school, error);
}

static void
print_days (SamSchoolCalendar *calendar, SamDate from, SamDate to)
{
  puts ("date,iso_week,kind,name");

  for (SamDate date = from; date <= to; date++)
    {
      SamDay day = sam_school_calendar_get_day (calendar, date);
      SamWeek week = sam_date_get_week (date);
      const char *label = sam_day_get_label (&day);
      g_autofree char *iso = sam_date_format_iso (date);
      g_autoptr (GString) name = g_string_new (NULL);

      sam_csv_cell_append (name, label != NULL ? label : "", SAM_CSV_CELL_TEXT);
      printf ("%s,%04d-W%02d,%s,%s\n", iso, week.year, week.week, sam_day_kind_get_name (day.kind), name->str);
    }
}

static SamCtlStatus
show_calendar (const char *path, const char *unit_code, SamDate from, SamDate to)
{
  g_autoptr (SamStore) store = NULL;
  g_autoptr (SamSchoolCalendar) calendar = NULL;
  g_autoptr (GError) error = NULL;

  store = sam_store_open (path, &error);
  if (store == NULL)
    return sam_ctl_fail (error);

  calendar = load_calendar (store, unit_code, &error);
  sam_store_close (store);
  if (calendar == NULL)
    return sam_ctl_fail (error);

  print_days (calendar, from, to);

  return SAM_CTL_DONE;
}

SamCtlStatus
sam_ctl_calendar_run (int argc, char **argv)
{
  g_autofree char *school = NULL;
  g_autofree char *from_text = NULL;
  g_autofree char *to_text = NULL;
  const GOptionEntry entries[] = {
    { "school", 0, 0, G_OPTION_ARG_STRING, &school, N_("The school with this unit code"), "CODE" },
    { "from", 0, 0, G_OPTION_ARG_STRING, &from_text, N_("The first day"), "DATE" },
    { "to", 0, 0, G_OPTION_ARG_STRING, &to_text, N_("The last day"), "DATE" },
    { NULL },
  };
  g_auto (GStrv) arguments = NULL;
  SamDate from = 0;
  SamDate to = 0;

  if (!sam_ctl_parse (argc, argv, "FILE", entries, &arguments))
    return SAM_CTL_USAGE;
  if (g_strv_length (arguments) != 1)
    return sam_ctl_usage (_("“calendar” takes the name of one file."));
  if (from_text == NULL || to_text == NULL)
    return sam_ctl_usage (_("“calendar” needs --from and --to."));
  if (!sam_ctl_parse_date ("--from", from_text, 0, &from) || !sam_ctl_parse_date ("--to", to_text, 0, &to))
    return SAM_CTL_USAGE;
  if (from > to)
    return sam_ctl_usage (_("--from lies after --to."));

  return show_calendar (arguments[0], school, from, to);
}

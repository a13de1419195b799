/* samordnactl import FILE IN.ics [--school CODE --team NAME] [--coach NAME] [--skip-refused] [--dry-run] [--json] */
#include "sam-ctl-import-calendar.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>
#include <stdio.h>

#include "sam-ics-import.h"

/* What somebody must decide on: it stops the import unless it is to be left out. */
static gboolean
is_left_out (SamIcsStatus status)
{
  return status == SAM_ICS_DECIDE || status == SAM_ICS_REFUSED;
}

static guint
count_left_out (SamIcsImport *import)
{
  return sam_ics_import_get_count (import, SAM_ICS_DECIDE) + sam_ics_import_get_count (import, SAM_ICS_REFUSED);
}

/* "2012-11-05 15:00", as far as it is known. */
static char *
dup_when (SamIcsRow *row)
{
  SamDate date = sam_ics_row_get_date (row);
  g_autofree char *day = date != SAM_DATE_NONE ? sam_date_format_iso (date) : NULL;
  g_autofree char *time = sam_time_format (sam_ics_row_get_time (row));

  return day != NULL ? g_strdup_printf ("%s %s", day, time) : g_strdup ("–");
}

static gboolean
choose (SamIcsImport *import, SamStore *store, const SamCtlCalendarImport *options, GError **error)
{
  gint64 coach = options->coach != NULL ? sam_ctl_find_coach (store, options->coach, error) : 0;
  gint64 team = 0;

  if (options->coach != NULL && coach == 0)
    return FALSE;
  if (options->team != NULL)
    {
      gint64 school = sam_ctl_find_school (store, options->school, error);

      team = school != 0 ? sam_ctl_find_team (store, school, options->team, error) : 0;
      if (team == 0)
        return FALSE;
    }
  if (coach != 0)
    sam_ics_import_choose_coach (import, coach);
  for (guint i = 0; team != 0 && i < sam_ics_import_get_n_subjects (import); i++)
    {
      if (sam_ics_import_get_subject_team (import, i) == 0)
        sam_ics_import_choose_team (import, i, team);
    }

  return TRUE;
}

static void
print_rows (SamIcsImport *import)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (import)); i++)
    {
      g_autoptr (SamIcsRow) row = g_list_model_get_item (G_LIST_MODEL (import), i);
      SamIcsStatus status = sam_ics_row_get_status (row);
      const char *reason = sam_ics_row_get_reason (row);
      const char *team = sam_ics_row_get_team_label (row);
      g_autofree char *when = dup_when (row);

      if (status == SAM_ICS_NEW)
        printf ("%s  %s  %s%s%s\n", when, team, sam_ics_status_get_label (status), reason != NULL ? ": " : "", reason != NULL ? reason : "");
      else if (is_left_out (status))
        printf ("%s  %s  %s: %s\n", when, sam_ics_row_get_summary (row), sam_ics_status_get_label (status), reason);
    }
}

static void
print_counts (SamIcsImport *import)
{
  /* Translators: events of a calendar */
  printf (_("%u new, %u already there, %u from Samordna, %u cancelled, %u without a team, %u not taken\n"),
          sam_ics_import_get_count (import, SAM_ICS_NEW), sam_ics_import_get_count (import, SAM_ICS_PRESENT),
          sam_ics_import_get_count (import, SAM_ICS_OURS), sam_ics_import_get_count (import, SAM_ICS_CANCELLED),
          sam_ics_import_get_count (import, SAM_ICS_DECIDE), sam_ics_import_get_count (import, SAM_ICS_REFUSED));
}

static void
add_text (JsonBuilder *builder, const char *name, const char *text)
{
  json_builder_set_member_name (builder, name);
  if (text != NULL)
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

static void
add_row (JsonBuilder *builder, SamIcsRow *row)
{
  SamDate date = sam_ics_row_get_date (row);
  g_autofree char *day = date != SAM_DATE_NONE ? sam_date_format_iso (date) : NULL;
  g_autofree char *time = sam_ics_row_get_minutes (row) > 0 ? sam_time_format (sam_ics_row_get_time (row)) : NULL;

  json_builder_begin_object (builder);
  add_text (builder, "status", sam_ics_status_get_name (sam_ics_row_get_status (row)));
  add_text (builder, "date", day);
  add_text (builder, "time", time);
  json_builder_set_member_name (builder, "minutes");
  json_builder_add_int_value (builder, sam_ics_row_get_minutes (row));
  add_text (builder, "summary", sam_ics_row_get_summary (row));
  add_text (builder, "team", sam_ics_row_get_team_label (row));
  add_text (builder, "coach", sam_ics_row_get_coach_name (row));
  add_text (builder, "reason", sam_ics_row_get_reason (row));
  json_builder_end_object (builder);
}

static void
print_json (SamIcsImport *import, gboolean is_done)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "done");
  json_builder_add_boolean_value (builder, is_done);
  for (guint i = 0; i < SAM_ICS_N_STATUSES; i++)
    {
      json_builder_set_member_name (builder, sam_ics_status_get_name (i));
      json_builder_add_int_value (builder, sam_ics_import_get_count (import, i));
    }
  json_builder_set_member_name (builder, "events");
  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (import)); i++)
    {
      g_autoptr (SamIcsRow) row = g_list_model_get_item (G_LIST_MODEL (import), i);

      add_row (builder, row);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  text = json_to_string (root, TRUE);
  puts (text);
}

static SamCtlStatus
fail_left_out (guint n)
{
  fprintf (stderr, "samordnactl: ");
  fprintf (stderr, ngettext ("%u event is without a team or cannot be taken, so nothing was read in. --skip-refused leaves it out.",
                             "%u events are without a team or cannot be taken, so nothing was read in. --skip-refused leaves them out.", n), n);
  fputc ('\n', stderr);

  return SAM_CTL_FAILED;
}

static SamCtlStatus
run (SamIcsImport *import, SamStore *store, const SamCtlCalendarImport *options)
{
  guint n_left_out = options->skips_refused ? 0 : count_left_out (import);
  gboolean is_done = !options->is_dry_run && n_left_out == 0;
  g_autoptr (GError) error = NULL;

  if (is_done && !sam_ics_import_apply (import, store, NULL, &error))
    return sam_ctl_fail (error);
  if (options->is_json)
    {
      print_json (import, is_done);
    }
  else
    {
      print_rows (import);
      print_counts (import);
      if (options->is_dry_run)
        puts (_("This was a dry run: nothing was changed."));
    }

  return options->is_dry_run || n_left_out == 0 ? SAM_CTL_DONE : fail_left_out (n_left_out);
}

SamCtlStatus
sam_ctl_import_calendar (const char *programme, const char *calendar, const SamCtlCalendarImport *options)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (calendar);
  g_autoptr (SamStore) store = NULL;
  g_autoptr (SamIcsImport) import = NULL;
  g_autoptr (GError) error = NULL;
  SamCtlStatus status;

  if ((options->team != NULL) != (options->school != NULL))
    return sam_ctl_usage (_("For a calendar, --team and --school go together."));

  store = sam_store_open (programme, &error);
  if (store == NULL)
    return sam_ctl_fail (error);
  import = sam_ics_import_new_for_file (file, sam_store_get_database (store), &error);
  if (import != NULL && choose (import, store, options, &error))
    status = run (import, store, options);
  else
    status = sam_ctl_fail (error);
  sam_store_close (store);

  return status;
}

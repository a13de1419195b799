/* samordnactl export FILE --output DIR [--format csv|xlsx|ics] */

#include <glib/gi18n.h>
#include <stdio.h>

#include "sam-ctl-export-calendar.h"
#include "sam-ctl-disclose.h"
#include "sam-ctl-unlock.h"
#include "sam-ctl.h"
#include "sam-export.h"

#define WORKBOOK_NAME "programme.xlsx"

/* @output is the folder for it, or a name of its own. */
static gboolean
export_workbook (SamStore *store, const char *output, SamExportFlags flags, char **notice,
                 GError **error)
{
  gboolean is_file = g_str_has_suffix (output, ".xlsx");
  g_autofree char *folder = is_file ? g_path_get_dirname (output) : g_strdup (output);
  g_autofree char *path
      = is_file ? g_strdup (output) : g_build_filename (folder, WORKBOOK_NAME, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      g_set_error (error, SAM_ERROR, SAM_ERROR_FAILED,
                   _ ("The folder “%s” could not be made. Choose another place."), folder);
      return FALSE;
    }

  return sam_export_workbook (sam_store_get_database (store), file, flags, notice, error);
}

/* The whole programme, as tables. */
static SamCtlStatus
export_programme (SamStore *store, const char *output, gboolean is_workbook, SamExportFlags flags)
{
  g_autoptr (GFile) folder = g_file_new_for_commandline_arg (output);
  g_autofree char *notice = NULL;
  g_autoptr (GError) error = NULL;
  gboolean is_done
      = is_workbook ? export_workbook (store, output, flags, &notice, &error)
                    : sam_export_folder (sam_store_get_database (store), folder, flags, &notice, &error);

  if (!is_done)
    return sam_ctl_fail (error);

  /* Translators: the name of a folder */
  printf (_ ("The programme was exported to %s.\n"), output);
  if (notice != NULL)
    fprintf (stderr, "samordnactl: %s\n", notice);
  if ((flags & SAM_EXPORT_WITHOUT_COACHING_TEXT) == 0)
    puts (_ ("The export can hold what teacher and coach wrote. Keep it as you keep the programme "
             "itself."));

  return SAM_CTL_DONE;
}

static gboolean
is_same_file (const char *name, const char *other)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (name);
  g_autoptr (GFile) other_file = g_file_new_for_commandline_arg (other);

  return g_file_equal (file, other_file);
}

/* What of the command line cannot go together; it has said so. */
static gboolean
check_usage (const char *format, const SamCtlCalendarOptions *calendar, const char *output, gboolean without_text)
{
  gboolean is_calendar = g_strcmp0 (format, "ics") == 0;

  if (format != NULL && !is_calendar && !g_str_equal (format, "csv")
      && !g_str_equal (format, "xlsx"))
    sam_ctl_usage (_ ("“%s” is no format: it is csv, xlsx or ics."), format);
  else if (!is_calendar && sam_ctl_calendar_options_are_given (calendar))
    sam_ctl_usage (_ ("--coach, --school, --team and --note are for --format ics."));
  else if (is_calendar && without_text)
    sam_ctl_usage (_ (
        "A calendar never holds what teacher and coach wrote: leave out --without-coaching-text."));
  else if (calendar->coach != NULL && calendar->school != NULL)
    sam_ctl_usage (_ ("Choose the calendar of a coach or of a school, not of both."));
  else if (calendar->team != NULL && calendar->school == NULL)
    sam_ctl_usage (_ ("--team needs --school."));
  else if (calendar->note != NULL && is_same_file (calendar->note, output))
    sam_ctl_usage (_ ("--output and --note are one and the same file."));
  else
    return TRUE;

  return FALSE;
}

/* Sealed texts go out where a key is given for them; that any do is entered in the disclosure log first. */
static gboolean
let_texts_out (SamStore *store, const SamCtlUnlock *unlock, const SamCtlDisclose *disclose, GError **error)
{
  const SamDisclosureEntry entry = { .subject = SAM_DISCLOSURE_PROGRAMME, .recipient = SAM_DISCLOSURE_TO_USER };
  gboolean has_texts = FALSE;

  if ((unlock->passphrase_fd >= 0 || unlock->keyring) && !sam_ctl_unlock (store, unlock, error))
    return FALSE;
  if (!sam_disclosure_has_texts (sam_store_get_database (store), &has_texts, error))
    return FALSE;

  /* Locked, they are left out, and nothing is there to be entered. */
  return !has_texts || sam_database_is_locked (sam_store_get_database (store)) || sam_ctl_disclose (store, disclose, entry, error) != 0;
}

SamCtlStatus
sam_ctl_export_run (int argc, char **argv)
{
  g_autofree char *output = NULL;
  g_autofree char *format = NULL;
  gboolean without_text = FALSE;
  g_auto (SamCtlCalendarOptions) calendar = { 0 };
  SamCtlUnlock unlock = SAM_CTL_UNLOCK_INIT;
  g_auto (SamCtlDisclose) disclose = { 0 };
  const GOptionEntry entries[] = {
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &output,
      N_ ("The folder to write, which must be empty or not be there; for a workbook also "
          "NAME.xlsx; for a calendar NAME.ics"),
      "DIR" },
    { "format", 0, 0, G_OPTION_ARG_STRING, &format,
      N_ ("csv, which can be read in again, xlsx, one workbook, or ics, a calendar of the "
          "sessions"),
      "csv|xlsx|ics" },
    { "without-coaching-text", 0, 0, G_OPTION_ARG_NONE, &without_text,
      N_ ("Leave out what teacher and coach wrote in individual coaching"), NULL },
    SAM_CTL_DISCLOSE_ENTRIES (disclose),
    SAM_CTL_UNLOCK_ENTRIES (unlock),
    { "coach", 0, 0, G_OPTION_ARG_STRING, &calendar.coach,
      N_ ("Calendar: the sessions of this coach"), N_ ("NAME-OR-CODE") },
    { "school", 0, 0, G_OPTION_ARG_STRING, &calendar.school,
      N_ ("Calendar: the sessions of the school with this unit code"), "CODE" },
    { "team", 0, 0, G_OPTION_ARG_STRING, &calendar.team,
      N_ ("Calendar: those of this team of the school"), N_ ("NAME") },
    { "note", 0, 0, G_OPTION_ARG_FILENAME, &calendar.note,
      N_ ("Calendar: write the note of what changed since the last export here"), N_ ("OUT.txt") },
    { NULL },
  };
  g_auto (GStrv) arguments = NULL;
  g_autoptr (SamStore) store = NULL;
  g_autoptr (GError) error = NULL;
  SamCtlStatus status;

  if (!sam_ctl_parse (argc, argv, "FILE", entries, &arguments))
    return SAM_CTL_USAGE;
  if (g_strv_length (arguments) != 1 || output == NULL)
    return sam_ctl_usage (_ ("“export” takes the programme’s file and --output DIR."));
  if (!check_usage (format, &calendar, output, without_text))
    return SAM_CTL_USAGE;

  store = sam_store_open (arguments[0], &error);
  if (store == NULL)
    return sam_ctl_fail (error);
  if (!without_text && g_strcmp0 (format, "ics") != 0 && !let_texts_out (store, &unlock, &disclose, &error))
    {
      sam_store_close (store);
      return sam_ctl_fail (error);
    }

  if (g_strcmp0 (format, "ics") == 0)
    status = sam_ctl_export_calendar (store, output, &calendar);
  else
    status = export_programme (store, output, g_strcmp0 (format, "xlsx") == 0,
                               without_text ? SAM_EXPORT_WITHOUT_COACHING_TEXT : SAM_EXPORT_ALL);
  sam_store_close (store);

  return status;
}

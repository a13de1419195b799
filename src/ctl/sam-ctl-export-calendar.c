/* samordnactl export FILE --format ics [--coach NAME | --school CODE [--team NAME]] --output
 * OUT.ics [--note OUT.txt] */
#include "sam-ctl-export-calendar.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <stdio.h>

#include "sam-ics-export.h"
#include "sam-private-file.h"

void
sam_ctl_calendar_options_clear (SamCtlCalendarOptions *self)
{
  g_free (self->coach);
  g_free (self->school);
  g_free (self->team);
  g_free (self->note);
}

gboolean
sam_ctl_calendar_options_are_given (const SamCtlCalendarOptions *self)
{
  return self->coach != NULL || self->school != NULL || self->team != NULL || self->note != NULL;
}

static gboolean
find_scope (SamStore *store, const SamCtlCalendarOptions *options, SamCalendarScope *scope,
            GError **error)
{
  *scope = (SamCalendarScope){ SAM_CALENDAR_SCOPE_ALL, 0 };
  if (options->coach != NULL)
    {
      scope->kind = SAM_CALENDAR_SCOPE_COACH;
      scope->id = sam_ctl_find_coach (store, options->coach, error);
      return scope->id != 0;
    }
  if (options->school == NULL)
    return TRUE;

  scope->kind = SAM_CALENDAR_SCOPE_SCHOOL;
  scope->id = sam_ctl_find_school (store, options->school, error);
  if (scope->id == 0 || options->team == NULL)
    return scope->id != 0;

  scope->kind = SAM_CALENDAR_SCOPE_TEAM;
  scope->id = sam_ctl_find_team (store, scope->id, options->team, error);

  return scope->id != 0;
}

static gboolean
export_to (SamStore *store, const char *output, const SamCtlCalendarOptions *options, char **note,
           GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (output);
  g_autoptr (SamIcsExport) export = NULL;
  SamCalendarScope scope;

  /* Before anything is told: a note that cannot be kept is not told again. */
  if (options->note != NULL && g_file_test (options->note, G_FILE_TEST_EXISTS))
    return sam_private_file_fail (options->note, EEXIST, error);
  if (!find_scope (store, options, &scope, error))
    return FALSE;
  export = sam_ics_export_prepare (sam_store_get_database (store), &scope, file, SAM_EXPORT_ALL,
                                   error);
  if (export == NULL || !sam_ics_export_finish (export, store, error))
    return FALSE;
  *note = g_strdup (sam_ics_export_get_note (export));

  return options->note == NULL
         || sam_private_file_write (options->note, *note, SAM_PRIVATE_FILE_NEW, error);
}

SamCtlStatus
sam_ctl_export_calendar (SamStore *store, const char *output, const SamCtlCalendarOptions *options)
{
  g_autofree char *note = NULL;
  g_autoptr (GError) error = NULL;
  gboolean is_done = export_to (store, output, options, &note, &error);

  if (note != NULL)
    {
      /* Translators: the name of a file */
      printf (_ ("The sessions were exported to %s.\n"), output);
      if (options->note == NULL || !is_done)
        printf ("\n%s", note);
    }

  return is_done ? SAM_CTL_DONE : sam_ctl_fail (error);
}

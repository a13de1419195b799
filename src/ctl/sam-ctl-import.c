/* samordnactl import FILE DIR-OR-CSV… [--dry-run] */

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdio.h>

#include "sam-ctl.h"
#include "sam-import.h"

static void
print_summary (const SamImportResult *result, gboolean is_dry_run)
{
  for (guint i = 0; i < result->notes->len; i++)
    puts (g_ptr_array_index (result->notes, i));

  for (guint i = 0; i < SAM_N_FAMILIES; i++)
    {
      if (result->n_new[i] + result->n_changed[i] + result->n_unchanged[i] == 0)
        continue;

      /* Translators: a kind of record, how many are new, changed, and as they were */
      printf (_("%s: %u new, %u changed, %u unchanged\n"), sam_family_get_label (sam_family_get (i)),
              result->n_new[i], result->n_changed[i], result->n_unchanged[i]);
    }

  if (is_dry_run)
    puts (_("This was a dry run: nothing was changed."));
}

static SamCtlStatus
say_refusals (const SamImportResult *result)
{
  for (guint i = 0; i < result->refusals->len; i++)
    {
      g_autofree char *text = sam_import_refusal_format (g_ptr_array_index (result->refusals, i));
      g_autofree char *line = g_strdelimit (g_strdup (text), "\r\n", ' ');

      fprintf (stderr, "%s\n", line);
    }

  fprintf (stderr, "samordnactl: ");
  fprintf (stderr, ngettext ("%u thing was refused, so nothing was read in.",
                             "%u things were refused, so nothing was read in.", result->refusals->len),
           result->refusals->len);
  fputc ('\n', stderr);

  return SAM_CTL_FAILED;
}

/* A file that the import began with is not left behind by an import that failed. */
static SamCtlStatus
import_into (const char *path, gboolean is_made, GPtrArray *files, gboolean is_dry_run)
{
  g_autoptr (SamStore) store = NULL;
  g_autoptr (SamImportResult) result = NULL;
  g_autoptr (GError) error = NULL;

  store = is_made ? sam_store_create (path, &error) : sam_store_open (path, &error);
  if (store == NULL)
    return sam_ctl_fail (error);

  result = sam_import_run (store, files, is_dry_run, &error);
  sam_store_close (store);

  if (is_made && (is_dry_run || result == NULL || result->refusals->len > 0))
    g_unlink (path);

  if (result == NULL)
    return sam_ctl_fail (error);
  if (result->refusals->len > 0)
    return say_refusals (result);

  print_summary (result, is_dry_run);

  return SAM_CTL_DONE;
}

/* A dry run into a file that is not there leaves none. */
static SamCtlStatus
try_elsewhere (GPtrArray *files)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("samordnactl-XXXXXX", &error);
  g_autofree char *path = NULL;
  SamCtlStatus status;

  if (folder == NULL)
    return sam_ctl_fail (error);

  path = g_build_filename (folder, "dry-run.samordna", NULL);
  status = import_into (path, TRUE, files, TRUE);
  g_rmdir (folder);

  return status;
}

SamCtlStatus
sam_ctl_import_run (int argc, char **argv)
{
  gboolean is_dry_run = FALSE;
  const GOptionEntry entries[] = {
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &is_dry_run, N_("Tell what would happen, and change nothing"), NULL },
    { NULL },
  };
  g_auto (GStrv) arguments = NULL;
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean is_made;

  if (!sam_ctl_parse (argc, argv, "FILE DIR-OR-CSV…", entries, &arguments))
    return SAM_CTL_USAGE;
  if (g_strv_length (arguments) < 2)
    return sam_ctl_usage (_("“import” takes the programme’s file, and folders or CSV files to read."));

  for (guint i = 1; arguments[i] != NULL; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (arguments[i]);

      if (!g_file_query_exists (file, NULL))
        {
          g_autoptr (GError) error = g_error_new (SAM_ERROR, SAM_ERROR_NOT_FOUND,
                                                  _("There is no file or folder “%s”. Nothing was changed."),
                                                  arguments[i]);
          return sam_ctl_fail (error);
        }
      g_ptr_array_add (files, g_steal_pointer (&file));
    }

  is_made = !g_file_test (arguments[0], G_FILE_TEST_EXISTS);
  if (is_made && is_dry_run)
    return try_elsewhere (files);

  return import_into (arguments[0], is_made, files, is_dry_run);
}

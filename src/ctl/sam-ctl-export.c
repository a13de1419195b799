/* samordnactl export FILE --output DIR [--format csv|xlsx] */

#include <glib/gi18n.h>
#include <stdio.h>

#include "sam-ctl.h"
#include "sam-export.h"

#define WORKBOOK_NAME "programme.xlsx"

/* @output is the folder for it, or a name of its own. */
static gboolean
export_workbook (SamStore *store, const char *output, SamExportFlags flags, char **notice, GError **error)
{
  gboolean is_file = g_str_has_suffix (output, ".xlsx");
  g_autofree char *folder = is_file ? g_path_get_dirname (output) : g_strdup (output);
  g_autofree char *path = is_file ? g_strdup (output) : g_build_filename (folder, WORKBOOK_NAME, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      g_set_error (error, SAM_ERROR, SAM_ERROR_FAILED, _("The folder “%s” could not be made. Choose another place."), folder);
      return FALSE;
    }

  return sam_export_workbook (sam_store_get_database (store), file, flags, notice, error);
}

SamCtlStatus
sam_ctl_export_run (int argc, char **argv)
{
  g_autofree char *output = NULL;
  g_autofree char *format = NULL;
  gboolean without_text = FALSE;
  const GOptionEntry entries[] = {
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &output, N_("The folder to write, which must be empty or not be there; for a workbook also NAME.xlsx"), "DIR" },
    { "format", 0, 0, G_OPTION_ARG_STRING, &format, N_("csv, which can be read in again, or xlsx, one workbook"), "csv|xlsx" },
    { "without-coaching-text", 0, 0, G_OPTION_ARG_NONE, &without_text,
      N_("Leave out what teacher and coach wrote in individual coaching"), NULL },
    { NULL },
  };
  g_auto (GStrv) arguments = NULL;
  g_autoptr (SamStore) store = NULL;
  g_autoptr (GFile) folder = NULL;
  g_autofree char *notice = NULL;
  g_autoptr (GError) error = NULL;
  SamExportFlags flags;
  gboolean is_workbook;
  gboolean is_done;

  if (!sam_ctl_parse (argc, argv, "FILE", entries, &arguments))
    return SAM_CTL_USAGE;
  if (g_strv_length (arguments) != 1 || output == NULL)
    return sam_ctl_usage (_("“export” takes the programme’s file and --output DIR."));
  if (format != NULL && !g_str_equal (format, "csv") && !g_str_equal (format, "xlsx"))
    return sam_ctl_usage (_("“%s” is no format: it is csv or xlsx."), format);

  store = sam_store_open (arguments[0], &error);
  if (store == NULL)
    return sam_ctl_fail (error);

  is_workbook = g_strcmp0 (format, "xlsx") == 0;
  flags = without_text ? SAM_EXPORT_WITHOUT_COACHING_TEXT : SAM_EXPORT_ALL;
  folder = g_file_new_for_commandline_arg (output);
  is_done = is_workbook ? export_workbook (store, output, flags, &notice, &error)
                        : sam_export_folder (sam_store_get_database (store), folder, flags, &error);
  sam_store_close (store);
  if (!is_done)
    return sam_ctl_fail (error);

  /* Translators: the name of a folder */
  printf (_("The programme was exported to %s.\n"), output);
  if (notice != NULL)
    fprintf (stderr, "samordnactl: %s\n", notice);
  if (!without_text)
    puts (_("The export can hold what teacher and coach wrote. Keep it as you keep the programme itself."));

  return SAM_CTL_DONE;
}

/* samordnactl templates FILE [--import IN.json | --export OUT.json] */

#include <glib/gi18n.h>
#include <stdio.h>

#include "sam-ctl.h"
#include "sam-template-file.h"
#include "sam-template.h"

static SamCtlStatus
list_names (GPtrArray *records)
{
  for (guint i = 0; i < records->len; i++)
    puts (sam_record_get_text (records->pdata[i], SAM_TEMPLATE_NAME));

  return SAM_CTL_DONE;
}

static SamCtlStatus
import (SamStore *store, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_auto (SamTemplateFileResult) result = { 0 };
  g_autoptr (GError) error = NULL;

  if (!sam_template_file_import (store, file, &result, &error))
    return sam_ctl_fail (error);

  printf (ngettext ("%u template imported", "%u templates imported", result.n_added), result.n_added);
  putchar ('\n');
  for (guint i = 0; i < result.renamed->len; i++)
    {
      /* Translators: the name that an imported template was given, since its own was taken */
      printf (_("A name was taken: the template is called “%s”."), (const char *) result.renamed->pdata[i]);
      putchar ('\n');
    }

  return SAM_CTL_DONE;
}

static SamCtlStatus
run (SamStore *store, const char *in, const char *out)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (GFile) file = NULL;

  if (in != NULL)
    return import (store, in);

  records = sam_store_list (store, SAM_FAMILY_TEMPLATE, &error);
  if (records == NULL)
    return sam_ctl_fail (error);
  if (out == NULL)
    return list_names (records);

  file = g_file_new_for_commandline_arg (out);

  return sam_template_file_export (records, file, &error) ? SAM_CTL_DONE : sam_ctl_fail (error);
}

SamCtlStatus
sam_ctl_templates_run (int argc, char **argv)
{
  g_autofree char *in = NULL;
  g_autofree char *out = NULL;
  const GOptionEntry entries[] = {
    { "import", 0, 0, G_OPTION_ARG_FILENAME, &in, N_("A file of templates to read in"), "IN.json" },
    { "export", 0, 0, G_OPTION_ARG_FILENAME, &out, N_("The file to write all templates to"), "OUT.json" },
    { NULL },
  };
  g_auto (GStrv) arguments = NULL;
  g_autoptr (SamStore) store = NULL;
  g_autoptr (GError) error = NULL;
  SamCtlStatus status;

  if (!sam_ctl_parse (argc, argv, "FILE", entries, &arguments))
    return SAM_CTL_USAGE;
  if (g_strv_length (arguments) != 1 || (in != NULL && out != NULL))
    return sam_ctl_usage (_("“templates” takes the name of one file, and --import or --export."));

  store = sam_store_open (arguments[0], &error);
  if (store == NULL)
    return sam_ctl_fail (error);

  status = run (store, in, out);
  sam_store_close (store);

  return status;
}

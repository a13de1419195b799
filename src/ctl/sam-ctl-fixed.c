/* samordnactl fixed FILE [--json] [--number N [--output OUT.pdf] [--figures]] */

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>
#include <stdio.h>

#include "sam-ctl.h"
#include "sam-fixed-report.h"
#include "sam-private-file.h"
#include "sam-report-html.h"

typedef struct
{
  int      number;
  char    *output;
  gboolean figures;
  gboolean json;
} Words;

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
add_report (JsonBuilder *builder, const SamFixedReport *report)
{
  g_autofree char *as_of = sam_date_format_iso (report->as_of);
  g_autofree char *fixed = sam_date_format_iso (report->fixed_date);

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "number");
  json_builder_add_int_value (builder, report->number);
  add_text (builder, "registry_number", report->registry_number);
  add_text (builder, "report", report->report);
  add_text (builder, "title", report->title);
  add_text (builder, "language", report->language);
  add_text (builder, "paper", report->paper);
  json_builder_set_member_name (builder, "pages");
  json_builder_add_int_value (builder, report->n_pages);
  add_text (builder, "as_of", as_of);
  add_text (builder, "fixed", fixed);
  add_text (builder, "fixed_by", report->fixed_by);
  add_text (builder, "recipients", report->recipients);
  json_builder_end_object (builder);
}

static void
print_json (GPtrArray *reports)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  json_builder_begin_array (builder);
  for (guint i = 0; i < reports->len; i++)
    add_report (builder, g_ptr_array_index (reports, i));
  json_builder_end_array (builder);
  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  text = json_generator_to_data (generator, NULL);
  puts (text);
}

static void
print_lines (GPtrArray *reports)
{
  for (guint i = 0; i < reports->len; i++)
    {
      const SamFixedReport *report = g_ptr_array_index (reports, i);
      g_autofree char *as_of = sam_date_format_iso (report->as_of);
      g_autofree char *fixed = sam_date_format_iso (report->fixed_date);

      printf ("%" G_GINT64_FORMAT "\t%s\t%s\t%s\t%s\n", report->number, fixed,
              report->registry_number != NULL ? report->registry_number : "", as_of, report->title);
    }
}

static SamCtlStatus
list (SamDatabase *database, const Words *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) reports = sam_fixed_report_list (database, &error);

  if (reports == NULL)
    return sam_ctl_fail (error);
  if (words->json)
    print_json (reports);
  else
    print_lines (reports);

  return SAM_CTL_DONE;
}

static SamCtlStatus
take_out (SamDatabase *database, const Words *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *figures = NULL;
  g_autoptr (SamFixedReport) report = sam_fixed_report_load (database, words->number, &pdf, &figures, &error);

  if (report == NULL)
    return sam_ctl_fail (error);
  if (words->output != NULL && !sam_private_file_write_bytes (words->output, pdf, SAM_PRIVATE_FILE_REPLACE, &error))
    return sam_ctl_fail (error);
  if (words->figures)
    puts (figures);

  return SAM_CTL_DONE;
}

SamCtlStatus
sam_ctl_fixed_run (int argc, char **argv)
{
  Words words = { 0 };
  const GOptionEntry entries[] = {
    { "number", 0, 0, G_OPTION_ARG_INT, &words.number, N_ ("Only the fixed report with this number"), "N" },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &words.output, N_ ("Where its pages are written, as they were fixed"), "OUT.pdf" },
    { "figures", 0, 0, G_OPTION_ARG_NONE, &words.figures, N_ ("Print the figures and definitions that were fixed with it"), NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &words.json, N_ ("Print JSON"), NULL },
    { NULL },
  };
  g_auto (GStrv) arguments = NULL;
  g_autoptr (SamStore) store = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *output = NULL;
  SamCtlStatus status;

  if (!sam_ctl_parse (argc, argv, "FILE", entries, &arguments))
    return SAM_CTL_USAGE;
  output = words.output;
  if (g_strv_length (arguments) != 1)
    return sam_ctl_usage (_ ("“fixed” takes the name of one file."));
  if (words.number < 0 || (words.number == 0 && (words.output != NULL || words.figures)))
    return sam_ctl_usage (_ ("“fixed” needs --number and the number of a fixed report, to give its pages or figures."));
  if (words.number > 0 && words.output == NULL && !words.figures)
    return sam_ctl_usage (_ ("“fixed” needs --output or --figures beside --number."));
  if (words.output != NULL && !sam_report_is_pdf_name (words.output))
    return sam_ctl_usage (_ ("--output is for the pages of a fixed report, which are a PDF, and nothing was written: give it a "
                             "name that ends in .pdf. --figures prints the figures."));

  store = sam_store_open (arguments[0], &error);
  if (store == NULL)
    return sam_ctl_fail (error);
  status = words.number > 0 ? take_out (sam_store_get_database (store), &words) : list (sam_store_get_database (store), &words);
  sam_store_close (store);

  return status;
}

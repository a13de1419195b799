/* samordnactl report FILE REPORT [options] --output OUT.pdf|OUT.html */

#include <glib/gi18n.h>

#include "sam-ctl-report-fix.h"
#include "sam-programme-guard.h"
#include "sam-report-html.h"

/* What holds text of individual coaching is entered in the disclosure log before it is written. */
static gboolean
enter_disclosure (SamStore *store, const SamReportKind *kind, const SamCtlReportWords *words, SamReportOptions *options,
                  GError **error)
{
  const SamDisclosureEntry entry = {
    .subject = sam_report_kind_get_subject (kind, options),
    .cycle = options->cycle,
    .person = options->teacher,
  };

  options->disclosure = sam_ctl_disclose (store, &words->disclose, entry, error);

  return options->disclosure != 0;
}

static SamReport *
make_report (SamStore *store, const SamReportKind *kind, const SamCtlReportWords *words, SamReportOptions *options, GError **error)
{
  SamDatabase *database = sam_store_get_database (store);
  SamReport *report;

  if (kind->holds_coaching_text && !sam_ctl_unlock (store, &words->unlock, error))
    return NULL;
  report = sam_report_new (kind, database, options, error);

  if (report == NULL || !kind->holds_coaching_text)
    return report;

  /* It can be made: now it gets its number, which stands at its foot. */
  sam_report_free (report);

  return enter_disclosure (store, kind, words, options, error) ? sam_report_new (kind, database, options, error) : NULL;
}

static SamCtlStatus
write_report (SamStore *store, const SamReportKind *kind, const SamCtlReportWords *words,
              SamReportOptions *options)
{
  g_autoptr (SamReport) report = NULL;
  g_autoptr (GError) error = NULL;

  /* Before it is fixed or entered in the disclosure log: what is refused leaves no trace. */
  if ((words->output != NULL && !sam_programme_guard_check (words->output, &error))
      || !sam_ctl_report_find (words, store, kind, options, &error))
    return sam_ctl_fail (error);

  report = make_report (store, kind, words, options, &error);
  if (report == NULL
      || !(words->fix ? sam_ctl_report_fix (store, report, kind, words, options, &error)
                      : sam_report_write (report, words->output, &error)))
    return sam_ctl_fail (error);

  return SAM_CTL_DONE;
}

static const SamReportKind *
find_kind (char **arguments)
{
  const SamReportKind *kind = NULL;

  if (g_strv_length (arguments) != 2)
    {
      sam_ctl_usage (_ ("“report” takes the name of one file and the name of a report."));
      return NULL;
    }

  kind = sam_report_kinds_find (arguments[1]);
  if (kind == NULL)
    {
      g_autofree char *names = sam_report_kinds_dup_names ();

      /* Translators: what was given in place of a report's name, then the names that there are */
      sam_ctl_usage (_ ("There is no report “%s”; there are %s."), arguments[1], names);
    }

  return kind;
}

SamCtlStatus
sam_ctl_report_run (int argc, char **argv)
{
  g_auto (SamCtlReportWords) words = SAM_CTL_REPORT_WORDS_INIT;
  const GOptionEntry entries[] = {
    { "as-of", 0, 0, G_OPTION_ARG_STRING, &words.as_of, N_ ("The day that the report is seen from"),
      "DATE" },
    { "date", 0, 0, G_OPTION_ARG_STRING, &words.date,
      N_ ("A day of the period that the report is about"), "DATE" },
    { "week", 0, 0, G_OPTION_ARG_STRING, &words.week, N_ ("The ISO week that the report is about"),
      "2012-W46" },
    { "month", 0, 0, G_OPTION_ARG_STRING, &words.month, N_ ("The month that the report is about"),
      "2012-11" },
    { "term", 0, 0, G_OPTION_ARG_STRING, &words.term, N_ ("The term that the report is about"),
      "2012-ht|2013-vt" },
    { "school", 0, 0, G_OPTION_ARG_STRING, &words.school,
      N_ ("Only the school with this unit code"), "CODE" },
    { "organiser", 0, 0, G_OPTION_ARG_STRING, &words.organiser,
      N_ ("The organiser that the report is about"), "NAME" },
    { "team", 0, 0, G_OPTION_ARG_STRING, &words.team, N_ ("The team that the report is about"),
      "NAME" },
    { "coach", 0, 0, G_OPTION_ARG_STRING, &words.coach,
      N_ ("Only the coach with this name or local code"), "NAME" },
    { "teacher", 0, 0, G_OPTION_ARG_STRING, &words.teacher,
      N_ ("Only the teacher with this name or local code"), "NAME" },
    { "cycle", 0, 0, G_OPTION_ARG_INT, &words.cycle, N_ ("Only this one of the teacher’s cycles"), "N" },
    SAM_CTL_DISCLOSE_ENTRIES (words.disclose),
    SAM_CTL_UNLOCK_ENTRIES (words.unlock),
    { "paper", 0, 0, G_OPTION_ARG_STRING, &words.paper,
      N_ ("The paper: A4, where nothing else is said"), "a4|a3|letter" },
    { "template", 0, 0, G_OPTION_ARG_STRING, &words.template,
      N_ ("The observation template that the form is of"), "NAME" },
    { "pages", 0, 0, G_OPTION_ARG_INT, &words.n_pages, N_ ("How many sheets of the form"), "N" },
    { "each-school", 0, 0, G_OPTION_ARG_NONE, &words.each_school,
      N_ ("Every school on a page of its own"), NULL },
    { "since", 0, 0, G_OPTION_ARG_STRING, &words.since, N_ ("The former day that the report compares with"), "DATE" },
    { "recipients", 0, 0, G_OPTION_ARG_STRING, &words.recipients, N_ ("For whom it is, at the head of each page"), "TEXT" },
    { "fix", 0, 0, G_OPTION_ARG_NONE, &words.fix, N_ ("Keep it in the file as it is now, with its figures, under a number"), NULL },
    { "registry-number", 0, 0, G_OPTION_ARG_STRING, &words.registry_number,
      N_ ("Of a report that is fixed: its number in your own register"), "N" },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &words.output, N_ ("The PDF to write; HTML where the name ends in .html"),
      "OUT.pdf" },
    { NULL },
  };
  SamReportOptions options = { .language = sam_language_get_default () };
  g_auto (GStrv) arguments = NULL;
  g_autoptr (SamStore) store = NULL;
  g_autoptr (GError) error = NULL;
  const SamReportKind *kind;
  SamCtlStatus status;

  if (!sam_ctl_parse (argc, argv, "FILE REPORT", entries, &arguments))
    return SAM_CTL_USAGE;
  kind = find_kind (arguments);
  if (kind == NULL)
    return SAM_CTL_USAGE;
  if (!sam_ctl_report_check_fix (&words, kind))
    return SAM_CTL_USAGE;
  if ((words.output == NULL || *words.output == '\0') && !words.fix)
    return sam_ctl_usage (_ ("“report” needs --output and the name of the file to write, such as OUT.pdf or OUT.html."));
  if (words.output != NULL && !sam_report_is_pdf_name (words.output) && !sam_report_is_html_name (words.output))
    return sam_ctl_usage (_ ("A report is written as PDF or HTML, and nothing was written: give --output a name that ends in "
                             ".pdf or .html."));
  if (!sam_ctl_report_read_words (&words, kind, &options))
    return SAM_CTL_USAGE;

  store = sam_store_open (arguments[0], &error);
  if (store == NULL)
    return sam_ctl_fail (error);

  status = write_report (store, kind, &words, &options);
  sam_store_close (store);

  return status;
}

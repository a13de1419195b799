/*
 * samordnactl: the headless program. It never opens a display, and links
 * nothing that could.
 */
#include "config.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

#include "sam-ctl.h"

static const SamCtlCommand commands[] = {
  { "example", "FILE", N_("Make the fictitious example programme"), sam_ctl_example_run },
  { "import", "FILE DIR-OR-CSV…|IN.ics [--mapping MAPPING] [--skip-refused] [--save-refused OUT.csv] [--dry-run] [--json] "
    "[--coach NAME-OR-CODE] [--school CODE --team NAME]",
    N_("Read tables into a programme, which is made if missing, or a calendar as sessions"), sam_ctl_import_run },
  { "figures", "FILE [--as-of DATE] [--organiser NAME | --school CODE [--team NAME]] [--series] [--language sv|en] [--json|--output OUT.csv|OUT.xlsx|OUT.json]",
    N_("Print the figures as of a day, or write them all to a file"), sam_ctl_figures_run },
  { "fixed", "FILE [--json] [--number N [--output OUT.pdf] [--figures]]", N_("List the fixed reports, or take one out as it was"),
    sam_ctl_fixed_run },
  { "survey", "FILE [--round NAME] [--as-of DATE] [--json]", N_("Print a survey round as a spread of answers per school and team"),
    sam_ctl_survey_run },
  { "report",
    "FILE REPORT [--as-of DATE] [--date DATE|--week WEEK|--month MONTH|--term TERM] [--school CODE] [--team NAME] "
    "[--organiser NAME] [--coach NAME] [--since DATE] [--paper a4|a3|letter] [--each-school] [--teacher NAME [--cycle N]] [--template NAME] [--pages N] "
    "[--to WHOM --why TEXT] [--passphrase-fd N|--keyring] [--recipients TEXT] [--fix [--registry-number N]] [--language sv|en] --output OUT.pdf|OUT.html",
    N_("Write a report as PDF or HTML"), sam_ctl_report_run },
  { "calendar", "FILE [--school CODE] --from DATE --to DATE", N_("Print the days of the school calendar as CSV"),
    sam_ctl_calendar_run },
  { "series",
    "FILE --team NAME --school CODE --weekday 1-7 --time HH:MM --minutes N --every N --from DATE --to DATE "
    "[--coach NAME-OR-CODE] [--dry-run]",
    N_("Plan the sessions of a term for a team, around its days off"), sam_ctl_series_run },
  { "clashes", "FILE [--from DATE] [--to DATE] [--all] [--json]",
    N_("List sessions that clash, and why"), sam_ctl_clashes_run },
  { "cycles", "FILE [--as-of DATE] [--school CODE] [--coach NAME-OR-CODE] [--term TERM] [--waiting] [--json]",
    N_("List cycles of individual coaching: states, dates and counts"), sam_ctl_cycles_run },
  { "export", "FILE --output DIR [--format csv|xlsx|ics] [--without-coaching-text] [--coach NAME-OR-CODE | --school CODE [--team NAME]] "
    "[--note OUT.txt]",
    N_("Write the whole programme as CSV files or as a workbook, or sessions as a calendar"), sam_ctl_export_run },
  { "templates", "FILE [--import IN.json|--export OUT.json]", N_("List observation templates, or read and write them as JSON"),
    sam_ctl_templates_run },
  { "history", "FILE [--limit N] [--json]", N_("Tell what was changed, when and by whom"), sam_ctl_history_run },
  { "person", "FILE NAME-OR-CODE [--json] [--output OUT.html|OUT.json]", N_("Tell all that a file holds about a person"),
    sam_ctl_person_run },
  { "erase", "FILE NAME-OR-CODE [--dry-run] [--keep-mentions]", N_("Erase a person everywhere in a file"), sam_ctl_erase_run },
  { "backup", "FILE --output OUT", N_("Make a verified copy of a file"), sam_ctl_backup_run },
  { "seal-status", "FILE [--json]", N_("Tell whether texts are sealed, and how they are unlocked"), sam_ctl_seal_status_run },
  { "check", "FILE", N_("Check that a file is sound"), sam_ctl_check_run },
};

static SamCtlStatus
print_help (void)
{
  puts (_("Usage: samordnactl COMMAND …"));
  putchar ('\n');
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    printf ("  samordnactl %s %s\n      %s\n", commands[i].name, commands[i].arguments, _(commands[i].summary));
  putchar ('\n');
  puts (_("Every command takes --language sv or --language en. Dates are written 2012-12-14."));

  return SAM_CTL_DONE;
}

/* A table that did not reach a full disk whole must not pass for one that did. */
static SamCtlStatus
finish_output (SamCtlStatus status)
{
  g_autoptr (GError) error = NULL;

  errno = 0;
  if ((fflush (stdout) == 0 && !ferror (stdout)) || status != SAM_CTL_DONE)
    return status;

  error = g_error_new_literal (SAM_ERROR, SAM_ERROR_FAILED, g_strerror (errno != 0 ? errno : EIO));

  return sam_ctl_fail (error);
}

/* The language is chosen before the first message, so before options are read. */
static const char *
find_language (int argc, char **argv)
{
  for (int i = 1; i < argc; i++)
    {
      if (strcmp (argv[i], "--") == 0)
        break;
      if (g_str_has_prefix (argv[i], "--language="))
        return argv[i] + strlen ("--language=");
      if (strcmp (argv[i], "--language") == 0 && i + 1 < argc)
        return argv[i + 1];
    }

  return NULL;
}

int
main (int argc, char **argv)
{
  g_autofree char *locale_dir = sam_language_find_locale_dir (LOCALE_DIR);
  const char *language = find_language (argc, argv);
  gboolean is_known = language == NULL || strcmp (language, "sv") == 0 || strcmp (language, "en") == 0;

  g_set_prgname ("samordnactl");
  sam_language_init (locale_dir, is_known ? language : NULL);

  if (!is_known)
    return sam_ctl_usage (_("--language takes sv or en, not “%s”."), language);
  if (argc < 2)
    return sam_ctl_usage (_("A command is missing."));
  if (strcmp (argv[1], "--help") == 0 || strcmp (argv[1], "-h") == 0)
    return finish_output (print_help ());
  if (strcmp (argv[1], "--version") == 0)
    {
      printf ("samordnactl %s\n", PACKAGE_VERSION);
      return finish_output (SAM_CTL_DONE);
    }

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      if (strcmp (argv[1], commands[i].name) == 0)
        return finish_output (commands[i].run (argc - 1, argv + 1));
    }

  /* Translators: what was given in place of a command */
  return sam_ctl_usage (_("There is no command “%s”."), argv[1]);
}

/* The options of "report": from words to what a report takes. */

#include "sam-ctl-report-options.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

#include "sam-person-find.h"

#include "sam-records.h"

void
sam_ctl_report_words_clear (SamCtlReportWords *self)
{
  g_free (self->as_of);
  g_free (self->date);
  g_free (self->week);
  g_free (self->month);
  g_free (self->term);
  g_free (self->school);
  g_free (self->team);
  g_free (self->coach);
  g_free (self->paper);
  g_free (self->template);
  g_free (self->since);
  g_free (self->teacher);
  sam_ctl_disclose_clear (&self->disclose);
  g_free (self->recipients);
  g_free (self->registry_number);
  g_free (self->output);
  g_free (self->organiser);
}

/* An option that a report has no use for is refused: else it would seem to have been heeded. */
static gboolean
heeds (const SamReportKind *kind, gboolean can, const char *option, gboolean is_given)
{
  if (!is_given || can)
    return TRUE;

  /* Translators: the name of a report, then an option such as “--coach” */
  sam_ctl_usage (_("The report “%s” takes no %s."), kind->name, option);

  return FALSE;
}

static gboolean
takes (const SamReportKind *kind, SamReportTakes what, const char *option, gboolean is_given)
{
  return heeds (kind, (kind->takes & what) != 0, option, is_given);
}

static gboolean
takes_all (const SamCtlReportWords *words, const SamReportKind *kind)
{
  const SamReportTakes any_period
      = SAM_REPORT_TAKES_DAY | SAM_REPORT_TAKES_WEEK | SAM_REPORT_TAKES_MONTH | SAM_REPORT_TAKES_TERM;

  return takes (kind, any_period, "--date", words->date != NULL)
         && takes (kind, SAM_REPORT_TAKES_WEEK, "--week", words->week != NULL)
         && takes (kind, SAM_REPORT_TAKES_MONTH, "--month", words->month != NULL)
         && takes (kind, SAM_REPORT_TAKES_TERM, "--term", words->term != NULL)
         && takes (kind, SAM_REPORT_TAKES_SCHOOL, "--school", words->school != NULL)
         && takes (kind, SAM_REPORT_TAKES_ORGANISER, "--organiser", words->organiser != NULL)
         && takes (kind, SAM_REPORT_TAKES_TEAM, "--team", words->team != NULL)
         && takes (kind, SAM_REPORT_TAKES_COACH, "--coach", words->coach != NULL)
         && takes (kind, SAM_REPORT_TAKES_PAPER, "--paper", words->paper != NULL)
         && takes (kind, SAM_REPORT_TAKES_TEACHER, "--teacher", words->teacher != NULL)
         && takes (kind, SAM_REPORT_TAKES_CYCLE, "--cycle", words->cycle != 0)
         && heeds (kind, kind->holds_coaching_text, "--passphrase-fd", words->unlock.passphrase_fd >= 0)
         && heeds (kind, kind->holds_coaching_text, "--keyring", words->unlock.keyring)
         && heeds (kind, kind->holds_coaching_text, "--to", words->disclose.to != NULL)
         && heeds (kind, kind->holds_coaching_text, "--why", words->disclose.why != NULL)
         && heeds (kind, sam_report_kind_takes_readers (kind), "--recipients", words->recipients != NULL)
         && takes (kind, SAM_REPORT_TAKES_TEMPLATE, "--template", words->template != NULL)
         && takes (kind, SAM_REPORT_TAKES_SHEETS, "--pages", words->n_pages != 0)
         && takes (kind, SAM_REPORT_TAKES_SINCE, "--since", words->since != NULL)
         && takes (kind, SAM_REPORT_TAKES_EACH_SCHOOL, "--each-school", words->each_school);
}

static gboolean
is_blank (const char *text)
{
  return text == NULL || strspn (text, " \t\n") == strlen (text);
}

/* A report can say in one line what it still needs, before any file is opened. */
static gboolean
has_needed (const SamCtlReportWords *words, const SamReportKind *kind)
{
  SamReportTakes needed = kind->needs | kind->needs_one;
  const char *missing = NULL;

  if ((needed & SAM_REPORT_TAKES_COACH) && words->coach == NULL)
    missing = "--coach NAME";
  else if ((needed & SAM_REPORT_TAKES_ORGANISER) && words->organiser == NULL)
    missing = "--organiser NAME";
  else if ((needed & SAM_REPORT_TAKES_TEAM) && words->team == NULL)
    missing = "--team NAME";
  else if (((needed & SAM_REPORT_TAKES_TEACHER) || words->cycle != 0) && words->teacher == NULL)
    missing = "--teacher NAME";
  else if (kind->holds_coaching_text && is_blank (words->disclose.to))
    missing = "--to WHOM";
  else if (kind->holds_coaching_text && is_blank (words->disclose.why))
    missing = "--why TEXT";
  if (missing == NULL)
    return TRUE;

  /* Translators: the name of a report, then an option with its value */
  sam_ctl_usage (_("The report “%s” needs %s."), kind->name, missing);

  return FALSE;
}

/* Monday of "2012-W46"; SAM_DATE_NONE where there is no such week. */
static SamDate
parse_week (const char *text)
{
  int year, week, end = 0;
  SamDate monday;
  SamWeek found;

  if (sscanf (text, "%4d-W%2d%n", &year, &week, &end) != 2 || text[end] != '\0' || year < 1 || year > 9998)
    return SAM_DATE_NONE;

  /* 4 January always lies in week 1. */
  monday = sam_date_get_monday (sam_date_new (year, 1, 4)) + 7 * (week - 1);
  found = sam_date_get_week (monday);

  return found.year == year && found.week == week ? monday : SAM_DATE_NONE;
}

static SamDate
parse_month (const char *text)
{
  g_autofree char *first = g_strconcat (text, "-01", NULL);

  return sam_date_parse (first);
}

static SamDate
parse_term (const char *text)
{
  gboolean is_autumn;
  int year;

  return sam_term_parse (text, &year, &is_autumn) ? sam_date_new (year, is_autumn ? 8 : 1, 1) : SAM_DATE_NONE;
}

static gboolean
set_period (SamReportOptions *options, SamPeriod period, SamDate date, const char *option, const char *example,
            const char *text)
{
  if (date == SAM_DATE_NONE)
    {
      /* Translators: an option, an example of its value, and what was given */
      sam_ctl_usage (_("%s takes a value such as %s, not “%s”."), option, example, text);
      return FALSE;
    }
  options->period = period;
  options->date = date;

  return TRUE;
}

static gboolean
read_period (const SamCtlReportWords *words, const SamReportKind *kind, SamReportOptions *options)
{
  int n = (words->date != NULL) + (words->week != NULL) + (words->month != NULL) + (words->term != NULL);
  SamPeriod of_date = (kind->takes & SAM_REPORT_TAKES_DAY) ? SAM_PERIOD_DAY : kind->usual_period;

  options->period = SAM_PERIOD_NONE;
  options->date = SAM_DATE_NONE;
  if (n > 1)
    {
      sam_ctl_usage (_("Only one of --date, --week, --month and --term can be given."));
      return FALSE;
    }
  if (words->date != NULL)
    return set_period (options, of_date, sam_date_parse (words->date), "--date", "2012-12-14", words->date);
  if (words->week != NULL)
    return set_period (options, SAM_PERIOD_WEEK, parse_week (words->week), "--week", "2012-W46", words->week);
  if (words->month != NULL)
    return set_period (options, SAM_PERIOD_MONTH, parse_month (words->month), "--month", "2012-11", words->month);
  if (words->term != NULL)
    return set_period (options, SAM_PERIOD_TERM, parse_term (words->term), "--term", "2012-ht", words->term);

  return TRUE;
}

gboolean
sam_ctl_report_read_words (const SamCtlReportWords *words, const SamReportKind *kind, SamReportOptions *options)
{
  if (!takes_all (words, kind) || !has_needed (words, kind) || !read_period (words, kind, options))
    return FALSE;

  if (words->paper != NULL && !sam_paper_find (words->paper, &options->paper))
    {
      /* Translators: what was given in place of a paper */
      sam_ctl_usage (_("--paper takes a4, a3 or letter, not “%s”."), words->paper);
      return FALSE;
    }
  if (words->each_school && words->school != NULL)
    {
      sam_ctl_usage (_("--each-school is for all schools: leave it out, or --school."));
      return FALSE;
    }
  if (words->n_pages < 0 || words->n_pages > SAM_REPORT_MAX_SHEETS)
    {
      sam_ctl_usage (_("--pages takes a number from 1 to %d."), SAM_REPORT_MAX_SHEETS);
      return FALSE;
    }
  options->n_sheets = words->n_pages;
  options->each_school = words->each_school;
  options->readers = words->recipients;

  return sam_ctl_parse_date ("--as-of", words->as_of, SAM_DATE_NONE + 1, &options->as_of)
         && sam_ctl_parse_date ("--since", words->since, 0, &options->since);
}

static gint64
find_template (SamStore *store, const char *name, GError **error)
{
  g_autoptr (GPtrArray) templates = sam_store_list (store, SAM_FAMILY_TEMPLATE, error);
  g_autoptr (GString) names = g_string_new (NULL);

  if (templates == NULL)
    return 0;

  for (guint i = 0; i < templates->len; i++)
    {
      const char *own = sam_record_get_text (templates->pdata[i], SAM_TEMPLATE_NAME);

      if (g_strcmp0 (own, name) == 0)
        return sam_record_get_id (templates->pdata[i]);
      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", own);
    }
  /* Translators: what was given in place of a template’s name, then the names that there are */
  g_set_error (error, SAM_ERROR, SAM_ERROR_NOT_FOUND, _("There is no template “%s”; there are %s."), name, names->str);

  return 0;
}

/* The teacher's cycle of this number. */
static gboolean
find_cycle (SamStore *store, const SamCtlReportWords *words, SamReportOptions *options, GError **error)
{
  g_autoptr (GPtrArray) cycles = sam_store_list_by (store, SAM_FAMILY_CYCLE, SAM_CYCLE_TEACHER, options->teacher, error);

  if (cycles == NULL)
    return FALSE;
  for (guint i = 0; i < cycles->len; i++)
    if (sam_record_get_integer (cycles->pdata[i], SAM_CYCLE_ORDINAL) == words->cycle)
      options->cycle = sam_record_get_id (cycles->pdata[i]);
  if (options->cycle != 0)
    return TRUE;

  /* Translators: the name of a teacher, then a number */
  g_set_error (error, SAM_ERROR, SAM_ERROR_NOT_FOUND, _("“%s” has no cycle number %d."), words->teacher, words->cycle);

  return FALSE;
}

static gboolean
find_teacher (SamStore *store, const SamCtlReportWords *words, SamReportOptions *options, GError **error)
{
  options->teacher = sam_person_find (store, words->teacher, error);
  if (options->teacher == 0)
    return FALSE;

  return words->cycle == 0 || find_cycle (store, words, options, error);
}

gboolean
sam_ctl_report_find (const SamCtlReportWords *words, SamStore *store, const SamReportKind *kind, SamReportOptions *options,
                     GError **error)
{
  if (words->as_of == NULL)
    options->as_of = sam_report_kind_choose_as_of (kind, options->period, options->date, sam_store_get_opening_date (store));
  if (words->school != NULL && (options->school = sam_ctl_find_school (store, words->school, error)) == 0)
    return FALSE;
  if (words->organiser != NULL && (options->organiser = sam_ctl_find_organiser (store, words->organiser, error)) == 0)
    return FALSE;
  if (words->team != NULL && (options->team = sam_ctl_find_team (store, options->school, words->team, error)) == 0)
    return FALSE;
  if (words->template != NULL && (options->template = find_template (store, words->template, error)) == 0)
    return FALSE;

  if (words->teacher != NULL && !find_teacher (store, words, options, error))
    return FALSE;

  return words->coach == NULL || (options->coach = sam_ctl_find_coach (store, words->coach, error)) != 0;
}

/*
 * The words of the term.
 */
#include "sam-term-words.h"

#include <glib/gi18n.h>

#include "sam-language.h"
#include "sam-session-look.h"

#define SCHOOL_DAYS 5

static const SamLanguage *
language (void)
{
  return sam_language_get_default ();
}

char *
sam_term_words_dup_term (const char *term)
{
  gboolean autumn = FALSE;
  int year = 0;

  if (!sam_term_parse (term, &year, &autumn))
    return g_strdup (term);

  /* Translators: %d is the year. */
  return autumn ? g_strdup_printf (_ ("Autumn term %d"), year)
                : g_strdup_printf (_ ("Spring term %d"), year);
}

/* Totals */

static gboolean
is_to_come (SamTermPlan *plan)
{
  return sam_term_plan_get_as_of (plan) < sam_term_plan_get_range (plan).start;
}

const char *
sam_term_words_get_held_title (SamTermPlan *plan)
{
  return is_to_come (plan) ? C_ ("sessions of a team", "Planned")
                           : C_ ("sessions of a team", "Held");
}

char *
sam_term_words_dup_held (SamTermPlan *plan, const SamTermTotals *totals)
{
  if (is_to_come (plan))
    return sam_language_format_integer (language (), totals->planned);

  /* Translators: sessions held of those that should have been by now, "5 of 8". */
  return g_strdup_printf (C_ ("sessions", "%u of %u"), totals->held, totals->due);
}

const char *
sam_term_words_get_minutes_title (SamTermPlan *plan)
{
  if (sam_term_plan_is_partial (plan))
    return is_to_come (plan) ? _ ("Planned time, min") : _ ("Given time, min");

  return is_to_come (plan) ? _ ("Planned/promised, min") : _ ("Given/promised, min");
}

char *
sam_term_words_dup_minutes (SamTermPlan *plan, const SamTermTotals *totals, gboolean with_unit)
{
  g_autofree char *given = sam_language_format_integer (
      language (), is_to_come (plan) ? totals->to_come : totals->given);
  g_autofree char *promised = with_unit
                                  ? sam_language_format_minutes (language (), totals->promised)
                                  : sam_language_format_integer (language (), totals->promised);

  if (sam_term_plan_is_partial (plan))
    return with_unit ? sam_language_format_minutes (language (), is_to_come (plan) ? totals->to_come
                                                                                   : totals->given)
                     : g_steal_pointer (&given);

  /* Nothing promised is not 0 min: it is no promise. */
  return g_strdup_printf ("%s/%s", given, totals->promised == 0 ? "–" : promised);
}

char *
sam_term_words_dup_totals (SamTermPlan *plan, const SamTermTotals *totals)
{
  g_autofree char *given = sam_language_format_minutes (language (), totals->given);
  g_autofree char *to_come = sam_language_format_minutes (language (), totals->to_come);
  g_autofree char *promised = sam_language_format_minutes (language (), totals->promised);
  GString *text = g_string_new (NULL);

  g_string_append_printf (
      text, ngettext ("%u session in the term", "%u sessions in the term", totals->planned),
      totals->planned);
  if (!is_to_come (plan))
    {
      g_string_append_c (text, '\n');
      /* Translators: sessions held of those dated up to today. */
      g_string_append_printf (text, _ ("%u held of %u so far"), totals->held, totals->due);
    }
  g_string_append_c (text, '\n');
  if (sam_term_plan_is_partial (plan))
    /* Translators: two numbers of minutes, "450 min given, 90 min still planned". */
    g_string_append_printf (text, _ ("%s given, %s still planned"), given, to_come);
  else
    g_string_append_printf (text, _ ("%s given, %s still planned, %s promised"), given, to_come,
                            promised);

  return g_string_free (text, FALSE);
}

/* Cells */

char *
sam_term_words_dup_team (SamTermPlan *plan, guint row)
{
  const SamTermRow *of_team = sam_term_plan_get_row (plan, row);

  return g_strdup_printf ("%s %s", sam_term_plan_get_school (plan, of_team->school)->name,
                          of_team->name);
}

char *
sam_term_words_dup_warning (const SamTermRow *row)
{
  g_autofree char *last = NULL;

  if (!row->is_quiet)
    return NULL;
  if (row->last_held == SAM_DATE_NONE)
    return g_strdup (_ ("No session held yet"));

  last = sam_language_format_date (language (), row->last_held, SAM_DATE_STYLE_SHORT);

  return g_strdup_printf (_ ("No session for four weeks; the last was on %s"), last);
}

char *
sam_term_words_dup_days (SamDateRange days)
{
  if (sam_date_range_get_days (days) == 7)
    return sam_language_format_week (language (), sam_date_get_week (days.start));

  return sam_language_format_date (language (), days.start, SAM_DATE_STYLE_WEEKDAY);
}

static char *
dup_weekdays (SamDate first, SamDate last)
{
  g_autofree char *from
      = sam_language_format_weekday (language (), sam_date_get_weekday (first), FALSE);
  g_autofree char *to
      = sam_language_format_weekday (language (), sam_date_get_weekday (last), FALSE);

  return first == last ? g_steal_pointer (&from) : g_strdup_printf ("%s–%s", from, to);
}

char *
sam_term_words_dup_days_off (SamTermPlan *plan, guint school, SamDateRange days)
{
  SamDate end = MIN (days.end, days.start + SCHOOL_DAYS);
  GString *text = g_string_new (NULL);

  for (SamDate date = days.start; date < end;)
    {
      g_autofree char *name = sam_term_plan_dup_day_off_name (plan, school, date);
      SamDate last = date;

      for (; name != NULL && last + 1 < end; last++)
        {
          g_autofree char *next = sam_term_plan_dup_day_off_name (plan, school, last + 1);

          if (g_strcmp0 (name, next) != 0)
            break;
        }
      if (name != NULL)
        {
          g_autofree char *weekdays = dup_weekdays (date, last);

          g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", name);
          if (date > days.start || last + 1 < end)
            g_string_append_printf (text, " (%s)", weekdays);
        }
      date = last + 1;
    }

  return g_string_free (text, text->len == 0);
}

static const char *
get_cause (SamSessionItem *item)
{
  int cause = sam_session_item_get_cause (item);

  return cause < 0 ? NULL
                   : sam_choice_get_label (&sam_family_session.fields[SAM_SESSION_CAUSE], cause);
}

/* What came of it: "clash", or the day it was moved to; NULL where there is nothing to say. */
static char *
dup_outcome (SamSessionItem *item)
{
  const char *cause = get_cause (item);
  SamDate moved_to = sam_session_item_get_replacement_date (item);

  if (moved_to != SAM_DATE_NONE)
    {
      g_autofree char *date
          = sam_language_format_date (language (), moved_to, SAM_DATE_STYLE_SHORT);

      /* Translators: of a session that was moved; %s is a date. */
      return g_strdup_printf (_ ("to %s"), date);
    }

  return cause != NULL ? sam_fold (cause) : NULL;
}

char *
sam_term_words_dup_session (SamSessionItem *item, SamDate as_of)
{
  SamDate date = sam_session_item_get_date (item);
  g_autofree char *weekday
      = sam_language_format_weekday (language (), sam_date_get_weekday (date), FALSE);
  g_autofree char *day = sam_language_format_date (language (), date, SAM_DATE_STYLE_SHORT);
  g_autofree char *time = sam_time_format (sam_session_item_get_time (item));
  g_autofree char *outcome = dup_outcome (item);
  const char *word = sam_session_look_get_style (item, as_of).word;
  /* Translators: state of a session, weekday, date, time: "Cancelled Tue 20 Nov 15:15". */
  g_autofree char *text = g_strdup_printf (_ ("%s %s %s %s"), word, weekday, day, time);

  return outcome != NULL ? g_strdup_printf ("%s · %s", text, outcome) : g_steal_pointer (&text);
}

static void
append_session (GString *text, SamSessionItem *item, SamDate as_of)
{
  g_autofree char *date = sam_language_format_date (language (), sam_session_item_get_date (item),
                                                    SAM_DATE_STYLE_SHORT);
  g_autofree char *word = sam_fold (sam_session_look_get_style (item, as_of).word);
  g_autofree char *outcome = dup_outcome (item);

  g_string_append_printf (text, "%s, %s", word, date);
  if (outcome != NULL)
    g_string_append_printf (text, ", %s", outcome);
}

char *
sam_term_words_dup_cell (SamTermPlan *plan, guint row, SamDateRange days)
{
  guint n = 0;
  SamSessionItem **items = sam_term_plan_get_sessions (plan, row, days.start, days.end, &n);
  g_autofree char *team = sam_term_words_dup_team (plan, row);
  g_autofree char *when = sam_term_words_dup_days (days);
  g_autofree char *off
      = sam_term_words_dup_days_off (plan, sam_term_plan_get_row (plan, row)->school, days);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        g_string_append (text, "; ");
      append_session (text, items[i], sam_term_plan_get_as_of (plan));
    }
  if (n == 0)
    g_string_append (text, C_ ("cell of a term", "no session"));
  if (off != NULL)
    g_string_append_printf (text, "%s%s", n > 1 ? "; " : ", ", off);

  /* Translators: school and team, week: what is there. */
  return g_strdup_printf (_ ("%s, %s: %s"), team, when, text->str);
}

char *
sam_term_words_dup_extent (SamTermPlan *plan)
{
  guint n = sam_term_plan_get_n_rows (plan);
  guint n_weeks = sam_term_plan_get_n_weeks (plan);
  g_autofree char *teams = g_strdup_printf (ngettext ("%u team", "%u teams", n), n);

  if (n_weeks == 0)
    return g_steal_pointer (&teams);

  /* Translators: "34 teams, weeks 34–51". */
  return g_strdup_printf (_ ("%s, weeks %d–%d"), teams, sam_term_plan_get_week (plan, 0)->week.week,
                          sam_term_plan_get_week (plan, n_weeks - 1)->week.week);
}

char *
sam_term_words_dup_week (const SamTermWeek *week)
{
  g_autofree char *name = sam_language_format_week (language (), week->week);
  g_autofree char *from
      = sam_language_format_date (language (), week->monday, SAM_DATE_STYLE_SHORT);
  g_autofree char *to
      = sam_language_format_date (language (), week->monday + 4, SAM_DATE_STYLE_SHORT);
  g_autofree char *sessions
      = g_strdup_printf (ngettext ("%u session", "%u sessions", week->planned), week->planned);

  /* Translators: "18 sessions", how many of them were held. */
  g_autofree char *held = g_strdup_printf (_ ("%s, %u held"), sessions, week->held);

  return g_strdup_printf ("%s, %s – %s\n%s", name, from, to, held);
}

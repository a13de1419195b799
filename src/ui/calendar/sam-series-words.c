/* A planned series in words. */

#include "sam-series-words.h"

#include <glib/gi18n.h>

#include "sam-language.h"
#include "sam-plan-facts-load.h"

static const char *
get_weekdays (int weekday)
{
  static const char *const names[] = {
    NC_ ("on every", "Mondays"),   NC_ ("on every", "Tuesdays"), NC_ ("on every", "Wednesdays"),
    NC_ ("on every", "Thursdays"), NC_ ("on every", "Fridays"),  NC_ ("on every", "Saturdays"),
    NC_ ("on every", "Sundays"),
  };

  return g_dpgettext2 (GETTEXT_PACKAGE, "on every", names[CLAMP (weekday, 1, 7) - 1]);
}

/* 0 even, 1 odd, -1 both: a year of 53 weeks turns it around. */
static int
find_parity (const SamRecurrence *recurrence)
{
  g_autoptr (GArray) dates = sam_recurrence_list (recurrence);
  int parity = -1;

  for (guint i = 0; i < dates->len; i++)
    {
      int week = sam_date_get_week (g_array_index (dates, SamDate, i)).week;

      if (i > 0 && parity != week % 2)
        return -1;
      parity = week % 2;
    }

  return parity;
}

char *
sam_series_words_dup_rhythm (const SamRecurrence *recurrence)
{
  const char *weekdays = get_weekdays (recurrence->weekday);

  if (recurrence->every_weeks <= 1)
    /* Translators: weekdays such as "Thursdays" */
    return g_strdup_printf (_ ("%s, every week"), weekdays);
  if (recurrence->every_weeks > 2)
    /* Translators: weekdays such as "Thursdays", and 3 or more */
    return g_strdup_printf (_ ("%s, every %d weeks"), weekdays, recurrence->every_weeks);

  switch (find_parity (recurrence))
    {
    case 0:
      return g_strdup_printf (_ ("%s, even weeks"), weekdays);
    case 1:
      return g_strdup_printf (_ ("%s, odd weeks"), weekdays);
    default:
      return g_strdup_printf (_ ("%s, every second week"), weekdays);
    }
}

/* Lines */

void
sam_series_words_fill_day (SamPlanLine *line, SamDate date)
{
  const SamLanguage *language = sam_language_get_default ();

  line->day = sam_language_format_date (language, date, SAM_DATE_STYLE_SHORT);
  line->week = sam_language_format_week (language, sam_date_get_week (date));
}

static char *
dup_short (SamDate date)
{
  return sam_language_format_date (sam_language_get_default (), date, SAM_DATE_STYLE_SHORT);
}

static void
fill_choices (SamPlanLine *line, const SamPlanDate *date)
{
  if (sam_plan_date_allows (date, SAM_PLAN_CHOICE_KEEP))
    line->choices[SAM_PLAN_CHOICE_KEEP] = g_strdup (C_ ("choice", "Keep anyway"));
  if (sam_plan_date_allows (date, SAM_PLAN_CHOICE_NEXT_WEEK))
    {
      g_autofree char *day = dup_short (date->next_week);

      /* Translators: a day such as "7 Mar" in the next week that is free */
      line->choices[SAM_PLAN_CHOICE_NEXT_WEEK] = g_strdup_printf (_ ("Move to %s"), day);
    }
  if (sam_plan_date_allows (date, SAM_PLAN_CHOICE_OTHER_DAY))
    {
      const SamLanguage *language = sam_language_get_default ();
      g_autofree char *weekday
          = sam_language_format_weekday (language, sam_date_get_weekday (date->other_day), FALSE);
      g_autofree char *day = dup_short (date->other_day);

      /* Translators: a weekday and a day such as "Wed 8 May" in the same week */
      line->choices[SAM_PLAN_CHOICE_OTHER_DAY]
          = g_strdup_printf (_ ("Move to %s %s"), weekday, day);
    }
  line->choices[SAM_PLAN_CHOICE_LEAVE_OUT] = g_strdup (C_ ("choice", "Leave out"));
  line->choice = date->choice;
}

static void
fill_look (SamPlanLine *line, const SamPlanDate *date)
{
  gboolean is_hit = sam_plan_date_is_hit (date);

  if (date->result == date->date)
    {
      line->icon_name = is_hit ? "dialog-warning-symbolic" : "sam-planned-symbolic";
      line->css_class = is_hit ? "status-warning" : "status-planned";
      line->state = C_ ("date of a series", "planned");
    }
  else if (date->result != SAM_DATE_NONE)
    {
      line->icon_name = "sam-moved-symbolic";
      line->css_class = "status-moved";
      line->state = C_ ("date of a series", "moved");
    }
  else if (date->reason.hit == SAM_PLAN_HIT_COACH_AWAY)
    {
      line->icon_name = "avatar-default-symbolic";
      line->css_class = "status-warning";
      line->state = C_ ("date of a series", "left out");
    }
  else
    {
      line->icon_name = "process-stop-symbolic";
      line->css_class = "status-refused";
      line->state = C_ ("date of a series", "left out");
    }
  line->is_struck = date->result != date->date;
}

/* What becomes of the session that the series has already. */
static char *
dup_step (const SamSeriesStep *step)
{
  g_autofree char *from = NULL;

  if (step->session == 0)
    return g_strdup (C_ ("session of a series", "New"));
  if (step->from == step->to)
    return NULL;
  from = dup_short (step->from);

  /* Translators: a day such as "17 Jan" */
  return g_strdup_printf (_ ("Was on %s"), from);
}

static void
add_sentence (GString *text, const char *sentence)
{
  if (sentence == NULL || *sentence == '\0')
    return;
  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append (text, sentence);
}

void
sam_series_words_fill_line (SamPlanLine *line, const SamPlanDate *date, const char *coach,
                            const SamSeriesStep *step)
{
  g_autofree char *reason = sam_plan_reason_dup_text (&date->reason, coach);
  g_autofree char *change = step != NULL ? dup_step (step) : NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  *line = (SamPlanLine){ 0 };
  sam_series_words_fill_day (line, date->date);
  fill_look (line, date);
  add_sentence (text, reason);
  /* On a day off that is given up, what it would clash with says nothing. */
  if (!sam_plan_hit_loses (date->reason.hit) || date->result == date->date)
    add_sentence (text, date->clash);
  if (date->result_clash != NULL)
    {
      g_autofree char *day = dup_short (date->result);
      /* Translators: a day such as "7 Mar", and what the session would clash with there, a sentence
       */
      g_autofree char *there = g_strdup_printf (_ ("On %s: %s"), day, date->result_clash);

      add_sentence (text, there);
    }
  add_sentence (text, change);
  line->reason = g_string_free (g_steal_pointer (&text), FALSE);
  if (sam_plan_date_is_hit (date))
    fill_choices (line, date);
}

void
sam_series_words_fill_gone (SamPlanLine *line, SamDate date)
{
  *line = (SamPlanLine){ 0 };
  sam_series_words_fill_day (line, date);
  line->icon_name = "sam-cancelled-symbolic";
  line->css_class = "status-cancelled";
  line->state = C_ ("date of a series", "deleted");
  line->is_struck = TRUE;
  line->reason = g_strdup (_ ("This session is deleted"));
}

/* Summing up */

char *
sam_series_words_dup_lost (SamSeriesPlan *plan)
{
  guint lost = sam_series_plan_count_lost (plan);

  if (lost == 0)
    return g_strdup (_ ("No session is lost"));

  return g_strdup_printf (ngettext ("%u session is lost", "%u sessions are lost", lost), lost);
}

char *
sam_series_words_dup_minutes (SamSeriesPlan *plan, SamPlanFacts *facts)
{
  const SamLanguage *language = sam_language_get_default ();
  int minutes = sam_series_plan_count_minutes (plan);
  int promised = sam_plan_facts_get_promised (facts);
  int planned = minutes + sam_plan_facts_get_planned (facts);
  g_autofree char *covered
      = sam_language_format_integer (language, promised > 0 ? planned : minutes);
  g_autofree char *all = sam_language_format_integer (language, promised);

  if (promised == 0)
    /* Translators: minutes of all sessions; nothing was promised to the team */
    return g_strdup_printf (
        ngettext ("%s minute is planned", "%s minutes are planned", (gulong) minutes), covered);
  if (planned > promised)
    /* Translators: planned minutes, and the minutes that were promised, which are fewer */
    return g_strdup_printf (_ ("%s minutes are planned, more than the %s that were promised"),
                            covered, all);

  /* Translators: planned minutes, and the minutes that were promised */
  return g_strdup_printf (_ ("%s of %s promised minutes are covered"), covered, all);
}

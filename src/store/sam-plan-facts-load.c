/* What a plan must go around, from the file; and its reasons in words. */

#include "sam-plan-facts-load.h"

#include <glib-object.h>
#include <glib/gi18n.h>

#include "sam-language.h"
#include "sam-list-query.h"
#include "sam-record-io.h"
#include "sam-records.h"
#include "sam-school-calendar-load.h"

static SamSchoolCalendar *
load_calendar (SamDatabase *database, const SamPlanSpan *span, GError **error)
{
  g_autoptr (SamRecord) team = NULL;

  if (span->team == 0)
    return sam_school_calendar_load (database, span->school, error);
  if (!sam_record_io_get (database, &sam_family_team, span->team, &team, error))
    return NULL;
  if (team == NULL)
    {
      g_set_error (error, SAM_ERROR, SAM_ERROR_NOT_FOUND, _ ("The team has been removed."));
      return NULL;
    }

  return sam_school_calendar_load (database, sam_record_get_reference (team, SAM_TEAM_SCHOOL),
                                   error);
}

static gboolean
add_coach (SamPlanFacts *facts, SamDatabase *database, gint64 coach, GError **error)
{
  g_autoptr (GPtrArray) away = NULL;
  g_autoptr (GPtrArray) days = NULL;

  if (coach == 0)
    return TRUE;
  away = sam_record_io_list (database, &sam_family_away, SAM_AWAY_PERSON, coach, FALSE, error);
  days = away != NULL ? sam_record_io_list (database, &sam_family_coach_day, SAM_COACH_DAY_COACH,
                                            coach, FALSE, error)
                      : NULL;
  if (days == NULL)
    return FALSE;

  for (guint i = 0; i < away->len; i++)
    sam_plan_facts_add_away (facts,
                             sam_record_get_date (g_ptr_array_index (away, i), SAM_AWAY_FROM_DATE),
                             sam_record_get_date (g_ptr_array_index (away, i), SAM_AWAY_TO_DATE));
  for (guint i = 0; i < days->len; i++)
    sam_plan_facts_add_coach_weekday (
        facts, (int) sam_record_get_integer (g_ptr_array_index (days, i), SAM_COACH_DAY_WEEKDAY));

  return TRUE;
}

static void
bind_span (SamStatement *statement, const SamPlanSpan *span, SamDate from, SamDate to)
{
  g_autofree char *start = span->start >= 0 ? sam_time_format (span->start) : g_strdup ("");

  sam_statement_bind_integer (statement, ":team", span->team);
  sam_statement_bind_text (statement, ":start", start);
  sam_statement_bind_date (statement, ":from", from);
  sam_statement_bind_date (statement, ":to", to);
  sam_statement_bind_integer (statement, ":series", span->series);
  sam_statement_bind_date (statement, ":since", span->since);
}

/* The whole weeks: a session can be moved to another weekday of its own. */
static gboolean
add_days (SamPlanFacts *facts, SamDatabase *database, const SamPlanSpan *span, GError **error)
{
  g_autoptr (SamStatement) statement = sam_list_query_new (database, "team-days", error);
  g_autoptr (GError) found = NULL;

  if (statement == NULL)
    return FALSE;
  bind_span (statement, span, sam_date_get_monday (span->from), sam_date_get_monday (span->to) + 6);
  while (sam_statement_step (statement, &found))
    {
      SamDate date = sam_statement_get_date (statement, 0);

      if (sam_statement_get_integer (statement, 1) != 0)
        sam_plan_facts_add_taken (facts, date);
      if (sam_statement_get_integer (statement, 2) != 0)
        sam_plan_facts_add_occupied (facts, date);
    }
  if (found == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&found));

  return FALSE;
}

static gboolean
add_promise (SamPlanFacts *facts, SamDatabase *database, const SamPlanSpan *span, GError **error)
{
  g_autoptr (SamStatement) statement = sam_list_query_new (database, "team-promise", error);

  if (statement == NULL)
    return FALSE;
  bind_span (statement, span, span->from, span->to);
  if (!sam_statement_step (statement, error))
    return FALSE;
  sam_plan_facts_set_promise (facts, (int) MIN (sam_statement_get_integer (statement, 0), G_MAXINT),
                              (int) MIN (sam_statement_get_integer (statement, 1), G_MAXINT));

  return TRUE;
}

SamPlanFacts *
sam_plan_facts_load (SamDatabase *database, const SamPlanSpan *span, GError **error)
{
  SamSchoolCalendar *calendar;
  g_autoptr (SamPlanFacts) facts = NULL;

  g_return_val_if_fail (database != NULL && span != NULL, NULL);

  calendar = load_calendar (database, span, error);
  if (calendar == NULL)
    return NULL;
  facts = sam_plan_facts_new (calendar);
  if (!add_coach (facts, database, span->coach, error))
    return NULL;
  if (span->team != 0 && span->from != SAM_DATE_NONE && span->to != SAM_DATE_NONE
      && (!add_days (facts, database, span, error) || !add_promise (facts, database, span, error)))
    return NULL;

  return g_steal_pointer (&facts);
}

/* Words */

char *
sam_plan_words_dup_days (SamDate first, SamDate last)
{
  const SamLanguage *language = sam_language_get_default ();
  g_autofree char *from = sam_language_format_date (language, first, SAM_DATE_STYLE_SHORT);
  g_autofree char *to = sam_language_format_date (language, last, SAM_DATE_STYLE_SHORT);

  if (first == last)
    return g_steal_pointer (&from);
  if (sam_date_get_month (first) == sam_date_get_month (last)
      && sam_date_get_year (first) == sam_date_get_year (last))
    return g_strdup_printf ("%d–%s", sam_date_get_day (first), to);

  return g_strdup_printf ("%s–%s", from, to);
}

static char *
dup_away (const SamPlanReason *self, const char *coach)
{
  g_autofree char *days = sam_plan_words_dup_days (self->away.start, self->away.end - 1);

  if (coach == NULL)
    /* Translators: %s is days such as "22–26 Apr" */
    return g_strdup_printf (_ ("The coach is away %s"), days);

  /* Translators: a coach's name, and days such as "22–26 Apr" */
  return g_strdup_printf (_ ("%s is away %s"), coach, days);
}

char *
sam_plan_reason_dup_text (const SamPlanReason *self, const char *coach)
{
  static const SamDayKind kinds[] = {
    [SAM_PLAN_HIT_PUBLIC_HOLIDAY] = SAM_DAY_KIND_PUBLIC_HOLIDAY,
    [SAM_PLAN_HIT_WEEKEND] = SAM_DAY_KIND_WEEKEND,
    [SAM_PLAN_HIT_OUTSIDE_TERM] = SAM_DAY_KIND_OUTSIDE_TERM,
    [SAM_PLAN_HIT_BREAK] = SAM_DAY_KIND_BREAK,
    [SAM_PLAN_HIT_STUDY_DAY] = SAM_DAY_KIND_STUDY_DAY,
  };

  switch (self->hit)
    {
    case SAM_PLAN_HIT_PUBLIC_HOLIDAY:
    case SAM_PLAN_HIT_WEEKEND:
    case SAM_PLAN_HIT_OUTSIDE_TERM:
    case SAM_PLAN_HIT_BREAK:
    case SAM_PLAN_HIT_STUDY_DAY:
      return g_strdup (self->name != NULL ? self->name : sam_day_kind_get_label (kinds[self->hit]));
    case SAM_PLAN_HIT_COACH_AWAY:
      return dup_away (self, coach);
    case SAM_PLAN_HIT_COACH_DAY:
      return coach != NULL ? g_strdup_printf (_ ("Not one of %s’s weekdays"), coach)
                           : g_strdup (_ ("Not one of the coach’s weekdays"));
    case SAM_PLAN_HIT_TAKEN:
      return g_strdup (self->is_occupied ? _ ("The team has a session at this time already")
                                         : _ ("The team meets on this day already"));
    case SAM_PLAN_HIT_NONE:
    case SAM_PLAN_HIT_CLASH:
    case SAM_N_PLAN_HITS:
    default:
      return g_strdup ("");
    }
}

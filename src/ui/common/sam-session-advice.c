#include "sam-session-advice.h"

#include <glib/gi18n.h>

#include "sam-clash.h"
#include "sam-cycle.h"
#include "sam-language.h"
#include "sam-membership.h"
#include "sam-person.h"
#include "sam-school-calendar.h"
#include "sam-school.h"
#include "sam-session.h"
#include "sam-team.h"

#define DAYS_TO_LOOK_AHEAD 92

static gboolean
holds_at (SamRecord *record, guint from, guint to, SamDate date)
{
  SamDate last = sam_record_get_date (record, to);

  return sam_record_get_date (record, from) <= date && (last == SAM_DATE_NONE || last >= date);
}

static gint64
find_school_of_team (SamStore *store, gint64 team)
{
  g_autoptr (SamRecord) record = sam_store_get (store, SAM_FAMILY_TEAM, team, NULL);

  return record == NULL ? 0 : sam_record_get_reference (record, SAM_TEAM_SCHOOL);
}

static gint64
find_school_of_teacher (SamStore *store, gint64 teacher, SamDate date)
{
  g_autoptr (GPtrArray) memberships =
    sam_store_list_by (store, SAM_FAMILY_MEMBERSHIP, SAM_MEMBERSHIP_PERSON, teacher, NULL);

  for (guint i = 0; memberships != NULL && i < memberships->len; i++)
    {
      SamRecord *membership = g_ptr_array_index (memberships, i);

      if (holds_at (membership, SAM_MEMBERSHIP_FROM_DATE, SAM_MEMBERSHIP_TO_DATE, date))
        return find_school_of_team (store, sam_record_get_reference (membership, SAM_MEMBERSHIP_TEAM));
    }

  return 0;
}

gint64
sam_session_advice_find_school (SamStore *store, const SamDraft *session)
{
  g_autoptr (SamRecord) cycle = NULL;

  if (sam_draft_is_set (session, SAM_SESSION_TEAM))
    return find_school_of_team (store, sam_draft_get_reference (session, SAM_SESSION_TEAM));
  if (!sam_draft_is_set (session, SAM_SESSION_CYCLE))
    return 0;

  cycle = sam_store_get (store, SAM_FAMILY_CYCLE, sam_draft_get_reference (session, SAM_SESSION_CYCLE), NULL);

  return cycle == NULL ? 0
                       : find_school_of_teacher (store, sam_record_get_reference (cycle, SAM_CYCLE_TEACHER),
                                                 sam_draft_get_date (session, SAM_SESSION_DATE));
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  SamRecord *one = *(SamRecord **) a;
  SamRecord *other = *(SamRecord **) b;

  return sam_collate (sam_record_get_text (one, SAM_PERSON_NAME),
                      sam_record_get_text (other, SAM_PERSON_NAME));
}

GPtrArray *
sam_session_advice_list_members (SamStore *store, gint64 team, SamDate date, GError **error)
{
  g_autoptr (GPtrArray) memberships =
    sam_store_list_by (store, SAM_FAMILY_MEMBERSHIP, SAM_MEMBERSHIP_TEAM, team, error);
  g_autoptr (GPtrArray) members = g_ptr_array_new_with_free_func (g_object_unref);

  if (memberships == NULL)
    return NULL;

  for (guint i = 0; i < memberships->len; i++)
    {
      SamRecord *membership = g_ptr_array_index (memberships, i);
      g_autoptr (SamRecord) person = NULL;

      if (!holds_at (membership, SAM_MEMBERSHIP_FROM_DATE, SAM_MEMBERSHIP_TO_DATE, date))
        continue;
      person = sam_store_get (store, SAM_FAMILY_PERSON,
                              sam_record_get_reference (membership, SAM_MEMBERSHIP_PERSON), NULL);
      if (person != NULL)
        g_ptr_array_add (members, g_steal_pointer (&person));
    }
  g_ptr_array_sort (members, compare_names);

  return g_steal_pointer (&members);
}

/* Day off */

static SamSchoolCalendar *
load_calendar (SamStore *store, SamRecord *school)
{
  g_autoptr (GPtrArray) terms = sam_store_list (store, SAM_FAMILY_TERM, NULL);
  g_autoptr (GPtrArray) days_off = sam_store_list (store, SAM_FAMILY_DAY_OFF, NULL);

  if (terms == NULL || days_off == NULL)
    return NULL;

  return sam_school_calendar_new_for_records (terms, days_off,
                                              sam_record_get_reference (school, SAM_SCHOOL_ORGANISER),
                                              sam_record_get_id (school));
}

static char *
suggest_next (SamSchoolCalendar *calendar, SamDate date)
{
  for (SamDate next = date + 1; next < date + DAYS_TO_LOOK_AHEAD; next++)
    {
      if (sam_school_calendar_is_school_day (calendar, next))
        {
          g_autofree char *text = sam_language_format_date (sam_language_get_default (), next,
                                                            SAM_DATE_STYLE_WEEKDAY);

          /* Translators: a day such as "Tuesday 4 December". */
          return g_strdup_printf (_("The next school day is %s."), text);
        }
    }

  return NULL;
}

static char *
warn_of_day (SamStore *store, const SamDraft *session)
{
  SamDate date = sam_draft_get_date (session, SAM_SESSION_DATE);
  gint64 school_id = sam_session_advice_find_school (store, session);
  g_autoptr (SamRecord) school = NULL;
  g_autoptr (SamSchoolCalendar) calendar = NULL;
  g_autofree char *day_text = NULL;
  g_autofree char *next = NULL;
  const char *what = NULL;
  SamDay day;

  if (date == SAM_DATE_NONE || school_id == 0)
    return NULL;
  school = sam_store_get (store, SAM_FAMILY_SCHOOL, school_id, NULL);
  calendar = school == NULL ? NULL : load_calendar (store, school);
  if (calendar == NULL)
    return NULL;

  day = sam_school_calendar_get_day (calendar, date);
  if (day.kind == SAM_DAY_KIND_SCHOOL_DAY
      || (day.kind == SAM_DAY_KIND_OUTSIDE_TERM
          && !sam_school_calendar_has_terms (calendar, sam_date_get_school_year (date))))
    return NULL;

  what = sam_day_get_label (&day) != NULL ? sam_day_get_label (&day) : sam_day_kind_get_label (day.kind);
  day_text = sam_language_format_date (sam_language_get_default (), date, SAM_DATE_STYLE_WEEKDAY);
  next = suggest_next (calendar, date);

  /* Translators: a school's name, a day such as "Monday 3 December", what the day is, such as "Study day";
   * then nothing, or a sentence about the next school day. */
  return g_strdup_printf (_("%s has no school on %s (%s). %s"),
                          sam_record_get_text (school, SAM_SCHOOL_NAME), day_text, what,
                          next != NULL ? next : "");
}

/* Clashes */

static void
fill_slot (SamClashSlot *slot, SamRecord *session)
{
  *slot = (SamClashSlot) {
    .id = sam_record_get_id (session),
    .coach = sam_record_get_reference (session, SAM_SESSION_COACH),
    .team = sam_record_get_reference (session, SAM_SESSION_TEAM),
    .date = sam_record_get_date (session, SAM_SESSION_DATE),
    .start = sam_record_get_time (session, SAM_SESSION_START_TIME),
    .minutes = (int) sam_record_get_integer (session, SAM_SESSION_PLANNED_MINUTES),
  };
}

static gboolean
takes_place (SamRecord *session)
{
  int state = sam_record_get_choice (session, SAM_SESSION_STATE);

  return state == SAM_SESSION_STATE_PLANNED || state == SAM_SESSION_STATE_HELD;
}

static char *
dup_name (SamStore *store, SamFamilyId family, guint field, gint64 id)
{
  g_autoptr (SamRecord) record = sam_store_get (store, family, id, NULL);

  return g_strdup (record != NULL ? sam_record_get_text (record, field) : "");
}

static char *
warn_of_clash (SamStore *store, const SamClashSlot *slot, guint field, gint64 id, SamClash wanted)
{
  g_autoptr (GPtrArray) sessions = id == 0 ? NULL
                                           : sam_store_list_by (store, SAM_FAMILY_SESSION, field, id, NULL);

  for (guint i = 0; sessions != NULL && i < sessions->len; i++)
    {
      SamClashSlot other;
      g_autofree char *name = NULL;
      g_autofree char *from = NULL;
      g_autofree char *to = NULL;

      fill_slot (&other, g_ptr_array_index (sessions, i));
      if (!takes_place (g_ptr_array_index (sessions, i))
          || (sam_clash_compare (slot, &other) & wanted) == 0)
        continue;

      name = wanted == SAM_CLASH_COACH ? dup_name (store, SAM_FAMILY_PERSON, SAM_PERSON_NAME, id)
                                       : dup_name (store, SAM_FAMILY_TEAM, SAM_TEAM_NAME, id);
      from = sam_time_format (other.start);
      to = sam_time_format ((other.start + other.minutes) % 1440);
      /* Translators: a coach or a team, then two times. */
      return g_strdup_printf (_("%s has another session then, %s–%s."), name, from, to);
    }

  return NULL;
}

GPtrArray *
sam_session_advice_list_warnings (SamStore *store, const SamDraft *session, gint64 instead_of)
{
  GPtrArray *warnings = g_ptr_array_new_with_free_func (g_free);
  SamClashSlot slot = {
    .id = instead_of != 0 ? instead_of : sam_draft_get_id (session),
    .coach = sam_draft_get_reference (session, SAM_SESSION_COACH),
    .team = sam_draft_get_reference (session, SAM_SESSION_TEAM),
    .date = sam_draft_get_date (session, SAM_SESSION_DATE),
    .start = sam_draft_get_time (session, SAM_SESSION_START_TIME),
    .minutes = (int) sam_draft_get_integer (session, SAM_SESSION_PLANNED_MINUTES),
  };
  char *texts[] = {
    warn_of_day (store, session),
    slot.start < 0 ? NULL : warn_of_clash (store, &slot, SAM_SESSION_COACH, slot.coach, SAM_CLASH_COACH),
    slot.start < 0 ? NULL : warn_of_clash (store, &slot, SAM_SESSION_TEAM, slot.team, SAM_CLASH_TEAM),
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      if (texts[i] != NULL)
        g_ptr_array_add (warnings, g_strchomp (texts[i]));
    }

  return warnings;
}

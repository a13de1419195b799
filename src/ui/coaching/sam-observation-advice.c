/* What is odd about the day of an observation. */
#include "sam-observation-advice.h"

#include <glib/gi18n.h>

#include "sam-language.h"
#include "sam-school-calendar-load.h"
#include "sam-session-advice.h"
#include "sam-session.h"

char *
sam_observation_advice_warn (SamStore *store, const SamDraft *session)
{
  SamDate date = sam_draft_get_date (session, SAM_SESSION_DATE);
  g_autoptr (SamSchoolCalendar) calendar = NULL;
  g_autofree char *day = NULL;
  gint64 school;
  SamDay kind;

  g_return_val_if_fail (SAM_IS_STORE (store), NULL);

  if (date == SAM_DATE_NONE)
    return NULL;

  school = sam_session_advice_find_school (store, session);
  day = sam_language_format_date (sam_language_get_default (), date, SAM_DATE_STYLE_WEEKDAY_YEAR);
  if (school == 0)
    /* Translators: a date, such as “Wednesday 14 November 2012” */
    return g_strdup_printf (_("On %s the teacher belongs to no team: the membership has ended, or has not begun. It can be saved all the same."), day);

  calendar = sam_school_calendar_load (sam_store_get_database (store), school, NULL);
  if (calendar != NULL && sam_school_calendar_is_known_off (calendar, date, &kind))
    /* Translators: a date, such as “Wednesday 31 October 2012” */
    return g_strdup_printf (_("The teacher’s school is off on %s. It can be saved all the same."), day);

  return NULL;
}

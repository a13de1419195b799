/* A series with its sessions, made as one change. */

#include "sam-series-work.h"

#include <glib/gi18n.h>

#include "sam-records.h"

SamRecurrence
sam_series_work_get_recurrence (const SamDraft *series)
{
  return (SamRecurrence){
    .weekday = (int) sam_draft_get_integer (series, SAM_SERIES_WEEKDAY),
    .every_weeks = (int) MIN (sam_draft_get_integer (series, SAM_SERIES_EVERY_WEEKS), G_MAXINT),
    .from = sam_draft_get_date (series, SAM_SERIES_FROM_DATE),
    .to = sam_draft_get_date (series, SAM_SERIES_TO_DATE),
  };
}

gboolean
sam_series_work_check (const SamDraft *series, GError **error)
{
  SamRecurrence recurrence = sam_series_work_get_recurrence (series);
  gint64 minutes = sam_draft_get_integer (series, SAM_SERIES_PLANNED_MINUTES);

  return sam_recurrence_check (&recurrence, sam_draft_get_time (series, SAM_SERIES_START_TIME),
                               (int) CLAMP (minutes, 0, G_MAXINT), error);
}

SamDraft *
sam_series_work_new_session (const SamDraft *series, SamDate date)
{
  SamDraft *session = sam_draft_new (&sam_family_session);

  sam_draft_set_choice (session, SAM_SESSION_KIND, SAM_SESSION_KIND_GROUP);
  sam_draft_set_reference (session, SAM_SESSION_TEAM,
                           sam_draft_get_reference (series, SAM_SERIES_TEAM));
  if (sam_draft_is_set (series, SAM_SERIES_COACH))
    sam_draft_set_reference (session, SAM_SESSION_COACH,
                             sam_draft_get_reference (series, SAM_SERIES_COACH));
  sam_draft_set_reference (session, SAM_SESSION_SERIES, sam_draft_get_id (series));
  sam_draft_set_date (session, SAM_SESSION_DATE, date);
  sam_draft_set_time (session, SAM_SESSION_START_TIME,
                      sam_draft_get_time (series, SAM_SERIES_START_TIME));
  sam_draft_set_integer (session, SAM_SESSION_PLANNED_MINUTES,
                         sam_draft_get_integer (series, SAM_SERIES_PLANNED_MINUTES));
  sam_draft_set_text (session, SAM_SESSION_PLACE, sam_draft_get_text (series, SAM_SERIES_PLACE));

  return session;
}

gboolean
sam_series_work_create (SamStore *store, SamDraft *series, const GArray *dates, GError **error)
{
  g_autoptr (SamChange) change = NULL;

  g_return_val_if_fail (SAM_IS_STORE (store) && series != NULL && dates != NULL, FALSE);

  if (!sam_series_work_check (series, error))
    return FALSE;
  if (dates->len == 0)
    {
      g_set_error (
          error, SAM_ERROR, SAM_ERROR_INVALID,
          _ ("The series would have no session. Choose other dates, or move those that are hit."));
      return FALSE;
    }

  change = sam_store_begin (store, NC_ ("change", "Add series"), error);
  if (change == NULL || !sam_change_put (change, series, error))
    return FALSE;
  for (guint i = 0; i < dates->len; i++)
    {
      g_autoptr (SamDraft) session
          = sam_series_work_new_session (series, g_array_index (dates, SamDate, i));

      if (!sam_change_put (change, session, error))
        return FALSE;
    }

  return sam_change_commit (g_steal_pointer (&change), error);
}

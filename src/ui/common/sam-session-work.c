#include "sam-session-work.h"

#include <glib/gi18n.h>

#include "sam-attendance.h"
#include "sam-session-rebook.h"

gboolean
sam_session_work_save (SamStore *store, SamDraft *session, GError **error)
{
  const char *label = sam_draft_get_id (session) == 0 ? NC_ ("change", "Add session")
                                                      : NC_ ("change", "Edit session");

  return sam_store_put (store, label, session, error);
}

static gboolean
put_attendance (SamChange *change, SamDraft *session, SamDraft *attendance, GError **error)
{
  if (sam_draft_get_choice (attendance, SAM_ATTENDANCE_STATUS) == SAM_ATTENDANCE_STATUS_NOT_RECORDED)
    {
      if (sam_draft_get_id (attendance) == 0)
        return TRUE;

      return sam_change_remove (change, SAM_FAMILY_ATTENDANCE, sam_draft_get_id (attendance), error);
    }

  if (sam_draft_get_id (attendance) != 0 && !sam_draft_is_changed (attendance))
    return TRUE;

  sam_draft_set_reference (attendance, SAM_ATTENDANCE_SESSION, sam_draft_get_id (session));

  return sam_change_put (change, attendance, error);
}

gboolean
sam_session_work_hold (SamStore *store, SamDraft *session, GPtrArray *attendance, GError **error)
{
  g_autoptr (SamChange) change = sam_store_begin (store, NC_ ("change", "Hold session"), error);

  if (change == NULL || !sam_change_put (change, session, error))
    return FALSE;

  for (guint i = 0; attendance != NULL && i < attendance->len; i++)
    {
      if (!put_attendance (change, session, g_ptr_array_index (attendance, i), error))
        return FALSE;
    }

  return sam_change_commit (g_steal_pointer (&change), error);
}

gboolean
sam_session_work_cancel (SamStore *store, SamRecord *session, SamSessionCause cause, GError **error)
{
  g_autoptr (SamDraft) draft = sam_draft_new_for_record (session);

  sam_session_draft_cancel (draft, cause);

  return sam_store_put (store, NC_ ("change", "Cancel session"), draft, error);
}

gboolean
sam_session_work_move (SamStore *store, SamRecord *session, SamDate date, int time,
                       gint64 *replacement, GError **error)
{
  g_autoptr (SamDraft) draft = sam_session_draft_new_replacement (session, date, time);
  g_autoptr (SamChange) change = sam_store_begin (store, NC_ ("change", "Move session"), error);

  if (change == NULL || !sam_session_rebook (store, change, session, draft, error)
      || !sam_change_commit (g_steal_pointer (&change), error))
    return FALSE;

  if (replacement != NULL)
    *replacement = sam_draft_get_id (draft);

  return TRUE;
}

gboolean
sam_session_work_plan_again (SamStore *store, SamRecord *session, GError **error)
{
  g_autoptr (SamDraft) draft = sam_draft_new_for_record (session);
  g_autoptr (GPtrArray) attendance = NULL;
  g_autoptr (SamChange) change = NULL;

  attendance = sam_store_list_by (store, SAM_FAMILY_ATTENDANCE, SAM_ATTENDANCE_SESSION,
                                  sam_record_get_id (session), error);
  if (attendance == NULL)
    return FALSE;
  change = sam_store_begin (store, NC_ ("change", "Plan session again"), error);
  if (change == NULL)
    return FALSE;

  for (guint i = 0; i < attendance->len; i++)
    {
      if (!sam_change_remove (change, SAM_FAMILY_ATTENDANCE,
                              sam_record_get_id (g_ptr_array_index (attendance, i)), error))
        return FALSE;
    }
  sam_session_draft_plan_again (draft);

  return sam_change_put (change, draft, error) && sam_change_commit (g_steal_pointer (&change), error);
}

SamRecord *
sam_session_work_find_original (SamStore *store, gint64 session, GError **error)
{
  g_autoptr (GPtrArray) originals =
    sam_store_list_by (store, SAM_FAMILY_SESSION, SAM_SESSION_REPLACEMENT, session, error);

  if (originals == NULL || originals->len == 0)
    return NULL;

  return g_object_ref (g_ptr_array_index (originals, 0));
}

gboolean
sam_session_work_delete (SamStore *store, SamRecord *session, GError **error)
{
  gint64 id = sam_record_get_id (session);
  g_autoptr (GPtrArray) originals = NULL;
  g_autoptr (SamChange) change = NULL;

  originals = sam_store_list_by (store, SAM_FAMILY_SESSION, SAM_SESSION_REPLACEMENT, id, error);
  if (originals == NULL)
    return FALSE;
  change = sam_store_begin (store, NC_ ("change", "Delete session"), error);
  if (change == NULL)
    return FALSE;

  for (guint i = 0; i < originals->len; i++)
    {
      g_autoptr (SamDraft) original = sam_draft_new_for_record (g_ptr_array_index (originals, i));

      sam_session_draft_plan_again (original);
      if (!sam_change_put (change, original, error))
        return FALSE;
    }

  return sam_change_remove (change, SAM_FAMILY_SESSION, id, error)
         && sam_change_commit (g_steal_pointer (&change), error);
}

#include "sam-coach-days.h"

#include <glib/gi18n.h>

#include "sam-records.h"

static guint
get_bit (SamRecord *record)
{
  return 1u << sam_record_get_integer (record, SAM_COACH_DAY_WEEKDAY);
}

gboolean
sam_coach_days_get (SamStore *store, gint64 coach, guint *weekdays, GError **error)
{
  g_autoptr (GPtrArray) records = sam_store_list_by (store, SAM_FAMILY_COACH_DAY, SAM_COACH_DAY_COACH, coach, error);

  *weekdays = 0;
  for (guint i = 0; records != NULL && i < records->len; i++)
    *weekdays |= get_bit (g_ptr_array_index (records, i));

  return records != NULL;
}

static gboolean
put_weekday (SamChange *change, gint64 coach, int weekday, GError **error)
{
  g_autoptr (SamDraft) draft = sam_draft_new (&sam_family_coach_day);

  sam_draft_set_reference (draft, SAM_COACH_DAY_COACH, coach);
  sam_draft_set_integer (draft, SAM_COACH_DAY_WEEKDAY, weekday);

  return sam_change_put (change, draft, error);
}

gboolean
sam_coach_days_set (SamStore *store, gint64 coach, guint weekdays, GError **error)
{
  g_autoptr (GPtrArray) records = sam_store_list_by (store, SAM_FAMILY_COACH_DAY, SAM_COACH_DAY_COACH, coach, error);
  g_autoptr (SamChange) change = NULL;
  guint there = 0;

  if (records == NULL)
    return FALSE;
  change = sam_store_begin (store, NC_ ("change", "Change coaching days"), error);
  if (change == NULL)
    return FALSE;

  for (guint i = 0; i < records->len; i++)
    {
      SamRecord *record = g_ptr_array_index (records, i);

      there |= get_bit (record);
      if ((weekdays & get_bit (record)) == 0
          && !sam_change_remove (change, SAM_FAMILY_COACH_DAY, sam_record_get_id (record), error))
        return FALSE;
    }
  for (int weekday = 1; weekday <= 7; weekday++)
    {
      if ((weekdays & ~there & 1u << weekday) != 0 && !put_weekday (change, coach, weekday, error))
        return FALSE;
    }

  return sam_change_commit (g_steal_pointer (&change), error);
}

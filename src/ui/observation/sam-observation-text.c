#include "sam-observation-text.h"

#include <glib/gi18n.h>

char *
sam_observation_text_dup (SamRecord *record, int field)
{
  g_return_val_if_fail (SAM_IS_RECORD (record), NULL);

  if (!sam_record_is_set (record, (guint) field))
    return NULL;

  switch (sam_record_get_seal (record, (guint) field))
    {
    case SAM_SEAL_STATE_LOCKED:
      return g_strdup (C_ ("sealed text", "Sealed and locked"));
    case SAM_SEAL_STATE_BROKEN:
      return g_strdup (C_ ("sealed text", "Sealed, and damaged in the file"));
    case SAM_SEAL_STATE_DESTROYED:
      return g_strdup (C_ ("sealed text", "Sealed, and its key is destroyed"));
    case SAM_SEAL_STATE_OPEN:
    default:
      return g_strdup (sam_record_get_text (record, (guint) field));
    }
}

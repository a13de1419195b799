/* The settings of a programme. */

#include <glib/gi18n.h>

#include "sam-records.h"
#include "sam-store.h"

static SamRecord *
find_setting (GPtrArray *settings, const char *name)
{
  for (guint i = 0; i < settings->len; i++)
    if (g_strcmp0 (sam_record_get_text (settings->pdata[i], SAM_SETTING_NAME), name) == 0)
      return settings->pdata[i];

  return NULL;
}

static gboolean
put_setting (SamChange *change, GPtrArray *settings, const char *name, gint64 value, GError **error)
{
  SamRecord *stored = find_setting (settings, name);
  const SamSettingSpec *spec = sam_setting_find_spec (name);
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, value);
  g_autoptr (SamDraft) draft = NULL;

  if (stored == NULL && spec != NULL && spec->fallback == value)
    return TRUE;

  draft = stored != NULL ? sam_draft_new_for_record (stored) : sam_draft_new (&sam_family_setting);
  sam_draft_set_text (draft, SAM_SETTING_NAME, name);
  sam_draft_set_text (draft, SAM_SETTING_VALUE, text);

  return sam_change_put (change, draft, error);
}

gboolean
sam_store_put_settings (SamStore *self, const char *const *names, const gint64 *values, guint n, GError **error)
{
  g_autoptr (GPtrArray) settings = NULL;
  g_autoptr (SamChange) change = NULL;

  g_return_val_if_fail (SAM_IS_STORE (self), FALSE);

  settings = sam_store_list (self, SAM_FAMILY_SETTING, error);
  if (settings == NULL)
    return FALSE;

  change = sam_store_begin (self, NC_ ("change", "Change settings"), error);
  if (change == NULL)
    return FALSE;

  for (guint i = 0; i < n; i++)
    if (!put_setting (change, settings, names[i], values[i], error))
      return FALSE;

  return sam_change_commit (g_steal_pointer (&change), error);
}

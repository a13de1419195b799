/* The name of the file's user, which stands beside every change. */

#include <glib/gi18n.h>

#include "sam-journal.h"
#include "sam-records.h"
#include "sam-store.h"

static SamRecord *
find_setting (SamStore *store)
{
  g_autoptr (GPtrArray) settings = sam_store_list (store, SAM_FAMILY_SETTING, NULL);

  for (guint i = 0; settings != NULL && i < settings->len; i++)
    {
      SamRecord *setting = g_ptr_array_index (settings, i);

      if (g_strcmp0 (sam_record_get_text (setting, SAM_SETTING_NAME), SAM_USER_NAME_SETTING) == 0)
        return g_object_ref (setting);
    }

  return NULL;
}

char *
sam_store_dup_user_name (SamStore *self)
{
  g_autoptr (SamRecord) setting = NULL;

  g_return_val_if_fail (SAM_IS_STORE (self), NULL);

  setting = find_setting (self);

  return setting != NULL ? g_strdup (sam_record_get_text (setting, SAM_SETTING_VALUE)) : NULL;
}

gboolean
sam_store_set_user_name (SamStore *self, const char *name, GError **error)
{
  g_autoptr (SamRecord) setting = NULL;
  g_autoptr (SamDraft) draft = NULL;

  g_return_val_if_fail (SAM_IS_STORE (self), FALSE);

  setting = find_setting (self);
  if (name == NULL || *name == '\0')
    return setting == NULL
           || sam_store_remove (self, NC_ ("change", "Change your name"), SAM_FAMILY_SETTING, sam_record_get_id (setting), error);

  draft = setting != NULL ? sam_draft_new_for_record (setting) : sam_draft_new (&sam_family_setting);
  sam_draft_set_text (draft, SAM_SETTING_NAME, SAM_USER_NAME_SETTING);
  sam_draft_set_text (draft, SAM_SETTING_VALUE, name);

  return sam_store_put (self, NC_ ("change", "Change your name"), draft, error);
}

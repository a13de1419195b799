/* The programme's own evaluative words. */
#include "sam-evaluative-setting.h"

#include <glib/gi18n.h>

#include "sam-records.h"

#define SETTING "evaluative_words"

static SamRecord *
find_setting (SamStore *store)
{
  g_autoptr (GPtrArray) settings = sam_store_list (store, SAM_FAMILY_SETTING, NULL);

  for (guint i = 0; settings != NULL && i < settings->len; i++)
    {
      SamRecord *setting = g_ptr_array_index (settings, i);

      if (g_strcmp0 (sam_record_get_text (setting, SAM_SETTING_NAME), SETTING) == 0)
        return g_object_ref (setting);
    }

  return NULL;
}

/* A setting is one line; line breaks only stood between words. */
static char *
join_words (const char *words)
{
  g_auto (GStrv) parts = g_strsplit_set (words != NULL ? words : "", " \t\r\n", -1);
  GString *joined = g_string_new (NULL);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (*parts[i] != '\0')
        g_string_append_printf (joined, "%s%s", joined->len > 0 ? " " : "", parts[i]);
    }

  return g_string_free (joined, FALSE);
}

char *
sam_store_dup_evaluative_words (SamStore *self)
{
  g_autoptr (SamRecord) setting = NULL;

  g_return_val_if_fail (SAM_IS_STORE (self), NULL);

  setting = find_setting (self);

  return g_strdup (setting != NULL ? sam_record_get_text (setting, SAM_SETTING_VALUE) : "");
}

gboolean
sam_store_set_evaluative_words (SamStore *self, const char *words, GError **error)
{
  const char *label = NC_ ("change", "Change evaluative words");
  g_autofree char *joined = join_words (words);
  g_autoptr (SamRecord) setting = NULL;
  g_autoptr (SamDraft) draft = NULL;

  g_return_val_if_fail (SAM_IS_STORE (self), FALSE);

  setting = find_setting (self);
  if (*joined == '\0')
    return setting == NULL || sam_store_remove (self, label, SAM_FAMILY_SETTING, sam_record_get_id (setting), error);

  draft = setting != NULL ? sam_draft_new_for_record (setting) : sam_draft_new (&sam_family_setting);
  sam_draft_set_text (draft, SAM_SETTING_NAME, SETTING);
  sam_draft_set_text (draft, SAM_SETTING_VALUE, joined);

  return sam_store_put (self, label, draft, error);
}

SamEvaluativeWords *
sam_store_new_evaluative_words (SamStore *self)
{
  g_autofree char *own = sam_store_dup_evaluative_words (self);

  return sam_evaluative_words_new (own);
}

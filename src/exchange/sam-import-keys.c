/* Natural keys in memory: what makes a second import find the records again. */

#include "sam-import-keys.h"

#include "sam-records.h"

struct _SamImportKeys
{
  SamImportWorld *world;
  GHashTable *known[SAM_N_FAMILIES]; /* key → SamImportKnown */
};

SamImportKeys *
sam_import_keys_new (SamImportWorld *world)
{
  SamImportKeys *self = g_new0 (SamImportKeys, 1);

  self->world = world;

  return self;
}

void
sam_import_keys_free (SamImportKeys *self)
{
  for (guint i = 0; i < SAM_N_FAMILIES; i++)
    g_clear_pointer (&self->known[i], g_hash_table_unref);
  g_free (self);
}

/* A session is told apart by its team and time alone; within a cycle also by
 * its kind. The file's own unique keys say the same. */
static gboolean
is_left_out (const SamFamily *family, guint field, const SamValue *const *values)
{
  return family->id == SAM_FAMILY_SESSION
         && field == SAM_SESSION_KIND
         && !values[SAM_SESSION_CYCLE]->is_set;
}

char *
sam_import_key_format (const SamFamily *family, const SamValue *const *values)
{
  GString *key = g_string_new (NULL);

  for (guint i = 0; i < family->n_fields; i++)
    {
      if (!(family->fields[i].flags & SAM_FIELD_KEY))
        continue;

      if (values[i]->is_set && !is_left_out (family, i, values))
        {
          if (values[i]->text != NULL)
            g_string_append (key, values[i]->text);
          else
            g_string_append_printf (key, "%" G_GINT64_FORMAT, values[i]->integer);
        }
      g_string_append_c (key, '\x1f');
    }

  return g_string_free (key, FALSE);
}

char *
sam_import_key_format_draft (const SamDraft *draft)
{
  const SamFamily *family = sam_draft_get_family (draft);
  g_autofree const SamValue **values = g_new (const SamValue *, family->n_fields);

  for (guint i = 0; i < family->n_fields; i++)
    values[i] = sam_draft_get_value (draft, i);

  return sam_import_key_format (family, values);
}

static char *
format_record_key (SamRecord *record)
{
  const SamFamily *family = sam_record_get_family (record);
  g_autofree const SamValue **values = g_new (const SamValue *, family->n_fields);

  for (guint i = 0; i < family->n_fields; i++)
    values[i] = sam_record_get_value (record, i);

  return sam_import_key_format (family, values);
}

gboolean
sam_import_keys_load (SamImportKeys *self, SamFamilyId family, GError **error)
{
  GPtrArray *records;

  if (self->known[family] != NULL)
    return TRUE;

  records = sam_import_world_list (self->world, family, error);
  if (records == NULL)
    return FALSE;

  self->known[family] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; i < records->len; i++)
    {
      SamRecord *record = g_ptr_array_index (records, i);
      SamImportKnown *known = g_new0 (SamImportKnown, 1);

      known->id = sam_record_get_id (record);
      g_hash_table_insert (self->known[family], format_record_key (record), known);
    }

  return TRUE;
}

SamImportKnown *
sam_import_keys_find (SamImportKeys *self, SamFamilyId family, const char *key)
{
  g_return_val_if_fail (self->known[family] != NULL, NULL);

  return g_hash_table_lookup (self->known[family], key);
}

void
sam_import_keys_add (SamImportKeys *self, SamFamilyId family, const char *key, gint64 id)
{
  SamImportKnown *known = g_new0 (SamImportKnown, 1);

  g_return_if_fail (self->known[family] != NULL);

  known->id = id;
  g_hash_table_insert (self->known[family], g_strdup (key), known);
}

guint
sam_import_keys_get_n (SamImportKeys *self, SamFamilyId family)
{
  g_return_val_if_fail (self->known[family] != NULL, 0);

  return g_hash_table_size (self->known[family]);
}

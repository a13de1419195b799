/*
 * SamTestProgramme: a small programme of a test's own.
 */
#include "sam-test-programme.h"

#include <glib/gstdio.h>
#include <string.h>

struct _SamTestProgramme
{
  char       *folder;
  char       *path;
  SamStore   *store;
  SamChange  *change;
  GHashTable *ids; /* label → gint64 */
};

SamTestProgramme *
sam_test_programme_new (void)
{
  SamTestProgramme *self = g_new0 (SamTestProgramme, 1);
  g_autoptr (GError) error = NULL;

  self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->folder = g_dir_make_tmp ("samordna-test-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "test.samordna", NULL);
  self->store = sam_store_create (self->path, &error);
  g_assert_no_error (error);

  return self;
}

static void
commit (SamTestProgramme *self)
{
  g_autoptr (GError) error = NULL;

  if (self->change == NULL)
    return;

  sam_change_commit (g_steal_pointer (&self->change), &error);
  g_assert_no_error (error);
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_unlink (child) != 0)
        remove_folder (child);
    }
  g_rmdir (path);
}

void
sam_test_programme_free (SamTestProgramme *self)
{
  g_clear_pointer (&self->change, sam_change_free);
  sam_store_close (self->store);
  g_object_unref (self->store);
  g_hash_table_unref (self->ids);
  remove_folder (self->folder);
  g_free (self->folder);
  g_free (self->path);
  g_free (self);
}

gint64
sam_test_programme_get_id (SamTestProgramme *self, const char *label)
{
  gint64 *id = g_hash_table_lookup (self->ids, label);

  if (id == NULL)
    g_error ("No record is labelled “%s”.", label);

  return *id;
}

static void
set_field (SamTestProgramme *self, SamDraft *draft, const char *name, const char *value)
{
  const SamFamily *family = sam_draft_get_family (draft);
  int field = sam_family_find_field (family, name);
  g_autoptr (GError) error = NULL;

  if (field < 0)
    g_error ("%s has no field “%s”.", family->name, name);

  if (family->fields[field].kind == SAM_FIELD_REFERENCE)
    sam_draft_set_reference (draft, field, sam_test_programme_get_id (self, value));
  else
    sam_draft_parse (draft, field, value, &error);
  g_assert_no_error (error);
}

gint64
sam_test_programme_put (SamTestProgramme *self, const char *family, const char *label,
                        const char *fields)
{
  g_autoptr (SamDraft) draft = sam_draft_new (sam_family_find (family));
  g_auto (GStrv) pairs = g_strsplit (fields, " ", -1);
  g_autoptr (GError) error = NULL;

  if (self->change == NULL)
    {
      self->change = sam_store_begin (self->store, "Make a test", &error);
      g_assert_no_error (error);
    }

  for (guint i = 0; pairs[i] != NULL; i++)
    {
      char *value = strchr (pairs[i], '=');

      if (value == NULL)
        continue;

      *value++ = '\0';
      /* Terms and choices hold "_" of their own: only texts have spaces. */
      if (strchr (value, '_') != NULL
          && sam_draft_get_family (draft)
                 ->fields[MAX (sam_family_find_field (sam_draft_get_family (draft), pairs[i]), 0)]
                 .kind
               == SAM_FIELD_TEXT)
        g_strdelimit (value, "_", ' ');
      set_field (self, draft, pairs[i], value);
    }

  sam_change_put (self->change, draft, &error);
  g_assert_no_error (error);

  if (label != NULL)
    {
      gint64 id = sam_draft_get_id (draft);

      g_hash_table_insert (self->ids, g_strdup (label), g_memdup2 (&id, sizeof id));
    }

  return sam_draft_get_id (draft);
}

SamStore *
sam_test_programme_get_store (SamTestProgramme *self)
{
  commit (self);
  return self->store;
}

SamDatabase *
sam_test_programme_get_database (SamTestProgramme *self)
{
  commit (self);
  return sam_store_get_database (self->store);
}

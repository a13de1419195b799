#include "store-fixture.h"

#include <glib/gstdio.h>

#define LABEL "Add a record"

void
fixture_set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("samordna-store-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "Handledning för lärande.samordna", NULL);
  self->store = sam_store_create (self->path, &error);
  g_assert_no_error (error);
  g_assert_nonnull (self->store);
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  g_chmod (folder, 0700);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        remove_folder (path);
      else
        g_unlink (path);
    }
  g_rmdir (folder);
}

void
fixture_tear_down (Fixture *self, gconstpointer data)
{
  g_clear_object (&self->store);
  remove_folder (self->folder);
  g_clear_pointer (&self->folder, g_free);
  g_clear_pointer (&self->path, g_free);
}

void
fixture_reopen (Fixture *self)
{
  g_autoptr (GError) error = NULL;

  if (self->store != NULL)
    sam_store_close (self->store);
  g_clear_object (&self->store);
  self->store = sam_store_open (self->path, &error);
  g_assert_no_error (error);
  g_assert_nonnull (self->store);
}

char *
fixture_build_path (Fixture *self, const char *name)
{
  return g_build_filename (self->folder, name, NULL);
}

char *
fixture_list_others (Fixture *self)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  g_autofree char *own = g_path_get_basename (self->path);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      if (!g_str_equal (name, own))
        g_ptr_array_add (names, g_strdup (name));
    }
  g_ptr_array_add (names, NULL);

  return g_strjoinv (" ", (char **) names->pdata);
}

gint64
put (SamStore *store, SamDraft *draft)
{
  g_autoptr (SamDraft) owned = draft;
  g_autoptr (GError) error = NULL;

  sam_store_put (store, LABEL, owned, &error);
  g_assert_no_error (error);
  g_assert_cmpint (sam_draft_get_id (owned), !=, 0);

  return sam_draft_get_id (owned);
}

gint64
put_organiser (SamStore *store, const char *name)
{
  SamDraft *draft = sam_draft_new (&sam_family_organiser);

  sam_draft_set_text (draft, SAM_ORGANISER_NAME, name);

  return put (store, draft);
}

gint64
put_school (SamStore *store, gint64 organiser, const char *name, const char *unit_code)
{
  SamDraft *draft = sam_draft_new (&sam_family_school);

  sam_draft_set_text (draft, SAM_SCHOOL_NAME, name);
  sam_draft_set_text (draft, SAM_SCHOOL_UNIT_CODE, unit_code);
  sam_draft_set_reference (draft, SAM_SCHOOL_ORGANISER, organiser);
  sam_draft_set_date (draft, SAM_SCHOOL_JOINED_DATE, sam_date_new (2012, 8, 1));

  return put (store, draft);
}

gint64
put_team (SamStore *store, gint64 school, const char *name)
{
  SamDraft *draft = sam_draft_new (&sam_family_team);

  sam_draft_set_reference (draft, SAM_TEAM_SCHOOL, school);
  sam_draft_set_text (draft, SAM_TEAM_NAME, name);
  sam_draft_set_date (draft, SAM_TEAM_FROM_DATE, sam_date_new (2012, 8, 1));

  return put (store, draft);
}

gint64
put_person (SamStore *store, const char *name, const char *code, gboolean is_coach)
{
  SamDraft *draft = sam_draft_new (&sam_family_person);

  sam_draft_set_text (draft, SAM_PERSON_NAME, name);
  sam_draft_set_text (draft, SAM_PERSON_CODE, code);
  sam_draft_set_flag (draft, SAM_PERSON_IS_TEACHER, !is_coach);
  sam_draft_set_flag (draft, SAM_PERSON_IS_COACH, is_coach);

  return put (store, draft);
}

gint64
put_membership (SamStore *store, gint64 team, gint64 person)
{
  SamDraft *draft = sam_draft_new (&sam_family_membership);

  sam_draft_set_reference (draft, SAM_MEMBERSHIP_TEAM, team);
  sam_draft_set_reference (draft, SAM_MEMBERSHIP_PERSON, person);
  sam_draft_set_date (draft, SAM_MEMBERSHIP_FROM_DATE, sam_date_new (2012, 8, 1));

  return put (store, draft);
}

gint64
put_session (SamStore *store, gint64 team, gint64 coach, const char *date)
{
  SamDraft *draft = sam_draft_new (&sam_family_session);

  sam_draft_set_choice (draft, SAM_SESSION_KIND, SAM_SESSION_KIND_GROUP);
  sam_draft_set_reference (draft, SAM_SESSION_TEAM, team);
  sam_draft_set_date (draft, SAM_SESSION_DATE, sam_date_parse (date));
  sam_draft_set_time (draft, SAM_SESSION_START_TIME, 14 * 60 + 30);
  sam_draft_set_integer (draft, SAM_SESSION_PLANNED_MINUTES, 90);
  sam_draft_set_integer (draft, SAM_SESSION_ACTUAL_MINUTES, 75);
  sam_draft_set_choice (draft, SAM_SESSION_STATE, SAM_SESSION_STATE_HELD);
  sam_draft_set_reference (draft, SAM_SESSION_COACH, coach);

  return put (store, draft);
}

gint64
put_attendance (SamStore *store, gint64 session, gint64 person)
{
  SamDraft *draft = sam_draft_new (&sam_family_attendance);

  sam_draft_set_reference (draft, SAM_ATTENDANCE_SESSION, session);
  sam_draft_set_reference (draft, SAM_ATTENDANCE_PERSON, person);
  sam_draft_set_choice (draft, SAM_ATTENDANCE_STATUS, SAM_ATTENDANCE_STATUS_PRESENT);

  return put (store, draft);
}

gint64
put_cycle (SamStore *store, gint64 teacher, gint64 coach)
{
  SamDraft *draft = sam_draft_new (&sam_family_cycle);

  sam_draft_set_reference (draft, SAM_CYCLE_TEACHER, teacher);
  sam_draft_set_reference (draft, SAM_CYCLE_COACH, coach);
  sam_draft_set_integer (draft, SAM_CYCLE_ORDINAL, 1);
  sam_draft_set_text (draft, SAM_CYCLE_TERM, "2012-ht");

  return put (store, draft);
}

guint
count (SamStore *store, SamFamilyId family)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = sam_store_list (store, family, &error);

  g_assert_no_error (error);

  return records->len;
}

char *
dump (SamStore *store)
{
  GString *text = g_string_new (NULL);

  for (guint family = 0; family < SAM_N_FAMILIES; family++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) records = sam_store_list (store, family, &error);

      g_assert_no_error (error);
      for (guint i = 0; i < records->len; i++)
        {
          SamRecord *record = g_ptr_array_index (records, i);

          g_string_append_printf (text, "\n%s %" G_GINT64_FORMAT, sam_family_get (family)->name,
                                  sam_record_get_id (record));
          for (guint field = 0; field < sam_family_get (family)->n_fields; field++)
            {
              const SamValue *value = sam_record_get_value (record, field);

              if (value->is_set)
                g_string_append_printf (text, "|%s%" G_GINT64_FORMAT, value->text ? value->text : "",
                                        value->integer);
              else
                g_string_append (text, "|–");
            }
        }
    }

  return g_string_free (text, FALSE);
}

#include "import-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#include "sam-test-folder.h"

void
import_fixture_set_up (ImportFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("samordna-import-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->csv = g_build_filename (fixture->folder, "csv", NULL);
  g_assert_cmpint (g_mkdir (fixture->csv, 0700), ==, 0);
  fixture->path = g_build_filename (fixture->folder, "test.samordna", NULL);
  fixture->store = sam_store_create (fixture->path, &error);
  g_assert_no_error (error);
}

void
import_fixture_tear_down (ImportFixture *fixture, gconstpointer data)
{
  sam_store_close (fixture->store);
  g_clear_object (&fixture->store);
  sam_test_folder_remove (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->csv);
  g_free (fixture->path);
}

void
import_fixture_write (ImportFixture *fixture, const char *name, const char *contents, gssize length)
{
  g_autofree char *path = g_build_filename (fixture->csv, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, contents, length, &error);
  g_assert_no_error (error);
}

void
import_fixture_write_school (ImportFixture *fixture)
{
  import_fixture_write (fixture, "programme.csv", "name;start_date\nProvet;2012-08-01\n", -1);
  import_fixture_write (fixture, "organiser.csv", "name;kind\nÖrvik;municipality\n", -1);
  import_fixture_write (fixture, "school.csv",
                        "unit_code;name;organiser;joined_date;pupils\n11223344;Åsskolan;Örvik;2012-08-01;120\n", -1);
  import_fixture_write (fixture, "team.csv", "school;name;from_date\n11223344;Blå;2012-08-01\n", -1);
  import_fixture_write (fixture, "person.csv",
                        "code;name;is_teacher;is_coach\nT1;Åsa Ek;1;0\nT2;Bo Ahl;1;0\nH1;Ida Öst;0;1\n", -1);
  import_fixture_write (fixture, "membership.csv",
                        "school;team;person;from_date\n11223344;Blå;T1;2012-08-01\n11223344;Blå;T2;2012-08-01\n", -1);
}

SamImportResult *
import_fixture_run (ImportFixture *fixture, gboolean dry_run)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;
  SamImportResult *result;

  g_ptr_array_add (files, g_file_new_for_path (fixture->csv));
  result = sam_import_run (fixture->store, files, dry_run, &error);
  g_assert_no_error (error);
  g_assert_nonnull (result);

  return result;
}

void
import_fixture_run_well (ImportFixture *fixture)
{
  g_autoptr (SamImportResult) result = import_fixture_run (fixture, FALSE);

  for (guint i = 0; i < result->refusals->len; i++)
    {
      g_autofree char *refusal = sam_import_refusal_format (g_ptr_array_index (result->refusals, i));

      g_test_message ("%s", refusal);
    }
  g_assert_cmpuint (result->refusals->len, ==, 0);
}

guint
import_fixture_count (ImportFixture *fixture, SamFamilyId family)
{
  g_autoptr (GPtrArray) records = sam_store_list (fixture->store, family, NULL);

  g_assert_nonnull (records);

  return records->len;
}

char *
import_fixture_dump (ImportFixture *fixture)
{
  GString *dump = g_string_new (NULL);

  for (guint f = 0; f < SAM_N_FAMILIES; f++)
    {
      const SamFamily *family = sam_family_get (f);
      g_autoptr (GPtrArray) records = sam_store_list (fixture->store, f, NULL);

      for (guint i = 0; i < records->len; i++)
        {
          SamRecord *record = g_ptr_array_index (records, i);

          g_string_append_printf (dump, "%s %" G_GINT64_FORMAT, family->name, sam_record_get_id (record));
          for (guint field = 0; field < family->n_fields; field++)
            {
              const SamValue *value = sam_record_get_value (record, field);

              g_string_append_printf (dump, "|%d %" G_GINT64_FORMAT " %s", value->is_set, value->integer,
                                      value->text != NULL ? value->text : "");
            }
          g_string_append_c (dump, '\n');
        }
    }

  return g_string_free (dump, FALSE);
}

SamImportPlan *
import_fixture_plan (ImportFixture *fixture, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SamImportTable) table = sam_import_table_new_for_text ("people.csv", text, &error);
  SamImportPlan *plan = sam_import_plan_new ();

  g_assert_no_error (error);
  sam_import_plan_add_table (plan, table);
  sam_import_plan_set_from_date (plan, sam_date_parse ("2013-01-10"));
  sam_import_plan_make (plan, fixture->store, &error);
  g_assert_no_error (error);

  return plan;
}

void
import_fixture_assert_counts (SamImportPlan *plan, const char *expected)
{
  g_autofree char *counts = g_strdup_printf ("%u new, %u changed, %u unchanged, %u to decide, %u refused",
                                             sam_import_plan_get_count (plan, SAM_IMPORT_NEW),
                                             sam_import_plan_get_count (plan, SAM_IMPORT_CHANGED),
                                             sam_import_plan_get_count (plan, SAM_IMPORT_UNCHANGED),
                                             sam_import_plan_get_count (plan, SAM_IMPORT_DECIDE),
                                             sam_import_plan_get_count (plan, SAM_IMPORT_REFUSED));

  g_assert_cmpstr (counts, ==, expected);
}

void
import_fixture_apply (ImportFixture *fixture, SamImportPlan *plan, SamImportApplyFlags flags)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (sam_import_plan_apply (plan, fixture->store, flags, &error));
  g_assert_no_error (error);
}

/* Templates in and out of files: what comes in, what is renamed, what is refused. */
#include <glib/gstdio.h>
#include <string.h>

#include "sam-new-programme.h"
#include "sam-records.h"
#include "sam-template-file.h"
#include "sam-template-json.h"

typedef struct
{
  char     *folder;
  char     *path;
  char     *json;
  GFile    *file;
  SamStore *store;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (SamDraft) programme = sam_draft_new (&sam_family_programme);
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("samordna-templates-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, "p.samordna", NULL);
  self->json = g_build_filename (self->folder, "t.json", NULL);
  self->file = g_file_new_for_path (self->json);
  sam_draft_set_text (programme, SAM_PROGRAMME_NAME, "Handledning");
  sam_draft_set_date (programme, SAM_PROGRAMME_START_DATE, sam_date_new (2026, 8, 1));
  self->store = sam_new_programme_create (self->path, programme, NULL, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  sam_store_close (self->store);
  g_object_unref (self->store);
  g_object_unref (self->file);
  g_unlink (self->path);
  g_unlink (self->json);
  g_rmdir (self->folder);
  g_free (self->path);
  g_free (self->json);
  g_free (self->folder);
}

static GPtrArray *
list (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *records = sam_store_list (self->store, SAM_FAMILY_TEMPLATE, &error);

  g_assert_no_error (error);

  return records;
}

static guint
count (Fixture *self)
{
  g_autoptr (GPtrArray) records = list (self);

  return records->len;
}

static gboolean
has_name (Fixture *self, const char *name)
{
  g_autoptr (GPtrArray) records = list (self);

  for (guint i = 0; i < records->len; i++)
    if (g_str_equal (sam_record_get_text (records->pdata[i], SAM_TEMPLATE_NAME), name))
      return TRUE;

  return FALSE;
}

static void
test_round_trip (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = list (self);
  g_auto (SamTemplateFileResult) result = { 0 };

  g_assert_true (sam_template_file_export (records, self->file, &error));
  g_assert_no_error (error);
  g_assert_true (sam_template_file_import (self->store, self->file, &result, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (result.n_added, ==, 0);
  g_assert_cmpuint (result.n_same, ==, 5);
  g_assert_cmpuint (count (self), ==, 5);
}

static void
write_file (Fixture *self, const char *text)
{
  g_assert_true (g_file_set_contents (self->json, text, -1, NULL));
}

static void
test_renames (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_auto (SamTemplateFileResult) result = { 0 };

  write_file (self, "\xef\xbb\xbf[{\"name\":\"Double log\",\"counters\":[\"A\"]},{\"name\":\" double LOG \"},{\"name\":\"Own\"}]");
  g_assert_true (sam_template_file_import (self->store, self->file, &result, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (result.n_added, ==, 3);
  g_assert_cmpuint (result.renamed->len, ==, 2);
  g_assert_true (has_name (self, "Double log 2"));
  g_assert_true (has_name (self, "double LOG 3"));
  g_assert_true (has_name (self, "Own"));

  /* One change, and one undo. */
  g_assert_true (sam_store_undo (self->store, &error));
  g_assert_cmpuint (count (self), ==, 5);
}

static void
test_single (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items = NULL;
  static const char text[] = "{\"name\":\"Egen\",\"events\":[\"Start\"],\"author\":\"HL\"}";
  const SamTemplateFileItem *item;

  items = sam_template_file_parse (text, strlen (text), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (items->len, ==, 1);
  item = items->pdata[0];
  g_assert_cmpstr (item->name, ==, "Egen");
  g_assert_cmpstr (item->content->others, ==, "{\"author\":\"HL\"}");
}

static void
test_refuses (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *text;
    const char *word;
  } cases[] = {
    { "", "JSON" },
    { "name;content", "JSON" },
    { "\"text\"", "JSON" },
    { "[]", "no template" },
    { "{}", "name" },
    { "[1]", "name" },
    { "{\"name\":3}", "name" },
    { "{\"name\":\"\"}", "empty" },
    { "{\"templates\":{}}", "list" },
    { "{\"templates\":[]}", "no template" },
    { "{\"format\":\"other\",\"templates\":[{\"name\":\"A\"}]}", "holds no observation templates" },
    { "{\"format\":\"samordna-templates\",\"version\":2,\"templates\":[{\"name\":\"A\"}]}", "newer" },
    { "[{\"name\":\"Good\"},{\"name\":\"Bad\",\"counters\":7}]", "Bad: " },
    { "{\"name\":\"Teacher rating\"}", "grade" },
    { "{\"name\":\"A\",\"rating\":{\"max\":5}}", "rating" },
    { "{\"name\":\"A\",\"sections\":[{\"title\":\"B\",\"betyg\":1}]}", "betyg" },
  };
  g_autofree char *long_name = g_strnfill (81, 'x');
  g_autofree char *long_text = g_strdup_printf ("{\"name\":\"%s\"}", long_name);

  for (guint i = 0; i <= G_N_ELEMENTS (cases); i++)
    {
      g_auto (SamTemplateFileResult) result = { 0 };
      g_autoptr (GError) error = NULL;
      const char *word = i < G_N_ELEMENTS (cases) ? cases[i].word : "too long";

      write_file (self, i < G_N_ELEMENTS (cases) ? cases[i].text : long_text);
      g_assert_false (sam_template_file_import (self->store, self->file, &result, &error));
      g_assert_nonnull (error);
      g_assert_true (error->domain == SAM_ERROR);
      if (strstr (error->message, word) == NULL)
        g_error ("case %u: “%s” does not say “%s”", i, error->message, word);
      g_assert_cmpuint (count (self), ==, 5);
    }
}

static void
test_zero_bytes (Fixture *self, gconstpointer data)
{
  g_auto (SamTemplateFileResult) result = { 0 };
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (self->json, "{\"name\":\"A\0B\"}", 14, NULL));
  g_assert_false (sam_template_file_import (self->store, self->file, &result, &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_INVALID);
}

int
main (int argc, char *argv[])
{
#define ADD(name, func) g_test_add ("/template-file/" name, Fixture, NULL, set_up, func, tear_down)

  g_test_init (&argc, &argv, NULL);
  ADD ("what-is-there-already-is-left-out", test_round_trip);
  ADD ("a-name-that-is-taken-gets-a-number-in-one-change", test_renames);
  ADD ("one-template-alone-keeps-what-is-not-known", test_single);
  ADD ("a-bad-file-is-refused-as-a-whole", test_refuses);
  ADD ("zero-bytes-are-refused", test_zero_bytes);
  return g_test_run ();
}

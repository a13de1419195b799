/* What a report's PDF says of itself, and what a reader can jump to in it. */
#include <string.h>

#include "sam-new-programme.h"
#include "sam-document.h"
#include "sam-report-kinds.h"
#include "sam-report-outline.h"
#include "sam-test-folder.h"

typedef struct
{
  char     *folder;
  char     *path;
  SamStore *store;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autofree char *file = NULL;
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("samordna-pdf-XXXXXX", &error);
  g_assert_no_error (error);
  file = g_build_filename (self->folder, "e.samordna", NULL);
  self->path = g_build_filename (self->folder, "o.pdf", NULL);
  self->store = sam_example_create (file, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  sam_store_close (self->store);
  g_object_unref (self->store);
  sam_test_folder_remove (self->folder);
  g_free (self->folder);
  g_free (self->path);
}

static SamReport *
make_report (Fixture *self, const char *kind, const char *code)
{
  SamReportOptions options = { .as_of = sam_date_new (2012, 12, 14), .language = sam_language_find (code) };
  g_autoptr (GError) error = NULL;
  SamReport *report = sam_report_new (sam_report_kinds_find (kind), sam_store_get_database (self->store), &options, &error);

  g_assert_no_error (error);

  return report;
}

/* What a program says of the PDF; %NULL where it is not installed. */
static char *
ask (Fixture *self, const char *name, const char *first, const char *second)
{
  g_autofree char *program = g_find_program_in_path (name);
  const char *arguments[] = { program, first, second != NULL ? second : self->path, second != NULL ? self->path : NULL,
                              NULL };
  char *output = NULL;
  g_autoptr (GError) error = NULL;

  if (program == NULL)
    {
      g_test_skip ("poppler’s programs are not installed");
      return NULL;
    }
  g_assert_true (g_spawn_sync (self->folder, (char **) arguments, NULL, 0, NULL, NULL, &output, NULL, NULL, &error));

  return output;
}

static void
test_properties (Fixture *self, gconstpointer data)
{
  static const char *const lines[] = {
    "Title:           Progress overview – Handledning för lärande",
    "Subject:         As of 14 December 2012, For principals and organisers",
    "Keywords:        Progress overview, Handledning för lärande",
    "Author:          Myndigheten (påhittad)",
    "Creator:         Samordna",
    "CreationDate:    2012-12-14T00:00:00Z",
    "ModDate:         2012-12-14T00:00:00Z",
  };
  g_autoptr (SamReport) report = make_report (self, "progress-overview", "en");
  g_autoptr (GError) error = NULL;
  g_autofree char *info = NULL;

  g_assert_true (sam_report_write_pdf (report, self->path, &error));
  g_assert_no_error (error);
  info = ask (self, "pdfinfo", "-isodates", NULL);
  for (guint i = 0; info != NULL && i < G_N_ELEMENTS (lines); i++)
    if (strstr (info, lines[i]) == NULL)
      g_error ("“%s” is not in\n%s", lines[i], info);
}

/* Of a person's report nothing but what it is. */
static void
test_no_name (Fixture *self, gconstpointer data)
{
  g_autoptr (SamReport) report = make_report (self, "disclosure-log", "en");
  g_autoptr (GError) error = NULL;
  g_autofree char *info = NULL;

  sam_document_set_subtitle (sam_report_get_document (report), "Eva-Lotta Ask");
  g_assert_true (sam_report_write_pdf (report, self->path, &error));
  info = ask (self, "pdfinfo", "-isodates", NULL);
  if (info != NULL)
    g_assert_null (strstr (info, "Eva-Lotta"));
}

static void
test_outline (Fixture *self, gconstpointer data)
{
  static const char *const items[] = { "Key figures", "The schools, in alphabetical order", "Promised and given time, sessions and attendance",
                                       "How it is counted" };
  g_autoptr (SamReport) report = make_report (self, "progress-overview", "en");
  g_autoptr (GArray) outline = sam_report_list_outline (report);
  g_autofree char *read = NULL;
  g_autoptr (GError) error = NULL;
  guint last = 0;

  for (guint i = 0; i < outline->len; i++)
    {
      const SamOutlineItem *item = &g_array_index (outline, SamOutlineItem, i);

      g_assert_cmpuint (item->page, >=, last);
      g_assert_cmpuint (item->page, <, sam_report_get_n_pages (report));
      last = item->page;
    }

  g_assert_true (sam_report_write_pdf (report, self->path, &error));
  read = ask (self, "pdftohtml", "-xml", "-stdout");
  for (guint i = 0; read != NULL && i < G_N_ELEMENTS (items); i++)
    {
      g_autofree char *item = g_strdup_printf ("\">%s</item>", items[i]);

      if (strstr (read, item) == NULL)
        g_error ("“%s” is not in the outline of\n%s", items[i], read);
    }
}

/* Each school of a term plan can be jumped to, once, also where it goes on on another page. */
static void
test_schools (Fixture *self, gconstpointer data)
{
  g_autoptr (SamReport) report = make_report (self, "term-plan", "sv");
  g_autoptr (GArray) outline = sam_report_list_outline (report);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  guint n = 0;

  for (guint i = 0; i < outline->len; i++)
    {
      const SamOutlineItem *item = &g_array_index (outline, SamOutlineItem, i);

      if (item->level == 1)
        {
          n++;
          g_assert_true (g_hash_table_add (seen, (gpointer) item->text));
        }
    }
  g_assert_cmpuint (n, ==, 10);
}

static void
test_same (Fixture *self, gconstpointer data)
{
  static const char *const kinds[] = { "progress-overview", "term-plan", "week-sheet" };
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      char *contents[2] = { NULL, NULL };
      gsize lengths[2];

      for (guint round = 0; round < 2; round++)
        {
          g_autoptr (SamReport) report = make_report (self, kinds[i], "sv");

          g_assert_true (sam_report_write_pdf (report, self->path, &error));
          g_assert_no_error (error);
          g_assert_true (g_file_get_contents (self->path, &contents[round], &lengths[round], NULL));
          /* A clock that were in it would have gone on. */
          g_usleep (round == 0 && i == 0 ? 1100000 : 0);
        }
      g_assert_cmpmem (contents[0], lengths[0], contents[1], lengths[1]);
      g_free (contents[0]);
      g_free (contents[1]);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  sam_language_init (g_getenv ("SAMORDNA_LOCALE_DIR"), "en");

  g_test_add ("/report-pdf/it-says-what-it-is-from-when-and-by-whom", Fixture, NULL, set_up, test_properties, tear_down);
  g_test_add ("/report-pdf/nobody-s-name-is-in-the-properties", Fixture, NULL, set_up, test_no_name, tear_down);
  g_test_add ("/report-pdf/headings-can-be-jumped-to", Fixture, NULL, set_up, test_outline, tear_down);
  g_test_add ("/report-pdf/schools-can-be-jumped-to-once", Fixture, NULL, set_up, test_schools, tear_down);
  g_test_add ("/report-pdf/the-same-report-is-the-same-file", Fixture, NULL, set_up, test_same, tear_down);

  return g_test_run ();
}

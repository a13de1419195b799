/* The progress overview: its pages, its text, and what must never be in it. */
#include <glib/gstdio.h>
#include <string.h>

#include "progress-fixture.h"
#include "sam-new-programme.h"
#include "sam-progress-overview.h"
#include "sam-report-kinds.h"
#include "sam-records.h"

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("samordna-report-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "Lägesbild.pdf", NULL);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (self->folder);
  g_free (self->folder);
  g_free (self->path);
}

static SamReport *
make_report (guint n_schools, const char *language)
{
  g_autoptr (SamProgressFacts) facts = progress_fixture_new (n_schools);

  return sam_report_new_take (sam_progress_overview_compose (facts, sam_language_find (language), SAM_PAPER_A4));
}

/* Text of a page (from 1), or of all for 0, as a reader's program takes it out of the file. */
static char *
extract_text (const char *path, guint page)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *number = g_strdup_printf ("%u", page);
  const char *all[] = { "pdftotext", "-layout", path, "-", NULL };
  const char *one[] = { "pdftotext", "-layout", "-f", number, "-l", number, path, "-", NULL };
  char *text = NULL;
  int status;

  g_spawn_sync (NULL, (char **) (page == 0 ? all : one), NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, &error));

  return text;
}

static gboolean
can_extract (void)
{
  g_autofree char *program = g_find_program_in_path ("pdftotext");

  if (program == NULL)
    g_test_skip ("pdftotext is not installed");

  return program != NULL;
}

static char *
write_and_extract (Fixture *self, SamReport *report, guint page)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (sam_report_write_pdf (report, self->path, &error));
  g_assert_no_error (error);

  return extract_text (self->path, page);
}

/* A space that must not break is a space to who reads. Takes @text. */
static char *
make_plain (char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "\u00a0", -1);

  g_free (text);

  return g_strjoinv (" ", parts);
}

static guint
count_in (const char *text, const char *word)
{
  guint n = 0;

  for (const char *at = text; (at = strstr (at, word)) != NULL; at += strlen (word))
    n++;

  return n;
}

static guint
count_pdf_pages (const char *path)
{
  g_autofree char *text = extract_text (path, 0);

  /* A form feed ends each page. */
  return count_in (text, "\f");
}

static void
test_text (Fixture *self, gconstpointer data)
{
  g_autoptr (SamReport) report = make_report (10, "en");
  g_autofree char *text = NULL;

  if (!can_extract ())
    return;

  g_assert_cmpstr (sam_report_get_title (report), ==, "Progress overview – Handledning för lärande");
  text = write_and_extract (self, report, 0);
  g_assert_nonnull (strstr (text, "Progress overview"));
  g_assert_nonnull (strstr (text, "As of 14 December 2012"));
  g_assert_nonnull (strstr (text, "Fågelmossens skola"));
  g_assert_nonnull (strstr (text, "Åmynneskolan"));
  g_assert_nonnull (strstr (text, "Östanmoskolan"));
  g_assert_nonnull (strstr (text, "FICTITIOUS EXAMPLE DATA"));
  g_assert_nonnull (strstr (text, "1 (2)"));
  g_assert_nonnull (strstr (text, "2 (2)"));
  g_assert_nonnull (strstr (text, "3 of 10 schools have begun"));
}

static void
test_page_count (Fixture *self, gconstpointer data)
{
  static const guint cases[] = { 0, 1, 10, 23, 24, 25, 60, 200 };

  if (!can_extract ())
    return;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SamReport) report = make_report (cases[i], "en");
      g_autoptr (GError) error = NULL;

      g_assert_true (sam_report_write_pdf (report, self->path, &error));
      g_assert_no_error (error);
      g_assert_cmpuint (count_pdf_pages (self->path), ==, sam_report_get_n_pages (report));
    }
}

static void
test_many_schools (Fixture *self, gconstpointer data)
{
  g_autoptr (SamReport) report = make_report (60, "en");
  g_autofree char *all = NULL;
  guint n_pages = sam_report_get_n_pages (report);
  guint n_matrix = 0;
  guint n_heads = 0;

  if (!can_extract ())
    return;

  all = write_and_extract (self, report, 0);
  g_assert_cmpuint (n_pages, >, 4);
  g_assert_nonnull (strstr (all, "60 schools"));
  for (guint i = 10; i < 60; i++)
    {
      g_autofree char *name = g_strdup_printf ("Östra skolan %u ", i + 1);

      /* Once in the matrix, once among the sessions: none lost at a page break, none twice. */
      g_assert_cmpuint (count_in (all, name), ==, 2);
    }
  for (guint page = 1; page <= n_pages; page++)
    {
      g_autofree char *text = extract_text (self->path, page);
      gboolean has_school = strstr (text, "skolan") != NULL;

      n_matrix += has_school;
      n_heads += has_school && strstr (text, "School") != NULL;
    }
  g_assert_cmpuint (n_matrix, >, 3);
  g_assert_cmpuint (n_heads, ==, n_matrix);
}

static void
test_no_school (Fixture *self, gconstpointer data)
{
  g_autoptr (SamReport) report = make_report (0, "en");
  g_autofree char *text = NULL;

  if (!can_extract ())
    return;

  g_assert_cmpuint (sam_report_get_n_pages (report), ==, 1);
  text = write_and_extract (self, report, 0);
  g_assert_nonnull (strstr (text, "No school takes part on this day."));
  g_assert_nonnull (strstr (text, "1 (1)"));
  g_assert_null (strstr (text, "The schools, in alphabetical order"));
  g_assert_null (strstr (text, "nan"));
}

static cairo_surface_t *
paint_page (SamReport *report, guint page)
{
  double width, height;
  cairo_surface_t *surface;
  cairo_t *cr;

  sam_report_get_page_size (report, &width, &height);
  surface = cairo_image_surface_create (CAIRO_FORMAT_A8, width, height);
  cr = cairo_create (surface);
  sam_report_draw_page (report, page, cr);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

/* Right of its column a long name changes nothing. */
static void
test_long_names (Fixture *self, gconstpointer data)
{
  cairo_surface_t *surfaces[2];

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (SamProgressFacts) facts = progress_fixture_new (3);
      g_autoptr (SamReport) report = NULL;
      SamProgressSchool *school = g_ptr_array_index (facts->schools, 0);

      g_free (school->name);
      school->name = g_strdup (i == 0 ? "Kort" : "Norra Kungsbackaängens internationella grundskola och fritidshem");
      report = sam_report_new_take (sam_progress_overview_compose (facts, sam_language_find ("en"), SAM_PAPER_A4));
      surfaces[i] = paint_page (report, 0);
    }

  for (int y = 0; y < cairo_image_surface_get_height (surfaces[0]); y++)
    {
      int stride = cairo_image_surface_get_stride (surfaces[0]);
      int left = 55 * 72 / 25.4;
      int n = cairo_image_surface_get_width (surfaces[0]) - left;

      g_assert_cmpmem (cairo_image_surface_get_data (surfaces[0]) + y * stride + left, n,
                       cairo_image_surface_get_data (surfaces[1]) + y * stride + left, n);
    }
  cairo_surface_destroy (surfaces[0]);
  cairo_surface_destroy (surfaces[1]);
}

/* "Under way" that no session bears out is flagged, and the flag explained. */
static void
test_unproven (Fixture *self, gconstpointer data)
{
  g_autoptr (SamProgressFacts) facts = progress_fixture_new (3);
  g_autoptr (SamReport) report = NULL;
  g_autofree char *text = NULL;
  SamProgressSchool *school = g_ptr_array_index (facts->schools, 0);

  if (!can_extract ())
    return;

  school->group.is_unproven = TRUE;
  report = sam_report_new_take (sam_progress_overview_compose (facts, sam_language_find ("en"), SAM_PAPER_A4));
  text = write_and_extract (self, report, 1);
  g_assert_nonnull (strstr (text, "Under way !"));
  g_assert_nonnull (strstr (text, "no session held yet"));
}

/* The words in place of a bar are whole in every language. */
static void
test_school_without_promise (Fixture *self, gconstpointer data)
{
  static const char *const codes[] = { "sv", "en" };

  if (!can_extract ())
    return;

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      const SamLanguage *language = sam_language_find (codes[i]);
      g_autofree char *given = sam_language_format_minutes (language, 105);
      char *words = g_strdup_printf (sam_language_gettext (language, "no time promised; %s given"), given);
      g_autoptr (SamProgressFacts) facts = progress_fixture_new (3);
      g_autoptr (SamReport) report = NULL;
      g_autofree char *text = NULL;
      SamProgressSchool *school = g_ptr_array_index (facts->schools, 0);

      school->has_promise = FALSE;
      school->time = (SamLostTime){ 0 };
      school->given_minutes = 105;
      report = sam_report_new_take (sam_progress_overview_compose (facts, language, SAM_PAPER_A4));
      text = make_plain (write_and_extract (self, report, 0));
      words = make_plain (words);
      g_assert_cmpuint (count_in (text, words), ==, 1);
      g_assert_cmpuint (count_in (text, "…"), ==, 0);
      g_free (words);
    }
}

static void
test_mandate_without_number (Fixture *self, gconstpointer data)
{
  g_autoptr (SamProgressFacts) facts = progress_fixture_new (3);
  g_autoptr (SamReport) report = NULL;
  g_autofree char *text = NULL;

  if (!can_extract ())
    return;

  facts->target_percent = -1;
  report = sam_report_new_take (sam_progress_overview_compose (facts, sam_language_find ("en"), SAM_PAPER_A4));
  text = write_and_extract (self, report, 1);
  g_assert_nonnull (strstr (text, "Huvudinriktningen ska vara"));
  g_assert_null (strstr (text, "at least"));
}

static void
test_image (Fixture *self, gconstpointer data)
{
  g_autoptr (SamReport) report = make_report (10, "sv");
  double width, height;

  sam_report_get_page_size (report, &width, &height);
  g_assert_cmpfloat_with_epsilon (width, 595.28, 0.1);
  g_assert_cmpfloat_with_epsilon (height, 841.89, 0.1);

  for (guint page = 0; page < sam_report_get_n_pages (report); page++)
    {
      cairo_surface_t *surface = paint_page (report, page);
      const guchar *pixels = cairo_image_surface_get_data (surface);
      gsize n_inked = 0;

      for (int y = 0; y < (int) height; y++)
        for (int x = 0; x < (int) width; x++)
          {
            gboolean is_inked = pixels[y * cairo_image_surface_get_stride (surface) + x] > 0;

            n_inked += is_inked;
            /* Nothing runs into the margins. */
            if (x < 43 || x > 546)
              g_assert_false (is_inked);
          }
      g_assert_cmpuint (n_inked, >, 5000);
      cairo_surface_destroy (surface);
    }
}

static void
test_unwritable (Fixture *self, gconstpointer data)
{
  g_autoptr (SamReport) report = make_report (3, "en");
  g_autofree char *missing = g_build_filename (self->folder, "no such folder", "report.pdf", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (sam_report_write_pdf (report, missing, &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, "report.pdf"));
  g_assert_false (g_file_test (missing, G_FILE_TEST_EXISTS));
}

/* A file that cannot be replaced keeps what it holds. */
static void
test_old_file_stays (Fixture *self, gconstpointer data)
{
  g_autoptr (SamReport) report = make_report (3, "en");
  g_autofree char *folder = g_build_filename (self->folder, "a folder", NULL);
  g_autofree char *inside = g_build_filename (folder, "old.pdf", NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (inside, "old", -1, NULL));

  /* A folder stands where the file should: the rename fails, whoever asks. */
  g_assert_false (sam_report_write_pdf (report, folder, &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_FAILED);
  g_assert_true (g_file_get_contents (inside, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "old");

  g_remove (inside);
  g_rmdir (folder);
}

static void
test_replaces (Fixture *self, gconstpointer data)
{
  g_autoptr (SamReport) report = make_report (3, "en");
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = NULL;
  guint n = 0;

  g_assert_true (g_file_set_contents (self->path, "old", -1, NULL));
  g_assert_true (sam_report_write_pdf (report, self->path, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (self->path, &contents, NULL, NULL));
  g_assert_true (g_str_has_prefix (contents, "%PDF"));

  /* No temporary file is left beside it. */
  dir = g_dir_open (self->folder, 0, NULL);
  while (g_dir_read_name (dir) != NULL)
    n++;
  g_assert_cmpuint (n, ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  sam_language_init (g_getenv ("SAMORDNA_LOCALE_DIR"), "en");

#define ADD(name, function) g_test_add ("/progress-overview/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("holds-its-text-with-å-ä-ö-and-page-numbers", test_text);
  ADD ("has-as-many-pages-in-the-file-as-on-screen", test_page_count);
  ADD ("repeats-the-head-of-a-long-table-and-loses-no-school", test_many_schools);
  ADD ("of-no-school-is-sentences-and-no-broken-chart", test_no_school);
  ADD ("shortens-names-that-are-too-long", test_long_names);
  ADD ("flags-a-status-that-no-session-bears-out", test_unproven);
  ADD ("says-in-whole-words-that-a-school-has-no-promised-time", test_school_without_promise);
  ADD ("shows-the-mandates-words-where-no-share-is-set", test_mandate_without_number);
  ADD ("keeps-to-its-margins", test_image);
  ADD ("says-so-when-it-cannot-be-written", test_unwritable);
  ADD ("leaves-what-it-cannot-replace", test_old_file_stays);
  ADD ("replaces-an-old-file-whole", test_replaces);

  return g_test_run ();
}

/*
 * The sheets of 3 000 schools as one PDF: how long, and how much memory, against the same number of glyphs drawn by
 * bare Cairo onto as many pages in the same run. With a number as argument only so many sheets are written.
 */
#include <cairo-pdf.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <time.h>

#include "large-programme.h"
#include "sam-page-text.h"
#include "sam-report-kinds.h"

#define MOST_SECONDS 60.0
#define MOST_MEGABYTES 300.0

static double
get_seconds (clockid_t clock)
{
  struct timespec now;

  clock_gettime (clock, &now);

  return (double) now.tv_sec + (double) now.tv_nsec / 1e9;
}

/* Since the program began; in MB. */
static double
get_peak (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);

  return (double) usage.ru_maxrss / 1024.0;
}

/* What a page cannot do without: its glyphs, by the same library, and nothing else. */
static double
measure_bare (const char *path, guint n_pages, gsize n_glyphs)
{
  double start = get_seconds (CLOCK_PROCESS_CPUTIME_ID);
  cairo_surface_t *surface = cairo_pdf_surface_create (path, 595, 842);
  cairo_t *cr = cairo_create (surface);

  cairo_select_font_face (cr, "Cantarell", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
  cairo_set_font_size (cr, 8);
  for (guint page = 0; page < n_pages; page++)
    {
      for (gsize i = 0; i < n_glyphs; i++)
        {
          cairo_glyph_t glyph = { 20 + (page * 31 + i * 7) % 60, 40 + (double) (i % 60) * 8, 40 + (double) (i / 60) * 10 };

          cairo_show_glyphs (cr, &glyph, 1);
        }
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);

  return get_seconds (CLOCK_PROCESS_CPUTIME_ID) - start;
}

static gsize
count_glyphs (SamReport *report)
{
  g_autoptr (GArray) texts = sam_report_collect_text (report, 0);
  gsize n = 0;

  for (guint i = 0; i < texts->len; i++)
    n += (gsize) g_utf8_strlen (g_array_index (texts, SamPageText, i).text, -1);

  return n;
}

static guint most;

static void
on_progress_cb (guint n_done, guint n_pages, gpointer user_data)
{
  if (most != 0 && n_done >= most)
    g_cancellable_cancel (user_data);
}

int
main (int argc, char *argv[])
{
  LargeProgramme large = LARGE_PROGRAMME_INIT;
  g_autofree char *folder = g_dir_make_tmp ("samordna-bench-XXXXXX", NULL);
  const char *given = g_getenv ("SAMORDNA_BENCH_FILE");
  g_autofree char *file = given != NULL ? g_strdup (given) : g_build_filename (folder, "bench.samordna", NULL);
  g_autofree char *pdf = g_build_filename (folder, "bench.pdf", NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (SamDatabase) database = NULL;
  g_autoptr (SamReport) report = NULL;
  SamReportOptions options = { 0 };
  double wall, cpu, bare, before, peak;
  guint n_sheets;

  most = argc > 1 ? (guint) atoi (argv[1]) : 0;
  sam_language_init (g_getenv ("SAMORDNA_LOCALE_DIR"), "sv");
  if (given == NULL)
    large_programme_write (&large, file);

  database = sam_database_open_reader (file, &error);
  g_assert_no_error (error);
  options.as_of = sam_date_parse (LARGE_PROGRAMME_DAY);
  options.language = sam_language_find ("sv");
  before = get_peak ();
  wall = get_seconds (CLOCK_MONOTONIC);
  cpu = get_seconds (CLOCK_PROCESS_CPUTIME_ID);
  report = sam_report_new (sam_report_kinds_find ("school-sheet"), database, &options, &error);
  g_assert_no_error (error);
  if (!sam_report_write_pdf_stepwise (report, pdf, on_progress_cb, cancellable, cancellable, &error))
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  wall = get_seconds (CLOCK_MONOTONIC) - wall;
  cpu = get_seconds (CLOCK_PROCESS_CPUTIME_ID) - cpu;
  peak = get_peak ();
  n_sheets = most != 0 ? most : sam_report_get_n_pages (report);

  bare = measure_bare (pdf, n_sheets, count_glyphs (report));
  printf ("%u sheets: %.1f s, %.1f s of processor time, %.1f ms a sheet\n", n_sheets, wall, cpu, cpu * 1000 / n_sheets);
  printf ("as many glyphs by bare Cairo: %.1f s of processor time; %.2f times that\n", bare, cpu / bare);
  printf ("peak of memory: %.0f MB, before the first sheet %.0f MB\n", peak, before);

  g_unlink (pdf);
  if (given == NULL)
    g_unlink (file);
  g_rmdir (folder);

  return most != 0 || (wall < MOST_SECONDS && peak < MOST_MEGABYTES) ? EXIT_SUCCESS : EXIT_FAILURE;
}

/*
 * Bringing in 10 000 teachers from one CSV file, as samordnactl does it: the
 * preview, the import, and the same import again, which changes nothing;
 * beside the sqlite3 shell's .import of the same file in the same run.
 *
 * Arguments: samordnactl. Prints the figures, their ratio to .import and the
 * largest memory that a child took; fails where the preview takes 2 s, the
 * import 3 s or the memory 150 MB.
 */
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include "bench-median.h"

#define N_TEACHERS 10000
#define N_SCHOOLS 100
#define N_TEAMS 4
#define N_ROUNDS 3
#define MOST_PREVIEW_MS 2000.0
#define MOST_IMPORT_MS 3000.0
#define MOST_MB 150.0

static double most_mb;

static double
run (const char *const *argv)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GError) error = NULL;
  struct rusage usage;
  GPid pid = 0;
  int status = 0;

  g_spawn_async (NULL, (char **) argv, NULL,
                 G_SPAWN_SEARCH_PATH | G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_STDOUT_TO_DEV_NULL, NULL, NULL, &pid, &error);
  g_assert_no_error (error);
  g_assert_cmpint (wait4 (pid, &status, 0, &usage), ==, pid);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
  most_mb = MAX (most_mb, (double) usage.ru_maxrss / 1024.0);

  return (double) (g_get_monotonic_time () - start) / 1000.0;
}

static void
write_tables (const char *folder)
{
  g_autofree char *schools_path = g_build_filename (folder, "schools.csv", NULL);
  g_autofree char *people_path = g_build_filename (folder, "people.csv", NULL);
  g_autoptr (GString) schools = g_string_new ("Skola;Skolenhetskod;Huvudman\n");
  g_autoptr (GString) people = g_string_new ("Namn;Skola;Arbetslag;E-post;Kod;Från\n");

  for (guint i = 0; i < N_SCHOOLS; i++)
    g_string_append_printf (schools, "Skola Nummer %u;%08u;Örvik\n", i, i + 1);
  for (guint i = 0; i < N_TEACHERS; i++)
    g_string_append_printf (people, "Lärare Efternamn%u;%08u;Lag %u;larare%u@example.org;L%u;2012-08-15\n", i, i % N_SCHOOLS + 1,
                            i / N_SCHOOLS % N_TEAMS, i, i);
  g_assert_true (g_file_set_contents (schools_path, schools->str, -1, NULL));
  g_assert_true (g_file_set_contents (people_path, people->str, -1, NULL));
}

typedef struct
{
  double preview[N_ROUNDS];
  double import[N_ROUNDS];
  double again[N_ROUNDS];
  double shell[N_ROUNDS];
} Times;

static void
measure (const char *samordnactl, const char *folder, Times *times, guint round)
{
  g_autofree char *file = g_strdup_printf ("%s/%u.samordna", folder, round);
  g_autofree char *plain = g_strdup_printf ("%s/%u.db", folder, round);
  g_autofree char *programme = g_build_filename (folder, "programme.csv", NULL);
  g_autofree char *schools = g_build_filename (folder, "schools.csv", NULL);
  g_autofree char *people = g_build_filename (folder, "people.csv", NULL);
  g_autofree char *command = g_strdup_printf (".import '%s' person", people);
  const char *const first[] = { samordnactl, "import", file, programme, NULL };
  const char *const second[] = { samordnactl, "import", file, schools, NULL };
  const char *const preview[] = { samordnactl, "import", file, people, "--dry-run", NULL };
  const char *const import[] = { samordnactl, "import", file, people, NULL };
  const char *const shell[] = { "sqlite3", plain, ".mode csv", ".separator ;", command, NULL };

  g_assert_true (g_file_set_contents (programme, "name;start_date\nBench;2012-08-01\n", -1, NULL));
  run (first);
  run (second);
  times->preview[round] = run (preview);
  times->import[round] = run (import);
  times->again[round] = run (import);
  times->shell[round] = run (shell);
  g_unlink (file);
  g_unlink (plain);
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = g_dir_make_tmp ("samordna-bench-XXXXXX", NULL);
  Times times;
  double preview, import, again, shell;

  g_assert_cmpint (argc, ==, 2);
  write_tables (folder);
  for (guint i = 0; i < N_ROUNDS; i++)
    measure (argv[1], folder, &times, i);

  preview = bench_median (times.preview, N_ROUNDS);
  import = bench_median (times.import, N_ROUNDS);
  again = bench_median (times.again, N_ROUNDS);
  shell = bench_median (times.shell, N_ROUNDS);
  printf ("%d teachers: preview %.0f ms (%.1f times .import), import %.0f ms (%.1f), again %.0f ms (%.1f); .import %.0f ms\n",
          N_TEACHERS, preview, preview / shell, import, import / shell, again, again / shell, shell);
  printf ("most memory of a child: %.0f MB\n", most_mb);

  for (const char *const *name = (const char *const[]) { "programme.csv", "schools.csv", "people.csv", NULL }; *name != NULL; name++)
    {
      g_autofree char *path = g_build_filename (folder, *name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);

  return preview <= MOST_PREVIEW_MS && import <= MOST_IMPORT_MS && most_mb <= MOST_MB ? EXIT_SUCCESS : EXIT_FAILURE;
}

#include "small-programme.h"

#include <gio/gio.h>
#include <glib/gstdio.h>

static const struct
{
  const char *name;
  const char *contents;
} files[] = {
  { "programme.csv", "name;start_date;status\nCoaching for Learning;2026-08-01;under_way\n" },
  { "strand.csv", "kind;name\ngroup;Group coaching\nindividual;Individual coaching\n" },
  { "organiser.csv", "name;kind\nEkvalla kommun;municipality\n" },
  { "school.csv", "unit_code;name;organiser;joined_date\n12345678;Björkskolan;Ekvalla kommun;2026-08-01\n" },
  { "term.csv", "term;from_date;to_date\n2026-ht;2026-08-18;2026-12-21\n2027-vt;2027-01-11;2027-06-11\n" },
  { "team.csv", "school;name;from_date\n12345678;4–6;2026-08-01\n" },
  { "person.csv", "code;name;is_teacher;is_coach\nAB1;Anna Berg;1;0\nNL1;Nils Lind;0;1\n" },
  { "membership.csv", "school;team;person;from_date\n12345678;4–6;AB1;2026-08-18\n" },
  { "assignment.csv", "coach;school;from_date;to_date\nNL1;12345678;2026-08-18;2027-06-11\n" },
};

/* Of these, so many are of a programme where nobody takes part yet. */
#define N_EMPTY 3

static void
run (const char *first, const char *second, const char *third)
{
  const char *const argv[] = { g_getenv ("SAMORDNACTL"), first, second, third, NULL };
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;

  process = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_STDOUT_SILENCE, &error);
  g_assert_no_error (error);
  g_subprocess_wait_check (process, NULL, &error);
  g_assert_no_error (error);
}

/* Of the first @n_files. */
static char *
make (const char *home, guint n_files)
{
  g_autofree char *folder = g_build_filename (home, "from-the-office", NULL);
  char *path = g_build_filename (home, "coaching.samordna", NULL);

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  for (guint i = 0; i < n_files; i++)
    {
      g_autofree char *file = g_build_filename (folder, files[i].name, NULL);

      g_assert_true (g_file_set_contents (file, files[i].contents, -1, NULL));
    }
  run ("import", path, folder);

  return path;
}

char *
small_programme_make (const char *home)
{
  return make (home, G_N_ELEMENTS (files));
}

char *
small_programme_make_empty (const char *home)
{
  return make (home, N_EMPTY);
}

void
small_programme_add (const char *home, const char *path, const char *name, const char *contents)
{
  g_autofree char *file = g_build_filename (home, name, NULL);

  g_assert_true (g_file_set_contents (file, contents, -1, NULL));
  run ("import", path, file);
}

void
small_programme_run (const char *command, const char *path)
{
  run (command, path, NULL);
}

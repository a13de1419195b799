/* What may not be written over, and that to ask costs an open programme none of its locks. */
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "sam-programme-guard.h"
#include "store-fixture.h"

/* Locks of this process on the file itself. */
static guint
count_locks (const char *path)
{
  g_autofree char *text = NULL;
  g_autofree char *place = NULL;
  g_auto (GStrv) lines = NULL;
  struct stat status;
  guint n = 0;

  if (!g_file_get_contents ("/proc/locks", &text, NULL, NULL))
    return 0;
  g_assert_cmpint (stat (path, &status), ==, 0);
  place = g_strdup_printf (":%lu ", (gulong) status.st_ino);
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    n += strstr (lines[i], place) != NULL;

  return n;
}

static void
test_refuses (Fixture *self, gconstpointer data)
{
  static const char *const endings[] = { "", "-wal", "-journal", "-shm", "-link", "-hard" };
  g_autofree char *link_path = g_strconcat (self->path, "-link", NULL);
  g_autofree char *hard_path = g_strconcat (self->path, "-hard", NULL);

  g_assert_cmpint (symlink (self->path, link_path), ==, 0);
  g_assert_cmpint (link (self->path, hard_path), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *path = g_strconcat (self->path, endings[i], NULL);
      g_autoptr (GError) error = NULL;

      g_assert_false (sam_programme_guard_check (path, &error));
      g_assert_error (error, SAM_ERROR, SAM_ERROR_EXISTS);
    }
  g_unlink (link_path);
  g_unlink (hard_path);
}

static void
test_allows (Fixture *self, gconstpointer data)
{
  static const char *const names[] = { "report.pdf", "short", "notes-wal", "." };
  g_autofree char *shorter = fixture_build_path (self, "short");
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (shorter, "SQLite", -1, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = fixture_build_path (self, names[i]);

      g_assert_true (sam_programme_guard_check (path, &error));
      g_assert_no_error (error);
    }
  g_unlink (shorter);
}

static void
test_keeps_locks (Fixture *self, gconstpointer data)
{
  guint before;

  put_organiser (self->store, "Backa kommun");
  before = count_locks (self->path);
  if (before == 0)
    {
      g_test_skip ("the system does not tell of locks");
      return;
    }
  g_assert_false (sam_programme_guard_check (self->path, NULL));
  g_assert_cmpuint (count_locks (self->path), ==, before);
}

#define TEST(path, function) g_test_add (path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  TEST ("/programme-guard/refuses-a-programme-by-any-name-and-what-lies-beside-it", test_refuses);
  TEST ("/programme-guard/allows-everything-else", test_allows);
  TEST ("/programme-guard/keeps-the-locks-of-an-open-programme", test_keeps_locks);

  return g_test_run ();
}

/* The desktop's own database, with our file type in it, tells programmes from
 * other files. Arguments: update-mime-database, our MIME XML. */

#include <gio/gio.h>
#include <glib/gstdio.h>

#include "sam-store.h"

#define OUR_TYPE "application/x-samordna"
#define APPLICATION_ID_OFFSET 68

static char *folder;

static char *
read_programme (gsize *length)
{
  g_autofree char *path = g_build_filename (folder, "a.samordna", NULL);
  g_autoptr (SamStore) store = NULL;
  g_autoptr (GError) error = NULL;
  char *contents = NULL;

  store = sam_store_create (path, &error);
  g_assert_no_error (error);
  sam_store_close (store);
  g_file_get_contents (path, &contents, length, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (*length, >, APPLICATION_ID_OFFSET + 4);
  g_unlink (path);

  return contents;
}

static void
test_knows_a_programme_by_its_name (void)
{
  g_autofree char *type = g_content_type_guess ("Handledning.samordna", NULL, 0, NULL);

  g_assert_cmpstr (type, ==, OUR_TYPE);
}

static void
test_knows_a_programme_by_its_contents (void)
{
  gsize length = 0;
  g_autofree char *contents = read_programme (&length);
  g_autofree char *type = g_content_type_guess (NULL, (const guchar *) contents, length, NULL);

  g_assert_cmpmem (contents + APPLICATION_ID_OFFSET, 4, "Samo", 4);
  g_assert_cmpstr (type, ==, OUR_TYPE);
}

static void
test_leaves_other_databases_alone (void)
{
  gsize length = 0;
  g_autofree char *contents = read_programme (&length);
  g_autofree char *type = NULL;

  contents[APPLICATION_ID_OFFSET] = 'X';
  type = g_content_type_guess (NULL, (const guchar *) contents, length, NULL);

  g_assert_cmpstr (type, !=, OUR_TYPE);
}

/* A database of its own, before the system's, so that nothing need be installed. */
static void
make_mime_database (const char *update_mime_database, const char *definition)
{
  g_autofree char *mime = g_build_filename (folder, "mime", NULL);
  g_autofree char *packages = g_build_filename (mime, "packages", NULL);
  g_autofree char *copy = g_build_filename (packages, "se.samordna.Samordna.xml", NULL);
  const char *argv[] = { update_mime_database, mime, NULL };
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  gsize length = 0;
  int status = 0;

  g_assert_cmpint (g_mkdir_with_parents (packages, 0700), ==, 0);
  g_file_get_contents (definition, &contents, &length, &error);
  g_assert_no_error (error);
  g_file_set_contents (copy, contents, (gssize) length, &error);
  g_assert_no_error (error);
  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_spawn_check_wait_status (status, &error);
  g_assert_no_error (error);
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);

  for (const char *name = g_dir_read_name (dir); name != NULL; name = g_dir_read_name (dir))
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR))
        remove_folder (child);
      else
        g_unlink (child);
    }
  g_rmdir (path);
}

int
main (int argc, char **argv)
{
  int status;

  folder = g_dir_make_tmp ("samordna-mime-XXXXXX", NULL);
  g_assert_nonnull (folder);
  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 3);
  make_mime_database (argv[1], argv[2]);

  g_test_add_func ("/mime-type/knows-a-programme-by-its-name", test_knows_a_programme_by_its_name);
  g_test_add_func ("/mime-type/knows-a-programme-by-its-contents", test_knows_a_programme_by_its_contents);
  g_test_add_func ("/mime-type/leaves-other-databases-alone", test_leaves_other_databases_alone);
  status = g_test_run ();

  remove_folder (folder);
  g_free (folder);

  return status;
}

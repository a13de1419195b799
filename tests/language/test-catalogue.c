/*
 * The reader of message catalogues: what it finds, and what damage does to it.
 */
#include "sam-catalogue.h"
#include "sam-language.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  const char *original;
  gsize       original_length;
  const char *translation;
  gsize       translation_length;
} Entry;

#define ENTRY(a, b) { a, sizeof a - 1, b, sizeof b - 1 }

/* Sorted, as a real catalogue is. */
static const Entry entries[] = {
  ENTRY ("", "Content-Type: text/plain; charset=UTF-8\n"),
  ENTRY ("%d school\0%d schools", "%d skola\0%d skolor"),
  ENTRY ("Calendar", "Kalender"),
  ENTRY ("session state\004planned", "planerad"),
  ENTRY ("strand status\004planned", "planerat"),
};

static void
put_word (GByteArray *file, gsize offset, guint32 word, gboolean big_endian)
{
  word = big_endian ? GUINT32_TO_BE (word) : GUINT32_TO_LE (word);
  memcpy (file->data + offset, &word, sizeof word);
}

static GByteArray *
make_catalogue (gboolean big_endian)
{
  guint n = G_N_ELEMENTS (entries);
  GByteArray *file = g_byte_array_new ();
  const guint32 header[7] = { 0x950412de, 0, n, 28, 28 + n * 8, 0, 28 + n * 16 };

  g_byte_array_set_size (file, 28 + n * 16);
  for (guint i = 0; i < 7; i++)
    put_word (file, i * 4, header[i], big_endian);

  for (guint i = 0; i < n; i++)
    {
      put_word (file, 28 + i * 8, entries[i].original_length, big_endian);
      put_word (file, 32 + i * 8, file->len, big_endian);
      g_byte_array_append (file, (const guint8 *) entries[i].original,
                           entries[i].original_length + 1);
      put_word (file, 28 + n * 8 + i * 8, entries[i].translation_length, big_endian);
      put_word (file, 32 + n * 8 + i * 8, file->len, big_endian);
      g_byte_array_append (file, (const guint8 *) entries[i].translation,
                           entries[i].translation_length + 1);
    }

  return file;
}

static char *
make_path (void)
{
  g_autofree char *folder = g_dir_make_tmp ("samordna-catalogue-XXXXXX", NULL);

  return g_build_filename (folder, "samordna.mo", NULL);
}

static void
remove_path (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  g_unlink (path);
  g_rmdir (folder);
}

static SamCatalogue *
open_bytes (const char *path, const guint8 *data, gsize length)
{
  g_assert_true (g_file_set_contents (path, (const char *) data, length, NULL));
  return sam_catalogue_open (path);
}

static void
look_up_everything (SamCatalogue *catalogue)
{
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    for (guint form = 0; form < 3; form++)
      {
        const char *text = sam_catalogue_find (catalogue, NULL, entries[i].original, form);

        g_assert_true (text == NULL || g_utf8_validate (text, -1, NULL));
      }
}

static void
test_reads_both_byte_orders (void)
{
  g_autofree char *path = make_path ();

  for (guint big_endian = 0; big_endian < 2; big_endian++)
    {
      g_autoptr (GByteArray) file = make_catalogue (big_endian != 0);
      g_autoptr (SamCatalogue) catalogue = open_bytes (path, file->data, file->len);

      g_assert_nonnull (catalogue);
      g_assert_cmpstr (sam_catalogue_find (catalogue, NULL, "Calendar", 0), ==, "Kalender");
      g_assert_cmpstr (sam_catalogue_find (catalogue, "session state", "planned", 0), ==, "planerad");
      g_assert_cmpstr (sam_catalogue_find (catalogue, "strand status", "planned", 0), ==, "planerat");
      g_assert_null (sam_catalogue_find (catalogue, NULL, "planned", 0));
      g_assert_null (sam_catalogue_find (catalogue, "session state", "Calendar", 0));
      g_assert_cmpstr (sam_catalogue_find (catalogue, NULL, "%d school", 0), ==, "%d skola");
      g_assert_cmpstr (sam_catalogue_find (catalogue, NULL, "%d school", 1), ==, "%d skolor");
      g_assert_null (sam_catalogue_find (catalogue, NULL, "%d school", 2));
      g_assert_null (sam_catalogue_find (catalogue, NULL, "Calendar", 1));
    }

  remove_path (path);
}

static void
test_refuses_what_is_no_catalogue (void)
{
  g_autofree char *path = make_path ();

  g_assert_null (sam_catalogue_open (path));
  g_assert_null (open_bytes (path, (const guint8 *) "", 0));
  g_assert_null (open_bytes (path, (const guint8 *) "msgid \"Calendar\" msgstr \"Kalender\"", 34));
  remove_path (path);
}

static void
test_survives_a_cut_catalogue (void)
{
  g_autofree char *path = make_path ();
  g_autoptr (GByteArray) file = make_catalogue (FALSE);

  for (gsize length = 0; length < file->len; length++)
    {
      g_autoptr (SamCatalogue) catalogue = open_bytes (path, file->data, length);

      if (catalogue != NULL)
        look_up_everything (catalogue);
    }

  remove_path (path);
}

static void
test_survives_any_damaged_word (void)
{
  static const guint32 words[] = { 0, 1, 0x7fffffff, 0x80000000, 0xfffffff8, 0xffffffff };
  g_autofree char *path = make_path ();
  g_autoptr (GByteArray) sound = make_catalogue (FALSE);

  for (gsize offset = 0; offset + 4 <= sound->len; offset += 4)
    for (guint i = 0; i < G_N_ELEMENTS (words); i++)
      {
        g_autofree guint8 *damaged = g_memdup2 (sound->data, sound->len);
        g_autoptr (SamCatalogue) catalogue = NULL;

        memcpy (damaged + offset, &words[i], 4);
        catalogue = open_bytes (path, damaged, sound->len);
        if (catalogue != NULL)
          look_up_everything (catalogue);
      }

  remove_path (path);
}

/* What the program itself reads, by a folder laid out as an installed one. */
static void
test_translates_each_language_from_its_own_catalogue (void)
{
  g_autofree char *root = g_dir_make_tmp ("samordna-locale-XXXXXX", NULL);
  g_autofree char *folder = g_build_filename (root, "sv", "LC_MESSAGES", NULL);
  g_autofree char *path = g_build_filename (folder, "samordna.mo", NULL);
  g_autoptr (GByteArray) file = make_catalogue (FALSE);
  const SamLanguage *sv = sam_language_find ("sv");
  const SamLanguage *en = sam_language_find ("en");

  g_mkdir_with_parents (folder, 0700);
  g_assert_true (g_file_set_contents (path, (const char *) file->data, file->len, NULL));
  g_setenv ("SAMORDNA_LOCALE_DIR", root, TRUE);

  g_assert_cmpstr (sam_language_gettext (sv, "Calendar"), ==, "Kalender");
  g_assert_cmpstr (sam_language_gettext (en, "Calendar"), ==, "Calendar");
  g_assert_cmpstr (sam_language_gettext (sv, "Not translated"), ==, "Not translated");
  g_assert_cmpstr (sam_language_gettext (sv, ""), ==, "");
  g_assert_cmpstr (sam_language_pgettext (sv, "session state", "planned"), ==, "planerad");
  g_assert_cmpstr (sam_language_pgettext (en, "session state", "planned"), ==, "planned");
  g_assert_cmpstr (sam_language_ngettext (sv, "%d school", "%d schools", 1), ==, "%d skola");
  g_assert_cmpstr (sam_language_ngettext (sv, "%d school", "%d schools", 0), ==, "%d skolor");
  g_assert_cmpstr (sam_language_ngettext (en, "%d school", "%d schools", 2), ==, "%d schools");
  g_assert_cmpstr (sam_language_ngettext (sv, "%d team", "%d teams", 1), ==, "%d team");

  g_unlink (path);
  g_rmdir (folder);
  g_free (g_steal_pointer (&folder));
  folder = g_build_filename (root, "sv", NULL);
  g_rmdir (folder);
  g_rmdir (root);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/catalogue/reads-both-byte-orders", test_reads_both_byte_orders);
  g_test_add_func ("/catalogue/refuses-what-is-no-catalogue", test_refuses_what_is_no_catalogue);
  g_test_add_func ("/catalogue/survives-a-cut-file", test_survives_a_cut_catalogue);
  g_test_add_func ("/catalogue/survives-any-damaged-word", test_survives_any_damaged_word);
  g_test_add_func ("/catalogue/translates-each-language-from-its-own-catalogue",
                   test_translates_each_language_from_its_own_catalogue);

  return g_test_run ();
}

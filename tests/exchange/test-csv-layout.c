#include <gio/gio.h>
#include <string.h>

#include "sam-csv-layout.h"

/* The header that doc/import-format.md gives for a family, or NULL. */
static char *
find_documented (const char *text, const char *family)
{
  g_autofree char *title = g_strdup_printf ("### `%s.csv`\n\n    ", family);
  const char *found = g_strstr_len (text, -1, title);
  const char *header;

  if (found == NULL)
    return NULL;

  header = found + strlen (title);

  return g_strndup (header, strcspn (header, "\n"));
}

static void
test_is_documented (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "doc", "import-format.md", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  for (guint i = 0; i < SAM_N_FAMILIES; i++)
    {
      g_autofree char *header = sam_csv_layout_format_header (sam_csv_layout_get (i));
      g_autofree char *documented = find_documented (text, sam_family_get (i)->name);

      g_assert_cmpstr (header, ==, documented);
    }
}

static void
test_headers_of_the_example (void)
{
  for (guint i = 0; i < SAM_N_FAMILIES; i++)
    {
      g_autofree char *name = g_strconcat (sam_family_get (i)->name, ".csv", NULL);
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "example", name, NULL);
      g_autofree char *header = sam_csv_layout_format_header (sam_csv_layout_get (i));
      g_autofree char *text = NULL;

      if (!g_file_get_contents (path, &text, NULL, NULL))
        continue;

      text[strcspn (text, "\n")] = '\0';
      g_assert_cmpstr (text, ==, header);
    }
}

static void
test_spells_references_by_natural_keys (void)
{
  static const struct
  {
    SamFamilyId family;
    const char *header;
  } cases[] = {
    { SAM_FAMILY_ASSIGNMENT, "coach;school;team;from_date;to_date;commissioned_by;reduction_percent" },
    { SAM_FAMILY_ATTENDANCE, "school;team;date;start_time;person;status;minutes" },
    { SAM_FAMILY_ACCEPTED_CLASH,
      "kind;school;team;teacher;cycle;date;start_time;clash;other_kind;other_school;other_team;other_teacher;other_cycle;"
      "other_date;other_start_time;for_date" },
    { SAM_FAMILY_DIALOGUE, "teacher;cycle;date;start_time;will_try;note" },
    { SAM_FAMILY_BASIS_CITATION, "basis;cited" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *header = sam_csv_layout_format_header (sam_csv_layout_get (cases[i].family));

      g_assert_cmpstr (header, ==, cases[i].header);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/csv-layout/is-the-one-that-is-documented", test_is_documented);
  g_test_add_func ("/csv-layout/is-that-of-the-example", test_headers_of_the_example);
  g_test_add_func ("/csv-layout/spells-references-by-natural-keys", test_spells_references_by_natural_keys);

  return g_test_run ();
}

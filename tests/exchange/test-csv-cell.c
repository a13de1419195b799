/* Cells as they are written, and as they are read again. */
#include "sam-csv-cell.h"
#include "sam-csv-reader.h"
#include "sam-import-refusal.h"

static void
test_written (void)
{
  static const struct
  {
    const char    *cell;
    SamCsvCellKind kind;
    const char    *written;
  } cases[] = {
    { "", SAM_CSV_CELL_TEXT, "" },
    { "Åsa Ek", SAM_CSV_CELL_TEXT, "Åsa Ek" },
    { "a;b", SAM_CSV_CELL_TEXT, "\"a;b\"" },
    { "a,b", SAM_CSV_CELL_TEXT, "\"a,b\"" },
    { "a|b", SAM_CSV_CELL_TEXT, "\"a|b\"" },
    { "a\tb", SAM_CSV_CELL_TEXT, "\"a\tb\"" },
    { "a\nb", SAM_CSV_CELL_TEXT, "\"a\nb\"" },
    { "\"", SAM_CSV_CELL_TEXT, "\"\"\"\"" },
    { "=A1;B1", SAM_CSV_CELL_TEXT, "\"'=A1;B1\"" },
    { "-5", SAM_CSV_CELL_TEXT, "'-5" },
    { "-5", SAM_CSV_CELL_VALUE, "-5" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      sam_csv_cell_append (text, cases[i].cell, cases[i].kind);
      g_assert_cmpstr (text->str, ==, cases[i].written);
    }
}

static void
test_round_trip (void)
{
  static const char *const cells[] = { "x", "=1+1", "'=1", "''@", "+46", "-", "a;b", "a,b", "a|b", "a\tb", "\"", "\"=\"", "a\nb",
                                       "'", "'a", "=\"a\";b\nc" };
  static const char separators[] = ";,\t|";

  for (guint i = 0; separators[i] != '\0'; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GPtrArray) refusals = g_ptr_array_new_with_free_func ((GDestroyNotify) sam_import_refusal_free);
      g_autoptr (SamCsvFile) file = NULL;

      for (guint j = 0; j < G_N_ELEMENTS (cells); j++)
        {
          if (j > 0)
            g_string_append_c (text, separators[i]);
          sam_csv_cell_append (text, cells[j], SAM_CSV_CELL_TEXT);
        }
      file = sam_csv_file_parse ("x.csv", text->str, text->len, separators[i], refusals);
      g_assert_cmpuint (refusals->len, ==, 0);
      g_assert_cmpuint (file->header->n_cells, ==, G_N_ELEMENTS (cells));
      for (guint j = 0; j < G_N_ELEMENTS (cells); j++)
        g_assert_cmpstr (file->header->cells[j], ==, cells[j]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/csv-cell/is-quoted-and-guarded-where-it-has-to-be", test_written);
  g_test_add_func ("/csv-cell/is-read-as-it-was-written", test_round_trip);

  return g_test_run ();
}

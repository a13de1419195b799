#include <string.h>

#include "sam-csv-reader.h"
#include "sam-import-refusal.h"

typedef struct
{
  const char *title;
  const char *text;
  gssize      length; /* -1: to the end of the text */
  const char *expected; /* rows as "line:cell|cell" with ' ' between, header first */
  guint       line; /* of the refusal; 0 for none */
  guint       column;
} Case;

static const Case cases[] = {
  { "reads-semicolons", "a;b\n1;2\n", -1, "1:a|b 2:1|2", 0, 0 },
  { "reads-commas", "a,b\n1,2\n", -1, "1:a|b 2:1|2", 0, 0 },
  { "lets-the-header-decide", "a;b\n1,5;2\n", -1, "1:a|b 2:1,5|2", 0, 0 },
  { "takes-a-byte-order-mark-away", "\xef\xbb\xbf" "a;b\n1;2\n", -1, "1:a|b 2:1|2", 0, 0 },
  { "reads-lines-of-windows", "a;b\r\n1;2\r\n\r\n3;4\r\n", -1, "1:a|b 2:1|2 4:3|4", 0, 0 },
  { "reads-lines-of-old-macs", "a;b\r1;2\r3;4", -1, "1:a|b 2:1|2 3:3|4", 0, 0 },
  { "needs-no-last-line-end", "a;b\n1;2", -1, "1:a|b 2:1|2", 0, 0 },
  { "counts-lines-inside-quotes", "a;b\n\"x\r\ny\nz\";2\n3;4\n", -1, "1:a|b 2:x\ny\nz|2 5:3|4", 0, 0 },
  { "halves-doubled-quotes", "a;b\n\"x;\"\"y\"\"\";2\n", -1, "1:a|b 2:x;\"y\"|2", 0, 0 },
  { "skips-blank-rows-and-counts-them", "\n\na;b\n;\n\n1;2\n", -1, "3:a|b 6:1|2", 0, 0 },
  { "keeps-empty-cells", "a;b;c\n;;3\n", -1, "1:a|b|c 2:||3", 0, 0 },
  { "reads-a-header-alone", "a;b\n", -1, "1:a|b", 0, 0 },
  { "reads-an-empty-file", "", -1, "", 0, 0 },
  { "reads-windows-1252", "a;b\n1;\xe5\n", -1, "1:a|b 2:1|å", 0, 0 },
  { "reads-tabs", "a\tb;c\td\n1\t2\t3\n", -1, "1:a|b;c|d 2:1|2|3", 0, 0 },
  { "reads-utf-16", "\xff\xfe" "a\0;\0b\0\n\0" "1\0;\0\xe5\0\n\0", 18, "1:a|b 2:1|å", 0, 0 },
  { "reads-utf-16-without-its-mark", "\0a\0;\0b\0\n\0" "1\0;\0" "2\0\n", 16, "1:a|b 2:1|2", 0, 0 },
  { "refuses-half-a-letter-of-utf-16", "\xff\xfe" "a", 3, "", 1, 0 },
  { "refuses-a-nul-byte", "a;b\n1;2\n\0;3\n", 12, "", 3, 0 },
  { "refuses-a-quote-that-never-ends", "a;b\n1;2\n3;\"4\n5;6\n", -1, "1:a|b 2:1|2", 3, 2 },
  { "refuses-a-quote-inside-a-cell", "a;b\n1;\"2\"x\n3;4\n", -1, "1:a|b", 2, 2 },
};

static void
append_row (GString *rows, const SamCsvRow *row)
{
  g_autofree char *cells = g_strjoinv ("|", row->cells);

  g_string_append_printf (rows, "%s%u:%s", rows->len > 0 ? " " : "", row->line, cells);
}

static void
test_reads (gconstpointer data)
{
  const Case *test = data;
  gsize length = test->length < 0 ? strlen (test->text) : (gsize) test->length;
  g_autoptr (GBytes) contents = g_bytes_new_static (test->text, length);
  g_autoptr (GPtrArray) refusals = g_ptr_array_new_with_free_func ((GDestroyNotify) sam_import_refusal_free);
  g_autoptr (SamCsvFile) file = sam_csv_file_read ("school.csv", contents, refusals);
  g_autoptr (GString) rows = g_string_new (NULL);

  if (file->header != NULL)
    append_row (rows, file->header);
  for (guint i = 0; i < file->rows->len; i++)
    append_row (rows, g_ptr_array_index (file->rows, i));

  g_assert_cmpstr (rows->str, ==, test->expected);
  g_assert_cmpuint (refusals->len, ==, test->line > 0 ? 1 : 0);
  if (refusals->len > 0)
    {
      const SamImportRefusal *refusal = g_ptr_array_index (refusals, 0);

      g_assert_cmpstr (refusal->file, ==, "school.csv");
      g_assert_cmpuint (refusal->line, ==, test->line);
      g_assert_cmpuint (refusal->column, ==, test->column);
    }
}

static void
test_refuses_a_huge_cell (void)
{
  g_autoptr (GString) text = g_string_new ("a;b\n1;");
  g_autoptr (GBytes) contents = NULL;
  g_autoptr (GPtrArray) refusals = g_ptr_array_new_with_free_func ((GDestroyNotify) sam_import_refusal_free);
  g_autoptr (SamCsvFile) file = NULL;
  const SamImportRefusal *refusal;

  for (guint i = 0; i < 300000; i++)
    g_string_append_c (text, 'x');
  g_string_append (text, "\n3;4\n");
  contents = g_bytes_new_static (text->str, text->len);
  file = sam_csv_file_read ("school.csv", contents, refusals);

  g_assert_cmpuint (refusals->len, ==, 1);
  refusal = g_ptr_array_index (refusals, 0);
  g_assert_cmpuint (refusal->line, ==, 2);
  g_assert_cmpuint (refusal->column, ==, 2);
  g_assert_cmpuint (file->rows->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/csv-reader/", cases[i].title, NULL);

      g_test_add_data_func (path, &cases[i], test_reads);
    }
  g_test_add_func ("/csv-reader/refuses-a-huge-cell", test_refuses_a_huge_cell);

  return g_test_run ();
}

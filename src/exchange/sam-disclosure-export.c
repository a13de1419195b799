/* The disclosure log as CSV. */
#include "sam-disclosure-export.h"

#include "sam-csv-cell.h"
#include "sam-disclosure.h"
#include "sam-private-file.h"

#define N_COLUMNS 8

static void
append_row (GString *text, const char *const *cells)
{
  for (guint i = 0; i < N_COLUMNS; i++)
    {
      if (i > 0)
        g_string_append_c (text, ';');
      sam_csv_cell_append (text, cells[i] != NULL ? cells[i] : "", SAM_CSV_CELL_TEXT);
    }
  g_string_append (text, "\n");
}

static void
append_line (GString *text, SamDisclosure *line, const SamLanguage *language)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, sam_disclosure_get_number (line));
  g_autofree char *time = g_date_time_format (sam_disclosure_get_made_at (line), "%Y-%m-%d %H:%M");
  const char *cells[N_COLUMNS] = {
    number,
    time,
    sam_disclosure_act_get_label (sam_disclosure_get_act (line), language),
    sam_disclosure_subject_get_label (sam_disclosure_get_subject (line), language),
    sam_disclosure_get_person_name (line),
    sam_disclosure_describe_recipient (sam_disclosure_get_recipient (line), language),
    sam_disclosure_get_reason (line),
    sam_disclosure_get_made_by (line),
  };

  append_row (text, cells);
}

gboolean
sam_disclosure_export (SamDatabase *database, const SamLanguage *language, const char *path, GError **error)
{
  g_autoptr (GPtrArray) lines = sam_disclosure_list (database, NULL, error);
  /* As all lists for people: with the mark by which spreadsheets know UTF-8. */
  g_autoptr (GString) text = g_string_new ("\xef\xbb\xbf");
  const char *heads[N_COLUMNS] = {
    sam_language_pgettext (language, "column", "No."),     sam_language_pgettext (language, "column", "When"),
    sam_language_pgettext (language, "column", "How"),     sam_language_pgettext (language, "column", "What"),
    sam_language_pgettext (language, "column", "Whose"),   sam_language_pgettext (language, "column", "To whom"),
    sam_language_pgettext (language, "column", "Why"),     sam_language_pgettext (language, "column", "By"),
  };

  if (lines == NULL)
    return FALSE;
  append_row (text, heads);
  for (guint i = 0; i < lines->len; i++)
    append_line (text, lines->pdata[i], language);

  return sam_private_file_write (path, text->str, SAM_PRIVATE_FILE_REPLACE, error);
}

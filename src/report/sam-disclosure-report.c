/*
 * The disclosure log on paper: what of the coaching's text left the file. It
 * holds no such text itself.
 */
#include "sam-report-kinds.h"

#include <string.h>

#include "sam-disclosure.h"
#include "sam-report-data.h"

#define ROW_HEIGHT 4.6
/* Letters of a line; wider ones than usual still fit. */
#define WHOM_LETTERS 28
#define WHY_LETTERS 32

static void
push_line (GPtrArray *lines, GString *line)
{
  g_ptr_array_add (lines, g_strdup (line->str));
  g_string_truncate (line, 0);
}

/* A text in lines of at most so many letters, broken between words where it can be. */
static GPtrArray *
wrap (const char *text, glong letters)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) words = g_strsplit_set (text, " \n\t", -1);
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    {
      const char *rest = words[i];

      while (g_utf8_strlen (rest, -1) > letters)
        {
          const char *end = g_utf8_offset_to_pointer (rest, letters);

          if (line->len > 0)
            push_line (lines, line);
          g_string_append_len (line, rest, end - rest);
          push_line (lines, line);
          rest = end;
        }
      if (line->len > 0 && g_utf8_strlen (line->str, -1) + 1 + g_utf8_strlen (rest, -1) > letters)
        push_line (lines, line);
      if (line->len > 0)
        g_string_append_c (line, ' ');
      g_string_append (line, rest);
    }
  if (line->len > 0 || lines->len == 0)
    push_line (lines, line);

  return lines;
}

static void
set_text (SamDocument *document, SamCell *cell, const char *text)
{
  cell->kind = SAM_CELL_TEXT;
  cell->text = sam_document_keep (document, text != NULL ? text : "");
}

static void
add_line (SamDocument *document, SamTable *table, SamDisclosure *line, const SamLanguage *language)
{
  g_autoptr (GPtrArray) whom = wrap (sam_disclosure_describe_recipient (sam_disclosure_get_recipient (line), language), WHOM_LETTERS);
  const char *reason = sam_disclosure_get_reason (line);
  g_autoptr (GPtrArray) why = wrap (reason != NULL ? reason : "–", WHY_LETTERS);
  guint n = MAX (whom->len, why->len);
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, sam_disclosure_get_number (line));
  g_autofree char *time = g_date_time_format (sam_disclosure_get_made_at (line), "%Y-%m-%d %H:%M");
  const char *by = sam_disclosure_get_made_by (line);
  const char *whose = sam_disclosure_get_person_name (line);

  for (guint i = 0; i < n; i++)
    {
      SamCell *cells = sam_table_add_row (table);

      if (i == 0)
        {
          set_text (document, &cells[0], number);
          set_text (document, &cells[1], time);
          set_text (document, &cells[2], sam_disclosure_act_get_label (sam_disclosure_get_act (line), language));
          set_text (document, &cells[3], sam_disclosure_subject_get_label (sam_disclosure_get_subject (line), language));
          set_text (document, &cells[4], whose != NULL ? whose : "–");
          set_text (document, &cells[7], by != NULL ? by : "–");
        }
      set_text (document, &cells[5], i < whom->len ? whom->pdata[i] : "");
      set_text (document, &cells[6], i < why->len ? why->pdata[i] : "");
      sam_table_keep_row (table, i + 1 < n ? SAM_ROW_KEEP_WISH : SAM_ROW_KEEP_NONE);
    }
}

static SamTable *
add_table (SamDocument *document, const SamLanguage *language)
{
  const SamColumn columns[] = {
    { sam_language_pgettext (language, "column", "No."), 0, 9, SAM_ALIGN_RIGHT, 0, 8, 0 },
    { sam_language_pgettext (language, "column", "When"), 12, 27, SAM_ALIGN_LEFT, 0, 8, 0 },
    { sam_language_pgettext (language, "column", "How"), 41, 18, SAM_ALIGN_LEFT, 0, 8, 0 },
    { sam_language_pgettext (language, "column", "What"), 61, 38, SAM_ALIGN_LEFT, 0, 8, 0 },
    { sam_language_pgettext (language, "column", "Whose"), 101, 36, SAM_ALIGN_LEFT, 0, 8, 0 },
    { sam_language_pgettext (language, "column", "To whom"), 139, 46, SAM_ALIGN_LEFT, 0, 8, 0 },
    { sam_language_pgettext (language, "column", "Why"), 187, 52, SAM_ALIGN_LEFT, 0, 8, 0 },
    { sam_language_pgettext (language, "column", "By"), 241, 22, SAM_ALIGN_LEFT, 0, 8, 0 },
  };
  SamTable *table = sam_document_add_table (document, columns, G_N_ELEMENTS (columns), ROW_HEIGHT);

  table->has_head = TRUE;

  return table;
}

SamDocument *
sam_disclosure_report_load (SamDatabase *database, const SamReportOptions *options, GError **error)
{
  const SamLanguage *language = options->language;
  g_autoptr (SamReportData) data = sam_report_data_new (database, options->as_of, error);
  const SamDisclosureFilter filter = { .person = options->teacher };
  g_autoptr (GPtrArray) lines = data != NULL ? sam_disclosure_list (database, &filter, error) : NULL;
  SamDocument *document;
  SamTable *table;

  if (lines == NULL)
    return NULL;

  document = sam_report_data_new_document (data, options, sam_language_gettext (language, "Disclosure log"), NULL, NULL,
                                           SAM_ORIENTATION_LANDSCAPE);
  sam_document_set_remark (document, sam_language_gettext (language, "What of the coaching’s text left the file, to whom and why; "
                                                                     "the text itself stands nowhere in this log."));
  if (lines->len == 0)
    {
      sam_document_add_lead (document, NULL, sam_language_gettext (language, "No text of individual coaching has left the file."));
      return document;
    }
  table = add_table (document, language);
  for (guint i = 0; i < lines->len; i++)
    add_line (document, table, lines->pdata[i], language);

  return document;
}

/*
 * What needs attention, as lines of a report. Schools and teams are named, never a teacher.
 */
#include "sam-report-attention.h"

#define MOST_SUBJECTS 6

static char *
dup_subjects (const SamLanguage *language, SamAttention *line)
{
  const char *const *subjects = sam_attention_get_subjects (line);
  guint n = g_strv_length ((char **) subjects);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < MIN (n, MOST_SUBJECTS); i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "; " : "", subjects[i]);
  if (n > MOST_SUBJECTS)
    {
      g_autofree char *number = sam_language_format_integer (language, n - MOST_SUBJECTS);

      g_string_append (text, "; ");
      /* Translators: how many more there are of a list, in the program */
      g_string_append_printf (text, sam_language_gettext (language, "%s more in the program"), number);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

void
sam_report_add_attention (SamDocument *document, GPtrArray *lines)
{
  const SamLanguage *language = sam_document_get_language (document);

  sam_document_add_heading (document, sam_language_gettext (language, "What needs attention"), FALSE);
  if (lines->len == 0)
    sam_document_add_note (document, 0, sam_language_gettext (language, "Nothing that the program looks for."));
  for (guint i = 0; i < lines->len; i++)
    {
      SamAttention *line = g_ptr_array_index (lines, i);
      g_autofree char *title = sam_attention_get_title (line, language);
      g_autofree char *subtitle = sam_attention_get_subtitle (line, language);
      g_autofree char *subjects = dup_subjects (language, line);
      g_autofree char *lead = g_strdup_printf ("%s:", title);
      g_autofree char *rest = *subjects != '\0' ? g_strdup_printf ("%s. %s.", subtitle, subjects) : g_strdup_printf ("%s.", subtitle);
      SamBlock *block = sam_document_add (document, SAM_BLOCK_LEAD, i == 0 ? 0 : 0.5);

      sam_block_add_paragraph (document, block, lead, rest);
    }
}

#include "sam-evidence-words.h"

#include <glib/gi18n.h>

#include "sam-observation-entry.h"

gboolean
sam_evidence_words_is_about (SamRecord *entry, gint64 question_id)
{
  gint64 about = sam_record_get_reference (entry, SAM_OBSERVATION_ENTRY_FOCUS_QUESTION);

  return about == 0 || about == question_id;
}

static gboolean
is_summed (SamRecord *entry)
{
  int kind = sam_record_get_choice (entry, SAM_OBSERVATION_ENTRY_KIND);

  return kind == SAM_OBSERVATION_ENTRY_KIND_COUNT || kind == SAM_OBSERVATION_ENTRY_KIND_SAMPLE;
}

gboolean
sam_evidence_words_has_line (SamRecord *entry)
{
  return !is_summed (entry) || sam_record_is_set (entry, SAM_OBSERVATION_ENTRY_TEXT);
}

char *
sam_evidence_words_dup_text (SamRecord *entry)
{
  const char *text = sam_record_get_text (entry, SAM_OBSERVATION_ENTRY_TEXT);
  const char *label = sam_record_get_text (entry, SAM_OBSERVATION_ENTRY_LABEL);

  if (text == NULL && sam_record_is_set (entry, SAM_OBSERVATION_ENTRY_TEXT))
    return NULL;
  if (text == NULL)
    return g_strdup (label != NULL ? label : "");
  if (label != NULL)
    return g_strdup_printf ("%s: %s", label, text);
  if (sam_record_get_choice (entry, SAM_OBSERVATION_ENTRY_KIND) == SAM_OBSERVATION_ENTRY_KIND_QUOTE)
    /* Translators: quotation marks around what somebody said in a lesson. */
    return g_strdup_printf (C_("quote", "“%s”"), text);

  return g_strdup (text);
}

char *
sam_evidence_words_dup_sums (GPtrArray *entries, gint64 question_id)
{
  g_autoptr (GHashTable) sums = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < entries->len; i++)
    {
      SamRecord *entry = entries->pdata[i];
      const char *label = sam_record_get_text (entry, SAM_OBSERVATION_ENTRY_LABEL);
      guint n;

      if (!is_summed (entry) || !sam_evidence_words_is_about (entry, question_id))
        continue;
      if (label == NULL)
        label = sam_choice_get_label (&sam_family_observation_entry.fields[SAM_OBSERVATION_ENTRY_KIND],
                                      sam_record_get_choice (entry, SAM_OBSERVATION_ENTRY_KIND));
      n = GPOINTER_TO_UINT (g_hash_table_lookup (sums, label));
      if (n == 0)
        g_ptr_array_add (labels, (gpointer) label);
      g_hash_table_insert (sums, (gpointer) label, GUINT_TO_POINTER (n + 1));
    }

  for (guint i = 0; i < labels->len; i++)
    g_string_append_printf (words, "%s%s %u", i > 0 ? " · " : "", (const char *) labels->pdata[i],
                            GPOINTER_TO_UINT (g_hash_table_lookup (sums, labels->pdata[i])));

  return words->len > 0 ? g_string_free (g_steal_pointer (&words), FALSE) : NULL;
}

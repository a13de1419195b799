/* Somebody who is erased, in the notes of observations that are going on. */
#include "sam-running-mentions.h"

#include "sam-observation-entry.h"
#include "sam-running-observation.h"
#include "sam-seal-private.h"

/* A note that named the person. */
typedef struct
{
  gint64  session_id;
  gint64  ordinal;
  GBytes *box;
} Note;

static void
clear_note (gpointer note)
{
  g_bytes_unref (((Note *) note)->box);
}

/* Adds the note as it is to be, where it names the person. */
static gboolean
read_note (SamErasureWords *words, SamStatement *statement, GArray *notes, GError **error)
{
  SamSeal *seal = sam_database_get_seal (words->database);
  Note note = { sam_statement_get_integer (statement, 0), sam_statement_get_integer (statement, 1), NULL };
  gint64 row_id = sam_running_entry_get_row_id (note.session_id, note.ordinal);
  gsize length = 0;
  gconstpointer bytes = sam_statement_get_blob (statement, 3, &length);
  SamSealState state;
  g_autofree char *text = sam_seal_open_text (seal, words->database, "running_entry", "text", row_id, bytes, length, &state);
  g_autofree char *replaced = NULL;

  if (text == NULL)
    return state != SAM_SEAL_STATE_LOCKED || sam_erasure_words_refuse_locked (error);

  replaced = sam_erasure_words_replace (words, &sam_family_observation_entry, SAM_OBSERVATION_ENTRY_TEXT, row_id, text);
  if (replaced == NULL)
    return TRUE;
  note.box = sam_seal_box_text (seal, words->database, sam_statement_get_integer (statement, 2), "running_entry", "text", row_id,
                                replaced, error);
  if (note.box == NULL)
    return FALSE;
  g_array_append_val (notes, note);

  return TRUE;
}

static GArray *
find_notes (SamErasureWords *words, GError **error)
{
  g_autoptr (SamStatement) statement =
      sam_statement_new (words->database,
                         "SELECT e.session_id, e.ordinal, r.cycle_id, e.text FROM running_entry AS e "
                         "JOIN running_observation AS r ON r.session_id = e.session_id WHERE e.text IS NOT NULL", error);
  g_autoptr (GArray) notes = g_array_new (FALSE, FALSE, sizeof (Note));
  g_autoptr (GError) found = NULL;

  g_array_set_clear_func (notes, clear_note);
  if (statement == NULL)
    return NULL;

  while (sam_statement_step (statement, &found))
    {
      if (!read_note (words, statement, notes, error))
        return NULL;
    }
  if (found != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&found));
      return NULL;
    }

  return g_steal_pointer (&notes);
}

gboolean
sam_running_mentions_erase (SamErasureWords *words, GError **error)
{
  g_autoptr (GArray) notes = NULL;

  if (words->scope->variants->len == 0 || (words->flags & SAM_ERASURE_KEEP_SEALED) != 0)
    return TRUE;
  notes = find_notes (words, error);
  if (notes == NULL)
    return FALSE;

  for (guint i = 0; i < notes->len; i++)
    {
      const Note *note = &g_array_index (notes, Note, i);
      g_autoptr (SamStatement) statement =
          sam_statement_new (words->database,
                             "UPDATE running_entry SET text = :text WHERE session_id = :session AND ordinal = :ordinal", error);

      if (statement == NULL)
        return FALSE;
      sam_statement_bind_blob (statement, ":text", g_bytes_get_data (note->box, NULL), g_bytes_get_size (note->box));
      sam_statement_bind_integer (statement, ":session", note->session_id);
      sam_statement_bind_integer (statement, ":ordinal", note->ordinal);
      if (!sam_statement_run (statement, error))
        return FALSE;
    }

  return TRUE;
}

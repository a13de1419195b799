/* Somebody who is erased, in texts that are no records: notes of observations that are going on, names of attachments. */
#include "sam-erasure-beside.h"

#include "sam-observation-entry.h"
#include "sam-running-observation.h"
#include "sam-seal-private.h"

/* Where they stand. */
typedef struct
{
  const char *table;
  const char *column;
  const char *select; /* the row, two numbers whose sum is the id that a sealed text is bound to, the cycle, the text */
  const char *update;
} Place;

static const Place places[] = {
  { "running_entry", "text",
    "SELECT e.rowid, e.session_id, e.ordinal, r.cycle_id, e.text FROM running_entry AS e "
    "JOIN running_observation AS r ON r.session_id = e.session_id WHERE e.text IS NOT NULL",
    "UPDATE running_entry SET text = :text WHERE rowid = :row" },
  { "attachment", "name", "SELECT id, id, 0, cycle_id, name FROM attachment", "UPDATE attachment SET name = :text WHERE id = :row" },
};

/* A text that named the person. */
typedef struct
{
  gint64  row;
  GBytes *box;
} Note;

static void
clear_note (gpointer note)
{
  g_bytes_unref (((Note *) note)->box);
}

/* Adds the text as it is to be, where it names the person. */
static gboolean
read_note (SamErasureWords *words, const Place *place, SamStatement *statement, GArray *notes, GError **error)
{
  SamSeal *seal = sam_database_get_seal (words->database);
  Note note = { sam_statement_get_integer (statement, 0), NULL };
  gint64 bound = sam_running_entry_get_row_id (sam_statement_get_integer (statement, 1), sam_statement_get_integer (statement, 2));
  gsize length = 0;
  gconstpointer bytes = sam_statement_get_blob (statement, 4, &length);
  SamSealState state;
  g_autofree char *text = sam_seal_open_text (seal, words->database, place->table, place->column, bound, bytes, length, &state);
  g_autofree char *replaced = NULL;

  if (text == NULL)
    return state != SAM_SEAL_STATE_LOCKED || sam_erasure_words_refuse_locked (error);

  replaced = sam_erasure_words_replace (words, &sam_family_observation_entry, SAM_OBSERVATION_ENTRY_TEXT, bound, text);
  if (replaced == NULL)
    return TRUE;
  note.box = sam_seal_box_text (seal, words->database, sam_statement_get_integer (statement, 3), place->table, place->column, bound,
                                replaced, error);
  if (note.box == NULL)
    return FALSE;
  g_array_append_val (notes, note);

  return TRUE;
}

static GArray *
find_notes (SamErasureWords *words, const Place *place, GError **error)
{
  g_autoptr (SamStatement) statement = sam_statement_new (words->database, place->select, error);
  g_autoptr (GArray) notes = g_array_new (FALSE, FALSE, sizeof (Note));
  g_autoptr (GError) found = NULL;

  g_array_set_clear_func (notes, clear_note);
  if (statement == NULL)
    return NULL;

  while (sam_statement_step (statement, &found))
    {
      if (!read_note (words, place, statement, notes, error))
        return NULL;
    }
  if (found != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&found));
      return NULL;
    }

  return g_steal_pointer (&notes);
}

static gboolean
erase_in (SamErasureWords *words, const Place *place, GError **error)
{
  g_autoptr (GArray) notes = find_notes (words, place, error);

  for (guint i = 0; notes != NULL && i < notes->len; i++)
    {
      const Note *note = &g_array_index (notes, Note, i);
      g_autoptr (SamStatement) statement = sam_statement_new (words->database, place->update, error);

      if (statement == NULL)
        return FALSE;
      sam_statement_bind_blob (statement, ":text", g_bytes_get_data (note->box, NULL), g_bytes_get_size (note->box));
      sam_statement_bind_integer (statement, ":row", note->row);
      if (!sam_statement_run (statement, error))
        return FALSE;
    }

  return notes != NULL;
}

gboolean
sam_erasure_beside_erase (SamErasureWords *words, GError **error)
{
  if (words->scope->variants->len == 0 || (words->flags & SAM_ERASURE_KEEP_SEALED) != 0)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      if (!erase_in (words, &places[i], error))
        return FALSE;
    }

  return TRUE;
}

#include "sam-erasure-words.h"

#include <glib/gi18n.h>
#include <string.h>

#include "sam-person-mention.h"
#include "sam-records.h"
#include "sam-seal-box.h"
#include "sam-seal-private.h"

/* How a filter names a coach; see SamFilter. */
#define FILTER_COACH "coach="

void
sam_erasure_words_clear (SamErasureWords *self)
{
  g_clear_pointer (&self->boxes, g_hash_table_unref);
  g_free (self->code);
}

/* A watch names a coach by the code: it goes on to watch the nameless one. */
static char *
replace_code_in_filter (const SamErasureWords *self, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (!g_str_has_prefix (lines[i], FILTER_COACH)
          || !g_ptr_array_find_with_equal_func (self->scope->codes, lines[i] + strlen (FILTER_COACH), g_str_equal, NULL))
        continue;
      g_free (lines[i]);
      lines[i] = g_strconcat (FILTER_COACH, self->code, NULL);
    }

  return g_strjoinv ("\n", lines);
}

char *
sam_erasure_words_replace (const SamErasureWords *self, const SamFamily *family, guint field, gint64 id, const char *text)
{
  g_autofree char *known = NULL;
  g_autofree char *replaced = NULL;

  known = family->id == SAM_FAMILY_WATCH && field == SAM_WATCH_FILTER ? replace_code_in_filter (self, text) : g_strdup (text);
  replaced = sam_person_replace_mentions (known, self->scope->variants);
  if (g_str_equal (replaced, text))
    return NULL;
  if (!self->numbers_keys || (family->fields[field].flags & SAM_FIELD_KEY) == 0)
    return g_steal_pointer (&replaced);

  return g_strdup_printf ("%s (%" G_GINT64_FORMAT ")", replaced, id);
}

gboolean
sam_erasure_words_refuse_locked (GError **error)
{
  g_set_error_literal (error, SAM_ERROR, SAM_ERROR_LOCKED,
                       _("What is sealed of other people’s coaching may name the person, and it is locked now. Nothing was changed. "
                         "Unlock the file first, or leave names in sealed texts as they are."));

  return FALSE;
}

static void
clear_bytes (gpointer bytes)
{
  if (bytes != NULL)
    g_bytes_unref (bytes);
}

gboolean
sam_erasure_words_reseal (SamErasureWords *self, const SamFamily *family, guint field, gint64 id, gconstpointer bytes,
                          gsize length, GBytes **erased, GError **error)
{
  const char *column = family->fields[field].column;
  SamSeal *seal = sam_database_get_seal (self->database);
  g_autoptr (GBytes) box = g_bytes_new (bytes, length);
  g_autofree char *text = NULL;
  g_autofree char *replaced = NULL;
  SamSealState state;
  gpointer known = NULL;
  gint64 cycle = 0;

  *erased = NULL;
  if (self->scope->variants->len == 0 || (self->flags & SAM_ERASURE_KEEP_SEALED) != 0)
    return TRUE;
  if (self->boxes == NULL)
    self->boxes = g_hash_table_new_full (g_bytes_hash, g_bytes_equal, (GDestroyNotify) g_bytes_unref, clear_bytes);
  if (g_hash_table_lookup_extended (self->boxes, box, NULL, &known))
    {
      *erased = known != NULL ? g_bytes_ref (known) : NULL;
      return TRUE;
    }

  text = sam_seal_open_text (seal, self->database, family->name, column, id, bytes, length, &state);
  if (text == NULL && state == SAM_SEAL_STATE_LOCKED)
    return sam_erasure_words_refuse_locked (error);
  /* What nobody can read names nobody. */
  replaced = text != NULL ? sam_erasure_words_replace (self, family, field, id, text) : NULL;
  if (replaced != NULL && sam_seal_box_get_cycle (bytes, length, &cycle))
    {
      *erased = sam_seal_box_text (seal, self->database, cycle, family->name, column, id, replaced, error);
      if (*erased == NULL)
        return FALSE;
    }
  g_hash_table_insert (self->boxes, g_bytes_ref (box), *erased != NULL ? g_bytes_ref (*erased) : NULL);

  return TRUE;
}


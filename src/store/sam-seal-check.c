#include "sam-seal-check.h"

#include <glib/gi18n.h>

#include "sam-language.h"
#include "sam-seal-box.h"
#include "sam-seal-key.h"
#include "sam-seal-private.h"

/* It need not be the cycle that the record belongs to now: undo may bring back a record that had moved when the seal was set up. */
static gboolean
has_key (SamDatabase *database, gint64 sealed_for)
{
  guint8 wrapped[SAM_SEAL_WRAPPED_KEY_BYTES];
  SamCycleKeyState key = sam_cycle_key_read (database, sealed_for, wrapped);

  return key == SAM_CYCLE_KEY_PRESENT || key == SAM_CYCLE_KEY_DESTROYED;
}

static gboolean
is_sound (SamDatabase *database, const SamFamily *family, const SamField *field, SamStatement *statement)
{
  gsize length;
  gconstpointer bytes = sam_statement_get_blob (statement, 1, &length);
  gint64 sealed_for = 0;
  SamSealState state;
  char *text;

  if (sam_seal_is_sealed (bytes, length)
      && (!sam_seal_box_get_cycle (bytes, length, &sealed_for) || !has_key (database, sealed_for)))
    return FALSE;

  text = sam_seal_open_text (sam_database_get_seal (database), database, family->name, field->column,
                             sam_statement_get_integer (statement, 0), bytes, length, &state);
  sam_seal_free_secret (text);

  return state != SAM_SEAL_STATE_BROKEN;
}

static gboolean
count_broken (SamDatabase *database, const SamFamily *family, const SamField *field, guint *n_broken, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT id, %s FROM %s WHERE %s IS NOT NULL", field->column, family->name, field->column);
  g_autoptr (SamStatement) statement = sam_statement_new (database, sql, error);
  g_autoptr (GError) found = NULL;

  if (statement == NULL)
    return FALSE;
  while (sam_statement_step (statement, &found))
    *n_broken += !is_sound (database, family, field, statement);
  if (found != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&found));
      return FALSE;
    }

  return TRUE;
}

static gboolean
refuse_broken (GPtrArray *words, guint n_broken, GError **error)
{
  g_autofree char *list = NULL;

  g_ptr_array_add (words, NULL);
  list = sam_language_format_list (sam_language_get_default (), (const char *const *) words->pdata);
  g_set_error (error, SAM_ERROR, SAM_ERROR_DAMAGED,
               /* Translators: %2$s says where, such as "Focus question, Question: 2" */
               ngettext ("%1$u sealed text is not what was written there (%2$s). All other texts and records can be read. "
                         "Keep a copy of the file, and open a backup to get it back.",
                         "%1$u sealed texts are not what was written there (%2$s). All other texts and records can be read. "
                         "Keep a copy of the file, and open a backup to get them back.", n_broken), n_broken, list);

  return FALSE;
}

gboolean
sam_seal_check (SamDatabase *database, GError **error)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  guint n_all = 0;

  for (guint i = 0; i < SAM_N_FAMILIES; i++)
    {
      const SamFamily *family = sam_family_get (i);

      for (guint field = 0; field < family->n_fields; field++)
        {
          guint n = 0;

          if (family->fields[field].kind != SAM_FIELD_SEALABLE)
            continue;
          if (!count_broken (database, family, &family->fields[field], &n, error))
            return FALSE;
          if (n > 0)
            g_ptr_array_add (words, g_strdup_printf ("%s, %s: %u", sam_family_get_label (family),
                                                     sam_field_get_label (&family->fields[field]), n));
          n_all += n;
        }
    }

  return n_all == 0 || refuse_broken (words, n_all, error);
}

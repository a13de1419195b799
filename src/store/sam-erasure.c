#include "sam-erasure.h"

#include <glib/gi18n.h>
#include <string.h>

#include "sam-calendar-feed.h"
#include "sam-clean-up.h"
#include "sam-disclosure.h"
#include "sam-erasure-beside.h"
#include "sam-erasure-words.h"
#include "sam-journal-rewrite.h"
#include "sam-journal.h"
#include "sam-person-find.h"
#include "sam-person-mention.h"
#include "sam-records.h"
#include "sam-running-rows.h"
#include "sam-seal-box.h"
#include "sam-seal-private.h"
#include "sam-seal-removal.h"
#include "sam-store-private.h"

typedef struct
{
  SamErasureScope *scope;
  char            *name; /* "Erased person 1" */
  SamErasureWords  words;
  GError          *failure;
} Erasure;

static void
erasure_clear (Erasure *self)
{
  sam_erasure_words_clear (&self->words);
  g_clear_pointer (&self->scope, sam_erasure_scope_free);
  g_clear_error (&self->failure);
  g_free (self->name);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Erasure, erasure_clear)

/* The first number that nobody has been given: not even somebody whom undo may bring back. */
static gboolean
make_names (Erasure *self, SamDatabase *database, GError **error)
{
  gint64 n_erased = 0;

  if (!sam_database_query_integer (database, "SELECT count(*) FROM journal WHERE checksum = '" SAM_JOURNAL_MARK "'",
                                   &n_erased, error))
    return FALSE;

  for (guint i = (guint) n_erased + 1;; i++)
    {
      g_autoptr (SamStatement) statement =
          sam_statement_new (database, "SELECT count(*) FROM person WHERE name = :name OR code = :code", error);

      g_free (self->name);
      g_free (self->words.code);
      /* Translators: what stands in place of the name of somebody who was erased */
      self->name = g_strdup_printf (_("Erased person %u"), i);
      /* Translators: what stands in place of a code; no spaces */
      self->words.code = g_strdup_printf (_("erased-%u"), i);
      if (statement == NULL)
        return FALSE;
      sam_statement_bind_text (statement, ":name", self->name);
      sam_statement_bind_text (statement, ":code", self->words.code);
      if (!sam_statement_step (statement, error))
        return FALSE;
      if (sam_statement_get_integer (statement, 0) == 0)
        return TRUE;
    }
}

/* Records */

static gboolean
erase_record (const Erasure *self, SamDatabase *database, GError **error)
{
  g_autoptr (SamStatement) statement =
      sam_statement_new (database, "UPDATE person SET name = :name, code = :code, email = NULL, phone = NULL WHERE id = :id", error);

  if (statement == NULL)
    return FALSE;
  sam_statement_bind_text (statement, ":name", self->name);
  sam_statement_bind_text (statement, ":code", self->words.code);
  sam_statement_bind_integer (statement, ":id", self->scope->person);

  return sam_statement_run (statement, error);
}

static gboolean
set_text (SamDatabase *database, const SamFamily *family, guint field, gint64 id, const char *text, GError **error)
{
  const SamField *described = &family->fields[field];
  g_autofree char *sql = g_strdup_printf ("UPDATE %s SET %s = :value WHERE id = :id AND %s IS NOT NULL", family->name,
                                          described->column, described->column);
  g_autoptr (SamStatement) statement = sam_statement_new (database, sql, error);
  g_autofree char *plain = NULL;

  if (statement == NULL)
    return FALSE;
  if (text == NULL)
    {
      sam_statement_bind_null (statement, ":value");
    }
  else if (described->kind == SAM_FIELD_SEALABLE)
    {
      plain = g_strconcat ("\x01", text, NULL);
      sam_statement_bind_blob (statement, ":value", plain, strlen (plain));
    }
  else
    {
      sam_statement_bind_text (statement, ":value", text);
    }
  sam_statement_bind_integer (statement, ":id", id);

  return sam_statement_run (statement, error);
}

static gboolean
erase_coaching (const Erasure *self, SamDatabase *database, GError **error)
{
  for (guint family = 0; family < SAM_N_FAMILIES; family++)
    {
      const SamFamily *described = sam_family_get (family);
      GHashTableIter iter;
      gpointer id;

      g_hash_table_iter_init (&iter, self->scope->coaching[family]);
      while (g_hash_table_iter_next (&iter, &id, NULL))
        {
          for (guint i = 0; i < described->n_fields; i++)
            {
              gboolean is_required = (described->fields[i].flags & (SAM_FIELD_REQUIRED | SAM_FIELD_NEEDS_WORDS)) != 0;

              if (described->fields[i].kind == SAM_FIELD_SEALABLE
                  && !set_text (database, described, i, *(gint64 *) id, is_required ? SAM_ERASED_TEXT : NULL, error))
                return FALSE;
            }
        }
    }

  return TRUE;
}

/* With the keys go the attachments. */
static gboolean
erase_keys (const Erasure *self, SamDatabase *database, GError **error)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, self->scope->coaching[SAM_FAMILY_CYCLE]);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      if (!sam_seal_removal_erase (database, *(gint64 *) id, error))
        return FALSE;
    }

  return TRUE;
}

/* What is being written down just now; whoever writes it is told that it is gone. */
static gboolean
erase_running (const Erasure *self, SamDatabase *database, GError **error)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, self->scope->coaching[SAM_FAMILY_CYCLE]);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      if (!sam_running_rows_remove_of_cycle (database, *(gint64 *) id, error))
        return FALSE;
    }

  return TRUE;
}

/* A text as it stands in its column, without the person in it: NULL where it does not name the person. */
static gboolean
erase_from_value (Erasure *self, const SamFamily *family, guint field, gint64 id, SamStatement *statement, GBytes **erased,
                  GError **error)
{
  gsize length = 0;
  gconstpointer bytes = sam_statement_get_blob (statement, 1, &length);
  gboolean is_blob = family->fields[field].kind == SAM_FIELD_SEALABLE;
  g_autofree char *text = NULL;
  g_autofree char *replaced = NULL;

  *erased = NULL;
  if (is_blob && sam_seal_is_sealed (bytes, length))
    return sam_erasure_words_reseal (&self->words, family, field, id, bytes, length, erased, error);

  text = is_blob ? (length > 1 ? g_strndup ((const char *) bytes + 1, length - 1) : NULL) : sam_statement_dup_text (statement, 1);
  replaced = text != NULL ? sam_erasure_words_replace (&self->words, family, field, id, text) : NULL;
  if (replaced != NULL)
    *erased = is_blob ? sam_seal_box_new_plain (replaced) : g_bytes_new (replaced, strlen (replaced) + 1);

  return TRUE;
}

static gboolean
set_value (SamDatabase *database, const SamFamily *family, guint field, gint64 id, GBytes *value, GError **error)
{
  const SamField *described = &family->fields[field];
  g_autofree char *sql = g_strdup_printf ("UPDATE %s SET %s = :value WHERE id = :id", family->name, described->column);
  g_autoptr (SamStatement) statement = sam_statement_new (database, sql, error);

  if (statement == NULL)
    return FALSE;
  if (described->kind == SAM_FIELD_SEALABLE)
    sam_statement_bind_blob (statement, ":value", g_bytes_get_data (value, NULL), g_bytes_get_size (value));
  else
    sam_statement_bind_text (statement, ":value", g_bytes_get_data (value, NULL));
  sam_statement_bind_integer (statement, ":id", id);

  return sam_statement_run (statement, error);
}

/* Texts of one field that name the person. */
static gboolean
erase_mentions_in (Erasure *self, SamDatabase *database, const SamFamily *family, guint field, GError **error)
{
  const char *column = family->fields[field].column;
  g_autofree char *sql = g_strdup_printf ("SELECT id, %s FROM %s WHERE %s IS NOT NULL", column, family->name, column);
  g_autoptr (SamStatement) statement = sam_statement_new (database, sql, error);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_autoptr (GError) found = NULL;

  if (statement == NULL)
    return FALSE;
  while (sam_statement_step (statement, &found))
    {
      gint64 id = sam_statement_get_integer (statement, 0);
      GBytes *erased = NULL;

      if (!erase_from_value (self, family, field, id, statement, &erased, error))
        return FALSE;
      if (erased == NULL)
        continue;
      g_array_append_val (ids, id);
      g_ptr_array_add (values, erased);
    }
  if (found != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&found));
      return FALSE;
    }
  for (guint i = 0; i < ids->len; i++)
    {
      if (!set_value (database, family, field, g_array_index (ids, gint64, i), g_ptr_array_index (values, i), error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
erase_mentions (Erasure *self, SamDatabase *database, GError **error)
{
  for (guint family = 0; family < SAM_N_FAMILIES; family++)
    {
      const SamFamily *described = sam_family_get (family);

      for (guint i = 0; i < described->n_fields; i++)
        {
          if (sam_erasure_is_free_text (described, i) && !erase_mentions_in (self, database, described, i, error))
            return FALSE;
        }
    }

  return TRUE;
}

/* History */

static void
set_person (const Erasure *self, SamRawValue *values, gsize n_columns, GPtrArray *replaced)
{
  static const guint fields[] = { SAM_PERSON_CODE, SAM_PERSON_NAME, SAM_PERSON_EMAIL, SAM_PERSON_PHONE };
  const char *texts[] = { self->words.code, self->name, NULL, NULL };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      if (fields[i] + 1 < n_columns && values[fields[i] + 1].type != 0)
        sam_raw_value_set_text (&values[fields[i] + 1], texts[i], replaced);
    }
}

/* The same as for the records: then what undo finds is what it expects. */
static void
rewrite_sealed (Erasure *self, const SamFamily *family, guint field, gint64 id, SamRawValue *value, GPtrArray *replaced)
{
  GBytes *erased = NULL;

  if (self->failure != NULL || !sam_erasure_words_reseal (&self->words, family, field, id, value->bytes, value->length, &erased, &self->failure)
      || erased == NULL)
    return;
  g_ptr_array_add (replaced, erased);
  value->bytes = g_bytes_get_data (erased, &value->length);
}

static void
rewrite_row (const SamFamily *family, gint64 id, SamRawValue *values, gsize n_columns, GPtrArray *replaced,
             gpointer user_data)
{
  Erasure *self = user_data;

  if (family->id == SAM_FAMILY_PERSON && id == self->scope->person)
    {
      set_person (self, values, n_columns, replaced);
      return;
    }

  for (gsize i = 1; i < n_columns; i++)
    {
      guint field = (guint) i - 1;
      const SamField *described = &family->fields[field];
      g_autofree char *text = sam_raw_value_dup_text (&values[i]);

      if (described->kind == SAM_FIELD_SEALABLE && values[i].type != 0 && values[i].type != SQLITE_NULL
          && sam_erasure_scope_has (self->scope, family->id, id))
        {
          values[i].type = SQLITE_BLOB;
          sam_raw_value_set_text (&values[i], (described->flags & (SAM_FIELD_REQUIRED | SAM_FIELD_NEEDS_WORDS)) != 0 ? SAM_ERASED_TEXT : NULL, replaced);
        }
      else if (values[i].type == SQLITE_BLOB && sam_seal_is_sealed (values[i].bytes, values[i].length))
        {
          rewrite_sealed (self, family, field, id, &values[i], replaced);
        }
      else if (text != NULL && sam_erasure_is_free_text (family, field))
        {
          g_autofree char *erased = sam_erasure_words_replace (&self->words, family, field, id, text);

          if (erased != NULL)
            sam_raw_value_set_text (&values[i], erased, replaced);
        }
    }
}

static gboolean
erase_signatures (Erasure *self, SamDatabase *database, GError **error)
{
  g_autoptr (SamStatement) statement = sam_statement_new (database, "SELECT seq, made_by FROM journal WHERE made_by IS NOT NULL", error);
  g_autoptr (GArray) signed_by = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GError) found = NULL;

  if (statement == NULL)
    return FALSE;
  while (sam_statement_step (statement, &found))
    {
      gint64 seq = sam_statement_get_integer (statement, 0);

      if (sam_person_is_mentioned (sam_statement_get_text (statement, 1), self->scope->variants))
        g_array_append_val (signed_by, seq);
    }
  g_clear_pointer (&statement, sam_statement_free);
  if (found != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&found));
      return FALSE;
    }

  for (guint i = 0; i < signed_by->len; i++)
    {
      g_autofree char *sql = g_strdup_printf ("UPDATE journal SET made_by = NULL WHERE seq = %" G_GINT64_FORMAT,
                                              g_array_index (signed_by, gint64, i));

      if (!sam_database_execute (database, sql, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
erase_history (Erasure *self, SamDatabase *database, GError **error)
{
  if (!sam_journal_rewrite (database, rewrite_row, self, error) || !erase_signatures (self, database, error))
    return FALSE;
  if (self->failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&self->failure));

  return FALSE;
}

static gboolean
erase_inside (Erasure *self, SamDatabase *database, gint64 person, SamErasureFlags flags, GError **error)
{
  self->scope = sam_erasure_scope_new (database, person, error);
  if (self->scope == NULL)
    return FALSE;
  if ((flags & SAM_ERASURE_KEEP_MENTIONS) != 0)
    g_ptr_array_set_size (self->scope->variants, 0);
  self->words.scope = self->scope;
  self->words.database = database;
  self->words.flags = flags;

  return make_names (self, database, error) && erase_record (self, database, error)
         && erase_coaching (self, database, error) && erase_keys (self, database, error)
         && erase_running (self, database, error) && sam_erasure_beside_erase (&self->words, error)
         && sam_calendar_feed_forget_person (database, person, error)
         && sam_disclosure_erase_mentions (database, self->scope->variants, error)
         && erase_mentions (self, database, error) && erase_history (self, database, error)
         && sam_journal_add_mark (database, NC_ ("change", "Erase person"), error)
         && sam_clean_up_note (database, SAM_CLEAN_UP_FILE, error);
}

static gboolean
erase_in_one (SamDatabase *database, gint64 person, SamErasureFlags flags, gboolean numbers_keys, GError **error)
{
  g_auto (Erasure) erasure = { .words.numbers_keys = numbers_keys };
  gboolean is_done = sam_database_execute (database, "BEGIN IMMEDIATE", error)
                     && erase_inside (&erasure, database, person, flags, error)
                     && sam_database_execute (database, "COMMIT", error);

  if (!sqlite3_get_autocommit (sam_database_get_handle (database)))
    sam_database_execute (database, "ROLLBACK", NULL);

  return is_done;
}

gboolean
sam_store_erase_person (SamStore *self, gint64 person, SamErasureFlags flags, GError **error)
{
  g_autoptr (GError) refused = NULL;
  g_autoptr (SamRecord) record = NULL;
  g_autoptr (GError) unfinished = NULL;
  gboolean is_done;

  g_return_val_if_fail (SAM_IS_STORE (self), FALSE);

  if (!sam_store_require_writable (self, error))
    return FALSE;
  record = sam_person_get (self, person, error);
  if (record == NULL || !sam_database_execute (self->database, "PRAGMA secure_delete = ON", error))
    return FALSE;
  is_done = erase_in_one (self->database, person, flags, FALSE, &refused);
  if (!is_done && (sam_database_get_last_code (self->database) & 0xff) == SQLITE_CONSTRAINT)
    {
      g_clear_error (&refused);
      is_done = erase_in_one (self->database, person, flags, TRUE, &refused);
    }
  if (refused != NULL)
    g_propagate_error (error, g_steal_pointer (&refused));
  if (is_done && !sam_clean_up_finish (self->database, &unfinished))
    {
      /* Translators: the reason, a whole sentence */
      g_set_error (error, SAM_ERROR, SAM_ERROR_BUSY,
                   _("The person is erased, but unused parts of the file may still hold what was there. "
                     "They are cleaned when the programme is opened next. (%s)"), unfinished->message);
      is_done = FALSE;
    }
  sam_store_announce (self, ~G_GUINT64_CONSTANT (0) >> (64 - SAM_N_FAMILIES));

  return is_done;
}

gboolean
sam_store_has_erased_person (SamStore *self, gint64 person, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SamRecord) record = sam_person_get (self, person, &error);

  /* Of somebody who was removed, not even the history knows any more. */
  if (record == NULL)
    return g_error_matches (error, SAM_ERROR, SAM_ERROR_NOT_FOUND);

  return g_strcmp0 (sam_record_get_text (record, SAM_PERSON_NAME), name) != 0;
}

#include "sam-store-private.h"

#include <glib/gi18n.h>

#include "sam-journal.h"
#include "sam-programme-file.h"
#include "sam-record-io.h"
#include "sam-records.h"
#include "sam-seal-check.h"

/* Reading of a store: records, lists, settings, and the proof that all is sound. */

static SamRecord *
source_get (SamRecordSource *source, const SamFamily *family, gint64 id)
{
  SamStore *store = ((SamStoreSource *) source)->store;
  SamRecord *record = NULL;

  if (store->database != NULL)
    sam_record_io_get (store->database, family, id, &record, NULL);

  return record;
}

static GPtrArray *
source_list (SamRecordSource *source, const SamFamily *family, guint field, gint64 id)
{
  SamStore *store = ((SamStoreSource *) source)->store;
  GPtrArray *records = NULL;

  if (store->database != NULL)
    records = sam_record_io_list (store->database, family, (int) field, id, FALSE, NULL);

  return records != NULL ? records : g_ptr_array_new_with_free_func (g_object_unref);
}

static gint64
source_get_setting (SamRecordSource *source, const char *name, gint64 fallback)
{
  return sam_store_get_setting (((SamStoreSource *) source)->store, name, fallback);
}

static SamRecord *
source_find_twin (SamRecordSource *source, const SamDraft *draft)
{
  SamStore *store = ((SamStoreSource *) source)->store;
  SamRecord *twin = NULL;

  if (store->database != NULL)
    sam_record_io_find_twin (store->database, draft, &twin, NULL);

  return twin;
}

void
sam_store_source_init (SamStoreSource *self, SamStore *store)
{
  self->base.get = source_get;
  self->base.list = source_list;
  self->base.get_setting = source_get_setting;
  self->base.find_twin = source_find_twin;
  self->store = store;
}

SamRecordSource *
sam_store_get_source (SamStore *self)
{
  g_return_val_if_fail (SAM_IS_STORE (self), NULL);

  return &self->source.base;
}

SamSeal *
sam_store_get_seal (SamStore *self)
{
  g_return_val_if_fail (SAM_IS_STORE (self), NULL);

  return self->seal;
}

SamRecord *
sam_store_get (SamStore *self, SamFamilyId family, gint64 id, GError **error)
{
  SamRecord *record = NULL;

  g_return_val_if_fail (SAM_IS_STORE (self), NULL);

  if (sam_store_require_open (self, error))
    sam_record_io_get (self->database, sam_family_get (family), id, &record, error);

  return record;
}

GPtrArray *
sam_store_list (SamStore *self, SamFamilyId family, GError **error)
{
  g_return_val_if_fail (SAM_IS_STORE (self), NULL);

  if (!sam_store_require_open (self, error))
    return NULL;

  return sam_record_io_list (self->database, sam_family_get (family), -1, 0, TRUE, error);
}

GPtrArray *
sam_store_list_by (SamStore *self, SamFamilyId family, guint field, gint64 id, GError **error)
{
  g_return_val_if_fail (SAM_IS_STORE (self), NULL);
  g_return_val_if_fail (field < sam_family_get (family)->n_fields, NULL);

  if (!sam_store_require_open (self, error))
    return NULL;

  return sam_record_io_list (self->database, sam_family_get (family), (int) field, id, TRUE, error);
}

guint
sam_store_count_up_to (SamStore *self, SamFamilyId family, int field, gint64 value, guint limit)
{
  const SamFamily *described = sam_family_get (family);
  g_autofree char *where = NULL;
  g_autofree char *sql = NULL;
  g_autoptr (SamStatement) statement = NULL;

  g_return_val_if_fail (SAM_IS_STORE (self), 0);
  g_return_val_if_fail (field < (int) described->n_fields, 0);

  if (self->database == NULL)
    return 0;

  if (field >= 0)
    where = g_strdup_printf (" WHERE %s = :value", described->fields[field].column);
  sql = g_strdup_printf ("SELECT count (*) FROM (SELECT 1 FROM %s%s LIMIT %u)", described->name, where != NULL ? where : "",
                         limit);
  statement = sam_statement_new (self->database, sql, NULL);
  if (statement == NULL)
    return 0;
  if (field >= 0)
    sam_statement_bind_integer (statement, ":value", value);

  return sam_statement_step (statement, NULL) ? (guint) sam_statement_get_integer (statement, 0) : 0;
}

SamRecord *
sam_store_get_programme (SamStore *self, GError **error)
{
  g_autoptr (GPtrArray) programmes = sam_store_list (self, SAM_FAMILY_PROGRAMME, error);

  if (programmes == NULL || programmes->len == 0)
    return NULL;

  return g_object_ref (g_ptr_array_index (programmes, 0));
}

gint64
sam_store_get_setting (SamStore *self, const char *name, gint64 fallback)
{
  g_autoptr (SamStatement) statement = NULL;
  gint64 value;

  g_return_val_if_fail (SAM_IS_STORE (self), fallback);
  g_return_val_if_fail (name != NULL, fallback);

  if (self->database == NULL)
    return fallback;

  statement = sam_statement_new (self->database, "SELECT value FROM setting WHERE name = :name", NULL);
  if (statement == NULL)
    return fallback;

  sam_statement_bind_text (statement, ":name", name);
  if (!sam_statement_step (statement, NULL) ||
      !g_ascii_string_to_signed (sam_statement_get_text (statement, 0), 10, G_MININT64, G_MAXINT64, &value, NULL))
    return fallback;

  return value;
}

SamDate
sam_store_get_opening_date (SamStore *self)
{
  g_autoptr (SamRecord) programme = sam_store_get_programme (self, NULL);
  SamDate today = sam_date_today ();
  SamDate date;

  if (programme == NULL)
    return today;

  date = sam_record_get_date (programme, SAM_PROGRAMME_OPENS_AS_OF_DATE);
  if (date != SAM_DATE_NONE)
    return date;
  date = sam_record_get_date (programme, SAM_PROGRAMME_END_DATE);

  return date != SAM_DATE_NONE && date < today ? date : today;
}

static gboolean
fail_check (SamStore *self, const char *details, GError **error)
{
  g_autofree char *name = g_filename_display_basename (self->path);

  g_set_error (error, SAM_ERROR, SAM_ERROR_DAMAGED,
               /* Translators: %2$s is the database's own message, in English. */
               _("“%1$s” is damaged (%2$s). Keep a copy of it, and open a backup."), name, details);

  return FALSE;
}

gboolean
sam_store_check (SamStore *self, GError **error)
{
  g_autofree char *verdict = NULL;
  g_autofree char *broken_table = NULL;
  g_autoptr (GError) found = NULL;

  g_return_val_if_fail (SAM_IS_STORE (self), FALSE);

  if (!sam_store_require_open (self, error) || !sam_programme_file_check_version (self->database, error))
    return FALSE;

  verdict = sam_database_query_text (self->database, "PRAGMA integrity_check (1)", error);
  if (verdict == NULL)
    return FALSE;
  if (!g_str_equal (verdict, "ok"))
    return fail_check (self, verdict, error);

  broken_table = sam_database_query_text (self->database, "PRAGMA foreign_key_check", &found);
  if (found != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&found));
      return FALSE;
    }
  if (broken_table != NULL)
    return fail_check (self, broken_table, error);

  return sam_journal_check (self->database, error) && sam_seal_check (self->database, error);
}

#include "sam-history.h"

#include <glib/gi18n.h>

#include "sam-change-label.h"
#include "sam-changeset.h"
#include "sam-count-words.h"
#include "sam-database-private.h"
#include "sam-journal.h"
#include "sam-language.h"
#include "sam-record-io.h"
#include "sam-record-label.h"

#define ENTRY_COLUMNS "SELECT seq, made_at, made_by, label, undone, checksum = '" SAM_JOURNAL_MARK "' FROM journal "

void
sam_history_entry_free (SamHistoryEntry *self)
{
  g_clear_pointer (&self->made_at, g_date_time_unref);
  g_free (self->made_by);
  g_free (self->label);
  g_free (self);
}

void
sam_history_story_free (SamHistoryStory *self)
{
  g_ptr_array_unref (self->lines);
  g_free (self);
}

/* Entries */

static GDateTime *
read_time (const char *text)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) time = text != NULL ? g_date_time_new_from_iso8601 (text, utc) : NULL;

  return time != NULL ? g_date_time_to_local (time) : g_date_time_new_from_unix_local (0);
}

static GPtrArray *
read_entries (SamStatement *statement, GError **error)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) sam_history_entry_free);
  g_autoptr (GError) found = NULL;

  while (sam_statement_step (statement, &found))
    {
      SamHistoryEntry *entry = g_new0 (SamHistoryEntry, 1);

      entry->seq = sam_statement_get_integer (statement, 0);
      entry->made_at = read_time (sam_statement_get_text (statement, 1));
      entry->made_by = sam_statement_dup_text (statement, 2);
      entry->label = sam_change_label_dup_text (sam_statement_get_text (statement, 3));
      entry->is_undone = sam_statement_get_integer (statement, 4) != 0;
      entry->is_final = sam_statement_get_integer (statement, 5) != 0;
      g_ptr_array_add (entries, entry);
    }
  if (found != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&found));
      return NULL;
    }

  return g_steal_pointer (&entries);
}

GPtrArray *
sam_history_list (SamDatabase *database, gint64 before, guint limit, GError **error)
{
  g_autoptr (SamStatement) statement =
      sam_statement_new (database,
                         ENTRY_COLUMNS "WHERE :before = 0 OR seq < :before ORDER BY seq DESC LIMIT :limit", error);

  if (statement == NULL)
    return NULL;

  sam_statement_bind_integer (statement, ":before", before);
  sam_statement_bind_integer (statement, ":limit", limit);

  return read_entries (statement, error);
}

static gboolean
load (SamDatabase *database, gint64 seq, GBytes **changeset, GError **error)
{
  g_autoptr (SamStatement) statement = sam_statement_new (database, "SELECT changeset, checksum FROM journal WHERE seq = :seq", error);
  g_autoptr (GError) found = NULL;
  SamChangesetTouch touch;
  gconstpointer data;
  gsize length;

  if (statement == NULL)
    return FALSE;

  sam_statement_bind_integer (statement, ":seq", seq);
  if (!sam_statement_step (statement, &found))
    {
      if (found != NULL)
        g_propagate_error (error, g_steal_pointer (&found));
      else
        g_set_error_literal (error, SAM_ERROR, SAM_ERROR_NOT_FOUND,
                             _("This change is no longer in the history. Open the history again."));
      return FALSE;
    }

  data = sam_statement_get_blob (statement, 0, &length);
  /* A mark says that something was done, and nothing of what it was. */
  if (g_strcmp0 (sam_statement_get_text (statement, 1), SAM_JOURNAL_MARK) != 0
      && !sam_changeset_read (data, length, &touch))
    {
      g_set_error_literal (error, SAM_ERROR, SAM_ERROR_DAMAGED,
                           _("This change cannot be read; the history in the file is damaged. The records themselves can be read."));
      return FALSE;
    }
  *changeset = g_bytes_new (data, length);

  return TRUE;
}

/* Changes from before the table of records are read through. */
static gboolean
touches (SamDatabase *database, gint64 seq, SamFamilyId family, gint64 id)
{
  g_autoptr (GBytes) changeset = NULL;
  g_autoptr (SamChangesetRows) rows = NULL;
  SamChangesetRow row;
  gsize length;
  gconstpointer data;

  if (!load (database, seq, &changeset, NULL))
    return FALSE;

  data = g_bytes_get_data (changeset, &length);
  rows = sam_changeset_rows_new (data, length);
  while (sam_changeset_rows_next (rows, &row))
    {
      if (row.family->id == family && row.id == id)
        return TRUE;
    }

  return FALSE;
}

GPtrArray *
sam_history_list_record (SamDatabase *database, SamFamilyId family, gint64 id, guint limit, GError **error)
{
  g_autoptr (SamStatement) statement =
      sam_statement_new (database,
                         "SELECT journal.seq, made_at, made_by, label, undone, checksum = '" SAM_JOURNAL_MARK "' FROM journal "
                         "LEFT JOIN journal_record ON journal_record.seq = journal.seq AND record_id = :id AND family = :family "
                         "WHERE record_id IS NOT NULL "
                         "OR journal.seq < (SELECT COALESCE (MIN (seq), 9223372036854775807) FROM journal_record) "
                         "ORDER BY journal.seq DESC",
                         error);
  g_autoptr (GPtrArray) all = NULL;
  GPtrArray *entries;
  gint64 first_known = G_MAXINT64;

  if (statement == NULL
      || !sam_database_query_integer (database, "SELECT COALESCE (MIN (seq), 9223372036854775807) FROM journal_record",
                                      &first_known, error))
    return NULL;

  sam_statement_bind_integer (statement, ":id", id);
  sam_statement_bind_text (statement, ":family", sam_family_get (family)->name);
  all = read_entries (statement, error);
  if (all == NULL)
    return NULL;

  entries = g_ptr_array_new_with_free_func ((GDestroyNotify) sam_history_entry_free);
  for (guint i = 0; i < all->len && entries->len < limit; i++)
    {
      SamHistoryEntry *entry = g_ptr_array_index (all, i);

      if (entry->seq >= first_known || touches (database, entry->seq, family, id))
        g_ptr_array_add (entries, g_steal_pointer (&all->pdata[i]));
    }
  g_ptr_array_set_free_func (all, NULL);
  for (guint i = 0; i < all->len; i++)
    g_clear_pointer ((SamHistoryEntry **) &all->pdata[i], sam_history_entry_free);

  return entries;
}

GPtrArray *
sam_history_list_records (SamDatabase *database, const gint64 *ids, guint n_ids, GError **error)
{
  g_autoptr (SamStatement) statement = NULL;
  g_autoptr (GString) list = g_string_new ("[");

  statement = sam_statement_new (database,
                                 ENTRY_COLUMNS
                                 "WHERE seq IN (SELECT journal_record.seq FROM journal_record "
                                 "WHERE record_id IN (SELECT value FROM json_each (:ids))) ORDER BY seq DESC",
                                 error);
  if (statement == NULL)
    return NULL;

  for (guint i = 0; i < n_ids; i++)
    g_string_append_printf (list, "%s%" G_GINT64_FORMAT, i > 0 ? "," : "", ids[i]);
  g_string_append_c (list, ']');
  sam_statement_bind_text (statement, ":ids", list->str);

  return read_entries (statement, error);
}

/* Names: of records as they are, else as the journal last knew them. */

typedef struct
{
  SamRecordSource base;
  SamDatabase    *database;
  GHashTable     *removed; /* id → SamRecord: rows of this very change */
} Source;

static SamRecord *
find_removed (SamDatabase *database, SamFamilyId family, gint64 id)
{
  g_autoptr (SamStatement) statement =
      sam_statement_new (database,
                         "SELECT seq FROM journal_record WHERE record_id = :id AND family = :family ORDER BY seq DESC LIMIT 3",
                         NULL);

  if (statement == NULL)
    return NULL;

  sam_statement_bind_integer (statement, ":id", id);
  sam_statement_bind_text (statement, ":family", sam_family_get (family)->name);
  while (sam_statement_step (statement, NULL))
    {
      g_autoptr (GBytes) changeset = NULL;
      g_autoptr (SamChangesetRows) rows = NULL;
      SamChangesetRow row;
      gconstpointer data;
      gsize length;

      if (!load (database, sam_statement_get_integer (statement, 0), &changeset, NULL))
        continue;
      data = g_bytes_get_data (changeset, &length);
      rows = sam_changeset_rows_new (data, length);
      while (sam_changeset_rows_next (rows, &row))
        {
          if (row.id == id && row.family->id == family && row.kind != SAM_CHANGE_CHANGED)
            return sam_changeset_rows_dup_record (rows);
        }
    }

  return NULL;
}

static SamRecord *
source_get (SamRecordSource *base, const SamFamily *family, gint64 id)
{
  Source *self = (Source *) base;
  SamRecord *record = g_hash_table_lookup (self->removed, &id);

  if (record != NULL)
    return g_object_ref (record);
  sam_record_io_get (self->database, family, id, &record, NULL);

  return record != NULL ? record : find_removed (self->database, family->id, id);
}

static GPtrArray *
source_list (SamRecordSource *base, const SamFamily *family, guint field, gint64 id)
{
  return g_ptr_array_new_with_free_func (g_object_unref);
}

static void
source_init (Source *self, SamDatabase *database)
{
  self->base.get = source_get;
  self->base.list = source_list;
  self->base.get_setting = NULL;
  self->database = database;
  self->removed = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
}

/* Words */

static char *
describe_value (Source *source, const SamField *field, const SamValue *value)
{
  const SamLanguage *language = sam_language_get_default ();
  g_autoptr (SamRecord) target = NULL;

  if (!value->is_set)
    return g_strdup (C_("value of a field", "empty"));

  switch (field->kind)
    {
    case SAM_FIELD_DATE:
      return sam_language_format_date (language, (SamDate) value->integer, SAM_DATE_STYLE_MEDIUM);
    case SAM_FIELD_TIME:
      return sam_time_format ((int) value->integer);
    case SAM_FIELD_TERM:
      return sam_language_format_term (language, value->text);
    case SAM_FIELD_MINUTES:
      return sam_language_format_minutes (language, value->integer);
    case SAM_FIELD_PERCENT:
      return sam_language_format_share (language, value->integer, 100);
    case SAM_FIELD_INTEGER:
      return sam_language_format_integer (language, value->integer);
    case SAM_FIELD_FLAG:
      return g_strdup (value->integer ? C_("value of a field", "yes") : C_("value of a field", "no"));
    case SAM_FIELD_CHOICE:
      return g_strdup (sam_choice_get_label (field, (int) value->integer));
    case SAM_FIELD_REFERENCE:
      target = sam_record_source_get (&source->base, field->target, value->integer);
      return target != NULL ? sam_record_label_from (&source->base, target) : g_strdup ("–");
    case SAM_FIELD_SEALABLE:
      return g_strdup ("…");
    case SAM_FIELD_TEXT:
    case SAM_FIELD_LINES:
    default:
      return g_strdup (value->text);
    }
}

static char *
describe_whose (Source *source, const SamChangesetRow *row, SamChangesetRows *rows)
{
  g_autoptr (SamRecord) record = sam_changeset_rows_dup_record (rows);
  g_autofree char *label = NULL;

  if (record == NULL)
    record = sam_record_source_get (&source->base, row->family->id, row->id);
  label = record != NULL ? sam_record_label_from (&source->base, record) : g_strdup ("");
  if (*label == '\0' || g_str_equal (label, sam_family_get_label (row->family)))
    return g_strdup (sam_family_get_label (row->family));

  /* Translators: a kind of record and its name, such as "Team “Almbackaskolan · 7–9 A”" */
  return g_strdup_printf (_("%s “%s”"), sam_family_get_label (row->family), label);
}

static void
tell_changed (Source *source, const SamChangesetRow *row, SamChangesetRows *rows, const char *whose, GPtrArray *lines)
{
  for (guint i = 0; i < row->family->n_fields; i++)
    {
      const SamField *field = &row->family->fields[i];
      SamValue before, after;

      if (!sam_changeset_rows_read_field (rows, i, &before, &after))
        continue;
      if (field->kind == SAM_FIELD_SEALABLE)
        {
          /* That, not what. Translators: whose, and the name of a field: "Question: Text changed" */
          g_ptr_array_add (lines, g_strdup_printf (_("%s: “%s” changed"), whose, sam_field_get_label (field)));
        }
      else
        {
          g_autofree char *from = describe_value (source, field, &before);
          g_autofree char *to = describe_value (source, field, &after);

          /* Translators: whose, the name of a field, its value before and after */
          g_ptr_array_add (lines, g_strdup_printf (_("%s: %s: %s → %s"), whose, sam_field_get_label (field), from, to));
        }
      sam_value_clear (&before);
      sam_value_clear (&after);
    }
}

static void
tell_row (Source *source, const SamChangesetRow *row, SamChangesetRows *rows, GPtrArray *lines)
{
  g_autofree char *whose = describe_whose (source, row, rows);

  switch (row->kind)
    {
    case SAM_CHANGE_ADDED:
      /* Translators: a kind of record and its name */
      g_ptr_array_add (lines, g_strdup_printf (_("%s: added"), whose));
      break;
    case SAM_CHANGE_REMOVED:
      /* Translators: a kind of record and its name */
      g_ptr_array_add (lines, g_strdup_printf (_("%s: removed"), whose));
      break;
    case SAM_CHANGE_CHANGED:
    default:
      tell_changed (source, row, rows, whose, lines);
      break;
    }
}

static SamHistoryStory *
story_new (void)
{
  SamHistoryStory *self = g_new0 (SamHistoryStory, 1);

  self->lines = g_ptr_array_new_with_free_func (g_free);

  return self;
}

/* Rows that the change itself holds have their names from there. */
static void
remember_rows (Source *source, gconstpointer data, gsize length, guint limit)
{
  g_autoptr (SamChangesetRows) rows = sam_changeset_rows_new (data, length);
  SamChangesetRow row;

  while (g_hash_table_size (source->removed) < limit && sam_changeset_rows_next (rows, &row))
    {
      SamRecord *record = sam_changeset_rows_dup_record (rows);

      if (record != NULL)
        g_hash_table_insert (source->removed, g_memdup2 (&row.id, sizeof row.id), record);
    }
}

static SamHistoryStory *
read_story (SamDatabase *database, gint64 seq, int only_family, gint64 only_id, guint n_lines, GError **error)
{
  g_autoptr (GBytes) changeset = NULL;
  g_autoptr (SamChangesetRows) rows = NULL;
  SamHistoryStory *story;
  SamChangesetRow row;
  Source source;
  gconstpointer data;
  gsize length;

  if (!load (database, seq, &changeset, error))
    return NULL;

  data = g_bytes_get_data (changeset, &length);
  source_init (&source, database);
  remember_rows (&source, data, length, 5000);
  story = story_new ();
  rows = sam_changeset_rows_new (data, length);
  while (sam_changeset_rows_next (rows, &row))
    {
      if (only_family >= 0 && (row.family->id != (SamFamilyId) only_family || row.id != only_id))
        continue;
      story->counts[row.family->id][row.kind]++;
      if (story->lines->len < n_lines)
        tell_row (&source, &row, rows, story->lines);
      else
        story->n_left_out++;
    }
  g_hash_table_unref (source.removed);

  return story;
}

SamHistoryStory *
sam_history_read (SamDatabase *database, gint64 seq, guint n_lines, GError **error)
{
  return read_story (database, seq, -1, 0, n_lines, error);
}

SamHistoryStory *
sam_history_read_record (SamDatabase *database, gint64 seq, SamFamilyId family, gint64 id, GError **error)
{
  return read_story (database, seq, (int) family, id, G_MAXUINT, error);
}

SamHistoryStory *
sam_history_sum_up (SamDatabase *database, gint64 seq, guint *n_changes, GError **error)
{
  g_autoptr (SamStatement) statement =
      sam_statement_new (database, "SELECT seq FROM journal WHERE undone = 0 AND seq >= :seq AND checksum <> '" SAM_JOURNAL_MARK "'", error);
  g_autoptr (SamHistoryStory) story = story_new ();
  g_autoptr (GError) found = NULL;

  *n_changes = 0;
  if (statement == NULL)
    return NULL;

  sam_statement_bind_integer (statement, ":seq", seq);
  while (sam_statement_step (statement, &found))
    {
      g_autoptr (SamHistoryStory) one = read_story (database, sam_statement_get_integer (statement, 0), -1, 0, 0, error);

      if (one == NULL)
        return NULL;
      for (guint i = 0; i < SAM_N_FAMILIES; i++)
        {
          for (guint j = 0; j < 3; j++)
            story->counts[i][j] += one->counts[i][j];
        }
      ++*n_changes;
    }
  if (found != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&found));
      return NULL;
    }

  return g_steal_pointer (&story);
}

char *
sam_history_story_describe_counts (const SamHistoryStory *self, SamChangeKind kind)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < SAM_N_FAMILIES; i++)
    {
      if (self->counts[i][kind] > 0)
        g_ptr_array_add (words, sam_family_describe_count (i, self->counts[i][kind]));
    }
  if (words->len == 0)
    return NULL;
  g_ptr_array_add (words, NULL);

  return sam_language_format_list (sam_language_get_default (), (const char *const *) words->pdata);
}

char *
sam_history_story_describe (const SamHistoryStory *self)
{
  g_autofree char *added = sam_history_story_describe_counts (self, SAM_CHANGE_ADDED);
  g_autofree char *changed = sam_history_story_describe_counts (self, SAM_CHANGE_CHANGED);
  g_autofree char *removed = sam_history_story_describe_counts (self, SAM_CHANGE_REMOVED);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  if (added != NULL)
    /* Translators: a list such as "3 teams and 41 sessions" */
    g_ptr_array_add (parts, g_strdup_printf (_("%s added"), added));
  if (changed != NULL)
    g_ptr_array_add (parts, g_strdup_printf (_("%s changed"), changed));
  if (removed != NULL)
    g_ptr_array_add (parts, g_strdup_printf (_("%s removed"), removed));
  g_ptr_array_add (parts, NULL);

  return g_strjoinv ("; ", (char **) parts->pdata);
}

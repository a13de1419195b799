#include "sam-seal-search.h"

#include <glib/gi18n.h>
#include <sodium.h>
#include <string.h>

#include "sam-language.h"
#include "sam-seal-box.h"
#include "sam-seal-private.h"

/* Letters before and behind the first word that was found. */
#define N_AROUND 40
/* How often it looks whether anybody still waits. */
#define CHECK_EVERY 256

typedef struct
{
  SamDatabase               *reader;
  SamSeal                   *seal;
  const SamSealSearchFilter *filter;
  GHashTable                *cycles; /* NULL for all */
  char                     **words;
  GCancellable              *cancellable;
  /* Of the cycle whose texts are being looked through: they follow one another. */
  gint64                     key_cycle;
  gboolean                   has_key;
  guint8                     key[SAM_SEAL_KEY_BYTES];
  GPtrArray                 *hits;
  guint                      n_found;
  guint                      n_seen;
} Search;

static void
hit_free (gpointer data)
{
  SamSealHit *self = data;

  sam_seal_free_secret (self->snippet);
  g_free (self);
}

static gboolean
holds_all (const char *folded, char **words)
{
  for (guint i = 0; words[i] != NULL; i++)
    {
      if (strstr (folded, words[i]) == NULL)
        return FALSE;
    }

  return TRUE;
}

static char *
cut_out (const char *text, const char *folded, const char *word)
{
  glong length = g_utf8_strlen (text, -1);
  glong at = MIN (g_utf8_pointer_to_offset (folded, strstr (folded, word)), length);
  glong from = MAX (0, at - N_AROUND);
  glong to = MIN (length, at + N_AROUND);
  g_autofree char *part = g_utf8_substring (text, from, to);

  g_strdelimit (part, "\r\n\t", ' ');

  return g_strdup_printf ("%s%s%s", from > 0 ? "…" : "", part, to < length ? "…" : "");
}

static void
add_hit (Search *self, const SamFamily *family, guint field, gint64 id, gint64 cycle, const char *text, const char *folded)
{
  SamSealHit *hit;

  self->n_found++;
  if (self->filter->limit > 0 && self->hits->len >= self->filter->limit)
    return;

  hit = g_new0 (SamSealHit, 1);
  hit->family = family->id;
  hit->id = id;
  hit->field = field;
  hit->cycle = cycle;
  hit->snippet = cut_out (text, folded, self->words[0]);
  g_ptr_array_add (self->hits, hit);
}

static const guint8 *
get_key (Search *self, gint64 cycle)
{
  if (cycle != self->key_cycle)
    {
      self->key_cycle = cycle;
      self->has_key = sam_seal_read_cycle_key (self->seal, self->reader, cycle, self->key, NULL);
    }

  return self->has_key ? self->key : NULL;
}

/* %NULL where it cannot be opened. */
static char *
open_text (Search *self, const SamSealPlace *place, gconstpointer bytes, gsize length)
{
  SamSealState state;
  const guint8 *key;
  gint64 cycle;

  if (!sam_seal_box_get_cycle (bytes, length, &cycle))
    return sam_seal_open_text (self->seal, self->reader, place->table, place->column, place->row_id, bytes, length, &state);
  key = self->seal != NULL ? get_key (self, cycle) : NULL;

  return key != NULL ? sam_seal_box_open (key, place, bytes, length) : NULL;
}

static void
look_at (Search *self, const SamFamily *family, guint field, gint64 id, gint64 cycle, gconstpointer bytes, gsize length)
{
  const SamSealPlace place = { family->name, family->fields[field].column, id };
  char *text = open_text (self, &place, bytes, length);
  char *folded;

  if (text == NULL)
    return;
  folded = sam_fold (text);
  if (holds_all (folded, self->words))
    add_hit (self, family, field, id, cycle, text, folded);
  sam_seal_free_secret (folded);
  sam_seal_free_secret (text);
}

/* Not after somebody has asked for something else, or locked the file. */
static gboolean
is_wanted (Search *self, GError **error)
{
  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return FALSE;
  if (self->seal == NULL || sam_seal_get_status (self->seal) != SAM_SEAL_STATUS_LOCKED)
    return TRUE;
  g_set_error_literal (error, SAM_ERROR, SAM_ERROR_LOCKED,
                       _("What teachers and coaches wrote is locked, so it was not searched. Unlock the file, then try again."));

  return FALSE;
}

/* Rows in the order of their cycles, with the cycle each belongs to. */
static char *
build_sql (const SamFamily *family, const SamField *field)
{
  const char *const column = field->column;

  switch (family->id)
    {
    case SAM_FAMILY_OBSERVATION_ENTRY:
      return g_strdup_printf ("SELECT entry.id, session.cycle_id, entry.%s FROM observation_entry AS entry "
                              "JOIN observation ON observation.id = entry.observation_id "
                              "JOIN session ON session.id = observation.session_id "
                              "WHERE entry.%s IS NOT NULL ORDER BY session.cycle_id, entry.observation_id, entry.ordinal",
                              column, column);
    case SAM_FAMILY_DIALOGUE:
      return g_strdup_printf ("SELECT dialogue.id, session.cycle_id, dialogue.%s FROM dialogue "
                              "JOIN session ON session.id = dialogue.session_id "
                              "WHERE dialogue.%s IS NOT NULL ORDER BY session.cycle_id, session.date",
                              column, column);
    default:
      return g_strdup_printf ("SELECT id, cycle_id, %s FROM %s WHERE %s IS NOT NULL ORDER BY cycle_id, id", column, family->name,
                              column);
    }
}

static gboolean
search_field (Search *self, const SamFamily *family, guint field, GError **error)
{
  g_autofree char *sql = build_sql (family, &family->fields[field]);
  g_autoptr (SamStatement) statement = sam_statement_new (self->reader, sql, error);
  g_autoptr (GError) found = NULL;

  if (statement == NULL)
    return FALSE;
  while (sam_statement_step (statement, &found))
    {
      gint64 cycle = sam_statement_get_integer (statement, 1);
      gsize length;
      gconstpointer bytes = sam_statement_get_blob (statement, 2, &length);

      if (self->n_seen++ % CHECK_EVERY == 0 && !is_wanted (self, error))
        return FALSE;
      if (self->cycles == NULL || g_hash_table_contains (self->cycles, &cycle))
        look_at (self, family, field, sam_statement_get_integer (statement, 0), cycle, bytes, length);
    }
  if (found != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&found));
      return FALSE;
    }

  return TRUE;
}

static gboolean
search_all (Search *self, GError **error)
{
  for (guint i = 0; i < SAM_N_FAMILIES; i++)
    {
      const SamFamily *family = sam_family_get (i);

      if (self->filter->families != 0 && (self->filter->families & SAM_FAMILY_SET (i)) == 0)
        continue;
      for (guint field = 0; field < family->n_fields; field++)
        {
          if (family->fields[field].kind == SAM_FIELD_SEALABLE && !search_field (self, family, field, error))
            return FALSE;
        }
    }

  return TRUE;
}

static GHashTable *
make_set (const GArray *cycles)
{
  GHashTable *set = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < cycles->len; i++)
    g_hash_table_add (set, g_memdup2 (&g_array_index (cycles, gint64, i), sizeof (gint64)));

  return set;
}

static char **
split (const char *query)
{
  g_autofree char *folded = sam_fold (query);
  g_auto (GStrv) all = g_strsplit_set (folded, " \t\n", -1);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  for (guint i = 0; all[i] != NULL; i++)
    {
      if (*all[i] != '\0')
        g_strv_builder_add (words, all[i]);
    }

  return g_strv_builder_end (words);
}

GPtrArray *
sam_seal_search (SamDatabase *reader, const char *query, const SamSealSearchFilter *filter, guint *n_found,
                 GCancellable *cancellable, GError **error)
{
  static const SamSealSearchFilter everything = { 0 };
  g_auto (GStrv) words = NULL;
  g_autoptr (GHashTable) cycles = NULL;
  g_autoptr (GPtrArray) hits = g_ptr_array_new_with_free_func (hit_free);
  Search search = { .reader = reader, .cancellable = cancellable };
  gboolean is_done;

  g_return_val_if_fail (reader != NULL, NULL);
  g_return_val_if_fail (query != NULL, NULL);

  words = split (query);
  search.seal = sam_database_get_seal (reader);
  search.filter = filter != NULL ? filter : &everything;
  search.cycles = cycles = search.filter->cycles != NULL ? make_set (search.filter->cycles) : NULL;
  search.words = words;
  search.hits = hits;
  is_done = words[0] == NULL || search_all (&search, error);
  sodium_memzero (search.key, sizeof search.key);
  if (!is_done)
    return NULL;
  if (n_found != NULL)
    *n_found = search.n_found;

  return g_steal_pointer (&hits);
}

/* In a thread */

typedef struct
{
  char               *path;
  char               *query;
  SamSeal            *seal;
  SamSealSearchFilter filter;
  guint               n_found;
} Job;

static void
job_free (gpointer data)
{
  Job *self = data;

  if (self->filter.cycles != NULL)
    g_array_unref ((GArray *) self->filter.cycles);
  g_object_unref (self->seal);
  sam_seal_free_secret (self->query);
  g_free (self->path);
  g_free (self);
}

static void
work_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;
  g_autoptr (SamDatabase) reader = sam_database_open_reader (job->path, &error);
  GPtrArray *hits = NULL;

  if (reader != NULL)
    {
      sam_database_set_seal (reader, job->seal);
      hits = sam_seal_search (reader, job->query, &job->filter, &job->n_found, cancellable, &error);
    }
  if (hits != NULL)
    g_task_return_pointer (task, hits, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

void
sam_seal_search_async (SamStore *store, const char *query, const SamSealSearchFilter *filter, GCancellable *cancellable,
                       GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (store, cancellable, callback, user_data);
  Job *job;

  g_return_if_fail (SAM_IS_STORE (store));
  g_return_if_fail (query != NULL);

  g_task_set_source_tag (task, sam_seal_search_async);
  if (sam_store_get_database (store) == NULL || sam_database_is_locked (sam_store_get_database (store)))
    {
      g_task_return_new_error (task, SAM_ERROR, SAM_ERROR_LOCKED,
                               _("What teachers and coaches wrote is locked, so it was not searched. Unlock the file, then try again."));
      return;
    }

  job = g_new0 (Job, 1);
  job->path = g_strdup (sam_store_get_path (store));
  job->query = g_strdup (query);
  job->seal = g_object_ref (sam_store_get_seal (store));
  if (filter != NULL)
    job->filter = *filter;
  if (job->filter.cycles != NULL)
    job->filter.cycles = g_array_copy ((GArray *) job->filter.cycles);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, work_in_thread);
}

GPtrArray *
sam_seal_search_finish (SamStore *store, GAsyncResult *result, guint *n_found, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, store), NULL);

  if (n_found != NULL)
    {
      const Job *job = g_task_get_task_data (G_TASK (result));

      *n_found = job != NULL ? job->n_found : 0;
    }

  return g_task_propagate_pointer (G_TASK (result), error);
}

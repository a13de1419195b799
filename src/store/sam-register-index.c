#include "sam-register-index.h"

#include <string.h>

#include "config.h"
#include "sam-database-private.h"
#include "sam-language.h"

/* How often a long loop looks whether anybody still waits for it. */
#define CHECK_EVERY 4096

static gboolean
is_cancelled (guint n, GCancellable *cancellable, GError **error)
{
  return n % CHECK_EVERY == 0 && g_cancellable_set_error_if_cancelled (cancellable, error);
}

SamRegisterIndex *
sam_register_index_ref (SamRegisterIndex *self)
{
  g_atomic_ref_count_inc (&self->refs);

  return self;
}

void
sam_register_index_unref (SamRegisterIndex *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;

  g_clear_pointer (&self->texts, g_byte_array_unref);
  g_free (self->offsets);
  g_free (self->ids);
  g_free (self);
}

/* The field that names a record of the family; NULL where none does. */
static const SamField *
find_title (const SamFamily *family)
{
  static const char *const names[] = { "name", "title", "text" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      int field = sam_family_find_field (family, names[i]);

      if (field >= 0)
        return &family->fields[field];
    }

  return NULL;
}

static const SamField *find_field (const SamFamily *family, const char *name);

/*
 * What a record is sorted by first: its own name; else the name of what it is
 * about, which is the first reference of its key that is not the same for all.
 */
static char *
build_title (const SamRegisterQuery *query)
{
  const SamFamily *family = sam_family_get (query->family);
  const SamField *title = find_title (family);

  if (title != NULL)
    return g_strdup (title->column);

  for (guint i = 0; i < family->n_fields; i++)
    {
      const SamField *field = &family->fields[i];
      const SamFamily *target;

      if (field->kind != SAM_FIELD_REFERENCE || (field->flags & SAM_FIELD_KEY) == 0
          || g_strcmp0 (field->name, query->where) == 0)
        continue;

      target = sam_family_get (field->target);
      if (find_title (target) != NULL)
        return g_strdup_printf ("(SELECT target.%s FROM %s AS target WHERE target.id = %s.%s)",
                                find_title (target)->column, target->name, family->name, field->column);
    }

  return g_strdup ("NULL");
}

/* Tells two of the same name apart: a text of the natural key. */
static const SamField *
find_second (const SamFamily *family, const SamField *title)
{
  for (guint i = 0; i < family->n_fields; i++)
    if (family->fields[i].kind == SAM_FIELD_TEXT && (family->fields[i].flags & SAM_FIELD_KEY) != 0
        && &family->fields[i] != title)
      return &family->fields[i];

  return NULL;
}

static const SamField *
find_field (const SamFamily *family, const char *name)
{
  int field = sam_family_find_field (family, name);

  g_assert (field >= 0);

  return &family->fields[field];
}

static SamStatement *
prepare (SamDatabase *database, const SamRegisterQuery *query, const char *columns, GError **error)
{
  const SamFamily *family = sam_family_get (query->family);
  g_autoptr (SamStatement) statement = NULL;
  g_autofree char *where = NULL;
  g_autofree char *sql = NULL;
  const SamField *field = query->where != NULL ? find_field (family, query->where) : NULL;

  if (field != NULL)
    where = g_strdup_printf (" WHERE %s = :value", field->column);
  sql = g_strdup_printf ("SELECT id%s FROM %s%s", columns, family->name, where != NULL ? where : "");
  statement = sam_statement_new (database, sql, error);
  if (statement == NULL)
    return NULL;

  if (field != NULL && field->kind == SAM_FIELD_CHOICE)
    sam_statement_bind_text (statement, ":value", field->choices[query->value].name);
  else
    sam_statement_bind_integer (statement, ":value", query->value);

  return g_steal_pointer (&statement);
}

/* Order */

typedef struct
{
  gint64  id;
  gsize   key;
  SamDate date;
} Row;

static int
compare_rows (gconstpointer a, gconstpointer b, gpointer keys)
{
  const Row *left = a;
  const Row *right = b;
  int order;

  if (left->date != right->date)
    return left->date < right->date ? -1 : 1;
  /* Sort keys end with NUL and hold none. */
  order = strcmp ((const char *) keys + left->key, (const char *) keys + right->key);

  return order != 0 ? order : (left->id > right->id) - (left->id < right->id);
}

/* Two texts in one key: the first decides, and 1 is below all that a key holds. */
static gsize
append_key (GByteArray *keys, const char *first, const char *second)
{
  gsize start = keys->len;

  sam_collation_append_key (keys, first != NULL ? first : "");
  if (second != NULL)
    {
      keys->data[keys->len - 1] = 1;
      sam_collation_append_key (keys, second);
    }

  return start;
}

/* Those without a date stand last either way. */
static SamDate
rank_date (SamDate date, gboolean newest_first)
{
  if (date == SAM_DATE_NONE)
    return G_MAXINT32;

  return newest_first ? -date : date;
}

static gboolean
read_rows (SamStatement *statement, const SamRegisterQuery *query, GArray *rows, GByteArray *keys,
           GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) found = NULL;

  while (sam_statement_step (statement, &found))
    {
      Row row = { .id = sam_statement_get_integer (statement, 0) };

      if (query->by_date != NULL)
        row.date = rank_date (sam_statement_get_date (statement, 3), query->newest_first);
      row.key = append_key (keys, sam_statement_get_text (statement, 1), sam_statement_get_text (statement, 2));
      g_array_append_val (rows, row);
      if (is_cancelled (rows->len, cancellable, error))
        return FALSE;
    }
  if (found != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&found));
      return FALSE;
    }

  return TRUE;
}

SamRegisterIndex *
sam_register_index_load (SamDatabase *database, const SamRegisterQuery *query, GCancellable *cancellable,
                         GError **error)
{
  const SamFamily *family = sam_family_get (query->family);
  const SamField *second = find_second (family, find_title (family));
  g_autofree char *title = build_title (query);
  g_autoptr (SamStatement) statement = NULL;
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (Row));
  g_autoptr (GByteArray) keys = g_byte_array_new ();
  g_autofree char *columns = NULL;
  SamRegisterIndex *self;

  columns = g_strdup_printf (", %s, %s, %s", title,
                             second != NULL ? second->column : "NULL",
                             query->by_date != NULL ? find_field (family, query->by_date)->column : "NULL");
  statement = prepare (database, query, columns, error);
  if (statement == NULL || !read_rows (statement, query, rows, keys, cancellable, error))
    return NULL;

  g_array_sort_with_data (rows, compare_rows, keys->data);

  self = g_new0 (SamRegisterIndex, 1);
  g_atomic_ref_count_init (&self->refs);
  self->n_ids = rows->len;
  self->ids = g_new (gint64, MAX (rows->len, 1));
  for (guint i = 0; i < rows->len; i++)
    self->ids[i] = g_array_index (rows, Row, i).id;

  return self;
}

/* Texts */

static gboolean
is_searched (const SamField *field)
{
  switch (field->kind)
    {
    case SAM_FIELD_TEXT:
    case SAM_FIELD_LINES:
    case SAM_FIELD_CHOICE:
      return TRUE;
    case SAM_FIELD_REFERENCE:
      return find_title (sam_family_get (field->target)) != NULL;
    case SAM_FIELD_INTEGER:
    case SAM_FIELD_MINUTES:
    case SAM_FIELD_PERCENT:
    case SAM_FIELD_FLAG:
    case SAM_FIELD_DATE:
    case SAM_FIELD_TIME:
    case SAM_FIELD_TERM:
    case SAM_FIELD_SEALABLE:
    default:
      return FALSE;
    }
}

/* The columns of what is searched: a reference by the name of what it refers to. */
static char *
build_columns (const SamFamily *family, GPtrArray *fields)
{
  GString *columns = g_string_new (NULL);

  for (guint i = 0; i < family->n_fields; i++)
    {
      const SamField *field = &family->fields[i];

      if (!is_searched (field))
        continue;

      g_ptr_array_add (fields, (gpointer) field);
      if (field->kind == SAM_FIELD_REFERENCE)
        {
          const SamFamily *target = sam_family_get (field->target);

          g_string_append_printf (columns, ", (SELECT target.%s FROM %s AS target WHERE target.id = %s.%s)",
                                  find_title (target)->column, target->name, family->name, field->column);
        }
      else
        g_string_append_printf (columns, ", %s", field->column);
    }

  return g_string_free (columns, FALSE);
}

static void
append_text (GString **text, const char *more)
{
  if (more == NULL)
    return;

  if (*text == NULL)
    *text = g_string_new (NULL);
  g_string_append (*text, more);
  g_string_append_c (*text, '\n');
}

static void
append_field (GString **text, const SamField *field, const char *stored)
{
  int choice = field->kind == SAM_FIELD_CHOICE && stored != NULL ? sam_field_find_choice (field, stored) : -1;

  append_text (text, choice >= 0 ? sam_choice_get_label (field, choice) : stored);
}

/* Adds the rows' texts, each to that of its record. */
static gboolean
collect (SamStatement *statement, GPtrArray *fields, GHashTable *positions, GString **texts,
         GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) found = NULL;

  for (guint n = 1; sam_statement_step (statement, &found); n++)
    {
      gint64 id = sam_statement_get_integer (statement, 0);
      gint64 *key = NULL;
      gpointer position;

      /* What came since the ids were read is not listed either. */
      if (g_hash_table_lookup_extended (positions, &id, (gpointer *) &key, &position))
        {
          if (fields == NULL)
            append_text (&texts[GPOINTER_TO_UINT (position)], sam_statement_get_text (statement, 1));
          for (guint i = 0; fields != NULL && i < fields->len; i++)
            append_field (&texts[GPOINTER_TO_UINT (position)], fields->pdata[i],
                          sam_statement_get_text (statement, (int) i + 1));
        }
      if (is_cancelled (n, cancellable, error))
        return FALSE;
    }
  if (found != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&found));
      return FALSE;
    }

  return TRUE;
}

static gboolean
collect_all (SamDatabase *database, const SamRegisterQuery *query, SamDate as_of, GHashTable *positions,
             GString **texts, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) fields = g_ptr_array_new ();
  g_autofree char *columns = build_columns (sam_family_get (query->family), fields);
  g_autoptr (SamStatement) own = prepare (database, query, columns, error);
  g_autoptr (SamStatement) more = NULL;

  if (own == NULL || !collect (own, fields, positions, texts, cancellable, error))
    return FALSE;
  if (query->family != SAM_FAMILY_PERSON && query->family != SAM_FAMILY_SESSION)
    return TRUE;

  more = sam_statement_new_from_resource (database,
                                          query->family == SAM_FAMILY_PERSON
                                              ? RESOURCE_PATH "/sql/registers/person.sql"
                                              : RESOURCE_PATH "/sql/registers/session.sql",
                                          error);
  if (more == NULL)
    return FALSE;
  sam_statement_bind_date (more, ":as_of", as_of);

  return collect (more, NULL, positions, texts, cancellable, error);
}

static void
fold_all (SamRegisterIndex *self, GString **texts)
{
  self->texts = g_byte_array_new ();
  self->offsets = g_new (gsize, MAX (self->n_ids, 1));
  for (guint i = 0; i < self->n_ids; i++)
    {
      g_autofree char *folded = sam_fold (texts[i] != NULL ? texts[i]->str : "");

      self->offsets[i] = self->texts->len;
      g_byte_array_append (self->texts, (const guint8 *) folded, (guint) strlen (folded) + 1);
    }
}

gboolean
sam_register_index_load_texts (SamRegisterIndex *self, SamDatabase *database, const SamRegisterQuery *query,
                               SamDate as_of, GCancellable *cancellable, GError **error)
{
  g_autoptr (GHashTable) positions = NULL;
  g_autofree GString **texts = NULL;
  gboolean is_read;

  if (self->texts != NULL)
    return TRUE;

  positions = g_hash_table_new (g_int64_hash, g_int64_equal);
  for (guint i = 0; i < self->n_ids; i++)
    g_hash_table_insert (positions, &self->ids[i], GUINT_TO_POINTER (i));
  texts = g_new0 (GString *, MAX (self->n_ids, 1));

  is_read = collect_all (database, query, as_of, positions, texts, cancellable, error);
  if (is_read)
    fold_all (self, texts);
  for (guint i = 0; i < self->n_ids; i++)
    if (texts[i] != NULL)
      g_string_free (texts[i], TRUE);

  return is_read;
}

static gboolean
has_all (const char *text, char **words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (text, words[i]) == NULL)
      return FALSE;

  return TRUE;
}

GArray *
sam_register_index_search (SamRegisterIndex *self, const char *needle, GCancellable *cancellable, GError **error)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_auto (GStrv) words = g_strsplit_set (needle, " \t", -1);

  g_assert (self->texts != NULL);

  for (guint i = 0; i < self->n_ids; i++)
    {
      if (has_all ((const char *) self->texts->data + self->offsets[i], words))
        g_array_append_val (found, self->ids[i]);
      if (is_cancelled (i + 1, cancellable, error))
        return NULL;
    }

  return g_steal_pointer (&found);
}

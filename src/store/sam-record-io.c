#include "sam-record-io.h"

#include <glib/gi18n.h>

#include "sam-database-private.h"
#include "sam-seal-owner.h"
#include "sam-seal-private.h"

/* SQL of a family, built once from its descriptor. */
typedef struct
{
  char *get;
  char *exists;
  char *list;
  char *order;
  char *insert;
  char *remove;
} FamilySql;

static gboolean
is_text (const SamField *field)
{
  return field->kind == SAM_FIELD_TEXT || field->kind == SAM_FIELD_LINES;
}

static void
append_order (GString *order, const SamField *field)
{
  g_string_append_printf (order, "%s%s%s, ", field->column, is_text (field) ? " COLLATE " : "",
                          is_text (field) ? SAM_COLLATION : "");
}

/* What a person looks for first: the name or title; then the natural key. */
static char *
build_order (const SamFamily *family)
{
  GString *order = g_string_new (" ORDER BY ");

  for (guint i = 0; i < family->n_fields; i++)
    {
      if (g_str_equal (family->fields[i].name, "name") || g_str_equal (family->fields[i].name, "title"))
        append_order (order, &family->fields[i]);
    }
  for (guint i = 0; i < family->n_fields; i++)
    {
      if (family->fields[i].flags & SAM_FIELD_KEY)
        append_order (order, &family->fields[i]);
    }
  g_string_append (order, "id");

  return g_string_free (order, FALSE);
}

static char *
build_insert (const SamFamily *family)
{
  GString *sql = g_string_new (NULL);

  g_string_append_printf (sql, "INSERT INTO %s (id", family->name);
  for (guint i = 0; i < family->n_fields; i++)
    g_string_append_printf (sql, ", %s", family->fields[i].column);
  g_string_append (sql, ") VALUES (:id");
  for (guint i = 0; i < family->n_fields; i++)
    g_string_append_printf (sql, ", :%s", family->fields[i].column);
  g_string_append (sql, ")");

  return g_string_free (sql, FALSE);
}

static FamilySql *
build_sql (const SamFamily *family)
{
  FamilySql *sql = g_new0 (FamilySql, 1);
  GString *columns = g_string_new ("id");

  for (guint i = 0; i < family->n_fields; i++)
    g_string_append_printf (columns, ", %s", family->fields[i].column);

  sql->list = g_strdup_printf ("SELECT %s FROM %s", columns->str, family->name);
  sql->get = g_strdup_printf ("%s WHERE id = :id", sql->list);
  sql->exists = g_strdup_printf ("SELECT 1 FROM %s WHERE id = :id", family->name);
  sql->order = build_order (family);
  sql->insert = build_insert (family);
  sql->remove = g_strdup_printf ("DELETE FROM %s WHERE id = :id", family->name);
  g_string_free (columns, TRUE);

  return sql;
}

/* Built when first asked for and kept for good, by any thread. */
static const FamilySql *
get_sql (const SamFamily *family)
{
  static gsize all[SAM_N_FAMILIES];

  if (g_once_init_enter (&all[family->id]))
    g_once_init_leave (&all[family->id], (gsize) build_sql (family));

  return (const FamilySql *) all[family->id];
}

static void
read_sealable (SamDatabase *database, SamStatement *statement, int column, const SamFamily *family, const SamField *field,
               SamValue *value)
{
  gsize length = 0;
  const guint8 *bytes = sam_statement_get_blob (statement, column, &length);

  value->is_set = length > 1;
  value->text = sam_seal_open_text (sam_database_get_seal (database), database, family->name, field->column,
                                    sam_statement_get_integer (statement, 0), bytes, length, &value->seal);
}

static void
read_value (SamDatabase *database, SamStatement *statement, int column, const SamFamily *family, const SamField *field,
            SamValue *value)
{
  if (sam_statement_is_null (statement, column))
    return;

  value->is_set = TRUE;
  switch (field->kind)
    {
    case SAM_FIELD_TEXT:
    case SAM_FIELD_LINES:
    case SAM_FIELD_TERM:
      value->text = sam_statement_dup_text (statement, column);
      break;
    case SAM_FIELD_DATE:
      value->integer = sam_statement_get_date (statement, column);
      value->is_set = value->integer != SAM_DATE_NONE;
      break;
    case SAM_FIELD_TIME:
      value->integer = sam_time_parse (sam_statement_get_text (statement, column));
      value->is_set = value->integer >= 0;
      break;
    case SAM_FIELD_CHOICE:
      value->integer = sam_field_find_choice (field, sam_statement_get_text (statement, column));
      value->is_set = value->integer >= 0;
      break;
    case SAM_FIELD_SEALABLE:
      read_sealable (database, statement, column, family, field, value);
      break;
    case SAM_FIELD_INTEGER:
    case SAM_FIELD_MINUTES:
    case SAM_FIELD_PERCENT:
    case SAM_FIELD_FLAG:
    case SAM_FIELD_REFERENCE:
      value->integer = sam_statement_get_integer (statement, column);
      break;
    default:
      g_assert_not_reached ();
    }
  if (!value->is_set)
    value->integer = 0;
}

static SamRecord *
read_row (SamDatabase *database, SamStatement *statement, const SamFamily *family)
{
  g_autofree SamValue *values = g_new0 (SamValue, family->n_fields);

  for (guint i = 0; i < family->n_fields; i++)
    read_value (database, statement, (int) i + 1, family, &family->fields[i], &values[i]);

  return sam_record_new_take (family, sam_statement_get_integer (statement, 0), values);
}

static void
bind_value (SamStatement *statement, const SamField *field, const SamValue *value)
{
  g_autofree char *name = g_strconcat (":", field->column, NULL);
  g_autofree char *time = NULL;

  if (!value->is_set)
    {
      sam_statement_bind_null (statement, name);
      return;
    }

  switch (field->kind)
    {
    case SAM_FIELD_TEXT:
    case SAM_FIELD_LINES:
    case SAM_FIELD_TERM:
      sam_statement_bind_text (statement, name, value->text);
      break;
    case SAM_FIELD_DATE:
      sam_statement_bind_date (statement, name, (SamDate) value->integer);
      break;
    case SAM_FIELD_TIME:
      time = sam_time_format ((int) value->integer);
      sam_statement_bind_text (statement, name, time);
      break;
    case SAM_FIELD_CHOICE:
      sam_statement_bind_text (statement, name, field->choices[value->integer].name);
      break;
    case SAM_FIELD_INTEGER:
    case SAM_FIELD_MINUTES:
    case SAM_FIELD_PERCENT:
    case SAM_FIELD_FLAG:
    case SAM_FIELD_REFERENCE:
      sam_statement_bind_integer (statement, name, value->integer);
      break;
    case SAM_FIELD_SEALABLE:
    default:
      g_assert_not_reached ();
    }
}

static gboolean
is_to_be_written (const SamDraft *draft, guint field)
{
  return sam_draft_get_original (draft) == NULL || sam_draft_is_field_changed (draft, field);
}

/* A text that could not be read is not written either: not where it stands, and not anywhere else. */
static gboolean
refuse_unread (const SamField *field, GError **error)
{
  g_set_error (error, SAM_ERROR, SAM_ERROR_LOCKED,
               /* Translators: %s is the name of a field, such as "Question". */
               _("%s: the text is sealed and could not be read, so it cannot be written anew. Nothing was changed. "
                 "Unlock the file, then try again."), sam_field_get_label (field));

  return FALSE;
}

/* What nobody has read is neither written over nor cleared, even where the file has been unlocked meanwhile. */
static gboolean
is_unread (const SamDraft *draft, guint field)
{
  SamRecord *original = sam_draft_get_original (draft);
  const SamValue *value = sam_draft_get_value (draft, field);

  return (value->is_set && value->text == NULL)
         || (original != NULL && sam_record_get_seal (original, field) == SAM_SEAL_STATE_LOCKED);
}

/* A text is cleared like it is changed: not while the file is locked. */
static gboolean
clear_sealable (SamDatabase *database, SamStatement *statement, const SamDraft *draft, guint field, const char *name,
                GError **error)
{
  SamRecord *original = sam_draft_get_original (draft);

  sam_statement_bind_null (statement, name);

  return original == NULL || !sam_record_is_set (original, field) || !sam_database_is_locked (database)
         || sam_seal_fail_locked (error);
}

static gboolean
bind_sealable (SamDatabase *database, SamStatement *statement, const SamDraft *draft, guint field, gint64 id, GError **error)
{
  const SamFamily *family = sam_draft_get_family (draft);
  const SamField *described = &family->fields[field];
  const SamValue *value = sam_draft_get_value (draft, field);
  g_autofree char *name = g_strconcat (":", described->column, NULL);
  g_autoptr (GBytes) boxed = NULL;
  gint64 cycle = 0;

  if (is_unread (draft, field))
    return refuse_unread (described, error);
  if (!value->is_set)
    return clear_sealable (database, statement, draft, field, name, error);
  if (!sam_seal_owner_find_of_draft (database, draft, &cycle, error))
    return FALSE;

  boxed = sam_seal_box_text (sam_database_get_seal (database), database, cycle, family->name, described->column, id,
                             value->text, error);
  if (boxed == NULL)
    return FALSE;
  sam_statement_bind_blob (statement, name, g_bytes_get_data (boxed, NULL), g_bytes_get_size (boxed));

  return TRUE;
}

static gboolean
bind_draft (SamDatabase *database, SamStatement *statement, const SamDraft *draft, gint64 id, gboolean is_new, GError **error)
{
  const SamFamily *family = sam_draft_get_family (draft);

  for (guint i = 0; i < family->n_fields; i++)
    {
      if (!is_new && !is_to_be_written (draft, i))
        continue;
      if (family->fields[i].kind != SAM_FIELD_SEALABLE)
        bind_value (statement, &family->fields[i], sam_draft_get_value (draft, i));
      else if (!bind_sealable (database, statement, draft, i, id, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
sam_record_io_get (SamDatabase *database, const SamFamily *family, gint64 id, SamRecord **record, GError **error)
{
  g_autoptr (SamStatement) statement = sam_statement_new (database, get_sql (family)->get, error);
  g_autoptr (GError) found = NULL;

  *record = NULL;
  if (statement == NULL)
    return FALSE;

  sam_statement_bind_integer (statement, ":id", id);
  if (sam_statement_step (statement, &found))
    *record = read_row (database, statement, family);
  if (found != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&found));
      return FALSE;
    }

  return TRUE;
}

/* IS, not =: an empty part of a key is the same as an empty one. */
static char *
build_twin (const SamFamily *family)
{
  GString *sql = g_string_new (get_sql (family)->list);
  const char *separator = " WHERE id <> :id AND ";

  for (guint i = 0; i < family->n_fields; i++)
    {
      if ((family->fields[i].flags & SAM_FIELD_KEY) == 0)
        continue;
      g_string_append_printf (sql, "%s%s IS :%s", separator, family->fields[i].column, family->fields[i].column);
      separator = " AND ";
    }
  g_string_append (sql, " LIMIT 1");

  return g_string_free (sql, FALSE);
}

gboolean
sam_record_io_find_twin (SamDatabase *database, const SamDraft *draft, SamRecord **twin, GError **error)
{
  const SamFamily *family = sam_draft_get_family (draft);
  g_autofree char *sql = build_twin (family);
  g_autoptr (SamStatement) statement = sam_statement_new (database, sql, error);
  g_autoptr (GError) found = NULL;

  *twin = NULL;
  if (statement == NULL)
    return FALSE;

  sam_statement_bind_integer (statement, ":id", sam_draft_get_id (draft));
  for (guint i = 0; i < family->n_fields; i++)
    {
      if ((family->fields[i].flags & SAM_FIELD_KEY) != 0)
        bind_value (statement, &family->fields[i], sam_draft_get_value (draft, i));
    }
  if (sam_statement_step (statement, &found))
    *twin = read_row (database, statement, family);
  if (found != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&found));
      return FALSE;
    }

  return TRUE;
}

GPtrArray *
sam_record_io_list (SamDatabase *database, const SamFamily *family, int field, gint64 id,
                    gboolean sorted, GError **error)
{
  g_autoptr (SamStatement) statement = NULL;
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) found = NULL;
  g_autofree char *where = NULL;
  g_autofree char *sql = NULL;

  if (field >= 0)
    where = g_strdup_printf (" WHERE %s = :reference", family->fields[field].column);
  sql = g_strconcat (get_sql (family)->list, where != NULL ? where : "",
                     sorted ? get_sql (family)->order : "", NULL);

  statement = sam_statement_new (database, sql, error);
  if (statement == NULL)
    return NULL;

  sam_statement_bind_integer (statement, ":reference", id);
  while (sam_statement_step (statement, &found))
    g_ptr_array_add (records, read_row (database, statement, family));
  if (found != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&found));
      return NULL;
    }

  return g_steal_pointer (&records);
}

gboolean
sam_record_io_insert (SamDatabase *database, const SamDraft *draft, gint64 id, GError **error)
{
  const SamFamily *family = sam_draft_get_family (draft);
  g_autoptr (SamStatement) statement = sam_statement_new (database, get_sql (family)->insert, error);

  if (statement == NULL)
    return FALSE;

  sam_statement_bind_integer (statement, ":id", id);

  return bind_draft (database, statement, draft, id, TRUE, error) && sam_statement_run (statement, error);
}

static char *
build_update (const SamDraft *draft)
{
  const SamFamily *family = sam_draft_get_family (draft);
  GString *sql = g_string_new (NULL);
  const char *separator = "";

  g_string_append_printf (sql, "UPDATE %s SET ", family->name);
  for (guint i = 0; i < family->n_fields; i++)
    {
      if (!is_to_be_written (draft, i))
        continue;
      g_string_append_printf (sql, "%s%s = :%s", separator, family->fields[i].column, family->fields[i].column);
      separator = ", ";
    }
  g_string_append (sql, " WHERE id = :id");

  /* Nothing changed. */
  if (*separator == '\0')
    g_string_truncate (sql, 0);

  return g_string_free (sql, FALSE);
}

gboolean
sam_record_io_update (SamDatabase *database, const SamDraft *draft, gboolean *found, GError **error)
{
  const SamFamily *family = sam_draft_get_family (draft);
  g_autofree char *sql = build_update (draft);
  g_autoptr (SamStatement) statement = NULL;

  if (*sql == '\0')
    return sam_record_io_exists (database, family, sam_draft_get_id (draft), found, error);

  statement = sam_statement_new (database, sql, error);
  if (statement == NULL)
    return FALSE;

  sam_statement_bind_integer (statement, ":id", sam_draft_get_id (draft));
  if (!bind_draft (database, statement, draft, sam_draft_get_id (draft), FALSE, error)
      || !sam_statement_run (statement, error))
    return FALSE;

  *found = sqlite3_changes (sam_database_get_handle (database)) > 0;

  return TRUE;
}

gboolean
sam_record_io_delete (SamDatabase *database, const SamFamily *family, gint64 id, gboolean *found, GError **error)
{
  g_autoptr (SamStatement) statement = sam_statement_new (database, get_sql (family)->remove, error);

  if (statement == NULL)
    return FALSE;

  sam_statement_bind_integer (statement, ":id", id);
  if (!sam_statement_run (statement, error))
    return FALSE;

  *found = sqlite3_changes (sam_database_get_handle (database)) > 0;

  return TRUE;
}

gboolean
sam_record_io_exists (SamDatabase *database, const SamFamily *family, gint64 id, gboolean *exists, GError **error)
{
  g_autoptr (SamStatement) statement = sam_statement_new (database, get_sql (family)->exists, error);
  g_autoptr (GError) found = NULL;

  if (statement == NULL)
    return FALSE;

  sam_statement_bind_integer (statement, ":id", id);
  *exists = sam_statement_step (statement, &found);
  if (found != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&found));
      return FALSE;
    }

  return TRUE;
}

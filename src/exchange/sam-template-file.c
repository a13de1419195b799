/*
 * Templates for observations as files.
 */
#include "sam-template-file.h"

#include <glib/gi18n.h>
#include <string.h>

#include "sam-programme-guard.h"
#include "sam-template-json-private.h"
#include "sam-template.h"

#define FORMAT "samordna-templates"
#define VERSION 1
/* Of a file; it holds a few kilobytes. */
#define LARGEST (1024 * 1024)
#define MOST 200

static void
item_free (SamTemplateFileItem *item)
{
  g_free (item->name);
  g_clear_pointer (&item->content, sam_template_content_free);
  g_free (item);
}

void
sam_template_file_result_clear (SamTemplateFileResult *self)
{
  g_clear_pointer (&self->renamed, g_ptr_array_unref);
}

static gboolean
fail (GError **error, SamError code, const char *message)
{
  g_set_error_literal (error, SAM_ERROR, code, message);

  return FALSE;
}

/* --- Reading --- */

static gboolean
is_text (JsonNode *node)
{
  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING;
}

static gboolean
parse_item (JsonNode *node, GPtrArray *items, GError **error)
{
  static const char *const known[] = { "name", "sections", "counters", "events", "interval_seconds", NULL };
  SamTemplateFileItem *item;
  JsonObject *object;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return fail (error, SAM_ERROR_INVALID, _ ("A template in the file is no object with a “name”. Nothing was changed."));
  object = json_node_get_object (node);
  if (!is_text (json_object_get_member (object, "name")))
    return fail (error, SAM_ERROR_INVALID, _ ("A template in the file has no “name”. Nothing was changed."));

  item = g_new0 (SamTemplateFileItem, 1);
  g_ptr_array_add (items, item);
  item->name = g_strstrip (g_strdup (json_object_get_string_member (object, "name")));
  if (!sam_template_content_check_name (item->name, error))
    return FALSE;

  item->content = sam_template_json_read_object (object, known, error);
  if (item->content == NULL)
    g_prefix_error (error, "%s: ", item->name);

  return item->content != NULL;
}

static gboolean
parse_list (JsonNode *node, GPtrArray *items, GError **error)
{
  JsonArray *array;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    return fail (error, SAM_ERROR_INVALID, _ ("In the file, “templates” must be a list. Nothing was changed."));

  array = json_node_get_array (node);
  if (json_array_get_length (array) > MOST)
    return fail (error, SAM_ERROR_INVALID, _ ("The file holds too many templates. Nothing was changed."));
  for (guint i = 0; i < json_array_get_length (array); i++)
    if (!parse_item (json_array_get_element (array, i), items, error))
      return FALSE;

  return TRUE;
}

/* A file of another format is told apart from a template that is merely odd. */
static gboolean
check_format (JsonObject *object, GError **error)
{
  JsonNode *format = json_object_get_member (object, "format");
  JsonNode *version = json_object_get_member (object, "version");

  if (format != NULL && (!is_text (format) || g_strcmp0 (json_node_get_string (format), FORMAT) != 0))
    return fail (error, SAM_ERROR_INVALID, _ ("This file holds no observation templates. Nothing was changed."));
  if (version != NULL && (!JSON_NODE_HOLDS_VALUE (version) || json_node_get_value_type (version) != G_TYPE_INT64))
    return fail (error, SAM_ERROR_INVALID, _ ("This file holds no observation templates. Nothing was changed."));
  if (version != NULL && json_node_get_int (version) > VERSION)
    return fail (error, SAM_ERROR_NEWER,
                 _ ("The templates were written by a newer Samordna, which this one cannot read. Nothing was changed."));

  return TRUE;
}

static gboolean
parse_root (JsonNode *root, GPtrArray *items, GError **error)
{
  JsonObject *object;

  if (JSON_NODE_HOLDS_ARRAY (root))
    return parse_list (root, items, error);

  object = json_node_get_object (root);
  if (!json_object_has_member (object, "templates"))
    return parse_item (root, items, error);

  return check_format (object, error) && parse_list (json_object_get_member (object, "templates"), items, error);
}

GPtrArray *
sam_template_file_parse (const char *text, gsize length, GError **error)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify) item_free);
  g_autofree char *copy = NULL;
  g_autoptr (JsonNode) root = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  /* A byte order mark, as some editors leave it. */
  if (length >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0)
    {
      text += 3;
      length -= 3;
    }
  copy = g_strndup (text, length);
  root = sam_template_json_parse (strlen (copy) == length ? copy : "", error);
  if (root == NULL || !parse_root (root, items, error))
    return NULL;
  if (items->len == 0)
    {
      fail (error, SAM_ERROR_INVALID, _ ("The file holds no template."));
      return NULL;
    }

  return g_steal_pointer (&items);
}

/* --- Writing --- */

char *
sam_template_file_format (GPtrArray *records, GError **error)
{
  g_autoptr (JsonObject) root = json_object_new ();
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  JsonArray *templates = json_array_new ();
  g_autofree char *text = NULL;

  g_return_val_if_fail (records != NULL, NULL);

  json_object_set_string_member (root, "format", FORMAT);
  json_object_set_int_member (root, "version", VERSION);
  json_object_set_array_member (root, "templates", templates);
  for (guint i = 0; i < records->len; i++)
    {
      g_autoptr (SamTemplateContent) content = sam_template_json_read_record (records->pdata[i], error);
      JsonObject *object;

      if (content == NULL)
        {
          g_prefix_error (error, "%s: ", sam_record_get_text (records->pdata[i], SAM_TEMPLATE_NAME));
          return NULL;
        }
      object = json_object_new ();
      json_object_set_string_member (object, "name", sam_record_get_text (records->pdata[i], SAM_TEMPLATE_NAME));
      sam_template_json_write_object (content, object);
      json_array_add_object_element (templates, object);
    }
  json_node_set_object (node, root);
  text = json_to_string (node, TRUE);

  return g_strconcat (text, "\n", NULL);
}

gboolean
sam_template_file_export (GPtrArray *records, GFile *file, GError **error)
{
  g_autofree char *text = sam_template_file_format (records, error);
  g_autofree char *path = NULL;
  g_autoptr (GError) cause = NULL;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  path = g_file_get_path (file);
  if (text == NULL || (path != NULL && !sam_programme_guard_check (path, error)))
    return FALSE;
  if (g_file_replace_contents (file, text, strlen (text), NULL, FALSE, G_FILE_CREATE_PRIVATE, NULL, NULL, &cause))
    return TRUE;

  g_set_error (error, SAM_ERROR, SAM_ERROR_FAILED, _ ("The file could not be written: %s"), cause->message);

  return FALSE;
}

/* --- Into the programme --- */

static SamRecord *
find_record (GPtrArray *records, const char *name)
{
  g_autofree char *wanted = g_utf8_casefold (name, -1);

  for (guint i = 0; i < records->len; i++)
    {
      g_autofree char *own = g_utf8_casefold (sam_record_get_text (records->pdata[i], SAM_TEMPLATE_NAME), -1);

      if (g_str_equal (own, wanted))
        return records->pdata[i];
    }

  return NULL;
}

static gboolean
is_taken (GPtrArray *records, GHashTable *given, const char *name)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);

  return find_record (records, name) != NULL || g_hash_table_contains (given, folded);
}

/* The name, or with the first number that makes it free; shortened where there is no room for one. */
static char *
dup_free_name (GPtrArray *records, GHashTable *given, const char *name)
{
  char *found = g_strdup (name);

  for (guint number = 2; is_taken (records, given, found); number++)
    {
      g_autofree char *start = g_utf8_substring (name, 0, MIN (g_utf8_strlen (name, -1), SAM_TEMPLATE_MAX_NAME - 6));

      g_free (found);
      found = g_strdup_printf ("%s %u", start, number);
    }

  return found;
}

char *
sam_template_file_dup_free_name (SamStore *store, const char *name, GError **error)
{
  g_autoptr (GHashTable) none = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) records = NULL;

  g_return_val_if_fail (SAM_IS_STORE (store) && name != NULL, NULL);

  records = sam_store_list (store, SAM_FAMILY_TEMPLATE, error);

  return records != NULL ? dup_free_name (records, none, name) : NULL;
}

static gboolean
is_same (SamRecord *record, const SamTemplateContent *content)
{
  g_autoptr (SamTemplateContent) own = sam_template_json_read_record (record, NULL);

  return own != NULL && sam_template_content_equal (own, content);
}

static gboolean
put_item (SamChange *change, const char *name, const SamTemplateContent *content, GError **error)
{
  g_autoptr (SamDraft) draft = sam_draft_new (&sam_family_template);
  g_autofree char *json = sam_template_json_write (content);

  sam_draft_set_text (draft, SAM_TEMPLATE_NAME, name);
  sam_draft_set_text (draft, SAM_TEMPLATE_CONTENT, json);

  return sam_change_put (change, draft, error);
}

static gboolean
put_items (SamChange *change, GPtrArray *items, GPtrArray *records, SamTemplateFileResult *result, GError **error)
{
  g_autoptr (GHashTable) given = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < items->len; i++)
    {
      const SamTemplateFileItem *item = items->pdata[i];
      SamRecord *twin = find_record (records, item->name);
      char *name;

      if (twin != NULL && is_same (twin, item->content))
        {
          result->n_same++;
          continue;
        }
      name = dup_free_name (records, given, item->name);
      g_hash_table_add (given, g_utf8_casefold (name, -1));
      if (!g_str_equal (name, item->name))
        g_ptr_array_add (result->renamed, g_strdup (name));
      result->n_added++;
      if (!put_item (change, name, item->content, error))
        {
          g_free (name);
          return FALSE;
        }
      g_free (name);
    }

  return TRUE;
}

static char *
load_file (GFile *file, gsize *length, GError **error)
{
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE, NULL, NULL);
  g_autoptr (GError) cause = NULL;
  char *text;

  if (info != NULL && g_file_info_get_size (info) > LARGEST)
    {
      fail (error, SAM_ERROR_INVALID, _ ("This is no observation template: it is far too large. Nothing was changed."));
      return NULL;
    }
  if (g_file_load_contents (file, NULL, &text, length, NULL, &cause))
    return text;

  g_set_error (error, SAM_ERROR, SAM_ERROR_FAILED, _ ("The file could not be read: %s"), cause->message);

  return NULL;
}

gboolean
sam_template_file_import (SamStore *store, GFile *file, SamTemplateFileResult *result, GError **error)
{
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (SamChange) change = NULL;
  gsize length;

  g_return_val_if_fail (SAM_IS_STORE (store) && G_IS_FILE (file) && result != NULL, FALSE);

  *result = (SamTemplateFileResult){ .renamed = g_ptr_array_new_with_free_func (g_free) };
  text = load_file (file, &length, error);
  if (text == NULL)
    return FALSE;
  items = sam_template_file_parse (text, length, error);
  if (items == NULL)
    return FALSE;
  records = sam_store_list (store, SAM_FAMILY_TEMPLATE, error);
  if (records == NULL)
    return FALSE;
  change = sam_store_begin (store, NC_ ("change", "Import templates"), error);
  if (change == NULL || !put_items (change, items, records, result, error))
    return FALSE;
  /* What is there already is no change to be undone. */
  if (result->n_added == 0)
    return TRUE;

  return sam_change_commit (g_steal_pointer (&change), error);
}

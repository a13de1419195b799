/* What a table is about and what its columns mean, in words. */

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "sam-error.h"
#include "sam-import-table-private.h"

static gboolean
fail (GError **error, const char *what)
{
  g_set_error (error, SAM_ERROR, SAM_ERROR_INVALID,
               /* Translators: a part of a mapping that could not be read */
               _("The mapping cannot be read at “%s”. Write {\"subject\": \"people\", \"columns\": {\"Namn\": \"person.name\"}} or subject=people,Namn=person.name. Nothing was changed."),
               what);

  return FALSE;
}

static gboolean
set_subject (SamImportTable *table, const char *name, GError **error)
{
  const SamImportSubject *subject = sam_import_subject_find (name);

  if (subject == NULL)
    return fail (error, name);
  sam_import_table_set_subject (table, subject);

  return TRUE;
}

/* "" takes the column out. What the table does not have is passed over. */
static gboolean
set_column (SamImportTable *table, const char *column, const char *target, GError **error)
{
  const SamImportSubject *subject = sam_import_table_get_subject (table);
  int index = SAM_IMPORT_NOT_TAKEN;

  if (*target != '\0')
    {
      index = subject != NULL ? sam_import_subject_find_target (subject, target) : -1;
      if (index < 0)
        return fail (error, target);
    }

  for (guint i = 0; i < sam_import_table_get_n_columns (table); i++)
    {
      if (g_strcmp0 (sam_import_table_get_column_name (table, i), column) == 0)
        sam_import_table_set_column_target (table, i, index);
    }

  return TRUE;
}

static gboolean
apply_json (SamImportTable *table, const char *mapping, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) cause = NULL;
  JsonObject *object = NULL;
  JsonObject *columns = NULL;
  g_autoptr (GList) names = NULL;

  if (!json_parser_load_from_data (parser, mapping, -1, &cause))
    return fail (error, cause->message);
  if (JSON_NODE_HOLDS_OBJECT (json_parser_get_root (parser)))
    object = json_node_get_object (json_parser_get_root (parser));
  if (object == NULL)
    return fail (error, mapping);

  if (json_object_has_member (object, "subject")
      && !set_subject (table, json_object_get_string_member_with_default (object, "subject", ""), error))
    return FALSE;

  if (json_object_has_member (object, "columns") && JSON_NODE_HOLDS_OBJECT (json_object_get_member (object, "columns")))
    columns = json_object_get_object_member (object, "columns");
  names = columns != NULL ? json_object_get_members (columns) : NULL;
  for (GList *l = names; l != NULL; l = l->next)
    {
      if (!set_column (table, l->data, json_object_get_string_member_with_default (columns, l->data, ""), error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
apply_text (SamImportTable *table, const char *mapping, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (mapping, ",", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      char *equals = strchr (parts[i], '=');
      gboolean is_done;

      if (equals == NULL)
        return fail (error, parts[i]);
      *equals = '\0';
      g_strstrip (parts[i]);
      is_done = g_str_equal (parts[i], "subject") ? set_subject (table, g_strstrip (equals + 1), error)
                                                  : set_column (table, parts[i], g_strstrip (equals + 1), error);
      if (!is_done)
        return FALSE;
    }

  return TRUE;
}

gboolean
sam_import_mapping_apply (SamImportTable *table, const char *mapping, GError **error)
{
  const char *start = mapping;

  while (g_ascii_isspace (*start))
    start++;

  return *start == '{' ? apply_json (table, start, error) : apply_text (table, start, error);
}

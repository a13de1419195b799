#include "sam-list-query.h"

#include <glib-object.h>

#include "config.h"

SamStatement *
sam_list_query_new (SamDatabase *database, const char *name, GError **error)
{
  g_autofree char *path = g_strconcat (RESOURCE_PATH "/sql/lists/", name, ".sql", NULL);

  return sam_statement_new_from_resource (database, path, error);
}

GPtrArray *
sam_list_query_run (SamStatement *statement, SamListReadFunc read, GError **error)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) found = NULL;

  while (sam_statement_step (statement, &found))
    g_ptr_array_add (items, read (statement));
  if (found != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&found));
      return NULL;
    }

  return g_steal_pointer (&items);
}

int
sam_list_query_get_choice (SamStatement *row, int column, const SamFamily *family, guint field)
{
  const char *name = sam_statement_get_text (row, column);

  return name != NULL ? sam_field_find_choice (&family->fields[field], name) : -1;
}

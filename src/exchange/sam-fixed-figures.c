/* The figures that were fixed with a report, for people. */
#include "sam-fixed-figures.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>

#include "sam-error.h"

static void
figure_free (gpointer data)
{
  SamFixedFigure *self = data;

  g_free (self->id);
  g_free (self->title);
  g_free (self->about);
  g_free (self->display);
  g_free (self->definition);
  g_free (self);
}

static const char *
get_text (JsonObject *object, const char *name)
{
  JsonNode *node = object != NULL ? json_object_get_member (object, name) : NULL;

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : "";
}

/* %NULL where it is something else. */
static JsonObject *
get_object (JsonArray *array, guint place)
{
  JsonNode *node = json_array_get_element (array, place);

  return JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

static gboolean
has_array (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node);
}

static JsonObject *
find_definition (JsonArray *definitions, const char *id)
{
  for (guint i = 0; i < json_array_get_length (definitions); i++)
    {
      JsonObject *definition = get_object (definitions, i);

      if (g_str_equal (get_text (definition, "id"), id))
        return definition;
    }

  return NULL;
}

static GPtrArray *
read_all (JsonObject *root)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (figure_free);
  JsonArray *definitions = json_object_get_array_member (root, "definitions");
  JsonArray *figures = json_object_get_array_member (root, "figures");

  for (guint i = 0; i < json_array_get_length (figures); i++)
    {
      JsonObject *figure = get_object (figures, i);
      SamFixedFigure *line;
      JsonObject *definition;

      if (!g_str_equal (get_text (figure, "scope"), "programme"))
        continue;
      definition = find_definition (definitions, get_text (figure, "id"));
      line = g_new0 (SamFixedFigure, 1);
      line->id = g_strdup (get_text (figure, "id"));
      line->about = g_strdup (get_text (figure, "about"));
      line->display = g_strdup (get_text (figure, "display"));
      line->title = g_strdup (get_text (definition, "title"));
      line->definition = g_strdup (get_text (definition, "definition"));
      g_ptr_array_add (found, line);
    }

  return found;
}

GPtrArray *
sam_fixed_figures_read (const char *json, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonNode *node;

  g_return_val_if_fail (json != NULL, NULL);

  if (json_parser_load_from_data (parser, json, -1, NULL))
    {
      node = json_parser_get_root (parser);
      if (node != NULL && JSON_NODE_HOLDS_OBJECT (node) && has_array (json_node_get_object (node), "definitions")
          && has_array (json_node_get_object (node), "figures"))
        return read_all (json_node_get_object (node));
    }

  g_set_error_literal (error, SAM_ERROR, SAM_ERROR_DAMAGED,
                       _ ("The figures of this fixed report cannot be read. Its pages are not touched: they can be shown and saved."));

  return NULL;
}

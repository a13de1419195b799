/*
 * The content of a template as JSON.
 */
#include "sam-template-json-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "sam-template.h"

/* A template is a handful of lines; what is larger or deeper is something else. */
#define LARGEST (1024 * 1024)
#define DEEPEST 16

static gboolean
fail (GError **error, const char *message)
{
  g_set_error_literal (error, SAM_ERROR, SAM_ERROR_INVALID, message);

  return FALSE;
}

/* The parser calls itself for each level, so that a file could exhaust the stack. */
static gboolean
is_shallow (const char *json)
{
  gboolean in_string = FALSE;
  int depth = 0;

  for (const char *p = json; *p != '\0'; p++)
    {
      if (in_string && *p == '\\' && p[1] != '\0')
        p++;
      else if (*p == '"')
        in_string = !in_string;
      else if (!in_string && (*p == '[' || *p == '{') && ++depth > DEEPEST)
        return FALSE;
      else if (!in_string && (*p == ']' || *p == '}'))
        depth--;
    }

  return TRUE;
}

JsonNode *
sam_template_json_parse (const char *json, GError **error)
{
  g_autoptr (JsonNode) root = NULL;

  if (strlen (json) > LARGEST || !is_shallow (json))
    {
      fail (error, _("This is no observation template: it is far too large. Nothing was changed."));
      return NULL;
    }
  if (g_utf8_validate (json, -1, NULL))
    root = json_from_string (json, NULL);
  if (root == NULL || (!JSON_NODE_HOLDS_OBJECT (root) && !JSON_NODE_HOLDS_ARRAY (root)))
    {
      fail (error, _("This is no observation template: it cannot be read as JSON. Nothing was changed."));
      return NULL;
    }

  return g_steal_pointer (&root);
}

static gboolean
fail_type (GError **error, const char *member, const char *expected)
{
  /* Translators: the name of a field in a file; what it must be */
  g_autofree char *message = g_strdup_printf (_("In the template, “%s” must be %s. Nothing was changed."), member, expected);

  return fail (error, message);
}

static gboolean
is_string (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING;
}

static gboolean
read_strings (JsonObject *object, const char *member, GPtrArray *strings, GError **error)
{
  JsonNode *node = json_object_get_member (object, member);
  JsonArray *array;

  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return fail_type (error, member, _("a list of texts"));

  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      if (!is_string (json_array_get_element (array, i)))
        return fail_type (error, member, _("a list of texts"));
      g_ptr_array_add (strings, g_strdup (json_array_get_string_element (array, i)));
    }

  return TRUE;
}

/* No score of anybody, at whatever depth a file hides it. */
static gboolean
refuse_scores (JsonNode *node, GError **error)
{
  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (array); i++)
        if (!refuse_scores (json_array_get_element (array, i), error))
          return FALSE;
    }
  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObjectIter iter;
      const char *name;
      JsonNode *member;

      json_object_iter_init (&iter, json_node_get_object (node));
      while (json_object_iter_next (&iter, &name, &member))
        {
          if (sam_template_content_is_score_field (name))
            {
              g_set_error (error, SAM_ERROR, SAM_ERROR_INVALID,
                           _("The field “%s” would hold a score. Samordna keeps no score, rating or grade of a teacher: "
                             "take the field out of the file. Nothing was changed."),
                           name);
              return FALSE;
            }
          if (!refuse_scores (member, error))
            return FALSE;
        }
    }

  return TRUE;
}

/* What is in the object beside these members, as an object of its own; %NULL for nothing. */
static char *
keep_others (JsonObject *object, const char *const *known)
{
  g_autoptr (JsonObject) others = json_object_new ();
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;

  json_object_iter_init (&iter, object);
  while (json_object_iter_next (&iter, &name, &member))
    if (!g_strv_contains (known, name))
      json_object_set_member (others, name, json_node_copy (member));
  if (json_object_get_size (others) == 0)
    return NULL;

  json_node_set_object (node, others);

  return json_to_string (node, FALSE);
}

static gboolean
read_section (JsonNode *node, SamTemplateContent *content, GError **error)
{
  static const char *const known[] = { "title", "prompts", NULL };
  SamTemplateSection *section;
  JsonObject *object;
  JsonNode *title;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return fail_type (error, "sections", _("a list of sections, each with “title” and “prompts”"));
  object = json_node_get_object (node);
  title = json_object_get_member (object, "title");
  if (title == NULL || !is_string (title))
    return fail_type (error, "title", _("a text"));

  section = sam_template_content_add_section (content, json_node_get_string (title));
  section->others = keep_others (object, known);

  return read_strings (object, "prompts", section->prompts, error);
}

static gboolean
read_sections (JsonObject *object, SamTemplateContent *content, GError **error)
{
  JsonNode *node = json_object_get_member (object, "sections");
  JsonArray *array;

  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return fail_type (error, "sections", _("a list of sections, each with “title” and “prompts”"));

  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    if (!read_section (json_array_get_element (array, i), content, error))
      return FALSE;

  return TRUE;
}

static gboolean
read_interval (JsonObject *object, SamTemplateContent *content, GError **error)
{
  JsonNode *node = json_object_get_member (object, "interval_seconds");
  gint64 seconds;

  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return TRUE;
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_INT64)
    return fail_type (error, "interval_seconds", _("a whole number of seconds"));

  seconds = json_node_get_int (node);
  /* The limits are told by the check; what fits no number is out of them. */
  content->interval_seconds = seconds < 0 || seconds > G_MAXINT32 ? G_MAXINT32 : (int) seconds;

  return TRUE;
}

SamTemplateContent *
sam_template_json_read_object (JsonObject *object, const char *const *known, GError **error)
{
  g_autoptr (SamTemplateContent) content = sam_template_content_new ();
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);

  json_node_set_object (node, object);
  if (!refuse_scores (node, error)
      || !read_sections (object, content, error)
      || !read_strings (object, "counters", content->counters, error)
      || !read_strings (object, "events", content->events, error)
      || !read_interval (object, content, error))
    return NULL;

  content->others = keep_others (object, known);
  if (!sam_template_content_check (content, error))
    return NULL;

  return g_steal_pointer (&content);
}

SamTemplateContent *
sam_template_json_read (const char *json, GError **error)
{
  static const char *const known[] = { "sections", "counters", "events", "interval_seconds", NULL };
  g_autoptr (JsonNode) root = NULL;

  g_return_val_if_fail (json != NULL, NULL);

  root = sam_template_json_parse (json, error);
  if (root == NULL)
    return NULL;
  if (!JSON_NODE_HOLDS_OBJECT (root))
    {
      fail (error, _("This is no observation template: it cannot be read as JSON. Nothing was changed."));
      return NULL;
    }

  return sam_template_json_read_object (json_node_get_object (root), known, error);
}

SamTemplateContent *
sam_template_json_read_record (SamRecord *record, GError **error)
{
  const char *json;

  g_return_val_if_fail (SAM_IS_RECORD (record), NULL);

  json = sam_record_get_text (record, SAM_TEMPLATE_CONTENT);

  return sam_template_json_read (json != NULL ? json : "{}", error);
}

static JsonArray *
write_strings (const GPtrArray *strings)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < strings->len; i++)
    json_array_add_string_element (array, strings->pdata[i]);

  return array;
}

/* What was kept comes after what is known. */
static void
write_others (JsonObject *object, const char *others)
{
  g_autoptr (JsonNode) node = NULL;
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;

  if (others == NULL)
    return;
  node = json_from_string (others, NULL);
  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return;

  json_object_iter_init (&iter, json_node_get_object (node));
  while (json_object_iter_next (&iter, &name, &member))
    if (!json_object_has_member (object, name))
      json_object_set_member (object, name, json_node_copy (member));
}

void
sam_template_json_write_object (const SamTemplateContent *content, JsonObject *object)
{
  JsonArray *sections = json_array_new ();

  for (guint i = 0; i < content->sections->len; i++)
    {
      const SamTemplateSection *section = content->sections->pdata[i];
      JsonObject *written = json_object_new ();

      json_object_set_string_member (written, "title", section->title);
      json_object_set_array_member (written, "prompts", write_strings (section->prompts));
      write_others (written, section->others);
      json_array_add_object_element (sections, written);
    }
  json_object_set_array_member (object, "sections", sections);
  json_object_set_array_member (object, "counters", write_strings (content->counters));
  json_object_set_array_member (object, "events", write_strings (content->events));
  if (content->interval_seconds > 0)
    json_object_set_int_member (object, "interval_seconds", content->interval_seconds);
  write_others (object, content->others);
}

char *
sam_template_json_write (const SamTemplateContent *content)
{
  g_autoptr (JsonObject) object = json_object_new ();
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);

  g_return_val_if_fail (content != NULL, NULL);

  sam_template_json_write_object (content, object);
  json_node_set_object (node, object);

  return json_to_string (node, FALSE);
}

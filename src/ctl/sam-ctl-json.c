/* JSON as the subcommands print it. */

#include "sam-ctl-json.h"

#include <stdio.h>

void
sam_ctl_json_print (JsonBuilder *builder)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = json_builder_get_root (builder);
  g_autofree char *text = NULL;

  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  text = json_generator_to_data (generator, NULL);
  puts (text);
}

void
sam_ctl_json_add_text (JsonBuilder *builder, const char *name, const char *text)
{
  json_builder_set_member_name (builder, name);
  if (text != NULL)
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

void
sam_ctl_json_add_number (JsonBuilder *builder, const char *name, gboolean known, gint64 number)
{
  json_builder_set_member_name (builder, name);
  if (known)
    json_builder_add_int_value (builder, number);
  else
    json_builder_add_null_value (builder);
}

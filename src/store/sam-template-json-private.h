#pragma once

#include <json-glib/json-glib.h>

#include "sam-template-json.h"

G_BEGIN_DECLS

/* For files that hold templates beside other things. */

/** An object or a list, or an error in words; guards against what is too large and too deep. */
JsonNode *sam_template_json_parse (const char *json, GError **error);
/** @known: the members that are not kept as unknown. */
SamTemplateContent *sam_template_json_read_object (JsonObject *object, const char *const *known, GError **error);
/** Adds the members of the content to @object. */
void sam_template_json_write_object (const SamTemplateContent *content, JsonObject *object);

G_END_DECLS

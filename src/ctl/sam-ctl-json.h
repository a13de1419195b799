#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/** Prints what was built, and ends it. */
void sam_ctl_json_print (JsonBuilder *builder);
/** A member; @text may be %NULL, which is null. */
void sam_ctl_json_add_text (JsonBuilder *builder, const char *name, const char *text);
/** A member; null where it is not @known. */
void sam_ctl_json_add_number (JsonBuilder *builder, const char *name, gboolean known, gint64 number);

G_END_DECLS

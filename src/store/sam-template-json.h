#pragma once

#include "sam-record.h"
#include "sam-template-content.h"

G_BEGIN_DECLS

/**
 * sam_template_json_read:
 *
 * The content of a template out of the JSON that its record holds. What this program does not
 * know is kept. An error in words where it is no JSON, of other types than expected, more than
 * a template has room for, or holds a score (see doc/template-format.md).
 */
SamTemplateContent *sam_template_json_read (const char *json, GError **error);
/** The same for a record of the family "template". */
SamTemplateContent *sam_template_json_read_record (SamRecord *record, GError **error);
/** One line of JSON; what is read from it equals @content. */
char *sam_template_json_write (const SamTemplateContent *content);

G_END_DECLS

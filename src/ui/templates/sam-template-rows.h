#pragma once

#include "sam-template-row.h"

G_BEGIN_DECLS

/**
 * SamTemplateRows:
 *
 * All sections, counters or events of a template: a boxed list of
 * #SamTemplateRow with a button for another. Signal: "edited".
 */
#define SAM_TYPE_TEMPLATE_ROWS (sam_template_rows_get_type ())
G_DECLARE_FINAL_TYPE (SamTemplateRows, sam_template_rows, SAM, TEMPLATE_ROWS, GtkBox)

GtkWidget *sam_template_rows_new (SamTemplatePart part, const SamTemplateContent *content);
/** Appends what the rows hold to @content; rows with nothing in them are left out. */
void       sam_template_rows_read (SamTemplateRows *self, SamTemplateContent *content);

G_END_DECLS

#pragma once

#include "sam-sheet.h"

G_BEGIN_DECLS

/**
 * sam_template_sheet_add:
 * @like: (nullable): a template that the new one begins as
 *
 * The form for a template: name, sections with prompts, counters, events and
 * interval, and the keys they get during an observation.
 */
SamSheet *sam_template_sheet_add (GtkWidget *parent, SamContext *context, SamRecord *like);
/** %NULL where the template cannot be read: that is said then. */
SamSheet *sam_template_sheet_edit (GtkWidget *parent, SamContext *context, SamRecord *record);

G_END_DECLS

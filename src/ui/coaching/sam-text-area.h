#pragma once

#include <gtk/gtk.h>

#include "sam-draft.h"

G_BEGIN_DECLS

/**
 * SamTextArea:
 *
 * Some lines of a draft's text, as they are written. Tab goes on to what comes
 * next. Signal "edited".
 */
#define SAM_TYPE_TEXT_AREA (sam_text_area_get_type ())
G_DECLARE_FINAL_TYPE (SamTextArea, sam_text_area, SAM, TEXT_AREA, GtkWidget)

GtkWidget *sam_text_area_new (void);
/** @draft outlives the area; @label is its accessible name. */
void       sam_text_area_set_field (SamTextArea *self, SamDraft *draft, guint field, const char *label);

G_END_DECLS

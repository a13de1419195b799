#pragma once

#include <adwaita.h>

#include "sam-context.h"

G_BEGIN_DECLS

/**
 * SamAsOfButton:
 *
 * Says the day that the page looks at, and opens a calendar to pick another.
 * Compact, it is only an icon.
 */
#define SAM_TYPE_AS_OF_BUTTON (sam_as_of_button_get_type ())
G_DECLARE_FINAL_TYPE (SamAsOfButton, sam_as_of_button, SAM, AS_OF_BUTTON, AdwBin)

void  sam_as_of_button_set_context (SamAsOfButton *self, SamContext *context);
void  sam_as_of_button_set_compact (SamAsOfButton *self, gboolean compact);
/** "As of 14 Dec 2012", newly allocated. */
char *sam_as_of_dup_text (SamDate as_of);

G_END_DECLS

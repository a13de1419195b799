#pragma once

#include "sam-calendar-stack.h"

G_BEGIN_DECLS

/**
 * SamClipBar:
 *
 * Below the calendar while sessions are cut or copied: which, where they would
 * land at the cursor, and what they would clash with there. So that who uses
 * the keyboard sees it before pasting, as the pointer shows it before letting go.
 */
#define SAM_TYPE_CLIP_BAR (sam_clip_bar_get_type ())
G_DECLARE_FINAL_TYPE (SamClipBar, sam_clip_bar, SAM, CLIP_BAR, AdwBin)

/** Once. */
void        sam_clip_bar_set_calendar (SamClipBar *self, SamCalendarStack *stack, SamCalendarModel *model);
/** The cursor may be elsewhere. */
void        sam_clip_bar_update (SamClipBar *self);
/** What was read is out of date. */
void        sam_clip_bar_reload (SamClipBar *self);
/** "" while nothing is cut or copied. */
const char *sam_clip_bar_get_text (SamClipBar *self);

G_END_DECLS

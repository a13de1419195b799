#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * The text of a calendar file, sound as far as can be seen without reading it:
 * whole calendars, in an encoding that is known, of a size that can be meant.
 * %NULL with %SAM_ERROR_INVALID in words. Newly allocated.
 */
char *sam_ics_frame_decode (GBytes *bytes, GError **error);

G_END_DECLS

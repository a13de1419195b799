#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Time for the clock of a lesson, in milliseconds: one that nobody sets, and one to start from. */

/** How long the computer has been running: it counts on while it sleeps, and never jumps. */
gint64 sam_steady_time_get_running (void);
/** Since 1970, by the computer's clock; on the day and at the minute that SAMORDNA_TODAY and SAMORDNA_NOW say. */
gint64 sam_steady_time_get_of_day (void);

G_END_DECLS

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * sam_elapsed_parse:
 *
 * Seconds since the start of a lesson, as a person writes them: 'M:SS',
 * 'H:MM:SS', or whole minutes alone. -1 where it is none of these.
 */
int   sam_elapsed_parse (const char *text);
/** 'MM:SS', newly allocated; minutes go on past 59, as on a lesson's clock. */
char *sam_elapsed_format (int seconds);

G_END_DECLS

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * sam_school_name_shorten:
 *
 * A school's name where room is scarce (a chip in the month): without the
 * Swedish word for school and the s that joins it. "Almbackaskolan" becomes
 * "Almbacka", "Rönnlidsskolan" "Rönnlid", "Nyponbackens skola" "Nyponbacken".
 * Other names stay as they are. Newly allocated.
 */
char *sam_school_name_shorten (const char *name);

/**
 * sam_school_name_abbreviate:
 * @room: letters that there is room for, the point included
 *
 * The short name, and where that has no room, as much of it as is read easily:
 * broken off before a vowel, with a point. "Hasselbackens skola" in a room of 9
 * becomes "Hasselb."; at least four letters stay, however little room there is.
 * Newly allocated.
 */
char *sam_school_name_abbreviate (const char *name, guint room);

G_END_DECLS

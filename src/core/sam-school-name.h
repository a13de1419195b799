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

G_END_DECLS

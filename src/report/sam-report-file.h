#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * Writes the file of a report or a picture atomically: one that existed is left whole on failure, which @error tells in words. It can be
 * read by its owner alone.
 */
gboolean sam_report_file_write (const char *path, const char *bytes, gsize length, GError **error);

G_END_DECLS

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SamReportFile:
 *
 * A file on its way: beside the one that it is to be, which is left whole until it is kept. What is freed before is gone.
 * It can be read by its owner alone.
 */
typedef struct _SamReportFile SamReportFile;

SamReportFile *sam_report_file_open (const char *path, GError **error);
/** %FALSE from the first failure on; keeping tells it. */
gboolean       sam_report_file_append (SamReportFile *self, const char *bytes, gsize length);
/** Puts it in its place, once it is safe on the disk. */
gboolean       sam_report_file_keep (SamReportFile *self, GError **error);
void           sam_report_file_free (SamReportFile *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SamReportFile, sam_report_file_free)

/**
 * Writes the file of a report or a picture atomically: one that existed is left whole on failure, which @error tells in
 * words. It can be read by its owner alone.
 */
gboolean sam_report_file_write (const char *path, const char *bytes, gsize length, GError **error);

G_END_DECLS

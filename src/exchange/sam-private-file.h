#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * Files that leave the programme hold what is known of people. They are made
 * under a name that nobody else has, beside their place, readable by their
 * owner alone from the first byte, and moved there when they are whole and on
 * the disk. Where a file system knows no modes, they are as it makes them.
 */

/**
 * SamPrivateFilePlace: what may be at the place of a file.
 * @SAM_PRIVATE_FILE_NEW: nothing; what is there stays as it is (%SAM_ERROR_EXISTS)
 * @SAM_PRIVATE_FILE_REPLACE: a file, which goes in one step or stays whole
 */
typedef enum
{
  SAM_PRIVATE_FILE_NEW,
  SAM_PRIVATE_FILE_REPLACE,
} SamPrivateFilePlace;

/** Where @file lies on this computer, newly allocated; elsewhere no file can be made in secret and moved in one step. */
char *sam_private_file_dup_path (GFile *file, GError **error);

/** Writes @text to a file at @path. */
gboolean sam_private_file_write (const char *path, const char *text, SamPrivateFilePlace place, GError **error);

/** The same with whatever bytes. */
gboolean sam_private_file_write_bytes (const char *path, GBytes *bytes, SamPrivateFilePlace place, GError **error);

/** Makes an empty file for somebody else to fill: its path, newly allocated. It goes by finish or by g_unlink(). */
char *sam_private_file_begin (const char *path, SamPrivateFilePlace place, GError **error);
/** Moves it to its place; where that fails, it is removed. */
gboolean sam_private_file_finish (const char *partial, const char *path, SamPrivateFilePlace place, GError **error);

/** A name beside @path that is nobody's, for mkstemp or mkdtemp; newly allocated. */
char *sam_private_file_make_template (const char *path);
/** Says in words why nothing could be written at @path: @code is an errno. Always %FALSE. */
gboolean sam_private_file_fail (const char *path, int code, GError **error);

G_END_DECLS

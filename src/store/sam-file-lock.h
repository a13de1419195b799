#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SamFileLock:
 *
 * The right to write a programme file, held by one store at a time on one
 * machine: a hidden file beside it, ".NAME.lock", with a lock that dies with the
 * process. Two stores of one process exclude each other too.
 */
typedef struct _SamFileLock SamFileLock;

/**
 * Takes the lock without waiting; %NULL where another holds it. Where the
 * folder takes no such file, the lock lies in the user's runtime folder.
 */
SamFileLock *sam_file_lock_take (const char *path);
/** Removes the file and gives the lock back. */
void         sam_file_lock_free (SamFileLock *self);

G_END_DECLS

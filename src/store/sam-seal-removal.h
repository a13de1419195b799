#pragma once

#include "sam-database.h"

G_BEGIN_DECLS

/*
 * Keys and attachments go for good, where a record only goes until it is
 * undone: when the user removes a cycle, and when nothing can bring a cycle
 * back any more. All of this within the caller's transaction, and nothing of it
 * needs the file to be unlocked.
 */

/**
 * sam_seal_removal_follow:
 * @changeset: one that sam_changeset_read() has found good, made by the user or redone
 *
 * Destroys the keys and attachments of the cycles that the change removes. What
 * is left of them is an empty key, by which their texts, once undone, are known
 * as destroyed.
 */
gboolean sam_seal_removal_follow (SamDatabase *database, gconstpointer changeset, gsize length, GError **error);

/** The key and the attachments of a cycle whose texts are erased. The caller cleans the file. */
gboolean sam_seal_removal_erase (SamDatabase *database, gint64 cycle, GError **error);

/** Takes away keys and attachments of cycles that are not there, and that neither undo nor redo can bring back. */
gboolean sam_seal_removal_clean_up (SamDatabase *database, GError **error);

G_END_DECLS

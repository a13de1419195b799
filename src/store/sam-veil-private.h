#pragma once

#include "sam-database-private.h"
#include "sam-veil.h"

G_BEGIN_DECLS

/* Between sam-veil.c and sam-database.c. */

/** Hangs the veil before one connection, in its temporary schema. */
gboolean sam_veil_hang (SamDatabase *database, SamVeil veil, GError **error);
/** The veil that readers of the file at @path get; any thread. */
SamVeil  sam_veil_find (const char *path);
/** For readers that are opened from now on. */
void     sam_veil_remember (const char *path, SamVeil veil);

void     sam_database_note_veil (SamDatabase *self, SamVeil veil);

G_END_DECLS

#pragma once

#include "sam-store.h"

G_BEGIN_DECLS

/**
 * SamVeil:
 * @SAM_VEIL_NONE: all is shown
 * @SAM_VEIL_TEACHERS: as one reads who gets aggregates only (a principal): coaches have
 *   names, teachers have numbers, and no coaching text can be read
 * @SAM_VEIL_EVERYBODY: for a projector: nobody has a name
 *
 * What is hidden of a programme that is open, while it is looked at by others.
 * It hangs before the tables: whatever reads persons and schools, in this store
 * or in a reader of another thread, gets "Person 12" for a name and nothing for
 * codes, addresses and phone numbers, so that no page can forget to ask.
 * Nothing in the file changes, and nothing can be changed meanwhile.
 */
typedef enum
{
  SAM_VEIL_NONE,
  SAM_VEIL_TEACHERS,
  SAM_VEIL_EVERYBODY,
} SamVeil;

SamVeil  sam_store_get_veil (SamStore *self);
/** Pages read anew: the store says that everything changed. %SAM_ERROR_BUSY while a change is under way. */
gboolean sam_store_set_veil (SamStore *self, SamVeil veil, GError **error);
/** What hangs before this connection: a report by it is as nameless as the window. */
SamVeil  sam_database_get_veil (SamDatabase *self);

G_END_DECLS

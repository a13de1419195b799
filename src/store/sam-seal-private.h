#pragma once

#include "sam-database.h"
#include "sam-seal-state.h"
#include "sam-store.h"

G_BEGIN_DECLS

/*
 * The seal from inside: for the rooms of this floor that read and write sealed
 * texts. Text functions may be called from any thread, each with its own
 * connection; all others are the main thread's.
 */

/** At opening: how the file stands. The seal keeps no reference to the store, which detaches it when it closes. */
void     sam_seal_attach (SamSeal *self, SamStore *store);
/** Wipes the key. The seal then stands for no file. */
void     sam_seal_detach (SamSeal *self);
/** The open store, or %NULL. */
SamStore *sam_seal_get_store (SamSeal *self);

/**
 * sam_seal_box_text:
 * @self: (nullable): the connection's seal; without one a text is refused where the file has a seal
 * @cycle_id: the cycle whose key seals the text; it is made with the first text
 *
 * @text as it is to stand in @table.@column of @row_id: sealed where the file
 * is unlocked, plain where it has no seal. %SAM_ERROR_LOCKED where it is locked,
 * %SAM_ERROR_DAMAGED where the cycle's key cannot be read.
 * Makes at most one row, in "cycle_key": a transaction that is rolled back
 * takes it along.
 */
GBytes  *sam_seal_box_text (SamSeal *self, SamDatabase *database, gint64 cycle_id, const char *table, const char *column,
                            gint64 row_id, const char *text, GError **error);

/**
 * sam_seal_open_text:
 * @self: (nullable): %NULL reads every sealed text as locked
 * @database: behind a veil, plain texts read as locked too
 * @bytes: what stands in the column, in either form
 *
 * The text, newly allocated, to be freed with g_free() (or sam_seal_free_secret());
 * %NULL where it cannot be read, and @state then tells why. Never fails otherwise.
 */
char    *sam_seal_open_text (SamSeal *self, SamDatabase *database, const char *table, const char *column, gint64 row_id,
                             gconstpointer bytes, gsize length, SamSealState *state);

/** Whether what stands in a column is a sealed text, readable or not. */
gboolean sam_seal_is_sealed (gconstpointer bytes, gsize length);

/**
 * What is sealed under the cycle's key is gone for good, in the records, the history and wherever else it lies in this
 * file; backups made before hold key and texts as they were. Works locked as well. Inside the caller's transaction.
 */
gboolean sam_seal_destroy_cycle_key (SamDatabase *database, gint64 cycle_id, GError **error);

/* For the rooms sam-seal*.c alone. */

/** Takes a copy of the file's key, which is then unlocked; says nothing yet. */
void     sam_seal_take_file_key (SamSeal *self, const guint8 *file_key);
/** Wipes it, and says nothing yet. */
void     sam_seal_drop_file_key (SamSeal *self);
/** Copies the file's key; %SAM_ERROR_LOCKED where it is not unlocked. */
gboolean sam_seal_copy_file_key (SamSeal *self, guint8 *file_key, GError **error);
/** Copies the cycle's key, which is made where it is missing and @database may write. */
gboolean sam_seal_copy_cycle_key (SamSeal *self, SamDatabase *database, gint64 cycle_id, guint8 *key, GError **error);
/**
 * The same for what is only read: never makes one. @self may be %NULL, which is locked;
 * %SAM_ERROR_NOT_FOUND where the key has been destroyed.
 */
gboolean sam_seal_read_cycle_key (SamSeal *self, SamDatabase *database, gint64 cycle_id, guint8 *key, GError **error);
/**
 * The cycle's key, as it stands wrapped in the file, in guarded memory, until it is let go: nothing else can be done
 * with the seal meanwhile. %NULL where it cannot be unwrapped; it is to be let go all the same.
 */
const guint8 *sam_seal_hold_cycle_key (SamSeal *self, gint64 cycle_id, const guint8 *wrapped, gboolean *is_unlocked);
void     sam_seal_let_go_cycle_key (SamSeal *self);
/** A new key for the cycle, wrapped. */
gboolean sam_seal_wrap_new_cycle_key (SamSeal *self, gint64 cycle_id, gboolean is_renewed, guint8 *wrapped, GError **error);
/** %SAM_ERROR_LOCKED in words; %FALSE. */
gboolean sam_seal_fail_locked (GError **error);
/** Reads anew what ways there are; tells "status" and the store's pages where the status is another than was told last. */
void     sam_seal_update (SamSeal *self);

G_END_DECLS

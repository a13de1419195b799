#pragma once

#include <gio/gio.h>

#include "sam-draft.h"
#include "sam-database.h"
#include "sam-id.h"

G_BEGIN_DECLS

/**
 * SamStore:
 *
 * A programme file that is open: the only way in (sam_store_begin(), a change)
 * and the source of all that is read. Belongs to the main thread.
 *
 * Signals: "changed" (guint64 families): after a commit, an undo or a redo,
 * with the #SamFamilySet of the tables touched.
 * Properties (notify): "undo-label", "redo-label".
 */
#define SAM_TYPE_STORE (sam_store_get_type ())
G_DECLARE_FINAL_TYPE (SamStore, sam_store, SAM, STORE, GObject)

/** Makes a new, empty file with mode 0600 and the newest schema; fails with %SAM_ERROR_EXISTS. */
SamStore *sam_store_create (const char *path, GError **error);
/**
 * Opens a file. What is no programme, damaged or newer is refused and not
 * touched. An older file is copied aside and migrated. One that is read-only,
 * or open in another instance, opens for reading: see sam_store_get_notice().
 */
SamStore *sam_store_open (const char *path, GError **error);
/**
 * Brings all that is stored into the file itself, without waiting for anybody: a copy of that one file, made by other
 * means, then has it. %FALSE where somebody still reads what was; try again later.
 */
gboolean  sam_store_settle (SamStore *self);
/** Closes, back to one single file. The object stays, and refuses everything. */
void      sam_store_close (SamStore *self);

const char *sam_store_get_path (SamStore *self);
gboolean    sam_store_is_read_only (SamStore *self);
/** Why the file is open for reading only, in words; %NULL where it is not. */
const char *sam_store_get_notice (SamStore *self);
/** The main thread's connection, for reading by statements. */
SamDatabase *sam_store_get_database (SamStore *self);
/** The seal of the file, as long as the store; its connection reads and writes by it. Owned by the store. */
SamSeal     *sam_store_get_seal (SamStore *self);
/** For validation: looks up records in this store. Owned by the store. */
SamRecordSource *sam_store_get_source (SamStore *self);

/** The record, or %NULL without error where there is none. */
SamRecord *sam_store_get (SamStore *self, SamFamilyId family, gint64 id, GError **error);
/** All records of a family, by name or title, then by natural key, in Swedish order: array of #SamRecord, or %NULL. */
GPtrArray *sam_store_list (SamStore *self, SamFamilyId family, GError **error);
/** Those whose reference @field is @id. */
GPtrArray *sam_store_list_by (SamStore *self, SamFamilyId family, guint field, gint64 id, GError **error);
/** The one programme of the file, or %NULL where none is recorded yet. */
SamRecord *sam_store_get_programme (SamStore *self, GError **error);
/** A setting's number, or @fallback. */
gint64     sam_store_get_setting (SamStore *self, const char *name, gint64 fallback);
/**
 * Stores numbers of settings as one change; @names and @values have @n elements. One that holds its default and
 * is not stored yet stays unstored.
 */
gboolean   sam_store_put_settings (SamStore *self, const char *const *names, const gint64 *values, guint n, GError **error);
/** The name of the file's user, which stands beside every change; %NULL where none is recorded. Newly allocated. */
char      *sam_store_dup_user_name (SamStore *self);
/** @name: (nullable): %NULL or "" for none. */
gboolean   sam_store_set_user_name (SamStore *self, const char *name, GError **error);
/** How many records there are, those whose reference or flag @field is @value where @field is not -1; at most @limit. */
guint      sam_store_count_up_to (SamStore *self, SamFamilyId family, int field, gint64 value, guint limit);
/** How many records go when this one goes, by family; array of SAM_N_FAMILIES, the record itself included. */
gboolean   sam_store_count_dependents (SamStore *self, SamFamilyId family, gint64 id, guint *counts, GError **error);
/** The day that the programme opens as of: its own day, else its last day when that has passed, else today. */
SamDate    sam_store_get_opening_date (SamStore *self);

/**
 * SamChange: one transaction with a label, one step of undo. Begin, put and
 * remove, commit; freeing one that was not committed rolls it back. Only one
 * at a time. A label is a message id marked with NC_("change", "Move session"),
 * or made by sam_change_label_new_counted(); it never holds text of the user's.
 */
typedef struct _SamChange SamChange;

SamChange *sam_store_begin (SamStore *self, const char *label, GError **error);
/**
 * Validates the draft, then inserts or updates, and sets the draft's id.
 * Fails with %SAM_ERROR_INVALID and the first problem's message; the change
 * stays usable after a failed put.
 */
gboolean   sam_change_put (SamChange *self, SamDraft *draft, GError **error);
/**
 * Removes, with all that belongs to it. %SAM_ERROR_IN_USE where others need it.
 * Where a session goes that a moved one was moved to, the moved one is planned
 * again at its own date, in the same change.
 */
gboolean   sam_change_remove (SamChange *self, SamFamilyId family, gint64 id, GError **error);
/** Another label, where only what was done tells how many. */
void       sam_change_set_label (SamChange *self, const char *label);
/** Frees the change in any case. A change that changed nothing leaves no trace in the journal. */
gboolean   sam_change_commit (SamChange *self, GError **error);
/** Rolls back and frees. */
void       sam_change_free (SamChange *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SamChange, sam_change_free)

/** One draft, one change. */
gboolean sam_store_put (SamStore *self, const char *label, SamDraft *draft, GError **error);
gboolean sam_store_remove (SamStore *self, const char *label, SamFamilyId family, gint64 id, GError **error);

/** Label of what undo or redo would do, translated; %NULL where there is nothing. Owned by the store. */
const char *sam_store_get_undo_label (SamStore *self);
const char *sam_store_get_redo_label (SamStore *self);
gboolean    sam_store_undo (SamStore *self, GError **error);
/** Undoes everything from the last change back to and with @seq (#SamHistoryEntry): all of it, or nothing. */
gboolean    sam_store_undo_until (SamStore *self, gint64 seq, GError **error);
gboolean    sam_store_redo (SamStore *self, GError **error);

/** A copy of the whole file as it is now, in one piece; fails with %SAM_ERROR_EXISTS where there is a file. */
gboolean sam_store_save_copy (SamStore *self, const char *path, GError **error);
/**
 * The same, where there may be a file: it goes in one step when the copy is
 * proven, or stays whole. Never this programme itself (%SAM_ERROR_EXISTS), nor
 * one that is open elsewhere or was not closed in good order (%SAM_ERROR_BUSY).
 */
gboolean sam_store_save_copy_over (SamStore *self, const char *path, GError **error);

/**
 * Forgets all that could be undone. For a file that was just filled by the
 * program itself, such as the example: undo must not empty it.
 */
gboolean    sam_store_forget_history (SamStore *self, GError **error);

/** Integrity, foreign keys, journal, seals (see sam_seal_check()): %TRUE where all is sound. */
gboolean sam_store_check (SamStore *self, GError **error);

G_END_DECLS

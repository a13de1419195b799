#pragma once

#include <gio/gio.h>

#include "sam-date.h"
#include "sam-seal-state.h"
#include "sam-store.h"

G_BEGIN_DECLS

/*
 * Attachments of a cycle: a photo of the board, a PDF. They are sealed like the
 * texts, with the cycle's key, in pieces, so that none is ever in memory as a
 * whole. They stand outside the journal: removing is taken back by
 * sam_attachment_take_back(), and for good with the next opening of the file.
 */

/** Bytes; a larger one is refused. */
#define SAM_ATTACHMENT_LARGEST (20 * 1024 * 1024)

/**
 * SamAttachment:
 * @session_id: 0 where it is of the cycle as a whole
 * @name: %NULL where it cannot be read; @name_state then tells why
 */
typedef struct
{
  gint64       id;
  gint64       cycle_id;
  gint64       session_id;
  char        *name;
  SamSealState name_state;
  char        *media_type;
  gint64       size;
  SamDate      added_date;
  gboolean     is_removed;
} SamAttachment;

typedef enum
{
  SAM_ATTACHMENT_LIST_KEPT,
  /* Those too that can still be taken back. */
  SAM_ATTACHMENT_LIST_REMOVED,
} SamAttachmentListing;

void       sam_attachment_free (SamAttachment *self);

/** Those of a cycle, the oldest first; of #SamAttachment. Works locked. */
GPtrArray *sam_attachment_list (SamDatabase *database, gint64 cycle_id, SamAttachmentListing listing, GError **error);

/** Whether it may be shown in a window of the program: a picture of a kind that GTK reads by itself. */
gboolean   sam_attachment_is_picture (const SamAttachment *self);

/**
 * sam_attachment_add:
 * @database: may write, and is outside of any transaction
 * @session_id: 0 for none
 * @media_type: such as "image/jpeg"
 *
 * Reads @stream to its end, in any thread. %SAM_ERROR_LOCKED where the file is
 * locked, %SAM_ERROR_INVALID where there is more than may be. On failure
 * nothing is left. Returns its id, or 0.
 */
gint64     sam_attachment_add (SamDatabase *database, gint64 cycle_id, gint64 session_id, const char *name,
                               const char *media_type, GInputStream *stream, GCancellable *cancellable, GError **error);

/**
 * Writes it to @stream, in any thread, and does not close that. %SAM_ERROR_DAMAGED
 * where anything of it was changed, left out or put in another order; what was
 * written before that was found is right, but not all.
 */
gboolean   sam_attachment_write (SamDatabase *database, gint64 id, GOutputStream *stream, GCancellable *cancellable,
                                 GError **error);

/* Main thread. The store says "changed" for cycles afterwards. */

gboolean   sam_attachment_remove (SamStore *store, gint64 id, GError **error);
gboolean   sam_attachment_take_back (SamStore *store, gint64 id, GError **error);

/* Beside the main thread, over a connection of its own. */

void       sam_attachment_add_async (SamStore *store, gint64 cycle_id, gint64 session_id, GFile *file,
                                     GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
gint64     sam_attachment_add_finish (SamStore *store, GAsyncResult *result, GError **error);

/** Saves a copy, unsealed and for the user alone (mode 0600), over what was there. On failure that stays as it was. */
void       sam_attachment_save_async (SamStore *store, gint64 id, GFile *file, GCancellable *cancellable,
                                      GAsyncReadyCallback callback, gpointer user_data);
gboolean   sam_attachment_save_finish (SamStore *store, GAsyncResult *result, GError **error);

/** Into memory, to be shown. */
void       sam_attachment_load_async (SamStore *store, gint64 id, GCancellable *cancellable, GAsyncReadyCallback callback,
                                      gpointer user_data);
GBytes    *sam_attachment_load_finish (SamStore *store, GAsyncResult *result, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SamAttachment, sam_attachment_free)

G_END_DECLS

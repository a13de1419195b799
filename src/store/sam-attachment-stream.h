#pragma once

#include "sam-seal-box.h"

G_BEGIN_DECLS

/*
 * The pieces of one attachment, sealed in order by libsodium's secretstream
 * (XChaCha20-Poly1305): a piece that is changed, missing, or in another place
 * is noticed. The stream's key is BLAKE2b of "attachment" and the attachment's
 * id (8 bytes, the highest first) under the cycle's key. The last piece is
 * marked as such, and authenticates the media type and the size (8 bytes) too.
 */

/** So much of an attachment in one piece; the last holds what is left, at least nothing. */
#define SAM_ATTACHMENT_PIECE_BYTES  (64 * 1024)
/** What sealing adds to a piece. */
#define SAM_ATTACHMENT_SEAL_BYTES   17
#define SAM_ATTACHMENT_HEADER_BYTES 24

typedef struct _SamAttachmentStream SamAttachmentStream;

/** For sealing. @header gets %SAM_ATTACHMENT_HEADER_BYTES. */
SamAttachmentStream *sam_attachment_stream_new_sealing (const guint8 *cycle_key, gint64 id, guint8 *header);
/** For opening; %NULL where @header is none. */
SamAttachmentStream *sam_attachment_stream_new_opening (const guint8 *cycle_key, gint64 id, const guint8 *header,
                                                        gsize header_length);
/** Wipes its key. */
void                 sam_attachment_stream_free (SamAttachmentStream *self);

/** @media_type: %NULL but for the last piece; @sealed gets @length + %SAM_ATTACHMENT_SEAL_BYTES. */
void                 sam_attachment_stream_seal (SamAttachmentStream *self, const guint8 *piece, gsize length,
                                                 const char *media_type, gint64 size, guint8 *sealed);
/** The same way back; @piece gets @length - %SAM_ATTACHMENT_SEAL_BYTES. %FALSE where it is not the piece that follows. */
gboolean             sam_attachment_stream_open (SamAttachmentStream *self, const guint8 *sealed, gsize length,
                                                 const char *media_type, gint64 size, guint8 *piece);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SamAttachmentStream, sam_attachment_stream_free)

G_END_DECLS

#pragma once

#include "sam-context.h"
#include "sam-seal-search.h"

G_BEGIN_DECLS

/**
 * SamSealedHits:
 *
 * What a search finds in what teachers and coaches wrote, while the file is
 * unlocked; nothing while it is locked, or has no seal. It asks for nothing and
 * keeps nothing: locking empties it.
 *
 * Signal "found": the answer to what was asked for last is there, or is gone.
 */
#define SAM_TYPE_SEALED_HITS (sam_sealed_hits_get_type ())
G_DECLARE_FINAL_TYPE (SamSealedHits, sam_sealed_hits, SAM, SEALED_HITS, GObject)

SamSealedHits *sam_sealed_hits_new (SamContext *context);
/** The latest question wins; "" finds nothing. */
void           sam_sealed_hits_ask (SamSealedHits *self, const char *text);
/** How many texts hold it, of which at most 200 are kept. */
guint          sam_sealed_hits_get_n (SamSealedHits *self);
/** Array of #SamSealHit. Owned by the hits. */
GPtrArray     *sam_sealed_hits_get (SamSealedHits *self);
/** Whose it is and which text, in words. Newly allocated. */
char          *sam_sealed_hits_describe (SamSealedHits *self, const SamSealHit *hit);

G_END_DECLS

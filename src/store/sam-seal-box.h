#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * A sealable text as it stands in its column. The first byte names the form:
 *
 *   plain    1, then the text
 *   sealed   2, version 1, the cycle's id (8 bytes, the highest first), a nonce
 *            (24 bytes), then XChaCha20-Poly1305 of the text, padded to a
 *            multiple of 64 bytes so that the length tells little
 *
 * What is authenticated besides the text: the first ten bytes, "table.column",
 * and the row's id (8 bytes, the highest first). A text cannot be moved to
 * another row, column or cycle unseen.
 */

#define SAM_SEAL_FORM_PLAIN  1
#define SAM_SEAL_FORM_SEALED 2

#define SAM_SEAL_KEY_BYTES   32
#define SAM_SEAL_NONCE_BYTES 24

/** Where a text stands. */
typedef struct
{
  const char *table;
  const char *column;
  gint64      row_id;
} SamSealPlace;

GBytes  *sam_seal_box_new_plain (const char *text);
/** @nonce: %NULL for a random one, as it must be except in tests of known answers. */
GBytes  *sam_seal_box_new_sealed (const guint8 *key, gint64 cycle_id, const SamSealPlace *place, const char *text,
                                  const guint8 *nonce);
/** Sets @cycle_id where the form is sealed and whole; %FALSE for all else. */
gboolean sam_seal_box_get_cycle (const guint8 *bytes, gsize length, gint64 *cycle_id);
/** The text, to be freed with sam_seal_free_secret(); %NULL where it is not what was sealed, at this place, under this key. */
char    *sam_seal_box_open (const guint8 *key, const SamSealPlace *place, const guint8 *bytes, gsize length);

G_END_DECLS

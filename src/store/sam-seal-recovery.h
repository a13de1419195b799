#pragma once

#include "sam-seal.h"

G_BEGIN_DECLS

/*
 * The recovery key as people read and type it: 28 random bytes and two that
 * check them, in 48 letters and digits without I, L, O and U, in groups of four.
 */

/** Without the dashes between the groups. */
#define SAM_SEAL_RECOVERY_LENGTH 48
#define SAM_SEAL_RECOVERY_RANDOM_BYTES 28

/** A new one, with dashes. @random: %NULL for random bytes, as it must be except in tests. */
char    *sam_seal_recovery_make (const guint8 *random);
/**
 * Writes its one spelling to @spelling: capitals, no dashes, with a NUL. Spaces and dashes
 * are passed over; I and L count as 1, O as 0, U as V. %SAM_ERROR_WRONG_KEY with words on
 * what is amiss where it is misspelled.
 */
gboolean sam_seal_recovery_parse (const char *typed, char *spelling, GError **error);

G_END_DECLS

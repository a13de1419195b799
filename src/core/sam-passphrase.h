#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SamPassphraseStrength:
 * @SAM_PASSPHRASE_EMPTY: nothing is typed
 * @SAM_PASSPHRASE_SHORT: fewer characters than a passphrase has
 * @SAM_PASSPHRASE_EASY: whoever has the file may find it by trying
 * @SAM_PASSPHRASE_FAIR: takes much trying
 * @SAM_PASSPHRASE_GOOD: takes more trying than there is time for
 *
 * How well a passphrase keeps a file that somebody else has got hold of. It is
 * said in words; only too short a one is refused.
 */
typedef enum
{
  SAM_PASSPHRASE_EMPTY,
  SAM_PASSPHRASE_SHORT,
  SAM_PASSPHRASE_EASY,
  SAM_PASSPHRASE_FAIR,
  SAM_PASSPHRASE_GOOD,
} SamPassphraseStrength;

/**
 * sam_passphrase_judge:
 * @text: (nullable): UTF-8
 * @shortest: how many characters there must be
 *
 * A rough estimate of bits: each character that does not follow from the one
 * before it (the same again, the next of the alphabet, a neighbour on the
 * keyboard) counts by how many there are of its kinds; words that everybody
 * tries first count for nothing.
 */
SamPassphraseStrength sam_passphrase_judge (const char *text, guint shortest);

G_END_DECLS

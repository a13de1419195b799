#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * SamPassphraseGroup:
 *
 * Two rows for a new passphrase, with how good it is in words below. What is
 * typed lies in memory that is not swapped, and is wiped with the rows.
 *
 * Signals: "changed"; "activated" (Enter in the last row).
 */
#define SAM_TYPE_PASSPHRASE_GROUP (sam_passphrase_group_get_type ())
G_DECLARE_FINAL_TYPE (SamPassphraseGroup, sam_passphrase_group, SAM, PASSPHRASE_GROUP, AdwBin)

/** Nothing is typed in either row. */
gboolean    sam_passphrase_group_is_empty (SamPassphraseGroup *self);
/** Long enough, and twice the same; else %NULL. Owned by the row, until it changes. */
const char *sam_passphrase_group_get_passphrase (SamPassphraseGroup *self);
/** Forgets what is typed. */
void        sam_passphrase_group_clear (SamPassphraseGroup *self);
/** What an empty group says, where a passphrase need not be chosen; %NULL for the usual. */
void        sam_passphrase_group_set_empty_words (SamPassphraseGroup *self, const char *words);
void        sam_passphrase_group_set_title (SamPassphraseGroup *self, const char *title);

G_END_DECLS

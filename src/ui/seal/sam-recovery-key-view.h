#pragma once

#include <adwaita.h>

#include "sam-context.h"

G_BEGIN_DECLS

/**
 * SamRecoveryKeyView:
 *
 * Shows a recovery key once, in groups of four, prints it, and asks whether it
 * is put away. It cannot be copied: a clipboard may be kept by other programs.
 *
 * Signal "put-away": the answer has changed.
 */
#define SAM_TYPE_RECOVERY_KEY_VIEW (sam_recovery_key_view_get_type ())
G_DECLARE_FINAL_TYPE (SamRecoveryKeyView, sam_recovery_key_view, SAM, RECOVERY_KEY_VIEW, AdwBin)

/** @key: with dashes, as sam_seal_set_up() returns it; the view wipes it when it goes. */
void     sam_recovery_key_view_take_key (SamRecoveryKeyView *self, SamContext *context, char *key);
gboolean sam_recovery_key_view_is_put_away (SamRecoveryKeyView *self);

G_END_DECLS

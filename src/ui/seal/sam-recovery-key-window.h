#pragma once

#include "sam-tool-window.h"

G_BEGIN_DECLS

/**
 * SamRecoveryKeyWindow:
 *
 * Shows a new recovery key; whoever closes it without having put the key away
 * is asked once.
 */
#define SAM_TYPE_RECOVERY_KEY_WINDOW (sam_recovery_key_window_get_type ())
G_DECLARE_FINAL_TYPE (SamRecoveryKeyWindow, sam_recovery_key_window, SAM, RECOVERY_KEY_WINDOW, SamToolWindow)

/** @key: as sam_seal_renew_recovery_key() returns it; wiped with the window. */
GtkWindow *sam_recovery_key_window_present (GtkWidget *parent, SamContext *context, char *key);

/** Asks whether @window may close though the key is not put away, and destroys it then. */
void       sam_recovery_key_window_ask (GtkWindow *window);

G_END_DECLS

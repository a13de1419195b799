#pragma once

#include "sam-seal-gate.h"
#include "sam-tool-window.h"

G_BEGIN_DECLS

/**
 * SamUnlockWindow:
 *
 * Asks for the passphrase, or for the recovery key, until one opens the file or
 * the user gives up: a wrong one is said to be wrong, and never counted.
 */
#define SAM_TYPE_UNLOCK_WINDOW (sam_unlock_window_get_type ())
G_DECLARE_FINAL_TYPE (SamUnlockWindow, sam_unlock_window, SAM, UNLOCK_WINDOW, SamToolWindow)

/**
 * sam_unlock_window_run:
 * @then: called when the file is unlocked; not where that is cancelled
 * @destroy: (nullable): frees @user_data, in any case
 *
 * Tries the desktop's keyring first, where the file has that way: then nothing is asked.
 */
void sam_unlock_window_run (GtkWidget *widget, SamContext *context, SamSealGateFunc then, gpointer user_data,
                            GDestroyNotify destroy);

G_END_DECLS

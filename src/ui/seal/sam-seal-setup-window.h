#pragma once

#include "sam-seal-gate.h"
#include "sam-tool-window.h"

G_BEGIN_DECLS

/**
 * SamSealSetupWindow:
 *
 * Sets up the seal of a file: what is sealed and what is not, a passphrase or
 * the keyring, the recovery key, and what becomes of backups from before.
 */
#define SAM_TYPE_SEAL_SETUP_WINDOW (sam_seal_setup_window_get_type ())
G_DECLARE_FINAL_TYPE (SamSealSetupWindow, sam_seal_setup_window, SAM, SEAL_SETUP_WINDOW, SamToolWindow)

/**
 * sam_seal_setup_window_present:
 * @then: (nullable): called when the file is sealed and the recovery key put away; not where that is cancelled
 * @destroy: (nullable): frees @user_data, in any case
 */
GtkWindow *sam_seal_setup_window_present (GtkWidget *widget, SamContext *context, SamSealGateFunc then, gpointer user_data,
                                          GDestroyNotify destroy);

G_END_DECLS

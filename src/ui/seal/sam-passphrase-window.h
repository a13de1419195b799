#pragma once

#include "sam-tool-window.h"

G_BEGIN_DECLS

/**
 * SamPassphraseWindow:
 *
 * Asks for a new passphrase of a file that is unlocked, and gives it that.
 */
#define SAM_TYPE_PASSPHRASE_WINDOW (sam_passphrase_window_get_type ())
G_DECLARE_FINAL_TYPE (SamPassphraseWindow, sam_passphrase_window, SAM, PASSPHRASE_WINDOW, SamToolWindow)

/**
 * SamPassphraseReason:
 * @SAM_PASSPHRASE_REASON_CHANGE: the user wants another, or a first one
 * @SAM_PASSPHRASE_REASON_RECOVERED: the recovery key has opened the file, so that the old one may be forgotten
 */
typedef enum
{
  SAM_PASSPHRASE_REASON_CHANGE,
  SAM_PASSPHRASE_REASON_RECOVERED,
} SamPassphraseReason;

GtkWindow *sam_passphrase_window_present (GtkWidget *parent, SamContext *context, SamPassphraseReason reason);

G_END_DECLS

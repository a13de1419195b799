#pragma once

#include <adwaita.h>

#include "sam-context.h"

G_BEGIN_DECLS

/**
 * SamLockButton:
 *
 * The lock in a header bar: says whether the file's sealed text is locked, and
 * locks ("win.lock") or unlocks ("win.unlock") it. Where nothing is sealed yet
 * it leads to the setting-up ("win.seal-settings"), and it is not there where
 * the programme does without.
 *
 * On a page it follows the page's programme; elsewhere, give it one.
 */
#define SAM_TYPE_LOCK_BUTTON (sam_lock_button_get_type ())
G_DECLARE_FINAL_TYPE (SamLockButton, sam_lock_button, SAM, LOCK_BUTTON, AdwBin)

GtkWidget *sam_lock_button_new (void);
/** For windows that are no page. @context may be %NULL. */
void       sam_lock_button_set_context (SamLockButton *self, SamContext *context);

G_END_DECLS

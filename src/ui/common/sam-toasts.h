#pragma once

#include <adwaita.h>

#include "sam-store.h"

G_BEGIN_DECLS

/**
 * sam_toasts_show:
 * @text: translated; no markup
 * @button: (nullable): label of its button, which activates @action
 *
 * Takes the place of the toast that is on show.
 */
void sam_toasts_show (AdwToastOverlay *overlay, const char *text, const char *button, const char *action);

/** Undoes or redoes the store's last change, and says so with a button for the way back. */
void sam_toasts_undo (AdwToastOverlay *overlay, SamStore *store);
void sam_toasts_redo (AdwToastOverlay *overlay, SamStore *store);

G_END_DECLS

#pragma once

#include "sam-tool-window.h"

G_BEGIN_DECLS

/**
 * sam_history_undo_ask:
 * @seq: a change (#SamHistoryEntry)
 *
 * Says what goes when everything back to and with the change is undone, and
 * undoes it where the user says so. Until that is answered, the window's action
 * "history.undo-until" is disabled.
 */
void sam_history_undo_ask (SamToolWindow *window, gint64 seq);

G_END_DECLS

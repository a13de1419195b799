#pragma once

#include <gtk/gtk.h>

#include "sam-context.h"

G_BEGIN_DECLS

/**
 * SamClashButton:
 *
 * Says how many clashes of some days are to be solved, and is hidden where
 * there are none. They are looked for in a thread, and again after each change
 * that decides them. What it does is its action's matter; see
 * sam_clash_window_present().
 */
#define SAM_TYPE_CLASH_BUTTON (sam_clash_button_get_type ())
G_DECLARE_FINAL_TYPE (SamClashButton, sam_clash_button, SAM, CLASH_BUTTON, GtkButton)

GtkWidget *sam_clash_button_new (void);
/**
 * sam_clash_button_update:
 * @context: (nullable): %NULL hides the button
 * @from: the first day
 * @to: the day after the last
 *
 * Which days it is about. The same again costs nothing.
 */
void       sam_clash_button_update (SamClashButton *self, SamContext *context, SamDate from, SamDate to);
/** How many there are to be solved, as far as has been found. */
guint      sam_clash_button_get_n (SamClashButton *self);

G_END_DECLS

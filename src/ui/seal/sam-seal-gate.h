#pragma once

#include <gtk/gtk.h>

#include "sam-context.h"

G_BEGIN_DECLS

/**
 * The gate before what teachers and coaches write: whoever is about to show it
 * in a form, or to write it, goes through it.
 */
typedef void (*SamSealGateFunc) (gpointer user_data);

/**
 * sam_seal_gate_open:
 * @widget: any widget of the window that asks; where that window goes meanwhile, nothing is called
 * @then: called at once where texts may be read and written, else as soon as they may
 * @destroy: (nullable): frees @user_data, in any case
 *
 * Asks to unlock a locked file, and to set up the seal of a file that has none
 * yet, unless the programme does without (the setting "seal_texts" is 0) or the
 * file is only read. Where that is cancelled, @then is not called.
 */
void     sam_seal_gate_open (GtkWidget *widget, SamContext *context, SamSealGateFunc then, gpointer user_data,
                             GDestroyNotify destroy);
/** Whether sam_seal_gate_open() would ask nothing. */
gboolean sam_seal_gate_is_open (SamContext *context);
/** Whether there is a seal, and nobody has opened it: texts show as a chip, and forms of them stay shut. */
gboolean sam_seal_gate_is_locked (SamContext *context);

G_END_DECLS

#pragma once

#include "sam-seal-gate.h"

G_BEGIN_DECLS

/**
 * SamSealWait:
 * @window: (nullable): weak: the window that asks. Not the widget, as pages are built anew when the file unlocks
 *
 * Who waits for the gate to open. A plain struct of the windows of the seal.
 */
typedef struct
{
  GtkWidget      *window;
  SamContext     *context;
  SamSealGateFunc then;
  gpointer        user_data;
  GDestroyNotify  destroy;
} SamSealWait;

SamSealWait *sam_seal_wait_new (GtkWidget *widget, SamContext *context, SamSealGateFunc then, gpointer user_data,
                                GDestroyNotify destroy);
/** Whether there is still somebody to call. */
gboolean     sam_seal_wait_is_wanted (SamSealWait *self);
/** Calls whoever waits, if the window is still there, and frees the waiting. */
void         sam_seal_wait_done (SamSealWait *self);
/** Gives up: nothing is called. */
void         sam_seal_wait_free (SamSealWait *self);

G_END_DECLS

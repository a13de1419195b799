#pragma once

#include <gtk/gtk.h>

#include "sam-context.h"

G_BEGIN_DECLS

/*
 * What is done with one attachment. @widget is any widget of the window. All
 * but removing goes through the gate of the seal first.
 */

/** A picture, in a window of its own, from memory. */
void sam_attachment_acts_open (GtkWidget *widget, SamContext *context, gint64 cycle_id, gint64 id);
/** Asks where to, then to whom and why (the disclosure log), then saves it unsealed. */
void sam_attachment_acts_save (GtkWidget *widget, SamContext *context, gint64 cycle_id, gint64 id);
/** @is_removed: %FALSE takes it back. */
void sam_attachment_acts_remove (GtkWidget *widget, SamContext *context, gint64 id, gboolean is_removed);

G_END_DECLS

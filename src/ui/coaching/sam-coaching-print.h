#pragma once

#include <gtk/gtk.h>

#include "sam-context.h"

G_BEGIN_DECLS

/*
 * Coaching text on paper: the report in a window of its own, once it may be
 * read (sam_seal_gate_open()). The window asks to whom it goes before anything
 * is printed or saved.
 */

/** The teacher's booklet: of one cycle in full, the others in brief. @origin: any widget of the window */
void sam_coaching_print_booklet (GtkWidget *origin, SamContext *context, gint64 cycle);
/** Observation records, with a page of contents where there are several. @sessions: (array of gint64): their sessions */
void sam_coaching_print_observations (GtkWidget *origin, SamContext *context, GArray *sessions);

G_END_DECLS

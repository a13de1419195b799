#pragma once

#include <adwaita.h>

#include "sam-context.h"

G_BEGIN_DECLS

/**
 * SamReceptionView:
 *
 * How a survey was answered: a round and a statement to choose, the spread of
 * all answers, and one row a team. A part of the place "Evaluation".
 */
#define SAM_TYPE_RECEPTION_VIEW (sam_reception_view_get_type ())
G_DECLARE_FINAL_TYPE (SamReceptionView, sam_reception_view, SAM, RECEPTION_VIEW, AdwBin)

GtkWidget *sam_reception_view_new (void);

/** @context: (nullable): another programme, or none; sam_reception_view_refresh() shows it. */
void sam_reception_view_set_context (SamReceptionView *self, SamContext *context);
void sam_reception_view_refresh (SamReceptionView *self);
void sam_reception_view_set_narrow (SamReceptionView *self, gboolean narrow);
/** Opens the form of a new round. */
void sam_reception_view_add (SamReceptionView *self);
/** The round on show; 0 for none. */
gint64 sam_reception_view_get_round (SamReceptionView *self);
/** The actions "evaluation.…", for a menu outside the view; owned by it. */
GActionGroup *sam_reception_view_get_actions (SamReceptionView *self);

G_END_DECLS

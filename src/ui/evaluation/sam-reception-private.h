#pragma once

#include "sam-reception-view.h"

G_BEGIN_DECLS

/* The view's two jobs meet here: what it shows, and what is done to it. */

SamContext *sam_reception_view_get_context (SamReceptionView *self);
gint64 sam_reception_view_get_statement (SamReceptionView *self);
/* Shows this round or statement; 0 chooses again. */
void   sam_reception_view_choose_round (SamReceptionView *self, gint64 id);
void   sam_reception_view_choose_statement (SamReceptionView *self, gint64 id);

/* sam-reception-actions.c */
void sam_reception_actions_install (SamReceptionView *self);
/* Which actions are possible now. */
void sam_reception_actions_update (SamReceptionView *self);
void sam_reception_actions_add_round (SamReceptionView *self);

G_END_DECLS

#pragma once

#include "sam-evaluation-page.h"

G_BEGIN_DECLS

/* The page's two jobs meet here: what it shows, and what is done to it. */

gint64 sam_evaluation_page_get_round (SamEvaluationPage *self);
gint64 sam_evaluation_page_get_statement (SamEvaluationPage *self);
/* Shows this round or statement at the next refresh; 0 chooses again. */
void   sam_evaluation_page_choose_round (SamEvaluationPage *self, gint64 id);
void   sam_evaluation_page_choose_statement (SamEvaluationPage *self, gint64 id);

/* sam-evaluation-actions.c */
void sam_evaluation_actions_install (SamEvaluationPage *self);
/* Which actions are possible now. */
void sam_evaluation_actions_update (SamEvaluationPage *self);
void sam_evaluation_actions_add_round (SamEvaluationPage *self);

G_END_DECLS

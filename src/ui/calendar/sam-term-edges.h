#pragma once

#include "sam-term-rows.h"

G_BEGIN_DECLS

/* What stays at the top and at the bottom of the term. Each draws from (0, 0), the left edge of its
 * part. */

int sam_term_edges_get_head_height (SamTermLook *look, SamTermZoom zoom);
int sam_term_edges_get_foot_height (SamTermLook *look);

/** Months, weeks and, where columns are days, those: of the weeks [first, end). */
void sam_term_edges_draw_weeks (const SamTermScene *scene, GtkSnapshot *snapshot, int first,
                                int end);
/** What the columns of names and of totals hold. */
void sam_term_edges_draw_names_title (const SamTermScene *scene, GtkSnapshot *snapshot);
void sam_term_edges_draw_totals_title (const SamTermScene *scene, GtkSnapshot *snapshot);

/** Sessions of each week [first, end): a bar, held part of planned, and their number. */
void sam_term_edges_draw_load (const SamTermScene *scene, GtkSnapshot *snapshot, int first,
                               int end);
void sam_term_edges_draw_all_teams (const SamTermScene *scene, GtkSnapshot *snapshot);
void sam_term_edges_draw_sum (const SamTermScene *scene, GtkSnapshot *snapshot);

G_END_DECLS

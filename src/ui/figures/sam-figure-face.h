#pragma once

#include <adwaita.h>

#include "sam-figure-detail.h"

G_BEGIN_DECLS

/**
 * SamFigureFace:
 *
 * A figure as it is read: its value, numerator and denominator, the interval of
 * a share of people, what it means, its course over time, and what it is of.
 * Signals "scope-chosen", and "spread-asked" where the answers to a survey are also to be seen one by one.
 */
#define SAM_TYPE_FIGURE_FACE (sam_figure_face_get_type ())
G_DECLARE_FINAL_TYPE (SamFigureFace, sam_figure_face, SAM, FIGURE_FACE, AdwBin)

GtkWidget *sam_figure_face_new (void);
/** Only names are taken from @detail when it is shown first; they stay the same for what is shown later. */
void       sam_figure_face_show (SamFigureFace *self, const SamFigureDetail *detail);
/** @course: of #SamFigurePoint, of the same figure; %NULL while it is not known. */
void       sam_figure_face_show_course (SamFigureFace *self, GArray *course);
/** What was chosen last, or shown. */
SamScope   sam_figure_face_get_scope (SamFigureFace *self);
/** As if it had been chosen by hand; nothing where the figure has no meaning there. */
void       sam_figure_face_choose (SamFigureFace *self, SamScope scope);

G_END_DECLS

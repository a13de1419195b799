#pragma once

#include <adwaita.h>

#include "sam-figure-targets.h"

G_BEGIN_DECLS

/**
 * SamKeyFigure:
 *
 * A figure in large digits with what it counts below; a flat button that opens
 * what is behind it (“win.show-figure”). Its accessible name is the whole: "10 of 10 schools
 * have group coaching".
 */
#define SAM_TYPE_KEY_FIGURE (sam_key_figure_get_type ())
G_DECLARE_FINAL_TYPE (SamKeyFigure, sam_key_figure, SAM, KEY_FIGURE, AdwBin)

GtkWidget *sam_key_figure_new (void);

/**
 * @as_count: shown as "2 of 10" rather than as a share
 * @caption: what it counts
 * @detail: (nullable): a quieter line below
 */
void sam_key_figure_set (SamKeyFigure    *self,
                         const SamFigure *figure,
                         gboolean         as_count,
                         const char      *caption,
                         const char      *detail);
/**
 * What a requirement asks for, as the programme reads it itself, below the detail: by an icon and a word.
 * @target: (nullable): %NULL where nothing is asked
 */
void sam_key_figure_set_target (SamKeyFigure *self, const SamFigureTarget *target, const SamFigure *figure);
/** "10 of 10 schools have group coaching". */
const char *sam_key_figure_get_sentence (SamKeyFigure *self);

G_END_DECLS

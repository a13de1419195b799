#pragma once

#include "sam-figures.h"

G_BEGIN_DECLS

/**
 * SamFigureTarget: the share that a requirement asks for, as the programme reads it itself.
 * @requirement: its id
 * @name: of the requirement
 * @figure: an id, such as "F18" or "F12"
 * @percent: whole percent
 */
typedef struct
{
  gint64 requirement;
  char  *name;
  char  *figure;
  int    percent;
} SamFigureTarget;

typedef enum
{
  SAM_TARGET_UNKNOWN, /* nothing is counted yet, or the figure is no share */
  SAM_TARGET_BELOW,
  SAM_TARGET_REACHED,
} SamTargetState;

/** Those of the requirements that are tied to a figure and have a target share, by the requirement's id. */
GArray                *sam_figure_targets_load (SamDatabase *database, GError **error);
/** The first for a figure; %NULL where there is none. */
const SamFigureTarget *sam_figure_targets_find (GArray *targets, const char *figure);
/** By the exact fraction. */
SamTargetState         sam_figure_target_judge (const SamFigureTarget *self, const SamFigure *figure);

G_END_DECLS

#pragma once

#include "sam-figure-definitions.h"

G_BEGIN_DECLS

/** A figure while its rows come in. */
typedef struct
{
  SamFigure figure;
  gboolean  counts_persons;
  GArray   *values; /* of a median */
} SamFigureSum;

SamFigureSum sam_figure_sum_new (const SamFigureDefinition *definition);
/** For #GDestroyNotify. */
void         sam_figure_sum_clear (gpointer sum);
/** Adds a row, or where persons are counted, what all rows of one person come to. */
void         sam_figure_sum_add (SamFigureSum *self, gint64 numerator, gint64 denominator);
SamFigure    sam_figure_sum_finish (SamFigureSum *self);

G_END_DECLS

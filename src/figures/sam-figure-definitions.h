#pragma once

#include "sam-figures.h"

G_BEGIN_DECLS

/**
 * SamFigureDefinition:
 * @query: name of the .sql that computes it, together with its parts
 * @title: untranslated, marked for translation
 * @definition: untranslated, marked for translation
 * @per_team: whether it has a meaning for one team
 */
typedef struct
{
  const char   *id;
  const char   *query;
  SamFigureKind kind;
  gboolean      per_team;
  const char   *title;
  const char   *definition;
} SamFigureDefinition;

/** All figures, in the order in which they are shown. */
const SamFigureDefinition *sam_figure_definitions_get (guint *n_definitions);
/** %NULL where there is no such figure. */
const SamFigureDefinition *sam_figure_definitions_find (const char *id);

G_END_DECLS

#pragma once

#include "sam-figures.h"

G_BEGIN_DECLS

/** The scopes that a figure has a meaning in. */
typedef enum
{
  SAM_FIGURE_OF_PROGRAMME = 1 << SAM_SCOPE_PROGRAMME,
  SAM_FIGURE_OF_ORGANISER = 1 << SAM_SCOPE_ORGANISER,
  SAM_FIGURE_OF_SCHOOL = 1 << SAM_SCOPE_SCHOOL,
  SAM_FIGURE_OF_TEAM = 1 << SAM_SCOPE_TEAM,
  SAM_FIGURE_OF_SCHOOLS = SAM_FIGURE_OF_PROGRAMME | SAM_FIGURE_OF_ORGANISER | SAM_FIGURE_OF_SCHOOL,
  SAM_FIGURE_OF_ALL = SAM_FIGURE_OF_SCHOOLS | SAM_FIGURE_OF_TEAM,
} SamFigureScopes;

/** Adds to @figures (of #SamFigure) a figure and its parts, where rows alone do not make it. */
typedef gboolean (*SamFigureComputeFunc) (SamDatabase *database, const SamScope *scope, SamDate as_of, GArray *figures,
                                          GError **error);

/**
 * SamFigureDefinition:
 * @query: name of the .sql whose rows it is counted from, together with its parts. Its columns are part, school_id,
 *   team_id, family, record_id, date, numerator, denominator; it ends without a semicolon, since it stands within others
 * @counts_persons: record_id is a person, who counts once in each scope though there are rows for several schools
 * @compute: (nullable): for a figure that is more than the sum or the median of its rows
 * @title: untranslated, marked for translation
 * @definition: untranslated, marked for translation
 */
typedef struct
{
  const char          *id;
  const char          *query;
  SamFigureKind        kind;
  SamFigureScopes      scopes;
  const char          *title;
  const char          *definition;
  gboolean             counts_persons;
  SamFigureComputeFunc compute;
} SamFigureDefinition;

/** All figures, in the order in which they are shown. */
const SamFigureDefinition *sam_figure_definitions_get (guint *n_definitions);
/** %NULL where there is no such figure. */
const SamFigureDefinition *sam_figure_definitions_find (const char *id);

G_END_DECLS

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
/** Adds to @rows (of #SamFigureRow) those behind a figure or part, where not all of them may be shown. */
typedef gboolean (*SamFigureRowsFunc) (SamDatabase *database, const SamScope *scope, const char *id, SamDate as_of,
                                       GArray *rows, GError **error);

/**
 * SamFigureDefinition:
 * @id: of parts without number, such as F14.1 and F14.2, that of all: "F14.n"
 * @query: name of the .sql whose rows it is counted from, together with its parts. Its columns are part, school_id,
 *   team_id, family, record_id, date, numerator, denominator; it ends without a semicolon, since it stands within others
 * @counts_persons: record_id is a person, who counts once in each scope though there are rows for several schools;
 *   in the numerator only who counts in the denominator
 * @compute: (nullable): for a figure that is more than the sum or the median of its rows
 * @load_rows: (nullable): for one whose rows may tell too much
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
  SamFigureRowsFunc    load_rows;
} SamFigureDefinition;

/** All figures, in the order in which they are shown. */
const SamFigureDefinition *sam_figure_definitions_get (guint *n_definitions);
/** Also by "F14.3", which is what "F14.n" defines; %NULL where there is no such figure. */
const SamFigureDefinition *sam_figure_definitions_find (const char *id);

G_END_DECLS

#pragma once

#include "sam-figure-definitions.h"
#include "sam-scope-names.h"
#include "sam-statistics.h"

G_BEGIN_DECLS

/**
 * SamFigureDetail: all that is behind a figure, as of a day.
 * @id: interned
 * @definition: static; of “F14.3” that of “F14.n”
 * @names: of schools and teams, and what else it could be about
 * @rows: #SamFigureRow by date; %NULL where it is not made of rows that may be shown
 * @by_school: #SamSchoolFigure by name, in Swedish order; %NULL for a school or team, and where it has no meaning
 *
 * Names schools and teams, never a person.
 */
typedef struct
{
  const char                *id;
  const SamFigureDefinition *definition;
  SamScope                   scope;
  SamDate                    as_of;
  SamFigure                  figure;
  SamScopeNames             *names;
  GArray                    *rows;
  GArray                    *by_school;
} SamFigureDetail;

/** Of a figure and a scope that it has a meaning in. Safe in any thread that owns @database. */
SamFigureDetail *sam_figure_detail_load (SamDatabase *database, const char *id, SamScope scope, SamDate as_of, GError **error);
void             sam_figure_detail_free (SamFigureDetail *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SamFigureDetail, sam_figure_detail_free)

/** Whether it has a meaning there. */
gboolean sam_figure_has_meaning (const SamFigureDefinition *definition, SamScopeKind kind);
/**
 * Whether it is a share of people, each counted once, which comes with an interval: not one that is hidden or of
 * nobody, nor one of several statements, which the same people answered.
 */
gboolean sam_figure_is_share_of_people (const SamFigure *figure);

G_END_DECLS

#pragma once

#include "sam-database.h"
#include "sam-date.h"
#include "sam-family.h"
#include "sam-language.h"

G_BEGIN_DECLS

typedef enum
{
  SAM_SCOPE_PROGRAMME,
  SAM_SCOPE_ORGANISER,
  SAM_SCOPE_SCHOOL,
  SAM_SCOPE_TEAM,
} SamScopeKind;

/** What a figure is about; @id is 0 for the whole programme. */
typedef struct
{
  SamScopeKind kind;
  gint64       id;
} SamScope;

#define SAM_SCOPE_INIT_PROGRAMME { SAM_SCOPE_PROGRAMME, 0 }

/** Whether a denominator has a meaning, and how the figure is read. */
typedef enum
{
  SAM_FIGURE_SHARE,    /* numerator of denominator, a share */
  SAM_FIGURE_COUNT,    /* a number alone */
  SAM_FIGURE_MINUTES,  /* whole minutes alone */
  SAM_FIGURE_MEDIAN,   /* school days: numerator in halves of one, denominator how many values it is the median of */
} SamFigureKind;

/**
 * SamFigure:
 * @id: as in DOMAIN: "F1", "F4.about_to_start", "F14.2"; interned
 * @record: of a part that is about one record, its id (a coach of F19, a statement of F14.1), else 0
 * @denominator: 0 where the kind has none, or where there was nothing to count
 * @is_hidden: about so few people that it is not shown: both numbers are then 0
 */
typedef struct
{
  const char   *id;
  SamFigureKind kind;
  gint64        record;
  gint64        numerator;
  gint64        denominator;
  gboolean      is_hidden;
} SamFigure;

/**
 * Computes every figure that has a meaning in the scope, as of a day, in the
 * order of their ids. Array of #SamFigure (GArray), or %NULL with @error.
 * Safe in any thread that owns @database.
 */
GArray          *sam_figures_compute (SamDatabase *database, SamScope scope, SamDate as_of, GError **error);
/**
 * The same for some figures, in the order of @ids, which end with %NULL; a figure comes with its parts, and a part with
 * its figure, once. What has no meaning in the scope is left out.
 */
GArray          *sam_figures_compute_only (SamDatabase *database, SamScope scope, const char *const *ids, SamDate as_of,
                                           GError **error);
/** By id, of those of one coach each the one of all; %NULL where the scope has no such figure. */
const SamFigure *sam_figures_find (GArray *figures, const char *id);

/** A figure of one school. */
typedef struct
{
  gint64    school;
  SamFigure figure;
} SamSchoolFigure;

/**
 * One figure or part of each school of the scope that it has rows in, in one query, by the school's id. Array of
 * #SamSchoolFigure. For those that rows make up: not F14, F15, F16 and F19.
 */
GArray          *sam_figures_compute_by_school (SamDatabase *database, SamScope scope, const char *id, SamDate as_of,
                                                GError **error);
/** In what sam_figures_compute_by_school() gave; %NULL where the school has no row. */
const SamFigure *sam_figures_find_school (GArray *figures, gint64 school);

/**
 * SamFigureRow: a row behind a figure, as it was counted.
 * @school: id, 0 where it belongs to none; so @team
 * @date: of the event, %SAM_DATE_NONE where it has none
 * @numerator: what it adds to the numerator; of a median its value
 * @denominator: what it adds to the denominator
 * @is_hidden: about so few people that its numbers are not shown: both are then 0
 */
typedef struct
{
  gint64      school;
  gint64      team;
  SamFamilyId family;
  gint64      record;
  SamDate     date;
  gint64      numerator;
  gint64      denominator;
  gboolean    is_hidden;
} SamFigureRow;

/** The rows of one figure or part, the very ones that it was counted from, by date. Array of #SamFigureRow. */
GArray *sam_figures_load_rows (SamDatabase *database, SamScope scope, const char *id, SamDate as_of, GError **error);

/** The figure in words and digits: "91,3 %", "12", "375 min", "10,5", "–", "..". Newly allocated. */
char       *sam_figure_display (const SamFigure *self, const SamLanguage *language);
/**
 * Its code as people read it, which its definition stands under: "F12" of "F12.strict"; the number of a statement,
 * "F14.1", is part of it. Newly allocated.
 */
char       *sam_figure_dup_code (const char *id);
/** Its name and its definition in words. */
const char *sam_figure_get_title (const char *id, const SamLanguage *language);
const char *sam_figure_get_definition (const char *id, const SamLanguage *language);

G_END_DECLS

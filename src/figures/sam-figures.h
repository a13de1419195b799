#pragma once

#include "sam-database.h"
#include "sam-date.h"
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
} SamFigureKind;

/**
 * SamFigure:
 * @id: as in DOMAIN: "F1", "F4.about_to_start"
 * @denominator: 0 where the kind has none, or where there was nothing to count
 */
typedef struct
{
  const char   *id;
  SamFigureKind kind;
  gint64        numerator;
  gint64        denominator;
} SamFigure;

/**
 * Computes every figure that has a meaning in the scope, as of a day, in the
 * order of their ids. Array of #SamFigure (GArray), or %NULL with @error.
 * Safe in any thread that owns @database.
 */
GArray          *sam_figures_compute (SamDatabase *database, SamScope scope, SamDate as_of, GError **error);
/** By id; %NULL where the scope has no such figure. */
const SamFigure *sam_figures_find (GArray *figures, const char *id);

/** The figure in words and digits: "91,3 %", "12", "375 min", "–". Newly allocated. */
char       *sam_figure_display (const SamFigure *self, const SamLanguage *language);
/** Its name and its definition in words. */
const char *sam_figure_get_title (const char *id, const SamLanguage *language);
const char *sam_figure_get_definition (const char *id, const SamLanguage *language);

G_END_DECLS

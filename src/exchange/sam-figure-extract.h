#pragma once

#include <gio/gio.h>

#include "sam-figures.h"

G_BEGIN_DECLS

/**
 * SamFigureLine: a figure of somebody.
 * @scope: of what it is
 * @organiser: (nullable): name; of an organiser, school or team; so @school, @unit_code and @team
 * @about: (nullable): of a part that is about one record: its coach, its statement; see #SamFigureExtractFlags
 */
typedef struct
{
  SamFigure    figure;
  SamScopeKind scope;
  const char  *organiser;
  const char  *school;
  const char  *unit_code;
  const char  *team;
  char        *about;
} SamFigureLine;

/**
 * Which scopes a table has besides the programme, the organisers and the schools, and whether figures of coaches say of
 * whom: not in what is kept for ever, where nobody could be erased.
 */
typedef enum
{
  SAM_FIGURE_EXTRACT_DEFAULT = 0,
  SAM_FIGURE_EXTRACT_WITH_TEAMS = 1 << 0,
  SAM_FIGURE_EXTRACT_WITHOUT_PEOPLE = 1 << 1,
} SamFigureExtractFlags;

/**
 * SamFigureExtract: all figures as of a day, for files.
 * @lines: (array of #SamFigureLine): by scope, then by name, then in the figures' own order
 *
 * What a survey says (F14, F15) is told of the whole programme alone: between
 * the sums of schools, a hidden number could be worked out. Of other scopes the
 * line is there, hidden.
 */
typedef struct
{
  SamDate            as_of;
  const SamLanguage *language;
  GArray            *lines;
  GPtrArray         *names; /* that the lines point to */
} SamFigureExtract;

/** %NULL with @error. @cancellable: (nullable): */
SamFigureExtract *sam_figure_extract_load (SamDatabase *database, SamDate as_of, const SamLanguage *language,
                                       SamFigureExtractFlags flags, GCancellable *cancellable, GError **error);
void            sam_figure_extract_free (SamFigureExtract *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SamFigureExtract, sam_figure_extract_free)

/** As a number with "." for the decimals: a share of 1 with four; "" where there is none. Newly allocated. */
char       *sam_figure_line_dup_value (const SamFigureLine *self);
/** Whether there is a number to show: it is not hidden, and where it has a denominator this is not 0. */
gboolean    sam_figure_line_has_value (const SamFigureLine *self);
/** Whether the figure has a denominator at all. */
gboolean    sam_figure_line_has_denominator (const SamFigureLine *self);
/** The word for a file: "programme". */
const char *sam_scope_kind_get_word (SamScopeKind kind);

G_END_DECLS

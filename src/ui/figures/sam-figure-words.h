#pragma once

#include "sam-figure-detail.h"

G_BEGIN_DECLS

/* In the window's language; all newly allocated. */

/** "253 of 286", "375 min", "median of 12". %NULL where the figure's value says it all. */
char *sam_figure_words_dup_fraction (const SamFigure *figure);
/** The interval of a share of people, in words; %NULL of any other figure. */
char *sam_figure_words_dup_interval (const SamFigure *figure);
/** What a row adds: "1 of 1", "90 min", "3 school days". */
char *sam_figure_words_dup_counted (const SamFigureRow *row, SamFigureKind kind);
/** What a row is about. Of individual coaching its kind alone, and of persons no name. */
char *sam_figure_words_dup_record (const SamFigureRow *row, SamScopeNames *names);
/** "The programme", "Almbackaskolan · 4–6". */
char *sam_figure_words_dup_scope (const SamScopeName *name);

G_END_DECLS

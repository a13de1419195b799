#pragma once

#include "sam-chart-private.h"

G_BEGIN_DECLS

/* The chart of a spread, as its words and its drawing know it. */

#define SAM_SPREAD_N_STEPS 5
#define SAM_SPREAD_N_COLUMNS 6 /* and those who did not answer */
#define SAM_SPREAD_N_LOWER 2
#define SAM_SPREAD_UPPER_END 4

typedef struct
{
  char    *label;
  char    *aside;
  gint64   counts[SAM_SPREAD_N_COLUMNS];
  gboolean is_missing_known;
  gboolean is_hidden;
  char    *reason;
  gboolean is_total;
  gboolean has_bars;
  gint64   most;
} SamSpreadRow;

typedef struct
{
  SamChart      base;
  char         *statement; /* in its marks */
  char         *words;
  SamSpreadRow *rows;
  guint         n_rows;
} SamSpread;

/** What stands above the column: a step without its "agree", where the language has one. */
const char *sam_spread_get_head (const SamLanguage *language, guint column);
double      sam_spread_measure (SamChart *chart, SamPainter *painter, double width);
void        sam_spread_draw (SamChart *chart, SamChartSketch *sketch, double width);

G_END_DECLS

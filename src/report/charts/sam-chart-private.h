#pragma once

#include "sam-chart.h"

G_BEGIN_DECLS

/**
 * SamChartKind:
 *
 * What one kind of chart does. Lengths are points of the design: the scale is
 * applied around them. @measure and @draw must agree on the height.
 *
 * @draw also says where the marks are, by sam_chart_sketch_mark().
 */
typedef struct _SamChartSketch SamChartSketch;

typedef struct
{
  gsize  size; /* of the structure that begins with a SamChart */
  double (*measure) (SamChart *self, SamPainter *painter, double width);
  void   (*draw) (SamChart *self, SamChartSketch *sketch, double width);
  void   (*clear) (SamChart *self); /* may be %NULL */
  gboolean paints_sentence; /* or most of it */
} SamChartKind;

struct _SamChart
{
  gatomicrefcount     ref_count;
  const SamChartKind *kind;
  const SamLanguage  *language;
  char               *sentence;
  gboolean            is_empty;
  GPtrArray          *titles;
  GPtrArray          *cells; /* row by row */
  GPtrArray          *marks; /* their texts, in the order of the keys */
};

/** A drawing in progress, its upper left corner at 0, 0. */
struct _SamChartSketch
{
  SamPainter *painter;
  GArray     *places; /* #SamChartMark, or %NULL where nobody asks */
};

extern const SamTextStyle sam_chart_label_style;  /* of rows */
extern const SamTextStyle sam_chart_strong_style; /* the same in bold */
extern const SamTextStyle sam_chart_axis_style;   /* numbers of axes, heads of columns */
extern const SamTextStyle sam_chart_aside_style;  /* sentences in the chart */

/** Height of a line of the sentences in charts, in points. */
#define SAM_CHART_LEADING SAM_MM (3.2)

/** A chart of no rows and no words yet. The rest of the structure is zero. */
gpointer sam_chart_new (const SamChartKind *kind, const SamLanguage *language);
/** Both take their text. A chart that is too little to draw has only this, and its table. */
void     sam_chart_take_sentence (SamChart *self, char *sentence);
void     sam_chart_take_empty (SamChart *self, char *sentence);
/** A title is copied. */
void     sam_chart_add_column (SamChart *self, const char *title);
/** The next cell, from left to right and row by row; @text is taken. */
void     sam_chart_take_cell (SamChart *self, char *text);
void     sam_chart_add_cell (SamChart *self, const char *text);
void     sam_chart_add_number (SamChart *self, gint64 number);
/** A mark that can be pointed at; @text is taken. Its index is the number of those before it. */
void     sam_chart_take_mark (SamChart *self, char *text);

/** Where the mark is. */
void     sam_chart_sketch_mark (SamChartSketch *self, SamChart *chart, guint index, double x, double y, double width,
                                double height);

/** Lines of @text in @width, and the height that they take. */
double   sam_chart_measure_sentence (SamPainter *painter, const char *text, double width);
void     sam_chart_draw_sentence (SamPainter *painter, const char *text, double x, double y, double width);

/**
 * SamChartDot: each tells itself from the others in black and white.
 */
typedef enum
{
  SAM_CHART_DOT_FULL,
  SAM_CHART_DOT_OPEN,
  SAM_CHART_DOT_GREY,   /* don't know */
  SAM_CHART_DOT_DASHED, /* missing, waiting */
  SAM_CHART_DOT_CROSS,  /* no */
} SamChartDot;

void     sam_chart_draw_dot (SamPainter *painter, SamChartDot dot, SamInk ink, double x, double y, double radius);

/**
 * SamChartFill: of bars, as above.
 */
typedef enum
{
  SAM_CHART_FILL_FULL,
  SAM_CHART_FILL_OUTLINE,
  SAM_CHART_FILL_GREY,         /* don't know */
  SAM_CHART_FILL_HATCHED,      /* cancelled */
  SAM_CHART_FILL_GREY_HATCHED, /* moved, not recorded */
  SAM_CHART_FILL_DOTTED,       /* never scheduled */
  SAM_CHART_FILL_LIGHT,        /* shorter */
} SamChartFill;

/** The pattern of a loss of promised time, wherever it is drawn. */
SamChartFill sam_chart_get_loss_fill (SamLoss loss, gint64 minutes);
void     sam_chart_draw_bar (SamPainter *painter, SamChartFill fill, SamInk ink, double x, double y, double width,
                             double height);
/** A filled shape. */
void     sam_chart_draw_polygon (SamPainter *painter, SamInk ink, const double (*corners)[2], guint n_corners);
/** A dashed line, of what is no value itself: medians, today. */
void     sam_chart_draw_dashes (SamPainter *painter, SamInk ink, double x1, double y1, double x2, double y2);
/** A bar of what is missing. */
void     sam_chart_draw_dashed_frame (SamPainter *painter, SamInk ink, double x, double y, double width, double height);

/* Words; all newly allocated. */

/** "50%": of axes and targets, not of what is counted. */
char    *sam_chart_format_percent (const SamLanguage *language, int percent);
/** The Wilson interval of a share of people: "41–77%". */
char    *sam_chart_format_interval (const SamLanguage *language, SamFraction share);
/** "21 of 24" */
char    *sam_chart_format_of (const SamLanguage *language, SamFraction share);
/** "median 87.5%" */
char    *sam_chart_format_labelled (const char *label, const char *value);
/** A day on an axis from @first to @last. */
char    *sam_chart_format_axis_date (const SamLanguage *language, SamDate first, SamDate last, SamDate date);

G_END_DECLS

#pragma once

#include "sam-date-range.h"

G_BEGIN_DECLS

/*
 * The arithmetic of a term's grid, without widgets: teams down, grouped by
 * school, and weeks across (days, when one looks nearer). The head stays at the
 * top, the foot at the bottom, the names at the left, and the totals at the
 * right where there is room. Rows and columns count from 0.
 */

/** SamTermZoom: how near one looks. */
typedef enum
{
  SAM_TERM_ZOOM_TERM,  /* all weeks, rows close together */
  SAM_TERM_ZOOM_ROOMY, /* all weeks, rows further apart */
  SAM_TERM_ZOOM_WIDE,  /* half a term, with weekdays */
  SAM_TERM_ZOOM_MONTH, /* four to five weeks fill the width; columns are days */
  SAM_N_TERM_ZOOMS,
} SamTermZoom;

/** SamTermArea: what lies at a point. */
typedef enum
{
  SAM_TERM_AREA_NONE,
  SAM_TERM_AREA_HEAD,  /* a week, above its cells */
  SAM_TERM_AREA_FOOT,  /* a week, below its cells */
  SAM_TERM_AREA_NAMES, /* a team */
  SAM_TERM_AREA_CELLS,
  SAM_TERM_AREA_TOTALS, /* of a team */
  SAM_TERM_AREA_SUM,    /* of all teams */
} SamTermArea;

typedef struct
{
  int row;
  int column;
} SamTermCell;

/** Rows [top, bottom) and columns [left, right). */
typedef struct
{
  int top;
  int bottom;
  int left;
  int right;
} SamTermBlock;

typedef struct
{
  int x;
  int y;
  int width;
  int height;
} SamTermBox;

/** The cells between two corners, both counted. */
SamTermBlock sam_term_block_between (SamTermCell a, SamTermCell b);
gboolean sam_term_block_contains (SamTermBlock block, SamTermCell cell);

/** Part of a cell's width, from 0. */
typedef struct
{
  int x;
  int width;
} SamTermSpan;

/**
 * sam_term_find_days_off:
 * @days: bit 0 Monday to bit 4 Friday
 * @width: of a week
 * @spans: (out): room for three
 *
 * Days off as fifths of a week, those in a row as one. Returns how many spans.
 */
guint sam_term_find_days_off (guint8 days, int width, SamTermSpan spans[3]);

/**
 * sam_term_place_marks:
 * @n: sessions in a cell
 * @width: of the cell
 * @mark: width of a mark
 * @x: (out): left edge of the first
 * @step: (out): from one to the next; less than @mark where they overlap a little
 *
 * Marks side by side, in the middle. Returns how many have room; where fewer
 * than @n, the last place is for a number: how many more there are.
 */
guint sam_term_place_marks (guint n, int width, int mark, int *x, int *step);

/** The first of @n marks placed so that holds @x; -1 where none does. */
int sam_term_find_mark (guint n, int width, int mark, int x);

/**
 * SamTermRoom:
 * @width, @height: of the whole grid
 * @names, @totals: widths at its sides
 * @head, @foot: heights of what stays
 * @line: height of a line of text
 * @week: least width of a week
 * @narrow: schools stand above their teams, and the totals follow the last week
 */
typedef struct
{
  int width;
  int height;
  int names;
  int totals;
  int head;
  int foot;
  int line;
  int week;
  gboolean narrow;
} SamTermRoom;

/** SamTermGrid: one term's rows and columns, in so much room, as near as one looks. */
typedef struct _SamTermGrid SamTermGrid;

SamTermGrid *sam_term_grid_new (void);
void sam_term_grid_free (SamTermGrid *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SamTermGrid, sam_term_grid_free)

/** @range: whole weeks; @with_weekend: days reach to Sunday where columns are days. */
void sam_term_grid_set_weeks (SamTermGrid *self, SamDateRange range, gboolean with_weekend);
/** @sizes: how many teams each school has. */
void sam_term_grid_set_groups (SamTermGrid *self, const guint *sizes, guint n_groups);
void sam_term_grid_set_room (SamTermGrid *self, const SamTermRoom *room);
void sam_term_grid_set_zoom (SamTermGrid *self, SamTermZoom zoom);

const SamTermRoom *sam_term_grid_get_room (const SamTermGrid *self);
SamTermZoom sam_term_grid_get_zoom (const SamTermGrid *self);

/* Columns */

int sam_term_grid_get_n_weeks (const SamTermGrid *self);
int sam_term_grid_get_n_columns (const SamTermGrid *self);
int sam_term_grid_get_n_rows (const SamTermGrid *self);
/** 1, or 5 or 7 where columns are days. */
int sam_term_grid_get_columns_per_week (const SamTermGrid *self);
SamWeek sam_term_grid_get_week (const SamTermGrid *self, int week);
/** The days of a column: a week, or a day; Friday has its weekend where that has no column. */
SamDateRange sam_term_grid_get_days (const SamTermGrid *self, int column);
/** The column of a day; -1 where it lies in no week of the term. */
int sam_term_grid_find_column (const SamTermGrid *self, SamDate date);
/**
 * The month, 1 to 12, whose name stands above a week: above the first week, and above the first of
 * a month; else 0. A week belongs to the month of its Thursday, as to its year.
 */
int sam_term_grid_get_month (const SamTermGrid *self, int week);

/* Geometry, in pixels: of the grid's own content, then of what is seen of it */

int sam_term_grid_get_column_width (const SamTermGrid *self);
int sam_term_grid_get_week_width (const SamTermGrid *self);
int sam_term_grid_get_row_height (const SamTermGrid *self);
/** All rows, without head and foot. */
int sam_term_grid_get_content_height (const SamTermGrid *self);
/** All weeks, and the totals where they follow; without the names. */
int sam_term_grid_get_content_width (const SamTermGrid *self);
/** What is seen of these at once. */
int sam_term_grid_get_page_height (const SamTermGrid *self);
int sam_term_grid_get_page_width (const SamTermGrid *self);
/** From the top of the first row. */
int sam_term_grid_get_row_top (const SamTermGrid *self, int row);
/** Height of a school's own line above its first team; 0 where its name stands in that team's row.
 */
int sam_term_grid_get_group_height (const SamTermGrid *self);

/** Rows of which something is seen at @scroll_y: [first, end). */
void sam_term_grid_find_visible_rows (const SamTermGrid *self, int scroll_y, int *first, int *end);
/** Weeks of which something is seen at @scroll_x: [first, end). */
void sam_term_grid_find_visible_weeks (const SamTermGrid *self, int scroll_x, int *first, int *end);
/** Where a cell is seen. */
SamTermBox sam_term_grid_get_box (const SamTermGrid *self, SamTermCell cell, int scroll_x,
                                  int scroll_y);
/** Left edge of the totals, where they are seen. */
int sam_term_grid_get_totals_x (const SamTermGrid *self, int scroll_x);
/**
 * sam_term_grid_find_area:
 * @cell: (out): the row where the area has rows, and the column where it has columns; else -1
 */
SamTermArea sam_term_grid_find_area (const SamTermGrid *self, int x, int y, int scroll_x,
                                     int scroll_y, SamTermCell *cell);
/** The nearest cell, for a pointer that is dragged beyond them. */
SamTermCell sam_term_grid_find_nearest (const SamTermGrid *self, int x, int y, int scroll_x,
                                        int scroll_y);
/** Scrolls no more than it takes to see the whole cell; @scroll_x and @scroll_y are (inout). */
void sam_term_grid_scroll_to (const SamTermGrid *self, SamTermCell cell, int *scroll_x,
                              int *scroll_y);

/* Keys */

typedef enum
{
  SAM_TERM_STEP_LEFT,
  SAM_TERM_STEP_RIGHT,
  SAM_TERM_STEP_UP,
  SAM_TERM_STEP_DOWN,
  SAM_TERM_STEP_ROW_START,
  SAM_TERM_STEP_ROW_END,
  SAM_TERM_STEP_FIRST,
  SAM_TERM_STEP_LAST,
} SamTermStep;

/** Where a key leads from a cell; the cell itself at an edge. */
SamTermCell sam_term_grid_step (const SamTermGrid *self, SamTermCell cell, SamTermStep step);

G_END_DECLS

/*
 * Tables of a report: heads, rows, and what stands in a cell.
 */
#include "sam-table-painter.h"

#include "sam-promise-bar.h"
#include "sam-weeks-chart.h"

/* Millimetres. */
#define HEAD_HEIGHT 5.6
#define HEAD_BASELINE 3.8
#define HEAD_LEADING 2.9
#define TOTAL_EXTRA 1.0
#define BOX 3.8
/* A heading within a table is so many times as high as a row. */
#define HEADING_SHARE 1.6
#define AXIS_HEIGHT 4.0
#define MARK_RADIUS 1.35
#define BAR_HEIGHT 2.8

#define DEFAULT_SIZE 8.0
#define SMALLEST_SIZE 6.0

static const SamTextStyle head_style = { 7, FALSE, SAM_INK_SECOND };
static const SamTextStyle small_style = { 6.5, FALSE, SAM_INK_SECOND };
static const SamTextStyle axis_style = { 6.5, FALSE, SAM_INK_SECOND };

typedef struct
{
  SamPainter        *painter;
  const SamTable    *table;
  const SamLanguage *language;
  double             x;
  double             y;
  double             height;
  double             baseline;
  gboolean           is_total;
} Row;

static gboolean
is_total (const SamTable *table, guint row)
{
  return table->has_total && row + 1 == table->rows->len;
}

static gboolean
has_axis (const SamTable *table, guint row)
{
  return table->axis[0] != NULL && row + 1 == table->rows->len;
}

double
sam_table_get_head_height (const SamTable *table)
{
  return table->has_head ? SAM_MM (HEAD_HEIGHT + (table->head_lines - 1) * HEAD_LEADING) : 0;
}

/* Without the axis below it. */
static double
get_cell_height (const SamTable *table, guint row)
{
  const SamCell *cells = g_ptr_array_index (table->rows, row);

  if (cells[0].kind == SAM_CELL_HEADING)
    return SAM_MM (table->row_height * HEADING_SHARE);

  return SAM_MM (table->row_height + (is_total (table, row) ? TOTAL_EXTRA : 0));
}

double
sam_table_get_row_height (const SamTable *table, guint row)
{
  return get_cell_height (table, row) + (has_axis (table, row) ? SAM_MM (AXIS_HEIGHT) : 0);
}

static double
column_edge (const SamColumn *column, double x)
{
  switch (column->align)
    {
    case SAM_ALIGN_RIGHT:
      return x + SAM_MM (column->x + column->width);
    case SAM_ALIGN_CENTRE:
      return x + SAM_MM (column->x + column->width / 2);
    case SAM_ALIGN_LEFT:
    default:
      return x + SAM_MM (column->x);
    }
}

/* The head of a column of bars: its title, then the numbers of the axis that the title leaves room for. */
static void
draw_axis_head (SamPainter        *painter,
                const SamColumn   *column,
                const SamLanguage *language,
                double             x,
                double             baseline)
{
  double left = x + SAM_MM (column->x);
  double width = SAM_MM (column->width);
  double step = sam_chart_step (column->maximum, 4);
  double taken = left + sam_painter_draw_text (painter, &head_style, column->title, left, baseline, width, SAM_ALIGN_LEFT);

  for (double value = step; value <= column->maximum; value += step)
    {
      g_autofree char *text = sam_language_format_integer (language, value);
      double at = left + width * value / column->maximum;
      double half = sam_painter_measure (painter, &axis_style, text) / 2;

      if (at - half < taken + SAM_MM (1.5))
        continue;
      sam_painter_draw_text (painter, &axis_style, text, at, baseline, 0, SAM_ALIGN_CENTRE);
      taken = at + half;
    }
}

/* A title of several lines stands on the last one with its last. */
static void
draw_title_lines (SamPainter *painter, const SamTable *table, const SamColumn *column, double x,
                  double baseline)
{
  g_auto (GStrv) lines = g_strsplit (column->title, "\n", table->head_lines);
  guint n = g_strv_length (lines);

  for (guint i = 0; i < n; i++)
    sam_painter_draw_text (painter, &head_style, lines[i], column_edge (column, x),
                           baseline - SAM_MM ((n - 1 - i) * HEAD_LEADING), SAM_MM (column->width),
                           column->align);
}

static void
draw_head (SamPainter *painter, const SamTable *table, const SamLanguage *language, double x, double y, double width)
{
  double bottom = y + sam_table_get_head_height (table);
  double baseline = bottom - SAM_MM (HEAD_HEIGHT - HEAD_BASELINE);

  for (guint i = 0; i < table->n_columns; i++)
    {
      const SamColumn *column = &table->columns[i];

      if (column->title == NULL)
        continue;
      if (column->maximum > 0)
        draw_axis_head (painter, column, language, x, baseline);
      else
        draw_title_lines (painter, table, column, x, baseline);
    }
  sam_painter_rule (painter, x, x + width, bottom, 0.5, SAM_INK_RULE);
}

static void
draw_title_cell (Row *row, const SamColumn *column, const SamCell *cell)
{
  SamTextStyle style = { column->size, TRUE, SAM_INK_TEXT };
  double middle = row->y + row->height / 2;

  sam_painter_draw_text (row->painter, &style, cell->text, row->x + SAM_MM (column->x), middle - SAM_MM (0.4),
                         SAM_MM (column->width), SAM_ALIGN_LEFT);
  sam_painter_draw_text (row->painter, &small_style, cell->aside, row->x + SAM_MM (column->x), middle + SAM_MM (2.5),
                         SAM_MM (column->width), SAM_ALIGN_LEFT);
}

static void
draw_ratio_cell (Row *row, const SamColumn *column, const SamCell *cell)
{
  SamTextStyle style = { column->size, FALSE, SAM_INK_TEXT };
  SamTextStyle bold = { column->size, TRUE, SAM_INK_TEXT };
  double right = row->x + SAM_MM (column->x + column->width);
  double of_right = right - SAM_MM (column->aside);
  double of_width = sam_painter_measure (row->painter, &small_style, row->table->of);
  double gap = SAM_MM (1.4);

  sam_painter_draw_text (row->painter, row->is_total ? &bold : &style, cell->aside, right, row->baseline, 0, SAM_ALIGN_RIGHT);
  sam_painter_draw_text (row->painter, &small_style, row->table->of, of_right, row->baseline, 0, SAM_ALIGN_RIGHT);
  sam_painter_draw_text (row->painter, cell->is_bold ? &bold : &style, cell->text, of_right - of_width - gap,
                         row->baseline, 0, SAM_ALIGN_RIGHT);
}

static void
draw_bar (Row *row, double x, double width, double share, SamInk ink)
{
  double height = SAM_MM (BAR_HEIGHT);
  double top = row->y + (row->height - height) / 2;

  sam_painter_fill (row->painter, x, top, width, height, SAM_INK_PAPER);
  sam_painter_fill (row->painter, x, top, width * share, height, ink);
  sam_painter_outline (row->painter, x, top, width, height, 0.4, SAM_INK_RULE);
}

static void
draw_marks_cell (Row *row, const SamColumn *column, const SamCell *cell)
{
  double pitch;
  guint n_rows;
  guint a_row = sam_status_mark_fit (cell->n_marks, SAM_MM (column->width), SAM_MM (column->aside), &pitch, &n_rows);
  double radius = MIN (SAM_MM (MARK_RADIUS), pitch * 0.4);
  double middle = row->y + row->height / 2;

  for (guint i = 0; a_row > 0 && i < cell->n_marks; i++)
    {
      double x = row->x + SAM_MM (column->x) + radius + pitch * (i % a_row);
      double y = n_rows == 1 ? middle : middle + (i < a_row ? -1 : 1) * pitch * 0.52;

      sam_status_mark_draw (row->painter, cell->marks[i], cell->ink, x, y, radius);
    }
  if (a_row == 0 && cell->n_marks > 0 && column->width > 20)
    draw_bar (row, row->x + SAM_MM (column->x), SAM_MM (column->width), cell->share, cell->ink);
}

static void
draw_status_cell (Row *row, const SamColumn *column, const SamCell *cell)
{
  SamTextStyle style = { column->size, cell->is_bold, SAM_INK_TEXT };
  SamTextStyle aside_style = { column->size, FALSE, SAM_INK_SECOND };
  SamTextStyle flag_style = { column->size, TRUE, SAM_INK_INDIVIDUAL };
  double left = row->x + SAM_MM (column->x);
  double right = left + SAM_MM (column->width);
  double word = left + SAM_MM (4.4);
  double aside;
  double room;
  double taken;

  sam_status_mark_draw (row->painter, cell->mark, cell->ink, left + SAM_MM (MARK_RADIUS),
                        row->baseline - column->size * 0.33, SAM_MM (MARK_RADIUS));
  aside = sam_painter_draw_text (row->painter, &aside_style, cell->aside, right, row->baseline, 0, SAM_ALIGN_RIGHT);
  room = right - aside - word - (aside > 0 ? SAM_MM (0.8) : 0) - (cell->is_flagged ? SAM_MM (1.6) : 0);
  taken = sam_painter_draw_text (row->painter, &style, cell->text, word, row->baseline, MAX (room, 1), SAM_ALIGN_LEFT);
  if (cell->is_flagged)
    sam_painter_draw_text (row->painter, &flag_style, "!", word + taken + SAM_MM (0.6), row->baseline, 0, SAM_ALIGN_LEFT);
}

/* A word where a bar would stand, clear of the grid behind it. */
static void
draw_word_cell (Row *row, const SamColumn *column, const SamCell *cell, const SamTextStyle *style)
{
  double left = row->x + SAM_MM (column->x);
  double room = SAM_MM (column->width - 1);
  SamTextStyle fitting = *style;
  double width;

  /* The words differ in length by language; small and whole beats large and cut. */
  while (fitting.size > SMALLEST_SIZE && sam_painter_measure (row->painter, &fitting, cell->text) > room)
    fitting.size -= 0.5;
  width = MIN (sam_painter_measure (row->painter, &fitting, cell->text), room);

  sam_painter_fill (row->painter, left + 0.5, row->y + SAM_MM (1), width + SAM_MM (1.8), row->height - SAM_MM (2), SAM_INK_PAPER);
  sam_painter_draw_text (row->painter, &fitting, cell->text, left + SAM_MM (1), row->baseline, width, SAM_ALIGN_LEFT);
}

static void
draw_heading_cell (Row *row, const SamCell *cell, double width)
{
  double size = row->table->columns[0].size;
  SamTextStyle style = { size, TRUE, SAM_INK_TEXT };
  SamTextStyle aside_style = { MAX (size - 0.5, 4), FALSE, SAM_INK_SECOND };
  double baseline = row->y + row->height - MIN (SAM_MM (1.3), row->height * 0.22);
  double end = row->x
               + sam_painter_draw_text (row->painter, &style, cell->text, row->x, baseline, width,
                                        SAM_ALIGN_LEFT);

  /* A long heading leaves no room for what stands after it. */
  if (cell->aside != NULL && row->x + width - end > SAM_MM (8))
    sam_painter_draw_text (row->painter, &aside_style, cell->aside, end + SAM_MM (3), baseline,
                           row->x + width - end - SAM_MM (3), SAM_ALIGN_LEFT);
  sam_painter_rule (row->painter, row->x, row->x + width, row->y + row->height, 0.35, SAM_INK_RULE);
}

static void
draw_session_cell (Row *row, const SamColumn *column, const SamCell *cell)
{
  double size = column->size > 0 ? column->size : DEFAULT_SIZE;
  SamTextStyle style = { size, cell->is_bold, cell->ink };
  double left = row->x + SAM_MM (column->x);
  double radius = MIN (SAM_MM (1.15), size * 0.4);
  double text = left + radius * 2 + SAM_MM (1.8);

  sam_session_mark_draw (row->painter, cell->session, left + radius * 1.1,
                         row->baseline - size * 0.33, radius);
  sam_painter_draw_text (row->painter, &style, cell->text, text, row->baseline,
                         left + SAM_MM (column->width) - text, SAM_ALIGN_LEFT);
}

static void
draw_sessions_cell (Row *row, const SamColumn *column, const SamCell *cell)
{
  double width = SAM_MM (column->width);
  double pitch = MIN (SAM_MM (3.2), width / MAX (cell->n_marks, 1));
  double x = row->x + SAM_MM (column->x) + (width - pitch * cell->n_marks) / 2 + pitch / 2;

  for (guint i = 0; i < cell->n_marks; i++)
    sam_session_mark_draw (row->painter, cell->marks[i], x + i * pitch, row->y + row->height / 2,
                           MIN (SAM_MM (1.15), pitch * 0.42));
}

static void
draw_writing_cell (Row *row, const SamColumn *column, const SamCell *cell)
{
  SamTextStyle style = { column->size > 0 ? column->size : DEFAULT_SIZE, FALSE, SAM_INK_SECOND };
  double left = row->x + SAM_MM (column->x);
  double width = SAM_MM (column->width);
  double bottom = row->y + row->height - SAM_MM (1.4);

  if (cell->kind == SAM_CELL_LINE)
    {
      sam_painter_rule (row->painter, left, left + width, bottom, 0.5, SAM_INK_RULE);
      return;
    }
  if (cell->kind == SAM_CELL_FRAME)
    {
      /* Frames beside one another share their lines. */
      sam_painter_line (row->painter, left, row->y, left, row->y + row->height, 0.5, SAM_INK_RULE);
      sam_painter_line (row->painter, left + width, row->y, left + width, row->y + row->height, 0.5,
                        SAM_INK_RULE);
      sam_painter_rule (row->painter, left, left + width, row->y + row->height, 0.5, SAM_INK_RULE);
      sam_painter_draw_text (row->painter, &style, cell->text, left + width / 2, row->baseline,
                             width, SAM_ALIGN_CENTRE);
      return;
    }
  sam_form_draw_box (row->painter, left, row->y + row->height / 2, SAM_MM (BOX));
  if (cell->length > 0)
    sam_painter_rule (row->painter, left + SAM_MM (BOX + 1.2), left + width, bottom, 0.35,
                      SAM_INK_RULE);
}

static void
draw_cell (Row *row, const SamColumn *column, const SamCell *cell)
{
  SamTextStyle style = { column->size > 0 ? column->size : DEFAULT_SIZE, cell->is_bold, cell->ink };

  switch (cell->kind)
    {
    case SAM_CELL_TEXT:
      if (column->maximum > 0)
        {
          draw_word_cell (row, column, cell, &style);
          break;
        }
      sam_painter_draw_text (row->painter, &style, cell->text, column_edge (column, row->x), row->baseline,
                             SAM_MM (column->width), column->align);
      break;
    case SAM_CELL_TITLE:
      draw_title_cell (row, column, cell);
      break;
    case SAM_CELL_RATIO:
      draw_ratio_cell (row, column, cell);
      break;
    case SAM_CELL_MARKS:
      draw_marks_cell (row, column, cell);
      break;
    case SAM_CELL_STATUS:
      draw_status_cell (row, column, cell);
      break;
    case SAM_CELL_TIME:
      sam_promise_bar_draw (row->painter, cell->time, row->x + SAM_MM (column->x),
                            row->y + (row->height - SAM_MM (BAR_HEIGHT)) / 2, SAM_MM (column->width) * cell->length,
                            SAM_MM (BAR_HEIGHT));
      break;
    case SAM_CELL_BAR:
      draw_bar (row, row->x + SAM_MM (column->x), SAM_MM (column->width) * cell->length, cell->share, cell->ink);
      break;
    case SAM_CELL_SESSION:
      draw_session_cell (row, column, cell);
      break;
    case SAM_CELL_SESSIONS:
      draw_sessions_cell (row, column, cell);
      break;
    case SAM_CELL_BOX:
    case SAM_CELL_LINE:
    case SAM_CELL_FRAME:
      draw_writing_cell (row, column, cell);
      break;
    case SAM_CELL_HEADING:
    case SAM_CELL_EMPTY:
    default:
      break;
    }
}

/* What the bars of a table stand against. */
static void
draw_grid (SamPainter *painter, const SamTable *table, double x, double top, double bottom)
{
  for (guint i = 0; i < table->n_columns; i++)
    {
      const SamColumn *column = &table->columns[i];
      double step = column->maximum > 0 ? sam_chart_step (column->maximum, 4) : 0;

      if (column->maximum <= 0)
        continue;
      for (double value = 0; value <= column->maximum; value += step)
        {
          double at = x + SAM_MM (column->x) + SAM_MM (column->width) * value / column->maximum;

          sam_painter_line (painter, at, top, at, bottom, 0.35, SAM_INK_HAIR);
        }
    }
}

static void
draw_axis (Row *row, const SamColumn *column)
{
  double baseline = row->y + row->height + SAM_MM (2.9);
  double left = row->x + SAM_MM (column->x);

  sam_painter_draw_text (row->painter, &axis_style, row->table->axis[0], left, baseline, 0, SAM_ALIGN_LEFT);
  sam_painter_draw_text (row->painter, &axis_style, row->table->axis[1], left + SAM_MM (column->width), baseline, 0, SAM_ALIGN_RIGHT);
}

static void
draw_row (Row *row, guint index, double width)
{
  const SamTable *table = row->table;
  const SamCell *cells = g_ptr_array_index (table->rows, index);

  row->height = get_cell_height (table, index);
  row->baseline = row->y + row->height / 2 + SAM_MM (1.1);
  row->is_total = is_total (table, index);
  if (row->is_total)
    sam_painter_rule (row->painter, row->x, row->x + width, row->y, 0.5, SAM_INK_RULE);

  if (cells[0].kind == SAM_CELL_HEADING)
    {
      draw_heading_cell (row, &cells[0], width);
      return;
    }
  for (guint i = 0; i < table->n_columns; i++)
    draw_cell (row, &table->columns[i], &cells[i]);

  if (table->lines_every > 0 && (index + 1) % table->lines_every == 0
      && !(table->has_total && index + 2 >= table->rows->len))
    sam_painter_rule (row->painter, row->x, row->x + width, row->y + row->height, 0.35, SAM_INK_HAIR);
  if (has_axis (table, index))
    for (guint i = 0; i < table->n_columns; i++)
      if (cells[i].kind == SAM_CELL_MARKS || cells[i].kind == SAM_CELL_BAR || cells[i].kind == SAM_CELL_TIME)
        draw_axis (row, &table->columns[i]);
}

void
sam_table_draw (SamPainter        *painter,
                const SamTable    *table,
                const SamLanguage *language,
                guint              first,
                guint              n,
                double             x,
                double             y,
                double             width)
{
  Row row = { painter, table, language, x, y + sam_table_get_head_height (table) };
  double bottom = row.y;

  if (table->has_head)
    draw_head (painter, table, language, x, y, width);
  else if (!table->is_plain)
    sam_painter_rule (painter, x, x + width, y, 0.35, SAM_INK_HAIR);

  for (guint i = first; i < first + n; i++)
    if (!is_total (table, i))
      bottom += sam_table_get_row_height (table, i);
  draw_grid (painter, table, x, row.y, bottom);

  for (guint i = first; i < first + n; i++)
    {
      draw_row (&row, i, width);
      row.y += row.height;
    }
}

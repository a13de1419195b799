/*
 * The blocks of a report: how high they are, and how they look.
 */
#include "sam-block-painter.h"

#include "sam-table-painter.h"

/* Millimetres. */
#define HEADING_HEIGHT 6.0
#define HEADING_BASELINE 4.2
#define COLUMN_GAP 4.0
#define SENTENCE_LEADING 4.2
#define NOTE_LEADING 3.0
#define NOTE_GAP 1.4
#define NOTES_HEAD 9.0
#define LEGEND_HEIGHT 7.5

#define N_COLUMNS 3

static const SamTextStyle heading_style = { 10, TRUE, SAM_INK_TEXT };
static const SamTextStyle sentence_style = { 9, FALSE, SAM_INK_TEXT };
static const SamTextStyle note_style = { 6.5, FALSE, SAM_INK_SECOND };
static const SamTextStyle definition_style = { 6.5, FALSE, SAM_INK_TEXT };
static const SamTextStyle notes_heading_style = { 8.5, TRUE, SAM_INK_TEXT };
static const SamTextStyle legend_style = { 7, FALSE, SAM_INK_TEXT };

static const SamParagraph *
get_paragraph (const SamBlock *block, guint index)
{
  return &g_array_index (block->paragraphs, SamParagraph, index);
}

static guint
count_paragraphs (const SamBlock *block)
{
  return block->paragraphs != NULL ? block->paragraphs->len : 0;
}

static double
column_width (double width)
{
  return (width - (N_COLUMNS - 1) * SAM_MM (COLUMN_GAP)) / N_COLUMNS;
}

static double
column_x (double width, guint column)
{
  return column * (column_width (width) + SAM_MM (COLUMN_GAP));
}

static double
measure_sentences (SamPainter *painter, const SamBlock *block, double width)
{
  guint most = 0;

  for (guint i = 0; i < count_paragraphs (block); i++)
    {
      const SamParagraph *paragraph = get_paragraph (block, i);

      most = MAX (most, sam_painter_count_lines (painter, &sentence_style, paragraph->text,
                                                 paragraph->bold_bytes, column_width (width)));
    }

  return most * SAM_MM (SENTENCE_LEADING);
}

static void
draw_sentences (SamPainter *painter, const SamBlock *block, double x, double y, double width)
{
  for (guint i = 0; i < count_paragraphs (block); i++)
    {
      const SamParagraph *paragraph = get_paragraph (block, i);

      sam_painter_draw_paragraph (painter, &sentence_style, paragraph->text, paragraph->bold_bytes,
                                  x + column_x (width, i), y + SAM_MM (3.2), column_width (width),
                                  SAM_MM (SENTENCE_LEADING));
    }
}

static double
measure_definition (SamPainter *painter, const SamParagraph *paragraph, double width)
{
  return sam_painter_count_lines (painter, &definition_style, paragraph->text, paragraph->bold_bytes,
                                  column_width (width))
           * SAM_MM (NOTE_LEADING)
         + SAM_MM (NOTE_GAP);
}

/* Fills the three columns in reading order, as low as they all can be: the column of each paragraph. */
static double
balance (SamPainter *painter, const SamBlock *block, double width, guint *columns)
{
  guint n = count_paragraphs (block);
  g_autofree double *heights = g_new (double, n);
  double limit = 0;
  guint column = N_COLUMNS;

  for (guint i = 0; i < n; i++)
    {
      heights[i] = measure_definition (painter, get_paragraph (block, i), width);
      limit += heights[i] / N_COLUMNS;
    }

  while (column >= N_COLUMNS)
    {
      double y = 0;

      column = 0;
      for (guint i = 0; i < n; i++)
        {
          if (y > 0 && y + heights[i] > limit)
            {
              column++;
              y = 0;
            }
          columns[i] = column;
          y += heights[i];
        }
      if (column >= N_COLUMNS)
        limit += SAM_MM (1);
    }

  return limit;
}

static double
measure_notes (SamPainter *painter, const SamBlock *block, double width)
{
  g_autofree guint *columns = g_new0 (guint, count_paragraphs (block) + 1);

  return SAM_MM (NOTES_HEAD) + balance (painter, block, width, columns);
}

static void
draw_notes (SamPainter *painter, const SamBlock *block, double x, double y, double width)
{
  g_autofree guint *columns = g_new0 (guint, count_paragraphs (block) + 1);
  double top = y + SAM_MM (NOTES_HEAD);
  double at = top;

  sam_painter_rule (painter, x, x + width, y, 0.35, SAM_INK_RULE);
  sam_painter_draw_text (painter, &notes_heading_style, block->text, x, y + SAM_MM (5), width, SAM_ALIGN_LEFT);

  balance (painter, block, width, columns);
  for (guint i = 0; i < count_paragraphs (block); i++)
    {
      const SamParagraph *paragraph = get_paragraph (block, i);

      if (i > 0 && columns[i] != columns[i - 1])
        at = top;
      sam_painter_draw_paragraph (painter, &definition_style, paragraph->text, paragraph->bold_bytes,
                                  x + column_x (width, columns[i]), at + SAM_MM (1), column_width (width),
                                  SAM_MM (NOTE_LEADING));
      at += measure_definition (painter, paragraph, width);
    }
}

static double
measure_note (SamPainter *painter, const SamBlock *block, double width)
{
  return sam_painter_count_lines (painter, &note_style, get_paragraph (block, 0)->text, 0, width) * SAM_MM (NOTE_LEADING);
}

static void
draw_note (SamPainter *painter, const SamBlock *block, double x, double y, double width)
{
  sam_painter_draw_paragraph (painter, &note_style, get_paragraph (block, 0)->text, 0, x, y + SAM_MM (2.3), width,
                              SAM_MM (NOTE_LEADING));
}

static void
draw_legend (SamPainter *painter, const SamBlock *block, double x, double y, double width)
{
  const SamTextStyle flag_style = { 7, TRUE, SAM_INK_INDIVIDUAL };
  double baseline = y + SAM_MM (4.4);
  double at = x;

  sam_painter_rule (painter, x, x + width, y, 0.35, SAM_INK_HAIR);
  for (guint i = 0; block->legend != NULL && i < block->legend->len; i++)
    {
      const SamLegendItem *item = &g_array_index (block->legend, SamLegendItem, i);

      if (item->mark == SAM_STATUS_MARK_NONE)
        sam_painter_draw_text (painter, &flag_style, "!", at + SAM_MM (1), baseline, 0, SAM_ALIGN_LEFT);
      else
        sam_status_mark_draw (painter, item->mark, SAM_INK_TEXT, at + SAM_MM (1.3), baseline - 2.3, SAM_MM (1.2));
      at += SAM_MM (4);
      at += sam_painter_draw_text (painter, &legend_style, item->text, at, baseline, 0, SAM_ALIGN_LEFT) + SAM_MM (4.5);
    }
  if (block->text != NULL)
    sam_painter_draw_paragraph (painter, &note_style, block->text, 0, MAX (at, x + SAM_MM (112)), baseline,
                                MAX (SAM_MM (30), x + width - MAX (at, x + SAM_MM (112))), SAM_MM (NOTE_LEADING));
}

static SamPageBlock
measure_table (const SamTable *table)
{
  double *rows = g_new (double, table->rows->len);
  SamPageBlock result = {
    .head = sam_table_get_head_height (table),
    .rows = rows,
    .n_rows = table->rows->len,
    .n_last_together = table->has_total ? 2 : 1,
  };

  for (guint i = 0; i < table->rows->len; i++)
    rows[i] = sam_table_get_row_height (table, i);

  return result;
}

static double
measure_whole (SamPainter *painter, const SamBlock *block, double width)
{
  switch (block->kind)
    {
    case SAM_BLOCK_HEADING:
      return SAM_MM (HEADING_HEIGHT);
    case SAM_BLOCK_SENTENCES:
      return measure_sentences (painter, block, width);
    case SAM_BLOCK_GAUGE:
      return sam_gauge_chart_get_height ();
    case SAM_BLOCK_WEEKS:
      return sam_weeks_chart_get_height ();
    case SAM_BLOCK_LEGEND:
      return SAM_MM (LEGEND_HEIGHT);
    case SAM_BLOCK_NOTE:
      return measure_note (painter, block, width);
    case SAM_BLOCK_NOTES:
      return measure_notes (painter, block, width);
    case SAM_BLOCK_TABLE:
    default:
      g_return_val_if_reached (0);
    }
}

SamPageBlock
sam_block_measure (SamPainter *painter, const SamBlock *block, double width)
{
  SamPageBlock result = { 0 };

  if (block->kind == SAM_BLOCK_TABLE)
    {
      result = measure_table (block->table);
    }
  else
    {
      double *row = g_new (double, 1);

      *row = measure_whole (painter, block, width);
      result.rows = row;
      result.n_rows = 1;
    }
  result.space_before = SAM_MM (block->space_before);
  result.starts_page = block->starts_page;
  result.keep_with_next = block->kind == SAM_BLOCK_HEADING;

  return result;
}

void
sam_block_draw (SamPainter         *painter,
                const SamBlock     *block,
                const SamPagePiece *piece,
                const SamLanguage  *language,
                double              x,
                double              y,
                double              width)
{
  switch (block->kind)
    {
    case SAM_BLOCK_HEADING:
      sam_painter_draw_text (painter, &heading_style, block->text, x, y + SAM_MM (HEADING_BASELINE), width, SAM_ALIGN_LEFT);
      break;
    case SAM_BLOCK_SENTENCES:
      draw_sentences (painter, block, x, y, width);
      break;
    case SAM_BLOCK_TABLE:
      sam_table_draw (painter, block->table, language, piece->first_row, piece->n_rows, x, y, width);
      break;
    case SAM_BLOCK_GAUGE:
      sam_gauge_chart_draw (painter, &block->gauge, language, x, y, width);
      break;
    case SAM_BLOCK_WEEKS:
      sam_weeks_chart_draw (painter, &block->weeks, language, x, y, width);
      break;
    case SAM_BLOCK_LEGEND:
      draw_legend (painter, block, x, y, width);
      break;
    case SAM_BLOCK_NOTE:
      draw_note (painter, block, x, y, width);
      break;
    case SAM_BLOCK_NOTES:
      draw_notes (painter, block, x, y, width);
      break;
    default:
      g_return_if_reached ();
    }
}

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
#define LEGEND_LEADING 4.0
#define LEGEND_GAP 4.5
#define FACTS_HEIGHT 12.0
#define LEAD_BELOW 1.0
#define LINES_HEAD 6.0
#define LINE_STEP 8.0
#define SIDE_GAP 6.0
#define FRAME_PAD 2.9
#define FRAME_LEADING 4.2

#define N_COLUMNS 3

static const SamTextStyle heading_style = { 10, TRUE, SAM_INK_TEXT };
static const SamTextStyle sentence_style = { 9, FALSE, SAM_INK_TEXT };
static const SamTextStyle note_style = { 6.5, FALSE, SAM_INK_SECOND };
static const SamTextStyle definition_style = { 6.5, FALSE, SAM_INK_TEXT };
static const SamTextStyle notes_heading_style = { 8.5, TRUE, SAM_INK_TEXT };
static const SamTextStyle frame_style = { 8.5, TRUE, SAM_INK_TEXT };
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

/* Where the text of a legend's item goes on, and whether on a new line. */
static double
step_legend (SamPainter *painter, const SamLegendItem *item, double at, double x, double width,
             guint *line)
{
  double room = SAM_MM (4) + sam_painter_measure (painter, &legend_style, item->text);

  if (at > x && at + room > x + width)
    {
      (*line)++;
      return x;
    }

  return at;
}

static double
measure_legend (SamPainter *painter, const SamBlock *block, double width)
{
  double at = 0;
  guint line = 0;

  for (guint i = 0; block->legend != NULL && i < block->legend->len; i++)
    {
      const SamLegendItem *item = &g_array_index (block->legend, SamLegendItem, i);

      at = step_legend (painter, item, at, 0, width, &line);
      at += SAM_MM (4) + sam_painter_measure (painter, &legend_style, item->text)
            + SAM_MM (LEGEND_GAP);
    }

  return SAM_MM (LEGEND_HEIGHT + line * LEGEND_LEADING);
}

static void
draw_legend_mark (SamPainter *painter, const SamLegendItem *item, double x, double baseline)
{
  const SamTextStyle flag_style = { 7, TRUE, SAM_INK_INDIVIDUAL };

  if (item->session != SAM_SESSION_MARK_NONE)
    sam_session_mark_draw (painter, item->session, x + SAM_MM (1.3), baseline - 2.3, SAM_MM (1.15));
  else if (item->mark != SAM_STATUS_MARK_NONE)
    sam_status_mark_draw (painter, item->mark, SAM_INK_TEXT, x + SAM_MM (1.3), baseline - 2.3,
                          SAM_MM (1.2));
  else
    sam_painter_draw_text (painter, &flag_style, "!", x + SAM_MM (1), baseline, 0, SAM_ALIGN_LEFT);
}

static void
draw_legend (SamPainter *painter, const SamBlock *block, double x, double y, double width)
{
  double baseline = y + SAM_MM (4.4);
  double at = x;

  sam_painter_rule (painter, x, x + width, y, 0.35, SAM_INK_HAIR);
  for (guint i = 0; block->legend != NULL && i < block->legend->len; i++)
    {
      const SamLegendItem *item = &g_array_index (block->legend, SamLegendItem, i);
      guint line = 0;

      at = step_legend (painter, item, at, x, width, &line);
      baseline += line * SAM_MM (LEGEND_LEADING);
      draw_legend_mark (painter, item, at, baseline);
      at += SAM_MM (4);
      at += sam_painter_draw_text (painter, &legend_style, item->text, at, baseline, 0,
                                   SAM_ALIGN_LEFT)
            + SAM_MM (LEGEND_GAP);
    }
  if (block->text != NULL)
    sam_painter_draw_paragraph (painter, &note_style, block->text, 0, MAX (at, x + SAM_MM (112)), baseline,
                                MAX (SAM_MM (30), x + width - MAX (at, x + SAM_MM (112))), SAM_MM (NOTE_LEADING));
}

/* Each fact gets as much as its text asks for, as far as all do. */
static void
draw_facts (SamPainter *painter, const SamBlock *block, double x, double y, double width)
{
  const SamTextStyle label_style = { 6.5, FALSE, SAM_INK_SECOND };
  const SamTextStyle value_style = { 9, TRUE, SAM_INK_TEXT };
  guint n = block->facts != NULL ? block->facts->len : 0;
  double gap = SAM_MM (6);
  g_autofree double *wanted = g_new0 (double, n + 1);
  double sum = 0;
  double left = width - MAX (n, 1) * gap + gap;

  for (guint i = 0; i < n; i++)
    {
      const SamFact *fact = &g_array_index (block->facts, SamFact, i);

      wanted[i] = MAX (
          sam_painter_measure (painter, &value_style, fact->value != NULL ? fact->value : ""),
          sam_painter_measure (painter, &label_style, fact->label));
      sum += wanted[i];
    }
  for (guint i = 0; i < n; i++)
    {
      const SamFact *fact = &g_array_index (block->facts, SamFact, i);
      double room = sum > left ? wanted[i] * left / sum : wanted[i] + (left - sum) / n;

      sam_painter_draw_text (painter, &label_style, fact->label, x, y + SAM_MM (2.6), room,
                             SAM_ALIGN_LEFT);
      sam_painter_draw_text (painter, &value_style, fact->value, x, y + SAM_MM (7), room,
                             SAM_ALIGN_LEFT);
      x += room + gap;
    }
}

static void
draw_lines (SamPainter *painter, const SamBlock *block, double x, double y, double width,
            double height)
{
  double step = SAM_MM (LINE_STEP);

  sam_painter_draw_text (painter, &notes_heading_style, block->text, x, y + SAM_MM (3.4), width,
                         SAM_ALIGN_LEFT);
  for (double at = y + SAM_MM (LINES_HEAD) + step; at <= y + height - step / 2 + 0.1; at += step)
    sam_painter_rule (painter, x, x + width, at, 0.35, SAM_INK_HAIR);
}

static double
side_width (const SamBlock *block, guint side, double width)
{
  double first = width * block->sides_at;

  if (block->sides_at >= 1)
    return width;

  return side == 0 ? first - SAM_MM (SIDE_GAP) : width - first;
}

static double
measure_sides (SamPainter *painter, const SamBlock *block, double width)
{
  double most = 0;

  for (guint side = 0; side < 2; side++)
    {
      double height = 0;

      for (guint i = 0; i < block->sides[side]->len; i++)
        {
          const SamBlock *child = g_ptr_array_index (block->sides[side], i);

          height += sam_block_get_height (painter, child, side_width (block, side, width));
          height += i > 0 ? SAM_MM (child->space_before) : 0;
        }
      most = MAX (most, height);
    }

  return most;
}

static void
draw_sides (SamPainter *painter, const SamBlock *block, const SamLanguage *language, double x,
            double y, double width)
{
  for (guint side = 0; side < 2; side++)
    {
      double left = side == 0 ? x : x + width * block->sides_at;
      double room = side_width (block, side, width);
      double at = y;

      for (guint i = 0; i < block->sides[side]->len; i++)
        {
          const SamBlock *child = g_ptr_array_index (block->sides[side], i);
          SamPagePiece piece = { 0 };

          at += i > 0 ? SAM_MM (child->space_before) : 0;
          piece.height = sam_block_get_height (painter, child, room);
          piece.n_rows = child->kind == SAM_BLOCK_TABLE ? child->table->rows->len : 1;
          sam_block_draw (painter, child, &piece, language, left, at, room);
          at += piece.height;
        }
    }
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
    .keeps = g_memdup2 (table->keeps->data, table->keeps->len),
  };

  for (guint i = 0; i < table->rows->len; i++)
    rows[i] = sam_table_get_row_height (table, i);

  return result;
}

static SamPageBlock
measure_term (const SamTermSheet *sheet)
{
  double *rows = g_new (double, sheet->n_rows + 1);
  guint8 *keeps = g_new0 (guint8, sheet->n_rows + 1);
  SamPageBlock result = {
    .head = sam_term_sheet_get_head_height (sheet),
    .rows = rows,
    .n_rows = sheet->n_rows + 1,
    .n_last_together = 2,
    .keeps = keeps,
    .keep_end_with_next = TRUE,
  };

  for (guint i = 0; i <= sheet->n_rows; i++)
    {
      rows[i] = sam_term_sheet_get_row_height (sheet, i);
      if (i + 1 < sheet->n_rows && sheet->rows[i].school == sheet->rows[i + 1].school)
        keeps[i] = SAM_ROW_KEEP_WISH;
    }

  return result;
}

static double
measure_frame (SamPainter *painter, const SamBlock *block, double width)
{
  guint n = sam_painter_count_lines (painter, &frame_style, block->text, 0, width - 2 * SAM_MM (FRAME_PAD));

  return SAM_MM ((n - 1) * FRAME_LEADING + 2 * FRAME_PAD + 2.2);
}

static void
draw_frame (SamPainter *painter, const SamBlock *block, double x, double y, double width)
{
  sam_painter_outline (painter, x, y, width, measure_frame (painter, block, width), 0.7, SAM_INK_TEXT);
  sam_painter_draw_paragraph (painter, &frame_style, block->text, 0, x + SAM_MM (FRAME_PAD),
                              y + SAM_MM (FRAME_PAD + 2.2), width - 2 * SAM_MM (FRAME_PAD), SAM_MM (FRAME_LEADING));
}

static SamPageBlock
measure_thread (SamPainter *painter, SamThreadSheet *sheet, double width)
{
  SamPageBlock result = { 0 };

  sam_thread_sheet_measure (sheet, painter, width);
  result.n_rows = sam_thread_sheet_get_n_lines (sheet);
  result.rows = g_new (double, result.n_rows + 1);
  result.keeps = g_new0 (guint8, result.n_rows + 1);
  sam_thread_sheet_fill (sheet, (double *) result.rows, (guint8 *) result.keeps);

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
      return measure_legend (painter, block, width);
    case SAM_BLOCK_NOTE:
      return measure_note (painter, block, width);
    case SAM_BLOCK_NOTES:
      return measure_notes (painter, block, width);
    case SAM_BLOCK_LEAD:
      return sam_painter_count_lines (painter, &sentence_style, get_paragraph (block, 0)->text,
                                      get_paragraph (block, 0)->bold_bytes, width)
                 * SAM_MM (SENTENCE_LEADING)
             + SAM_MM (LEAD_BELOW);
    case SAM_BLOCK_FACTS:
      return SAM_MM (FACTS_HEIGHT);
    case SAM_BLOCK_FORM:
      return sam_form_row_get_height (&block->form);
    case SAM_BLOCK_LINES:
      return SAM_MM (LINES_HEAD + (block->n_lines + 0.5) * LINE_STEP);
    case SAM_BLOCK_SIDES:
      return measure_sides (painter, block, width);
    case SAM_BLOCK_MONTH:
      return sam_month_sheet_get_height (block->month);
    case SAM_BLOCK_FRAME:
      return measure_frame (painter, block, width);
    case SAM_BLOCK_OBSERVATION:
      return sam_observation_sheet_get_height (painter, block->observation, width);
    case SAM_BLOCK_TERM:
    case SAM_BLOCK_THREAD:
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
  else if (block->kind == SAM_BLOCK_TERM)
    {
      result = measure_term (block->term);
    }
  else if (block->kind == SAM_BLOCK_THREAD)
    {
      result = measure_thread (painter, block->thread, width);
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
sam_block_measure_clear (SamPageBlock *block)
{
  g_free ((double *) block->rows);
  g_free ((guint8 *) block->keeps);
  *block = (SamPageBlock){ 0 };
}

double
sam_block_get_height (SamPainter *painter, const SamBlock *block, double width)
{
  SamPageBlock measured = sam_block_measure (painter, block, width);
  double height = measured.head;

  for (guint i = 0; i < measured.n_rows; i++)
    height += measured.rows[i];
  sam_block_measure_clear (&measured);

  return height;
}

void
sam_block_draw (SamPainter *painter, const SamBlock *block, const SamPagePiece *piece,
                const SamLanguage *language, double x, double y, double width)
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
    case SAM_BLOCK_LEAD:
      sam_painter_draw_paragraph (painter, &sentence_style, get_paragraph (block, 0)->text,
                                  get_paragraph (block, 0)->bold_bytes, x, y + SAM_MM (3.2), width,
                                  SAM_MM (SENTENCE_LEADING));
      break;
    case SAM_BLOCK_FACTS:
      draw_facts (painter, block, x, y, width);
      break;
    case SAM_BLOCK_FORM:
      sam_form_row_draw (painter, &block->form, x, y, width);
      break;
    case SAM_BLOCK_LINES:
      draw_lines (painter, block, x + SAM_MM (block->indent), y, width - SAM_MM (block->indent), piece->height);
      break;
    case SAM_BLOCK_SIDES:
      draw_sides (painter, block, language, x, y, width);
      break;
    case SAM_BLOCK_MONTH:
      sam_month_sheet_draw (painter, block->month, x, y, width);
      break;
    case SAM_BLOCK_OBSERVATION:
      sam_observation_sheet_draw (painter, block->observation, x, y, width);
      break;
    case SAM_BLOCK_TERM:
      sam_term_sheet_draw (painter, block->term, piece->first_row, piece->n_rows, x, y, width);
      break;
    case SAM_BLOCK_FRAME:
      draw_frame (painter, block, x, y, width);
      break;
    case SAM_BLOCK_THREAD:
      sam_thread_sheet_draw (block->thread, painter, piece->first_row, piece->n_rows, x, y, width);
      break;
    default:
      g_return_if_reached ();
    }
}

/*
 * Blocks that are texts: how high they are, and how they look.
 */
#include "sam-text-block-painter.h"

/* Millimetres. */
#define HEADING_HEIGHT 6.0
#define HEADING_BASELINE 4.2
#define COLUMN_GAP 4.0
#define SENTENCE_LEADING 4.2
#define NOTE_LEADING 3.0
#define NOTE_GAP 1.4
#define NOTES_HEAD 9.0
#define NOTES_BARE_HEAD 3.4
#define LEGEND_HEIGHT 7.5
#define LEGEND_LEADING 4.0
#define LEGEND_GAP 4.5
#define FACTS_HEIGHT 12.0
#define LEAD_BELOW 1.0
#define LINES_HEAD 6.0
#define LINE_STEP 8.0
#define COVER_TOP 18.0
#define COVER_LEADING 11.0
#define COVER_BELOW 4.0
#define COVER_TEXT_LEADING 5.6
#define COVER_TEXT_GAP 3.0
#define FRAME_PAD 2.9
#define FRAME_LEADING 4.2

#define N_COLUMNS 3

static const SamTextStyle heading_style = { 10, TRUE, SAM_INK_TEXT };
static const SamTextStyle sentence_style = { 9, FALSE, SAM_INK_TEXT };
static const SamTextStyle note_style = { 6.5, FALSE, SAM_INK_SECOND };
static const SamTextStyle definition_style = { 6.5, FALSE, SAM_INK_TEXT };
static const SamTextStyle notes_heading_style = { 8.5, TRUE, SAM_INK_TEXT };
static const SamTextStyle cover_style = { 24, TRUE, SAM_INK_TEXT };
static const SamTextStyle cover_text_style = { 11, FALSE, SAM_INK_TEXT };
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
get_notes_head (const SamBlock *block)
{
  return SAM_MM (block->text != NULL ? NOTES_HEAD : NOTES_BARE_HEAD);
}

static double
measure_notes (SamPainter *painter, const SamBlock *block, double width)
{
  g_autofree guint *columns = g_new0 (guint, count_paragraphs (block) + 1);

  return get_notes_head (block) + balance (painter, block, width, columns);
}

static void
draw_notes (SamPainter *painter, const SamBlock *block, double x, double y, double width)
{
  g_autofree guint *columns = g_new0 (guint, count_paragraphs (block) + 1);
  double top = y + get_notes_head (block);
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
measure_cover (SamPainter *painter, const SamBlock *block, double width)
{
  double height = COVER_TOP + sam_painter_count_lines (painter, &cover_style, block->text, 0, width) * COVER_LEADING + COVER_BELOW;

  for (guint i = 0; i < count_paragraphs (block); i++)
    {
      const SamParagraph *paragraph = get_paragraph (block, i);

      height += sam_painter_count_lines (painter, &cover_text_style, paragraph->text, paragraph->bold_bytes, width) * COVER_TEXT_LEADING
                + COVER_TEXT_GAP;
    }

  return SAM_MM (height + COVER_BELOW);
}

static void
draw_cover (SamPainter *painter, const SamBlock *block, double x, double y, double width)
{
  guint n = sam_painter_draw_paragraph (painter, &cover_style, block->text, 0, x, y + SAM_MM (COVER_TOP + COVER_LEADING * 0.7), width,
                                        SAM_MM (COVER_LEADING));

  y += SAM_MM (COVER_TOP + n * COVER_LEADING + COVER_BELOW);
  for (guint i = 0; i < count_paragraphs (block); i++)
    {
      const SamParagraph *paragraph = get_paragraph (block, i);

      n = sam_painter_draw_paragraph (painter, &cover_text_style, paragraph->text, paragraph->bold_bytes, x,
                                      y + SAM_MM (COVER_TEXT_LEADING * 0.7), width, SAM_MM (COVER_TEXT_LEADING));
      y += SAM_MM (n * COVER_TEXT_LEADING + COVER_TEXT_GAP);
    }
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

double
sam_text_block_get_height (SamPainter *painter, const SamBlock *block, double width)
{
  switch (block->kind)
    {
    case SAM_BLOCK_HEADING:
      return SAM_MM (HEADING_HEIGHT);
    case SAM_BLOCK_SENTENCES:
      return measure_sentences (painter, block, width);
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
    case SAM_BLOCK_LINES:
      return SAM_MM (LINES_HEAD + (block->n_lines + 0.5) * LINE_STEP);
    case SAM_BLOCK_COVER:
      return measure_cover (painter, block, width);
    case SAM_BLOCK_FRAME:
      return measure_frame (painter, block, width);
    default:
      g_return_val_if_reached (0);
    }
}

void
sam_text_block_draw (SamPainter *painter, const SamBlock *block, double x, double y, double width, double height)
{
  switch (block->kind)
    {
    case SAM_BLOCK_HEADING:
      sam_painter_draw_text (painter, &heading_style, block->text, x, y + SAM_MM (HEADING_BASELINE), width, SAM_ALIGN_LEFT);
      break;
    case SAM_BLOCK_SENTENCES:
      draw_sentences (painter, block, x, y, width);
      break;
    case SAM_BLOCK_LEGEND:
      draw_legend (painter, block, x, y, width);
      break;
    case SAM_BLOCK_NOTE:
      draw_note (painter, block, x, y, width);
      break;
    case SAM_BLOCK_NOTES:
      if (block->fills_page)
        y += MAX (0, height - measure_notes (painter, block, width));
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
    case SAM_BLOCK_LINES:
      draw_lines (painter, block, x + SAM_MM (block->indent), y, width - SAM_MM (block->indent), height);
      break;
    case SAM_BLOCK_COVER:
      draw_cover (painter, block, x, y, width);
      break;
    case SAM_BLOCK_FRAME:
      draw_frame (painter, block, x, y, width);
      break;
    default:
      g_return_if_reached ();
    }
}

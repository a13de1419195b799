/*
 * SamDocument: a report as data.
 */
#include "sam-document.h"

#include <string.h>

struct _SamDocument
{
  const SamLanguage *language;
  GStringChunk *texts;
  GPtrArray *kept;
  GPtrArray *blocks;
  SamBlock *sides; /* those that are being filled */
  guint side;

  const char *title;
  const char *subtitle;
  const char *day;
  const char *readers;
  gboolean is_about_somebody;
  const char *mark;
  const char *footnote;
  const char *remark;
  const char *page_words;
  const char *headline;
  const char *author;
  SamDate date;

  SamPaper paper;
  SamOrientation orientation;
};

static void
table_free (SamTable *self)
{
  g_free (self->columns);
  g_ptr_array_unref (self->rows);
  g_byte_array_unref (self->keeps);
  g_free (self);
}

static void
block_free (SamBlock *self)
{
  g_clear_pointer (&self->sides[0], g_ptr_array_unref);
  g_clear_pointer (&self->sides[1], g_ptr_array_unref);
  g_clear_pointer (&self->facts, g_array_unref);
  g_clear_pointer (&self->paragraphs, g_array_unref);
  g_clear_pointer (&self->legend, g_array_unref);
  g_clear_pointer (&self->table, table_free);
  g_clear_pointer (&self->chart, sam_chart_unref);
  g_free (self);
}

SamDocument *
sam_document_new (const SamLanguage *language,
                  const char        *title,
                  const char        *subtitle,
                  const char        *day,
                  const char        *readers)
{
  SamDocument *self = g_new0 (SamDocument, 1);

  self->language = language;
  self->date = SAM_DATE_NONE;
  self->texts = g_string_chunk_new (4096);
  self->kept = g_ptr_array_new_with_free_func (g_free);
  self->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) block_free);
  self->title = sam_document_keep (self, title);
  self->subtitle = sam_document_keep (self, subtitle);
  self->day = sam_document_keep (self, day);
  self->readers = sam_document_keep (self, readers);

  return self;
}

void
sam_document_free (SamDocument *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->blocks);
  g_ptr_array_unref (self->kept);
  g_string_chunk_free (self->texts);
  g_free (self);
}

const SamLanguage *
sam_document_get_language (SamDocument *self)
{
  return self->language;
}

const char *
sam_document_get_title (SamDocument *self)
{
  return self->title;
}

const char *
sam_document_get_subtitle (SamDocument *self)
{
  return self->subtitle;
}

void
sam_document_set_subtitle (SamDocument *self, const char *subtitle)
{
  self->subtitle = sam_document_keep (self, subtitle);
  self->is_about_somebody = TRUE;
}

gboolean
sam_document_is_about_somebody (SamDocument *self)
{
  return self->is_about_somebody;
}

const char *
sam_document_get_day (SamDocument *self)
{
  return self->day;
}

void
sam_document_set_day (SamDocument *self, const char *day)
{
  self->day = sam_document_keep (self, day);
}

const char *
sam_document_get_readers (SamDocument *self)
{
  return self->readers;
}

void
sam_document_set_readers (SamDocument *self, const char *readers)
{
  self->readers = sam_document_keep (self, readers);
}

const char *
sam_document_get_headline (SamDocument *self)
{
  return self->headline;
}

void
sam_document_set_headline (SamDocument *self, const char *headline)
{
  self->headline = sam_document_keep (self, headline);
}

const char *
sam_document_get_mark (SamDocument *self)
{
  return self->mark;
}

void
sam_document_set_mark (SamDocument *self, const char *mark)
{
  self->mark = sam_document_keep (self, mark);
}

const char *
sam_document_get_footnote (SamDocument *self)
{
  return self->footnote;
}

void
sam_document_set_footnote (SamDocument *self, const char *footnote)
{
  self->footnote = sam_document_keep (self, footnote);
}

void
sam_document_set_paper (SamDocument *self, SamPaper paper, SamOrientation orientation)
{
  self->paper = paper;
  self->orientation = orientation;
}

SamPaper
sam_document_get_paper (SamDocument *self)
{
  return self->paper;
}

SamOrientation
sam_document_get_orientation (SamDocument *self)
{
  return self->orientation;
}

SamPageFormat
sam_document_get_format (SamDocument *self)
{
  return sam_page_format_get (self->paper, self->orientation);
}

const char *
sam_document_get_remark (SamDocument *self)
{
  return self->remark;
}

void
sam_document_set_remark (SamDocument *self, const char *remark)
{
  self->remark = sam_document_keep (self, remark);
}

const char *
sam_document_get_page_words (SamDocument *self)
{
  return self->page_words;
}

void
sam_document_set_page_words (SamDocument *self, const char *words)
{
  self->page_words = sam_document_keep (self, words);
}

const char *
sam_document_get_author (SamDocument *self)
{
  return self->author;
}

SamDate
sam_document_get_date (SamDocument *self)
{
  return self->date;
}

void
sam_document_set_origin (SamDocument *self, const char *author, SamDate date)
{
  self->author = sam_document_keep (self, author);
  self->date = date;
}

guint
sam_document_get_n_blocks (SamDocument *self)
{
  return self->blocks->len;
}

const SamBlock *
sam_document_get_block (SamDocument *self, guint index)
{
  g_return_val_if_fail (index < self->blocks->len, NULL);

  return g_ptr_array_index (self->blocks, index);
}

const char *
sam_document_keep (SamDocument *self, const char *text)
{
  return text != NULL ? g_string_chunk_insert (self->texts, text) : NULL;
}

const char *
sam_document_take (SamDocument *self, char *text)
{
  const char *kept = sam_document_keep (self, text);

  g_free (text);

  return kept;
}

SamBlock *
sam_document_add (SamDocument *self, SamBlockKind kind, double space_before)
{
  SamBlock *block = g_new0 (SamBlock, 1);

  block->kind = kind;
  block->space_before = space_before;
  g_ptr_array_add (self->sides != NULL ? self->sides->sides[self->side] : self->blocks, block);

  return block;
}

SamBlock *
sam_document_add_sides (SamDocument *self, double space_before, double at)
{
  SamBlock *block;

  g_return_val_if_fail (self->sides == NULL, NULL);

  block = sam_document_add (self, SAM_BLOCK_SIDES, space_before);
  for (guint i = 0; i < 2; i++)
    block->sides[i] = g_ptr_array_new_with_free_func ((GDestroyNotify) block_free);
  block->sides_at = at;
  self->sides = block;
  self->side = 0;

  return block;
}

void
sam_document_next_side (SamDocument *self)
{
  g_return_if_fail (self->sides != NULL);

  if (self->side == 0)
    self->side = 1;
  else
    self->sides = NULL;
}

gpointer
sam_document_alloc (SamDocument *self, gsize size)
{
  gpointer memory = g_malloc0 (MAX (size, 1));

  g_ptr_array_add (self->kept, memory);

  return memory;
}

void
sam_document_add_heading (SamDocument *self, const char *text, gboolean starts_page)
{
  SamBlock *block = sam_document_add (self, SAM_BLOCK_HEADING, 8);

  block->text = sam_document_keep (self, text);
  block->starts_page = starts_page;
}

/* Columns that were set out for wider paper are narrower on this one: none may reach into the margin. */
static void
fit_columns (SamDocument *self, SamTable *table)
{
  double room = sam_document_get_format (self).text_width;
  double edge = 0;

  for (guint i = 0; i < table->n_columns; i++)
    edge = MAX (edge, table->columns[i].x + table->columns[i].width);
  for (guint i = 0; edge > room && i < table->n_columns; i++)
    {
      table->columns[i].x *= room / edge;
      table->columns[i].width *= room / edge;
    }
}

SamTable *
sam_document_add_table (SamDocument *self, const SamColumn *columns, guint n_columns, double row_height)
{
  SamBlock *block = sam_document_add (self, SAM_BLOCK_TABLE, 0);
  SamTable *table = block->table = g_new0 (SamTable, 1);

  table->columns = g_memdup2 (columns, n_columns * sizeof (SamColumn));
  table->n_columns = n_columns;
  table->row_height = row_height;
  table->rows = g_ptr_array_new_with_free_func (g_free);
  table->keeps = g_byte_array_new ();
  table->head_lines = 1;
  for (guint i = 0; i < n_columns; i++)
    {
      table->columns[i].title = sam_document_keep (self, columns[i].title);
      table->has_head |= columns[i].title != NULL;
    }
  fit_columns (self, table);

  return table;
}

void
sam_document_add_note (SamDocument *self, double space_before, const char *text)
{
  SamBlock *block = sam_document_add (self, SAM_BLOCK_NOTE, space_before);

  sam_block_add_paragraph (self, block, NULL, text);
}

void
sam_document_add_lead (SamDocument *self, const char *lead, const char *rest)
{
  SamBlock *block = sam_document_add (self, SAM_BLOCK_LEAD, 3);

  sam_block_add_paragraph (self, block, lead, rest);
}

void
sam_document_add_chart (SamDocument *self, SamChart *chart, double space_before)
{
  g_return_if_fail (chart != NULL);

  sam_document_add (self, SAM_BLOCK_CHART, space_before)->chart = chart;
}

void
sam_block_add_paragraph (SamDocument *self, SamBlock *block, const char *lead, const char *rest)
{
  SamParagraph paragraph = { NULL, lead != NULL ? strlen (lead) : 0 };

  if (lead != NULL && rest != NULL)
    paragraph.text = sam_document_take (self, g_strconcat (lead, " ", rest, NULL));
  else
    paragraph.text = sam_document_keep (self, lead != NULL ? lead : rest);

  if (block->paragraphs == NULL)
    block->paragraphs = g_array_new (FALSE, FALSE, sizeof (SamParagraph));
  g_array_append_val (block->paragraphs, paragraph);
}

static void
add_legend_item (SamDocument *self, SamBlock *block, SamLegendItem item)
{
  item.text = sam_document_keep (self, item.text);
  if (block->legend == NULL)
    block->legend = g_array_new (FALSE, FALSE, sizeof (SamLegendItem));
  g_array_append_val (block->legend, item);
}

void
sam_block_add_legend (SamDocument *self, SamBlock *block, SamStatusMark mark, const char *text)
{
  add_legend_item (self, block, (SamLegendItem){ mark, SAM_SESSION_MARK_NONE, text });
}

void
sam_block_add_session_legend (SamDocument *self, SamBlock *block, SamSessionMark mark,
                              const char *text)
{
  add_legend_item (self, block, (SamLegendItem){ SAM_STATUS_MARK_NONE, mark, text });
}

void
sam_block_add_fact (SamDocument *self, SamBlock *block, const char *label, const char *value)
{
  SamFact fact = { sam_document_keep (self, label), sam_document_keep (self, value) };

  if (block->facts == NULL)
    block->facts = g_array_new (FALSE, FALSE, sizeof (SamFact));
  g_array_append_val (block->facts, fact);
}

SamCell *
sam_table_add_row (SamTable *self)
{
  SamCell *cells = g_new0 (SamCell, self->n_columns);
  guint8 keep = SAM_ROW_KEEP_NONE;

  g_ptr_array_add (self->rows, cells);
  g_byte_array_append (self->keeps, &keep, 1);

  return cells;
}

void
sam_table_keep_row (SamTable *self, SamRowKeep keep)
{
  g_return_if_fail (self->keeps->len > 0);

  self->keeps->data[self->keeps->len - 1] = keep;
}

void
sam_table_add_heading (SamDocument *document, SamTable *self, const char *text, const char *aside)
{
  SamCell *cells = sam_table_add_row (self);

  cells[0].kind = SAM_CELL_HEADING;
  cells[0].text = sam_document_keep (document, text);
  cells[0].aside = sam_document_keep (document, aside);
  sam_table_keep_row (self, SAM_ROW_KEEP_MUST);
}

void
sam_cell_set_marks (SamDocument *document, SamCell *cell, SamInk ink, const guint8 *marks,
                    guint n_marks)
{
  guint8 *copy = g_memdup2 (marks, n_marks);

  g_ptr_array_add (document->kept, copy);
  cell->kind = SAM_CELL_MARKS;
  cell->ink = ink;
  cell->marks = copy;
  cell->n_marks = n_marks;
}

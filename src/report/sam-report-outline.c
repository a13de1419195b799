/*
 * What a reader can jump to in a report.
 */
#include "sam-report-outline.h"

#include "sam-document.h"
#include "sam-report-private.h"
#include "sam-table-painter.h"

typedef struct
{
  GArray      *items;
  const char  *school; /* the one that was listed last, of a table that goes on on another page */
  guint        page;
  double       y;
} Outline;

static void
add_item (Outline *self, const char *text, guint level, double y)
{
  SamOutlineItem item = { text, level, self->page, y };

  if (text != NULL && *text != '\0')
    g_array_append_val (self->items, item);
}

static void
add_table (Outline *self, const SamTable *table, guint first, guint n)
{
  double y = self->y + sam_table_get_head_height (table);

  for (guint i = first; i < first + n && i < table->rows->len; i++)
    {
      const SamCell *cells = g_ptr_array_index (table->rows, i);

      if (cells[0].kind == SAM_CELL_HEADING)
        add_item (self, cells[0].text, 1, y);
      y += sam_table_get_row_height (table, i);
    }
}

static void
add_term (Outline *self, const SamTermSheet *sheet, guint first, guint n)
{
  double y = self->y + sam_term_sheet_get_head_height (sheet);

  for (guint i = first; i < first + n; i++)
    {
      const char *school = i < sheet->n_rows ? sheet->schools[sheet->rows[i].school].name : NULL;

      if (school != NULL && school != self->school)
        add_item (self, self->school = school, 1, y);
      y += sam_term_sheet_get_row_height (sheet, i);
    }
}

static void
add_block (Outline *self, const SamBlock *block, guint first, guint n)
{
  switch (block->kind)
    {
    case SAM_BLOCK_HEADING:
    case SAM_BLOCK_NOTES:
      if (block->text != NULL)
        add_item (self, block->text, 0, self->y);
      break;
    case SAM_BLOCK_SHEET_TERM:
      add_item (self, block->sheet_term->words.term, 0, self->y);
      break;
    case SAM_BLOCK_TABLE:
      add_table (self, block->table, first, n);
      break;
    case SAM_BLOCK_TERM:
      add_term (self, block->term, first, n);
      break;
    case SAM_BLOCK_SIDES:
      /* Where in the sides it stands is a matter of millimetres. */
      for (guint side = 0; side < 2; side++)
        for (guint i = 0; i < block->sides[side]->len; i++)
          add_block (self, g_ptr_array_index (block->sides[side], i), 0, G_MAXUINT / 2);
      break;
    default:
      break;
    }
}

GArray *
sam_report_list_outline (SamReport *report)
{
  Outline self = { 0 };
  SamDocument *document;
  GArray *pieces;

  g_return_val_if_fail (report != NULL, NULL);

  document = sam_report_get_document (report);
  pieces = sam_report_get_pieces (report);
  self.items = g_array_new (FALSE, FALSE, sizeof (SamOutlineItem));
  for (guint i = 0; i < pieces->len; i++)
    {
      const SamPagePiece *piece = &g_array_index (pieces, SamPagePiece, i);

      self.page = piece->page;
      self.y = SAM_MM (sam_document_get_format (document).body_top) + piece->y;
      add_block (&self, sam_document_get_block (document, piece->block), piece->first_row, piece->n_rows);
    }

  return self.items;
}

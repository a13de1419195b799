#pragma once

#include "sam-gauge-chart.h"
#include "sam-status-mark.h"
#include "sam-weeks-chart.h"

G_BEGIN_DECLS

/**
 * SamDocument:
 *
 * A report as data: blocks in their order, with texts ready in the report's
 * language. It knows nothing of pages, and nothing paints here. All texts and
 * numbers given to it are copied or taken, so that it can leave its thread.
 */
typedef struct _SamDocument SamDocument;

typedef enum
{
  SAM_CELL_EMPTY,
  SAM_CELL_TEXT,    /* text */
  SAM_CELL_TITLE,   /* text in bold, aside in small type below */
  SAM_CELL_RATIO,   /* text "of" aside */
  SAM_CELL_MARKS,   /* one mark each, or a bar where there are too many */
  SAM_CELL_STATUS,  /* mark, text, aside at the right */
  SAM_CELL_BAR,     /* a bar of length, filled to share */
} SamCellKind;

/**
 * SamCell:
 * @marks: #SamStatusMark values
 * @is_flagged: a status that what is recorded does not bear out; a "!" follows
 * @length: of the column's width, 0 to 1
 * @share: of the length, 0 to 1
 */
typedef struct
{
  SamCellKind   kind;
  const char   *text;
  const char   *aside;
  gboolean      is_bold;
  gboolean      is_flagged;
  SamInk        ink;
  SamStatusMark mark;
  const guint8 *marks;
  guint         n_marks;
  double        length;
  double        share;
} SamCell;

/**
 * SamColumn:
 * @x: left edge, from the left of the text, in millimetres, as all here
 * @aside: room for the denominators of a ratio; the widest step between marks
 * @size: of its texts in points
 * @maximum: where more than 0, the head is an axis from 0 to this
 */
typedef struct
{
  const char *title;
  double      x;
  double      width;
  SamAlign    align;
  double      aside;
  double      size;
  double      maximum;
} SamColumn;

/**
 * SamTable:
 * @row_height: millimetres
 * @lines_every: a hair line below every such row; 0 for none
 * @of: the word between numerator and denominator
 * @rows: arrays of n_columns cells
 * @has_total: the last row is a total
 * @axis: two texts below the marks column's ends, or %NULL
 */
typedef struct
{
  SamColumn  *columns;
  guint       n_columns;
  double      row_height;
  guint       lines_every;
  const char *of;
  GPtrArray  *rows;
  gboolean    has_total;
  gboolean    has_head;
  const char *axis[2];
} SamTable;

/** A paragraph; its first @bold_bytes are bold. */
typedef struct
{
  const char *text;
  gsize       bold_bytes;
} SamParagraph;

typedef struct
{
  SamStatusMark mark;
  const char   *text;
} SamLegendItem;

typedef enum
{
  SAM_BLOCK_HEADING,    /* text */
  SAM_BLOCK_SENTENCES,  /* paragraphs beside one another, in large type */
  SAM_BLOCK_TABLE,
  SAM_BLOCK_GAUGE,
  SAM_BLOCK_WEEKS,
  SAM_BLOCK_LEGEND,     /* marks with words, text at the right */
  SAM_BLOCK_NOTE,       /* one paragraph in small type */
  SAM_BLOCK_NOTES,      /* heading and paragraphs in three columns */
} SamBlockKind;

/** @space_before in millimetres. */
typedef struct
{
  SamBlockKind  kind;
  double        space_before;
  gboolean      starts_page;
  const char   *text;
  GArray       *paragraphs;
  GArray       *legend;
  SamTable     *table;
  SamGaugeData  gauge;
  SamWeeksData  weeks;
} SamBlock;

/**
 * sam_document_new:
 * @title: what report it is
 * @subtitle: the programme
 * @day: the as-of date in words
 * @readers: for whom
 *
 * These stand at the head of each page.
 */
SamDocument *sam_document_new (const SamLanguage *language, const char *title, const char *subtitle,
                               const char *day, const char *readers);
void         sam_document_free (SamDocument *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SamDocument, sam_document_free)

const SamLanguage *sam_document_get_language (SamDocument *self);
const char        *sam_document_get_title (SamDocument *self);
const char        *sam_document_get_subtitle (SamDocument *self);
const char        *sam_document_get_day (SamDocument *self);
const char        *sam_document_get_readers (SamDocument *self);
/** The boxed words at the foot, such as "FICTITIOUS EXAMPLE DATA"; %NULL for none. */
const char        *sam_document_get_mark (SamDocument *self);
void               sam_document_set_mark (SamDocument *self, const char *mark);
/** Where definitions are found, at the foot. */
const char        *sam_document_get_footnote (SamDocument *self);
void               sam_document_set_footnote (SamDocument *self, const char *footnote);
guint              sam_document_get_n_blocks (SamDocument *self);
const SamBlock    *sam_document_get_block (SamDocument *self, guint index);

/** Keeps a text as long as the document; @text is copied, or taken. */
const char *sam_document_keep (SamDocument *self, const char *text);
const char *sam_document_take (SamDocument *self, char *text);

/* All add a block at the end. What they return may be changed until the next block is added. */
SamBlock *sam_document_add (SamDocument *self, SamBlockKind kind, double space_before);
void      sam_document_add_heading (SamDocument *self, const char *text, gboolean starts_page);
/** @columns are copied; titles are kept. */
SamTable *sam_document_add_table (SamDocument *self, const SamColumn *columns, guint n_columns, double row_height);
void      sam_document_add_note (SamDocument *self, double space_before, const char *text);
void      sam_document_add_weeks (SamDocument *self, const SamWeek *weeks, const gint64 *held, const gint64 *planned,
                                  guint n_weeks);

/** Text of @lead is bold, @rest follows it after a space. */
void      sam_block_add_paragraph (SamDocument *self, SamBlock *block, const char *lead, const char *rest);
void      sam_block_add_legend (SamDocument *self, SamBlock *block, SamStatusMark mark, const char *text);
/** A new row of empty cells, n_columns of them. */
SamCell  *sam_table_add_row (SamTable *self);
/** Copies marks into the document for a cell. */
void      sam_cell_set_marks (SamDocument *document, SamCell *cell, SamInk ink, const guint8 *marks, guint n_marks);

G_END_DECLS

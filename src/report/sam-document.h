#pragma once

#include "sam-chart.h"
#include "sam-form-painter.h"
#include "sam-item-heading.h"
#include "sam-month-sheet.h"
#include "sam-observation-sheet.h"
#include "sam-page-format.h"
#include "sam-paginator.h"
#include "sam-session-mark.h"
#include "sam-sheet-status.h"
#include "sam-sheet-term.h"
#include "sam-status-mark.h"
#include "sam-term-sheet.h"
#include "sam-thread-sheet.h"

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
  SAM_CELL_TEXT,     /* text */
  SAM_CELL_TITLE,    /* text in bold, aside in small type below */
  SAM_CELL_RATIO,    /* text "of" aside */
  SAM_CELL_MARKS,    /* one mark each, or a bar where there are too many */
  SAM_CELL_STATUS,   /* mark, text, aside at the right */
  SAM_CELL_BAR,      /* a bar of length, filled to share */
  SAM_CELL_TIME,     /* a bar of length, of promised time: given, then lost; share as for a bar */
  SAM_CELL_HEADING,  /* text over the whole row, aside after it: the row is a heading */
  SAM_CELL_SESSION,  /* the mark of a session, text */
  SAM_CELL_SESSIONS, /* session marks beside one another */
  SAM_CELL_BOX,      /* a box to tick; a short line after it where length is more than 0 */
  SAM_CELL_LINE,     /* a line to write on */
  SAM_CELL_FRAME,    /* a frame to write in; text in it, struck out where there is none to write */
} SamCellKind;

/**
 * SamCell:
 * @marks: #SamStatusMark values, or #SamSessionMark values where the kind says so
 * @is_flagged: a status that what is recorded does not bear out; a "!" follows
 * @length: of the column's width, 0 to 1
 * @share: of the length, 0 to 1
 * @time: belongs to the document
 */
typedef struct
{
  SamCellKind    kind;
  const char    *text;
  const char    *aside;
  gboolean       is_bold;
  gboolean       is_flagged;
  SamInk         ink;
  SamStatusMark  mark;
  SamSessionMark session;
  const guint8  *marks;
  guint          n_marks;
  double         length;
  double         share;
  const SamLostTime *time;
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
 * @keeps: a #SamRowKeep for each row
 * @head_lines: lines of the titles, parted by "\n" where there are more than one
 * @has_total: the last row is a total
 * @is_plain: without a head it has no rule above it either
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
  GByteArray *keeps;
  guint       head_lines;
  gboolean    has_total;
  gboolean    has_head;
  gboolean    is_plain;
  const char *axis[2];
} SamTable;

/** A paragraph; its first @bold_bytes are bold. */
typedef struct
{
  const char *text;
  gsize       bold_bytes;
} SamParagraph;

/** A mark of either kind, with its word. */
typedef struct
{
  SamStatusMark  mark;
  SamSessionMark session;
  const char    *text;
} SamLegendItem;

/** A label in small type with its value below. */
typedef struct
{
  const char *label;
  const char *value;
} SamFact;

typedef enum
{
  SAM_BLOCK_HEADING,   /* text */
  SAM_BLOCK_SENTENCES, /* paragraphs beside one another, in large type */
  SAM_BLOCK_LEAD,      /* one paragraph in large type */
  SAM_BLOCK_TABLE,
  SAM_BLOCK_LEGEND, /* marks with words, text at the right */
  SAM_BLOCK_NOTE,   /* one paragraph in small type */
  SAM_BLOCK_NOTES,  /* heading, which may be missing, and paragraphs in three columns */
  SAM_BLOCK_FACTS,  /* facts beside one another */
  SAM_BLOCK_FORM,   /* a row to fill in by hand */
  SAM_BLOCK_LINES,  /* text, and lines to write on below it */
  SAM_BLOCK_SIDES,  /* two columns of blocks, never parted */
  SAM_BLOCK_MONTH,
  SAM_BLOCK_TERM,
  SAM_BLOCK_FRAME,  /* text in a box */
  SAM_BLOCK_THREAD,
  SAM_BLOCK_OBSERVATION, /* a page to note an observation on */
  SAM_BLOCK_ITEM,        /* the heading of an item of an agenda */
  SAM_BLOCK_COVER,       /* the first words of a long report: text in very large type, paragraphs below it */
  SAM_BLOCK_CHART,
  SAM_BLOCK_STATUS,     /* where a school stands, in three columns */
  SAM_BLOCK_SHEET_TERM, /* the term of one school */
} SamBlockKind;

/**
 * SamBlock:
 * @space_before: in millimetres
 * @indent: in millimetres, of lines to write on
 * @fills_page: the block grows by what the page has left; for documents of one page, and for last lines to write on;
 *   notes then stand at the foot of the page
 * @indent: in millimetres, of lines to write on, and of a row to fill in
 * @fills_page: the block grows by what the page has left; for documents of one page, and for last lines to write on
 * @chart_scale: of a chart: of its usual size; 0 for that
 * @n_lines: the least lines to write on
 * @sides: arrays of blocks
 * @sides_at: where the second begins, from 0 to 1
 */
typedef struct
{
  SamBlockKind   kind;
  double         space_before;
  double         indent;
  gboolean       starts_page;
  gboolean       fills_page;
  const char    *text;
  GArray        *paragraphs;
  GArray        *legend;
  GArray        *facts;
  SamTable      *table;
  SamFormRow     form;
  SamItemHeading item;
  guint          n_lines;
  GPtrArray     *sides[2];
  double         sides_at;
  SamMonthSheet *month;
  SamTermSheet  *term;
  SamThreadSheet *thread;
  SamObservationSheet *observation;
  SamChart      *chart;
  double         chart_scale;
  SamSheetStatus *status;
  SamSheetTerm  *sheet_term;
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
SamDocument *sam_document_new (const SamLanguage *language, const char *title, const char *subtitle, const char *day,
                               const char *readers);
void         sam_document_free (SamDocument *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SamDocument, sam_document_free)

const SamLanguage *sam_document_get_language (SamDocument *self);
const char        *sam_document_get_title (SamDocument *self);
const char        *sam_document_get_subtitle (SamDocument *self);
/** For a report that is about somebody, not the programme: it stands in the head, but not in the report's title, which
 * printers and files show to others. */
void               sam_document_set_subtitle (SamDocument *self, const char *subtitle);
gboolean           sam_document_is_about_somebody (SamDocument *self);
const char        *sam_document_get_day (SamDocument *self);
/** For a report that is not seen from a day, but is of one. */
void               sam_document_set_day (SamDocument *self, const char *day);
const char        *sam_document_get_readers (SamDocument *self);
/** What stands first in the head, in large type, with the title behind it: the school that it is about; %NULL for none. */
const char        *sam_document_get_headline (SamDocument *self);
void               sam_document_set_headline (SamDocument *self, const char *headline);
void               sam_document_set_readers (SamDocument *self, const char *readers);
/** The boxed words at the foot, such as "FICTITIOUS EXAMPLE DATA"; %NULL for none. */
const char        *sam_document_get_mark (SamDocument *self);
void               sam_document_set_mark (SamDocument *self, const char *mark);
/** The paper that it is made for: A4 that stands, where nothing else is said. */
void               sam_document_set_paper (SamDocument *self, SamPaper paper, SamOrientation orientation);
SamPaper           sam_document_get_paper (SamDocument *self);
SamOrientation     sam_document_get_orientation (SamDocument *self);
SamPageFormat      sam_document_get_format (SamDocument *self);
/** Where definitions are found, at the foot. */
const char        *sam_document_get_footnote (SamDocument *self);
void               sam_document_set_footnote (SamDocument *self, const char *footnote);
/** A sentence at the foot of each page that has no footnote. */
const char        *sam_document_get_remark (SamDocument *self);
void               sam_document_set_remark (SamDocument *self, const char *remark);
/** In place of the numbers of the pages, such as “Sheet __ of __” where they are written by hand; %NULL for none. */
const char        *sam_document_get_page_words (SamDocument *self);
void               sam_document_set_page_words (SamDocument *self, const char *words);
/** What its file says of itself: who answers for it, or %NULL, and the day that it is seen from. */
const char        *sam_document_get_author (SamDocument *self);
SamDate            sam_document_get_date (SamDocument *self);
void               sam_document_set_origin (SamDocument *self, const char *author, SamDate date);
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
/** @lead, bold, may be %NULL; so may @rest. */
void      sam_document_add_lead (SamDocument *self, const char *lead, const char *rest);
/** @chart is taken. It takes the width that the block gets, and is never parted. */
void      sam_document_add_chart (SamDocument *self, SamChart *chart, double space_before);

/** Text of @lead is bold, @rest follows it after a space. */
void      sam_block_add_paragraph (SamDocument *self, SamBlock *block, const char *lead, const char *rest);
void      sam_block_add_legend (SamDocument *self, SamBlock *block, SamStatusMark mark, const char *text);
void      sam_block_add_session_legend (SamDocument *self, SamBlock *block, SamSessionMark mark, const char *text);
void      sam_block_add_fact (SamDocument *self, SamBlock *block, const char *label, const char *value);
/** A new row of empty cells, n_columns of them. */
SamCell  *sam_table_add_row (SamTable *self);
/** The row added last is kept with the one that follows. */
void      sam_table_keep_row (SamTable *self, SamRowKeep keep);
/** A row that is a heading, kept with the one that follows. */
void      sam_table_add_heading (SamDocument *document, SamTable *self, const char *text, const char *aside);
/**
 * sam_document_add_sides:
 * @at: where the second column begins, from 0 to 1; with 1 the first takes the
 *   whole width, for blocks that must not be parted
 *
 * What is added from here on goes into the first column, after
 * sam_document_next_side() into the second, after a further one below both.
 */
SamBlock *sam_document_add_sides (SamDocument *self, double space_before, double at);
void      sam_document_next_side (SamDocument *self);
/** Memory that lives as long as the document, filled with zeros. */
gpointer  sam_document_alloc (SamDocument *self, gsize size);
/** Copies marks into the document for a cell. */
void      sam_cell_set_marks (SamDocument *document, SamCell *cell, SamInk ink, const guint8 *marks, guint n_marks);

G_END_DECLS

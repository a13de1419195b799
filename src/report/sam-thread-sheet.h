#pragma once

#include "sam-painter.h"

G_BEGIN_DECLS

/** What stands on the thread beside a row. */
typedef enum
{
  SAM_THREAD_MARK_NONE,
  SAM_THREAD_MARK_QUESTION,    /* disc with a question mark */
  SAM_THREAD_MARK_RING,        /* what was agreed: look-fors, next try */
  SAM_THREAD_MARK_TALK,        /* open square */
  SAM_THREAD_MARK_OBSERVATION, /* square */
  SAM_THREAD_MARK_DIALOGUE,    /* diamond */
  SAM_THREAD_MARK_FOLLOW_UP,   /* open diamond */
  SAM_THREAD_MARK_UNDONE,      /* dashed ring: decided, not done */
} SamThreadMark;

typedef enum
{
  SAM_THREAD_CYCLE,    /* a small heading over the thread; its line goes on */
  SAM_THREAD_QUESTION, /* the teacher's own words, in large type */
  SAM_THREAD_TEXT,     /* its first bytes may be bold */
  SAM_THREAD_ASIDE,    /* in small type */
  SAM_THREAD_STRIP,    /* the lesson, with a mark for each note */
  SAM_THREAD_ENTRY,    /* a note: mark, clock, text */
  SAM_THREAD_LEGEND,   /* the notes' marks with their words */
} SamThreadKind;

/** The shapes of notes; never a colour alone. */
typedef enum
{
  SAM_NOTE_MARK_SEEN,
  SAM_NOTE_MARK_WONDER,
  SAM_NOTE_MARK_QUOTE,
  SAM_NOTE_MARK_EVENT,
  SAM_NOTE_MARK_COUNT,
  SAM_NOTE_MARK_SAMPLE,
  SAM_N_NOTE_MARKS,
} SamNoteMark;

typedef struct
{
  int         seconds;
  SamNoteMark mark;
} SamThreadDot;

/** @minutes: the lesson's length, at least 1 */
typedef struct
{
  int                 minutes;
  const SamThreadDot *dots;
  guint               n_dots;
} SamThreadStrip;

/**
 * SamThreadRow:
 * @mark: where not none, the row begins a step of the thread, with @label and @date at the left
 * @is_followed: the row is not parted from the next one
 * @ends_step: room below it
 * @is_dashed: the thread below the mark, as far as the next one, is yet to come
 * @ends_thread: no line goes on below
 * @bold_bytes: so much of @text is bold
 * @note: of an entry; in a legend, bits of 1 << mark
 * @clock: of an entry: "6.00"
 * @n_lines: lines that the text takes; set when the sheet is measured
 */
typedef struct
{
  SamThreadKind         kind;
  SamThreadMark         mark;
  gboolean              is_followed;
  gboolean              ends_step;
  gboolean              is_dashed;
  gboolean              ends_thread;
  const char           *label;
  const char           *date;
  const char           *text;
  gsize                 bold_bytes;
  guint                 note;
  const char           *clock;
  const SamThreadStrip *strip;
  guint                 n_lines;
} SamThreadRow;

/**
 * SamThreadSheet:
 * @continued: stands at the left where a step goes on on another page
 * @words: of the notes' marks
 *
 * The thread of a teacher's questions: steps from top to bottom, a line at the
 * left, and what each holds beside it. A long text may be broken between any
 * two of its lines, but never after its first or before its last.
 */
typedef struct
{
  SamThreadRow *rows;
  guint         n_rows;
  const char   *continued;
  const char   *words[SAM_N_NOTE_MARKS];
} SamThreadSheet;

/** Counts the lines of all texts: before anything below. */
void   sam_thread_sheet_measure (SamThreadSheet *self, SamPainter *painter, double width);
/** Lines of text and whatever else is not broken, over all rows. */
guint  sam_thread_sheet_get_n_lines (const SamThreadSheet *self);
/** Heights and #SamRowKeep values of all lines; both have sam_thread_sheet_get_n_lines() elements. */
void   sam_thread_sheet_fill (const SamThreadSheet *self, double *heights, guint8 *keeps);
/** Paints the lines [first, first + n). */
void   sam_thread_sheet_draw (const SamThreadSheet *self, SamPainter *painter, guint first, guint n, double x, double y,
                              double width);

/** A note's mark, centred. */
void   sam_note_mark_draw (SamPainter *painter, SamNoteMark mark, double x, double y, double radius);

G_END_DECLS

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** The papers that a report can be laid out on. */
typedef enum
{
  SAM_PAPER_A4,
  SAM_PAPER_A3,
  SAM_PAPER_LETTER,
  SAM_N_PAPERS,
} SamPaper;

typedef enum
{
  SAM_ORIENTATION_PORTRAIT,
  SAM_ORIENTATION_LANDSCAPE,
} SamOrientation;

/**
 * SamPageFormat:
 * @left: margin, from the left edge
 * @text_width: between the margins
 * @body_top: below the head that each page has, from the upper edge
 * @body_height: what blocks are laid on
 *
 * A page and what is free on it, in millimetres.
 */
typedef struct
{
  double width;
  double height;
  double left;
  double text_width;
  double body_top;
  double body_height;
} SamPageFormat;

SamPageFormat sam_page_format_get (SamPaper paper, SamOrientation orientation);

/** The word of the command line: "a4". */
const char *sam_paper_get_name (SamPaper paper);
/** What it is called: "A4", "Letter". */
const char *sam_paper_get_label (SamPaper paper);
/** As PWG 5101.1 names it: "iso_a4". */
const char *sam_paper_get_media_name (SamPaper paper);
/** Finds a paper by its word, whatever the case. */
gboolean    sam_paper_find (const char *name, SamPaper *paper);

G_END_DECLS

#pragma once

#include "sam-document.h"

G_BEGIN_DECLS

/* The inside of a report as HTML, shared by the rooms sam-report-html*.c. What is written is also well-formed XML. */

/**
 * SamHtml:
 * @heading: number of the heading that was written last, which names the tables after it; 0 for none yet
 * @n_pictures: pictures so far: names within one must not meet those of another
 */
typedef struct
{
  GString           *text;
  SamDocument       *document;
  const SamLanguage *language;
  guint              heading;
  guint              n_pictures;
} SamHtml;

/** Escaped; %NULL is nothing. */
void sam_html_append_text (SamHtml *self, const char *text);
/** A cell of a table with a text, which may be %NULL. */
void sam_html_append_cell (SamHtml *self, const char *text);
/** "<p class="note">text</p>"; @class may be %NULL. Nothing at all where @text is %NULL or "". */
void sam_html_append_element (SamHtml *self, const char *element, const char *class, const char *text);
/** A shape, with its word for who does not see it; without one it only repeats what stands beside it. */
void sam_html_append_mark (SamHtml *self, const char *shape, const char *word);
void sam_html_append_session_mark (SamHtml *self, SamSessionMark mark, gboolean with_word);
void sam_html_append_status_mark (SamHtml *self, SamStatusMark mark);
/** "<table", named by the heading before it, and no ">". */
void sam_html_begin_table (SamHtml *self);
/** A cell of a head: an empty one heads nothing. "\n" in @title parts lines. */
void sam_html_append_head (SamHtml *self, const char *title);

void sam_html_add_table (SamHtml *self, const SamTable *table);
/** What is drawn: the picture, @sentence below it, and what it shows as a table behind a word. */
void sam_html_add_figure (SamHtml *self, const SamBlock *block, double width);
/** A heading with a number of its own: what follows is named by it. */
void sam_html_add_heading (SamHtml *self, const char *text);
/* The blocks of a school sheet. */
void sam_html_add_status (SamHtml *self, const SamSheetStatus *status);
void sam_html_add_sheet_term (SamHtml *self, const SamBlock *block, double width);
/* The sheets that are one block. */
void sam_html_add_month (SamHtml *self, const SamMonthSheet *sheet);
void sam_html_add_term (SamHtml *self, const SamTermSheet *sheet);
void sam_html_add_thread (SamHtml *self, const SamThreadSheet *sheet);
void sam_html_add_observation (SamHtml *self, const SamObservationSheet *sheet);

G_END_DECLS

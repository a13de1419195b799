/*
 * The blocks of a school sheet as HTML.
 */
#include "sam-report-html-private.h"

void
sam_html_add_status (SamHtml *self, const SamSheetStatus *status)
{
  g_string_append (self->text, "<div class=\"sentences\">\n");
  for (guint i = 0; i < SAM_SHEET_N_STATUSES; i++)
    {
      const SamSheetStatusColumn *column = &status->columns[i];

      g_string_append (self->text, "<div>\n");
      sam_html_append_element (self, "p", "note", column->label);
      g_string_append (self->text, "<p>");
      if (column->mark != SAM_STATUS_MARK_NONE)
        sam_html_append_status_mark (self, column->mark);
      g_string_append (self->text, "<strong>");
      sam_html_append_text (self, column->value);
      g_string_append (self->text, "</strong></p>\n");
      for (guint note = 0; note < SAM_SHEET_N_STATUS_NOTES; note++)
        sam_html_append_element (self, "p", "note", column->notes[note]);
      g_string_append (self->text, "</div>\n");
    }
  g_string_append (self->text, "</div>\n");
}

/* A team's sessions by their weeks, with what stands below each. */
static void
add_row (SamHtml *self, const SamSheetTerm *term, const SamSheetTermRow *row)
{
  g_string_append (self->text, "<tr><th scope=\"row\">");
  sam_html_append_text (self, row->team);
  g_string_append (self->text, "</th>");
  sam_html_append_cell (self, row->teachers);
  g_string_append (self->text, "<td>");
  sam_html_append_text (self, row->usual);
  g_string_append_c (self->text, ' ');
  sam_html_append_text (self, row->coach);
  g_string_append (self->text, "</td><td>");
  for (guint i = 0; i < row->n_entries; i++)
    {
      g_string_append (self->text, i > 0 ? ", " : "");
      sam_html_append_text (self, term->weeks[row->entries[i].week].number);
      g_string_append_c (self->text, ' ');
      sam_html_append_session_mark (self, row->entries[i].mark, TRUE);
      sam_html_append_text (self, row->entries[i].below);
    }
  g_string_append (self->text, "</td>");
  sam_html_append_cell (self, row->held);
  sam_html_append_cell (self, row->attendance);
  sam_html_append_cell (self, row->given);
  g_string_append (self->text, "</tr>\n");
}

static void
add_rest (SamHtml *self, const SamSheetTermRest *rest)
{
  g_string_append (self->text, "<tr><th scope=\"row\">");
  sam_html_append_text (self, rest->label);
  g_string_append (self->text, "</th><td></td><td></td><td></td>");
  sam_html_append_cell (self, rest->held);
  sam_html_append_cell (self, rest->attendance);
  sam_html_append_cell (self, rest->given);
  g_string_append (self->text, "</tr>\n");
}

static void
add_teams (SamHtml *self, const SamSheetTerm *term)
{
  const char *titles[] = { term->words.team,
                           term->words.teachers,
                           term->words.usual,
                           sam_language_pgettext (self->language, "column", "Sessions"),
                           term->words.held,
                           term->words.attendance,
                           term->words.given };

  sam_html_begin_table (self);
  g_string_append (self->text, "<thead><tr>");
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    sam_html_append_head (self, titles[i]);
  g_string_append (self->text, "</tr></thead>\n<tbody>\n");
  for (guint i = 0; i < term->n_rows; i++)
    add_row (self, term, &term->rows[i]);
  if (term->rest != NULL)
    add_rest (self, term->rest);
  g_string_append (self->text, "</tbody>\n</table></div>\n");
}

static void
add_lower (SamHtml *self, const SamSheetTerm *term)
{
  sam_html_append_element (self, "p", "note",
                           term->attendance.sentence != NULL ? term->attendance.sentence : term->attendance.median_words);
  for (guint i = 0; i < term->n_spans; i++)
    sam_html_append_element (self, "p", "note", term->spans[i].label);
  sam_html_append_element (self, "p", "note", term->n_all_spans > 0 ? term->more_spans : term->no_spans);
}

void
sam_html_add_sheet_term (SamHtml *self, const SamBlock *block, double width)
{
  sam_html_add_heading (self, block->sheet_term->words.term);
  sam_html_add_figure (self, block, width);
  if (block->sheet_term->n_rows > 0)
    add_teams (self, block->sheet_term);
  else
    sam_html_append_element (self, "p", NULL, block->sheet_term->no_teams);
  add_lower (self, block->sheet_term);
}

/*
 * A report as HTML: tables and what stands in their cells.
 */
#include "sam-report-html-private.h"

void
sam_html_begin_table (SamHtml *self)
{
  g_string_append (self->text, "<div class=\"scroll\"><table");
  if (self->heading > 0)
    g_string_append_printf (self->text, " aria-labelledby=\"h%u\"", self->heading);
  g_string_append (self->text, ">\n");
}

static void
append_lines (SamHtml *self, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append (self->text, "<br/>");
      sam_html_append_text (self, lines[i]);
    }
}

void
sam_html_append_head (SamHtml *self, const char *title)
{
  if (title == NULL || *title == '\0')
    {
      g_string_append (self->text, "<td></td>");
      return;
    }

  g_string_append (self->text, "<th scope=\"col\">");
  append_lines (self, title);
  g_string_append (self->text, "</th>");
}

static void
append_aside (SamHtml *self, const SamCell *cell)
{
  if (cell->aside == NULL || *cell->aside == '\0')
    return;

  g_string_append (self->text, " <small>");
  sam_html_append_text (self, cell->aside);
  g_string_append (self->text, "</small>");
}

static void
append_bar (SamHtml *self, const SamCell *cell)
{
  g_string_append_printf (self->text, "<div class=\"bar%s\" aria-hidden=\"true\" style=\"width: %d%%\"><div style=\"width: %d%%\"></div></div>",
                          cell->ink == SAM_INK_INDIVIDUAL ? " ochre" : "", (int) (cell->length * 100 + 0.5),
                          (int) (cell->share * 100 + 0.5));
}

static void
append_marks (SamHtml *self, const SamCell *cell)
{
  for (guint i = 0; i < cell->n_marks; i++)
    if (cell->kind == SAM_CELL_SESSIONS)
      sam_html_append_session_mark (self, cell->marks[i], TRUE);
    else
      sam_html_append_status_mark (self, cell->marks[i]);
}

static void
append_text (SamHtml *self, const SamCell *cell)
{
  if (cell->text == NULL || *cell->text == '\0')
    return;

  if (cell->is_bold || cell->kind == SAM_CELL_TITLE)
    g_string_append (self->text, "<strong>");
  sam_html_append_text (self, cell->text);
  if (cell->is_bold || cell->kind == SAM_CELL_TITLE)
    g_string_append (self->text, "</strong>");
}

static void
append_cell (SamHtml *self, const SamTable *table, const SamCell *cell)
{
  switch (cell->kind)
    {
    case SAM_CELL_EMPTY:
      break;
    case SAM_CELL_RATIO:
      append_text (self, cell);
      g_string_append_c (self->text, ' ');
      sam_html_append_text (self, table->of);
      g_string_append_c (self->text, ' ');
      sam_html_append_text (self, cell->aside);
      break;
    case SAM_CELL_MARKS:
    case SAM_CELL_SESSIONS:
      append_marks (self, cell);
      break;
    case SAM_CELL_STATUS:
      sam_html_append_status_mark (self, cell->mark);
      append_text (self, cell);
      if (cell->is_flagged)
        sam_html_append_mark (self, " !", sam_language_gettext (self->language, "no session held yet"));
      append_aside (self, cell);
      break;
    case SAM_CELL_BAR:
    case SAM_CELL_TIME:
      append_bar (self, cell);
      break;
    case SAM_CELL_SESSION:
      sam_html_append_session_mark (self, cell->session, TRUE);
      append_text (self, cell);
      break;
    case SAM_CELL_BOX:
      g_string_append (self->text, cell->length > 0 ? "☐ <span class=\"line\"></span>" : "☐");
      break;
    case SAM_CELL_LINE:
    case SAM_CELL_FRAME:
      append_text (self, cell);
      g_string_append (self->text, "<span class=\"line\"></span>");
      break;
    case SAM_CELL_TITLE:
    case SAM_CELL_TEXT:
    case SAM_CELL_HEADING:
    default:
      append_text (self, cell);
      append_aside (self, cell);
      break;
    }
}

/* The first cell with words names its row. */
static gboolean
names_row (const SamCell *cell)
{
  return (cell->kind == SAM_CELL_TEXT || cell->kind == SAM_CELL_TITLE) && cell->text != NULL && *cell->text != '\0';
}

static void
add_row (SamHtml *self, const SamTable *table, const SamCell *cells, gboolean is_total)
{
  gboolean is_named = FALSE;

  g_string_append (self->text, is_total ? "<tr class=\"total\">" : "<tr>");
  for (guint i = 0; i < table->n_columns; i++)
    {
      gboolean is_head = !is_named && names_row (&cells[i]) && table->columns[i].align == SAM_ALIGN_LEFT;
      const char *class = table->columns[i].align == SAM_ALIGN_RIGHT ? " class=\"number\"" : "";

      g_string_append_printf (self->text, is_head ? "<th scope=\"row\"%s>" : "<td%s>", class);
      append_cell (self, table, &cells[i]);
      g_string_append (self->text, is_head ? "</th>" : "</td>");
      is_named |= is_head;
    }
  g_string_append (self->text, "</tr>\n");
}

static void
add_group (SamHtml *self, const SamTable *table, const SamCell *cell)
{
  g_string_append_printf (self->text, "<tr><th class=\"group\" scope=\"rowgroup\" colspan=\"%u\">", table->n_columns);
  append_cell (self, table, cell);
  g_string_append (self->text, "</th></tr>\n");
}

void
sam_html_add_table (SamHtml *self, const SamTable *table)
{
  sam_html_begin_table (self);
  if (table->has_head)
    {
      g_string_append (self->text, "<thead><tr>");
      for (guint i = 0; i < table->n_columns; i++)
        sam_html_append_head (self, table->columns[i].title);
      g_string_append (self->text, "</tr></thead>\n");
    }
  g_string_append (self->text, "<tbody>\n");
  for (guint i = 0; i < table->rows->len; i++)
    {
      const SamCell *cells = g_ptr_array_index (table->rows, i);

      if (cells[0].kind == SAM_CELL_HEADING && i > 0)
        g_string_append (self->text, "</tbody>\n<tbody>\n");
      if (cells[0].kind == SAM_CELL_HEADING)
        add_group (self, table, &cells[0]);
      else
        add_row (self, table, cells, table->has_total && i + 1 == table->rows->len);
    }
  g_string_append (self->text, "</tbody>\n</table></div>\n");
}

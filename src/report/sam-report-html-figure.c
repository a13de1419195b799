/*
 * A report as HTML: what is drawn, as a picture with its words and numbers.
 */
#include <cairo-svg.h>
#include <string.h>

#include "sam-block-painter.h"
#include "sam-report-html-private.h"

static cairo_status_t
write_bytes_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_string_append_len (closure, (const char *) data, length);

  return CAIRO_STATUS_SUCCESS;
}

/* As SVG, or an empty string where Cairo fails: then the words below it stand alone. */
static GString *
paint (const SamBlock *block, const SamLanguage *language, double width)
{
  g_autoptr (SamPainter) ruler = sam_painter_new (NULL, sam_palette_get_light ());
  double height = sam_block_get_height (ruler, block, width);
  GString *text = g_string_new (NULL);
  cairo_surface_t *surface = cairo_svg_surface_create_for_stream (write_bytes_cb, text, width, height);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (SamPainter) painter = sam_painter_new (cr, sam_palette_get_light ());
  SamPagePiece piece = { .n_rows = 1, .height = height };

  sam_block_draw (painter, block, &piece, language, 0, 0, width);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (cairo_surface_status (surface) != CAIRO_STATUS_SUCCESS)
    g_string_truncate (text, 0);
  cairo_surface_destroy (surface);

  return text;
}

/* Within the page, without its own head; each picture has names of its own. Texts are outlines in it, never letters. */
static void
add_picture (SamHtml *self, const SamBlock *block, double width)
{
  g_autoptr (GString) text = paint (block, self->language, width);
  g_autofree char *id = g_strdup_printf (" id=\"p%u-", ++self->n_pictures);
  g_autofree char *href = g_strdup_printf ("href=\"#p%u-", self->n_pictures);
  g_autofree char *url = g_strdup_printf ("url(#p%u-", self->n_pictures);
  const char *start = strstr (text->str, "<svg");

  if (start == NULL)
    return;

  g_string_erase (text, 0, start - text->str);
  g_string_insert (text, strlen ("<svg"), " aria-hidden=\"true\"");
  g_string_replace (text, " id=\"", id, 0);
  g_string_replace (text, "href=\"#", href, 0);
  g_string_replace (text, "url(#", url, 0);
  g_string_append (self->text, text->str);
}

static void
begin_numbers (SamHtml *self, const char *const *titles, guint n)
{
  g_string_append (self->text, "<details><summary>");
  sam_html_append_text (self, sam_language_gettext (self->language, "The numbers as a table"));
  g_string_append (self->text, "</summary>\n");
  sam_html_begin_table (self);
  g_string_append (self->text, "<thead><tr>");
  for (guint i = 0; i < n; i++)
    sam_html_append_head (self, titles[i]);
  g_string_append (self->text, "</tr></thead>\n<tbody>\n");
}

static void
add_numbers (SamHtml *self, const char *const *cells, guint n)
{
  g_string_append (self->text, "<tr><th scope=\"row\">");
  sam_html_append_text (self, cells[0]);
  g_string_append (self->text, "</th>");
  for (guint i = 1; i < n; i++)
    {
      g_string_append (self->text, "<td class=\"number\">");
      sam_html_append_text (self, cells[i]);
      g_string_append (self->text, "</td>");
    }
  g_string_append (self->text, "</tr>\n");
}

static void
end_numbers (SamHtml *self)
{
  g_string_append (self->text, "</tbody>\n</table></div></details>\n");
}

static void
add_chart_numbers (SamHtml *self, SamChart *chart)
{
  guint n = sam_chart_get_n_columns (chart);
  g_autofree const char **cells = g_new0 (const char *, n + 1);

  for (guint i = 0; i < n; i++)
    cells[i] = sam_chart_get_column_title (chart, i);
  begin_numbers (self, cells, n);
  for (guint row = 0; row < sam_chart_get_n_rows (chart); row++)
    {
      for (guint i = 0; i < n; i++)
        cells[i] = sam_chart_get_cell (chart, row, i);
      add_numbers (self, cells, n);
    }
  end_numbers (self);
}

void
sam_html_add_figure (SamHtml *self, const SamBlock *block, double width)
{
  SamChart *chart = block->kind == SAM_BLOCK_CHART ? block->chart : NULL;

  g_string_append (self->text, "<figure>\n");
  /* A chart with too little to draw would paint its sentence: that stands below anyhow. */
  if (chart == NULL || !sam_chart_is_empty (chart))
    add_picture (self, block, SAM_MM (width));
  if (chart != NULL)
    sam_html_append_element (self, "figcaption", NULL, sam_chart_get_sentence (chart));
  g_string_append (self->text, "</figure>\n");
  if (chart != NULL && sam_chart_get_n_rows (chart) > 0)
    add_chart_numbers (self, chart);
}

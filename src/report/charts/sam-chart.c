/*
 * SamChart: what all kinds of charts have in common.
 */
#include "sam-chart-private.h"

const SamTextStyle sam_chart_label_style = { 8, FALSE, SAM_INK_TEXT };
const SamTextStyle sam_chart_strong_style = { 8, TRUE, SAM_INK_TEXT };
const SamTextStyle sam_chart_axis_style = { 6.5, FALSE, SAM_INK_SECOND };
const SamTextStyle sam_chart_aside_style = { 7, FALSE, SAM_INK_TEXT };

gpointer
sam_chart_new (const SamChartKind *kind, const SamLanguage *language)
{
  SamChart *self = g_malloc0 (kind->size);

  g_atomic_ref_count_init (&self->ref_count);
  self->kind = kind;
  self->language = language;
  self->titles = g_ptr_array_new_with_free_func (g_free);
  self->cells = g_ptr_array_new_with_free_func (g_free);
  self->marks = g_ptr_array_new_with_free_func (g_free);

  return self;
}

SamChart *
sam_chart_ref (SamChart *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
sam_chart_unref (SamChart *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  if (self->kind->clear != NULL)
    self->kind->clear (self);
  g_ptr_array_unref (self->titles);
  g_ptr_array_unref (self->cells);
  g_ptr_array_unref (self->marks);
  g_free (self->sentence);
  g_free (self);
}

void
sam_chart_take_sentence (SamChart *self, char *sentence)
{
  g_free (self->sentence);
  self->sentence = sentence;
}

void
sam_chart_take_empty (SamChart *self, char *sentence)
{
  sam_chart_take_sentence (self, sentence);
  self->is_empty = TRUE;
}

void
sam_chart_add_column (SamChart *self, const char *title)
{
  g_ptr_array_add (self->titles, g_strdup (title));
}

void
sam_chart_take_cell (SamChart *self, char *text)
{
  g_ptr_array_add (self->cells, text);
}

void
sam_chart_add_cell (SamChart *self, const char *text)
{
  sam_chart_take_cell (self, g_strdup (text));
}

void
sam_chart_add_number (SamChart *self, gint64 number)
{
  sam_chart_take_cell (self, sam_language_format_integer (self->language, number));
}

void
sam_chart_take_mark (SamChart *self, char *text)
{
  g_ptr_array_add (self->marks, text);
}

void
sam_chart_sketch_mark (SamChartSketch *self, SamChart *chart, guint index, double x, double y, double width, double height)
{
  g_return_if_fail (index < chart->marks->len);

  if (self->places != NULL)
    g_array_index (self->places, SamChartMark, index)
        = (SamChartMark) { x, y, width, height, g_ptr_array_index (chart->marks, index) };
}

double
sam_chart_measure_sentence (SamPainter *painter, const char *text, double width)
{
  return sam_painter_count_lines (painter, &sam_chart_aside_style, text, 0, width) * SAM_CHART_LEADING;
}

void
sam_chart_draw_sentence (SamPainter *painter, const char *text, double x, double y, double width)
{
  sam_painter_draw_paragraph (painter, &sam_chart_aside_style, text, 0, x, y + SAM_MM (2.4), width, SAM_CHART_LEADING);
}

double
sam_chart_get_height (SamChart *self, double width, double scale)
{
  g_autoptr (SamPainter) painter = NULL;

  g_return_val_if_fail (self != NULL && width > 0 && scale > 0, 0);

  painter = sam_painter_new (NULL, sam_palette_get_light ());
  if (self->is_empty)
    return sam_chart_measure_sentence (painter, self->sentence, width / scale) * scale;

  return self->kind->measure (self, painter, width / scale) * scale;
}

void
sam_chart_draw (SamChart *self, SamPainter *painter, double x, double y, double width, double scale)
{
  SamChartSketch sketch = { painter, NULL };
  cairo_t *cr;

  g_return_if_fail (self != NULL && width > 0 && scale > 0);

  cr = sam_painter_get_cairo (painter);
  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, scale, scale);
  if (self->is_empty)
    sam_chart_draw_sentence (painter, self->sentence, 0, 0, width / scale);
  else
    self->kind->draw (self, &sketch, width / scale);
  cairo_restore (cr);
}

GArray *
sam_chart_locate_marks (SamChart *self, double width, double scale)
{
  GArray *marks = g_array_new (FALSE, TRUE, sizeof (SamChartMark));
  g_autoptr (SamPainter) painter = NULL;
  SamChartSketch sketch;

  g_return_val_if_fail (self != NULL && width > 0 && scale > 0, marks);

  if (sam_chart_get_n_marks (self) == 0)
    return marks;

  /* Drawn on nothing: the marks are where the drawing puts them. */
  g_array_set_size (marks, self->marks->len);
  painter = sam_painter_new (NULL, sam_palette_get_light ());
  sketch = (SamChartSketch) { painter, marks };
  self->kind->draw (self, &sketch, width / scale);

  for (guint i = 0; i < marks->len; i++)
    {
      SamChartMark *mark = &g_array_index (marks, SamChartMark, i);

      mark->x *= scale;
      mark->y *= scale;
      mark->width *= scale;
      mark->height *= scale;
    }

  return marks;
}

guint
sam_chart_get_n_marks (SamChart *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->is_empty ? 0 : self->marks->len;
}

const char *
sam_chart_get_mark_text (SamChart *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->marks->len, NULL);

  return g_ptr_array_index (self->marks, index);
}

const char *
sam_chart_get_sentence (SamChart *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->sentence;
}

gboolean
sam_chart_is_empty (SamChart *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->is_empty;
}

guint
sam_chart_get_n_columns (SamChart *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->titles->len;
}

guint
sam_chart_get_n_rows (SamChart *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->titles->len > 0 ? self->cells->len / self->titles->len : 0;
}

const char *
sam_chart_get_column_title (SamChart *self, guint column)
{
  g_return_val_if_fail (self != NULL && column < self->titles->len, NULL);

  return g_ptr_array_index (self->titles, column);
}

const char *
sam_chart_get_cell (SamChart *self, guint row, guint column)
{
  g_return_val_if_fail (self != NULL && column < self->titles->len && row < sam_chart_get_n_rows (self), NULL);

  return g_ptr_array_index (self->cells, row * self->titles->len + column);
}

/*
 * SamTextLayouts: texts that were laid out are not laid out again.
 */
#include "sam-text-layouts.h"

#include <math.h>
#include <string.h>

/* So many are kept; then all are let go, which costs less than to know which is the oldest. */
#define MOST_LAYOUTS 3000

struct _SamTextLayouts
{
  guint                 n_holders;
  PangoContext         *context;
  PangoFontDescription *font;
  GHashTable           *layouts; /* SamTextRequest, with its text → PangoLayout */
};

static GPrivate own = G_PRIVATE_INIT (NULL);

static guint
request_hash (gconstpointer key)
{
  const SamTextRequest *self = key;

  return g_str_hash (self->text) ^ (guint) (self->size * 64) ^ (guint) (self->width * 512) ^ (self->bold ? 0x55555555 : 0)
         ^ (guint) self->bold_bytes << 20 ^ (self->ends_in_dots ? 0x33333333 : 0);
}

static gboolean
request_equal (gconstpointer a, gconstpointer b)
{
  const SamTextRequest *first = a, *second = b;

  return first->size == second->size && first->width == second->width && first->bold == second->bold
         && first->bold_bytes == second->bold_bytes && first->ends_in_dots == second->ends_in_dots
         && strcmp (first->text, second->text) == 0;
}

/* The text stands behind the request itself. */
static SamTextRequest *
request_copy (const SamTextRequest *self)
{
  gsize length = strlen (self->text) + 1;
  SamTextRequest *copy = g_malloc (sizeof (SamTextRequest) + length);

  *copy = *self;
  copy->text = memcpy (copy + 1, self->text, length);

  return copy;
}

static PangoContext *
create_context (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  pango_cairo_context_set_resolution (context, 72);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_context_set_round_glyph_positions (context, FALSE);

  return context;
}

SamTextLayouts *
sam_text_layouts_hold (void)
{
  SamTextLayouts *self = g_private_get (&own);

  if (self == NULL)
    {
      self = g_new0 (SamTextLayouts, 1);
      self->context = create_context ();
      self->font = pango_font_description_from_string ("Cantarell, DejaVu Sans, sans-serif");
      self->layouts = g_hash_table_new_full (request_hash, request_equal, g_free, g_object_unref);
      g_private_set (&own, self);
    }
  self->n_holders++;

  return self;
}

void
sam_text_layouts_release (SamTextLayouts *self)
{
  if (--self->n_holders > 0)
    return;

  g_hash_table_unref (self->layouts);
  pango_font_description_free (self->font);
  g_object_unref (self->context);
  g_free (self);
  g_private_set (&own, NULL);
}

static PangoLayout *
create_layout (SamTextLayouts *self, const SamTextRequest *request)
{
  PangoLayout *layout = pango_layout_new (self->context);
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_font_description_set_absolute_size (self->font, request->size * PANGO_SCALE);
  pango_font_description_set_weight (self->font, request->bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (layout, self->font);

  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1,lnum=1"));
  if (request->bold_bytes > 0)
    {
      PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

      bold->start_index = 0;
      bold->end_index = request->bold_bytes;
      pango_attr_list_insert (attributes, bold);
    }
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);

  if (request->width > 0 && !request->ends_in_dots)
    {
      pango_layout_set_width (layout, ceil (request->width * PANGO_SCALE));
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
    }
  else
    {
      pango_layout_set_single_paragraph_mode (layout, TRUE);
    }
  if (request->ends_in_dots)
    {
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
      pango_layout_set_width (layout, request->width * PANGO_SCALE);
    }
  pango_layout_set_text (layout, request->text, -1);

  return layout;
}

PangoLayout *
sam_text_layouts_get (SamTextLayouts *self, const SamTextRequest *request)
{
  PangoLayout *layout = g_hash_table_lookup (self->layouts, request);

  if (layout != NULL)
    return layout;

  if (g_hash_table_size (self->layouts) >= MOST_LAYOUTS)
    g_hash_table_remove_all (self->layouts);
  layout = create_layout (self, request);
  g_hash_table_insert (self->layouts, request_copy (request), layout);

  return layout;
}

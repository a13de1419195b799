/*
 * SamTermLook: what the term is drawn with.
 *
 * Laying out a text and colouring an icon cost more than painting them, and
 * the same few dozen come again in every row and every frame. So they are kept.
 */
#include "sam-term-look.h"

#include "sam-style.h"

/* Texts that are kept; a term of 400 teams has some 2 000. */
#define MAX_TEXTS 6000
#define USUAL_LINE 16
#define MARK_SIZE 12

typedef struct
{
  GskRenderNode *node; /* NULL for an empty text */
  int width;
} Text;

struct _SamTermLook
{
  GtkWidget *widget;
  GtkWidget *probes[SAM_N_TERM_MARKS];
  GskRenderNode *marks[SAM_N_TERM_MARKS];
  GHashTable *texts;
  GdkRGBA colors[SAM_N_TERM_INKS];
  gboolean has_colors;
  int line;
  PangoLayout *layout;
};

static void
text_free (gpointer data)
{
  Text *text = data;

  g_clear_pointer (&text->node, gsk_render_node_unref);
  g_free (text);
}

/* In the order of SamTermMark. */
static SamStyle
get_style (SamTermMark mark)
{
  switch (mark)
    {
    case SAM_TERM_MARK_HELD:
      return sam_style_for_session (SAM_SESSION_STATE_HELD, FALSE);
    case SAM_TERM_MARK_CANCELLED:
      return sam_style_for_session (SAM_SESSION_STATE_CANCELLED, FALSE);
    case SAM_TERM_MARK_MOVED:
      return sam_style_for_session (SAM_SESSION_STATE_MOVED, FALSE);
    case SAM_TERM_MARK_FOLLOW:
      return sam_style_for_session (SAM_SESSION_STATE_PLANNED, TRUE);
    case SAM_TERM_MARK_WARNING:
      return (SamStyle){ "dialog-warning-symbolic", "status-warning", "" };
    case SAM_TERM_MARK_PLANNED:
    case SAM_N_TERM_MARKS:
    default:
      return sam_style_for_session (SAM_SESSION_STATE_PLANNED, FALSE);
    }
}

SamTermLook *
sam_term_look_new (GtkWidget *widget)
{
  SamTermLook *self = g_new0 (SamTermLook, 1);

  self->widget = widget;
  self->texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, text_free);
  for (int i = 0; i < SAM_N_TERM_MARKS; i++)
    {
      self->probes[i] = gtk_image_new ();
      gtk_widget_add_css_class (self->probes[i], get_style ((SamTermMark) i).css_class);
      gtk_widget_set_visible (self->probes[i], FALSE);
      gtk_widget_set_parent (self->probes[i], widget);
    }

  return self;
}

void
sam_term_look_free (SamTermLook *self)
{
  if (self == NULL)
    return;

  sam_term_look_reset (self);
  for (int i = 0; i < SAM_N_TERM_MARKS; i++)
    g_clear_pointer (&self->probes[i], gtk_widget_unparent);
  g_hash_table_unref (self->texts);
  g_free (self);
}

void
sam_term_look_reset (SamTermLook *self)
{
  for (int i = 0; i < SAM_N_TERM_MARKS; i++)
    g_clear_pointer (&self->marks[i], gsk_render_node_unref);
  g_hash_table_remove_all (self->texts);
  g_clear_object (&self->layout);
  self->has_colors = FALSE;
  self->line = 0;
}

/* Colours */

static GdkRGBA
fade (const GdkRGBA *color, float alpha)
{
  GdkRGBA faded = *color;

  faded.alpha *= alpha;

  return faded;
}

static void
look_up_colors (SamTermLook *self)
{
  GdkRGBA *colors = self->colors;
  GdkRGBA text, accent;

  sam_style_lookup_color (self->widget, "view_fg_color", &text);
  sam_style_lookup_color (self->widget, "accent_bg_color", &accent);
  sam_style_lookup_color (self->widget, "accent_fg_color", &colors[SAM_TERM_INK_ON_ACCENT]);
  sam_style_lookup_color (self->widget, "view_bg_color", &colors[SAM_TERM_INK_BACKGROUND]);
  colors[SAM_TERM_INK_TEXT] = text;
  colors[SAM_TERM_INK_SECONDARY] = fade (&text, 0.72f);
  colors[SAM_TERM_INK_ACCENT] = accent;
  colors[SAM_TERM_INK_LINE] = fade (&text, 0.15f);
  colors[SAM_TERM_INK_OFF] = fade (&text, 0.11f);
  colors[SAM_TERM_INK_TRACK] = fade (&text, 0.10f);
  colors[SAM_TERM_INK_TO_COME] = fade (&accent, 0.40f);
  colors[SAM_TERM_INK_TODAY] = fade (&accent, 0.10f);
  colors[SAM_TERM_INK_CURRENT] = fade (&text, 0.06f);
  colors[SAM_TERM_INK_SELECTED] = fade (&accent, 0.28f);
  self->has_colors = TRUE;
}

const GdkRGBA *
sam_term_look_get_color (SamTermLook *self, SamTermInk ink)
{
  if (!self->has_colors)
    look_up_colors (self);

  return &self->colors[ink];
}

void
sam_term_look_fill (SamTermLook *self, GtkSnapshot *snapshot, SamTermInk ink, float x, float y,
                    float width, float height)
{
  if (width > 0 && height > 0)
    gtk_snapshot_append_color (snapshot, sam_term_look_get_color (self, ink),
                               &GRAPHENE_RECT_INIT (x, y, width, height));
}

void
sam_term_look_fill_round (SamTermLook *self, GtkSnapshot *snapshot, SamTermInk ink, float x,
                          float y, float width, float height, float radius)
{
  GskRoundedRect outline;

  if (width <= 0 || height <= 0)
    return;

  gsk_rounded_rect_init_from_rect (&outline, &GRAPHENE_RECT_INIT (x, y, width, height),
                                   MIN (radius, width / 2));
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  sam_term_look_fill (self, snapshot, ink, x, y, width, height);
  gtk_snapshot_pop (snapshot);
}

/* Texts */

static PangoLayout *
get_layout (SamTermLook *self, SamTermFont font, const char *text, int width)
{
  PangoAttrList *attributes = NULL;

  if (self->layout == NULL)
    self->layout = gtk_widget_create_pango_layout (self->widget, NULL);

  attributes = pango_attr_list_new ();
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  if (font == SAM_TERM_FONT_BOLD)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (self->layout, attributes);
  pango_attr_list_unref (attributes);
  pango_layout_set_ellipsize (self->layout, width > 0 ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
  pango_layout_set_width (self->layout, width > 0 ? width * PANGO_SCALE : -1);
  pango_layout_set_single_paragraph_mode (self->layout, TRUE);
  pango_layout_set_text (self->layout, text, -1);

  return self->layout;
}

static const Text *
get_text (SamTermLook *self, SamTermFont font, SamTermInk ink, const char *text, int width)
{
  g_autofree char *key = g_strdup_printf ("%d %d %d %s", font, ink, width, text);
  Text *kept = g_hash_table_lookup (self->texts, key);
  GtkSnapshot *snapshot = NULL;
  PangoLayout *layout = NULL;

  if (kept != NULL)
    return kept;
  if (g_hash_table_size (self->texts) >= MAX_TEXTS)
    g_hash_table_remove_all (self->texts);

  kept = g_new0 (Text, 1);
  layout = get_layout (self, font, text, width);
  pango_layout_get_pixel_size (layout, &kept->width, NULL);
  snapshot = gtk_snapshot_new ();
  gtk_snapshot_append_layout (snapshot, layout, sam_term_look_get_color (self, ink));
  kept->node = gtk_snapshot_free_to_node (snapshot);
  g_hash_table_insert (self->texts, g_steal_pointer (&key), kept);

  return kept;
}

int
sam_term_look_get_line (SamTermLook *self)
{
  if (self->line == 0)
    pango_layout_get_pixel_size (get_layout (self, SAM_TERM_FONT_BOLD, "Åg", 0), NULL, &self->line);

  return self->line;
}

int
sam_term_look_scale (SamTermLook *self, int size)
{
  int line = sam_term_look_get_line (self);

  return line <= USUAL_LINE + 2 ? size : size * line / USUAL_LINE;
}

int
sam_term_look_measure (SamTermLook *self, SamTermFont font, const char *text)
{
  return get_text (self, font, SAM_TERM_INK_TEXT, text, 0)->width;
}

int
sam_term_look_draw_text (SamTermLook *self, GtkSnapshot *snapshot, SamTermFont font, SamTermInk ink,
                         const char *text, float x, float y, float align, int width)
{
  const Text *kept = get_text (self, font, ink, text, width);

  if (kept->node == NULL)
    return 0;

  gtk_snapshot_save (snapshot);
  /* On whole pixels, or the letters are blurred. */
  gtk_snapshot_translate (
      snapshot,
      &GRAPHENE_POINT_INIT ((float) (int) (x - align * (float) kept->width),
                            (float) (int) (y - (float) sam_term_look_get_line (self) / 2)));
  gtk_snapshot_append_node (snapshot, kept->node);
  gtk_snapshot_restore (snapshot);

  return kept->width;
}

/* Marks */

SamTermMark
sam_term_look_find_mark (SamSessionItem *item, SamDate as_of)
{
  if (sam_session_item_is_overdue (item, as_of))
    return SAM_TERM_MARK_FOLLOW;

  switch (sam_session_item_get_state_on (item, as_of))
    {
    case SAM_SESSION_STATE_HELD:
      return SAM_TERM_MARK_HELD;
    case SAM_SESSION_STATE_CANCELLED:
      return SAM_TERM_MARK_CANCELLED;
    case SAM_SESSION_STATE_MOVED:
      return SAM_TERM_MARK_MOVED;
    case SAM_SESSION_STATE_PLANNED:
    default:
      return SAM_TERM_MARK_PLANNED;
    }
}

int
sam_term_look_get_mark_size (SamTermLook *self)
{
  return sam_term_look_scale (self, MARK_SIZE);
}

static GskRenderNode *
make_mark_node (SamTermLook *self, SamTermMark mark, int size, int scale)
{
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gtk_widget_get_display (self->widget));
  g_autoptr (GtkIconPaintable) icon = gtk_icon_theme_lookup_icon (
      theme, get_style (mark).icon_name, NULL, size, scale, GTK_TEXT_DIR_NONE, 0);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GdkRGBA colors[4];

  gtk_style_context_get_color (gtk_widget_get_style_context (self->probes[mark]), &colors[0]);
  for (guint i = 1; i < G_N_ELEMENTS (colors); i++)
    colors[i] = colors[0];
  gtk_snapshot_scale (snapshot, (float) scale, (float) scale);
  gtk_symbolic_paintable_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (icon), snapshot, size, size,
                                            colors, 4);

  return gtk_snapshot_free_to_node (snapshot);
}

/*
 * The mark as an image that stays: the X server is sent it once. A texture would
 * be sent anew for each of the hundreds of marks in each frame.
 */
static cairo_surface_t *
make_mark_image (SamTermLook *self, GskRenderNode *node, int size, int scale)
{
  GskRenderer *renderer = gtk_native_get_renderer (gtk_widget_get_native (self->widget));
  cairo_surface_t *image
      = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, size * scale, size * scale);
  g_autoptr (GdkTexture) texture = gsk_renderer_render_texture (
      renderer, node, &GRAPHENE_RECT_INIT (0, 0, (float) (size * scale), (float) (size * scale)));

  gdk_texture_download (texture, cairo_image_surface_get_data (image),
                        (gsize) cairo_image_surface_get_stride (image));
  cairo_surface_mark_dirty (image);
  cairo_surface_set_device_scale (image, scale, scale);

  return image;
}

static GskRenderNode *
get_mark (SamTermLook *self, SamTermMark mark)
{
  int scale = gtk_widget_get_scale_factor (self->widget);
  int size = sam_term_look_get_mark_size (self);
  g_autoptr (GskRenderNode) drawn = NULL;
  cairo_surface_t *image = NULL;
  cairo_t *cr = NULL;

  if (self->marks[mark] != NULL)
    return self->marks[mark];

  drawn = make_mark_node (self, mark, size, scale);
  if (drawn == NULL)
    return NULL;

  image = make_mark_image (self, drawn, size, scale);
  self->marks[mark] = gsk_cairo_node_new (&GRAPHENE_RECT_INIT (0, 0, (float) size, (float) size));
  cr = gsk_cairo_node_get_draw_context (self->marks[mark]);
  cairo_set_source_surface (cr, image, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (image);

  return self->marks[mark];
}

void
sam_term_look_draw_mark (SamTermLook *self, GtkSnapshot *snapshot, SamTermMark mark, float x,
                         float y)
{
  GskRenderNode *node = get_mark (self, mark);

  if (node == NULL)
    return;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (
      snapshot,
      &GRAPHENE_POINT_INIT ((float) (int) x,
                            (float) (int) (y - (float) sam_term_look_get_mark_size (self) / 2)));
  gtk_snapshot_append_node (snapshot, node);
  gtk_snapshot_restore (snapshot);
}

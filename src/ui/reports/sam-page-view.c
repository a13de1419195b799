/*
 * SamPageView: one page on the desk.
 */
#include "sam-page-view.h"

#include <glib/gi18n.h>

struct _SamPageView
{
  GtkWidget     parent_instance;

  SamPageCache *cache;
  guint         page;
  guint         n_pages;
  double        scale;

  char         *words;
  int           current;
  GArray       *hits; /* of the words, where the text is known */
};

G_DEFINE_FINAL_TYPE (SamPageView, sam_page_view, GTK_TYPE_WIDGET)

/* As with a pen: one looks through it at the words. The one looked at has an edge, too. */
static const GdkRGBA mark = { 0.98f, 0.87f, 0.25f, 0.45f };
static const GdkRGBA current_mark = { 1.0f, 0.62f, 0.16f, 0.38f };
static const GdkRGBA current_edge = { 0.65f, 0.28f, 0.0f, 1.0f };

static void
draw_hit (SamPageView *self, GtkSnapshot *snapshot, const SamPageHit *hit)
{
  gboolean is_current = (int) hit->hit == self->current;
  graphene_rect_t place;

  graphene_rect_init (&place, (float) (hit->x * self->scale - 1), (float) (hit->y * self->scale - 1),
                      (float) (hit->width * self->scale + 2), (float) (hit->height * self->scale + 2));
  gtk_snapshot_append_color (snapshot, is_current ? &current_mark : &mark, &place);
  if (is_current)
    {
      const float widths[] = { 1.5f, 1.5f, 1.5f, 1.5f };
      const GdkRGBA edges[] = { current_edge, current_edge, current_edge, current_edge };
      GskRoundedRect outline;

      gsk_rounded_rect_init_from_rect (&outline, &place, 2);
      gtk_snapshot_append_border (snapshot, &outline, widths, edges);
    }
}

static void
sam_page_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SamPageView *self = SAM_PAGE_VIEW (widget);
  GdkTexture *texture = sam_page_cache_get_texture (self->cache, self->page);
  const GdkRGBA shadow = { 0, 0, 0, 0.28f };
  const GdkRGBA paper = { 1, 1, 1, 1 };
  graphene_rect_t bounds;
  GskRoundedRect outline;

  graphene_rect_init (&bounds, 0, 0, (float) gtk_widget_get_width (widget), (float) gtk_widget_get_height (widget));
  gsk_rounded_rect_init_from_rect (&outline, &bounds, 0);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &shadow, 0, 1, 1, 5);
  if (texture != NULL)
    gtk_snapshot_append_texture (snapshot, texture, &bounds);
  else
    gtk_snapshot_append_color (snapshot, &paper, &bounds);

  for (guint i = 0; self->hits != NULL && i < self->hits->len; i++)
    draw_hit (self, snapshot, &g_array_index (self->hits, SamPageHit, i));
}

static void
find_hits (SamPageView *self)
{
  GArray *text = sam_page_cache_get_text (self->cache, self->page);

  g_clear_pointer (&self->hits, g_array_unref);
  if (text != NULL && self->words != NULL)
    {
      self->hits = g_array_new (FALSE, FALSE, sizeof (SamPageHit));
      sam_page_texts_find (text, self->words, self->hits);
    }
}

static void
update_accessible (SamPageView *self)
{
  GArray *text = sam_page_cache_get_text (self->cache, self->page);
  g_autofree char *description = text != NULL ? sam_page_texts_join (text) : NULL;
  /* Translators: page number, number of pages */
  g_autofree char *label = g_strdup_printf (_ ("Page %u of %u"), self->page + 1, self->n_pages);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description != NULL ? description : "", -1);
}

void
sam_page_view_update (SamPageView *self)
{
  g_return_if_fail (SAM_IS_PAGE_VIEW (self));

  find_hits (self);
  update_accessible (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
sam_page_view_dispose (GObject *object)
{
  SamPageView *self = SAM_PAGE_VIEW (object);

  g_clear_object (&self->cache);
  g_clear_pointer (&self->hits, g_array_unref);
  g_clear_pointer (&self->words, g_free);

  G_OBJECT_CLASS (sam_page_view_parent_class)->dispose (object);
}

static void
sam_page_view_class_init (SamPageViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sam_page_view_dispose;
  widget_class->snapshot = sam_page_view_snapshot;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "page-view");
}

static void
sam_page_view_init (SamPageView *self)
{
  self->current = -1;
}

GtkWidget *
sam_page_view_new (SamPageCache *cache)
{
  SamPageView *self;

  g_return_val_if_fail (SAM_IS_PAGE_CACHE (cache), NULL);

  self = g_object_new (SAM_TYPE_PAGE_VIEW, NULL);
  self->cache = g_object_ref (cache);

  return GTK_WIDGET (self);
}

void
sam_page_view_set_page (SamPageView *self, guint page, guint n_pages)
{
  g_return_if_fail (SAM_IS_PAGE_VIEW (self));

  if (self->page == page && self->n_pages == n_pages)
    return;

  self->page = page;
  self->n_pages = n_pages;
  self->current = -1;
  sam_page_view_update (self);
}

guint
sam_page_view_get_page (SamPageView *self)
{
  g_return_val_if_fail (SAM_IS_PAGE_VIEW (self), 0);

  return self->page;
}

void
sam_page_view_set_scale (SamPageView *self, double scale)
{
  g_return_if_fail (SAM_IS_PAGE_VIEW (self));

  self->scale = scale;
}

void
sam_page_view_set_search (SamPageView *self, const char *words, int current)
{
  g_return_if_fail (SAM_IS_PAGE_VIEW (self));

  if (g_strcmp0 (self->words, words) != 0)
    {
      g_free (self->words);
      self->words = g_strdup (words);
      find_hits (self);
    }
  self->current = current;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

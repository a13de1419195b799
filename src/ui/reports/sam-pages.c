/*
 * SamPages: what can be shown page by page.
 */
#include "sam-pages.h"

G_DEFINE_ABSTRACT_TYPE (SamPages, sam_pages, G_TYPE_OBJECT)

static void
sam_pages_class_init (SamPagesClass *klass)
{
}

static void
sam_pages_init (SamPages *self)
{
}

const char *
sam_pages_get_title (SamPages *self)
{
  g_return_val_if_fail (SAM_IS_PAGES (self), NULL);

  return SAM_PAGES_GET_CLASS (self)->get_title (self);
}

guint
sam_pages_get_n_pages (SamPages *self)
{
  g_return_val_if_fail (SAM_IS_PAGES (self), 0);

  return SAM_PAGES_GET_CLASS (self)->get_n_pages (self);
}

void
sam_pages_get_size (SamPages *self, double *width, double *height)
{
  g_return_if_fail (SAM_IS_PAGES (self));

  SAM_PAGES_GET_CLASS (self)->get_size (self, width, height);
}

void
sam_pages_draw (SamPages *self, guint page, cairo_t *cr)
{
  g_return_if_fail (SAM_IS_PAGES (self));
  g_return_if_fail (page < sam_pages_get_n_pages (self) && cr != NULL);

  SAM_PAGES_GET_CLASS (self)->draw (self, page, cr);
}

GArray *
sam_pages_collect_text (SamPages *self, guint page)
{
  g_return_val_if_fail (SAM_IS_PAGES (self), NULL);
  g_return_val_if_fail (page < sam_pages_get_n_pages (self), NULL);

  return SAM_PAGES_GET_CLASS (self)->collect_text (self, page);
}

#pragma once

#include <gtk/gtk.h>

#include "sam-page-format.h"
#include "sam-page-text.h"

G_BEGIN_DECLS

/**
 * SamPages:
 *
 * Pages that can be shown, searched and printed: of a report that was just
 * made, or of one that was fixed long ago. All have the same size. Immutable;
 * pages may be painted and read in any thread.
 */
#define SAM_TYPE_PAGES (sam_pages_get_type ())
G_DECLARE_DERIVABLE_TYPE (SamPages, sam_pages, SAM, PAGES, GObject)

/**
 * SamPagesClass:
 * @get_title: what it is and of which programme
 * @get_size: in points
 * @draw: points from the upper left corner; paper is white already
 * @collect_text: an array of #SamPageText
 */
struct _SamPagesClass
{
  GObjectClass parent_class;

  const char *(*get_title) (SamPages *self);
  guint (*get_n_pages) (SamPages *self);
  void (*get_size) (SamPages *self, double *width, double *height);
  void (*draw) (SamPages *self, guint page, cairo_t *cr);
  GArray *(*collect_text) (SamPages *self, guint page);
};

const char *sam_pages_get_title (SamPages *self);
guint       sam_pages_get_n_pages (SamPages *self);
void        sam_pages_get_size (SamPages *self, double *width, double *height);
void        sam_pages_draw (SamPages *self, guint page, cairo_t *cr);
/** Newly allocated: an array of #SamPageText. */
GArray     *sam_pages_collect_text (SamPages *self, guint page);

G_END_DECLS

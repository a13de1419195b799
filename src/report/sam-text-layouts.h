#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/**
 * SamTextLayouts:
 *
 * Texts that were laid out, of one thread: what is measured and then painted,
 * or stands on every page, is shaped once. It lives as long as somebody in the
 * thread holds it, so that no text stays in memory for longer than it is needed.
 */
typedef struct _SamTextLayouts SamTextLayouts;

/** The thread's own: made where there is none. */
SamTextLayouts *sam_text_layouts_hold (void);
void            sam_text_layouts_release (SamTextLayouts *self);

/**
 * SamTextRequest:
 * @size: in points
 * @bold_bytes: so many at the beginning are bold
 * @width: in points; 0 for a line of any width
 * @ends_in_dots: one line, which ends in "…" where it is wider than @width; else it is wrapped at @width
 */
typedef struct
{
  const char *text;
  double      size;
  gboolean    bold;
  gsize       bold_bytes;
  double      width;
  gboolean    ends_in_dots;
} SamTextRequest;

/** Never to be changed; owned by the layouts, until the next one is asked for. */
PangoLayout    *sam_text_layouts_get (SamTextLayouts *self, const SamTextRequest *request);

G_END_DECLS

#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

typedef struct _PangoLayoutLine PangoLayoutLine;

/**
 * SamPageText:
 * @x: left edge, in points from the page's left edge; @y, its upper edge, likewise
 * @edges: (nullable): of each character: where it begins from @x, and last where the text ends; %NULL where the text
 *   does not lie straight, and only the whole has a place
 * @joins: it goes on the line before: the same paragraph, without a break
 *
 * A line of text on a page, with its place: for search, and for who cannot see the page.
 */
typedef struct
{
  char    *text;
  double   x;
  double   y;
  double   width;
  double   height;
  float   *edges;
  gboolean joins;
} SamPageText;

/** An empty array of #SamPageText that owns what is in it. */
GArray *sam_page_texts_new (void);
/** Adds a line that would be painted on @cr, from @x on @baseline. */
void    sam_page_texts_add_line (GArray *texts, cairo_t *cr, PangoLayoutLine *line, double x, double baseline);
/** All of it, a line for each; newly allocated. */
char   *sam_page_texts_join (GArray *texts);

/**
 * SamPageHit:
 * @hit: which of the page's hits, from 0: one that goes over several lines has several places
 *
 * Where words that were searched for stand on a page, in points.
 */
typedef struct
{
  guint  hit;
  double x;
  double y;
  double width;
  double height;
} SamPageHit;

/**
 * sam_page_texts_find:
 * @hits: (nullable): the places are added to it
 *
 * Finds @words, whatever the case; å, ä and ö are letters of their own. Blanks
 * in @words match one blank or a new line. Returns how many times they stand on the page.
 */
guint sam_page_texts_find (GArray *texts, const char *words, GArray *hits);

G_END_DECLS

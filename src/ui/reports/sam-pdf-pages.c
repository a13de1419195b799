/*
 * SamPdfPages: the pages of a PDF, by Poppler.
 */
#include "sam-pdf-pages.h"

#include <glib/gi18n.h>
#include <poppler.h>
#include <string.h>

#include "sam-error.h"

struct _SamPdfPages
{
  SamPages         parent_instance;

  char            *title;
  PopplerDocument *document;
  guint            n_pages;
  double           width;
  double           height;
  /* Poppler's document is for one thread at a time. */
  GMutex           lock;
};

G_DEFINE_FINAL_TYPE (SamPdfPages, sam_pdf_pages, SAM_TYPE_PAGES)

static const char *
get_title (SamPages *pages)
{
  return SAM_PDF_PAGES (pages)->title;
}

static guint
get_n_pages (SamPages *pages)
{
  return SAM_PDF_PAGES (pages)->n_pages;
}

static void
get_size (SamPages *pages, double *width, double *height)
{
  *width = SAM_PDF_PAGES (pages)->width;
  *height = SAM_PDF_PAGES (pages)->height;
}

/* As an object, since not every Poppler knows how to let go of a page by itself. %NULL where it cannot be read. */
static GObject *
get_page (SamPdfPages *self, guint number)
{
  return (GObject *) poppler_document_get_page (self->document, (int) number);
}

static void
draw (SamPages *pages, guint number, cairo_t *cr)
{
  SamPdfPages *self = SAM_PDF_PAGES (pages);
  gboolean is_paper = cairo_surface_get_type (cairo_get_target (cr)) != CAIRO_SURFACE_TYPE_IMAGE;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);
  g_autoptr (GObject) owner = get_page (self, number);
  PopplerPage *page = (PopplerPage *) owner;

  if (page == NULL)
    return;
  if (is_paper)
    poppler_page_render_for_printing (page, cr);
  else
    poppler_page_render (page, cr);
}

/* Of the height of a letter: from here on there is a blank between two, and from there on another cell of a table. */
#define BLANK 0.15
#define CELL 0.9

/* Characters of one line with their places. */
static void
add_piece (GArray *texts, const char *characters, const PopplerRectangle *places, guint n)
{
  SamPageText text = { 0 };
  double right, bottom;

  if (n == 0)
    return;

  text.text = g_strdup (characters);
  text.x = places[0].x1;
  text.y = places[0].y1;
  right = places[0].x2;
  bottom = places[0].y2;
  for (guint i = 1; i < n; i++)
    {
      text.x = MIN (text.x, places[i].x1);
      text.y = MIN (text.y, places[i].y1);
      right = MAX (right, places[i].x2);
      bottom = MAX (bottom, places[i].y2);
    }
  text.width = right - text.x;
  text.height = bottom - text.y;
  text.edges = g_new (float, n + 1);
  for (guint i = 0; i < n; i++)
    text.edges[i] = (float) (places[i].x1 - text.x);
  text.edges[n] = (float) text.width;
  g_array_append_val (texts, text);
}

/* Whether @next is not written on from @last, but stands in another line or column. */
static gboolean
is_apart (const PopplerRectangle *last, const PopplerRectangle *next)
{
  double height = MAX (last->y2 - last->y1, next->y2 - next->y1);

  return ABS ((next->y1 + next->y2) - (last->y1 + last->y2)) > height || next->x1 - last->x2 > CELL * height
         || next->x1 < last->x1 - height;
}

/* Poppler leaves out blanks, and puts cells of a table into one line: what lies between letters tells them. */
static void
add_line (GArray *texts, const char *begin, const char *end, const PopplerRectangle *places)
{
  g_autoptr (GString) piece = g_string_new (NULL);
  g_autoptr (GArray) of_piece = g_array_new (FALSE, FALSE, sizeof (PopplerRectangle));

  for (const char *at = begin; at < end; at = g_utf8_next_char (at), places++)
    {
      const PopplerRectangle *last = of_piece->len > 0 ? &g_array_index (of_piece, PopplerRectangle, of_piece->len - 1) : NULL;

      if (last != NULL && is_apart (last, places))
        {
          add_piece (texts, piece->str, (const PopplerRectangle *) (gpointer) of_piece->data, of_piece->len);
          g_string_truncate (piece, 0);
          g_array_set_size (of_piece, 0);
        }
      else if (last != NULL && *at != ' ' && piece->str[piece->len - 1] != ' '
               && places->x1 - last->x2 > BLANK * (last->y2 - last->y1))
        {
          PopplerRectangle blank = { last->x2, last->y1, places->x1, last->y2 };

          g_string_append_c (piece, ' ');
          g_array_append_val (of_piece, blank);
        }
      g_string_append_len (piece, at, g_utf8_next_char (at) - at);
      g_array_append_val (of_piece, *places);
    }
  add_piece (texts, piece->str, (const PopplerRectangle *) (gpointer) of_piece->data, of_piece->len);
}

static GArray *
collect_text (SamPages *pages, guint number)
{
  SamPdfPages *self = SAM_PDF_PAGES (pages);
  GArray *texts = sam_page_texts_new ();
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);
  g_autoptr (GObject) owner = get_page (self, number);
  PopplerPage *page = (PopplerPage *) owner;
  g_autofree char *all = page != NULL ? poppler_page_get_text (page) : NULL;
  g_autofree PopplerRectangle *places = NULL;
  guint n_places = 0, first = 0, count = 0;
  const char *begin = all;

  if (all == NULL || !poppler_page_get_text_layout (page, &places, &n_places)
      || (glong) n_places < g_utf8_strlen (all, -1))
    return texts;

  for (const char *at = all;; at = g_utf8_next_char (at))
    {
      if (*at == '\n' || *at == '\f' || *at == '\0')
        {
          add_line (texts, begin, at, places + first);
          begin = at + 1;
          first = count + 1;
        }
      if (*at == '\0')
        break;
      count++;
    }

  return texts;
}

static void
sam_pdf_pages_finalize (GObject *object)
{
  SamPdfPages *self = SAM_PDF_PAGES (object);

  g_clear_object (&self->document);
  g_mutex_clear (&self->lock);
  g_free (self->title);

  G_OBJECT_CLASS (sam_pdf_pages_parent_class)->finalize (object);
}

static void
sam_pdf_pages_class_init (SamPdfPagesClass *klass)
{
  SamPagesClass *pages_class = SAM_PAGES_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = sam_pdf_pages_finalize;
  pages_class->get_title = get_title;
  pages_class->get_n_pages = get_n_pages;
  pages_class->get_size = get_size;
  pages_class->draw = draw;
  pages_class->collect_text = collect_text;
}

static void
sam_pdf_pages_init (SamPdfPages *self)
{
  g_mutex_init (&self->lock);
}

SamPages *
sam_pdf_pages_new (GBytes *pdf, const char *title, GError **error)
{
  g_autoptr (SamPdfPages) self = NULL;
  g_autoptr (GObject) first = NULL;
  g_autoptr (GError) failed = NULL;

  g_return_val_if_fail (pdf != NULL && title != NULL, NULL);

  self = g_object_new (SAM_TYPE_PDF_PAGES, NULL);
  self->title = g_strdup (title);
  self->document = poppler_document_new_from_bytes (pdf, NULL, &failed);
  if (self->document != NULL)
    {
      self->n_pages = (guint) MAX (0, poppler_document_get_n_pages (self->document));
      first = self->n_pages > 0 ? get_page (self, 0) : NULL;
    }
  if (first == NULL)
    {
      g_set_error (error, SAM_ERROR, SAM_ERROR_DAMAGED,
                   /* Translators: the title of a report, then a reason in English */
                   _ ("The pages of “%s” cannot be shown: %s. Save them as a file, and open that with another program."), title,
                   failed != NULL ? failed->message : "no pages");
      return NULL;
    }
  poppler_page_get_size (POPPLER_PAGE (first), &self->width, &self->height);

  return SAM_PAGES (g_steal_pointer (&self));
}

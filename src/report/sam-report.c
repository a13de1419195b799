/*
 * SamReport: a document laid out on pages.
 */
#include "sam-report.h"

#include "sam-block-painter.h"
#include "sam-page-text.h"
#include "sam-report-private.h"
#include "sam-report-series.h"

/* Millimetres; those of the foot from the lower edge. */
#define TITLE_BASELINE 24.0
#define SUBTITLE_BASELINE 30.0
#define HEAD_RULE 34.0
#define FOOT_RULE 17.0
#define FOOT_BASELINE 12.2
#define STAMP_BASELINE 7.6

/* Points. */
#define LEAST_HEADLINE 11.5

static const SamTextStyle title_style = { 15, TRUE, SAM_INK_TEXT };
static const SamTextStyle beside_style = { 10, FALSE, SAM_INK_SECOND };
static const SamTextStyle day_style = { 9, TRUE, SAM_INK_TEXT };
static const SamTextStyle subtitle_style = { 8, FALSE, SAM_INK_SECOND };
static const SamTextStyle mark_style = { 6.5, TRUE, SAM_INK_TEXT };
static const SamTextStyle foot_style = { 6.5, FALSE, SAM_INK_SECOND };
static const SamTextStyle stamp_style = { 6.5, TRUE, SAM_INK_TEXT };
static const SamTextStyle number_style = { 8, FALSE, SAM_INK_TEXT };

struct _SamReport
{
  gatomicrefcount references;
  SamDocument *document;
  SamPageFormat format;
  GArray *pieces;
  guint n_pages;
  char *title;
  GMutex painting;
  /* Of many sheets: then the first stands for them all, and what is above but pages and title is its. */
  SamReportSeries *series;
  SamReport *first;
};

SamDateRange
sam_period_get_range (SamPeriod period, SamDate date)
{
  SamDate monday = sam_date_get_monday (date);
  gboolean is_autumn = sam_date_get_month (date) >= 7;
  int year, month, day;

  g_return_val_if_fail (date != SAM_DATE_NONE, sam_date_range_new (SAM_DATE_NONE, SAM_DATE_NONE));

  sam_date_split (date, &year, &month, &day);
  switch (period)
    {
    case SAM_PERIOD_WEEK:
      return (SamDateRange) { monday, MIN (monday + 7, SAM_DATE_RANGE_NO_END) };
    case SAM_PERIOD_MONTH:
      return sam_date_range_new (sam_date_new (year, month, 1),
                                 sam_date_new (year, month, sam_date_days_in_month (year, month)));
    case SAM_PERIOD_TERM:
      return sam_date_range_new (sam_date_new (year, is_autumn ? 7 : 1, 1),
                                 sam_date_new (year, is_autumn ? 12 : 6, is_autumn ? 31 : 30));
    case SAM_PERIOD_NONE:
    case SAM_PERIOD_DAY:
    default:
      return sam_date_range_new (date, date);
    }
}

void
sam_report_options_copy (SamReportOptions *self, const SamReportOptions *options)
{
  SamReportOptions copy;

  g_return_if_fail (self != NULL && options != NULL);

  copy = *options;
  copy.sessions = options->sessions != NULL ? g_bytes_ref (options->sessions) : NULL;
  copy.readers = g_strdup (options->readers);
  sam_report_options_clear (self);
  *self = copy;
}

void
sam_report_options_clear (SamReportOptions *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->sessions, g_bytes_unref);
  g_free ((char *) self->readers);
  self->readers = NULL;
}

/* A block that fills its page takes what the others leave, where they leave enough. */
static void
fill_page (SamDocument *document, SamPageBlock *blocks, guint n, double page_height)
{
  double height = 0;

  for (guint i = 0; i < n; i++)
    {
      height += blocks[i].head + (i > 0 ? blocks[i].space_before : 0);
      for (guint row = 0; row < blocks[i].n_rows; row++)
        height += blocks[i].rows[row];
    }
  for (guint i = 0; i < n && height < page_height; i++)
    if (sam_document_get_block (document, i)->fills_page)
      {
        ((double *) blocks[i].rows)[0] += page_height - height;
        return;
      }
}

/* Lines to write on that end a document of several pages take what the last one has left. */
static void
fill_last_page (SamDocument *document, GArray *pieces, double page_height)
{
  SamPagePiece *last = pieces->len > 0 ? &g_array_index (pieces, SamPagePiece, pieces->len - 1) : NULL;
  const SamBlock *block = last != NULL ? sam_document_get_block (document, last->block) : NULL;

  if (block != NULL && block->kind == SAM_BLOCK_LINES && block->fills_page)
    last->height = MAX (last->height, page_height - last->y);
}

static GArray *
lay_out (SamDocument *document, const SamPageFormat *format)
{
  g_autoptr (SamPainter) painter = sam_painter_new (NULL, sam_palette_get_light ());
  guint n = sam_document_get_n_blocks (document);
  g_autofree SamPageBlock *blocks = g_new0 (SamPageBlock, n + 1);
  GArray *pieces;

  for (guint i = 0; i < n; i++)
    blocks[i] = sam_block_measure (painter, sam_document_get_block (document, i),
                                   SAM_MM (format->text_width));
  fill_page (document, blocks, n, SAM_MM (format->body_height));
  pieces = sam_paginate (blocks, n, SAM_MM (format->body_height));
  fill_last_page (document, pieces, SAM_MM (format->body_height));
  for (guint i = 0; i < n; i++)
    sam_block_measure_clear (&blocks[i]);

  return pieces;
}

static guint
count_pages (GArray *pieces)
{
  return pieces->len > 0 ? g_array_index (pieces, SamPagePiece, pieces->len - 1).page + 1 : 1;
}

guint
sam_report_count_pages (SamDocument *document)
{
  SamPageFormat format = sam_document_get_format (document);
  g_autoptr (GArray) pieces = lay_out (document, &format);

  return count_pages (pieces);
}

void
sam_report_find_pages (SamDocument *document, const guint *blocks, guint n, guint *pages)
{
  SamPageFormat format = sam_document_get_format (document);
  g_autoptr (GArray) pieces = lay_out (document, &format);

  for (guint i = 0; i < n; i++)
    for (guint j = pieces->len; j > 0; j--)
      if (g_array_index (pieces, SamPagePiece, j - 1).block == blocks[i])
        pages[i] = g_array_index (pieces, SamPagePiece, j - 1).page;
}

SamReport *
sam_report_new_take (SamDocument *document)
{
  SamReport *self;
  const char *programme;

  g_return_val_if_fail (document != NULL, NULL);

  self = g_new0 (SamReport, 1);
  g_atomic_ref_count_init (&self->references);
  self->document = document;
  g_mutex_init (&self->painting);
  self->format = sam_document_get_format (document);
  self->pieces = lay_out (document, &self->format);
  self->n_pages = count_pages (self->pieces);
  programme = sam_document_get_headline (document) != NULL ? sam_document_get_headline (document)
                                                           : sam_document_get_subtitle (document);
  self->title = programme != NULL && !sam_document_is_about_somebody (document) && *programme != '\0'
                  ? g_strdup_printf ("%s – %s", sam_document_get_title (document), programme)
                  : g_strdup (sam_document_get_title (document));

  return self;
}

SamReport *
sam_report_new_series_take (SamReportSeries *series, SamReport *first, const char *title)
{
  SamReport *self = g_new0 (SamReport, 1);

  g_atomic_ref_count_init (&self->references);
  g_mutex_init (&self->painting);
  self->series = series;
  self->first = first;
  self->document = first->document;
  self->format = first->format;
  self->n_pages = sam_report_series_get_n (series);
  self->title = g_strdup (title);

  return self;
}

guint
sam_report_get_n_parts (SamReport *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->series != NULL ? self->n_pages : 1;
}

SamReport *
sam_report_load_part (SamReport *self, guint part, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (part < sam_report_get_n_parts (self), NULL);

  return self->series != NULL ? sam_report_series_load (self->series, part, error) : sam_report_ref (self);
}

gboolean
sam_report_hold (SamReport *self, GError **error)
{
  return self->series == NULL || sam_report_series_hold (self->series, error);
}

void
sam_report_release (SamReport *self)
{
  if (self->series != NULL)
    sam_report_series_release (self->series);
}

SamReport *
sam_report_ref (SamReport *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->references);

  return self;
}

void
sam_report_free (SamReport *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->references))
    return;

  if (self->series != NULL)
    {
      sam_report_series_free (self->series);
      sam_report_free (self->first);
    }
  else
    {
      sam_document_free (self->document);
      g_array_unref (self->pieces);
    }
  g_mutex_clear (&self->painting);
  g_free (self->title);
  g_free (self);
}

const char *
sam_report_get_name (SamReport *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return sam_document_get_title (self->document);
}

const char *
sam_report_get_title (SamReport *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->title;
}

guint
sam_report_get_n_pages (SamReport *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_pages;
}

void
sam_report_get_page_size (SamReport *self, double *width, double *height)
{
  g_return_if_fail (self != NULL);

  *width = SAM_MM (self->format.width);
  *height = SAM_MM (self->format.height);
}

SamPaper
sam_report_get_paper (SamReport *self)
{
  g_return_val_if_fail (self != NULL, SAM_PAPER_A4);

  return sam_document_get_paper (self->document);
}

SamOrientation
sam_report_get_orientation (SamReport *self)
{
  g_return_val_if_fail (self != NULL, SAM_ORIENTATION_PORTRAIT);

  return sam_document_get_orientation (self->document);
}

GArray *
sam_report_get_pieces (SamReport *self)
{
  return self->pieces;
}

SamDocument *
sam_report_get_document (SamReport *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->document;
}

/* The name of the school, with the title behind it: smaller, then on two lines, before any of it is left out. */
static void
draw_headline (SamReport *self, SamPainter *painter, double left, double right)
{
  const char *headline = sam_document_get_headline (self->document);
  const char *title = sam_document_get_title (self->document);
  SamTextStyle style = { 17, TRUE, SAM_INK_TEXT };
  double baseline = SAM_MM (TITLE_BASELINE);
  double room = right - left - SAM_MM (4) - sam_painter_measure (painter, &beside_style, title);
  double width;

  while (style.size > LEAST_HEADLINE && sam_painter_measure (painter, &style, headline) > room)
    style.size -= 0.5;
  if (sam_painter_measure (painter, &style, headline) > room)
    {
      sam_painter_draw_line (painter, &style, headline, 0, 0, left, baseline - SAM_MM (4.8), room);
      headline = sam_painter_skip_line (painter, &style, headline, room);
    }
  width = sam_painter_draw_text (painter, &style, headline, left, baseline, room, SAM_ALIGN_LEFT);
  sam_painter_draw_text (painter, &beside_style, title, left + width + SAM_MM (3), baseline, 0, SAM_ALIGN_LEFT);
}

static void
draw_head (SamReport *self, SamPainter *painter)
{
  double left = SAM_MM (self->format.left);
  double right = left + SAM_MM (self->format.text_width);
  double most = (right - left) / 2;
  double day = sam_painter_draw_text (painter, &day_style, sam_document_get_day (self->document),
                                      right, SAM_MM (TITLE_BASELINE), most, SAM_ALIGN_RIGHT);
  double readers
      = sam_painter_draw_text (painter, &subtitle_style, sam_document_get_readers (self->document),
                               right, SAM_MM (SUBTITLE_BASELINE), most, SAM_ALIGN_RIGHT);

  if (sam_document_get_headline (self->document) != NULL)
    draw_headline (self, painter, left, right - day - SAM_MM (4));
  else
    sam_painter_draw_text (painter, &title_style, sam_document_get_title (self->document), left,
                           SAM_MM (TITLE_BASELINE), right - left - day - SAM_MM (4), SAM_ALIGN_LEFT);
  sam_painter_draw_text (painter, &subtitle_style, sam_document_get_subtitle (self->document), left,
                         SAM_MM (SUBTITLE_BASELINE), right - left - readers - SAM_MM (4), SAM_ALIGN_LEFT);
  sam_painter_rule (painter, left, right, SAM_MM (HEAD_RULE), 0.7, SAM_INK_TEXT);
}

static void
draw_foot (SamReport *self, SamPainter *painter, guint page, guint n_pages)
{
  double left = SAM_MM (self->format.left);
  double right = left + SAM_MM (self->format.text_width);
  double baseline = SAM_MM (self->format.height - FOOT_BASELINE);
  const char *mark = sam_document_get_mark (self->document);
  /* On the last page the definitions are in sight. */
  const char *note = page + 1 < n_pages ? sam_document_get_footnote (self->document) : NULL;
  const char *by_hand = sam_document_get_page_words (self->document);
  g_autofree char *number
      = by_hand != NULL ? g_strdup (by_hand) : g_strdup_printf ("%u (%u)", page + 1, n_pages);

  if (note == NULL)
    note = sam_document_get_remark (self->document);

  sam_painter_rule (painter, left, right, SAM_MM (self->format.height - FOOT_RULE), 0.35,
                    SAM_INK_HAIR);
  if (mark != NULL)
    {
      double pad = SAM_MM (1.5);
      double width = sam_painter_measure (painter, &mark_style, mark) + 2 * pad;

      sam_painter_outline (painter, left, baseline - SAM_MM (2.9), width, SAM_MM (4.2), 0.7, SAM_INK_TEXT);
      sam_painter_draw_text (painter, &mark_style, mark, left + pad, baseline, 0, SAM_ALIGN_LEFT);
      left += width + SAM_MM (4);
    }
  sam_painter_draw_text (painter, &foot_style, note, left, baseline,
                         right - left - MAX (SAM_MM (20), SAM_MM (4) + sam_painter_measure (painter, &number_style, number)),
                         SAM_ALIGN_LEFT);
  sam_painter_draw_text (painter, &number_style, number, right, baseline, 0, SAM_ALIGN_RIGHT);
}

/* A page of a document; its number is that in the whole report. */
static void
draw_own_page (SamReport *self, guint page, guint number, guint n_pages, cairo_t *cr)
{
  g_autoptr (SamPainter) painter = sam_painter_new (cr, sam_palette_get_light ());
  const SamLanguage *language = sam_document_get_language (self->document);

  draw_head (self, painter);
  for (guint i = 0; i < self->pieces->len; i++)
    {
      const SamPagePiece *piece = &g_array_index (self->pieces, SamPagePiece, i);

      if (piece->page == page)
        sam_block_draw (painter, sam_document_get_block (self->document, piece->block), piece,
                        language, SAM_MM (self->format.left),
                        SAM_MM (self->format.body_top) + piece->y,
                        SAM_MM (self->format.text_width));
    }
  draw_foot (self, painter, number, n_pages);
}

/* A sheet that cannot be read any more says so in its place. */
static void
draw_failure (SamReport *self, const GError *error, cairo_t *cr)
{
  g_autoptr (SamPainter) painter = sam_painter_new (cr, sam_palette_get_light ());

  sam_painter_draw_paragraph (painter, &day_style, error->message, 0, SAM_MM (self->format.left), SAM_MM (TITLE_BASELINE),
                              SAM_MM (self->format.text_width), SAM_MM (4.5));
}

static void
draw_sheet (SamReport *self, guint page, cairo_t *cr)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SamReport) sheet = sam_report_series_load (self->series, page, &error);

  if (sheet != NULL)
    draw_own_page (sheet, 0, page, self->n_pages, cr);
  else
    draw_failure (self, error, cr);
}

void
sam_report_draw_page (SamReport *self, guint page, cairo_t *cr)
{
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_if_fail (self != NULL);
  g_return_if_fail (page < self->n_pages);
  g_return_if_fail (cr != NULL);

  locker = g_mutex_locker_new (&self->painting);
  if (self->series != NULL)
    draw_sheet (self, page, cr);
  else
    draw_own_page (self, page, page, self->n_pages, cr);
}

void
sam_report_draw_stamp (SamReport *self, const char *stamp, cairo_t *cr)
{
  g_autoptr (SamPainter) painter = NULL;
  double left;

  g_return_if_fail (self != NULL && stamp != NULL && cr != NULL);

  painter = sam_painter_new (cr, sam_palette_get_light ());
  left = SAM_MM (self->format.left);
  sam_painter_draw_text (painter, &stamp_style, stamp, left, SAM_MM (self->format.height - STAMP_BASELINE),
                         SAM_MM (self->format.text_width), SAM_ALIGN_LEFT);
}

GArray *
sam_report_collect_text (SamReport *self, guint page)
{
  cairo_surface_t *surface;
  GArray *texts;
  cairo_t *cr;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (page < self->n_pages, NULL);

  texts = sam_page_texts_new ();
  /* As small as can be: nothing is seen of it. */
  surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cr = cairo_create (surface);
  sam_painter_collect_texts (cr, texts);
  sam_report_draw_page (self, page, cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return texts;
}

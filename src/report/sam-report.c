/*
 * SamReport: a document laid out on pages.
 */
#include "sam-report.h"

#include "sam-block-painter.h"
#include "sam-progress-overview.h"

/* A4 and its margins, in millimetres. */
#define PAGE_WIDTH 210.0
#define PAGE_HEIGHT 297.0
#define LEFT 16.0
#define TEXT_WIDTH 176.0
#define TITLE_BASELINE 24.0
#define SUBTITLE_BASELINE 30.0
#define HEAD_RULE 34.0
#define BODY_TOP 39.5
#define BODY_HEIGHT 237.5
#define FOOT_RULE 280.0
#define FOOT_BASELINE 284.8

static const SamTextStyle title_style = { 15, TRUE, SAM_INK_TEXT };
static const SamTextStyle day_style = { 9, TRUE, SAM_INK_TEXT };
static const SamTextStyle subtitle_style = { 8, FALSE, SAM_INK_SECOND };
static const SamTextStyle mark_style = { 6.5, TRUE, SAM_INK_TEXT };
static const SamTextStyle foot_style = { 6.5, FALSE, SAM_INK_SECOND };
static const SamTextStyle number_style = { 8, FALSE, SAM_INK_TEXT };

struct _SamReport
{
  gatomicrefcount references;
  SamDocument    *document;
  GArray         *pieces;
  guint           n_pages;
  char           *title;
};

static GArray *
lay_out (SamDocument *document)
{
  g_autoptr (SamPainter) painter = sam_painter_new (NULL, sam_palette_get_light ());
  guint n = sam_document_get_n_blocks (document);
  g_autofree SamPageBlock *blocks = g_new0 (SamPageBlock, n + 1);
  GArray *pieces;

  for (guint i = 0; i < n; i++)
    blocks[i] = sam_block_measure (painter, sam_document_get_block (document, i), SAM_MM (TEXT_WIDTH));
  pieces = sam_paginate (blocks, n, SAM_MM (BODY_HEIGHT));
  for (guint i = 0; i < n; i++)
    g_free ((double *) blocks[i].rows);

  return pieces;
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
  self->pieces = lay_out (document);
  self->n_pages = self->pieces->len > 0
                    ? g_array_index (self->pieces, SamPagePiece, self->pieces->len - 1).page + 1
                    : 1;
  programme = sam_document_get_subtitle (document);
  self->title = programme != NULL && *programme != '\0'
                  ? g_strdup_printf ("%s – %s", sam_document_get_title (document), programme)
                  : g_strdup (sam_document_get_title (document));

  return self;
}

SamReport *
sam_report_new_progress_overview (SamDatabase *database, const SamReportOptions *options, GError **error)
{
  g_autoptr (SamProgressFacts) facts = NULL;

  g_return_val_if_fail (database != NULL, NULL);
  g_return_val_if_fail (options != NULL && options->language != NULL, NULL);
  g_return_val_if_fail (options->as_of != SAM_DATE_NONE, NULL);

  facts = sam_progress_facts_load (database, options->as_of, error);
  if (facts == NULL)
    return NULL;

  return sam_report_new_take (sam_progress_overview_compose (facts, options->language));
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

  sam_document_free (self->document);
  g_array_unref (self->pieces);
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

  *width = SAM_MM (PAGE_WIDTH);
  *height = SAM_MM (PAGE_HEIGHT);
}

static void
draw_head (SamReport *self, SamPainter *painter)
{
  double left = SAM_MM (LEFT);
  double right = left + SAM_MM (TEXT_WIDTH);
  double day = sam_painter_draw_text (painter, &day_style, sam_document_get_day (self->document), right,
                                      SAM_MM (TITLE_BASELINE), 0, SAM_ALIGN_RIGHT);
  double readers = sam_painter_draw_text (painter, &subtitle_style, sam_document_get_readers (self->document), right,
                                          SAM_MM (SUBTITLE_BASELINE), 0, SAM_ALIGN_RIGHT);

  sam_painter_draw_text (painter, &title_style, sam_document_get_title (self->document), left,
                         SAM_MM (TITLE_BASELINE), right - left - day - SAM_MM (4), SAM_ALIGN_LEFT);
  sam_painter_draw_text (painter, &subtitle_style, sam_document_get_subtitle (self->document), left,
                         SAM_MM (SUBTITLE_BASELINE), right - left - readers - SAM_MM (4), SAM_ALIGN_LEFT);
  sam_painter_rule (painter, left, right, SAM_MM (HEAD_RULE), 0.7, SAM_INK_TEXT);
}

static void
draw_foot (SamReport *self, SamPainter *painter, guint page)
{
  double left = SAM_MM (LEFT);
  double right = left + SAM_MM (TEXT_WIDTH);
  double baseline = SAM_MM (FOOT_BASELINE);
  const char *mark = sam_document_get_mark (self->document);
  g_autofree char *number = g_strdup_printf ("%u (%u)", page + 1, self->n_pages);

  sam_painter_rule (painter, left, right, SAM_MM (FOOT_RULE), 0.35, SAM_INK_HAIR);
  if (mark != NULL)
    {
      double pad = SAM_MM (1.5);
      double width = sam_painter_measure (painter, &mark_style, mark) + 2 * pad;

      sam_painter_outline (painter, left, baseline - SAM_MM (2.9), width, SAM_MM (4.2), 0.7, SAM_INK_TEXT);
      sam_painter_draw_text (painter, &mark_style, mark, left + pad, baseline, 0, SAM_ALIGN_LEFT);
      left += width + SAM_MM (4);
    }
  /* On the last page the definitions are in sight. */
  if (page + 1 < self->n_pages)
    sam_painter_draw_text (painter, &foot_style, sam_document_get_footnote (self->document), left, baseline,
                           right - left - SAM_MM (20), SAM_ALIGN_LEFT);
  sam_painter_draw_text (painter, &number_style, number, right, baseline, 0, SAM_ALIGN_RIGHT);
}

void
sam_report_draw_page (SamReport *self, guint page, cairo_t *cr)
{
  g_autoptr (SamPainter) painter = NULL;
  const SamLanguage *language;

  g_return_if_fail (self != NULL);
  g_return_if_fail (page < self->n_pages);
  g_return_if_fail (cr != NULL);

  painter = sam_painter_new (cr, sam_palette_get_light ());
  language = sam_document_get_language (self->document);
  draw_head (self, painter);
  for (guint i = 0; i < self->pieces->len; i++)
    {
      const SamPagePiece *piece = &g_array_index (self->pieces, SamPagePiece, i);

      if (piece->page == page)
        sam_block_draw (painter, sam_document_get_block (self->document, piece->block), piece, language,
                        SAM_MM (LEFT), SAM_MM (BODY_TOP) + piece->y, SAM_MM (TEXT_WIDTH));
    }
  draw_foot (self, painter, page);
}

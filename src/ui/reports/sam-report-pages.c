/*
 * SamReportPages: the pages of a report that was just made.
 */
#include "sam-report-pages.h"

struct _SamReportPages
{
  SamPages   parent_instance;

  SamReport *report;
};

G_DEFINE_FINAL_TYPE (SamReportPages, sam_report_pages, SAM_TYPE_PAGES)

static const char *
get_title (SamPages *pages)
{
  return sam_report_get_title (SAM_REPORT_PAGES (pages)->report);
}

static guint
get_n_pages (SamPages *pages)
{
  return sam_report_get_n_pages (SAM_REPORT_PAGES (pages)->report);
}

static void
get_size (SamPages *pages, double *width, double *height)
{
  sam_report_get_page_size (SAM_REPORT_PAGES (pages)->report, width, height);
}

static void
draw (SamPages *pages, guint page, cairo_t *cr)
{
  sam_report_draw_page (SAM_REPORT_PAGES (pages)->report, page, cr);
}

static GArray *
collect_text (SamPages *pages, guint page)
{
  return sam_report_collect_text (SAM_REPORT_PAGES (pages)->report, page);
}

static void
sam_report_pages_finalize (GObject *object)
{
  g_clear_pointer (&SAM_REPORT_PAGES (object)->report, sam_report_free);

  G_OBJECT_CLASS (sam_report_pages_parent_class)->finalize (object);
}

static void
sam_report_pages_class_init (SamReportPagesClass *klass)
{
  SamPagesClass *pages_class = SAM_PAGES_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = sam_report_pages_finalize;
  pages_class->get_title = get_title;
  pages_class->get_n_pages = get_n_pages;
  pages_class->get_size = get_size;
  pages_class->draw = draw;
  pages_class->collect_text = collect_text;
}

static void
sam_report_pages_init (SamReportPages *self)
{
}

SamPages *
sam_report_pages_new (SamReport *report)
{
  SamReportPages *self;

  g_return_val_if_fail (report != NULL, NULL);

  self = g_object_new (SAM_TYPE_REPORT_PAGES, NULL);
  self->report = sam_report_ref (report);

  return SAM_PAGES (self);
}

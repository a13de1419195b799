#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "sam-database.h"
#include "sam-date-range.h"
#include "sam-language.h"
#include "sam-page-format.h"

G_BEGIN_DECLS

/**
 * SamReport:
 *
 * A finished report: pages of one paper size, ready to be painted on any
 * cairo_t, on paper, in a PDF or in the window. Lengths are points (1/72 inch).
 * Immutable once made.
 */
typedef struct _SamReport SamReport;
typedef struct _SamDocument SamDocument;

/** What stretch of time a report is about, given by any day in it. */
typedef enum
{
  SAM_PERIOD_NONE,
  SAM_PERIOD_DAY,
  SAM_PERIOD_WEEK,
  SAM_PERIOD_MONTH,
  SAM_PERIOD_TERM,
  SAM_N_PERIODS,
} SamPeriod;

/** The days of the period that @date lies in: a term from August to December, or from January to
 * June. */
SamDateRange sam_period_get_range (SamPeriod period, SamDate date);

/**
 * SamReportOptions:
 * @period: for a report of several: which; %SAM_PERIOD_NONE for its usual one
 * @date: any day of the period; with %SAM_PERIOD_NONE, the as-of day is taken
 * @school: id, 0 for all; so with the ids that follow
 * @each_school: every school on a page of its own
 * @template: of observations; 0 for the usual form
 * @n_sheets: of a form: how many; 0 for one
 * @teacher: id; so @cycle and @organiser
 * @sessions: (nullable): a selection: ids, as an array of gint64; not owned: whoever hands the options on takes a
 *   reference
 * @since: of a report that compares two days: the former; 0 for the usual one, four weeks earlier
 * @disclosure: of a report that holds text of individual coaching: its number in the disclosure log, 0 before it has one
 * @readers: (nullable): for whom it is, as it stands at the head of each page; %NULL for what the report says itself; not
 *   owned, as @sessions
 *
 * Plain values; whoever keeps them, or hands them to a thread, does so by
 * sam_report_options_copy(). A report takes what it knows of and leaves the rest.
 */
typedef struct
{
  SamDate            as_of;
  const SamLanguage *language;
  SamPaper paper;
  SamPeriod period;
  SamDate date;
  gint64 school;
  gint64 coach;
  gint64 team;
  gint64 session;
  gboolean each_school;
  gint64 template;
  guint n_sheets;
  gint64 teacher;
  gint64 cycle;
  GBytes *sessions;
  SamDate since;
  gint64 disclosure;
  const char *readers;
  gint64 organiser;
} SamReportOptions;

/** So many days before the as-of day a comparison begins where nothing else is said. */
#define SAM_REPORT_USUAL_SINCE 28

/** Makes @self a copy that owns all that it points to. What it was before is cleared: zeros, or a copy too. */
void sam_report_options_copy (SamReportOptions *self, const SamReportOptions *options);
/** Gives up what a copy owns. */
void sam_report_options_clear (SamReportOptions *self);

/** So many sheets of a form are made at once, at most. */
#define SAM_REPORT_MAX_SHEETS 20

/** How many pages a document would take, for who shortens it until it fits. */
guint sam_report_count_pages (SamDocument *document);
/** On which page each of the blocks would begin, from 0. */
void  sam_report_find_pages (SamDocument *document, const guint *blocks, guint n, guint *pages);
/** Lays a document out on its paper. Takes @document. */
SamReport *sam_report_new_take (SamDocument *document);
SamReport *sam_report_ref (SamReport *self);
/** Gives up one reference; the last one frees it. */
void        sam_report_free (SamReport *self);

/** What the report is, in its own language: "Progress overview". */
const char *sam_report_get_name (SamReport *self);
/** What the report is and of which programme: "Progress overview – Coaching for Learning". */
const char *sam_report_get_title (SamReport *self);
guint sam_report_get_n_pages (SamReport *self);
SamPaper sam_report_get_paper (SamReport *self);
SamOrientation sam_report_get_orientation (SamReport *self);
/**
 * A report of many sheets, one for each school, has as many parts, made when they are asked for; any other has one.
 * A part is a report of its own.
 */
guint sam_report_get_n_parts (SamReport *self);
/** A new reference; %NULL with @error where it cannot be read any more. */
SamReport *sam_report_load_part (SamReport *self, guint part, GError **error);
/** What it shows, for tests and for who writes it elsewhere; of one with many parts, what the first shows. */
SamDocument *sam_report_get_document (SamReport *self);
void sam_report_get_page_size (SamReport *self, double *width, double *height);
/** May be called from any thread: one at a time paints. */
void sam_report_draw_page (SamReport *self, guint page, cairo_t *cr);
/** The texts of a page with their places, as it would be painted: an array of #SamPageText (sam-page-text.h). */
GArray *sam_report_collect_text (SamReport *self, guint page);
/** Adds words below the foot of a page that has been drawn, such as the number that it was fixed with. */
void sam_report_draw_stamp (SamReport *self, const char *stamp, cairo_t *cr);
/** The pages as a PDF; @stamp, (nullable), stands on each. */
GBytes     *sam_report_paint_pdf (SamReport *self, const char *stamp, GError **error);
/** How far writing has come, in pages; called in the thread that writes. */
typedef void (*SamReportProgressFunc) (guint n_done, guint n_pages, gpointer user_data);

/** Writes atomically: a file that existed is left whole on failure, and when it is cancelled. */
gboolean    sam_report_write_pdf (SamReport *self, const char *path, GError **error);
gboolean    sam_report_write_pdf_stepwise (SamReport *self, const char *path, SamReportProgressFunc progress,
                                           gpointer user_data, GCancellable *cancellable, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SamReport, sam_report_free)

G_END_DECLS

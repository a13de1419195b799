#pragma once

#include "sam-store.h"

G_BEGIN_DECLS

/*
 * Fixed reports: a report as it was printed for a meeting, with all figures of
 * the day and their definitions. The table only grows, no undo takes anything
 * out of it, and nothing in it ever changes: the pages are kept as a PDF, not
 * as what made them. A checksum tells where the file has been damaged.
 */

/**
 * SamFixedReport:
 * @number: the file's own, never used again
 * @registry_number: (nullable): in the coordinator's own register
 * @report: what report it is: the word of the command line
 * @title: what it is and of which programme
 * @language: code of its language: "sv"
 * @paper: the word of the command line: "a4"
 * @as_of: the day that it was seen from
 * @fixed_date: the local day when it was fixed
 * @fixed_by: (nullable): the file's user at that time
 * @recipients: (nullable): for whom it was
 *
 * What is known of a fixed report, without its pages and figures. A value: it never changes.
 */
typedef struct
{
  gint64  number;
  char   *registry_number;
  char   *report;
  char   *title;
  char   *language;
  char   *paper;
  guint   n_pages;
  SamDate as_of;
  SamDate fixed_date;
  char   *fixed_by;
  char   *recipients;
} SamFixedReport;

void sam_fixed_report_free (SamFixedReport *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SamFixedReport, sam_fixed_report_free)

/** The number that the next one will have: it stands on the pages before they are kept. 0 with @error. */
gint64 sam_fixed_report_get_next_number (SamDatabase *database, GError **error);

/** Whether a number of the register is free; blanks round it do not count. @error says which report has it. */
gboolean sam_fixed_report_check_registry_number (SamDatabase *database, const char *registry_number, GError **error);

/**
 * sam_fixed_report_add:
 * @report: all but @fixed_by, which is the file's user
 * @pdf: the pages, with their number on them
 * @figures: JSON
 *
 * Keeps a report for ever. %SAM_ERROR_BUSY where another one has been fixed
 * meanwhile, and so has taken the number: paint the pages with the next one, and try again.
 */
gboolean sam_fixed_report_add (SamStore *store, const SamFixedReport *report, GBytes *pdf, const char *figures, GError **error);

/** All, the newest first: array of #SamFixedReport, or %NULL with @error. */
GPtrArray *sam_fixed_report_list (SamDatabase *database, GError **error);

/**
 * sam_fixed_report_load:
 * @pdf: (out): the pages
 * @figures: (out) (optional): JSON
 *
 * One of them, whole: what is damaged is told in words (%SAM_ERROR_DAMAGED), never shown.
 */
SamFixedReport *sam_fixed_report_load (SamDatabase *database, gint64 number, GBytes **pdf, char **figures, GError **error);

G_END_DECLS

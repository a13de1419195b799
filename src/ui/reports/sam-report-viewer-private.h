#pragma once

#include "sam-fixed-report.h"
#include "sam-page-search-bar.h"
#include "sam-report-viewer.h"

G_BEGIN_DECLS

/* The inside of a viewer, shared by sam-report-viewer*.c. */

/** What a report that gets its number in the disclosure log is made for. */
typedef enum
{
  SAM_REPORT_OUT_NONE,
  SAM_REPORT_OUT_PRINT,
  SAM_REPORT_OUT_SAVE,
} SamReportOut;

struct _SamReportViewer
{
  AdwBin               parent_instance;

  GtkStack            *preview_stack;
  GtkSpinner          *working_spinner;
  AdwStatusPage       *failed_page;
  GtkWidget           *retry_button;
  SamReportPreview    *preview;
  GtkWidget           *controls;
  GtkWidget           *previous_button;
  GtkWidget           *next_button;
  GtkEntry            *page_entry;
  GtkLabel            *page_label;
  GtkMenuButton       *zoom_button;
  SamPageSearchBar    *search_bar;

  /* What was ordered last. */
  char                *path;
  const SamReportKind *kind;
  SamReportOptions     options;
  /* What is on show, and what it was made of: a newer order may be under way. */
  SamReport           *report;
  SamReportOptions     made;
  SamPages            *pages;
  /* A fixed report, where one is shown: nothing was ordered then. */
  GtkWidget           *fixed_bar;
  GtkLabel            *fixed_label;
  SamFixedReport      *fixed;
  GBytes              *fixed_pdf;
  char                *fixed_figures;
  SamContext          *fixed_context;
  SamContext          *context;
  /* What is done with the report that is being made, and where it is saved. */
  SamReportOut         out;
  char                *out_path;
  /* The report that is being made; an older one that still works is told to stop. */
  GCancellable        *cancellable;
};

/** Makes the report that was ordered last, anew. */
void sam_report_viewer_start_order (SamReportViewer *self);
/** Prints or saves the report that was made for that. */
void sam_report_viewer_put_out (SamReportViewer *self);

/** Says in a toast that a file was saved. */
void sam_report_viewer_tell_saved (SamReportViewer *self, const char *path);

/** Shows pages that no report was made for. */
void sam_report_viewer_show_pages (SamReportViewer *self, SamPages *pages);
/** A fixed report: sam-report-viewer-fixed.c. */
void sam_report_viewer_bind_fixed (GtkWidgetClass *widget_class);
void sam_report_viewer_forget_fixed (SamReportViewer *self);
void sam_report_viewer_save_fixed (SamReportViewer *self);
/** The desk: pages, zoom, search and their keys. */
void sam_report_viewer_bind_desk (GtkWidgetClass *widget_class);
void sam_report_viewer_init_desk (SamReportViewer *self);

G_END_DECLS

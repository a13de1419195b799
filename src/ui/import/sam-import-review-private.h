#pragma once

#include "sam-import-review.h"

G_BEGIN_DECLS

/* Shared by the files of SamImportReview alone. */

/* One filter a status, and one for all. */
#define SAM_IMPORT_N_FILTERS (SAM_IMPORT_N_STATUSES + 1)
#define SAM_IMPORT_ALL SAM_IMPORT_N_STATUSES

struct _SamImportReview
{
  AdwBin              parent_instance;

  SamImportPlan      *plan;
  GtkFilter          *filter;
  GtkFilterListModel *rows;
  guint               shown_status; /* or SAM_IMPORT_ALL */
  char               *needle;
  gboolean            narrow;
  guint               answered_line; /* whose row is brought into sight again */

  GtkWidget          *notes_revealer;
  GtkWidget          *notes_label;
  GtkWidget          *notes_button;
  GtkWidget          *title;
  GtkWidget          *subtitle;
  GtkWidget          *tools;
  GtkWidget          *filters[SAM_IMPORT_N_FILTERS];
  GtkWidget          *filter_counts[SAM_IMPORT_N_FILTERS];
  GtkWidget          *search;
  GtkWidget          *stack;
  GtkWidget          *scroller;
  GtkWidget          *foot;
  GtkWidget          *skip_switch;
  GtkWidget          *skip_label;
  GtkWidget          *skip_detail;
};

/* sam-import-review-words.c */
/** Says the plan as it was just made. */
void            sam_import_review_say (SamImportReview *self);
/** All that there is to know of what was not taken, in a message. */
void            sam_import_review_say_notes (SamImportReview *self);
/** Of many rows, where the row's own word is of one. */
const char     *sam_import_review_get_filter_label (guint status);
guint           sam_import_review_count_left_out (SamImportReview *self);
/** %NULL without one. */
SamImportTable *sam_import_review_get_table (SamImportReview *self);

/* sam-import-table-view.c */
/**
 * sam_import_table_view_new:
 * @answered: connected to "answered" of every #SamImportAnswer
 *
 * The rows as a table: line, result, the first columns that are taken, what and why.
 */
GtkWidget *sam_import_table_view_new (GListModel *rows, SamImportTable *table, GCallback answered, gpointer user_data);
/** The rows as a list, each with title and subtitle, for a narrow window. */
GtkWidget *sam_import_list_view_new (GListModel *rows, SamImportTable *table, GCallback answered, gpointer user_data);

G_END_DECLS

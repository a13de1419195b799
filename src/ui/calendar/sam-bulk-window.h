#pragma once

#include "sam-calendar-model.h"
#include "sam-tool-window.h"

G_BEGIN_DECLS

/** SamBulkKind: what is done with all of them. */
typedef enum
{
  SAM_BULK_MOVE,
  SAM_BULK_CANCEL,
  SAM_BULK_COACH,
} SamBulkKind;

/**
 * SamBulkWindow:
 *
 * Moves, cancels or gives to another coach what is selected, all at once and as
 * one step of undo. It shows beforehand what becomes of each session and what
 * it would clash with; what was held or settled otherwise is left alone, and said so.
 */
#define SAM_TYPE_BULK_WINDOW (sam_bulk_window_get_type ())
G_DECLARE_FINAL_TYPE (SamBulkWindow, sam_bulk_window, SAM, BULK_WINDOW, SamToolWindow)

/** @origin: within the calendar's page, which says the toast. %NULL where nothing is selected. */
SamBulkWindow *sam_bulk_window_present (GtkWidget *origin, SamCalendarModel *model, SamBulkKind kind);

/* For tests. */
/** Weeks, days, or the date of the first: in the order of the choice. */
void        sam_bulk_window_set_weeks (SamBulkWindow *self, int weeks);
void        sam_bulk_window_set_choice (SamBulkWindow *self, guint position);
const char *sam_bulk_window_get_detail (SamBulkWindow *self, guint index);
GtkWidget  *sam_bulk_window_get_button (SamBulkWindow *self);

G_END_DECLS

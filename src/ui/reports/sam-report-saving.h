#pragma once

#include <gtk/gtk.h>

#include "sam-report.h"

G_BEGIN_DECLS

/** @error is %NULL where it was saved, and %G_IO_ERROR_CANCELLED where the user stopped it. */
typedef void (*SamReportSavedFunc) (const char *path, const GError *error, gpointer user_data);

/**
 * sam_report_saving_start:
 * @parent: any widget of the window
 *
 * Writes the report as a file in another thread. One of many sheets shows how
 * far it has come, and can be cancelled: what was there before is then whole.
 * @done is called when it is over; @user_data is freed by @destroy after that.
 */
void sam_report_saving_start (GtkWidget *parent, SamReport *report, const char *path, SamReportSavedFunc done,
                              gpointer user_data, GDestroyNotify destroy);

G_END_DECLS

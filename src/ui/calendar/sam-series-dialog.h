#pragma once

#include "sam-series-form.h"
#include "sam-series-preview.h"
#include "sam-tool-window.h"

G_BEGIN_DECLS

/**
 * SamSeriesDialog:
 *
 * A series of group sessions before it is stored: on the one side whose it is
 * and when it comes, on the other its dates, what they hit and what is to be
 * done about it. Also edits a series, or one session of it and those that follow.
 * Action: series.save (Ctrl+Enter).
 */
#define SAM_TYPE_SERIES_DIALOG (sam_series_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SamSeriesDialog, sam_series_dialog, SAM, SERIES_DIALOG, SamToolWindow)

/**
 * sam_series_dialog_present:
 * @origin: any widget of the window, which says what was done
 * @team: 0 for the first there is
 * @date: the day that is looked at: the series begins there, or with the next term
 */
GtkWindow *sam_series_dialog_present (GtkWidget *origin, SamContext *context, gint64 team,
                                      SamDate date);
/**
 * sam_series_dialog_present_edit:
 * @session: the first session that is meant, 0 for all of the series
 * @edited: (nullable): a session of the series as it is to be: weekday, time, length, coach and
 * place are proposed for the series
 *
 * %NULL where the series is gone, which has been said.
 */
GtkWindow *sam_series_dialog_present_edit (GtkWidget *origin, SamContext *context, gint64 series,
                                           gint64 session, const SamDraft *edited);

/** For tests. */
SamSeriesForm *sam_series_dialog_get_form (SamSeriesDialog *self);
SamSeriesPreview *sam_series_dialog_get_preview (SamSeriesDialog *self);
GtkWidget *sam_series_dialog_get_save_button (SamSeriesDialog *self);
/** Whether clashes are still being looked for. */
gboolean sam_series_dialog_is_looking (SamSeriesDialog *self);

G_END_DECLS

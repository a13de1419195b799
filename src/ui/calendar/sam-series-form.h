#pragma once

#include <adwaita.h>

#include "sam-context.h"
#include "sam-draft.h"

G_BEGIN_DECLS

/**
 * SamSeriesForm:
 *
 * The rows of a series: whose it is, and when it comes. It edits a draft of the
 * family series that it does not own. Signal "edited" after each edit.
 */
#define SAM_TYPE_SERIES_FORM (sam_series_form_get_type ())
G_DECLARE_FINAL_TYPE (SamSeriesForm, sam_series_form, SAM, SERIES_FORM, GtkBox)

/**
 * sam_series_form_new:
 * @draft: outlives the form
 * @date: what a team's own records are looked at for, when another is chosen
 *
 * The team of a stored series cannot be changed.
 */
GtkWidget *sam_series_form_new (SamContext *context, SamDraft *draft, SamDate date,
                                gboolean is_new);

/** Says what is wrong at its row; whether the draft can be stored. */
gboolean sam_series_form_check (SamSeriesForm *self);
/** Where one begins to fill in. */
void sam_series_form_take_focus (SamSeriesForm *self);

/** The row of a field of the draft; for tests and focus. */
GtkWidget *sam_series_form_get_row (SamSeriesForm *self, guint field);
/** What takes the value of that row: the row itself, or the spin button in it. */
GtkWidget *sam_series_form_get_input (SamSeriesForm *self, guint field);
GtkWidget *sam_series_form_get_school_row (SamSeriesForm *self);

G_END_DECLS

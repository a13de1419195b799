#pragma once

#include "sam-record-form.h"

G_BEGIN_DECLS

/**
 * Shows the form of a basis entry: the fields that its kind has, and what it
 * cites, as one change. For #SamRecordForm, whose function of the same name it is.
 *
 * @draft: (transfer full):
 *
 * Returns: (nullable): the sheet, or %NULL once it has been said why there is none.
 */
GtkWindow *sam_basis_dialog_present (const SamRecordForm *form, GtkWidget *widget, SamContext *context,
                                     SamDraft *draft, SamFormDoneFunc done, gpointer user_data,
                                     GDestroyNotify destroy);

G_END_DECLS

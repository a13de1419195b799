#pragma once

#include <adwaita.h>

#include "sam-context.h"

G_BEGIN_DECLS

/**
 * SamFormDialog:
 *
 * A small modal window that edits a draft: one row a field, by its kind. It
 * validates at every edit, says what is wrong right below the field, and
 * stores as one change, one step of undo. Enter saves, Escape cancels.
 */
#define SAM_TYPE_FORM_DIALOG (sam_form_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SamFormDialog, sam_form_dialog, SAM, FORM_DIALOG, AdwWindow)

/** After the change is stored. @saved is the dialog's; it has its id. */
typedef void (*SamFormDoneFunc) (SamDraft *saved, gpointer user_data);

/**
 * sam_form_dialog_present:
 * @parent: any widget of the window
 * @context: (nullable): without one, nothing is stored: @done gets the good draft
 * @draft: (transfer full):
 * @fields: indexes of the fields to show, in order
 * @change_label: message id of the change, such as NC_("change", "Add school")
 * @done_toast: (nullable): translated, such as _("School added"); shown with an Undo button
 * @done: (nullable):
 * @destroy: (nullable): frees @user_data, in any case
 *
 * Returns: the dialog, already shown; it destroys itself.
 */
GtkWindow *sam_form_dialog_present (GtkWidget      *parent,
                                    SamContext     *context,
                                    SamDraft       *draft,
                                    const guint    *fields,
                                    guint           n_fields,
                                    const char     *title,
                                    const char     *change_label,
                                    const char     *done_toast,
                                    SamFormDoneFunc done,
                                    gpointer        user_data,
                                    GDestroyNotify  destroy);

/** Whether the form shows the field, for what the draft holds. */
typedef gboolean (*SamFormShownFunc) (const SamDraft *draft, guint field);

/**
 * For fields that only serve some records. A field that is not shown is not
 * validated, and is empty, or what it is at first, once the form is saved.
 */
void sam_form_dialog_set_shown_func (SamFormDialog *self, SamFormShownFunc func);

/** Stores the draft with all that goes with it, as one change; %FALSE with @error where it cannot. */
typedef gboolean (*SamFormPutFunc) (SamDraft *draft, const char *change_label, gpointer user_data, GError **error);

/**
 * sam_form_dialog_set_put_func:
 * @note: (nullable): translated, says above the fields what else will be stored
 * @user_data: @destroy frees it, in any case
 *
 * For a record that does not come alone.
 */
void sam_form_dialog_set_put_func (SamFormDialog *self, const char *note, SamFormPutFunc put, gpointer user_data,
                                   GDestroyNotify destroy);

/** The row of a field, for tests and for dialogs that add to it; %NULL where the form has none. */
GtkWidget *sam_form_dialog_get_row (SamFormDialog *self, guint field);
GtkWidget *sam_form_dialog_get_save_button (SamFormDialog *self);

G_END_DECLS

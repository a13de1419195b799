#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * SamProgressDialog:
 *
 * What the user waits for, how far it has come, and a way to stop it: closing
 * it or its Cancel button cancels @cancellable, once. Whoever made it closes it
 * when the work has come to its end.
 */
#define SAM_TYPE_PROGRESS_DIALOG (sam_progress_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SamProgressDialog, sam_progress_dialog, SAM, PROGRESS_DIALOG, AdwWindow)

/** Presented at once. @title: translated, such as _("Saving the Report"). */
SamProgressDialog *sam_progress_dialog_present (GtkWidget *parent, const char *title, GCancellable *cancellable);
/** @text: translated, such as "12 of 3 000 pages". From 0 to 1. */
void               sam_progress_dialog_set (SamProgressDialog *self, double fraction, const char *text);
/** The work has come to its end: it goes, and cancels nothing. */
void               sam_progress_dialog_finish (SamProgressDialog *self);

G_END_DECLS

#pragma once

#include "sam-tool-window.h"

G_BEGIN_DECLS

/**
 * SamDisclosureWindow:
 *
 * The disclosure log: what of the coaching's text left the file, whose it was,
 * to whom, why, when and by whom. Found by a word or by how it left; printed
 * and saved as CSV. There is no text of coaching in it.
 */
#define SAM_TYPE_DISCLOSURE_WINDOW (sam_disclosure_window_get_type ())
G_DECLARE_FINAL_TYPE (SamDisclosureWindow, sam_disclosure_window, SAM, DISCLOSURE_WINDOW, SamToolWindow)

GtkWindow  *sam_disclosure_window_present (GtkWidget *origin, SamContext *context);
/** What is listed, of #SamDisclosure. Owned by the window; for tests. */
GListModel *sam_disclosure_window_get_lines (SamDisclosureWindow *self);

G_END_DECLS

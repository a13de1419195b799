#pragma once

#include "sam-tool-window.h"

G_BEGIN_DECLS

/**
 * SamSealSettingsWindow:
 *
 * "Sealing": what opens the file, and when it locks. Before the seal is set up
 * it offers that, or to do without.
 */
#define SAM_TYPE_SEAL_SETTINGS_WINDOW (sam_seal_settings_window_get_type ())
G_DECLARE_FINAL_TYPE (SamSealSettingsWindow, sam_seal_settings_window, SAM, SEAL_SETTINGS_WINDOW, SamToolWindow)

GtkWindow *sam_seal_settings_window_present (GtkWidget *parent, SamContext *context);

G_END_DECLS

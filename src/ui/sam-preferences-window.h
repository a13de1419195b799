#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/** The window "Preferences", already shown; it destroys itself. */
GtkWindow *sam_preferences_window_present (GtkWindow *parent);

G_END_DECLS

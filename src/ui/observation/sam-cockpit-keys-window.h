#pragma once

#include "sam-tool-window.h"

G_BEGIN_DECLS

/**
 * SamCockpitKeysWindow:
 *
 * The table of keys of an observation, in words: each with the other key that
 * does the same.
 */
#define SAM_TYPE_COCKPIT_KEYS_WINDOW (sam_cockpit_keys_window_get_type ())
G_DECLARE_FINAL_TYPE (SamCockpitKeysWindow, sam_cockpit_keys_window, SAM, COCKPIT_KEYS_WINDOW, SamToolWindow)

/**
 * @counters, @events: (array zero-terminated=1) (nullable): the template's words; without them no keys are named for either
 */
GtkWidget *sam_cockpit_keys_window_present (GtkWidget *parent, SamContext *context, guint n_questions,
                                            const char *const *counters, const char *const *events);

G_END_DECLS

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * SamStepBar:
 *
 * The steps of an assistant in its header bar: numbered, the ones that are done
 * with a tick, the current one marked. Narrow, it names the current one alone.
 */
#define SAM_TYPE_STEP_BAR (sam_step_bar_get_type ())
G_DECLARE_FINAL_TYPE (SamStepBar, sam_step_bar, SAM, STEP_BAR, GtkBox)

/** @names: %NULL-terminated, translated */
GtkWidget *sam_step_bar_new (const char *const *names);
/** From 0. */
void       sam_step_bar_set_current (SamStepBar *self, guint current);
void       sam_step_bar_set_narrow (SamStepBar *self, gboolean narrow);

G_END_DECLS

#pragma once

#include <adwaita.h>

#include "sam-context.h"

G_BEGIN_DECLS

/**
 * SamTimeBar:
 *
 * The as-of day on a scale over the programme's months, a week to and fro, and
 * back to the day that the programme opens as of; and what has changed since
 * a former one (“win.since-meeting”).
 */
#define SAM_TYPE_TIME_BAR (sam_time_bar_get_type ())
G_DECLARE_FINAL_TYPE (SamTimeBar, sam_time_bar, SAM, TIME_BAR, AdwBin)

GtkWidget *sam_time_bar_new (void);
/** %NULL lets go of the programme. Reads the programme's days anew. */
void       sam_time_bar_set_context (SamTimeBar *self, SamContext *context);
/** Moves the day, within the scale. */
void       sam_time_bar_step (SamTimeBar *self, int days);

G_END_DECLS

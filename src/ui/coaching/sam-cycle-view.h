#pragma once

#include <adwaita.h>

#include "sam-context.h"

G_BEGIN_DECLS

/**
 * SamCycleView:
 *
 * The page of one cycle: the thread from question to follow-up, its sessions,
 * the clock and the next step. Its actions are "cycle.…". The window's title
 * never holds the teacher's name here.
 */
#define SAM_TYPE_CYCLE_VIEW (sam_cycle_view_get_type ())
G_DECLARE_FINAL_TYPE (SamCycleView, sam_cycle_view, SAM, CYCLE_VIEW, AdwBin)

/** Shows a cycle; 0 for none, which forgets all text. */
void   sam_cycle_view_show (SamCycleView *self, SamContext *context, gint64 cycle_id);
gint64 sam_cycle_view_get_cycle (SamCycleView *self);
/** Reads the cycle again; %FALSE where it is no more. */
gboolean sam_cycle_view_refresh (SamCycleView *self);
void   sam_cycle_view_set_narrow (SamCycleView *self, gboolean narrow);

G_END_DECLS

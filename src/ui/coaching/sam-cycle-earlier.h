#pragma once

#include <adwaita.h>

#include "sam-context.h"

G_BEGIN_DECLS

/**
 * SamCycleEarlier:
 *
 * An earlier cycle of the same teacher, above the thread: one line that opens
 * to its questions, their outcomes and what the teacher would try. Nothing of
 * it is read before it is opened.
 */
#define SAM_TYPE_CYCLE_EARLIER (sam_cycle_earlier_get_type ())
G_DECLARE_FINAL_TYPE (SamCycleEarlier, sam_cycle_earlier, SAM, CYCLE_EARLIER, AdwBin)

GtkWidget *sam_cycle_earlier_new (SamContext *context, SamRecord *cycle);

G_END_DECLS

#pragma once

#include "sam-observation-draft.h"
#include "sam-sheet.h"

G_BEGIN_DECLS

/**
 * sam_observation_dialog_present:
 * @draft: (transfer full):
 * @questions: array of #SamRecord, the cycle's, for entries to be about
 * @as_held: whether "Held" is on from the start
 *
 * A sheet for an observation: when and where, the lesson, and, once it is held,
 * what was seen, entry by entry. Stored as one change. Already shown.
 */
SamSheet *sam_observation_dialog_present (GtkWidget *parent, SamContext *context,
                                          SamObservationDraft *draft, GPtrArray *questions,
                                          gboolean as_held);

G_END_DECLS

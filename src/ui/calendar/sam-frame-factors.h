#pragma once

#include "sam-draft.h"
#include "sam-key-list.h"
#include "sam-session.h"

G_BEGIN_DECLS

/**
 * SamFrameFactors:
 *
 * The four frame factors of a session, each answered yes or no by one click or
 * one key, which goes on to the next; neither is "not answered". Signal
 * "edited".
 */
#define SAM_TYPE_FRAME_FACTORS (sam_frame_factors_get_type ())
G_DECLARE_FINAL_TYPE (SamFrameFactors, sam_frame_factors, SAM, FRAME_FACTORS, SamKeyList)

/** @draft: (transfer none): of a session; it outlives the widget, and is edited at once */
GtkWidget *sam_frame_factors_new (SamDraft *draft);
/** The toggle of an answer, yes or no; @field is one of the four of the session's. */
GtkWidget *sam_frame_factors_get_toggle (SamFrameFactors *self, guint field, SamFrameFactor answer);

G_END_DECLS

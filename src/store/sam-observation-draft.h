#pragma once

#include "sam-store.h"

G_BEGIN_DECLS

/**
 * SamObservationDraft:
 * @session: of kind observation
 * @observation: its subject, grade and template
 * @entries: array of #SamDraft, what was seen and wondered
 *
 * An observation with all that belongs to it, as one value and one change.
 * A planned observation has no entries yet.
 */
typedef struct
{
  SamDraft  *session;
  SamDraft  *observation;
  GPtrArray *entries;
  GArray    *removed; /* ids of stored entries that go */
} SamObservationDraft;

/** A new observation of the cycle, by the cycle's coach. */
SamObservationDraft *sam_observation_draft_new (SamRecord *cycle, SamDate date);
/** As it is stored; a session without its observation row gets a new one. */
SamObservationDraft *sam_observation_draft_load (SamStore *store, gint64 session_id, GError **error);
void                 sam_observation_draft_free (SamObservationDraft *self);

/** Appends an entry, numbered after the last; owned by the draft. */
SamDraft *sam_observation_draft_add_entry (SamObservationDraft *self);
void      sam_observation_draft_remove_entry (SamObservationDraft *self, SamDraft *entry);
/** Held with these minutes, or planned where @minutes is 0. */
void      sam_observation_draft_set_held (SamObservationDraft *self, int minutes);

/** Inside a change of the caller's; notes without any text are left out. */
gboolean sam_observation_draft_put (SamObservationDraft *self, SamChange *change, GError **error);
/** The same as one change. */
gboolean sam_observation_draft_save (SamObservationDraft *self, SamStore *store, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SamObservationDraft, sam_observation_draft_free)

G_END_DECLS

#pragma once

#include "sam-store.h"

G_BEGIN_DECLS

/**
 * SamMemberDraft:
 * @person: a new person, or %NULL where @link names one of the programme's
 * @link: a membership in a team, or an assignment of a coach
 * @proposed_code: (nullable): what a new person's code was proposed to be
 * @follows_name: codes here are made of initials, so that the proposal changes with the name
 *
 * A person who comes to a team or a school: one value, one change, also where
 * the person is new to the programme.
 */
typedef struct
{
  SamDraft *person;
  SamDraft *link;
  char     *proposed_code;
  gboolean  follows_name;
} SamMemberDraft;

SamMemberDraft *sam_member_draft_new_teacher (gint64 team_id, SamDate from);
/** @team_id 0: for the school as a whole. */
SamMemberDraft *sam_member_draft_new_coach (gint64 school_id, gint64 team_id, SamDate from);
void            sam_member_draft_free (SamMemberDraft *self);

/** Chooses somebody of the programme. */
void      sam_member_draft_set_person (SamMemberDraft *self, gint64 person_id);
/** Begins somebody new, with a proposed code; owned by the draft. */
SamDraft *sam_member_draft_begin_person (SamMemberDraft *self, SamStore *store, GError **error);

/**
 * sam_member_draft_follow_name:
 *
 * Proposes the code anew where it depends on the name, and nobody has written another. Codes are those of the team's
 * members (or the coaches), counted on; where theirs are made of their initials, of the new person's own.
 *
 * Returns: whether the person's code is another now
 */
gboolean  sam_member_draft_follow_name (SamMemberDraft *self, SamStore *store);

gboolean  sam_member_draft_save (SamMemberDraft *self, SamStore *store, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SamMemberDraft, sam_member_draft_free)

G_END_DECLS

#pragma once

#include "sam-member-draft.h"
#include "sam-sheet.h"

G_BEGIN_DECLS

/**
 * sam_member_dialog_present:
 * @draft: (transfer full): a teacher's membership or a coach's assignment
 *
 * A sheet for a person who comes to a team or a school: somebody of the
 * programme, or somebody new with a proposed code. Stored as one change.
 * Already shown.
 */
SamSheet *sam_member_dialog_present (GtkWidget *parent, SamContext *context, SamMemberDraft *draft);

G_END_DECLS

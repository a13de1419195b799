#pragma once

#include "sam-draft.h"

G_BEGIN_DECLS

/** The rules of the family "session". */
void sam_session_validate (const SamDraft *draft, SamRecordSource *source, SamProblems *problems);

G_END_DECLS

#pragma once

#include <adwaita.h>

#include "sam-draft.h"

G_BEGIN_DECLS

/**
 * SamEntryEditor:
 *
 * One entry of an observation in a form: time since the start, seen or wonder,
 * which question it is about, and the text. Edits a draft that its owner keeps.
 * Signals: "edited", "remove".
 */
#define SAM_TYPE_ENTRY_EDITOR (sam_entry_editor_get_type ())
G_DECLARE_FINAL_TYPE (SamEntryEditor, sam_entry_editor, SAM, ENTRY_EDITOR, AdwBin)

/** @draft is an observation entry; @questions an array of #SamRecord. */
GtkWidget *sam_entry_editor_new (SamDraft *draft, GPtrArray *questions);
SamDraft  *sam_entry_editor_get_draft (SamEntryEditor *self);
/** %FALSE where the time cannot be read. */
gboolean   sam_entry_editor_is_sound (SamEntryEditor *self);
void       sam_entry_editor_focus_text (SamEntryEditor *self);

G_END_DECLS

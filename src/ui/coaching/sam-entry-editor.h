#pragma once

#include <adwaita.h>

#include "sam-draft.h"
#include "sam-paper-time.h"
#include "sam-template-content.h"

G_BEGIN_DECLS

/**
 * SamEntryForm: what all entries of one form have in common; the owner's.
 * @questions: array of #SamRecord
 * @template: (nullable): its counters and events are offered
 * @way: how times are written and read
 * @start: of the lesson, in minutes since midnight, or %SAM_PAPER_TIME_NONE
 */
typedef struct
{
  GPtrArray                *questions;
  const SamTemplateContent *template;
  SamPaperTime              way;
  int                       start;
} SamEntryForm;

/**
 * SamEntryEditor:
 *
 * One entry of an observation in a form: time, the number of its question,
 * kind, counter or event, and the text; on one line where there is room.
 * Edits a draft that its owner keeps. Enter asks for the next entry (Shift
 * breaks the line), and the keys of the cockpit (F2…, F5…) choose question
 * and kind. Signals: "edited", "next", "remove".
 */
#define SAM_TYPE_ENTRY_EDITOR (sam_entry_editor_get_type ())
G_DECLARE_FINAL_TYPE (SamEntryEditor, sam_entry_editor, SAM, ENTRY_EDITOR, AdwBin)

/** @draft is an observation entry; @form outlives the editor. A new entry's time is empty. */
GtkWidget  *sam_entry_editor_new (SamDraft *draft, const SamEntryForm *form);
SamDraft   *sam_entry_editor_get_draft (SamEntryEditor *self);
/** Whether nobody wrote anything in it: then it is no entry. */
gboolean    sam_entry_editor_is_blank (SamEntryEditor *self);
/** What is wrong with it, translated, or %NULL. */
const char *sam_entry_editor_get_problem (SamEntryEditor *self);
/** Whether it has a time of its own; without one it has that of the entry above. */
gboolean    sam_entry_editor_has_time (SamEntryEditor *self);
/** The form's way or start has changed: shows times so, and reads again what was typed by the clock. */
void        sam_entry_editor_times_changed (SamEntryEditor *self, gboolean way_changed);
/** The form's template has changed. */
void        sam_entry_editor_labels_changed (SamEntryEditor *self);
/** For a new one: where one begins to write. */
void        sam_entry_editor_focus_time (SamEntryEditor *self);

G_END_DECLS

#pragma once

#include <adwaita.h>

#include "sam-observation-entry.h"

G_BEGIN_DECLS

/**
 * SamNoteLine:
 *
 * The one line that an observer writes in: the time of its first keystroke, the
 * question that it belongs to, its kind, the words, and whether they are safe.
 * Where an earlier note is corrected, its time can be written too, and it can be
 * removed.
 *
 * Signals: "edited" (the words, by a person), "stamp-edited" (the time, by a
 * person), "done" (Enter), "remove".
 */
#define SAM_TYPE_NOTE_LINE (sam_note_line_get_type ())
G_DECLARE_FINAL_TYPE (SamNoteLine, sam_note_line, SAM, NOTE_LINE, AdwBin)

/**
 * SamNoteSaved: what the writer says of what was typed.
 * @SAM_NOTE_SAVED_NOTHING: there is nothing to say yet
 * @SAM_NOTE_SAVED_WRITING: some of it is not in the file yet
 * @SAM_NOTE_SAVED_SAFE: all is in the file
 * @SAM_NOTE_SAVED_FAILED: it cannot be written
 */
typedef enum
{
  SAM_NOTE_SAVED_NOTHING,
  SAM_NOTE_SAVED_WRITING,
  SAM_NOTE_SAVED_SAFE,
  SAM_NOTE_SAVED_FAILED,
} SamNoteSaved;

const char *sam_note_line_get_text (SamNoteLine *self);
/** No signal; the cursor goes to the end. Nothing happens where it is the text already. */
void        sam_note_line_set_text (SamNoteLine *self, const char *text);
/** @stamp: milliseconds since the start. @is_fixed: whether the line has begun; else it is the clock's. */
void        sam_note_line_set_stamp (SamNoteLine *self, gint64 stamp, gboolean is_fixed);
/** Asks for the time of the line, in a field of its own, until the words have the focus again. */
void        sam_note_line_type_stamp (SamNoteLine *self);
/** Whether the time is being written. */
gboolean    sam_note_line_is_typing_stamp (SamNoteLine *self);
/** The time as it is written. */
const char *sam_note_line_get_stamp_text (SamNoteLine *self);
/** Marks the time as none that can be read. */
void        sam_note_line_set_stamp_sound (SamNoteLine *self, gboolean is_sound);
/** Whether an earlier note is corrected. */
void        sam_note_line_set_correcting (SamNoteLine *self, gboolean is_correcting);
void        sam_note_line_set_question (SamNoteLine *self, int question);
void        sam_note_line_set_kind (SamNoteLine *self, SamObservationEntryKind kind);
void        sam_note_line_set_saved (SamNoteLine *self, SamNoteSaved saved);
/** @ranges: (nullable): of the words that judge; @advice: (nullable): one line on them */
void        sam_note_line_set_judging (SamNoteLine *self, PangoAttrList *ranges, const char *advice);
/** The silent cue that it is time to read off. */
void        sam_note_line_set_cue (SamNoteLine *self, gboolean is_on);
/** Room for a narrow window: no word beside the tick. */
void        sam_note_line_set_narrow (SamNoteLine *self, gboolean is_narrow);

/** Gives the words the focus; nothing is selected. */
void        sam_note_line_focus (SamNoteLine *self);
/** The widget that the words are written in. */
GtkWidget  *sam_note_line_get_input (SamNoteLine *self);

G_END_DECLS

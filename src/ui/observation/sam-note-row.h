#pragma once

#include <adwaita.h>

#include "sam-evaluative-words.h"

G_BEGIN_DECLS

/**
 * SamNoteRow:
 *
 * One note of an observation that is going on, as a row of a #SamNoteList: when,
 * on which question, of which kind, and what was written.
 */
#define SAM_TYPE_NOTE_ROW (sam_note_row_get_type ())
G_DECLARE_FINAL_TYPE (SamNoteRow, sam_note_row, SAM, NOTE_ROW, GtkListBoxRow)

/**
 * SamNoteView: a note, as it is shown.
 * @stamp: milliseconds since the start
 * @question: number of the question, 0 for none
 * @label: (nullable): the template's word, of an event
 * @text: (nullable): the observer's words
 * @key: what the owner knows the note by
 */
typedef struct
{
  gint64                  stamp;
  int                     question;
  SamObservationEntryKind kind;
  const char             *label;
  const char             *text;
  gint64                  key;
} SamNoteView;

GtkWidget *sam_note_row_new (void);
/** Shows the note, with a mark at the words that judge; nothing happens where it is shown already. */
void       sam_note_row_set (SamNoteRow *self, const SamNoteView *view, SamEvaluativeWords *judging);
/** Marks the words anew, as on another background. */
void       sam_note_row_refresh (SamNoteRow *self, SamEvaluativeWords *judging);
gint64     sam_note_row_get_key (SamNoteRow *self);
/** Time and kind above the words instead of beside them. */
void       sam_note_row_set_narrow (SamNoteRow *self, gboolean is_narrow);
/** The note that is being corrected in the line. */
void       sam_note_row_set_correcting (SamNoteRow *self, gboolean is_correcting);

G_END_DECLS

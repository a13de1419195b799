#pragma once

#include <adwaita.h>

#include "sam-note-row.h"

G_BEGIN_DECLS

/**
 * SamNoteList:
 *
 * The notes of an observation that is going on, the newest at the bottom, right
 * above the line that is written in; it stays there while notes come.
 *
 * Signal "correct" (gint64 key): a note was clicked, or Enter pressed on it.
 */
#define SAM_TYPE_NOTE_LIST (sam_note_list_get_type ())
G_DECLARE_FINAL_TYPE (SamNoteList, sam_note_list, SAM, NOTE_LIST, AdwBin)

GtkWidget  *sam_note_list_new (void);
/** Which words judge; it must live as long as the list. Before any note. */
void        sam_note_list_set_judging (SamNoteList *self, SamEvaluativeWords *judging);
/** Marks the words that judge anew, as on another background. */
void        sam_note_list_refresh (SamNoteList *self);
/** The notes in their order; rows that show them already are kept. */
void        sam_note_list_set_notes (SamNoteList *self, const SamNoteView *views, guint n_views);
guint       sam_note_list_get_n (SamNoteList *self);
SamNoteRow *sam_note_list_get_row (SamNoteList *self, guint position);
/** Marks the row at a position as the one that is being corrected, and shows it; -1 for none. */
void        sam_note_list_set_correcting (SamNoteList *self, int position);
void        sam_note_list_set_narrow (SamNoteList *self, gboolean is_narrow);

G_END_DECLS

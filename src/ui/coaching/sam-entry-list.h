#pragma once

#include <adwaita.h>

#include "sam-entry-editor.h"
#include "sam-observation-draft.h"

G_BEGIN_DECLS

/**
 * SamEntryList:
 *
 * All entries of an observation in a form, in the order of the paper: a
 * #SamEntryEditor each, and below them how often each of the template's
 * counters was pressed where there are no times. Presses that have times of
 * their own are many; they are shown when they are asked for.
 * Signal: "edited".
 */
#define SAM_TYPE_ENTRY_LIST (sam_entry_list_get_type ())
G_DECLARE_FINAL_TYPE (SamEntryList, sam_entry_list, SAM, ENTRY_LIST, GtkBox)

/** @draft outlives the list; @questions: array of #SamRecord */
GtkWidget  *sam_entry_list_new (SamObservationDraft *draft, GPtrArray *questions);
/** In minutes since midnight, or %SAM_PAPER_TIME_NONE: what times by the clock count from. */
void        sam_entry_list_set_start (SamEntryList *self, int start);
/** Takes @content, which may be %NULL. */
void        sam_entry_list_take_template (SamEntryList *self, SamTemplateContent *content);
/** What is wrong with an entry, translated, or %NULL. */
const char *sam_entry_list_get_problem (SamEntryList *self);
/** Whether anything differs from what is stored. */
gboolean    sam_entry_list_is_changed (SamEntryList *self);
/** Before the draft is saved: gives entries without a time that of the entry above, and stores totals as entries. */
void        sam_entry_list_apply (SamEntryList *self);
/** A new entry at the end, ready to be typed. */
void        sam_entry_list_add (SamEntryList *self);

G_END_DECLS

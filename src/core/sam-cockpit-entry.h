#pragma once

#include <gio/gio.h>

#include "sam-observation-entry.h"

G_BEGIN_DECLS

/**
 * SamCockpitEntry:
 *
 * One entry of an observation that is going on, as a value that never changes:
 * a correction is another value with the same ordinal. It may be read from any
 * thread.
 */
#define SAM_TYPE_COCKPIT_ENTRY (sam_cockpit_entry_get_type ())
G_DECLARE_FINAL_TYPE (SamCockpitEntry, sam_cockpit_entry, SAM, COCKPIT_ENTRY, GObject)

/**
 * sam_cockpit_entry_new:
 * @ordinal: names it among the entries of the lesson, 1 or more; never used again for another
 * @stamp: milliseconds since the start, pauses left out: of the first keystroke, or of the press
 * @question: the number of its focus question, from 1; 0 for none
 * @label: (nullable): the template's word, of a count or an event
 * @text: (nullable): as it was typed
 */
SamCockpitEntry *sam_cockpit_entry_new (gint64 ordinal, gint64 stamp, guint question, SamObservationEntryKind kind,
                                        const char *label, const char *text);

gint64                  sam_cockpit_entry_get_ordinal (SamCockpitEntry *self);
gint64                  sam_cockpit_entry_get_stamp (SamCockpitEntry *self);
guint                   sam_cockpit_entry_get_question (SamCockpitEntry *self);
SamObservationEntryKind sam_cockpit_entry_get_kind (SamCockpitEntry *self);
/** %NULL where it has none. */
const char             *sam_cockpit_entry_get_label (SamCockpitEntry *self);
/** "" where it has none. */
const char             *sam_cockpit_entry_get_text (SamCockpitEntry *self);
/** Whether there is a word in its text. */
gboolean                sam_cockpit_entry_has_words (SamCockpitEntry *self);

/** By stamp, then by ordinal: the order in which entries are shown and recorded. */
int sam_cockpit_entry_compare (SamCockpitEntry *a, SamCockpitEntry *b);

/** Seen, wonder and quote are nothing without words; events, counts and samples stand for themselves. */
gboolean sam_observation_entry_kind_needs_words (SamObservationEntryKind kind);

G_END_DECLS

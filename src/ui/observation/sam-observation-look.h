#pragma once

#include <gtk/gtk.h>

#include "sam-observation-entry.h"

G_BEGIN_DECLS

/**
 * How notes of an observation look, the same in the entry, in the list and on
 * the timeline. A question is its number in a ring, of its own colour; a kind is
 * its word, and on the timeline a shape.
 */

/** So many questions have colours of their own; the same begin anew after them. */
#define SAM_OBSERVATION_LOOK_N_COLORS 3

/** A number in a ring, or an empty one where @question is 0. Decoration: its name is said by whatever holds it. */
GtkWidget  *sam_observation_look_ring_new (void);
/** @question: the number of a question, 0 for none. */
void        sam_observation_look_ring_set (GtkWidget *ring, int question);
/** The colour of a question's ring and marks, on dark or light. */
void        sam_observation_look_get_color (int question, gboolean dark, GdkRGBA *color);

/** "Seen", "Wonder" …: one word, translated. */
const char *sam_observation_look_get_word (SamObservationEntryKind kind);

/** A small label that looks like the key it names. Decoration. */
GtkWidget  *sam_observation_look_keycap_new (const char *key);
/** What stands on the keys of an accelerator: "Ctrl Z", "Esc". Newly allocated. */
char       *sam_observation_look_format_key (const char *accelerator);

G_END_DECLS

#pragma once

#include <gtk/gtk.h>

#include "sam-cockpit-keys.h"
#include "sam-observation-entry.h"

G_BEGIN_DECLS

/**
 * SamKeyHints:
 *
 * The keys of an observation that is going on, each with one word; what the line
 * is now is lit. They can be clicked too, without taking the keyboard from the
 * line that is written in.
 *
 * Signal "act" (int act, uint argument): a #SamCockpitAct.
 */
#define SAM_TYPE_KEY_HINTS (sam_key_hints_get_type ())
G_DECLARE_FINAL_TYPE (SamKeyHints, sam_key_hints, SAM, KEY_HINTS, GtkWidget)

GtkWidget *sam_key_hints_new (void);
/** How many questions there are, and whether the template has something to read off. */
void       sam_key_hints_set_lesson (SamKeyHints *self, guint n_questions, gboolean has_interval);
/** The question and the kind of the line. */
void       sam_key_hints_set_line (SamKeyHints *self, guint question, SamObservationEntryKind kind);
void       sam_key_hints_set_paused (SamKeyHints *self, gboolean is_paused);
void       sam_key_hints_set_narrow (SamKeyHints *self, gboolean is_narrow);

G_END_DECLS

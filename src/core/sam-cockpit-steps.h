#pragma once

#include "sam-cockpit-entry.h"

G_BEGIN_DECLS

/* What can be undone in a cockpit: for the room sam-cockpit*.c only. */

/**
 * SamCockpitLine: which line stands in the entry field.
 * @ordinal: of its entry; 0 while nothing is typed
 * @is_correcting: an earlier line, opened again
 * @question, @kind: of the next new line
 */
typedef struct
{
  gint64                  ordinal;
  gboolean                is_correcting;
  guint                   question;
  SamObservationEntryKind kind;
} SamCockpitLine;

/** What one act changed of one entry; %NULL where there was or is none. */
typedef struct
{
  gint64           ordinal;
  SamCockpitEntry *before;
  SamCockpitEntry *after;
} SamCockpitDelta;

/** One act: the line before and after it, and what it changed. Typing is one act for each word. */
typedef struct
{
  gboolean       is_typing;
  SamCockpitLine before;
  SamCockpitLine after;
  GArray        *deltas;
} SamCockpitStep;

typedef struct
{
  GPtrArray *steps;
  /* How many of them are done; those beyond can be redone. */
  guint      n_done;
} SamCockpitSteps;

void            sam_cockpit_steps_init (SamCockpitSteps *self);
void            sam_cockpit_steps_clear (SamCockpitSteps *self);
void            sam_cockpit_steps_reset (SamCockpitSteps *self);
/** A new step; what could be redone is forgotten. Owned by @self. */
SamCockpitStep *sam_cockpit_steps_add (SamCockpitSteps *self, const SamCockpitLine *before);
/** Adds to the step, as one change with what it holds of the same entry. */
void            sam_cockpit_step_note (SamCockpitStep *self, gint64 ordinal, SamCockpitEntry *before, SamCockpitEntry *after);
/**
 * sam_cockpit_steps_find_typing:
 *
 * The last step, where it is typing in the same line to which this belongs: a
 * word and the space after it are one step; deleting is another.
 */
SamCockpitStep *sam_cockpit_steps_find_typing (SamCockpitSteps *self, gint64 ordinal, const char *text);

G_END_DECLS

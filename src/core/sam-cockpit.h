#pragma once

#include <gio/gio.h>

#include "sam-cockpit-entry.h"
#include "sam-cockpit-keys.h"
#include "sam-cockpit-sampling.h"
#include "sam-cockpit-strip.h"
#include "sam-lesson-clock.h"

G_BEGIN_DECLS

/**
 * SamCockpit:
 *
 * The model of an observation that is going on: clock, the line being typed,
 * marks, counters, events, readings at intervals, correction, undo and redo.
 * Pure: it knows no file, no key press and no clock of its own; "now" is always
 * given, in milliseconds since 1970 (see sam_running_observation_get_now()).
 *
 * The question stays until another is chosen; the kind is for one line, and the
 * next is "seen" again. What is marked while a line is typed marks that line.
 *
 * It is a #GListModel of #SamCockpitEntry, by stamp: all entries but the line
 * that is being typed for the first time. A line under correction stays in it
 * and changes there with each key; see sam_cockpit_is_correcting().
 *
 * Signals:
 * "entry-changed" (gint64 ordinal, SamCockpitEntry *entry or %NULL where it
 * went): each change of what is recorded, the line being typed included;
 * "line-changed": another line, text, time, question or kind in the entry field;
 * "clock-changed": paused or going on.
 */
#define SAM_TYPE_COCKPIT (sam_cockpit_get_type ())
G_DECLARE_FINAL_TYPE (SamCockpit, sam_cockpit, SAM, COCKPIT, GObject)

/**
 * SamCockpitPlan:
 * @n_questions: focus questions of the cycle
 * @counters: (nullable): words of the template's counters
 * @events: (nullable): words of the template's events
 * @interval: of the readings, in milliseconds; 0 for none
 * @planned: the lesson's planned length, in milliseconds; 0 where it is not known
 */
typedef struct
{
  guint              n_questions;
  const char *const *counters;
  const char *const *events;
  gint64             interval;
  gint64             planned;
} SamCockpitPlan;

/** @plan is copied. The first question is chosen, where there is one. */
SamCockpit *sam_cockpit_new (const SamCockpitPlan *plan, const SamLessonClock *clock);
/** What was recorded before a crash: (element-type SamCockpitEntry). Without signals of its own, and nothing to undo. */
void        sam_cockpit_restore (SamCockpit *self, GPtrArray *entries);

guint              sam_cockpit_get_n_questions (SamCockpit *self);
const char *const *sam_cockpit_get_counters (SamCockpit *self);
const char *const *sam_cockpit_get_events (SamCockpit *self);

/* The clock */

const SamLessonClock *sam_cockpit_get_clock (SamCockpit *self);
gint64                sam_cockpit_get_elapsed (SamCockpit *self, gint64 now);
gboolean              sam_cockpit_is_paused (SamCockpit *self);
/** @until_next: (out) (optional): milliseconds of the lesson's clock until the next cue. */
SamCockpitCue         sam_cockpit_get_cue (SamCockpit *self, gint64 now, gint64 *until_next);

/* The line in the entry field */

/** The entry of the line, %NULL while nothing is typed. Owned by the cockpit. */
SamCockpitEntry        *sam_cockpit_get_line (SamCockpit *self);
/** "" where nothing is typed. */
const char             *sam_cockpit_get_text (SamCockpit *self);
/** What the line has, or will get with its first keystroke: it runs with the clock until then. */
gint64                  sam_cockpit_get_stamp (SamCockpit *self, gint64 now);
guint                   sam_cockpit_get_question (SamCockpit *self);
SamObservationEntryKind sam_cockpit_get_kind (SamCockpit *self);
/** Whether the line is an earlier one, opened for correction. */
gboolean                sam_cockpit_is_correcting (SamCockpit *self);

/** The whole text of the entry field after each keystroke; @now is the time of that key. */
void     sam_cockpit_set_text (SamCockpit *self, const char *text, gint64 now);
/** Corrects the line's time; not after @now. %FALSE where there is no line, or nothing changed. */
gboolean sam_cockpit_set_stamp (SamCockpit *self, gint64 stamp, gint64 now);
/** Opens an entry for correction, whatever its kind. %FALSE where it is gone. */
gboolean sam_cockpit_correct (SamCockpit *self, gint64 ordinal, gint64 now);
/** Takes back the last press of a counter (from 1); that can be undone too. */
gboolean sam_cockpit_take_back_count (SamCockpit *self, guint counter);

/**
 * sam_cockpit_act:
 *
 * Does what a key does. %FALSE where it changed nothing: the act is the
 * window's own, there is no such counter, no line above.
 */
gboolean sam_cockpit_act (SamCockpit *self, SamCockpitAct act, guint argument, gint64 now);
gboolean sam_cockpit_can_undo (SamCockpit *self);
gboolean sam_cockpit_can_redo (SamCockpit *self);

/* What there is */

/** How often the counter (from 1) was pressed. */
guint      sam_cockpit_get_total (SamCockpit *self, guint counter);
/** Every entry with the line being typed, by stamp: (element-type SamCockpitEntry). */
GPtrArray *sam_cockpit_list_entries (SamCockpit *self);
/** What the whole strip stands for now, in milliseconds. */
gint64     sam_cockpit_get_strip_length (SamCockpit *self, gint64 now);
/** The points of the timeline: (element-type SamCockpitPoint). */
GArray    *sam_cockpit_list_points (SamCockpit *self, gint64 now);

G_END_DECLS

#pragma once

#include "sam-cockpit.h"
#include "sam-store.h"

G_BEGIN_DECLS

/**
 * SamRunningObservation:
 *
 * An observation that is going on, safe in the file within half a second of
 * each key. It owns the model (#SamCockpit) and a thread that writes what
 * changes, by a connection of its own, at most 250 ms behind: the main thread
 * never waits for the disk. When it ends it becomes the session's observation,
 * in one change; until then it lies outside the journal, and undoing other
 * things does not touch it.
 *
 * Its texts are sealed like any other (and plain in a file without a seal). The
 * id by which a text of the table running_entry is bound to its row is
 * sam_running_entry_get_row_id().
 *
 * It holds the store open: leave, end or discard it before the store is closed.
 * Belongs to the main thread.
 *
 * Properties (notify, on the main thread): "saving" (#SamRunningSaving), "error-text" (string): why
 * it cannot be saved now and what to do, %NULL where it can; nothing is lost meanwhile, all is kept in memory.
 */
#define SAM_TYPE_RUNNING_OBSERVATION (sam_running_observation_get_type ())
G_DECLARE_FINAL_TYPE (SamRunningObservation, sam_running_observation, SAM, RUNNING_OBSERVATION, GObject)

/** A key is in the file so soon, in milliseconds, wherever the file can be written at all. */
#define SAM_RUNNING_SAFE_AFTER_MS 500

/**
 * SamRunningSaving:
 * @SAM_RUNNING_SAVED: everything typed is in the file
 * @SAM_RUNNING_SAVING: the last keys are on their way
 * @SAM_RUNNING_FAILING: they could not be written, and are tried again; see "error-text"
 * @SAM_RUNNING_GONE: the observation was removed from the file meanwhile (the person was erased): no more is written
 */
typedef enum
{
  SAM_RUNNING_SAVED,
  SAM_RUNNING_SAVING,
  SAM_RUNNING_FAILING,
  SAM_RUNNING_GONE,
} SamRunningSaving;

GType sam_running_saving_get_type (void);
#define SAM_TYPE_RUNNING_SAVING (sam_running_saving_get_type ())

/**
 * sam_running_observation_start:
 * @session_id: a planned session of kind observation
 *
 * Starts the lesson's clock now. What would stop the observation from being
 * recorded when it ends, such as a cycle without a question, is said here
 * (%SAM_ERROR_INVALID); so is that one is going on already (%SAM_ERROR_EXISTS).
 * %SAM_ERROR_LOCKED where the file's texts are locked.
 */
SamRunningObservation *sam_running_observation_start (SamStore *store, gint64 session_id, GError **error);
/** Whether it would start; else why not, in words. Nothing is stored. */
gboolean               sam_running_observation_may_start (SamStore *store, gint64 session_id, GError **error);
/** The same, with a clock that was started at @started_at, milliseconds since 1970: for tests, and for who came late to the keyboard. */
SamRunningObservation *sam_running_observation_start_at (SamStore *store, gint64 session_id, gint64 started_at, GError **error);

/**
 * sam_running_observation_resume:
 *
 * Goes on with one that was left, or cut off by a crash; its clock has gone on
 * with the lesson unless it was paused.
 */
SamRunningObservation *sam_running_observation_resume (SamStore *store, gint64 session_id, GError **error);

/**
 * SamRunningInfo: an observation that was going on when the program ended.
 * @session_id: which may have been removed since
 * @cycle_id: whose it is
 * @clock: how its clock stands
 * @n_entries: how many entries it has
 * @last_stamp: of its last entry, in milliseconds; 0 where it has none
 */
typedef struct
{
  gint64         session_id;
  gint64         cycle_id;
  SamLessonClock clock;
  guint          n_entries;
  gint64         last_stamp;
} SamRunningInfo;

/** Those in the file, in the order of their start: (element-type SamRunningInfo), or %NULL. No text is read. */
GArray *sam_running_observation_find (SamStore *store, GError **error);

/** Milliseconds since 1970 by a clock that runs on while the computer sleeps, and that nobody sets. */
gint64  sam_running_observation_get_now (SamRunningObservation *self);
/** The model; what it is told is written. Owned by @self. */
SamCockpit *sam_running_observation_get_cockpit (SamRunningObservation *self);
gint64      sam_running_observation_get_session_id (SamRunningObservation *self);
gint64      sam_running_observation_get_cycle_id (SamRunningObservation *self);
/** Ids of the cycle's focus questions, in their order: number 1 of the cockpit is the first. */
const gint64 *sam_running_observation_get_question_ids (SamRunningObservation *self, guint *n_questions);
/** The observation's template; 0 for none. */
gint64      sam_running_observation_get_template_id (SamRunningObservation *self);
const char *sam_running_observation_get_subject (SamRunningObservation *self);
const char *sam_running_observation_get_grade (SamRunningObservation *self);
/** Recorded with the observation when it ends, and safe like a key. */
void        sam_running_observation_set_lesson (SamRunningObservation *self, const char *subject, const char *grade);
/** How many notes of a resumed observation could not be read: what stands in the file is not what was written there. */
guint       sam_running_observation_get_n_unreadable (SamRunningObservation *self);

SamRunningSaving sam_running_observation_get_saving (SamRunningObservation *self);
const char      *sam_running_observation_get_error_text (SamRunningObservation *self);
/** Waits until all is in the file, at most @timeout milliseconds. For tests and for closing: it waits for the disk. */
gboolean         sam_running_observation_flush (SamRunningObservation *self, guint timeout);

/**
 * sam_running_observation_end:
 *
 * Records it: the session was held, on the day and at the time when it really
 * began, with the minutes of the clock; its entries by stamp. One change, in
 * which the running observation goes. Where it cannot be done, all stays and
 * goes on. The session is planned anew where its planning was undone meanwhile.
 */
gboolean sam_running_observation_end (SamRunningObservation *self, GError **error);
/** Throws all of it away, for good: ask first. The session stays planned. */
gboolean sam_running_observation_discard (SamRunningObservation *self, GError **error);
/** Throws away one that is only in the file (see sam_running_observation_find()), without reading it. */
gboolean sam_running_observation_discard_found (SamStore *store, gint64 session_id, GError **error);
/** Writes what is still on its way, stops the thread and leaves it in the file, to go on later. */
void     sam_running_observation_leave (SamRunningObservation *self);
/** Whether it was ended, discarded or left. */
gboolean sam_running_observation_is_over (SamRunningObservation *self);

/** By which id a sealed text of running_entry is bound to its row: the sum of both, as 64 bits. */
gint64   sam_running_entry_get_row_id (gint64 session_id, gint64 ordinal);

G_END_DECLS

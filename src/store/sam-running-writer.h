#pragma once

#include "sam-running-observation.h"
#include "sam-running-rows.h"

G_BEGIN_DECLS

/**
 * SamRunningWriter:
 *
 * A thread that writes what changes of a running observation, by a connection
 * of its own. What is posted waits a moment for what follows it, and is then
 * written in one transaction; what cannot be written stays, and is tried again
 * until it can. Posting takes a mutex that is never held while the disk is
 * asked. For the room sam-running-observation.c; the main thread's.
 */
typedef struct _SamRunningWriter SamRunningWriter;

/** Called on the main thread: the state, or the reason, is another one. */
typedef void (*SamRunningWriterFunc) (gpointer user_data);

/** @head: what stands in the file already. */
SamRunningWriter *sam_running_writer_start (const char *path, SamSeal *seal, const SamRunningHead *head,
                                            const gint64 *question_ids, guint n_questions,
                                            SamRunningWriterFunc changed, gpointer user_data, GError **error);
/**
 * Writes what is left, where it can be written within @timeout milliseconds,
 * and ends the thread. Frees it; @changed is not called any more.
 */
void              sam_running_writer_stop (SamRunningWriter *self, guint timeout);

/** @entry: %NULL where it goes. */
void              sam_running_writer_post_entry (SamRunningWriter *self, gint64 ordinal, SamCockpitEntry *entry);
void              sam_running_writer_post_head (SamRunningWriter *self, const SamRunningHead *head);
/** Waits for what is being written just now, and writes nothing more until it is released: the main thread writes itself. */
void              sam_running_writer_hold (SamRunningWriter *self);
void              sam_running_writer_release (SamRunningWriter *self);
/** At once, and %TRUE when all that was posted is in the file. */
gboolean          sam_running_writer_flush (SamRunningWriter *self, guint timeout);
/** @message: (out): newly allocated, or %NULL. */
SamRunningSaving  sam_running_writer_get_saving (SamRunningWriter *self, char **message);

G_END_DECLS

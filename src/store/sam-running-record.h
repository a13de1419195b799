#pragma once

#include "sam-running-rows.h"
#include "sam-store.h"

G_BEGIN_DECLS

/* How a running observation becomes a recorded one: for the room sam-running-observation.c. */

/** What would stop it from being recorded; says so while nothing is typed yet. */
gboolean sam_running_record_check (SamStore *store, const SamRunningHead *head, GError **error);
/**
 * sam_running_record:
 * @entries: (element-type SamCockpitEntry): by stamp
 * @elapsed: milliseconds of the lesson's clock
 *
 * One change, in which the rows of the running observation go.
 */
gboolean sam_running_record (SamStore *store, const SamRunningHead *head, GPtrArray *entries, const gint64 *question_ids,
                             guint n_questions, gint64 elapsed, GError **error);

G_END_DECLS

#pragma once

#include "sam-cockpit-entry.h"
#include "sam-database.h"
#include "sam-lesson-clock.h"

G_BEGIN_DECLS

/*
 * The rows of an observation that is going on, in and out; from any thread,
 * each with its own connection. Sealed by that connection's seal.
 */

/** The row of running_observation. */
typedef struct
{
  gint64         session_id;
  gint64         cycle_id;
  gint64         template_id; /* 0 for none */
  char          *subject;
  char          *grade;
  SamLessonClock clock;
} SamRunningHead;

SamRunningHead *sam_running_head_copy (const SamRunningHead *self);
void            sam_running_head_free (SamRunningHead *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SamRunningHead, sam_running_head_free)

gboolean        sam_running_rows_insert_head (SamDatabase *database, const SamRunningHead *head, GError **error);
/** %NULL without error where there is none. */
SamRunningHead *sam_running_rows_read_head (SamDatabase *database, gint64 session_id, GError **error);
gboolean        sam_running_rows_update_head (SamDatabase *database, const SamRunningHead *head, GError **error);
gboolean        sam_running_rows_exist (SamDatabase *database, gint64 session_id, gboolean *exist, GError **error);
/** All of it goes; inside the caller's transaction, or in one of its own. */
gboolean        sam_running_rows_remove (SamDatabase *database, gint64 session_id, GError **error);

gboolean        sam_running_rows_remove_of_cycle (SamDatabase *database, gint64 cycle_id, GError **error);
gboolean        sam_running_rows_exist_of_cycle (SamDatabase *database, gint64 cycle_id, gboolean *exist, GError **error);

/** @question_id: 0 for none. */
gboolean        sam_running_rows_put_entry (SamDatabase *database, const SamRunningHead *head, SamCockpitEntry *entry,
                                            gint64 question_id, GError **error);
gboolean        sam_running_rows_remove_entry (SamDatabase *database, gint64 session_id, gint64 ordinal, GError **error);
/**
 * Array of #SamCockpitEntry, or %NULL; %SAM_ERROR_LOCKED where a text is locked.
 * @n_unreadable: how many texts could not be read; a sentence stands in their place.
 */
GPtrArray      *sam_running_rows_list_entries (SamDatabase *database, gint64 session_id, const gint64 *question_ids,
                                               guint n_questions, guint *n_unreadable, GError **error);

G_END_DECLS

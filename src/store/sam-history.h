#pragma once

#include "sam-changeset-rows.h"
#include "sam-database.h"
#include "sam-record.h"

G_BEGIN_DECLS

/*
 * What was changed, when, by whom, from what to what. Read from the journal on
 * any connection. Text of individual coaching is never shown: that it changed,
 * not what it says.
 */

/**
 * SamHistoryEntry: one change.
 * @made_at: (transfer none): in the local time of this machine
 * @made_by: (nullable): where it was recorded
 * @label: translated, such as "Move session"
 * @is_undone: it was taken back, and can be brought again
 * @is_final: it cannot be taken back: somebody was erased
 */
typedef struct
{
  gint64     seq;
  GDateTime *made_at;
  char      *made_by;
  char      *label;
  gboolean   is_undone;
  gboolean   is_final;
} SamHistoryEntry;

void sam_history_entry_free (SamHistoryEntry *self);

/**
 * sam_history_list:
 * @before: only changes before this number; 0 for the newest
 * @limit: at most so many
 *
 * Changes, newest first: array of #SamHistoryEntry, or %NULL with @error.
 */
GPtrArray *sam_history_list (SamDatabase *database, gint64 before, guint limit, GError **error);
/** Those that touched one record. */
GPtrArray *sam_history_list_record (SamDatabase *database, SamFamilyId family, gint64 id, guint limit, GError **error);

/** Those that touched any of the records, by their ids; changes from before the table of records (002) are left out. */
GPtrArray *sam_history_list_records (SamDatabase *database, const gint64 *ids, guint n_ids, GError **error);

/**
 * SamHistoryStory: what one change, or several, did.
 * @counts: records by family and #SamChangeKind
 * @lines: (array of char *): in words, one record a line, or one field of a changed record
 * @n_left_out: records that have no line, since there were too many
 */
typedef struct
{
  guint      counts[SAM_N_FAMILIES][3];
  GPtrArray *lines;
  guint      n_left_out;
} SamHistoryStory;

void sam_history_story_free (SamHistoryStory *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SamHistoryStory, sam_history_story_free)

/** @n_lines: at most about so many records are told of one by one. */
SamHistoryStory *sam_history_read (SamDatabase *database, gint64 seq, guint n_lines, GError **error);
/** What the change did to one record alone. */
SamHistoryStory *sam_history_read_record (SamDatabase *database, gint64 seq, SamFamilyId family, gint64 id, GError **error);
/** What undoing everything from the newest change back to and with @seq would take back, in sums; @n_changes of them. */
SamHistoryStory *sam_history_sum_up (SamDatabase *database, gint64 seq, guint *n_changes, GError **error);

/** "3 teams and 41 sessions" of the records of one kind of change; %NULL where there are none. Newly allocated. */
char *sam_history_story_describe_counts (const SamHistoryStory *self, SamChangeKind kind);
/** All three kinds in one sentence: "2 added, 1 changed (Team), …" for a line of a list. Newly allocated. */
char *sam_history_story_describe (const SamHistoryStory *self);

G_END_DECLS

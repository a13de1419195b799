#pragma once

#include "sam-database.h"
#include "sam-family.h"

G_BEGIN_DECLS

/*
 * The table "journal": every change as a changeset, with the message id of its
 * label. The last one not undone is what undo takes back; the first undone one
 * is what redo brings again. Across restarts, since it lies in the file.
 */

/** Stands in place of the checksum of a line without a changeset: see sam_journal_add_mark(). */
#define SAM_JOURNAL_MARK "mark"

/** The setting that holds the name of the file's user; it is put beside every change. */
#define SAM_USER_NAME_SETTING "user_name"

typedef enum
{
  SAM_JOURNAL_UNDO,
  SAM_JOURNAL_REDO,
} SamJournalDirection;

/** Inside the transaction of the change itself. What was undone before can no longer be redone. */
gboolean sam_journal_add (SamDatabase *database, const char *label, gconstpointer changeset, gsize length,
                          GError **error);

/**
 * A line in the history of something that cannot be undone, and of which nothing
 * may be kept: its changeset is empty, and steps pass it by. What was undone
 * before it can still be redone.
 */
gboolean sam_journal_add_mark (SamDatabase *database, const char *label, GError **error);

/** What a step would take; @seq is 0 and @label %NULL where there is nothing. */
gboolean sam_journal_peek (SamDatabase *database, SamJournalDirection direction, gint64 *seq, char **label,
                           GError **error);

/**
 * Takes one step back or forth, in one transaction of its own. Where the
 * records no longer fit the step, nothing is changed.
 */
gboolean sam_journal_step (SamDatabase *database, SamJournalDirection direction, SamFamilySet *families,
                           GError **error);

/** Takes back every step from the last one to @seq, that one included: all of them, or none. */
gboolean sam_journal_undo_until (SamDatabase *database, gint64 seq, SamFamilySet *families, GError **error);

/** Empties the journal: what was done can no longer be undone. */
gboolean sam_journal_clear (SamDatabase *database, GError **error);

/** Whether every changeset in the journal can be read. */
gboolean sam_journal_check (SamDatabase *database, GError **error);

G_END_DECLS

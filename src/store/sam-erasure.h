#pragma once

#include "sam-store.h"

G_BEGIN_DECLS

typedef enum
{
  SAM_ERASURE_ALL = 0,
  /* Names in free text stay: somebody else may be called the same. */
  SAM_ERASURE_KEEP_MENTIONS = 1 << 0,
} SamErasureFlags;

/**
 * sam_store_erase_person:
 *
 * Erases a person everywhere in the file, history included. The record stays
 * without a name, so that every total stays true: memberships, attendance and
 * sessions belong to "Erased person 1". What was written in the person's own
 * coaching as a teacher is destroyed, with its keys; so are the person's name,
 * addresses and earlier names wherever somebody wrote them. Undo and redo of
 * everything else still work, and bring nothing of it back.
 *
 * This is the one act that cannot be undone. It is one transaction; then the
 * file is rewritten, so that none of its pages holds what was there. Where
 * that is interrupted, the file finishes it when it is opened again; where it
 * cannot be done now (a full disk), %SAM_ERROR_BUSY says so, and the person is
 * erased all the same.
 */
gboolean sam_store_erase_person (SamStore *self, gint64 person, SamErasureFlags flags, GError **error);

/** Whether a person who was called @name is erased, whatever could not be finished after that. */
gboolean sam_store_has_erased_person (SamStore *self, gint64 person, const char *name);

G_END_DECLS

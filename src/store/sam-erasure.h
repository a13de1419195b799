#pragma once

#include "sam-store.h"

G_BEGIN_DECLS

typedef enum
{
  SAM_ERASURE_ALL = 0,
  /* Names in free text stay: somebody else may be called the same. */
  SAM_ERASURE_KEEP_MENTIONS = 1 << 0,
  /* Names in the sealed texts of others' coaching stay: nobody can unlock the file any more. */
  SAM_ERASURE_KEEP_SEALED = 1 << 1,
} SamErasureFlags;

/** Stands where a text must be and was erased. In a sealed file too it stands plain: it says nothing. */
#define SAM_ERASED_TEXT "–"

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
 *
 * What others' sealed texts say of the person can only be found while the file
 * is unlocked: else it is %SAM_ERROR_LOCKED, and nothing is changed, unless
 * @flags leave those texts alone.
 */
gboolean sam_store_erase_person (SamStore *self, gint64 person, SamErasureFlags flags, GError **error);

/** Whether a person who was called @name is erased, whatever could not be finished after that. */
gboolean sam_store_has_erased_person (SamStore *self, gint64 person, const char *name);

G_END_DECLS

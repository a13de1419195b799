#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SAM_ERROR:
 *
 * The one error domain of the program. A message in it is written for a
 * coordinator: translated, says what happened, that nothing was lost, and what
 * to do. Nothing that a user, a file or a database brings about is an assert.
 */
#define SAM_ERROR (sam_error_quark ())

/**
 * SamError:
 * @SAM_ERROR_FAILED: anything without a code of its own
 * @SAM_ERROR_NOT_A_PROGRAMME: the file is no Samordna programme
 * @SAM_ERROR_DAMAGED: the file is a programme, but damaged
 * @SAM_ERROR_NEWER: the file was made by a newer Samordna
 * @SAM_ERROR_READ_ONLY: a change was tried on a file opened for reading
 * @SAM_ERROR_INVALID: a draft, a row or an argument breaks a rule
 * @SAM_ERROR_IN_USE: a record cannot be removed, since others need it
 * @SAM_ERROR_NOT_FOUND: there is no such record
 * @SAM_ERROR_FULL: the disk is full
 * @SAM_ERROR_BUSY: another program holds the file
 * @SAM_ERROR_EXISTS: a file or record already exists
 * @SAM_ERROR_LOCKED: sealed text is to be read or written, and the file is locked
 * @SAM_ERROR_WRONG_KEY: not this passphrase, recovery key or keyring
 */
typedef enum
{
  SAM_ERROR_FAILED,
  SAM_ERROR_NOT_A_PROGRAMME,
  SAM_ERROR_DAMAGED,
  SAM_ERROR_NEWER,
  SAM_ERROR_READ_ONLY,
  SAM_ERROR_INVALID,
  SAM_ERROR_IN_USE,
  SAM_ERROR_NOT_FOUND,
  SAM_ERROR_FULL,
  SAM_ERROR_BUSY,
  SAM_ERROR_EXISTS,
  SAM_ERROR_LOCKED,
  SAM_ERROR_WRONG_KEY,
} SamError;

GQuark sam_error_quark (void);

G_END_DECLS

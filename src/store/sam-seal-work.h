#pragma once

#include "sam-seal-box.h"
#include "sam-seal.h"

G_BEGIN_DECLS

/*
 * What takes its time with a passphrase, apart from the file: may be done in any
 * thread. The secrets lie in guarded memory and are wiped when it is freed.
 */
typedef struct
{
  /* The ways to wrap the file's key for, or the one way to unwrap it by. */
  SamSealWays ways;
  char       *passphrase;
  char       *keyring_secret;
  /* With dashes, as it is handed out. */
  char       *recovery_key;
  /* What stands in the file: set for unwrapping. */
  GBytes     *wrapped;
  /* Given for wrapping, found by unwrapping. */
  guint8     *file_key;
  /* What was wrapped, in the order of the bits of #SamSealWays. */
  GBytes     *slots[3];
} SamSealWork;

SamSealWork *sam_seal_work_new (SamSealWays ways);
void         sam_seal_work_free (SamSealWork *self);

/** Keeps a copy. */
void         sam_seal_work_set_secret (SamSealWork *self, SamSealWays way, const char *secret);
gboolean     sam_seal_work_wrap (SamSealWork *self, GError **error);
gboolean     sam_seal_work_unwrap (SamSealWork *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SamSealWork, sam_seal_work_free)

G_END_DECLS

#pragma once

#include "sam-ctl.h"

G_BEGIN_DECLS

/*
 * The two options by which a subcommand is given the key of sealed texts. A
 * secret never comes from the command line or the environment, which others
 * on the machine can read.
 */
typedef struct
{
  int      passphrase_fd;
  gboolean keyring;
} SamCtlUnlock;

#define SAM_CTL_UNLOCK_INIT { .passphrase_fd = -1 }

/** What the two options say of themselves, untranslated. */
extern const char *const sam_ctl_unlock_passphrase_help;
extern const char *const sam_ctl_unlock_keyring_help;

/** Entries for the options of a subcommand; @unlock is a #SamCtlUnlock that begins as %SAM_CTL_UNLOCK_INIT. */
#define SAM_CTL_UNLOCK_ENTRIES(unlock)                                                                                \
  { "passphrase-fd", 0, 0, G_OPTION_ARG_INT, &(unlock).passphrase_fd, sam_ctl_unlock_passphrase_help, "N" },          \
  { "keyring", 0, 0, G_OPTION_ARG_NONE, &(unlock).keyring, sam_ctl_unlock_keyring_help, NULL }

/**
 * Unlocks what is to be unlocked. A file without a seal needs none, and none is read for it.
 * %SAM_ERROR_LOCKED where the file is sealed and neither option was given.
 */
gboolean sam_ctl_unlock (SamStore *store, const SamCtlUnlock *unlock, GError **error);

G_END_DECLS

#pragma once

#include "sam-ctl.h"
#include "sam-disclosure.h"

G_BEGIN_DECLS

/*
 * The two options by which a subcommand is told to whom coaching text goes, and
 * why: both are entered in the file's disclosure log before anything is written.
 */
typedef struct
{
  char *to;
  char *why;
} SamCtlDisclose;

void sam_ctl_disclose_clear (SamCtlDisclose *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SamCtlDisclose, sam_ctl_disclose_clear)

/** What the two options say of themselves, untranslated. */
extern const char *const sam_ctl_disclose_to_help;
extern const char *const sam_ctl_disclose_why_help;

#define SAM_CTL_DISCLOSE_ENTRIES(words)                                                        \
  { "to", 0, 0, G_OPTION_ARG_STRING, &(words).to, sam_ctl_disclose_to_help, "WHOM" },          \
  { "why", 0, 0, G_OPTION_ARG_STRING, &(words).why, sam_ctl_disclose_why_help, "TEXT" }

/** Enters what is exported. @entry: its recipient holds where --to was not given. The number, or 0 with @error. */
gint64 sam_ctl_disclose (SamStore *store, const SamCtlDisclose *words, SamDisclosureEntry entry, GError **error);

G_END_DECLS

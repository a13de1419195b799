#pragma once

#include "sam-attachment.h"

G_BEGIN_DECLS

/** What stands in "removed_at" until an attachment is wholly there: after a crash it is purged. */
#define SAM_ATTACHMENT_ADDING "adding"

/** At opening: what was removed is gone for good, and what was never wholly added. */
gboolean sam_attachment_purge (SamDatabase *database, GError **error);
/** Seals those that stand plain, inside the transaction that sets the seal up. */
gboolean sam_attachment_seal_plain (SamDatabase *database, GError **error);

G_END_DECLS

#pragma once

#include "sam-backup.h"

G_BEGIN_DECLS

/** How the names begin of copies that are being put in the place of the file at @path: hidden, beside it. Newly allocated. */
char *sam_backup_get_restoring_prefix (const char *path);

G_END_DECLS

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** Why a column of this name must never come in, in words; %NULL where it may. */
const char *sam_import_find_unwanted (const char *header);

/** Whether a cell is nothing but a personal identity number or a coordination number. */
gboolean    sam_import_is_identity_number (const char *cell);

G_END_DECLS

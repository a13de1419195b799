#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * A new id: 63 bits, milliseconds since 2020-01-01 UTC in the high bits and 22
 * random bits below, so that rows of two coordinators never meet. Greater than
 * every id made before in this process. Safe from any thread.
 */
gint64 sam_store_new_id (void);

G_END_DECLS

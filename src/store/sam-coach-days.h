#pragma once

#include "sam-store.h"

G_BEGIN_DECLS

/*
 * The weekdays of a coach, as one set of days: bit 1 is Monday, bit 7 Sunday.
 * A coach without any can be planned on every day.
 */

/** %FALSE with @error where they cannot be read. */
gboolean sam_coach_days_get (SamStore *store, gint64 coach, guint *weekdays, GError **error);
/** Stores them as one change, hence one step of undo. */
gboolean sam_coach_days_set (SamStore *store, gint64 coach, guint weekdays, GError **error);

G_END_DECLS

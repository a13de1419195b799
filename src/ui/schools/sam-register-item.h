#pragma once

#include <glib-object.h>

#include "sam-store.h"

G_BEGIN_DECLS

/**
 * SamRegisterItem:
 *
 * A person or an organiser as the register lists it. A value: it never changes.
 */
#define SAM_TYPE_REGISTER_ITEM (sam_register_item_get_type ())
G_DECLARE_FINAL_TYPE (SamRegisterItem, sam_register_item, SAM, REGISTER_ITEM, GObject)

gint64      sam_register_item_get_id (SamRegisterItem *self);
const char *sam_register_item_get_name (SamRegisterItem *self);
/** Code, role and place of a person; kind, number and schools of an organiser. */
const char *sam_register_item_get_detail (SamRegisterItem *self);
/** Whether name or detail has @needle, which is folded (see sam_fold()). */
gboolean    sam_register_item_matches (SamRegisterItem *self, const char *needle);

/**
 * Everybody in the file, also who is in no team, by name in Swedish order; with
 * team and school on the day @as_of. Array of #SamRegisterItem, or %NULL with @error.
 */
GPtrArray *sam_register_item_load_people (SamStore *store, SamDate as_of, GError **error);
/** Every organiser, also one without a school. */
GPtrArray *sam_register_item_load_organisers (SamStore *store, GError **error);

G_END_DECLS

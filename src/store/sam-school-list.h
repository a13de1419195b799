#pragma once

#include <glib-object.h>

#include "sam-database.h"
#include "sam-date.h"

G_BEGIN_DECLS

/**
 * SamSchoolItem:
 *
 * A school as a list shows it on one day. A value: it never changes.
 */
#define SAM_TYPE_SCHOOL_ITEM (sam_school_item_get_type ())
G_DECLARE_FINAL_TYPE (SamSchoolItem, sam_school_item, SAM, SCHOOL_ITEM, GObject)

gint64 sam_school_item_get_id (SamSchoolItem *self);
const char *sam_school_item_get_name (SamSchoolItem *self);
const char *sam_school_item_get_unit_code (SamSchoolItem *self);
gint64 sam_school_item_get_organiser_id (SamSchoolItem *self);
const char *sam_school_item_get_organiser_name (SamSchoolItem *self);
/** %NULL where it is not recorded. */
const char *sam_school_item_get_municipality (SamSchoolItem *self);
/** Active teams on the day. */
int sam_school_item_get_n_teams (SamSchoolItem *self);
/** Members of active teams on the day, each once. */
int sam_school_item_get_n_teachers (SamSchoolItem *self);
SamDate sam_school_item_get_joined (SamSchoolItem *self);
/** %SAM_DATE_NONE while it takes part. */
SamDate sam_school_item_get_left (SamSchoolItem *self);
/** Whether the day lies in [joined, left]. */
gboolean sam_school_item_takes_part (SamSchoolItem *self, SamDate day);

/**
 * Every school, also those that have left or not yet joined, by name in
 * Swedish order: array of #SamSchoolItem, or %NULL with @error.
 */
GPtrArray *sam_school_list_load (SamDatabase *database, SamDate as_of, GError **error);

G_END_DECLS

#pragma once

#include <gio/gio.h>

#include "sam-clash-item.h"

G_BEGIN_DECLS

/**
 * SamClashEntry: a clash as a list shows it: with its sentence, and whether it
 * is the first of its day. A value: it never changes.
 */
#define SAM_TYPE_CLASH_ENTRY (sam_clash_entry_get_type ())
G_DECLARE_FINAL_TYPE (SamClashEntry, sam_clash_entry, SAM, CLASH_ENTRY, GObject)

/** For actions; another clash never has it. */
gint64        sam_clash_entry_get_id (SamClashEntry *self);
SamClashItem *sam_clash_entry_get_item (SamClashEntry *self);
const char   *sam_clash_entry_get_text (SamClashEntry *self);
gboolean      sam_clash_entry_is_first_of_day (SamClashEntry *self);

/**
 * sam_clash_entries_update:
 * @entries: of #SamClashEntry
 * @items: (element-type SamClashItem): in the order of time
 * @with_accepted: whether those that are let be are shown
 *
 * Makes @entries show @items. What is the same as before stays, so that a list
 * shrinks in place.
 */
void           sam_clash_entries_update (GListStore *entries, GPtrArray *items, gboolean with_accepted);
/** %NULL where there is none with the id; G_MAXUINT as @position then. */
SamClashEntry *sam_clash_entries_find (GListModel *entries, gint64 id, guint *position);

G_END_DECLS

#pragma once

#include <glib-object.h>

#include "sam-clash-plan.h"

G_BEGIN_DECLS

/**
 * SamClashItem:
 *
 * One clash of a session, with the names that words for it need. A value: it
 * never changes. Texts are owned by the item. The teacher of a cycle is never
 * named: of individual coaching others may know that it is, and nothing else.
 */
#define SAM_TYPE_CLASH_ITEM (sam_clash_item_get_type ())
G_DECLARE_FINAL_TYPE (SamClashItem, sam_clash_item, SAM, CLASH_ITEM, GObject)

/** One kind. */
SamClash    sam_clash_item_get_kind (SamClashItem *self);
/** The session that clashes; of two in a list, the later. Id 0 for one that is not stored. */
const SamClashSlot *sam_clash_item_get_slot (SamClashItem *self);
/** The other of two, else %NULL. */
const SamClashSlot *sam_clash_item_get_other (SamClashItem *self);
/** Whether the coordinator has seen it and lets it be, on the day that the session has now. */
gboolean    sam_clash_item_is_accepted (SamClashItem *self);
/** The record of that, 0 where there is none; it may be of another day. */
gint64      sam_clash_item_get_acceptance_id (SamClashItem *self);
/** The coach, or whoever is in both (the first of several); 0 where it is nobody, or the teacher of a cycle. */
gint64      sam_clash_item_get_person_id (SamClashItem *self);
/** How many people are in both; 1 where one is meant, 0 where it is nobody. */
guint       sam_clash_item_get_n_persons (SamClashItem *self);
/** %NULL where sam_clash_item_get_person_id() is 0; the code too. */
const char *sam_clash_item_get_person_name (SamClashItem *self);
const char *sam_clash_item_get_person_code (SamClashItem *self);
/** Of the session; %NULL where there is none, and so with the coach's name. */
const char *sam_clash_item_get_school_name (SamClashItem *self);
const char *sam_clash_item_get_coach_name (SamClashItem *self);

/** What the session is: "F–3, Lärkdalsskolan", "Individual coaching, Lärkdalsskolan". */
char *sam_clash_item_dup_subject (SamClashItem *self);
/** The same of the other; %NULL where there is none. */
char *sam_clash_item_dup_other_subject (SamClashItem *self);
/**
 * sam_clash_item_dup_text:
 *
 * The clash as a whole sentence, as one says it who plans the session:
 * "Cecilia Ahl is at Lärkdalsskolan until 14:15; 30 min to travel." Translated.
 */
char *sam_clash_item_dup_text (SamClashItem *self);

G_END_DECLS

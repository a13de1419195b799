#pragma once

#include <glib.h>

#include "sam-watch.h"

G_BEGIN_DECLS

/** What a filter lists. */
typedef enum
{
  SAM_FILTER_LIST_SCHOOLS,
  SAM_FILTER_LIST_TEAMS,
  SAM_FILTER_LIST_SESSIONS,
  SAM_FILTER_LIST_CYCLES,
  SAM_FILTER_LIST_PEOPLE,
  SAM_N_FILTER_LISTS,
} SamFilterList;

/**
 * SamFilterKey:
 * @SAM_FILTER_SCHOOL: a school's unit code
 * @SAM_FILTER_ORGANISER: an organiser's name
 * @SAM_FILTER_COACH: a person's code
 * @SAM_FILTER_TERM: such as "2012-ht"
 * @SAM_FILTER_KIND: kind of a session, as in the file
 * @SAM_FILTER_STATE: of a session as in the file, or "to_follow_up" (past, but still only planned); of a cycle by
 *   sam_cycle_state_get_name()
 * @SAM_FILTER_GROUP: status of group coaching, as in the file
 * @SAM_FILTER_INDIVIDUAL: status of individual coaching
 * @SAM_FILTER_QUIET_WEEKS: no session held for more than so many weeks, 1 to 52, while group coaching is under way
 * @SAM_FILTER_ROLE: of a person, "teacher" or "coach"
 * @SAM_FILTER_PLACE: "missing": a teacher in no team, or a coach without an assignment
 * @SAM_FILTER_COACHING: "none": a teacher without individual coaching so far
 * @SAM_FILTER_ATTENDANCE: "missing": a held session where somebody's attendance is not recorded
 * @SAM_FILTER_WAITING: "past_target": a cycle whose dialogue is waited for longer than the programme's target
 *
 * What a filter can ask. Records are named by what stays the same in another file, not by their ids.
 */
typedef enum
{
  SAM_FILTER_SCHOOL,
  SAM_FILTER_ORGANISER,
  SAM_FILTER_COACH,
  SAM_FILTER_TERM,
  SAM_FILTER_KIND,
  SAM_FILTER_STATE,
  SAM_FILTER_GROUP,
  SAM_FILTER_INDIVIDUAL,
  SAM_FILTER_QUIET_WEEKS,
  SAM_FILTER_ATTENDANCE,
  SAM_FILTER_ROLE,
  SAM_FILTER_PLACE,
  SAM_FILTER_COACHING,
  SAM_FILTER_WAITING,
  SAM_N_FILTER_KEYS,
} SamFilterKey;

/**
 * SamFilter:
 *
 * What narrows a list, as a value that is stored as text: one line "key=value"
 * each, "list=…" first. Lines of another version are kept as they are.
 */
typedef struct _SamFilter SamFilter;

SamFilter *sam_filter_new (SamFilterList list);
SamFilter *sam_filter_copy (const SamFilter *self);
void       sam_filter_free (SamFilter *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SamFilter, sam_filter_free)

/** Reads any text; fails with %SAM_ERROR_INVALID where it does not say what is listed. */
SamFilter  *sam_filter_parse (const char *text, GError **error);
/** The one spelling of the filter; equal filters have equal texts. Newly allocated. */
char       *sam_filter_to_text (const SamFilter *self);

SamFilterList sam_filter_get_list (const SamFilter *self);
/** %NULL where any will do. */
const char *sam_filter_get (const SamFilter *self, SamFilterKey key);
/** @value: (nullable): %NULL or "" for any; %FALSE, and nothing changed, where the key has no such value in the list. */
gboolean    sam_filter_set (SamFilter *self, SamFilterKey key, const char *value);
/** The number of a key that has one, 0 where any will do. */
guint       sam_filter_get_number (const SamFilter *self, SamFilterKey key);
/** Lines that were not understood, in their order; %NULL-terminated. */
const char *const *sam_filter_get_unknown (const SamFilter *self);

/** Whether a list can be narrowed by this. */
gboolean      sam_filter_list_has (SamFilterList list, SamFilterKey key);
/** Values that a key has in a list, in order, %NULL-terminated; %NULL where they are not a few words. */
const char *const *sam_filter_list_get_values (SamFilterList list, SamFilterKey key);
/** The place that a watch of such a filter belongs to. */
SamWatchPlace sam_filter_list_get_place (SamFilterList list);
/** "schools", "teams"…; and back, %SAM_N_FILTER_LISTS where there is none. */
const char   *sam_filter_list_get_name (SamFilterList list);
SamFilterList sam_filter_list_find (const char *name);

G_END_DECLS

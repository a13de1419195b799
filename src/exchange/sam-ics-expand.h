#pragma once

#include "sam-ics-time.h"

G_BEGIN_DECLS

/**
 * sam_ics_expand:
 * @start: resolved, of @event
 * @from: the first minute that counts, civil
 * @to: the one after the last
 * @starts: (element-type gint64): civil starts are appended, in order, each once
 *
 * When an event that is repeated takes place: its own start, RRULE and RDATE
 * less EXDATE. %FALSE where the rule cannot be followed, or has more than it
 * may; then @starts is as it was.
 */
gboolean sam_ics_expand (const SamIcsClock *clock, icalcomponent *event, icaltimetype start, gint64 from, gint64 to,
                         GArray *starts);
/** Whether the event is repeated at all. */
gboolean sam_ics_is_repeated (icalcomponent *event);
/** Whether it said when it is repeated, or when not, in a way that cannot be read: then it must not pass for less. */
gboolean sam_ics_has_lost_rule (icalcomponent *event);

G_END_DECLS

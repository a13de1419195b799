#pragma once

#include <libical/ical.h>

#include <glib.h>

G_BEGIN_DECLS

/*
 * The zone of a programme's civil times, written out: neither a calendar that
 * reads our files nor we who read others' need a system that knows zones.
 */

#define SAM_ICS_ZONE "Europe/Stockholm"

/** The VTIMEZONE with Sweden's rules of summer time since 1996; owned by the caller. */
icalcomponent *sam_ics_zone_new_component (void);
/** The same as a zone to reckon with; freed by icaltimezone_free (zone, 1). */
icaltimezone *sam_ics_zone_new (void);

G_END_DECLS

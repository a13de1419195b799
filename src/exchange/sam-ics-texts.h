#pragma once

#include <libical/ical.h>

#include "sam-ics-event.h"

G_BEGIN_DECLS

/** The texts of an event, each on one line and cut where it is longer than anybody reads; no time yet. */
SamIcsEvent *sam_ics_event_new (icalcomponent *component, SamIcsTrouble trouble);

/** A text of the event; %NULL where it has none. Owned by the component. */
const char  *sam_ics_texts_get (icalcomponent *component, icalproperty_kind kind);

G_END_DECLS

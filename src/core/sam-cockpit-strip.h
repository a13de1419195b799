#pragma once

#include <glib.h>

#include "sam-cockpit-entry.h"

G_BEGIN_DECLS

/**
 * SamCockpitPoint:
 * @x: where on the strip, from 0 at the start to 1 at its end
 * @row: question 1 is row 0; what belongs to no question is in the row below the last question's
 * @kind: gives the shape: disc seen, ring wonder, square quote …
 *
 * An entry as a point on the timeline of the lesson.
 */
typedef struct
{
  double                  x;
  guint                   row;
  SamObservationEntryKind kind;
  gint64                  ordinal;
} SamCockpitPoint;

/**
 * sam_cockpit_strip_get_length:
 * @planned: the lesson's planned length, in milliseconds; 0 where it is not known
 *
 * The time that the whole strip stands for: the planned lesson, and whole tens
 * of minutes more where it goes on longer.
 */
gint64          sam_cockpit_strip_get_length (gint64 planned, gint64 elapsed);
SamCockpitPoint sam_cockpit_strip_place (SamCockpitEntry *entry, guint n_questions, gint64 length);

G_END_DECLS

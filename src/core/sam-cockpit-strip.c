#include "sam-cockpit-strip.h"

#define STEP (G_GINT64_CONSTANT (10) * 60 * 1000)

/* Where nobody said how long the lesson is. */
#define USUAL (6 * STEP)

gint64
sam_cockpit_strip_get_length (gint64 planned, gint64 elapsed)
{
  gint64 length = planned > 0 ? planned : USUAL;

  return elapsed <= length ? length : (elapsed + STEP - 1) / STEP * STEP;
}

SamCockpitPoint
sam_cockpit_strip_place (SamCockpitEntry *entry, guint n_questions, gint64 length)
{
  guint question = sam_cockpit_entry_get_question (entry);
  SamCockpitPoint point = {
    .x = length > 0 ? CLAMP ((double) sam_cockpit_entry_get_stamp (entry) / (double) length, 0, 1) : 0,
    .row = question >= 1 && question <= n_questions ? question - 1 : n_questions,
    .kind = sam_cockpit_entry_get_kind (entry),
    .ordinal = sam_cockpit_entry_get_ordinal (entry),
  };

  return point;
}

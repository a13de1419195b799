#pragma once

#include <glib-object.h>

#include "sam-database.h"
#include "sam-date.h"

G_BEGIN_DECLS

/**
 * SamObservationFacts:
 * @session: id of the session of kind observation
 * @minutes: observed, or planned where it is not held
 * @school: 0 where it cannot be told; so @school_name is %NULL
 * @coach: 0 where none is named
 * @subject: %NULL where none is recorded; so @grade and @template
 * @n_notes: notes, counts and events
 * @dialogue: when the cycle's dialogue was held, %SAM_DATE_NONE where it was not
 *
 * An observation record as it stands in a list: that, not what.
 */
typedef struct
{
  gint64      session;
  gint64      cycle;
  SamDate     date;
  int         start_time; /* minutes since midnight */
  gboolean    is_held;
  int         minutes;
  char       *term;
  int         ordinal;
  gint64      teacher;
  char       *teacher_name;
  gint64      coach;
  char       *coach_name;
  gint64      school;
  char       *school_name;
  char       *subject;
  char       *grade;
  char       *template_name;
  int         n_notes;
  SamDate     dialogue;
} SamObservationFacts;

/** SamObservationItem: such facts in a list model. A value: it never changes. */
#define SAM_TYPE_OBSERVATION_ITEM (sam_observation_item_get_type ())
G_DECLARE_FINAL_TYPE (SamObservationItem, sam_observation_item, SAM, OBSERVATION_ITEM, GObject)

const SamObservationFacts *sam_observation_item_get_facts (SamObservationItem *self);

/**
 * sam_observation_records_load:
 * @cycle: 0 for all
 * @as_of: held by the day, or planned
 *
 * The newest first.
 *
 * Returns: array of #SamObservationItem, or %NULL with @error
 */
GPtrArray *sam_observation_records_load (SamDatabase *database, gint64 cycle, SamDate as_of, GError **error);

G_END_DECLS

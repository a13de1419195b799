#pragma once

#include "sam-running-observation.h"
#include "sam-running-rows.h"
#include "sam-running-writer.h"

G_BEGIN_DECLS

/* The inside of a running observation, shared with the room sam-running-start.c. */

struct _SamRunningObservation
{
  GObject           parent_instance;
  SamStore         *store;
  SamRunningHead   *head;
  gint64           *question_ids;
  guint             n_questions;
  SamCockpit       *cockpit;
  SamRunningWriter *writer; /* %NULL once it is over */
  guint             n_unreadable;
  SamRunningSaving  saving;
  char             *error_text;
  /* What has to be added to the running time of the computer to get the time of day, in milliseconds. */
  gint64            offset;
};

/** From now on, what changes in the cockpit is written. */
gboolean sam_running_observation_follow (SamRunningObservation *self, GError **error);

G_END_DECLS

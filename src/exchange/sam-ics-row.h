#pragma once

#include "sam-ics-event.h"
#include "sam-ics-import.h"

G_BEGIN_DECLS

/* The inside of a row, for the files of SamIcsImport alone. */

struct _SamIcsRow
{
  GObject parent_instance;

  SamIcsEvent *event;
  guint        subject; /* G_MAXUINT for none */
  gint64       found_coach;
  SamIcsStatus status;
  char        *reason;
  gint64       team;
  char        *team_label;
  gint64       coach;
  char        *coach_name;
};

/** Takes the event. */
SamIcsRow *sam_ics_row_new_take (SamIcsEvent *event);

G_END_DECLS

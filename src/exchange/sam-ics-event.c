#include "sam-ics-event.h"

#include <glib/gi18n.h>

void
sam_ics_event_free (gpointer data)
{
  SamIcsEvent *self = data;

  g_free (self->summary);
  g_free (self->location);
  g_free (self->people);
  g_free (self->description);
  g_free (self);
}

const char *
sam_ics_trouble_describe (SamIcsTrouble trouble)
{
  static const char *const words[] = {
    [SAM_ICS_TROUBLE_NONE] = NULL,
    [SAM_ICS_TROUBLE_OURS] = N_ ("It came from Samordna."),
    [SAM_ICS_TROUBLE_CANCELLED] = N_ ("It is cancelled in the calendar."),
    [SAM_ICS_TROUBLE_ALL_DAY] = N_ ("It lasts all day. Give it a time in the calendar, or add the session by hand."),
    [SAM_ICS_TROUBLE_NO_START] = N_ ("It has no start that can be read."),
    [SAM_ICS_TROUBLE_NO_END] = N_ ("It has neither an end nor a length."),
    [SAM_ICS_TROUBLE_MIDNIGHT] = N_ ("It runs past midnight."),
    [SAM_ICS_TROUBLE_ZONE] = N_ ("Its time zone is not known."),
    [SAM_ICS_TROUBLE_RULE] = N_ ("It is repeated by a rule that cannot be followed."),
    [SAM_ICS_TROUBLE_FOLLOWING] = N_ ("It changes all that follow. Export the calendar anew, with each one by itself."),
    [SAM_ICS_TROUBLE_OUTSIDE] = N_ ("It lies before or after the programme."),
  };

  return words[trouble] != NULL ? _(words[trouble]) : NULL;
}

/* --to WHOM and --why TEXT, for the disclosure log. */
#include "sam-ctl-disclose.h"

#include <glib/gi18n.h>

const char *const sam_ctl_disclose_to_help
    = N_ ("To whom coaching text goes, for the disclosure log: a name, “teacher” or “coach”");
const char *const sam_ctl_disclose_why_help = N_ ("Why it goes there, for the disclosure log");

void
sam_ctl_disclose_clear (SamCtlDisclose *self)
{
  g_free (self->to);
  g_free (self->why);
}

gint64
sam_ctl_disclose (SamStore *store, const SamCtlDisclose *words, SamDisclosureEntry entry, GError **error)
{
  entry.act = SAM_DISCLOSURE_EXPORTED;
  entry.reason = words->why;
  if (words->to != NULL && g_ascii_strcasecmp (words->to, "teacher") == 0)
    entry.recipient = SAM_DISCLOSURE_TO_TEACHER;
  else if (words->to != NULL && g_ascii_strcasecmp (words->to, "coach") == 0)
    entry.recipient = SAM_DISCLOSURE_TO_COACH;
  else if (words->to != NULL)
    entry.recipient = words->to;

  return sam_disclosure_enter (store, &entry, error);
}

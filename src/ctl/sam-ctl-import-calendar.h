#pragma once

#include "sam-ctl.h"

G_BEGIN_DECLS

/**
 * SamCtlCalendarImport: how a calendar is to be read.
 * @coach: (nullable): name or code, for events that name no coach
 * @school: (nullable): unit code
 * @team: (nullable): name of a team of @school, for events that name no team
 */
typedef struct
{
  const char *coach;
  const char *school;
  const char *team;
  gboolean    skips_refused;
  gboolean    is_dry_run;
  gboolean    is_json;
} SamCtlCalendarImport;

/** `import FILE IN.ics`: into a programme that is there. */
SamCtlStatus sam_ctl_import_calendar (const char *programme, const char *calendar, const SamCtlCalendarImport *options);

G_END_DECLS

#pragma once

#include "sam-ctl.h"

G_BEGIN_DECLS

/**
 * SamCtlCalendarOptions: what `export --format ics` takes.
 * @coach: (nullable): name or code
 * @school: (nullable): unit code
 * @team: (nullable): name of a team of @school
 * @note: (nullable): where the cover note is written; %NULL for the standard output
 */
typedef struct
{
  char *coach;
  char *school;
  char *team;
  char *note;
} SamCtlCalendarOptions;

void sam_ctl_calendar_options_clear (SamCtlCalendarOptions *self);
/** Whether any is given: other formats take none of them. */
gboolean sam_ctl_calendar_options_are_given (const SamCtlCalendarOptions *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SamCtlCalendarOptions, sam_ctl_calendar_options_clear)

SamCtlStatus sam_ctl_export_calendar (SamStore *store, const char *output,
                                      const SamCtlCalendarOptions *options);

G_END_DECLS

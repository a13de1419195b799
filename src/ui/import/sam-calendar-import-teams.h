#pragma once

#include <adwaita.h>

#include "sam-context.h"
#include "sam-ics-import.h"

G_BEGIN_DECLS

/**
 * The choices that a foreign calendar leaves: the coach of events that name
 * none, and the team of each text that stands for one, those that are not
 * known first. Choosing is a choice of @import.
 */
GtkWidget *sam_calendar_import_teams_new (SamContext *context, SamIcsImport *import);

/** More are not asked about: what is rarer than these is left out. */
#define SAM_CALENDAR_IMPORT_MOST_TEAMS 200

G_END_DECLS

#pragma once

#include <adwaita.h>

#include "sam-context.h"

G_BEGIN_DECLS

/** SamTeamView: the page of one team: teachers, coaches, dates. Its actions are "team.…". */
#define SAM_TYPE_TEAM_VIEW (sam_team_view_get_type ())
G_DECLARE_FINAL_TYPE (SamTeamView, sam_team_view, SAM, TEAM_VIEW, AdwBin)

void     sam_team_view_show (SamTeamView *self, SamContext *context, gint64 team);
/** 0 where no team is shown. */
gint64   sam_team_view_get_team (SamTeamView *self);
/** Reads the team again; %FALSE where it is no more. */
gboolean sam_team_view_refresh (SamTeamView *self);
void     sam_team_view_set_narrow (SamTeamView *self, gboolean narrow);

G_END_DECLS

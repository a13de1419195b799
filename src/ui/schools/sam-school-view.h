#pragma once

#include <adwaita.h>

#include "sam-context.h"

G_BEGIN_DECLS

/** SamSchoolView: the page of one school: status, sessions, teams, people, dates. Its actions are "school.…". */
#define SAM_TYPE_SCHOOL_VIEW (sam_school_view_get_type ())
G_DECLARE_FINAL_TYPE (SamSchoolView, sam_school_view, SAM, SCHOOL_VIEW, AdwBin)

void     sam_school_view_show (SamSchoolView *self, SamContext *context, gint64 school);
/** 0 where no school is shown. */
gint64   sam_school_view_get_school (SamSchoolView *self);
/** Reads the school again; %FALSE where it is no more. */
gboolean sam_school_view_refresh (SamSchoolView *self);
void     sam_school_view_set_narrow (SamSchoolView *self, gboolean narrow);

G_END_DECLS

#pragma once

#include "sam-school-year.h"
#include "sam-tool-window.h"

G_BEGIN_DECLS

/**
 * SamSchoolYearWindow:
 *
 * The calendar of a school year, as the programme, an organiser or a school
 * has it: at a glance, with what is set for whom, counts, and warnings by the
 * law. Days that are selected become a break or a study day; what another
 * organiser or school has can be copied, and a year be proposed. Each is one
 * change, one undo. Escape closes.
 */
#define SAM_TYPE_SCHOOL_YEAR_WINDOW (sam_school_year_window_get_type ())
G_DECLARE_FINAL_TYPE (SamSchoolYearWindow, sam_school_year_window, SAM, SCHOOL_YEAR_WINDOW, SamToolWindow)

/** @owner: (nullable): whose calendar is shown first; %NULL for the programme's. @parent is any widget of the window. */
GtkWindow *sam_school_year_window_present (GtkWidget *parent, SamContext *context, const SamCalendarOwner *owner);

G_END_DECLS

#pragma once

#include <adwaita.h>

#include "sam-school-list.h"
#include "sam-status-matrix.h"

G_BEGIN_DECLS

/** SamSchoolRow: a school in the list, with its status in the two strands. Reused for other schools. */
#define SAM_TYPE_SCHOOL_ROW (sam_school_row_get_type ())
G_DECLARE_FINAL_TYPE (SamSchoolRow, sam_school_row, SAM, SCHOOL_ROW, AdwBin)

GtkWidget *sam_school_row_new (void);
/** @group and @individual are %NULL where the school takes no part on the day. */
void       sam_school_row_set_school (SamSchoolRow *self, SamSchoolItem *school, SamDate as_of,
                                      const SamStrandState *group, const SamStrandState *individual);
void       sam_school_row_set_narrow (SamSchoolRow *self, gboolean narrow);

/** "since 3 Sep 2012", "spring 2013", with a warning where nothing proves it; %NULL for nothing. Newly allocated. */
char      *sam_school_row_describe_state (const SamStrandState *state);

G_END_DECLS

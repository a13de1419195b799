#pragma once

#include <adwaita.h>

#include "sam-status-matrix.h"

G_BEGIN_DECLS

/**
 * SamSchoolStatusList:
 *
 * The status matrix for a narrow window: one row a school, a line a strand.
 */
#define SAM_TYPE_SCHOOL_STATUS_LIST (sam_school_status_list_get_type ())
G_DECLARE_FINAL_TYPE (SamSchoolStatusList, sam_school_status_list, SAM, SCHOOL_STATUS_LIST, AdwBin)

GtkWidget *sam_school_status_list_new (void);
/** Keeps nothing of the matrix but the schools' ids. */
void       sam_school_status_list_set_matrix (SamSchoolStatusList *self, SamStatusMatrix *matrix);

G_END_DECLS

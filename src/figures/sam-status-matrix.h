#pragma once

#include <glib-object.h>

#include "sam-figures.h"
#include "sam-strand.h"
#include "sam-strand-status.h"

G_BEGIN_DECLS

/**
 * SamStrandState:
 * @status: as of the day; not planned where nothing was recorded
 * @date: of the entry; %SAM_DATE_NONE where there is none
 * @planned_term: (nullable): '2013-vt'
 * @is_unproven: "under way" with no held session by the day; is to be flagged
 *   wherever the status shows
 *
 * A school's own status in one strand, as of a day.
 */
typedef struct
{
  SamStrandStatusStatus status;
  SamDate               date;
  char                 *planned_term;
  gboolean              is_unproven;
} SamStrandState;

/**
 * SamStatusRow:
 *
 * One school of the matrix, as of a day. Immutable.
 */
#define SAM_TYPE_STATUS_ROW (sam_status_row_get_type ())
G_DECLARE_FINAL_TYPE (SamStatusRow, sam_status_row, SAM, STATUS_ROW, GObject)

gint64                sam_status_row_get_school_id (SamStatusRow *self);
const char           *sam_status_row_get_school_name (SamStatusRow *self);
const char           *sam_status_row_get_organiser_name (SamStatusRow *self);
/** By the index of the strand in the matrix. */
const SamStrandState *sam_status_row_get_state (SamStatusRow *self, guint strand);
/** Active teams whose group coaching is under way or finished (F2 of the school). */
guint                 sam_status_row_get_teams_under_way (SamStatusRow *self);
guint                 sam_status_row_get_teams_active (SamStatusRow *self);
/** Group sessions held and planned (F5 of the school). */
guint                 sam_status_row_get_sessions_held (SamStatusRow *self);
guint                 sam_status_row_get_sessions_planned (SamStatusRow *self);
/** Date of the last held group session; %SAM_DATE_NONE where there is none. */
SamDate               sam_status_row_get_last_held (SamStatusRow *self);

/**
 * SamStatusMatrix:
 *
 * School × strand, as of a day: the schools that take part, in Swedish order;
 * the strands group, individual, then the user's own by name. For the
 * programme, an organiser or a school.
 */
typedef struct _SamStatusMatrix SamStatusMatrix;

SamStatusMatrix *sam_status_matrix_load (SamDatabase *database, SamScope scope, SamDate as_of,
                                         GError **error);
void             sam_status_matrix_free (SamStatusMatrix *self);

guint         sam_status_matrix_get_n_strands (SamStatusMatrix *self);
gint64        sam_status_matrix_get_strand_id (SamStatusMatrix *self, guint strand);
SamStrandKind sam_status_matrix_get_strand_kind (SamStatusMatrix *self, guint strand);
/** As the user named it. */
const char   *sam_status_matrix_get_strand_name (SamStatusMatrix *self, guint strand);
/** Index of the first strand of a kind, or -1. */
int           sam_status_matrix_find_strand (SamStatusMatrix *self, SamStrandKind kind);
/** Array of #SamStatusRow, owned by the matrix. */
GPtrArray    *sam_status_matrix_get_rows (SamStatusMatrix *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SamStatusMatrix, sam_status_matrix_free)

G_END_DECLS

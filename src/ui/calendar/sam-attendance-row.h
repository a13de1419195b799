#pragma once

#include <adwaita.h>

#include "sam-attendance.h"
#include "sam-draft.h"

G_BEGIN_DECLS

/**
 * SamAttendanceRow:
 *
 * A member of the team in a session that was held: whether there, and for how
 * long where only partly. There is no field for why not. Property (notify):
 * "status".
 */
#define SAM_TYPE_ATTENDANCE_ROW (sam_attendance_row_get_type ())
G_DECLARE_FINAL_TYPE (SamAttendanceRow, sam_attendance_row, SAM, ATTENDANCE_ROW, AdwActionRow)

/** @attendance: the member's, as it is stored, or %NULL; @minutes: of the session. */
GtkWidget           *sam_attendance_row_new (SamRecord *member, SamRecord *attendance, int minutes);
SamAttendanceStatus  sam_attendance_row_get_status (SamAttendanceRow *self);
void                 sam_attendance_row_set_status (SamAttendanceRow *self, SamAttendanceStatus status);
void                 sam_attendance_row_set_minutes (SamAttendanceRow *self, int minutes);
/** Takes the minutes of whoever was there for a part; hidden for all others. */
GtkWidget           *sam_attendance_row_get_minutes_input (SamAttendanceRow *self);
/** The draft to store: "session" is not set in a new one. */
SamDraft            *sam_attendance_row_dup_draft (SamAttendanceRow *self);

G_END_DECLS

#pragma once

#include "sam-attendance-row.h"
#include "sam-key-list.h"

G_BEGIN_DECLS

/**
 * SamAttendanceList:
 *
 * Who of the team was there: all present by one key or click, then the
 * exceptions. Letters find a member by name, a digit says what holds for the
 * member with the focus: 1 present, 2 partly (and asks for the minutes),
 * 3 absent, 4 not expected, 0 not recorded.
 */
#define SAM_TYPE_ATTENDANCE_LIST (sam_attendance_list_get_type ())
G_DECLARE_FINAL_TYPE (SamAttendanceList, sam_attendance_list, SAM, ATTENDANCE_LIST, SamKeyList)

/**
 * sam_attendance_list_new:
 * @members: (element-type SamRecord): of the family person, in their order
 * @stored: (element-type SamRecord) (nullable): attendance that is stored
 * @minutes: of the session
 */
GtkWidget *sam_attendance_list_new (GPtrArray *members, GPtrArray *stored, int minutes);
/** The session lasted so long: whoever did not come for a part came for all of it. */
void       sam_attendance_list_set_minutes (SamAttendanceList *self, int minutes);
/** What there is to store: array of #SamDraft, "session" not set in new ones. */
GPtrArray *sam_attendance_list_dup_drafts (SamAttendanceList *self);
/** The same as text, to be compared with what it was. Newly allocated. */
char      *sam_attendance_list_dup_text (SamAttendanceList *self);
/** Gives the focus to where one begins; %FALSE where there is nobody. */
gboolean   sam_attendance_list_begin (SamAttendanceList *self);
/** %NULL where there is nobody. */
GtkWidget *sam_attendance_list_get_all_present_button (SamAttendanceList *self);
/** In their order: array of #SamAttendanceRow. Owned by the list. */
GPtrArray *sam_attendance_list_get_rows (SamAttendanceList *self);

G_END_DECLS

#pragma once

#include "sam-family.h"

G_BEGIN_DECLS

/*
 * Whether a person attended a session, and for how long. There is no field for a
 * reason: it would be health data.
 */

/** Fields of the family "attendance", in the order of its columns. */
enum
{
  SAM_ATTENDANCE_SESSION,
  SAM_ATTENDANCE_PERSON,
  SAM_ATTENDANCE_STATUS,
  SAM_ATTENDANCE_MINUTES,
  SAM_ATTENDANCE_N_FIELDS,
};

typedef enum
{
  SAM_ATTENDANCE_STATUS_PRESENT,
  SAM_ATTENDANCE_STATUS_PARTLY,
  SAM_ATTENDANCE_STATUS_ABSENT,
  SAM_ATTENDANCE_STATUS_NOT_EXPECTED,
  SAM_ATTENDANCE_STATUS_NOT_RECORDED,
} SamAttendanceStatus;

extern const SamFamily sam_family_attendance;

G_END_DECLS

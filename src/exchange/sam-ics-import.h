#pragma once

#include <gio/gio.h>

#include "sam-date.h"
#include "sam-store.h"

G_BEGIN_DECLS

/**
 * SamIcsStatus: what becomes of an event of a foreign calendar.
 * @SAM_ICS_NEW: it becomes a session
 * @SAM_ICS_DECIDE: it would, if its team were known
 * @SAM_ICS_PRESENT: the team has a session at that day and time already, or the file has it twice
 * @SAM_ICS_OURS: it came from Samordna
 * @SAM_ICS_CANCELLED: it is cancelled there
 * @SAM_ICS_REFUSED: it can be no session, see the reason
 */
typedef enum
{
  SAM_ICS_NEW,
  SAM_ICS_DECIDE,
  SAM_ICS_PRESENT,
  SAM_ICS_OURS,
  SAM_ICS_CANCELLED,
  SAM_ICS_REFUSED,
  SAM_ICS_N_STATUSES,
} SamIcsStatus;

/** As in JSON: "new", "undecided", "present", "ours", "cancelled", "refused". */
const char *sam_ics_status_get_name (SamIcsStatus status);
/** Of one event, in words; translated. */
const char *sam_ics_status_get_label (SamIcsStatus status);

/**
 * SamIcsRow: one event in a #SamIcsImport. A value of the moment; see "items-changed".
 */
#define SAM_TYPE_ICS_ROW (sam_ics_row_get_type ())
G_DECLARE_FINAL_TYPE (SamIcsRow, sam_ics_row, SAM, ICS_ROW, GObject)

SamIcsStatus sam_ics_row_get_status (SamIcsRow *self);
/** Why it stands so, or what is unusual about it, in words; (nullable). */
const char  *sam_ics_row_get_reason (SamIcsRow *self);
const char  *sam_ics_row_get_summary (SamIcsRow *self);
/** (nullable) */
const char  *sam_ics_row_get_location (SamIcsRow *self);
/** %SAM_DATE_NONE where it is not known. */
SamDate      sam_ics_row_get_date (SamIcsRow *self);
/** Minutes since midnight; means nothing where the reason says that there is none. */
int          sam_ics_row_get_time (SamIcsRow *self);
/** 0 where it is not known. */
int          sam_ics_row_get_minutes (SamIcsRow *self);
/** 0 where there is none. */
gint64       sam_ics_row_get_team (SamIcsRow *self);
/** "Almbackaskolan F–3"; (nullable). */
const char  *sam_ics_row_get_team_label (SamIcsRow *self);
gint64       sam_ics_row_get_coach (SamIcsRow *self);
/** (nullable) */
const char  *sam_ics_row_get_coach_name (SamIcsRow *self);

/**
 * SamIcsImport:
 *
 * A foreign calendar as sessions to be: a list (GListModel) of #SamIcsRow by
 * date and time, each with what becomes of it. Nothing is stored until
 * sam_ics_import_apply(), and that is one change, one step of undo.
 *
 * A session is told by team, date and time: what is read again is there
 * already. An event that was moved in the calendar meanwhile is new; the session
 * at its old time stays.
 *
 * Only group coaching can be read: an event names no teacher. Texts other than
 * the place are not stored.
 *
 * Signal "changed": after a choice, when the rows are anew.
 */
#define SAM_TYPE_ICS_IMPORT (sam_ics_import_get_type ())
G_DECLARE_FINAL_TYPE (SamIcsImport, sam_ics_import, SAM, ICS_IMPORT, GObject)

/** From the first day of the programme to its last, or to the end of the next school year: [@from, @to). */
gboolean      sam_ics_import_find_range (SamDatabase *database, SamDate *from, SamDate *to, GError **error);

/** Reads and plans, in any thread: @database is of that thread. */
SamIcsImport *sam_ics_import_new_for_file (GFile *file, SamDatabase *database, GError **error);
SamIcsImport *sam_ics_import_new_for_bytes (GBytes *bytes, SamDatabase *database, GError **error);

guint         sam_ics_import_get_count (SamIcsImport *self, SamIcsStatus status);

/*
 * What is told apart by its text and place, such as "Grupphandledning · Blå",
 * stands for a team. Only what can become a session counts.
 */
guint         sam_ics_import_get_n_subjects (SamIcsImport *self);
const char   *sam_ics_import_get_subject_summary (SamIcsImport *self, guint subject);
/** (nullable) */
const char   *sam_ics_import_get_subject_location (SamIcsImport *self, guint subject);
guint         sam_ics_import_get_subject_n_events (SamIcsImport *self, guint subject);
/** 0 where it is not known. */
gint64        sam_ics_import_get_subject_team (SamIcsImport *self, guint subject);
/** (nullable) */
const char   *sam_ics_import_get_subject_team_label (SamIcsImport *self, guint subject);
/** Whether the team was found in the texts: then nobody has to be asked. */
gboolean      sam_ics_import_is_subject_found (SamIcsImport *self, guint subject);
/** @team: 0 for none: its events are left out. */
void          sam_ics_import_choose_team (SamIcsImport *self, guint subject, gint64 team);
/** For those events that name no coach: 0 for none. */
void          sam_ics_import_choose_coach (SamIcsImport *self, gint64 coach);

/** Stores what is new, as one change; @n_stored (nullable) says how many. */
gboolean      sam_ics_import_apply (SamIcsImport *self, SamStore *store, guint *n_stored, GError **error);

G_END_DECLS

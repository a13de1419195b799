#pragma once

#include "sam-calendar-feed.h"
#include "sam-export.h"

G_BEGIN_DECLS

/**
 * SamIcsExport:
 *
 * An export of sessions as a calendar file (RFC 5545), made in two steps: the
 * work, in any thread, and the end, in the store's. Between them nothing is
 * seen of it; what is freed before its end leaves nothing behind.
 */
typedef struct _SamIcsExport SamIcsExport;

/**
 * sam_ics_export_prepare:
 * @database: any connection, in its own thread; best held (sam_database_hold())
 * @flags: only %SAM_EXPORT_REPLACE counts
 *
 * Works out what @scope is to be told, and writes it beside its place.
 */
SamIcsExport *sam_ics_export_prepare (SamDatabase *database, const SamCalendarScope *scope,
                                      GFile *file, SamExportFlags flags, GError **error);
void sam_ics_export_free (SamIcsExport *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SamIcsExport, sam_ics_export_free)

/**
 * sam_ics_export_finish:
 *
 * Puts the file in its place, and keeps in the programme what was told: both,
 * or neither. Into a programme that is open for reading only nothing is kept,
 * and the note says so.
 */
gboolean sam_ics_export_finish (SamIcsExport *self, SamStore *store, GError **error);

/** The cover note; complete after the end. */
const char *sam_ics_export_get_note (SamIcsExport *self);
const SamCalendarFeed *sam_ics_export_get_feed (SamIcsExport *self);

G_END_DECLS

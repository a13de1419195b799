#pragma once

#include "sam-report.h"
#include "sam-document.h"
#include "sam-school-calendar.h"
#include "sam-school-list.h"
#include "sam-session-list.h"

G_BEGIN_DECLS

/**
 * SamReportData:
 *
 * What reports of the calendar read from the file besides sessions: the
 * programme, its schools, and the calendar that holds for each. Read when it
 * is first asked for; belongs to the thread that made it.
 */
typedef struct _SamReportData SamReportData;

SamReportData *sam_report_data_new (SamDatabase *database, SamDate as_of, GError **error);
void           sam_report_data_free (SamReportData *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SamReportData, sam_report_data_free)

SamDatabase       *sam_report_data_get_database (SamReportData *self);
/** "" where the file has none. */
const char        *sam_report_data_get_programme (SamReportData *self);
gboolean           sam_report_data_is_fictitious (SamReportData *self);
/** Array of #SamSchoolItem by name. */
GPtrArray         *sam_report_data_get_schools (SamReportData *self);
/** %NULL where there is none with this id. */
SamSchoolItem     *sam_report_data_find_school (SamReportData *self, gint64 school);
/** %NULL with @error; owned by the data. */
SamSchoolCalendar *sam_report_data_get_calendar (SamReportData *self, gint64 school, GError **error);
/** Members of a team on a day; -1 with @error. */
int                sam_report_data_count_members (SamReportData *self, gint64 team, SamDate date, GError **error);

/** The name of the programme and whether its data are made up; @name may come out as %NULL. */
gboolean sam_report_load_programme (SamDatabase *database, char **name, gboolean *is_fictitious, GError **error);
/** Who answers for the programme; may come out as %NULL. */
gboolean sam_report_load_owner (SamDatabase *database, char **owner, GError **error);
/**
 * A name of a person, or "school, team": newly allocated; %NULL with @error where
 * there is none with this id.
 */
char    *sam_report_load_person_name (SamDatabase *database, gint64 person, GError **error);
char    *sam_report_load_organiser_name (SamDatabase *database, gint64 organiser, GError **error);
gboolean sam_report_load_team (SamDatabase *database, gint64 team, char **name, gint64 *school, GError **error);

/**
 * sam_report_data_new_document:
 * @title: kept
 * @about: what it is about, after the programme's name; %NULL for nothing
 *
 * A document with the head that reports have: the programme, the day, the
 * readers, and at the foot whether data are made up.
 */
SamDocument *sam_report_data_new_document (SamReportData *self, const SamReportOptions *options, const char *title,
                                           const char *about, const char *readers, SamOrientation orientation);

G_END_DECLS

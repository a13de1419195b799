#pragma once

#include "sam-disclosure.h"
#include "sam-report.h"

G_BEGIN_DECLS

/** What a report can be told; sets of these are what it takes, and what it cannot do without. */
typedef enum
{
  SAM_REPORT_TAKES_DAY = 1 << 0,
  SAM_REPORT_TAKES_WEEK = 1 << 1,
  SAM_REPORT_TAKES_MONTH = 1 << 2,
  SAM_REPORT_TAKES_TERM = 1 << 3,
  SAM_REPORT_TAKES_SCHOOL = 1 << 4,
  SAM_REPORT_TAKES_COACH = 1 << 5,
  SAM_REPORT_TAKES_TEAM = 1 << 6,
  SAM_REPORT_TAKES_SESSION = 1 << 7,
  SAM_REPORT_TAKES_PAPER = 1 << 8,
  SAM_REPORT_TAKES_EACH_SCHOOL = 1 << 9,
  SAM_REPORT_TAKES_TEACHER = 1 << 10,
  SAM_REPORT_TAKES_CYCLE = 1 << 11,
  SAM_REPORT_TAKES_TEMPLATE = 1 << 14,
  SAM_REPORT_TAKES_SHEETS = 1 << 15,
  SAM_REPORT_TAKES_ORGANISER = 1 << 17,
  SAM_REPORT_TAKES_SINCE = 1 << 16,
} SamReportTakes;

/** One line of what a report contains; message ids. */
typedef struct
{
  const char *title;
  const char *text;
} SamReportPart;

typedef SamDocument *(*SamReportComposeFunc) (SamDatabase *database,
                                              const SamReportOptions *options, GError **error);

typedef GArray *(*SamReportListFunc) (SamDatabase *database, const SamReportOptions *options, GError **error);

#define SAM_REPORT_MAX_PARTS 5

/**
 * SamReportKind:
 * @name: the word of the command line: "week-sheet"
 * @title: message id of what it is called
 * @takes: what can be chosen besides the as-of day and the language
 * @needs: what must be chosen: a part of @takes; of several of which one will do, see @needs_one
 * @needs_one: one of these must be chosen
 * @usual_period: which of its periods is meant where none is chosen
 * @parts: what it contains, for who chooses; a title of %NULL ends them
 * @privacy: message id of what it tells of people
 * @readers: (nullable): message id of for whom it is, where nobody says otherwise
 * @tells_of_term: what stands in it of a term is as of a day within it: one before it cannot be told
 * @names_teachers: their names stand in it, though no text of individual coaching: it cannot be fixed. All others that
 *   hold no coaching text are aggregates, in which no teacher's name may stand
 * @names_coaches: coaches' names stand in it, and stay where it is fixed
 * @holds_coaching_text: it can only be made by a connection that reads what is sealed, and each print or file of it is
 *   entered in the disclosure log first, as @subject (#SamDisclosureSubject)
 * @compose: reads the file and makes the document
 * @list_schools: (nullable): the ids (array of gint64) of the schools that each get a sheet of one page, where none is
 *   chosen; @compose is then asked for each of them
 *
 * A report that the program can make. The reports page, print from other
 * pages and samordnactl know reports by this alone: a new one is a room of
 * its own here and a row in the table.
 */
typedef struct
{
  const char          *name;
  const char          *title;
  SamReportTakes       takes;
  SamReportTakes       needs;
  SamReportTakes       needs_one;
  SamPeriod            usual_period;
  SamReportPart        parts[SAM_REPORT_MAX_PARTS + 1];
  const char          *privacy;
  const char          *readers;
  gboolean             tells_of_term;
  gboolean             names_teachers;
  gboolean             names_coaches;
  gboolean             holds_coaching_text;
  SamDisclosureSubject subject;
  SamReportComposeFunc compose;
  SamReportListFunc    list_schools;
} SamReportKind;

guint                sam_report_kinds_get_n (void);
const SamReportKind *sam_report_kinds_get (guint index);
/** %NULL where there is none of the name. */
const SamReportKind *sam_report_kinds_find (const char *name);
/** The names with commas, for help and errors. Newly allocated. */
char                *sam_report_kinds_dup_names (void);

/** What a period is among the things that a report takes. */
SamReportTakes sam_report_takes_for_period (SamPeriod period);

/** Whether all is chosen that the report cannot do without; @error says what is not. */
gboolean  sam_report_kind_check (const SamReportKind *kind, const SamReportOptions *options, GError **error);
/** The period that a report would be of: the one chosen where it takes it, else its usual one. */
SamPeriod sam_report_kind_get_period (const SamReportKind *kind, SamPeriod chosen);

/**
 * The as-of day of a report where nobody says which: @usual, but of a term that it tells of a day that lies in it,
 * its last where @usual does not. @period and @date are what was chosen.
 */
SamDate   sam_report_kind_choose_as_of (const SamReportKind *kind, SamPeriod period, SamDate date, SamDate usual);

/** Whether the recipients' line can be chosen. */
gboolean sam_report_kind_takes_readers (const SamReportKind *kind);

/** What the disclosure log says that such a report is: one observation record is no selection. */
SamDisclosureSubject sam_report_kind_get_subject (const SamReportKind *kind, const SamReportOptions *options);

/**
 * sam_report_new:
 *
 * Makes a report: checks that it has what it needs, reads @database and lays
 * the pages out. %NULL with @error, in words, where that is missing or cannot be read.
 */
SamReport *sam_report_new (const SamReportKind *kind, SamDatabase *database, const SamReportOptions *options,
                           GError **error);

/* The compose functions of the table. */
SamDocument *sam_progress_overview_load (SamDatabase *database, const SamReportOptions *options, GError **error);
SamDocument *sam_month_report_load (SamDatabase *database, const SamReportOptions *options, GError **error);
SamDocument *sam_term_report_load (SamDatabase *database, const SamReportOptions *options, GError **error);
SamDocument *sam_organiser_sheet_load (SamDatabase *database, const SamReportOptions *options, GError **error);
SamDocument *sam_term_account_load (SamDatabase *database, const SamReportOptions *options, GError **error);
SamDocument *sam_monday_sheet_load (SamDatabase *database, const SamReportOptions *options, GError **error);
SamDocument *sam_coach_load_report_load (SamDatabase *database, const SamReportOptions *options, GError **error);
SamDocument *sam_definitions_report_load (SamDatabase *database, const SamReportOptions *options, GError **error);
SamDocument *sam_week_sheet_load (SamDatabase *database, const SamReportOptions *options, GError **error);
SamDocument *sam_attendance_report_load (SamDatabase *database, const SamReportOptions *options, GError **error);
SamDocument *sam_blank_form_load (SamDatabase *database, const SamReportOptions *options, GError **error);
SamDocument *sam_question_form_load (SamDatabase *database, const SamReportOptions *options, GError **error);
SamDocument *sam_coach_schedule_load (SamDatabase *database, const SamReportOptions *options, GError **error);
SamDocument *sam_booklet_load (SamDatabase *database, const SamReportOptions *options, GError **error);
SamDocument *sam_observation_report_load (SamDatabase *database, const SamReportOptions *options, GError **error);
SamDocument *sam_since_report_load (SamDatabase *database, const SamReportOptions *options, GError **error);
SamDocument *sam_disclosure_report_load (SamDatabase *database, const SamReportOptions *options, GError **error);
SamDocument *sam_school_sheet_load (SamDatabase *database, const SamReportOptions *options, GError **error);
GArray      *sam_school_sheet_list_schools (SamDatabase *database, const SamReportOptions *options, GError **error);

G_END_DECLS

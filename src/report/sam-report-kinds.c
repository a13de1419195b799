/*
 * The reports that there are.
 */
#include "sam-report-kinds.h"

#include <glib/gi18n.h>


#define NO_NAMES N_("No teacher’s name and no text of individual coaching appears in this report.")

static const SamReportKind kinds[] = {
  {
    .name = "progress-overview",
    .title = N_("Progress overview"),
    .takes = SAM_REPORT_TAKES_PAPER,
    .parts = {
      { N_("Key figures"), N_("three sentences, six figures") },
      { N_("The schools"), N_("teams and status of each strand") },
      { N_("Main emphasis"), N_("the mandate beside what is done") },
      { N_("Time, sessions and attendance"), N_("per school, where lost time went, and reception") },
      { N_("Definitions"), N_("how each figure is counted") },
    },
    .privacy = NO_NAMES,
    .readers = N_("For principals and organisers"),
    .compose = sam_progress_overview_load,
  },
  {
    .name = "since-last-meeting",
    .title = N_("Since last meeting"),
    .takes = SAM_REPORT_TAKES_SINCE | SAM_REPORT_TAKES_PAPER,
    .parts = {
      { N_("What has changed"), N_("before and now, as the items of an agenda") },
      { N_("Where time was lost"), N_("cause by cause, since the former day") },
      { N_("Decisions"), N_("lines to write on, with suggested minutes") },
    },
    .privacy = NO_NAMES,
    .compose = sam_since_report_load,
  },
  {
    .name = "organiser-sheet",
    .title = N_("Organiser’s sheet"),
    .takes = SAM_REPORT_TAKES_ORGANISER | SAM_REPORT_TAKES_PAPER,
    .needs = SAM_REPORT_TAKES_ORGANISER,
    .readers = N_("For the organiser"),
    .parts = {
      { N_("The organiser’s schools"), N_("figures, and the status of each strand") },
      { N_("What needs attention"), N_("at these schools") },
      { N_("Promised and given time"), N_("per school, and where it went") },
      { N_("Reception"), N_("a dot an answer; fewer than five are not shown") },
      { N_("Definitions"), N_("how each figure is counted") },
    },
    .privacy = NO_NAMES,
    .compose = sam_organiser_sheet_load,
  },
  {
    .name = "term-report",
    .title = N_("Term report"),
    .takes = SAM_REPORT_TAKES_TERM | SAM_REPORT_TAKES_PAPER,
    .usual_period = SAM_PERIOD_TERM,
    .readers = N_("For the owner of the programme"),
    .parts = {
      { N_("Cover and contents"), N_("with the pages that parts begin on") },
      { N_("Figures"), N_("of the programme, the schools side by side, and each by itself") },
      { N_("Evaluation"), N_("the survey statement by statement; indicators as context") },
      { N_("What the programme rests on"), N_("basis, requirements as judged, milestones") },
      { N_("Definitions"), N_("how each figure is counted") },
    },
    .privacy = NO_NAMES,
    .tells_of_term = TRUE,
    .compose = sam_term_account_load,
  },
  {
    .name = "month",
    .title = N_("Month"),
    .takes = SAM_REPORT_TAKES_MONTH | SAM_REPORT_TAKES_SCHOOL | SAM_REPORT_TAKES_COACH | SAM_REPORT_TAKES_PAPER,
    .usual_period = SAM_PERIOD_MONTH,
    .parts = {
      { N_("The month"), N_("weeks, holidays and days off on one page") },
      { N_("Every session"), N_("none is hidden behind a number; a full day goes on below") },
    },
    .privacy = NO_NAMES,
    .names_coaches = TRUE,
    .compose = sam_month_report_load,
  },
  {
    .name = "term-plan",
    .title = N_("Term plan"),
    .takes = SAM_REPORT_TAKES_TERM | SAM_REPORT_TAKES_SCHOOL | SAM_REPORT_TAKES_COACH | SAM_REPORT_TAKES_PAPER
             | SAM_REPORT_TAKES_EACH_SCHOOL,
    .usual_period = SAM_PERIOD_TERM,
    .parts = {
      { N_("The teams"), N_("by school, with coach and usual time") },
      { N_("The weeks"), N_("sessions by state, days off shaded") },
      { N_("Totals"), N_("held of planned, given of promised") },
    },
    .privacy = NO_NAMES,
    .names_coaches = TRUE,
    .compose = sam_term_report_load,
  },
  {
    .name = "week-sheet",
    .title = N_("Week sheet"),
    .takes = SAM_REPORT_TAKES_WEEK | SAM_REPORT_TAKES_SCHOOL | SAM_REPORT_TAKES_COACH | SAM_REPORT_TAKES_PAPER,
    .usual_period = SAM_PERIOD_WEEK,
    .parts = {
      { N_("Who is where"), N_("day by day, always on one page") },
      { N_("To follow up"), N_("what is not recorded from earlier weeks") },
      { N_("The coaches’ week"), N_("each coach’s days, and a look at the next week") },
      { N_("Notes"), N_("lines that fill the page") },
    },
    .privacy = NO_NAMES,
    .names_coaches = TRUE,
    .compose = sam_week_sheet_load,
  },
  {
    .name = "school-sheet",
    .title = N_("School sheet"),
    .takes = SAM_REPORT_TAKES_TERM | SAM_REPORT_TAKES_SCHOOL | SAM_REPORT_TAKES_PAPER,
    .usual_period = SAM_PERIOD_TERM,
    .parts = {
      { N_("Where the school stands"), N_("both strands, and given of promised time") },
      { N_("The term"), N_("sessions, attendance, steps and other interventions on one axis of time") },
      { N_("What became of it"), N_("lost minutes by cause, cycles, days to dialogue") },
      { N_("How it is received"), N_("the survey’s answers, frame factors, next steps") },
      { N_("What is missing"), N_("and where it is filled in; only where something is") },
    },
    .privacy = NO_NAMES,
    .names_coaches = TRUE,
    .tells_of_term = TRUE,
    .compose = sam_school_sheet_load,
    .list_schools = sam_school_sheet_list_schools,
  },
  {
    .name = "monday-sheet",
    .title = N_("Monday sheet"),
    .takes = SAM_REPORT_TAKES_WEEK | SAM_REPORT_TAKES_SCHOOL | SAM_REPORT_TAKES_PAPER,
    .usual_period = SAM_PERIOD_WEEK,
    .parts = {
      { N_("The week"), N_("its sessions, day by day, always on one page") },
      { N_("To follow up"), N_("what is not recorded from earlier weeks") },
      { N_("Over the cadence"), N_("teams whose last session is too long ago") },
      { N_("Waiting dialogues"), N_("how many, never whose") },
      { N_("The coaches’ week"), N_("each coach’s days, and a look at the next week") },
    },
    .privacy = NO_NAMES,
    .names_coaches = TRUE,
    .compose = sam_monday_sheet_load,
  },
  {
    .name = "attendance-list",
    .title = N_("Attendance list"),
    .takes = SAM_REPORT_TAKES_DAY | SAM_REPORT_TAKES_TERM | SAM_REPORT_TAKES_SCHOOL | SAM_REPORT_TAKES_TEAM
             | SAM_REPORT_TAKES_SESSION | SAM_REPORT_TAKES_PAPER,
    .needs_one = SAM_REPORT_TAKES_TEAM | SAM_REPORT_TAKES_SESSION,
    .usual_period = SAM_PERIOD_TERM,
    .parts = {
      { N_("The members"), N_("of the day, with room for guests") },
      { N_("Room to sign"), N_("for one session, or for all of a term") },
      { N_("After the session"), N_("questions, method, next try, conditions") },
    },
    .privacy = N_("The members’ names stand in this list. It has no room for the reason of an absence."),
    .names_teachers = TRUE,
    .compose = sam_attendance_report_load,
  },
  {
    .name = "coach-schedule",
    .title = N_("Coach’s schedule"),
    .takes = SAM_REPORT_TAKES_WEEK | SAM_REPORT_TAKES_MONTH | SAM_REPORT_TAKES_TERM | SAM_REPORT_TAKES_SCHOOL
             | SAM_REPORT_TAKES_COACH | SAM_REPORT_TAKES_PAPER,
    .needs = SAM_REPORT_TAKES_COACH,
    .usual_period = SAM_PERIOD_TERM,
    .parts = {
      { N_("The sessions"), N_("week by week: time, school, team, place") },
      { N_("Totals"), N_("sessions and planned minutes") },
    },
    .privacy = NO_NAMES,
    .names_coaches = TRUE,
    .compose = sam_coach_schedule_load,
  },
  {
    .name = "coach-load",
    .title = N_("Coach load"),
    .takes = SAM_REPORT_TAKES_PAPER,
    .parts = {
      { N_("Each coach"), N_("minutes by kind of session, in the school year so far") },
      { N_("Beside them"), N_("schools, teams, and the reduction in duties") },
    },
    .privacy = N_("Coaches’ names stand in this report, in alphabetical order; no teacher’s name and no text of individual coaching."),
    .names_coaches = TRUE,
    .compose = sam_coach_load_report_load,
  },
  {
    .name = "definitions",
    .title = N_("Definitions of the figures"),
    .takes = SAM_REPORT_TAKES_PAPER,
    .parts = {
      { N_("What each figure counts"), N_("its id, its definition, and of what it is told") },
      { N_("What holds for all of them"), N_("sums, rounding, intervals, hidden numbers") },
    },
    .privacy = NO_NAMES,
    .compose = sam_definitions_report_load,
  },
  {
    .name = "blank-form",
    .title = N_("Observation form"),
    .takes = SAM_REPORT_TAKES_TEMPLATE | SAM_REPORT_TAKES_SHEETS,
    .parts = {
      { N_("Three questions"), N_("written before the lesson, with what to look for") },
      { N_("What the template counts"), N_("tallies, the lesson minute by minute, given times") },
      { N_("The log"), N_("time, question, and the template’s columns") },
    },
    .privacy = N_("An empty form, to be filled in by hand. It has no room for the teacher’s or a pupil’s name."),
    .compose = sam_blank_form_load,
  },
  {
    .name = "question-form",
    .title = N_("Observation form with the questions"),
    .takes = SAM_REPORT_TAKES_TEACHER | SAM_REPORT_TAKES_CYCLE | SAM_REPORT_TAKES_TEMPLATE | SAM_REPORT_TAKES_SHEETS,
    .needs_one = SAM_REPORT_TAKES_TEACHER | SAM_REPORT_TAKES_CYCLE,
    .parts = {
      { N_("The questions"), N_("of the teacher’s latest cycle, with what to look for") },
      { N_("What the template counts"), N_("tallies, the lesson minute by minute, given times") },
      { N_("The log"), N_("time, question, and the template’s columns") },
    },
    .privacy = N_("The teacher’s own questions stand in this form, without the teacher’s name. Carry it as you would the notes."),
    .holds_coaching_text = TRUE,
    .subject = SAM_DISCLOSURE_QUESTION,
    .compose = sam_question_form_load,
  },
  {
    .name = "booklet",
    .title = N_("The teacher’s booklet"),
    .takes = SAM_REPORT_TAKES_TEACHER | SAM_REPORT_TAKES_CYCLE | SAM_REPORT_TAKES_PAPER,
    .needs_one = SAM_REPORT_TAKES_TEACHER | SAM_REPORT_TAKES_CYCLE,
    .parts = {
      { N_("The questions"), N_("each as a thread, from asking to follow-up") },
      { N_("The lessons"), N_("what was noted, along a strip of time") },
      { N_("Own notes"), N_("lines that fill the page") },
    },
    .privacy = N_("The teacher’s own words stand in this booklet. It serves the teacher’s development only; there are no "
                  "scores in it."),
    .holds_coaching_text = TRUE,
    .subject = SAM_DISCLOSURE_BOOKLET,
    .compose = sam_booklet_load,
  },
  {
    .name = "observation",
    .title = N_("Observation records"),
    .takes = SAM_REPORT_TAKES_DAY | SAM_REPORT_TAKES_TERM | SAM_REPORT_TAKES_SCHOOL | SAM_REPORT_TAKES_COACH
             | SAM_REPORT_TAKES_TEACHER | SAM_REPORT_TAKES_CYCLE | SAM_REPORT_TAKES_PAPER,
    .usual_period = SAM_PERIOD_TERM,
    .parts = {
      { N_("Contents"), N_("teacher, date, lesson, page, where there are several") },
      { N_("Question by question"), N_("what was noted on each, with what was counted") },
      { N_("In time order"), N_("the lesson as a strip, and every note") },
    },
    .privacy = N_("Names, questions and notes stand in these records. They serve the teachers’ development only."),
    .holds_coaching_text = TRUE,
    .subject = SAM_DISCLOSURE_OBSERVATIONS,
    .compose = sam_observation_report_load,
  },
  {
    .name = "disclosure-log",
    .title = N_("Disclosure log"),
    .takes = SAM_REPORT_TAKES_TEACHER | SAM_REPORT_TAKES_PAPER,
    .parts = {
      { N_("What left the file"), N_("number, time, what, whose, to whom, why") },
    },
    .privacy = N_("Names stand in this log, but no text of individual coaching."),
    .names_teachers = TRUE,
    .compose = sam_disclosure_report_load,
  },
};

guint
sam_report_kinds_get_n (void)
{
  return G_N_ELEMENTS (kinds);
}

const SamReportKind *
sam_report_kinds_get (guint index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (kinds), NULL);

  return &kinds[index];
}

const SamReportKind *
sam_report_kinds_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (kinds[i].name, name) == 0)
      return &kinds[i];

  return NULL;
}

char *
sam_report_kinds_dup_names (void)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", kinds[i].name);

  return g_string_free (g_steal_pointer (&names), FALSE);
}

SamReportTakes
sam_report_takes_for_period (SamPeriod period)
{
  switch (period)
    {
    case SAM_PERIOD_DAY:
      return SAM_REPORT_TAKES_DAY;
    case SAM_PERIOD_WEEK:
      return SAM_REPORT_TAKES_WEEK;
    case SAM_PERIOD_MONTH:
      return SAM_REPORT_TAKES_MONTH;
    case SAM_PERIOD_TERM:
      return SAM_REPORT_TAKES_TERM;
    case SAM_PERIOD_NONE:
    default:
      return 0;
    }
}

static SamReportTakes
get_chosen (const SamReportOptions *options)
{
  return (options->school != 0 ? SAM_REPORT_TAKES_SCHOOL : 0) | (options->coach != 0 ? SAM_REPORT_TAKES_COACH : 0)
         | (options->teacher != 0 ? SAM_REPORT_TAKES_TEACHER : 0) | (options->cycle != 0 ? SAM_REPORT_TAKES_CYCLE : 0)
         | (options->organiser != 0 ? SAM_REPORT_TAKES_ORGANISER : 0)
         | (options->team != 0 ? SAM_REPORT_TAKES_TEAM : 0) | (options->session != 0 ? SAM_REPORT_TAKES_SESSION : 0);
}

SamPeriod
sam_report_kind_get_period (const SamReportKind *kind, SamPeriod chosen)
{
  g_return_val_if_fail (kind != NULL, SAM_PERIOD_NONE);

  return (kind->takes & sam_report_takes_for_period (chosen)) != 0 ? chosen : kind->usual_period;
}

/* The term that was chosen, of a report that tells of one; else empty. */
static gboolean
find_term (const SamReportKind *kind, SamPeriod period, SamDate date, SamDateRange *range)
{
  if (!kind->tells_of_term || period != SAM_PERIOD_TERM || date == SAM_DATE_NONE)
    return FALSE;

  *range = sam_period_get_range (SAM_PERIOD_TERM, date);

  return TRUE;
}

SamDate
sam_report_kind_choose_as_of (const SamReportKind *kind, SamPeriod period, SamDate date, SamDate usual)
{
  SamDateRange term;

  g_return_val_if_fail (kind != NULL, usual);

  if (!find_term (kind, period, date, &term) || (usual >= term.start && usual < term.end))
    return usual;

  return term.end - 1;
}

/* Of a term that has not begun nothing can be told, and another must not be told in its place. */
static gboolean
check_term (const SamReportKind *kind, const SamReportOptions *options, GError **error)
{
  const SamLanguage *language = sam_language_get_default ();
  g_autofree char *day = NULL;
  g_autofree char *term = NULL;
  g_autofree char *words = NULL;
  SamDateRange range;

  if (!find_term (kind, options->period, options->date, &range) || options->as_of >= range.start)
    return TRUE;

  day = sam_language_format_date (language, options->as_of, SAM_DATE_STYLE_ISO);
  term = sam_date_format_term (options->date);
  words = sam_language_format_term (language, term);
  g_set_error (error, SAM_ERROR, SAM_ERROR_INVALID,
               /* Translators: a date, then a term such as “spring 2013” */
               _("On the as-of day, %s, %s has not begun: choose a later as-of day, or an earlier term."), day, words);

  return FALSE;
}

/* What has changed since a day that is still to come nobody can tell. */
static gboolean
check_since (const SamReportKind *kind, const SamReportOptions *options, GError **error)
{
  if ((kind->takes & SAM_REPORT_TAKES_SINCE) == 0 || options->since == SAM_DATE_NONE || options->since < options->as_of)
    return TRUE;

  g_set_error_literal (error, SAM_ERROR, SAM_ERROR_INVALID,
                       _("The former day must be before the as-of day: choose an earlier one."));

  return FALSE;
}

gboolean
sam_report_kind_check (const SamReportKind *kind, const SamReportOptions *options, GError **error)
{
  SamReportTakes missing = kind->needs & ~get_chosen (options);

  if (kind->needs_one != 0 && (kind->needs_one & get_chosen (options)) == 0)
    missing |= kind->needs_one;
  if (missing == 0)
    return check_since (kind, options, error) && check_term (kind, options, error);

  if (missing & SAM_REPORT_TAKES_COACH)
    g_set_error_literal (error, SAM_ERROR, SAM_ERROR_INVALID, _("This report is of one coach: choose whose."));
  else if (missing & SAM_REPORT_TAKES_TEACHER)
    g_set_error_literal (error, SAM_ERROR, SAM_ERROR_INVALID, _("This report is of one teacher: choose whose."));
  else if (missing & SAM_REPORT_TAKES_ORGANISER)
    g_set_error_literal (error, SAM_ERROR, SAM_ERROR_INVALID, _("This report is of one organiser: choose which."));
  else if (missing & SAM_REPORT_TAKES_TEAM)
    g_set_error_literal (error, SAM_ERROR, SAM_ERROR_INVALID, _("This report is of one team: choose which."));
  else
    g_set_error_literal (error, SAM_ERROR, SAM_ERROR_INVALID, _("This report is of one school: choose which."));

  return FALSE;
}

gboolean
sam_report_kind_takes_readers (const SamReportKind *kind)
{
  g_return_val_if_fail (kind != NULL, FALSE);

  /* A form to fill in has other words there, and what holds coaching's text has its recipient in the disclosure log. */
  return !kind->holds_coaching_text && (kind->takes & SAM_REPORT_TAKES_SHEETS) == 0;
}

SamDisclosureSubject
sam_report_kind_get_subject (const SamReportKind *kind, const SamReportOptions *options)
{
  g_return_val_if_fail (kind != NULL && options != NULL, SAM_DISCLOSURE_CYCLE);

  if (kind->subject == SAM_DISCLOSURE_OBSERVATIONS
      && (options->session != 0 || (options->sessions != NULL && g_bytes_get_size (options->sessions) == sizeof (gint64))))
    return SAM_DISCLOSURE_OBSERVATION;

  return kind->subject;
}

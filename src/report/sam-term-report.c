/*
 * The term plan: a term of group coaching, teams down and weeks across.
 */
#include "sam-block-painter.h"
#include "sam-report-data.h"
#include "sam-report-kinds.h"
#include "sam-session-words.h"
#include "sam-term-plan.h"

/* Millimetres: rows are as high as the page allows, and lower only where all then fit. */
#define HIGHEST_ROW 6.0
#define USUAL_ROW 4.2
#define LOWEST_ROW 3.6

typedef struct
{
  SamReportData          *data;
  const SamReportOptions *options;
  const SamLanguage      *language;
  SamDocument            *document;
  SamTermPlan            *plan;
} Report;

static const char *
take_integer (Report *self, gint64 number)
{
  return sam_document_take (self->document, sam_language_format_integer (self->language, number));
}

static int
find_week (Report *self, SamDate date)
{
  return (date - sam_term_plan_get_range (self->plan).start) / 7;
}

/* Schools */

/* What a week without any school day is called, in the report's language. */
static const char *
get_off_name (Report *self, SamSchoolCalendar *calendar, SamDate monday)
{
  for (SamDate date = monday; date < monday + 5; date++)
    {
      SamDay day = sam_school_calendar_get_day (calendar, date);

      if (day.kind == SAM_DAY_KIND_BREAK)
        return day.name != NULL ? sam_document_keep (self->document, day.name)
                                : sam_language_pgettext (self->language, "day off", "break");
    }

  return NULL;
}

/* Weeks in which it takes no part, and the words for it. */
static void
fill_absence (Report *self, SamTermSheetSchool *school, SamSchoolItem *item, gboolean *absent)
{
  SamDate joined = sam_school_item_get_joined (item);
  SamDate left = sam_school_item_get_left (item);
  guint n_before = 0, n_after = 0;
  g_autofree char *date = NULL;

  for (guint i = 0; i < sam_term_plan_get_n_weeks (self->plan); i++)
    {
      SamDate monday = sam_term_plan_get_week (self->plan, i)->monday;

      n_before += monday + 6 < joined;
      n_after += left != SAM_DATE_NONE && monday > left;
      absent[i] = monday + 6 < joined || (left != SAM_DATE_NONE && monday > left);
    }
  if (n_before == 0 && n_after == 0)
    return;

  date = sam_language_format_date (self->language, n_before > 0 ? joined : left, SAM_DATE_STYLE_MEDIUM);
  /* Translators: a date, on which a school joined or left the programme */
  school->absence = sam_document_take (self->document,
                                       g_strdup_printf (n_before > 0 ? sam_language_gettext (self->language, "joined %s")
                                                                     : sam_language_gettext (self->language, "left %s"),
                                                        date));
}

static gboolean
fill_school (Report *self, SamTermSheetSchool *school, guint index, GError **error)
{
  const SamTermSchool *from = sam_term_plan_get_school (self->plan, index);
  SamSchoolItem *item = sam_report_data_find_school (self->data, from->id);
  SamSchoolCalendar *calendar = sam_report_data_get_calendar (self->data, from->id, error);
  guint n_weeks = sam_term_plan_get_n_weeks (self->plan);
  guint8 *days_off = sam_document_alloc (self->document, n_weeks);
  const char **names = sam_document_alloc (self->document, n_weeks * sizeof (char *));
  gboolean *absent = sam_document_alloc (self->document, n_weeks * sizeof (gboolean));

  if (calendar == NULL)
    return FALSE;

  school->name = sam_document_keep (self->document, from->name);
  /* Translators: a school whose rows began on an earlier page */
  school->continued = sam_document_take (self->document,
                                         g_strdup_printf (sam_language_gettext (self->language, "%s (cont.)"), from->name));
  for (guint i = 0; i < n_weeks; i++)
    {
      days_off[i] = sam_term_plan_get_days_off (self->plan, index, i) & 0x1f;
      if (days_off[i] == 0x1f)
        names[i] = get_off_name (self, calendar, sam_term_plan_get_week (self->plan, i)->monday);
    }
  if (item != NULL)
    {
      school->organiser = sam_document_keep (self->document, sam_school_item_get_organiser_name (item));
      fill_absence (self, school, item, absent);
    }
  school->days_off = days_off;
  school->off_names = names;
  school->off_word = sam_language_pgettext (self->language, "day off", "break");
  school->absent = absent;

  return TRUE;
}

/* Rows */

/* When and with whom a team usually meets: the coach, weekday and time that most of its sessions have. */
static void
fill_usual (Report *self, SamTermSheetRow *row, SamSessionItem **items, guint n)
{
  SamSessionItem *usual = NULL;
  guint most = 0;
  g_autofree char *weekday = NULL;
  g_autofree char *time = NULL;

  for (guint i = 0; i < n; i++)
    {
      guint same = 0;

      for (guint k = 0; k < n; k++)
        same += sam_session_item_get_coach_id (items[i]) == sam_session_item_get_coach_id (items[k])
                && sam_session_item_get_time (items[i]) == sam_session_item_get_time (items[k])
                && sam_date_get_weekday (sam_session_item_get_date (items[i]))
                     == sam_date_get_weekday (sam_session_item_get_date (items[k]));
      if (same > most)
        {
          most = same;
          usual = items[i];
        }
    }
  if (usual == NULL)
    return;

  weekday = sam_language_format_weekday (self->language, sam_date_get_weekday (sam_session_item_get_date (usual)), FALSE);
  time = sam_time_format (sam_session_item_get_time (usual));
  row->coach = sam_document_keep (self->document, sam_session_item_get_coach_name (usual));
  row->time = sam_document_take (self->document, g_strdup_printf ("%s %s", weekday, time));
}

/* Minutes where they were fewer, the cause, or the week that it was moved to. */
static const char *
get_aside (Report *self, SamSessionItem *item)
{
  SamDate replacement = sam_session_item_get_replacement_date (item);

  switch (sam_session_item_get_state_on (item, self->options->as_of))
    {
    case SAM_SESSION_STATE_HELD:
      return sam_session_item_get_actual_minutes (item) < sam_session_item_get_planned_minutes (item)
               ? take_integer (self, sam_session_item_get_actual_minutes (item))
               : NULL;
    case SAM_SESSION_STATE_CANCELLED:
      return sam_session_words_get_cause_letter (self->language, sam_session_item_get_cause (item));
    case SAM_SESSION_STATE_MOVED:
      if (replacement == SAM_DATE_NONE)
        return NULL;
      /* Translators: a week in as few letters as can be: “v.48” in Swedish */
      return sam_document_take (self->document, g_strdup_printf (sam_language_gettext (self->language, "w%d"),
                                                                 sam_date_get_week (replacement).week));
    case SAM_SESSION_STATE_PLANNED:
    default:
      return NULL;
    }
}

static void
fill_totals (Report *self, SamTermSheetRow *row, const SamTermTotals *totals)
{
  g_autofree char *held = sam_language_format_integer (self->language, totals->held);
  g_autofree char *due = sam_language_format_integer (self->language, totals->due);

  row->held = sam_document_take (self->document, g_strdup_printf ("%s/%s", held, due));
  row->given = take_integer (self, totals->given);
  row->promised = totals->promised > 0 ? take_integer (self, totals->promised) : "–";
}

static void
fill_row (Report *self, SamTermSheetRow *row, guint index)
{
  const SamTermRow *from = sam_term_plan_get_row (self->plan, index);
  SamDateRange range = sam_term_plan_get_range (self->plan);
  guint n;
  SamSessionItem **items = sam_term_plan_get_sessions (self->plan, index, range.start, range.end, &n);
  SamTermSheetEntry *entries = sam_document_alloc (self->document, n * sizeof (SamTermSheetEntry));

  row->school = from->school;
  row->team = sam_document_keep (self->document, from->name);
  for (guint i = 0; i < n; i++)
    entries[i] = (SamTermSheetEntry) {
      .week = find_week (self, sam_session_item_get_date (items[i])),
      .mark = sam_session_mark_for_item (items[i], self->options->as_of),
      .aside = get_aside (self, items[i]),
    };
  row->entries = entries;
  row->n_entries = n;
  fill_usual (self, row, items, n);
  fill_totals (self, row, &from->totals);
}

/* Weeks */

static void
fill_weeks (Report *self, SamTermSheet *sheet)
{
  guint n = sam_term_plan_get_n_weeks (self->plan);
  SamTermSheetWeek *weeks = sam_document_alloc (self->document, n * sizeof (SamTermSheetWeek));
  SamDateRange range = sam_term_plan_get_range (self->plan);
  int now = find_week (self, self->options->as_of);
  gboolean is_within = sam_date_range_contains (range, self->options->as_of);
  int month = 0;

  for (guint i = 0; i < n; i++)
    {
      const SamTermWeek *week = sam_term_plan_get_week (self->plan, i);
      /* A week belongs to the month of its Thursday, as it does to the year. */
      int own = sam_date_get_month (week->monday + 3);

      weeks[i].number = sam_document_take (self->document, g_strdup_printf ("%d", week->week.week));
      weeks[i].is_now = is_within && (int) i == now;
      if (own != month)
        weeks[i].month = sam_document_take (self->document, sam_language_format_month (self->language, own, TRUE));
      month = own;
      if (week->planned > 0 && week->monday <= self->options->as_of)
        weeks[i].total = sam_document_take (self->document, g_strdup_printf ("%u/%u", week->held, week->planned));
      else if (week->planned > 0)
        weeks[i].total = sam_document_take (self->document, g_strdup_printf ("%u", week->planned));
    }
  sheet->weeks = weeks;
  sheet->n_weeks = n;
  sheet->now = is_within && now + 1 < (int) n ? now : -1;
}

static void
fill_titles (Report *self, SamTermSheetTitles *titles)
{
  const SamLanguage *language = self->language;

  titles->school = sam_language_pgettext (language, "column", "School");
  titles->team = sam_language_pgettext (language, "column", "Team");
  titles->coach = sam_language_pgettext (language, "column", "Coach");
  titles->time = sam_language_pgettext (language, "column", "Time");
  titles->held = sam_language_pgettext (language, "column of the term plan", "held");
  titles->given = sam_language_pgettext (language, "column of the term plan", "given");
  titles->promised = sam_language_pgettext (language, "column of the term plan", "promised");
  titles->total = sam_language_gettext (language, "Held of planned per week");
}

static SamTermSheet *
make_sheet (Report *self, GError **error)
{
  SamTermSheet *sheet = sam_document_alloc (self->document, sizeof (SamTermSheet));
  guint n_schools = sam_term_plan_get_n_schools (self->plan);
  guint n_rows = sam_term_plan_get_n_rows (self->plan);
  SamTermSheetSchool *schools = sam_document_alloc (self->document, n_schools * sizeof (SamTermSheetSchool));
  SamTermSheetRow *rows = sam_document_alloc (self->document, n_rows * sizeof (SamTermSheetRow));

  for (guint i = 0; i < n_schools; i++)
    if (!fill_school (self, &schools[i], i, error))
      return NULL;
  for (guint i = 0; i < n_rows; i++)
    fill_row (self, &rows[i], i);
  fill_titles (self, &sheet->titles);
  fill_weeks (self, sheet);
  fill_totals (self, &sheet->total, sam_term_plan_get_totals (self->plan));
  sheet->schools = schools;
  sheet->rows = rows;
  sheet->n_rows = n_rows;

  return sheet;
}

/* The document */

static void
add_causes (Report *self, GString *text)
{
  const SamField *field = &sam_family_session.fields[SAM_SESSION_CAUSE];

  for (guint i = 0; i < field->n_choices; i++)
    {
      const SamChoice *choice = &field->choices[i];
      g_autofree char *word = g_utf8_strdown (sam_language_pgettext (self->language, choice->context, choice->label), -1);

      g_string_append_printf (text, "%s%s %s", i > 0 ? ", " : "", sam_session_words_get_cause_letter (self->language, i), word);
    }
}

static void
add_legend (Report *self)
{
  const SamLanguage *language = self->language;
  SamBlock *legend = sam_document_add (self->document, SAM_BLOCK_LEGEND, 1);
  g_autoptr (GString) cancelled = g_string_new (sam_language_pgettext (language, "legend", "cancelled:"));

  g_string_append_c (cancelled, ' ');
  add_causes (self, cancelled);
  sam_block_add_session_legend (self->document, legend, SAM_SESSION_MARK_HELD,
                                sam_language_pgettext (language, "legend", "held (minutes where fewer than planned)"));
  sam_block_add_session_legend (self->document, legend, SAM_SESSION_MARK_PLANNED,
                                sam_language_pgettext (language, "legend", "planned"));
  sam_block_add_session_legend (self->document, legend, SAM_SESSION_MARK_MOVED,
                                sam_language_pgettext (language, "legend", "moved to week"));
  sam_block_add_session_legend (self->document, legend, SAM_SESSION_MARK_CANCELLED, cancelled->str);
  sam_block_add_session_legend (self->document, legend, SAM_SESSION_MARK_UNRECORDED,
                                sam_language_pgettext (language, "legend", "not recorded yet"));
}

/* An empty grid may be a plan that is still to be made, or the wrong term: it says which. Its height in points. */
static double
add_nothing_planned (Report *self)
{
  g_autoptr (SamPainter) painter = sam_painter_new (NULL, sam_palette_get_light ());
  SamPageFormat format = sam_document_get_format (self->document);
  guint first = sam_document_get_n_blocks (self->document);
  const SamBlock *block;

  if (sam_term_plan_get_totals (self->plan)->planned > 0)
    return 0;

  sam_document_add_lead (self->document, NULL, sam_language_gettext (self->language, "No group session is planned in this term."));
  block = sam_document_get_block (self->document, first);

  return sam_block_get_height (painter, block, SAM_MM (format.text_width)) + SAM_MM (block->space_before);
}

/* Rows fill the page, and grow lower where that saves one. */
static double
choose_row_height (Report *self, guint n_rows, double below)
{
  double room = sam_document_get_format (self->document).body_height - below;

  if (n_rows * LOWEST_ROW > room)
    return USUAL_ROW;

  return MIN (room / MAX (n_rows, 1), HIGHEST_ROW);
}

static gboolean
add_plan (Report *self, gboolean starts_page, double above, GError **error)
{
  g_autoptr (SamPainter) painter = sam_painter_new (NULL, sam_palette_get_light ());
  guint first = sam_document_get_n_blocks (self->document);
  SamBlock *block = sam_document_add (self->document, SAM_BLOCK_TERM, 0);
  SamPageFormat format = sam_document_get_format (self->document);
  const SamBlock *legend;
  double below;

  block->starts_page = starts_page;
  block->term = make_sheet (self, error);
  if (block->term == NULL)
    return FALSE;

  add_legend (self);
  legend = sam_document_get_block (self->document, first + 1);
  below = above + sam_block_get_height (painter, legend, SAM_MM (format.text_width)) + SAM_MM (legend->space_before)
          + sam_term_sheet_get_head_height (block->term) + sam_term_sheet_get_row_height (block->term, block->term->n_rows);
  block->term->row_height = choose_row_height (self, block->term->n_rows, below * 25.4 / 72 + 0.1);

  return TRUE;
}

/* Every school by itself: its own weeks, its own totals. */
static gboolean
add_each_school (Report *self, const char *term, GError **error)
{
  SamTermPlan *all = self->plan;
  gboolean done = TRUE;

  for (guint i = 0; i < sam_term_plan_get_n_schools (all) && done; i++)
    {
      SamSessionFilter filter = { .school = sam_term_plan_get_school (all, i)->id, .coach = self->options->coach };
      g_autoptr (SamTermPlan) plan = sam_term_plan_load (sam_report_data_get_database (self->data), term, &filter,
                                                         self->options->as_of, error);

      self->plan = plan;
      done = plan != NULL && add_plan (self, i > 0, 0, error);
    }
  self->plan = all;

  return done;
}

static guint
count_coaches (Report *self)
{
  g_autoptr (GHashTable) coaches = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  SamDateRange range = sam_term_plan_get_range (self->plan);

  for (guint row = 0; row < sam_term_plan_get_n_rows (self->plan); row++)
    {
      guint n;
      SamSessionItem **items = sam_term_plan_get_sessions (self->plan, row, range.start, range.end, &n);

      for (guint i = 0; i < n; i++)
        {
          gint64 coach = sam_session_item_get_coach_id (items[i]);

          if (coach != 0)
            g_hash_table_add (coaches, g_memdup2 (&coach, sizeof coach));
        }
    }

  return g_hash_table_size (coaches);
}

static SamDocument *
new_document (Report *self, const char *term, const char *coach)
{
  const SamLanguage *language = self->language;
  SamSchoolItem *school = sam_report_data_find_school (self->data, self->options->school);
  g_autofree char *words = sam_language_format_term (language, term);
  const char *where = school != NULL ? sam_school_item_get_name (school) : sam_language_gettext (language, "all schools");
  g_autofree char *about = coach != NULL ? g_strdup_printf ("%s · %s · %s", words, where, coach)
                                         : g_strdup_printf ("%s · %s", words, where);
  guint n_teams = sam_term_plan_get_n_rows (self->plan);
  guint n_coaches = count_coaches (self);
  g_autofree char *teams = g_strdup_printf (sam_language_ngettext (language, "%u team", "%u teams", n_teams), n_teams);
  g_autofree char *coaches = g_strdup_printf (sam_language_ngettext (language, "%u coach", "%u coaches", n_coaches), n_coaches);
  g_autofree char *readers = g_strdup_printf ("%s, %s", teams, coaches);
  SamDocument *document = sam_report_data_new_document (self->data, self->options, sam_language_gettext (language, "Term plan"),
                                                        about, readers, SAM_ORIENTATION_LANDSCAPE);

  sam_document_set_remark (document,
                           sam_language_gettext (language, "Held of what was due up to the day (F5); minutes given, and promised for the "
                                                           "term (F18). Shaded: no school; a dark head marks a single day."));

  return document;
}

static gboolean
compose (Report *self, const char *term, GError **error)
{
  if (sam_term_plan_get_n_rows (self->plan) == 0)
    {
      sam_document_add_lead (self->document, NULL,
                             sam_language_gettext (self->language, "No team is active in this term."));
      return TRUE;
    }

  return self->options->each_school ? add_each_school (self, term, error)
                                    : add_plan (self, FALSE, add_nothing_planned (self), error);
}

SamDocument *
sam_term_report_load (SamDatabase *database, const SamReportOptions *options, GError **error)
{
  g_autoptr (SamReportData) data = sam_report_data_new (database, options->date, error);
  g_autofree char *term = sam_date_format_term (options->date);
  SamSessionFilter filter = { .school = options->school, .coach = options->coach };
  g_autoptr (SamTermPlan) plan = data != NULL ? sam_term_plan_load (database, term, &filter, options->as_of, error) : NULL;
  g_autoptr (SamDocument) document = NULL;
  g_autofree char *coach = NULL;
  Report self = { data, options, options->language, NULL, plan };

  if (plan == NULL)
    return NULL;
  if (options->coach != 0 && (coach = sam_report_load_person_name (database, options->coach, error)) == NULL)
    return NULL;

  document = self.document = new_document (&self, term, coach);

  return compose (&self, term, error) ? g_steal_pointer (&document) : NULL;
}

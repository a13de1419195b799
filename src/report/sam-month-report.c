/*
 * The month on one page; days that are too full go on below it.
 */
#include "sam-block-painter.h"
#include "sam-report-data.h"
#include "sam-report-kinds.h"
#include "sam-school-name.h"
#include "sam-session-words.h"

/* Points: the largest that fits is taken. */
static const double sizes[] = { 8, 7.5, 7, 6.5, 6, 5.5 };

/* Millimetres. */
#define DAY_HEAD 4.6
#define WEEKEND_WIDTH 17.0
#define LIST_ROW 4.4

typedef struct
{
  SamReportData          *data;
  const SamReportOptions *options;
  const SamLanguage      *language;
  SamDocument            *document;
  SamMonthSheet          *sheet;
  GPtrArray              *items;
  int                     year;
  int                     month;
} Month;

/* Schools that are shown on a day: the chosen one, or those that take part. */
static gboolean
is_shown (Month *self, SamSchoolItem *school, SamDate date)
{
  if (self->options->school != 0)
    return sam_school_item_get_id (school) == self->options->school;

  return sam_school_item_takes_part (school, date);
}

static const char *
get_off_name (const SamLanguage *language, const SamDay *day)
{
  if (day->name != NULL && *day->name != '\0')
    return day->name;

  return day->kind == SAM_DAY_KIND_STUDY_DAY ? sam_language_pgettext (language, "day off", "study day")
                                             : sam_language_pgettext (language, "day off", "break");
}

/* Holiday, days off: what is said of a day besides its sessions. */
static gboolean
describe_day (Month *self, SamMonthDay *day, GError **error)
{
  GPtrArray *schools = sam_report_data_get_schools (self->data);
  SamHoliday holiday = sam_holiday_find (day->date);
  const char *name = NULL;
  guint n_shown = 0, n_off = 0;

  for (guint i = 0; i < schools->len; i++)
    {
      SamSchoolItem *school = g_ptr_array_index (schools, i);
      SamSchoolCalendar *calendar;
      SamDay known;

      if (!is_shown (self, school, day->date))
        continue;
      calendar = sam_report_data_get_calendar (self->data, sam_school_item_get_id (school), error);
      if (calendar == NULL)
        return FALSE;
      known = sam_school_calendar_get_day (calendar, day->date);
      n_shown++;
      if (known.kind != SAM_DAY_KIND_BREAK && known.kind != SAM_DAY_KIND_STUDY_DAY)
        continue;
      n_off++;
      if (name == NULL)
        name = sam_document_keep (self->document, get_off_name (self->language, &known));
    }

  day->is_public = sam_holiday_is_public (holiday);
  day->is_free = day->is_public || sam_date_get_weekday (day->date) > 5 || (n_off > 0 && n_off == n_shown);
  day->is_partly_off = n_off > 0 && n_off < n_shown;
  day->note = name;
  if (holiday != SAM_HOLIDAY_NONE)
    day->note = sam_language_pgettext (self->language, SAM_HOLIDAY_CONTEXT, sam_holiday_get_name (holiday));
  else if (day->is_partly_off)
    {
      g_autofree char *number = sam_language_format_integer (self->language, n_off);

      /* Translators: a day off and the number of schools that have it, as “Study day: 2 schools” */
      day->note = sam_document_take (
          self->document,
          g_strdup_printf (sam_language_ngettext (self->language, "%s: %s school", "%s: %s schools", n_off), name,
                           number));
    }

  return TRUE;
}

static void
fill_line (Month *self, SamMonthLine *line, SamSessionItem *item)
{
  g_autofree char *time = sam_time_format (sam_session_item_get_time (item));
  g_autofree char *school = sam_school_name_shorten (sam_session_words_get_school (item));
  SamSessionState state = sam_session_item_get_state_on (item, self->options->as_of);

  line->brief = sam_document_take (self->document, g_strdup_printf ("%s %s", time, school));
  line->mark = sam_session_mark_for_item (item, self->options->as_of);
  line->text = sam_document_take (self->document, g_strdup_printf ("%s %s", time, sam_session_words_get_school (item)));
  line->team = sam_document_keep (self->document, sam_session_words_get_subject (self->language, item));
  line->is_off = state == SAM_SESSION_STATE_CANCELLED || state == SAM_SESSION_STATE_MOVED;
}

/* Sessions in order of date: the first of a day, and how many. */
static guint
find_day (Month *self, SamDate date, guint *first)
{
  guint n = 0;

  *first = 0;
  while (*first < self->items->len && sam_session_item_get_date (g_ptr_array_index (self->items, *first)) < date)
    (*first)++;
  while (*first + n < self->items->len
         && sam_session_item_get_date (g_ptr_array_index (self->items, *first + n)) == date)
    n++;

  return n;
}

static void
fill_day (Month *self, SamMonthDay *day, guint n_shown)
{
  guint first;
  guint n = find_day (self, day->date, &first);
  SamMonthLine *lines = sam_document_alloc (self->document, n_shown * sizeof (SamMonthLine));

  for (guint i = 0; i < n_shown; i++)
    fill_line (self, &lines[i], g_ptr_array_index (self->items, first + i));
  day->lines = lines;
  day->n_lines = n_shown;
  if (n_shown < n)
    {
      g_autofree char *number = sam_language_format_integer (self->language, n - n_shown);

      /* Translators: a number of sessions; the list stands after the month */
      day->more = sam_document_take (self->document,
                                     g_strdup_printf (sam_language_ngettext (self->language, "%s more in the list that follows",
                                                                             "%s more in the list that follows", n - n_shown),
                                                      number));
    }
}

/* The days of the grid: what they are, and how many sessions they have. */
static gboolean
begin_sheet (Month *self, GError **error)
{
  SamMonthPlan *plan = &self->sheet->plan;
  gboolean uses_weekend = FALSE;

  plan->n_weeks = sam_month_layout_n_weeks (self->year, self->month);
  for (int week = 0; week < plan->n_weeks; week++)
    {
      SamWeek number = sam_month_layout_get_week (self->year, self->month, week);

      self->sheet->weeks[week] = sam_document_take (self->document, g_strdup_printf ("%d", number.week));
      for (int column = 0; column < 7; column++)
        {
          SamMonthDay *day = &self->sheet->days[week][column];
          guint first;

          day->date = sam_month_layout_get_day (self->year, self->month, week, column);
          if (day->date == SAM_DATE_NONE)
            continue;
          day->is_outside = !sam_month_layout_is_in_month (self->year, self->month, day->date);
          plan->counts[week][column] = find_day (self, day->date, &first);
          uses_weekend |= column >= 5 && plan->counts[week][column] > 0;
          if (!describe_day (self, day, error))
            return FALSE;
        }
    }
  self->sheet->weekend_width = uses_weekend ? 0 : WEEKEND_WIDTH;
  self->sheet->week_title = sam_language_pgettext (self->language, "column", "wk");
  for (int column = 0; column < 7; column++)
    self->sheet->weekdays[column]
        = sam_document_take (self->document, sam_language_format_weekday (self->language, column + 1, TRUE));

  return TRUE;
}

/* A stretch of days off that some schools have. */
typedef struct
{
  SamDate    first;
  SamDate    last;
  char      *name;
  GPtrArray *schools;
} Stretch;

static void
stretch_free (Stretch *self)
{
  g_free (self->name);
  g_ptr_array_unref (self->schools);
  g_free (self);
}

static int
compare_stretches (gconstpointer a, gconstpointer b)
{
  const Stretch *one = *(const Stretch *const *) a;
  const Stretch *other = *(const Stretch *const *) b;

  if (one->first != other->first)
    return one->first < other->first ? -1 : 1;

  return one->last < other->last ? -1 : one->last > other->last;
}

static Stretch *
find_stretch (GPtrArray *stretches, SamDate first, SamDate last, const char *name)
{
  Stretch *stretch;

  for (guint i = 0; i < stretches->len; i++)
    {
      stretch = g_ptr_array_index (stretches, i);
      if (stretch->first == first && stretch->last == last && g_str_equal (stretch->name, name))
        return stretch;
    }

  stretch = g_new0 (Stretch, 1);
  stretch->first = first;
  stretch->last = last;
  stretch->name = g_strdup (name);
  stretch->schools = g_ptr_array_new ();
  g_ptr_array_add (stretches, stretch);

  return stretch;
}

/* The stretches of one school in the month. */
static gboolean
collect_stretches (Month *self, SamSchoolItem *school, SamDateRange range, GPtrArray *stretches, GError **error)
{
  SamSchoolCalendar *calendar = sam_report_data_get_calendar (self->data, sam_school_item_get_id (school), error);

  if (calendar == NULL)
    return FALSE;

  for (SamDate date = range.start; date < range.end; date++)
    {
      SamDay day = sam_school_calendar_get_day (calendar, date);
      SamDate last = date;

      if (day.kind != SAM_DAY_KIND_BREAK && day.kind != SAM_DAY_KIND_STUDY_DAY)
        continue;
      while (last + 1 < range.end && sam_school_calendar_get_day (calendar, last + 1).kind == day.kind)
        last++;
      g_ptr_array_add (find_stretch (stretches, date, last, get_off_name (self->language, &day))->schools,
                       (gpointer) sam_school_item_get_name (school));
      date = last;
    }

  return TRUE;
}

/* Which schools are off on the days that not all are: a sentence a stretch of days. */
static gboolean
add_days_off (Month *self, GError **error)
{
  GPtrArray *schools = sam_report_data_get_schools (self->data);
  SamDateRange range = sam_period_get_range (SAM_PERIOD_MONTH, self->options->date);
  g_autoptr (GPtrArray) stretches = g_ptr_array_new_with_free_func ((GDestroyNotify) stretch_free);
  g_autoptr (GString) text = g_string_new (sam_language_gettext (self->language, "Days off:"));
  guint n_shown = 0;
  gboolean has_any = FALSE;

  for (guint i = 0; i < schools->len; i++)
    {
      SamSchoolItem *school = g_ptr_array_index (schools, i);

      if (!is_shown (self, school, range.start) && !is_shown (self, school, range.end - 1))
        continue;
      n_shown++;
      if (!collect_stretches (self, school, range, stretches, error))
        return FALSE;
    }

  g_ptr_array_sort (stretches, compare_stretches);
  for (guint i = 0; i < stretches->len; i++)
    {
      Stretch *stretch = g_ptr_array_index (stretches, i);
      g_autofree char *names = NULL;
      g_autofree char *days = NULL;

      /* What all have stands in the grid. */
      if (stretch->schools->len == n_shown)
        continue;
      has_any = TRUE;
      g_ptr_array_add (stretch->schools, NULL);
      names = sam_language_format_list (self->language, (const char *const *) stretch->schools->pdata);
      days = stretch->last > stretch->first
                 ? g_strdup_printf ("%d–%d", sam_date_get_day (stretch->first), sam_date_get_day (stretch->last))
                 : g_strdup_printf ("%d", sam_date_get_day (stretch->first));
      g_string_append_printf (text, " %s %s: %s.", days, stretch->name, names);
    }
  if (has_any)
    sam_document_add_note (self->document, 1.5, text->str);

  return TRUE;
}

static void
add_legend (Month *self)
{
  static const SamSessionMark marks[] = {
    SAM_SESSION_MARK_HELD,      SAM_SESSION_MARK_PLANNED,     SAM_SESSION_MARK_UNRECORDED,  SAM_SESSION_MARK_CANCELLED,
    SAM_SESSION_MARK_MOVED,     SAM_SESSION_MARK_TALK_BEFORE, SAM_SESSION_MARK_OBSERVATION, SAM_SESSION_MARK_DIALOGUE,
    SAM_SESSION_MARK_FOLLOW_UP, SAM_SESSION_MARK_OTHER,
  };
  guint seen = 0;
  SamBlock *legend;

  for (guint i = 0; i < self->items->len; i++)
    seen |= 1u << sam_session_mark_for_item (g_ptr_array_index (self->items, i), self->options->as_of);
  if (seen == 0)
    return;

  legend = sam_document_add (self->document, SAM_BLOCK_LEGEND, 1);
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (seen & (1u << marks[i]))
      sam_block_add_session_legend (self->document, legend, marks[i],
                                    sam_session_words_get_mark (self->language, marks[i]));
}

/* The sessions that the grid has no room for, day by day. */
static void
add_rest (Month *self)
{
  const SamLanguage *language = self->language;
  const SamColumn columns[] = {
    { .title = sam_language_pgettext (language, "column", "Time"), .x = 0, .width = 20, .size = 7.5 },
    { .title = sam_language_pgettext (language, "column", "School"), .x = 22, .width = 78, .size = 7.5 },
    { .title = sam_language_pgettext (language, "column", "Team or step"), .x = 102, .width = 52, .size = 7.5 },
    { .title = sam_language_pgettext (language, "column", "Coach"), .x = 156, .width = 48, .size = 7.5 },
    { .title = sam_language_pgettext (language, "column", "State"), .x = 206, .width = 38, .size = 7.5 },
  };
  SamTable *table = NULL;

  for (int week = 0; week < self->sheet->plan.n_weeks; week++)
    for (int column = 0; column < 7; column++)
      {
        const SamMonthDay *day = &self->sheet->days[week][column];
        guint first;
        guint n = day->date != SAM_DATE_NONE ? find_day (self, day->date, &first) : 0;
        g_autofree char *date = NULL;

        if (n <= day->n_lines)
          continue;
        if (table == NULL)
          {
            sam_document_add_heading (self->document, sam_language_gettext (language, "Continued from full days"),
                                      TRUE);
            table = sam_document_add_table (self->document, columns, G_N_ELEMENTS (columns), LIST_ROW);
            table->lines_every = 1;
          }
        date = sam_session_words_dup_day (language, day->date);
        sam_table_add_heading (self->document, table, date, NULL);
        for (guint i = day->n_lines; i < n; i++)
          sam_session_words_fill_row (self->document, table, g_ptr_array_index (self->items, first + i),
                                      self->options->as_of);
      }
}

/* What stands below the grid decides how high that may be. */
static double
measure_from (Month *self, guint first)
{
  g_autoptr (SamPainter) painter = sam_painter_new (NULL, sam_palette_get_light ());
  SamPageFormat format = sam_document_get_format (self->document);
  double height = 0;

  for (guint i = first; i < sam_document_get_n_blocks (self->document); i++)
    {
      const SamBlock *block = sam_document_get_block (self->document, i);

      height += sam_block_get_height (painter, block, SAM_MM (format.text_width)) * 25.4 / 72 + block->space_before;
    }

  return height;
}

static void
finish_sheet (Month *self)
{
  SamMonthPlan *plan = &self->sheet->plan;
  double below = measure_from (self, 1);

  plan->height = sam_document_get_format (self->document).body_height - SAM_MONTH_SHEET_HEAD - below - 0.1;
  plan->head = DAY_HEAD;
  plan->sizes = sizes;
  plan->n_sizes = G_N_ELEMENTS (sizes);
  sam_month_plan_solve (plan);
  for (int week = 0; week < plan->n_weeks; week++)
    for (int column = 0; column < 7; column++)
      if (self->sheet->days[week][column].date != SAM_DATE_NONE)
        fill_day (self, &self->sheet->days[week][column], plan->n_shown[week][column]);
}

static gboolean
load_items (Month *self, GError **error)
{
  SamSessionFilter filter = { .school = self->options->school, .coach = self->options->coach };
  SamDate first = sam_month_layout_first_day (self->year, self->month);

  self->items = sam_session_list_range (sam_report_data_get_database (self->data), &filter, first,
                                        first + 7 * sam_month_layout_n_weeks (self->year, self->month), error);

  return self->items != NULL;
}

/* The filter in words: the school, the coach, both, or all schools. */
static char *
dup_about (Month *self, GError **error)
{
  SamSchoolItem *school = sam_report_data_find_school (self->data, self->options->school);
  g_autofree char *coach = NULL;

  if (self->options->coach != 0)
    {
      coach = sam_report_load_person_name (sam_report_data_get_database (self->data), self->options->coach, error);
      if (coach == NULL)
        return NULL;
    }
  if (school != NULL && coach != NULL)
    return g_strdup_printf ("%s · %s", sam_school_item_get_name (school), coach);
  if (school != NULL)
    return g_strdup (sam_school_item_get_name (school));

  return coach != NULL ? g_steal_pointer (&coach) : g_strdup (sam_language_gettext (self->language, "all schools"));
}

static gboolean
compose (Month *self, GError **error)
{
  SamBlock *block;

  if (!load_items (self, error))
    return FALSE;

  block = sam_document_add (self->document, SAM_BLOCK_MONTH, 0);
  block->month = self->sheet = sam_document_alloc (self->document, sizeof (SamMonthSheet));
  if (!begin_sheet (self, error) || !add_days_off (self, error))
    return FALSE;
  add_legend (self);
  finish_sheet (self);
  add_rest (self);

  return TRUE;
}

SamDocument *
sam_month_report_load (SamDatabase *database, const SamReportOptions *options, GError **error)
{
  g_autoptr (SamReportData) data = sam_report_data_new (database, options->date, error);
  g_autoptr (SamDocument) document = NULL;
  g_autofree char *month = sam_language_format_date (options->language, options->date, SAM_DATE_STYLE_MONTH);
  /* Translators: a month, as “Calendar, November 2012” */
  g_autofree char *title = g_strdup_printf (sam_language_gettext (options->language, "Calendar, %s"), month);
  g_autofree char *about = NULL;
  Month self = { .data = data, .options = options, .language = options->language };
  gboolean done;
  int day;

  if (data == NULL)
    return NULL;

  sam_date_split (options->date, &self.year, &self.month, &day);
  about = dup_about (&self, error);
  if (about == NULL)
    return NULL;

  document = self.document
      = sam_report_data_new_document (data, options, title, about, NULL, SAM_ORIENTATION_LANDSCAPE);
  sam_document_set_remark (
      document,
      sam_language_gettext (options->language, "Of individual coaching only the step and the school are told."));
  done = compose (&self, error);
  g_clear_pointer (&self.items, g_ptr_array_unref);

  return done ? g_steal_pointer (&document) : NULL;
}

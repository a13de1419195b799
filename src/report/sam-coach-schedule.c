/*
 * A coach's schedule: the sessions of a period, week by week and day by day.
 */
#include "sam-report-data.h"
#include "sam-report-kinds.h"
#include "sam-session-words.h"
#include "sam-week-facts.h"

#define ROW 4.6
#define N_COLUMNS 7

typedef struct
{
  SamReportData          *data;
  const SamReportOptions *options;
  const SamLanguage      *language;
  SamDocument            *document;
  GPtrArray              *items;
} Schedule;

/* Sessions that take place, and their planned minutes, from index @first before @end. */
static void
count (Schedule *self, guint first, guint end, guint *n, gint64 *minutes)
{
  *n = 0;
  *minutes = 0;
  for (guint i = first; i < end; i++)
    {
      SamSessionItem *item = g_ptr_array_index (self->items, i);

      if (!sam_week_facts_is_on (item, self->options->as_of))
        continue;
      (*n)++;
      *minutes += sam_session_item_get_planned_minutes (item);
    }
}

static char *
dup_count (Schedule *self, guint n, gint64 minutes)
{
  g_autofree char *number = sam_language_format_integer (self->language, n);
  g_autofree char *sum = sam_language_format_minutes (self->language, minutes);

  /* Translators: a number of sessions, then minutes, as “4 sessions, 360 min” */
  return g_strdup_printf (sam_language_ngettext (self->language, "%s session, %s", "%s sessions, %s", n), number, sum);
}

static SamTable *
add_table (Schedule *self)
{
  const SamLanguage *language = self->language;
  double wide = sam_document_get_format (self->document).text_width - 176;
  const SamColumn columns[N_COLUMNS] = {
    { .title = sam_language_pgettext (language, "column", "day"), .x = 0, .width = 20, .size = 8 },
    { .title = sam_language_pgettext (language, "column", "time"), .x = 21, .width = 21, .size = 8 },
    { .title = sam_language_pgettext (language, "column", "school"), .x = 43, .width = 35 + wide / 3, .size = 8 },
    { .title = sam_language_pgettext (language, "column", "team or step"),
      .x = 79 + wide / 3,
      .width = 27 + wide / 3,
      .size = 8 },
    { .title = sam_language_pgettext (language, "column", "place"),
      .x = 107 + 2 * wide / 3,
      .width = 23 + wide / 3,
      .size = 8 },
    { .title = sam_language_pgettext (language, "column", "minutes"),
      .x = 130 + wide,
      .width = 11,
      .align = SAM_ALIGN_RIGHT,
      .size = 8 },
    { .title = sam_language_pgettext (language, "column", "to know"), .x = 144 + wide, .width = 32, .size = 7 },
  };
  SamTable *table = sam_document_add_table (self->document, columns, N_COLUMNS, ROW);

  table->lines_every = 1;

  return table;
}

static void
add_row (Schedule *self, SamTable *table, SamSessionItem *item, gboolean is_first_of_day)
{
  SamDocument *document = self->document;
  SamDate date = sam_session_item_get_date (item);
  gboolean is_on = sam_week_facts_is_on (item, self->options->as_of);
  gboolean is_group = sam_session_item_get_cycle_id (item) == 0;
  SamInk ink = is_on ? SAM_INK_TEXT : SAM_INK_SECOND;
  SamCell *cells = sam_table_add_row (table);

  if (is_first_of_day)
    {
      g_autofree char *weekday = sam_language_format_weekday (self->language, sam_date_get_weekday (date), FALSE);
      g_autofree char *day = sam_language_format_date (self->language, date, SAM_DATE_STYLE_SHORT);

      cells[0] = (SamCell) { .kind = SAM_CELL_TEXT, .is_bold = TRUE };
      cells[0].text = sam_document_take (document, g_strdup_printf ("%s %s", weekday, day));
    }
  cells[1] = (SamCell) { .kind = SAM_CELL_TEXT,
                        .ink = ink,
                        .text = sam_document_take (document, sam_session_words_dup_time (item)) };
  cells[2] = (SamCell) { .kind = SAM_CELL_TEXT,
                        .ink = ink,
                        .text = sam_document_keep (document, sam_session_words_get_school (item)) };
  cells[3] = (SamCell) { .kind = SAM_CELL_SESSION,
                        .ink = ink,
                        .session = sam_session_mark_for_item (item, self->options->as_of),
                        .text = sam_document_keep (document, sam_session_words_get_subject (self->language, item)) };
  cells[4] = (SamCell) { .kind = SAM_CELL_TEXT,
                        .ink = SAM_INK_SECOND,
                        .text = is_group ? sam_document_keep (document, sam_session_item_get_place (item)) : NULL };
  cells[5] = (SamCell) { .kind = SAM_CELL_TEXT, .ink = ink };
  cells[5].text = is_on ? sam_document_take (document, sam_language_format_integer (
                                                           self->language, sam_session_item_get_planned_minutes (item)))
                        : "–";
  cells[6] = (SamCell) { .kind = SAM_CELL_TEXT,
                        .ink = SAM_INK_SECOND,
                        .text = sam_document_take (
                            document, sam_session_words_dup_state (self->language, item, self->options->as_of)) };
}

static void
add_week (Schedule *self, SamTable *table, guint first, guint end)
{
  SamDate monday = sam_date_get_monday (sam_session_item_get_date (g_ptr_array_index (self->items, first)));
  g_autofree char *week = sam_language_format_week (self->language, sam_date_get_week (monday));
  g_autofree char *total = NULL;
  SamDate last = SAM_DATE_NONE;
  gint64 minutes;
  guint n;

  count (self, first, end, &n, &minutes);
  total = dup_count (self, n, minutes);
  sam_table_add_heading (self->document, table, week, total);
  for (guint i = first; i < end; i++)
    {
      SamSessionItem *item = g_ptr_array_index (self->items, i);

      add_row (self, table, item, sam_session_item_get_date (item) != last);
      last = sam_session_item_get_date (item);
    }
}

static guint
find_end_of_week (Schedule *self, guint first)
{
  SamDate monday = sam_date_get_monday (sam_session_item_get_date (g_ptr_array_index (self->items, first)));
  guint end = first;

  while (end < self->items->len && sam_session_item_get_date (g_ptr_array_index (self->items, end)) < monday + 7)
    end++;

  return end;
}

static void
add_total (Schedule *self, SamTable *table)
{
  SamCell *cells = sam_table_add_row (table);
  gint64 minutes;
  guint n;

  count (self, 0, self->items->len, &n, &minutes);
  table->has_total = TRUE;
  cells[0] = (SamCell) { .kind = SAM_CELL_TEXT,
                        .is_bold = TRUE,
                        .text = sam_language_pgettext (self->language, "row", "Total") };
  cells[3] = (SamCell) { .kind = SAM_CELL_TEXT, .is_bold = TRUE };
  {
    g_autofree char *number = sam_language_format_integer (self->language, n);

    cells[3].text = sam_document_take (
        self->document,
        g_strdup_printf (sam_language_ngettext (self->language, "%s session", "%s sessions", n), number));
  }
  cells[5]
      = (SamCell) { .kind = SAM_CELL_TEXT,
                   .is_bold = TRUE,
                   .text = sam_document_take (self->document, sam_language_format_integer (self->language, minutes)) };
}

static char *
dup_period (Schedule *self, SamDateRange days)
{
  g_autofree char *term = NULL;

  switch (self->options->period)
    {
    case SAM_PERIOD_TERM:
      term = sam_date_format_term (self->options->date);
      return sam_language_format_term (self->language, term);
    case SAM_PERIOD_MONTH:
      return sam_language_format_date (self->language, self->options->date, SAM_DATE_STYLE_MONTH);
    case SAM_PERIOD_WEEK:
      return sam_language_format_week (self->language, sam_date_get_week (days.start));
    default:
      return sam_session_words_dup_days (self->language, days.start, days.end - 1);
    }
}

static void
compose (Schedule *self)
{
  g_autofree char *lead = NULL;
  SamTable *table;
  gint64 minutes;
  guint n;

  count (self, 0, self->items->len, &n, &minutes);
  if (self->items->len == 0)
    {
      sam_document_add_lead (self->document, NULL,
                             sam_language_gettext (self->language, "No session is planned in this period."));
      return;
    }

  lead = dup_count (self, n, minutes);
  sam_document_add_lead (
      self->document, lead,
      sam_language_gettext (self->language, "take place; what is cancelled or moved away is listed, but not counted."));
  table = add_table (self);
  for (guint first = 0; first < self->items->len;)
    {
      guint end = find_end_of_week (self, first);

      add_week (self, table, first, end);
      first = end;
    }
  add_total (self, table);
}

SamDocument *
sam_coach_schedule_load (SamDatabase *database, const SamReportOptions *options, GError **error)
{
  g_autoptr (SamReportData) data = sam_report_data_new (database, options->date, error);
  SamSessionFilter filter = { .school = options->school, .coach = options->coach };
  SamDateRange days = sam_period_get_range (options->period, options->date);
  Schedule self = { data, options, options->language };
  g_autoptr (GPtrArray) items = NULL;
  g_autofree char *coach = NULL;
  g_autofree char *period = NULL;
  g_autofree char *about = NULL;

  if (data == NULL)
    return NULL;
  coach = sam_report_load_person_name (database, options->coach, error);
  items = coach != NULL ? sam_session_list_range (database, &filter, days.start, days.end, error) : NULL;
  if (items == NULL)
    return NULL;

  period = dup_period (&self, days);
  about = g_strdup_printf ("%s · %s", coach, period);
  self.items = items;
  self.document
      = sam_report_data_new_document (data, options, sam_language_gettext (options->language, "Coach’s schedule"),
                                      about, NULL, SAM_ORIENTATION_PORTRAIT);
  sam_document_set_remark (
      self.document,
      sam_language_gettext (options->language, "Of individual coaching only the step and the school are told."));
  compose (&self);

  return self.document;
}

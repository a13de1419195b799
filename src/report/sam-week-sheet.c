/*
 * The week sheet: who is where, day by day, on one page whatever the week.
 *
 * It is composed anew with more and more left out until it fits: first lines
 * for notes, then places, then what is long to follow up; then type grows
 * smaller, then the days stand in two columns. Sessions are the last to go, and
 * not without a word.
 */
#include "sam-report-data.h"
#include "sam-report-kinds.h"
#include "sam-session-words.h"
#include "sam-week-facts.h"

/**
 * Level: how much is left out.
 * @n_lines: the least lines for notes
 * @n_follow_up: the most to follow up
 * @row: height of a session, millimetres
 * @size: of its type
 */
typedef struct
{
  guint    n_lines;
  guint    n_follow_up;
  gboolean with_place;
  gboolean with_coaches;
  gboolean in_columns;
  double   row;
  double   size;
} Level;

static const Level levels[] = {
  { 4, 12, TRUE, TRUE, FALSE, 4.3, 7.5 }, { 2, 12, TRUE, TRUE, FALSE, 4.3, 7.5 },
  { 0, 12, TRUE, TRUE, FALSE, 4.3, 7.5 }, { 0, 12, FALSE, TRUE, FALSE, 4.3, 7.5 },
  { 0, 6, FALSE, TRUE, FALSE, 4.3, 7.5 }, { 0, 6, FALSE, TRUE, FALSE, 3.8, 7 },
  { 0, 6, FALSE, TRUE, FALSE, 3.3, 6.5 }, { 0, 3, FALSE, TRUE, FALSE, 2.9, 6 },
  { 0, 3, FALSE, FALSE, FALSE, 2.9, 6 },  { 0, 3, FALSE, FALSE, TRUE, 3.3, 6.5 },
  { 0, 3, FALSE, FALSE, TRUE, 2.9, 6 },   { 0, 0, FALSE, FALSE, TRUE, 2.5, 5.5 },
  { 0, 0, FALSE, FALSE, TRUE, 2.1, 5 },   { 0, 0, FALSE, FALSE, TRUE, 1.75, 4.2 },
};

typedef struct
{
  SamReportData          *data;
  SamWeekFacts           *facts;
  const SamReportOptions *options;
  const SamLanguage      *language;
  const Level            *level;
  SamDocument            *document;
} Sheet;

static char *
format_number (Sheet *self, guint number)
{
  return sam_language_format_integer (self->language, number);
}

/* How many of the week's sessions, and at how many schools. */
static void
count_items (Sheet *self, gboolean individual, guint *n, guint *n_schools)
{
  g_autoptr (GHashTable) schools = g_hash_table_new (g_str_hash, g_str_equal);

  *n = 0;
  for (guint i = 0; i < self->facts->items->len; i++)
    {
      SamSessionItem *item = g_ptr_array_index (self->facts->items, i);

      if ((sam_session_item_get_cycle_id (item) != 0) != individual
          || !sam_week_facts_is_on (item, self->options->as_of))
        continue;
      (*n)++;
      if (sam_session_item_get_school_name (item) != NULL)
        g_hash_table_add (schools, (gpointer) sam_session_item_get_school_name (item));
    }
  *n_schools = g_hash_table_size (schools);
}

static char *
dup_at_schools (Sheet *self, guint n_schools)
{
  g_autofree char *number = format_number (self, n_schools);

  /* Translators: follows a number of sessions, as “at 9 schools” */
  return g_strdup_printf (sam_language_ngettext (self->language, "at %s school", "at %s schools", n_schools), number);
}

/* Why a session cannot well be where it is, in a few words: of nobody by name. */
static char *
dup_clash (Sheet *self, SamClashItem *clash, int other_time)
{
  const SamLanguage *language = self->language;
  g_autofree char *time = other_time >= 0 ? sam_time_format (other_time) : NULL;

  switch (sam_clash_item_get_kind (clash))
    {
    case SAM_CLASH_TRAVEL:
      /* Translators: when the coach's other session begins, at another school */
      return g_strdup_printf (sam_language_gettext (language, "too little travel time: %s"), time);
    case SAM_CLASH_COACH_AWAY:
      return g_strdup (sam_language_pgettext (language, "to know", "coach away"));
    case SAM_CLASH_TEACHER_AWAY:
    case SAM_CLASH_TEAM_AWAY:
      return g_strdup (sam_language_pgettext (language, "to know", "nobody there"));
    case SAM_CLASH_COACH_DAY:
      return g_strdup (sam_language_pgettext (language, "to know", "not the coach’s day"));
    case SAM_CLASH_DAY_OFF:
      return g_strdup (sam_language_pgettext (language, "to know", "no school day"));
    default:
      /* Translators: when the other session begins, as “clash: 14:30” */
      return g_strdup_printf (sam_language_gettext (language, "clash: %s"), time);
    }
}

/* "17 group sessions at 9 schools, 3 steps of individual coaching at 2 schools. One clash." */
static void
add_lead (Sheet *self)
{
  guint n_group, n_individual, n_schools, n_clashes = self->facts->n_clashes;
  g_autoptr (GString) rest = g_string_new (NULL);
  g_autofree char *number = NULL;
  g_autofree char *lead = NULL;

  count_items (self, FALSE, &n_group, &n_schools);
  number = format_number (self, n_group);
  lead = n_group > 0 ? g_strdup_printf (
             sam_language_ngettext (self->language, "%s group session", "%s group sessions", n_group), number)
                     : g_strdup (sam_language_gettext (self->language, "No group session"));
  if (n_group > 0)
    {
      g_autofree char *where = dup_at_schools (self, n_schools);

      g_string_append (rest, where);
    }
  count_items (self, TRUE, &n_individual, &n_schools);
  if (n_individual > 0)
    {
      g_autofree char *steps = format_number (self, n_individual);
      g_autofree char *where = dup_at_schools (self, n_schools);

      /* Translators: a number, as “, 3 steps of individual coaching” */
      g_string_append_printf (rest,
                              sam_language_ngettext (self->language, ", %s step of individual coaching",
                                                     ", %s steps of individual coaching", n_individual),
                              steps);
      g_string_append_printf (rest, " %s", where);
    }
  g_string_append_c (rest, '.');
  if (n_clashes > 0)
    {
      g_autofree char *clashes = format_number (self, n_clashes);

      g_string_append_c (rest, ' ');
      g_string_append_printf (rest, sam_language_ngettext (self->language, "%s clash.", "%s clashes.", n_clashes),
                              clashes);
    }
  if (n_group == 0 && n_individual == 0)
    sam_document_add_lead (self->document, NULL, sam_language_gettext (self->language, "No sessions this week."));
  else
    sam_document_add_lead (self->document, lead, rest->str);
}

/* What is said of a day beside its date: a holiday, or which schools are off. */
static gboolean
describe_day (Sheet *self, SamDate date, char **text, GError **error)
{
  GPtrArray *schools = sam_report_data_get_schools (self->data);
  SamHoliday holiday = sam_holiday_find (date);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *list = NULL;
  g_autofree char *off = NULL;
  guint n_shown = 0;

  *text = NULL;
  if (holiday != SAM_HOLIDAY_NONE)
    *text = g_strdup (sam_language_pgettext (self->language, SAM_HOLIDAY_CONTEXT, sam_holiday_get_name (holiday)));
  for (guint i = 0; i < schools->len && holiday == SAM_HOLIDAY_NONE; i++)
    {
      SamSchoolItem *school = g_ptr_array_index (schools, i);
      SamSchoolCalendar *calendar;
      SamDay day;

      if (self->options->school != 0 ? sam_school_item_get_id (school) != self->options->school
                                     : !sam_school_item_takes_part (school, date))
        continue;
      calendar = sam_report_data_get_calendar (self->data, sam_school_item_get_id (school), error);
      if (calendar == NULL)
        return FALSE;
      n_shown++;
      day = sam_school_calendar_get_day (calendar, date);
      if (day.kind != SAM_DAY_KIND_BREAK && day.kind != SAM_DAY_KIND_STUDY_DAY)
        continue;
      if (off == NULL)
        off = g_strdup (day.name != NULL ? day.name
                        : day.kind == SAM_DAY_KIND_BREAK
                            ? sam_language_pgettext (self->language, "day off", "break")
                            : sam_language_pgettext (self->language, "day off", "study day"));
      g_ptr_array_add (names, (gpointer) sam_school_item_get_name (school));
    }
  if (off == NULL)
    return TRUE;

  if (names->len == n_shown)
    {
      *text = g_steal_pointer (&off);
      return TRUE;
    }
  g_ptr_array_add (names, NULL);
  list = sam_language_format_list (self->language, (const char *const *) names->pdata);
  *text = g_strdup_printf ("%s: %s", off, list);

  return TRUE;
}

static SamTable *
add_days_table (Sheet *self)
{
  const SamLanguage *language = self->language;
  double size = self->level->size;
  double width = sam_document_get_format (self->document).text_width;
  /* What a paper wider than A4 has to give. */
  double wide = MAX (0, width - 176);
  gboolean with_place = self->level->with_place;
  const SamColumn columns[] = {
    { .title = sam_language_pgettext (language, "column", "time"), .x = 0, .width = 19, .size = size },
    { .title = sam_language_pgettext (language, "column", "school"), .x = 20, .width = 32 + wide / 3, .size = size },
    { .title = sam_language_pgettext (language, "column", "team or step"),
      .x = 53 + wide / 3,
      .width = 27 + wide / 3,
      .size = size },
    { .title = sam_language_pgettext (language, "column", "expected"),
      .x = 76 + 2 * wide / 3,
      .width = 12,
      .align = SAM_ALIGN_RIGHT,
      .size = size },
    { .title = with_place ? sam_language_pgettext (language, "column", "place") : NULL,
      .x = 91 + 2 * wide / 3,
      .width = 23,
      .size = size },
    { .title = sam_language_pgettext (language, "column", "coach"),
      .x = (with_place ? 115 : 91) + 2 * wide / 3,
      .width = with_place ? 24 : 40,
      .size = size },
    { .title = sam_language_pgettext (language, "column", "to know"),
      .x = (with_place ? 141 : 133) + 2 * wide / 3,
      .width = (with_place ? 35 : 43) + wide / 3,
      .size = size },
  };
  const SamColumn narrow[] = {
    { .x = 0, .width = size * 2.3, .size = size },
    { .x = size * 2.4, .width = width * 0.19, .size = size },
    { .x = size * 2.4 + width * 0.2, .width = width * 0.1, .size = size },
    { .size = size },
    { .size = size },
    { .x = size * 2.4 + width * 0.31, .width = width * 0.47 - size * 2.4 - width * 0.31, .size = size },
    { .size = size },
  };
  SamTable *table = sam_document_add_table (self->document, self->level->in_columns ? narrow : columns,
                                            G_N_ELEMENTS (columns), self->level->row);

  return table;
}

/* The last column: a clash, else what became of the session. */
static void
fill_to_know (Sheet *self, SamCell *cell, SamSessionItem *item)
{
  int other_time;
  SamClashItem *clash = sam_week_facts_find_clash (self->facts, item, &other_time);

  if (clash != NULL)
    {
      *cell = (SamCell) { .kind = SAM_CELL_SESSION, .session = SAM_SESSION_MARK_WARNING, .is_bold = TRUE };
      cell->text = sam_document_take (self->document, dup_clash (self, clash, other_time));
    }
  else
    {
      *cell = (SamCell) { .kind = SAM_CELL_TEXT, .ink = SAM_INK_SECOND };
      cell->text = sam_document_take (self->document,
                                      sam_session_words_dup_state (self->language, item, self->options->as_of));
    }
}

static gboolean
fill_expected (Sheet *self, SamCell *cell, SamSessionItem *item, GError **error)
{
  int n = 1;

  if (sam_session_item_get_team_id (item) != 0)
    n = sam_report_data_count_members (self->data, sam_session_item_get_team_id (item),
                                       sam_session_item_get_date (item), error);
  if (n < 0)
    return FALSE;

  *cell = (SamCell) { .kind = SAM_CELL_TEXT, .text = sam_document_take (self->document, format_number (self, n)) };

  return TRUE;
}

static gboolean
fill_row (Sheet *self, SamTable *table, guint index, GError **error)
{
  SamSessionItem *item = g_ptr_array_index (self->facts->items, index);
  SamDocument *document = self->document;
  gboolean is_on = sam_week_facts_is_on (item, self->options->as_of);
  SamInk ink = is_on ? SAM_INK_TEXT : SAM_INK_SECOND;
  SamCell *cells = sam_table_add_row (table);

  cells[0] = (SamCell) { .kind = SAM_CELL_TEXT, .ink = ink };
  cells[0].text = sam_document_take (document, sam_session_words_dup_time (item));
  cells[1] = (SamCell) { .kind = SAM_CELL_TEXT, .ink = ink, .is_bold = is_on };
  cells[1].text = sam_document_keep (document, sam_session_words_get_school (item));
  cells[2] = (SamCell) { .kind = SAM_CELL_SESSION, .ink = ink };
  cells[2].session = sam_session_mark_for_item (item, self->options->as_of);
  cells[2].text = sam_document_keep (document, sam_session_words_get_subject (self->language, item));
  cells[5] = (SamCell) { .kind = SAM_CELL_TEXT, .ink = ink };
  cells[5].text = sam_document_keep (document, sam_session_item_get_coach_name (item));
  if (self->level->in_columns)
    return TRUE;

  /* The place of individual coaching could tell whose lesson it is. */
  if (self->level->with_place && sam_session_item_get_cycle_id (item) == 0)
    {
      cells[4] = (SamCell) { .kind = SAM_CELL_TEXT, .ink = SAM_INK_SECOND };
      cells[4].text = sam_document_keep (document, sam_session_item_get_place (item));
    }
  fill_to_know (self, &cells[6], item);

  return !is_on || fill_expected (self, &cells[3], item, error);
}

/* Monday to Friday, and the weekend where it is used; in two columns from the day @from to before
 * @to. */
static gboolean
add_days (Sheet *self, SamDate from, SamDate to, GError **error)
{
  SamTable *table = add_days_table (self);
  guint at = 0;

  for (SamDate date = from; date < to; date++)
    {
      g_autofree char *name = sam_session_words_dup_day (self->language, date);
      g_autofree char *about = NULL;
      guint first, n = 0;

      while (at < self->facts->items->len
             && sam_session_item_get_date (g_ptr_array_index (self->facts->items, at)) < date)
        at++;
      first = at;
      while (first + n < self->facts->items->len
             && sam_session_item_get_date (g_ptr_array_index (self->facts->items, first + n)) == date)
        n++;
      if (n == 0 && sam_date_get_weekday (date) > 5)
        continue;

      if (!describe_day (self, date, &about, error))
        return FALSE;
      if (n == 0)
        {
          const char *none = sam_language_gettext (self->language, "no sessions");
          g_autofree char *both = about != NULL ? g_strdup_printf ("%s · %s", none, about) : g_strdup (none);

          sam_table_add_heading (self->document, table, name, both);
          sam_table_keep_row (table, SAM_ROW_KEEP_NONE);
          continue;
        }
      sam_table_add_heading (self->document, table, name, about);
      for (guint i = first; i < first + n; i++)
        if (!fill_row (self, table, i, error))
          return FALSE;
    }

  return TRUE;
}

/* The day with which the second column begins, so that both are about as long. */
static SamDate
find_middle (Sheet *self)
{
  guint half = self->facts->items->len / 2;
  SamDate best = self->facts->days.start + 1;
  guint least = G_MAXUINT;

  for (SamDate date = self->facts->days.start + 1; date < self->facts->days.end; date++)
    {
      guint before = 0;
      guint distance;

      for (guint i = 0; i < self->facts->items->len; i++)
        before += sam_session_item_get_date (g_ptr_array_index (self->facts->items, i)) < date;
      distance = before > half ? before - half : half - before;
      if (distance < least)
        {
          least = distance;
          best = date;
        }
    }

  return best;
}

static void
add_follow_up (Sheet *self)
{
  const SamColumn columns[] = {
    { .x = 0, .width = 4, .size = 7 },
    { .x = 5.5, .width = 15, .size = 7 },
    { .x = 21.5, .width = 47, .size = 7 },
    { .x = 70, .width = 28, .size = 7 },
  };
  GPtrArray *items = self->facts->follow_up;
  guint n = MIN (items->len, self->level->n_follow_up);
  SamTable *table;

  if (items->len == 0)
    return;

  sam_document_add_heading (self->document, sam_language_gettext (self->language, "To follow up"), FALSE);
  table = sam_document_add_table (self->document, columns, G_N_ELEMENTS (columns), 4.4);
  for (guint i = 0; i < n; i++)
    {
      SamSessionItem *item = g_ptr_array_index (items, i);
      SamCell *cells = sam_table_add_row (table);
      const char *what = sam_session_item_is_overdue (item, self->options->as_of)
                             ? sam_language_gettext (self->language, "not recorded yet")
                             : sam_language_gettext (self->language, "attendance missing");

      cells[0] = (SamCell) { .kind = SAM_CELL_BOX };
      cells[1]
          = (SamCell) { .kind = SAM_CELL_TEXT,
                       .ink = SAM_INK_SECOND,
                       .text = sam_document_take (
                           self->document, sam_language_format_date (self->language, sam_session_item_get_date (item),
                                                                     SAM_DATE_STYLE_SHORT)) };
      cells[2] = (SamCell) { .kind = SAM_CELL_TEXT, .is_bold = TRUE };
      cells[2].text
          = sam_document_take (self->document, g_strdup_printf ("%s, %s", sam_session_words_get_school (item),
                                                                sam_session_words_get_subject (self->language, item)));
      cells[3] = (SamCell) { .kind = SAM_CELL_TEXT, .ink = SAM_INK_SECOND, .text = what };
    }
  if (n < items->len)
    {
      g_autofree char *number = format_number (self, items->len - n);
      SamCell *cells = sam_table_add_row (table);

      cells[2] = (SamCell) { .kind = SAM_CELL_TEXT, .is_bold = TRUE };
      /* Translators: how many more there are of a list, in the program */
      cells[2].text = sam_document_take (
          self->document, g_strdup_printf (sam_language_gettext (self->language, "%s more in the program"), number));
    }
}

static void
add_quiet (Sheet *self)
{
  guint n = MIN (self->facts->quiet->len, self->level->n_follow_up);
  g_autofree char **names = g_new0 (char *, n + 1);
  g_autofree char *list = NULL;
  g_autofree char *text = NULL;

  if (n == 0)
    return;

  for (guint i = 0; i < n; i++)
    names[i] = g_ptr_array_index (self->facts->quiet, i);
  list = g_strjoinv ("; ", names);
  if (n < self->facts->quiet->len)
    {
      g_autofree char *number = format_number (self, self->facts->quiet->len - n);
      g_autofree char *more = g_strdup_printf (sam_language_gettext (self->language, "%s more in the program"), number);

      text = g_strdup_printf ("%s %s; %s.", sam_language_gettext (self->language, "No session held for four weeks:"),
                              list, more);
    }
  else
    {
      text = g_strdup_printf ("%s %s.", sam_language_gettext (self->language, "No session held for four weeks:"), list);
    }
  sam_document_add_note (self->document, 3, text);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return sam_collate (*(const char *const *) a, *(const char *const *) b);
}

/* Coaches of this week and the next, by name. */
static GPtrArray *
list_coaches (Sheet *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *names = g_ptr_array_new ();
  GPtrArray *lists[] = { self->facts->items, self->facts->next };

  for (guint list = 0; list < G_N_ELEMENTS (lists); list++)
    for (guint i = 0; i < lists[list]->len; i++)
      {
        SamSessionItem *item = g_ptr_array_index (lists[list], i);
        const char *name = sam_session_item_get_coach_name (item);

        if (name != NULL && sam_week_facts_is_on (item, self->options->as_of)
            && g_hash_table_add (seen, (gpointer) name))
          g_ptr_array_add (names, (gpointer) name);
      }
  g_ptr_array_sort (names, compare_names);

  return names;
}

static void
fill_coach (Sheet *self, SamCell *cells, const char *name)
{
  guint n_next = 0;

  cells[0] = (SamCell) { .kind = SAM_CELL_TEXT, .text = sam_document_keep (self->document, name) };
  for (guint day = 0; day < 5; day++)
    {
      guint8 marks[32];
      guint n = 0;

      for (guint i = 0; i < self->facts->items->len && n < G_N_ELEMENTS (marks); i++)
        {
          SamSessionItem *item = g_ptr_array_index (self->facts->items, i);

          if (sam_session_item_get_date (item) == self->facts->days.start + (SamDate) day
              && g_strcmp0 (sam_session_item_get_coach_name (item), name) == 0
              && sam_week_facts_is_on (item, self->options->as_of))
            marks[n++] = sam_session_mark_for_item (item, self->options->as_of);
        }
      sam_cell_set_marks (self->document, &cells[1 + day], SAM_INK_TEXT, marks, n);
      cells[1 + day].kind = SAM_CELL_SESSIONS;
    }
  for (guint i = 0; i < self->facts->next->len; i++)
    {
      SamSessionItem *item = g_ptr_array_index (self->facts->next, i);

      n_next += g_strcmp0 (sam_session_item_get_coach_name (item), name) == 0
                && sam_week_facts_is_on (item, self->options->as_of);
    }
  cells[6] = (SamCell) { .kind = SAM_CELL_TEXT,
                        .ink = SAM_INK_SECOND,
                        .text = sam_document_take (self->document, format_number (self, n_next)) };
}

static void
add_coaches (Sheet *self)
{
  g_autoptr (GPtrArray) names = list_coaches (self);
  g_autofree char *next = sam_language_format_week (self->language, sam_date_get_week (self->facts->days.end));
  g_autofree char *days[5] = { NULL };
  SamColumn columns[7] = { { .x = 0, .width = 25, .size = 7 } };
  SamTable *table;

  if (names->len == 0)
    return;

  for (guint day = 0; day < 5; day++)
    {
      days[day] = sam_language_format_weekday (self->language, day + 1, FALSE);
      columns[1 + day]
          = (SamColumn){ .title = days[day], .x = 26 + day * 7.4, .width = 7, .align = SAM_ALIGN_CENTRE, .size = 7 };
    }
  columns[6] = (SamColumn){ .title = next, .x = 63, .width = 9, .align = SAM_ALIGN_RIGHT, .size = 7 };
  sam_document_add_heading (self->document, sam_language_gettext (self->language, "The coaches’ week"), FALSE);
  table = sam_document_add_table (self->document, columns, G_N_ELEMENTS (columns), 4.1);
  table->lines_every = 1;
  for (guint i = 0; i < names->len; i++)
    fill_coach (self, sam_table_add_row (table), g_ptr_array_index (names, i));
}

static void
add_legend (Sheet *self)
{
  guint seen = 0;
  SamBlock *legend;

  for (guint i = 0; i < self->facts->items->len; i++)
    seen |= 1u << sam_session_mark_for_item (g_ptr_array_index (self->facts->items, i), self->options->as_of);
  if (seen == 0)
    return;

  legend = sam_document_add (self->document, SAM_BLOCK_LEGEND, 2);
  for (guint mark = SAM_SESSION_MARK_HELD; mark <= SAM_SESSION_MARK_OTHER; mark++)
    if (seen & (1u << mark))
      sam_block_add_session_legend (self->document, legend, mark, sam_session_words_get_mark (self->language, mark));
}

static SamDocument *
new_document (Sheet *self)
{
  g_autofree char *week = sam_language_format_week (self->language, sam_date_get_week (self->facts->days.start));
  /* Translators: a week, as “Week sheet, week 46” */
  g_autofree char *title = g_strdup_printf (sam_language_gettext (self->language, "Week sheet, %s"), week);
  g_autofree char *days
      = sam_session_words_dup_days (self->language, self->facts->days.start, self->facts->days.start + 4);
  SamSchoolItem *school = sam_report_data_find_school (self->data, self->options->school);
  g_autofree char *about
      = school != NULL ? g_strdup_printf ("%s · %s", days, sam_school_item_get_name (school)) : g_strdup (days);
  SamDocument *document = sam_report_data_new_document (self->data, self->options, title, about,
                                                        sam_language_gettext (self->language, "For the coordinator"),
                                                        SAM_ORIENTATION_PORTRAIT);

  sam_document_set_remark (document, sam_language_gettext (self->language,
                                                           "Sessions by the calendar. Of individual coaching only "
                                                           "that it takes place: no name, no text."));

  return document;
}

static SamDocument *
compose (Sheet *self, GError **error)
{
  g_autoptr (SamDocument) document = self->document = new_document (self);
  SamBlock *notes;

  add_lead (self);
  if (self->level->in_columns)
    {
      SamDate middle = find_middle (self);

      sam_document_add_sides (document, 2, 0.52);
      if (!add_days (self, self->facts->days.start, middle, error))
        return NULL;
      sam_document_next_side (document);
      if (!add_days (self, middle, self->facts->days.end, error))
        return NULL;
      sam_document_next_side (document);
    }
  else if (!add_days (self, self->facts->days.start, self->facts->days.end, error))
    {
      return NULL;
    }
  add_legend (self);

  if (self->level->n_follow_up > 0)
    {
      sam_document_add_sides (document, 5, 0.59);
      add_follow_up (self);
      add_quiet (self);
      sam_document_next_side (document);
      if (self->level->with_coaches)
        add_coaches (self);
      sam_document_next_side (document);
    }
  if (self->level->n_lines > 0)
    {
      notes = sam_document_add (document, SAM_BLOCK_LINES, 5);
      notes->text = sam_language_gettext (self->language, "Notes");
      notes->n_lines = self->level->n_lines;
      notes->fills_page = TRUE;
    }

  return g_steal_pointer (&document);
}

/* Days with their numbers: what is left where no type is small enough to read. */
static SamDocument *
compose_numbers (Sheet *self)
{
  const SamLanguage *language = self->language;
  const SamColumn columns[] = {
    { .title = sam_language_pgettext (language, "column", "day"), .x = 0, .width = 70, .size = 9 },
    { .title = sam_language_pgettext (language, "column", "sessions"),
      .x = 80,
      .width = 30,
      .align = SAM_ALIGN_RIGHT,
      .size = 9 },
    { .title = sam_language_pgettext (language, "column", "schools"),
      .x = 120,
      .width = 30,
      .align = SAM_ALIGN_RIGHT,
      .size = 9 },
  };
  SamDocument *document = self->document = new_document (self);
  SamTable *table;

  add_lead (self);
  sam_document_add_lead (
      document, NULL,
      sam_language_gettext (language,
                            "So many sessions cannot be read on one page of this size. Choose a larger paper, one "
                            "school or one coach, or print the month, which goes on over several pages."));
  table = sam_document_add_table (document, columns, G_N_ELEMENTS (columns), 6);
  for (SamDate date = self->facts->days.start; date < self->facts->days.end; date++)
    {
      g_autoptr (GHashTable) schools = g_hash_table_new (g_str_hash, g_str_equal);
      SamCell *cells;
      guint n = 0;

      for (guint i = 0; i < self->facts->items->len; i++)
        {
          SamSessionItem *item = g_ptr_array_index (self->facts->items, i);

          if (sam_session_item_get_date (item) != date || !sam_week_facts_is_on (item, self->options->as_of))
            continue;
          n++;
          g_hash_table_add (schools, (gpointer) sam_session_words_get_school (item));
        }
      if (n == 0 && sam_date_get_weekday (date) > 5)
        continue;
      cells = sam_table_add_row (table);
      cells[0] = (SamCell) { .kind = SAM_CELL_TEXT,
                            .text = sam_document_take (document, sam_session_words_dup_day (language, date)) };
      cells[1] = (SamCell) { .kind = SAM_CELL_TEXT, .text = sam_document_take (document, format_number (self, n)) };
      cells[2] = (SamCell) { .kind = SAM_CELL_TEXT,
                            .text = sam_document_take (document, format_number (self, g_hash_table_size (schools))) };
    }

  return document;
}

SamDocument *
sam_week_sheet_load (SamDatabase *database, const SamReportOptions *options, GError **error)
{
  g_autoptr (SamReportData) data = sam_report_data_new (database, options->date, error);
  g_autoptr (SamWeekFacts) facts = data != NULL ? sam_week_facts_load (data, options, error) : NULL;
  Sheet self = { data, facts, options, options->language };

  if (facts == NULL)
    return NULL;

  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    {
      g_autoptr (SamDocument) document = NULL;

      self.level = &levels[i];
      document = compose (&self, error);
      if (document == NULL)
        return NULL;
      if (sam_report_count_pages (document) == 1)
        return g_steal_pointer (&document);
    }

  return compose_numbers (&self);
}

/*
 * The week sheet: its days.
 */
#include "sam-session-words.h"
#include "sam-week-sheet-private.h"

/* Why a session cannot well be where it is, in a few words: of nobody by name. */
static char *
dup_clash (SamWeekSheet *self, SamClashItem *clash, int other_time)
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

/* What is said of a day beside its date: a holiday, or which schools are off. */
static gboolean
describe_day (SamWeekSheet *self, SamDate date, char **text, GError **error)
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
add_days_table (SamWeekSheet *self)
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
fill_to_know (SamWeekSheet *self, SamCell *cell, SamSessionItem *item)
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
fill_expected (SamWeekSheet *self, SamCell *cell, SamSessionItem *item, GError **error)
{
  int n = 1;

  if (sam_session_item_get_team_id (item) != 0)
    n = sam_report_data_count_members (self->data, sam_session_item_get_team_id (item),
                                       sam_session_item_get_date (item), error);
  if (n < 0)
    return FALSE;

  *cell = (SamCell) { .kind = SAM_CELL_TEXT, .text = sam_document_take (self->document, sam_week_sheet_format_number (self, n)) };

  return TRUE;
}

static gboolean
fill_row (SamWeekSheet *self, SamTable *table, guint index, GError **error)
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
gboolean
sam_week_sheet_add_days (SamWeekSheet *self, SamDate from, SamDate to, GError **error)
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

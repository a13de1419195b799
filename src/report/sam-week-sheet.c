/*
 * The week sheet: who is where, day by day, on one page whatever the week.
 *
 * It is composed anew with more and more left out until it fits: first lines
 * for notes, then places, then what is long to follow up; then type grows
 * smaller, then the days stand in two columns. Sessions are the last to go, and
 * not without a word.
 */
#include "sam-report-kinds.h"
#include "sam-session-words.h"
#include "sam-week-sheet-private.h"

static const SamWeekSheetLevel levels[] = {
  { 4, 12, TRUE, TRUE, FALSE, 4.3, 7.5 }, { 2, 12, TRUE, TRUE, FALSE, 4.3, 7.5 },
  { 0, 12, TRUE, TRUE, FALSE, 4.3, 7.5 }, { 0, 12, FALSE, TRUE, FALSE, 4.3, 7.5 },
  { 0, 6, FALSE, TRUE, FALSE, 4.3, 7.5 }, { 0, 6, FALSE, TRUE, FALSE, 3.8, 7 },
  { 0, 6, FALSE, TRUE, FALSE, 3.3, 6.5 }, { 0, 3, FALSE, TRUE, FALSE, 2.9, 6 },
  { 0, 3, FALSE, FALSE, FALSE, 2.9, 6 },  { 0, 3, FALSE, FALSE, TRUE, 3.3, 6.5 },
  { 0, 3, FALSE, FALSE, TRUE, 2.9, 6 },   { 0, 0, FALSE, FALSE, TRUE, 2.5, 5.5 },
  { 0, 0, FALSE, FALSE, TRUE, 2.1, 5 },   { 0, 0, FALSE, FALSE, TRUE, 1.75, 4.2 },
};

char *
sam_week_sheet_format_number (SamWeekSheet *self, guint number)
{
  return sam_language_format_integer (self->language, number);
}

/* How many of the week's sessions, and at how many schools. */
static void
count_items (SamWeekSheet *self, gboolean individual, guint *n, guint *n_schools)
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
dup_at_schools (SamWeekSheet *self, guint n_schools)
{
  g_autofree char *number = sam_week_sheet_format_number (self, n_schools);

  /* Translators: follows a number of sessions, as “at 9 schools” */
  return g_strdup_printf (sam_language_ngettext (self->language, "at %s school", "at %s schools", n_schools), number);
}

/* "17 group sessions at 9 schools, 3 steps of individual coaching at 2 schools. One clash." */
static void
add_lead (SamWeekSheet *self)
{
  guint n_group, n_individual, n_schools, n_clashes = self->facts->n_clashes;
  g_autoptr (GString) rest = g_string_new (NULL);
  g_autofree char *number = NULL;
  g_autofree char *lead = NULL;

  count_items (self, FALSE, &n_group, &n_schools);
  number = sam_week_sheet_format_number (self, n_group);
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
      g_autofree char *steps = sam_week_sheet_format_number (self, n_individual);
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
      g_autofree char *clashes = sam_week_sheet_format_number (self, n_clashes);

      g_string_append_c (rest, ' ');
      g_string_append_printf (rest, sam_language_ngettext (self->language, "%s clash.", "%s clashes.", n_clashes),
                              clashes);
    }
  if (n_group == 0 && n_individual == 0)
    sam_document_add_lead (self->document, NULL, sam_language_gettext (self->language, "No sessions this week."));
  else
    sam_document_add_lead (self->document, lead, rest->str);
}

/* The day with which the second column begins, so that both are about as long. */
static SamDate
find_middle (SamWeekSheet *self)
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
add_legend (SamWeekSheet *self)
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
new_document (SamWeekSheet *self)
{
  g_autofree char *week = sam_language_format_week (self->language, sam_date_get_week (self->facts->days.start));
  g_autofree char *title = self->is_monday
                               /* Translators: a week, as “Monday sheet, week 46” */
                               ? g_strdup_printf (sam_language_gettext (self->language, "Monday sheet, %s"), week)
                               /* Translators: a week, as “Week sheet, week 46” */
                               : g_strdup_printf (sam_language_gettext (self->language, "Week sheet, %s"), week);
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
compose (SamWeekSheet *self, GError **error)
{
  g_autoptr (SamDocument) document = self->document = new_document (self);
  SamBlock *notes;

  add_lead (self);
  if (self->level->in_columns)
    {
      SamDate middle = find_middle (self);

      sam_document_add_sides (document, 2, 0.52);
      if (!sam_week_sheet_add_days (self, self->facts->days.start, middle, error))
        return NULL;
      sam_document_next_side (document);
      if (!sam_week_sheet_add_days (self, middle, self->facts->days.end, error))
        return NULL;
      sam_document_next_side (document);
    }
  else if (!sam_week_sheet_add_days (self, self->facts->days.start, self->facts->days.end, error))
    {
      return NULL;
    }
  add_legend (self);

  if (self->level->n_follow_up > 0)
    {
      sam_document_add_sides (document, 5, 0.59);
      sam_week_sheet_add_follow_up (self);
      sam_document_next_side (document);
      if (self->level->with_coaches)
        sam_week_sheet_add_coaches (self);
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
compose_numbers (SamWeekSheet *self)
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
      cells[1] = (SamCell) { .kind = SAM_CELL_TEXT, .text = sam_document_take (document, sam_week_sheet_format_number (self, n)) };
      cells[2] = (SamCell) { .kind = SAM_CELL_TEXT,
                            .text = sam_document_take (document, sam_week_sheet_format_number (self, g_hash_table_size (schools))) };
    }

  return document;
}

static SamDocument *
load (SamDatabase *database, const SamReportOptions *options, gboolean is_monday, GError **error)
{
  g_autoptr (SamReportData) data = sam_report_data_new (database, options->date, error);
  g_autoptr (SamWeekFacts) facts = data != NULL ? sam_week_facts_load (data, options, error) : NULL;
  SamWeekSheet self = { data, facts, options, options->language, .is_monday = is_monday };

  if (facts == NULL || (is_monday && !sam_week_facts_load_cadence (facts, data, options, error)))
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

SamDocument *
sam_week_sheet_load (SamDatabase *database, const SamReportOptions *options, GError **error)
{
  return load (database, options, FALSE, error);
}

SamDocument *
sam_monday_sheet_load (SamDatabase *database, const SamReportOptions *options, GError **error)
{
  return load (database, options, TRUE, error);
}

/*
 * The week sheet: what stands below the days.
 */
#include "sam-session-words.h"
#include "sam-week-sheet-private.h"

static void
add_more (SamWeekSheet *self, SamCell *cell, guint n)
{
  g_autofree char *number = sam_week_sheet_format_number (self, n);

  *cell = (SamCell) { .kind = SAM_CELL_TEXT, .is_bold = TRUE };
  /* Translators: how many more there are of a list, in the program */
  cell->text = sam_document_take (self->document,
                                  g_strdup_printf (sam_language_gettext (self->language, "%s more in the program"), number));
}

static void
add_missing (SamWeekSheet *self)
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
    add_more (self, &sam_table_add_row (table)[2], items->len - n);
}

static void
add_quiet (SamWeekSheet *self)
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
      g_autofree char *number = sam_week_sheet_format_number (self, self->facts->quiet->len - n);
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

/* Teams whose last session is too many school days ago; by name, not by how long. */
static void
add_overdue (SamWeekSheet *self)
{
  const SamColumn columns[] = {
    { .title = sam_language_pgettext (self->language, "column", "School days"), .x = 0, .width = 17, .align = SAM_ALIGN_RIGHT, .size = 7 },
    { .title = sam_language_pgettext (self->language, "column", "Team"), .x = 21.5, .width = 52, .size = 7 },
    { .title = sam_language_pgettext (self->language, "column", "Last session"), .x = 76, .width = 22, .size = 7 },
  };
  GArray *teams = self->facts->overdue;
  guint n = MIN (teams->len, self->level->n_follow_up);
  SamTable *table;

  if (teams->len == 0)
    return;

  sam_document_add_heading (self->document, sam_language_gettext (self->language, "Over the cadence"), FALSE);
  table = sam_document_add_table (self->document, columns, G_N_ELEMENTS (columns), 4.4);
  for (guint i = 0; i < n; i++)
    {
      const SamWeekOverdue *team = &g_array_index (teams, SamWeekOverdue, i);
      SamCell *cells = sam_table_add_row (table);

      cells[0] = (SamCell) { .kind = SAM_CELL_TEXT, .is_bold = TRUE,
                            .text = sam_document_take (self->document, sam_week_sheet_format_number (self, team->days)) };
      cells[1] = (SamCell) { .kind = SAM_CELL_TEXT, .is_bold = TRUE, .text = sam_document_keep (self->document, team->name) };
      cells[2] = (SamCell) { .kind = SAM_CELL_TEXT, .ink = SAM_INK_SECOND,
                            .text = sam_document_take (self->document,
                                                       sam_language_format_date (self->language, team->last, SAM_DATE_STYLE_ISO)) };
    }
  if (n < teams->len)
    add_more (self, &sam_table_add_row (table)[1], teams->len - n);
}

/* How many, never whose. */
static void
add_waiting (SamWeekSheet *self)
{
  SamAttention *line = self->facts->waiting;
  g_autofree char *title = line != NULL ? sam_attention_get_title (line, self->language) : NULL;
  g_autofree char *subtitle = line != NULL ? sam_attention_get_subtitle (line, self->language) : NULL;
  g_autofree char *lead = g_strconcat (title != NULL ? title : "", ":", NULL);

  if (line != NULL)
    sam_document_add_lead (self->document, lead, subtitle);
}

void
sam_week_sheet_add_follow_up (SamWeekSheet *self)
{
  add_missing (self);
  if (self->is_monday)
    {
      add_overdue (self);
      add_waiting (self);
    }
  else
    {
      add_quiet (self);
    }
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return sam_collate (*(const char *const *) a, *(const char *const *) b);
}

/* Coaches of this week and the next, by name. */
static GPtrArray *
list_coaches (SamWeekSheet *self)
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
fill_coach (SamWeekSheet *self, SamCell *cells, const char *name)
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
                        .text = sam_document_take (self->document, sam_week_sheet_format_number (self, n_next)) };
}

void
sam_week_sheet_add_coaches (SamWeekSheet *self)
{
  g_autoptr (GPtrArray) names = list_coaches (self);
  /* The very last week there is has no next. */
  SamDate next_monday = MIN (self->facts->days.end, SAM_DATE_RANGE_NO_END - 1);
  g_autofree char *next = sam_language_format_week (self->language, sam_date_get_week (next_monday));
  SamColumn columns[7] = { { .x = 0, .width = 25, .size = 7 } };
  SamTable *table;

  if (names->len == 0)
    return;

  for (guint day = 0; day < 5; day++)
    {
      const char *title = sam_document_take (self->document, sam_language_format_weekday (self->language, day + 1, FALSE));

      columns[1 + day]
          = (SamColumn){ .title = title, .x = 26 + day * 7.4, .width = 7, .align = SAM_ALIGN_CENTRE, .size = 7 };
    }
  columns[6] = (SamColumn){ .title = next, .x = 63, .width = 9, .align = SAM_ALIGN_RIGHT, .size = 7 };
  sam_document_add_heading (self->document, sam_language_gettext (self->language, "The coaches’ week"), FALSE);
  table = sam_document_add_table (self->document, columns, G_N_ELEMENTS (columns), 4.1);
  table->lines_every = 1;
  for (guint i = 0; i < names->len; i++)
    fill_coach (self, sam_table_add_row (table), g_ptr_array_index (names, i));
}

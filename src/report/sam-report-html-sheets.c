/*
 * A report as HTML: the sheets that are one block on paper.
 */
#include "sam-report-html-private.h"

#include "sam-session-words.h"

static void
add_day (SamHtml *self, const SamMonthDay *day)
{
  g_autofree char *number = sam_language_format_date (self->language, day->date, SAM_DATE_STYLE_SHORT);

  g_string_append (self->text, day->is_free ? "<td class=\"free\">" : "<td>");
  sam_html_append_text (self, number);
  if (day->note != NULL)
    {
      g_string_append (self->text, " <small>");
      sam_html_append_text (self, day->note);
      g_string_append (self->text, "</small>");
    }
  if (day->n_lines > 0)
    g_string_append (self->text, "<ul class=\"legend\">");
  for (guint i = 0; i < day->n_lines; i++)
    {
      g_string_append (self->text, "<li>");
      sam_html_append_session_mark (self, day->lines[i].mark, TRUE);
      g_string_append (self->text, day->lines[i].is_off ? "<span class=\"off\">" : "<span>");
      sam_html_append_text (self, day->lines[i].text);
      g_string_append_c (self->text, ' ');
      sam_html_append_text (self, day->lines[i].team);
      g_string_append (self->text, "</span></li>");
    }
  if (day->n_lines > 0)
    g_string_append (self->text, "</ul>");
  sam_html_append_element (self, "small", NULL, day->more);
  g_string_append (self->text, "</td>");
}

void
sam_html_add_month (SamHtml *self, const SamMonthSheet *sheet)
{
  sam_html_begin_table (self);
  g_string_append (self->text, "<thead><tr>");
  sam_html_append_head (self, sheet->week_title);
  for (guint i = 0; i < 7; i++)
    sam_html_append_head (self, sheet->weekdays[i]);
  g_string_append (self->text, "</tr></thead>\n<tbody>\n");
  for (int week = 0; week < sheet->plan.n_weeks; week++)
    {
      g_string_append (self->text, "<tr><th scope=\"row\">");
      sam_html_append_text (self, sheet->weeks[week]);
      g_string_append (self->text, "</th>");
      for (guint i = 0; i < 7; i++)
        add_day (self, &sheet->days[week][i]);
      g_string_append (self->text, "</tr>\n");
    }
  g_string_append (self->text, "</tbody>\n</table></div>\n");
}

/* A team's sessions by their weeks: on a screen nothing must stand in 24 columns. */
static void
add_term_row (SamHtml *self, const SamTermSheet *sheet, const SamTermSheetRow *row, const char *title)
{
  g_string_append (self->text, "<tr><th scope=\"row\">");
  sam_html_append_text (self, title);
  g_string_append (self->text, "</th>");
  sam_html_append_cell (self, row->coach);
  sam_html_append_cell (self, row->time);
  g_string_append (self->text, "<td>");
  for (guint i = 0; i < row->n_entries; i++)
    {
      g_string_append (self->text, i > 0 ? ", " : "");
      sam_html_append_text (self, sheet->weeks[row->entries[i].week].number);
      g_string_append_c (self->text, ' ');
      sam_html_append_session_mark (self, row->entries[i].mark, TRUE);
      sam_html_append_text (self, row->entries[i].aside);
    }
  g_string_append (self->text, "</td>");
  sam_html_append_cell (self, row->held);
  sam_html_append_cell (self, row->given);
  sam_html_append_cell (self, row->promised);
  g_string_append (self->text, "</tr>\n");
}

void
sam_html_add_term (SamHtml *self, const SamTermSheet *sheet)
{
  const char *titles[] = { sheet->titles.team, sheet->titles.coach, sheet->titles.time,
                           sam_language_pgettext (self->language, "column", "Sessions"),
                           sheet->titles.held, sheet->titles.given, sheet->titles.promised };
  guint school = G_MAXUINT;

  sam_html_begin_table (self);
  g_string_append (self->text, "<thead><tr>");
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    sam_html_append_head (self, titles[i]);
  g_string_append (self->text, "</tr></thead>\n<tbody>\n");
  for (guint i = 0; i < sheet->n_rows; i++)
    {
      const SamTermSheetSchool *own = &sheet->schools[sheet->rows[i].school];

      if (sheet->rows[i].school != school)
        {
          school = sheet->rows[i].school;
          g_string_append_printf (self->text, "%s<tr><th class=\"group\" scope=\"rowgroup\" colspan=\"%u\">",
                                  i > 0 ? "</tbody>\n<tbody>\n" : "", (guint) G_N_ELEMENTS (titles));
          sam_html_append_text (self, own->name);
          g_string_append (self->text, " <small>");
          sam_html_append_text (self, own->organiser);
          if (own->absence != NULL)
            g_string_append (self->text, " · ");
          sam_html_append_text (self, own->absence);
          g_string_append (self->text, "</small></th></tr>\n");
        }
      add_term_row (self, sheet, &sheet->rows[i], sheet->rows[i].team);
    }
  add_term_row (self, sheet, &sheet->total, sheet->titles.total);
  g_string_append (self->text, "</tbody>\n</table></div>\n");
}

static void
add_thread_row (SamHtml *self, const SamThreadSheet *sheet, const SamThreadRow *row)
{
  if (row->label != NULL || row->date != NULL)
    {
      g_string_append (self->text, "<p><strong>");
      sam_html_append_text (self, row->label);
      g_string_append (self->text, "</strong> <small>");
      sam_html_append_text (self, row->date);
      g_string_append (self->text, "</small></p>\n");
    }
  if (row->text == NULL)
    return;

  if (row->kind == SAM_THREAD_ENTRY)
    {
      g_string_append (self->text, "<p><small>");
      sam_html_append_text (self, row->clock);
      g_string_append_c (self->text, ' ');
      if (row->note < SAM_N_NOTE_MARKS)
        sam_html_append_text (self, sheet->words[row->note]);
      g_string_append (self->text, "</small> ");
      sam_html_append_text (self, row->text);
      g_string_append (self->text, "</p>\n");
    }
  else
    {
      sam_html_append_element (self, row->kind == SAM_THREAD_CYCLE ? "h3" : "p",
                               row->kind == SAM_THREAD_QUESTION ? "quote" : row->kind == SAM_THREAD_ASIDE ? "note" : NULL,
                               row->text);
    }
}

void
sam_html_add_thread (SamHtml *self, const SamThreadSheet *sheet)
{
  for (guint i = 0; i < sheet->n_rows; i++)
    add_thread_row (self, sheet, &sheet->rows[i]);
}

static void
add_room (SamHtml *self, const char *label)
{
  g_string_append (self->text, "<p>");
  sam_html_append_text (self, label);
  g_string_append (self->text, " <span class=\"line\"></span></p>\n");
}

static void
add_questions (SamHtml *self, const SamObservationSheet *sheet)
{
  if (sheet->n_questions == 0)
    return;

  sam_html_append_element (self, "h3", NULL, sheet->questions_title);
  sam_html_append_element (self, "p", "note", sheet->questions_note);
  g_string_append (self->text, "<ol>\n");
  for (guint i = 0; i < sheet->n_questions; i++)
    {
      g_string_append (self->text, "<li>");
      sam_html_append_text (self, sheet->questions[i].text);
      g_string_append (self->text, "<br/><small>");
      sam_html_append_text (self, sheet->look_for_label);
      g_string_append_c (self->text, ' ');
      sam_html_append_text (self, sheet->questions[i].look_for);
      g_string_append (self->text, "</small></li>\n");
    }
  g_string_append (self->text, "</ol>\n");
}

static void
add_log (SamHtml *self, const SamObservationSheet *sheet)
{
  sam_html_begin_table (self);
  g_string_append (self->text, "<thead><tr>");
  sam_html_append_head (self, sheet->time_title);
  sam_html_append_head (self, sheet->question_title);
  for (guint i = 0; i < sheet->n_columns; i++)
    {
      g_autofree char *title = sheet->columns[i].hint != NULL
                                   ? g_strdup_printf ("%s\n%s", sheet->columns[i].title, sheet->columns[i].hint)
                                   : g_strdup (sheet->columns[i].title);

      sam_html_append_head (self, title);
    }
  g_string_append (self->text, "</tr></thead>\n<tbody>\n");
  for (guint row = 0; row < sheet->n_rows; row++)
    {
      g_string_append (self->text, "<tr>");
      sam_html_append_cell (self, sheet->times != NULL ? sheet->times[row] : NULL);
      sam_html_append_cell (self, sheet->numbers);
      for (guint i = 0; i < sheet->n_columns; i++)
        sam_html_append_cell (self, NULL);
      g_string_append (self->text, "</tr>\n");
    }
  g_string_append (self->text, "</tbody>\n</table></div>\n");
}

void
sam_html_add_observation (SamHtml *self, const SamObservationSheet *sheet)
{
  for (guint line = 0; line < G_N_ELEMENTS (sheet->fields); line++)
    for (guint i = 0; i < SAM_OBSERVATION_SHEET_MAX_FIELDS && sheet->fields[line][i].label != NULL; i++)
      add_room (self, sheet->fields[line][i].label);
  add_questions (self, sheet);
  if (sheet->n_counters > 0)
    sam_html_append_element (self, "h3", NULL, sheet->counters_title);
  for (guint i = 0; i < sheet->n_counters; i++)
    add_room (self, sheet->counters[i]);
  if (sheet->n_events > 0)
    sam_html_append_element (self, "h3", NULL, sheet->events_title);
  for (guint i = 0; i < sheet->n_events; i++)
    add_room (self, sheet->events[i]);
  sam_html_append_element (self, "p", NULL, sheet->also);
  add_log (self, sheet);
  sam_html_append_element (self, "p", "note", sheet->how);
  sam_html_append_element (self, "p", NULL, sheet->purpose);
}

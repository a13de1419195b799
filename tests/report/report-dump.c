/* A document as lines of text, for golden files. */
#include "report-dump.h"

static void dump_block (GString *text, const SamBlock *block);

static const char *
get_mark_name (SamSessionMark mark)
{
  static const char *const names[] = {
    "", "held", "planned", "cancelled", "moved", "unrecorded", "talk", "observation", "dialogue", "follow-up", "other", "warning",
  };

  return names[mark];
}

static void
dump_cell (GString *text, const SamCell *cell)
{
  switch (cell->kind)
    {
    case SAM_CELL_EMPTY:
      break;
    case SAM_CELL_HEADING:
      g_string_append_printf (text, "== %s", cell->text);
      if (cell->aside != NULL)
        g_string_append_printf (text, " (%s)", cell->aside);
      break;
    case SAM_CELL_SESSION:
      g_string_append_printf (text, "[%s]%s", get_mark_name (cell->session), cell->text != NULL ? cell->text : "");
      break;
    case SAM_CELL_SESSIONS:
      for (guint i = 0; i < cell->n_marks; i++)
        g_string_append_printf (text, "[%s]", get_mark_name (cell->marks[i]));
      break;
    case SAM_CELL_TIME:
      g_string_append_printf (text, "given %" G_GINT64_FORMAT " of %" G_GINT64_FORMAT ", lost", cell->time->given, cell->time->promised);
      for (guint loss = 0; loss < SAM_N_LOSSES; loss++)
        g_string_append_printf (text, " %" G_GINT64_FORMAT, cell->time->minutes[loss]);
      break;
    case SAM_CELL_BOX:
      g_string_append (text, cell->length > 0 ? "[ ]__" : "[ ]");
      break;
    case SAM_CELL_LINE:
      g_string_append (text, "____");
      break;
    case SAM_CELL_FRAME:
      g_string_append_printf (text, "|%s|", cell->text != NULL ? cell->text : "");
      break;
    default:
      if (cell->text != NULL)
        g_string_append (text, cell->text);
      if (cell->aside != NULL)
        g_string_append_printf (text, " / %s", cell->aside);
      if (cell->n_marks > 0)
        g_string_append_printf (text, "%u marks", cell->n_marks);
      break;
    }
}

static void
dump_table (GString *text, const SamTable *table)
{
  for (guint i = 0; table->has_head && i < table->n_columns; i++)
    {
      g_auto (GStrv) lines = g_strsplit (table->columns[i].title != NULL ? table->columns[i].title : "", "\n", -1);
      g_autofree char *title = g_strjoinv (" ", lines);

      g_string_append_printf (text, "%s%s", i > 0 ? " ; " : "# ", title);
    }
  if (table->has_head)
    g_string_append_c (text, '\n');
  for (guint row = 0; row < table->rows->len; row++)
    {
      const SamCell *cells = g_ptr_array_index (table->rows, row);
      guint n = cells[0].kind == SAM_CELL_HEADING ? 1 : table->n_columns;

      for (guint i = 0; i < n; i++)
        {
          if (i > 0)
            g_string_append (text, " ; ");
          dump_cell (text, &cells[i]);
        }
      g_string_append_c (text, '\n');
    }
}

static void
dump_month (GString *text, const SamMonthSheet *sheet)
{
  for (int week = 0; week < sheet->plan.n_weeks; week++)
    for (int column = 0; column < 7; column++)
      {
        const SamMonthDay *day = &sheet->days[week][column];
        g_autofree char *date = sam_date_format_iso (day->date);

        g_string_append_printf (text, "%s %s%s%s%s%s%s\n", sheet->weeks[week], date, day->is_outside ? " outside" : "",
                                day->is_public ? " public" : "", day->is_free ? " free" : "",
                                day->is_partly_off ? " partly off" : "", day->note != NULL ? " " : "");
        if (day->note != NULL)
          g_string_append_printf (text, "  %s\n", day->note);
        for (guint i = 0; i < day->n_lines; i++)
          g_string_append_printf (text, "  [%s]%s | %s%s\n", get_mark_name (day->lines[i].mark), day->lines[i].text,
                                  day->lines[i].team, day->lines[i].is_off ? " (off)" : "");
        if (day->more != NULL)
          g_string_append_printf (text, "  %s\n", day->more);
      }
}

static void
dump_term_row (GString *text, const SamTermSheet *sheet, const SamTermSheetRow *row)
{
  g_string_append_printf (text, "%s ; %s ; %s ; %s :", sheet->schools[row->school].name, row->team,
                          row->coach != NULL ? row->coach : "", row->time != NULL ? row->time : "");
  for (guint i = 0; i < row->n_entries; i++)
    g_string_append_printf (text, " %s[%s]%s", sheet->weeks[row->entries[i].week].number, get_mark_name (row->entries[i].mark),
                            row->entries[i].aside != NULL ? row->entries[i].aside : "");
  g_string_append_printf (text, " : %s ; %s ; %s\n", row->held, row->given, row->promised);
}

static void
dump_term (GString *text, const SamTermSheet *sheet)
{
  guint school = G_MAXUINT;

  for (guint i = 0; i < sheet->n_weeks; i++)
    g_string_append_printf (text, "%s%s%s%s", i > 0 ? " " : "# ", sheet->weeks[i].month != NULL ? sheet->weeks[i].month : "",
                            sheet->weeks[i].month != NULL ? " " : "", sheet->weeks[i].number);
  g_string_append_printf (text, " ; now after %d\n", sheet->now);
  for (guint i = 0; i < sheet->n_rows; i++)
    {
      if (sheet->rows[i].school != school)
        {
          const SamTermSheetSchool *own = &sheet->schools[sheet->rows[i].school];

          school = sheet->rows[i].school;
          g_string_append_printf (text, "== %s, %s%s%s:", own->name, own->organiser, own->absence != NULL ? ", " : "",
                                  own->absence != NULL ? own->absence : "");
          for (guint week = 0; week < sheet->n_weeks; week++)
            if (own->days_off[week] != 0)
              g_string_append_printf (text, " %s/%02x%s%s", sheet->weeks[week].number, own->days_off[week],
                                      own->off_names[week] != NULL ? "=" : "",
                                      own->off_names[week] != NULL ? own->off_names[week] : "");
          g_string_append_c (text, '\n');
        }
      dump_term_row (text, sheet, &sheet->rows[i]);
    }
  g_string_append_printf (text, "total:");
  for (guint i = 0; i < sheet->n_weeks; i++)
    g_string_append_printf (text, " %s", sheet->weeks[i].total != NULL ? sheet->weeks[i].total : "-");
  g_string_append_printf (text, " : %s ; %s ; %s\n", sheet->total.held, sheet->total.given, sheet->total.promised);
}

static void
dump_observation (GString *text, const SamObservationSheet *sheet)
{
  for (guint line = 0; line < G_N_ELEMENTS (sheet->fields); line++)
    for (guint i = 0; i < SAM_OBSERVATION_SHEET_MAX_FIELDS && sheet->fields[line][i].label != NULL; i++)
      g_string_append_printf (text, "%s____%s", sheet->fields[line][i].label,
                              i + 1 < SAM_OBSERVATION_SHEET_MAX_FIELDS && sheet->fields[line][i + 1].label != NULL ? " ; " : "\n");
  if (sheet->n_questions > 0)
    g_string_append_printf (text, "== %s (%s)\n", sheet->questions_title, sheet->questions_note != NULL ? sheet->questions_note : "");
  for (guint i = 0; i < sheet->n_questions; i++)
    g_string_append_printf (text, "%u %s | %s: %s\n", i + 1, sheet->questions[i].text != NULL ? sheet->questions[i].text : "____",
                            sheet->look_for_label, sheet->questions[i].look_for != NULL ? sheet->questions[i].look_for : "____");
  if (sheet->n_counters > 0)
    g_string_append_printf (text, "== %s ; %s\n", sheet->counters_title, sheet->total_label);
  for (guint i = 0; i < sheet->n_counters; i++)
    g_string_append_printf (text, "%s ____\n", sheet->counters[i]);
  if (sheet->n_events > 0)
    g_string_append_printf (text, "== %s (%s), 0–%u\n", sheet->events_title, sheet->minutes_label, sheet->minutes);
  for (guint i = 0; i < sheet->n_events; i++)
    g_string_append_printf (text, "%s ____\n", sheet->events[i]);
  if (sheet->also != NULL)
    g_string_append_printf (text, "%s\n", sheet->also);
  g_string_append_printf (text, "# %s ; %s", sheet->time_title, sheet->question_title);
  for (guint i = 0; i < sheet->n_columns; i++)
    g_string_append_printf (text, " ; %s (%s)", sheet->columns[i].title, sheet->columns[i].hint != NULL ? sheet->columns[i].hint : "");
  g_string_append_printf (text, "\n%u rows of %.1f, %s", sheet->n_rows, sheet->row_height, sheet->numbers);
  for (guint i = 0; sheet->times != NULL && i < sheet->n_rows; i++)
    g_string_append_printf (text, " %s", sheet->times[i]);
  g_string_append_printf (text, "\n%s\n%s\n", sheet->how, sheet->purpose);
}

static void
dump_thread (GString *text, const SamThreadSheet *sheet)
{
  static const char *const marks[] = { "", "?", "ring", "talk", "observation", "dialogue", "follow-up", "undone" };
  static const char *const notes[] = { "seen", "wonder", "quote", "event", "count", "sample" };

  for (guint i = 0; i < sheet->n_rows; i++)
    {
      const SamThreadRow *row = &sheet->rows[i];

      if (row->mark != SAM_THREAD_MARK_NONE)
        g_string_append_printf (text, "(%s) %s%s%s\n", marks[row->mark], row->label, row->date != NULL ? ", " : "",
                                row->date != NULL ? row->date : "");
      if (row->kind == SAM_THREAD_CYCLE)
        g_string_append_printf (text, "== %s\n", row->text);
      else if (row->kind == SAM_THREAD_STRIP)
        g_string_append_printf (text, "  strip of %d min, %u marks\n", row->strip->minutes, row->strip->n_dots);
      else if (row->kind == SAM_THREAD_ENTRY)
        g_string_append_printf (text, "  [%s] %s %s\n", notes[row->note], row->clock, row->text);
      else if (row->kind == SAM_THREAD_LEGEND)
        g_string_append_printf (text, "  legend %02x\n", row->note);
      else
        g_string_append_printf (text, "  %s\n", row->text);
    }
}

static void
dump_legend (GString *text, const SamBlock *block)
{
  for (guint i = 0; block->legend != NULL && i < block->legend->len; i++)
    {
      const SamLegendItem *item = &g_array_index (block->legend, SamLegendItem, i);

      g_string_append_printf (text, "legend [%s] %s\n", get_mark_name (item->session), item->text);
    }
}

static void
dump_texts (GString *text, const SamBlock *block)
{
  for (guint i = 0; block->paragraphs != NULL && i < block->paragraphs->len; i++)
    g_string_append_printf (text, "%s\n", g_array_index (block->paragraphs, SamParagraph, i).text);
  for (guint i = 0; block->facts != NULL && i < block->facts->len; i++)
    {
      const SamFact *fact = &g_array_index (block->facts, SamFact, i);

      g_string_append_printf (text, "%s: %s\n", fact->label, fact->value);
    }
}

/* What it says, and the table behind it. */
static void
dump_chart (GString *text, SamChart *chart)
{
  g_string_append_printf (text, "chart: %s\n", sam_chart_get_sentence (chart));
  for (guint i = 0; i < sam_chart_get_n_columns (chart); i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " ; " : "# ", sam_chart_get_column_title (chart, i));
  g_string_append_c (text, '\n');
  for (guint row = 0; row < sam_chart_get_n_rows (chart); row++)
    {
      for (guint i = 0; i < sam_chart_get_n_columns (chart); i++)
        g_string_append_printf (text, "%s%s", i > 0 ? " ; " : "", sam_chart_get_cell (chart, row, i));
      g_string_append_c (text, '\n');
    }
}

static void
dump_status (GString *text, const SamSheetStatus *status)
{
  for (guint i = 0; i < SAM_SHEET_N_STATUSES; i++)
    {
      g_string_append_printf (text, "%s: %s", status->columns[i].label, status->columns[i].value);
      for (guint note = 0; note < SAM_SHEET_N_STATUS_NOTES; note++)
        if (status->columns[i].notes[note] != NULL)
          g_string_append_printf (text, " ; %s", status->columns[i].notes[note]);
      g_string_append_c (text, '\n');
    }
}

static void
dump_sheet_term_row (GString *text, const SamSheetTerm *term, const SamSheetTermRow *row)
{
  g_string_append_printf (text, "%s ; %s ; %s ; %s (%s) :", row->team, row->teachers, row->usual != NULL ? row->usual : "",
                          row->coach != NULL ? row->coach : "", row->initials != NULL ? row->initials : "");
  for (guint i = 0; i < row->n_entries; i++)
    g_string_append_printf (text, " %s[%s]%s", term->weeks[row->entries[i].week].number, get_mark_name (row->entries[i].mark),
                            row->entries[i].below != NULL ? row->entries[i].below : "");
  g_string_append_printf (text, " : %s ; %s ; %s\n", row->held, row->attendance, row->given);
}

static void
dump_sheet_term_lower (GString *text, const SamSheetTerm *term)
{
  const SamSheetTermAttendance *attendance = &term->attendance;

  g_string_append_printf (text, "%s (%s): %s\n", term->words.attendance_title, term->words.attendance_note,
                          attendance->sentence != NULL ? attendance->sentence : attendance->median_words);
  for (guint i = 0; attendance->sentence == NULL && i < term->n_weeks; i++)
    if (attendance->shares[i] >= 0)
      g_string_append_printf (text, "  %s: %.3f\n", term->weeks[i].number, attendance->shares[i]);
  g_string_append_printf (text, "%s (%s): %s\n", term->words.steps_title, term->words.steps_note,
                          term->no_steps != NULL ? term->no_steps : "");
  for (guint i = 0; i < term->n_weeks; i++)
    if (term->steps[i].counts[0] + term->steps[i].counts[1] + term->steps[i].counts[2] + term->steps[i].counts[3] > 0)
      g_string_append_printf (text, "  %s: %u %u %u %u\n", term->weeks[i].number, term->steps[i].counts[0],
                              term->steps[i].counts[1], term->steps[i].counts[2], term->steps[i].counts[3]);
  g_string_append_printf (text, "%s: %s\n", term->words.spans_title, term->n_all_spans == 0 ? term->no_spans : "");
  for (guint i = 0; i < term->n_all_spans; i++)
    g_string_append_printf (text, "  %s%s %.1f–%.1f%s\n", i < term->n_spans ? "" : "only its beginning: ", term->spans[i].label,
                            term->spans[i].from, term->spans[i].to, term->spans[i].goes_on ? " →" : "");
  if (term->more_spans != NULL)
    g_string_append_printf (text, "  %s\n", term->more_spans);
}

static void
dump_sheet_term (GString *text, const SamSheetTerm *term)
{
  g_string_append_printf (text, "%s, as of %.1f, takes part %.1f–%.1f, survey %.1f–%.1f%s\n", term->words.term, term->now,
                          term->joined, term->left, term->survey_from, term->survey_to, term->with_counts ? "" : ", low rows");
  for (guint i = 0; i < term->n_weeks; i++)
    g_string_append_printf (text, "%s%s%s%s", i > 0 ? " " : "# ", term->weeks[i].month != NULL ? term->weeks[i].month : "",
                            term->weeks[i].month != NULL ? " " : "", term->weeks[i].number);
  g_string_append_c (text, '\n');
  for (guint i = 0; i < term->n_weeks; i++)
    if (term->days_off[i] != 0)
      g_string_append_printf (text, "off %s/%02x\n", term->weeks[i].number, term->days_off[i]);
  for (guint i = 0; i < term->n_rows; i++)
    dump_sheet_term_row (text, term, &term->rows[i]);
  if (term->n_rows == 0)
    g_string_append_printf (text, "%s\n", term->no_teams);
  if (term->rest != NULL)
    g_string_append_printf (text, "%s : %s ; %s ; %s\n", term->rest->label, term->rest->held, term->rest->attendance,
                            term->rest->given);
  dump_sheet_term_lower (text, term);
  for (guint i = 0; i < term->n_legend; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "legend: ", term->legend[i].text);
  g_string_append_c (text, '\n');
}

static void
dump_block (GString *text, const SamBlock *block)
{
  if (block->starts_page)
    g_string_append (text, "-- new page\n");
  switch (block->kind)
    {
    case SAM_BLOCK_TABLE:
      dump_table (text, block->table);
      break;
    case SAM_BLOCK_MONTH:
      dump_month (text, block->month);
      break;
    case SAM_BLOCK_OBSERVATION:
      dump_observation (text, block->observation);
      break;
    case SAM_BLOCK_THREAD:
      dump_thread (text, block->thread);
      break;
    case SAM_BLOCK_CHART:
      dump_chart (text, block->chart);
      break;
    case SAM_BLOCK_FRAME:
      g_string_append_printf (text, "| %s |\n", block->text);
      break;
    case SAM_BLOCK_TERM:
      dump_term (text, block->term);
      break;
    case SAM_BLOCK_LEGEND:
      dump_legend (text, block);
      break;
    case SAM_BLOCK_FORM:
      g_string_append_printf (text, "form %s: %u lines%s%s\n", block->form.label, block->form.n_lines,
                              block->form.second != NULL ? ", " : "", block->form.second != NULL ? block->form.second : "");
      for (guint i = 0; block->form.choices != NULL && block->form.choices[i] != NULL; i++)
        g_string_append_printf (text, "  %s [ ]%s [ ]%s\n", block->form.choices[i], block->form.yes, block->form.no);
      break;
    case SAM_BLOCK_COVER:
      g_string_append_printf (text, "### %s\n", block->text);
      dump_texts (text, block);
      break;
    case SAM_BLOCK_ITEM:
      g_string_append_printf (text, "%u. %s (%s)\n", block->item.number, block->item.title, block->item.aside);
      for (guint i = 0; i < G_N_ELEMENTS (block->item.columns) && block->item.columns[i] != NULL; i++)
        g_string_append_printf (text, "  above a column: %s\n", block->item.columns[i]);
      break;
    case SAM_BLOCK_STATUS:
      dump_status (text, block->status);
      break;
    case SAM_BLOCK_SHEET_TERM:
      dump_sheet_term (text, block->sheet_term);
      break;
    case SAM_BLOCK_SIDES:
      for (guint side = 0; side < 2; side++)
        for (guint i = 0; i < block->sides[side]->len; i++)
          dump_block (text, g_ptr_array_index (block->sides[side], i));
      break;
    default:
      if (block->text != NULL)
        g_string_append_printf (text, "* %s\n", block->text);
      dump_texts (text, block);
      break;
    }
}

char *
report_dump (SamDocument *document)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, "%s\n%s\n%s\n", sam_document_get_title (document), sam_document_get_subtitle (document),
                          sam_document_get_day (document));
  if (sam_document_get_headline (document) != NULL)
    g_string_append_printf (text, "headline: %s\n", sam_document_get_headline (document));
  if (sam_document_get_readers (document) != NULL)
    g_string_append_printf (text, "%s\n", sam_document_get_readers (document));
  g_string_append_printf (text, "%s %s\n", sam_paper_get_name (sam_document_get_paper (document)),
                          sam_document_get_orientation (document) == SAM_ORIENTATION_LANDSCAPE ? "lies" : "stands");
  for (guint i = 0; i < sam_document_get_n_blocks (document); i++)
    dump_block (text, sam_document_get_block (document, i));
  g_string_append_printf (text, "%s\n%s\n", sam_document_get_mark (document) != NULL ? sam_document_get_mark (document) : "no mark",
                          sam_document_get_remark (document) != NULL ? sam_document_get_remark (document) : "no remark");

  return g_string_free (g_steal_pointer (&text), FALSE);
}

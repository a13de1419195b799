/*
 * The school sheet: what is missing, and definitions.
 */
#include <glib/gi18n.h>

#include "sam-school-sheet-private.h"

#define ROW 5.4
#define WITHIN 1.0

/* Where it is filled in; message ids. */
static const char *const places[SAM_N_SCHOOL_GAPS] = {
  [SAM_SCHOOL_GAP_NO_CALENDAR] = N_("Calendar › School year: the terms and days off of the school or its organiser"),
  [SAM_SCHOOL_GAP_NO_TEAMS] = N_("Schools › the school › Teams: name, from when, members"),
  [SAM_SCHOOL_GAP_TEAMS_WITHOUT_PROMISE] = N_("Schools › the school › Promised time: minutes per team and term"),
  [SAM_SCHOOL_GAP_TEAMS_WITHOUT_SESSIONS] = N_("Calendar › New series: weekday, time and coach of the team"),
  [SAM_SCHOOL_GAP_SESSIONS_NOT_RECORDED] = N_("Calendar › To follow up: held, cancelled or moved?"),
  [SAM_SCHOOL_GAP_ATTENDANCE_NOT_RECORDED] = N_("Calendar › the session › Attendance: each member"),
  [SAM_SCHOOL_GAP_SESSIONS_WITHOUT_QUESTION] = N_("Calendar › the session: the question that was talked about"),
  [SAM_SCHOOL_GAP_NO_SURVEY] = N_("Evaluation › the survey round: invited and answers per team"),
};

guint
sam_school_sheet_count_gaps (const SamSchoolDashboard *dashboard)
{
  guint n = 0;

  for (guint gap = 0; gap < SAM_N_SCHOOL_GAPS; gap++)
    n += dashboard->gaps[gap] > 0;

  return n;
}

/* How many kinds of records are missing besides those listed, if any are. */
static void
add_more (SamSchoolSheet *self, guint n_shown, guint n_more)
{
  const SamLanguage *language = self->language;
  g_autofree char *number = sam_language_format_integer (language, n_more);
  g_autofree char *text = NULL;

  if (n_shown > 0)
    /* Translators: so many kinds of records are missing besides those listed above */
    text = g_strdup_printf (sam_language_ngettext (language, "+%s more thing is missing: see the school’s page",
                                                   "+%s more things are missing: see the school’s page", n_more),
                            number);
  else
    /* Translators: so many kinds of records are missing */
    text = g_strdup_printf (sam_language_ngettext (language, "%s thing is missing: see the school’s page",
                                                   "%s things are missing: see the school’s page", n_more),
                            number);
  sam_document_add_note (self->document, n_shown > 0 ? WITHIN : self->space, text);
}

void
sam_school_sheet_add_gaps (SamSchoolSheet *self, guint limit)
{
  const SamColumn columns[] = {
    { .x = 0, .width = 5, .size = 8 },
    { .x = 5.4, .width = 77, .size = 8 },
    { .x = 84, .width = 92, .size = 7 },
  };
  const SamLanguage *language = self->language;
  guint n = sam_school_sheet_count_gaps (self->dashboard);
  guint n_shown = 0;
  SamTable *table = NULL;
  SamBlock *heading;

  if (n == 0)
    return;

  if (limit > 0)
    {
      heading = sam_document_add (self->document, SAM_BLOCK_HEADING, self->space);
      heading->text = sam_language_gettext (language, "What is missing, and where it is filled in");
      table = sam_document_add_table (self->document, columns, G_N_ELEMENTS (columns), ROW);
      table->lines_every = 1;
    }
  for (guint gap = 0; gap < SAM_N_SCHOOL_GAPS && n_shown < limit; gap++)
    {
      SamCell *cells;

      if (self->dashboard->gaps[gap] == 0)
        continue;
      cells = sam_table_add_row (table);
      cells[0].kind = SAM_CELL_BOX;
      cells[1] = (SamCell) { .kind = SAM_CELL_TEXT,
                             .is_bold = TRUE,
                             .text = sam_document_take (self->document,
                                                        sam_school_gap_describe (gap, self->dashboard->gaps[gap], language)) };
      cells[2] = (SamCell) { .kind = SAM_CELL_TEXT, .text = sam_language_gettext (language, places[gap]) };
      n_shown++;
    }
  if (n_shown < n)
    add_more (self, n_shown, n - n_shown);
}

void
sam_school_sheet_add_definitions (SamSchoolSheet *self)
{
  const SamLanguage *language = self->language;
  SamBlock *block = sam_document_add (self->document, SAM_BLOCK_NOTES, self->space);

  sam_block_add_paragraph (self->document, block, sam_language_gettext (language, "Held (F5):"),
                           sam_language_gettext (language, "of the sessions planned up to the day; a moved one counts once, on its new "
                                                           "day."));
  sam_block_add_paragraph (self->document, block, sam_language_gettext (language, "Attendance (F7):"),
                           sam_language_gettext (language, "present and partly, of the members who were expected."));
  sam_block_add_paragraph (self->document, block, sam_language_gettext (language, "Given time (F18):"),
                           sam_language_gettext (language, "minutes of group sessions held, of those promised up to the day: the promise "
                                                           "spread evenly over its school days. The sign “..” protects fewer than 5 answers."));
  sam_block_add_paragraph (self->document, block, sam_language_gettext (language, "Other interventions"),
                           sam_language_gettext (language, "go on at the same time: the sheet does not say which gave what. Of individual "
                                                           "coaching it shows states, dates and counts, never text or names."));
  block->fills_page = TRUE;
}

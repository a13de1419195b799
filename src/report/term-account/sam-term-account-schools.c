/*
 * The term report: every school by itself, as rows under its name.
 */
#include "sam-cells.h"
#include "sam-progress-overview.h"
#include "sam-term-account-private.h"

enum
{
  LABEL,
  RATIO,
  SHARE,
  PICTURE,
  N_COLUMNS,
};

static SamCell *
add_row (SamTable *table, const char *label)
{
  SamCell *cells = sam_table_add_row (table);

  /* A school that fits a page is never parted. */
  sam_table_keep_row (table, SAM_ROW_KEEP_WISH);
  sam_cell_set_text (&cells[LABEL], label, FALSE, SAM_INK_TEXT);

  return cells;
}

static void
add_share (SamTermAccount *self, SamTable *table, const char *figure, gint64 numerator, gint64 denominator)
{
  SamCell *cells = add_row (table, sam_figure_get_title (figure, self->language));

  sam_cell_set_ratio (self->document, &cells[RATIO], numerator, denominator, FALSE);
  sam_cell_set_share (self->document, &cells[SHARE], numerator, denominator, FALSE);
  if (denominator > 0)
    cells[PICTURE] = (SamCell){ .kind = SAM_CELL_BAR, .ink = SAM_INK_GROUP, .length = 1,
                                .share = CLAMP ((double) numerator / denominator, 0, 1) };
}

static void
add_time (SamTermAccount *self, SamTable *table, const SamProgressSchool *school)
{
  SamCell *cells = add_row (table, sam_figure_get_title ("F18", self->language));
  SamLostTime *time;

  if (!school->has_promise)
    {
      g_autofree char *given = sam_language_format_minutes (self->language, school->given_minutes);

      sam_cell_set_text (&cells[SHARE], "–", FALSE, SAM_INK_TEXT);
      /* Translators: minutes */
      sam_cell_set_text (&cells[PICTURE],
                         sam_document_take (self->document,
                                            g_strdup_printf (sam_language_gettext (self->language, "no time promised; %s given"), given)),
                         FALSE, SAM_INK_SECOND);
      return;
    }

  time = sam_document_alloc (self->document, sizeof *time);
  *time = school->time;
  sam_cell_set_ratio (self->document, &cells[RATIO], time->given, time->promised, FALSE);
  sam_cell_set_share (self->document, &cells[SHARE], time->given, time->promised, FALSE);
  cells[PICTURE] = (SamCell){ .kind = SAM_CELL_TIME, .ink = SAM_INK_GROUP, .length = 1, .time = time,
                              .share = CLAMP ((double) time->given / time->promised, 0, 1) };
}

/* How many, never whose. */
static void
add_cycles (SamTermAccount *self, SamTable *table, const SamProgressSchool *school)
{
  g_autofree char *begun = sam_language_format_integer (self->language, school->cycles_begun);
  g_autofree char *talked = sam_language_format_integer (self->language, school->cycles_with_dialogue);
  g_autofree char *closed = sam_language_format_integer (self->language, school->cycles_closed);
  SamCell *cells;

  if (school->cycles_begun == 0)
    return;

  cells = add_row (table, sam_language_gettext (self->language, "Cycles of individual coaching"));
  sam_cell_set_text (&cells[PICTURE],
                     /* Translators: three numbers of cycles; the plural is that of the last */
                     sam_document_take (self->document,
                                        g_strdup_printf (sam_language_ngettext (self->language, "%s begun, %s with a dialogue, %s closed",
                                                                                "%s begun, %s with a dialogue, %s closed",
                                                                                school->cycles_closed),
                                                         begun, talked, closed)),
                     FALSE, SAM_INK_TEXT);
}

static void
add_reception (SamTermAccount *self, SamTable *table, const SamProgressSchool *school)
{
  SamFraction upper = sam_survey_cell_get_upper (&school->reception);
  SamCell *cells;

  if (self->facts->statement == NULL || !school->was_asked)
    return;

  cells = add_row (table, sam_language_gettext (self->language, "First statement, the two upper steps (F14.1)"));
  if (school->reception.is_hidden)
    {
      sam_cell_set_text (&cells[SHARE], "..", FALSE, SAM_INK_TEXT);
      sam_cell_set_text (&cells[PICTURE], sam_language_gettext (self->language, "not shown, to protect fewer than 5 answers"), FALSE, SAM_INK_SECOND);
      return;
    }
  sam_cell_set_ratio (self->document, &cells[RATIO], upper.numerator, upper.denominator, FALSE);
  sam_cell_set_share (self->document, &cells[SHARE], upper.numerator, upper.denominator, FALSE);
}

static void
add_school (SamTermAccount *self, SamTable *table, const SamProgressSchool *school)
{
  SamCell *cells;

  sam_table_add_heading (self->document, table, school->name, school->organiser);
  cells = add_row (table, sam_language_pgettext (self->language, "column", "Group coaching"));
  sam_progress_overview_set_status (self->document, &cells[PICTURE], &school->group, SAM_INK_GROUP);
  cells = add_row (table, sam_language_pgettext (self->language, "column", "Individual coaching"));
  sam_progress_overview_set_status (self->document, &cells[PICTURE], &school->individual, SAM_INK_INDIVIDUAL);
  add_share (self, table, "F2", school->teams_under_way, school->teams);
  add_share (self, table, "F5", school->sessions_held, school->sessions_planned);
  add_share (self, table, "F7", school->attended, school->expected);
  add_time (self, table, school);
  add_cycles (self, table, school);
  add_reception (self, table, school);
  sam_table_keep_row (table, SAM_ROW_KEEP_NONE);
}

void
sam_term_account_add_schools (SamTermAccount *self)
{
  static const SamColumn columns[N_COLUMNS] = {
    [LABEL] = { NULL, 0, 68, SAM_ALIGN_LEFT, 0, 8 },
    [RATIO] = { NULL, 68, 34, SAM_ALIGN_RIGHT, 13.5, 8 },
    [SHARE] = { NULL, 102, 16, SAM_ALIGN_RIGHT, 0, 8 },
    [PICTURE] = { NULL, 126, 50, SAM_ALIGN_LEFT, 0, 8 },
  };
  GPtrArray *schools = self->facts->schools;
  SamTable *table;

  sam_term_account_begin_part (self, sam_language_gettext (self->language, "School by school"));
  if (schools->len == 0)
    {
      sam_document_add_lead (self->document, NULL, sam_language_gettext (self->language, "No school takes part on this day."));
      return;
    }

  sam_document_add_note (self->document, 0, sam_term_account_get_from_when (self->language));
  table = sam_document_add_table (self->document, columns, N_COLUMNS, 5);
  table->of = sam_cell_get_of (self->language);
  for (guint i = 0; i < schools->len; i++)
    add_school (self, table, g_ptr_array_index (schools, i));
}

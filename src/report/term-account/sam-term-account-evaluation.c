/*
 * The term report: how the programme was received, and what stands beside it.
 */
#include "sam-cells.h"
#include "sam-reception-chart.h"
#include "sam-term-account-private.h"

/* Further back an indicator is history. */
#define MOST_YEARS 5

enum
{
  ROUND_NAME,
  ROUND_OPENED,
  ROUND_CLOSED,
  N_ROUND_COLUMNS,
};

static const char *
take_date (SamTermAccount *self, SamDate date)
{
  if (date == SAM_DATE_NONE)
    return "–";

  return sam_document_take (self->document, sam_language_format_date (self->language, date, SAM_DATE_STYLE_ISO));
}

static void
add_rounds (SamTermAccount *self)
{
  const SamColumn columns[N_ROUND_COLUMNS] = {
    [ROUND_NAME] = { sam_language_pgettext (self->language, "column", "Round"), 0, 110, SAM_ALIGN_LEFT, 0, 8 },
    [ROUND_OPENED] = { sam_language_pgettext (self->language, "column", "Opened"), 114, 28, SAM_ALIGN_LEFT, 0, 8 },
    [ROUND_CLOSED] = { sam_language_pgettext (self->language, "column", "Closed"), 146, 30, SAM_ALIGN_LEFT, 0, 8 },
  };
  GArray *rounds = self->account->rounds;
  SamTable *table;

  if (rounds->len == 0)
    return;

  table = sam_document_add_table (self->document, columns, N_ROUND_COLUMNS, 5);
  for (guint i = 0; i < rounds->len; i++)
    {
      const SamAccountEvent *round = &g_array_index (rounds, SamAccountEvent, i);
      SamCell *cells = sam_table_add_row (table);

      sam_cell_set_text (&cells[ROUND_NAME], sam_document_keep (self->document, round->name), FALSE, SAM_INK_TEXT);
      sam_cell_set_text (&cells[ROUND_OPENED], take_date (self, round->date), FALSE, SAM_INK_TEXT);
      sam_cell_set_text (&cells[ROUND_CLOSED], take_date (self, round->done), FALSE, SAM_INK_TEXT);
    }
}

static void
add_statements (SamTermAccount *self)
{
  GArray *statements = self->reception->statements;

  if (statements->len == 0)
    {
      sam_document_add_note (self->document, 2, sam_language_gettext (self->language, "No survey round was closed by this day. (F14)"));
      return;
    }

  sam_document_add_heading (self->document,
                            /* Translators: the name of a round of the survey */
                            sam_document_take (self->document,
                                               g_strdup_printf (sam_language_gettext (self->language, "Answers in “%s”"), self->reception->name)),
                            FALSE);
  for (guint i = 0; i < statements->len; i++)
    {
      const SamReceptionStatement *statement = &g_array_index (statements, SamReceptionStatement, i);
      SamChartSpreadRow row;

      sam_reception_chart_fill_row (&row, sam_language_pgettext (self->language, "total", "The programme"),
                                    sam_survey_spread_get_total (statement->spread));
      sam_document_add_chart (self->document, sam_chart_new_spread (self->language, statement->text, &row, 1), i == 0 ? 0 : 3);
    }
  sam_document_add_note (self->document, 2, sam_language_gettext (self->language,
                                                                  "The spread says more than the share. How it differs between schools stands "
                                                                  "beside the promised time, earlier in this report. (F14, F15)"));
}

static int
compare_years (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

/* The last few years that there are values of, in their order. */
static GPtrArray *
list_years (GArray *values)
{
  GPtrArray *years = g_ptr_array_new ();

  for (guint i = 0; i < values->len; i++)
    {
      const char *year = g_array_index (values, SamAccountValue, i).year;

      if (!g_ptr_array_find_with_equal_func (years, year, g_str_equal, NULL))
        g_ptr_array_add (years, (gpointer) year);
    }
  g_ptr_array_sort (years, compare_years);
  if (years->len > MOST_YEARS)
    g_ptr_array_remove_range (years, 0, years->len - MOST_YEARS);

  return years;
}

static void
set_value (SamTermAccount *self, SamCell *cell, const SamAccountValue *value)
{
  if (value->denominator > 0)
    sam_cell_set_share (self->document, cell, value->numerator, value->denominator, FALSE);
  else
    sam_cell_set_number (self->document, cell, value->numerator, FALSE);
}

static void
fill_indicator (SamTermAccount *self, SamTable *table, GArray *values, GPtrArray *years)
{
  const char *school = NULL;
  SamCell *cells = NULL;

  for (guint i = 0; i < values->len; i++)
    {
      const SamAccountValue *value = &g_array_index (values, SamAccountValue, i);
      guint column;

      if (g_strcmp0 (school, value->school) != 0)
        {
          school = value->school;
          cells = sam_table_add_row (table);
          sam_cell_set_text (&cells[0], sam_document_keep (self->document, school), FALSE, SAM_INK_TEXT);
          for (guint k = 0; k < years->len; k++)
            sam_cell_set_text (&cells[1 + k], "–", FALSE, SAM_INK_TEXT);
        }
      if (g_ptr_array_find_with_equal_func (years, value->year, g_str_equal, &column))
        set_value (self, &cells[1 + column], value);
    }
}

static void
add_indicator (SamTermAccount *self, const SamAccountIndicator *indicator)
{
  g_autoptr (GPtrArray) years = list_years (indicator->values);
  SamColumn columns[1 + MOST_YEARS] = { { sam_language_pgettext (self->language, "column", "School"), 0, 60, SAM_ALIGN_LEFT, 0, 8 } };
  const char *title = indicator->unit != NULL
                          ? sam_document_take (self->document, g_strdup_printf ("%s (%s)", indicator->name, indicator->unit))
                          : indicator->name;
  SamTable *table;

  for (guint i = 0; i < years->len; i++)
    columns[1 + i] = (SamColumn){ g_ptr_array_index (years, i), 64 + 22 * i, 20, SAM_ALIGN_RIGHT, 0, 8 };
  sam_document_add_heading (self->document, title, FALSE);
  table = sam_document_add_table (self->document, columns, 1 + years->len, 5);
  table->lines_every = 5;
  fill_indicator (self, table, indicator->values, years);
  if (indicator->source != NULL)
    sam_document_add_note (self->document, 1.5, indicator->source);
}

void
sam_term_account_add_evaluation (SamTermAccount *self)
{
  GArray *indicators = self->account->indicators;

  sam_term_account_begin_part (self, sam_language_gettext (self->language, "Evaluation"));
  add_rounds (self);
  add_statements (self);
  if (indicators->len == 0)
    return;

  sam_document_add_heading (self->document, sam_language_gettext (self->language, "Indicators, as context"), FALSE);
  sam_document_add_lead (self->document, NULL, sam_language_gettext (self->language,
                                                                     "A change in an indicator is no proof of an effect: several measures started at "
                                                                     "once, and much else changes at a school."));
  for (guint i = 0; i < indicators->len; i++)
    add_indicator (self, &g_array_index (indicators, SamAccountIndicator, i));
}

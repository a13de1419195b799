/* samordnactl survey FILE [--round NAME] [--as-of DATE] [--language sv|en] [--json] */

#include <glib/gi18n.h>
#include <stdio.h>

#include "sam-ctl-json.h"
#include "sam-ctl.h"
#include "sam-records.h"
#include "sam-survey-spread.h"

#define HIDDEN ".."

/* A round, and the day that sessions are counted up to. */
typedef struct
{
  SamStore  *store;
  SamRecord *round;
  GPtrArray *statements;
  SamDate    as_of;
} Survey;

/* A table of words and numbers: the first column to the left, the others to the right. */
typedef struct
{
  GPtrArray *cells;
  guint      n_columns;
} Table;

static int
compare_statements (gconstpointer a, gconstpointer b)
{
  gint64 x = sam_record_get_integer (*(SamRecord *const *) a, SAM_SURVEY_STATEMENT_ORDINAL);
  gint64 y = sam_record_get_integer (*(SamRecord *const *) b, SAM_SURVEY_STATEMENT_ORDINAL);

  return (x > y) - (x < y);
}

/* The table */

static void
print_table (Table *table)
{
  g_autofree int *widths = g_new0 (int, table->n_columns);

  for (guint i = 0; i < table->cells->len; i++)
    widths[i % table->n_columns] =
      MAX (widths[i % table->n_columns], (int) g_utf8_strlen (table->cells->pdata[i], -1));

  for (guint i = 0; i < table->cells->len; i++)
    {
      guint column = i % table->n_columns;
      const char *text = table->cells->pdata[i];
      int padding = widths[column] - (int) g_utf8_strlen (text, -1);

      if (column == 0)
        printf ("%s%*s", text, padding, "");
      else
        printf ("  %*s%s", padding, "", text);
      if (column + 1 == table->n_columns)
        putchar ('\n');
    }
}

static void
add_number (Table *table, gboolean is_recorded, gboolean is_hidden, gint64 number)
{
  g_ptr_array_add (table->cells, is_hidden      ? g_strdup (HIDDEN)
                                 : !is_recorded ? g_strdup ("–")
                                                : g_strdup_printf ("%" G_GINT64_FORMAT, number));
}

static void
add_row (Table *table, const char *name, const SamSurveyCell *cell, const char *sessions)
{
  SamFraction upper = sam_survey_cell_get_upper (cell);

  g_ptr_array_add (table->cells, g_strdup (name));
  g_ptr_array_add (table->cells, g_strdup (sessions));
  for (guint step = 0; step < SAM_SURVEY_N_STEPS; step++)
    add_number (table, cell->has_answers, cell->is_hidden, cell->steps[step]);
  add_number (table, cell->has_answers, cell->is_hidden, cell->answers);
  add_number (table, cell->has_invited, cell->is_invited_hidden, cell->invited);
  g_ptr_array_add (table->cells, cell->is_hidden ? g_strdup (HIDDEN)
                                                 : sam_language_format_share (sam_language_get_default (),
                                                                              upper.numerator, upper.denominator));
}

static void
add_heading (Table *table)
{
  g_ptr_array_add (table->cells, g_strdup (""));
  g_ptr_array_add (table->cells, g_strdup (_("Sessions")));
  for (guint step = 0; step < SAM_SURVEY_N_STEPS; step++)
    g_ptr_array_add (table->cells,
                     g_strdup (sam_field_get_label (&sam_family_survey_count.fields[SAM_SURVEY_COUNT_STEP_1 + step])));
  g_ptr_array_add (table->cells, g_strdup (_("Answers")));
  g_ptr_array_add (table->cells, g_strdup (_("Invited")));
  g_ptr_array_add (table->cells, g_strdup (_("Two upper steps")));
}

static void
add_team (Table *table, SamSurveyRow *row)
{
  const char *team = sam_survey_row_get_team_name (row);
  g_autofree char *name = g_strdup_printf ("  %s", team != NULL ? team : _("whole school"));
  g_autofree char *sessions =
    team != NULL ? g_strdup_printf ("%u", sam_survey_row_get_sessions_held (row)) : g_strdup ("");

  add_row (table, name, sam_survey_row_get_cell (row), sessions);
}

static void
print_statement (SamSurveySpread *spread, SamRecord *statement)
{
  GPtrArray *rows = sam_survey_spread_get_rows (spread);
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
  Table table = { cells, SAM_SURVEY_N_STEPS + 5 };
  gint64 school = 0;

  printf ("\n%" G_GINT64_FORMAT ". %s\n", sam_record_get_integer (statement, SAM_SURVEY_STATEMENT_ORDINAL),
          sam_record_get_text (statement, SAM_SURVEY_STATEMENT_TEXT));
  add_heading (&table);
  add_row (&table, _("All"), sam_survey_spread_get_total (spread), "");
  for (guint i = 0; i < rows->len; i++)
    {
      SamSurveyRow *row = rows->pdata[i];

      if (sam_survey_row_get_school_id (row) != school)
        {
          school = sam_survey_row_get_school_id (row);
          add_row (&table, sam_survey_row_get_school_name (row), sam_survey_spread_get_school (spread, school), "");
        }
      add_team (&table, row);
    }
  print_table (&table);
}

static void
print_survey_head (const Survey *survey)
{
  const SamLanguage *language = sam_language_get_default ();
  SamDate closed = sam_record_get_date (survey->round, SAM_SURVEY_ROUND_CLOSED_DATE);
  g_autofree char *opened =
    sam_language_format_date (language, sam_record_get_date (survey->round, SAM_SURVEY_ROUND_OPENED_DATE),
                              SAM_DATE_STYLE_LONG);
  g_autofree char *closed_text =
    closed != SAM_DATE_NONE ? sam_language_format_date (language, closed, SAM_DATE_STYLE_LONG) : NULL;

  puts (sam_record_get_text (survey->round, SAM_SURVEY_ROUND_NAME));
  if (closed_text != NULL)
    /* Translators: both are days */
    printf (_("Opened %s, closed %s\n"), opened, closed_text);
  else
    printf (_("Opened %s, not closed\n"), opened);
  puts (_("Fewer than 5 answers, and what would give them away, are not shown: “..”."));
}

/* JSON */

static void
add_cell (JsonBuilder *builder, const SamSurveyCell *cell)
{
  gboolean is_shown = cell->has_answers && !cell->is_hidden;
  SamFraction upper = sam_survey_cell_get_upper (cell);
  SamFraction response = sam_survey_cell_get_response (cell);

  sam_ctl_json_add_number (builder, "invited", cell->has_invited && !cell->is_invited_hidden, cell->invited);
  sam_ctl_json_add_number (builder, "answers", is_shown, cell->answers);
  json_builder_set_member_name (builder, "steps");
  if (is_shown)
    {
      json_builder_begin_array (builder);
      for (guint step = 0; step < SAM_SURVEY_N_STEPS; step++)
        json_builder_add_int_value (builder, cell->steps[step]);
      json_builder_end_array (builder);
    }
  else
    json_builder_add_null_value (builder);
  sam_ctl_json_add_number (builder, "upper", is_shown, upper.numerator);
  sam_ctl_json_add_number (builder, "response_numerator", response.denominator > 0, response.numerator);
  sam_ctl_json_add_number (builder, "response_denominator", response.denominator > 0, response.denominator);
  json_builder_set_member_name (builder, "hidden");
  json_builder_add_boolean_value (builder, cell->is_hidden || cell->is_invited_hidden);
}

static void
add_school (JsonBuilder *builder, const Survey *survey, SamSurveySpread *spread, guint *i)
{
  GPtrArray *rows = sam_survey_spread_get_rows (spread);
  gint64 school = sam_survey_row_get_school_id (rows->pdata[*i]);
  g_autoptr (SamRecord) record = sam_store_get (survey->store, SAM_FAMILY_SCHOOL, school, NULL);

  json_builder_begin_object (builder);
  sam_ctl_json_add_text (builder, "school", sam_survey_row_get_school_name (rows->pdata[*i]));
  sam_ctl_json_add_text (builder, "unit_code", record != NULL ? sam_record_get_text (record, SAM_SCHOOL_UNIT_CODE) : NULL);
  add_cell (builder, sam_survey_spread_get_school (spread, school));
  json_builder_set_member_name (builder, "teams");
  json_builder_begin_array (builder);
  for (; *i < rows->len && sam_survey_row_get_school_id (rows->pdata[*i]) == school; (*i)++)
    {
      json_builder_begin_object (builder);
      sam_ctl_json_add_text (builder, "team", sam_survey_row_get_team_name (rows->pdata[*i]));
      sam_ctl_json_add_number (builder, "sessions_held", sam_survey_row_get_team_id (rows->pdata[*i]) != 0,
                               sam_survey_row_get_sessions_held (rows->pdata[*i]));
      add_cell (builder, sam_survey_row_get_cell (rows->pdata[*i]));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
add_statement (JsonBuilder *builder, const Survey *survey, SamSurveySpread *spread, SamRecord *statement)
{
  json_builder_begin_object (builder);
  sam_ctl_json_add_number (builder, "ordinal", TRUE, sam_record_get_integer (statement, SAM_SURVEY_STATEMENT_ORDINAL));
  sam_ctl_json_add_text (builder, "text", sam_record_get_text (statement, SAM_SURVEY_STATEMENT_TEXT));
  add_cell (builder, sam_survey_spread_get_total (spread));
  json_builder_set_member_name (builder, "schools");
  json_builder_begin_array (builder);
  for (guint i = 0; i < sam_survey_spread_get_rows (spread)->len;)
    add_school (builder, survey, spread, &i);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
add_date (JsonBuilder *builder, const char *name, SamDate date)
{
  g_autofree char *text = date != SAM_DATE_NONE ? sam_date_format_iso (date) : NULL;

  sam_ctl_json_add_text (builder, name, text);
}

static void
begin_json (JsonBuilder *builder, const Survey *survey)
{
  json_builder_begin_object (builder);
  sam_ctl_json_add_text (builder, "round", sam_record_get_text (survey->round, SAM_SURVEY_ROUND_NAME));
  add_date (builder, "opened", sam_record_get_date (survey->round, SAM_SURVEY_ROUND_OPENED_DATE));
  add_date (builder, "closed", sam_record_get_date (survey->round, SAM_SURVEY_ROUND_CLOSED_DATE));
  add_date (builder, "as_of", survey->as_of);
  json_builder_set_member_name (builder, "statements");
  json_builder_begin_array (builder);
}

/* The round */

static void
refuse_round (GPtrArray *rounds, const char *name, GError **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;

  if (rounds->len == 0)
    {
      g_set_error_literal (error, SAM_ERROR, SAM_ERROR_NOT_FOUND, _("There is no survey round in this file."));
      return;
    }

  for (guint i = 0; i < rounds->len; i++)
    /* Translators: the name of a survey round, in the language’s quotation marks */
    g_ptr_array_add (names, g_strdup_printf (_("“%s”"), sam_record_get_text (rounds->pdata[i], SAM_SURVEY_ROUND_NAME)));
  g_ptr_array_add (names, NULL);
  list = sam_language_format_list (sam_language_get_default (), (const char *const *) names->pdata);
  if (name != NULL)
    g_set_error (error, SAM_ERROR, SAM_ERROR_NOT_FOUND,
                 /* Translators: the name that was asked for, then a list of those that there are */
                 _("There is no survey round “%s” in this file. There is: %s."), name, list);
  else
    g_set_error (error, SAM_ERROR, SAM_ERROR_NOT_FOUND,
                 /* Translators: a list of survey rounds */
                 _("No survey round is closed by this day. Say which by --round NAME: %s."), list);
}

/* As it is written, else in capitals or not. */
static SamRecord *
find_round (GPtrArray *rounds, const char *name)
{
  g_autofree char *wanted = sam_fold (name);

  for (int is_exact = TRUE; is_exact >= FALSE; is_exact--)
    for (guint i = 0; i < rounds->len; i++)
      {
        const char *own = sam_record_get_text (rounds->pdata[i], SAM_SURVEY_ROUND_NAME);
        g_autofree char *folded = sam_fold (own);

        if (g_str_equal (is_exact ? own : folded, is_exact ? name : wanted))
          return rounds->pdata[i];
      }

  return NULL;
}

/* Nothing that came after the day counts: of a round that was not open yet there is nothing to show. */
static gboolean
is_open_by_day (const Survey *survey, SamRecord *round, GError **error)
{
  const SamLanguage *language = sam_language_get_default ();
  SamDate opened = sam_record_get_date (round, SAM_SURVEY_ROUND_OPENED_DATE);
  g_autofree char *opened_text = NULL;
  g_autofree char *as_of = NULL;

  if (opened == SAM_DATE_NONE || opened <= survey->as_of)
    return TRUE;

  opened_text = sam_language_format_date (language, opened, SAM_DATE_STYLE_LONG);
  as_of = sam_language_format_date (language, survey->as_of, SAM_DATE_STYLE_LONG);
  g_set_error (error, SAM_ERROR, SAM_ERROR_INVALID,
               /* Translators: the name of a survey round, the day that it opens, the day that was asked for */
               _("“%1$s” opens on %2$s, so there is nothing of it as of %3$s. Choose a later day by --as-of."),
               sam_record_get_text (round, SAM_SURVEY_ROUND_NAME), opened_text, as_of);

  return FALSE;
}

static SamRecord *
choose_round (Survey *survey, const char *name, GError **error)
{
  g_autoptr (GPtrArray) rounds = sam_store_list (survey->store, SAM_FAMILY_SURVEY_ROUND, error);
  SamRecord *found = NULL;
  gint64 latest;
  GError *local_error = NULL;

  if (rounds == NULL)
    return NULL;

  if (name != NULL)
    found = find_round (rounds, name);
  else
    {
      latest = sam_survey_find_latest_round (sam_store_get_database (survey->store), survey->as_of, &local_error);
      if (local_error != NULL)
        {
          g_propagate_error (error, local_error);
          return NULL;
        }
      for (guint i = 0; i < rounds->len; i++)
        if (sam_record_get_id (rounds->pdata[i]) == latest)
          found = rounds->pdata[i];
    }
  if (found == NULL)
    refuse_round (rounds, name, error);
  else if (!is_open_by_day (survey, found, error))
    found = NULL;

  return found != NULL ? g_object_ref (found) : NULL;
}

static gboolean
show (Survey *survey, gboolean is_json, GError **error)
{
  const SamScope programme = SAM_SCOPE_INIT_PROGRAMME;
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (is_json)
    begin_json (builder, survey);
  else
    print_survey_head (survey);
  for (guint i = 0; i < survey->statements->len; i++)
    {
      SamRecord *statement = survey->statements->pdata[i];
      g_autoptr (SamSurveySpread) spread = sam_survey_spread_load (
        sam_store_get_database (survey->store), programme, sam_record_get_id (statement), survey->as_of, error);

      if (spread == NULL)
        return FALSE;
      if (is_json)
        add_statement (builder, survey, spread, statement);
      else
        print_statement (spread, statement);
    }
  if (is_json)
    {
      json_builder_end_array (builder);
      json_builder_end_object (builder);
      sam_ctl_json_print (builder);
    }

  return TRUE;
}

static gboolean
run (Survey *survey, const char *name, gboolean is_json, GError **error)
{
  gboolean is_shown = FALSE;

  survey->round = choose_round (survey, name, error);
  if (survey->round == NULL)
    return FALSE;

  survey->statements = sam_store_list_by (survey->store, SAM_FAMILY_SURVEY_STATEMENT, SAM_SURVEY_STATEMENT_SURVEY_ROUND,
                                          sam_record_get_id (survey->round), error);
  if (survey->statements != NULL)
    {
      g_ptr_array_sort (survey->statements, compare_statements);
      is_shown = show (survey, is_json, error);
      g_ptr_array_unref (survey->statements);
    }
  g_object_unref (survey->round);

  return is_shown;
}

SamCtlStatus
sam_ctl_survey_run (int argc, char **argv)
{
  g_autofree char *as_of_text = NULL;
  g_autofree char *round = NULL;
  gboolean is_json = FALSE;
  const GOptionEntry entries[] = {
    { "round", 0, 0, G_OPTION_ARG_STRING, &round, N_("The survey round; without it the latest that is closed"), "NAME" },
    { "as-of", 0, 0, G_OPTION_ARG_STRING, &as_of_text, N_("The day that sessions held are counted up to"), "DATE" },
    { "json", 0, 0, G_OPTION_ARG_NONE, &is_json, N_("Print JSON"), NULL },
    { NULL },
  };
  g_auto (GStrv) arguments = NULL;
  g_autoptr (SamStore) store = NULL;
  g_autoptr (GError) error = NULL;
  Survey survey = { 0 };
  SamCtlStatus status;

  if (!sam_ctl_parse (argc, argv, "FILE", entries, &arguments))
    return SAM_CTL_USAGE;
  if (g_strv_length (arguments) != 1)
    return sam_ctl_usage (_("“survey” takes the name of one file."));
  if (!sam_ctl_parse_date ("--as-of", as_of_text, 0, &survey.as_of))
    return SAM_CTL_USAGE;

  store = sam_store_open (arguments[0], &error);
  if (store == NULL)
    return sam_ctl_fail (error);

  survey.store = store;
  if (as_of_text == NULL)
    survey.as_of = sam_store_get_opening_date (store);
  status = run (&survey, round, is_json, &error) ? SAM_CTL_DONE : sam_ctl_fail (error);
  sam_store_close (store);

  return status;
}

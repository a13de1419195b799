/*
 * What the reception shows: the spread of a round, or two rounds side by side.
 */
#include <glib/gi18n.h>

#include "sam-comparison-view.h"
#include "sam-empty-state.h"
#include "sam-reception-private.h"
#include "sam-reception-words.h"
#include "sam-spread-cell.h"
#include "sam-survey-records.h"
#include "sam-survey-round.h"

static void
show_empty (SamReceptionView *self, const char *title, const char *description, const char *button,
            const char *action)
{
  SamContext *context = self->context;
  gboolean is_editable = sam_context_is_editable (context);
  g_autofree char *escaped = g_markup_escape_text (description, -1);

  adw_bin_set_child (self->empty_bin,
                     sam_empty_state_new ("view-list-symbolic", title, escaped,
                                          is_editable ? button : NULL, is_editable ? action : NULL,
                                          NULL));
  gtk_stack_set_visible_child_name (self->stack, "empty");
  gtk_widget_set_visible (self->bar, FALSE);
}

/* What is said below depends on what is drawn. */
static void
show_page (SamReceptionView *self, const char *name)
{
  gboolean has_dots = sam_reception_get_look (self) == SAM_SPREAD_LOOK_DOTS && g_str_equal (name, "spread");

  gtk_stack_set_visible_child_name (self->stack, name);
  gtk_label_set_text (self->note_label,
                      has_dots ? _("One dot is one answer. The number of sessions stands beside as "
                                   "context; a difference is no proof of an effect.")
                               : _("A difference is no proof of an effect."));
  gtk_widget_set_visible (self->bar, TRUE);
}

static void
show_headline (SamReceptionView *self, const SamSurveyCell *total)
{
  g_autofree char *share = sam_reception_words_share (total);
  g_autofree char *upper = sam_reception_words_upper (total);
  g_autofree char *caption = sam_reception_words_caption (total);

  gtk_label_set_text (self->share_label, share);
  gtk_label_set_text (self->upper_label, upper);
  gtk_label_set_text (self->interval_label, caption);
}

static void
show_columns (SamReceptionView *self, const SamSurveyCell *total)
{
  g_autofree char *steps = sam_spread_describe_steps (total);
  g_autofree char *sentence = NULL;
  gint64 maximum = 0;

  for (guint step = 0; step < SAM_SURVEY_N_STEPS; step++)
    maximum = MAX (maximum, total->steps[step]);
  for (guint step = 0; step < SAM_SURVEY_N_STEPS; step++)
    sam_spread_cell_set (SAM_SPREAD_CELL (self->column_cells[step]), SAM_SPREAD_CELL_COLUMN,
                         (guint) total->steps[step], (guint) maximum);

  /* Translators: the answers of all, per step, read aloud. */
  sentence = g_strdup_printf (_("All answers: %s"), steps);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->columns), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  sentence, -1);
  gtk_widget_set_visible (GTK_WIDGET (self->columns), !total->is_hidden);
}

static void
update_separator (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  SamSurveyRow *one = sam_spread_row_get (SAM_SPREAD_ROW (row));
  SamSurveyRow *other = before != NULL ? sam_spread_row_get (SAM_SPREAD_ROW (before)) : NULL;
  gboolean is_first = other == NULL
                      || sam_survey_row_get_school_id (one) != sam_survey_row_get_school_id (other);

  gtk_list_box_row_set_header (row, is_first && before != NULL
                                      ? gtk_separator_new (GTK_ORIENTATION_HORIZONTAL)
                                      : NULL);
}

SamSpreadLook
sam_reception_get_look (SamReceptionView *self)
{
  if (self->narrow)
    return SAM_SPREAD_LOOK_NARROW;

  return gtk_toggle_button_get_active (self->table_button) ? SAM_SPREAD_LOOK_DIGITS : SAM_SPREAD_LOOK_DOTS;
}

void
sam_reception_show_more (GtkLabel *label, guint n_rows, guint n_shown)
{
  const SamLanguage *language = sam_language_get_default ();
  g_autofree char *most = sam_language_format_integer (language, n_shown);
  g_autofree char *all = sam_language_format_integer (language, n_rows);
  /* Translators: how many rows are shown, and how many there are. */
  g_autofree char *text =
    g_strdup_printf (_("These are the first %s of %s rows. Choose an organiser or a school above to see theirs."), most, all);

  gtk_label_set_text (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), n_rows > n_shown);
}

/* Rows are reused; only their number, or another look of them, makes new ones. */
static void
show_rows (SamReceptionView *self, GPtrArray *rows)
{
  SamSpreadLook look = sam_reception_get_look (self);
  guint n_rows = MIN (rows->len, SAM_RECEPTION_MOST_ROWS);
  gint64 school = 0;
  GtkListBoxRow *extra;

  if (self->rows_look != look)
    while ((extra = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
      gtk_list_box_remove (self->list, GTK_WIDGET (extra));
  self->rows_look = look;

  for (guint i = 0; i < n_rows; i++)
    {
      SamSurveyRow *row = rows->pdata[i];
      GtkListBoxRow *widget = gtk_list_box_get_row_at_index (self->list, (int) i);
      gboolean is_new = widget == NULL;

      if (is_new)
        widget = GTK_LIST_BOX_ROW (sam_spread_row_new (self->groups, look));
      sam_spread_row_set (SAM_SPREAD_ROW (widget), row, sam_survey_row_get_school_id (row) != school);
      school = sam_survey_row_get_school_id (row);
      if (is_new)
        gtk_list_box_append (self->list, GTK_WIDGET (widget));
    }

  while ((extra = gtk_list_box_get_row_at_index (self->list, (int) n_rows)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (extra));
  gtk_list_box_set_header_func (self->list, update_separator, NULL, NULL);
  sam_reception_show_more (self->more_label, rows->len, n_rows);
}

static gboolean
is_over (SamReceptionView *self, int round)
{
  SamRecord *record = self->rounds->pdata[round];

  return sam_record_is_set (record, SAM_SURVEY_ROUND_CLOSED_DATE)
         && sam_record_get_date (record, SAM_SURVEY_ROUND_CLOSED_DATE) <= sam_context_get_as_of (self->context);
}

/* Of those that were over by the day that is looked at: the one before, else the one after; -1 where there is none. */
static int
find_neighbour (SamReceptionView *self, int shown)
{
  for (int i = shown + 1; i < (int) self->rounds->len; i++)
    if (is_over (self, i))
      return i;
  for (int i = shown - 1; i >= 0; i--)
    if (is_over (self, i))
      return i;

  return -1;
}

gint64
sam_reception_find_other (SamReceptionView *self)
{
  int shown = sam_survey_records_find (self->rounds, self->round);
  int other = sam_survey_records_find (self->rounds, self->other);

  if (shown < 0 || self->rounds->len < 2)
    return 0;
  if (other < 0 || other == shown)
    other = find_neighbour (self, shown);

  return other >= 0 ? sam_record_get_id (self->rounds->pdata[other]) : 0;
}

/* Rounds stand the latest first. */
static gboolean
show_comparison (SamReceptionView *self, GError **error)
{
  int shown = sam_survey_records_find (self->rounds, self->round);
  int other = sam_survey_records_find (self->rounds, sam_reception_find_other (self));
  SamRecord *earlier = self->rounds->pdata[MAX (shown, other)];
  SamRecord *later = self->rounds->pdata[MIN (shown, other)];
  const gint64 rounds[SAM_SURVEY_N_COMPARED] = { sam_record_get_id (earlier), sam_record_get_id (later) };
  const char *const names[SAM_SURVEY_N_COMPARED] = { sam_record_get_text (earlier, SAM_SURVEY_ROUND_NAME),
                                                     sam_record_get_text (later, SAM_SURVEY_ROUND_NAME) };

  show_page (self, "comparison");
  return sam_comparison_view_show (SAM_COMPARISON_VIEW (adw_bin_get_child (self->comparison_bin)), self->context, rounds,
                                   names, self->statement, sam_scope_drop_get (self->scope),
                                   sam_reception_get_look (self), error);
}

static gboolean
show_spread (SamReceptionView *self, GError **error)
{
  g_autoptr (SamSurveySpread) whole = NULL;
  g_autoptr (SamSurveySpread) spread = NULL;

  if (self->round == 0)
    {
      show_empty (self, _("No Surveys Yet"),
                  _("A survey round shows how the coaching is received, as a spread per team."),
                  _("New Survey Round…"), "win.add");
      return TRUE;
    }
  if (self->statement == 0)
    {
      show_empty (self, _("No Statements Yet"),
                  _("Add what people are asked to agree or disagree with, one statement at a time."),
                  _("Add Statement…"), "evaluation.add-statement");
      return TRUE;
    }

  whole = sam_survey_spread_load (sam_store_get_database (sam_context_get_store (self->context)),
                                  (SamScope) SAM_SCOPE_INIT_PROGRAMME, self->statement,
                                  sam_context_get_as_of (self->context), error);
  if (whole == NULL)
    return FALSE;

  sam_scope_drop_fill (self->scope, whole);
  if (gtk_toggle_button_get_active (self->compare_button) && sam_reception_find_other (self) != 0)
    return show_comparison (self, error);
  if (sam_survey_spread_get_rows (whole)->len == 0)
    {
      show_empty (self, _("No Answers Yet"),
                  _("Enter how many were invited and how they answered, per school or team. Only "
                    "counts are kept, no respondents."),
                  _("Enter Answers…"), "evaluation.enter-answers");
      return TRUE;
    }

  spread = sam_survey_spread_narrow (whole, sam_scope_drop_get (self->scope));
  show_headline (self, sam_survey_spread_get_total (spread));
  show_columns (self, sam_survey_spread_get_total (spread));
  show_rows (self, sam_survey_spread_get_rows (spread));
  show_page (self, "spread");
  return TRUE;
}

void
sam_reception_show (SamReceptionView *self)
{
  g_autoptr (GError) error = NULL;

  if (!show_spread (self, &error))
    sam_reception_show_failure (self, error);
}

void
sam_reception_show_failure (SamReceptionView *self, const GError *error)
{
  show_empty (self, _("The Survey Could Not Be Read"), error->message, NULL, NULL);
}

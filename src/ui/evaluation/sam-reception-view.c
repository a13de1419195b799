/*
 * SamReceptionView: how a survey was answered, as a spread.
 */
#include "sam-reception-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "config.h"
#include "sam-answers-dialog.h"
#include "sam-empty-state.h"
#include "sam-spread-cell.h"
#include "sam-spread-heading.h"
#include "sam-spread-row.h"
#include "sam-survey-drop.h"
#include "sam-survey-records.h"
#include "sam-survey-round.h"
#include "sam-survey-statement.h"

struct _SamReceptionView
{
  AdwBin           parent_instance;

  GtkLabel        *day_label;
  GtkBox          *tools;
  GtkWidget       *tools_separator;
  GtkDropDown     *round_drop;
  GtkDropDown     *statement_drop;
  GtkStack        *stack;
  AdwBin          *empty_bin;
  GtkBox          *wide_top;
  GtkBox          *narrow_top;
  GtkWidget       *top;
  GtkBox          *summary;
  GtkWidget       *headline;
  GtkLabel        *share_label;
  GtkLabel        *upper_label;
  GtkLabel        *interval_label;
  GtkBox          *columns;
  GtkWidget       *columns_end;
  GtkBox          *heading;
  GtkScrolledWindow *scroller;
  GtkListBox      *list;
  GtkLabel        *note_label;

  GtkWidget       *column_cells[SAM_SURVEY_N_STEPS];
  GtkSizeGroup    *groups[SAM_SPREAD_N_COLUMNS];
  GPtrArray       *rounds;     /* of SamRecord, the latest first */
  GPtrArray       *statements; /* of SamRecord, of the round */
  gint64           round;      /* shown: the chosen one, or the latest closed by the day; 0 for none */
  gboolean         round_chosen;
  gint64           statement;
  gboolean         filling;
  gboolean         rows_narrow;
  gboolean         narrow;
  SamContext      *context;
};

G_DEFINE_FINAL_TYPE (SamReceptionView, sam_reception_view, ADW_TYPE_BIN)

gint64
sam_reception_view_get_round (SamReceptionView *self)
{
  return self->round;
}

gint64
sam_reception_view_get_statement (SamReceptionView *self)
{
  return self->statement;
}

void
sam_reception_view_choose_round (SamReceptionView *self, gint64 id)
{
  if (self->round != id)
    self->statement = 0;
  self->round = id;
  self->round_chosen = TRUE;
  sam_reception_view_refresh (self);
}

void
sam_reception_view_choose_statement (SamReceptionView *self, gint64 id)
{
  self->statement = id;
  sam_reception_view_refresh (self);
}

static void
fill_drop (SamReceptionView *self, GtkDropDown *drop, GPtrArray *records, guint field, int selected)
{
  self->filling = TRUE;
  sam_survey_drop_fill (drop, records, field, selected);
  self->filling = FALSE;
}

static gboolean
load_rounds (SamReceptionView *self, SamStore *store, SamDate as_of, GError **error)
{
  GError *local_error = NULL;

  g_clear_pointer (&self->rounds, g_ptr_array_unref);
  self->rounds = sam_survey_records_load_rounds (store, error);
  if (self->rounds == NULL)
    return FALSE;

  /* The round follows the day until one is chosen. */
  self->round_chosen = self->round_chosen && sam_survey_records_find (self->rounds, self->round) >= 0;
  if (!self->round_chosen)
    {
      self->round = sam_survey_find_latest_round (sam_store_get_database (store), as_of, &local_error);
      if (local_error != NULL)
        {
          g_propagate_error (error, local_error);
          return FALSE;
        }
      if (self->round == 0 && self->rounds->len > 0)
        self->round = sam_record_get_id (self->rounds->pdata[0]);
    }

  fill_drop (self, self->round_drop, self->rounds, SAM_SURVEY_ROUND_NAME,
             sam_survey_records_find (self->rounds, self->round));
  return TRUE;
}

static gboolean
load_statements (SamReceptionView *self, SamStore *store, GError **error)
{
  g_clear_pointer (&self->statements, g_ptr_array_unref);
  self->statements = sam_survey_records_load_statements (store, self->round, error);
  if (self->statements == NULL)
    return FALSE;

  if (sam_survey_records_find (self->statements, self->statement) < 0)
    self->statement =
      self->statements->len > 0 ? sam_record_get_id (self->statements->pdata[0]) : 0;

  fill_drop (self, self->statement_drop, self->statements, SAM_SURVEY_STATEMENT_TEXT,
             sam_survey_records_find (self->statements, self->statement));
  return TRUE;
}

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
}

static char *
format_per_mille (double share)
{
  return sam_language_format_share (sam_language_get_default (), lround (share * 1000), 1000);
}

static void
show_headline (SamReceptionView *self, const SamSurveyCell *total)
{
  const SamLanguage *language = sam_language_get_default ();
  SamFraction upper = sam_survey_cell_get_upper (total);
  SamFraction response = sam_survey_cell_get_response (total);
  SamInterval interval = sam_statistics_wilson (upper.numerator, upper.denominator);
  g_autofree char *share = total->is_hidden ? g_strdup ("..")
                             : sam_language_format_share (language, upper.numerator, upper.denominator);
  g_autofree char *n = sam_language_format_integer (language, upper.numerator);
  g_autofree char *of = sam_language_format_integer (language, upper.denominator);
  g_autofree char *low = format_per_mille (interval.low);
  g_autofree char *high = format_per_mille (interval.high);
  g_autofree char *text = NULL;
  g_autoptr (GString) caption = g_string_new (NULL);

  /* Translators: counts of answers, such as "160 of 234 answers in the two upper steps". */
  text = g_strdup_printf (_("%s of %s answers in the two upper steps"), n, of);
  gtk_label_set_text (self->share_label, share);
  gtk_label_set_text (self->upper_label,
                      total->is_hidden ? _("fewer than 5 answers – not shown") : text);

  if (!total->is_hidden && upper.denominator > 0)
    /* Translators: the 95 % interval of the share, from and to. */
    g_string_append_printf (caption, _("uncertainty %s to %s"), low, high);
  if (response.denominator > 0)
    {
      g_autofree char *rate =
        sam_language_format_share (language, response.numerator, response.denominator);
      g_autofree char *invited = sam_language_format_integer (language, response.denominator);

      g_string_append (caption, caption->len > 0 ? " · " : "");
      /* Translators: a share, then answers and people invited. */
      g_string_append_printf (caption, _("response rate %s, %s of %s"), rate, of, invited);
    }
  gtk_label_set_text (self->interval_label, caption->str);
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

/* Rows are reused; only their number, or another width of the window, makes new ones. */
static void
show_rows (SamReceptionView *self, GPtrArray *rows)
{
  gboolean narrow = self->narrow;
  gint64 school = 0;
  GtkListBoxRow *extra;

  if (self->rows_narrow != narrow)
    while ((extra = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
      gtk_list_box_remove (self->list, GTK_WIDGET (extra));
  self->rows_narrow = narrow;

  for (guint i = 0; i < rows->len; i++)
    {
      SamSurveyRow *row = rows->pdata[i];
      GtkListBoxRow *widget = gtk_list_box_get_row_at_index (self->list, (int) i);
      gboolean is_new = widget == NULL;

      if (is_new)
        widget = GTK_LIST_BOX_ROW (sam_spread_row_new (self->groups, narrow));
      sam_spread_row_set (SAM_SPREAD_ROW (widget), row, sam_survey_row_get_school_id (row) != school);
      school = sam_survey_row_get_school_id (row);
      if (is_new)
        gtk_list_box_append (self->list, GTK_WIDGET (widget));
    }

  while ((extra = gtk_list_box_get_row_at_index (self->list, (int) rows->len)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (extra));
  gtk_list_box_invalidate_headers (self->list);
}

static gboolean
show_spread (SamReceptionView *self, SamStore *store, SamDate as_of, GError **error)
{
  g_autoptr (SamSurveySpread) spread = NULL;
  GPtrArray *rows;

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

  spread = sam_survey_spread_load (sam_store_get_database (store),
                                   (SamScope) SAM_SCOPE_INIT_PROGRAMME, self->statement, as_of, error);
  if (spread == NULL)
    return FALSE;

  rows = sam_survey_spread_get_rows (spread);
  if (rows->len == 0)
    {
      show_empty (self, _("No Answers Yet"),
                  _("Enter how many were invited and how they answered, per school or team. Only "
                    "counts are kept, no respondents."),
                  _("Enter Answers…"), "evaluation.enter-answers");
      return TRUE;
    }

  show_headline (self, sam_survey_spread_get_total (spread));
  show_columns (self, sam_survey_spread_get_total (spread));
  show_rows (self, rows);
  gtk_stack_set_visible_child_name (self->stack, "spread");
  return TRUE;
}

static void
show_day (SamReceptionView *self, SamDate as_of)
{
  g_autofree char *date =
    sam_language_format_date (sam_language_get_default (), as_of, SAM_DATE_STYLE_MEDIUM);
  /* Translators: the day that the page is looked at, such as "as of 14 Dec 2012". */
  g_autofree char *text = g_strdup_printf (_("as of %s"), date);

  gtk_label_set_label (self->day_label, text);
}

void
sam_reception_view_refresh (SamReceptionView *self)
{
  SamStore *store;
  SamDate as_of;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (SAM_IS_RECEPTION_VIEW (self));

  if (self->context == NULL)
    return;

  store = sam_context_get_store (self->context);
  as_of = sam_context_get_as_of (self->context);
  if (!load_rounds (self, store, as_of, &error) || !load_statements (self, store, &error)
      || !show_spread (self, store, as_of, &error))
    show_empty (self, _("The Survey Could Not Be Read"), error->message, NULL, NULL);

  gtk_widget_set_visible (GTK_WIDGET (self->tools), self->round != 0);
  gtk_widget_set_visible (self->tools_separator, self->round != 0);
  show_day (self, as_of);
  sam_reception_actions_update (self);
}

static void
move_top (SamReceptionView *self, GtkBox *to)
{
  GtkWidget *from = gtk_widget_get_parent (self->top);

  if (from == GTK_WIDGET (to))
    return;

  g_object_ref (self->top);
  gtk_box_remove (GTK_BOX (from), self->top);
  gtk_box_append (to, self->top);
  g_object_unref (self->top);
}

static void
lay_out (SamReceptionView *self)
{
  gboolean narrow = self->narrow;
  GtkOrientation orientation = narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL;
  int margin = narrow ? 12 : 24;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->tools), orientation);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->summary), orientation);
  gtk_widget_set_margin_start (GTK_WIDGET (self->summary), margin);
  gtk_widget_set_margin_end (GTK_WIDGET (self->summary), margin);
  gtk_widget_set_margin_start (GTK_WIDGET (self->heading), margin);
  gtk_widget_set_margin_end (GTK_WIDGET (self->heading), margin);
  /* Where height is scarce the total scrolls away with the rows. */
  move_top (self, narrow ? self->narrow_top : self->wide_top);
  gtk_widget_set_visible (self->columns_end, !narrow);
  if (narrow)
    gtk_size_group_remove_widget (self->groups[SAM_SPREAD_COLUMN_LEFT], self->headline);
  else
    gtk_size_group_add_widget (self->groups[SAM_SPREAD_COLUMN_LEFT], self->headline);
  gtk_label_set_text (self->note_label,
                      narrow ? _("A difference is no proof of an effect.")
                             : _("One dot is one answer. The number of sessions stands beside as "
                                 "context; a difference is no proof of an effect."));
  sam_spread_heading_fill (self->heading, self->groups, narrow);
}

static void
on_round_selected_cb (SamReceptionView *self)
{
  guint position = gtk_drop_down_get_selected (self->round_drop);

  if (!self->filling && position < self->rounds->len)
    sam_reception_view_choose_round (self, sam_record_get_id (self->rounds->pdata[position]));
}

static void
on_statement_selected_cb (SamReceptionView *self)
{
  guint position = gtk_drop_down_get_selected (self->statement_drop);

  if (!self->filling && position < self->statements->len)
    sam_reception_view_choose_statement (self,
                                          sam_record_get_id (self->statements->pdata[position]));
}

static void
on_row_activated_cb (SamReceptionView *self, SamSpreadRow *row)
{
  SamSurveyRow *answers = sam_spread_row_get (row);

  if (sam_context_is_editable (self->context))
    sam_answers_dialog_present (GTK_WIDGET (self), self->context, self->statement,
                                sam_survey_row_get_school_id (answers),
                                sam_survey_row_get_team_id (answers));
}

static void
sam_reception_view_dispose (GObject *object)
{
  SamReceptionView *self = SAM_RECEPTION_VIEW (object);

  g_clear_object (&self->context);
  g_clear_pointer (&self->rounds, g_ptr_array_unref);
  g_clear_pointer (&self->statements, g_ptr_array_unref);
  for (guint i = 0; i < SAM_SPREAD_N_COLUMNS; i++)
    g_clear_object (&self->groups[i]);
  gtk_widget_dispose_template (GTK_WIDGET (self), SAM_TYPE_RECEPTION_VIEW);

  G_OBJECT_CLASS (sam_reception_view_parent_class)->dispose (object);
}

static void
sam_reception_view_class_init (SamReceptionViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = sam_reception_view_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/ui/sam-reception-view.ui");
  gtk_widget_class_bind_template_child (widget_class, SamReceptionView, day_label);
  gtk_widget_class_bind_template_child (widget_class, SamReceptionView, tools);
  gtk_widget_class_bind_template_child (widget_class, SamReceptionView, tools_separator);
  gtk_widget_class_bind_template_child (widget_class, SamReceptionView, round_drop);
  gtk_widget_class_bind_template_child (widget_class, SamReceptionView, statement_drop);
  gtk_widget_class_bind_template_child (widget_class, SamReceptionView, stack);
  gtk_widget_class_bind_template_child (widget_class, SamReceptionView, empty_bin);
  gtk_widget_class_bind_template_child (widget_class, SamReceptionView, wide_top);
  gtk_widget_class_bind_template_child (widget_class, SamReceptionView, narrow_top);
  gtk_widget_class_bind_template_child (widget_class, SamReceptionView, top);
  gtk_widget_class_bind_template_child (widget_class, SamReceptionView, summary);
  gtk_widget_class_bind_template_child (widget_class, SamReceptionView, headline);
  gtk_widget_class_bind_template_child (widget_class, SamReceptionView, share_label);
  gtk_widget_class_bind_template_child (widget_class, SamReceptionView, upper_label);
  gtk_widget_class_bind_template_child (widget_class, SamReceptionView, interval_label);
  gtk_widget_class_bind_template_child (widget_class, SamReceptionView, columns);
  gtk_widget_class_bind_template_child (widget_class, SamReceptionView, columns_end);
  gtk_widget_class_bind_template_child (widget_class, SamReceptionView, heading);
  gtk_widget_class_bind_template_child (widget_class, SamReceptionView, scroller);
  gtk_widget_class_bind_template_child (widget_class, SamReceptionView, list);
  gtk_widget_class_bind_template_child (widget_class, SamReceptionView, note_label);
  gtk_widget_class_bind_template_callback (widget_class, on_round_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_statement_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated_cb);
}

static void
sam_reception_view_init (SamReceptionView *self)
{
  for (guint i = 0; i < SAM_SPREAD_N_COLUMNS; i++)
    self->groups[i] = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);

  gtk_widget_init_template (GTK_WIDGET (self));
  sam_reception_actions_install (self);
  sam_survey_drop_set_up (self->round_drop);
  sam_survey_drop_set_up (self->statement_drop);

  for (guint step = 0; step < SAM_SURVEY_N_STEPS; step++)
    {
      self->column_cells[step] = sam_spread_cell_new ();
      gtk_box_append (self->columns, self->column_cells[step]);
    }
  gtk_size_group_add_widget (self->groups[SAM_SPREAD_COLUMN_ANSWERS], self->columns_end);
  gtk_list_box_set_header_func (self->list, update_separator, NULL, NULL);
  lay_out (self);
}

GtkWidget *
sam_reception_view_new (void)
{
  return g_object_new (SAM_TYPE_RECEPTION_VIEW, NULL);
}

void
sam_reception_view_set_context (SamReceptionView *self, SamContext *context)
{
  g_return_if_fail (SAM_IS_RECEPTION_VIEW (self));

  g_set_object (&self->context, context);
  self->round = 0;
  self->round_chosen = FALSE;
  self->statement = 0;
}

SamContext *
sam_reception_view_get_context (SamReceptionView *self)
{
  return self->context;
}

void
sam_reception_view_set_narrow (SamReceptionView *self, gboolean narrow)
{
  g_return_if_fail (SAM_IS_RECEPTION_VIEW (self));

  self->narrow = narrow;
  lay_out (self);
  sam_reception_view_refresh (self);
}

void
sam_reception_view_add (SamReceptionView *self)
{
  g_return_if_fail (SAM_IS_RECEPTION_VIEW (self));

  if (self->context != NULL && sam_context_is_editable (self->context))
    sam_reception_actions_add_round (self);
}

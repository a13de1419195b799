/*
 * SamReceptionView: how a survey was answered, as a spread.
 */
#include "sam-reception-private.h"

#include <glib/gi18n.h>

#include "config.h"
#include "sam-answers-dialog.h"
#include "sam-comparison-view.h"
#include "sam-name-drop.h"
#include "sam-spread-cell.h"
#include "sam-spread-heading.h"
#include "sam-survey-drop.h"
#include "sam-survey-records.h"
#include "sam-survey-round.h"
#include "sam-survey-statement.h"

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
  self->rounds = sam_survey_records_load_rounds (store, as_of, error);
  if (self->rounds == NULL)
    return FALSE;

  /* What opens after the day is not known of yet. The round follows the day until one is chosen. */
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
show_day (SamReceptionView *self, SamDate as_of)
{
  g_autofree char *date =
    sam_language_format_date (sam_language_get_default (), as_of, SAM_DATE_STYLE_MEDIUM);
  /* Translators: the day that the page is looked at, such as "as of 14 Dec 2012". */
  g_autofree char *text = g_strdup_printf (_("as of %s"), date);

  gtk_label_set_label (self->day_label, text);
}

/* What there is to compare with, where there are several. */
static void
update_compare (SamReceptionView *self)
{
  gboolean can_compare = self->statement != 0 && sam_reception_find_other (self) != 0;
  gboolean compares = can_compare && gtk_toggle_button_get_active (self->compare_button);

  gtk_widget_set_visible (GTK_WIDGET (self->compare_button), can_compare);
  if (compares)
    fill_drop (self, self->other_drop, self->rounds, SAM_SURVEY_ROUND_NAME,
               sam_survey_records_find (self->rounds, sam_reception_find_other (self)));
  gtk_widget_set_visible (GTK_WIDGET (self->other_drop), compares && self->rounds->len > 2);
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
  if (load_rounds (self, store, as_of, &error) && load_statements (self, store, &error))
    sam_reception_show (self);
  else
    sam_reception_show_failure (self, error);
  update_compare (self);

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
  gtk_widget_set_hexpand (GTK_WIDGET (self->scope_drop), narrow);
  /* Where height is scarce the total scrolls away with the rows. */
  move_top (self, narrow ? self->narrow_top : self->wide_top);
  gtk_widget_set_visible (self->columns_end, !narrow);
  if (narrow)
    gtk_size_group_remove_widget (self->groups[SAM_SPREAD_COLUMN_LEFT], self->headline);
  else
    gtk_size_group_add_widget (self->groups[SAM_SPREAD_COLUMN_LEFT], self->headline);
  gtk_widget_set_visible (GTK_WIDGET (self->table_button), !narrow);
  gtk_widget_set_margin_start (GTK_WIDGET (self->more_label), margin);
  gtk_widget_set_margin_end (GTK_WIDGET (self->more_label), margin);
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
on_scope_selected_cb (SamReceptionView *self)
{
  if (self->scope != NULL && !sam_scope_drop_is_filling (self->scope))
    sam_reception_view_refresh (self);
}

static void
on_other_selected_cb (SamReceptionView *self)
{
  guint position = gtk_drop_down_get_selected (self->other_drop);

  if (self->filling || position >= self->rounds->len)
    return;

  self->other = sam_record_get_id (self->rounds->pdata[position]);
  sam_reception_view_refresh (self);
}

static void
on_compared_statement_cb (SamReceptionView *self, gint64 earlier, gint64 later)
{
  sam_reception_view_choose_statement (self, sam_survey_records_find (self->statements, later) >= 0 ? later : earlier);
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
  g_clear_pointer (&self->scope, sam_scope_drop_free);
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
  gtk_widget_class_bind_template_child (widget_class, SamReceptionView, scope_drop);
  gtk_widget_class_bind_template_child (widget_class, SamReceptionView, compare_button);
  gtk_widget_class_bind_template_child (widget_class, SamReceptionView, other_drop);
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
  gtk_widget_class_bind_template_child (widget_class, SamReceptionView, more_label);
  gtk_widget_class_bind_template_child (widget_class, SamReceptionView, table_button);
  gtk_widget_class_bind_template_child (widget_class, SamReceptionView, comparison_bin);
  gtk_widget_class_bind_template_child (widget_class, SamReceptionView, bar);
  gtk_widget_class_bind_template_child (widget_class, SamReceptionView, note_label);
  gtk_widget_class_bind_template_callback (widget_class, on_round_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_statement_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_scope_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_other_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, sam_reception_view_refresh);
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
  self->scope = sam_scope_drop_new (self->scope_drop);
  sam_name_drop_set_up (self->other_drop, 8, 24);
  adw_bin_set_child (self->comparison_bin, sam_comparison_view_new ());
  g_signal_connect_object (adw_bin_get_child (self->comparison_bin), "statement-chosen",
                           G_CALLBACK (on_compared_statement_cb), self, G_CONNECT_SWAPPED);
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

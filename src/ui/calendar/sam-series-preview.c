/*
 * SamSeriesPreview: the dates of a series before it is stored.
 */
#include "sam-series-preview.h"

#include <glib/gi18n.h>

#include "sam-series-words.h"

struct _SamSeriesPreview
{
  GtkBox parent_instance;

  GtkWidget *heading;
  GtkWidget *rhythm_label;
  GtkWidget *problem_label;
  GtkWidget *scroller;
  GtkWidget *list;
  GPtrArray *rows; /* of SamPlanRow, in the list; those too many are hidden */
  GtkWidget *foot;
  GtkWidget *lost_icon;
  GtkWidget *lost_label;
  GtkWidget *minutes_label;
  GtkWidget *all_label;
  GtkWidget *all_box;
  GtkWidget *all_buttons[SAM_N_PLAN_CHOICES];
  GtkWidget *note_label;
  gboolean narrow;
};

G_DEFINE_FINAL_TYPE (SamSeriesPreview, sam_series_preview, GTK_TYPE_BOX)

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Choosing */

static void
on_row_chosen_cb (SamPlanRow *row, int choice, SamSeriesPreview *self)
{
  guint index;

  if (g_ptr_array_find (self->rows, row, &index))
    g_signal_emit (self, signals[CHOSEN], 0, index, choice);
}

static void
on_all_clicked_cb (GtkWidget *button, SamSeriesPreview *self)
{
  for (guint i = 0; i < SAM_N_PLAN_CHOICES; i++)
    {
      if (self->all_buttons[i] == button)
        g_signal_emit (self, signals[CHOSEN], 0, G_MAXUINT, (int) i);
    }
}

/* Building */

static GtkWidget *
add_label (GtkWidget *box, const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);

  return label;
}

static void
build_head (SamSeriesPreview *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->heading = add_label (head, "heading");
  gtk_widget_set_hexpand (self->heading, TRUE);
  self->rhythm_label = add_label (head, "caption");
  gtk_widget_add_css_class (self->rhythm_label, "secondary");
  gtk_label_set_xalign (GTK_LABEL (self->rhythm_label), 1);
  gtk_box_append (GTK_BOX (self), head);
}

static void
build_list (SamSeriesPreview *self)
{
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  gtk_widget_set_valign (self->list, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Dates of the series"), -1);

  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->list);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (self->scroller), TRUE);
  gtk_widget_add_css_class (self->scroller, "plan-scroller");
  gtk_box_append (GTK_BOX (self), self->scroller);
}

static void
build_all_buttons (SamSeriesPreview *self)
{
  static const struct
  {
    SamPlanChoice choice;
    const char *label;
    gboolean is_flat;
  } buttons[] = {
    { SAM_PLAN_CHOICE_NEXT_WEEK, N_ ("_Next Free Week"), FALSE },
    { SAM_PLAN_CHOICE_OTHER_DAY, N_ ("_Other Weekday"), FALSE },
    { SAM_PLAN_CHOICE_LEAVE_OUT, N_ ("_Leave Out"), TRUE },
  };

  self->all_box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_set_halign (self->all_box, GTK_ALIGN_START);
  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    {
      GtkWidget *button = gtk_button_new_with_mnemonic (_ (buttons[i].label));

      if (buttons[i].is_flat)
        gtk_widget_add_css_class (button, "flat");
      g_signal_connect_object (button, "clicked", G_CALLBACK (on_all_clicked_cb), self, 0);
      gtk_box_append (GTK_BOX (self->all_box), button);
      self->all_buttons[buttons[i].choice] = button;
    }
}

static void
build_foot (SamSeriesPreview *self)
{
  GtkWidget *lost = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->foot = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  self->lost_icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");
  gtk_widget_add_css_class (self->lost_icon, "status-warning");
  gtk_box_append (GTK_BOX (lost), self->lost_icon);
  self->lost_label = add_label (lost, "heading");
  gtk_box_append (GTK_BOX (self->foot), lost);
  self->minutes_label = add_label (self->foot, "caption");
  gtk_widget_add_css_class (self->minutes_label, "secondary");
  self->all_label = add_label (self->foot, "caption");
  gtk_widget_add_css_class (self->all_label, "secondary");
  build_all_buttons (self);
  gtk_widget_set_margin_top (self->all_box, 6);
  gtk_box_append (GTK_BOX (self->foot), self->all_box);
  self->note_label = add_label (self->foot, "caption");
  gtk_widget_set_visible (self->note_label, FALSE);
  gtk_box_append (GTK_BOX (self), self->foot);
}

/* Type */

static void
sam_series_preview_finalize (GObject *object)
{
  g_ptr_array_unref (SAM_SERIES_PREVIEW (object)->rows);

  G_OBJECT_CLASS (sam_series_preview_parent_class)->finalize (object);
}

static void
sam_series_preview_class_init (SamSeriesPreviewClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sam_series_preview_finalize;

  signals[CHOSEN] = g_signal_new ("chosen", SAM_TYPE_SERIES_PREVIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_INT);
}

static void
sam_series_preview_init (SamSeriesPreview *self)
{
  self->rows = g_ptr_array_new ();
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);
  build_head (self);
  self->problem_label = add_label (GTK_WIDGET (self), "problem-error");
  gtk_widget_set_visible (self->problem_label, FALSE);
  build_list (self);
  build_foot (self);
}

GtkWidget *
sam_series_preview_new (void)
{
  return g_object_new (SAM_TYPE_SERIES_PREVIEW, NULL);
}

/* Showing */

static SamPlanRow *
ensure_row (SamSeriesPreview *self, guint index)
{
  SamPlanRow *row;

  if (index < self->rows->len)
    return g_ptr_array_index (self->rows, index);

  row = SAM_PLAN_ROW (sam_plan_row_new ());
  sam_plan_row_set_narrow (row, self->narrow);
  g_signal_connect_object (row, "chosen", G_CALLBACK (on_row_chosen_cb), self, 0);
  gtk_list_box_append (GTK_LIST_BOX (self->list), GTK_WIDGET (row));
  g_ptr_array_add (self->rows, row);

  return row;
}

static void
show_line (SamSeriesPreview *self, guint index, const SamPlanLine *line)
{
  SamPlanRow *row = ensure_row (self, index);

  sam_plan_row_show (row, line);
  gtk_widget_set_visible (GTK_WIDGET (row), TRUE);
}

static const SamSeriesStep *
find_step (const GArray *steps, SamDate to)
{
  for (guint i = 0; steps != NULL && to != SAM_DATE_NONE && i < steps->len; i++)
    {
      if (g_array_index (steps, SamSeriesStep, i).to == to)
        return &g_array_index (steps, SamSeriesStep, i);
    }

  return NULL;
}

/* The plan's dates in their order, so that an index of the list is one of the plan; then sessions
 * that go. */
static void
show_lines (SamSeriesPreview *self, SamSeriesPlan *plan, const char *coach, const GArray *steps)
{
  guint n = 0;

  for (guint i = 0; i < sam_series_plan_get_n (plan); i++)
    {
      const SamPlanDate *date = sam_series_plan_get (plan, i);
      g_auto (SamPlanLine) line = { 0 };

      sam_series_words_fill_line (&line, date, coach, find_step (steps, date->result));
      show_line (self, n++, &line);
    }
  for (guint i = 0; steps != NULL && i < steps->len; i++)
    {
      const SamSeriesStep *step = &g_array_index (steps, SamSeriesStep, i);
      g_auto (SamPlanLine) line = { 0 };

      if (step->to != SAM_DATE_NONE)
        continue;
      sam_series_words_fill_gone (&line, step->from);
      show_line (self, n++, &line);
    }
  for (guint i = n; i < self->rows->len; i++)
    gtk_widget_set_visible (g_ptr_array_index (self->rows, i), FALSE);
  gtk_widget_set_visible (self->scroller, n > 0);
}

static gboolean
allows_any (SamSeriesPlan *plan, SamPlanChoice choice)
{
  for (guint i = 0; i < sam_series_plan_get_n (plan); i++)
    {
      const SamPlanDate *date = sam_series_plan_get (plan, i);

      if (sam_plan_hit_loses (date->reason.hit) && sam_plan_date_allows (date, choice))
        return TRUE;
    }

  return FALSE;
}

static void
show_foot (SamSeriesPreview *self, SamSeriesPlan *plan, SamPlanFacts *facts)
{
  g_autofree char *lost = sam_series_words_dup_lost (plan);
  g_autofree char *minutes = sam_series_words_dup_minutes (plan, facts);
  guint n_lost = sam_series_plan_count_lost (plan);
  guint n_hits = sam_series_plan_count_hits (plan);
  g_autofree char *all
      = g_strdup_printf (ngettext ("Choose for the date that is hit:",
                                   "Choose for all %u dates that are hit:", n_hits),
                         n_hits);

  gtk_label_set_label (GTK_LABEL (self->lost_label), lost);
  gtk_label_set_label (GTK_LABEL (self->minutes_label), minutes);
  gtk_label_set_label (GTK_LABEL (self->all_label), all);
  gtk_widget_set_visible (self->lost_icon, n_lost > 0);
  if (n_lost > 0)
    gtk_widget_add_css_class (self->lost_label, "status-warning");
  else
    gtk_widget_remove_css_class (self->lost_label, "status-warning");
  gtk_widget_set_visible (self->all_label, n_hits > 0);
  gtk_widget_set_visible (self->all_box, n_hits > 0);
  for (guint i = 0; i < SAM_N_PLAN_CHOICES; i++)
    {
      if (self->all_buttons[i] != NULL)
        gtk_widget_set_sensitive (self->all_buttons[i], allows_any (plan, i));
    }
}

void
sam_series_preview_show (SamSeriesPreview *self, SamSeriesPlan *plan, SamPlanFacts *facts,
                         const char *rhythm, const char *coach, const GArray *steps)
{
  guint n = sam_series_plan_get_n (plan);
  g_autofree char *heading = NULL;

  g_return_if_fail (SAM_IS_SERIES_PREVIEW (self));

  heading = g_strdup_printf (ngettext ("Preview: %u date", "Preview: %u dates", n), n);
  gtk_label_set_label (GTK_LABEL (self->heading), heading);
  gtk_label_set_label (GTK_LABEL (self->rhythm_label), rhythm);
  show_lines (self, plan, coach, steps);
  show_foot (self, plan, facts);
  gtk_widget_set_visible (self->foot, TRUE);
  gtk_label_set_label (GTK_LABEL (self->problem_label),
                       n > 0 ? "" : _ ("The weekday does not occur between these days."));
  gtk_widget_set_visible (self->problem_label, n == 0 && steps == NULL);
}

void
sam_series_preview_show_problem (SamSeriesPreview *self, const char *problem)
{
  g_return_if_fail (SAM_IS_SERIES_PREVIEW (self));

  gtk_label_set_label (GTK_LABEL (self->heading), _ ("Preview"));
  gtk_label_set_label (GTK_LABEL (self->rhythm_label), "");
  gtk_label_set_label (GTK_LABEL (self->problem_label), problem);
  gtk_widget_set_visible (self->problem_label, TRUE);
  gtk_widget_set_visible (self->scroller, FALSE);
  gtk_widget_set_visible (self->foot, FALSE);
}

void
sam_series_preview_set_note (SamSeriesPreview *self, const char *note)
{
  g_return_if_fail (SAM_IS_SERIES_PREVIEW (self));

  gtk_label_set_label (GTK_LABEL (self->note_label), note != NULL ? note : "");
  gtk_widget_set_visible (self->note_label, note != NULL);
}

void
sam_series_preview_set_narrow (SamSeriesPreview *self, gboolean narrow)
{
  g_return_if_fail (SAM_IS_SERIES_PREVIEW (self));

  self->narrow = narrow;
  for (guint i = 0; i < self->rows->len; i++)
    sam_plan_row_set_narrow (g_ptr_array_index (self->rows, i), narrow);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  narrow ? GTK_POLICY_NEVER : GTK_POLICY_AUTOMATIC);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->all_box),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_halign (self->all_box, narrow ? GTK_ALIGN_FILL : GTK_ALIGN_START);
}

/* For tests */

SamPlanRow *
sam_series_preview_get_row (SamSeriesPreview *self, guint index)
{
  g_return_val_if_fail (SAM_IS_SERIES_PREVIEW (self), NULL);

  return index < self->rows->len && gtk_widget_get_visible (g_ptr_array_index (self->rows, index))
             ? g_ptr_array_index (self->rows, index)
             : NULL;
}

const char *
sam_series_preview_get_lost (SamSeriesPreview *self)
{
  g_return_val_if_fail (SAM_IS_SERIES_PREVIEW (self), NULL);

  return gtk_label_get_label (GTK_LABEL (self->lost_label));
}

const char *
sam_series_preview_get_minutes (SamSeriesPreview *self)
{
  g_return_val_if_fail (SAM_IS_SERIES_PREVIEW (self), NULL);

  return gtk_label_get_label (GTK_LABEL (self->minutes_label));
}

const char *
sam_series_preview_get_problem (SamSeriesPreview *self)
{
  g_return_val_if_fail (SAM_IS_SERIES_PREVIEW (self), NULL);

  return gtk_widget_get_visible (self->problem_label)
             ? gtk_label_get_label (GTK_LABEL (self->problem_label))
             : NULL;
}

GtkWidget *
sam_series_preview_get_all_button (SamSeriesPreview *self, SamPlanChoice choice)
{
  g_return_val_if_fail (SAM_IS_SERIES_PREVIEW (self) && choice < SAM_N_PLAN_CHOICES, NULL);

  return self->all_buttons[choice];
}

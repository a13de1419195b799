/*
 * SamComparisonView: two rounds side by side.
 */
#include "sam-comparison-view.h"

#include <glib/gi18n.h>

#include "sam-comparison-rows.h"
#include "sam-reception-private.h"

struct _SamComparisonView
{
  AdwBin               parent_instance;

  GtkWidget           *scroller;
  GtkWidget           *only_label;
  GtkListBox          *statements;
  GtkWidget           *places_heading;
  GtkWidget           *places_label;
  AdwBin              *heading_bin;
  GtkListBox          *places;
  GtkWidget           *more_label;

  SamSurveyComparison *comparison;
};

G_DEFINE_FINAL_TYPE (SamComparisonView, sam_comparison_view, ADW_TYPE_BIN)

enum
{
  SIGNAL_STATEMENT_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
on_activated_cb (SamComparisonView *self, GtkListBoxRow *row)
{
  const SamComparedStatement *statement =
    sam_survey_comparison_get_statement (self->comparison, (guint) gtk_list_box_row_get_index (row));

  g_signal_emit (self, signals[SIGNAL_STATEMENT_CHOSEN], 0, statement->statements[0], statement->statements[1]);
}

static void
sam_comparison_view_dispose (GObject *object)
{
  g_clear_pointer (&SAM_COMPARISON_VIEW (object)->comparison, sam_survey_comparison_free);

  G_OBJECT_CLASS (sam_comparison_view_parent_class)->dispose (object);
}

static void
sam_comparison_view_class_init (SamComparisonViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sam_comparison_view_dispose;

  signals[SIGNAL_STATEMENT_CHOSEN] =
    g_signal_new ("statement-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                  G_TYPE_INT64, G_TYPE_INT64);
}

static GtkWidget *
make_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkListBox *
make_list (const char *name)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "spread-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return GTK_LIST_BOX (list);
}

static void
sam_comparison_view_init (SamComparisonView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  self->only_label = make_label ("secondary");
  self->statements = make_list (_("Statements put in both rounds"));
  self->places_heading = make_label ("title-4");
  self->places_label = make_label ("secondary");
  self->heading_bin = ADW_BIN (adw_bin_new ());
  self->places = make_list (_("Answers per school and team in both rounds"));
  self->more_label = make_label ("secondary");
  g_signal_connect_object (self->statements, "row-activated", G_CALLBACK (on_activated_cb), self, G_CONNECT_SWAPPED);

  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->statements));
  gtk_box_append (GTK_BOX (box), self->only_label);
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (box), self->places_heading);
  gtk_box_append (GTK_BOX (box), self->places_label);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->heading_bin));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->places));
  gtk_box_append (GTK_BOX (box), self->more_label);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 12);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), box);
  adw_bin_set_child (ADW_BIN (self), self->scroller);
}

GtkWidget *
sam_comparison_view_new (void)
{
  return g_object_new (SAM_TYPE_COMPARISON_VIEW, NULL);
}

static void
clear (GtkListBox *list)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

static void
set_margins (SamComparisonView *self, gboolean narrow)
{
  GtkWidget *const widgets[] = { self->only_label, self->places_heading, self->places_label,
                                 GTK_WIDGET (self->heading_bin), self->more_label };

  for (guint i = 0; i < G_N_ELEMENTS (widgets); i++)
    {
      gtk_widget_set_margin_start (widgets[i], narrow ? 12 : 24);
      gtk_widget_set_margin_end (widgets[i], narrow ? 12 : 24);
    }
}

static void
show_only (SamComparisonView *self, const char *const *names)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint round = 0; round < SAM_SURVEY_N_COMPARED; round++)
    {
      GPtrArray *only = sam_survey_comparison_get_only (self->comparison, round);

      for (guint i = 0; i < only->len; i++)
        {
          g_string_append (text, text->len > 0 ? "\n" : "");
          /* Translators: the name of a survey round, and a statement. */
          g_string_append_printf (text, _("Only in “%s”: %s"), names[round], (const char *) only->pdata[i]);
        }
    }
  gtk_label_set_text (GTK_LABEL (self->only_label), text->str);
  gtk_widget_set_visible (self->only_label, text->len > 0);
}

/* The statement of either round; -1 where it was put in one round alone. */
static int
find_statement (SamComparisonView *self, gint64 statement)
{
  for (guint i = 0; i < sam_survey_comparison_get_n_statements (self->comparison); i++)
    {
      const SamComparedStatement *compared = sam_survey_comparison_get_statement (self->comparison, i);

      if (compared->statements[0] == statement || compared->statements[1] == statement)
        return (int) i;
    }

  return -1;
}

static void
fill_places (SamComparisonView *self, GPtrArray *rows, const char *const *names, SamSpreadLook look)
{
  /* Each has two lines. */
  guint n_rows = MIN (rows->len, SAM_RECEPTION_MOST_ROWS / 2);
  gint64 school = 0;

  for (guint i = 0; i < n_rows; i++)
    {
      gint64 own = sam_survey_row_get_school_id (sam_compared_row_get_any (rows->pdata[i]));

      gtk_list_box_append (self->places, sam_comparison_rows_new_place (rows->pdata[i], names, own != school, look));
      school = own;
    }
  sam_reception_show_more (GTK_LABEL (self->more_label), rows->len, n_rows);
}

static gboolean
show_places (SamComparisonView *self, SamContext *context, const char *const *names, gint64 statement, SamScope scope,
             SamSpreadLook look, GError **error)
{
  int index = find_statement (self, statement);
  const SamComparedStatement *compared = index >= 0 ? sam_survey_comparison_get_statement (self->comparison, (guint) index) : NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autofree char *words = NULL;

  gtk_widget_set_visible (self->more_label, FALSE);
  gtk_widget_set_visible (self->places_heading, compared != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->heading_bin), compared != NULL);
  if (compared == NULL)
    {
      gtk_label_set_text (GTK_LABEL (self->places_label), _("The statement chosen above was put in one round alone."));
      return TRUE;
    }

  rows = sam_survey_comparison_load_rows (sam_store_get_database (sam_context_get_store (context)), compared->statements,
                                          scope, sam_context_get_as_of (context), error);
  if (rows == NULL)
    return FALSE;

  words = sam_comparison_rows_describe_places (compared, names);
  gtk_label_set_text (GTK_LABEL (self->places_heading), compared->text);
  gtk_label_set_text (GTK_LABEL (self->places_label), words);
  adw_bin_set_child (self->heading_bin, sam_comparison_rows_new_heading (look));
  fill_places (self, rows, names, look);
  return TRUE;
}

gboolean
sam_comparison_view_show (SamComparisonView *self, SamContext *context, const gint64 rounds[SAM_SURVEY_N_COMPARED],
                          const char *const *names, gint64 statement, SamScope scope, SamSpreadLook look, GError **error)
{
  SamSurveyComparison *comparison;

  g_return_val_if_fail (SAM_IS_COMPARISON_VIEW (self), FALSE);

  comparison = sam_survey_comparison_load (sam_store_get_database (sam_context_get_store (context)), rounds, scope,
                                           sam_context_get_as_of (context), error);
  if (comparison == NULL)
    return FALSE;

  g_clear_pointer (&self->comparison, sam_survey_comparison_free);
  self->comparison = comparison;
  set_margins (self, look == SAM_SPREAD_LOOK_NARROW);
  clear (self->statements);
  clear (self->places);
  for (guint i = 0; i < sam_survey_comparison_get_n_statements (comparison); i++)
    gtk_list_box_append (self->statements,
                         sam_comparison_rows_new_statement (sam_survey_comparison_get_statement (comparison, i), names,
                                                            look == SAM_SPREAD_LOOK_NARROW));
  show_only (self, names);

  return show_places (self, context, names, statement, scope, look, error);
}

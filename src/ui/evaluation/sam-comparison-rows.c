/*
 * The rows of a comparison of rounds.
 */
#include "sam-comparison-rows.h"

#include <glib/gi18n.h>

#include "sam-range-cell.h"
#include "sam-reception-words.h"

enum
{
  SCHOOL_CHARS = 20,
  TEAM_CHARS = 12,
  COUNT_WIDTH = 72,
};

/* Neither is a dot, which is an answer; the same are drawn. */
static const char *const marks[SAM_SURVEY_N_COMPARED] = { "◇", "◆" };

static GtkWidget *
make_label (const char *text, float xalign, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

static GtkWidget *
make_round_name (guint round, const char *name)
{
  g_autofree char *text = g_strdup_printf ("%s %s", marks[round], name);
  GtkWidget *label = make_label (text, 0, NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 24);
  gtk_widget_set_tooltip_text (label, name);
  return label;
}

/* Whether the intervals have a share in common: then the shares cannot be told apart. */
static gboolean
overlap (const SamComparedStatement *statement)
{
  SamFraction earlier = sam_survey_cell_get_upper (&statement->pooled[0]);
  SamFraction later = sam_survey_cell_get_upper (&statement->pooled[1]);
  SamInterval a = sam_statistics_wilson (earlier.numerator, earlier.denominator);
  SamInterval b = sam_statistics_wilson (later.numerator, later.denominator);

  return a.low <= b.high && b.low <= a.high;
}

static const char *
describe_overlap (const SamComparedStatement *statement)
{
  if (statement->n_shown == 0)
    return _("Nobody is shown in both rounds, so there is nothing to compare.");

  return overlap (statement) ? _("The uncertainties overlap: these answers do not tell the rounds apart.")
                             : _("The uncertainties do not overlap.");
}

static GtkWidget *
make_detail (const SamSurveyCell *cell)
{
  g_autofree char *upper = sam_reception_words_upper (cell);
  g_autofree char *caption = sam_reception_words_caption (cell);
  g_autofree char *detail = g_strdup_printf ("%s · %s", upper, caption);
  GtkWidget *label = make_label (detail, 0, "caption");

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "secondary");
  return label;
}

/* Beside one another, or where the window is narrow, what is said of a round below its name and share. */
static void
add_round (GtkGrid *grid, const SamSurveyCell *cell, guint round, const char *name, gboolean narrow)
{
  g_autofree char *share = sam_reception_words_share (cell);
  int row = (int) round * (narrow ? 2 : 1);
  GtkWidget *label = make_round_name (round, name);

  gtk_widget_set_hexpand (label, narrow);
  gtk_grid_attach (grid, label, 0, row, 1, 1);
  gtk_grid_attach (grid, make_label (share, 1, "numeric"), 1, row, 1, 1);
  gtk_grid_attach (grid, make_detail (cell), narrow ? 0 : 3, narrow ? row + 1 : row, narrow ? 2 : 1, 1);
}

static char *
describe_statement (const SamComparedStatement *statement, const char *const *names)
{
  g_autoptr (GString) text = g_string_new (statement->text);

  for (guint round = 0; statement->n_shown > 0 && round < SAM_SURVEY_N_COMPARED; round++)
    {
      g_autofree char *share = sam_reception_words_share (&statement->pooled[round]);
      g_autofree char *upper = sam_reception_words_upper (&statement->pooled[round]);
      g_autofree char *caption = sam_reception_words_caption (&statement->pooled[round]);

      g_string_append_printf (text, " %s: %s, %s, %s.", names[round], share, upper, caption);
    }
  g_string_append_printf (text, " %s", describe_overlap (statement));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* The marks with their intervals, and below them where the axis begins, has its middle and ends. */
static GtkWidget *
make_range (const SamFraction shares[SAM_SURVEY_N_COMPARED])
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *range = sam_range_cell_new ();
  GtkWidget *scale = gtk_center_box_new ();
  GtkWidget *ends[3];

  sam_range_cell_set (SAM_RANGE_CELL (range), shares);
  gtk_widget_set_hexpand (range, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      /* Translators: a percentage at an axis */
      g_autofree char *text = g_strdup_printf (_("%d%%"), (int) i * 50);

      ends[i] = make_label (text, 0, "caption");
      gtk_widget_add_css_class (ends[i], "secondary");
      gtk_widget_add_css_class (ends[i], "numeric");
    }
  gtk_center_box_set_start_widget (GTK_CENTER_BOX (scale), ends[0]);
  gtk_center_box_set_center_widget (GTK_CENTER_BOX (scale), ends[1]);
  gtk_center_box_set_end_widget (GTK_CENTER_BOX (scale), ends[2]);
  gtk_box_append (GTK_BOX (box), range);
  gtk_box_append (GTK_BOX (box), scale);

  return box;
}

static GtkWidget *
make_row (GtkWidget *child, gboolean narrow, const char *sentence)
{
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), child);
  gtk_widget_add_css_class (row, narrow ? "spread-row-narrow" : "spread-row");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
  return row;
}

GtkWidget *
sam_comparison_rows_new_statement (const SamComparedStatement *statement, const char *const *names, gboolean narrow)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *text = make_label (statement->text, 0, "heading");
  GtkGrid *grid = GTK_GRID (gtk_grid_new ());
  SamFraction shares[SAM_SURVEY_N_COMPARED];
  g_autofree char *sentence = describe_statement (statement, names);
  GtkWidget *verdict = make_label (describe_overlap (statement), 0, "caption");

  for (guint round = 0; round < SAM_SURVEY_N_COMPARED; round++)
    {
      shares[round] = sam_survey_cell_get_upper (&statement->pooled[round]);
      if (statement->n_shown > 0)
        add_round (grid, &statement->pooled[round], round, names[round], narrow);
    }
  gtk_grid_set_column_spacing (grid, 12);
  if (statement->n_shown > 0)
    gtk_grid_attach (grid, make_range (shares), narrow ? 0 : 2, narrow ? 2 * SAM_SURVEY_N_COMPARED : 0, narrow ? 2 : 1,
                     narrow ? 1 : SAM_SURVEY_N_COMPARED + 1);
  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_label_set_wrap (GTK_LABEL (verdict), TRUE);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_box_append (GTK_BOX (box), text);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (grid));
  gtk_box_append (GTK_BOX (box), verdict);

  return make_row (box, narrow, sentence);
}

/* All that answered, also those who are in one round alone or too few to be shown by themselves. */
static void
append_totals (GString *text, const SamComparedStatement *statement, const char *const *names)
{
  for (guint round = 0; round < SAM_SURVEY_N_COMPARED; round++)
    {
      g_autofree char *share = sam_reception_words_share (&statement->total[round]);
      g_autofree char *upper = sam_reception_words_upper (&statement->total[round]);

      if (!statement->total[round].has_answers)
        continue;
      g_string_append_c (text, ' ');
      /* Translators: the name of a survey round, the share of its upper steps, and how many answers that is. */
      g_string_append_printf (text, _("All of “%s”: %s, %s."), names[round], share, upper);
    }
}

char *
sam_comparison_rows_describe_places (const SamComparedStatement *statement, const char *const *names)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text,
                          ngettext ("Compared: %u team or school whose answers are shown in both rounds.",
                                    "Compared: %u teams or schools whose answers are shown in both rounds.",
                                    statement->n_shown),
                          statement->n_shown);
  if (statement->n_hidden > 0)
    {
      g_string_append_c (text, ' ');
      g_string_append_printf (text,
                              ngettext ("%u more answered in both, but is left out to protect fewer than 5 answers.",
                                        "%u more answered in both, but are left out to protect fewer than 5 answers.",
                                        statement->n_hidden),
                              statement->n_hidden);
    }
  for (guint round = 0; round < SAM_SURVEY_N_COMPARED; round++)
    if (statement->n_only[round] > 0)
      {
        g_string_append_c (text, ' ');
        /* Translators: how many, then the name of a survey round. */
        g_string_append_printf (text, ngettext ("%u answered only in “%s”.", "%u answered only in “%s”.", statement->n_only[round]),
                                statement->n_only[round], names[round]);
      }
  append_totals (text, statement, names);
  g_string_append_printf (text, " %s", _("The people may be others: a difference is no proof of an effect."));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Places */

static char *
describe_place (SamComparedRow *row, const char *const *names)
{
  SamSurveyRow *any = sam_compared_row_get_any (row);
  const char *team = sam_survey_row_get_team_name (any);
  g_autoptr (GString) text = g_string_new (sam_survey_row_get_school_name (any));

  g_string_append_printf (text, ", %s.", team != NULL ? team : _("whole school"));
  for (guint round = 0; round < SAM_SURVEY_N_COMPARED; round++)
    {
      SamSurveyRow *one = sam_compared_row_get (row, round);
      const SamSurveyCell *cell = one != NULL ? sam_survey_row_get_cell (one) : NULL;
      const char *note = sam_spread_get_note (cell);
      g_autofree char *steps = note != NULL ? g_strdup (note) : sam_spread_describe_steps (cell);

      g_string_append_printf (text, " %s: %s.", names[round], steps);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static GtkWidget *
make_lines (SamComparedRow *row, const char *const *names, SamSpreadLook look)
{
  GtkGrid *grid = GTK_GRID (gtk_grid_new ());

  gtk_grid_set_column_spacing (grid, 12);
  gtk_grid_set_row_spacing (grid, 3);
  for (guint round = 0; round < SAM_SURVEY_N_COMPARED; round++)
    {
      SamSurveyRow *one = sam_compared_row_get (row, round);
      const SamSurveyCell *cell = one != NULL ? sam_survey_row_get_cell (one) : NULL;
      g_autofree char *answers = cell != NULL ? sam_spread_describe_answers (cell) : g_strdup ("");
      GtkWidget *line = sam_spread_line_new (look);
      GtkWidget *mark = make_label (marks[round], 0, NULL);
      GtkWidget *count = make_label (answers, 1, "numeric");

      sam_spread_line_set (SAM_SPREAD_LINE (line), cell);
      gtk_widget_set_tooltip_text (mark, names[round]);
      gtk_widget_set_size_request (count, COUNT_WIDTH, -1);
      gtk_grid_attach (grid, mark, 0, (int) round, 1, 1);
      gtk_grid_attach (grid, line, 1, (int) round, 1, 1);
      gtk_grid_attach (grid, count, 2, (int) round, 1, 1);
    }

  return GTK_WIDGET (grid);
}

static GtkWidget *
make_name (const char *text, const char *css_class, int width)
{
  GtkWidget *label = make_label (text, 0, css_class);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), width);
  gtk_label_set_max_width_chars (GTK_LABEL (label), width);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (label, text);
  return label;
}

GtkWidget *
sam_comparison_rows_new_place (SamComparedRow *row, const char *const *names, gboolean names_school, SamSpreadLook look)
{
  SamSurveyRow *any = sam_compared_row_get_any (row);
  gboolean narrow = look == SAM_SPREAD_LOOK_NARROW;
  const char *team = sam_survey_row_get_team_name (any);
  g_autofree char *sentence = describe_place (row, names);
  GtkWidget *box = gtk_box_new (narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL, narrow ? 3 : 12);
  GtkWidget *place = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, narrow ? 6 : 12);

  gtk_box_append (GTK_BOX (place), make_name (names_school || narrow ? sam_survey_row_get_school_name (any) : "",
                                              narrow ? NULL : "heading", narrow ? -1 : SCHOOL_CHARS));
  gtk_box_append (GTK_BOX (place), make_name (team != NULL ? team : _("whole school"), narrow ? "secondary" : NULL,
                                              narrow ? -1 : TEAM_CHARS));
  gtk_box_append (GTK_BOX (box), place);
  gtk_box_append (GTK_BOX (box), make_lines (row, names, look));

  return make_row (box, narrow, sentence);
}

GtkWidget *
sam_comparison_rows_new_heading (SamSpreadLook look)
{
  gboolean narrow = look == SAM_SPREAD_LOOK_NARROW;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *place = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *mark = make_label (marks[0], 0, NULL);
  GtkWidget *steps = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *count = make_label (_("Answers"), 1, NULL);

  gtk_box_append (GTK_BOX (place), make_name (_("School"), "heading", SCHOOL_CHARS));
  gtk_box_append (GTK_BOX (place), make_name (_("Team"), NULL, TEAM_CHARS));
  gtk_widget_set_visible (place, !narrow);
  /* As wide as what marks the rounds below, and nothing to see. */
  gtk_widget_set_opacity (mark, 0);
  gtk_box_set_homogeneous (GTK_BOX (steps), TRUE);
  gtk_widget_set_hexpand (steps, TRUE);
  for (guint step = 0; step < SAM_SURVEY_N_STEPS; step++)
    {
      g_autofree char *lines = g_strdelimit (g_strdup (sam_spread_get_step_label (step)), " ", '\n');
      GtkWidget *label = make_label (lines, 0, NULL);

      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_widget_set_tooltip_text (label, sam_spread_get_step_label (step));
      gtk_widget_set_valign (label, GTK_ALIGN_END);
      gtk_box_append (GTK_BOX (steps), label);
    }
  gtk_widget_set_size_request (count, COUNT_WIDTH, -1);
  gtk_widget_set_valign (count, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (box), place);
  gtk_box_append (GTK_BOX (box), mark);
  gtk_box_append (GTK_BOX (box), steps);
  gtk_box_append (GTK_BOX (box), count);
  /* The names stay in the size of those below, which gives the columns their width. */
  gtk_widget_add_css_class (steps, "caption");
  gtk_widget_add_css_class (count, "caption");
  gtk_widget_add_css_class (box, "secondary");

  return box;
}

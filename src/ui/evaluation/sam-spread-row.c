/*
 * SamSpreadRow: the answers of one team.
 */
#include "sam-spread-row.h"

#include <glib/gi18n.h>

#include "sam-spread-cell.h"
#include "sam-survey-count.h"

/* From here on a dot an answer is no longer easier to read than a number. */
#define MANY_ANSWERS 30
#define HIDDEN ".."

struct _SamSpreadRow
{
  GtkListBoxRow parent_instance;

  gboolean      narrow;
  SamSurveyRow *row;

  GtkLabel     *school;
  GtkLabel     *team;
  GtkLabel     *sessions;
  GtkWidget    *ticks;
  GtkWidget    *steps;
  GtkWidget    *cells[SAM_SURVEY_N_STEPS];
  GtkLabel     *note; /* instead of the steps */
  GtkLabel     *answers;
};

G_DEFINE_FINAL_TYPE (SamSpreadRow, sam_spread_row, GTK_TYPE_LIST_BOX_ROW)

static void
sam_spread_row_dispose (GObject *object)
{
  SamSpreadRow *self = SAM_SPREAD_ROW (object);

  g_clear_object (&self->row);

  G_OBJECT_CLASS (sam_spread_row_parent_class)->dispose (object);
}

static void
sam_spread_row_class_init (SamSpreadRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sam_spread_row_dispose;
}

static void
sam_spread_row_init (SamSpreadRow *self)
{
}

static GtkLabel *
make_label (float xalign, const char *css_class)
{
  GtkLabel *label = GTK_LABEL (gtk_label_new (NULL));

  gtk_label_set_xalign (label, xalign);
  if (css_class != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (label), css_class);

  return label;
}

static GtkLabel *
make_name (void)
{
  GtkLabel *label = make_label (0, NULL);

  gtk_label_set_ellipsize (label, PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (label, 24);
  return label;
}

static GtkWidget *
make_steps (SamSpreadRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_set_homogeneous (GTK_BOX (box), TRUE);
  gtk_widget_set_hexpand (box, TRUE);
  for (guint step = 0; step < SAM_SURVEY_N_STEPS; step++)
    {
      self->cells[step] = self->narrow ? GTK_WIDGET (make_label (0, "numeric"))
                                       : sam_spread_cell_new ();
      gtk_box_append (GTK_BOX (box), self->cells[step]);
    }

  return box;
}

static GtkWidget *
make_answer_box (SamSpreadRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->steps = make_steps (self);
  self->note = make_label (0, "secondary");
  gtk_widget_add_css_class (GTK_WIDGET (self->note), "caption");
  gtk_widget_set_hexpand (GTK_WIDGET (self->note), TRUE);
  gtk_label_set_wrap (self->note, TRUE);
  gtk_box_append (GTK_BOX (box), self->steps);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->note));
  gtk_widget_set_hexpand (box, TRUE);

  return box;
}

static GtkWidget *
make_wide (SamSpreadRow *self, GtkSizeGroup *const *groups)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *left = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *sessions = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_widget_add_css_class (GTK_WIDGET (self->school), "heading");
  gtk_label_set_width_chars (self->sessions, 2);
  self->ticks = sam_spread_cell_new ();
  gtk_widget_set_hexpand (self->ticks, TRUE);
  gtk_box_append (GTK_BOX (sessions), GTK_WIDGET (self->sessions));
  gtk_box_append (GTK_BOX (sessions), self->ticks);
  gtk_widget_set_hexpand (sessions, FALSE);
  gtk_widget_set_hexpand (left, FALSE);

  gtk_box_append (GTK_BOX (left), GTK_WIDGET (self->school));
  gtk_box_append (GTK_BOX (left), GTK_WIDGET (self->team));
  gtk_box_append (GTK_BOX (left), sessions);
  gtk_box_append (GTK_BOX (box), left);
  gtk_box_append (GTK_BOX (box), make_answer_box (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->answers));

  gtk_size_group_add_widget (groups[SAM_SPREAD_COLUMN_LEFT], left);
  gtk_size_group_add_widget (groups[SAM_SPREAD_COLUMN_SCHOOL], GTK_WIDGET (self->school));
  gtk_size_group_add_widget (groups[SAM_SPREAD_COLUMN_TEAM], GTK_WIDGET (self->team));
  gtk_size_group_add_widget (groups[SAM_SPREAD_COLUMN_SESSIONS], sessions);
  gtk_size_group_add_widget (groups[SAM_SPREAD_COLUMN_ANSWERS], GTK_WIDGET (self->answers));

  return box;
}

static GtkWidget *
make_narrow (SamSpreadRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *names = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_widget_set_hexpand (GTK_WIDGET (self->team), TRUE);
  gtk_box_append (GTK_BOX (names), GTK_WIDGET (self->school));
  gtk_box_append (GTK_BOX (names), GTK_WIDGET (self->team));
  gtk_box_append (GTK_BOX (names), GTK_WIDGET (self->answers));
  gtk_widget_add_css_class (GTK_WIDGET (self->team), "secondary");

  gtk_box_append (GTK_BOX (box), names);
  gtk_box_append (GTK_BOX (box), make_answer_box (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->sessions));
  gtk_widget_add_css_class (GTK_WIDGET (self->sessions), "secondary");
  gtk_widget_add_css_class (GTK_WIDGET (self->sessions), "caption");
  gtk_label_set_xalign (self->sessions, 0);

  return box;
}

GtkWidget *
sam_spread_row_new (GtkSizeGroup *const *groups, gboolean narrow)
{
  SamSpreadRow *self = g_object_new (SAM_TYPE_SPREAD_ROW, NULL);

  self->narrow = narrow;
  self->school = make_name ();
  self->team = make_name ();
  self->sessions = make_label (1, "numeric");
  self->answers = make_label (1, "numeric");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self),
                              narrow ? make_narrow (self) : make_wide (self, groups));
  gtk_widget_add_css_class (GTK_WIDGET (self), narrow ? "spread-row-narrow" : "spread-row");

  return GTK_WIDGET (self);
}

const char *
sam_spread_get_step_label (guint step)
{
  g_return_val_if_fail (step < SAM_SURVEY_N_STEPS, NULL);

  return sam_field_get_label (&sam_family_survey_count.fields[SAM_SURVEY_COUNT_STEP_1 + step]);
}

char *
sam_spread_describe_steps (const SamSurveyCell *cell)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func (g_free);
  char *text;

  for (guint step = 0; step < SAM_SURVEY_N_STEPS; step++)
    g_ptr_array_add (parts,
                     g_strdup_printf ("%" G_GINT64_FORMAT " %s", cell->steps[step],
                                      sam_spread_get_step_label (step)));
  g_ptr_array_add (parts, NULL);
  text = sam_language_format_list (sam_language_get_default (), (const char *const *) parts->pdata);
  g_ptr_array_unref (parts);

  return text;
}

static char *
describe_answers (const SamSurveyCell *cell)
{
  g_autofree char *answers = cell->is_hidden ? g_strdup (HIDDEN)
                             : cell->has_answers ? g_strdup_printf ("%" G_GINT64_FORMAT, cell->answers)
                                                 : g_strdup ("–");
  g_autofree char *invited =
    cell->is_invited_hidden ? g_strdup (HIDDEN) : g_strdup_printf ("%" G_GINT64_FORMAT, cell->invited);

  if (!cell->has_invited)
    return g_steal_pointer (&answers);

  /* Translators: answers of people invited, such as "7 of 8". */
  return g_strdup_printf (_("%s of %s"), answers, invited);
}

static const char *
get_note (const SamSurveyCell *cell)
{
  if (!cell->has_answers)
    return _("no answers entered");
  /* A row is also hidden where it would give away another: the words hold for both. */
  if (cell->is_hidden)
    return _("not shown, to protect fewer than 5 answers");

  return NULL;
}

static void
show_steps (SamSpreadRow *self, const SamSurveyCell *cell)
{
  gint64 maximum = 0;

  for (guint step = 0; step < SAM_SURVEY_N_STEPS; step++)
    maximum = MAX (maximum, cell->steps[step]);

  for (guint step = 0; step < SAM_SURVEY_N_STEPS; step++)
    {
      guint count = (guint) cell->steps[step];
      SamSpreadCellMode mode = cell->answers >= MANY_ANSWERS     ? SAM_SPREAD_CELL_BAR
                               : step == SAM_SURVEY_N_STEPS - 1 ? SAM_SPREAD_CELL_RINGS
                                                                : SAM_SPREAD_CELL_DOTS;

      if (self->narrow)
        {
          char digits[16];

          g_snprintf (digits, sizeof digits, "%u", count);
          gtk_label_set_text (GTK_LABEL (self->cells[step]), digits);
        }
      else
        sam_spread_cell_set (SAM_SPREAD_CELL (self->cells[step]), mode, count, (guint) maximum);
    }
}

static void
update_accessible (SamSpreadRow *self, const SamSurveyCell *cell, const char *answers,
                   const char *sessions)
{
  const char *school = sam_survey_row_get_school_name (self->row);
  g_autofree char *steps = get_note (cell) != NULL ? g_strdup (get_note (cell))
                                                   : sam_spread_describe_steps (cell);
  /* Translators: a row read aloud: school, team: answers per step; answers of people invited; sessions held. */
  g_autofree char *sentence = g_strdup_printf (_("%s, %s: %s; answers: %s; %s"), school,
                                               gtk_label_get_text (self->team), steps, answers,
                                               sessions);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
}

void
sam_spread_row_set (SamSpreadRow *self, SamSurveyRow *row, gboolean names_school)
{
  const SamSurveyCell *cell;
  const char *note, *team;
  guint n_sessions;
  g_autofree char *answers = NULL;
  g_autofree char *sessions = NULL;

  g_return_if_fail (SAM_IS_SPREAD_ROW (self) && SAM_IS_SURVEY_ROW (row));

  g_set_object (&self->row, row);
  cell = sam_survey_row_get_cell (row);
  note = get_note (cell);
  team = sam_survey_row_get_team_name (row);
  n_sessions = sam_survey_row_get_sessions_held (row);
  answers = describe_answers (cell);
  sessions = g_strdup_printf (ngettext ("%u session held", "%u sessions held", n_sessions),
                              n_sessions);

  gtk_label_set_text (self->school,
                      names_school || self->narrow ? sam_survey_row_get_school_name (row) : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->school), sam_survey_row_get_school_name (row));
  gtk_label_set_text (self->team, team != NULL ? team : _("whole school"));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->team), team);
  gtk_label_set_text (self->answers, answers);
  gtk_widget_set_visible (self->steps, note == NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->note), note != NULL);
  gtk_label_set_text (self->note, note != NULL ? note : "");
  show_steps (self, cell);

  if (self->narrow)
    gtk_label_set_text (self->sessions, sessions);
  else
    {
      char digits[16];

      g_snprintf (digits, sizeof digits, "%u", n_sessions);
      gtk_label_set_text (self->sessions, team != NULL ? digits : "");
      sam_spread_cell_set (SAM_SPREAD_CELL (self->ticks), SAM_SPREAD_CELL_TICKS, n_sessions, 0);
    }

  update_accessible (self, cell, answers, sessions);
}

SamSurveyRow *
sam_spread_row_get (SamSpreadRow *self)
{
  g_return_val_if_fail (SAM_IS_SPREAD_ROW (self), NULL);

  return self->row;
}

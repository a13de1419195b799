/*
 * SamSpreadRow: the answers of one team.
 */
#include "sam-spread-row.h"

#include <glib/gi18n.h>

#include "sam-spread-cell.h"

struct _SamSpreadRow
{
  GtkListBoxRow parent_instance;

  SamSpreadLook look;
  SamSurveyRow *row;

  GtkLabel     *school;
  GtkLabel     *team;
  GtkLabel     *sessions;
  GtkWidget    *ticks;
  GtkWidget    *line;
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
  gtk_box_append (GTK_BOX (box), self->line);
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
  gtk_box_append (GTK_BOX (box), self->line);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->sessions));
  gtk_widget_add_css_class (GTK_WIDGET (self->sessions), "secondary");
  gtk_widget_add_css_class (GTK_WIDGET (self->sessions), "caption");
  gtk_label_set_xalign (self->sessions, 0);

  return box;
}

GtkWidget *
sam_spread_row_new (GtkSizeGroup *const *groups, SamSpreadLook look)
{
  SamSpreadRow *self = g_object_new (SAM_TYPE_SPREAD_ROW, NULL);
  gboolean narrow = look == SAM_SPREAD_LOOK_NARROW;

  self->look = look;
  self->line = sam_spread_line_new (look);
  self->school = make_name ();
  self->team = make_name ();
  self->sessions = make_label (1, "numeric");
  self->answers = make_label (1, "numeric");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self),
                              narrow ? make_narrow (self) : make_wide (self, groups));
  gtk_widget_add_css_class (GTK_WIDGET (self), narrow ? "spread-row-narrow" : "spread-row");

  return GTK_WIDGET (self);
}

static void
update_accessible (SamSpreadRow *self, const SamSurveyCell *cell, const char *answers,
                   const char *sessions)
{
  const char *school = sam_survey_row_get_school_name (self->row);
  g_autofree char *steps = sam_spread_get_note (cell) != NULL
                                ? g_strdup (sam_spread_get_note (cell))
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
  const char *team;
  guint n_sessions;
  g_autofree char *answers = NULL;
  g_autofree char *sessions = NULL;

  g_return_if_fail (SAM_IS_SPREAD_ROW (self) && SAM_IS_SURVEY_ROW (row));

  g_set_object (&self->row, row);
  cell = sam_survey_row_get_cell (row);
  team = sam_survey_row_get_team_name (row);
  n_sessions = sam_survey_row_get_sessions_held (row);
  answers = sam_spread_describe_answers (cell);
  sessions = g_strdup_printf (ngettext ("%u session held", "%u sessions held", n_sessions),
                              n_sessions);

  gtk_label_set_text (self->school,
                      names_school || self->look != SAM_SPREAD_LOOK_DOTS ? sam_survey_row_get_school_name (row) : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->school), sam_survey_row_get_school_name (row));
  gtk_label_set_text (self->team, team != NULL ? team : _("whole school"));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->team), team);
  gtk_label_set_text (self->answers, answers);
  sam_spread_line_set (SAM_SPREAD_LINE (self->line), cell);

  if (self->look == SAM_SPREAD_LOOK_NARROW)
    gtk_label_set_text (self->sessions, sessions);
  else
    {
      char digits[16];

      g_snprintf (digits, sizeof digits, "%u", n_sessions);
      gtk_label_set_text (self->sessions, team != NULL ? digits : "");
      sam_spread_cell_set (SAM_SPREAD_CELL (self->ticks), SAM_SPREAD_CELL_TICKS, n_sessions, 0);
      gtk_widget_set_visible (self->ticks, self->look == SAM_SPREAD_LOOK_DOTS);
    }

  update_accessible (self, cell, answers, sessions);
}

SamSurveyRow *
sam_spread_row_get (SamSpreadRow *self)
{
  g_return_val_if_fail (SAM_IS_SPREAD_ROW (self), NULL);

  return self->row;
}

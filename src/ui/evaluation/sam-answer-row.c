/*
 * SamAnswerRow: a row of the grid of answers.
 *
 * The columns line up since all have the same widths, whatever stands in them;
 * only the name of the school gives way.
 */
#include "sam-answer-row.h"

#include <glib/gi18n.h>

#include "sam-spread-line.h"

enum
{
  CELL_WIDTH = 72,
  CELL_WIDTH_NARROW = 40,
  TEAM_WIDTH = 96,
  SUM_WIDTH = 120,
  SUM_WIDTH_NARROW = 60,
  NOTE_WIDTH = 160,
};

struct _SamAnswerRow
{
  GtkWidget        parent_instance;

  SamAnswerRowKind kind;
  gboolean         narrow;
  GtkWidget       *box;
  GtkLabel        *school;
  GtkLabel        *team;
  GtkWidget       *cells[SAM_ANSWER_N_COLUMNS]; /* cells, or labels in a heading or total */
  GtkLabel        *sum;
  GtkWidget       *note_box;
  GtkWidget       *icon;
  GtkLabel        *note;
};

G_DEFINE_FINAL_TYPE (SamAnswerRow, sam_answer_row, GTK_TYPE_WIDGET)

static void
sam_answer_row_dispose (GObject *object)
{
  g_clear_pointer (&SAM_ANSWER_ROW (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (sam_answer_row_parent_class)->dispose (object);
}

static void
sam_answer_row_class_init (SamAnswerRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sam_answer_row_dispose;
  gtk_widget_class_set_css_name (widget_class, "answerrow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
sam_answer_row_init (SamAnswerRow *self)
{
}

static const char *
get_column_title (SamAnswerColumn column)
{
  return column == SAM_ANSWER_INVITED ? _("Invited") : sam_spread_get_step_label (column - SAM_ANSWER_STEP_1);
}

static GtkLabel *
make_label (float xalign, int width)
{
  GtkLabel *label = GTK_LABEL (gtk_label_new (NULL));

  gtk_label_set_xalign (label, xalign);
  gtk_label_set_ellipsize (label, PANGO_ELLIPSIZE_END);
  gtk_widget_set_size_request (GTK_WIDGET (label), width, -1);
  return label;
}

/* A step in a narrow window is its number; its whole name is the tooltip and what is read aloud. */
static GtkWidget *
make_title (SamAnswerColumn column, gboolean narrow, int width)
{
  const char *title = get_column_title (column);
  GtkLabel *label = make_label (1, width);
  g_autofree char *lines = g_strdelimit (g_strdup (title), " ", '\n');
  g_autofree char *digit = g_strdup_printf ("%d", column);

  if (!narrow)
    {
      gtk_label_set_text (label, lines);
      gtk_label_set_justify (label, GTK_JUSTIFY_RIGHT);
      gtk_label_set_yalign (label, 1);
    }
  else
    gtk_label_set_text (label, column == SAM_ANSWER_INVITED     ? C_("short for invited", "Inv.")
                               : column == SAM_ANSWER_DONT_KNOW ? "?"
                                                                : digit);
  gtk_widget_set_tooltip_text (GTK_WIDGET (label), title);
  return GTK_WIDGET (label);
}

static void
make_cells (SamAnswerRow *self, GtkBox *box)
{
  int width = self->narrow ? CELL_WIDTH_NARROW : CELL_WIDTH;

  for (int column = 0; column < SAM_ANSWER_N_COLUMNS; column++)
    {
      if (self->kind == SAM_ANSWER_ROW_PLACE)
        self->cells[column] = sam_answer_cell_new (column);
      else if (self->kind == SAM_ANSWER_ROW_HEADING)
        self->cells[column] = make_title (column, self->narrow, width);
      else
        self->cells[column] = GTK_WIDGET (make_label (1, width));
      gtk_widget_set_size_request (self->cells[column], width, -1);
      /* A longer word or number makes no column wider than those of the other rows. */
      if (GTK_IS_LABEL (self->cells[column]))
        gtk_label_set_max_width_chars (GTK_LABEL (self->cells[column]), 1);
      gtk_widget_add_css_class (self->cells[column], "answer-column");
      gtk_box_append (box, self->cells[column]);
    }
}

static void
make_note (SamAnswerRow *self)
{
  self->note_box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  self->icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");
  self->note = make_label (0, -1);
  gtk_label_set_max_width_chars (self->note, self->narrow ? 40 : 26);
  gtk_widget_add_css_class (GTK_WIDGET (self->note), "caption");
  gtk_box_append (GTK_BOX (self->note_box), self->icon);
  gtk_box_append (GTK_BOX (self->note_box), GTK_WIDGET (self->note));
  gtk_widget_set_visible (self->icon, FALSE);
  if (!self->narrow)
    gtk_widget_set_size_request (self->note_box, NOTE_WIDTH, -1);
}

static void
lay_out_wide (SamAnswerRow *self)
{
  GtkBox *box = GTK_BOX (self->box);

  gtk_box_append (box, GTK_WIDGET (self->school));
  gtk_box_append (box, GTK_WIDGET (self->team));
  make_cells (self, box);
  gtk_box_append (box, GTK_WIDGET (self->sum));
  gtk_box_append (box, self->note_box);
}

static void
lay_out_narrow (SamAnswerRow *self)
{
  GtkWidget *names = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->box), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self->box), 3);
  gtk_widget_set_hexpand (GTK_WIDGET (self->school), FALSE);
  gtk_widget_set_hexpand (GTK_WIDGET (self->team), TRUE);
  gtk_box_append (GTK_BOX (names), GTK_WIDGET (self->school));
  gtk_box_append (GTK_BOX (names), GTK_WIDGET (self->team));
  gtk_widget_set_visible (names, self->kind == SAM_ANSWER_ROW_PLACE);
  make_cells (self, GTK_BOX (line));
  gtk_widget_set_hexpand (GTK_WIDGET (self->sum), TRUE);
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->sum));
  gtk_widget_set_visible (self->note_box, FALSE);

  gtk_box_append (GTK_BOX (self->box), names);
  gtk_box_append (GTK_BOX (self->box), line);
  gtk_box_append (GTK_BOX (self->box), self->note_box);
}

static void
write_heading (SamAnswerRow *self)
{
  gtk_label_set_text (self->school, _("School"));
  gtk_label_set_text (self->team, _("Team"));
  gtk_label_set_text (self->sum, _("Answers"));
  for (GtkWidget *child = gtk_widget_get_first_child (self->box); child != NULL; child = gtk_widget_get_next_sibling (child))
    gtk_widget_set_valign (child, GTK_ALIGN_END);
}

GtkWidget *
sam_answer_row_new (SamAnswerRowKind kind, gboolean narrow)
{
  SamAnswerRow *self = g_object_new (SAM_TYPE_ANSWER_ROW, NULL);

  self->kind = kind;
  self->narrow = narrow;
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->school = make_label (0, -1);
  gtk_label_set_width_chars (self->school, narrow ? -1 : 10);
  gtk_widget_set_hexpand (GTK_WIDGET (self->school), TRUE);
  self->team = make_label (0, narrow ? -1 : TEAM_WIDTH);
  gtk_label_set_max_width_chars (self->team, narrow ? 14 : 1);
  if (narrow)
    gtk_widget_add_css_class (GTK_WIDGET (self->team), "secondary");
  self->sum = make_label (1, narrow ? SUM_WIDTH_NARROW : SUM_WIDTH);
  make_note (self);
  if (narrow)
    lay_out_narrow (self);
  else
    {
      gtk_label_set_max_width_chars (self->sum, 1);
      gtk_label_set_max_width_chars (self->note, 1);
      gtk_widget_set_hexpand (GTK_WIDGET (self->note), TRUE);
      gtk_widget_set_hexpand (self->note_box, FALSE);
      lay_out_wide (self);
    }

  if (kind == SAM_ANSWER_ROW_HEADING)
    {
      write_heading (self);
      gtk_widget_add_css_class (GTK_WIDGET (self), "caption");
      gtk_widget_add_css_class (GTK_WIDGET (self), "secondary");
    }
  else if (kind == SAM_ANSWER_ROW_TOTAL)
    {
      gtk_label_set_text (self->school, _("Total"));
      gtk_widget_add_css_class (GTK_WIDGET (self), "heading");
    }
  gtk_widget_add_css_class (GTK_WIDGET (self->sum), "numeric");

  return GTK_WIDGET (self);
}

static char *
dup_number (gint64 value)
{
  return value != SAM_ANSWER_NONE ? g_strdup_printf ("%" G_GINT64_FORMAT, value) : g_strdup ("–");
}

static void
show_sum (SamAnswerRow *self, gint64 sum, gint64 invited)
{
  g_autofree char *answers = dup_number (sum);
  g_autofree char *of = dup_number (invited);
  /* Translators: answers of people invited, such as "7 of 8". */
  g_autofree char *text = invited != SAM_ANSWER_NONE ? g_strdup_printf (_("%s of %s"), answers, of) : g_strdup (answers);

  gtk_label_set_text (self->sum, text);
}

static char *
describe_check (const SamAnswerLine *line)
{
  gint64 more = sam_answer_line_sum (line) - line->values[SAM_ANSWER_INVITED];

  switch (sam_answer_line_check (line))
    {
    case SAM_ANSWER_MORE_THAN_INVITED:
      return g_strdup_printf (ngettext ("%u more answer than invited", "%u more answers than invited", (guint) more),
                              (guint) more);
    case SAM_ANSWER_NOT_INVITED:
      return g_strdup (_("invited not entered"));
    case SAM_ANSWER_FINE:
    default:
      return NULL;
    }
}

static void
show_note (SamAnswerRow *self, const char *note, gboolean is_wrong)
{
  gtk_label_set_text (self->note, note != NULL ? note : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->note), note);
  gtk_widget_set_visible (self->icon, is_wrong);
  if (self->narrow)
    gtk_widget_set_visible (self->note_box, note != NULL);
  for (guint i = 0; i < 2; i++)
    {
      GtkWidget *widget = i == 0 ? self->note_box : GTK_WIDGET (self->sum);

      if (is_wrong)
        gtk_widget_add_css_class (widget, "warning");
      else
        gtk_widget_remove_css_class (widget, "warning");
    }
}

void
sam_answer_row_show (SamAnswerRow *self, SamAnswerSheet *sheet, guint row)
{
  const SamAnswerLine *line;
  const SamAnswerPlace *place;
  const char *team;
  g_autofree char *note = NULL;

  g_return_if_fail (SAM_IS_ANSWER_ROW (self) && self->kind == SAM_ANSWER_ROW_PLACE);

  line = sam_answer_grid_get_line (sam_answer_sheet_get_grid (sheet), row);
  note = describe_check (line);
  place = sam_answer_sheet_get_place (sheet, row);
  team = place->team_name != NULL ? place->team_name : _("whole school");
  gtk_label_set_text (self->school, place->school_name);
  gtk_label_set_text (self->team, team);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->school), place->school_name);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->team), team);
  show_sum (self, sam_answer_line_sum (line), line->values[SAM_ANSWER_INVITED]);
  show_note (self, note, sam_answer_line_check (line) == SAM_ANSWER_MORE_THAN_INVITED);

  for (int column = 0; column < SAM_ANSWER_N_COLUMNS; column++)
    {
      /* Translators: what a count is about: school, team, step. */
      g_autofree char *name = g_strdup_printf (_("%s, %s, %s"), place->school_name, team, get_column_title (column));

      sam_answer_cell_set_row (SAM_ANSWER_CELL (self->cells[column]), row);
      sam_answer_cell_show (SAM_ANSWER_CELL (self->cells[column]), line->values[column], name, note);
    }
}

void
sam_answer_row_show_total (SamAnswerRow *self, SamAnswerGrid *grid)
{
  gint64 sum = SAM_ANSWER_NONE;

  g_return_if_fail (SAM_IS_ANSWER_ROW (self) && self->kind == SAM_ANSWER_ROW_TOTAL);

  for (int column = 0; column < SAM_ANSWER_N_COLUMNS; column++)
    {
      gint64 total = sam_answer_grid_total (grid, column);
      g_autofree char *digits = dup_number (total);

      gtk_label_set_text (GTK_LABEL (self->cells[column]), digits);
      gtk_widget_add_css_class (self->cells[column], "numeric");
      if (column != SAM_ANSWER_INVITED && total != SAM_ANSWER_NONE)
        sum = MAX (sum, 0) + total;
    }
  show_sum (self, sum, sam_answer_grid_total (grid, SAM_ANSWER_INVITED));
}

SamAnswerCell *
sam_answer_row_get_cell (SamAnswerRow *self, SamAnswerColumn column)
{
  g_return_val_if_fail (SAM_IS_ANSWER_ROW (self) && column < SAM_ANSWER_N_COLUMNS, NULL);

  return SAM_IS_ANSWER_CELL (self->cells[column]) ? SAM_ANSWER_CELL (self->cells[column]) : NULL;
}

const char *
sam_answer_row_get_sum (SamAnswerRow *self)
{
  g_return_val_if_fail (SAM_IS_ANSWER_ROW (self), NULL);

  return gtk_label_get_text (self->sum);
}

const char *
sam_answer_row_get_note (SamAnswerRow *self)
{
  g_return_val_if_fail (SAM_IS_ANSWER_ROW (self), NULL);

  return gtk_label_get_text (self->note);
}

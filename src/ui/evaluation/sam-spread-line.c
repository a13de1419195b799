/*
 * SamSpreadLine: answers in their steps.
 */
#include "sam-spread-line.h"

#include <glib/gi18n.h>

#include "sam-spread-cell.h"
#include "sam-survey-count.h"

/* From here on a dot an answer is no longer easier to read than a number. */
#define MANY_ANSWERS 30
#define HIDDEN ".."

struct _SamSpreadLine
{
  GtkWidget     parent_instance;

  SamSpreadLook look;
  GtkWidget    *steps;
  GtkWidget    *cells[SAM_SURVEY_N_STEPS];
  GtkLabel     *note; /* instead of the steps */
};

G_DEFINE_FINAL_TYPE (SamSpreadLine, sam_spread_line, GTK_TYPE_WIDGET)

static void
sam_spread_line_dispose (GObject *object)
{
  SamSpreadLine *self = SAM_SPREAD_LINE (object);

  g_clear_pointer (&self->steps, gtk_widget_unparent);
  if (self->note != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->note));
  self->note = NULL;

  G_OBJECT_CLASS (sam_spread_line_parent_class)->dispose (object);
}

static void
sam_spread_line_class_init (SamSpreadLineClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sam_spread_line_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static void
sam_spread_line_init (SamSpreadLine *self)
{
}

static GtkWidget *
make_digits (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "numeric");
  return label;
}

static GtkWidget *
make_steps (SamSpreadLine *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_set_homogeneous (GTK_BOX (box), TRUE);
  gtk_widget_set_hexpand (box, TRUE);
  for (guint step = 0; step < SAM_SURVEY_N_STEPS; step++)
    {
      self->cells[step] = self->look == SAM_SPREAD_LOOK_DOTS ? sam_spread_cell_new () : make_digits ();
      gtk_box_append (GTK_BOX (box), self->cells[step]);
    }

  return box;
}

GtkWidget *
sam_spread_line_new (SamSpreadLook look)
{
  SamSpreadLine *self = g_object_new (SAM_TYPE_SPREAD_LINE, NULL);

  self->look = look;
  self->steps = make_steps (self);
  self->note = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->note, 0);
  gtk_label_set_wrap (self->note, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->note), "secondary");
  gtk_widget_add_css_class (GTK_WIDGET (self->note), "caption");
  gtk_widget_set_hexpand (GTK_WIDGET (self->note), TRUE);
  gtk_widget_set_parent (self->steps, GTK_WIDGET (self));
  gtk_widget_set_parent (GTK_WIDGET (self->note), GTK_WIDGET (self));
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);

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

char *
sam_spread_describe_answers (const SamSurveyCell *cell)
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

const char *
sam_spread_get_note (const SamSurveyCell *cell)
{
  if (cell == NULL)
    return _("not asked");
  if (!cell->has_answers)
    return _("no answers entered");
  /* A row is also hidden where it would give away another: the words hold for both. */
  if (cell->is_hidden)
    return _("not shown, to protect fewer than 5 answers");

  return NULL;
}

static void
show_steps (SamSpreadLine *self, const SamSurveyCell *cell)
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

      if (self->look != SAM_SPREAD_LOOK_DOTS)
        {
          char digits[16];

          g_snprintf (digits, sizeof digits, "%u", count);
          gtk_label_set_text (GTK_LABEL (self->cells[step]), digits);
        }
      else
        sam_spread_cell_set (SAM_SPREAD_CELL (self->cells[step]), mode, count, (guint) maximum);
    }
}

void
sam_spread_line_set (SamSpreadLine *self, const SamSurveyCell *cell)
{
  const char *note = sam_spread_get_note (cell);

  g_return_if_fail (SAM_IS_SPREAD_LINE (self));

  gtk_widget_set_visible (self->steps, note == NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->note), note != NULL);
  gtk_label_set_text (self->note, note != NULL ? note : "");
  if (note == NULL)
    show_steps (self, cell);
}

/*
 * The columns of the list of observations.
 */
#include "sam-observation-columns.h"

#include <glib/gi18n.h>

#include "sam-language.h"
#include "sam-language.h"
#include "sam-observation-records.h"

typedef struct _Column Column;

struct _Column
{
  const char *title;
  gboolean    is_expanded;
  gboolean    is_numeric;
  gboolean    is_for_narrow;
  char     *(*format) (const SamObservationFacts *facts);
  int       (*compare) (const SamObservationFacts *a, const SamObservationFacts *b);
};

static char *
format_date (const SamObservationFacts *facts)
{
  return sam_language_format_date (sam_language_get_default (), facts->date, SAM_DATE_STYLE_MEDIUM);
}

static char *
format_teacher (const SamObservationFacts *facts)
{
  return g_strdup (facts->teacher_name);
}

static char *
format_school (const SamObservationFacts *facts)
{
  return g_strdup (facts->school_name != NULL ? facts->school_name : "–");
}

static char *
format_coach (const SamObservationFacts *facts)
{
  return g_strdup (facts->coach_name != NULL ? facts->coach_name : "–");
}

static char *
format_lesson (const SamObservationFacts *facts)
{
  if (facts->subject == NULL && facts->grade == NULL)
    return g_strdup ("–");
  if (facts->subject == NULL || facts->grade == NULL)
    return g_strdup (facts->subject != NULL ? facts->subject : facts->grade);

  return g_strdup_printf ("%s, %s", facts->subject, facts->grade);
}

static char *
format_template (const SamObservationFacts *facts)
{
  return g_strdup (facts->template_name != NULL ? facts->template_name : "–");
}

static char *
format_notes (const SamObservationFacts *facts)
{
  return g_strdup_printf ("%d", facts->n_notes);
}

static char *
format_state (const SamObservationFacts *facts)
{
  g_autofree char *date = NULL;

  if (!facts->is_held)
    return g_strdup (_("planned"));
  if (facts->dialogue == SAM_DATE_NONE)
    return g_strdup (_("waiting for dialogue"));
  date = sam_language_format_date (sam_language_get_default (), facts->dialogue, SAM_DATE_STYLE_SHORT);

  /* Translators: %s is a date, such as "4 Dec". */
  return g_strdup_printf (_("dialogue %s"), date);
}

static int
compare_texts (const char *a, const char *b)
{
  if (a == NULL || b == NULL)
    return (a == NULL) - (b == NULL);

  return sam_collate (a, b);
}

static int
compare_dates (const SamObservationFacts *a, const SamObservationFacts *b)
{
  int first = a->date != b->date ? (a->date < b->date ? -1 : 1) : 0;

  return first != 0 ? first : (a->start_time > b->start_time) - (a->start_time < b->start_time);
}

static int
compare_teachers (const SamObservationFacts *a, const SamObservationFacts *b)
{
  return compare_texts (a->teacher_name, b->teacher_name);
}

static int
compare_schools (const SamObservationFacts *a, const SamObservationFacts *b)
{
  return compare_texts (a->school_name, b->school_name);
}

static int
compare_coaches (const SamObservationFacts *a, const SamObservationFacts *b)
{
  return compare_texts (a->coach_name, b->coach_name);
}

static int
compare_lessons (const SamObservationFacts *a, const SamObservationFacts *b)
{
  int first = compare_texts (a->subject, b->subject);

  return first != 0 ? first : compare_texts (a->grade, b->grade);
}

static int
compare_templates (const SamObservationFacts *a, const SamObservationFacts *b)
{
  return compare_texts (a->template_name, b->template_name);
}

static int
compare_notes (const SamObservationFacts *a, const SamObservationFacts *b)
{
  return (a->n_notes > b->n_notes) - (a->n_notes < b->n_notes);
}

/* Planned, waiting, then by the day of the dialogue. */
static gint64
rank_state (const SamObservationFacts *facts)
{
  if (!facts->is_held)
    return G_MININT64;

  return facts->dialogue == SAM_DATE_NONE ? G_MININT64 + 1 : facts->dialogue;
}

static int
compare_states (const SamObservationFacts *a, const SamObservationFacts *b)
{
  return (rank_state (a) > rank_state (b)) - (rank_state (a) < rank_state (b));
}

static const Column columns[] = {
  { N_("Date"), FALSE, FALSE, FALSE, format_date, compare_dates },
  { N_("Teacher"), TRUE, FALSE, TRUE, format_teacher, compare_teachers },
  { N_("School"), TRUE, FALSE, FALSE, format_school, compare_schools },
  { N_("Coach"), TRUE, FALSE, FALSE, format_coach, compare_coaches },
  { N_("Lesson"), TRUE, FALSE, FALSE, format_lesson, compare_lessons },
  { N_("Template"), TRUE, FALSE, FALSE, format_template, compare_templates },
  { N_("Notes"), FALSE, TRUE, FALSE, format_notes, compare_notes },
  { N_("Dialogue"), FALSE, FALSE, FALSE, format_state, compare_states },
};

/* The teacher's cell holds a second line, for narrow windows. */

#define IS_NARROW "sam-narrow"

static gboolean
is_narrow (GtkWidget *cell)
{
  GtkWidget *view = gtk_widget_get_ancestor (cell, GTK_TYPE_COLUMN_VIEW);

  return view != NULL && g_object_get_data (G_OBJECT (view), IS_NARROW) != NULL;
}

static GtkWidget *
new_label (gboolean is_numeric)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), is_numeric ? 1 : 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (is_numeric)
    gtk_widget_add_css_class (label, "numeric");

  return label;
}

static void
on_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  const Column *column = data;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *second = new_label (FALSE);

  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), new_label (column->is_numeric));
  gtk_widget_add_css_class (second, "caption");
  gtk_widget_add_css_class (second, "secondary");
  gtk_widget_set_visible (second, FALSE);
  gtk_box_append (GTK_BOX (box), second);
  gtk_list_item_set_child (item, box);
}

static void
on_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  const Column *column = data;
  const SamObservationFacts *facts = sam_observation_item_get_facts (gtk_list_item_get_item (item));
  GtkWidget *box = gtk_list_item_get_child (item);
  GtkWidget *second = gtk_widget_get_last_child (box);
  g_autofree char *text = column->format (facts);
  gboolean has_second = column->is_for_narrow && is_narrow (box);

  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (box)), text);
  gtk_widget_set_visible (second, has_second);
  if (has_second)
    {
      g_autofree char *date = format_date (facts);
      g_autofree char *lesson = format_lesson (facts);
      g_autofree char *state = format_state (facts);
      g_autofree char *details = g_strjoin (" · ", date, lesson, state, NULL);

      gtk_label_set_label (GTK_LABEL (second), details);
    }
}

static int
compare_items (gconstpointer a, gconstpointer b, gpointer data)
{
  const Column *column = data;

  return column->compare (sam_observation_item_get_facts ((gpointer) a), sam_observation_item_get_facts ((gpointer) b));
}

static void
append_column (GtkColumnView *view, const Column *described)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (compare_items, (gpointer) described, NULL));
  g_autoptr (GtkColumnViewColumn) column = NULL;

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup_cb), (gpointer) described);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind_cb), (gpointer) described);
  column = gtk_column_view_column_new (_(described->title), factory);
  gtk_column_view_column_set_expand (column, described->is_expanded);
  gtk_column_view_column_set_sorter (column, sorter);
  gtk_column_view_append_column (view, column);
}

void
sam_observation_columns_add (GtkColumnView *view)
{
  g_autoptr (GtkColumnViewColumn) first = NULL;

  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    append_column (view, &columns[i]);
  first = g_list_model_get_item (gtk_column_view_get_columns (view), 0);
  gtk_column_view_sort_by_column (view, first, GTK_SORT_DESCENDING);
}

void
sam_observation_columns_set_narrow (GtkColumnView *view, gboolean narrow)
{
  GListModel *all;

  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));

  g_object_set_data (G_OBJECT (view), IS_NARROW, narrow ? GINT_TO_POINTER (TRUE) : NULL);
  all = gtk_column_view_get_columns (view);
  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (all, i);
      g_autoptr (GtkListItemFactory) factory = NULL;

      if (!columns[i].is_for_narrow)
        gtk_column_view_column_set_visible (column, !narrow);
      else
        {
          /* The cells are bound anew. */
          factory = g_object_ref (gtk_column_view_column_get_factory (column));
          gtk_column_view_column_set_factory (column, NULL);
          gtk_column_view_column_set_factory (column, factory);
        }
    }
}

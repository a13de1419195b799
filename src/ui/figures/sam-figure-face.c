/*
 * SamFigureFace: value, meaning and course of a figure.
 */
#include "sam-figure-face.h"

#include <glib/gi18n.h>

#include "sam-chart-view.h"
#include "sam-chooser.h"
#include "sam-figure-course.h"
#include "sam-figure-words.h"

/* Percent; the axis goes lower where a month does. */
#define COURSE_FROM 50

struct _SamFigureFace
{
  AdwBin     parent_instance;

  GtkLabel  *title_label;
  GtkLabel  *value_label;
  GtkLabel  *fraction_label;
  GtkLabel  *day_label;
  GtkLabel  *interval_label;
  GtkLabel  *definition_label;
  AdwBin    *scope_bin;
  GtkWidget *chooser; /* since something was shown */
  GArray    *scopes;  /* those that can be chosen */
  GtkWidget *spread_button;
  GtkWidget *course_heading;
  GtkWidget *course_view;
  gboolean   is_filling;
};

G_DEFINE_FINAL_TYPE (SamFigureFace, sam_figure_face, ADW_TYPE_BIN)

enum
{
  SCOPE_CHOSEN,
  SPREAD_ASKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* What it is of */

static void
on_selected_cb (SamFigureFace *self)
{
  if (!self->is_filling)
    g_signal_emit (self, signals[SCOPE_CHOSEN], 0);
}

static void
on_spread_cb (SamFigureFace *self)
{
  g_signal_emit (self, signals[SPREAD_ASKED], 0);
}

static guint
find_scope (SamFigureFace *self, SamScope scope)
{
  for (guint i = 0; i < self->scopes->len; i++)
    {
      const SamScope *other = &g_array_index (self->scopes, SamScope, i);

      if (other->kind == scope.kind && other->id == scope.id)
        return i;
    }

  return GTK_INVALID_LIST_POSITION;
}

static void
build_chooser (SamFigureFace *self, const SamFigureDetail *detail)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < sam_scope_names_get_n (detail->names); i++)
    {
      const SamScopeName *name = sam_scope_names_get (detail->names, i);
      g_autofree char *text = sam_figure_words_dup_scope (name);

      if (!sam_figure_has_meaning (detail->definition, name->scope.kind))
        continue;
      g_array_append_val (self->scopes, name->scope);
      gtk_string_list_append (names, text);
    }

  self->chooser = sam_chooser_new (C_ ("of a figure", "Of"), names);
  gtk_widget_set_halign (self->chooser, GTK_ALIGN_START);
  gtk_widget_set_sensitive (self->chooser, self->scopes->len > 1);
  g_signal_connect_object (self->chooser, "notify::selected", G_CALLBACK (on_selected_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (self->scope_bin, self->chooser);
}

/* Construction */

static GtkLabel *
add_label (GtkWidget *box, const char *css_class, gboolean is_secondary)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  if (is_secondary)
    gtk_widget_add_css_class (label, "secondary");
  gtk_box_append (GTK_BOX (box), label);

  return GTK_LABEL (label);
}

static GtkWidget *
build_value_line (SamFigureFace *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);

  self->value_label = add_label (line, "key-value", FALSE);
  self->fraction_label = add_label (line, "numeric", TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->value_label), "numeric");
  gtk_label_set_wrap (self->value_label, FALSE);
  gtk_widget_set_valign (GTK_WIDGET (self->value_label), GTK_ALIGN_BASELINE);
  gtk_widget_set_valign (GTK_WIDGET (self->fraction_label), GTK_ALIGN_BASELINE);

  return line;
}

static GtkWidget *
build (SamFigureFace *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *heading;

  self->title_label = add_label (box, "title-2", FALSE);
  self->scope_bin = ADW_BIN (adw_bin_new ());
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->scope_bin));
  gtk_box_append (GTK_BOX (box), build_value_line (self));
  self->day_label = add_label (box, "caption", TRUE);
  self->interval_label = add_label (box, NULL, FALSE);
  heading = GTK_WIDGET (add_label (box, "heading", FALSE));
  gtk_label_set_label (GTK_LABEL (heading), _("What It Means"));
  gtk_widget_set_margin_top (heading, 12);
  self->definition_label = add_label (box, NULL, FALSE);
  /* A share of answers hides how they are spread. */
  self->spread_button = gtk_button_new_with_label (_("Show the Spread of Answers"));
  gtk_widget_set_halign (self->spread_button, GTK_ALIGN_START);
  gtk_widget_set_margin_top (self->spread_button, 6);
  gtk_widget_hide (self->spread_button);
  g_signal_connect_object (self->spread_button, "clicked", G_CALLBACK (on_spread_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), self->spread_button);
  self->course_heading = GTK_WIDGET (add_label (box, "heading", FALSE));
  gtk_label_set_label (GTK_LABEL (self->course_heading), _("Month by Month"));
  gtk_widget_set_margin_top (self->course_heading, 12);
  gtk_widget_hide (self->course_heading);
  self->course_view = sam_chart_view_new ();
  gtk_box_append (GTK_BOX (box), self->course_view);

  gtk_widget_set_margin_top (box, 18);
  gtk_widget_set_margin_bottom (box, 24);
  gtk_widget_set_margin_start (box, 18);
  gtk_widget_set_margin_end (box, 18);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);

  return scroller;
}

static void
sam_figure_face_finalize (GObject *object)
{
  g_clear_pointer (&SAM_FIGURE_FACE (object)->scopes, g_array_unref);

  G_OBJECT_CLASS (sam_figure_face_parent_class)->finalize (object);
}

static void
sam_figure_face_class_init (SamFigureFaceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sam_figure_face_finalize;

  signals[SCOPE_CHOSEN] = g_signal_new ("scope-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 0);
  signals[SPREAD_ASKED] = g_signal_new ("spread-asked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 0);
}

static void
sam_figure_face_init (SamFigureFace *self)
{
  self->scopes = g_array_new (FALSE, FALSE, sizeof (SamScope));
  adw_bin_set_child (ADW_BIN (self), build (self));
}

GtkWidget *
sam_figure_face_new (void)
{
  return g_object_new (SAM_TYPE_FIGURE_FACE, NULL);
}

/* Takes @text. */
static void
set_label (GtkLabel *label, char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
  g_free (text);
}

void
sam_figure_face_show (SamFigureFace *self, const SamFigureDetail *detail)
{
  const SamLanguage *language = sam_language_get_default ();
  g_autofree char *date = sam_language_format_date (language, detail->as_of, SAM_DATE_STYLE_LONG);

  g_return_if_fail (SAM_IS_FIGURE_FACE (self));

  self->is_filling = TRUE;
  if (self->chooser == NULL)
    build_chooser (self, detail);
  sam_chooser_set_selected (SAM_CHOOSER (self->chooser), find_scope (self, detail->scope));
  self->is_filling = FALSE;

  gtk_widget_set_visible (self->spread_button, g_str_has_prefix (detail->id, "F14") || g_str_has_prefix (detail->id, "F15"));
  set_label (self->title_label, g_strdup (sam_figure_get_title (detail->id, language)));
  set_label (self->definition_label, g_strdup (sam_figure_get_definition (detail->id, language)));
  set_label (self->value_label, sam_figure_display (&detail->figure, language));
  set_label (self->fraction_label, sam_figure_words_dup_fraction (&detail->figure));
  set_label (self->interval_label, sam_figure_words_dup_interval (&detail->figure));
  /* Translators: a date, such as “As of 14 December 2012” */
  set_label (self->day_label, g_strdup_printf (_("As of %s"), date));
}

/* What is hidden, and what there was nothing to count of, leaves a gap. */
static SamChart *
make_chart (GArray *course)
{
  const SamLanguage *language = sam_language_get_default ();
  g_autofree SamChartPoint *points = g_new0 (SamChartPoint, course->len);
  const SamFigure *figure = &g_array_index (course, SamFigurePoint, 0).figure;
  const char *title = sam_figure_get_title (figure->id, language);
  guint n = 0;

  for (guint i = 0; i < course->len; i++)
    {
      const SamFigurePoint *point = &g_array_index (course, SamFigurePoint, i);

      if (point->figure.is_hidden)
        continue;
      points[n].date = point->date;
      points[n].share = (SamFraction){ point->figure.numerator, point->figure.denominator };
      n++;
    }

  switch (figure->kind)
    {
    case SAM_FIGURE_SHARE:
      return sam_chart_new_run (language, title, points, n, COURSE_FROM);
    case SAM_FIGURE_MEDIAN:
      return sam_chart_new_course_of_halves (language, title, points, n);
    case SAM_FIGURE_COUNT:
    case SAM_FIGURE_MINUTES:
    default:
      return sam_chart_new_course (language, title, points, n);
    }
}

void
sam_figure_face_show_course (SamFigureFace *self, GArray *course)
{
  g_autoptr (SamChart) chart = NULL;

  g_return_if_fail (SAM_IS_FIGURE_FACE (self));

  chart = course != NULL && course->len > 0 ? make_chart (course) : NULL;
  gtk_widget_set_visible (self->course_heading, chart != NULL);
  sam_chart_view_set_chart (SAM_CHART_VIEW (self->course_view), chart);
}

SamScope
sam_figure_face_get_scope (SamFigureFace *self)
{
  SamScope programme = SAM_SCOPE_INIT_PROGRAMME;
  guint selected;

  g_return_val_if_fail (SAM_IS_FIGURE_FACE (self), programme);

  selected = self->chooser != NULL ? sam_chooser_get_selected (SAM_CHOOSER (self->chooser)) : 0;

  return selected < self->scopes->len ? g_array_index (self->scopes, SamScope, selected) : programme;
}

void
sam_figure_face_choose (SamFigureFace *self, SamScope scope)
{
  guint position;

  g_return_if_fail (SAM_IS_FIGURE_FACE (self));

  position = find_scope (self, scope);
  if (self->chooser != NULL && position != GTK_INVALID_LIST_POSITION)
    sam_chooser_set_selected (SAM_CHOOSER (self->chooser), position);
}

/*
 * SamSchoolDashboardView: what became of a school's term.
 */
#include "sam-school-dashboard-view.h"

#include <glib/gi18n.h>

#include "sam-chart-view.h"
#include "sam-language.h"
#include "sam-school-block.h"
#include "sam-school-charts.h"
#include "sam-school-facts.h"
#include "sam-school-gaps.h"
#include "sam-school-given-list.h"
#include "sam-school-lists.h"
#include "sam-school-strip.h"
#include "sam-survey-drop.h"
#include "sam-wrap-box.h"

/* Each is a block, most of them with a chart. */
typedef enum
{
  BLOCK_SESSIONS,
  BLOCK_TIME,
  BLOCK_ATTENDANCE,
  BLOCK_CYCLES,
  BLOCK_RECEPTION,
  BLOCK_FACTORS,
  BLOCK_INTERVENTIONS,
  BLOCK_GAPS,
  N_BLOCKS,
} Block;

struct _SamSchoolDashboardView
{
  GtkBox              parent_instance;

  SamSchoolBlock     *blocks[N_BLOCKS];
  GtkWidget          *charts[N_BLOCKS];
  GtkDropDown        *term_drop;
  GtkLabel           *place_label;
  GtkWidget          *year_button;
  SamSchoolStrip     *strip;
  GtkListBox         *team_list;
  GtkWidget          *lag_chart;
  GtkDropDown        *statement_drop;
  GtkWidget          *gap_list;

  SamSchoolDashboard *dashboard;
  gboolean            is_filling;
};

G_DEFINE_FINAL_TYPE (SamSchoolDashboardView, sam_school_dashboard_view, GTK_TYPE_BOX)

enum
{
  TERM_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Takes @chart. */
static void
show_chart (GtkWidget *view, SamChart *chart)
{
  sam_chart_view_set_chart (SAM_CHART_VIEW (view), chart);
  sam_chart_unref (chart);
}

/* The term */

static void
fill_terms (SamSchoolDashboardView *self)
{
  const GArray *terms = self->dashboard->terms;
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint chosen = 0;

  for (guint i = 0; i < terms->len; i++)
    {
      const SamSchoolTerm *term = &g_array_index (terms, SamSchoolTerm, i);
      g_autofree char *words = sam_language_format_term (sam_language_get_default (), term->name);

      gtk_string_list_append (names, words);
      if (term->range.start == self->dashboard->term.range.start)
        chosen = i;
    }
  gtk_drop_down_set_model (self->term_drop, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->term_drop, chosen);
}

/* What is unusual about the term that is shown; %NULL for nothing. Newly allocated. */
static char *
describe_place (const SamSchoolDashboard *dashboard)
{
  const SamLanguage *language = sam_language_get_default ();
  g_autofree char *first = sam_language_format_date (language, dashboard->term.range.start, SAM_DATE_STYLE_MEDIUM);
  g_autofree char *last = sam_language_format_date (language, dashboard->term.range.end - 1, SAM_DATE_STYLE_MEDIUM);

  switch (dashboard->place)
    {
    case SAM_TERM_PLACE_AFTER:
      return g_strdup_printf (_("The term ended on %s."), last);
    case SAM_TERM_PLACE_BEFORE:
      return g_strdup_printf (_("The term begins on %s."), first);
    case SAM_TERM_PLACE_NO_CALENDAR:
      return g_strdup (_("The school-year calendar of this term is not recorded: the weeks of the half-year are shown."));
    case SAM_TERM_PLACE_WITHIN:
    default:
      return NULL;
    }
}

static void
fill_sessions (SamSchoolDashboardView *self)
{
  g_autofree char *place = describe_place (self->dashboard);

  gtk_label_set_label (self->place_label, place != NULL ? place : "");
  gtk_widget_set_visible (GTK_WIDGET (self->place_label), place != NULL);
  gtk_widget_set_visible (self->year_button, self->dashboard->place == SAM_TERM_PLACE_NO_CALENDAR);
  if (self->dashboard->teams->len == 0)
    {
      sam_school_block_set_empty (self->blocks[BLOCK_SESSIONS], _("The school has no teams in this term."), _("Add Team…"),
                                  "school.add-team");
      return;
    }

  sam_school_block_set_empty (self->blocks[BLOCK_SESSIONS], NULL, NULL, NULL);
  sam_school_strip_show (self->strip, self->dashboard);
}

/* Promised and given time */

static void
fill_time (SamSchoolDashboardView *self)
{
  const SamSchoolDashboard *dashboard = self->dashboard;
  const SamLanguage *language = sam_language_get_default ();
  SamSchoolBlock *block = self->blocks[BLOCK_TIME];
  g_autofree char *share = NULL, *day = NULL, *aside = NULL;

  sam_school_given_list_fill (self->team_list, dashboard);
  gtk_widget_set_visible (GTK_WIDGET (self->team_list), dashboard->teams->len > 0);
  if (!dashboard->has_promise)
    {
      sam_school_block_set_aside (block, NULL);
      sam_school_block_set_empty (block,
                                  _("No time is promised for this term up to the day. What the organiser agreed to give each "
                                    "team is what given time is measured by."),
                                  dashboard->teams->len > 0 ? _("Add Promise…") : NULL, "school.add-promise");
      return;
    }

  share = sam_language_format_share (language, dashboard->lost.given, dashboard->lost.promised);
  day = sam_language_format_date (language, dashboard->until, SAM_DATE_STYLE_MEDIUM);
  /* Translators: the day, and the share of the promised time that was given: "as of 14 Dec 2012 · 67.9% given". */
  aside = g_strdup_printf (_("as of %s · %s given"), day, share);
  sam_school_block_set_aside (block, aside);
  sam_school_block_set_empty (block, NULL, NULL, NULL);
  show_chart (self->charts[BLOCK_TIME], sam_chart_new_waterfall (language, &dashboard->lost));
}

/* The others */

static void
fill_attendance (SamSchoolDashboardView *self)
{
  const SamSchoolDashboard *dashboard = self->dashboard;
  SamSchoolBlock *block = self->blocks[BLOCK_ATTENDANCE];
  g_autofree char *share = NULL, *aside = NULL;

  if (dashboard->attendance.denominator == 0)
    {
      sam_school_block_set_aside (block, NULL);
      sam_school_block_set_empty (block,
                                  dashboard->held == 0
                                    ? _("No session was held in this term up to the day.")
                                    : _("Nobody’s attendance is recorded in full yet. It is recorded with each session."),
                                  _("Go to Calendar"), "win.place::calendar");
      return;
    }

  share = sam_language_format_share (sam_language_get_default (), dashboard->attendance.numerator,
                                     dashboard->attendance.denominator);
  /* Translators: a share, and how many came, of how many expected: "91.3%, 21 of 23". */
  aside = g_strdup_printf (_("%s, %d of %d"), share, (int) dashboard->attendance.numerator,
                           (int) dashboard->attendance.denominator);
  sam_school_block_set_aside (block, aside);
  sam_school_block_set_empty (block, NULL, NULL, NULL);
  show_chart (self->charts[BLOCK_ATTENDANCE], sam_school_charts_new_attendance (dashboard));
}

static void
fill_cycles (SamSchoolDashboardView *self)
{
  const SamSchoolDashboard *dashboard = self->dashboard;
  SamSchoolBlock *block = self->blocks[BLOCK_CYCLES];
  gboolean has_days = dashboard->dialogue_days->len + dashboard->waiting_days->len > 0;

  if (sam_school_dashboard_count_cycles (dashboard) == 0)
    {
      sam_school_block_set_empty (block, _("No cycle has begun here. One begins with a question that a teacher asks."),
                                  _("Go to Coaching"), "win.place::coaching");
      return;
    }

  sam_school_block_set_empty (block, NULL, NULL, NULL);
  show_chart (self->charts[BLOCK_CYCLES], sam_school_charts_new_cycles (dashboard));
  gtk_widget_set_visible (self->lag_chart, has_days);
  if (has_days)
    show_chart (self->lag_chart, sam_school_charts_new_lag (dashboard));
}

static void
show_statement (SamSchoolDashboardView *self)
{
  guint chosen = gtk_drop_down_get_selected (self->statement_drop);

  if (self->dashboard != NULL && chosen < self->dashboard->statements->len)
    show_chart (self->charts[BLOCK_RECEPTION], sam_school_charts_new_reception (self->dashboard, chosen));
}

static void
fill_reception (SamSchoolDashboardView *self)
{
  const SamSchoolDashboard *dashboard = self->dashboard;
  SamSchoolBlock *block = self->blocks[BLOCK_RECEPTION];
  g_autoptr (GtkStringList) texts = gtk_string_list_new (NULL);
  g_autofree char *closed = NULL, *aside = NULL;

  if (dashboard->statements->len == 0)
    {
      sam_school_block_set_aside (block, NULL);
      sam_school_block_set_empty (block, _("The school has answered no survey that has closed. Answers are entered in "
                                           "Evaluation."),
                                  _("Go to Evaluation"), "win.place::evaluation");
      return;
    }

  closed = sam_language_format_date (sam_language_get_default (), dashboard->round_closed, SAM_DATE_STYLE_MEDIUM);
  /* Translators: name of a survey, and the day when it closed. */
  aside = g_strdup_printf (_("%s · closed %s"), dashboard->round, closed);
  sam_school_block_set_aside (block, aside);
  sam_school_block_set_empty (block, NULL, NULL, NULL);
  for (guint i = 0; i < dashboard->statements->len; i++)
    gtk_string_list_append (texts, g_array_index (dashboard->statements, SamSchoolStatement, i).text);
  gtk_drop_down_set_model (self->statement_drop, G_LIST_MODEL (texts));
  gtk_widget_set_visible (GTK_WIDGET (self->statement_drop), dashboard->statements->len > 1);
  show_statement (self);
}

static void
fill_factors (SamSchoolDashboardView *self)
{
  SamSchoolBlock *block = self->blocks[BLOCK_FACTORS];

  if (self->dashboard->held == 0)
    {
      sam_school_block_set_empty (block, _("No session was held in this term up to the day."), NULL, NULL);
      return;
    }

  sam_school_block_set_empty (block, NULL, NULL, NULL);
  show_chart (self->charts[BLOCK_FACTORS], sam_school_charts_new_factors (self->dashboard));
}

static void
fill_interventions (SamSchoolDashboardView *self)
{
  SamSchoolBlock *block = self->blocks[BLOCK_INTERVENTIONS];

  if (self->dashboard->interventions->len == 0)
    {
      sam_school_block_set_empty (block,
                                  _("Nothing else is recorded for this term. What else starts or stops at the school is "
                                    "worth knowing, since nobody can tell which measure helped."),
                                  _("Add Intervention…"), "school.add-intervention");
      return;
    }

  sam_school_block_set_empty (block, NULL, NULL, NULL);
  show_chart (self->charts[BLOCK_INTERVENTIONS], sam_school_charts_new_interventions (self->dashboard));
}

static void
fill (SamSchoolDashboardView *self)
{
  self->is_filling = TRUE;
  fill_terms (self);
  fill_sessions (self);
  fill_time (self);
  fill_attendance (self);
  fill_cycles (self);
  fill_reception (self);
  fill_factors (self);
  fill_interventions (self);
  gtk_widget_set_visible (GTK_WIDGET (self->blocks[BLOCK_GAPS]),
                          sam_school_gaps_fill (GTK_BOX (self->gap_list), self->dashboard));
  self->is_filling = FALSE;
}

static void
on_term_chosen_cb (SamSchoolDashboardView *self)
{
  guint chosen = gtk_drop_down_get_selected (self->term_drop);

  if (self->is_filling || self->dashboard == NULL || chosen >= self->dashboard->terms->len)
    return;

  g_signal_emit (self, signals[TERM_CHOSEN], 0,
                 (int) g_array_index (self->dashboard->terms, SamSchoolTerm, chosen).range.start);
}

static void
on_statement_chosen_cb (SamSchoolDashboardView *self)
{
  if (!self->is_filling)
    show_statement (self);
}

/* Making it */

static void
add_block (SamSchoolDashboardView *self, Block block, const char *title, gboolean has_chart)
{
  self->blocks[block] = SAM_SCHOOL_BLOCK (sam_school_block_new (title));
  if (has_chart)
    {
      self->charts[block] = sam_chart_view_new ();
      sam_school_block_append (self->blocks[block], self->charts[block]);
    }
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->blocks[block]));
}

static GtkDropDown *
make_drop (const char *label)
{
  GtkWidget *drop = gtk_drop_down_new (NULL, NULL);

  gtk_widget_set_tooltip_text (drop, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (drop), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  return GTK_DROP_DOWN (drop);
}

static GtkListBox *
make_list (const char *label)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  return GTK_LIST_BOX (list);
}

/* What is unusual about the term, above its sessions. */
static void
add_place (SamSchoolDashboardView *self)
{
  GtkWidget *block = GTK_WIDGET (self->blocks[BLOCK_SESSIONS]);

  self->place_label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->place_label, TRUE);
  gtk_label_set_xalign (self->place_label, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->place_label), "secondary");
  self->year_button = gtk_button_new_with_label (_("School Year"));
  gtk_widget_set_halign (self->year_button, GTK_ALIGN_START);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->year_button), "school.show-year");
  gtk_box_insert_child_after (GTK_BOX (block), GTK_WIDGET (self->place_label), gtk_widget_get_first_child (block));
  gtk_box_insert_child_after (GTK_BOX (block), self->year_button, GTK_WIDGET (self->place_label));
}

static void
add_sessions (SamSchoolDashboardView *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *legend = sam_wrap_box_new ();

  add_block (self, BLOCK_SESSIONS, _("Sessions per Week"), FALSE);
  gtk_widget_set_margin_top (GTK_WIDGET (self->blocks[BLOCK_SESSIONS]), 0);
  self->term_drop = make_drop (_("Term"));
  sam_school_block_set_chooser (self->blocks[BLOCK_SESSIONS], GTK_WIDGET (self->term_drop));
  add_place (self);

  self->strip = g_object_new (SAM_TYPE_SCHOOL_STRIP, NULL);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_AUTOMATIC, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->strip));
  sam_school_block_append (self->blocks[BLOCK_SESSIONS], scroller);
  g_object_set (legend, "column-spacing", 12, "max-columns", 6, NULL);
  sam_school_facts_fill_legend (SAM_WRAP_BOX (legend));
  sam_school_block_append (self->blocks[BLOCK_SESSIONS], legend);
}

static void
add_blocks (SamSchoolDashboardView *self)
{
  add_sessions (self);
  add_block (self, BLOCK_TIME, _("Promised and Given Time"), TRUE);
  self->team_list = make_list (_("Promised and given time per team"));
  gtk_box_append (GTK_BOX (self->blocks[BLOCK_TIME]), GTK_WIDGET (self->team_list));
  add_block (self, BLOCK_ATTENDANCE, _("Attendance per Week"), TRUE);
  add_block (self, BLOCK_CYCLES, _("Individual Coaching"), TRUE);
  self->lag_chart = sam_chart_view_new ();
  sam_school_block_append (self->blocks[BLOCK_CYCLES], self->lag_chart);
  add_block (self, BLOCK_RECEPTION, _("Reception"), FALSE);
  self->statement_drop = make_drop (_("Statement"));
  sam_survey_drop_set_up (self->statement_drop);
  sam_school_block_append (self->blocks[BLOCK_RECEPTION], GTK_WIDGET (self->statement_drop));
  self->charts[BLOCK_RECEPTION] = sam_chart_view_new ();
  sam_school_block_append (self->blocks[BLOCK_RECEPTION], self->charts[BLOCK_RECEPTION]);
  add_block (self, BLOCK_FACTORS, _("Frame Factors"), TRUE);
  add_block (self, BLOCK_INTERVENTIONS, _("What Else Goes On"), TRUE);
  add_block (self, BLOCK_GAPS, _("What Is Missing"), FALSE);
  self->gap_list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  sam_school_block_append (self->blocks[BLOCK_GAPS], self->gap_list);
}

static void
sam_school_dashboard_view_dispose (GObject *object)
{
  g_clear_pointer (&SAM_SCHOOL_DASHBOARD_VIEW (object)->dashboard, sam_school_dashboard_free);

  G_OBJECT_CLASS (sam_school_dashboard_view_parent_class)->dispose (object);
}

static void
sam_school_dashboard_view_class_init (SamSchoolDashboardViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sam_school_dashboard_view_dispose;

  signals[TERM_CHOSEN] = g_signal_new ("term-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
sam_school_dashboard_view_init (SamSchoolDashboardView *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  add_blocks (self);
  g_signal_connect_object (self->term_drop, "notify::selected", G_CALLBACK (on_term_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->statement_drop, "notify::selected", G_CALLBACK (on_statement_chosen_cb), self,
                           G_CONNECT_SWAPPED);
}

void
sam_school_dashboard_view_take (SamSchoolDashboardView *self, SamSchoolDashboard *dashboard)
{
  g_return_if_fail (SAM_IS_SCHOOL_DASHBOARD_VIEW (self));

  g_clear_pointer (&self->dashboard, sam_school_dashboard_free);
  self->dashboard = dashboard;
  gtk_widget_set_visible (GTK_WIDGET (self), dashboard != NULL);
  if (dashboard != NULL)
    fill (self);
}

const SamSchoolDashboard *
sam_school_dashboard_view_get (SamSchoolDashboardView *self)
{
  g_return_val_if_fail (SAM_IS_SCHOOL_DASHBOARD_VIEW (self), NULL);

  return self->dashboard;
}

/*
 * A figure opened: meaning, schools, rows, and the list of all figures.
 */
#include "ui-fixture.h"

#include <string.h>

#include "sam-figure-face.h"
#include "sam-figure-list-window.h"
#include "sam-figure-rows.h"
#include "sam-figure-window.h"
#include "sam-figure-words.h"
#include "sam-key-figure.h"
#include "sam-new-programme.h"

typedef struct
{
  SamStore  *store;
  SamWindow *window;
} Fixture;

static char *folder;

/* The example, in which every figure has something to tell. */
static void
set_up (Fixture *self, gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  folder = g_dir_make_tmp ("samordna-ui-XXXXXX", NULL);
  path = g_build_filename (folder, "example.samordna", NULL);
  self->store = sam_example_create (path, &error);
  g_assert_no_error (error);
  self->window = sam_window_new (NULL);
  sam_window_set_store (self->window, self->store);
  gtk_window_present (GTK_WINDOW (self->window));
  ui_fixture_settle ();
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  ui_fixture_settle ();
  ui_fixture_drop_store (self->store);
  g_clear_pointer (&folder, g_free);
}

static gboolean
is_loaded (gpointer data)
{
  GtkWindow *over = ui_fixture_find_over (GTK_WINDOW (((Fixture *) data)->window));

  return SAM_IS_FIGURE_WINDOW (over) && sam_figure_window_is_loaded (SAM_FIGURE_WINDOW (over));
}

static GtkWidget *
open_figure (Fixture *self, const char *id, SamScopeKind kind, gint64 record)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.show-figure", "(sux)", id, (guint32) kind, record);
  ui_fixture_wait (is_loaded, self);

  return GTK_WIDGET (ui_fixture_find_over (GTK_WINDOW (self->window)));
}

static GtkColumnView *
get_view (GtkWidget *window, const char *name)
{
  AdwViewStack *views = ADW_VIEW_STACK (ui_fixture_find (window, ADW_TYPE_VIEW_STACK));
  GtkWidget *child = adw_view_stack_get_child_by_name (views, name);

  adw_view_stack_set_visible_child (views, child);
  ui_fixture_settle ();

  return GTK_COLUMN_VIEW (ui_fixture_find (child, GTK_TYPE_COLUMN_VIEW));
}

static guint
count (GtkColumnView *view)
{
  return g_list_model_get_n_items (G_LIST_MODEL (gtk_column_view_get_model (view)));
}

static void
test_tells_what_it_means (Fixture *self, gconstpointer data)
{
  GtkWidget *window = open_figure (self, "F5", SAM_SCOPE_PROGRAMME, 0);

  gtk_test_accessible_assert_role (window, GTK_ACCESSIBLE_ROLE_DIALOG);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "Sessions held");
  g_assert_nonnull (ui_fixture_find_label (window, "89.0%"));
  g_assert_nonnull (ui_fixture_find_label (window, "210 of 236"));
  g_assert_nonnull (ui_fixture_find_label (window, "As of 14 December 2012"));
  g_assert_nonnull (ui_fixture_find_label (window, sam_figure_get_definition ("F5", sam_language_find ("en"))));
}

static void
test_lists_the_rows (Fixture *self, gconstpointer data)
{
  GtkWidget *window = open_figure (self, "F5", SAM_SCOPE_PROGRAMME, 0);
  GtkColumnView *rows = get_view (window, "rows");

  g_assert_cmpuint (count (rows), ==, 236);
  gtk_test_accessible_assert_property (rows, GTK_ACCESSIBLE_PROPERTY_LABEL, "Rows behind the Figure");
  g_assert_nonnull (ui_fixture_find_label (window, "236 rows, as they were counted"));
  g_assert_nonnull (ui_fixture_find_label (GTK_WIDGET (rows), "0 of 1"));
  g_assert_nonnull (ui_fixture_find_label (GTK_WIDGET (rows), "29 Aug 2012"));
}

static gboolean
shows_school (gpointer data)
{
  Fixture *self = data;
  GtkWidget *window = GTK_WIDGET (ui_fixture_find_over (GTK_WINDOW (self->window)));
  SamScope scope = sam_figure_face_get_scope (SAM_FIGURE_FACE (ui_fixture_find (window, SAM_TYPE_FIGURE_FACE)));

  return scope.kind == SAM_SCOPE_SCHOOL && ui_fixture_find_label (window, "24 of 28") != NULL && is_loaded (data);
}

static void
test_leads_to_a_school (Fixture *self, gconstpointer data)
{
  GtkWidget *window = open_figure (self, "F5", SAM_SCOPE_PROGRAMME, 0);
  GtkColumnView *schools = get_view (window, "schools");

  g_assert_cmpuint (count (schools), ==, 10);
  gtk_test_accessible_assert_property (schools, GTK_ACCESSIBLE_PROPERTY_LABEL, "Each School");
  g_signal_emit_by_name (schools, "activate", 0);
  ui_fixture_wait (shows_school, self);
  g_assert_cmpuint (count (get_view (window, "rows")), ==, 28);
}

static gboolean
has_left (gpointer data)
{
  return g_strcmp0 (sam_window_get_place (((Fixture *) data)->window), "overview") != 0;
}

static void
test_leads_to_the_record (Fixture *self, gconstpointer data)
{
  GtkWidget *window = open_figure (self, "F5", SAM_SCOPE_PROGRAMME, 0);

  g_signal_emit_by_name (get_view (window, "rows"), "activate", 0);
  ui_fixture_wait (has_left, self);
  g_assert_cmpstr (sam_window_get_place (self->window), ==, "calendar");
}

static gboolean
is_small (gpointer data)
{
  return gtk_widget_get_width (GTK_WIDGET (((Fixture *) data)->window)) == 360;
}

/* Warnings are fatal: nothing is laid out in less than it needs. */
static void
test_fits_a_small_window (Fixture *self, gconstpointer data)
{
  GtkWidget *window;

  gtk_window_set_default_size (GTK_WINDOW (self->window), 360, 640);
  ui_fixture_wait (is_small, self);
  window = open_figure (self, "F5", SAM_SCOPE_PROGRAMME, 0);
  g_assert_cmpint (gtk_widget_get_width (window), <=, 360);
  g_assert_true (adw_view_switcher_bar_get_reveal (ADW_VIEW_SWITCHER_BAR (ui_fixture_find (window, ADW_TYPE_VIEW_SWITCHER_BAR))));
  g_assert_nonnull (ui_fixture_find_label (GTK_WIDGET (get_view (window, "rows")), "Session · Kvarnhöjdsskolan"));
}

/* A share of answers is never all that is told. */
static void
test_leads_to_the_spread (Fixture *self, gconstpointer data)
{
  GtkWidget *window = open_figure (self, "F14", SAM_SCOPE_PROGRAMME, 0);
  GtkWidget *label = ui_fixture_find_label (window, "Show the Spread of Answers");

  g_assert_true (gtk_widget_get_mapped (label));
  g_signal_emit_by_name (gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON), "clicked");
  ui_fixture_wait (has_left, self);
  g_assert_cmpstr (sam_window_get_place (self->window), ==, "evaluation");
}

/* Answers to one statement are of one person each; those to all statements are not, so no interval is told of them. */
static void
test_tells_no_interval_of_several_statements (Fixture *self, gconstpointer data)
{
  const SamFigure pooled = { .id = "F14", .kind = SAM_FIGURE_SHARE, .numerator = 500, .denominator = 768 };
  const SamFigure rate = { .id = "F15", .kind = SAM_FIGURE_SHARE, .numerator = 768, .denominator = 800 };
  const SamFigure one = { .id = "F14.1", .kind = SAM_FIGURE_SHARE, .numerator = 125, .denominator = 192 };
  g_autofree char *words = sam_figure_words_dup_interval (&one);

  g_assert_null (sam_figure_words_dup_interval (&pooled));
  g_assert_null (sam_figure_words_dup_interval (&rate));
  g_assert_nonnull (strstr (words, "95%"));
}

/* A row about fewer than five leads nowhere: its form would tell what is hidden. */
static void
test_hides_small_rows (Fixture *self, gconstpointer data)
{
  GtkWidget *window = open_figure (self, "F14", SAM_SCOPE_PROGRAMME, 0);
  GtkColumnView *rows = get_view (window, "rows");

  g_assert_nonnull (ui_fixture_find_label (GTK_WIDGET (rows), ".."));
  for (guint i = 0; i < count (rows); i++)
    {
      g_autoptr (SamFigureRowItem) item
          = g_list_model_get_item (G_LIST_MODEL (gtk_column_view_get_model (rows)), i);

      if (!sam_figure_row_item_get (item)->is_hidden)
        continue;
      g_signal_emit_by_name (rows, "activate", i);
      ui_fixture_settle ();
      g_assert_true (is_loaded (self));
      return;
    }
  g_assert_not_reached ();
}

static void
test_takes_the_programme_where_it_must (Fixture *self, gconstpointer data)
{
  gint64 team = ui_fixture_get_id (self->store, SAM_FAMILY_TEAM, 0);
  GtkWidget *window = open_figure (self, "F12.wide", SAM_SCOPE_TEAM, team);
  SamFigureFace *face = SAM_FIGURE_FACE (ui_fixture_find (window, SAM_TYPE_FIGURE_FACE));

  g_assert_cmpint (sam_figure_face_get_scope (face).kind, ==, SAM_SCOPE_PROGRAMME);
}

static void
test_knows_no_such_figure (Fixture *self, gconstpointer data)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.show-figure", "(sux)", "F99", (guint32) 0, (gint64) 0);
  ui_fixture_settle ();
  g_assert_null (ui_fixture_find_over (GTK_WINDOW (self->window)));
}

static void
test_closes_while_it_reads (Fixture *self, gconstpointer data)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.show-figure", "(sux)", "F5", (guint32) 0, (gint64) 0);
  gtk_window_close (ui_fixture_find_over (GTK_WINDOW (self->window)));
  ui_fixture_settle ();
  g_assert_null (ui_fixture_find_over (GTK_WINDOW (self->window)));
}

static gboolean
has_rows (gpointer data)
{
  GtkWindow *over = ui_fixture_find_over (GTK_WINDOW (((Fixture *) data)->window));
  GtkWidget *list = over != NULL ? ui_fixture_find (GTK_WIDGET (over), GTK_TYPE_LIST_BOX) : NULL;

  return list != NULL && gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 8) != NULL;
}

static void
test_lists_all_figures (Fixture *self, gconstpointer data)
{
  const char *all = "100%";
  GtkWidget *list;
  GtkListBoxRow *row;

  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.all-figures", NULL);
  ui_fixture_wait (has_rows, self);
  list = ui_fixture_find (GTK_WIDGET (ui_fixture_find_over (GTK_WINDOW (self->window))), GTK_TYPE_LIST_BOX);
  row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0);
  gtk_test_accessible_assert_property (list, GTK_ACCESSIBLE_PROPERTY_LABEL, "All Figures");
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, "Schools with group coaching");
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, all);
  g_signal_emit_by_name (list, "row-activated", row);
  ui_fixture_wait (is_loaded, self);
}

static void
test_opens_from_the_overview (Fixture *self, gconstpointer data)
{
  GtkWidget *page = GTK_WIDGET (sam_window_get_page (self->window, "overview"));
  GtkWidget *figure = ui_fixture_find (page, SAM_TYPE_KEY_FIGURE);

  while (sam_key_figure_get_sentence (SAM_KEY_FIGURE (figure)) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_signal_emit_by_name (ui_fixture_find (figure, GTK_TYPE_BUTTON), "clicked");
  ui_fixture_wait (is_loaded, self);
  g_assert_cmpstr (gtk_window_get_title (ui_fixture_find_over (GTK_WINDOW (self->window))), ==, "Schools with group coaching");
}

int
main (int argc, char **argv)
{
  ui_fixture_init (&argc, &argv);

#define ADD(name, function) g_test_add ("/figure-window/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("tells-what-it-means", test_tells_what_it_means);
  ADD ("lists-the-rows-that-were-counted", test_lists_the_rows);
  ADD ("leads-to-a-school", test_leads_to_a_school);
  ADD ("leads-to-the-record", test_leads_to_the_record);
  ADD ("fits-a-small-window", test_fits_a_small_window);
  ADD ("leads-to-the-spread-of-answers", test_leads_to_the_spread);
  ADD ("tells-no-interval-of-several-statements", test_tells_no_interval_of_several_statements);
  ADD ("leads-nowhere-from-rows-about-too-few", test_hides_small_rows);
  ADD ("takes-the-programme-where-it-has-no-other-meaning", test_takes_the_programme_where_it_must);
  ADD ("knows-no-such-figure", test_knows_no_such_figure);
  ADD ("closes-while-it-reads", test_closes_while_it_reads);
  ADD ("lists-all-figures", test_lists_all_figures);
  ADD ("opens-from-the-overview", test_opens_from_the_overview);

  return g_test_run ();
}

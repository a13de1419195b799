#include "ui-fixture.h"

#include "sam-attention-list.h"
#include "sam-chart-view.h"
#include "sam-key-figure.h"
#include "sam-new-programme.h"
#include "sam-records.h"
#include "sam-status-matrix-view.h"
#include "sam-target-list.h"
#include "sam-time-bar.h"

typedef struct
{
  SamStore  *store;
  SamWindow *window;
  GtkWidget *page;
} Fixture;

static GListModel *
get_rows (Fixture *self)
{
  GtkWidget *view = ui_fixture_find (self->page, SAM_TYPE_STATUS_MATRIX_VIEW);

  return view != NULL ? sam_status_matrix_view_get_rows (SAM_STATUS_MATRIX_VIEW (view)) : NULL;
}

static gboolean
has_two_rows (gpointer data)
{
  return get_rows (data) != NULL && g_list_model_get_n_items (get_rows (data)) == 2;
}

static gboolean
has_one_row (gpointer data)
{
  return get_rows (data) != NULL && g_list_model_get_n_items (get_rows (data)) == 1;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->store = ui_fixture_new_store ();
  self->window = sam_window_new (NULL);
  sam_window_set_store (self->window, self->store);
  self->page = GTK_WIDGET (sam_window_get_page (self->window, "overview"));
  gtk_window_present (GTK_WINDOW (self->window));
  ui_fixture_wait (has_two_rows, self);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  ui_fixture_settle ();
  ui_fixture_drop_store (self->store);
}

static void
test_shows_the_schools (Fixture *self, gconstpointer data)
{
  g_autoptr (SamStatusRow) row = g_list_model_get_item (get_rows (self), 1);
  GtkWidget *figure = ui_fixture_find (self->page, SAM_TYPE_KEY_FIGURE);
  GtkWidget *button = ui_fixture_find (figure, GTK_TYPE_BUTTON);
  GtkWidget *table = ui_fixture_find (self->page, GTK_TYPE_COLUMN_VIEW);

  g_assert_cmpstr (sam_status_row_get_school_name (row), ==, "Björkhagsskolan");
  g_assert_cmpstr (sam_key_figure_get_sentence (SAM_KEY_FIGURE (figure)), ==, "0 of 2 schools have group coaching");
  gtk_test_accessible_assert_role (button, GTK_ACCESSIBLE_ROLE_BUTTON);
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, "0 of 2 schools have group coaching");
  gtk_test_accessible_assert_property (table, GTK_ACCESSIBLE_PROPERTY_LABEL, "Status by school and strand");
}

/* An icon and a word beside the colour; what has no key figure is in a list of its own. */
static gboolean
shows_targets (gpointer data)
{
  Fixture *self = data;

  return ui_fixture_find_label (self->page, "target 80%, own interpretation: not reached") != NULL
         && ui_fixture_find_label (self->page, "target 50%, own interpretation: nothing to compare yet") != NULL;
}

static void
put_requirement (SamStore *store, const char *name, const char *figure, int percent)
{
  g_autoptr (SamDraft) draft = sam_draft_new (sam_family_get (SAM_FAMILY_REQUIREMENT));
  g_autoptr (GError) error = NULL;
  SamChange *change = sam_store_begin (store, "Add requirement", &error);

  g_assert_no_error (error);
  sam_draft_set_text (draft, SAM_REQUIREMENT_NAME, name);
  sam_draft_set_text (draft, SAM_REQUIREMENT_TEXT, name);
  sam_draft_set_text (draft, SAM_REQUIREMENT_FIGURE, figure);
  sam_draft_set_integer (draft, SAM_REQUIREMENT_TARGET_PERCENT, percent);
  g_assert_true (sam_change_put (change, draft, &error));
  g_assert_true (sam_change_commit (change, &error));
}

static void
test_shows_targets (Fixture *self, gconstpointer data)
{
  GtkWidget *list = ui_fixture_find (self->page, SAM_TYPE_TARGET_LIST);

  g_assert_false (gtk_widget_get_mapped (list));
  put_requirement (self->store, "All schools", "F1", 80);
  put_requirement (self->store, "All come", "F7", 50);
  ui_fixture_wait (shows_targets, self);
  ui_fixture_settle ();
  g_assert_true (gtk_widget_get_mapped (list));
  g_assert_nonnull (ui_fixture_find_label (list, "Attendance"));
  gtk_test_accessible_assert_property (ui_fixture_find (list, GTK_TYPE_LIST_BOX), GTK_ACCESSIBLE_PROPERTY_LABEL, "Targets");
}

static void
test_follows_the_store (Fixture *self, gconstpointer data)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.undo", NULL);
  ui_fixture_wait (has_one_row, self);
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.redo", NULL);
  ui_fixture_wait (has_two_rows, self);
}

static gboolean
is_empty (gpointer data)
{
  Fixture *self = data;
  GtkWidget *label = ui_fixture_find_label (self->page, "No Schools Yet");

  return label != NULL && gtk_widget_get_mapped (label);
}

static void
test_moves_through_time (Fixture *self, gconstpointer data)
{
  SamContext *context = sam_window_get_context (self->window);
  GtkWidget *bar = ui_fixture_find (self->page, SAM_TYPE_TIME_BAR);

  g_assert_cmpint (sam_context_get_as_of (context), ==, sam_date_new (2012, 12, 14));
  sam_time_bar_step (SAM_TIME_BAR (bar), -7);
  g_assert_cmpint (sam_context_get_as_of (context), ==, sam_date_new (2012, 12, 7));
  g_assert_nonnull (ui_fixture_find_label (self->page, "As of 7 Dec 2012"));

  /* No school took part yet: many wishes in a row, and the last one counts. */
  for (int i = 0; i < 20; i++)
    sam_context_set_as_of (context, sam_date_new (2012, 12, 1) + i);
  sam_context_set_as_of (context, sam_date_new (2012, 7, 1));
  ui_fixture_wait (is_empty, self);
}

static void
test_says_the_gauge_in_words (Fixture *self, gconstpointer data)
{
  GtkWidget *gauge = ui_fixture_find (self->page, SAM_TYPE_CHART_VIEW);
  const char *sentence = sam_chart_get_sentence (sam_chart_view_get_chart (SAM_CHART_VIEW (gauge)));

  gtk_test_accessible_assert_role (gauge, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (gauge, GTK_ACCESSIBLE_PROPERTY_LABEL, sentence);
  g_assert_cmpstr (sentence, !=, "");
}

static void
test_closes_while_it_works (Fixture *self, gconstpointer data)
{
  SamContext *context = sam_window_get_context (self->window);

  sam_context_set_as_of (context, sam_date_new (2012, 10, 1));
  sam_context_set_as_of (context, sam_date_new (2012, 10, 2));
  sam_window_set_store (self->window, NULL);
}

static gboolean
has_attention (gpointer data)
{
  Fixture *self = data;
  GtkWidget *list = ui_fixture_find (self->page, SAM_TYPE_ATTENTION_LIST);

  return list != NULL && sam_attention_list_get_n_lines (SAM_ATTENTION_LIST (list)) >= 4;
}

static gboolean
has_left (gpointer data)
{
  Fixture *self = data;

  return g_strcmp0 (sam_window_get_place (self->window), "overview") != 0;
}

/* In the example every kind of line stands but "nothing planned". */
static void
test_lines_lead_to_their_places (void)
{
  static const struct
  {
    const char *icon_name;
    const char *place;
    const char *child; /* of the place's stack: one record, not the list */
  } cases[] = {
    { "sam-follow-symbolic", "calendar", NULL },
    { "dialog-warning-symbolic", "schools", "team" },
    { "emoji-recent-symbolic", "coaching", "cycle" },
    { "list-remove-symbolic", "schools", "school" },
  };
  g_autofree char *folder = g_dir_make_tmp ("samordna-ui-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "example.samordna", NULL);
  g_autoptr (GError) error = NULL;
  Fixture self = { sam_example_create (path, &error), sam_window_new (NULL), NULL };
  GtkWidget *list;

  g_assert_no_error (error);
  sam_window_set_store (self.window, self.store);
  self.page = GTK_WIDGET (sam_window_get_page (self.window, "overview"));
  gtk_window_present (GTK_WINDOW (self.window));
  ui_fixture_wait (has_attention, &self);
  list = ui_fixture_find (self.page, SAM_TYPE_ATTENTION_LIST);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *box = ui_fixture_find (list, GTK_TYPE_LIST_BOX);
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (box), (int) i);
      g_autofree char *icon_name = NULL;

      g_object_get (ui_fixture_find (GTK_WIDGET (row), GTK_TYPE_IMAGE), "icon-name", &icon_name, NULL);
      g_assert_cmpstr (icon_name, ==, cases[i].icon_name);
      g_signal_emit_by_name (box, "row-activated", row);
      ui_fixture_wait (has_left, &self);
      ui_fixture_settle ();
      g_assert_cmpstr (sam_window_get_place (self.window), ==, cases[i].place);
      if (cases[i].child != NULL)
        {
          GtkWidget *page = GTK_WIDGET (sam_window_get_page (self.window, cases[i].place));
          GtkWidget *stack = ui_fixture_find (page, GTK_TYPE_STACK);

          g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (stack)), ==, cases[i].child);
        }
      sam_window_show_place (self.window, "overview");
      ui_fixture_settle ();
    }

  gtk_window_destroy (GTK_WINDOW (self.window));
  ui_fixture_settle ();
  ui_fixture_drop_store (self.store);
}

int
main (int argc, char **argv)
{
  ui_fixture_init (&argc, &argv);

  g_test_add_func ("/overview-page/leads-from-every-line-to-its-place", test_lines_lead_to_their_places);
#define ADD(name, function) g_test_add ("/overview-page/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("shows-every-school-that-takes-part", test_shows_the_schools);
  ADD ("shows-figures-against-targets", test_shows_targets);
  ADD ("follows-the-store", test_follows_the_store);
  ADD ("moves-through-time", test_moves_through_time);
  ADD ("says-the-gauge-in-words", test_says_the_gauge_in_words);
  ADD ("can-be-closed-while-it-works", test_closes_while_it_works);

  return g_test_run ();
}

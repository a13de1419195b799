/* A survey entered from paper: what keys do, what is said, and what is stored. */
#include "ui-fixture.h"

#include "sam-answer-row.h"
#include "sam-answers-window.h"
#include "sam-dialogs.h"
#include "sam-test-programme.h"

typedef struct
{
  SamTestProgramme *programme;
  SamStore         *store;
  SamContext       *context;
  GtkWidget        *parent;
  GtkWidget        *window;
} Fixture;

static void
set_up_in (Fixture *self, gconstpointer n_teams, int width)
{
  SamTestProgramme *p = self->programme = sam_test_programme_new ();

  sam_test_programme_put (p, "programme", NULL, "name=Test start_date=2012-08-01 end_date=2013-06-30");
  sam_test_programme_put (p, "organiser", "Org", "name=Org");
  sam_test_programme_put (p, "school", "Alm", "unit_code=00000001 name=Almskolan organiser=Org joined_date=2012-08-01");
  for (int i = 0; i < GPOINTER_TO_INT (n_teams); i++)
    {
      g_autofree char *fields = g_strdup_printf ("name=T%04d school=Alm from_date=2012-08-01", i);

      sam_test_programme_put (p, "team", NULL, fields);
    }
  sam_test_programme_put (p, "survey_round", "round", "name=November opened_date=2012-11-01 closed_date=2012-11-30");
  sam_test_programme_put (p, "survey_statement", "one", "survey_round=round ordinal=1 text=It_helps_me");
  sam_test_programme_put (p, "survey_statement", "two", "survey_round=round ordinal=2 text=It_suits_me");
  self->store = sam_test_programme_get_store (p);
  self->context = sam_context_new (self->store);
  self->parent = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (self->parent), width, 700);
  gtk_window_present (GTK_WINDOW (self->parent));
  gtk_test_widget_wait_for_draw (self->parent);
  self->window = GTK_WIDGET (sam_answers_window_present (self->parent, self->context, sam_test_programme_get_id (p, "round"),
                                                         sam_test_programme_get_id (p, "one")));
  g_assert_nonnull (self->window);
  gtk_test_widget_wait_for_draw (self->window);
}

static void
set_up (Fixture *self, gconstpointer n_teams)
{
  set_up_in (self, n_teams, 1000);
}

static void
set_up_narrow (Fixture *self, gconstpointer n_teams)
{
  set_up_in (self, n_teams, 360);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (self->parent));
  g_clear_object (&self->context);
  g_clear_pointer (&self->programme, sam_test_programme_free);
}

static gboolean
press (Fixture *self, guint keyval, GdkModifierType state)
{
  GtkWidget *list = gtk_widget_get_ancestor (gtk_window_get_focus (GTK_WINDOW (self->window)), GTK_TYPE_LIST_VIEW);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (list);
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !handled; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, state, &handled);
    }

  return handled;
}

/* "8⇥" types as a person does: a digit a key, "\t" for Tab, "\n" for Enter. */
static void
type (Fixture *self, const char *text)
{
  for (const char *c = text; *c != '\0'; c++)
    press (self, *c == '\t' ? GDK_KEY_Tab : *c == '\n' ? GDK_KEY_Return : *c == '\b' ? GDK_KEY_BackSpace : (guint) *c, 0);
}

static SamAnswerCell *
get_focus (Fixture *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self->window));

  g_assert_true (SAM_IS_ANSWER_CELL (focus));
  return SAM_ANSWER_CELL (focus);
}

static void
assert_at (Fixture *self, guint row, SamAnswerColumn column)
{
  g_assert_cmpuint (sam_answer_cell_get_row (get_focus (self)), ==, row);
  g_assert_cmpint (sam_answer_cell_get_column (get_focus (self)), ==, column);
}

static SamAnswerRow *
find_row (Fixture *self)
{
  return SAM_ANSWER_ROW (gtk_widget_get_ancestor (GTK_WIDGET (get_focus (self)), SAM_TYPE_ANSWER_ROW));
}

static guint
count (Fixture *self, SamFamilyId family)
{
  return sam_store_count_up_to (self->store, family, -1, 0, 99);
}

static void
test_keys_enter_a_row (Fixture *self, gconstpointer data)
{
  assert_at (self, 0, SAM_ANSWER_INVITED);
  type (self, "8\t1\t0\t2\t4\t1");
  g_assert_cmpstr (sam_answer_row_get_sum (find_row (self)), ==, "8 of 8");
  g_assert_cmpstr (sam_answer_cell_get_text (get_focus (self)), ==, "1");
  g_assert_cmpuint (count (self, SAM_FAMILY_SURVEY_COUNT), ==, 0);
  gtk_test_accessible_assert_role (GTK_WIDGET (get_focus (self)), GTK_ACCESSIBLE_ROLE_GRID_CELL);
  gtk_test_accessible_assert_property (GTK_WIDGET (get_focus (self)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Almskolan, T0000, Don’t know: 1");

  /* Enter stores the row, and begins the next where Tab began. */
  type (self, "\n");
  assert_at (self, 1, SAM_ANSWER_INVITED);
  g_assert_cmpuint (count (self, SAM_FAMILY_SURVEY_COUNT), ==, 1);
  g_assert_cmpuint (count (self, SAM_FAMILY_SURVEY_INVITATION), ==, 1);
  g_assert_cmpstr (sam_store_get_undo_label (self->store), ==, "Enter answers");
  press (self, GDK_KEY_Up, 0);
  assert_at (self, 0, SAM_ANSWER_INVITED);
  g_assert_cmpstr (sam_answer_cell_get_text (get_focus (self)), ==, "8");

  gtk_widget_activate_action (self->window, "win.undo", NULL);
  g_assert_cmpuint (count (self, SAM_FAMILY_SURVEY_COUNT), ==, 0);
  g_assert_cmpstr (sam_answer_cell_get_text (get_focus (self)), ==, "");
}

static void
test_checks_while_typing (Fixture *self, gconstpointer data)
{
  type (self, "8\t1");
  g_assert_cmpstr (sam_answer_row_get_note (find_row (self)), ==, "");
  type (self, "2");
  g_assert_cmpstr (sam_answer_row_get_sum (find_row (self)), ==, "12 of 8");
  g_assert_cmpstr (sam_answer_row_get_note (find_row (self)), ==, "4 more answers than invited");
  gtk_test_accessible_assert_property (GTK_WIDGET (get_focus (self)), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "4 more answers than invited");
  type (self, "\b");
  g_assert_cmpstr (sam_answer_row_get_note (find_row (self)), ==, "");
}

static void
test_takes_digits_alone (Fixture *self, gconstpointer data)
{
  static const guint keys[] = { GDK_KEY_minus, GDK_KEY_KP_Subtract, GDK_KEY_a, GDK_KEY_comma, GDK_KEY_period, GDK_KEY_plus };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    press (self, keys[i], 0);
  g_assert_cmpstr (sam_answer_cell_get_text (get_focus (self)), ==, "");
  type (self, "123456");
  g_assert_cmpstr (sam_answer_cell_get_text (get_focus (self)), ==, "12345");
  press (self, GDK_KEY_KP_7, 0);
  g_assert_cmpstr (sam_answer_cell_get_text (get_focus (self)), ==, "12345");
}

static void
test_escape_takes_back_what_is_typed (Fixture *self, gconstpointer data)
{
  type (self, "8\n");
  press (self, GDK_KEY_Up, 0);
  type (self, "15");
  g_assert_true (press (self, GDK_KEY_Escape, 0));
  g_assert_cmpstr (sam_answer_cell_get_text (get_focus (self)), ==, "8");
  /* The second one closes the window. */
  g_assert_false (press (self, GDK_KEY_Escape, 0));
}

static void
test_undo_takes_back_the_row_first (Fixture *self, gconstpointer data)
{
  type (self, "8\n7\t1");
  g_assert_true (press (self, GDK_KEY_z, GDK_CONTROL_MASK));
  g_assert_cmpstr (sam_answer_cell_get_text (get_focus (self)), ==, "");
  g_assert_cmpuint (count (self, SAM_FAMILY_SURVEY_INVITATION), ==, 1);
  g_assert_false (press (self, GDK_KEY_z, GDK_CONTROL_MASK));
}

static void
test_the_next_statement_keeps_the_place (Fixture *self, gconstpointer data)
{
  GtkWidget *drop = ui_fixture_find (self->window, GTK_TYPE_DROP_DOWN);

  type (self, "8\t1");
  g_assert_true (press (self, GDK_KEY_Page_Down, GDK_CONTROL_MASK));
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (drop)), ==, 1);
  assert_at (self, 0, SAM_ANSWER_STEP_1);
  g_assert_cmpstr (sam_answer_cell_get_text (get_focus (self)), ==, "");
  g_assert_cmpuint (count (self, SAM_FAMILY_SURVEY_COUNT), ==, 1);
  /* The invited are those of the round. */
  g_assert_cmpstr (sam_answer_row_get_sum (find_row (self)), ==, "– of 8");
  g_assert_nonnull (ui_fixture_find_label (self->window, "2 of 2"));
}

static void
test_closing_loses_nothing (Fixture *self, gconstpointer data)
{
  type (self, "8\t5");
  gtk_window_close (GTK_WINDOW (self->window));
  ui_fixture_settle ();
  g_assert_cmpuint (count (self, SAM_FAMILY_SURVEY_COUNT), ==, 1);
}

/* Nobody asks it to close when the main window goes. */
static void
test_losing_its_parent_loses_nothing (Fixture *self, gconstpointer data)
{
  type (self, "8\t5");
  gtk_window_destroy (GTK_WINDOW (self->parent));
  ui_fixture_settle ();
  g_assert_cmpuint (count (self, SAM_FAMILY_SURVEY_COUNT), ==, 1);
  self->parent = gtk_window_new ();
}

static gboolean
is_pasted (gpointer data)
{
  return sam_store_count_up_to (((Fixture *) data)->store, SAM_FAMILY_SURVEY_COUNT, -1, 0, 9) == 2;
}

static gboolean
is_told (gpointer data)
{
  return ui_fixture_find_over (GTK_WINDOW (((Fixture *) data)->window)) != NULL;
}

static void
test_pastes_a_block_as_one_change (Fixture *self, gconstpointer data)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (self->window);
  GtkWindow *message;

  press (self, GDK_KEY_Down, 0);
  gdk_clipboard_set_text (clipboard, "8\t1\t0\t2\t4\t1\n7\t0\t0\t3\t3\t1\n");
  g_assert_true (press (self, GDK_KEY_v, GDK_CONTROL_MASK));
  ui_fixture_wait (is_pasted, self);
  g_assert_true (sam_store_undo (self->store, NULL));
  g_assert_cmpuint (count (self, SAM_FAMILY_SURVEY_COUNT), ==, 0);
  g_assert_cmpstr (sam_answer_cell_get_text (get_focus (self)), ==, "");

  gdk_clipboard_set_text (clipboard, "8\t-1");
  press (self, GDK_KEY_v, GDK_CONTROL_MASK);
  ui_fixture_wait (is_told, self);
  message = ui_fixture_find_over (GTK_WINDOW (self->window));
  g_assert_nonnull (ui_fixture_find_label (GTK_WIDGET (message),
                                           "“-1” in line 1 is no whole number from 0 to 99999. Nothing was pasted."));
  g_assert_cmpuint (count (self, SAM_FAMILY_SURVEY_COUNT), ==, 0);
  gtk_window_destroy (message);
}

static guint
count_cells (GtkWidget *widget)
{
  guint n = SAM_IS_ANSWER_CELL (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_cells (child);

  return n;
}

static void
test_many_rows_are_few_widgets (Fixture *self, gconstpointer n_teams)
{
  guint last = (guint) GPOINTER_TO_INT (n_teams) - 1;

  g_assert_cmpuint (count_cells (self->window), <=, 6 * 250);
  g_assert_true (press (self, GDK_KEY_End, GDK_CONTROL_MASK));
  assert_at (self, last, SAM_ANSWER_DONT_KNOW);
  type (self, "3");
  press (self, GDK_KEY_Home, GDK_CONTROL_MASK);
  assert_at (self, 0, SAM_ANSWER_INVITED);
  g_assert_cmpuint (count (self, SAM_FAMILY_SURVEY_COUNT), ==, 1);
  g_assert_cmpuint (count_cells (self->window), <=, 6 * 250);
}

static void
test_is_narrow_in_a_narrow_window (Fixture *self, gconstpointer data)
{
  int minimum;

  gtk_widget_measure (self->window, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  type (self, "8\t9");
  g_assert_cmpstr (sam_answer_row_get_note (find_row (self)), ==, "1 more answer than invited");
  g_assert_true (gtk_widget_get_mapped (ui_fixture_find_label (self->window, "1 more answer than invited")));
}

int
main (int argc, char **argv)
{
  ui_fixture_init (&argc, &argv);

#define ADD(path, n, func) g_test_add ("/answers-window/" path, Fixture, GINT_TO_POINTER (n), set_up, func, tear_down)
  ADD ("keys-enter-a-row", 3, test_keys_enter_a_row);
  ADD ("sums-are-checked-while-typing", 3, test_checks_while_typing);
  ADD ("takes-digits-alone", 3, test_takes_digits_alone);
  ADD ("escape-takes-back-what-is-typed", 3, test_escape_takes_back_what_is_typed);
  ADD ("undo-takes-back-the-row-first", 3, test_undo_takes_back_the_row_first);
  ADD ("the-next-statement-keeps-the-place", 3, test_the_next_statement_keeps_the_place);
  ADD ("closing-loses-nothing", 3, test_closing_loses_nothing);
  ADD ("losing-its-parent-loses-nothing", 3, test_losing_its_parent_loses_nothing);
  ADD ("pastes-a-block-as-one-change", 3, test_pastes_a_block_as_one_change);
  ADD ("many-rows-are-few-widgets", 1500, test_many_rows_are_few_widgets);

  g_test_add ("/answers-window/is-narrow-in-a-narrow-window", Fixture, GINT_TO_POINTER (3), set_up_narrow,
              test_is_narrow_in_a_narrow_window, tear_down);

  return g_test_run ();
}

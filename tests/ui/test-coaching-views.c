/* The views of the place "Coaching": one filter for all, a table sorted by keyboard, and who waits. */
#include "page-fixture.h"
#include "sam-coaching-filters.h"
#include "sam-coaching-page.h"
#include "sam-cycle-card.h"
#include "sam-cycle-row.h"
#include "sam-cycle-table.h"
#include "sam-veil.h"

#define HELD "coach=Annika planned_minutes=60 state=held actual_minutes=60 start_time=09:00"

static void
set_up (PageFixture *self, gconstpointer data)
{
  SamTestProgramme *p;

  page_fixture_set_up (self, SAM_TYPE_COACHING_PAGE, TRUE);
  p = self->programme;
  sam_test_programme_put (p, "term", NULL, "term=2012-ht from_date=2012-08-20 to_date=2012-12-21");
  sam_test_programme_put (p, "person", "Bo", "code=ALM-02 name=Bo");
  sam_test_programme_put (p, "person", "Cia", "code=ALM-03 name=Cia");
  sam_test_programme_put (p, "person", "Hans", "code=H02 name=Hans is_teacher=0 is_coach=1");
  sam_test_programme_put (p, "membership", NULL, "team=F person=Bo from_date=2012-08-01");
  sam_test_programme_put (p, "membership", NULL, "team=F person=Cia from_date=2012-08-01");
  /* Maria has asked, Bo waits past the target, Cia is within it. */
  sam_test_programme_put (p, "cycle", "M", "teacher=Maria ordinal=1 coach=Hans term=2012-ht");
  sam_test_programme_put (p, "cycle", "B", "teacher=Bo ordinal=1 coach=Annika term=2012-ht");
  sam_test_programme_put (p, "cycle", "C", "teacher=Cia ordinal=1 coach=Annika term=2012-ht");
  sam_test_programme_put (p, "focus_question", NULL, "cycle=M ordinal=1 asked_date=2012-12-03 text=Hur?");
  sam_test_programme_put (p, "focus_question", NULL, "cycle=B ordinal=1 asked_date=2012-12-03 text=Hur?");
  sam_test_programme_put (p, "focus_question", NULL, "cycle=C ordinal=1 asked_date=2012-12-03 text=Hur?");
  sam_test_programme_put (p, "session", NULL, "kind=observation cycle=B date=2012-12-07 " HELD);
  sam_test_programme_put (p, "session", NULL, "kind=observation cycle=C date=2012-12-13 " HELD);
  sam_test_programme_get_store (p);
  while (page_fixture_find (GTK_WIDGET (self->page), SAM_TYPE_CYCLE_CARD, NULL) == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static GtkWidget *
find (PageFixture *self, GType type, const char *name)
{
  return page_fixture_find (GTK_WIDGET (self->page), type, name);
}

static void
show_view (PageFixture *self, const char *view)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->page), "coaching.view", "s", view));
  settle ();
}

/* The teachers as they stand in the table, by spaces. */
static char *
list_teachers (PageFixture *self)
{
  GListModel *model = sam_cycle_table_get_model (SAM_CYCLE_TABLE (find (self, SAM_TYPE_CYCLE_TABLE, NULL)));
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (SamBoardItem) item = g_list_model_get_item (model, i);

      g_string_append_printf (names, "%s%s", i > 0 ? " " : "", sam_cycle_item_get_teacher_name (sam_board_item_get_cycle (item)));
    }

  return g_string_free (names, FALSE);
}

static void
test_table (PageFixture *self, gconstpointer data)
{
  static const struct
  {
    const char *sort;
    const char *teachers;
  } cases[] = {
    { "clock", "Bo Cia Maria" }, { "-clock", "Maria Cia Bo" }, { "state", "Maria Bo Cia" }, { "coach", "Bo Cia Maria" },
    { "-coach", "Maria Bo Cia" }, { "teacher", "Bo Cia Maria" }, { "-teacher", "Maria Cia Bo" },
  };

  show_view (self, "list");
  g_assert_null (find (self, SAM_TYPE_CYCLE_CARD, NULL));
  g_assert_nonnull (find (self, GTK_TYPE_LABEL, "waiting 5 school days"));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *teachers = NULL;

      g_test_message ("by %s", cases[i].sort);
      g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->page), "coaching.sort", "s", cases[i].sort));
      settle ();
      teachers = list_teachers (self);
      g_assert_cmpstr (teachers, ==, cases[i].teachers);
    }
}

static void
test_waiting (PageFixture *self, gconstpointer data)
{
  GtkWidget *waiting = find (self, GTK_TYPE_TOGGLE_BUTTON, "1 waits for the dialogue past the target");
  g_autoptr (SamFilter) filter = NULL;
  g_autofree char *text = NULL;
  g_autofree char *teachers = NULL;

  g_assert_nonnull (waiting);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (waiting), TRUE);
  settle ();
  g_assert_nonnull (find (self, GTK_TYPE_LABEL, "Bo"));
  g_assert_null (find (self, GTK_TYPE_LABEL, "Cia"));
  g_assert_null (find (self, GTK_TYPE_LABEL, "Maria"));

  /* As a watch too. */
  filter = sam_page_dup_filter (self->page);
  text = sam_filter_to_text (filter);
  g_assert_cmpstr (text, ==, "list=cycles\nterm=2012-ht\nwaiting=past_target");

  /* One filter for all views. */
  show_view (self, "list");
  teachers = list_teachers (self);
  g_assert_cmpstr (teachers, ==, "Bo");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->page), "coaching.waiting", NULL));
  settle ();
  g_free (g_steal_pointer (&teachers));
  teachers = list_teachers (self);
  g_assert_cmpstr (teachers, ==, "Bo Cia Maria");
}

static void
test_export (PageFixture *self, gconstpointer data)
{
  g_autofree char *wanted = g_strdup_printf ("export-list (%d, [%" G_GINT64_FORMAT ", %" G_GINT64_FORMAT ", %" G_GINT64_FORMAT "])",
                                             SAM_FAMILY_CYCLE, sam_test_programme_get_id (self->programme, "M"),
                                             sam_test_programme_get_id (self->programme, "C"),
                                             sam_test_programme_get_id (self->programme, "B"));

  /* In the order that is shown. */
  show_view (self, "list");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->page), "coaching.sort", "s", "-clock"));
  g_assert_true (sam_page_export_list (self->page));
  g_assert_cmpstr (self->asked, ==, wanted);
}

/* One column: rows below headings on the board, rows with their state in the list. */
static void
test_narrow (PageFixture *self, gconstpointer data)
{
  sam_page_set_narrow (self->page, TRUE);
  settle ();
  g_assert_null (find (self, SAM_TYPE_CYCLE_CARD, NULL));
  g_assert_nonnull (find (self, SAM_TYPE_CYCLE_ROW, NULL));
  g_assert_nonnull (find (self, GTK_TYPE_LABEL, "Observed · 2"));
  show_view (self, "list");
  g_assert_null (find (self, GTK_TYPE_COLUMN_VIEW, NULL));
  g_assert_nonnull (find (self, GTK_TYPE_LABEL, "Observed · 1 focus question · waiting 5 school days"));
  g_assert_true (gtk_widget_activate (find (self, SAM_TYPE_CYCLE_ROW, NULL)));
  while (find (self, GTK_TYPE_LABEL, "“Hur?”") == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_keys (PageFixture *self, gconstpointer data)
{
  GtkWidget *card = find (self, SAM_TYPE_CYCLE_CARD, NULL);

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_ROLE_BUTTON);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Maria, Almskolan, Hans, 1 focus question, Asked, 9 school days since the question");
  g_assert_true (gtk_widget_grab_focus (card));
  g_assert_true (gtk_widget_is_focus (card));
}

/* On show or not. */
static gboolean
says (GtkWidget *root, const char *text)
{
  if (GTK_IS_LABEL (root) && strstr (gtk_label_get_label (GTK_LABEL (root)), text) != NULL)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (says (child, text))
      return TRUE;

  return FALSE;
}

static void
test_counts_only (PageFixture *self, gconstpointer data)
{
  show_view (self, "list");
  show_view (self, "observations");
  g_assert_true (says (GTK_WIDGET (self->page), "Cia"));
  g_assert_true (sam_store_set_veil (self->store, SAM_VEIL_TEACHERS, NULL));
  while (says (GTK_WIDGET (self->page), "Cia"))
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (says (GTK_WIDGET (self->page), "Maria"));
  g_assert_null (find (self, SAM_TYPE_CYCLE_CARD, NULL));
  g_assert_true (sam_store_set_veil (self->store, SAM_VEIL_NONE, NULL));
  while (!says (GTK_WIDGET (self->page), "Cia"))
    g_main_context_iteration (NULL, TRUE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/coaching-views/the-table-is-sorted-by-any-column", PageFixture, NULL, set_up, test_table, page_fixture_tear_down);
  g_test_add ("/coaching-views/who-waits-past-the-target-is-one-filter-and-a-watch", PageFixture, NULL, set_up, test_waiting, page_fixture_tear_down);
  g_test_add ("/coaching-views/exports-what-is-shown-in-its-order", PageFixture, NULL, set_up, test_export, page_fixture_tear_down);
  g_test_add ("/coaching-views/one-column-has-rows", PageFixture, NULL, set_up, test_narrow, page_fixture_tear_down);
  g_test_add ("/coaching-views/who-sees-counts-only-has-no-names-behind-them", PageFixture, NULL, set_up, test_counts_only, page_fixture_tear_down);
  g_test_add ("/coaching-views/a-card-is-a-button-that-says-all-of-it", PageFixture, NULL, set_up, test_keys, page_fixture_tear_down);

  return g_test_run ();
}

/* Watches in the window: their counts, the list that each opens, keeping, changing, removing; and the one search. */
#include "ui-fixture.h"

#include <string.h>

#include "sam-calendar-filters.h"
#include "sam-filter-bar.h"
#include "sam-form-dialog.h"
#include "sam-records.h"
#include "sam-search-window.h"
#include "sam-session-draft.h"
#include "sam-watch-list.h"
#include "sam-watch-page.h"

typedef struct
{
  SamStore     *store;
  SamWindow    *window;
  SamWatchList *list;
  SamWatchPage *page;
} Fixture;

static void
put_watch (SamStore *store, const char *name, const char *filter)
{
  g_autoptr (SamDraft) draft = sam_draft_new (&sam_family_watch);
  g_autoptr (GError) error = NULL;

  sam_draft_set_text (draft, SAM_WATCH_NAME, name);
  sam_draft_set_choice (draft, SAM_WATCH_PLACE, SAM_WATCH_PLACE_SCHOOLS);
  sam_draft_set_text (draft, SAM_WATCH_FILTER, filter);
  sam_store_put (store, "Save watch", draft, &error);
  g_assert_no_error (error);
}

static void
put_team (SamStore *store, const char *name)
{
  g_autoptr (SamDraft) draft = sam_draft_new (&sam_family_team);
  g_autoptr (GError) error = NULL;

  sam_draft_set_reference (draft, SAM_TEAM_SCHOOL, ui_fixture_get_id (store, SAM_FAMILY_SCHOOL, 0));
  sam_draft_set_text (draft, SAM_TEAM_NAME, name);
  sam_draft_set_date (draft, SAM_TEAM_FROM_DATE, sam_date_new (2012, 8, 1));
  sam_store_put (store, "Add team", draft, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->store = ui_fixture_new_store ();
  put_watch (self->store, "Our teams", "list=teams");
  self->window = sam_window_new (NULL);
  sam_window_set_store (self->window, self->store);
  gtk_window_present (GTK_WINDOW (self->window));
  self->list = SAM_WATCH_LIST (ui_fixture_find (GTK_WIDGET (self->window), SAM_TYPE_WATCH_LIST));
  self->page = SAM_WATCH_PAGE (sam_window_get_page (self->window, "watch"));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  ui_fixture_settle ();
  ui_fixture_drop_store (self->store);
}

typedef struct
{
  Fixture    *fixture;
  const char *name;
  const char *count;
} Expected;

static gboolean
has_count (gpointer data)
{
  Expected *expected = data;

  return g_strcmp0 (sam_watch_list_get_count (expected->fixture->list, expected->name), expected->count) == 0;
}

static void
wait_count (Fixture *self, const char *name, const char *count)
{
  ui_fixture_wait (has_count, &(Expected) { self, name, count });
}

static gboolean
says (gpointer data)
{
  Expected *expected = data;

  return ui_fixture_find_label (GTK_WIDGET (expected->fixture->page), expected->name) != NULL;
}

static void
wait_said (Fixture *self, const char *text)
{
  ui_fixture_wait (says, &(Expected) { self, text, NULL });
}

static void
show (Fixture *self, guint index)
{
  g_assert_true (sam_window_show_record (self->window, SAM_FAMILY_WATCH,
                                         ui_fixture_get_id (self->store, SAM_FAMILY_WATCH, index)));
}

static void
test_counts_follow (Fixture *self, gconstpointer data)
{
  wait_count (self, "Our teams", "1");
  put_team (self->store, "4–6");
  wait_count (self, "Our teams", "2");
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.undo", NULL);
  wait_count (self, "Our teams", "1");
  /* None is active before the school joined. */
  sam_context_set_as_of (sam_window_get_context (self->window), sam_date_new (2000, 1, 1));
  wait_count (self, "Our teams", "0");
}

/* The day is 14 December 2012, as the programme's own. */
static void
test_count_falls_when_held (Fixture *self, gconstpointer data)
{
  g_autoptr (SamDraft) session = sam_draft_new (&sam_family_session);
  g_autoptr (SamDraft) held = NULL;
  g_autoptr (SamRecord) planned = NULL;
  g_autoptr (GError) error = NULL;

  sam_context_set_as_of (sam_window_get_context (self->window), sam_date_new (2012, 12, 14));
  put_watch (self->store, "To do", "list=sessions\nstate=to_follow_up");
  wait_count (self, "To do", "0");
  sam_draft_set_choice (session, SAM_SESSION_KIND, SAM_SESSION_KIND_GROUP);
  sam_draft_set_reference (session, SAM_SESSION_TEAM, ui_fixture_get_id (self->store, SAM_FAMILY_TEAM, 0));
  sam_draft_set_reference (session, SAM_SESSION_COACH, ui_fixture_get_id (self->store, SAM_FAMILY_PERSON, 0));
  sam_draft_set_date (session, SAM_SESSION_DATE, sam_date_new (2012, 12, 10));
  sam_draft_set_time (session, SAM_SESSION_START_TIME, 14 * 60);
  sam_draft_set_integer (session, SAM_SESSION_PLANNED_MINUTES, 60);
  sam_store_put (self->store, "Add session", session, &error);
  g_assert_no_error (error);
  wait_count (self, "To do", "1");

  planned = sam_store_get (self->store, SAM_FAMILY_SESSION, sam_draft_get_id (session), NULL);
  held = sam_draft_new_for_record (planned);
  sam_session_draft_hold (held, 60);
  sam_store_put (self->store, "Hold session", held, &error);
  g_assert_no_error (error);
  wait_count (self, "To do", "0");
}

static void
test_opens_its_list (Fixture *self, gconstpointer data)
{
  GtkWidget *places =
    GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (self->window), SAM_TYPE_WINDOW, "place_list"));
  GtkWidget *watches = ui_fixture_find (GTK_WIDGET (self->list), GTK_TYPE_LIST_BOX);

  wait_count (self, "Our teams", "1");
  gtk_test_accessible_assert_property (gtk_list_box_get_row_at_index (GTK_LIST_BOX (watches), 0),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Our teams, 1");
  show (self, 0);
  g_assert_cmpstr (sam_window_get_place (self->window), ==, "watch");
  wait_said (self, "Almbackaskolan, F–3");
  wait_said (self, "1 team");
  g_assert_null (gtk_list_box_get_selected_row (GTK_LIST_BOX (places)));
  g_assert_nonnull (gtk_list_box_get_selected_row (GTK_LIST_BOX (watches)));
  /* Nothing else can be marked meanwhile. */
  put_watch (self->store, "Second", "list=schools");
  gtk_list_box_select_row (GTK_LIST_BOX (watches), gtk_list_box_get_row_at_index (GTK_LIST_BOX (watches), 1));
  g_assert_true (gtk_list_box_get_selected_row (GTK_LIST_BOX (watches)) == gtk_list_box_get_row_at_index (GTK_LIST_BOX (watches), 0));
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.place", "s", "schools");
  g_assert_null (gtk_list_box_get_selected_row (GTK_LIST_BOX (watches)));
}

static void
choose (Fixture *self, SamFilterKey key, guint position)
{
  GtkDropDown *drop = sam_filter_bar_get_drop (sam_watch_page_get_bar (self->page), key);

  g_assert_nonnull (drop);
  gtk_drop_down_set_selected (drop, position);
}

static gboolean
has_focus_in_list (gpointer data)
{
  Fixture *self = data;
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self->window));
  GtkWidget *view = focus != NULL ? gtk_widget_get_ancestor (gtk_widget_get_parent (focus), GTK_TYPE_LIST_VIEW) : NULL;

  return view != NULL && gtk_widget_is_ancestor (view, GTK_WIDGET (self->page));
}

static void
test_puts_the_focus_into_its_list (Fixture *self, gconstpointer data)
{
  show (self, 0);
  ui_fixture_wait (has_focus_in_list, self);
}

static void
test_keeps_what_is_chosen (Fixture *self, gconstpointer data)
{
  g_autoptr (SamRecord) watch = NULL;

  show (self, 0);
  wait_said (self, "1 team");
  g_assert_false (gtk_widget_get_visible (gtk_widget_get_ancestor (ui_fixture_find_label (GTK_WIDGET (self->page), "Save Changes"),
                                                                   GTK_TYPE_BUTTON)));
  /* The second school has no team. */
  choose (self, SAM_FILTER_SCHOOL, 2);
  wait_said (self, "0 teams");
  gtk_widget_activate_action (GTK_WIDGET (self->page), "watch.save", NULL);
  wait_count (self, "Our teams", "0");
  watch = sam_store_get (self->store, SAM_FAMILY_WATCH, sam_watch_page_get_watch (self->page), NULL);
  g_assert_cmpstr (sam_record_get_text (watch, SAM_WATCH_FILTER), ==, "list=teams\nschool=41220874");
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.undo", NULL);
  wait_count (self, "Our teams", "1");
  wait_said (self, "1 team");
}

static gboolean
has_form (gpointer data)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (SAM_IS_FORM_DIALOG (window))
        *(GtkWidget **) data = window;
    }

  return *(GtkWidget **) data != NULL;
}

static void
test_saves_a_new_one (Fixture *self, gconstpointer data)
{
  GtkWidget *form = NULL;
  GtkWidget *row;
  g_autoptr (SamRecord) watch = NULL;

  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.place", "s", "coaching");
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.new-watch", NULL);
  wait_said (self, "0 cycles");
  choose (self, SAM_FILTER_STATE, 4);
  gtk_widget_activate_action (GTK_WIDGET (self->page), "watch.keep", NULL);
  ui_fixture_wait (has_form, &form);
  row = sam_form_dialog_get_row (SAM_FORM_DIALOG (form), SAM_WATCH_NAME);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (ui_fixture_find (row, GTK_TYPE_TEXT))), ==, "Observed");
  g_signal_emit_by_name (sam_form_dialog_get_save_button (SAM_FORM_DIALOG (form)), "clicked");
  wait_count (self, "Observed", "0");
  watch = sam_store_get (self->store, SAM_FAMILY_WATCH, sam_watch_page_get_watch (self->page), NULL);
  g_assert_nonnull (watch);
  g_assert_cmpstr (sam_record_get_text (watch, SAM_WATCH_FILTER), ==, "list=cycles\nstate=observed");
  g_assert_cmpint (sam_record_get_choice (watch, SAM_WATCH_PLACE), ==, SAM_WATCH_PLACE_COACHING);
}

/* What the calendar is narrowed to is where a new watch begins. */
static void
test_begins_as_the_place_is_narrowed (Fixture *self, gconstpointer data)
{
  SamPage *calendar = sam_window_get_page (self->window, "calendar");
  GtkWidget *filters;
  g_autofree char *text = NULL;

  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.place", "s", "calendar");
  filters = ui_fixture_find (GTK_WIDGET (calendar), SAM_TYPE_CALENDAR_FILTERS);
  gtk_drop_down_set_selected (sam_calendar_filters_get_school_drop (SAM_CALENDAR_FILTERS (filters)), 2);
  gtk_drop_down_set_selected (sam_calendar_filters_get_coach_drop (SAM_CALENDAR_FILTERS (filters)), 1);
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.new-watch", NULL);
  wait_said (self, "0 sessions");
  text = sam_filter_to_text (sam_filter_bar_get_filter (sam_watch_page_get_bar (self->page)));
  g_assert_cmpstr (text, ==, "list=sessions\nschool=41220874\ncoach=AL");
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.back", NULL);
  g_assert_cmpstr (sam_window_get_place (self->window), ==, "calendar");
}

static void
test_says_what_it_does_not_know (Fixture *self, gconstpointer data)
{
  put_watch (self->store, "Strange", "list=teams\nschool=99999999\nmoon=full");
  put_watch (self->store, "Torn", "quiet_weeks=4");
  wait_count (self, "Strange", "0");
  wait_count (self, "Torn", "–");
  show (self, 1);
  wait_said (self, "School “99999999” is no longer in the programme, so nothing is found.\n"
                   "“moon=full” is not known to this Samordna. It is kept, but narrows nothing.");
  show (self, 2);
  wait_said (self, "The Watch Cannot Be Read");
  show (self, 0);
  wait_said (self, "1 team");
}

static void
test_removes (Fixture *self, gconstpointer data)
{
  gint64 id;

  show (self, 0);
  wait_said (self, "1 team");
  id = sam_watch_page_get_watch (self->page);
  gtk_widget_activate_action (GTK_WIDGET (self->list), "watch-list.remove", "x", id);
  g_assert_cmpstr (sam_window_get_place (self->window), ==, "overview");
  g_assert_null (sam_watch_list_get_count (self->list, "Our teams"));
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.undo", NULL);
  wait_count (self, "Our teams", "1");
}

/* The one search */

static gboolean
has_row (gpointer data)
{
  GtkWidget *list = data;

  return gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0) != NULL;
}

static void
test_search_opens_what_it_finds (Fixture *self, gconstpointer data)
{
  GtkWindow *window = sam_search_window_present (GTK_WIDGET (self->window), sam_window_get_context (self->window));
  GtkWidget *entry = ui_fixture_find (GTK_WIDGET (window), GTK_TYPE_SEARCH_ENTRY);
  GtkWidget *list = ui_fixture_find (GTK_WIDGET (window), GTK_TYPE_LIST_BOX);

  gtk_test_accessible_assert_property (entry, GTK_ACCESSIBLE_PROPERTY_LABEL, "Search the Programme");
  gtk_editable_set_text (GTK_EDITABLE (entry), "björkhag");
  ui_fixture_wait (has_row, list);
  gtk_test_accessible_assert_role (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0), GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  g_signal_emit_by_name (entry, "activate");
  ui_fixture_settle ();
  g_assert_cmpstr (sam_window_get_place (self->window), ==, "schools");
}

/* Quicker than the search: Enter opens what was typed, not what was found before. */
static void
test_enter_waits_for_the_search (Fixture *self, gconstpointer data)
{
  GtkWindow *window = sam_search_window_present (GTK_WIDGET (self->window), sam_window_get_context (self->window));
  GtkWidget *entry = ui_fixture_find (GTK_WIDGET (window), GTK_TYPE_SEARCH_ENTRY);

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_editable_set_text (GTK_EDITABLE (entry), "björkhag");
  g_signal_emit_by_name (entry, "activate");
  /* The entry tells of it a little late. */
  g_signal_emit_by_name (entry, "search-changed");
  g_assert_nonnull (window);
  while (window != NULL)
    g_main_context_iteration (NULL, TRUE);
  ui_fixture_settle ();
  g_assert_cmpstr (sam_window_get_place (self->window), ==, "schools");
}

static gboolean
has_twelve_rows (gpointer list)
{
  return gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 11) != NULL;
}

static gboolean
has_more_row (gpointer list)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 8);

  return row != NULL && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), "4 more…");
}

static void
test_search_shows_all_of_a_kind (Fixture *self, gconstpointer data)
{
  GtkWindow *window = sam_search_window_present (GTK_WIDGET (self->window), sam_window_get_context (self->window));
  GtkWidget *list = ui_fixture_find (GTK_WIDGET (window), GTK_TYPE_LIST_BOX);

  for (guint i = 0; i < 12; i++)
    {
      g_autofree char *name = g_strdup_printf ("Zinklaget %u", i);

      put_team (self->store, name);
    }
  gtk_editable_set_text (GTK_EDITABLE (ui_fixture_find (GTK_WIDGET (window), GTK_TYPE_SEARCH_ENTRY)), "zinklag");
  ui_fixture_wait (has_more_row, list);
  g_assert_nonnull (ui_fixture_find_label (GTK_WIDGET (window), "Team (8 of 12)"));
  gtk_widget_activate (GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 8)));
  ui_fixture_wait (has_twelve_rows, list);
  g_assert_null (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 12));
  g_assert_null (ui_fixture_find_label (GTK_WIDGET (window), "Team (8 of 12)"));
  g_assert_nonnull (ui_fixture_find_label (GTK_WIDGET (window), "Team"));
  gtk_window_destroy (window);
}

static gint64
put_draft (SamStore *store, SamDraft *draft)
{
  g_autoptr (SamDraft) owned = draft;
  g_autoptr (GError) error = NULL;

  sam_store_put (store, "Test", owned, &error);
  g_assert_no_error (error);

  return sam_draft_get_id (owned);
}

static gint64
put_coached (SamStore *store, const char *code)
{
  SamDraft *draft = sam_draft_new (&sam_family_person);

  sam_draft_set_text (draft, SAM_PERSON_CODE, code);
  sam_draft_set_text (draft, SAM_PERSON_NAME, code);
  sam_draft_set_flag (draft, SAM_PERSON_IS_COACH, TRUE);

  return put_draft (store, draft);
}

static void
put_sealed_question (SamStore *store)
{
  SamDraft *draft = sam_draft_new (&sam_family_cycle);
  g_autoptr (GError) error = NULL;

  sam_seal_free_secret (sam_seal_set_up (sam_store_get_seal (store), "four words in a row", NULL, &error));
  g_assert_no_error (error);
  sam_draft_set_reference (draft, SAM_CYCLE_TEACHER, put_coached (store, "Sealed teacher"));
  sam_draft_set_reference (draft, SAM_CYCLE_COACH, put_coached (store, "Sealed coach"));
  sam_draft_set_integer (draft, SAM_CYCLE_ORDINAL, 1);
  sam_draft_set_text (draft, SAM_CYCLE_TERM, "2012-ht");
  {
    gint64 cycle = put_draft (store, draft);

    draft = sam_draft_new (&sam_family_focus_question);
    sam_draft_set_reference (draft, SAM_FOCUS_QUESTION_CYCLE, cycle);
    sam_draft_set_integer (draft, SAM_FOCUS_QUESTION_ORDINAL, 1);
    sam_draft_set_date (draft, SAM_FOCUS_QUESTION_ASKED_DATE, sam_date_new (2012, 9, 3));
    sam_draft_set_text (draft, SAM_FOCUS_QUESTION_TEXT, "Broomstick by the window?");
    put_draft (store, draft);
  }
}

/* What is sealed is found while it is unlocked, and gone when it is locked. */
static void
test_search_finds_sealed_texts (Fixture *self, gconstpointer data)
{
  GtkWindow *window;
  GtkWidget *entry;
  GtkListBox *list;

  put_sealed_question (self->store);
  window = sam_search_window_present (GTK_WIDGET (self->window), sam_window_get_context (self->window));
  entry = ui_fixture_find (GTK_WIDGET (window), GTK_TYPE_SEARCH_ENTRY);
  list = GTK_LIST_BOX (ui_fixture_find (GTK_WIDGET (window), GTK_TYPE_LIST_BOX));
  gtk_editable_set_text (GTK_EDITABLE (entry), "broomSTICK");
  while (gtk_list_box_get_row_at_index (list, 0) == NULL)
    g_main_context_iteration (NULL, TRUE);
  {
    GtkWidget *row = GTK_WIDGET (gtk_list_box_get_row_at_index (list, 0));

    g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, "Broomstick by the window?");
    g_assert_true (g_str_has_prefix (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), "Sealed teacher · 1"));
  }
  sam_seal_lock (sam_store_get_seal (self->store));
  while (gtk_list_box_get_row_at_index (list, 0) != NULL)
    g_main_context_iteration (NULL, TRUE);
  gtk_window_destroy (window);
}

int
main (int argc, char **argv)
{
  ui_fixture_init (&argc, &argv);

#define ADD(path, func) g_test_add ("/watches/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("counts-follow-changes-undo-and-the-day", test_counts_follow);
  ADD ("a-count-falls-when-a-session-is-held", test_count_falls_when_held);
  ADD ("a-row-opens-its-list-and-is-marked", test_opens_its_list);
  ADD ("puts-the-focus-into-its-list", test_puts_the_focus_into_its_list);
  ADD ("keeps-what-is-chosen-as-one-change", test_keeps_what_is_chosen);
  ADD ("saves-a-new-one-with-a-name-proposed", test_saves_a_new_one);
  ADD ("begins-as-the-place-is-narrowed-and-goes-back-there", test_begins_as_the_place_is_narrowed);
  ADD ("says-what-it-does-not-know", test_says_what_it_does_not_know);
  ADD ("removing-leaves-the-list-and-can-be-undone", test_removes);
  ADD ("search-opens-what-it-finds", test_search_opens_what_it_finds);
  ADD ("search-opens-what-was-typed-last", test_enter_waits_for_the_search);
  ADD ("search-shows-all-of-a-kind", test_search_shows_all_of_a_kind);
  ADD ("search-finds-sealed-texts-while-unlocked", test_search_finds_sealed_texts);

  return g_test_run ();
}

/* The place "Schools": finds, adds, removes; what is removed comes back. */
#include "page-fixture.h"
#include "tab-through.h"
#include "sam-form-dialog.h"
#include "sam-register-view.h"
#include "sam-schools-page.h"
#include "sam-school-view.h"
#include "sam-school-year-window.h"
#include "sam-sheet.h"
#include "sam-team-view.h"

static void
set_up (PageFixture *self, gconstpointer with_school)
{
  page_fixture_set_up (self, SAM_TYPE_SCHOOLS_PAGE, GPOINTER_TO_INT (with_school));
}

static void
type_in (GtkWidget *form, guint field, const char *text)
{
  GtkWidget *row = sam_form_dialog_get_row (SAM_FORM_DIALOG (form), field);

  g_assert_nonnull (row);
  gtk_editable_set_text (GTK_EDITABLE (row), text);
}

static void
press (GtkWidget *button)
{
  g_assert_true (gtk_widget_get_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
}

static void
save (GtkWidget *form)
{
  GtkWidget *window = form;

  g_object_add_weak_pointer (G_OBJECT (form), (gpointer *) &window);
  press (sam_form_dialog_get_save_button (SAM_FORM_DIALOG (form)));
  page_fixture_wait_closed (&window);
}

static void
test_search (PageFixture *self, gconstpointer data)
{
  static const struct
  {
    const char *text;
    guint       n;
  } cases[] = {
    { "alm", 1 }, { "ÖRN", 1 }, { "orn", 0 }, { "ekvalla", 2 }, { "8765", 1 }, { "f–3", 1 }, { "skolan", 2 }, { "", 2 },
  };
  GtkWidget *entry;

  g_assert_true (sam_page_search (self->page));
  while ((entry = page_fixture_find (GTK_WIDGET (self->page), GTK_TYPE_SEARCH_ENTRY, NULL)) == NULL)
    g_main_context_iteration (NULL, TRUE);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, "Search Schools");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *list;

      g_test_message ("'%s'", cases[i].text);
      gtk_editable_set_text (GTK_EDITABLE (entry), cases[i].text);
      g_signal_emit_by_name (entry, "search-changed");
      list = page_fixture_find (GTK_WIDGET (self->page), GTK_TYPE_LIST_VIEW, NULL);
      if (cases[i].n == 0)
        g_assert_null (list);
      else
        g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list)))), ==,
                          cases[i].n);
    }
}

static void
test_add_first_school (PageFixture *self, gconstpointer data)
{
  GtkWidget *form;
  g_autoptr (GPtrArray) schools = NULL;

  g_assert_true (sam_page_add (self->page));
  form = page_fixture_wait_window (self, SAM_TYPE_FORM_DIALOG);
  type_in (form, SAM_ORGANISER_NAME, "Ekvalla kommun");
  save (form);
  g_assert_cmpuint (page_fixture_count (self, SAM_FAMILY_ORGANISER), ==, 1);

  form = page_fixture_wait_window (self, SAM_TYPE_FORM_DIALOG);
  type_in (form, SAM_SCHOOL_NAME, "Almskolan");
  type_in (form, SAM_SCHOOL_UNIT_CODE, "1234");
  g_assert_false (gtk_widget_get_sensitive (sam_form_dialog_get_save_button (SAM_FORM_DIALOG (form))));
  type_in (form, SAM_SCHOOL_UNIT_CODE, "12345678");
  save (form);
  g_assert_cmpstr (self->toast, ==, "School added");
  schools = sam_store_list (self->store, SAM_FAMILY_SCHOOL, NULL);
  g_assert_cmpuint (schools->len, ==, 1);
  g_assert_cmpstr (sam_record_get_text (schools->pdata[0], SAM_SCHOOL_NAME), ==, "Almskolan");
  g_assert_nonnull (page_fixture_find (GTK_WIDGET (self->page), SAM_TYPE_SCHOOL_VIEW, NULL));
}

static void
test_remove_school (PageFixture *self, gconstpointer data)
{
  gint64 id = sam_test_programme_get_id (self->programme, "Alm");
  GtkWidget *view;
  GtkWidget *dialog;

  /* What goes along is said, and ending offered, before anything is removed. */
  g_assert_true (sam_page_show_record (self->page, SAM_FAMILY_SCHOOL, id));
  view = page_fixture_find (GTK_WIDGET (self->page), SAM_TYPE_SCHOOL_VIEW, NULL);
  g_assert_true (gtk_widget_activate_action (view, "school.remove", NULL));
  dialog = page_fixture_wait_window (self, ADW_TYPE_MESSAGE_DIALOG);
  g_assert_cmpuint (page_fixture_count (self, SAM_FAMILY_SCHOOL), ==, 2);
  g_assert_cmpstr (adw_message_dialog_get_heading (ADW_MESSAGE_DIALOG (dialog)), ==, "Remove Almskolan?");
  g_assert_nonnull (strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (dialog)), "1 team and 1 membership"));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "confirm");
  g_assert_cmpuint (page_fixture_count (self, SAM_FAMILY_SCHOOL), ==, 1);
  g_assert_nonnull (strstr (self->toast, "Almskolan removed, with 1 team"));
  g_assert_null (page_fixture_find (GTK_WIDGET (self->page), SAM_TYPE_SCHOOL_VIEW, NULL));

  g_assert_true (sam_store_undo (self->store, NULL));
  g_assert_cmpuint (page_fixture_count (self, SAM_FAMILY_SCHOOL), ==, 2);
  g_assert_cmpuint (page_fixture_count (self, SAM_FAMILY_MEMBERSHIP), ==, 1);
}

static void
test_end_instead (PageFixture *self, gconstpointer data)
{
  gint64 id = sam_test_programme_get_id (self->programme, "Alm");
  g_autoptr (SamRecord) school = NULL;
  GtkWidget *view;
  GtkWidget *dialog;

  g_assert_true (sam_page_show_record (self->page, SAM_FAMILY_SCHOOL, id));
  view = page_fixture_find (GTK_WIDGET (self->page), SAM_TYPE_SCHOOL_VIEW, NULL);
  g_assert_true (gtk_widget_activate_action (view, "school.remove", NULL));
  dialog = page_fixture_wait_window (self, ADW_TYPE_MESSAGE_DIALOG);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "gentle");
  gtk_window_close (GTK_WINDOW (dialog));
  save (page_fixture_wait_window (self, SAM_TYPE_FORM_DIALOG));
  school = sam_store_get (self->store, SAM_FAMILY_SCHOOL, id, NULL);
  g_assert_cmpint (sam_record_get_date (school, SAM_SCHOOL_LEFT_DATE), ==, sam_date_new (2012, 12, 14));

  /* It has ended: nothing is left to be offered. */
  g_assert_true (gtk_widget_activate_action (view, "school.remove", NULL));
  g_assert_cmpuint (page_fixture_count (self, SAM_FAMILY_SCHOOL), ==, 1);
}

static void
test_add_new_teacher (PageFixture *self, gconstpointer data)
{
  gint64 id = sam_test_programme_get_id (self->programme, "F");
  GtkWidget *view;
  GtkWidget *sheet;
  GtkWidget *toggle;
  GtkWidget *name;

  g_assert_true (sam_page_show_record (self->page, SAM_FAMILY_TEAM, id));
  view = page_fixture_find (GTK_WIDGET (self->page), SAM_TYPE_TEAM_VIEW, NULL);
  g_assert_true (gtk_widget_activate_action (view, "team.add-teacher", NULL));
  sheet = page_fixture_wait_window (self, SAM_TYPE_SHEET);
  g_assert_false (gtk_widget_get_sensitive (sam_sheet_get_save_button (SAM_SHEET (sheet))));

  toggle = page_fixture_find (sheet, GTK_TYPE_SWITCH, NULL);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_PROPERTY_LABEL, "New to the Programme");
  gtk_switch_set_active (GTK_SWITCH (toggle), TRUE);
  while ((name = page_fixture_find (sheet, ADW_TYPE_ENTRY_ROW, "Name")) == NULL)
    g_main_context_iteration (NULL, TRUE);
  gtk_editable_set_text (GTK_EDITABLE (name), "Per Olsson");
  g_object_add_weak_pointer (G_OBJECT (sheet), (gpointer *) &sheet);
  press (sam_sheet_get_save_button (SAM_SHEET (sheet)));
  page_fixture_wait_closed (&sheet);

  g_assert_cmpstr (self->toast, ==, "Teacher added");
  g_assert_nonnull (page_fixture_find (GTK_WIDGET (self->page), ADW_TYPE_ACTION_ROW, "Per Olsson"));
  g_assert_cmpuint (page_fixture_count (self, SAM_FAMILY_MEMBERSHIP), ==, 2);
  g_assert_true (sam_store_undo (self->store, NULL));
  g_assert_cmpuint (page_fixture_count (self, SAM_FAMILY_PERSON), ==, 2);
  g_assert_cmpuint (page_fixture_count (self, SAM_FAMILY_MEMBERSHIP), ==, 1);
}

static void
test_add_on_team (PageFixture *self, gconstpointer data)
{
  GtkWidget *sheet;
  GtkWidget *focus;

  g_assert_true (sam_page_show_record (self->page, SAM_FAMILY_TEAM, sam_test_programme_get_id (self->programme, "F")));
  g_assert_true (sam_page_add (self->page));
  sheet = page_fixture_wait_window (self, SAM_TYPE_SHEET);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (sheet)), ==, "Add Teacher");
  focus = gtk_window_get_focus (GTK_WINDOW (sheet));
  g_assert_nonnull (focus);
  g_assert_nonnull (gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX));
}

static void
test_back (PageFixture *self, gconstpointer data)
{
  gint64 id = sam_test_programme_get_id (self->programme, "F");

  g_assert_false (sam_page_back (self->page));
  g_assert_true (sam_page_show_record (self->page, SAM_FAMILY_TEAM, id));
  g_assert_true (sam_page_back (self->page));
  g_assert_nonnull (page_fixture_find (GTK_WIDGET (self->page), SAM_TYPE_SCHOOL_VIEW, NULL));
  g_assert_true (sam_page_back (self->page));
  g_assert_nonnull (page_fixture_find (GTK_WIDGET (self->page), GTK_TYPE_LIST_VIEW, NULL));
}

static gint64
find_person (PageFixture *self, const char *name)
{
  g_autoptr (GPtrArray) people = sam_store_list (self->store, SAM_FAMILY_PERSON, NULL);

  for (guint i = 0; i < people->len; i++)
    if (g_str_equal (sam_record_get_text (people->pdata[i], SAM_PERSON_NAME), name))
      return sam_record_get_id (people->pdata[i]);

  g_assert_not_reached ();
}

/* Who is in no team is found, edited and removed here; who is needed stays, in words. */
static void
test_people_register (PageFixture *self, gconstpointer data)
{
  GtkWidget *view;
  GtkWidget *form;
  GtkWidget *dialog;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->page), "schools.people", NULL));
  view = page_fixture_find (GTK_WIDGET (self->page), SAM_TYPE_REGISTER_VIEW, NULL);
  g_assert_nonnull (view);
  while (page_fixture_find (view, GTK_TYPE_LABEL, "ALM-01 · teacher · Almskolan F–3") == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_nonnull (page_fixture_find (view, GTK_TYPE_LABEL, "H01 · coach · not assigned"));

  g_assert_true (sam_page_add (self->page));
  form = page_fixture_wait_window (self, SAM_TYPE_FORM_DIALOG);
  type_in (form, SAM_PERSON_NAME, "Per Olsson");
  type_in (form, SAM_PERSON_CODE, "ALM-02");
  gtk_switch_set_active (GTK_SWITCH (page_fixture_find (sam_form_dialog_get_row (SAM_FORM_DIALOG (form), SAM_PERSON_IS_TEACHER),
                                                        GTK_TYPE_SWITCH, NULL)), TRUE);
  save (form);
  while (page_fixture_find (view, GTK_TYPE_LABEL, "ALM-02 · teacher · in no team") == NULL)
    g_main_context_iteration (NULL, TRUE);

  g_assert_nonnull (page_fixture_find (view, GTK_TYPE_MENU_BUTTON, "More for Per Olsson"));
  g_assert_true (gtk_widget_activate_action (view, "register.remove", "x", find_person (self, "Per Olsson")));
  g_assert_cmpstr (self->toast, ==, "Per Olsson removed");
  g_assert_cmpuint (page_fixture_count (self, SAM_FAMILY_PERSON), ==, 2);
  g_assert_true (sam_store_undo (self->store, NULL));
  g_assert_cmpuint (page_fixture_count (self, SAM_FAMILY_PERSON), ==, 3);

  g_assert_true (sam_page_back (self->page));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->page), "schools.organisers", NULL));
  while (page_fixture_find (view, GTK_TYPE_LABEL, "Municipality · 2 schools") == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (gtk_widget_activate_action (view, "register.remove", "x",
                                             sam_test_programme_get_id (self->programme, "Org")));
  dialog = page_fixture_wait_window (self, ADW_TYPE_MESSAGE_DIALOG);
  g_assert_cmpuint (page_fixture_count (self, SAM_FAMILY_ORGANISER), ==, 1);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
assert_asked_history (PageFixture *self, SamFamilyId family, gint64 id)
{
  g_autofree char *expected = g_strdup_printf ("record-history (%u, %" G_GINT64_FORMAT ")", (guint) family, id);

  g_assert_cmpstr (self->asked, ==, expected);
}

/* Of each record its history; of each list as it is shown, a table. */
static void
test_history_and_list (PageFixture *self, gconstpointer data)
{
  gint64 school = sam_test_programme_get_id (self->programme, "Alm");
  gint64 maria = sam_test_programme_get_id (self->programme, "Maria");
  GtkWidget *view;
  GtkWidget *search;
  g_autofree char *expected = NULL;

  g_assert_true (sam_page_show_record (self->page, SAM_FAMILY_SCHOOL, school));
  view = page_fixture_find (GTK_WIDGET (self->page), SAM_TYPE_SCHOOL_VIEW, NULL);
  g_assert_true (gtk_widget_activate_action (view, "school.history", NULL));
  assert_asked_history (self, SAM_FAMILY_SCHOOL, school);
  g_assert_true (gtk_widget_activate_action (view, "school.show-year", NULL));
  page_fixture_close_window (page_fixture_wait_window (self, SAM_TYPE_SCHOOL_YEAR_WINDOW));

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->page), "schools.people", NULL));
  view = page_fixture_find (GTK_WIDGET (self->page), SAM_TYPE_REGISTER_VIEW, NULL);
  while (page_fixture_find (view, GTK_TYPE_LABEL, "Annika") == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (gtk_widget_activate_action (view, "register.history", "x", maria));
  assert_asked_history (self, SAM_FAMILY_PERSON, maria);

  search = page_fixture_find (view, GTK_TYPE_SEARCH_ENTRY, NULL);
  gtk_editable_set_text (GTK_EDITABLE (search), "maria");
  while (page_fixture_find (view, GTK_TYPE_LABEL, "Annika") != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_signal_emit_by_name (page_fixture_find (view, GTK_TYPE_BUTTON, "Export List…"), "clicked");
  expected = g_strdup_printf ("export-list (%u, [%" G_GINT64_FORMAT "])", (guint) SAM_FAMILY_PERSON, maria);
  g_assert_cmpstr (self->asked, ==, expected);
}

static void
test_one_school_is_no_list (PageFixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) schools = sam_store_list (self->store, SAM_FAMILY_SCHOOL, NULL);
  g_autofree char *expected = g_strdup_printf ("export-list (%u, [", (guint) SAM_FAMILY_SCHOOL);

  g_assert_true (sam_page_export_list (self->page));
  g_assert_true (g_str_has_prefix (self->asked, expected));
  g_clear_pointer (&self->asked, g_free);

  g_assert_true (sam_page_show_record (self->page, SAM_FAMILY_SCHOOL, sam_record_get_id (g_ptr_array_index (schools, 0))));
  g_assert_false (sam_page_export_list (self->page));
  g_assert_true (sam_page_back (self->page));
  g_assert_true (sam_page_export_list (self->page));
}

static void
test_nothing_to_export (PageFixture *self, gconstpointer data)
{
  g_assert_true (sam_page_has_list (self->page));
  g_assert_false (sam_page_export_list (self->page));
}

static void
test_tab (PageFixture *self, gconstpointer data)
{
  gint64 team = sam_test_programme_get_id (self->programme, "F");
  g_autoptr (GPtrArray) schools = sam_store_list (self->store, SAM_FAMILY_SCHOOL, NULL);

  g_assert_cmpuint (tab_through (self->window), >, 1);
  g_assert_true (sam_page_show_record (self->page, SAM_FAMILY_SCHOOL, sam_record_get_id (g_ptr_array_index (schools, 0))));
  g_assert_cmpuint (tab_through (self->window), >, 3);
  g_assert_true (sam_page_show_record (self->page, SAM_FAMILY_TEAM, team));
  g_assert_cmpuint (tab_through (self->window), >, 3);
}

/* Opened a second time, the file is only read: no act can be done, and all is shown. */
static void
test_read_only (PageFixture *self, gconstpointer data)
{
  static const char *const school_buttons[] = { "Edit School", "Add Team", "Assign Coach", "Set Status" };
  static const char *const team_buttons[] = { "Edit Team", "Add Teacher", "Assign Coach", "Set Status" };
  gint64 school = sam_test_programme_get_id (self->programme, "Alm");
  gint64 team = sam_test_programme_get_id (self->programme, "F");
  g_autoptr (GError) error = NULL;
  g_autoptr (SamStore) store = sam_store_open (sam_store_get_path (self->store), &error);
  g_autoptr (SamContext) context = NULL;
  GtkWidget *view;

  g_assert_no_error (error);
  g_assert_true (sam_store_is_read_only (store));
  context = sam_context_new (store);
  sam_page_set_context (self->page, context);
  g_assert_false (sam_page_add (self->page));

  g_assert_true (sam_page_show_record (self->page, SAM_FAMILY_SCHOOL, school));
  for (guint i = 0; i < G_N_ELEMENTS (school_buttons); i++)
    g_assert_false (gtk_widget_is_sensitive (page_fixture_find (GTK_WIDGET (self->page), GTK_TYPE_BUTTON, school_buttons[i])));
  g_assert_true (sam_page_show_record (self->page, SAM_FAMILY_TEAM, team));
  for (guint i = 0; i < G_N_ELEMENTS (team_buttons); i++)
    g_assert_false (gtk_widget_is_sensitive (page_fixture_find (GTK_WIDGET (self->page), GTK_TYPE_BUTTON, team_buttons[i])));
  g_assert_null (page_fixture_find (GTK_WIDGET (self->page), GTK_TYPE_MENU_BUTTON, "More for Maria"));

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->page), "schools.people", NULL));
  view = page_fixture_find (GTK_WIDGET (self->page), SAM_TYPE_REGISTER_VIEW, NULL);
  while (page_fixture_find (view, GTK_TYPE_LABEL, "Maria") == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (page_fixture_find (view, GTK_TYPE_MENU_BUTTON, "More for Maria"));
  g_assert_false (gtk_widget_is_sensitive (page_fixture_find (view, GTK_TYPE_BUTTON, "Add Person")));
  sam_page_set_context (self->page, self->context);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/schools-page/finds-by-name-organiser-code-and-team", PageFixture, GINT_TO_POINTER (TRUE), set_up,
              test_search, page_fixture_tear_down);
  g_test_add ("/schools-page/asks-for-an-organiser-before-the-first-school", PageFixture, GINT_TO_POINTER (FALSE), set_up,
              test_add_first_school, page_fixture_tear_down);
  g_test_add ("/schools-page/says-what-goes-with-a-school-and-undoes-it", PageFixture, GINT_TO_POINTER (TRUE), set_up,
              test_remove_school, page_fixture_tear_down);
  g_test_add ("/schools-page/ends-a-school-instead-of-removing-it", PageFixture, GINT_TO_POINTER (TRUE), set_up,
              test_end_instead, page_fixture_tear_down);
  g_test_add ("/schools-page/adds-a-teacher-who-is-new-in-one-change", PageFixture, GINT_TO_POINTER (TRUE), set_up,
              test_add_new_teacher, page_fixture_tear_down);
  g_test_add ("/schools-page/lists-everybody-also-who-is-in-no-team", PageFixture, GINT_TO_POINTER (TRUE), set_up,
              test_people_register, page_fixture_tear_down);
  g_test_add ("/schools-page/one-school-is-no-list-to-export", PageFixture, GINT_TO_POINTER (TRUE), set_up,
              test_one_school_is_no_list, page_fixture_tear_down);
  g_test_add ("/schools-page/a-programme-without-schools-has-nothing-to-export", PageFixture, GINT_TO_POINTER (FALSE), set_up,
              test_nothing_to_export, page_fixture_tear_down);
  g_test_add ("/schools-page/tells-the-history-of-a-record-and-exports-a-list", PageFixture, GINT_TO_POINTER (TRUE), set_up,
              test_history_and_list, page_fixture_tear_down);
  g_test_add ("/schools-page/a-file-that-is-only-read-offers-no-change", PageFixture, GINT_TO_POINTER (TRUE), set_up,
              test_read_only, page_fixture_tear_down);
  g_test_add ("/schools-page/adds-a-teacher-where-a-team-is-on-show-and-gives-the-form-the-keys", PageFixture,
              GINT_TO_POINTER (TRUE), set_up, test_add_on_team, page_fixture_tear_down);
  g_test_add ("/schools-page/tab-goes-through-all-of-it", PageFixture, GINT_TO_POINTER (TRUE), set_up, test_tab,
              page_fixture_tear_down);
  g_test_add ("/schools-page/goes-back-from-team-to-school-to-list", PageFixture, GINT_TO_POINTER (TRUE), set_up,
              test_back, page_fixture_tear_down);
  return g_test_run ();
}

#include "ui-fixture.h"

#include "sam-date-row.h"
#include "sam-date-text.h"
#include "sam-form-dialog.h"
#include "sam-language.h"
#include "sam-records.h"

typedef struct
{
  SamStore      *store;
  SamContext    *context;
  GtkWidget     *parent;
  SamFormDialog *dialog;
  guint          n_saved;
  guint          n_freed;
} Fixture;

static const guint fields[] = {
  SAM_SCHOOL_NAME, SAM_SCHOOL_UNIT_CODE, SAM_SCHOOL_ORGANISER, SAM_SCHOOL_PUPILS, SAM_SCHOOL_JOINED_DATE,
};

static void
on_saved_cb (SamDraft *draft, gpointer data)
{
  Fixture *self = data;

  g_assert_cmpint (sam_draft_get_id (draft), !=, 0);
  self->n_saved++;
}

static void
on_freed_cb (gpointer data)
{
  Fixture *self = data;

  self->n_freed++;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->store = ui_fixture_new_store ();
  self->context = sam_context_new (self->store);
  self->parent = gtk_window_new ();
  self->n_saved = 0;
  self->n_freed = 0;
  gtk_window_present (GTK_WINDOW (self->parent));
  self->dialog = SAM_FORM_DIALOG (sam_form_dialog_present (self->parent, self->context,
                                                           sam_draft_new (&sam_family_school), fields,
                                                           G_N_ELEMENTS (fields), "Add School", "Add school", NULL,
                                                           on_saved_cb, self, on_freed_cb));
  g_object_add_weak_pointer (G_OBJECT (self->dialog), (gpointer *) &self->dialog);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (self->parent));
  ui_fixture_settle ();
  g_assert_null (self->dialog);
  g_assert_cmpuint (self->n_freed, ==, 1);
  g_object_unref (self->context);
  ui_fixture_drop_store (self->store);
}

static void
type (Fixture *self, guint field, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (sam_form_dialog_get_row (self->dialog, field)), text);
}

static gboolean
can_save (Fixture *self)
{
  return gtk_widget_get_sensitive (sam_form_dialog_get_save_button (self->dialog));
}

static void
fill_in (Fixture *self)
{
  type (self, SAM_SCHOOL_NAME, "Granliskolan");
  type (self, SAM_SCHOOL_UNIT_CODE, "41220999");
  adw_combo_row_set_selected (ADW_COMBO_ROW (sam_form_dialog_get_row (self->dialog, SAM_SCHOOL_ORGANISER)), 1);
  type (self, SAM_SCHOOL_JOINED_DATE, "14/9 2012");
}

static void
test_does_not_scold_what_is_untouched (Fixture *self, gconstpointer data)
{
  GtkWidget *row = sam_form_dialog_get_row (self->dialog, SAM_SCHOOL_NAME);

  g_assert_false (can_save (self));
  g_assert_false (gtk_widget_has_css_class (row, "error"));
  g_assert_nonnull (gtk_widget_get_tooltip_text (sam_form_dialog_get_save_button (self->dialog)));
}

static void
test_says_what_is_wrong (Fixture *self, gconstpointer data)
{
  GtkWidget *row = sam_form_dialog_get_row (self->dialog, SAM_SCHOOL_UNIT_CODE);

  fill_in (self);
  g_assert_true (can_save (self));

  type (self, SAM_SCHOOL_UNIT_CODE, "123");
  g_assert_false (can_save (self));
  g_assert_true (gtk_widget_has_css_class (row, "error"));
  gtk_test_accessible_assert_state (row, GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);

  type (self, SAM_SCHOOL_UNIT_CODE, "41220999");
  g_assert_true (can_save (self));
  g_assert_false (gtk_widget_has_css_class (row, "error"));
}

static void
test_says_that_there_is_one_already_while_one_types (Fixture *self, gconstpointer data)
{
  GtkWidget *row = sam_form_dialog_get_row (self->dialog, SAM_SCHOOL_UNIT_CODE);
  g_autoptr (GPtrArray) schools = sam_store_list (self->store, SAM_FAMILY_SCHOOL, NULL);

  fill_in (self);
  type (self, SAM_SCHOOL_UNIT_CODE, sam_record_get_text (g_ptr_array_index (schools, 0), SAM_SCHOOL_UNIT_CODE));
  g_assert_false (can_save (self));
  g_assert_true (gtk_widget_has_css_class (row, "error"));

  type (self, SAM_SCHOOL_UNIT_CODE, "41220999");
  g_assert_true (can_save (self));
}

static void
test_refuses_what_is_no_number_or_date (Fixture *self, gconstpointer data)
{
  fill_in (self);
  type (self, SAM_SCHOOL_PUPILS, "many");
  g_assert_false (can_save (self));
  type (self, SAM_SCHOOL_PUPILS, "");
  g_assert_true (can_save (self));
  type (self, SAM_SCHOOL_JOINED_DATE, "soon");
  g_assert_false (can_save (self));
}

static void
test_saves_one_change (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) schools = NULL;
  SamRecord *school;

  fill_in (self);
  type (self, SAM_SCHOOL_PUPILS, "312");
  g_signal_emit_by_name (sam_form_dialog_get_save_button (self->dialog), "clicked");
  g_assert_cmpuint (self->n_saved, ==, 1);

  schools = sam_store_list (self->store, SAM_FAMILY_SCHOOL, NULL);
  g_assert_cmpuint (schools->len, ==, 3);
  school = g_ptr_array_index (schools, 2);
  g_assert_cmpint (sam_record_get_integer (school, SAM_SCHOOL_PUPILS), ==, 312);
  g_assert_cmpint (sam_record_get_date (school, SAM_SCHOOL_JOINED_DATE), ==, sam_date_new (2012, 9, 14));
}

static AdwMessageDialog *
find_question (Fixture *self)
{
  g_autoptr (GList) toplevels = gtk_window_list_toplevels ();

  for (GList *l = toplevels; l != NULL; l = l->next)
    {
      if (ADW_IS_MESSAGE_DIALOG (l->data) && gtk_window_get_transient_for (l->data) == GTK_WINDOW (self->dialog)
          && gtk_widget_get_visible (l->data))
        return l->data;
    }

  return NULL;
}

static void
test_keeps_what_was_typed (Fixture *self, gconstpointer data)
{
  AdwMessageDialog *question;

  type (self, SAM_SCHOOL_NAME, "Granliskolan");
  gtk_window_close (GTK_WINDOW (self->dialog));
  question = find_question (self);
  g_assert_nonnull (question);
  g_assert_cmpstr (adw_message_dialog_get_default_response (question), ==, "keep");
  g_assert_cmpint (adw_message_dialog_get_response_appearance (question, "discard"), ==, ADW_RESPONSE_DESTRUCTIVE);
  /* As Escape does. */
  gtk_window_close (GTK_WINDOW (question));
  ui_fixture_settle ();
  g_assert_nonnull (self->dialog);
  g_assert_null (find_question (self));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (sam_form_dialog_get_row (self->dialog, SAM_SCHOOL_NAME))), ==,
                   "Granliskolan");
}

static void
test_asks_nothing_when_unchanged (Fixture *self, gconstpointer data)
{
  type (self, SAM_SCHOOL_NAME, "Granliskolan");
  type (self, SAM_SCHOOL_NAME, "");
  gtk_window_close (GTK_WINDOW (self->dialog));
  ui_fixture_settle ();
  g_assert_null (self->dialog);
}

static void
test_cancels_without_a_trace (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) schools = NULL;

  fill_in (self);
  gtk_window_close (GTK_WINDOW (self->dialog));
  g_assert_nonnull (find_question (self));
  adw_message_dialog_response (find_question (self), "discard");
  ui_fixture_settle ();
  g_assert_null (self->dialog);
  g_assert_cmpuint (self->n_saved, ==, 0);
  schools = sam_store_list (self->store, SAM_FAMILY_SCHOOL, NULL);
  g_assert_cmpuint (schools->len, ==, 2);
}

static void
test_reads_dates_as_typed (void)
{
  static const struct
  {
    const char *text;
    int year;
    int month;
    int day;
  } cases[] = {
    { "2012-12-14", 2012, 12, 14 },
    { "20121214", 2012, 12, 14 },
    { "14/12", 2012, 12, 14 },
    { "14/12 2013", 2013, 12, 14 },
    { "14.12.2013", 2013, 12, 14 },
    { "14/12 13", 2013, 12, 14 },
    { " 3 maj ", 2012, 5, 3 },
    { "3 May 2013", 2013, 5, 3 },
    { "14 december 2012", 2012, 12, 14 },
    { "1 okt", 2012, 10, 1 },
    { "31/2", 0, 0, 0 },
    { "14", 0, 0, 0 },
    { "soon", 0, 0, 0 },
    { "3 m", 0, 0, 0 },
    { "", 0, 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      SamDate expected = cases[i].year == 0 ? SAM_DATE_NONE : sam_date_new (cases[i].year, cases[i].month, cases[i].day);

      if (sam_date_text_parse (cases[i].text, sam_date_new (2012, 8, 1)) != expected)
        g_error ("“%s” is misread", cases[i].text);
    }
}

static void
test_reads_times_as_typed (void)
{
  static const struct
  {
    const char *text;
    int minutes;
  } cases[] = {
    { "9", 540 }, { "0930", 570 }, { "9.30", 570 }, { "14:05", 845 }, { "24:00", -1 }, { "9:3", -1 }, { "x", -1 }, { "", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (sam_time_text_parse (cases[i].text), ==, cases[i].minutes);
}

/* Who clears the row and types a day and month means the year that the row had. */
static void
test_keeps_the_year (void)
{
  GtkWidget *row = g_object_ref_sink (sam_date_row_new ("From"));

  sam_date_row_set_nearby (SAM_DATE_ROW (row), sam_date_new (2012, 12, 14));
  gtk_editable_set_text (GTK_EDITABLE (row), "18/12");
  g_assert_cmpint (sam_date_row_get_date (SAM_DATE_ROW (row)), ==, sam_date_new (2012, 12, 18));
  sam_date_row_set_date (SAM_DATE_ROW (row), sam_date_new (2013, 1, 9));
  gtk_editable_set_text (GTK_EDITABLE (row), "");
  gtk_editable_set_text (GTK_EDITABLE (row), "10/1");
  g_assert_cmpint (sam_date_row_get_date (SAM_DATE_ROW (row)), ==, sam_date_new (2013, 1, 10));
  /* The one to come, and the one that was, whichever is nearer. */
  sam_date_row_set_nearby (SAM_DATE_ROW (row), sam_date_new (2026, 11, 29));
  gtk_editable_set_text (GTK_EDITABLE (row), "");
  gtk_editable_set_text (GTK_EDITABLE (row), "15 jan");
  g_assert_cmpint (sam_date_row_get_date (SAM_DATE_ROW (row)), ==, sam_date_new (2027, 1, 15));
  gtk_editable_set_text (GTK_EDITABLE (row), "");
  gtk_editable_set_text (GTK_EDITABLE (row), "15 aug");
  g_assert_cmpint (sam_date_row_get_date (SAM_DATE_ROW (row)), ==, sam_date_new (2026, 8, 15));
  gtk_editable_set_text (GTK_EDITABLE (row), "");
  gtk_editable_set_text (GTK_EDITABLE (row), "29/2");
  g_assert_true (sam_date_row_is_unreadable (SAM_DATE_ROW (row)));
  g_object_unref (row);
}

static void
test_shows_dates_in_its_language (void)
{
  GtkWidget *row = g_object_ref_sink (sam_date_row_new ("Date"));

  sam_date_row_set_date (SAM_DATE_ROW (row), sam_date_new (2012, 12, 14));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "14 Dec 2012");
  gtk_editable_set_text (GTK_EDITABLE (row), "later");
  g_assert_true (sam_date_row_is_unreadable (SAM_DATE_ROW (row)));
  gtk_editable_set_text (GTK_EDITABLE (row), "");
  g_assert_false (sam_date_row_is_unreadable (SAM_DATE_ROW (row)));
  g_object_unref (row);
}

static void
test_a_week_is_its_monday_or_its_friday (void)
{
  SamDateRow *row = SAM_DATE_ROW (g_object_ref_sink (sam_date_row_new ("From")));

  sam_date_row_set_nearby (row, sam_date_new (2012, 10, 1));
  gtk_editable_set_text (GTK_EDITABLE (row), "v. 46");
  g_assert_cmpint (sam_date_row_get_date (row), ==, sam_date_new (2012, 11, 12));
  sam_date_row_set_is_end (row, TRUE);
  gtk_editable_set_text (GTK_EDITABLE (row), "v. 48");
  g_assert_cmpint (sam_date_row_get_date (row), ==, sam_date_new (2012, 11, 30));
  /* A number alone is a date half typed. */
  gtk_editable_set_text (GTK_EDITABLE (row), "46");
  g_assert_cmpint (sam_date_row_get_date (row), ==, SAM_DATE_NONE);
  g_assert_true (sam_date_row_is_unreadable (row));
  g_object_unref (row);
}

int
main (int argc, char **argv)
{
  ui_fixture_init (&argc, &argv);

  g_test_add_func ("/form-dialog/reads-dates-as-people-type-them", test_reads_dates_as_typed);
  g_test_add_func ("/form-dialog/reads-times-as-people-type-them", test_reads_times_as_typed);
  g_test_add_func ("/form-dialog/keeps-the-year-of-the-programme-where-none-is-typed", test_keeps_the_year);
  g_test_add_func ("/form-dialog/shows-dates-in-its-language", test_shows_dates_in_its_language);
#define ADD(name, function) g_test_add ("/form-dialog/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("does-not-scold-what-is-untouched", test_does_not_scold_what_is_untouched);
  ADD ("says-what-is-wrong-beside-the-field", test_says_what_is_wrong);
  ADD ("says-that-there-is-one-already-while-one-types", test_says_that_there_is_one_already_while_one_types);
  ADD ("refuses-what-is-no-number-or-date", test_refuses_what_is_no_number_or_date);
  ADD ("saves-one-change", test_saves_one_change);
  ADD ("cancels-without-a-trace", test_cancels_without_a_trace);
  ADD ("keeps-what-was-typed-when-asked", test_keeps_what_was_typed);
  ADD ("asks-nothing-when-nothing-has-changed", test_asks_nothing_when_unchanged);

  g_test_add_func ("/form-dialog/a-week-is-its-monday-or-its-friday", test_a_week_is_its_monday_or_its_friday);
  return g_test_run ();
}

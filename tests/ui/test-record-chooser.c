/* One record of many, which are read only when somebody looks for one. */
#include "ui-fixture.h"

#include "sam-form-dialog.h"
#include "sam-record-chooser.h"
#include "sam-records.h"

typedef struct
{
  SamStore         *store;
  GtkWidget        *window;
  SamRecordChooser *chooser;
  guint             n_changed;
} Fixture;

static const SamRegisterQuery teachers = { .family = SAM_FAMILY_PERSON, .where = "is_teacher", .value = 1 };

static gint64
put_person (SamStore *store, const char *name, const char *code, gboolean is_coach)
{
  g_autoptr (SamDraft) draft = sam_draft_new (&sam_family_person);
  g_autoptr (GError) error = NULL;

  sam_draft_set_text (draft, SAM_PERSON_NAME, name);
  sam_draft_set_text (draft, SAM_PERSON_CODE, code);
  sam_draft_set_flag (draft, SAM_PERSON_IS_TEACHER, !is_coach);
  sam_draft_set_flag (draft, SAM_PERSON_IS_COACH, is_coach);
  g_assert_true (sam_store_put (store, "Add person", draft, &error));
  g_assert_no_error (error);

  return sam_draft_get_id (draft);
}

static void
on_record_cb (Fixture *self)
{
  self->n_changed++;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->store = ui_fixture_new_store ();
  for (guint i = 0; i < 40; i++)
    {
      g_autofree char *name = g_strdup_printf ("Lärare %02u", i);
      g_autofree char *code = g_strdup_printf ("T9%02u", i);

      put_person (self->store, name, code, FALSE);
    }
  put_person (self->store, "Åke Öberg", "T990", FALSE);
  put_person (self->store, "Annika Handledare", "H990", TRUE);

  self->window = gtk_window_new ();
  self->chooser = SAM_RECORD_CHOOSER (sam_record_chooser_new ("Teacher", self->store, &teachers, "None"));
  self->n_changed = 0;
  g_signal_connect_swapped (self->chooser, "notify::record", G_CALLBACK (on_record_cb), self);
  gtk_window_set_child (GTK_WINDOW (self->window), GTK_WIDGET (self->chooser));
  gtk_window_present (GTK_WINDOW (self->window));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  ui_fixture_settle ();
  ui_fixture_drop_store (self->store);
}

static gboolean
is_still (gpointer data)
{
  return !sam_register_is_loading (sam_record_chooser_get_register (((Fixture *) data)->chooser));
}

static guint
count (Fixture *self)
{
  return g_list_model_get_n_items (sam_record_chooser_get_items (self->chooser));
}

static void
type (Fixture *self, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (sam_record_chooser_get_entry (self->chooser)), text);
  /* What the entry says after its delay. */
  g_signal_emit_by_name (sam_record_chooser_get_entry (self->chooser), "search-changed");
  ui_fixture_wait (is_still, self);
}

static void
test_reads_when_it_opens (Fixture *self, gconstpointer data)
{
  guint n_all;

  g_assert_cmpuint (count (self), ==, 0);
  sam_record_chooser_popup (self->chooser);
  ui_fixture_wait (is_still, self);
  /* Teachers alone, and "None" above them. */
  n_all = count (self);
  g_assert_cmpuint (n_all, >, 41);

  type (self, "öberg");
  g_assert_cmpuint (count (self), ==, 1);
  type (self, "oberg");
  g_assert_cmpuint (count (self), ==, 0);
  type (self, "handledare");
  g_assert_cmpuint (count (self), ==, 0);
  type (self, "");
  g_assert_cmpuint (count (self), ==, n_all);
}

static void
test_enter_waits_for_the_answer (Fixture *self, gconstpointer data)
{
  sam_record_chooser_popup (self->chooser);
  gtk_editable_set_text (GTK_EDITABLE (sam_record_chooser_get_entry (self->chooser)), "åke");
  g_signal_emit_by_name (sam_record_chooser_get_entry (self->chooser), "activate");
  g_assert_cmpuint (self->n_changed, ==, 0);
  ui_fixture_wait (is_still, self);
  ui_fixture_settle ();

  g_assert_cmpuint (self->n_changed, ==, 1);
  g_assert_nonnull (ui_fixture_find_label (GTK_WIDGET (self->chooser), "Åke Öberg"));
}

static void
test_shows_what_it_does_not_offer (Fixture *self, gconstpointer data)
{
  gint64 coach = put_person (self->store, "Bo Coach", "H991", TRUE);

  sam_record_chooser_set_record (self->chooser, coach);
  g_assert_nonnull (ui_fixture_find_label (GTK_WIDGET (self->chooser), "Bo Coach"));
  sam_record_chooser_set_record (self->chooser, 0);
  g_assert_nonnull (ui_fixture_find_label (GTK_WIDGET (self->chooser), "None"));
}

static void
test_a_form_has_it_where_there_are_many (Fixture *self, gconstpointer data)
{
  static const guint fields[] = { SAM_MEMBERSHIP_PERSON, SAM_MEMBERSHIP_FROM_DATE };
  g_autoptr (SamContext) context = sam_context_new (self->store);
  g_autoptr (GPtrArray) teams = sam_store_list (self->store, SAM_FAMILY_TEAM, NULL);
  SamDraft *draft = sam_draft_new (&sam_family_membership);
  SamFormDialog *form;
  GtkWidget *chooser;
  gint64 person = put_person (self->store, "Cilla Ny", "T991", FALSE);

  sam_draft_set_reference (draft, SAM_MEMBERSHIP_TEAM, sam_record_get_id (g_ptr_array_index (teams, 0)));
  sam_draft_set_date (draft, SAM_MEMBERSHIP_FROM_DATE, sam_date_new (2012, 9, 3));
  form = SAM_FORM_DIALOG (sam_form_dialog_present (self->window, context, draft, fields, G_N_ELEMENTS (fields), "New Member",
                                                   "Add member", NULL, NULL, NULL, NULL));
  chooser = ui_fixture_find (GTK_WIDGET (form), SAM_TYPE_RECORD_CHOOSER);
  g_assert_nonnull (chooser);
  g_assert_false (gtk_widget_get_sensitive (sam_form_dialog_get_save_button (form)));

  sam_record_chooser_set_record (SAM_RECORD_CHOOSER (chooser), person);
  g_assert_true (gtk_widget_get_sensitive (sam_form_dialog_get_save_button (form)));
  g_signal_emit_by_name (sam_form_dialog_get_save_button (form), "clicked");
  ui_fixture_settle ();
  g_ptr_array_unref (teams);
  teams = sam_store_list_by (self->store, SAM_FAMILY_MEMBERSHIP, SAM_MEMBERSHIP_PERSON, person, NULL);
  g_assert_cmpuint (teams->len, ==, 1);
}

int
main (int argc, char **argv)
{
  ui_fixture_init (&argc, &argv);

#define ADD(name, function) g_test_add ("/record-chooser/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("reads-when-it-opens-and-finds-any-part", test_reads_when_it_opens);
  ADD ("enter-waits-for-the-answer", test_enter_waits_for_the_answer);
  ADD ("shows-what-it-does-not-offer", test_shows_what_it_does_not_offer);
  ADD ("a-form-has-it-where-there-are-many", test_a_form_has_it_where_there_are_many);

  return g_test_run ();
}

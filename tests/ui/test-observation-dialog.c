/* A paper form typed in afterwards, and a recorded observation corrected. */
#include <string.h>

#include "page-fixture.h"
#include "sam-coaching-page.h"
#include "sam-entry-editor.h"
#include "sam-observation-dialog.h"
#include "sam-records.h"

static void
set_up (PageFixture *self, gconstpointer data)
{
  SamTestProgramme *p;

  page_fixture_set_up (self, SAM_TYPE_COACHING_PAGE, TRUE);
  p = self->programme;
  sam_test_programme_put (p, "template", "T", "name=Räkna content={\"counters\":[\"Öppna\",\"Slutna\"],\"events\":[\"Start\"]}");
  sam_test_programme_put (p, "cycle", "C", "teacher=Maria ordinal=1 coach=Annika term=2012-ht");
  sam_test_programme_put (p, "focus_question", "Q1", "cycle=C ordinal=1 asked_date=2012-12-03 text=Ett");
  sam_test_programme_put (p, "focus_question", "Q2", "cycle=C ordinal=2 asked_date=2012-12-03 text=Två");
  self->store = sam_test_programme_get_store (p);
}

static GPtrArray *
list_questions (PageFixture *self)
{
  return sam_store_list_by (self->store, SAM_FAMILY_FOCUS_QUESTION, SAM_FOCUS_QUESTION_CYCLE,
                            sam_test_programme_get_id (self->programme, "C"), NULL);
}

static GtkWidget *
present (PageFixture *self, SamObservationDraft *draft)
{
  g_autoptr (GPtrArray) questions = list_questions (self);

  return GTK_WIDGET (sam_observation_dialog_present (self->window, self->context, draft, questions, TRUE));
}

/* At 9:10 on a school day, by the template. */
static SamObservationDraft *
new_draft (PageFixture *self)
{
  g_autoptr (SamRecord) cycle = sam_store_get (self->store, SAM_FAMILY_CYCLE, sam_test_programme_get_id (self->programme, "C"), NULL);
  SamObservationDraft *draft = sam_observation_draft_new (cycle, sam_date_new (2012, 12, 5));

  sam_draft_set_time (draft->session, SAM_SESSION_START_TIME, 9 * 60 + 10);
  sam_draft_set_reference (draft->observation, SAM_OBSERVATION_TEMPLATE, sam_test_programme_get_id (self->programme, "T"));

  return draft;
}

/* The keys go into the form, not to the button that leaves it. */
static void
test_focus (PageFixture *self, gconstpointer data)
{
  GtkWidget *sheet = present (self, new_draft (self));
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (sheet));

  g_assert_nonnull (focus);
  g_assert_nonnull (gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX_ROW));
  gtk_window_destroy (GTK_WINDOW (sheet));
}

static GtkWidget *
find_editor (GtkWidget *root, guint *left)
{
  if (SAM_IS_ENTRY_EDITOR (root) && (*left)-- == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_editor (child, left);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkWidget *
get_editor (GtkWidget *sheet, guint index)
{
  return find_editor (sheet, &index);
}

static guint
count_editors (GtkWidget *sheet)
{
  guint n = 0;

  while (get_editor (sheet, n) != NULL)
    n++;

  return n;
}

/* The time, then the question: the only entries of an editor. */
static GtkEditable *
get_time (GtkWidget *editor)
{
  return GTK_EDITABLE (page_fixture_find (editor, GTK_TYPE_ENTRY, NULL));
}

static GtkEditable *
get_question (GtkWidget *editor)
{
  return GTK_EDITABLE (gtk_widget_get_next_sibling (GTK_WIDGET (get_time (editor))));
}

static void
type (GtkWidget *editor, const char *time, const char *question, const char *text)
{
  GtkWidget *view = page_fixture_find (editor, GTK_TYPE_TEXT_VIEW, NULL);

  gtk_editable_set_text (get_time (editor), time);
  if (question != NULL)
    gtk_editable_set_text (get_question (editor), question);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
}

static void
next (GtkWidget *editor)
{
  g_signal_emit_by_name (get_time (editor), "activate");
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
save (GtkWidget *sheet)
{
  GtkWidget *button = sam_sheet_get_save_button (SAM_SHEET (sheet));

  g_assert_true (gtk_widget_get_sensitive (button));
  g_object_add_weak_pointer (G_OBJECT (sheet), (gpointer *) &sheet);
  g_signal_emit_by_name (button, "clicked");
  page_fixture_wait_closed (&sheet);
}

static GPtrArray *
list_entries (PageFixture *self)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *entries = sam_store_list (self->store, SAM_FAMILY_OBSERVATION_ENTRY, &error);

  g_assert_no_error (error);

  return entries;
}

static SamRecord *
find_entry (GPtrArray *entries, int ordinal)
{
  for (guint i = 0; i < entries->len; i++)
    if (sam_record_get_integer (entries->pdata[i], SAM_OBSERVATION_ENTRY_ORDINAL) == ordinal)
      return entries->pdata[i];
  g_assert_not_reached ();
}

static void
add_first (GtkWidget *sheet)
{
  GtkWidget *add = page_fixture_find (sheet, GTK_TYPE_BUTTON, "_Add Entry");

  g_signal_emit_by_name (add, "clicked");
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
test_types_in (PageFixture *self, gconstpointer data)
{
  GtkWidget *sheet = present (self, new_draft (self));
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *spin;

  add_first (sheet);
  type (get_editor (sheet, 0), "4:10", "1", "Tre händer uppe.");
  next (get_editor (sheet, 0));
  g_assert_cmpuint (count_editors (sheet), ==, 2);
  /* The question goes on, and an empty time is that of the row above. */
  g_assert_cmpstr (gtk_editable_get_text (get_question (get_editor (sheet, 1))), ==, "1");
  type (get_editor (sheet, 1), "", "2", "Paus.");
  next (get_editor (sheet, 1));
  type (get_editor (sheet, 2), "kl 9.30", "", "Byte.");
  next (get_editor (sheet, 2));
  /* The last row is blank and no entry. */
  spin = page_fixture_find (page_fixture_find (sheet, ADW_TYPE_ACTION_ROW, "Öppna"), GTK_TYPE_SPIN_BUTTON, NULL);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), 14);
  save (sheet);

  entries = list_entries (self);
  g_assert_cmpuint (entries->len, ==, 4);
  g_assert_cmpint (sam_record_get_integer (find_entry (entries, 1), SAM_OBSERVATION_ENTRY_SECONDS), ==, 250);
  g_assert_cmpint (sam_record_get_integer (find_entry (entries, 2), SAM_OBSERVATION_ENTRY_SECONDS), ==, 250);
  g_assert_cmpint (sam_record_get_integer (find_entry (entries, 3), SAM_OBSERVATION_ENTRY_SECONDS), ==, 1200);
  g_assert_cmpint (sam_record_get_reference (find_entry (entries, 2), SAM_OBSERVATION_ENTRY_FOCUS_QUESTION), ==,
                   sam_test_programme_get_id (self->programme, "Q2"));
  for (guint i = 0; i < entries->len; i++)
    if (sam_record_get_choice (entries->pdata[i], SAM_OBSERVATION_ENTRY_KIND) == SAM_OBSERVATION_ENTRY_KIND_COUNT)
      {
        g_assert_true (sam_observation_entry_is_total (entries->pdata[i]));
        g_assert_cmpint (sam_observation_entry_count_presses (entries->pdata[i]), ==, 14);
      }

  /* One change, and one undo. */
  g_assert_true (sam_store_undo (self->store, &error));
  g_assert_cmpuint (page_fixture_count (self, SAM_FAMILY_OBSERVATION_ENTRY), ==, 0);
  g_assert_cmpuint (page_fixture_count (self, SAM_FAMILY_SESSION), ==, 0);
}

static void
test_refuses (PageFixture *self, gconstpointer data)
{
  static const struct
  {
    const char *time;
    const char *question;
    const char *text;
    gboolean    is_sound;
  } cases[] = {
    { "4:10", "1", "Ord.", TRUE },  { "x", "1", "Ord.", FALSE },   { "4:10", "3", "Ord.", FALSE }, { "4:10", "a", "Ord.", FALSE },
    { "kl 9.00", "1", "Ord.", FALSE }, { "4:10", "1", "", FALSE }, { "", "", "", TRUE },
  };
  GtkWidget *sheet = present (self, new_draft (self));

  add_first (sheet);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("'%s' '%s' '%s'", cases[i].time, cases[i].question, cases[i].text);
      type (get_editor (sheet, 0), cases[i].time, cases[i].question, cases[i].text);
      g_assert_cmpint (gtk_widget_get_sensitive (sam_sheet_get_save_button (SAM_SHEET (sheet))), ==, cases[i].is_sound);
    }
  gtk_window_destroy (GTK_WINDOW (sheet));
}

/* Stamps keep their thousandths until they are typed anew; presses are shown when asked for. */
static void
test_corrects (PageFixture *self, gconstpointer data)
{
  SamTestProgramme *p = self->programme;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  SamObservationDraft *draft;
  GtkWidget *sheet;
  GtkWidget *presses;

  sam_test_programme_put (p, "session", "S", "kind=observation date=2012-12-05 start_time=09:10 planned_minutes=60 actual_minutes=50 state=held coach=Annika cycle=C");
  sam_test_programme_put (p, "observation", "O", "session=S template=T");
  sam_test_programme_put (p, "observation_entry", NULL, "observation=O ordinal=1 seconds=60 thousandths=250 kind=seen text=Ett");
  sam_test_programme_put (p, "observation_entry", NULL, "observation=O ordinal=2 seconds=90 thousandths=750 kind=seen text=Två");
  sam_test_programme_put (p, "observation_entry", NULL, "observation=O ordinal=3 seconds=95 kind=count label=Öppna");
  sam_test_programme_put (p, "observation_entry", NULL, "observation=O ordinal=4 seconds=0 kind=count label=Slutna text=5");
  self->store = sam_test_programme_get_store (p);
  draft = sam_observation_draft_load (self->store, sam_test_programme_get_id (p, "S"), &error);
  g_assert_no_error (error);
  sheet = present (self, draft);

  g_assert_cmpuint (count_editors (sheet), ==, 2);
  presses = page_fixture_find (sheet, GTK_TYPE_BUTTON, "Show 1 Press with Its Own Time");
  g_assert_nonnull (presses);
  g_signal_emit_by_name (presses, "clicked");
  while (count_editors (sheet) < 3)
    g_main_context_iteration (NULL, TRUE);

  gtk_editable_set_text (get_time (get_editor (sheet, 1)), "2:00");
  save (sheet);
  entries = list_entries (self);
  g_assert_cmpuint (entries->len, ==, 4);
  g_assert_cmpint (sam_record_get_integer (find_entry (entries, 1), SAM_OBSERVATION_ENTRY_THOUSANDTHS), ==, 250);
  g_assert_cmpint (sam_record_get_integer (find_entry (entries, 2), SAM_OBSERVATION_ENTRY_SECONDS), ==, 120);
  g_assert_cmpint (sam_record_get_integer (find_entry (entries, 2), SAM_OBSERVATION_ENTRY_THOUSANDTHS), ==, 0);
  g_assert_cmpint (sam_observation_entry_count_presses (find_entry (entries, 3)), ==, 1);
  g_assert_cmpint (sam_observation_entry_count_presses (find_entry (entries, 4)), ==, 5);
}

static gboolean
says (GtkWidget *root, const char *part)
{
  if (!gtk_widget_get_visible (root))
    return FALSE;
  if (GTK_IS_LABEL (root) && strstr (gtk_label_get_label (GTK_LABEL (root)), part) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (says (child, part))
      return TRUE;

  return FALSE;
}

static void
test_warns (PageFixture *self, gconstpointer data)
{
  SamObservationDraft *draft = new_draft (self);
  GtkWidget *sheet;

  sam_draft_set_date (draft->session, SAM_SESSION_DATE, sam_date_new (2012, 12, 9));
  sheet = present (self, draft);
  g_assert_true (says (sheet, "is off on Sunday"));
  gtk_window_destroy (GTK_WINDOW (sheet));

  draft = new_draft (self);
  sam_draft_set_date (draft->session, SAM_SESSION_DATE, sam_date_new (2010, 12, 6));
  sheet = present (self, draft);
  g_assert_true (says (sheet, "belongs to no team"));
  gtk_window_destroy (GTK_WINDOW (sheet));

  sheet = present (self, new_draft (self));
  g_assert_false (says (sheet, "It can be saved all the same"));
  gtk_window_destroy (GTK_WINDOW (sheet));
}

int
main (int argc, char *argv[])
{
#define ADD(name, func) g_test_add ("/observation-dialog/" name, PageFixture, NULL, set_up, func, page_fixture_tear_down)

  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("typing-goes-into-the-form", test_focus);
  ADD ("a-paper-form-is-typed-in-as-one-change", test_types_in);
  ADD ("what-cannot-be-stored-keeps-the-form", test_refuses);
  ADD ("a-recorded-observation-is-corrected", test_corrects);
  ADD ("a-day-off-and-a-membership-that-ended-warn", test_warns);
  return g_test_run ();
}

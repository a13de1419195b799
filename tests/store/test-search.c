#include "sam-search.h"
#include "store-fixture.h"

static void
on_found_cb (SamSearch *search, const GError *error, gboolean *is_found)
{
  g_assert_no_error (error);
  *is_found = TRUE;
}

/* "school 1, person 2": how many of each kind. */
static char *
find (SamSearch *search, const char *text)
{
  gboolean is_found = FALSE;
  gulong handler = g_signal_connect (search, "found", G_CALLBACK (on_found_cb), &is_found);
  GString *found = g_string_new (NULL);
  GPtrArray *groups;

  sam_search_ask (search, text, sam_date_parse ("2012-12-14"));
  while (!is_found)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (search, handler);
  groups = sam_search_get_groups (search);
  for (guint i = 0; i < groups->len; i++)
    {
      const SamSearchGroup *group = g_ptr_array_index (groups, i);

      g_string_append_printf (found, "%s%s %u", i > 0 ? ", " : "", sam_family_get (group->family)->name, group->ids->len);
    }

  return g_string_free (found, FALSE);
}

static void
test_finds (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *text;
    const char *found;
  } cases[] = {
    { "backa", "school 1, team 1, person 1, organiser 1, session 1" },
    { "BACKASKOLAN", "school 1, team 1, person 1, session 1" },
    { "får", "school 1" },
    { "far", "person 1" },
    { "åsa", "person 1, session 1" },
    { "asa", "" },
    { "högläsning", "session 1" },
    { "lag backa", "team 1, person 1, session 1" },
    { "lag far", "person 1" },
    { "hemlig", "" },
    { "", "" },
    { "  ", "" },
    { "%", "" },
  };
  gint64 organiser = put_organiser (self->store, "Backa kommun");
  gint64 school = put_school (self->store, organiser, "Backaskolan", "12345678");
  gint64 team = put_team (self->store, school, "Lag 1");
  gint64 coach = put_person (self->store, "Åsa Öberg", "C1", TRUE);
  gint64 teacher = put_person (self->store, "Bo Farman", "T1", FALSE);
  g_autoptr (SamSearch) search = sam_search_new (self->store);
  g_autoptr (SamRecord) record = NULL;
  SamDraft *draft;

  put_school (self->store, put_organiser (self->store, "Annan"), "Fårskolan", "87654321");
  put_membership (self->store, team, teacher);
  record = sam_store_get (self->store, SAM_FAMILY_SESSION, put_session (self->store, team, coach, "2012-10-01"), NULL);
  draft = sam_draft_new_for_record (record);
  sam_draft_set_text (draft, SAM_SESSION_QUESTIONS, "Hur går högläsning till?");
  put (self->store, draft);
  draft = sam_draft_new (&sam_family_focus_question);
  sam_draft_set_reference (draft, SAM_FOCUS_QUESTION_CYCLE, put_cycle (self->store, teacher, coach));
  sam_draft_set_integer (draft, SAM_FOCUS_QUESTION_ORDINAL, 1);
  sam_draft_set_date (draft, SAM_FOCUS_QUESTION_ASKED_DATE, sam_date_parse ("2012-10-01"));
  sam_draft_set_text (draft, SAM_FOCUS_QUESTION_TEXT, "hemlig fråga");
  put (self->store, draft);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = find (search, cases[i].text);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (found, ==, cases[i].found);
    }
}

static void
test_follows (Fixture *self, gconstpointer data)
{
  g_autoptr (SamSearch) search = sam_search_new (self->store);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;

  put_organiser (self->store, "Ett");
  before = find (search, "tvåan");
  put_organiser (self->store, "Tvåan");
  after = find (search, "tvåan");
  g_assert_true (sam_store_undo (self->store, NULL));
  undone = find (search, "tvåan");
  g_assert_cmpstr (before, ==, "");
  g_assert_cmpstr (after, ==, "organiser 1");
  g_assert_cmpstr (undone, ==, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add ("/search/" path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)
  ADD ("finds-every-word-anywhere-but-in-coaching", test_finds);
  ADD ("follows-changes-and-undo", test_follows);

  return g_test_run ();
}

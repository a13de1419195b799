#include "record-fixture.h"
#include "sam-draft.h"
#include "sam-records.h"
#include "sam-rollover.h"

static SamRecord *
new_record (const SamFamily *family, gint64 id, guint from, const char *from_date, guint to, const char *to_date)
{
  g_autofree SamValue *values = g_new0 (SamValue, family->n_fields);

  values[from] = (SamValue) { .is_set = TRUE, .integer = sam_date_parse (from_date) };
  if (to_date != NULL)
    values[to] = (SamValue) { .is_set = TRUE, .integer = sam_date_parse (to_date) };
  if (family->id == SAM_FAMILY_TEAM)
    values[SAM_TEAM_SCHOOL] = (SamValue) { .is_set = TRUE, .integer = 8 };
  if (family->id == SAM_FAMILY_MEMBERSHIP)
    values[SAM_MEMBERSHIP_TEAM] = (SamValue) { .is_set = TRUE, .integer = 1 };
  if (family->id == SAM_FAMILY_ASSIGNMENT)
    {
      values[SAM_ASSIGNMENT_COACH] = (SamValue) { .is_set = TRUE, .integer = 7 };
      values[SAM_ASSIGNMENT_SCHOOL] = (SamValue) { .is_set = TRUE, .integer = 8 };
      values[SAM_ASSIGNMENT_REDUCTION_PERCENT] = (SamValue) { .is_set = TRUE, .integer = 20 };
    }

  return sam_record_new_take (family, id, values);
}

#define SCHOOL(id, from, to) new_record (&sam_family_school, id, SAM_SCHOOL_JOINED_DATE, from, SAM_SCHOOL_LEFT_DATE, to)
#define TEAM(id, from, to) new_record (&sam_family_team, id, SAM_TEAM_FROM_DATE, from, SAM_TEAM_TO_DATE, to)
#define MEMBERSHIP(id, from, to) \
  new_record (&sam_family_membership, id, SAM_MEMBERSHIP_FROM_DATE, from, SAM_MEMBERSHIP_TO_DATE, to)
#define ASSIGNMENT(id, from, to) \
  new_record (&sam_family_assignment, id, SAM_ASSIGNMENT_FROM_DATE, from, SAM_ASSIGNMENT_TO_DATE, to)

typedef struct
{
  GPtrArray *schools; /* one, which all teams and assignments are of */
  GPtrArray *teams;
  GPtrArray *memberships;
  GPtrArray *assignments;
} Records;

static void
set_up (Records *self, gconstpointer data)
{
  self->schools = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (self->schools, SCHOOL (8, "2012-08-01", NULL));
  self->teams = g_ptr_array_new_with_free_func (g_object_unref);
  self->memberships = g_ptr_array_new_with_free_func (g_object_unref);
  self->assignments = g_ptr_array_new_with_free_func (g_object_unref);
}

static void
tear_down (Records *self, gconstpointer data)
{
  g_ptr_array_unref (self->schools);
  g_ptr_array_unref (self->teams);
  g_ptr_array_unref (self->memberships);
  g_ptr_array_unref (self->assignments);
}

/* "team 1 carries on": what is proposed. */
static char *
describe (const SamRollover *rollover)
{
  static const char *const words[] = { "on", "end", "renew" };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < rollover->items->len; i++)
    {
      const SamRolloverItem *item = g_ptr_array_index (rollover->items, i);

      g_string_append_printf (text, "%s%s %d %s", i > 0 ? ", " : "", sam_record_get_family (item->record)->name,
                              (int) sam_record_get_id (item->record), words[item->choice]);
    }

  return g_string_free (text, FALSE);
}

static void
test_proposal (Records *self, gconstpointer data)
{
  g_autoptr (SamRollover) rollover = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) drafts = NULL;

  g_ptr_array_add (self->teams, TEAM (1, "2012-08-01", NULL));
  g_ptr_array_add (self->teams, TEAM (2, "2012-08-01", "2012-12-21"));
  g_ptr_array_add (self->teams, TEAM (3, "2012-08-01", "2013-06-30"));
  g_ptr_array_add (self->teams, TEAM (4, "2013-08-01", NULL));
  g_ptr_array_add (self->memberships, MEMBERSHIP (11, "2012-08-01", NULL));
  g_ptr_array_add (self->memberships, MEMBERSHIP (12, "2012-08-01", "2013-01-01"));
  g_ptr_array_add (self->assignments, ASSIGNMENT (21, "2012-08-01", "2013-06-12"));

  rollover = sam_rollover_new (2013, self->schools, self->teams, self->memberships, self->assignments);
  text = describe (rollover);
  g_assert_cmpstr (text, ==, "team 1 on, membership 11 on, assignment 21 renew");

  drafts = sam_rollover_make_drafts (rollover);
  g_assert_cmpuint (drafts->len, ==, 1);
  g_assert_cmpint (sam_draft_get_date (g_ptr_array_index (drafts, 0), SAM_ASSIGNMENT_FROM_DATE), ==, sam_date_parse ("2013-07-01"));
  g_assert_cmpint (sam_draft_get_date (g_ptr_array_index (drafts, 0), SAM_ASSIGNMENT_TO_DATE), ==, sam_date_parse ("2014-06-30"));
  g_assert_cmpint (sam_draft_get_integer (g_ptr_array_index (drafts, 0), SAM_ASSIGNMENT_REDUCTION_PERCENT), ==, 20);
}

static void
test_not_twice (Records *self, gconstpointer data)
{
  g_autoptr (SamRollover) rollover = NULL;
  g_autofree char *text = NULL;

  g_ptr_array_add (self->assignments, ASSIGNMENT (21, "2012-08-01", "2013-06-12"));
  g_ptr_array_add (self->assignments, ASSIGNMENT (22, "2013-07-01", "2014-06-30"));
  rollover = sam_rollover_new (2013, self->schools, self->teams, self->memberships, self->assignments);
  text = describe (rollover);
  g_assert_cmpstr (text, ==, "");
}

/* Members and coaches of a team end with it; who ended before stays so. */
static void
test_team_ends (Records *self, gconstpointer data)
{
  g_autoptr (SamRollover) rollover = NULL;
  g_autoptr (GPtrArray) drafts = NULL;

  g_ptr_array_add (self->teams, TEAM (1, "2012-08-01", NULL));
  g_ptr_array_add (self->memberships, MEMBERSHIP (11, "2012-08-01", NULL));
  g_ptr_array_add (self->memberships, MEMBERSHIP (12, "2012-08-01", "2014-01-01"));
  rollover = sam_rollover_new (2013, self->schools, self->teams, self->memberships, self->assignments);
  ((SamRolloverItem *) g_ptr_array_index (rollover->items, 0))->choice = SAM_ROLLOVER_END;
  drafts = sam_rollover_make_drafts (rollover);
  g_assert_cmpuint (drafts->len, ==, 3);
  g_assert_cmpint (sam_draft_get_date (g_ptr_array_index (drafts, 0), SAM_TEAM_TO_DATE), ==, sam_date_parse ("2013-06-30"));
  g_assert_cmpint (sam_draft_get_date (g_ptr_array_index (drafts, 2), SAM_MEMBERSHIP_TO_DATE), ==, sam_date_parse ("2013-06-30"));
}

/* Nothing is renewed at a school that has left; what is still open there ends. */
static void
test_school_has_left (Records *self, gconstpointer data)
{
  g_autoptr (SamRollover) rollover = NULL;
  g_autofree char *text = NULL;

  g_ptr_array_set_size (self->schools, 0);
  g_ptr_array_add (self->schools, SCHOOL (8, "2012-08-01", "2013-06-15"));
  g_ptr_array_add (self->teams, TEAM (1, "2012-08-01", NULL));
  g_ptr_array_add (self->assignments, ASSIGNMENT (21, "2012-08-01", "2013-06-30"));
  g_ptr_array_add (self->assignments, ASSIGNMENT (22, "2012-08-01", NULL));
  rollover = sam_rollover_new (2013, self->schools, self->teams, self->memberships, self->assignments);
  text = describe (rollover);
  g_assert_cmpstr (text, ==, "team 1 end, assignment 22 end");
  g_assert_false (((SamRolloverItem *) g_ptr_array_index (rollover->items, 1))->can_renew);
}

/* Nor in a team that has ended already, of which nothing is asked any more. */
static void
test_team_has_ended (Records *self, gconstpointer data)
{
  static const char *const last_days[] = { "2012-12-21", "2013-06-30" };

  for (guint i = 0; i < G_N_ELEMENTS (last_days); i++)
    {
      g_autoptr (SamRollover) rollover = NULL;
      g_autofree SamValue *values = g_new0 (SamValue, SAM_ASSIGNMENT_N_FIELDS);
      g_autofree char *text = NULL;

      g_ptr_array_set_size (self->teams, 0);
      g_ptr_array_set_size (self->memberships, 0);
      g_ptr_array_set_size (self->assignments, 0);
      g_ptr_array_add (self->teams, TEAM (1, "2012-08-01", last_days[i]));
      g_ptr_array_add (self->memberships, MEMBERSHIP (11, "2012-08-01", NULL));
      values[SAM_ASSIGNMENT_SCHOOL] = (SamValue) { .is_set = TRUE, .integer = 8 };
      values[SAM_ASSIGNMENT_TEAM] = (SamValue) { .is_set = TRUE, .integer = 1 };
      values[SAM_ASSIGNMENT_FROM_DATE] = (SamValue) { .is_set = TRUE, .integer = sam_date_parse ("2012-08-01") };
      values[SAM_ASSIGNMENT_TO_DATE] = (SamValue) { .is_set = TRUE, .integer = sam_date_parse ("2013-06-30") };
      g_ptr_array_add (self->assignments, sam_record_new_take (&sam_family_assignment, 21, values));
      rollover = sam_rollover_new (2013, self->schools, self->teams, self->memberships, self->assignments);
      text = describe (rollover);
      g_assert_cmpstr (text, ==, "membership 11 end");
    }
}

/* What ended in the middle of the year was ended. */
static void
test_assignment_that_was_ended (Records *self, gconstpointer data)
{
  g_autoptr (SamRollover) rollover = NULL;
  g_autofree char *text = NULL;

  g_ptr_array_add (self->assignments, ASSIGNMENT (21, "2012-08-01", "2012-11-29"));
  g_ptr_array_add (self->assignments, ASSIGNMENT (22, "2012-08-01", "2013-05-31"));
  rollover = sam_rollover_new (2013, self->schools, self->teams, self->memberships, self->assignments);
  text = describe (rollover);
  g_assert_cmpstr (text, ==, "assignment 22 renew");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add ("/rollover/" path, Records, NULL, set_up, func, tear_down)
  ADD ("carries-teams-on-and-renews-assignments", test_proposal);
  ADD ("proposes-nothing-twice", test_not_twice);
  ADD ("renews-nothing-at-a-school-that-has-left", test_school_has_left);
  ADD ("renews-nothing-that-was-ended-in-the-middle-of-the-year", test_assignment_that_was_ended);
  ADD ("renews-nothing-in-a-team-that-has-ended", test_team_has_ended);
  ADD ("ends-what-belongs-to-a-team-that-ends", test_team_ends);

  return g_test_run ();
}

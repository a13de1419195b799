/*
 * Every order of the steps of a cycle, allowed and forbidden: as a table, and
 * every order there is of a few steps against the same rules put another way.
 */
#include "record-fixture.h"
#include "sam-cycle-state.h"
#include "sam-cycle-steps.h"
#include "sam-records.h"

#define FIRST_DAY "2012-09-03"
#define LONGEST_ORDER 4

static const SamCycleStep all_steps[] = {
  SAM_CYCLE_STEP_ASK,    SAM_CYCLE_STEP_TALK,   SAM_CYCLE_STEP_PLAN,      SAM_CYCLE_STEP_OBSERVE, SAM_CYCLE_STEP_DIALOGUE,
  SAM_CYCLE_STEP_OUTCOME, SAM_CYCLE_STEP_FOLLOW_UP, SAM_CYCLE_STEP_FINISH, SAM_CYCLE_STEP_CLOSE,   SAM_CYCLE_STEP_CANCEL,
  SAM_CYCLE_STEP_BREAK_OFF, SAM_CYCLE_STEP_REOPEN, SAM_CYCLE_STEP_CHANGE_QUESTION,
};

/* What has been done, one step a day. */
typedef struct
{
  SamRecordSource *source;
  SamDate          today;
  gint64           last_id;
  guint            n_questions;
  guint            n_outcomes;
  gint64           follow_up; /* the last one; 0 for none */
  SamDate          due;
} World;

static void
world_init (World *self)
{
  *self = (World) { .source = record_fixture_new (), .today = sam_date_parse (FIRST_DAY), .last_id = 100 };
  record_fixture_add (self->source, SAM_FAMILY_PERSON, 1, "code=L1|name=Lärare");
  record_fixture_add (self->source, SAM_FAMILY_PERSON, 3, "code=H1|name=Handledare|is_teacher=0|is_coach=1");
  record_fixture_add (self->source, SAM_FAMILY_CYCLE, 1, "teacher=1|ordinal=1|coach=3|term=2012-ht");
}

static void
world_clear (World *self)
{
  record_fixture_free (self->source);
}

static void
put_session (World *self, const char *kind, const char *state)
{
  g_autofree char *date = sam_date_format_iso (self->today);
  g_autofree char *fields = g_strdup_printf ("kind=%s|cycle=1|coach=3|date=%s|start_time=10:00|planned_minutes=60|%s", kind,
                                             date, state);

  record_fixture_add (self->source, SAM_FAMILY_SESSION, ++self->last_id, fields);
}

static void
put_question (World *self, guint number, const char *outcome)
{
  g_autofree char *fields = g_strdup_printf ("cycle=1|ordinal=%u|asked_date=" FIRST_DAY "|text=Hur?|outcome=%s", number, outcome);

  record_fixture_add (self->source, SAM_FAMILY_FOCUS_QUESTION, number, fields);
}

static void
put_follow_up (World *self, gboolean is_done)
{
  g_autofree char *due = sam_date_format_iso (self->due);
  g_autofree char *today = sam_date_format_iso (self->today);
  g_autofree char *fields = g_strdup_printf ("cycle=1|due_date=%s|done_date=%s", due, is_done ? today : "");

  record_fixture_add (self->source, SAM_FAMILY_FOLLOW_UP, self->follow_up, fields);
}

static void
put_ending (World *self, const char *ending)
{
  g_autofree char *date = sam_date_format_iso (self->today);
  g_autofree char *fields = g_strdup_printf ("teacher=1|ordinal=1|coach=3|term=2012-ht%s%s%s%s", *ending != '\0' ? "|ending=" : "",
                                             ending, *ending != '\0' ? "|ended_date=" : "", *ending != '\0' ? date : "");

  record_fixture_add (self->source, SAM_FAMILY_CYCLE, 1, fields);
}

/* Records a step as if nothing forbade it; the next one is on the next day. */
static void
take (World *self, SamCycleStep step)
{
  switch (step)
    {
    case SAM_CYCLE_STEP_ASK:
      put_question (self, ++self->n_questions, "open");
      break;
    case SAM_CYCLE_STEP_TALK:
      put_session (self, "talk_before", "state=held|actual_minutes=20");
      break;
    case SAM_CYCLE_STEP_PLAN:
      put_session (self, "observation", "state=planned");
      break;
    case SAM_CYCLE_STEP_OBSERVE:
      put_session (self, "observation", "state=held|actual_minutes=60");
      break;
    case SAM_CYCLE_STEP_DIALOGUE:
      put_session (self, "dialogue", "state=held|actual_minutes=45");
      break;
    case SAM_CYCLE_STEP_OUTCOME:
      self->n_outcomes = MIN (self->n_outcomes + 1, self->n_questions);
      put_question (self, self->n_outcomes, "partly");
      break;
    case SAM_CYCLE_STEP_FOLLOW_UP:
      self->follow_up = ++self->last_id;
      self->due = self->today;
      put_follow_up (self, FALSE);
      break;
    case SAM_CYCLE_STEP_FINISH:
      put_follow_up (self, TRUE);
      break;
    case SAM_CYCLE_STEP_CLOSE:
      put_ending (self, "closed");
      break;
    case SAM_CYCLE_STEP_CANCEL:
      put_ending (self, "cancelled");
      break;
    case SAM_CYCLE_STEP_BREAK_OFF:
      put_ending (self, "broken_off");
      break;
    case SAM_CYCLE_STEP_REOPEN:
      put_ending (self, "");
      break;
    case SAM_CYCLE_STEP_NONE:
    case SAM_CYCLE_STEP_CHANGE_QUESTION:
    case SAM_N_CYCLE_STEPS:
    default:
      break;
    }
  self->today++;
}

static gboolean
is_allowed (World *self, SamCycleStep step)
{
  g_autofree char *refusal = sam_cycle_steps_explain (self->source, 1, step, self->today);

  /* Whoever is refused is told why, in a whole sentence. */
  if (refusal != NULL)
    g_assert_true (g_str_has_suffix (refusal, "."));

  return refusal == NULL;
}

static SamCycleState
find_state (World *self)
{
  g_autoptr (SamRecord) cycle = sam_record_source_get (self->source, SAM_FAMILY_CYCLE, 1);
  g_autoptr (GPtrArray) questions = sam_record_source_list (self->source, SAM_FAMILY_FOCUS_QUESTION, SAM_FOCUS_QUESTION_CYCLE, 1);
  g_autoptr (GPtrArray) sessions = sam_record_source_list (self->source, SAM_FAMILY_SESSION, SAM_SESSION_CYCLE, 1);
  g_autoptr (GPtrArray) follow_ups = sam_record_source_list (self->source, SAM_FAMILY_FOLLOW_UP, SAM_FOLLOW_UP_CYCLE, 1);

  return sam_cycle_state_find_for_records (cycle, questions, sessions, follow_ups, self->today, NULL);
}

static SamCycleStep
find_step (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (all_steps); i++)
    if (g_str_equal (sam_cycle_steps_get_name (all_steps[i]), name))
      return all_steps[i];

  g_assert_not_reached ();
}

/* The table. Allowed steps by their letters, in the order of all_steps. */

static const struct
{
  const char    *taken;
  SamCycleState  state;
  const char    *allowed; /* ask Talk Plan Observe Dialogue oUtcome Follow-up fiNish Close cancel(X) Break-off Reopen change-Question */
  SamCycleStep   next;
} table[] = {
  { "", SAM_CYCLE_STATE_NOT_BEGUN, "ATP------X---", SAM_CYCLE_STEP_ASK },
  { "talk", SAM_CYCLE_STATE_NOT_BEGUN, "ATP------X---", SAM_CYCLE_STEP_ASK },
  { "plan", SAM_CYCLE_STATE_NOT_BEGUN, "ATP------X---", SAM_CYCLE_STEP_ASK },
  { "ask", SAM_CYCLE_STATE_ASKED, "ATPO-----X--Q", SAM_CYCLE_STEP_TALK },
  { "ask change_question", SAM_CYCLE_STATE_ASKED, "ATPO-----X--Q", SAM_CYCLE_STEP_TALK },
  { "ask talk", SAM_CYCLE_STATE_PREPARED, "ATPO-----X--Q", SAM_CYCLE_STEP_PLAN },
  { "talk ask", SAM_CYCLE_STATE_PREPARED, "ATPO-----X--Q", SAM_CYCLE_STEP_PLAN },
  { "ask plan", SAM_CYCLE_STATE_ASKED, "ATPO-----X--Q", SAM_CYCLE_STEP_OBSERVE },
  { "ask observe", SAM_CYCLE_STATE_OBSERVED, "--POD-----B--", SAM_CYCLE_STEP_DIALOGUE },
  { "ask talk observe", SAM_CYCLE_STATE_OBSERVED, "--POD-----B--", SAM_CYCLE_STEP_DIALOGUE },
  { "ask observe observe", SAM_CYCLE_STATE_OBSERVED, "--POD-----B--", SAM_CYCLE_STEP_DIALOGUE },
  { "ask observe dialogue", SAM_CYCLE_STATE_DIALOGUE_HELD, "--PODUF---B--", SAM_CYCLE_STEP_OUTCOME },
  { "ask observe dialogue outcome", SAM_CYCLE_STATE_DIALOGUE_HELD, "--PODUF-C-B--", SAM_CYCLE_STEP_FOLLOW_UP },
  { "ask ask observe dialogue outcome", SAM_CYCLE_STATE_DIALOGUE_HELD, "--PODUF---B--", SAM_CYCLE_STEP_OUTCOME },
  { "ask ask observe dialogue outcome outcome", SAM_CYCLE_STATE_DIALOGUE_HELD, "--PODUF-C-B--", SAM_CYCLE_STEP_FOLLOW_UP },
  { "ask observe dialogue follow_up", SAM_CYCLE_STATE_FOLLOW_UP_DUE, "--PODUFN--B--", SAM_CYCLE_STEP_OUTCOME },
  { "ask observe dialogue outcome follow_up", SAM_CYCLE_STATE_FOLLOW_UP_DUE, "--PODUFNC-B--", SAM_CYCLE_STEP_FINISH },
  { "ask observe dialogue outcome follow_up finish", SAM_CYCLE_STATE_DIALOGUE_HELD, "--PODUF-C-B--", SAM_CYCLE_STEP_CLOSE },
  { "ask observe dialogue outcome close", SAM_CYCLE_STATE_CLOSED, "-----------R-", SAM_CYCLE_STEP_NONE },
  { "ask observe dialogue outcome close reopen", SAM_CYCLE_STATE_DIALOGUE_HELD, "--PODUF-C-B--", SAM_CYCLE_STEP_FOLLOW_UP },
  { "cancel", SAM_CYCLE_STATE_CANCELLED, "-----------R-", SAM_CYCLE_STEP_NONE },
  { "ask talk cancel", SAM_CYCLE_STATE_CANCELLED, "-----------R-", SAM_CYCLE_STEP_NONE },
  { "ask cancel reopen", SAM_CYCLE_STATE_ASKED, "ATPO-----X--Q", SAM_CYCLE_STEP_TALK },
  { "ask observe break_off", SAM_CYCLE_STATE_BROKEN_OFF, "-----------R-", SAM_CYCLE_STEP_NONE },
  { "ask observe dialogue break_off", SAM_CYCLE_STATE_BROKEN_OFF, "-----------R-", SAM_CYCLE_STEP_NONE },
  { "ask observe break_off reopen", SAM_CYCLE_STATE_OBSERVED, "--POD-----B--", SAM_CYCLE_STEP_DIALOGUE },
};

static void
test_table (void)
{
  static const char letters[] = "ATPODUFNCXBRQ";

  G_STATIC_ASSERT (G_N_ELEMENTS (letters) - 1 == G_N_ELEMENTS (all_steps));
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_auto (GStrv) taken = g_strsplit (table[i].taken, " ", -1);
      char allowed[G_N_ELEMENTS (letters)] = { 0 };
      World world;

      world_init (&world);
      for (guint j = 0; taken[j] != NULL && *taken[j] != '\0'; j++)
        {
          g_assert_true (is_allowed (&world, find_step (taken[j])));
          take (&world, find_step (taken[j]));
        }
      for (guint j = 0; j < G_N_ELEMENTS (all_steps); j++)
        allowed[j] = is_allowed (&world, all_steps[j]) ? letters[j] : '-';

      g_test_message ("after “%s”", table[i].taken);
      g_assert_cmpstr (allowed, ==, table[i].allowed);
      g_assert_cmpint (find_state (&world), ==, table[i].state);
      g_assert_cmpint (sam_cycle_steps_find_next (world.source, 1, world.today), ==,
                       table[i].next);
      world_clear (&world);
    }
}

/* Every order */

/* The same rules, by what has been done. */
typedef struct
{
  guint    asked;
  guint    outcomes;
  gboolean talked, observed, dialogue, follow_up, ended;
} Done;

static gboolean
may (const Done *done, SamCycleStep step)
{
  switch (step)
    {
    case SAM_CYCLE_STEP_REOPEN:
      return done->ended;
    case SAM_CYCLE_STEP_ASK:
    case SAM_CYCLE_STEP_TALK:
    case SAM_CYCLE_STEP_CANCEL:
      return !done->ended && !done->observed;
    case SAM_CYCLE_STEP_CHANGE_QUESTION:
      return !done->ended && done->asked > 0 && !done->observed;
    case SAM_CYCLE_STEP_OBSERVE:
      return !done->ended && done->asked > 0;
    case SAM_CYCLE_STEP_DIALOGUE:
    case SAM_CYCLE_STEP_BREAK_OFF:
      return !done->ended && done->observed;
    case SAM_CYCLE_STEP_OUTCOME:
    case SAM_CYCLE_STEP_FOLLOW_UP:
      return !done->ended && done->dialogue;
    case SAM_CYCLE_STEP_FINISH:
      return !done->ended && done->follow_up;
    case SAM_CYCLE_STEP_CLOSE:
      return !done->ended && done->dialogue && done->outcomes == done->asked;
    default:
      return !done->ended;
    }
}

static void
note (Done *done, SamCycleStep step)
{
  done->asked += step == SAM_CYCLE_STEP_ASK;
  if (step == SAM_CYCLE_STEP_OUTCOME)
    done->outcomes = MIN (done->outcomes + 1, done->asked);
  done->talked |= step == SAM_CYCLE_STEP_TALK;
  done->observed |= step == SAM_CYCLE_STEP_OBSERVE;
  done->dialogue |= step == SAM_CYCLE_STEP_DIALOGUE;
  if (step == SAM_CYCLE_STEP_FOLLOW_UP || step == SAM_CYCLE_STEP_FINISH)
    done->follow_up = step == SAM_CYCLE_STEP_FOLLOW_UP;
  if (step == SAM_CYCLE_STEP_CLOSE || step == SAM_CYCLE_STEP_CANCEL || step == SAM_CYCLE_STEP_BREAK_OFF)
    done->ended = TRUE;
  else if (step == SAM_CYCLE_STEP_REOPEN)
    done->ended = FALSE;
}

/* Goes on from what was taken with every step; what is forbidden is not taken, and so changes nothing. */
static guint
walk (const SamCycleStep *taken, guint n_taken, const Done *done)
{
  SamCycleStep order[64];
  World world;
  guint n_checked = G_N_ELEMENTS (all_steps);

  world_init (&world);
  for (guint i = 0; i < n_taken; i++)
    take (&world, taken[i]);
  for (guint i = 0; i < G_N_ELEMENTS (all_steps); i++)
    if (is_allowed (&world, all_steps[i]) != may (done, all_steps[i]))
      g_error ("“%s” as step %u is %s", sam_cycle_steps_get_name (all_steps[i]), n_taken + 1,
               may (done, all_steps[i]) ? "refused" : "allowed");
  world_clear (&world);
  if (n_taken == G_N_ELEMENTS (order))
    return n_checked;

  for (guint i = 0; i < n_taken; i++)
    order[i] = taken[i];
  for (guint i = 0; i < G_N_ELEMENTS (all_steps); i++)
    {
      Done then = *done;

      if (!may (done, all_steps[i]) || n_taken >= LONGEST_ORDER)
        continue;
      order[n_taken] = all_steps[i];
      note (&then, all_steps[i]);
      n_checked += walk (order, n_taken + 1, &then);
    }

  return n_checked;
}

static void
test_every_order (void)
{
  /* From the beginning, and from where the later steps come into reach. */
  static const struct
  {
    SamCycleStep taken[4];
    guint        n;
  } starts[] = {
    { { 0 }, 0 },
    { { SAM_CYCLE_STEP_ASK, SAM_CYCLE_STEP_OBSERVE }, 2 },
    { { SAM_CYCLE_STEP_ASK, SAM_CYCLE_STEP_OBSERVE, SAM_CYCLE_STEP_DIALOGUE }, 3 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    {
      Done done = { 0 };

      for (guint j = 0; j < starts[i].n; j++)
        note (&done, starts[i].taken[j]);
      g_assert_cmpuint (walk (starts[i].taken, starts[i].n, &done), >, 0);
    }
}

/* The seven steps of a usual cycle in each of their 5 040 orders: only one of them goes through to its end. */
static guint
permute (SamCycleStep *order, guint n, guint first, guint *n_through)
{
  guint n_orders = 0;

  if (first == n)
    {
      World world;
      Done done = { 0 };
      guint n_taken = 0;

      world_init (&world);
      for (guint i = 0; i < n; i++)
        {
          gboolean allowed = is_allowed (&world, order[i]);

          g_assert_cmpint (allowed, ==, may (&done, order[i]));
          if (!allowed)
            continue;
          take (&world, order[i]);
          note (&done, order[i]);
          n_taken++;
        }
      *n_through += n_taken == n;
      world_clear (&world);
      return 1;
    }

  for (guint i = first; i < n; i++)
    {
      SamCycleStep kept = order[first];

      order[first] = order[i];
      order[i] = kept;
      n_orders += permute (order, n, first + 1, n_through);
      order[i] = order[first];
      order[first] = kept;
    }

  return n_orders;
}

static void
test_every_permutation (void)
{
  SamCycleStep order[] = { SAM_CYCLE_STEP_ASK,     SAM_CYCLE_STEP_TALK,      SAM_CYCLE_STEP_OBSERVE, SAM_CYCLE_STEP_DIALOGUE,
                           SAM_CYCLE_STEP_OUTCOME, SAM_CYCLE_STEP_FOLLOW_UP, SAM_CYCLE_STEP_CLOSE };
  guint n_through = 0;

  g_assert_cmpuint (permute (order, G_N_ELEMENTS (order), 0, &n_through), ==, 5040);
  /* The talk before the question or after it; the follow-up before the outcome or after it. */
  g_assert_cmpuint (n_through, ==, 4);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_setenv ("SAMORDNA_TODAY", "2012-12-14", TRUE);

  g_test_add_func ("/cycle-steps/each-step-is-allowed-or-refused-in-every-state", test_table);
  g_test_add_func ("/cycle-steps/every-order-of-steps-follows-the-same-rules", test_every_order);
  g_test_add_func ("/cycle-steps/a-usual-cycle-goes-through-in-its-own-orders-only", test_every_permutation);

  return g_test_run ();
}

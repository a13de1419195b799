#include "sam-clash.h"

enum { ANNA = 11, BO = 12, RED = 21, BLUE = 22, ALM = 31, EK = 32 };

#define TRAVEL 30

typedef struct
{
  const char  *name;
  SamClashSlot a;
  SamClashSlot b;
  SamClash     expected;
} Case;

/* id, coach, team, teacher, school, date, start, minutes */
static const Case cases[] = {
  { "the-same-coach-at-overlapping-times-clashes",
    { 1, ANNA, RED, 0, ALM, 100, 600, 90 }, { 2, ANNA, BLUE, 0, ALM, 100, 660, 90 }, SAM_CLASH_COACH },
  { "the-same-team-at-overlapping-times-clashes",
    { 1, ANNA, RED, 0, ALM, 100, 600, 90 }, { 2, BO, RED, 0, ALM, 100, 540, 90 }, SAM_CLASH_TEAM },
  { "the-same-coach-and-team-clash-in-both",
    { 1, ANNA, RED, 0, ALM, 100, 600, 90 }, { 2, ANNA, RED, 0, ALM, 100, 600, 90 }, SAM_CLASH_COACH | SAM_CLASH_TEAM },
  { "sessions-that-only-touch-do-not-clash",
    { 1, ANNA, RED, 0, ALM, 100, 600, 90 }, { 2, ANNA, BLUE, 0, ALM, 100, 690, 90 }, SAM_CLASH_NONE },
  { "one-inside-the-other-clashes",
    { 1, ANNA, RED, 0, ALM, 100, 600, 90 }, { 2, ANNA, BLUE, 0, ALM, 100, 630, 10 }, SAM_CLASH_COACH },
  { "the-same-time-on-another-day-does-not-clash",
    { 1, ANNA, RED, 0, ALM, 100, 600, 90 }, { 2, ANNA, RED, 0, ALM, 101, 600, 90 }, SAM_CLASH_NONE },
  { "one-that-runs-past-midnight-clashes-with-the-next-day",
    { 1, ANNA, RED, 0, ALM, 100, 1410, 90 }, { 2, ANNA, BLUE, 0, ALM, 101, 30, 60 }, SAM_CLASH_COACH },
  { "different-coaches-and-teams-do-not-clash",
    { 1, ANNA, RED, 0, ALM, 100, 600, 90 }, { 2, BO, BLUE, 0, ALM, 100, 600, 90 }, SAM_CLASH_NONE },
  { "nobody-is-not-the-same-coach",
    { 1, 0, RED, 0, ALM, 100, 600, 90 }, { 2, 0, BLUE, 0, EK, 100, 600, 90 }, SAM_CLASH_NONE },
  { "a-session-does-not-clash-with-itself",
    { 1, ANNA, RED, 0, ALM, 100, 600, 90 }, { 1, ANNA, RED, 0, ALM, 100, 630, 90 }, SAM_CLASH_NONE },
  { "two-new-sessions-clash",
    { 0, ANNA, RED, 0, ALM, 100, 600, 90 }, { 0, ANNA, BLUE, 0, ALM, 100, 600, 90 }, SAM_CLASH_COACH },
  { "one-without-a-date-does-not-clash",
    { 0, ANNA, RED, 0, ALM, SAM_DATE_NONE, 600, 90 }, { 2, ANNA, RED, 0, ALM, SAM_DATE_NONE, 600, 90 }, SAM_CLASH_NONE },
  { "one-without-a-time-does-not-clash",
    { 0, ANNA, RED, 0, ALM, 100, -1, 90 }, { 2, ANNA, RED, 0, ALM, 100, 0, 90 }, SAM_CLASH_NONE },
  { "one-without-length-does-not-clash",
    { 0, ANNA, RED, 0, ALM, 100, 600, 0 }, { 2, ANNA, RED, 0, EK, 100, 590, 90 }, SAM_CLASH_NONE },
  { "29-minutes-between-two-schools-are-too-little",
    { 1, ANNA, RED, 0, ALM, 100, 600, 90 }, { 2, ANNA, BLUE, 0, EK, 100, 719, 90 }, SAM_CLASH_TRAVEL },
  { "30-minutes-between-two-schools-are-enough",
    { 1, ANNA, RED, 0, ALM, 100, 600, 90 }, { 2, ANNA, BLUE, 0, EK, 100, 720, 90 }, SAM_CLASH_NONE },
  { "sessions-that-touch-at-two-schools-leave-no-time-to-travel",
    { 1, ANNA, RED, 0, ALM, 100, 600, 90 }, { 2, ANNA, BLUE, 0, EK, 100, 690, 90 }, SAM_CLASH_TRAVEL },
  { "overlapping-at-two-schools-is-not-also-travel",
    { 1, ANNA, RED, 0, ALM, 100, 600, 90 }, { 2, ANNA, BLUE, 0, EK, 100, 689, 90 }, SAM_CLASH_COACH },
  { "two-coaches-need-not-travel",
    { 1, ANNA, RED, 0, ALM, 100, 600, 90 }, { 2, BO, BLUE, 0, EK, 100, 700, 90 }, SAM_CLASH_NONE },
  { "a-school-that-is-not-known-asks-no-travel",
    { 1, ANNA, RED, 0, ALM, 100, 600, 90 }, { 2, ANNA, BLUE, 0, 0, 100, 700, 90 }, SAM_CLASH_NONE },
  { "one-travels-across-midnight-too",
    { 1, ANNA, RED, 0, ALM, 100, 1380, 60 }, { 2, ANNA, BLUE, 0, EK, 101, 10, 60 }, SAM_CLASH_TRAVEL },
};

static void
test_case (gconstpointer data)
{
  const Case *c = data;

  g_assert_cmpint (sam_clash_compare (&c->a, &c->b, TRAVEL), ==, c->expected);
  g_assert_cmpint (sam_clash_compare (&c->b, &c->a, TRAVEL), ==, c->expected);
}

static void
test_no_travel_minutes_ask_nothing (void)
{
  const SamClashSlot a = { 1, ANNA, RED, 0, ALM, 100, 600, 90 };
  const SamClashSlot b = { 2, ANNA, BLUE, 0, EK, 100, 690, 90 };

  g_assert_cmpint (sam_clash_compare (&a, &b, 0), ==, SAM_CLASH_NONE);
  g_assert_cmpint (sam_clash_compare (&a, &b, 1), ==, SAM_CLASH_TRAVEL);
}

static void
test_every_kind_has_a_word_and_a_label (void)
{
  for (int i = 0; i < SAM_N_CLASHES; i++)
    {
      SamClash kind = (SamClash) (1 << i);

      g_assert_cmpint (sam_clash_find_kind (sam_clash_get_name (kind)), ==, kind);
      g_assert_cmpstr (sam_clash_get_label (kind), !=, "");
    }
  g_assert_cmpint (sam_clash_find_kind ("weather"), ==, SAM_CLASH_NONE);
  g_assert_cmpint (sam_clash_find_kind (NULL), ==, SAM_CLASH_NONE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/clash/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/clash/no-travel-minutes-ask-nothing", test_no_travel_minutes_ask_nothing);
  g_test_add_func ("/clash/every-kind-has-a-word-and-a-label", test_every_kind_has_a_word_and_a_label);

  return g_test_run ();
}

#include "sam-clash.h"

enum { ANNA = 11, BO = 12, RED = 21, BLUE = 22 };

typedef struct
{
  const char  *name;
  SamClashSlot a;
  SamClashSlot b;
  SamClash     expected;
} Case;

static const Case cases[] = {
  { "the-same-coach-at-overlapping-times-clashes",
    { 1, ANNA, RED, 100, 600, 90 }, { 2, ANNA, BLUE, 100, 660, 90 }, SAM_CLASH_COACH },
  { "the-same-team-at-overlapping-times-clashes",
    { 1, ANNA, RED, 100, 600, 90 }, { 2, BO, RED, 100, 540, 90 }, SAM_CLASH_TEAM },
  { "the-same-coach-and-team-clash-in-both",
    { 1, ANNA, RED, 100, 600, 90 }, { 2, ANNA, RED, 100, 600, 90 }, SAM_CLASH_COACH | SAM_CLASH_TEAM },
  { "sessions-that-only-touch-do-not-clash",
    { 1, ANNA, RED, 100, 600, 90 }, { 2, ANNA, BLUE, 100, 690, 90 }, SAM_CLASH_NONE },
  { "one-inside-the-other-clashes",
    { 1, ANNA, RED, 100, 600, 90 }, { 2, ANNA, BLUE, 100, 630, 10 }, SAM_CLASH_COACH },
  { "the-same-time-on-another-day-does-not-clash",
    { 1, ANNA, RED, 100, 600, 90 }, { 2, ANNA, RED, 101, 600, 90 }, SAM_CLASH_NONE },
  { "one-that-runs-past-midnight-clashes-with-the-next-day",
    { 1, ANNA, RED, 100, 1410, 90 }, { 2, ANNA, BLUE, 101, 30, 60 }, SAM_CLASH_COACH },
  { "different-coaches-and-teams-do-not-clash",
    { 1, ANNA, RED, 100, 600, 90 }, { 2, BO, BLUE, 100, 600, 90 }, SAM_CLASH_NONE },
  { "nobody-is-not-the-same-coach",
    { 1, 0, RED, 100, 600, 90 }, { 2, 0, BLUE, 100, 600, 90 }, SAM_CLASH_NONE },
  { "a-session-does-not-clash-with-itself",
    { 1, ANNA, RED, 100, 600, 90 }, { 1, ANNA, RED, 100, 630, 90 }, SAM_CLASH_NONE },
  { "two-new-sessions-clash",
    { 0, ANNA, RED, 100, 600, 90 }, { 0, ANNA, BLUE, 100, 600, 90 }, SAM_CLASH_COACH },
  { "one-without-a-date-does-not-clash",
    { 0, ANNA, RED, SAM_DATE_NONE, 600, 90 }, { 2, ANNA, RED, SAM_DATE_NONE, 600, 90 }, SAM_CLASH_NONE },
};

static void
test_case (gconstpointer data)
{
  const Case *c = data;

  g_assert_cmpint (sam_clash_compare (&c->a, &c->b), ==, c->expected);
  g_assert_cmpint (sam_clash_compare (&c->b, &c->a), ==, c->expected);
}

static void
test_finds_the_first (void)
{
  const SamClashSlot slot = { 0, ANNA, RED, 100, 600, 90 };
  const SamClashSlot others[] = {
    { 1, BO, BLUE, 100, 600, 90 },
    { 2, BO, RED, 100, 600, 90 },
    { 3, ANNA, BLUE, 100, 600, 90 },
  };
  guint index = G_MAXUINT;

  g_assert_cmpint (sam_clash_find (&slot, others, G_N_ELEMENTS (others), &index), ==, SAM_CLASH_TEAM);
  g_assert_cmpuint (index, ==, 1);
  g_assert_cmpint (sam_clash_find (&slot, others, 1, &index), ==, SAM_CLASH_NONE);
  g_assert_cmpint (sam_clash_find (&slot, NULL, 0, NULL), ==, SAM_CLASH_NONE);
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
  g_test_add_func ("/clash/finds-the-first-that-clashes", test_finds_the_first);

  return g_test_run ();
}

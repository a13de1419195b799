/* How well a passphrase keeps a file, and when a file that nobody looks at locks. */
#include "sam-idle-lock.h"
#include "sam-passphrase.h"

#define MINUTE (G_GINT64_CONSTANT (60) * G_USEC_PER_SEC)

static void
test_judges (void)
{
  static const struct
  {
    const char           *text;
    SamPassphraseStrength strength;
  } cases[] = {
    { NULL, SAM_PASSPHRASE_EMPTY },
    { "", SAM_PASSPHRASE_EMPTY },
    { "kort", SAM_PASSPHRASE_SHORT },
    { "sju tec", SAM_PASSPHRASE_SHORT },
    /* Characters, not bytes. */
    { "ååååååå", SAM_PASSPHRASE_SHORT },
    { "åååååååå", SAM_PASSPHRASE_EASY },
    { "12345678", SAM_PASSPHRASE_EASY },
    { "qwertyuiop", SAM_PASSPHRASE_EASY },
    { "asdfghjklö", SAM_PASSPHRASE_EASY },
    { "lösenord2026", SAM_PASSPHRASE_EASY },
    { "Samordna!Samordna!", SAM_PASSPHRASE_EASY },
    { "PASSWORDPASSWORD", SAM_PASSPHRASE_EASY },
    { "kantarell", SAM_PASSPHRASE_EASY },
    { "gfjkwoqpz", SAM_PASSPHRASE_EASY },
    { "kantarellsoppa", SAM_PASSPHRASE_FAIR },
    { "T7!k2#Qm", SAM_PASSPHRASE_FAIR },
    { "lugn vas korp", SAM_PASSPHRASE_FAIR },
    { "lugn vas korp elva mil", SAM_PASSPHRASE_GOOD },
    { "correct horse battery staple", SAM_PASSPHRASE_GOOD },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("'%s'", cases[i].text);
      g_assert_cmpint (sam_passphrase_judge (cases[i].text, 8), ==, cases[i].strength);
    }
}

static void
test_locks_when_nothing_is_touched (void)
{
  SamIdleLock idle = { 10, 1000 * MINUTE, 0 };

  g_assert_cmpint (sam_idle_lock_get_until (&idle), ==, 1010 * MINUTE);
  g_assert_false (sam_idle_lock_is_due (&idle, 1000 * MINUTE));
  g_assert_false (sam_idle_lock_is_due (&idle, 1010 * MINUTE - 1));
  g_assert_true (sam_idle_lock_is_due (&idle, 1010 * MINUTE));
  /* A laptop that slept over the time. */
  g_assert_true (sam_idle_lock_is_due (&idle, 5000 * MINUTE));

  idle.touched = 5000 * MINUTE;
  g_assert_false (sam_idle_lock_is_due (&idle, 5009 * MINUTE));
}

static void
test_never_locks (void)
{
  SamIdleLock never = { 0, 0, 0 };
  SamIdleLock held = { 1, 0, 2 };

  g_assert_cmpint (sam_idle_lock_get_until (&never), ==, 0);
  g_assert_false (sam_idle_lock_is_due (&never, 99999 * MINUTE));

  g_assert_cmpint (sam_idle_lock_get_until (&held), ==, 0);
  g_assert_false (sam_idle_lock_is_due (&held, 50 * MINUTE));
  /* The minutes begin when it is let go. */
  held.n_holds = 0;
  g_assert_false (sam_idle_lock_is_due (&held, 50 * MINUTE + 1));
  g_assert_true (sam_idle_lock_is_due (&held, 51 * MINUTE));
}

static void
test_clock_set_back (void)
{
  SamIdleLock idle = { 10, 1000 * MINUTE, 0 };

  g_assert_false (sam_idle_lock_is_due (&idle, 400 * MINUTE));
  g_assert_true (sam_idle_lock_is_due (&idle, 410 * MINUTE));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/passphrase/is-judged-in-words", test_judges);
  g_test_add_func ("/idle-lock/locks-when-nothing-is-touched", test_locks_when_nothing_is_touched);
  g_test_add_func ("/idle-lock/never-locks-while-held-or-told-not-to", test_never_locks);
  g_test_add_func ("/idle-lock/a-clock-set-back-counts-as-a-touch", test_clock_set_back);
  return g_test_run ();
}

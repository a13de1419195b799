/*
 * Which language the program runs in. Each case is a process of its own, since
 * the choice is made once, before any thread.
 */
#include "sam-language.h"

#include <libintl.h>
#include <locale.h>

typedef struct
{
  const char *name;
  const char *choice;
  const char *language; /* LANGUAGE */
  const char *lc_all;
  const char *lang;
  const char *expected;
} Case;

static const Case cases[] = {
  { "a-choice-wins-over-the-system", "sv", "en", "C.UTF-8", NULL, "sv" },
  { "english-can-be-chosen-on-a-swedish-system", "en", "sv", NULL, "sv_SE.UTF-8", "en" },
  { "the-list-of-languages-comes-first", NULL, "de:sv:en", NULL, "en_GB.UTF-8", "sv" },
  { "english-first-in-the-list-stays-english", NULL, "en_US:sv", "C.UTF-8", NULL, "en" },
  { "the-locale-decides-where-there-is-no-list", NULL, NULL, NULL, "sv_SE.UTF-8", "sv" },
  { "c-is-english", NULL, NULL, "C", "sv_SE.UTF-8", "en" },
  { "an-unknown-language-is-english", NULL, NULL, NULL, "de_DE.UTF-8", "en" },
  { "nothing-set-is-english", NULL, NULL, NULL, NULL, "en" },
};

static void
set_or_unset (const char *name, const char *value)
{
  if (value != NULL)
    g_setenv (name, value, TRUE);
  else
    g_unsetenv (name);
}

static void
run_case (gconstpointer data)
{
  const Case *c = data;

  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
      g_test_trap_assert_passed ();
      return;
    }

  set_or_unset ("LANGUAGE", c->language);
  set_or_unset ("LC_ALL", c->lc_all);
  set_or_unset ("LC_MESSAGES", NULL);
  set_or_unset ("LANG", c->lang);
  sam_language_init ("/nonexistent", c->choice);

  g_assert_cmpstr (sam_language_get_code (sam_language_get_default ()), ==, c->expected);
  /* In plain C gettext would not translate at all. */
  g_assert_cmpstr (setlocale (LC_MESSAGES, NULL), !=, "C");
  g_assert_cmpstr (textdomain (NULL), ==, GETTEXT_PACKAGE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/language-choice/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], run_case);
    }

  return g_test_run ();
}

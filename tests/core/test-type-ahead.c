/* Who is meant by a few letters typed in a list of names. */
#include "sam-type-ahead.h"

static const char *const names[] = {
  "Anna Berg", "Åsa Dahl", "Bo Andersson", "Eva-Lena Öberg", "anders Ek",
};

static void
test_finds (void)
{
  static const struct
  {
    const char *typed;
    guint from;
    int position;
  } cases[] = {
    { "a", 0, 0 },
    { "a", 1, 2 },
    { "a", 3, 4 },
    { "AND", 0, 2 },
    { "and", 3, 4 },
    /* Round to the beginning. */
    { "anna", 1, 0 },
    { "b", 1, 2 },
    { "b", 3, 0 },
    /* The letters of Swedish are letters of their own. */
    { "å", 0, 1 },
    { "Å", 0, 1 },
    { "A\xcc\x8a", 0, 1 },
    { "ob", 0, -1 },
    { "öb", 0, 3 },
    /* Each part of a double name begins a word; what is within one does not. */
    { "lena", 0, 3 },
    { "erg", 0, -1 },
    { "bo a", 0, 2 },
    { "x", 0, -1 },
    { "", 0, -1 },
    /* A place beyond the list counts round as well. */
    { "e", 5, 3 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("'%s' from %u", cases[i].typed, cases[i].from);
      g_assert_cmpint (
          sam_type_ahead_find (names, G_N_ELEMENTS (names), cases[i].typed, cases[i].from), ==,
          cases[i].position);
    }
}

static void
test_nobody (void)
{
  g_assert_cmpint (sam_type_ahead_find (NULL, 0, "a", 0), ==, -1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/type-ahead/finds-by-the-beginning-of-a-word", test_finds);
  g_test_add_func ("/type-ahead/finds-nobody-in-an-empty-list", test_nobody);
  return g_test_run ();
}

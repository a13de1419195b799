#include "sam-school-name.h"

static const struct
{
  const char *name;
  const char *expected;
} cases[] = {
  { "Almbackaskolan", "Almbacka" },
  { "Rönnlidsskolan", "Rönnlid" },
  { "Åkerhöjdsskolan", "Åkerhöjd" },
  { "Nyponbackens skola", "Nyponbacken" },
  { "Vika skola", "Vika" },
  { "Skolan", "Skolan" },
  { "skolan", "skolan" },
  { "Internationella gymnasiet", "Internationella gymnasiet" },
  { "", "" },
};

static void
test_shortens (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = sam_school_name_shorten (cases[i].name);

      g_assert_cmpstr (name, ==, cases[i].expected);
    }
}

static void
test_abbreviates (void)
{
  static const struct
  {
    const char *name;
    guint room;
    const char *expected;
  } abbreviated[] = {
    { "Almbackaskolan", 8, "Almbacka" },
    { "Almbackaskolan", 5, "Almb." },
    { "Kvarnhöjdsskolan", 8, "Kvarnh." },
    { "Hasselbackens skola", 12, "Hasselbacken" },
    { "Hasselbackens skola", 11, "Hasselback." },
    { "Hasselbackens skola", 9, "Hasselb." },
    { "Nyponbackens skola", 9, "Nyponb." },
    { "Åkerhöjdsskolan", 6, "Åkerh." },
    { "Åkerhöjdsskolan", 0, "Åker." },
    { "Norra Granliskolan", 7, "Norr." },
    { "Vika skola", 0, "Vika" },
    { "", 0, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (abbreviated); i++)
    {
      g_autofree char *name = sam_school_name_abbreviate (abbreviated[i].name, abbreviated[i].room);

      g_assert_cmpstr (name, ==, abbreviated[i].expected);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/school-name/leaves-out-the-word-for-school", test_shortens);
  g_test_add_func ("/school-name/breaks-off-before-a-vowel-where-room-is-scarce", test_abbreviates);

  return g_test_run ();
}

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

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/school-name/leaves-out-the-word-for-school", test_shortens);

  return g_test_run ();
}

/* Time since the start of a lesson. */
#include "sam-elapsed.h"

static void
test_parses (void)
{
  static const struct
  {
    const char *text;
    int         seconds;
  } cases[] = {
    { "04:10", 250 }, { "4:10", 250 },   { " 0:00 ", 0 },  { "64:10", 3850 }, { "1:04:10", 3850 }, { "7", 420 },
    { "", -1 },       { "4:1", -1 },     { "4:60", -1 },   { "-1:00", -1 },   { "4:10:", -1 },     { "a:10", -1 },
    { "1440", -1 },   { "1:2:3:4", -1 }, { "4.10", -1 },   { "4:+1", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("'%s'", cases[i].text);
      g_assert_cmpint (sam_elapsed_parse (cases[i].text), ==, cases[i].seconds);
    }
}

static void
test_formats (void)
{
  static const int seconds[] = { 0, 59, 60, 250, 3599, 3600, 5999 };
  g_autofree char *text = sam_elapsed_format (3850);

  g_assert_cmpstr (text, ==, "64:10");
  for (guint i = 0; i < G_N_ELEMENTS (seconds); i++)
    {
      g_autofree char *written = sam_elapsed_format (seconds[i]);

      g_assert_cmpint (sam_elapsed_parse (written), ==, seconds[i]);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/elapsed/reads-minutes-and-seconds-as-people-write-them", test_parses);
  g_test_add_func ("/elapsed/writes-what-it-reads", test_formats);
  return g_test_run ();
}

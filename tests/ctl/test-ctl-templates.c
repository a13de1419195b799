/* samordnactl templates: listed, written, read in, refused. */
#include "ctl-fixture.h"

#include <string.h>

static void
test_round_trip (CtlFixture *fixture, gconstpointer data)
{
  ctl_fixture_run_well (fixture, "example e.samordna");
  ctl_fixture_run_well (fixture, "templates e.samordna");
  g_assert_nonnull (strstr (fixture->out, "Tidslinje\n"));
  ctl_fixture_run_well (fixture, "templates e.samordna --export t.json");
  g_assert_true (ctl_fixture_has_file (fixture, "t.json"));
  ctl_fixture_run_well (fixture, "templates e.samordna --import t.json --language en");
  g_assert_cmpstr (fixture->out, ==, "0 templates imported\n");

  ctl_fixture_write_file (fixture, "own.json", "{\"name\":\"Tidslinje\",\"events\":[\"Start\"]}");
  ctl_fixture_run_well (fixture, "templates e.samordna --import own.json --language en");
  g_assert_cmpstr (fixture->out, ==, "1 template imported\nA name was taken: the template is called “Tidslinje 2”.\n");
}

static void
test_refuses (CtlFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *arguments;
    int         status;
    const char *words;
  } cases[] = {
    { "templates", 2, "“templates” takes the name of one file" },
    { "templates e.samordna --import a.json --export b.json", 2, "--import or --export" },
    { "templates e.samordna --import missing.json", 1, "could not be read" },
    { "templates e.samordna --import bad.json", 1, "would hold a score" },
  };

  ctl_fixture_run_well (fixture, "example e.samordna");
  ctl_fixture_write_file (fixture, "bad.json", "{\"name\":\"A\",\"betyg\":1}");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *arguments = g_strdup_printf ("%s --language en", cases[i].arguments);

      g_test_message ("%s", arguments);
      ctl_fixture_run (fixture, arguments);
      g_assert_cmpint (fixture->status, ==, cases[i].status);
      g_assert_nonnull (strstr (fixture->err, cases[i].words));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ctl_fixture_init (argc, argv);
  CTL_TEST ("/ctl-templates/lists-writes-and-reads-in", test_round_trip);
  CTL_TEST ("/ctl-templates/refuses-in-words", test_refuses);
  return g_test_run ();
}

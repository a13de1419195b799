/* Times of a lesson as they stand on paper. */
#include "sam-paper-time.h"

#define START (9 * 60 + 10)
#define NONE SAM_PAPER_TIME_NONE
#define BAD SAM_PAPER_TIME_UNREADABLE

static void
test_reads (void)
{
  static const struct
  {
    const char  *text;
    SamPaperTime way;
    int          start;
    int          seconds;
  } cases[] = {
    { "4:10", SAM_PAPER_TIME_SINCE_START, NONE, 250 },
    { " 7 ", SAM_PAPER_TIME_SINCE_START, START, 420 },
    { "7 min", SAM_PAPER_TIME_SINCE_START, START, 420 },
    { "7 min.", SAM_PAPER_TIME_SINCE_START, START, 420 },
    { "64", SAM_PAPER_TIME_SINCE_START, START, 3840 },
    { "1:04:10", SAM_PAPER_TIME_SINCE_START, START, 3850 },
    { "9:25", SAM_PAPER_TIME_SINCE_START, START, 565 },
    { "9.25", SAM_PAPER_TIME_SINCE_START, START, 900 },
    { "kl 9:25", SAM_PAPER_TIME_SINCE_START, START, 900 },
    { "Kl. 09.25", SAM_PAPER_TIME_SINCE_START, START, 900 },
    { "at 9:25", SAM_PAPER_TIME_SINCE_START, START, 900 },
    { "kl 9:25", SAM_PAPER_TIME_SINCE_START, NONE, SAM_PAPER_TIME_NO_START },
    { "", SAM_PAPER_TIME_SINCE_START, START, BAD },
    { "min", SAM_PAPER_TIME_SINCE_START, START, BAD },
    { "soon", SAM_PAPER_TIME_SINCE_START, START, BAD },
    { "7.", SAM_PAPER_TIME_SINCE_START, START, BAD },
    { "-3", SAM_PAPER_TIME_SINCE_START, START, BAD },
    { "9:25", SAM_PAPER_TIME_BY_CLOCK, START, 900 },
    { "09:10", SAM_PAPER_TIME_BY_CLOCK, START, 0 },
    { "0925", SAM_PAPER_TIME_BY_CLOCK, START, 900 },
    { "925", SAM_PAPER_TIME_BY_CLOCK, START, 900 },
    { "9.25", SAM_PAPER_TIME_BY_CLOCK, START, 900 },
    { "9:25:30", SAM_PAPER_TIME_BY_CLOCK, START, 930 },
    { "10:00", SAM_PAPER_TIME_BY_CLOCK, START, 3000 },
    { "09:09", SAM_PAPER_TIME_BY_CLOCK, START, SAM_PAPER_TIME_TOO_EARLY },
    { "9:25", SAM_PAPER_TIME_BY_CLOCK, NONE, SAM_PAPER_TIME_NO_START },
    { "25", SAM_PAPER_TIME_BY_CLOCK, START, BAD },
    { "24:00", SAM_PAPER_TIME_BY_CLOCK, START, BAD },
    { "9:60", SAM_PAPER_TIME_BY_CLOCK, START, BAD },
    { "9:5", SAM_PAPER_TIME_BY_CLOCK, START, BAD },
    { "9:25:30:1", SAM_PAPER_TIME_BY_CLOCK, START, BAD },
    { "x9:25", SAM_PAPER_TIME_BY_CLOCK, START, BAD },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("'%s'", cases[i].text);
      g_assert_cmpint (sam_paper_time_parse (cases[i].text, cases[i].way, cases[i].start), ==, cases[i].seconds);
    }
}

static void
test_writes (void)
{
  static const int seconds[] = { 0, 59, 60, 250, 3599, 3600, 7205 };

  for (guint way = SAM_PAPER_TIME_SINCE_START; way <= SAM_PAPER_TIME_BY_CLOCK; way++)
    for (guint i = 0; i < G_N_ELEMENTS (seconds); i++)
      {
        g_autofree char *text = sam_paper_time_format (seconds[i], way, START);

        g_assert_cmpint (sam_paper_time_parse (text, way, START), ==, seconds[i]);
      }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/paper-time/reads-minutes-and-the-clock", test_reads);
  g_test_add_func ("/paper-time/reads-what-it-writes", test_writes);
  return g_test_run ();
}

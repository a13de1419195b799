/*
 * Start to first painted Overview of the example, against a bare window.
 *
 *   bench-start BARE OVERVIEW EXAMPLE-FILE
 *
 * Both programs print a line once they have painted. They take turns, so that
 * a machine whose speed drifts drifts for both; what counts is the ratio.
 */
#include <gio/gio.h>
#include <stdio.h>
#include <stdlib.h>

#include "bench-median.h"

#define N_WARM_UPS 2
#define N_ROUNDS 15

static double
measure_ms (const char *program, const char *file)
{
  const char *const argv[] = { program, file, NULL };
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GDataInputStream) output = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *line = NULL;
  gint64 start = g_get_monotonic_time ();
  gint64 painted;

  process = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);
  g_assert_no_error (error);

  output = g_data_input_stream_new (g_subprocess_get_stdout_pipe (process));
  line = g_data_input_stream_read_line (output, NULL, NULL, &error);
  painted = g_get_monotonic_time ();
  g_assert_no_error (error);
  g_assert_cmpstr (line, ==, "painted");

  g_subprocess_wait_check (process, NULL, &error);
  g_assert_no_error (error);

  return (double) (painted - start) / 1000.0;
}

int
main (int argc, char **argv)
{
  double bare[N_ROUNDS];
  double overview[N_ROUNDS];
  double ratios[N_ROUNDS];

  g_assert_cmpint (argc, ==, 4);

  for (int i = -N_WARM_UPS; i < N_ROUNDS; i++)
    {
      double bare_ms = measure_ms (argv[1], NULL);
      double overview_ms = measure_ms (argv[2], argv[3]);

      if (i < 0)
        continue;
      bare[i] = bare_ms;
      overview[i] = overview_ms;
      ratios[i] = overview_ms / bare_ms;
    }

  printf ("bare window            %6.0f ms (median of %d)\n", bench_median (bare, N_ROUNDS), N_ROUNDS);
  printf ("Overview, painted      %6.0f ms\n", bench_median (overview, N_ROUNDS));
  printf ("ratio, pair by pair    %6.2f\n", bench_median (ratios, N_ROUNDS));

  return 0;
}

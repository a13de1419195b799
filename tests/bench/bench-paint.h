#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* From an act to the painted window, for benchmarks. */

static inline void
bench_paint_on_after_paint_cb (GdkFrameClock *clock, gpointer painted)
{
  *(gboolean *) painted = TRUE;
}

/** Paints @widget, and waits until it is. */
static inline void
bench_paint (GtkWidget *widget)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);
  gboolean painted = FALSE;
  gulong handler = g_signal_connect (clock, "after-paint", G_CALLBACK (bench_paint_on_after_paint_cb), &painted);

  gtk_widget_queue_draw (widget);
  while (!painted)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (clock, handler);
}

/** Until there is nothing more to do. */
static inline void
bench_settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/** Milliseconds since then. */
static inline double
bench_since (gint64 start)
{
  return (double) (g_get_monotonic_time () - start) / 1000.0;
}

G_END_DECLS

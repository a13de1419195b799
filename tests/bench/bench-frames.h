#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * BenchFrames: what a change of the window costs, by the counters of its frame clock.
 * @work: milliseconds that the change itself takes, before a frame is asked for
 * @frame: milliseconds from the frame's start to its end: layout and painting
 * @n_frames: frames until there is nothing more to paint
 */
typedef struct
{
  double work;
  double frame;
  guint  n_frames;
} BenchFrames;

typedef struct
{
  gint64  began;
  gint64  spent;
  gint64  n;
} BenchFramesState;

static inline void
bench_frames_on_update_cb (GdkFrameClock *clock, BenchFramesState *state)
{
  state->began = g_get_monotonic_time ();
}

static inline void
bench_frames_on_after_paint_cb (GdkFrameClock *clock, BenchFramesState *state)
{
  state->spent += g_get_monotonic_time () - state->began;
  state->n++;
}

/** Does @change, and waits until @widget has been painted with it and nothing more is to come. */
static inline BenchFrames
bench_frames_measure (GtkWidget *widget, GFunc change, gpointer subject, gpointer data)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);
  BenchFramesState state = { 0, };
  gulong handlers[2];
  gint64 start;
  gint64 end;

  while (g_main_context_iteration (NULL, FALSE))
    ;
  handlers[0] = g_signal_connect (clock, "before-paint", G_CALLBACK (bench_frames_on_update_cb), &state);
  handlers[1] = g_signal_connect (clock, "after-paint", G_CALLBACK (bench_frames_on_after_paint_cb), &state);

  start = g_get_monotonic_time ();
  change (subject, data);
  end = g_get_monotonic_time ();
  gtk_widget_queue_draw (widget);
  while (state.n == 0)
    g_main_context_iteration (NULL, TRUE);
  /* A change that comes in several frames is seen to flicker. */
  for (gint64 quiet = g_get_monotonic_time () + 60000; g_get_monotonic_time () < quiet;)
    g_main_context_iteration (NULL, FALSE);

  g_signal_handler_disconnect (clock, handlers[0]);
  g_signal_handler_disconnect (clock, handlers[1]);

  return (BenchFrames) {
    .work = (double) (end - start) / 1000.0,
    .frame = (double) state.spent / 1000.0,
    .n_frames = (guint) state.n,
  };
}

G_END_DECLS

/*
 * What lies over the window when its programme goes: it goes first, and where
 * it holds what is not saved, it asks.
 */
#include "sam-window-private.h"

/* Waits for the answer to a window's question. */
struct _SamWindowLeaving
{
  SamWindow     *window;   /* owns this */
  GtkWindow     *asking;   /* until it is left */
  GtkWindow     *question; /* until it is answered; %NULL where the window only stays */
  guint          source;
  SamWindowFunc  then;
  gpointer       data;
  GDestroyNotify destroy;
};

static void
stop_waiting (SamWindowLeaving *leaving)
{
  g_clear_handle_id (&leaving->source, g_source_remove);
  if (leaving->asking != NULL)
    g_signal_handlers_disconnect_by_data (leaving->asking, leaving);
  if (leaving->question != NULL)
    g_signal_handlers_disconnect_by_data (leaving->question, leaving);
  leaving->asking = NULL;
  leaving->question = NULL;
}

static void
leaving_free (SamWindowLeaving *leaving)
{
  stop_waiting (leaving);
  if (leaving->destroy != NULL)
    leaving->destroy (leaving->data);
  g_free (leaving);
}

gpointer
sam_window_leave_get_data (SamWindow *self, SamWindowFunc then)
{
  return self->leaving != NULL && self->leaving->then == then ? self->leaving->data : NULL;
}

void
sam_window_leave_finish (SamWindow *self)
{
  g_clear_pointer (&self->leaving, leaving_free);
}

/* How many windows @window is above @below; 0 where it belongs to another. */
static guint
get_height (GtkWindow *window, GtkWindow *below)
{
  guint height = 0;

  while (window != NULL && window != below)
    {
      window = gtk_window_get_transient_for (window);
      height++;
    }

  return window != NULL ? height : 0;
}

/* A file chooser is no window of ours: what it chooses is heard by whoever asked, and that may be just now. */
static GtkWindow *
find_topmost (GtkWindow *below)
{
  g_autoptr (GList) toplevels = gtk_window_list_toplevels ();
  GtkWindow *topmost = NULL;
  guint most = 0;

  for (GList *l = toplevels; l != NULL; l = l->next)
    {
      guint height = get_height (l->data, below);

      if (height > most && gtk_widget_get_visible (l->data) && !GTK_IS_DIALOG (l->data))
        {
          most = height;
          topmost = l->data;
        }
    }

  return topmost;
}

gboolean
sam_window_is_covered (SamWindow *self)
{
  g_return_val_if_fail (SAM_IS_WINDOW (self), FALSE);

  return find_topmost (GTK_WINDOW (self)) != NULL;
}

/* From the top down. The window that does not close, or %NULL. */
static GtkWindow *
close_over (SamWindow *self)
{
  GtkWindow *window;

  while ((window = find_topmost (GTK_WINDOW (self))) != NULL)
    {
      g_autoptr (GtkWindow) keep = g_object_ref (window);

      gtk_window_close (window);
      if (gtk_widget_get_visible (GTK_WIDGET (window)))
        return window;
    }

  return NULL;
}

static void go_on (SamWindowLeaving *leaving);

static gboolean
on_left_cb (gpointer data)
{
  SamWindowLeaving *leaving = data;

  leaving->source = 0;
  go_on (leaving);

  return G_SOURCE_REMOVE;
}

/* The question is still about to close itself. */
static void
on_asking_gone_cb (SamWindowLeaving *leaving)
{
  stop_waiting (leaving);
  leaving->source = g_idle_add (on_left_cb, leaving);
}

/* Answered, and the window stays: so does the programme. */
static void
on_question_gone_cb (SamWindowLeaving *leaving)
{
  sam_window_leave_finish (leaving->window);
}

/* Unmapped is what a window is when it is destroyed, even where something still holds it. */
static void
wait_for (SamWindowLeaving *leaving, GtkWindow *asking)
{
  leaving->asking = asking;
  leaving->question = find_topmost (asking);
  g_signal_connect_swapped (asking, "unmap", G_CALLBACK (on_asking_gone_cb), leaving);
  if (leaving->question != NULL)
    g_signal_connect_swapped (leaving->question, "unmap", G_CALLBACK (on_question_gone_cb), leaving);
}

static void
go_on (SamWindowLeaving *leaving)
{
  SamWindow *self = leaving->window;
  GtkWindow *asking = close_over (self);

  if (asking != NULL)
    {
      wait_for (leaving, asking);
      return;
    }

  g_steal_pointer (&self->leaving);
  leaving->then (self, leaving->data);
  leaving_free (leaving);
}

gboolean
sam_window_leave (SamWindow *self, SamWindowFunc then, gpointer data, GDestroyNotify destroy)
{
  GtkWindow *asking;

  /* Whoever asks for something else has answered what was asked before. */
  sam_window_leave_finish (self);
  asking = close_over (self);
  if (asking == NULL)
    {
      then (self, data);
      if (destroy != NULL)
        destroy (data);
      return TRUE;
    }

  self->leaving = g_new0 (SamWindowLeaving, 1);
  self->leaving->window = self;
  self->leaving->then = then;
  self->leaving->data = data;
  self->leaving->destroy = destroy;
  wait_for (self->leaving, asking);

  return FALSE;
}

void
sam_window_destroy_over (SamWindow *self)
{
  GtkWindow *window;

  sam_window_leave_finish (self);
  while ((window = find_topmost (GTK_WINDOW (self))) != NULL)
    gtk_window_destroy (window);
}

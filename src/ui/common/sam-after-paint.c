#include "sam-after-paint.h"

typedef struct
{
  GWeakRef          widget;
  SamAfterPaintFunc func;
  gboolean          is_painted;
} Wait;

static void
wait_free (gpointer data)
{
  Wait *self = data;

  g_weak_ref_clear (&self->widget);
  g_free (self);
}

static Wait *
wait_new (GtkWidget *widget, SamAfterPaintFunc func)
{
  Wait *self = g_new0 (Wait, 1);

  g_weak_ref_init (&self->widget, widget);
  self->func = func;

  return self;
}

static gboolean
on_idle_cb (gpointer data)
{
  Wait *self = data;
  g_autoptr (GtkWidget) widget = g_weak_ref_get (&self->widget);

  if (widget != NULL && gtk_widget_get_mapped (widget))
    self->func (widget);

  return G_SOURCE_REMOVE;
}

/* The first frame paints what is shown now; when the next one comes, it has been painted. */
static gboolean
on_tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  Wait *self = data;

  if (!self->is_painted)
    {
      self->is_painted = TRUE;
      return G_SOURCE_CONTINUE;
    }

  /* Not in the midst of a frame. */
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, on_idle_cb, wait_new (widget, self->func), wait_free);

  return G_SOURCE_REMOVE;
}

void
sam_after_paint (GtkWidget *widget, SamAfterPaintFunc func)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (func != NULL);

  gtk_widget_add_tick_callback (widget, on_tick_cb, wait_new (widget, func), wait_free);
}

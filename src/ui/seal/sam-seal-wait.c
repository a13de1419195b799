#include "sam-seal-wait.h"

SamSealWait *
sam_seal_wait_new (GtkWidget *widget, SamContext *context, SamSealGateFunc then, gpointer user_data, GDestroyNotify destroy)
{
  SamSealWait *self = g_new0 (SamSealWait, 1);

  g_set_weak_pointer (&self->window, GTK_WIDGET (gtk_widget_get_root (widget)));
  self->context = g_object_ref (context);
  self->then = then;
  self->user_data = user_data;
  self->destroy = destroy;

  return self;
}

gboolean
sam_seal_wait_is_wanted (SamSealWait *self)
{
  g_autoptr (GList) toplevels = gtk_window_list_toplevels ();

  /* One that is closed may live on for a while, but it is no toplevel any more. */
  return self->window != NULL && g_list_find (toplevels, self->window) != NULL;
}

void
sam_seal_wait_done (SamSealWait *self)
{
  if (self->then != NULL && sam_seal_wait_is_wanted (self))
    self->then (self->user_data);
  sam_seal_wait_free (self);
}

void
sam_seal_wait_free (SamSealWait *self)
{
  if (self->destroy != NULL)
    self->destroy (self->user_data);
  g_clear_weak_pointer (&self->window);
  g_object_unref (self->context);
  g_free (self);
}

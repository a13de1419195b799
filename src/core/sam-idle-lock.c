#include "sam-idle-lock.h"

gint64
sam_idle_lock_get_until (const SamIdleLock *self)
{
  g_return_val_if_fail (self != NULL, 0);

  if (self->minutes <= 0 || self->n_holds > 0)
    return 0;

  return self->touched + self->minutes * G_GINT64_CONSTANT (60) * G_USEC_PER_SEC;
}

gboolean
sam_idle_lock_is_due (SamIdleLock *self, gint64 now)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (now < self->touched || self->n_holds > 0)
    self->touched = now;

  return self->minutes > 0 && self->n_holds == 0 && now >= sam_idle_lock_get_until (self);
}

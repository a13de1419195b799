#include "sam-id.h"

#define RANDOM_BITS 22
/* 2020-01-01T00:00:00Z */
#define EPOCH_MS G_GINT64_CONSTANT (1577836800000)

gint64
sam_store_new_id (void)
{
  static GMutex mutex;
  static gint64 last = 0;
  G_GNUC_UNUSED g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);
  gint64 ms = MAX (g_get_real_time () / 1000 - EPOCH_MS, 1);
  gint64 id = ms << RANDOM_BITS | (g_random_int () & ((1 << RANDOM_BITS) - 1));

  /* Many in one millisecond, or a clock that was set back. */
  if (id <= last)
    id = last + 1 + (g_random_int () & 0xff);
  last = id;

  return id;
}

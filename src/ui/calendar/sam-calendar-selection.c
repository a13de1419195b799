/*
 * SamCalendarSelection: which sessions are selected, and which were cut or copied.
 */
#include "sam-calendar-selection.h"

struct _SamCalendarSelection
{
  GObject         parent_instance;

  GHashTable     *selected; /* set of gint64 */
  GHashTable     *clipped;
  SamCalendarClip clip;
};

G_DEFINE_FINAL_TYPE (SamCalendarSelection, sam_calendar_selection, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
changed (SamCalendarSelection *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
add_id (GHashTable *set, gint64 id)
{
  g_hash_table_add (set, g_memdup2 (&id, sizeof id));
}

static GArray *
dup_set (GHashTable *set)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, set);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_array_append_vals (ids, id, 1);

  return ids;
}

static void
sam_calendar_selection_finalize (GObject *object)
{
  SamCalendarSelection *self = SAM_CALENDAR_SELECTION (object);

  g_hash_table_unref (self->selected);
  g_hash_table_unref (self->clipped);

  G_OBJECT_CLASS (sam_calendar_selection_parent_class)->finalize (object);
}

static void
sam_calendar_selection_class_init (SamCalendarSelectionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sam_calendar_selection_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", SAM_TYPE_CALENDAR_SELECTION, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
}

static void
sam_calendar_selection_init (SamCalendarSelection *self)
{
  self->selected = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->clipped = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

SamCalendarSelection *
sam_calendar_selection_new (void)
{
  return g_object_new (SAM_TYPE_CALENDAR_SELECTION, NULL);
}

gboolean
sam_calendar_selection_contains (SamCalendarSelection *self, gint64 session)
{
  g_return_val_if_fail (SAM_IS_CALENDAR_SELECTION (self), FALSE);

  return g_hash_table_contains (self->selected, &session);
}

guint
sam_calendar_selection_get_n (SamCalendarSelection *self)
{
  g_return_val_if_fail (SAM_IS_CALENDAR_SELECTION (self), 0);

  return g_hash_table_size (self->selected);
}

GArray *
sam_calendar_selection_dup_ids (SamCalendarSelection *self)
{
  g_return_val_if_fail (SAM_IS_CALENDAR_SELECTION (self), NULL);

  return dup_set (self->selected);
}

void
sam_calendar_selection_set (SamCalendarSelection *self, const gint64 *sessions, guint n)
{
  g_return_if_fail (SAM_IS_CALENDAR_SELECTION (self));

  g_hash_table_remove_all (self->selected);
  sam_calendar_selection_add (self, sessions, n);
}

void
sam_calendar_selection_add (SamCalendarSelection *self, const gint64 *sessions, guint n)
{
  g_return_if_fail (SAM_IS_CALENDAR_SELECTION (self));
  g_return_if_fail (sessions != NULL || n == 0);

  for (guint i = 0; i < n; i++)
    add_id (self->selected, sessions[i]);
  changed (self);
}

void
sam_calendar_selection_toggle (SamCalendarSelection *self, gint64 session)
{
  g_return_if_fail (SAM_IS_CALENDAR_SELECTION (self));

  if (!g_hash_table_remove (self->selected, &session))
    add_id (self->selected, session);
  changed (self);
}

void
sam_calendar_selection_clear (SamCalendarSelection *self)
{
  g_return_if_fail (SAM_IS_CALENDAR_SELECTION (self));

  if (g_hash_table_size (self->selected) == 0)
    return;

  g_hash_table_remove_all (self->selected);
  changed (self);
}

static guint
drop_unless (GHashTable *set, SamCalendarSelectionFunc is_there, gpointer data)
{
  GHashTableIter iter;
  gpointer id;
  guint n = 0;

  g_hash_table_iter_init (&iter, set);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      if (!is_there (*(const gint64 *) id, data))
        {
          g_hash_table_iter_remove (&iter);
          n++;
        }
    }

  return n;
}

void
sam_calendar_selection_keep (SamCalendarSelection *self, SamCalendarSelectionFunc is_there, gpointer data)
{
  guint n = 0;

  g_return_if_fail (SAM_IS_CALENDAR_SELECTION (self));
  g_return_if_fail (is_there != NULL);

  n = drop_unless (self->selected, is_there, data) + drop_unless (self->clipped, is_there, data);
  if (g_hash_table_size (self->clipped) == 0)
    self->clip = SAM_CALENDAR_CLIP_NONE;
  if (n > 0)
    changed (self);
}

void
sam_calendar_selection_clip (SamCalendarSelection *self, SamCalendarClip clip)
{
  GHashTableIter iter;
  gpointer id;

  g_return_if_fail (SAM_IS_CALENDAR_SELECTION (self));

  g_hash_table_remove_all (self->clipped);
  self->clip = clip;
  if (clip != SAM_CALENDAR_CLIP_NONE)
    {
      g_hash_table_iter_init (&iter, self->selected);
      while (g_hash_table_iter_next (&iter, &id, NULL))
        add_id (self->clipped, *(const gint64 *) id);
    }
  changed (self);
}

SamCalendarClip
sam_calendar_selection_get_clip (SamCalendarSelection *self)
{
  g_return_val_if_fail (SAM_IS_CALENDAR_SELECTION (self), SAM_CALENDAR_CLIP_NONE);

  return self->clip;
}

gboolean
sam_calendar_selection_is_cut (SamCalendarSelection *self, gint64 session)
{
  g_return_val_if_fail (SAM_IS_CALENDAR_SELECTION (self), FALSE);

  return self->clip == SAM_CALENDAR_CLIP_MOVE && g_hash_table_contains (self->clipped, &session);
}

GArray *
sam_calendar_selection_dup_clipped (SamCalendarSelection *self)
{
  g_return_val_if_fail (SAM_IS_CALENDAR_SELECTION (self), NULL);

  return g_hash_table_size (self->clipped) > 0 ? dup_set (self->clipped) : NULL;
}

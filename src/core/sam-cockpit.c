/*
 * SamCockpit: the model of an observation that is going on.
 *
 * Entries are values that never change, by ordinal; each act replaces some of
 * them and is kept as a step with both sides, which is all that undo needs.
 */
#include "sam-cockpit-private.h"

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SamCockpit, sam_cockpit, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

enum
{
  ENTRY_CHANGED,
  LINE_CHANGED,
  CLOCK_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static GType
get_item_type (GListModel *model)
{
  return SAM_TYPE_COCKPIT_ENTRY;
}

static guint
get_n_items (GListModel *model)
{
  return SAM_COCKPIT (model)->shown->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  SamCockpit *self = SAM_COCKPIT (model);

  return position < self->shown->len ? g_object_ref (g_ptr_array_index (self->shown, position)) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
sam_cockpit_finalize (GObject *object)
{
  SamCockpit *self = SAM_COCKPIT (object);

  g_strfreev (self->counters);
  g_strfreev (self->events);
  g_hash_table_unref (self->entries);
  g_ptr_array_unref (self->shown);
  sam_cockpit_steps_clear (&self->steps);

  G_OBJECT_CLASS (sam_cockpit_parent_class)->finalize (object);
}

static void
sam_cockpit_class_init (SamCockpitClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sam_cockpit_finalize;

  signals[ENTRY_CHANGED] = g_signal_new ("entry-changed", SAM_TYPE_COCKPIT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 2, G_TYPE_INT64, SAM_TYPE_COCKPIT_ENTRY);
  signals[LINE_CHANGED] = g_signal_new ("line-changed", SAM_TYPE_COCKPIT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 0);
  signals[CLOCK_CHANGED] = g_signal_new ("clock-changed", SAM_TYPE_COCKPIT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 0);
}

static void
sam_cockpit_init (SamCockpit *self)
{
  self->entries = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
  self->shown = g_ptr_array_new_with_free_func (g_object_unref);
  self->next_ordinal = 1;
  sam_cockpit_steps_init (&self->steps);
}

SamCockpit *
sam_cockpit_new (const SamCockpitPlan *plan, const SamLessonClock *clock)
{
  SamCockpit *self;

  g_return_val_if_fail (plan != NULL, NULL);
  g_return_val_if_fail (clock != NULL, NULL);

  self = g_object_new (SAM_TYPE_COCKPIT, NULL);
  self->n_questions = plan->n_questions;
  self->counters = plan->counters != NULL ? g_strdupv ((char **) plan->counters) : g_new0 (char *, 1);
  self->events = plan->events != NULL ? g_strdupv ((char **) plan->events) : g_new0 (char *, 1);
  self->interval = plan->interval;
  self->planned = plan->planned;
  self->clock = *clock;
  self->line.question = plan->n_questions > 0 ? 1 : 0;

  return self;
}

/* Entries */

SamCockpitEntry *
sam_cockpit_find (SamCockpit *self, gint64 ordinal)
{
  return ordinal != 0 ? g_hash_table_lookup (self->entries, &ordinal) : NULL;
}

/* By ordinal: its stamp may be another by now. From the end, where most acts happen. */
static int
find_shown (SamCockpit *self, gint64 ordinal)
{
  for (guint i = self->shown->len; i > 0; i--)
    {
      if (sam_cockpit_entry_get_ordinal (g_ptr_array_index (self->shown, i - 1)) == ordinal)
        return (int) i - 1;
    }

  return -1;
}

static guint
find_place (SamCockpit *self, SamCockpitEntry *entry)
{
  guint place = self->shown->len;

  while (place > 0 && sam_cockpit_entry_compare (g_ptr_array_index (self->shown, place - 1), entry) > 0)
    place--;

  return place;
}

void
sam_cockpit_show (SamCockpit *self, gint64 ordinal)
{
  SamCockpitEntry *entry = sam_cockpit_find (self, ordinal);
  gboolean is_new_line = self->line.ordinal == ordinal && !self->line.is_correcting;
  int at = find_shown (self, ordinal);
  guint place;

  if (is_new_line)
    entry = NULL;
  if (at >= 0 && g_ptr_array_index (self->shown, at) == (gpointer) entry)
    return;

  if (at >= 0)
    g_ptr_array_remove_index (self->shown, (guint) at);
  if (entry == NULL)
    {
      if (at >= 0)
        g_list_model_items_changed (G_LIST_MODEL (self), (guint) at, 1, 0);
      return;
    }

  place = find_place (self, entry);
  g_ptr_array_insert (self->shown, (int) place, g_object_ref (entry));
  if (at == (int) place)
    {
      g_list_model_items_changed (G_LIST_MODEL (self), place, 1, 1);
      return;
    }
  /* The model is asked in between only once it is whole again. */
  if (at < 0)
    g_list_model_items_changed (G_LIST_MODEL (self), place, 0, 1);
  else
    {
      guint first = MIN ((guint) at, place), last = MAX ((guint) at, place);

      g_list_model_items_changed (G_LIST_MODEL (self), first, last - first + 1, last - first + 1);
    }
}

void
sam_cockpit_replace (SamCockpit *self, gint64 ordinal, SamCockpitEntry *entry)
{
  if (entry != NULL)
    g_hash_table_replace (self->entries, g_memdup2 (&ordinal, sizeof ordinal), g_object_ref (entry));
  else
    g_hash_table_remove (self->entries, &ordinal);

  sam_cockpit_show (self, ordinal);
  g_signal_emit (self, signals[ENTRY_CHANGED], 0, ordinal, entry);
}

void
sam_cockpit_set_line (SamCockpit *self, const SamCockpitLine *line)
{
  gint64 left = self->line.ordinal;

  self->line = *line;
  if (left != 0 && left != line->ordinal)
    sam_cockpit_show (self, left);
  if (line->ordinal != 0)
    sam_cockpit_show (self, line->ordinal);
}

void
sam_cockpit_announce_line (SamCockpit *self)
{
  g_signal_emit (self, signals[LINE_CHANGED], 0);
}

void
sam_cockpit_announce_clock (SamCockpit *self)
{
  g_signal_emit (self, signals[CLOCK_CHANGED], 0);
}

void
sam_cockpit_restore (SamCockpit *self, GPtrArray *entries)
{
  guint n_before;

  g_return_if_fail (SAM_IS_COCKPIT (self));
  g_return_if_fail (entries != NULL);

  n_before = self->shown->len;
  g_hash_table_remove_all (self->entries);
  g_ptr_array_set_size (self->shown, 0);
  sam_cockpit_steps_reset (&self->steps);
  self->line.ordinal = 0;
  self->line.is_correcting = FALSE;
  for (guint i = 0; i < entries->len; i++)
    {
      SamCockpitEntry *entry = g_ptr_array_index (entries, i);
      gint64 ordinal = sam_cockpit_entry_get_ordinal (entry);

      g_hash_table_replace (self->entries, g_memdup2 (&ordinal, sizeof ordinal), g_object_ref (entry));
      g_ptr_array_insert (self->shown, (int) find_place (self, entry), g_object_ref (entry));
      self->next_ordinal = MAX (self->next_ordinal, ordinal + 1);
    }
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, self->shown->len);
}

/* What there is */

guint
sam_cockpit_get_n_questions (SamCockpit *self)
{
  g_return_val_if_fail (SAM_IS_COCKPIT (self), 0);

  return self->n_questions;
}

const char *const *
sam_cockpit_get_counters (SamCockpit *self)
{
  g_return_val_if_fail (SAM_IS_COCKPIT (self), NULL);

  return (const char *const *) self->counters;
}

const char *const *
sam_cockpit_get_events (SamCockpit *self)
{
  g_return_val_if_fail (SAM_IS_COCKPIT (self), NULL);

  return (const char *const *) self->events;
}

const SamLessonClock *
sam_cockpit_get_clock (SamCockpit *self)
{
  g_return_val_if_fail (SAM_IS_COCKPIT (self), NULL);

  return &self->clock;
}

gint64
sam_cockpit_get_elapsed (SamCockpit *self, gint64 now)
{
  g_return_val_if_fail (SAM_IS_COCKPIT (self), 0);

  return sam_lesson_clock_get_elapsed (&self->clock, now);
}

gboolean
sam_cockpit_is_paused (SamCockpit *self)
{
  g_return_val_if_fail (SAM_IS_COCKPIT (self), FALSE);

  return self->clock.paused_at != 0;
}

SamCockpitCue
sam_cockpit_get_cue (SamCockpit *self, gint64 now, gint64 *until_next)
{
  gint64 last_sample = -1;
  GHashTableIter iter;
  gpointer entry;

  g_return_val_if_fail (SAM_IS_COCKPIT (self), SAM_COCKPIT_CUE_NONE);

  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, NULL, &entry))
    {
      if (sam_cockpit_entry_get_kind (entry) == SAM_OBSERVATION_ENTRY_KIND_SAMPLE)
        last_sample = MAX (last_sample, sam_cockpit_entry_get_stamp (entry));
    }

  return sam_cockpit_sampling_find (self->interval, last_sample, sam_cockpit_get_elapsed (self, now), until_next);
}

guint
sam_cockpit_get_total (SamCockpit *self, guint counter)
{
  GHashTableIter iter;
  gpointer entry;
  guint total = 0;

  g_return_val_if_fail (SAM_IS_COCKPIT (self), 0);
  g_return_val_if_fail (counter >= 1 && counter <= g_strv_length (self->counters), 0);

  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, NULL, &entry))
    {
      if (sam_cockpit_entry_get_kind (entry) == SAM_OBSERVATION_ENTRY_KIND_COUNT
          && g_strcmp0 (sam_cockpit_entry_get_label (entry), self->counters[counter - 1]) == 0)
        total++;
    }

  return total;
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  return sam_cockpit_entry_compare (*(SamCockpitEntry *const *) a, *(SamCockpitEntry *const *) b);
}

GPtrArray *
sam_cockpit_list_entries (SamCockpit *self)
{
  GPtrArray *entries;
  GHashTableIter iter;
  gpointer entry;

  g_return_val_if_fail (SAM_IS_COCKPIT (self), NULL);

  entries = g_ptr_array_new_with_free_func (g_object_unref);
  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, NULL, &entry))
    g_ptr_array_add (entries, g_object_ref (entry));
  g_ptr_array_sort (entries, compare_entries);

  return entries;
}

gint64
sam_cockpit_get_strip_length (SamCockpit *self, gint64 now)
{
  g_return_val_if_fail (SAM_IS_COCKPIT (self), 0);

  return sam_cockpit_strip_get_length (self->planned, sam_cockpit_get_elapsed (self, now));
}

GArray *
sam_cockpit_list_points (SamCockpit *self, gint64 now)
{
  g_autoptr (GPtrArray) entries = NULL;
  GArray *points;
  gint64 length;

  g_return_val_if_fail (SAM_IS_COCKPIT (self), NULL);

  entries = sam_cockpit_list_entries (self);
  length = sam_cockpit_get_strip_length (self, now);
  points = g_array_sized_new (FALSE, FALSE, sizeof (SamCockpitPoint), entries->len);
  for (guint i = 0; i < entries->len; i++)
    {
      SamCockpitPoint point = sam_cockpit_strip_place (g_ptr_array_index (entries, i), self->n_questions, length);

      g_array_append_val (points, point);
    }

  return points;
}

/* The line in the entry field */

SamCockpitEntry *
sam_cockpit_get_line (SamCockpit *self)
{
  g_return_val_if_fail (SAM_IS_COCKPIT (self), NULL);

  return sam_cockpit_find (self, self->line.ordinal);
}

const char *
sam_cockpit_get_text (SamCockpit *self)
{
  SamCockpitEntry *entry = sam_cockpit_get_line (self);

  return entry != NULL ? sam_cockpit_entry_get_text (entry) : "";
}

gint64
sam_cockpit_get_stamp (SamCockpit *self, gint64 now)
{
  SamCockpitEntry *entry = sam_cockpit_get_line (self);

  return entry != NULL ? sam_cockpit_entry_get_stamp (entry) : sam_cockpit_get_elapsed (self, now);
}

guint
sam_cockpit_get_question (SamCockpit *self)
{
  SamCockpitEntry *entry = sam_cockpit_get_line (self);

  g_return_val_if_fail (SAM_IS_COCKPIT (self), 0);

  return entry != NULL ? sam_cockpit_entry_get_question (entry) : self->line.question;
}

SamObservationEntryKind
sam_cockpit_get_kind (SamCockpit *self)
{
  SamCockpitEntry *entry = sam_cockpit_get_line (self);

  g_return_val_if_fail (SAM_IS_COCKPIT (self), SAM_OBSERVATION_ENTRY_KIND_SEEN);

  return entry != NULL ? sam_cockpit_entry_get_kind (entry) : self->line.kind;
}

gboolean
sam_cockpit_is_correcting (SamCockpit *self)
{
  g_return_val_if_fail (SAM_IS_COCKPIT (self), FALSE);

  return self->line.is_correcting;
}

#include "sam-clash-entries.h"

struct _SamClashEntry
{
  GObject parent_instance;

  gint64        id;
  SamClashItem *item;
  char         *text; /* %NULL until somebody asks */
  gboolean      is_first;
};

G_DEFINE_FINAL_TYPE (SamClashEntry, sam_clash_entry, G_TYPE_OBJECT)

static void
sam_clash_entry_finalize (GObject *object)
{
  SamClashEntry *self = SAM_CLASH_ENTRY (object);

  g_object_unref (self->item);
  g_free (self->text);

  G_OBJECT_CLASS (sam_clash_entry_parent_class)->finalize (object);
}

static void
sam_clash_entry_class_init (SamClashEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sam_clash_entry_finalize;
}

static void
sam_clash_entry_init (SamClashEntry *self)
{
}

gint64
sam_clash_entry_get_id (SamClashEntry *self)
{
  g_return_val_if_fail (SAM_IS_CLASH_ENTRY (self), 0);

  return self->id;
}

SamClashItem *
sam_clash_entry_get_item (SamClashEntry *self)
{
  g_return_val_if_fail (SAM_IS_CLASH_ENTRY (self), NULL);

  return self->item;
}

const char *
sam_clash_entry_get_text (SamClashEntry *self)
{
  g_return_val_if_fail (SAM_IS_CLASH_ENTRY (self), NULL);

  if (self->text == NULL)
    self->text = sam_clash_item_dup_text (self->item);

  return self->text;
}

gboolean
sam_clash_entry_is_first_of_day (SamClashEntry *self)
{
  g_return_val_if_fail (SAM_IS_CLASH_ENTRY (self), FALSE);

  return self->is_first;
}

/* Entries */

static SamClashEntry *
make_entry (SamClashItem *item, SamDate day_before)
{
  static gint64 last_id;
  SamClashEntry *self = g_object_new (SAM_TYPE_CLASH_ENTRY, NULL);

  self->id = ++last_id;
  self->item = g_object_ref (item);
  self->is_first = sam_clash_item_get_slot (item)->date != day_before;

  return self;
}

static GPtrArray *
make_entries (GPtrArray *items, gboolean with_accepted)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func (g_object_unref);
  SamDate day = SAM_DATE_NONE;

  for (guint i = 0; i < items->len; i++)
    {
      SamClashItem *item = g_ptr_array_index (items, i);

      if (sam_clash_item_is_accepted (item) && !with_accepted)
        continue;
      g_ptr_array_add (entries, make_entry (item, day));
      day = sam_clash_item_get_slot (item)->date;
    }

  return entries;
}

static gboolean
is_same_slot (const SamClashSlot *a, const SamClashSlot *b)
{
  if (a == NULL || b == NULL)
    return a == b;

  return a->id == b->id && a->date == b->date && a->start == b->start && a->minutes == b->minutes && a->team == b->team
         && a->coach == b->coach;
}

/* Whether a row that shows the one may go on as it is for the other. */
static gboolean
is_same (SamClashEntry *a, SamClashEntry *b)
{
  g_autofree char *subject_a = NULL;
  g_autofree char *subject_b = NULL;

  if (sam_clash_item_get_kind (a->item) != sam_clash_item_get_kind (b->item)
      || sam_clash_item_is_accepted (a->item) != sam_clash_item_is_accepted (b->item)
      || sam_clash_item_get_acceptance_id (a->item) != sam_clash_item_get_acceptance_id (b->item)
      || a->is_first != b->is_first
      || !is_same_slot (sam_clash_item_get_slot (a->item), sam_clash_item_get_slot (b->item))
      || !is_same_slot (sam_clash_item_get_other (a->item), sam_clash_item_get_other (b->item))
      || g_strcmp0 (sam_clash_entry_get_text (a), sam_clash_entry_get_text (b)) != 0)
    return FALSE;

  subject_a = sam_clash_item_dup_subject (a->item);
  subject_b = sam_clash_item_dup_subject (b->item);

  return g_strcmp0 (subject_a, subject_b) == 0;
}

static gboolean
is_same_at (GListStore *entries, guint position, GPtrArray *wanted, guint index)
{
  g_autoptr (SamClashEntry) entry = g_list_model_get_item (G_LIST_MODEL (entries), position);

  return is_same (entry, g_ptr_array_index (wanted, index));
}

void
sam_clash_entries_update (GListStore *entries, GPtrArray *items, gboolean with_accepted)
{
  g_autoptr (GPtrArray) wanted = make_entries (items, with_accepted);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (entries));
  guint before = 0;
  guint after = 0;

  while (before < MIN (n, wanted->len) && is_same_at (entries, before, wanted, before))
    before++;
  while (after < MIN (n, wanted->len) - before
         && is_same_at (entries, n - after - 1, wanted, wanted->len - after - 1))
    after++;

  if (before + after < n || before + after < wanted->len)
    g_list_store_splice (entries, before, n - before - after, wanted->pdata + before, wanted->len - before - after);
}

SamClashEntry *
sam_clash_entries_find (GListModel *entries, gint64 id, guint *position)
{
  guint n = g_list_model_get_n_items (entries);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (SamClashEntry) entry = g_list_model_get_item (entries, i);

      if (entry->id == id)
        {
          *position = i;
          return entry;
        }
    }

  *position = G_MAXUINT;

  return NULL;
}

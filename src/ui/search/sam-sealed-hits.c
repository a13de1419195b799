/*
 * SamSealedHits: what a search finds in what is sealed.
 */
#include "sam-sealed-hits.h"

#include "sam-record-label.h"

#define N_KEPT 200

struct _SamSealedHits
{
  GObject       parent_instance;

  SamStore     *store;
  GCancellable *cancellable; /* of what is under way */
  char         *text;
  GPtrArray    *hits;
  guint         n_found;
};

enum
{
  FOUND,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SamSealedHits, sam_sealed_hits, G_TYPE_OBJECT)

static void
stop (SamSealedHits *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
empty (SamSealedHits *self)
{
  g_ptr_array_set_size (self->hits, 0);
  self->n_found = 0;
}

static void
on_searched_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SamSealedHits) self = user_data;
  g_autoptr (GError) error = NULL;
  guint n_found = 0;
  GPtrArray *hits = sam_seal_search_finish (SAM_STORE (source), result, &n_found, &error);

  /* Another question has been asked meanwhile. */
  if (g_task_get_cancellable (G_TASK (result)) != self->cancellable)
    {
      g_clear_pointer (&hits, g_ptr_array_unref);
      return;
    }
  g_clear_object (&self->cancellable);
  empty (self);
  if (hits != NULL)
    {
      g_ptr_array_unref (self->hits);
      self->hits = hits;
      self->n_found = n_found;
    }
  g_signal_emit (self, signals[FOUND], 0);
}

static gboolean
may_search (SamSealedHits *self)
{
  SamDatabase *database = sam_store_get_database (self->store);
  /* Behind a veil a connection has no seal. */
  SamSeal *seal = database != NULL ? sam_database_get_seal (database) : NULL;

  return seal != NULL && sam_seal_get_status (seal) == SAM_SEAL_STATUS_UNLOCKED;
}

static void
search (SamSealedHits *self)
{
  const SamSealSearchFilter filter = { .limit = N_KEPT };

  stop (self);
  if (self->text == NULL || *self->text == '\0' || !may_search (self))
    {
      if (self->hits->len == 0)
        return;
      empty (self);
      g_signal_emit (self, signals[FOUND], 0);
      return;
    }
  self->cancellable = g_cancellable_new ();
  sam_seal_search_async (self->store, self->text, &filter, self->cancellable, on_searched_cb, g_object_ref (self));
}

static void
sam_sealed_hits_dispose (GObject *object)
{
  SamSealedHits *self = SAM_SEALED_HITS (object);

  stop (self);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (sam_sealed_hits_parent_class)->dispose (object);
}

static void
sam_sealed_hits_finalize (GObject *object)
{
  SamSealedHits *self = SAM_SEALED_HITS (object);

  g_ptr_array_unref (self->hits);
  sam_seal_free_secret (self->text);

  G_OBJECT_CLASS (sam_sealed_hits_parent_class)->finalize (object);
}

static void
sam_sealed_hits_class_init (SamSealedHitsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sam_sealed_hits_dispose;
  G_OBJECT_CLASS (klass)->finalize = sam_sealed_hits_finalize;

  signals[FOUND] = g_signal_new ("found", SAM_TYPE_SEALED_HITS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sam_sealed_hits_init (SamSealedHits *self)
{
  self->hits = g_ptr_array_new ();
}

SamSealedHits *
sam_sealed_hits_new (SamContext *context)
{
  SamSealedHits *self;

  g_return_val_if_fail (SAM_IS_CONTEXT (context), NULL);

  self = g_object_new (SAM_TYPE_SEALED_HITS, NULL);
  self->store = g_object_ref (sam_context_get_store (context));
  /* Locking and unlocking say that the texts changed, too. */
  g_signal_connect_object (self->store, "changed", G_CALLBACK (search), self, G_CONNECT_SWAPPED);

  return self;
}

void
sam_sealed_hits_ask (SamSealedHits *self, const char *text)
{
  g_return_if_fail (SAM_IS_SEALED_HITS (self));

  sam_seal_free_secret (self->text);
  self->text = g_strdup (text);
  /* What was found of another question is no answer to this one. */
  empty (self);
  search (self);
}

guint
sam_sealed_hits_get_n (SamSealedHits *self)
{
  g_return_val_if_fail (SAM_IS_SEALED_HITS (self), 0);

  return self->n_found;
}

GPtrArray *
sam_sealed_hits_get (SamSealedHits *self)
{
  g_return_val_if_fail (SAM_IS_SEALED_HITS (self), NULL);

  return self->hits;
}

char *
sam_sealed_hits_describe (SamSealedHits *self, const SamSealHit *hit)
{
  g_autofree char *cycle = NULL;

  g_return_val_if_fail (SAM_IS_SEALED_HITS (self), NULL);

  cycle = sam_record_dup_label_by_id (self->store, SAM_FAMILY_CYCLE, hit->cycle);

  return g_strdup_printf ("%s · %s", cycle, sam_field_get_label (&sam_family_get (hit->family)->fields[hit->field]));
}

/*
 * SamPageSearch: words on pages.
 */
#include "sam-page-search.h"

#include <string.h>

/* So long a thread reads before it tells what it found; microseconds. */
#define TURN (60 * 1000)
/* Pages whose text is remembered, and no more: some of a report of thousands. */
#define MAX_KEPT 500

/* What a thread reads, and remembers for the next search; one thread at a time. */
typedef struct
{
  gatomicrefcount references;
  GMutex          lock;
  SamPages       *pages;
  GHashTable     *texts; /* page → GArray of SamPageText */
} Book;

typedef struct
{
  SamPageSearch *search; /* until it has come back: the thread must not be the last to let go of it */
  Book          *book;
  char          *words;
  guint          first;
  GArray        *counts; /* of guint: of the pages read, from first on */
} Job;

struct _SamPageSearch
{
  GObject       parent_instance;

  Book         *book;
  char         *words;
  GArray       *counts; /* of guint: of each page read so far */
  guint         n_hits;
  GCancellable *working;
};

G_DEFINE_FINAL_TYPE (SamPageSearch, sam_page_search, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void read_next (SamPageSearch *self);

static Book *
book_new (SamPages *pages)
{
  Book *self = g_new0 (Book, 1);

  g_atomic_ref_count_init (&self->references);
  g_mutex_init (&self->lock);
  self->pages = g_object_ref (pages);
  self->texts = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);

  return self;
}

static Book *
book_ref (Book *self)
{
  g_atomic_ref_count_inc (&self->references);

  return self;
}

static void
book_unref (Book *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;

  g_mutex_clear (&self->lock);
  g_object_unref (self->pages);
  g_hash_table_unref (self->texts);
  g_free (self);
}

static void
job_free (gpointer data)
{
  Job *self = data;

  g_clear_object (&self->search);
  book_unref (self->book);
  g_free (self->words);
  g_array_unref (self->counts);
  g_free (self);
}

/* In the thread */

static GArray *
read_page (Book *book, guint page)
{
  GArray *text = g_hash_table_lookup (book->texts, GUINT_TO_POINTER (page));

  if (text != NULL)
    return g_array_ref (text);

  text = sam_pages_collect_text (book->pages, page);
  if (g_hash_table_size (book->texts) < MAX_KEPT)
    g_hash_table_insert (book->texts, GUINT_TO_POINTER (page), g_array_ref (text));

  return text;
}

static void
work (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Job *job = task_data;
  guint n_pages = sam_pages_get_n_pages (job->book->pages);
  gint64 until = g_get_monotonic_time () + TURN;

  g_mutex_lock (&job->book->lock);
  for (guint page = job->first; page < n_pages; page++)
    {
      g_autoptr (GArray) text = read_page (job->book, page);
      guint n = sam_page_texts_find (text, job->words, NULL);

      g_array_append_val (job->counts, n);
      if (g_get_monotonic_time () > until || g_cancellable_is_cancelled (cancellable))
        break;
    }
  g_mutex_unlock (&job->book->lock);
  g_task_return_boolean (task, TRUE);
}

/* In the window's thread */

static void
on_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (SamPageSearch) self = g_steal_pointer (&job->search);

  /* Other words, or other pages, meanwhile. */
  if (g_task_get_cancellable (G_TASK (result)) != self->working)
    return;

  g_clear_object (&self->working);
  for (guint i = 0; i < job->counts->len; i++)
    self->n_hits += g_array_index (job->counts, guint, i);
  g_array_append_vals (self->counts, job->counts->data, job->counts->len);
  read_next (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
read_next (SamPageSearch *self)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  if (self->book == NULL || self->words == NULL || sam_page_search_is_done (self))
    return;

  job = g_new0 (Job, 1);
  job->search = g_object_ref (self);
  job->book = book_ref (self->book);
  job->words = g_strdup (self->words);
  job->first = self->counts->len;
  job->counts = g_array_new (FALSE, FALSE, sizeof (guint));
  self->working = g_cancellable_new ();
  task = g_task_new (NULL, self->working, on_read_cb, NULL);
  g_task_set_task_data (task, job, job_free);
  g_task_set_check_cancellable (task, FALSE);
  g_task_run_in_thread (task, work);
}

static void
begin (SamPageSearch *self)
{
  if (self->working != NULL)
    g_cancellable_cancel (self->working);
  g_clear_object (&self->working);
  g_array_set_size (self->counts, 0);
  self->n_hits = 0;
  read_next (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
sam_page_search_finalize (GObject *object)
{
  SamPageSearch *self = SAM_PAGE_SEARCH (object);

  g_clear_object (&self->working);
  g_clear_pointer (&self->book, book_unref);
  g_free (self->words);
  g_array_unref (self->counts);

  G_OBJECT_CLASS (sam_page_search_parent_class)->finalize (object);
}

static void
sam_page_search_class_init (SamPageSearchClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sam_page_search_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sam_page_search_init (SamPageSearch *self)
{
  self->counts = g_array_new (FALSE, FALSE, sizeof (guint));
}

SamPageSearch *
sam_page_search_new (void)
{
  return g_object_new (SAM_TYPE_PAGE_SEARCH, NULL);
}

void
sam_page_search_set_pages (SamPageSearch *self, SamPages *pages)
{
  g_return_if_fail (SAM_IS_PAGE_SEARCH (self));

  g_clear_pointer (&self->book, book_unref);
  if (pages != NULL)
    self->book = book_new (pages);
  begin (self);
}

void
sam_page_search_set_words (SamPageSearch *self, const char *words)
{
  g_autofree char *stripped = g_strstrip (g_strdup (words != NULL ? words : ""));
  const char *wanted = *stripped != '\0' ? stripped : NULL;

  g_return_if_fail (SAM_IS_PAGE_SEARCH (self));

  if (g_strcmp0 (self->words, wanted) == 0)
    return;

  g_free (self->words);
  self->words = g_strdup (wanted);
  begin (self);
}

const char *
sam_page_search_get_words (SamPageSearch *self)
{
  g_return_val_if_fail (SAM_IS_PAGE_SEARCH (self), NULL);

  return self->words;
}

guint
sam_page_search_get_n_hits (SamPageSearch *self)
{
  g_return_val_if_fail (SAM_IS_PAGE_SEARCH (self), 0);

  return self->n_hits;
}

gboolean
sam_page_search_is_done (SamPageSearch *self)
{
  g_return_val_if_fail (SAM_IS_PAGE_SEARCH (self), TRUE);

  return self->book == NULL || self->words == NULL || self->counts->len >= sam_pages_get_n_pages (self->book->pages);
}

gboolean
sam_page_search_find_from (SamPageSearch *self, guint page, guint *index)
{
  guint before = 0;

  g_return_val_if_fail (SAM_IS_PAGE_SEARCH (self), FALSE);

  for (guint i = 0; i < MIN (page, self->counts->len); i++)
    before += g_array_index (self->counts, guint, i);
  /* None from there on: from the beginning again, once it is known that there is none. */
  if (before == self->n_hits && !sam_page_search_is_done (self))
    return FALSE;
  *index = before < self->n_hits ? before : 0;

  return self->n_hits > 0;
}

void
sam_page_search_locate (SamPageSearch *self, guint index, guint *page, guint *hit)
{
  g_return_if_fail (SAM_IS_PAGE_SEARCH (self));
  g_return_if_fail (index < self->n_hits);

  for (guint i = 0; i < self->counts->len; i++)
    {
      guint n = g_array_index (self->counts, guint, i);

      if (index < n)
        {
          *page = i;
          *hit = index;
          return;
        }
      index -= n;
    }
}

/*
 * SamPageCache: pictures of pages, painted in a thread.
 */
#include "sam-page-cache.h"

#include <math.h>

/* Pictures of so many bytes are kept, besides those in sight. */
#define MAX_BYTES (96 * 1024 * 1024)
/* Pixels on one side: what any renderer takes. A page that is seen larger is a little soft. */
#define MAX_SIDE 4096.0
/* Before and after those in sight. */
#define N_AROUND 2

/* What is kept of a page. */
typedef struct
{
  GdkTexture *texture;
  double      scale;
  GArray     *text;
} Picture;

/* A page for the thread, and what comes back. */
typedef struct
{
  SamPageCache *cache; /* until it has come back: the thread must not be the last to let go of it */
  SamPages     *pages;
  guint         page;
  double        scale;
  int           width;
  int           height;
  int           stride;
  GBytes       *bytes;
  GArray       *text;
} Job;

struct _SamPageCache
{
  GObject       parent_instance;

  SamPages     *pages;
  GHashTable   *pictures; /* page → Picture */
  guint         first;
  guint         end;
  double        scale;
  GCancellable *working;
};

G_DEFINE_FINAL_TYPE (SamPageCache, sam_page_cache, G_TYPE_OBJECT)

enum
{
  PAINTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void paint_next (SamPageCache *self);

static void
picture_free (gpointer data)
{
  Picture *self = data;

  g_clear_object (&self->texture);
  g_clear_pointer (&self->text, g_array_unref);
  g_free (self);
}

static void
job_free (gpointer data)
{
  Job *self = data;

  g_clear_object (&self->cache);
  g_clear_object (&self->pages);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->text, g_array_unref);
  g_free (self);
}

/* In the thread */

static void
paint (Job *self)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, self->width, self->height);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, self->scale, self->scale);
  sam_pages_draw (self->pages, self->page, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  self->stride = cairo_image_surface_get_stride (surface);
  self->bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), (gsize) self->height * self->stride,
                                            (GDestroyNotify) cairo_surface_destroy, surface);
}

static void
work (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Job *job = task_data;

  paint (job);
  job->text = sam_pages_collect_text (job->pages, job->page);
  g_task_return_boolean (task, TRUE);
}

/* In the window's thread */

static gsize
count_bytes (const Picture *picture)
{
  return picture->texture != NULL
             ? (gsize) gdk_texture_get_width (picture->texture) * gdk_texture_get_height (picture->texture) * 4
             : 0;
}

static guint
get_distance (SamPageCache *self, guint page)
{
  return page < self->first ? self->first - page : page >= self->end ? page - self->end + 1 : 0;
}

/* The farthest from what is in sight go first. */
static void
forget_far (SamPageCache *self)
{
  for (;;)
    {
      GHashTableIter iter;
      gpointer key, value;
      gsize bytes = 0;
      guint farthest = 0, distance = 0;

      g_hash_table_iter_init (&iter, self->pictures);
      while (g_hash_table_iter_next (&iter, &key, &value))
        {
          guint far = get_distance (self, GPOINTER_TO_UINT (key));

          bytes += count_bytes (value);
          if (far > distance)
            {
              distance = far;
              farthest = GPOINTER_TO_UINT (key);
            }
        }
      if (distance == 0 || bytes <= MAX_BYTES)
        return;
      g_hash_table_remove (self->pictures, GUINT_TO_POINTER (farthest));
    }
}

static Picture *
keep (SamPageCache *self, Job *job)
{
  Picture *picture = g_new0 (Picture, 1);

  picture->texture = gdk_memory_texture_new (job->width, job->height, GDK_MEMORY_DEFAULT, job->bytes, job->stride);
  picture->scale = job->scale;
  picture->text = g_steal_pointer (&job->text);
  g_hash_table_replace (self->pictures, GUINT_TO_POINTER (job->page), picture);

  return picture;
}

static void
on_painted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (SamPageCache) self = g_steal_pointer (&job->cache);

  /* Of other pages, meanwhile. */
  if (g_task_get_cancellable (G_TASK (result)) != self->working)
    return;

  g_clear_object (&self->working);
  keep (self, job);
  forget_far (self);
  g_signal_emit (self, signals[PAINTED], 0, job->page);
  paint_next (self);
}

static double
limit_scale (SamPageCache *self)
{
  double width, height;

  sam_pages_get_size (self->pages, &width, &height);

  return MIN (self->scale, MAX_SIDE / MAX (width, height));
}

static gboolean
needs (SamPageCache *self, guint page, double scale)
{
  const Picture *picture = g_hash_table_lookup (self->pictures, GUINT_TO_POINTER (page));

  return picture == NULL || picture->scale != scale;
}

/* In sight first, then what comes below, then what lies above. */
static gboolean
find_next (SamPageCache *self, double scale, guint *page)
{
  guint n_pages = sam_pages_get_n_pages (self->pages);

  for (guint i = self->first; i < MIN (self->end + N_AROUND, n_pages); i++)
    if (needs (self, i, scale))
      {
        *page = i;
        return TRUE;
      }
  for (guint i = self->first; i > 0 && i + N_AROUND > self->first; i--)
    if (needs (self, i - 1, scale))
      {
        *page = i - 1;
        return TRUE;
      }

  return FALSE;
}

static void
paint_next (SamPageCache *self)
{
  g_autoptr (GTask) task = NULL;
  double width, height;
  Job *job;
  guint page;

  if (self->pages == NULL || self->working != NULL || self->scale <= 0 || self->first >= self->end
      || !find_next (self, limit_scale (self), &page))
    return;

  job = g_new0 (Job, 1);
  job->cache = g_object_ref (self);
  job->pages = g_object_ref (self->pages);
  job->page = page;
  job->scale = limit_scale (self);
  sam_pages_get_size (self->pages, &width, &height);
  job->width = MAX (1, (int) ceil (width * job->scale));
  job->height = MAX (1, (int) ceil (height * job->scale));

  self->working = g_cancellable_new ();
  task = g_task_new (NULL, self->working, on_painted_cb, NULL);
  g_task_set_task_data (task, job, job_free);
  /* The answer must come, or nothing more is painted. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_run_in_thread (task, work);
}

static void
sam_page_cache_dispose (GObject *object)
{
  SamPageCache *self = SAM_PAGE_CACHE (object);

  g_clear_object (&self->working);
  g_clear_object (&self->pages);
  g_clear_pointer (&self->pictures, g_hash_table_unref);

  G_OBJECT_CLASS (sam_page_cache_parent_class)->dispose (object);
}

static void
sam_page_cache_class_init (SamPageCacheClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sam_page_cache_dispose;

  signals[PAINTED] = g_signal_new ("painted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                   1, G_TYPE_UINT);
}

static void
sam_page_cache_init (SamPageCache *self)
{
  self->pictures = g_hash_table_new_full (NULL, NULL, NULL, picture_free);
}

SamPageCache *
sam_page_cache_new (void)
{
  return g_object_new (SAM_TYPE_PAGE_CACHE, NULL);
}

static gboolean
have_same_size (SamPages *a, SamPages *b)
{
  double a_width, a_height, b_width, b_height;

  sam_pages_get_size (a, &a_width, &a_height);
  sam_pages_get_size (b, &b_width, &b_height);

  return a_width == b_width && a_height == b_height;
}

/* What is in sight stays there until it is painted anew: nothing flashes while a date is moved. */
static void
make_stale (SamPageCache *self)
{
  GHashTableIter iter;
  gpointer key, value;

  g_hash_table_iter_init (&iter, self->pictures);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      Picture *picture = value;

      picture->scale = 0;
      g_clear_pointer (&picture->text, g_array_unref);
      if (get_distance (self, GPOINTER_TO_UINT (key)) > 0)
        g_hash_table_iter_remove (&iter);
    }
}

void
sam_page_cache_set_pages (SamPageCache *self, SamPages *pages)
{
  g_return_if_fail (SAM_IS_PAGE_CACHE (self));

  g_clear_object (&self->working);
  if (pages != NULL && self->pages != NULL && have_same_size (pages, self->pages))
    make_stale (self);
  else
    g_hash_table_remove_all (self->pictures);
  g_set_object (&self->pages, pages);
  self->first = self->end = 0;
}

void
sam_page_cache_want (SamPageCache *self, guint first, guint end, double scale)
{
  g_return_if_fail (SAM_IS_PAGE_CACHE (self));

  self->first = first;
  self->end = end;
  self->scale = scale;
  paint_next (self);
}

GdkTexture *
sam_page_cache_get_texture (SamPageCache *self, guint page)
{
  const Picture *picture;

  g_return_val_if_fail (SAM_IS_PAGE_CACHE (self), NULL);

  picture = g_hash_table_lookup (self->pictures, GUINT_TO_POINTER (page));

  return picture != NULL ? picture->texture : NULL;
}

GArray *
sam_page_cache_get_text (SamPageCache *self, guint page)
{
  const Picture *picture;

  g_return_val_if_fail (SAM_IS_PAGE_CACHE (self), NULL);

  picture = g_hash_table_lookup (self->pictures, GUINT_TO_POINTER (page));

  return picture != NULL ? picture->text : NULL;
}

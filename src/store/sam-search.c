#include "sam-search.h"

#include "sam-language.h"
#include "sam-register-index.h"

static const SamFamilyId families[] = {
  SAM_FAMILY_SCHOOL,       SAM_FAMILY_TEAM,        SAM_FAMILY_PERSON,       SAM_FAMILY_ORGANISER,
  SAM_FAMILY_SESSION,      SAM_FAMILY_BASIS,       SAM_FAMILY_REQUIREMENT,  SAM_FAMILY_MILESTONE,
  SAM_FAMILY_INTERVENTION, SAM_FAMILY_INDICATOR,   SAM_FAMILY_STRAND,       SAM_FAMILY_SURVEY_ROUND,
  SAM_FAMILY_SURVEY_STATEMENT, SAM_N_FAMILIES,
};

#define N_SEARCHED (G_N_ELEMENTS (families) - 1)

/* Shared with the thread; an index is filled once and not changed afterwards. */
typedef struct
{
  gatomicrefcount   refs;
  SamRegisterIndex *indexes[N_SEARCHED];
} Memory;

struct _SamSearch
{
  GObject       parent_instance;

  SamStore     *store;
  Memory       *memory; /* NULL until it is read, and after a change */
  GCancellable *cancellable; /* of what is under way */
  char         *text;
  SamDate       as_of;
  gboolean      is_wanted; /* again, when what is under way has ended */
  GPtrArray    *groups;
};

enum
{
  FOUND,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SamSearch, sam_search, G_TYPE_OBJECT)

static void work (SamSearch *self);

const SamFamilyId *
sam_search_get_families (void)
{
  return families;
}

static Memory *
memory_ref (Memory *self)
{
  g_atomic_ref_count_inc (&self->refs);

  return self;
}

static void
memory_unref (Memory *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  for (guint i = 0; i < N_SEARCHED; i++)
    g_clear_pointer (&self->indexes[i], sam_register_index_unref);
  g_free (self);
}

static void
group_free (gpointer data)
{
  SamSearchGroup *self = data;

  g_array_unref (self->ids);
  g_free (self);
}

/* In the thread */

typedef struct
{
  char      *path;
  char      *needle;
  SamDate    as_of;
  Memory    *memory;
  GPtrArray *groups;
} Job;

static void
job_free (gpointer data)
{
  Job *self = data;

  g_clear_pointer (&self->memory, memory_unref);
  g_clear_pointer (&self->groups, g_ptr_array_unref);
  g_free (self->needle);
  g_free (self->path);
  g_free (self);
}

static gboolean
read_memory (Job *job, GCancellable *cancellable, GError **error)
{
  g_autoptr (SamDatabase) database = NULL;

  if (job->memory != NULL)
    return TRUE;

  database = sam_database_open_reader (job->path, error);
  if (database == NULL)
    return FALSE;

  job->memory = g_new0 (Memory, 1);
  g_atomic_ref_count_init (&job->memory->refs);
  for (guint i = 0; i < N_SEARCHED; i++)
    {
      SamRegisterQuery query = { .family = families[i] };

      if (families[i] == SAM_FAMILY_SESSION)
        {
          query.by_date = "date";
          query.newest_first = TRUE;
        }
      job->memory->indexes[i] = sam_register_index_load (database, &query, cancellable, error);
      if (job->memory->indexes[i] == NULL
          || !sam_register_index_load_texts (job->memory->indexes[i], database, &query, job->as_of, cancellable, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
search (Job *job, GCancellable *cancellable, GError **error)
{
  job->groups = g_ptr_array_new_with_free_func (group_free);
  for (guint i = 0; i < N_SEARCHED; i++)
    {
      GArray *ids = sam_register_index_search (job->memory->indexes[i], job->needle, cancellable, error);
      SamSearchGroup *group;

      if (ids == NULL)
        return FALSE;
      if (ids->len == 0)
        {
          g_array_unref (ids);
          continue;
        }
      group = g_new0 (SamSearchGroup, 1);
      group->family = families[i];
      group->ids = ids;
      g_ptr_array_add (job->groups, group);
    }

  return TRUE;
}

static void
work_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (read_memory (data, cancellable, &error) && search (data, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
on_worked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  SamSearch *self = SAM_SEARCH (source);
  Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  gboolean is_done = g_task_propagate_boolean (G_TASK (result), &error);

  g_clear_object (&self->cancellable);
  if (self->is_wanted)
    {
      work (self);
      return;
    }
  if (is_done)
    {
      if (self->memory == NULL)
        self->memory = memory_ref (job->memory);
      g_ptr_array_unref (self->groups);
      self->groups = g_steal_pointer (&job->groups);
    }
  g_signal_emit (self, signals[FOUND], 0, is_done ? NULL : error);
}

static void
work (SamSearch *self)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  /* The latest question wins. */
  self->is_wanted = self->cancellable != NULL;
  if (self->cancellable != NULL)
    {
      g_cancellable_cancel (self->cancellable);
      return;
    }
  if (self->text == NULL)
    {
      g_ptr_array_set_size (self->groups, 0);
      g_signal_emit (self, signals[FOUND], 0, NULL);
      return;
    }

  job = g_new0 (Job, 1);
  job->path = g_strdup (sam_store_get_path (self->store));
  job->needle = g_strdup (self->text);
  job->as_of = self->as_of;
  job->memory = self->memory != NULL ? memory_ref (self->memory) : NULL;
  self->cancellable = g_cancellable_new ();
  task = g_task_new (self, self->cancellable, on_worked_cb, NULL);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, work_in_thread);
}

static void
on_changed_cb (SamSearch *self)
{
  g_clear_pointer (&self->memory, memory_unref);
  if (self->text != NULL)
    work (self);
}

static void
sam_search_dispose (GObject *object)
{
  SamSearch *self = SAM_SEARCH (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (sam_search_parent_class)->dispose (object);
}

static void
sam_search_finalize (GObject *object)
{
  SamSearch *self = SAM_SEARCH (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->memory, memory_unref);
  g_ptr_array_unref (self->groups);
  g_free (self->text);

  G_OBJECT_CLASS (sam_search_parent_class)->finalize (object);
}

static void
sam_search_class_init (SamSearchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sam_search_dispose;
  G_OBJECT_CLASS (klass)->finalize = sam_search_finalize;

  signals[FOUND] = g_signal_new ("found", SAM_TYPE_SEARCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                 G_TYPE_ERROR);
}

static void
sam_search_init (SamSearch *self)
{
  self->groups = g_ptr_array_new_with_free_func (group_free);
}

SamSearch *
sam_search_new (SamStore *store)
{
  SamSearch *self;

  g_return_val_if_fail (SAM_IS_STORE (store), NULL);

  self = g_object_new (SAM_TYPE_SEARCH, NULL);
  self->store = g_object_ref (store);
  g_signal_connect_object (store, "changed", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

void
sam_search_ask (SamSearch *self, const char *text, SamDate as_of)
{
  g_autofree char *folded = NULL;

  g_return_if_fail (SAM_IS_SEARCH (self));

  folded = g_strstrip (sam_fold (text != NULL ? text : ""));
  g_free (self->text);
  self->text = *folded != '\0' ? g_steal_pointer (&folded) : NULL;
  if (as_of != self->as_of)
    g_clear_pointer (&self->memory, memory_unref);
  self->as_of = as_of;
  work (self);
}

GPtrArray *
sam_search_get_groups (SamSearch *self)
{
  g_return_val_if_fail (SAM_IS_SEARCH (self), NULL);

  return self->groups;
}

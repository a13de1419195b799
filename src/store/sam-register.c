/*
 * SamRegister: the records of a family, as long a list as it may be.
 */
#include "sam-register.h"

#include "sam-language.h"
#include "sam-register-index.h"

/* Records that are kept: more than a list view holds rows for. */
#define N_KEPT 512

struct _SamRegister
{
  GObject           parent_instance;

  SamStore         *store;
  SamRegisterQuery  query;
  SamDate           as_of;
  char             *needle; /* folded; NULL for all */

  SamRegisterIndex *index;
  GArray           *found;  /* of gint64; NULL for all of the index */
  GHashTable       *records; /* id → SamRecord */
  GQueue           *order;   /* the keys of records, the oldest first */

  GCancellable     *cancellable; /* of the task at work */
  gboolean          is_stale;    /* the index is older than the file */
  gboolean          is_wanted;   /* something was asked for since the task began */
};

enum
{
  PROP_0,
  PROP_LOADING,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

enum
{
  SIGNAL_LOADED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void sam_register_list_model_init (GListModelInterface *iface);
static void work (SamRegister *self);

G_DEFINE_FINAL_TYPE_WITH_CODE (SamRegister, sam_register, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, sam_register_list_model_init))

/* What is listed */

static const gint64 *
get_ids (SamRegister *self, guint *n)
{
  if (self->index == NULL)
    {
      *n = 0;
      return NULL;
    }
  if (self->found != NULL)
    {
      *n = self->found->len;
      return (const gint64 *) self->found->data;
    }

  *n = self->index->n_ids;
  return self->index->ids;
}

static void
forget_records (SamRegister *self)
{
  g_hash_table_remove_all (self->records);
  g_queue_clear (self->order);
}

/* Stands for a record that is gone, until the list has heard of it. */
static SamRecord *
new_empty_record (const SamFamily *family, gint64 id)
{
  g_autofree SamValue *values = g_new0 (SamValue, family->n_fields);

  return sam_record_new_take (family, id, values);
}

static SamRecord *
get_record (SamRegister *self, gint64 id)
{
  SamRecord *record = g_hash_table_lookup (self->records, &id);
  gint64 *key;

  if (record != NULL)
    return record;

  record = sam_store_get (self->store, self->query.family, id, NULL);
  if (record == NULL)
    record = new_empty_record (sam_family_get (self->query.family), id);
  if (g_queue_get_length (self->order) >= N_KEPT)
    g_hash_table_remove (self->records, g_queue_pop_head (self->order));
  key = g_memdup2 (&id, sizeof id);
  g_hash_table_insert (self->records, key, record);
  g_queue_push_tail (self->order, key);

  return record;
}

/* Tells only of the rows between the first and the last that differ, so that a list keeps its place. */
static void
announce (SamRegister *self, const gint64 *before, guint n_before)
{
  guint n_after, first = 0, last = 0;
  const gint64 *after = get_ids (self, &n_after);

  while (first < MIN (n_before, n_after) && before[first] == after[first])
    first++;
  while (last < MIN (n_before, n_after) - first && before[n_before - 1 - last] == after[n_after - 1 - last])
    last++;
  if (first + last < n_before || first + last < n_after)
    g_list_model_items_changed (G_LIST_MODEL (self), first, n_before - first - last, n_after - first - last);
}

/* Work in the thread */

typedef struct
{
  SamRegisterQuery  query;
  SamDate           as_of;
  char             *path;
  char             *needle;
  gboolean          is_reading; /* all anew, rather than searching what is there */
  SamRegisterIndex *index;
  GArray           *found;
} Job;

static void
job_free (gpointer data)
{
  Job *self = data;

  g_clear_pointer (&self->index, sam_register_index_unref);
  g_clear_pointer (&self->found, g_array_unref);
  g_free (self->path);
  g_free (self->needle);
  g_free (self);
}

static gboolean
do_job (Job *job, GCancellable *cancellable, GError **error)
{
  g_autoptr (SamDatabase) database = NULL;

  if (job->is_reading || (job->needle != NULL && job->index->texts == NULL))
    {
      database = sam_database_open_reader (job->path, error);
      if (database == NULL)
        return FALSE;
    }
  if (job->is_reading)
    job->index = sam_register_index_load (database, &job->query, cancellable, error);
  if (job->index == NULL)
    return FALSE;
  if (job->needle == NULL)
    return TRUE;

  if (!sam_register_index_load_texts (job->index, database, &job->query, job->as_of, cancellable, error))
    return FALSE;
  job->found = sam_register_index_search (job->index, job->needle, cancellable, error);

  return job->found != NULL;
}

static void
work_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (do_job (data, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
take_result (SamRegister *self, Job *job)
{
  g_autoptr (SamRegisterIndex) old_index = g_steal_pointer (&self->index);
  g_autoptr (GArray) old_found = g_steal_pointer (&self->found);
  const gint64 *before = NULL;
  guint n_before = 0;

  if (old_found != NULL)
    {
      before = (const gint64 *) old_found->data;
      n_before = old_found->len;
    }
  else if (old_index != NULL)
    {
      before = old_index->ids;
      n_before = old_index->n_ids;
    }

  self->index = g_steal_pointer (&job->index);
  self->found = g_steal_pointer (&job->found);
  announce (self, before, n_before);
}

static void
on_worked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  SamRegister *self = SAM_REGISTER (source);
  Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  gboolean is_done = g_task_propagate_boolean (G_TASK (result), &error);

  g_clear_object (&self->cancellable);
  if (self->is_wanted)
    {
      /* The answer to a question that is not asked any more is dropped. */
      self->is_stale |= job->is_reading;
      work (self);
      return;
    }

  if (is_done)
    take_result (self, job);
  else
    self->is_stale |= job->is_reading;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
  g_signal_emit (self, signals[SIGNAL_LOADED], 0, is_done ? NULL : error);
}

static void
work (SamRegister *self)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  self->is_wanted = self->cancellable != NULL;
  if (self->cancellable != NULL)
    {
      g_cancellable_cancel (self->cancellable);
      return;
    }

  job = g_new0 (Job, 1);
  job->query = self->query;
  job->as_of = self->as_of;
  job->path = g_strdup (sam_store_get_path (self->store));
  job->needle = g_strdup (self->needle);
  job->is_reading = self->is_stale;
  if (!self->is_stale)
    job->index = sam_register_index_ref (self->index);
  self->is_stale = FALSE;

  self->cancellable = g_cancellable_new ();
  task = g_task_new (self, self->cancellable, on_worked_cb, NULL);
  /* A list that was read in full is good, even if somebody has asked for another since. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, work_in_thread);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

/* GListModel */

static GType
sam_register_get_item_type (GListModel *model)
{
  return SAM_TYPE_RECORD;
}

static guint
sam_register_get_n_items (GListModel *model)
{
  guint n;

  get_ids (SAM_REGISTER (model), &n);

  return n;
}

static gpointer
sam_register_get_item (GListModel *model, guint position)
{
  SamRegister *self = SAM_REGISTER (model);
  guint n;
  const gint64 *ids = get_ids (self, &n);

  return position < n ? g_object_ref (get_record (self, ids[position])) : NULL;
}

static void
sam_register_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = sam_register_get_item_type;
  iface->get_n_items = sam_register_get_n_items;
  iface->get_item = sam_register_get_item;
}

static void
sam_register_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_LOADING)
    g_value_set_boolean (value, sam_register_is_loading (SAM_REGISTER (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
sam_register_finalize (GObject *object)
{
  SamRegister *self = SAM_REGISTER (object);

  g_queue_free (self->order);
  g_hash_table_unref (self->records);
  g_clear_pointer (&self->index, sam_register_index_unref);
  g_clear_pointer (&self->found, g_array_unref);
  g_clear_object (&self->store);
  g_free (self->needle);

  G_OBJECT_CLASS (sam_register_parent_class)->finalize (object);
}

static void
sam_register_class_init (SamRegisterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = sam_register_finalize;
  object_class->get_property = sam_register_get_property;

  properties[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, FALSE,
                                                   G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_LOADED] = g_signal_new ("loaded", SAM_TYPE_REGISTER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
sam_register_init (SamRegister *self)
{
  self->is_stale = TRUE;
  self->as_of = sam_date_today ();
  self->records = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
  self->order = g_queue_new ();
}

SamRegister *
sam_register_new (SamStore *store, const SamRegisterQuery *query)
{
  SamRegister *self;

  g_return_val_if_fail (SAM_IS_STORE (store), NULL);
  g_return_val_if_fail (query != NULL, NULL);

  self = g_object_new (SAM_TYPE_REGISTER, NULL);
  self->store = g_object_ref (store);
  self->query = *query;

  return self;
}

void
sam_register_refresh (SamRegister *self)
{
  g_return_if_fail (SAM_IS_REGISTER (self));

  forget_records (self);
  self->is_stale = TRUE;
  work (self);
}

void
sam_register_set_as_of (SamRegister *self, SamDate as_of)
{
  g_return_if_fail (SAM_IS_REGISTER (self));

  self->as_of = as_of;
}

void
sam_register_search (SamRegister *self, const char *text)
{
  g_autofree char *stripped = NULL;
  g_autofree char *needle = NULL;

  g_return_if_fail (SAM_IS_REGISTER (self));

  stripped = g_strstrip (g_strdup (text != NULL ? text : ""));
  if (*stripped != '\0')
    needle = sam_fold (stripped);
  if (g_strcmp0 (needle, self->needle) == 0)
    return;

  g_free (self->needle);
  self->needle = g_steal_pointer (&needle);
  work (self);
}

gboolean
sam_register_is_loading (SamRegister *self)
{
  g_return_val_if_fail (SAM_IS_REGISTER (self), FALSE);

  return self->cancellable != NULL;
}

guint
sam_register_get_n_all (SamRegister *self)
{
  g_return_val_if_fail (SAM_IS_REGISTER (self), 0);

  return self->index != NULL ? self->index->n_ids : 0;
}

gint64
sam_register_get_id (SamRegister *self, guint position)
{
  const gint64 *ids;
  guint n;

  g_return_val_if_fail (SAM_IS_REGISTER (self), 0);

  ids = get_ids (self, &n);

  return position < n ? ids[position] : 0;
}

guint
sam_register_find (SamRegister *self, gint64 id)
{
  const gint64 *ids;
  guint n;

  g_return_val_if_fail (SAM_IS_REGISTER (self), G_MAXUINT);

  ids = get_ids (self, &n);
  for (guint i = 0; i < n; i++)
    if (ids[i] == id)
      return i;

  return G_MAXUINT;
}

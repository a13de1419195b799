/*
 * All that a file holds about a person, read on a connection of its own: every
 * text of the file is looked through for the name.
 */
#include "sam-person-load.h"

#include "sam-count-words.h"
#include "sam-language.h"
#include "sam-person-export.h"
#include "sam-person.h"

typedef struct
{
  char  *path;
  gint64 person;
} Wish;

static void
wish_free (gpointer data)
{
  Wish *wish = data;

  g_free (wish->path);
  g_free (wish);
}

void
sam_person_facts_free (SamPersonFacts *self)
{
  g_free (self->name);
  g_free (self->code);
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_free (self->html);
  g_free (self->json);
  g_free (self->links);
  g_clear_pointer (&self->mentions, g_ptr_array_unref);
  g_free (self);
}

static char *
describe_links (const SamPersonData *data)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < SAM_N_FAMILIES; i++)
    {
      if (data->records[i]->len > 0)
        g_ptr_array_add (words, sam_family_describe_count (i, data->records[i]->len));
    }
  if (words->len == 0)
    return NULL;
  g_ptr_array_add (words, NULL);

  return sam_language_format_list (sam_language_get_default (), (const char *const *) words->pdata);
}

static SamPersonFacts *
gather (SamStore *store, gint64 person, GError **error)
{
  g_autoptr (SamPersonData) data = sam_person_data_new (store, person, error);
  SamPersonFacts *facts;

  if (data == NULL)
    return NULL;

  facts = g_new0 (SamPersonFacts, 1);
  facts->name = g_strdup (sam_record_get_text (data->person, SAM_PERSON_NAME));
  facts->code = g_strdup (sam_record_get_text (data->person, SAM_PERSON_CODE));
  facts->lines = sam_person_data_to_lines (store, data);
  facts->html = sam_person_data_to_html (store, data);
  facts->json = sam_person_data_to_json (store, data);
  facts->links = describe_links (data);
  facts->n_own_texts = sam_person_data_count_own_texts (data);
  facts->n_coaching_texts = sam_person_data_count_shown_texts (data);
  facts->mentions = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < data->mentions->len; i++)
    g_ptr_array_add (facts->mentions, sam_person_mention_describe (store, g_ptr_array_index (data->mentions, i)));

  return facts;
}

static void
load_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  const Wish *wish = task_data;
  /* The window has the file open, so this one is for reading only. */
  g_autoptr (SamStore) store = NULL;
  g_autoptr (GError) error = NULL;
  SamPersonFacts *facts = NULL;

  store = sam_store_open (wish->path, &error);
  if (store != NULL)
    {
      facts = gather (store, wish->person, &error);
      sam_store_close (store);
    }
  if (facts != NULL)
    g_task_return_pointer (task, facts, (GDestroyNotify) sam_person_facts_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
sam_person_load_async (const char *path, gint64 person, GCancellable *cancellable, GAsyncReadyCallback callback,
                       gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Wish *wish = g_new0 (Wish, 1);

  wish->path = g_strdup (path);
  wish->person = person;
  g_task_set_task_data (task, wish, wish_free);
  g_task_run_in_thread (task, load_in_thread);
}

SamPersonFacts *
sam_person_load_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/*
 * SamAttention: what a coordinator should look at, as of a day.
 */
#include "sam-attention.h"

#include "sam-scope.h"

/* The names of the kinds in attention.sql. */
static const char *const kind_names[] = {
  [SAM_ATTENTION_OVERDUE_SESSIONS] = "overdue",
  [SAM_ATTENTION_QUIET_TEAMS] = "quiet",
  [SAM_ATTENTION_WAITING_DIALOGUES] = "dialogue",
  [SAM_ATTENTION_STATUS_BEHIND] = "status_behind",
  [SAM_ATTENTION_NOTHING_PLANNED] = "nothing_planned",
  [SAM_ATTENTION_NO_INDIVIDUAL_PLAN] = "no_individual_plan",
};

#define N_KINDS G_N_ELEMENTS (kind_names)

struct _SamAttention
{
  GObject          parent_instance;

  SamAttentionKind kind;
  guint            count;
  GPtrArray       *subjects; /* NULL-terminated once it is complete */
  GHashTable      *named;    /* the same, to find them by */
  SamDate          first_date;
  SamFamilyId      family;
  gint64           id;
  char            *first_subject;
};

G_DEFINE_FINAL_TYPE (SamAttention, sam_attention, G_TYPE_OBJECT)

static void
sam_attention_finalize (GObject *object)
{
  SamAttention *self = SAM_ATTENTION (object);

  g_hash_table_unref (self->named);
  g_ptr_array_unref (self->subjects);
  g_free (self->first_subject);

  G_OBJECT_CLASS (sam_attention_parent_class)->finalize (object);
}

static void
sam_attention_class_init (SamAttentionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sam_attention_finalize;
}

static void
sam_attention_init (SamAttention *self)
{
  self->subjects = g_ptr_array_new_with_free_func (g_free);
  self->named = g_hash_table_new (g_str_hash, g_str_equal);
  self->first_date = SAM_DATE_NONE;
}

/* The line leads to what is earliest; where there are no dates, to the first by name. */
static gboolean
comes_first (SamAttention *self, SamDate date, const char *subject)
{
  if (self->count == 0)
    return TRUE;
  if (date != self->first_date)
    return date != SAM_DATE_NONE && (self->first_date == SAM_DATE_NONE || date < self->first_date);

  return sam_collate (subject, self->first_subject) < 0;
}

static void
add_row (SamAttention *self, SamStatement *row)
{
  const char *school = sam_statement_get_text (row, 1);
  const char *team = sam_statement_get_text (row, 2);
  SamDate date = sam_statement_get_date (row, 3);
  g_autofree char *subject = team != NULL ? g_strconcat (school, ", ", team, NULL)
                                          : g_strdup (school);

  if (comes_first (self, date, subject))
    {
      const SamFamily *family = sam_family_find (sam_statement_get_text (row, 4));

      self->first_date = date;
      self->family = family->id;
      self->id = sam_statement_get_integer (row, 5);
      g_free (self->first_subject);
      self->first_subject = g_strdup (subject);
    }

  self->count++;
  if (!g_hash_table_contains (self->named, subject))
    {
      g_hash_table_add (self->named, subject);
      g_ptr_array_add (self->subjects, g_steal_pointer (&subject));
    }
}

static int
compare_subjects (gconstpointer a, gconstpointer b)
{
  return sam_collate (*(const char *const *) a, *(const char *const *) b);
}

GPtrArray *
sam_attention_load (SamDatabase *database, SamScope scope, SamDate as_of, GError **error)
{
  g_autoptr (SamStatement) statement = NULL;
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) by_kind = g_ptr_array_new_with_free_func (g_object_unref);
  GError *local_error = NULL;

  g_return_val_if_fail (database != NULL && as_of != SAM_DATE_NONE, NULL);
  g_return_val_if_fail (scope.kind != SAM_SCOPE_TEAM, NULL);

  statement = sam_scope_prepare_rows (&scope, database, "SELECT * FROM (%s)", "attention", as_of, error);
  if (statement == NULL)
    return NULL;

  for (guint i = 0; i < N_KINDS; i++)
    {
      SamAttention *line = g_object_new (SAM_TYPE_ATTENTION, NULL);

      line->kind = i;
      g_ptr_array_add (by_kind, line);
    }

  while (sam_statement_step (statement, &local_error))
    for (guint i = 0; i < N_KINDS; i++)
      if (g_str_equal (sam_statement_get_text (statement, 0), kind_names[i]))
        add_row (g_ptr_array_index (by_kind, i), statement);

  if (local_error != NULL)
    {
      g_propagate_error (error, local_error);
      return NULL;
    }

  for (guint i = 0; i < N_KINDS; i++)
    {
      SamAttention *line = g_ptr_array_index (by_kind, i);

      if (line->count == 0)
        continue;

      g_ptr_array_sort (line->subjects, compare_subjects);
      g_ptr_array_add (line->subjects, NULL);
      g_ptr_array_add (lines, g_object_ref (line));
    }

  return g_steal_pointer (&lines);
}

SamAttentionKind
sam_attention_get_kind (SamAttention *self)
{
  g_return_val_if_fail (SAM_IS_ATTENTION (self), SAM_ATTENTION_OVERDUE_SESSIONS);

  return self->kind;
}

guint
sam_attention_get_count (SamAttention *self)
{
  g_return_val_if_fail (SAM_IS_ATTENTION (self), 0);

  return self->count;
}

const char *const *
sam_attention_get_subjects (SamAttention *self)
{
  g_return_val_if_fail (SAM_IS_ATTENTION (self), NULL);

  return (const char *const *) self->subjects->pdata;
}

SamDate
sam_attention_get_first_date (SamAttention *self)
{
  g_return_val_if_fail (SAM_IS_ATTENTION (self), SAM_DATE_NONE);

  return self->first_date;
}

void
sam_attention_get_target (SamAttention *self, SamFamilyId *family, gint64 *id)
{
  g_return_if_fail (SAM_IS_ATTENTION (self));

  if (family != NULL)
    *family = self->family;
  if (id != NULL)
    *id = self->id;
}

char *
sam_attention_get_title (SamAttention *self, const SamLanguage *language)
{
  guint n;

  g_return_val_if_fail (SAM_IS_ATTENTION (self) && language != NULL, NULL);

  n = self->count;
  switch (self->kind)
    {
    case SAM_ATTENTION_OVERDUE_SESSIONS:
      return g_strdup_printf (sam_language_ngettext (language, "%u session to follow up",
                                                     "%u sessions to follow up", n), n);
    case SAM_ATTENTION_QUIET_TEAMS:
      return g_strdup_printf (sam_language_ngettext (language, "%u team without a session",
                                                     "%u teams without a session", n), n);
    case SAM_ATTENTION_WAITING_DIALOGUES:
      return g_strdup_printf (sam_language_ngettext (language, "%u cycle waiting for its dialogue",
                                                     "%u cycles waiting for their dialogues", n), n);
    case SAM_ATTENTION_STATUS_BEHIND:
      return g_strdup_printf (sam_language_ngettext (language, "%u school whose status is behind",
                                                     "%u schools whose status is behind", n), n);
    case SAM_ATTENTION_NOTHING_PLANNED:
      return g_strdup_printf (sam_language_ngettext (language, "%u school with nothing planned",
                                                     "%u schools with nothing planned", n), n);
    case SAM_ATTENTION_NO_INDIVIDUAL_PLAN:
    default:
      return g_strdup_printf (sam_language_ngettext (language, "%u school without a plan",
                                                     "%u schools without a plan", n), n);
    }
}

char *
sam_attention_get_subtitle (SamAttention *self, const SamLanguage *language)
{
  g_return_val_if_fail (SAM_IS_ATTENTION (self) && language != NULL, NULL);

  switch (self->kind)
    {
    case SAM_ATTENTION_OVERDUE_SESSIONS:
      return g_strdup (sam_language_gettext (language, "past, but still only planned"));
    case SAM_ATTENTION_QUIET_TEAMS:
      return g_strdup (sam_language_gettext (language, "for more than four weeks"));
    case SAM_ATTENTION_WAITING_DIALOGUES:
      return g_strdup (sam_language_gettext (language, "observed, but not yet talked through"));
    case SAM_ATTENTION_STATUS_BEHIND:
      return g_strdup (sam_language_gettext (language, "group sessions held, but not marked as under way"));
    case SAM_ATTENTION_NOTHING_PLANNED:
      return g_strdup (sam_language_gettext (language, "no session after this day"));
    case SAM_ATTENTION_NO_INDIVIDUAL_PLAN:
    default:
      return g_strdup (sam_language_gettext (language, "for individual coaching"));
    }
}

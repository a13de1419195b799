#include "sam-session-list.h"

#include "sam-list-query.h"
#include "sam-session-draft.h"

struct _SamSessionItem
{
  GObject parent_instance;

  gint64           id;
  SamSessionKind   kind;
  SamSessionState  state;
  SamDate          date;
  int              time;
  int              planned_minutes;
  int              actual_minutes;
  int              cause;
  char            *place;
  gint64           school_id;
  char            *school_name;
  gint64           team_id;
  char            *team_name;
  gint64           cycle_id;
  gint64           teacher_id;
  char            *teacher_name;
  gint64           coach_id;
  char            *coach_name;
  gint64           replacement_id;
  SamDate          replacement_date;
  gboolean         has_question;
};

G_DEFINE_FINAL_TYPE (SamSessionItem, sam_session_item, G_TYPE_OBJECT)

static void
sam_session_item_finalize (GObject *object)
{
  SamSessionItem *self = SAM_SESSION_ITEM (object);

  g_free (self->place);
  g_free (self->school_name);
  g_free (self->team_name);
  g_free (self->teacher_name);
  g_free (self->coach_name);

  G_OBJECT_CLASS (sam_session_item_parent_class)->finalize (object);
}

static void
sam_session_item_class_init (SamSessionItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sam_session_item_finalize;
}

static void
sam_session_item_init (SamSessionItem *self)
{
}

/* In the order of the columns of sql/lists/sessions.sql. */
static gpointer
read_item (SamStatement *row)
{
  SamSessionItem *self = g_object_new (SAM_TYPE_SESSION_ITEM, NULL);

  self->id = sam_statement_get_integer (row, 0);
  self->kind = sam_list_query_get_choice (row, 1, &sam_family_session, SAM_SESSION_KIND);
  self->date = sam_statement_get_date (row, 2);
  self->time = sam_time_parse (sam_statement_get_text (row, 3));
  self->planned_minutes = (int) sam_statement_get_integer (row, 4);
  self->actual_minutes = (int) sam_statement_get_integer (row, 5);
  self->state = sam_list_query_get_choice (row, 6, &sam_family_session, SAM_SESSION_STATE);
  self->cause = sam_list_query_get_choice (row, 7, &sam_family_session, SAM_SESSION_CAUSE);
  self->place = sam_statement_dup_text (row, 8);
  self->school_id = sam_statement_get_integer (row, 9);
  self->school_name = sam_statement_dup_text (row, 10);
  self->team_id = sam_statement_get_integer (row, 11);
  self->team_name = sam_statement_dup_text (row, 12);
  self->cycle_id = sam_statement_get_integer (row, 13);
  self->teacher_id = sam_statement_get_integer (row, 14);
  self->teacher_name = sam_statement_dup_text (row, 15);
  self->coach_id = sam_statement_get_integer (row, 16);
  self->coach_name = sam_statement_dup_text (row, 17);
  self->replacement_id = sam_statement_get_integer (row, 18);
  self->replacement_date = sam_statement_get_date (row, 19);
  self->has_question = sam_statement_get_integer (row, 20) != 0;

  return self;
}

GPtrArray *
sam_session_list_range (SamDatabase *database, const SamSessionFilter *filter, SamDate from, SamDate to, GError **error)
{
  static const SamSessionFilter any = { 0 };
  g_autoptr (SamStatement) statement = NULL;

  g_return_val_if_fail (database != NULL, NULL);

  statement = sam_list_query_new (database, "sessions", error);
  if (statement == NULL)
    return NULL;

  if (filter == NULL)
    filter = &any;
  sam_statement_bind_integer (statement, ":school", filter->school);
  sam_statement_bind_integer (statement, ":coach", filter->coach);
  sam_statement_bind_integer (statement, ":team", filter->team);
  sam_statement_bind_integer (statement, ":cycle", filter->cycle);
  sam_statement_bind_date (statement, ":from", from);
  sam_statement_bind_date (statement, ":to", to);

  return sam_list_query_run (statement, read_item, error);
}

GHashTable *
sam_session_list_unrecorded (SamDatabase *database, SamDate from, SamDate to, GError **error)
{
  g_autoptr (SamStatement) statement = NULL;
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  GError *step_error = NULL;

  g_return_val_if_fail (database != NULL, NULL);

  statement = sam_list_query_new (database, "unrecorded", error);
  if (statement == NULL)
    return NULL;

  sam_statement_bind_date (statement, ":from", from);
  sam_statement_bind_date (statement, ":to", to);
  while (sam_statement_step (statement, &step_error))
    {
      gint64 id = sam_statement_get_integer (statement, 0);

      g_hash_table_add (ids, g_memdup2 (&id, sizeof id));
    }
  if (step_error != NULL)
    {
      g_propagate_error (error, step_error);
      return NULL;
    }

  return g_steal_pointer (&ids);
}

gint64
sam_session_item_get_id (SamSessionItem *self)
{
  g_return_val_if_fail (SAM_IS_SESSION_ITEM (self), 0);

  return self->id;
}

SamSessionKind
sam_session_item_get_kind (SamSessionItem *self)
{
  g_return_val_if_fail (SAM_IS_SESSION_ITEM (self), 0);

  return self->kind;
}

SamSessionState
sam_session_item_get_state (SamSessionItem *self)
{
  g_return_val_if_fail (SAM_IS_SESSION_ITEM (self), 0);

  return self->state;
}

SamDate
sam_session_item_get_date (SamSessionItem *self)
{
  g_return_val_if_fail (SAM_IS_SESSION_ITEM (self), SAM_DATE_NONE);

  return self->date;
}

int
sam_session_item_get_time (SamSessionItem *self)
{
  g_return_val_if_fail (SAM_IS_SESSION_ITEM (self), 0);

  return self->time;
}

int
sam_session_item_get_planned_minutes (SamSessionItem *self)
{
  g_return_val_if_fail (SAM_IS_SESSION_ITEM (self), 0);

  return self->planned_minutes;
}

int
sam_session_item_get_actual_minutes (SamSessionItem *self)
{
  g_return_val_if_fail (SAM_IS_SESSION_ITEM (self), 0);

  return self->actual_minutes;
}

int
sam_session_item_get_cause (SamSessionItem *self)
{
  g_return_val_if_fail (SAM_IS_SESSION_ITEM (self), 0);

  return self->cause;
}

const char *
sam_session_item_get_place (SamSessionItem *self)
{
  g_return_val_if_fail (SAM_IS_SESSION_ITEM (self), NULL);

  return self->place;
}

gint64
sam_session_item_get_school_id (SamSessionItem *self)
{
  g_return_val_if_fail (SAM_IS_SESSION_ITEM (self), 0);

  return self->school_id;
}

const char *
sam_session_item_get_school_name (SamSessionItem *self)
{
  g_return_val_if_fail (SAM_IS_SESSION_ITEM (self), NULL);

  return self->school_name;
}

gint64
sam_session_item_get_team_id (SamSessionItem *self)
{
  g_return_val_if_fail (SAM_IS_SESSION_ITEM (self), 0);

  return self->team_id;
}

const char *
sam_session_item_get_team_name (SamSessionItem *self)
{
  g_return_val_if_fail (SAM_IS_SESSION_ITEM (self), NULL);

  return self->team_name;
}

gint64
sam_session_item_get_cycle_id (SamSessionItem *self)
{
  g_return_val_if_fail (SAM_IS_SESSION_ITEM (self), 0);

  return self->cycle_id;
}

gint64
sam_session_item_get_teacher_id (SamSessionItem *self)
{
  g_return_val_if_fail (SAM_IS_SESSION_ITEM (self), 0);

  return self->teacher_id;
}

const char *
sam_session_item_get_teacher_name (SamSessionItem *self)
{
  g_return_val_if_fail (SAM_IS_SESSION_ITEM (self), NULL);

  return self->teacher_name;
}

gint64
sam_session_item_get_coach_id (SamSessionItem *self)
{
  g_return_val_if_fail (SAM_IS_SESSION_ITEM (self), 0);

  return self->coach_id;
}

const char *
sam_session_item_get_coach_name (SamSessionItem *self)
{
  g_return_val_if_fail (SAM_IS_SESSION_ITEM (self), NULL);

  return self->coach_name;
}

gint64
sam_session_item_get_replacement_id (SamSessionItem *self)
{
  g_return_val_if_fail (SAM_IS_SESSION_ITEM (self), 0);

  return self->replacement_id;
}

SamDate
sam_session_item_get_replacement_date (SamSessionItem *self)
{
  g_return_val_if_fail (SAM_IS_SESSION_ITEM (self), SAM_DATE_NONE);

  return self->replacement_date;
}

gboolean
sam_session_item_get_has_question (SamSessionItem *self)
{
  g_return_val_if_fail (SAM_IS_SESSION_ITEM (self), FALSE);

  return self->has_question;
}

SamSessionState
sam_session_item_get_state_on (SamSessionItem *self, SamDate as_of)
{
  g_return_val_if_fail (SAM_IS_SESSION_ITEM (self), SAM_SESSION_STATE_PLANNED);

  return sam_session_get_state_on (self->state, self->date, as_of);
}

gboolean
sam_session_item_is_overdue (SamSessionItem *self, SamDate as_of)
{
  g_return_val_if_fail (SAM_IS_SESSION_ITEM (self), FALSE);

  return sam_session_is_overdue (self->state, self->date, as_of);
}

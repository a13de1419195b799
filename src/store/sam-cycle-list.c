#include "sam-cycle-list.h"

#include "sam-list-query.h"
#include "sam-session.h"

struct _SamCycleItem
{
  GObject parent_instance;

  gint64         id;
  char          *term;
  int            ordinal;
  gint64         teacher_id;
  char          *teacher_name;
  gint64         coach_id;
  char          *coach_name;
  gint64         school_id;
  char          *school_name;
  int            n_questions;
  SamDate        asked;
  SamDate        talk;
  SamDate        observation;
  SamDate        dialogue;
  gint64         next_session_id;
  SamDate        next_date;
  int            next_kind;
  SamDate        follow_up_due;
  SamDate        follow_up_done;
  SamDate        ended;
  int            ending;
  SamCycleState  state;
  SamDate        since;
};

G_DEFINE_FINAL_TYPE (SamCycleItem, sam_cycle_item, G_TYPE_OBJECT)

static void
sam_cycle_item_finalize (GObject *object)
{
  SamCycleItem *self = SAM_CYCLE_ITEM (object);

  g_free (self->term);
  g_free (self->teacher_name);
  g_free (self->coach_name);
  g_free (self->school_name);

  G_OBJECT_CLASS (sam_cycle_item_parent_class)->finalize (object);
}

static void
sam_cycle_item_class_init (SamCycleItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sam_cycle_item_finalize;
}

static void
sam_cycle_item_init (SamCycleItem *self)
{
}

/* "2013-01-10" or, done, "2013-01-102013-01-12", joined by spaces, by due date. */
static GArray *
parse_follow_ups (const char *text)
{
  GArray *follow_ups = g_array_new (FALSE, FALSE, sizeof (SamCycleFollowUp));
  g_auto (GStrv) parts = g_strsplit (text != NULL ? text : "", " ", -1);

  for (guint i = 0; parts[i] != NULL && *parts[i] != '\0'; i++)
    {
      g_autofree char *due = g_strndup (parts[i], 10);
      SamCycleFollowUp follow_up = { sam_date_parse (due), SAM_DATE_NONE };

      if (strlen (parts[i]) > 10)
        follow_up.done = sam_date_parse (parts[i] + 10);
      g_array_append_val (follow_ups, follow_up);
    }

  return follow_ups;
}

static void
choose_follow_up (SamCycleItem *self, GArray *follow_ups, SamDate as_of)
{
  self->follow_up_due = SAM_DATE_NONE;
  self->follow_up_done = SAM_DATE_NONE;

  for (guint i = 0; i < follow_ups->len; i++)
    {
      const SamCycleFollowUp *follow_up = &g_array_index (follow_ups, SamCycleFollowUp, i);

      self->follow_up_due = follow_up->due;
      self->follow_up_done = follow_up->done <= as_of ? follow_up->done : SAM_DATE_NONE;
      if (self->follow_up_done == SAM_DATE_NONE)
        return;
    }
}

static void
find_state (SamCycleItem *self, GArray *follow_ups, SamDate as_of)
{
  SamCycleFacts facts = SAM_CYCLE_FACTS_INIT;

  facts.asked = self->asked;
  facts.talk = self->talk;
  facts.observation = self->observation;
  facts.dialogue = self->dialogue;
  facts.follow_ups = (const SamCycleFollowUp *) follow_ups->data;
  facts.n_follow_ups = follow_ups->len;
  if (self->ending >= 0)
    {
      facts.ended = self->ended;
      facts.ending = (SamCycleEnding) self->ending;
    }
  self->since = SAM_DATE_NONE;
  self->state = sam_cycle_state_find (&facts, as_of, &self->since);
}

/* In the order of the columns of sql/lists/cycles.sql. */
static SamCycleItem *
read_item (SamStatement *row, SamDate as_of)
{
  SamCycleItem *self = g_object_new (SAM_TYPE_CYCLE_ITEM, NULL);
  g_autoptr (GArray) follow_ups = parse_follow_ups (sam_statement_get_text (row, 17));

  self->id = sam_statement_get_integer (row, 0);
  self->term = sam_statement_dup_text (row, 1);
  self->ordinal = (int) sam_statement_get_integer (row, 2);
  self->teacher_id = sam_statement_get_integer (row, 3);
  self->teacher_name = sam_statement_dup_text (row, 4);
  self->coach_id = sam_statement_get_integer (row, 5);
  self->coach_name = sam_statement_dup_text (row, 6);
  self->school_id = sam_statement_get_integer (row, 7);
  self->school_name = sam_statement_dup_text (row, 8);
  self->n_questions = (int) sam_statement_get_integer (row, 9);
  self->asked = sam_statement_get_date (row, 10);
  self->talk = sam_statement_get_date (row, 11);
  self->observation = sam_statement_get_date (row, 12);
  self->dialogue = sam_statement_get_date (row, 13);
  self->next_session_id = sam_statement_get_integer (row, 14);
  self->next_date = sam_statement_get_date (row, 15);
  self->next_kind = sam_list_query_get_choice (row, 16, &sam_family_session, SAM_SESSION_KIND);
  self->ended = sam_statement_get_date (row, 18);
  self->ending = sam_list_query_get_choice (row, 19, &sam_family_cycle, SAM_CYCLE_ENDING);
  choose_follow_up (self, follow_ups, as_of);
  find_state (self, follow_ups, as_of);

  return self;
}

GPtrArray *
sam_cycle_list_load (SamDatabase *database, const SamCycleFilter *filter, SamDate as_of, GError **error)
{
  static const SamCycleFilter any = { 0 };
  g_autoptr (SamStatement) statement = NULL;
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GError) found = NULL;

  g_return_val_if_fail (database != NULL, NULL);
  g_return_val_if_fail (as_of != SAM_DATE_NONE, NULL);

  statement = sam_list_query_new (database, "cycles", error);
  if (statement == NULL)
    return NULL;

  if (filter == NULL)
    filter = &any;
  sam_statement_bind_integer (statement, ":school", filter->school);
  sam_statement_bind_integer (statement, ":coach", filter->coach);
  sam_statement_bind_integer (statement, ":cycle", filter->cycle);
  sam_statement_bind_date (statement, ":as_of", as_of);

  items = g_ptr_array_new_with_free_func (g_object_unref);
  while (sam_statement_step (statement, &found))
    g_ptr_array_add (items, read_item (statement, as_of));
  if (found != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&found));
      return NULL;
    }

  return g_steal_pointer (&items);
}

gint64
sam_cycle_item_get_id (SamCycleItem *self)
{
  g_return_val_if_fail (SAM_IS_CYCLE_ITEM (self), 0);

  return self->id;
}

const char *
sam_cycle_item_get_term (SamCycleItem *self)
{
  g_return_val_if_fail (SAM_IS_CYCLE_ITEM (self), NULL);

  return self->term;
}

int
sam_cycle_item_get_ordinal (SamCycleItem *self)
{
  g_return_val_if_fail (SAM_IS_CYCLE_ITEM (self), 0);

  return self->ordinal;
}

gint64
sam_cycle_item_get_teacher_id (SamCycleItem *self)
{
  g_return_val_if_fail (SAM_IS_CYCLE_ITEM (self), 0);

  return self->teacher_id;
}

const char *
sam_cycle_item_get_teacher_name (SamCycleItem *self)
{
  g_return_val_if_fail (SAM_IS_CYCLE_ITEM (self), NULL);

  return self->teacher_name;
}

gint64
sam_cycle_item_get_coach_id (SamCycleItem *self)
{
  g_return_val_if_fail (SAM_IS_CYCLE_ITEM (self), 0);

  return self->coach_id;
}

const char *
sam_cycle_item_get_coach_name (SamCycleItem *self)
{
  g_return_val_if_fail (SAM_IS_CYCLE_ITEM (self), NULL);

  return self->coach_name;
}

gint64
sam_cycle_item_get_school_id (SamCycleItem *self)
{
  g_return_val_if_fail (SAM_IS_CYCLE_ITEM (self), 0);

  return self->school_id;
}

const char *
sam_cycle_item_get_school_name (SamCycleItem *self)
{
  g_return_val_if_fail (SAM_IS_CYCLE_ITEM (self), NULL);

  return self->school_name;
}

int
sam_cycle_item_get_n_questions (SamCycleItem *self)
{
  g_return_val_if_fail (SAM_IS_CYCLE_ITEM (self), 0);

  return self->n_questions;
}

SamDate
sam_cycle_item_get_asked (SamCycleItem *self)
{
  g_return_val_if_fail (SAM_IS_CYCLE_ITEM (self), SAM_DATE_NONE);

  return self->asked;
}

SamDate
sam_cycle_item_get_talk (SamCycleItem *self)
{
  g_return_val_if_fail (SAM_IS_CYCLE_ITEM (self), SAM_DATE_NONE);

  return self->talk;
}

SamDate
sam_cycle_item_get_observation (SamCycleItem *self)
{
  g_return_val_if_fail (SAM_IS_CYCLE_ITEM (self), SAM_DATE_NONE);

  return self->observation;
}

SamDate
sam_cycle_item_get_dialogue (SamCycleItem *self)
{
  g_return_val_if_fail (SAM_IS_CYCLE_ITEM (self), SAM_DATE_NONE);

  return self->dialogue;
}

gint64
sam_cycle_item_get_next_session_id (SamCycleItem *self)
{
  g_return_val_if_fail (SAM_IS_CYCLE_ITEM (self), 0);

  return self->next_session_id;
}

SamDate
sam_cycle_item_get_next_date (SamCycleItem *self)
{
  g_return_val_if_fail (SAM_IS_CYCLE_ITEM (self), SAM_DATE_NONE);

  return self->next_date;
}

int
sam_cycle_item_get_next_kind (SamCycleItem *self)
{
  g_return_val_if_fail (SAM_IS_CYCLE_ITEM (self), 0);

  return self->next_kind;
}

SamDate
sam_cycle_item_get_follow_up_due (SamCycleItem *self)
{
  g_return_val_if_fail (SAM_IS_CYCLE_ITEM (self), SAM_DATE_NONE);

  return self->follow_up_due;
}

SamDate
sam_cycle_item_get_follow_up_done (SamCycleItem *self)
{
  g_return_val_if_fail (SAM_IS_CYCLE_ITEM (self), SAM_DATE_NONE);

  return self->follow_up_done;
}

SamDate
sam_cycle_item_find_next_step (SamCycleItem *self)
{
  g_return_val_if_fail (SAM_IS_CYCLE_ITEM (self), SAM_DATE_NONE);

  /* Before the dialogue nobody waits for a follow-up. */
  if ((self->state != SAM_CYCLE_STATE_DIALOGUE_HELD && self->state != SAM_CYCLE_STATE_FOLLOW_UP_DUE)
      || self->follow_up_due == SAM_DATE_NONE || self->follow_up_done != SAM_DATE_NONE)
    return self->next_date;

  return self->next_date == SAM_DATE_NONE ? self->follow_up_due : MIN (self->next_date, self->follow_up_due);
}

SamDate
sam_cycle_item_get_ended (SamCycleItem *self)
{
  g_return_val_if_fail (SAM_IS_CYCLE_ITEM (self), SAM_DATE_NONE);

  return self->ended;
}

int
sam_cycle_item_get_ending (SamCycleItem *self)
{
  g_return_val_if_fail (SAM_IS_CYCLE_ITEM (self), 0);

  return self->ending;
}

SamCycleState
sam_cycle_item_get_state (SamCycleItem *self)
{
  g_return_val_if_fail (SAM_IS_CYCLE_ITEM (self), 0);

  return self->state;
}

SamDate
sam_cycle_item_get_since (SamCycleItem *self)
{
  g_return_val_if_fail (SAM_IS_CYCLE_ITEM (self), SAM_DATE_NONE);

  return self->since;
}

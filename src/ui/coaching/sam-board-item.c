/*
 * SamBoardItem: a cycle in the lists of the place "Coaching": states, dates and counts.
 */
#include "sam-board-item.h"

#include <glib/gi18n.h>

#include "sam-cycle-words.h"
#include "sam-language.h"
#include "sam-session.h"

struct _SamBoardItem
{
  GObject       parent_instance;

  SamCycleItem *cycle;
  SamCycleTimes times;
};

G_DEFINE_FINAL_TYPE (SamBoardItem, sam_board_item, G_TYPE_OBJECT)

static void
sam_board_item_finalize (GObject *object)
{
  g_clear_object (&SAM_BOARD_ITEM (object)->cycle);

  G_OBJECT_CLASS (sam_board_item_parent_class)->finalize (object);
}

static void
sam_board_item_class_init (SamBoardItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sam_board_item_finalize;
}

static void
sam_board_item_init (SamBoardItem *self)
{
}

GPtrArray *
sam_board_item_load_all (SamStore *store, SamDate as_of, GError **error)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) cycles = NULL;
  g_autoptr (SamCycleClock) clock = NULL;

  g_return_val_if_fail (SAM_IS_STORE (store), NULL);

  cycles = sam_cycle_list_load (sam_store_get_database (store), NULL, as_of, error);
  if (cycles == NULL)
    return NULL;
  clock = sam_cycle_clock_new (sam_store_get_database (store));

  for (guint i = 0; i < cycles->len; i++)
    {
      SamBoardItem *item = g_object_new (SAM_TYPE_BOARD_ITEM, NULL);

      item->cycle = g_object_ref (cycles->pdata[i]);
      item->times = sam_cycle_clock_read (clock, item->cycle, as_of);
      g_ptr_array_add (items, item);
    }

  return g_steal_pointer (&items);
}

SamCycleItem *
sam_board_item_get_cycle (SamBoardItem *self)
{
  g_return_val_if_fail (SAM_IS_BOARD_ITEM (self), NULL);

  return self->cycle;
}

const SamCycleTimes *
sam_board_item_get_times (SamBoardItem *self)
{
  g_return_val_if_fail (SAM_IS_BOARD_ITEM (self), NULL);

  return &self->times;
}

static gboolean
awaits_follow_up (SamBoardItem *self)
{
  return sam_cycle_item_get_follow_up_due (self->cycle) != SAM_DATE_NONE
         && sam_cycle_item_get_follow_up_done (self->cycle) == SAM_DATE_NONE
         && !sam_cycle_state_is_ended (sam_cycle_item_get_state (self->cycle));
}

static char *
short_date (SamDate date)
{
  return sam_language_format_date (sam_language_get_default (), date, SAM_DATE_STYLE_SHORT);
}

static char *
describe_waiting (SamBoardItem *self, SamStyle *style)
{
  g_autofree char *date = short_date (sam_cycle_item_get_observation (self->cycle));

  *style = (SamStyle) { "emoji-recent-symbolic", NULL, NULL };
  if (self->times.to_dialogue < 0)
    /* Translators: the date of the lesson observation: "observed 12 Dec". */
    return g_strdup_printf (_("observed %s"), date);
  if (self->times.is_late)
    *style = (SamStyle) { "dialog-warning-symbolic", "status-warning", NULL };
  if (self->times.to_dialogue == 0)
    return g_strdup (_("observed today"));

  return g_strdup_printf (ngettext ("waiting %d school day", "waiting %d school days", self->times.to_dialogue), self->times.to_dialogue);
}

static char *
describe_since_question (SamBoardItem *self)
{
  g_autofree char *date = NULL;

  if (sam_cycle_item_get_state (self->cycle) == SAM_CYCLE_STATE_NOT_BEGUN)
    return g_strdup (_("no question yet"));
  if (self->times.since >= 0)
    return g_strdup_printf (ngettext ("%d school day since the question", "%d school days since the question",
                                      self->times.since),
                            self->times.since);
  date = short_date (sam_cycle_item_get_since (self->cycle));
  /* Translators: "asked 27 Nov". */
  return g_strdup_printf (_("asked %s"), date);
}

char *
sam_board_item_describe (SamBoardItem *self, SamStyle *style)
{
  g_autofree char *date = NULL;

  g_return_val_if_fail (SAM_IS_BOARD_ITEM (self), NULL);

  *style = (SamStyle) { "emoji-recent-symbolic", NULL, NULL };
  switch (sam_cycle_item_get_state (self->cycle))
    {
    case SAM_CYCLE_STATE_NOT_BEGUN:
    case SAM_CYCLE_STATE_ASKED:
    case SAM_CYCLE_STATE_PREPARED:
      if (sam_cycle_item_get_next_kind (self->cycle) == SAM_SESSION_KIND_OBSERVATION)
        {
          date = short_date (sam_cycle_item_get_next_date (self->cycle));
          /* Translators: "observation 18 Dec". */
          return g_strdup_printf (_("observation %s"), date);
        }
      if (sam_cycle_item_get_state (self->cycle) != SAM_CYCLE_STATE_PREPARED)
        return describe_since_question (self);
      if (self->times.since >= 0)
        return g_strdup_printf (ngettext ("%d school day since the talk", "%d school days since the talk", self->times.since),
                                self->times.since);
      date = short_date (sam_cycle_item_get_since (self->cycle));
      /* Translators: "talk held 29 Nov". */
      return g_strdup_printf (_("talk held %s"), date);
    case SAM_CYCLE_STATE_OBSERVED:
      return describe_waiting (self, style);
    case SAM_CYCLE_STATE_DIALOGUE_HELD:
    case SAM_CYCLE_STATE_FOLLOW_UP_DUE:
      if (awaits_follow_up (self))
        {
          *style = (SamStyle) { "alarm-symbolic", "status-about-to-start", NULL };
          date = short_date (sam_cycle_item_get_follow_up_due (self->cycle));
          /* Translators: "follow-up 20 Dec". */
          return g_strdup_printf (_("follow-up %s"), date);
        }
      *style = (SamStyle) { "emblem-ok-symbolic", NULL, NULL };
      if (self->times.to_dialogue >= 0)
        return g_strdup_printf (ngettext ("%d day to the dialogue", "%d days to the dialogue", self->times.to_dialogue), self->times.to_dialogue);
      date = short_date (sam_cycle_item_get_dialogue (self->cycle));
      return g_steal_pointer (&date);
    default:
      *style = sam_cycle_item_get_state (self->cycle) == SAM_CYCLE_STATE_CLOSED
                 ? (SamStyle) { "emblem-ok-symbolic", NULL, NULL }
                 : (SamStyle) { "sam-cancelled-symbolic", "status-cancelled", NULL };
      date = short_date (sam_cycle_item_get_since (self->cycle));
      return g_strdup_printf ("%s %s", sam_cycle_state_get_label (sam_cycle_item_get_state (self->cycle)), date);
    }
}

char *
sam_board_item_dup_name (SamBoardItem *self)
{
  SamStyle style;
  g_autofree char *line = NULL;
  g_autofree char *questions = NULL;
  const char *school;

  g_return_val_if_fail (SAM_IS_BOARD_ITEM (self), NULL);

  line = sam_board_item_describe (self, &style);
  questions = sam_cycle_words_count_questions ((guint) sam_cycle_item_get_n_questions (self->cycle));
  school = sam_cycle_item_get_school_name (self->cycle);

  return g_strdup_printf ("%s, %s, %s, %s, %s, %s", sam_cycle_item_get_teacher_name (self->cycle),
                          school != NULL ? school : "–", sam_cycle_item_get_coach_name (self->cycle), questions,
                          sam_cycle_state_get_label (sam_cycle_item_get_state (self->cycle)), line);
}

/*
 * Cycles as the board shows them: states, dates and counts.
 */
#include "sam-board-item.h"

#include <glib/gi18n.h>

#include "sam-language.h"
#include "sam-session.h"

static void
board_item_free (SamBoardItem *self)
{
  g_clear_object (&self->cycle);
  g_free (self);
}

static SamBoardItem *
new_item (SamCycleItem *cycle, SamCycleClock *clock, SamDate as_of)
{
  SamBoardItem *self = g_new0 (SamBoardItem, 1);
  gint64 school = sam_cycle_item_get_school_id (cycle);
  SamDate observation = sam_cycle_item_get_observation (cycle);
  SamDate dialogue = sam_cycle_item_get_dialogue (cycle);
  SamDate since = sam_cycle_item_get_since (cycle);

  self->cycle = g_object_ref (cycle);
  self->days = -1;
  self->days_since = -1;
  if (observation != SAM_DATE_NONE
      && (dialogue != SAM_DATE_NONE || !sam_cycle_state_is_ended (sam_cycle_item_get_state (cycle)))
      && !sam_cycle_clock_count (clock, school, observation, dialogue != SAM_DATE_NONE ? dialogue : as_of, &self->days))
    self->days = -1;
  if (since != SAM_DATE_NONE && !sam_cycle_clock_count (clock, school, since, as_of, &self->days_since))
    self->days_since = -1;
  self->is_late = sam_board_item_is_waiting (self) && self->days > sam_cycle_clock_get_target (clock);

  return self;
}

GPtrArray *
sam_board_item_load_all (SamStore *store, SamDate as_of, GError **error)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify) board_item_free);
  g_autoptr (GPtrArray) cycles = NULL;
  g_autoptr (SamCycleClock) clock = NULL;

  g_return_val_if_fail (SAM_IS_STORE (store), NULL);

  cycles = sam_cycle_list_load (sam_store_get_database (store), NULL, as_of, error);
  if (cycles == NULL)
    return NULL;
  clock = sam_cycle_clock_new (store);

  for (guint i = 0; i < cycles->len; i++)
    g_ptr_array_add (items, new_item (cycles->pdata[i], clock, as_of));

  return g_steal_pointer (&items);
}

gboolean
sam_board_item_is_waiting (const SamBoardItem *self)
{
  return sam_cycle_item_get_observation (self->cycle) != SAM_DATE_NONE
         && sam_cycle_item_get_dialogue (self->cycle) == SAM_DATE_NONE && self->days >= 0
         && !sam_cycle_state_is_ended (sam_cycle_item_get_state (self->cycle));
}

static char *
short_date (SamDate date)
{
  return sam_language_format_date (sam_language_get_default (), date, SAM_DATE_STYLE_SHORT);
}

static char *
describe_waiting (const SamBoardItem *self, SamStyle *style)
{
  g_autofree char *date = short_date (sam_cycle_item_get_observation (self->cycle));

  *style = (SamStyle) { "emoji-recent-symbolic", NULL, NULL };
  if (self->days < 0)
    /* Translators: the date of the lesson observation: "observed 12 Dec". */
    return g_strdup_printf (_("observed %s"), date);
  if (self->is_late)
    *style = (SamStyle) { "dialog-warning-symbolic", "status-warning", NULL };
  if (self->days == 0)
    return g_strdup (_("observed today"));

  return g_strdup_printf (ngettext ("waiting %d school day", "waiting %d school days", self->days), self->days);
}

static char *
describe_since_question (const SamBoardItem *self)
{
  g_autofree char *date = NULL;

  if (sam_cycle_item_get_state (self->cycle) == SAM_CYCLE_STATE_NOT_BEGUN)
    return g_strdup (_("no question yet"));
  if (self->days_since >= 0)
    return g_strdup_printf (ngettext ("%d school day since the question", "%d school days since the question",
                                      self->days_since),
                            self->days_since);
  date = short_date (sam_cycle_item_get_since (self->cycle));
  /* Translators: "asked 27 Nov". */
  return g_strdup_printf (_("asked %s"), date);
}

char *
sam_board_item_describe (const SamBoardItem *self, SamStyle *style)
{
  g_autofree char *date = NULL;

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
      date = short_date (sam_cycle_item_get_since (self->cycle));
      /* Translators: "talk held 29 Nov". */
      return g_strdup_printf (_("talk held %s"), date);
    case SAM_CYCLE_STATE_OBSERVED:
      return describe_waiting (self, style);
    case SAM_CYCLE_STATE_DIALOGUE_HELD:
    case SAM_CYCLE_STATE_FOLLOW_UP_DUE:
      if (sam_cycle_item_get_follow_up_due (self->cycle) != SAM_DATE_NONE
          && sam_cycle_item_get_follow_up_done (self->cycle) == SAM_DATE_NONE)
        {
          *style = (SamStyle) { "alarm-symbolic", "status-about-to-start", NULL };
          date = short_date (sam_cycle_item_get_follow_up_due (self->cycle));
          /* Translators: "follow-up 20 Dec". */
          return g_strdup_printf (_("follow-up %s"), date);
        }
      *style = (SamStyle) { "emblem-ok-symbolic", NULL, NULL };
      if (self->days >= 0)
        return g_strdup_printf (ngettext ("%d day to the dialogue", "%d days to the dialogue", self->days), self->days);
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

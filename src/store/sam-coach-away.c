/*
 * SamCoachAway: what to do while a coach is away.
 */
#include "sam-coach-away-private.h"

#include <glib/gi18n.h>

#include "sam-clash-finder.h"
#include "sam-language.h"
#include "sam-records.h"

/* So far ahead a free week is looked for. */
#define WEEKS_AHEAD 12
#define DAYS_OF_A_WEEK 7

/* What keeps a coach from holding a session at its time. */
#define OF_COACH (SAM_CLASH_COACH | SAM_CLASH_TRAVEL | SAM_CLASH_COACH_AWAY | SAM_CLASH_COACH_DAY)

static void
add_option (GArray *options, SamAwayOptionKind kind, gint64 coach, gboolean is_free, SamDate date)
{
  SamAwayOption option = { kind, coach, is_free, date };

  g_array_append_val (options, option);
}

static gboolean
is_away (SamCoachAway *self, SamDate date)
{
  return date >= self->from && date <= self->to;
}

/* Days */

/* Nothing speaks against it: neither the store nor any clash. */
static gboolean
is_free_day (SamCoachAway *self, SamClashFinder *finder, guint index, SamDate date)
{
  gint64 id = sam_record_get_id (sam_session_batch_get_session (self->batch, index));
  g_autoptr (SamDraft) draft = NULL;
  SamClashSlot slot;

  if (is_away (self, date) || date < self->as_of || !sam_clash_finder_covers (finder, date))
    return FALSE;

  sam_session_batch_choose_day (self->batch, index, date, self->as_of);
  if (sam_session_batch_get_move (self->batch, index)->manner == SAM_MOVE_REFUSED)
    return FALSE;

  draft = sam_session_batch_new_draft (self->batch, index);
  sam_clash_slot_from_draft (&slot, finder, draft);

  return sam_clash_finder_check_kinds (finder, &slot, &id, 1) == SAM_CLASH_NONE;
}

static void
add_next_week (SamCoachAway *self, SamClashFinder *finder, guint index, SamDate date, GArray *options)
{
  for (int i = 1; i <= WEEKS_AHEAD; i++)
    {
      if (is_free_day (self, finder, index, date + i * DAYS_OF_A_WEEK))
        {
          add_option (options, SAM_AWAY_OPTION_NEXT_WEEK, 0, TRUE, date + i * DAYS_OF_A_WEEK);
          return;
        }
    }
}

/* In its own week first, then in the weeks after: as near as can be. */
static void
add_weekday (SamCoachAway *self, SamClashFinder *finder, guint index, SamDate date, GArray *options)
{
  SamDate monday = sam_date_get_monday (date);

  for (int i = 0; i < WEEKS_AHEAD * DAYS_OF_A_WEEK; i++)
    {
      if (sam_date_get_weekday (monday + i) != sam_date_get_weekday (date)
          && is_free_day (self, finder, index, monday + i))
        {
          add_option (options, SAM_AWAY_OPTION_WEEKDAY, 0, TRUE, monday + i);
          return;
        }
    }
}

/* Stand-ins */

static gboolean
is_free_coach (SamClashFinder *finder, SamRecord *session, gint64 coach)
{
  gint64 id = sam_record_get_id (session);
  SamClashSlot slot;

  sam_clash_slot_from_record (&slot, finder, session);
  slot.coach = coach;

  return (sam_clash_finder_check_kinds (finder, &slot, &id, 1) & OF_COACH) == 0;
}

/* By name, those who are free first. Who coaches a teacher alone is a matter between the two. */
static void
add_stand_ins (SamCoachAway *self, SamClashFinder *finder, guint index, GPtrArray *people, GArray *options)
{
  SamRecord *session = sam_session_batch_get_session (self->batch, index);

  for (int wanted = TRUE; wanted >= FALSE && sam_record_is_set (session, SAM_SESSION_TEAM); wanted--)
    {
      for (guint i = 0; i < people->len; i++)
        {
          SamRecord *person = g_ptr_array_index (people, i);
          gint64 id = sam_record_get_id (person);

          if (sam_record_get_flag (person, SAM_PERSON_IS_COACH) && id != self->coach
              && is_free_coach (finder, session, id) == wanted)
            add_option (options, SAM_AWAY_OPTION_STAND_IN, id, wanted, SAM_DATE_NONE);
        }
    }
}

static GArray *
list_options (SamCoachAway *self, SamClashFinder *finder, guint index, GPtrArray *people)
{
  GArray *options = g_array_new (FALSE, FALSE, sizeof (SamAwayOption));
  SamDate date = sam_record_get_date (sam_session_batch_get_session (self->batch, index), SAM_SESSION_DATE);

  add_option (options, SAM_AWAY_OPTION_LEAVE, 0, TRUE, SAM_DATE_NONE);
  add_stand_ins (self, finder, index, people, options);
  add_next_week (self, finder, index, date, options);
  add_weekday (self, finder, index, date, options);
  add_option (options, SAM_AWAY_OPTION_CANCEL_UNAVAILABLE, 0, TRUE, SAM_DATE_NONE);
  add_option (options, SAM_AWAY_OPTION_CANCEL_NO_STAND_IN, 0, TRUE, SAM_DATE_NONE);
  sam_session_batch_choose_nothing (self->batch, index);

  return options;
}

/* Loading */

GPtrArray *
sam_coach_away_list_coaches (SamStore *store)
{
  g_autoptr (GPtrArray) people = NULL;

  g_return_val_if_fail (SAM_IS_STORE (store), g_ptr_array_new ());

  people = sam_store_list (store, SAM_FAMILY_PERSON, NULL);
  if (people == NULL)
    return g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = people->len; i > 0; i--)
    {
      if (!sam_record_get_flag (g_ptr_array_index (people, i - 1), SAM_PERSON_IS_COACH))
        g_ptr_array_remove_index (people, i - 1);
    }

  return g_steal_pointer (&people);
}

static SamSessionBatch *
load_hit (SamCoachAway *self, GError **error)
{
  SamSessionFilter filter = { .coach = self->coach };
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  items = sam_session_list_range (sam_store_get_database (self->store), &filter, self->from, self->to + 1, error);
  if (items == NULL)
    return NULL;

  for (guint i = 0; i < items->len; i++)
    {
      SamSessionItem *item = g_ptr_array_index (items, i);
      gint64 id = sam_session_item_get_id (item);

      if (sam_session_item_get_state (item) == SAM_SESSION_STATE_PLANNED
          && sam_session_item_get_coach_id (item) == self->coach)
        g_array_append_val (ids, id);
    }

  return sam_session_batch_load (self->store, (const gint64 *) ids->data, ids->len, error);
}

static gboolean
load (SamCoachAway *self, GError **error)
{
  g_autoptr (SamClashFinder) finder = NULL;
  g_autoptr (GPtrArray) people = NULL;

  self->batch = load_hit (self, error);
  if (self->batch == NULL)
    return FALSE;
  people = sam_store_list (self->store, SAM_FAMILY_PERSON, error);
  if (people == NULL)
    return FALSE;
  finder = sam_clash_finder_new (sam_store_get_database (self->store), sam_date_get_monday (self->from),
                                 self->to + (WEEKS_AHEAD + 1) * DAYS_OF_A_WEEK, error);
  if (finder == NULL)
    return FALSE;

  self->chosen = g_new0 (guint, sam_session_batch_get_n (self->batch) + 1);
  for (guint i = 0; i < sam_session_batch_get_n (self->batch); i++)
    g_ptr_array_add (self->options, list_options (self, finder, i, people));

  return TRUE;
}

SamCoachAway *
sam_coach_away_new (SamStore *store, gint64 coach, SamDate from, SamDate to, SamDate as_of, GError **error)
{
  g_autoptr (SamCoachAway) self = NULL;

  g_return_val_if_fail (SAM_IS_STORE (store), NULL);
  g_return_val_if_fail (from != SAM_DATE_NONE && to != SAM_DATE_NONE && as_of != SAM_DATE_NONE, NULL);

  if (to < from)
    {
      g_set_error (error, SAM_ERROR, SAM_ERROR_INVALID, _("The last day lies before the first."));
      return NULL;
    }

  self = g_new0 (SamCoachAway, 1);
  self->store = g_object_ref (store);
  self->coach = coach;
  self->from = from;
  self->to = to;
  self->as_of = as_of;
  self->options = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  return load (self, error) ? g_steal_pointer (&self) : NULL;
}

void
sam_coach_away_free (SamCoachAway *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->batch, sam_session_batch_free);
  g_clear_pointer (&self->options, g_ptr_array_unref);
  g_clear_pointer (&self->chosen, g_free);
  g_clear_object (&self->store);
  g_free (self);
}

/* Choosing */

SamSessionBatch *
sam_coach_away_get_batch (SamCoachAway *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->batch;
}

GArray *
sam_coach_away_get_options (SamCoachAway *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->options->len, NULL);

  return g_ptr_array_index (self->options, index);
}

guint
sam_coach_away_get_chosen (SamCoachAway *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->options->len, 0);

  return self->chosen[index];
}

void
sam_coach_away_choose (SamCoachAway *self, guint index, guint option)
{
  const SamAwayOption *chosen = NULL;

  g_return_if_fail (self != NULL && index < self->options->len);
  g_return_if_fail (option < ((GArray *) g_ptr_array_index (self->options, index))->len);

  chosen = &g_array_index ((GArray *) g_ptr_array_index (self->options, index), SamAwayOption, option);
  self->chosen[index] = option;
  switch (chosen->kind)
    {
    case SAM_AWAY_OPTION_STAND_IN:
      sam_session_batch_choose_coach (self->batch, index, chosen->coach);
      break;
    case SAM_AWAY_OPTION_NEXT_WEEK:
    case SAM_AWAY_OPTION_WEEKDAY:
      sam_session_batch_choose_day (self->batch, index, chosen->date, self->as_of);
      break;
    case SAM_AWAY_OPTION_CANCEL_UNAVAILABLE:
      sam_session_batch_choose_cancel (self->batch, index, SAM_SESSION_CAUSE_COACH_UNAVAILABLE);
      break;
    case SAM_AWAY_OPTION_CANCEL_NO_STAND_IN:
      sam_session_batch_choose_cancel (self->batch, index, SAM_SESSION_CAUSE_NO_STAND_IN);
      break;
    case SAM_AWAY_OPTION_LEAVE:
    default:
      sam_session_batch_choose_nothing (self->batch, index);
      break;
    }
}

char *
sam_coach_away_dup_label (SamCoachAway *self, const SamAwayOption *option)
{
  g_autoptr (SamRecord) coach = NULL;
  g_autofree char *date = NULL;
  const char *name = NULL;

  g_return_val_if_fail (self != NULL && option != NULL, NULL);

  switch (option->kind)
    {
    case SAM_AWAY_OPTION_STAND_IN:
      coach = sam_store_get (self->store, SAM_FAMILY_PERSON, option->coach, NULL);
      name = coach != NULL ? sam_record_get_text (coach, SAM_PERSON_NAME) : "";
      /* Translators: the name of a coach. */
      return g_strdup_printf (option->is_free ? _("Stand-in: %s") : _("Stand-in: %s (not free)"), name);
    case SAM_AWAY_OPTION_NEXT_WEEK:
    case SAM_AWAY_OPTION_WEEKDAY:
      date = sam_language_format_date (sam_language_get_default (), option->date, SAM_DATE_STYLE_WEEKDAY);
      /* Translators: a day such as "Tuesday 27 November". */
      return g_strdup_printf (_("Move to %s"), date);
    case SAM_AWAY_OPTION_CANCEL_UNAVAILABLE:
      return g_strdup (_("Cancel: coach unavailable"));
    case SAM_AWAY_OPTION_CANCEL_NO_STAND_IN:
      return g_strdup (_("Cancel: no stand-in"));
    case SAM_AWAY_OPTION_LEAVE:
    default:
      return g_strdup (_("Leave as it is"));
    }
}

static SamDraft *
new_days (SamCoachAway *self)
{
  SamDraft *days = sam_draft_new (&sam_family_away);

  sam_draft_set_reference (days, SAM_AWAY_PERSON, self->coach);
  sam_draft_set_date (days, SAM_AWAY_FROM_DATE, self->from);
  sam_draft_set_date (days, SAM_AWAY_TO_DATE, self->to);

  return days;
}

/* The days may have been recorded before, all or the first of them. %NULL where there is nothing to add. */
static SamDraft *
dup_days (SamCoachAway *self, GPtrArray *recorded)
{
  SamRecord *begun = NULL;
  SamDraft *longer;

  for (guint i = 0; i < recorded->len; i++)
    {
      SamRecord *away = g_ptr_array_index (recorded, i);
      SamDate from = sam_record_get_date (away, SAM_AWAY_FROM_DATE);

      if (from <= self->from && sam_record_get_date (away, SAM_AWAY_TO_DATE) >= self->to)
        return NULL;
      if (from == self->from)
        begun = away;
    }
  if (begun == NULL)
    return new_days (self);

  longer = sam_draft_new_for_record (begun);
  sam_draft_set_date (longer, SAM_AWAY_TO_DATE, self->to);

  return longer;
}

gboolean
sam_coach_away_apply (SamCoachAway *self, GError **error)
{
  g_autoptr (GPtrArray) drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) sam_draft_free);
  g_autoptr (GPtrArray) recorded = NULL;
  SamDraft *days;

  g_return_val_if_fail (self != NULL, FALSE);

  recorded = sam_store_list_by (self->store, SAM_FAMILY_AWAY, SAM_AWAY_PERSON, self->coach, error);
  if (recorded == NULL)
    return FALSE;
  days = dup_days (self, recorded);
  if (days != NULL)
    g_ptr_array_add (drafts, days);

  return sam_session_batch_apply_with (self->batch, NC_ ("change", "Record days away"), drafts, error);
}

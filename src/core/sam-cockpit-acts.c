/* What is done in an observation that is going on: typing, marks, presses, correction. */
#include "sam-cockpit-private.h"

#define SECOND G_GINT64_CONSTANT (1000)

/* One act under way; it becomes a step with the first entry that it changes. */
typedef struct
{
  SamCockpit     *cockpit;
  SamCockpitLine  before;
  SamCockpitStep *step;
} Act;

static SamCockpitStep *
get_step (Act *act)
{
  if (act->step == NULL)
    act->step = sam_cockpit_steps_add (&act->cockpit->steps, &act->before);

  return act->step;
}

/* Takes @entry. */
static void
change (Act *act, gint64 ordinal, SamCockpitEntry *entry)
{
  g_autoptr (SamCockpitEntry) owned = entry;

  sam_cockpit_step_note (get_step (act), ordinal, sam_cockpit_find (act->cockpit, ordinal), entry);
  sam_cockpit_replace (act->cockpit, ordinal, entry);
}

static void
finish (Act *act)
{
  if (act->step != NULL)
    act->step->after = act->cockpit->line;
}

static gint64
add_entry (Act *act, gint64 stamp, guint question, SamObservationEntryKind kind, const char *label, const char *text)
{
  gint64 ordinal = act->cockpit->next_ordinal++;

  change (act, ordinal, sam_cockpit_entry_new (ordinal, stamp, question, kind, label, text));

  return ordinal;
}

/* The same entry with other values. */
static SamCockpitEntry *
make_marked (SamCockpitEntry *entry, gint64 stamp, guint question, SamObservationEntryKind kind)
{
  return sam_cockpit_entry_new (sam_cockpit_entry_get_ordinal (entry), stamp, question, kind,
                                sam_cockpit_entry_get_label (entry), sam_cockpit_entry_get_text (entry));
}

static gboolean
is_blank (SamCockpitEntry *entry)
{
  return sam_observation_entry_kind_needs_words (sam_cockpit_entry_get_kind (entry)) && !sam_cockpit_entry_has_words (entry);
}

/* What has no word goes. */
static void
leave_line (Act *act)
{
  SamCockpit *self = act->cockpit;
  SamCockpitEntry *entry = sam_cockpit_find (self, self->line.ordinal);
  const SamCockpitLine none = { .question = self->line.question, .kind = SAM_OBSERVATION_ENTRY_KIND_SEEN };

  if (entry != NULL && is_blank (entry))
    change (act, self->line.ordinal, NULL);
  sam_cockpit_set_line (self, &none);
}

static void
open_line (Act *act, gint64 ordinal)
{
  SamCockpitLine line;

  leave_line (act);
  line = act->cockpit->line;
  line.ordinal = ordinal;
  line.is_correcting = TRUE;
  sam_cockpit_set_line (act->cockpit, &line);
}

/* Typing */

static void
type_first (Act *act, SamObservationEntryKind kind, const char *text, gint64 now)
{
  SamCockpit *self = act->cockpit;
  SamCockpitLine line = self->line;

  /* First whose it is, so that it does not flash up in the list. */
  line.ordinal = self->next_ordinal;
  line.kind = kind;
  sam_cockpit_set_line (self, &line);
  add_entry (act, sam_cockpit_get_elapsed (self, now), line.question, kind, NULL, text);
}

static void
forget_new_line (Act *act, SamCockpitEntry *entry)
{
  SamCockpitLine line = act->cockpit->line;

  line.ordinal = 0;
  line.question = sam_cockpit_entry_get_question (entry);
  change (act, sam_cockpit_entry_get_ordinal (entry), NULL);
  sam_cockpit_set_line (act->cockpit, &line);
}

static void
type_on (Act *act, SamCockpitEntry *entry, const char *text)
{
  SamCockpit *self = act->cockpit;
  gint64 ordinal = self->line.ordinal;
  SamObservationEntryKind kind = sam_cockpit_entry_get_kind (entry);

  act->step = sam_cockpit_steps_find_typing (&self->steps, ordinal, text);
  if (*text == '\0' && !self->line.is_correcting && sam_observation_entry_kind_needs_words (kind))
    forget_new_line (act, entry);
  else
    change (act, ordinal, sam_cockpit_entry_new (ordinal, sam_cockpit_entry_get_stamp (entry),
                                                 sam_cockpit_entry_get_question (entry), kind,
                                                 sam_cockpit_entry_get_label (entry), text));
}

void
sam_cockpit_set_text (SamCockpit *self, const char *text, gint64 now)
{
  Act act = { .cockpit = self };
  SamCockpitEntry *entry;

  g_return_if_fail (SAM_IS_COCKPIT (self));
  g_return_if_fail (text != NULL);

  if (g_strcmp0 (text, sam_cockpit_get_text (self)) == 0)
    return;

  act.before = self->line;
  entry = sam_cockpit_find (self, self->line.ordinal);
  if (entry == NULL)
    type_first (&act, self->line.kind, text, now);
  else
    type_on (&act, entry, text);
  act.step->is_typing = TRUE;
  finish (&act);
  sam_cockpit_announce_line (self);
}

/* Marks */

static gboolean
mark_question (Act *act, guint question)
{
  SamCockpit *self = act->cockpit;
  SamCockpitEntry *entry = sam_cockpit_find (self, self->line.ordinal);

  if (question > self->n_questions || question == sam_cockpit_get_question (self))
    return FALSE;

  if (!self->line.is_correcting)
    self->line.question = question;
  if (entry != NULL)
    change (act, self->line.ordinal,
            make_marked (entry, sam_cockpit_entry_get_stamp (entry), question, sam_cockpit_entry_get_kind (entry)));

  return TRUE;
}

/* From none, either way leads to a question. */
static gboolean
step_question (Act *act, gboolean is_forward)
{
  guint question = sam_cockpit_get_question (act->cockpit);
  guint n = act->cockpit->n_questions;

  if (n == 0)
    return FALSE;
  if (is_forward)
    return mark_question (act, question >= n ? 1 : question + 1);

  return mark_question (act, question <= 1 ? n : question - 1);
}

static gboolean
mark_kind (Act *act, SamObservationEntryKind kind)
{
  SamCockpit *self = act->cockpit;
  SamCockpitEntry *entry = sam_cockpit_find (self, self->line.ordinal);
  SamObservationEntryKind is = sam_cockpit_get_kind (self);

  /* What happened or was counted is no note. */
  if (kind == is || is == SAM_OBSERVATION_ENTRY_KIND_COUNT || is == SAM_OBSERVATION_ENTRY_KIND_EVENT)
    return FALSE;

  if (!self->line.is_correcting)
    self->line.kind = kind;
  if (entry == NULL)
    return TRUE;

  if (!self->line.is_correcting && *sam_cockpit_entry_get_text (entry) == '\0'
      && sam_observation_entry_kind_needs_words (kind))
    forget_new_line (act, entry);
  else
    change (act, self->line.ordinal,
            make_marked (entry, sam_cockpit_entry_get_stamp (entry), sam_cockpit_entry_get_question (entry), kind));

  return TRUE;
}

static gboolean
mark_sample (Act *act, gint64 now)
{
  if (sam_cockpit_get_kind (act->cockpit) == SAM_OBSERVATION_ENTRY_KIND_SAMPLE)
    return mark_kind (act, SAM_OBSERVATION_ENTRY_KIND_SEEN);
  if (act->cockpit->line.ordinal != 0)
    return mark_kind (act, SAM_OBSERVATION_ENTRY_KIND_SAMPLE);

  /* It is a reading as soon as one looks up, with or without words. */
  type_first (act, SAM_OBSERVATION_ENTRY_KIND_SAMPLE, "", now);

  return TRUE;
}

/* Presses */

static gboolean
press (Act *act, SamObservationEntryKind kind, char **labels, guint number, gint64 now)
{
  if (number == 0 || number > g_strv_length (labels))
    return FALSE;

  add_entry (act, sam_cockpit_get_elapsed (act->cockpit, now), 0, kind, labels[number - 1], NULL);

  return TRUE;
}

gboolean
sam_cockpit_take_back_count (SamCockpit *self, guint counter)
{
  Act act = { .cockpit = self };
  GHashTableIter iter;
  gpointer entry;
  gint64 last = 0;

  g_return_val_if_fail (SAM_IS_COCKPIT (self), FALSE);

  if (counter == 0 || counter > g_strv_length (self->counters))
    return FALSE;

  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, NULL, &entry))
    {
      if (sam_cockpit_entry_get_kind (entry) == SAM_OBSERVATION_ENTRY_KIND_COUNT
          && g_strcmp0 (sam_cockpit_entry_get_label (entry), self->counters[counter - 1]) == 0)
        last = MAX (last, sam_cockpit_entry_get_ordinal (entry));
    }
  if (last == 0)
    return FALSE;

  act.before = self->line;
  change (&act, last, NULL);
  finish (&act);

  return TRUE;
}

/* Lines */

/* The nearest line above or below the one in the entry field; counts are not lines. */
static SamCockpitEntry *
find_neighbour (SamCockpit *self, gboolean is_above)
{
  SamCockpitEntry *line = sam_cockpit_find (self, self->line.ordinal);
  guint n = self->shown->len;

  for (guint i = 0; i < n; i++)
    {
      SamCockpitEntry *entry = g_ptr_array_index (self->shown, is_above ? n - 1 - i : i);
      int order = line != NULL ? sam_cockpit_entry_compare (entry, line) : -1;

      if (sam_cockpit_entry_get_kind (entry) != SAM_OBSERVATION_ENTRY_KIND_COUNT && (is_above ? order < 0 : order > 0))
        return entry;
    }

  return NULL;
}

static gboolean
go_above (Act *act)
{
  SamCockpitEntry *above = find_neighbour (act->cockpit, TRUE);

  if (above == NULL)
    return FALSE;

  open_line (act, sam_cockpit_entry_get_ordinal (above));

  return TRUE;
}

static gboolean
go_below (Act *act)
{
  SamCockpitEntry *below;

  if (!act->cockpit->line.is_correcting)
    return FALSE;

  below = find_neighbour (act->cockpit, FALSE);
  if (below != NULL)
    open_line (act, sam_cockpit_entry_get_ordinal (below));
  else
    leave_line (act);

  return TRUE;
}

static gboolean
go_to_next_line (Act *act)
{
  gboolean was_correcting = act->cockpit->line.is_correcting;

  if (act->cockpit->line.ordinal == 0)
    return FALSE;

  leave_line (act);
  /* Undo opens the line again. */
  if (!was_correcting)
    get_step (act);

  return TRUE;
}

static gboolean
remove_line (Act *act)
{
  SamCockpit *self = act->cockpit;
  gint64 ordinal = self->line.ordinal;

  if (ordinal == 0)
    return FALSE;

  leave_line (act);
  if (sam_cockpit_find (self, ordinal) != NULL)
    change (act, ordinal, NULL);

  return TRUE;
}

static gboolean
move_stamp (Act *act, gint64 stamp, gint64 now)
{
  SamCockpitEntry *entry = sam_cockpit_find (act->cockpit, act->cockpit->line.ordinal);
  gint64 within = CLAMP (stamp, 0, sam_cockpit_get_elapsed (act->cockpit, now));

  if (entry == NULL || within == sam_cockpit_entry_get_stamp (entry))
    return FALSE;

  change (act, act->cockpit->line.ordinal,
          make_marked (entry, within, sam_cockpit_entry_get_question (entry), sam_cockpit_entry_get_kind (entry)));

  return TRUE;
}

gboolean
sam_cockpit_set_stamp (SamCockpit *self, gint64 stamp, gint64 now)
{
  Act act = { .cockpit = self };
  gboolean is_changed;

  g_return_val_if_fail (SAM_IS_COCKPIT (self), FALSE);

  act.before = self->line;
  is_changed = move_stamp (&act, stamp, now);
  finish (&act);
  if (is_changed)
    sam_cockpit_announce_line (self);

  return is_changed;
}

gboolean
sam_cockpit_correct (SamCockpit *self, gint64 ordinal, gint64 now)
{
  Act act = { .cockpit = self };

  g_return_val_if_fail (SAM_IS_COCKPIT (self), FALSE);

  if (sam_cockpit_find (self, ordinal) == NULL || ordinal == self->line.ordinal)
    return FALSE;

  act.before = self->line;
  open_line (&act, ordinal);
  finish (&act);
  sam_cockpit_announce_line (self);

  return TRUE;
}

/* All of them */

static gboolean
toggle_pause (SamCockpit *self, gint64 now)
{
  if (!sam_lesson_clock_resume (&self->clock, now))
    sam_lesson_clock_pause (&self->clock, now);
  sam_cockpit_announce_clock (self);

  return TRUE;
}

static gint64
get_line_stamp (SamCockpit *self)
{
  SamCockpitEntry *entry = sam_cockpit_find (self, self->line.ordinal);

  return entry != NULL ? sam_cockpit_entry_get_stamp (entry) : 0;
}

static gboolean
do_act (Act *act, SamCockpitAct what, guint argument, gint64 now)
{
  SamCockpit *self = act->cockpit;

  switch (what)
    {
    case SAM_COCKPIT_ACT_QUESTION:
      return mark_question (act, argument);
    case SAM_COCKPIT_ACT_QUESTION_NEXT:
      return step_question (act, TRUE);
    case SAM_COCKPIT_ACT_QUESTION_BACK:
      return step_question (act, FALSE);
    case SAM_COCKPIT_ACT_SEEN:
      return mark_kind (act, SAM_OBSERVATION_ENTRY_KIND_SEEN);
    case SAM_COCKPIT_ACT_WONDER:
      return mark_kind (act, SAM_OBSERVATION_ENTRY_KIND_WONDER);
    case SAM_COCKPIT_ACT_QUOTE:
      return mark_kind (act, SAM_OBSERVATION_ENTRY_KIND_QUOTE);
    case SAM_COCKPIT_ACT_SAMPLE:
      return mark_sample (act, now);
    case SAM_COCKPIT_ACT_COUNTER:
      return press (act, SAM_OBSERVATION_ENTRY_KIND_COUNT, self->counters, argument, now);
    case SAM_COCKPIT_ACT_EVENT:
      return press (act, SAM_OBSERVATION_ENTRY_KIND_EVENT, self->events, argument, now);
    case SAM_COCKPIT_ACT_NEXT_LINE:
      return go_to_next_line (act);
    case SAM_COCKPIT_ACT_EARLIER_LINE:
      return go_above (act);
    case SAM_COCKPIT_ACT_LATER_LINE:
      return go_below (act);
    case SAM_COCKPIT_ACT_STAMP_EARLIER:
      return move_stamp (act, get_line_stamp (self) - SECOND, now);
    case SAM_COCKPIT_ACT_STAMP_LATER:
      return move_stamp (act, get_line_stamp (self) + SECOND, now);
    case SAM_COCKPIT_ACT_REMOVE_LINE:
      return remove_line (act);
    case SAM_COCKPIT_ACT_UNDO:
      return sam_cockpit_undo (self);
    case SAM_COCKPIT_ACT_REDO:
      return sam_cockpit_redo (self);
    case SAM_COCKPIT_ACT_PAUSE:
      return toggle_pause (self, now);
    case SAM_COCKPIT_ACT_TYPE_STAMP:
    case SAM_COCKPIT_ACT_END:
    case SAM_COCKPIT_ACT_HIDE:
    case SAM_COCKPIT_ACT_HELP:
    default:
      return FALSE;
    }
}

gboolean
sam_cockpit_act (SamCockpit *self, SamCockpitAct act, guint argument, gint64 now)
{
  Act under_way = { .cockpit = self };
  gboolean is_changed;

  g_return_val_if_fail (SAM_IS_COCKPIT (self), FALSE);

  under_way.before = self->line;
  is_changed = do_act (&under_way, act, argument, now);
  finish (&under_way);
  if (is_changed)
    sam_cockpit_announce_line (self);

  return is_changed;
}

/*
 * The columns of the table of cycles: what stands in them, and their order.
 */
#include "sam-cycle-columns.h"

#include <glib/gi18n.h>

#include "sam-language.h"

static const struct
{
  const char *name;
  const char *title;
} columns[SAM_CYCLE_N_COLUMNS] = {
  [SAM_CYCLE_COLUMN_TEACHER] = { "teacher", N_("Teacher") },
  [SAM_CYCLE_COLUMN_STATE] = { "state", N_("State") },
  [SAM_CYCLE_COLUMN_SCHOOL] = { "school", N_("School") },
  [SAM_CYCLE_COLUMN_COACH] = { "coach", N_("Coach") },
  [SAM_CYCLE_COLUMN_QUESTIONS] = { "questions", N_("Questions") },
  [SAM_CYCLE_COLUMN_CLOCK] = { "clock", N_("Clock") },
  [SAM_CYCLE_COLUMN_NEXT] = { "next", N_("Next") },
};

const char *
sam_cycle_columns_get_name (SamCycleColumn column)
{
  g_return_val_if_fail (column < SAM_CYCLE_N_COLUMNS, NULL);

  return columns[column].name;
}

SamCycleColumn
sam_cycle_columns_find (const char *name)
{
  for (guint i = 0; i < SAM_CYCLE_N_COLUMNS; i++)
    if (g_strcmp0 (columns[i].name, name) == 0)
      return i;

  return SAM_CYCLE_N_COLUMNS;
}

const char *
sam_cycle_columns_get_title (SamCycleColumn column)
{
  g_return_val_if_fail (column < SAM_CYCLE_N_COLUMNS, NULL);

  return _(columns[column].title);
}

char *
sam_cycle_columns_dup_text (SamCycleColumn column, SamBoardItem *item)
{
  SamCycleItem *cycle;
  SamStyle style;

  g_return_val_if_fail (SAM_IS_BOARD_ITEM (item), NULL);

  cycle = sam_board_item_get_cycle (item);
  switch (column)
    {
    case SAM_CYCLE_COLUMN_TEACHER:
      return g_strdup (sam_cycle_item_get_teacher_name (cycle));
    case SAM_CYCLE_COLUMN_STATE:
      return g_strdup (sam_cycle_state_get_label (sam_cycle_item_get_state (cycle)));
    case SAM_CYCLE_COLUMN_SCHOOL:
      return g_strdup (sam_cycle_item_get_school_id (cycle) != 0 ? sam_cycle_item_get_school_name (cycle) : "–");
    case SAM_CYCLE_COLUMN_COACH:
      return g_strdup (sam_cycle_item_get_coach_name (cycle));
    case SAM_CYCLE_COLUMN_QUESTIONS:
      return g_strdup_printf ("%d", sam_cycle_item_get_n_questions (cycle));
    case SAM_CYCLE_COLUMN_CLOCK:
      return sam_board_item_describe (item, &style);
    case SAM_CYCLE_COLUMN_NEXT:
      if (sam_cycle_item_find_next_step (cycle) == SAM_DATE_NONE)
        return g_strdup ("–");
      return sam_language_format_date (sam_language_get_default (), sam_cycle_item_find_next_step (cycle), SAM_DATE_STYLE_MEDIUM);
    case SAM_CYCLE_N_COLUMNS:
    default:
      g_return_val_if_reached (NULL);
    }
}

static int
compare_names (const char *one, const char *other)
{
  if (one == NULL || other == NULL)
    return (one == NULL) - (other == NULL);

  return sam_collate (one, other);
}

/* Those who have waited longest for the dialogue first, then those of whom nothing was heard for longest. */
static int
compare_clocks (const SamCycleTimes *one, const SamCycleTimes *other)
{
  if (one->is_waiting != other->is_waiting)
    return other->is_waiting - one->is_waiting;
  if (one->is_waiting && one->to_dialogue != other->to_dialogue)
    return other->to_dialogue - one->to_dialogue;

  return other->since - one->since;
}

int
sam_cycle_columns_compare (SamCycleColumn column, SamBoardItem *one, SamBoardItem *other)
{
  SamCycleItem *left = sam_board_item_get_cycle (one);
  SamCycleItem *right = sam_board_item_get_cycle (other);
  SamDate next = sam_cycle_item_find_next_step (left);
  SamDate other_next = sam_cycle_item_find_next_step (right);

  switch (column)
    {
    case SAM_CYCLE_COLUMN_TEACHER:
      return compare_names (sam_cycle_item_get_teacher_name (left), sam_cycle_item_get_teacher_name (right));
    case SAM_CYCLE_COLUMN_STATE:
      return (int) sam_cycle_item_get_state (left) - (int) sam_cycle_item_get_state (right);
    case SAM_CYCLE_COLUMN_SCHOOL:
      return compare_names (sam_cycle_item_get_school_name (left), sam_cycle_item_get_school_name (right));
    case SAM_CYCLE_COLUMN_COACH:
      return compare_names (sam_cycle_item_get_coach_name (left), sam_cycle_item_get_coach_name (right));
    case SAM_CYCLE_COLUMN_QUESTIONS:
      return sam_cycle_item_get_n_questions (left) - sam_cycle_item_get_n_questions (right);
    case SAM_CYCLE_COLUMN_CLOCK:
      return compare_clocks (sam_board_item_get_times (one), sam_board_item_get_times (other));
    case SAM_CYCLE_COLUMN_NEXT:
      /* Those for whom nothing is planned come last. */
      if (next == SAM_DATE_NONE || other_next == SAM_DATE_NONE)
        return (next == SAM_DATE_NONE) - (other_next == SAM_DATE_NONE);
      return next - other_next;
    case SAM_CYCLE_N_COLUMNS:
    default:
      return 0;
    }
}

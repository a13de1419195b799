/* The table of keys of an observation that is going on. */
#include "sam-cockpit-keys.h"

#include <glib/gi18n.h>

#define COUNTER(number) \
  { SAM_COCKPIT_ACT_COUNTER, number, "<Alt>" #number, "<Alt>KP_" #number, NC_ ("cockpit key", "Counter %u") }
/* The row of letters below the digits: the same places on the keyboard, one row down. */
#define EVENT(number, letter) \
  { SAM_COCKPIT_ACT_EVENT, number, "<Alt>" letter, NULL, NC_ ("cockpit key", "Event %u") }

static const SamCockpitKey keys[] = {
  { SAM_COCKPIT_ACT_QUESTION, 1, "F2", "<Control>1", NC_ ("cockpit key", "Question %u") },
  { SAM_COCKPIT_ACT_QUESTION, 2, "F3", "<Control>2", NC_ ("cockpit key", "Question %u") },
  { SAM_COCKPIT_ACT_QUESTION, 3, "F4", "<Control>3", NC_ ("cockpit key", "Question %u") },
  { SAM_COCKPIT_ACT_QUESTION, 4, "<Control>4", NULL, NC_ ("cockpit key", "Question %u") },
  { SAM_COCKPIT_ACT_QUESTION, 0, "<Control>0", NULL, NC_ ("cockpit key", "No question") },
  { SAM_COCKPIT_ACT_QUESTION_NEXT, 0, "<Control>Down", NULL, NC_ ("cockpit key", "Next question") },
  { SAM_COCKPIT_ACT_QUESTION_BACK, 0, "<Control>Up", NULL, NC_ ("cockpit key", "Previous question") },
  /* From here on, Ctrl and the digit of the function key. */
  { SAM_COCKPIT_ACT_SEEN, 0, "F5", "<Control>5", NC_ ("cockpit key", "Seen") },
  { SAM_COCKPIT_ACT_WONDER, 0, "F6", "<Control>6", NC_ ("cockpit key", "I wonder") },
  { SAM_COCKPIT_ACT_QUOTE, 0, "F7", "<Control>7", NC_ ("cockpit key", "Quote") },
  { SAM_COCKPIT_ACT_PAUSE, 0, "F8", "<Control>8", NC_ ("cockpit key", "Pause or go on") },
  { SAM_COCKPIT_ACT_SAMPLE, 0, "F9", "<Control>9", NC_ ("cockpit key", "Reading at an interval") },
  COUNTER (1), COUNTER (2), COUNTER (3), COUNTER (4), COUNTER (5), COUNTER (6), COUNTER (7), COUNTER (8), COUNTER (9),
  EVENT (1, "q"), EVENT (2, "w"), EVENT (3, "e"), EVENT (4, "r"), EVENT (5, "t"), EVENT (6, "y"), EVENT (7, "u"),
  EVENT (8, "i"), EVENT (9, "o"),
  { SAM_COCKPIT_ACT_NEXT_LINE, 0, "Return", "KP_Enter", NC_ ("cockpit key", "New line") },
  { SAM_COCKPIT_ACT_EARLIER_LINE, 0, "Up", NULL, NC_ ("cockpit key", "Correct the line above") },
  { SAM_COCKPIT_ACT_LATER_LINE, 0, "Down", NULL, NC_ ("cockpit key", "Correct the line below") },
  { SAM_COCKPIT_ACT_STAMP_EARLIER, 0, "<Alt>Left", NULL, NC_ ("cockpit key", "The line’s time one second earlier") },
  { SAM_COCKPIT_ACT_STAMP_LATER, 0, "<Alt>Right", NULL, NC_ ("cockpit key", "The line’s time one second later") },
  { SAM_COCKPIT_ACT_TYPE_STAMP, 0, "<Control>t", NULL, NC_ ("cockpit key", "Type the line’s time") },
  { SAM_COCKPIT_ACT_REMOVE_LINE, 0, "<Control>d", NULL, NC_ ("cockpit key", "Remove the line") },
  { SAM_COCKPIT_ACT_UNDO, 0, "<Control>z", NULL, NC_ ("cockpit key", "Undo") },
  { SAM_COCKPIT_ACT_REDO, 0, "<Control><Shift>z", "<Control>y", NC_ ("cockpit key", "Redo") },
  { SAM_COCKPIT_ACT_HIDE, 0, "Escape", NULL, NC_ ("cockpit key", "Hide everything") },
  { SAM_COCKPIT_ACT_END, 0, "<Control>e", NULL, NC_ ("cockpit key", "End the observation") },
  { SAM_COCKPIT_ACT_HELP, 0, "F1", "<Control>question", NC_ ("cockpit key", "Keys") },
};

const SamCockpitKey *
sam_cockpit_get_keys (guint *n_keys)
{
  g_return_val_if_fail (n_keys != NULL, NULL);

  *n_keys = G_N_ELEMENTS (keys);

  return keys;
}

const SamCockpitKey *
sam_cockpit_find_key (SamCockpitAct act, guint argument)
{
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      if (keys[i].act == act && keys[i].argument == argument)
        return &keys[i];
    }

  return NULL;
}

char *
sam_cockpit_key_dup_label (const SamCockpitKey *key)
{
  g_return_val_if_fail (key != NULL, NULL);

  if (key->act == SAM_COCKPIT_ACT_QUESTION && key->argument > 0)
    return g_strdup_printf (C_ ("cockpit key", "Question %u"), key->argument);
  if (key->act == SAM_COCKPIT_ACT_COUNTER)
    return g_strdup_printf (C_ ("cockpit key", "Counter %u"), key->argument);
  if (key->act == SAM_COCKPIT_ACT_EVENT)
    return g_strdup_printf (C_ ("cockpit key", "Event %u"), key->argument);

  return g_strdup (g_dpgettext2 (NULL, "cockpit key", key->label));
}

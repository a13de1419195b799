#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SamCockpitAct: what one press of a key does in an observation that is going on.
 *
 * Those from @SAM_COCKPIT_ACT_TYPE_STAMP on are the window's own:
 * sam_cockpit_act() leaves them to it.
 */
typedef enum
{
  SAM_COCKPIT_ACT_QUESTION,      /* the question by its number; 0 for none */
  SAM_COCKPIT_ACT_QUESTION_NEXT, /* for a cycle of more questions than there are keys */
  SAM_COCKPIT_ACT_QUESTION_BACK,
  SAM_COCKPIT_ACT_SEEN,
  SAM_COCKPIT_ACT_WONDER,
  SAM_COCKPIT_ACT_QUOTE,
  SAM_COCKPIT_ACT_PAUSE,         /* and goes on again */
  SAM_COCKPIT_ACT_SAMPLE,        /* the line is a reading at an interval: answers the cue */
  SAM_COCKPIT_ACT_COUNTER,       /* by its number */
  SAM_COCKPIT_ACT_EVENT,         /* by its number */
  SAM_COCKPIT_ACT_NEXT_LINE,
  SAM_COCKPIT_ACT_EARLIER_LINE,  /* opens the line above for correction */
  SAM_COCKPIT_ACT_LATER_LINE,
  SAM_COCKPIT_ACT_STAMP_EARLIER, /* by one second */
  SAM_COCKPIT_ACT_STAMP_LATER,
  SAM_COCKPIT_ACT_REMOVE_LINE,
  SAM_COCKPIT_ACT_UNDO,
  SAM_COCKPIT_ACT_REDO,
  SAM_COCKPIT_ACT_TYPE_STAMP,    /* asks for the line's time; see sam_cockpit_set_stamp() */
  SAM_COCKPIT_ACT_END,
  SAM_COCKPIT_ACT_HIDE,          /* hides all that is written, and shows it again */
  SAM_COCKPIT_ACT_HELP,
} SamCockpitAct;

/**
 * SamCockpitKey:
 * @argument: a number from 1, where the act takes one
 * @key: an accelerator, as gtk_accelerator_parse() reads it
 * @alternative: (nullable): another that does the same: every function key has one with Ctrl, for laptops
 * @label: message id with the context "cockpit key"; see sam_cockpit_key_dup_label()
 *
 * One row of the table of keys: the window, the help over it and the tests read
 * the same. None of them is a key by which an entry edits its text, but for
 * undo and redo, which are the cockpit's here; none is an accelerator of the
 * program, but for help, which means the same.
 */
typedef struct
{
  SamCockpitAct act;
  guint         argument;
  const char   *key;
  const char   *alternative;
  const char   *label;
} SamCockpitKey;

/** All there are, in the order that help lists them. */
const SamCockpitKey *sam_cockpit_get_keys (guint *n_keys);
/** The first row for the act, or %NULL, such as for the tenth counter. */
const SamCockpitKey *sam_cockpit_find_key (SamCockpitAct act, guint argument);
/** In the language of the program, with its number. Newly allocated. */
char                *sam_cockpit_key_dup_label (const SamCockpitKey *key);

G_END_DECLS

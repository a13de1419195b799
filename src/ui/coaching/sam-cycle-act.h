#pragma once

#include "sam-cycle-acts.h"
#include "sam-cycle-steps.h"

G_BEGIN_DECLS

/**
 * SamCycleAct:
 * @name: of the action on the cycle's page
 * @step: the step that it takes, which may not be allowed yet; %SAM_CYCLE_STEP_NONE for one that needs no leave
 * @is_sealed: whether it shows or writes what teacher and coach have written, so that it goes through the gate
 *
 * What the cycle's page can do, each by an action.
 */
typedef struct
{
  const char  *name;
  SamCycleStep step;
  gboolean     is_sealed;
  void       (*run) (GtkWidget *widget, SamContext *context, const SamCycleStory *story);
} SamCycleAct;

/** The same for one record of the story, by its id. */
typedef struct
{
  const char *name;
  gboolean    is_sealed;
  void      (*run) (GtkWidget *widget, SamContext *context, const SamCycleStory *story, gint64 id);
} SamCycleRecordAct;

const SamCycleAct       *sam_cycle_act_list (guint *n);
const SamCycleRecordAct *sam_cycle_act_list_of_records (guint *n);
const SamCycleAct       *sam_cycle_act_find (const char *name);
const SamCycleRecordAct *sam_cycle_act_find_of_record (const char *name);
/** Whether an act on a session opens what is sealed: a talk or a follow-up has no such text. */
gboolean                 sam_cycle_act_session_is_sealed (const SamCycleStory *story, gint64 id);

G_END_DECLS

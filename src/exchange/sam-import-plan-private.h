#pragma once

#include "sam-import-outcome.h"
#include "sam-import-plan.h"

G_BEGIN_DECLS

/* Shared by the files of SamImportPlan alone. */

struct _SamImportPlan
{
  GObject           parent_instance;

  GPtrArray        *tables;   /* of SamImportTable */
  GHashTable       *answers;  /* key → answer + 2 */
  SamDate           from_date;
  SamImportOutcome *outcome;  /* %NULL until made */
  GPtrArray        *rows;     /* of SamImportRow */
  SamStore         *store;    /* weak: the one that the outcome is for */
  gulong            changed_handler;
  gboolean          is_stale;      /* the store has changed since the outcome was begun */
  gboolean          is_new_stale;  /* the same of the one that is being made */
  guint             newest_make;   /* number of the make that was begun last; older ones come too late */
  guint             n_applying;    /* while the outcome is being applied it stays */
};

/** Whether the plan can be applied: made, not stale, nothing refused that the flags do not leave out. */
gboolean sam_import_plan_check (SamImportPlan *self, SamStore *store, SamImportApplyFlags flags, GError **error);

G_END_DECLS

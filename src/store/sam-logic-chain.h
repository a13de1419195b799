#pragma once

#include "sam-store.h"

G_BEGIN_DECLS

/** From what is known to what is to be reached. */
typedef enum
{
  SAM_LOGIC_BASIS, /* evidence and consultations */
  SAM_LOGIC_CONCLUSION,
  SAM_LOGIC_DECISION,
  SAM_LOGIC_STRAND,
  SAM_LOGIC_GOAL, /* the programme's aim */
  SAM_LOGIC_N_STAGES,
} SamLogicStage;

/**
 * SamLogicNode: one entry of the programme's logic.
 * @date: %SAM_DATE_NONE where it has none
 * @stands_on: places in the chain of what it follows from; array of guint
 * @carries: and of what follows from it
 */
typedef struct
{
  SamLogicStage stage;
  SamFamilyId   family;
  gint64        id;
  char         *title;
  SamDate       date;
  GArray       *stands_on;
  GArray       *carries;
} SamLogicNode;

/**
 * The programme's logic as of a day: what it stands on, what was concluded and
 * decided by then, its strands and its aim. A strand stands on the conclusions
 * and decisions about it, the aim on every strand. Array of #SamLogicNode, stage
 * by stage, each by date; or %NULL with @error.
 */
GPtrArray *sam_logic_chain_load (SamStore *store, SamDate as_of, GError **error);

G_END_DECLS

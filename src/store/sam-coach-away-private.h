#pragma once

#include "sam-coach-away.h"

G_BEGIN_DECLS

struct _SamCoachAway
{
  SamStore        *store;
  gint64           coach;
  SamDate          from;
  SamDate          to;
  SamDate          as_of;
  SamSessionBatch *batch;
  GPtrArray       *options; /* of GArray of SamAwayOption, one a session */
  guint           *chosen;
};

G_END_DECLS

#pragma once

#include "sam-session-batch.h"

G_BEGIN_DECLS

/* What is to be done with a session of a batch. */
typedef enum
{
  SAM_SESSION_DEED_NONE,
  SAM_SESSION_DEED_MOVE,
  SAM_SESSION_DEED_COPY,
  SAM_SESSION_DEED_RESIZE,
  SAM_SESSION_DEED_CANCEL,
  SAM_SESSION_DEED_COACH,
  SAM_SESSION_DEED_DELETE,
} SamSessionDeed;

typedef struct
{
  SamRecord      *record;
  gint64          school;
  SamSessionDeed  deed;
  SamSessionCause cause;
  gint64          coach;
  SamMove         move;
  char           *refusal;
  gint64          result;
} SamSessionBatchEntry;

struct _SamSessionBatch
{
  SamStore       *store;
  GArray         *entries;
  SamMoveSession *sessions; /* of the same order */
  GHashTable     *calendars;
  GArray         *slots; /* of SamMoveSlot: all that is on record for their teams */
};

SamSessionBatchEntry *sam_session_batch_get_entry (SamSessionBatch *self, guint index);
/* It is left alone, for a reason. */
void sam_session_batch_refuse (SamSessionBatchEntry *entry, SamMoveRefusal refusal, const char *sentence);

G_END_DECLS

#pragma once

#include "sam-survey-spread.h"

G_BEGIN_DECLS

/** A statement of the round, with all its answers. */
typedef struct
{
  gint64           id;
  char            *text;
  SamSurveySpread *spread;
} SamReceptionStatement;

/**
 * SamReception: what was answered in the latest round closed by the day (that of F14).
 * @round: its id, 0 where there is none: then the rest is empty
 * @statements: array of #SamReceptionStatement, in their order
 *
 * Of an organiser or a school it hides what is hidden in the whole programme, so that pages that are read beside one
 * another tell no more together than each alone. Of the whole it hides the statements that F14 hides (F14.1 and so on).
 */
typedef struct
{
  gint64  round;
  char   *name;
  SamDate opened;
  SamDate closed;
  GArray *statements;
} SamReception;

SamReception *sam_reception_load (SamDatabase *database, SamScope scope, SamDate as_of, GError **error);
void          sam_reception_free (SamReception *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SamReception, sam_reception_free)

G_END_DECLS

#pragma once

#include "sam-store.h"

G_BEGIN_DECLS

/**
 * SamSessionDefaults: what the team's own records say of its next session.
 * @coach: by the assignment that holds at the date, team before school; 0 for none
 * @minutes: of the team's series, else 90
 * @time: of the team's series, else half past two
 * @place: of the team's series, or %NULL
 */
typedef struct
{
  gint64 coach;
  int minutes;
  int time;
  char *place;
} SamSessionDefaults;

void sam_session_defaults_clear (SamSessionDefaults *self);
void sam_session_defaults_load (SamSessionDefaults *self, SamStore *store, gint64 team,
                                SamDate date);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SamSessionDefaults, sam_session_defaults_clear)

G_END_DECLS

#pragma once

#include "sam-store.h"

G_BEGIN_DECLS

/**
 * sam_series_defaults_new_draft:
 * @team: 0 for none yet
 * @date: the day that is looked at
 *
 * A new series as the team's own records suggest it: coach, time, length and
 * place as for its next session, every second week on the weekday of @date, from
 * there to the end of the term. Where @date lies outside the terms, or less than four weeks are
 * left, the next one.
 */
SamDraft *sam_series_defaults_new_draft (SamStore *store, gint64 team, SamDate date);

G_END_DECLS

#pragma once

#include "sam-figures.h"

G_BEGIN_DECLS

/** Where promised minutes went, in the order in which they are shown (F18.lost). */
typedef enum
{
  SAM_LOSS_NEVER_SCHEDULED,
  SAM_LOSS_MOVED_LATER,
  SAM_LOSS_DAY_OFF,
  SAM_LOSS_COACH_UNAVAILABLE,
  SAM_LOSS_NO_STAND_IN,
  SAM_LOSS_CLASH,
  SAM_LOSS_SCHOOLS_DECISION,
  SAM_LOSS_OTHER,
  SAM_LOSS_NOT_RECORDED,
  SAM_LOSS_SHORTER,
  SAM_LOSS_LONGER,
  SAM_N_LOSSES,
} SamLoss;

/**
 * SamLostTime: promised time beside given time, in minutes up to the day.
 * @minutes: what each cause took away; SAM_LOSS_LONGER what it added. Negative for never scheduled where more was
 *   scheduled than promised
 *
 * promised − Σ minutes (longer added, not taken) = given, always.
 */
typedef struct
{
  gint64 promised;
  gint64 given;
  gint64 minutes[SAM_N_LOSSES];
} SamLostTime;

/** From figures that hold F18 and its parts. %FALSE where nothing was promised by the day: then there is nothing to show. */
gboolean    sam_lost_time_read (GArray *figures, SamLostTime *time);
/** What is left when every cause is taken from the promise: @given, where the figures are right. */
gint64      sam_lost_time_add_up (const SamLostTime *self);

/** The figure's id: "F18.lost.day_off". */
const char *sam_loss_get_figure (SamLoss loss);
/** "No stand-in"; of never scheduled with negative minutes say sam_loss_get_surplus_label() instead. */
const char *sam_loss_get_label (SamLoss loss, const SamLanguage *language);
/** "More than promised". */
const char *sam_loss_get_surplus_label (const SamLanguage *language);
/** The letter that stands beside it on paper, one for each cause in a language: "V". */
const char *sam_loss_get_letter (SamLoss loss, const SamLanguage *language);

G_END_DECLS

/*
 * Where promised minutes went, as words and letters (F18).
 */
#include "sam-lost-time.h"

#include <glib/gi18n.h>

#include "sam-family.h"

typedef struct
{
  const char *figure;
  const char *label;
  /* A letter of its own in each language, by its context in the catalogue: of a cause, that of the term plan. */
  const char *context;
  const char *letter;
} Words;

static const Words words[] = {
  [SAM_LOSS_NEVER_SCHEDULED] = { "F18.lost.never_scheduled", N_ ("Never scheduled"), SAM_LABEL ("letter of never scheduled", "P") },
  [SAM_LOSS_MOVED_LATER] = { "F18.lost.moved_later", N_ ("Moved to later"), SAM_LABEL ("letter of moved to later", "M") },
  [SAM_LOSS_DAY_OFF] = { "F18.lost.day_off", N_ ("Day off"), SAM_LABEL ("letter of day off", "D") },
  [SAM_LOSS_COACH_UNAVAILABLE]
  = { "F18.lost.coach_unavailable", N_ ("Coach unavailable"), SAM_LABEL ("letter of coach unavailable", "U") },
  [SAM_LOSS_NO_STAND_IN] = { "F18.lost.no_stand_in", N_ ("No stand-in"), SAM_LABEL ("letter of no stand-in", "N") },
  [SAM_LOSS_CLASH] = { "F18.lost.clash", N_ ("Clash"), SAM_LABEL ("letter of clash", "C") },
  [SAM_LOSS_SCHOOLS_DECISION]
  = { "F18.lost.schools_decision", N_ ("School’s decision"), SAM_LABEL ("letter of school’s decision", "S") },
  [SAM_LOSS_OTHER] = { "F18.lost.other", N_ ("Other cause"), SAM_LABEL ("letter of other cause", "O") },
  [SAM_LOSS_NOT_RECORDED] = { "F18.lost.not_recorded", N_ ("Not yet recorded"), SAM_LABEL ("letter of not yet recorded", "R") },
  [SAM_LOSS_SHORTER] = { "F18.lost.shorter", N_ ("Shorter than planned"), SAM_LABEL ("letter of shorter than planned", "T") },
  [SAM_LOSS_LONGER] = { "F18.lost.longer", N_ ("Longer than planned"), SAM_LABEL ("letter of longer than planned", "L") },
};

G_STATIC_ASSERT (G_N_ELEMENTS (words) == SAM_N_LOSSES);

gboolean
sam_lost_time_read (GArray *figures, SamLostTime *time)
{
  const SamFigure *given = sam_figures_find (figures, "F18");

  g_return_val_if_fail (time != NULL, FALSE);

  *time = (SamLostTime) { 0 };
  if (given == NULL)
    return FALSE;

  time->given = given->numerator;
  time->promised = given->denominator;
  for (guint i = 0; i < SAM_N_LOSSES; i++)
    {
      const SamFigure *lost = sam_figures_find (figures, words[i].figure);

      time->minutes[i] = lost != NULL ? lost->numerator : 0;
    }

  return time->promised > 0;
}

gint64
sam_lost_time_add_up (const SamLostTime *self)
{
  gint64 left = self->promised;

  for (guint i = 0; i < SAM_N_LOSSES; i++)
    left += i == SAM_LOSS_LONGER ? self->minutes[i] : -self->minutes[i];

  return left;
}

const char *
sam_loss_get_figure (SamLoss loss)
{
  g_return_val_if_fail (loss < SAM_N_LOSSES, NULL);

  return words[loss].figure;
}

const char *
sam_loss_get_label (SamLoss loss, const SamLanguage *language)
{
  g_return_val_if_fail (loss < SAM_N_LOSSES && language != NULL, NULL);

  return sam_language_gettext (language, words[loss].label);
}

const char *
sam_loss_get_surplus_label (const SamLanguage *language)
{
  return sam_language_gettext (language, N_ ("More than promised"));
}

const char *
sam_loss_get_letter (SamLoss loss, const SamLanguage *language)
{
  g_return_val_if_fail (loss < SAM_N_LOSSES && language != NULL, NULL);

  return sam_language_pgettext (language, words[loss].context, words[loss].letter);
}

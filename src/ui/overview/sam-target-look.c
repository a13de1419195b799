/*
 * SamTargetLook: a figure against its target.
 */
#include "sam-target-look.h"

#include <glib/gi18n.h>

SamTargetLook
sam_target_look_get (const SamFigureTarget *target, const SamFigure *figure)
{
  /* A whole percentage is not a computed share: no decimal. */
  g_autofree char *share = g_strdup_printf (_("%d%%"), target->percent);
  SamTargetLook look = { 0 };

  switch (sam_figure_target_judge (target, figure))
    {
    case SAM_TARGET_REACHED:
      look.icon_name = "emblem-ok-symbolic";
      look.css_class = "status-under-way";
      /* Translators: a share that the programme has set itself */
      look.text = g_strdup_printf (_("target %s, own interpretation: reached"), share);
      break;
    case SAM_TARGET_BELOW:
      look.icon_name = "dialog-warning-symbolic";
      look.css_class = "status-warning";
      /* Translators: a share that the programme has set itself */
      look.text = g_strdup_printf (_("target %s, own interpretation: not reached"), share);
      break;
    case SAM_TARGET_UNKNOWN:
    default:
      look.icon_name = "list-remove-symbolic";
      look.css_class = "status-not-planned";
      /* Translators: a share that the programme has set itself */
      look.text = g_strdup_printf (_("target %s, own interpretation: nothing to compare yet"), share);
      break;
    }

  return look;
}

void
sam_target_look_clear (SamTargetLook *self)
{
  g_clear_pointer (&self->text, g_free);
}

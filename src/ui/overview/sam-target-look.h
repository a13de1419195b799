#pragma once

#include "sam-figure-targets.h"

G_BEGIN_DECLS

/**
 * SamTargetLook: how a figure stands against a target: an icon and words, and a colour that only helps.
 * @text: "target 80 %, own interpretation: reached"
 */
typedef struct
{
  const char *icon_name;
  const char *css_class;
  char       *text;
} SamTargetLook;

SamTargetLook sam_target_look_get (const SamFigureTarget *target, const SamFigure *figure);
void          sam_target_look_clear (SamTargetLook *self);

G_END_DECLS

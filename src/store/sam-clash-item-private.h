#pragma once

#include "sam-clash-item.h"

G_BEGIN_DECLS

struct _SamClashItem
{
  GObject parent_instance;

  SamClashHit hit;
  char       *day_name; /* what hit.day.name says, which is the calendar's */
  int         travel_minutes;
  SamDate     next_school_day;
  gint64      acceptance;
  gboolean    is_accepted;
  /* The finder's own: many clashes have the same names. */
  GRefString *person_name;
  GRefString *person_code;
  GRefString *coach_name;
  GRefString *team_name;
  GRefString *school_name;
  GRefString *other_team_name;
  GRefString *other_school_name;
};

G_END_DECLS

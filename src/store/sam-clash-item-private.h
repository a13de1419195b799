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
  char       *person_name;
  char       *person_code;
  char       *coach_name;
  char       *team_name;
  char       *school_name;
  char       *other_team_name;
  char       *other_school_name;
};

G_END_DECLS

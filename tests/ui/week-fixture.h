#pragma once

#include "calendar-fixture.h"
#include "sam-week-view.h"

/* The week among the views of the place "Calendar", with what its actions were asked for. */
typedef struct
{
  CalendarFixture   calendar;
  SamCalendarModel *model;
  SamWeekView      *week;
  gint64            opened;     /* by calendar.open-session */
  SamDate           added_date; /* by calendar.add-at */
  int               added_time;
  int               n_pages;    /* by calendar.previous and next */
  guint             n_date_changes;
} WeekFixture;

void week_fixture_set_up (WeekFixture *fixture, gconstpointer data);
void week_fixture_tear_down (WeekFixture *fixture, gconstpointer data);

/** Shows the week of a day, and waits until it is drawn. */
void          week_fixture_show (WeekFixture *fixture, int year, int month, int day);
void          week_fixture_draw (WeekFixture *fixture);
/** Puts a session of 90 minutes, by the name @key. */
void          week_fixture_put (WeekFixture *fixture, const char *key, const char *team, const char *date, const char *time);
SamWeekBlock *week_fixture_find_block (WeekFixture *fixture, const char *key);
/** Where a block lies in the hours. */
void          week_fixture_get_bounds (WeekFixture *fixture, gpointer widget, graphene_rect_t *bounds);
/** Presses a key in the hours; whether it was taken. */
gboolean      week_fixture_press (WeekFixture *fixture, guint keyval, GdkModifierType modifiers);
/** Presses and releases the button of a mouse at a point of the hours. */
void          week_fixture_click (WeekFixture *fixture, double x, double y, int n_press);
/** The first event controller of this type in the hours. */
gpointer      week_fixture_find_controller (WeekFixture *fixture, GType type);
gboolean      week_fixture_is_selected (WeekFixture *fixture, const char *key);

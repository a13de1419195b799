#pragma once

#include <adwaita.h>

#include "sam-calendar-page.h"
#include "sam-test-programme.h"

/* The place "Calendar" in a window, on a small programme of its own, as of 2012-12-14. */
typedef struct
{
  SamTestProgramme *programme;
  SamContext       *context;
  GtkWidget        *window;
  SamCalendarPage  *page;
  GPtrArray        *shown; /* ids of records asked for by win.show-record */
} CalendarFixture;

void calendar_fixture_set_up (CalendarFixture *fixture, gconstpointer data);
void calendar_fixture_tear_down (CalendarFixture *fixture, gconstpointer data);

/** Lets idle work of the page be done. */
void calendar_fixture_settle (void);

/* Finding widgets */

GtkWidget *calendar_fixture_find_cell (CalendarFixture *fixture, int year, int month, int day);
/** Those that are visible, below @root; free the array. */
GPtrArray *calendar_fixture_find_all (GtkWidget *root, GType type);
guint      calendar_fixture_count_widgets (GtkWidget *root);
/** The first window of a type, or %NULL. */
gpointer   calendar_fixture_find_window (GType type);

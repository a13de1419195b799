#pragma once

#include "page-fixture.h"
#include "sam-cockpit-window-private.h"
#include "sam-test-programme.h"

/* Beside the page: a cycle with two questions, its observation planned, and a template with all there is. */
typedef struct
{
  PageFixture       page;
  SamCockpitWindow *window; /* NULL when it is gone */
} CockpitFixture;

void cockpit_fixture_set_up (CockpitFixture *self, gconstpointer data);
void cockpit_fixture_tear_down (CockpitFixture *self, gconstpointer data);

/** Opens the cockpit of the session. */
void cockpit_fixture_open (CockpitFixture *self);
/** Opens it, and begins. */
void cockpit_fixture_begin (CockpitFixture *self);
/** Writes into the line as the keyboard does, at the cursor. */
void cockpit_fixture_type (CockpitFixture *self, const char *text);
/** Presses a key of the window; whether it took it. */
gboolean cockpit_fixture_press (CockpitFixture *self, const char *key);
/** Answers the question that is over the window by the position of the answer. */
void cockpit_fixture_answer (CockpitFixture *self, const char *response);
/** Lets the window be painted. */
void cockpit_fixture_settle (CockpitFixture *self);
/** Whether the words of the line have the keyboard. */
gboolean cockpit_fixture_is_writing (CockpitFixture *self);

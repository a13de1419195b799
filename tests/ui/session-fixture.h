#pragma once

#include <adwaita.h>

#include "sam-context.h"
#include "sam-test-programme.h"

G_BEGIN_DECLS

/*
 * A window over a programme of two schools, as of 2012-12-14: what is done
 * after a session. To follow up, the oldest first: "first" (A1: 2012-12-04),
 * "second" (R1: 2012-12-05) and "talk" (individual coaching: 2012-12-06).
 */
typedef struct
{
  SamTestProgramme *programme;
  SamStore         *store;
  SamContext       *context;
  GtkWidget        *window;
  GtkWidget        *origin; /* in the window */
  GPtrArray        *toasts; /* of char * */
  guint             n_shown; /* records asked for by win.show-record */
} SessionFixture;

void       session_fixture_set_up (SessionFixture *self, gconstpointer data);
void       session_fixture_tear_down (SessionFixture *self, gconstpointer data);
/** Lets the main loop run until nothing is pending. */
void       session_fixture_settle (void);
SamRecord *session_fixture_get (SessionFixture *self, const char *label);
int        session_fixture_get_state (SessionFixture *self, const char *label);
/** The first window of a type, or %NULL. */
gpointer   session_fixture_find_window (GType type);
/** As if pressed where the focus is; whether anything took it. Text is not typed so. */
gboolean   session_fixture_press (GtkWidget *window, guint keyval, GdkModifierType state);
/** One after the other: lower-case letters and digits. */
void       session_fixture_type (GtkWidget *window, const char *keys);

G_END_DECLS

#pragma once

#include <adwaita.h>

#include "sam-store.h"
#include "sam-window.h"

G_BEGIN_DECLS

/** GTK, styles and icons, as the program has them; warnings are fatal. */
void          ui_fixture_init (int *argc, char ***argv);

/**
 * A programme in a new temporary folder: one organiser, the schools
 * Almbackaskolan (with team "F–3" and a coach) and Björkhagsskolan, the two
 * strands. Its undo is empty but for "Add school" of the last one. Closed and
 * removed by ui_fixture_drop_store().
 */
SamStore     *ui_fixture_new_store (void);
void          ui_fixture_drop_store (SamStore *store);
/** Such a programme in the real window. */
typedef struct
{
  SamStore  *store;
  SamWindow *window;
} UiFixtureWindow;

void          ui_fixture_set_up_window (UiFixtureWindow *self, gconstpointer data);
void          ui_fixture_tear_down_window (UiFixtureWindow *self, gconstpointer data);
/** What lies over @window, and is on screen. */
GtkWindow    *ui_fixture_find_over (GtkWindow *window);
/** Id of the n-th record of a family, in the store's order. */
gint64        ui_fixture_get_id (SamStore *store, SamFamilyId family, guint index);

/** Lets the main loop run until @done says so; fails after ten seconds. */
typedef gboolean (*UiFixtureDone) (gpointer data);
void          ui_fixture_wait (UiFixtureDone done, gpointer data);
/**
 * Skips the test where leaks are looked for: GTK's file chooser lists the cloud's places, and libcloudproviders leaks
 * them. %FALSE where it can be opened.
 */
gboolean      ui_fixture_skip_file_chooser (void);
/** Lets the main loop run until nothing is pending. */
void          ui_fixture_settle (void);

/** The first descendant of a type, visible or not; %NULL where there is none. */
GtkWidget    *ui_fixture_find (GtkWidget *root, GType type);
/** The first label that says exactly this. */
GtkWidget    *ui_fixture_find_label (GtkWidget *root, const char *text);

G_END_DECLS

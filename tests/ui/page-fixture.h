#pragma once

#include <adwaita.h>

#include "sam-page.h"
#include "sam-test-programme.h"

/*
 * A page in a window of its own, with a small programme: one school with a
 * team, a teacher and a coach. The window's actions are recorded.
 */
typedef struct
{
  SamTestProgramme *programme;
  SamStore         *store;
  SamContext       *context;
  GtkWidget        *window;
  SamPage          *page;
  char             *toast; /* the last one */
  char             *asked; /* what the window was last asked for about a record or a list: action and target */
} PageFixture;

void page_fixture_set_up (PageFixture *self, GType page_type, gboolean with_school);
void page_fixture_tear_down (PageFixture *self, gconstpointer data);

guint page_fixture_count (PageFixture *self, SamFamilyId family);
/** The newest window of the type other than the page's own; waits until it is there. */
GtkWidget *page_fixture_wait_window (PageFixture *self, GType type);
/** Waits until the window is gone. */
void       page_fixture_wait_closed (GtkWidget **window);
/** Destroys the window and waits until it is gone. */
void       page_fixture_close_window (GtkWidget *window);
/** Presses a key of the widget's class, such as "<Control>z"; %FALSE where it has none, or its action is disabled. */
gboolean   page_fixture_press (GtkWidget *widget, const char *key);
/** Answers an #AdwMessageDialog, as a click on its button does; then it is gone. */
void       page_fixture_answer (GtkWidget *question, const char *response);
/** The first mapped widget below @root of the type with this tooltip, label or title; @name %NULL: any. */
GtkWidget *page_fixture_find (GtkWidget *root, GType type, const char *name);

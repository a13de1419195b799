/*
 * The start benchmark: the real program with a programme file. Prints
 * "painted" after the frame in which the Overview shows its figures, and ends.
 */
#include <adwaita.h>
#include <stdio.h>

#include "sam-application.h"
#include "sam-language.h"
#include "sam-overview-page.h"
#include "sam-preferences.h"
#include "sam-window.h"

static void
on_after_paint_cb (GdkFrameClock *clock, GtkWindow *window)
{
  SamPage *page = sam_window_get_page (SAM_WINDOW (window), "overview");

  if (!sam_overview_page_is_loaded (SAM_OVERVIEW_PAGE (page)))
    return;

  g_signal_handlers_disconnect_by_func (clock, on_after_paint_cb, window);
  puts ("painted");
  fflush (stdout);
  gtk_window_close (window);
}

static void
on_realize_cb (GtkWidget *window)
{
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (on_after_paint_cb), window);
}

static void
on_window_added_cb (GtkApplication *application, GtkWindow *window)
{
  g_signal_connect (window, "realize", G_CALLBACK (on_realize_cb), NULL);
}

int
main (int argc, char **argv)
{
  g_autoptr (SamApplication) application = NULL;

  /* As main () of the program does. */
  sam_language_init (g_getenv ("SAMORDNA_LOCALE_DIR"), sam_preferences_get_language_code ());
  g_set_prgname ("samordna");
  application = sam_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_HANDLES_OPEN | G_APPLICATION_NON_UNIQUE);
  g_signal_connect (application, "window-added", G_CALLBACK (on_window_added_cb), NULL);

  return g_application_run (G_APPLICATION (application), argc, argv);
}

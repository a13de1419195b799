/*
 * samordna: the window. The only place, beside the headless program, where
 * the floors are wired together.
 */
#include "config.h"

#include "sam-application.h"
#include "sam-language.h"
#include "sam-preferences.h"

int
main (int argc, char **argv)
{
  g_autofree char *locale_dir = sam_language_find_locale_dir (LOCALE_DIR);
  g_autoptr (SamApplication) application = NULL;

  sam_language_init (locale_dir, sam_preferences_get_language_code ());
  g_set_prgname ("samordna");

  application = sam_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}

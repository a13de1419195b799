/*
 * What was chosen when something was printed last.
 */
#include "sam-print-settings.h"

#include <glib/gstdio.h>

#define SETTINGS_GROUP "Print Settings"

/* Of one print alone, or telling of it. */
static const char *const not_kept[] = {
  GTK_PRINT_SETTINGS_OUTPUT_URI,
  GTK_PRINT_SETTINGS_OUTPUT_DIR,
  GTK_PRINT_SETTINGS_OUTPUT_BASENAME,
  GTK_PRINT_SETTINGS_PRINT_PAGES,
  GTK_PRINT_SETTINGS_PAGE_RANGES,
  GTK_PRINT_SETTINGS_PAGE_SET,
  GTK_PRINT_SETTINGS_N_COPIES,
};

/* Read once; main thread only. */
static GKeyFile *
get_file (void)
{
  static GKeyFile *file;
  g_autofree char *path = NULL;

  if (file != NULL)
    return file;

  file = g_key_file_new ();
  path = g_build_filename (g_get_user_config_dir (), "samordna", "print.ini", NULL);
  /* A file that cannot be read is as none: nothing is lost but a choice. */
  g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL);

  return file;
}

static char *
dup_setup_group (SamPaper paper, SamOrientation orientation)
{
  return g_strdup_printf ("Page Setup %s %s", sam_paper_get_name (paper),
                          orientation == SAM_ORIENTATION_LANDSCAPE ? "landscape" : "portrait");
}

static GtkPageOrientation
get_orientation (SamOrientation orientation)
{
  return orientation == SAM_ORIENTATION_LANDSCAPE ? GTK_PAGE_ORIENTATION_LANDSCAPE : GTK_PAGE_ORIENTATION_PORTRAIT;
}

GtkPageSetup *
sam_print_settings_load_setup (SamPaper paper, SamOrientation orientation)
{
  g_autofree char *group = dup_setup_group (paper, orientation);
  g_autoptr (GtkPaperSize) size = gtk_paper_size_new (sam_paper_get_media_name (paper));
  GtkPageSetup *setup = gtk_page_setup_new_from_key_file (get_file (), group, NULL);

  if (setup == NULL)
    setup = gtk_page_setup_new ();
  gtk_page_setup_set_paper_size (setup, size);
  gtk_page_setup_set_orientation (setup, get_orientation (orientation));

  return setup;
}

GtkPrintSettings *
sam_print_settings_load (SamPaper paper, SamOrientation orientation)
{
  g_autoptr (GtkPaperSize) size = gtk_paper_size_new (sam_paper_get_media_name (paper));
  GtkPrintSettings *settings = gtk_print_settings_new_from_key_file (get_file (), SETTINGS_GROUP, NULL);

  if (settings == NULL)
    return NULL;

  gtk_print_settings_set_paper_size (settings, size);
  gtk_print_settings_set_orientation (settings, get_orientation (orientation));

  return settings;
}

void
sam_print_settings_save (GtkPrintSettings *settings, GtkPageSetup *setup, SamPaper paper, SamOrientation orientation)
{
  g_autofree char *folder = g_build_filename (g_get_user_config_dir (), "samordna", NULL);
  g_autofree char *path = g_build_filename (folder, "print.ini", NULL);
  g_autofree char *group = dup_setup_group (paper, orientation);

  if (settings != NULL)
    {
      g_autoptr (GtkPrintSettings) kept = gtk_print_settings_copy (settings);

      for (guint i = 0; i < G_N_ELEMENTS (not_kept); i++)
        gtk_print_settings_unset (kept, not_kept[i]);
      g_key_file_remove_group (get_file (), SETTINGS_GROUP, NULL);
      gtk_print_settings_to_key_file (kept, get_file (), SETTINGS_GROUP);
    }
  if (setup != NULL)
    gtk_page_setup_to_key_file (setup, get_file (), group);

  if (g_mkdir_with_parents (folder, 0700) == 0)
    g_key_file_save_to_file (get_file (), path, NULL);
}

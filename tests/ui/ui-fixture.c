#include "config.h"

#include "ui-fixture.h"

#include <glib/gstdio.h>

#include "sam-language.h"
#include "sam-records.h"

void
ui_fixture_init (int *argc, char ***argv)
{
  g_autoptr (GtkCssProvider) provider = NULL;

  /* Roles and names can be asked for without a bus. */
  g_setenv ("GTK_A11Y", "test", TRUE);
  g_test_init (argc, argv, NULL);
  sam_language_init (g_getenv ("SAMORDNA_LOCALE_DIR"), "en");
  gtk_init ();
  adw_init ();

  /* The font and the buttons that a window has on GNOME. */
  g_object_set (gtk_settings_get_default (), "gtk-font-name", "Cantarell 11", "gtk-decoration-layout", ":close", "gtk-enable-animations", FALSE, NULL);

  provider = gtk_css_provider_new ();
  gtk_css_provider_load_from_resource (provider, RESOURCE_PATH "/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (gdk_display_get_default ()),
                                    RESOURCE_PATH "/icons");
}

static gint64
put (SamStore *store, const char *label, SamDraft *draft)
{
  g_autoptr (SamDraft) owned = draft;
  g_autoptr (GError) error = NULL;

  sam_store_put (store, label, owned, &error);
  g_assert_no_error (error);

  return sam_draft_get_id (owned);
}

static gint64
put_school (SamStore *store, gint64 organiser, const char *code, const char *name)
{
  SamDraft *draft = sam_draft_new (&sam_family_school);

  sam_draft_set_text (draft, SAM_SCHOOL_UNIT_CODE, code);
  sam_draft_set_text (draft, SAM_SCHOOL_NAME, name);
  sam_draft_set_reference (draft, SAM_SCHOOL_ORGANISER, organiser);
  sam_draft_set_date (draft, SAM_SCHOOL_JOINED_DATE, sam_date_new (2012, 8, 1));

  return put (store, "Add school", draft);
}

static void
put_strand (SamStore *store, SamStrandKind kind, const char *name)
{
  SamDraft *draft = sam_draft_new (&sam_family_strand);

  sam_draft_set_choice (draft, SAM_STRAND_KIND, (int) kind);
  sam_draft_set_text (draft, SAM_STRAND_NAME, name);
  put (store, "Add strand", draft);
}

static void
put_programme (SamStore *store)
{
  SamDraft *draft = sam_draft_new (&sam_family_programme);

  sam_draft_set_text (draft, SAM_PROGRAMME_NAME, "Coaching for Learning");
  sam_draft_set_date (draft, SAM_PROGRAMME_START_DATE, sam_date_new (2012, 8, 1));
  sam_draft_set_date (draft, SAM_PROGRAMME_END_DATE, sam_date_new (2013, 6, 30));
  sam_draft_set_date (draft, SAM_PROGRAMME_OPENS_AS_OF_DATE, sam_date_new (2012, 12, 14));
  put (store, "Add programme", draft);
}

SamStore *
ui_fixture_new_store (void)
{
  g_autofree char *folder = g_dir_make_tmp ("samordna-ui-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "test.samordna", NULL);
  g_autoptr (GError) error = NULL;
  SamStore *store = sam_store_create (path, &error);
  SamDraft *draft;
  gint64 organiser;
  gint64 school;

  g_assert_no_error (error);
  put_programme (store);
  put_strand (store, SAM_STRAND_KIND_GROUP, "Group coaching");
  put_strand (store, SAM_STRAND_KIND_INDIVIDUAL, "Individual coaching");

  draft = sam_draft_new (&sam_family_organiser);
  sam_draft_set_text (draft, SAM_ORGANISER_NAME, "Ekvalla kommun");
  sam_draft_set_choice (draft, SAM_ORGANISER_KIND, SAM_ORGANISER_KIND_MUNICIPALITY);
  organiser = put (store, "Add organiser", draft);
  school = put_school (store, organiser, "41220873", "Almbackaskolan");

  draft = sam_draft_new (&sam_family_team);
  sam_draft_set_reference (draft, SAM_TEAM_SCHOOL, school);
  sam_draft_set_text (draft, SAM_TEAM_NAME, "F–3");
  sam_draft_set_date (draft, SAM_TEAM_FROM_DATE, sam_date_new (2012, 8, 1));
  put (store, "Add team", draft);

  draft = sam_draft_new (&sam_family_person);
  sam_draft_set_text (draft, SAM_PERSON_CODE, "AL");
  sam_draft_set_text (draft, SAM_PERSON_NAME, "Annika Lund");
  sam_draft_set_flag (draft, SAM_PERSON_IS_COACH, TRUE);
  sam_draft_set_flag (draft, SAM_PERSON_IS_TEACHER, FALSE);
  put (store, "Add person", draft);

  put_school (store, organiser, "41220874", "Björkhagsskolan");

  return store;
}

void
ui_fixture_drop_store (SamStore *store)
{
  g_autofree char *path = g_strdup (sam_store_get_path (store));
  g_autofree char *folder = g_path_get_dirname (path);

  sam_store_close (store);
  g_object_unref (store);
  g_unlink (path);
  g_rmdir (folder);
}

gint64
ui_fixture_get_id (SamStore *store, SamFamilyId family, guint index)
{
  g_autoptr (GPtrArray) records = sam_store_list (store, family, NULL);

  g_assert_cmpuint (records->len, >, index);
  return sam_record_get_id (g_ptr_array_index (records, index));
}

static gboolean
on_timeout_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

void
ui_fixture_wait (UiFixtureDone done, gpointer data)
{
  gboolean too_late = FALSE;
  guint source = g_timeout_add_seconds (10, on_timeout_cb, &too_late);

  while (!done (data) && !too_late)
    g_main_context_iteration (NULL, TRUE);

  g_assert_false (too_late);
  g_source_remove (source);
}

void
ui_fixture_set_up_window (UiFixtureWindow *self, gconstpointer data)
{
  self->store = ui_fixture_new_store ();
  self->window = sam_window_new (NULL);
  sam_window_set_store (self->window, self->store);
}

void
ui_fixture_tear_down_window (UiFixtureWindow *self, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  ui_fixture_settle ();
  ui_fixture_drop_store (self->store);
}

GtkWindow *
ui_fixture_find_over (GtkWindow *window)
{
  g_autoptr (GList) toplevels = gtk_window_list_toplevels ();

  for (GList *l = toplevels; l != NULL; l = l->next)
    {
      if (gtk_window_get_transient_for (l->data) == window && gtk_widget_get_visible (l->data))
        return l->data;
    }

  return NULL;
}

gboolean
ui_fixture_skip_file_chooser (void)
{
#ifdef __SANITIZE_ADDRESS__
  g_test_skip ("libcloudproviders leaks what a file chooser asks of it");
  return TRUE;
#else
  return FALSE;
#endif
}

void
ui_fixture_settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static gboolean
is_of_type (GtkWidget *widget, gpointer data)
{
  return g_type_is_a (G_OBJECT_TYPE (widget), *(GType *) data);
}

static gboolean
is_label_with (GtkWidget *widget, gpointer data)
{
  return GTK_IS_LABEL (widget) && g_strcmp0 (gtk_label_get_label (GTK_LABEL (widget)), data) == 0;
}

static GtkWidget *
find (GtkWidget *root, gboolean (*matches) (GtkWidget *widget, gpointer data), gpointer data)
{
  if (matches (root, data))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, matches, data);

      if (found != NULL)
        return found;
    }

  return NULL;
}

GtkWidget *
ui_fixture_find (GtkWidget *root, GType type)
{
  return find (root, is_of_type, &type);
}

GtkWidget *
ui_fixture_find_label (GtkWidget *root, const char *text)
{
  return find (root, is_label_with, (gpointer) text);
}

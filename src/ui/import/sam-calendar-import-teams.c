#include "sam-calendar-import-teams.h"

#include <glib/gi18n.h>

#include "sam-record-chooser.h"

/* Which subject a row is about. */
#define SUBJECT_KEY "sam-subject"

static void
on_team_cb (SamRecordChooser *chooser, GParamSpec *pspec, SamIcsImport *import)
{
  guint subject = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (chooser), SUBJECT_KEY));

  sam_ics_import_choose_team (import, subject, sam_record_chooser_get_record (chooser));
}

static void
on_coach_cb (SamRecordChooser *chooser, GParamSpec *pspec, SamIcsImport *import)
{
  sam_ics_import_choose_coach (import, sam_record_chooser_get_record (chooser));
}

static GtkWidget *
add_row (GtkWidget *group, const char *title, const char *subtitle, GtkWidget *chooser)
{
  GtkWidget *row = adw_action_row_new ();

  /* Somebody else's text is no markup. */
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 3);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 3);
  gtk_widget_set_valign (chooser, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), chooser);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), chooser);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);

  return row;
}

static void
add_subject (GtkWidget *group, SamStore *store, SamIcsImport *import, guint subject)
{
  static const SamRegisterQuery teams = { .family = SAM_FAMILY_TEAM };
  const char *summary = sam_ics_import_get_subject_summary (import, subject);
  const char *location = sam_ics_import_get_subject_location (import, subject);
  guint n = sam_ics_import_get_subject_n_events (import, subject);
  g_autofree char *count = g_strdup_printf (ngettext ("%u event", "%u events", n), n);
  g_autofree char *subtitle = location != NULL ? g_strdup_printf ("%s · %s", location, count) : g_steal_pointer (&count);
  const char *title = *summary != '\0' ? summary : _("Without a title");
  /* Translators: a text of a calendar, for which a team is chosen */
  g_autofree char *name = g_strdup_printf (_("Team of “%s”"), title);
  GtkWidget *chooser = sam_record_chooser_new (name, store, &teams, C_ ("no team, in a calendar import", "Leave out"));

  g_object_set_data (G_OBJECT (chooser), SUBJECT_KEY, GUINT_TO_POINTER (subject));
  sam_record_chooser_set_record (SAM_RECORD_CHOOSER (chooser), sam_ics_import_get_subject_team (import, subject));
  g_signal_connect_object (chooser, "notify::record", G_CALLBACK (on_team_cb), import, 0);
  add_row (group, title, subtitle, chooser);
}

static int
compare_subjects (gconstpointer a, gconstpointer b, gpointer user_data)
{
  SamIcsImport *import = user_data;
  guint x = *(const guint *) a;
  guint y = *(const guint *) b;
  guint n_x = sam_ics_import_get_subject_n_events (import, x);
  guint n_y = sam_ics_import_get_subject_n_events (import, y);

  if (n_x != n_y)
    return n_x > n_y ? -1 : 1;

  return x < y ? -1 : 1;
}

/* Those that are found, or those that are not, the most frequent first. */
static void
add_subjects (GtkWidget *page, SamStore *store, SamIcsImport *import, gboolean are_found, const char *title, const char *description)
{
  GtkWidget *group = adw_preferences_group_new ();
  g_autoptr (GArray) subjects = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < sam_ics_import_get_n_subjects (import); i++)
    {
      if (sam_ics_import_is_subject_found (import, i) == are_found)
        g_array_append_val (subjects, i);
    }
  g_array_sort_with_data (subjects, compare_subjects, import);
  for (guint i = 0; i < MIN (subjects->len, SAM_CALENDAR_IMPORT_MOST_TEAMS); i++)
    add_subject (group, store, import, g_array_index (subjects, guint, i));
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), description);
  gtk_widget_set_visible (group, subjects->len > 0);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));
}

static void
add_coach (GtkWidget *page, SamStore *store, SamIcsImport *import)
{
  static const SamRegisterQuery coaches = { .family = SAM_FAMILY_PERSON, .where = "is_coach", .value = 1 };
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *chooser = sam_record_chooser_new (_("Coach"), store, &coaches, C_ ("choice in a form", "None"));

  g_signal_connect_object (chooser, "notify::record", G_CALLBACK (on_coach_cb), import, 0);
  add_row (group, _("Coach"), _("Of events that name no coach"), chooser);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));
}

GtkWidget *
sam_calendar_import_teams_new (SamContext *context, SamIcsImport *import)
{
  GtkWidget *page = adw_preferences_page_new ();
  SamStore *store = sam_context_get_store (context);

  add_subjects (page, store, import, FALSE, _("Which Team?"),
                _("What no team is chosen for is left out. Of an event, the day, the time and the place are taken."));
  add_coach (page, store, import);
  add_subjects (page, store, import, TRUE, _("Found by Their Names"), NULL);

  return page;
}

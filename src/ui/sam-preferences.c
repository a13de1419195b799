#include "config.h"

#include "sam-preferences.h"

#include <adwaita.h>

static SamLanguageChoice language_without_settings;
static SamStyleChoice style_without_settings;
static gboolean reminders_without_settings = TRUE;
static gboolean cockpit_dark_without_settings = TRUE;
static char *meeting_path_without_settings;
static SamDate meeting_without_settings = SAM_DATE_NONE;

/* NULL where the schema is not installed: GSettings would end the program. */
static GSettings *
get_settings (void)
{
  static GSettings *settings;
  static gsize looked;

  if (g_once_init_enter (&looked))
    {
      GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
      g_autoptr (GSettingsSchema) schema = NULL;

      if (source != NULL)
        schema = g_settings_schema_source_lookup (source, APPLICATION_ID, TRUE);
      if (schema != NULL)
        settings = g_settings_new_full (schema, NULL, NULL);
      g_once_init_leave (&looked, 1);
    }

  return settings;
}

SamLanguageChoice
sam_preferences_get_language (void)
{
  GSettings *settings = get_settings ();

  return settings != NULL ? (SamLanguageChoice) g_settings_get_enum (settings, "language")
                          : language_without_settings;
}

void
sam_preferences_set_language (SamLanguageChoice choice)
{
  GSettings *settings = get_settings ();

  language_without_settings = choice;
  if (settings != NULL)
    g_settings_set_enum (settings, "language", (int) choice);
}

const char *
sam_preferences_get_language_code (void)
{
  switch (sam_preferences_get_language ())
    {
    case SAM_LANGUAGE_CHOICE_SWEDISH:
      return "sv";
    case SAM_LANGUAGE_CHOICE_ENGLISH:
      return "en";
    case SAM_LANGUAGE_CHOICE_SYSTEM:
    default:
      return NULL;
    }
}

SamStyleChoice
sam_preferences_get_style (void)
{
  GSettings *settings = get_settings ();

  return settings != NULL ? (SamStyleChoice) g_settings_get_enum (settings, "style") : style_without_settings;
}

void
sam_preferences_set_style (SamStyleChoice choice)
{
  GSettings *settings = get_settings ();

  style_without_settings = choice;
  if (settings != NULL)
    g_settings_set_enum (settings, "style", (int) choice);
  sam_preferences_apply_style ();
}

void
sam_preferences_apply_style (void)
{
  static const AdwColorScheme schemes[] = {
    [SAM_STYLE_CHOICE_SYSTEM] = ADW_COLOR_SCHEME_DEFAULT,
    [SAM_STYLE_CHOICE_LIGHT] = ADW_COLOR_SCHEME_FORCE_LIGHT,
    [SAM_STYLE_CHOICE_DARK] = ADW_COLOR_SCHEME_FORCE_DARK,
  };

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      schemes[sam_preferences_get_style ()]);
}

gboolean
sam_preferences_get_cockpit_dark (void)
{
  GSettings *settings = get_settings ();

  return settings != NULL ? g_settings_get_boolean (settings, "cockpit-dark") : cockpit_dark_without_settings;
}

void
sam_preferences_set_cockpit_dark (gboolean is_dark)
{
  GSettings *settings = get_settings ();

  cockpit_dark_without_settings = is_dark;
  if (settings != NULL && g_settings_get_boolean (settings, "cockpit-dark") != is_dark)
    g_settings_set_boolean (settings, "cockpit-dark", is_dark);
}

void
sam_preferences_get_window (int *width, int *height, gboolean *maximized)
{
  GSettings *settings = get_settings ();

  *width = settings != NULL ? g_settings_get_int (settings, "window-width") : 1200;
  *height = settings != NULL ? g_settings_get_int (settings, "window-height") : 800;
  *maximized = settings != NULL && g_settings_get_boolean (settings, "window-maximized");
}

void
sam_preferences_set_window (int width, int height, gboolean maximized)
{
  GSettings *settings = get_settings ();

  if (settings == NULL)
    return;

  g_settings_set_int (settings, "window-width", CLAMP (width, 360, 10000));
  g_settings_set_int (settings, "window-height", CLAMP (height, 294, 10000));
  g_settings_set_boolean (settings, "window-maximized", maximized);
}

char *
sam_preferences_dup_last_file (void)
{
  GSettings *settings = get_settings ();

  return settings != NULL ? g_settings_get_string (settings, "last-file") : g_strdup ("");
}

/* The newest first, each once. */
static void
add_recent_file (GSettings *settings, const char *path)
{
  g_auto (GStrv) files = g_settings_get_strv (settings, "recent-files");
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  g_strv_builder_add (builder, path);
  for (guint i = 0, n = 1; files[i] != NULL && n < SAM_N_RECENT_FILES; i++)
    {
      if (g_str_equal (files[i], path))
        continue;
      g_strv_builder_add (builder, files[i]);
      n++;
    }
  all = g_strv_builder_end (builder);
  g_settings_set_strv (settings, "recent-files", (const char *const *) all);
}

void
sam_preferences_set_last_file (const char *path)
{
  GSettings *settings = get_settings ();

  if (settings == NULL)
    return;

  g_settings_set_string (settings, "last-file", path != NULL ? path : "");
  if (path != NULL)
    add_recent_file (settings, path);
}

char **
sam_preferences_dup_recent_files (void)
{
  GSettings *settings = get_settings ();

  return settings != NULL ? g_settings_get_strv (settings, "recent-files") : g_new0 (char *, 1);
}

void
sam_preferences_forget_recent_file (const char *path)
{
  GSettings *settings = get_settings ();
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) files = sam_preferences_dup_recent_files ();
  g_auto (GStrv) left = NULL;

  if (settings == NULL)
    return;
  for (guint i = 0; files[i] != NULL; i++)
    {
      if (!g_str_equal (files[i], path))
        g_strv_builder_add (builder, files[i]);
    }
  left = g_strv_builder_end (builder);
  g_settings_set_strv (settings, "recent-files", (const char *const *) left);
}

char *
sam_preferences_dup_user_name (void)
{
  GSettings *settings = get_settings ();
  g_autofree char *name = settings != NULL ? g_settings_get_string (settings, "user-name") : g_strdup ("");
  const char *real_name = g_get_real_name ();

  if (*name != '\0')
    return g_steal_pointer (&name);

  /* What GLib says where the system knows none. */
  return g_strdup (g_strcmp0 (real_name, "Unknown") != 0 && g_strcmp0 (real_name, "root") != 0 ? real_name : "");
}

void
sam_preferences_set_user_name (const char *name)
{
  GSettings *settings = get_settings ();

  if (settings != NULL)
    g_settings_set_string (settings, "user-name", name != NULL ? name : "");
}

gboolean
sam_preferences_get_reminders (void)
{
  GSettings *settings = get_settings ();

  return settings != NULL ? g_settings_get_boolean (settings, "reminders") : reminders_without_settings;
}

void
sam_preferences_set_reminders (gboolean on)
{
  GSettings *settings = get_settings ();

  reminders_without_settings = on;
  if (settings != NULL)
    g_settings_set_boolean (settings, "reminders", on);
}

void
sam_preferences_get_reminded (const char *path, SamReminderSaid *said)
{
  GSettings *settings = get_settings ();
  g_autoptr (GVariant) reminded = settings != NULL ? g_settings_get_value (settings, "reminded") : NULL;
  const char *of_path = NULL;
  const char *date = NULL;
  int through = -1;
  gboolean tomorrow = FALSE;

  *said = (SamReminderSaid) SAM_REMINDER_SAID_NOTHING;
  if (reminded == NULL)
    return;

  g_variant_get (reminded, "(&s&sib)", &of_path, &date, &through, &tomorrow);
  if (g_strcmp0 (of_path, path) == 0)
    *said = (SamReminderSaid) { sam_date_parse (date), through, tomorrow };
}

void
sam_preferences_set_reminded (const char *path, const SamReminderSaid *said)
{
  GSettings *settings = get_settings ();
  g_autofree char *date = said->date != SAM_DATE_NONE ? sam_date_format_iso (said->date) : g_strdup ("");
  SamReminderSaid before;

  if (settings == NULL)
    return;

  /* Looking again every few minutes writes nothing. */
  sam_preferences_get_reminded (path, &before);
  if (before.date != said->date || before.through != said->through || before.tomorrow != said->tomorrow)
    g_settings_set (settings, "reminded", "(ssib)", path, date, said->through, said->tomorrow);
}

SamDate
sam_preferences_get_last_meeting (const char *path)
{
  GSettings *settings = get_settings ();
  g_autoptr (GVariant) meeting = settings != NULL ? g_settings_get_value (settings, "last-meeting") : NULL;
  const char *of_path = NULL;
  const char *date = NULL;

  if (meeting == NULL)
    return g_strcmp0 (meeting_path_without_settings, path) == 0 ? meeting_without_settings : SAM_DATE_NONE;

  g_variant_get (meeting, "(&s&s)", &of_path, &date);

  return g_strcmp0 (of_path, path) == 0 ? sam_date_parse (date) : SAM_DATE_NONE;
}

void
sam_preferences_set_last_meeting (const char *path, SamDate date)
{
  GSettings *settings = get_settings ();
  g_autofree char *text = sam_date_format_iso (date);

  g_free (meeting_path_without_settings);
  meeting_path_without_settings = g_strdup (path);
  meeting_without_settings = date;
  if (settings != NULL)
    g_settings_set (settings, "last-meeting", "(ss)", path, text);
}

char *
sam_preferences_dup_recipients (const char *report)
{
  GSettings *settings = get_settings ();
  g_autoptr (GVariant) all = settings != NULL ? g_settings_get_value (settings, "report-recipients") : NULL;
  char *recipients = NULL;

  g_return_val_if_fail (report != NULL, NULL);

  if (all != NULL)
    g_variant_lookup (all, report, "s", &recipients);

  return recipients;
}

void
sam_preferences_set_recipients (const char *report, const char *recipients)
{
  GSettings *settings = get_settings ();
  g_autoptr (GVariant) all = settings != NULL ? g_settings_get_value (settings, "report-recipients") : NULL;
  GVariantBuilder builder;
  GVariantIter iter;
  const char *key, *value;

  g_return_if_fail (report != NULL);

  if (all == NULL)
    return;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{ss}"));
  g_variant_iter_init (&iter, all);
  while (g_variant_iter_next (&iter, "{&s&s}", &key, &value))
    if (!g_str_equal (key, report))
      g_variant_builder_add (&builder, "{ss}", key, value);
  if (recipients != NULL)
    g_variant_builder_add (&builder, "{ss}", report, recipients);
  g_settings_set_value (settings, "report-recipients", g_variant_builder_end (&builder));
}

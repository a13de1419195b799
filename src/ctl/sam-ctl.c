/* What the subcommands share: options, errors, schools. */

#include "sam-ctl.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "sam-person-find.h"
#include "sam-records.h"

#define MOST_NAMES 12

static void
say_error (const char *message)
{
  g_autofree char *line = g_strdelimit (g_strdup (message), "\r\n", ' ');

  fprintf (stderr, "samordnactl: %s\n", line);
}

SamCtlStatus
sam_ctl_fail (const GError *error)
{
  say_error (error->message);

  return SAM_CTL_FAILED;
}

SamCtlStatus
sam_ctl_usage (const char *format, ...)
{
  g_autofree char *message = NULL;
  g_autofree char *line = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  /* Translators: what is wrong with the command line, a whole sentence */
  line = g_strdup_printf (_("%s Try “samordnactl --help”."), message);
  say_error (line);

  return SAM_CTL_USAGE;
}

gboolean
sam_ctl_parse (int argc, char **argv, const char *operands, const GOptionEntry *entries, char ***arguments)
{
  static char *language = NULL; /* taken by main() before any text was said */
  const GOptionEntry common[] = {
    { "language", 0, 0, G_OPTION_ARG_STRING, &language, N_("Swedish (sv) or English (en)"), "sv|en" },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (operands);
  g_autofree char *name = g_strconcat ("samordnactl ", argv[0], NULL);
  g_auto (GStrv) strings = g_new0 (char *, argc + 1);
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < argc; i++)
    strings[i] = g_strdup (argv[i]);

  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, common, GETTEXT_PACKAGE);
  if (entries != NULL)
    g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);

  /* The help of a subcommand begins with how that is called. */
  g_set_prgname (name);
  if (!g_option_context_parse_strv (context, &strings, &error))
    {
      sam_ctl_usage ("%s.", error->message);
      return FALSE;
    }

  *arguments = g_strdupv (strings + 1);

  return TRUE;
}

gboolean
sam_ctl_parse_date (const char *option, const char *text, SamDate fallback, SamDate *date)
{
  *date = text != NULL ? sam_date_parse (text) : fallback;
  if (*date != SAM_DATE_NONE)
    return TRUE;

  /* Translators: an option such as "--as-of" and what was given for it */
  sam_ctl_usage (_("%s takes a date such as 2012-12-14, not “%s”."), option, text);

  return FALSE;
}

/* Those that there are, as a list in words; of many the first, and how many more. */
static char *
dup_list (GPtrArray *records, guint field)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < records->len; i++)
    {
      const char *name = sam_record_get_text (records->pdata[i], field);
      guint rest = records->len - i;

      if (i == MOST_NAMES && rest > 1)
        {
          /* Translators: at the end of a list of names */
          g_ptr_array_add (names, g_strdup_printf (ngettext ("%u more", "%u more", rest), rest));
          break;
        }
      if (name != NULL)
        g_ptr_array_add (names, g_strdup_printf ("“%s”", name));
    }
  g_ptr_array_add (names, NULL);

  return sam_language_format_list (sam_language_get_default (), (const char *const *) names->pdata);
}

gint64
sam_ctl_find_school (SamStore *store, const char *unit_code, GError **error)
{
  g_autoptr (GPtrArray) schools = sam_store_list (store, SAM_FAMILY_SCHOOL, error);

  for (guint i = 0; schools != NULL && i < schools->len; i++)
    {
      SamRecord *school = g_ptr_array_index (schools, i);

      if (g_strcmp0 (sam_record_get_text (school, SAM_SCHOOL_UNIT_CODE), unit_code) == 0)
        return sam_record_get_id (school);
    }

  if (schools != NULL && schools->len > 0)
    {
      g_autofree char *list = dup_list (schools, SAM_SCHOOL_UNIT_CODE);

      g_set_error (error, SAM_ERROR, SAM_ERROR_NOT_FOUND,
                   /* Translators: a school unit code, then a list of those that there are */
                   _("There is no school with the unit code “%s” in this file. There is: %s."), unit_code, list);
    }
  else if (schools != NULL)
    g_set_error (error, SAM_ERROR, SAM_ERROR_NOT_FOUND,
                 /* Translators: a school unit code */
                 _("There is no school with the unit code “%s” in this file."), unit_code);

  return 0;
}

gint64
sam_ctl_find_organiser (SamStore *store, const char *name, GError **error)
{
  g_autoptr (GPtrArray) organisers = sam_store_list (store, SAM_FAMILY_ORGANISER, error);
  g_autofree char *wanted = sam_fold (name);

  for (guint i = 0; organisers != NULL && i < organisers->len; i++)
    {
      SamRecord *organiser = g_ptr_array_index (organisers, i);
      const char *own = sam_record_get_text (organiser, SAM_ORGANISER_NAME);
      g_autofree char *folded = sam_fold (own != NULL ? own : "");

      if (g_str_equal (folded, wanted))
        return sam_record_get_id (organiser);
    }

  if (organisers != NULL && organisers->len > 0)
    {
      g_autofree char *list = dup_list (organisers, SAM_ORGANISER_NAME);

      g_set_error (error, SAM_ERROR, SAM_ERROR_NOT_FOUND,
                   /* Translators: the name of an organiser, then a list of those that there are */
                   _("There is no organiser “%s” in this file. There is: %s."), name, list);
    }
  else if (organisers != NULL)
    /* Translators: the name of an organiser */
    g_set_error (error, SAM_ERROR, SAM_ERROR_NOT_FOUND, _("There is no organiser “%s” in this file."), name);

  return 0;
}

/* On a keyboard, "F–3" is typed "f-3". */
static char *
dup_plain (const char *name)
{
  g_autofree char *folded = sam_fold (name != NULL ? name : "");
  g_auto (GStrv) parts = g_strsplit (folded, "–", -1);

  return g_strjoinv ("-", parts);
}

static gboolean
is_called (SamRecord *team, const char *name, gboolean is_exact)
{
  const char *own = sam_record_get_text (team, SAM_TEAM_NAME);
  g_autofree char *plain = NULL;
  g_autofree char *wanted = NULL;

  if (is_exact)
    return g_strcmp0 (own, name) == 0;

  plain = dup_plain (own);
  wanted = dup_plain (name);

  return g_str_equal (plain, wanted);
}

gint64
sam_ctl_find_team (SamStore *store, gint64 school, const char *name, GError **error)
{
  g_autoptr (GPtrArray) teams = sam_store_list (store, SAM_FAMILY_TEAM, error);
  gint64 found = 0;
  guint n = 0;

  if (teams == NULL)
    return 0;

  /* As it is written first: two names may differ in their capitals alone. */
  for (int is_exact = TRUE; is_exact >= FALSE && n == 0; is_exact--)
    {
      for (guint i = 0; i < teams->len; i++)
        {
          SamRecord *team = g_ptr_array_index (teams, i);

          if ((school != 0 && sam_record_get_reference (team, SAM_TEAM_SCHOOL) != school)
              || !is_called (team, name, is_exact))
            continue;
          found = sam_record_get_id (team);
          n++;
        }
    }
  if (n == 1)
    return found;

  if (n == 0 && school != 0)
    g_set_error (error, SAM_ERROR, SAM_ERROR_NOT_FOUND, _("There is no team “%s” at this school."), name);
  else if (n == 0)
    /* Translators: the name of a team */
    g_set_error (error, SAM_ERROR, SAM_ERROR_NOT_FOUND, _("There is no team “%s” there."), name);
  else if (school != 0)
    g_set_error (error, SAM_ERROR, SAM_ERROR_INVALID,
                 /* Translators: the name of a team */
                 _("Several teams of this school are called “%s”: write the name just as it is."), name);
  else
    g_set_error (error, SAM_ERROR, SAM_ERROR_INVALID,
                 /* Translators: the name of a team */
                 _("Several schools have a team “%s”: say which school by --school CODE."), name);

  return 0;
}

gint64
sam_ctl_find_coach (SamStore *store, const char *name, GError **error)
{
  gint64 coach = sam_person_find (store, name, error);
  g_autoptr (GError) found = NULL;
  g_autoptr (SamRecord) person = coach != 0 ? sam_store_get (store, SAM_FAMILY_PERSON, coach, &found) : NULL;

  if (coach == 0)
    return 0;
  if (found != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&found));
      return 0;
    }
  /* One who was removed is known to the history alone. */
  if (person != NULL && sam_record_get_flag (person, SAM_PERSON_IS_COACH))
    return coach;

  /* Translators: the name of a person */
  g_set_error (error, SAM_ERROR, SAM_ERROR_INVALID, _("“%s” is no coach."), name);

  return 0;
}

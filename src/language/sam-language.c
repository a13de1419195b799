/*
 * SamLanguage: the two languages of the program, and which of them it runs in.
 */
#include "sam-language-private.h"

#include <libintl.h>
#include <locale.h>
#include <string.h>

enum
{
  SWEDISH,
  ENGLISH,
  N_LANGUAGES,
};

/* British spelling and punctuation: ICU's "en" would write "a, b, and c". */
static const SamLanguage languages[N_LANGUAGES] = {
  [SWEDISH] = { "sv", "sv", "sv", "\u00a0" },
  [ENGLISH] = { "en", "en_GB", "en_GB", "" },
};

static char *locale_directory;
static const SamLanguage *chosen;

const SamLanguage *
sam_language_find (const char *code)
{
  g_return_val_if_fail (code != NULL, NULL);

  for (guint i = 0; i < N_LANGUAGES; i++)
    {
      gsize length = strlen (languages[i].code);

      if (g_ascii_strncasecmp (code, languages[i].code, length) == 0
          && (code[length] == '\0' || strchr ("_-.@", code[length]) != NULL))
        return &languages[i];
    }

  return NULL;
}

/* The first language that the user's environment asks for and that we have. */
static const SamLanguage *
find_system_language (void)
{
  static const char *const variables[] = { "LC_ALL", "LC_MESSAGES", "LANG" };
  const char *list = g_getenv ("LANGUAGE");

  if (list != NULL)
    {
      g_auto (GStrv) codes = g_strsplit (list, ":", -1);

      for (guint i = 0; codes[i] != NULL; i++)
        if (sam_language_find (codes[i]) != NULL)
          return sam_language_find (codes[i]);
    }

  for (guint i = 0; i < G_N_ELEMENTS (variables); i++)
    {
      const char *locale = g_getenv (variables[i]);

      if (locale == NULL || *locale == '\0')
        continue;
      /* Someone who sets C wants the messages as they are in the source. */
      if (g_str_equal (locale, "POSIX") || g_str_equal (locale, "C")
          || g_str_has_prefix (locale, "C."))
        break;
      if (sam_language_find (locale) != NULL)
        return sam_language_find (locale);
    }

  return &languages[ENGLISH];
}

/* src/samordna and src/ctl/samordnactl lie at most this deep in a build folder. */
#define MOST_LEVELS_TO_BUILD_FOLDER 2

char *
sam_language_find_locale_dir (const char *installed)
{
  const char *given = g_getenv ("SAMORDNA_LOCALE_DIR");
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = program != NULL ? g_path_get_dirname (program) : NULL;

  g_return_val_if_fail (installed != NULL, NULL);

  if (given != NULL && *given != '\0')
    return g_strdup (given);

  for (guint i = 0; folder != NULL && i < MOST_LEVELS_TO_BUILD_FOLDER; i++)
    {
      char *parent = g_path_get_dirname (folder);
      g_autofree char *catalogue = NULL;

      g_free (folder);
      folder = parent;
      catalogue = g_build_filename (folder, "po", languages[SWEDISH].catalogue_name, "LC_MESSAGES",
                                    GETTEXT_PACKAGE ".mo", NULL);
      if (g_file_test (catalogue, G_FILE_TEST_IS_REGULAR))
        return g_build_filename (folder, "po", NULL);
    }

  return g_strdup (installed);
}

static const char *
get_locale_directory (void)
{
  const char *directory = g_getenv ("SAMORDNA_LOCALE_DIR");

  return directory != NULL && *directory != '\0' ? directory : locale_directory;
}

const SamLanguage *
sam_language_get_default (void)
{
  static gsize initialised;

  if (g_once_init_enter (&initialised))
    {
      if (chosen == NULL)
        chosen = find_system_language ();
      g_once_init_leave (&initialised, 1);
    }

  return chosen;
}

const char *
sam_language_get_code (const SamLanguage *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->code;
}

void
sam_language_init (const char *locale_dir, const char *choice)
{
  const char *locale;

  g_return_if_fail (locale_dir != NULL);

  g_free (locale_directory);
  locale_directory = g_strdup (locale_dir);

  chosen = choice != NULL ? sam_language_find (choice) : NULL;
  if (chosen == NULL)
    chosen = find_system_language ();

  locale = setlocale (LC_ALL, "");
  if (locale == NULL || g_str_equal (setlocale (LC_MESSAGES, NULL), "C")
      || g_str_equal (setlocale (LC_CTYPE, NULL), "C"))
    {
      /* In plain C gettext gives no translations at all. The variable is for
       * toolkits that call setlocale() once more. */
      if (setlocale (LC_ALL, "C.UTF-8") != NULL)
        g_setenv ("LC_ALL", "C.UTF-8", TRUE);
    }

  /* gettext passes over "en" where there is no catalogue for it, and would go on
   * to the next language in the user's list. */
  g_setenv ("LANGUAGE", chosen == &languages[ENGLISH] ? "en_GB:en" : chosen->code, TRUE);

  bindtextdomain (GETTEXT_PACKAGE, get_locale_directory ());
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

/* Read when first asked for, and kept. */
static const SamCatalogue *
get_catalogue (const SamLanguage *self)
{
  static gsize once[N_LANGUAGES];
  static SamCatalogue *catalogues[N_LANGUAGES];
  gsize index = self - languages;

  if (g_once_init_enter (&once[index]))
    {
      const char *directory = get_locale_directory ();

      if (directory != NULL)
        {
          g_autofree char *path = g_build_filename (directory, self->catalogue_name, "LC_MESSAGES",
                                                    GETTEXT_PACKAGE ".mo", NULL);

          catalogues[index] = sam_catalogue_open (path);
        }
      g_once_init_leave (&once[index], 1);
    }

  return catalogues[index];
}

static const char *
find_message (const SamLanguage *self, const char *context, const char *message, guint form)
{
  const SamCatalogue *catalogue = get_catalogue (self);

  return catalogue != NULL ? sam_catalogue_find (catalogue, context, message, form) : NULL;
}

const char *
sam_language_gettext (const SamLanguage *self, const char *message)
{
  const char *text;

  g_return_val_if_fail (self != NULL && message != NULL, message);

  text = *message != '\0' ? find_message (self, NULL, message, 0) : NULL;
  return text != NULL ? text : message;
}

const char *
sam_language_pgettext (const SamLanguage *self, const char *context, const char *message)
{
  const char *text;

  g_return_val_if_fail (self != NULL && context != NULL && message != NULL, message);

  text = find_message (self, context, message, 0);
  return text != NULL ? text : message;
}

const char *
sam_language_ngettext (const SamLanguage *self, const char *singular, const char *plural, gulong n)
{
  const char *text;

  g_return_val_if_fail (self != NULL && singular != NULL && plural != NULL, singular);

  text = find_message (self, NULL, singular, n == 1 ? 0 : 1);
  if (text != NULL)
    return text;

  return n == 1 ? singular : plural;
}

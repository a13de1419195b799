#include "sam-import-cell.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

#include "sam-error.h"
#include "sam-language.h"

/* Months by the first three letters, in Swedish and English. */
static const char *const month_names[][2] = {
  { "jan", "jan" }, { "feb", "feb" }, { "mar", "mar" }, { "apr", "apr" }, { "maj", "may" }, { "jun", "jun" },
  { "jul", "jul" }, { "aug", "aug" }, { "sep", "sep" }, { "okt", "oct" }, { "nov", "nov" }, { "dec", "dec" },
};
/* What may follow them, whole or broken off. */
static const char *const month_endings[][2] = {
  { "uari", "uary" }, { "ruari", "ruary" }, { "s", "ch" }, { "il", "il" }, { "", "" },           { "i", "e" },
  { "i", "y" },       { "usti", "ust" },    { "tember", "tember" }, { "ober", "ober" }, { "ember", "ember" }, { "ember", "ember" },
};

static int
find_month (const char *word)
{
  g_autofree char *folded = g_utf8_strdown (word, -1);
  gsize length = strlen (folded);

  if (length > 0 && folded[length - 1] == '.')
    folded[--length] = '\0';
  if (length < 3)
    return 0;

  for (guint month = 0; month < G_N_ELEMENTS (month_names); month++)
    {
      for (guint language = 0; language < 2; language++)
        {
          const char *rest = folded + 3;

          if (strncmp (folded, month_names[month][language], 3) == 0
              && (strcmp (rest, "t") == 0 || g_str_has_prefix (month_endings[month][language], rest)))
            return (int) month + 1;
        }
    }

  return 0;
}

static gboolean
set_date (int year, int month, int day, const char *text, SamDate *date, GError **error)
{
  *date = sam_date_new (year, month, day);
  if (*date != SAM_DATE_NONE)
    return TRUE;

  g_set_error (error, SAM_ERROR, SAM_ERROR_INVALID,
               /* Translators: a date as it was written, such as "2013-02-31" */
               _("There is no such day as “%s”."), text);

  return FALSE;
}

/* A time behind a date is midnight in what spreadsheets write. */
static char *
cut_time (const char *text)
{
  g_autoptr (GRegex) regex = g_regex_new ("[ T]00:00(:00(\\.0+)?)?Z?$", 0, 0, NULL);

  return g_regex_replace_literal (regex, text, -1, 0, "", 0, NULL);
}

typedef struct
{
  const char *pattern;
  int         year;
  int         month;
  int         day;
} Shape;

gboolean
sam_import_cell_read_date (const char *text, SamDate *date, GError **error)
{
  static const Shape shapes[] = {
    { "^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})$", 1, 2, 3 },
    { "^(\\d{4})(\\d{2})(\\d{2})$", 1, 2, 3 },
    { "^(\\d{1,2})[/.-](\\d{1,2})[-/. ]{1,2}(\\d{4})$", 3, 2, 1 },
    { "^(?:den )?(\\d{1,2}):?[ae]?\\.? ?(\\p{L}+\\.?),? ?(\\d{4})$", 3, 2, 1 },
    { "^(\\p{L}+\\.?) (\\d{1,2}),? (\\d{4})$", 3, 1, 2 },
    /* Two figures are a year only behind a dash, with a day that cannot be one: 17/8-26, 17 aug -26. */
    { "^(\\d{1,2})/(\\d{1,2}) ?- ?(\\d{2})$", 3, 2, 1 },
    { "^(?:den )?(\\d{1,2}):?[ae]?\\.? ?(\\p{L}+\\.?) ?[-–’'] ?(\\d{2})$", 3, 2, 1 },
  };
  static GRegex *regexes[G_N_ELEMENTS (shapes)];
  static gsize is_made;
  g_autofree char *day_text = NULL;

  if (g_once_init_enter (&is_made))
    {
      for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
        regexes[i] = g_regex_new (shapes[i].pattern, G_REGEX_OPTIMIZE, 0, NULL);
      g_once_init_leave (&is_made, 1);
    }

  *date = sam_date_parse (text);
  if (*date != SAM_DATE_NONE)
    return TRUE;

  day_text = cut_time (text);
  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    {
      g_autoptr (GMatchInfo) match = NULL;
      g_autofree char *year = NULL;
      g_autofree char *month = NULL;
      g_autofree char *day = NULL;
      int number;

      if (!g_regex_match (regexes[i], day_text, 0, &match))
        continue;

      year = g_match_info_fetch (match, shapes[i].year);
      month = g_match_info_fetch (match, shapes[i].month);
      day = g_match_info_fetch (match, shapes[i].day);
      number = g_ascii_isdigit (*month) ? atoi (month) : find_month (month);
      if (number != 0)
        return set_date (strlen (year) == 2 ? 2000 + atoi (year) : atoi (year), number, atoi (day), text, date, error);
    }

  return TRUE;
}

/* "90,0" and "1 200" are whole numbers. */
static char *
read_whole_number (const char *cell)
{
  g_autoptr (GRegex) regex = g_regex_new ("^(-?[0-9]{1,3}(?:[ \\x{a0}\\x{202f}][0-9]{3})+|-?[0-9]+)(?:[.,]0+)?$", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *number = NULL;
  g_autoptr (GString) digits = NULL;

  if (!g_regex_match (regex, cell, 0, &match))
    return g_strdup (cell);

  number = g_match_info_fetch (match, 1);
  digits = g_string_new (NULL);
  for (const char *p = number; *p != '\0'; p++)
    {
      if (g_ascii_isdigit (*p) || *p == '-')
        g_string_append_c (digits, *p);
    }

  return g_strdup (digits->str);
}

static char *
read_percent (const char *cell)
{
  g_autofree char *bare = g_strdup (cell);
  gsize length = strlen (bare);

  if (length > 0 && bare[length - 1] == '%')
    bare[length - 1] = '\0';

  return read_whole_number (g_strchomp (bare));
}

static char *
read_flag (const char *cell)
{
  static const char *const yes[] = { "ja", "j", "x", "true", "sant", "y", "✓", NULL };
  static const char *const no[] = { "nej", "n", "false", "falskt", "-", NULL };
  g_autofree char *folded = g_utf8_strdown (cell, -1);

  if (g_strv_contains (yes, folded))
    return g_strdup ("1");
  if (g_strv_contains (no, folded))
    return g_strdup ("0");

  return g_strdup (folded);
}

static char *
read_time (const char *cell)
{
  g_autoptr (GRegex) regex = g_regex_new ("^(?:kl\\.? ?)?(\\d{1,2})[.:](\\d{2})(?::00)?$", G_REGEX_CASELESS, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *hours = NULL;
  g_autofree char *minutes = NULL;

  if (!g_regex_match (regex, cell, 0, &match))
    return g_strdup (cell);

  hours = g_match_info_fetch (match, 1);
  minutes = g_match_info_fetch (match, 2);

  return g_strdup_printf ("%02d:%s", atoi (hours), minutes);
}

/* "ht 2012", "HT-2012", "hösten 2012". */
static char *
read_term (const char *cell)
{
  g_autoptr (GRegex) regex = g_regex_new ("^(ht|vt|höstterminen|vårterminen|hösten|våren|autumn|spring)[ -]?(\\d{4})$",
                                          G_REGEX_CASELESS, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *folded = g_utf8_strdown (cell, -1);
  g_autofree char *term = NULL;
  g_autofree char *year = NULL;
  gboolean is_spring;

  if (!g_regex_match (regex, folded, 0, &match))
    return g_strdup (cell);

  term = g_match_info_fetch (match, 1);
  year = g_match_info_fetch (match, 2);
  is_spring = *term == 'v' || *term == 's';

  return g_strdup_printf ("%s-%s", year, is_spring ? "vt" : "ht");
}

/* The word of the file, or its label in either language, case aside. */
static char *
read_choice (const SamField *field, const char *cell)
{
  static const char *const languages[] = { "sv", "en" };
  g_autofree char *folded = g_utf8_strdown (cell, -1);

  for (guint i = 0; i < field->n_choices; i++)
    {
      const SamChoice *choice = &field->choices[i];

      if (g_str_equal (choice->name, folded))
        return g_strdup (choice->name);
      for (guint j = 0; j < G_N_ELEMENTS (languages); j++)
        {
          const SamLanguage *language = sam_language_find (languages[j]);
          g_autofree char *label = g_utf8_strdown (sam_language_pgettext (language, choice->context, choice->label), -1);

          if (g_str_equal (label, folded))
            return g_strdup (choice->name);
        }
    }

  return g_strdup (cell);
}

static char *
read_date (const char *cell, GError **error)
{
  SamDate date;

  if (!sam_import_cell_read_date (cell, &date, error))
    return NULL;

  return date != SAM_DATE_NONE ? sam_date_format_iso (date) : g_strdup (cell);
}

char *
sam_import_cell_read (const SamField *field, const char *cell, GError **error)
{
  g_return_val_if_fail (field != NULL && cell != NULL, NULL);

  switch (field->kind)
    {
    case SAM_FIELD_DATE:
      return read_date (cell, error);
    case SAM_FIELD_INTEGER:
    case SAM_FIELD_MINUTES:
      return read_whole_number (cell);
    case SAM_FIELD_PERCENT:
      return read_percent (cell);
    case SAM_FIELD_FLAG:
      return read_flag (cell);
    case SAM_FIELD_TIME:
      return read_time (cell);
    case SAM_FIELD_TERM:
      return read_term (cell);
    case SAM_FIELD_CHOICE:
      return read_choice (field, cell);
    case SAM_FIELD_TEXT:
    case SAM_FIELD_LINES:
    case SAM_FIELD_SEALABLE:
    case SAM_FIELD_REFERENCE:
    default:
      return g_strdup (cell);
    }
}

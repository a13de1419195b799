#include "sam-import-decode.h"

#include <glib/gi18n.h>
#include <string.h>

#include "sam-error.h"
#include "sam-family.h"

static const struct
{
  char        character;
  const char *context;
  const char *label;
} separators[SAM_IMPORT_N_SEPARATORS] = {
  [SAM_IMPORT_SEPARATOR_SEMICOLON] = { ';', SAM_LABEL ("separator", "Semicolon") },
  [SAM_IMPORT_SEPARATOR_COMMA] = { ',', SAM_LABEL ("separator", "Comma") },
  [SAM_IMPORT_SEPARATOR_TAB] = { '\t', SAM_LABEL ("separator", "Tab") },
  [SAM_IMPORT_SEPARATOR_BAR] = { '|', SAM_LABEL ("separator", "Vertical bar") },
};

/* Names of encodings are the same in every language. */
static const struct
{
  const char *label;
  const char *charset;
} encodings[SAM_IMPORT_N_ENCODINGS] = {
  [SAM_IMPORT_ENCODING_UTF_8] = { "UTF-8", "UTF-8" },
  [SAM_IMPORT_ENCODING_WINDOWS_1252] = { "Windows-1252", "WINDOWS-1252" },
  [SAM_IMPORT_ENCODING_UTF_16_LE] = { "UTF-16 LE", "UTF-16LE" },
  [SAM_IMPORT_ENCODING_UTF_16_BE] = { "UTF-16 BE", "UTF-16BE" },
};

const char *
sam_import_separator_get_label (SamImportSeparator separator)
{
  g_return_val_if_fail (separator < SAM_IMPORT_N_SEPARATORS, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, separators[separator].context, separators[separator].label);
}

const char *
sam_import_encoding_get_label (SamImportEncoding encoding)
{
  g_return_val_if_fail (encoding < SAM_IMPORT_N_ENCODINGS, NULL);

  return encodings[encoding].label;
}

char
sam_import_separator_get_char (SamImportSeparator separator)
{
  g_return_val_if_fail (separator < SAM_IMPORT_N_SEPARATORS, ';');

  return separators[separator].character;
}

static gboolean
has_mark (const char *bytes, gsize length, const char *mark)
{
  gsize n = strlen (mark);

  return length >= n && memcmp (bytes, mark, n) == 0;
}

/* How many of the first characters have NUL as their first, and as their second byte. */
static gboolean
is_utf_16 (const char *bytes, gsize length, gsize nul_at)
{
  gsize n = MIN (length, 512) / 2;
  guint n_nul = 0;
  guint n_other = 0;

  for (gsize i = 0; i < n; i++)
    {
      n_nul += bytes[2 * i + nul_at] == '\0';
      n_other += bytes[2 * i + 1 - nul_at] == '\0';
    }

  return n >= 2 && length % 2 == 0 && n_other == 0 && n_nul * 4 >= n * 3;
}

SamImportEncoding
sam_import_find_encoding (const char *bytes, gsize length)
{
  const char *end = NULL;

  if (has_mark (bytes, length, "\xff\xfe") || is_utf_16 (bytes, length, 1))
    return SAM_IMPORT_ENCODING_UTF_16_LE;
  if (has_mark (bytes, length, "\xfe\xff") || is_utf_16 (bytes, length, 0))
    return SAM_IMPORT_ENCODING_UTF_16_BE;
  if (has_mark (bytes, length, "\xef\xbb\xbf") || g_utf8_validate_len (bytes, length, &end))
    return SAM_IMPORT_ENCODING_UTF_8;

  /* A NUL is what stops it: then it is no text in any encoding, and UTF-8 says where. */
  return *end == '\0' ? SAM_IMPORT_ENCODING_UTF_8 : SAM_IMPORT_ENCODING_WINDOWS_1252;
}

static guint
count_lines (const char *text, gsize length)
{
  guint n_lines = 1;

  for (gsize i = 0; i < length; i++)
    n_lines += text[i] == '\n';

  return n_lines;
}

static gboolean
check_text (const char *text, gsize length, const char *label, guint *line, GError **error)
{
  const char *end = NULL;

  if (g_utf8_validate_len (text, length, &end))
    return TRUE;

  *line = count_lines (text, (gsize) (end - text));
  if (*end == '\0')
    g_set_error (error, SAM_ERROR, SAM_ERROR_INVALID,
                 _("There is a NUL byte on line %u; the file is damaged, or no text file. Nothing was changed."), *line);
  else
    g_set_error (error, SAM_ERROR, SAM_ERROR_INVALID,
                 /* Translators: the name of an encoding such as UTF-8, the number of a line */
                 _("The text is not in %s on line %u. Choose another encoding. Nothing was changed."), label, *line);

  return FALSE;
}

char *
sam_import_decode (const char *bytes, gsize length, SamImportEncoding encoding, gsize *text_length, guint *line,
                   GError **error)
{
  const char *label = encodings[encoding].label;
  g_autofree char *text = NULL;
  gsize converted_length = 0;
  guint bad_line = 1;

  line = line != NULL ? line : &bad_line;
  *line = 1;
  *text_length = 0;
  if (encoding == SAM_IMPORT_ENCODING_UTF_8)
    {
      gsize skip = has_mark (bytes, length, "\xef\xbb\xbf") ? 3 : 0;

      if (!check_text (bytes + skip, length - skip, label, line, error))
        return NULL;
      *text_length = length - skip;
      /* One byte more, so that it ends like any string. */
      text = g_malloc (length - skip + 1);
      memcpy (text, bytes + skip, length - skip);
      text[length - skip] = '\0';
      return g_steal_pointer (&text);
    }

  if (encoding != SAM_IMPORT_ENCODING_WINDOWS_1252
      && (has_mark (bytes, length, "\xff\xfe") || has_mark (bytes, length, "\xfe\xff")))
    {
      bytes += 2;
      length -= 2;
    }
  text = g_convert_with_fallback (bytes, (gssize) length, "UTF-8", encodings[encoding].charset, "\xef\xbf\xbd", NULL,
                                  &converted_length, NULL);
  if (text == NULL)
    {
      g_set_error (error, SAM_ERROR, SAM_ERROR_INVALID,
                   /* Translators: the name of an encoding such as UTF-16 */
                   _("The file is not in %s: it ends in the middle of a letter. Choose another encoding. Nothing was changed."),
                   label);
      return NULL;
    }
  if (!check_text (text, converted_length, label, line, error))
    return NULL;
  *text_length = converted_length;

  return g_steal_pointer (&text);
}

SamImportSeparator
sam_import_find_separator (const char *text, gsize length)
{
  guint counts[SAM_IMPORT_N_SEPARATORS] = { 0 };
  SamImportSeparator best = SAM_IMPORT_SEPARATOR_SEMICOLON;
  gboolean is_quoted = FALSE;
  guint n_counted = 0;

  for (gsize i = 0; i < length; i++)
    {
      if (text[i] == '"')
        is_quoted = !is_quoted;
      if (is_quoted)
        continue;
      if ((text[i] == '\n' || text[i] == '\r') && n_counted > 0)
        break;
      for (guint j = 0; j < SAM_IMPORT_N_SEPARATORS; j++)
        {
          if (text[i] == separators[j].character)
            {
              counts[j]++;
              n_counted++;
            }
        }
    }

  for (guint j = 0; j < SAM_IMPORT_N_SEPARATORS; j++)
    {
      if (counts[j] > counts[best])
        best = j;
    }

  return best;
}

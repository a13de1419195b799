#include "sam-ics-frame.h"

#include <glib/gi18n.h>
#include <string.h>

#include "sam-error.h"
#include "sam-import-decode.h"

/* A calendar of 100 000 events; more is no calendar of a school's. */
#define MOST_BYTES (64 * 1024 * 1024)
/* A calendar in a calendar in … is somebody's trick. */
#define DEEPEST 8

static gboolean
refuse (const char *message, GError **error)
{
  g_set_error_literal (error, SAM_ERROR, SAM_ERROR_INVALID, message);

  return FALSE;
}

static gboolean
starts_with (const char *line, const char *word)
{
  return g_ascii_strncasecmp (line, word, strlen (word)) == 0;
}

/* Calendars whole, from BEGIN to END, and nothing within too much. */
static gboolean
check_frame (const char *text, GError **error)
{
  int depth = 0;
  guint n_calendars = 0;

  for (const char *line = text; line != NULL; line = strpbrk (line, "\r\n"), line = line != NULL ? line + 1 : NULL)
    {
      if (starts_with (line, "BEGIN:"))
        {
          if (depth == 0 && starts_with (line, "BEGIN:VCALENDAR"))
            n_calendars++;
          depth++;
        }
      else if (starts_with (line, "END:"))
        depth--;
      if (depth < 0 || depth > DEEPEST)
        return refuse (_("The calendar is broken: what begins in it and what ends do not fit. Nothing was read. Export it again."), error);
    }
  if (n_calendars == 0)
    return refuse (_("This is no calendar file. Nothing was read. Choose a file that ends in .ics, exported by a calendar."), error);
  if (depth > 0)
    return refuse (_("The calendar is broken off before its end. Nothing was read. Export or download it again."), error);

  return TRUE;
}

char *
sam_ics_frame_decode (GBytes *bytes, GError **error)
{
  gsize length;
  gsize text_length;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autofree char *text = NULL;

  if (length > MOST_BYTES)
    {
      refuse (_("The file is larger than any calendar is. Nothing was read."), error);
      return NULL;
    }
  text = sam_import_decode (data != NULL ? data : "", length, sam_import_find_encoding (data != NULL ? data : "", length), &text_length, NULL, error);

  return text != NULL && check_frame (text, error) ? g_steal_pointer (&text) : NULL;
}

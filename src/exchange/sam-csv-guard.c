#include "sam-csv-guard.h"

#include <string.h>

static gboolean
begins_formula (const char *text)
{
  while (*text == '\'')
    text++;

  return *text != '\0' && strchr ("=+-@", *text) != NULL;
}

char *
sam_csv_guard_add (const char *text)
{
  return begins_formula (text) ? g_strconcat ("'", text, NULL) : g_strdup (text);
}

const char *
sam_csv_guard_remove (const char *text)
{
  return *text == '\'' && begins_formula (text) ? text + 1 : text;
}

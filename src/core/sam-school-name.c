#include "sam-school-name.h"

#include <string.h>

char *
sam_school_name_shorten (const char *name)
{
  /* The longest first: "Lärkdalsskolan" is Lärkdal and not Lärkdals. */
  static const char *const endings[] = { "s skola", " skola", "sskolan", "skolan" };

  g_return_val_if_fail (name != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      gsize rest = strlen (name) - MIN (strlen (name), strlen (endings[i]));

      if (g_str_has_suffix (name, endings[i]) && g_utf8_strlen (name, rest) >= 2)
        return g_strndup (name, rest);
    }

  return g_strdup (name);
}

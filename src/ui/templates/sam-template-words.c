/* What a template holds, in words. */
#include "sam-template-words.h"

#include <glib/gi18n.h>

static void
append (GString *words, char *part)
{
  g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", part);
  g_free (part);
}

char *
sam_template_words_summary (const SamTemplateContent *content)
{
  g_autoptr (GString) words = g_string_new (NULL);

  g_return_val_if_fail (content != NULL, NULL);

  if (content->sections->len > 0)
    append (words, g_strdup_printf (ngettext ("%u section", "%u sections", content->sections->len), content->sections->len));
  if (content->counters->len > 0)
    append (words, g_strdup_printf (ngettext ("%u counter", "%u counters", content->counters->len), content->counters->len));
  if (content->events->len > 0)
    append (words, g_strdup_printf (ngettext ("%u event", "%u events", content->events->len), content->events->len));
  if (content->interval_seconds > 0 && content->interval_seconds % 60 == 0)
    append (words, g_strdup_printf (ngettext ("a reading every minute", "a reading every %d minutes", content->interval_seconds / 60),
                                    content->interval_seconds / 60));
  else if (content->interval_seconds > 0)
    append (words, g_strdup_printf (ngettext ("a reading every second", "a reading every %d seconds", content->interval_seconds),
                                    content->interval_seconds));
  if (words->len == 0)
    append (words, g_strdup (C_ ("template", "nothing in it yet")));

  return g_string_free (g_steal_pointer (&words), FALSE);
}

#include "sam-change-label.h"

#include <glib/gi18n.h>

/* No message has a line break in it. */
#define SEPARATOR "\n"

char *
sam_change_label_new_counted (const char *singular, const char *plural, guint n)
{
  return g_strdup_printf ("%s" SEPARATOR "%s" SEPARATOR "%u", singular, plural, n);
}

char *
sam_change_label_fill (const char *format, guint n)
{
  g_autofree char *number = g_strdup_printf ("%u", n);
  g_auto (GStrv) parts = g_strsplit (format, "%u", 2);

  return g_strjoinv (number, parts);
}

char *
sam_change_label_dup_text (const char *label)
{
  g_auto (GStrv) parts = NULL;
  guint64 n = 0;

  g_return_val_if_fail (label != NULL, NULL);

  parts = g_strsplit (label, SEPARATOR, 3);
  if (g_strv_length (parts) != 3 || !g_ascii_string_to_unsigned (parts[2], 10, 0, G_MAXUINT, &n, NULL))
    return g_strdup (g_dpgettext2 (GETTEXT_PACKAGE, "change", label));

  return sam_change_label_fill (g_dngettext (GETTEXT_PACKAGE, parts[0], parts[1], (gulong) n), (guint) n);
}

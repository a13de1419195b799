#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** Marks the two forms of a label that counts for translation. */
#define SAM_PLURAL(singular, plural) singular, plural

/**
 * sam_change_label_new_counted:
 * @singular: marked with SAM_PLURAL(), with one %u
 *
 * A label of a change that says how many: "Move 3 sessions". It keeps the forms and the number, so that it reads in
 * whatever language the file is opened. Newly allocated.
 */
char *sam_change_label_new_counted (const char *singular, const char *plural, guint n);

/** A label as it stands in the journal, translated. Newly allocated. */
char *sam_change_label_dup_text (const char *label);

/** @format with its one %u, by @n; newly allocated. */
char *sam_change_label_fill (const char *format, guint n);

G_END_DECLS

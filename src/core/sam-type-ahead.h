#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * sam_type_ahead_find:
 * @names: in the order that they are shown in
 * @typed: the first letters of any word of a name; case makes no difference
 * @from: where the search begins; it goes round
 *
 * Finds who is meant by the letters that were typed in a list of names.
 *
 * Returns: the position, or -1 where nobody is called so
 */
int sam_type_ahead_find (const char *const *names, guint n_names, const char *typed, guint from);

G_END_DECLS

#pragma once

#include "sam-language.h"
#include "sam-store.h"

G_BEGIN_DECLS

/**
 * sam_disclosure_export:
 * @path: a file that is there goes in one step when the new one is whole
 *
 * The disclosure log as CSV, newest first, in words of @language: what, whose,
 * to whom, why, when, by whom. There is no text of individual coaching in it.
 */
gboolean sam_disclosure_export (SamDatabase *database, const SamLanguage *language, const char *path, GError **error);

G_END_DECLS

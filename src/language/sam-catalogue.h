#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SamCatalogue:
 *
 * A reader of GNU message catalogues (.mo) that is independent of the process's
 * locale: gettext itself can serve only one language at a time. Both byte orders
 * are read; every offset is checked, so a damaged catalogue gives fewer messages,
 * never a crash. Immutable, and safe to use from any thread.
 *
 * Plural forms: two, chosen by n != 1, as both our languages have it.
 */
typedef struct _SamCatalogue SamCatalogue;

/** Opens a catalogue; %NULL where there is none or where it is no catalogue at all. */
SamCatalogue *sam_catalogue_open (const char *path);
void          sam_catalogue_free (SamCatalogue *self);

/**
 * sam_catalogue_find:
 * @context: (nullable): message context
 * @form: 0 or 1, the plural form
 *
 * Returns: (nullable): the translation, owned by the catalogue; %NULL where
 *   there is none
 */
const char *sam_catalogue_find (const SamCatalogue *self, const char *context,
                                const char *message, guint form);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SamCatalogue, sam_catalogue_free)

G_END_DECLS

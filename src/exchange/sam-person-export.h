#pragma once

#include "sam-person-data.h"

G_BEGIN_DECLS

/*
 * All that a file holds about a person, for that person: as a page to read and
 * print (HTML, whole in itself), and as JSON. In the language of the program.
 */

/** Newly allocated. */
char *sam_person_data_to_html (SamStore *store, const SamPersonData *data);
char *sam_person_data_to_json (SamStore *store, const SamPersonData *data);
/** The same as plain text, for a terminal. */
char *sam_person_data_to_text (SamStore *store, const SamPersonData *data);

G_END_DECLS

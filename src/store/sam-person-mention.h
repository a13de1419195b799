#pragma once

#include "sam-record.h"

G_BEGIN_DECLS

/*
 * Where texts name a person. A variant is one way in which a name, an address or a code may stand in a text: of five
 * letters or more it is folded and case does not matter; a shorter one counts only as it is spelled.
 */

/** How a person's name and addresses may stand in texts: array of char *. */
GPtrArray *sam_person_make_variants (SamRecord *person);
/** One more, where it is not there yet; %NULL and single letters are none. */
void       sam_person_add_variant (GPtrArray *variants, const char *text);
/** The longest first: "Anna Berg Lund" must not become "[…] Lund". */
void       sam_person_sort_variants (GPtrArray *variants);
/** Whether the text holds any of them, as words of their own; "Anna Bergs" counts, "Anna Berg-Lund" does not. */
gboolean   sam_person_is_mentioned (const char *text, GPtrArray *variants);
/** The text with all of them replaced by "[…]"; newly allocated. */
char      *sam_person_replace_mentions (const char *text, GPtrArray *variants);

G_END_DECLS

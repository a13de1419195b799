#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Names as people type them: when two mean the same for certain, and when they
 * may and somebody should be asked.
 */

/**
 * sam_name_normalise:
 *
 * A name by which two spellings that differ in nothing that matters are equal:
 * case, width of spaces, kinds of dash, "Berg, Anna" for "Anna Berg". Letters
 * stay what they are: å is not a. Newly allocated.
 */
char *sam_name_normalise (const char *name);

/**
 * sam_name_is_near_miss:
 * @a: as sam_name_normalise() gives it
 * @b: the same
 *
 * Whether @a is likely @b with a slip of the pen: å, ä, ö and accents left out,
 * or one letter wrong, missing, doubled or exchanged with its neighbour, two in
 * a name of sixteen or more (Damerau's distance with adjacent exchanges). What
 * tells names apart never counts as a slip: the first letter of a word ("Anna"
 * is not "Sanna"), figures, and words of one letter ("7–9 A" is not "7–9 B").
 * Equal names are no near miss.
 */
gboolean sam_name_is_near_miss (const char *a, const char *b);

/**
 * sam_name_get_letters:
 *
 * Which letters and figures a normalised name has, as a set of bits, marks
 * left out. Names whose sets differ in more than sam_name_get_slack() bits are
 * no near miss: for looking through thousands.
 */
guint64 sam_name_get_letters (const char *name);
guint   sam_name_get_slack (const char *name);

/** "Berg, Anna" as "Anna Berg"; with more than one comma it is a list, and stays. Newly allocated. */
char *sam_name_turn_around (const char *name);

G_END_DECLS

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * A text that begins with =, +, - or @ is a formula to a spreadsheet, and may
 * do harm there. An apostrophe before it makes it text; reading takes the
 * apostrophe away again. A text that has such an apostrophe of its own gets
 * another, so that nothing is lost.
 */

/** Newly allocated. */
char *sam_csv_guard_add (const char *text);
/** @text itself, or the text behind its guard. */
const char *sam_csv_guard_remove (const char *text);

G_END_DECLS

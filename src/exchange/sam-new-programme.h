#pragma once

#include "sam-store.h"

G_BEGIN_DECLS

/* Files that the program fills itself. Nothing in them can be undone at the
 * start: there is no earlier state that the user would know. */

/** Makes the fictitious example programme at @path, through the importer. */
SamStore *sam_example_create (const char *path, GError **error);

/**
 * sam_new_programme_create:
 * @programme: draft of the programme; its id is set
 * @user_name: (nullable): whose name stands beside the changes of the file
 *
 * Makes a programme at @path with what every programme starts with: the two
 * kinds of coaching as strands, the observation templates, and terms and breaks
 * of its first school year as most schools have them, in the language that the
 * program runs in. On failure no file is left behind.
 */
SamStore *sam_new_programme_create (const char *path, SamDraft *programme, const char *user_name,
                                    GError **error);

G_END_DECLS

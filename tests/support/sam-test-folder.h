#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** Removes a folder of a test's own with all that is in it; what links lead to stays. */
void sam_test_folder_remove (const char *path);

G_END_DECLS

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** SQLite's callback for %SAM_COLLATION: the order of sam_collate(). */
int sam_name_order_compare (void *user_data, int a_length, const void *a, int b_length, const void *b);
/** The same for %SAM_TEAM_COLLATION and sam_collate_teams(). */
int sam_name_order_compare_teams (void *user_data, int a_length, const void *a, int b_length, const void *b);

G_END_DECLS

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * sam_empty_state_new:
 * @icon_name: a symbolic icon
 * @title: what is not there, such as "No Schools Yet"
 * @description: (nullable): what it is good for
 * @button_label: (nullable): the one next step, such as "Add School…"
 * @action_name: (nullable): its action, such as "win.add"
 * @action_target: (nullable): a floating variant
 *
 * What a place shows instead of nothing: an #AdwStatusPage with one next step.
 */
GtkWidget *sam_empty_state_new (const char *icon_name,
                                const char *title,
                                const char *description,
                                const char *button_label,
                                const char *action_name,
                                GVariant   *action_target);

/**
 * sam_empty_state_add_import:
 *
 * Offers beside it what fills many at once: the import of a table.
 */
void       sam_empty_state_add_import (GtkWidget *empty_state);

G_END_DECLS

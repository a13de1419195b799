#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * SamMenuButton:
 *
 * The window's main menu. A page puts one at the end of its header bar, where
 * it shows itself only while the page is narrow (the sidebar, with its own, is
 * then folded away). Outside a page it is always shown. The menu is the
 * property "menu-model" of the window that the button is in.
 */
#define SAM_TYPE_MENU_BUTTON (sam_menu_button_get_type ())
G_DECLARE_FINAL_TYPE (SamMenuButton, sam_menu_button, SAM, MENU_BUTTON, AdwBin)

GtkWidget *sam_menu_button_new (void);

/**
 * sam_menu_button_name:
 * @menu_button: any #GtkMenuButton
 *
 * Gives a menu button its name for assistive technology, and the toggle inside
 * it too, which is what takes the focus.
 */
void       sam_menu_button_name (GtkWidget *menu_button, const char *name);

G_END_DECLS

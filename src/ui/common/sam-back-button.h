#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * SamBackButton:
 *
 * Put at the start of a page's header bar. It activates "win.back" and shows
 * itself where there is somewhere to go back to: when the sidebar is folded
 * away (the page is narrow), or while its "inner" property says that the page
 * is below its top, such as a school within Schools.
 */
#define SAM_TYPE_BACK_BUTTON (sam_back_button_get_type ())
G_DECLARE_FINAL_TYPE (SamBackButton, sam_back_button, SAM, BACK_BUTTON, AdwBin)

GtkWidget *sam_back_button_new (void);
gboolean   sam_back_button_get_inner (SamBackButton *self);
void       sam_back_button_set_inner (SamBackButton *self, gboolean inner);

G_END_DECLS

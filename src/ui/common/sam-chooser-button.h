#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * SamChooserButton: what is chosen, and opens the popover that chooses. Its
 * name for assistive technology says both the field and what is chosen.
 */
#define SAM_TYPE_CHOOSER_BUTTON (sam_chooser_button_get_type ())
G_DECLARE_FINAL_TYPE (SamChooserButton, sam_chooser_button, SAM, CHOOSER_BUTTON, AdwBin)

GtkWidget *sam_chooser_button_new (const char *label, GtkPopover *popover);
/** @chosen: (nullable) */
void       sam_chooser_button_show (SamChooserButton *self, const char *chosen);
void       sam_chooser_button_popup (SamChooserButton *self);

G_END_DECLS

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * SamNotice:
 *
 * What the window has to say about its programme, such as that the file may
 * only be read: a bar right below the header bar of a page, there only while
 * there is something to say. The text is the property "notice" of the window
 * that it is in; while its property "veiled" is set, there is a button "win.unveil".
 */
#define SAM_TYPE_NOTICE (sam_notice_get_type ())
G_DECLARE_FINAL_TYPE (SamNotice, sam_notice, SAM, NOTICE, AdwBin)

GtkWidget *sam_notice_new (void);

G_END_DECLS

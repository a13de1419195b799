#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * SamApplication:
 *
 * The program: one window, one programme. Opens the file it is given, else the
 * one that was last open, else the start page.
 */
#define SAM_TYPE_APPLICATION (sam_application_get_type ())
G_DECLARE_FINAL_TYPE (SamApplication, sam_application, SAM, APPLICATION, AdwApplication)

SamApplication *sam_application_new (void);

G_END_DECLS

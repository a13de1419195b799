#pragma once

#include <gio/gio.h>

#include "sam-reminder-plan.h"

G_BEGIN_DECLS

/**
 * What the program remembers between its runs: GSettings, where the schema is
 * installed. Without it (a program that was copied out of its place), choices
 * hold until the end of the run.
 */
typedef enum
{
  SAM_LANGUAGE_CHOICE_SYSTEM,
  SAM_LANGUAGE_CHOICE_SWEDISH,
  SAM_LANGUAGE_CHOICE_ENGLISH,
} SamLanguageChoice;

typedef enum
{
  SAM_STYLE_CHOICE_SYSTEM,
  SAM_STYLE_CHOICE_LIGHT,
  SAM_STYLE_CHOICE_DARK,
} SamStyleChoice;

SamLanguageChoice sam_preferences_get_language (void);
void              sam_preferences_set_language (SamLanguageChoice choice);
/** For sam_language_init(): "sv", "en" or %NULL. */
const char       *sam_preferences_get_language_code (void);

SamStyleChoice sam_preferences_get_style (void);
/** Takes effect at once. */
void           sam_preferences_set_style (SamStyleChoice choice);
/** Makes the window light or dark as was chosen. After GTK has started. */
void           sam_preferences_apply_style (void);

/** Whether lessons are observed on a dark window, whatever the rest looks like. */
gboolean sam_preferences_get_cockpit_dark (void);
void     sam_preferences_set_cockpit_dark (gboolean is_dark);

void  sam_preferences_get_window (int *width, int *height, gboolean *maximized);
void  sam_preferences_set_window (int width, int height, gboolean maximized);
/** Newly allocated; "" where there is none. */
char *sam_preferences_dup_last_file (void);
void  sam_preferences_set_last_file (const char *path);
/** The name given for the last new programme; else the system's name of the user. Newly allocated, "" where there is none. */
char *sam_preferences_dup_user_name (void);
void  sam_preferences_set_user_name (const char *name);

/** Paths of files that were open before. */
#define SAM_N_RECENT_FILES 10

/** Those that sam_preferences_set_last_file() was told of, the newest first. */
char **sam_preferences_dup_recent_files (void);
void   sam_preferences_forget_recent_file (const char *path);

/** The day that the programme of the file @path was last compared with; %SAM_DATE_NONE where another was since. */
SamDate sam_preferences_get_last_meeting (const char *path);
void    sam_preferences_set_last_meeting (const char *path, SamDate date);

/** Whether the desktop reminds of sessions. */
gboolean sam_preferences_get_reminders (void);
void     sam_preferences_set_reminders (gboolean on);
/** What was said of the programme of the file @path when it was last open; nothing, where another was open since. */
void     sam_preferences_get_reminded (const char *path, SamReminderSaid *said);
void     sam_preferences_set_reminded (const char *path, const SamReminderSaid *said);

/** For whom a report is, as it was last said; %NULL where it says so itself. Newly allocated. @report: its name */
char *sam_preferences_dup_recipients (const char *report);
/** @recipients: (nullable): */
void  sam_preferences_set_recipients (const char *report, const char *recipients);

G_END_DECLS

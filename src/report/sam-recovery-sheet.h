#pragma once

#include "sam-report.h"

G_BEGIN_DECLS

/**
 * sam_recovery_sheet_new:
 * @programme: its name
 * @file: the file's name, without its folder
 * @made: the day the key was made
 * @key: the recovery key, in groups with dashes
 *
 * One page to print and put away: what the key opens, the key itself in large
 * type, and how it is used. It is none of the kinds of reports that can be
 * ordered, as the key is in no file.
 */
SamReport *sam_recovery_sheet_new (const SamLanguage *language, const char *programme, const char *file, SamDate made,
                                   const char *key);

G_END_DECLS

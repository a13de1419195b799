#pragma once

#include "sam-language.h"

G_BEGIN_DECLS

/**
 * sam_date_text_parse:
 * @nearby: where no year is typed, the nearest such day is meant
 *
 * Reads a date as people type it: 2012-12-14, 20121214, 14/12, 14/12 2012,
 * 14.12.2012, "14 dec", "14 December 2012". Day before month; month names of
 * both languages. %SAM_DATE_NONE where it is none.
 */
SamDate sam_date_text_parse (const char *text, SamDate nearby);

/**
 * sam_week_text_parse:
 * @nearby: where no year is typed, the nearest such week is meant
 *
 * Reads an ISO week as people type it: 46, "v. 46", "vecka 46", w46, 2012-W46,
 * "v. 46 2012". Its Monday, or %SAM_DATE_NONE where it is none.
 */
SamDate sam_week_text_parse (const char *text, SamDate nearby);

/** Reads 9, 0930, 9.30, 9:30; minutes since midnight, or -1. */
int     sam_time_text_parse (const char *text);

G_END_DECLS

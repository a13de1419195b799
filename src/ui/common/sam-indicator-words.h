#pragma once

#include "sam-record.h"

G_BEGIN_DECLS

/**
 * An indicator's value in words: "86 of 103 · 83,5 %", or a plain number with
 * its unit. @indicator may be %NULL. Newly allocated.
 */
char *sam_indicator_words_value (SamRecord *value, SamRecord *indicator);

G_END_DECLS

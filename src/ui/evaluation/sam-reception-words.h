#pragma once

#include "sam-survey-spread.h"

G_BEGIN_DECLS

/* What is said of answers that are pooled; newly allocated. */

/** The share in the two upper steps: "68.4%", ".." where it may not be shown. */
char *sam_reception_words_share (const SamSurveyCell *cell);
/** "160 of 234 answers in the two upper steps". */
char *sam_reception_words_upper (const SamSurveyCell *cell);
/** "uncertainty 62.2% to 74.0%"; "" where there is nothing to tell. */
char *sam_reception_words_interval (const SamSurveyCell *cell);
/** "response rate 89.3%, 234 of 262"; "" where there is nothing to tell. */
char *sam_reception_words_response (const SamSurveyCell *cell);
/** The last two, with a dot between them. */
char *sam_reception_words_caption (const SamSurveyCell *cell);

G_END_DECLS

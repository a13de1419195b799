#pragma once

#include "sam-since.h"

G_BEGIN_DECLS

/* All in the language given; those that return char * are newly allocated. */

/** "Schools and teams", "Time: promised, given, lost". */
const char *sam_since_topic_get_title (SamSinceTopic topic, const SamLanguage *language);
/** A number with its sign: "+7", "−2", "0". */
char       *sam_since_format_signed (gint64 number, const SamLanguage *language);
/** "9 of 10" of a share, "4" of a count, "..", "–". */
char       *sam_since_describe_value (const SamFigure *figure, const SamLanguage *language);
/** What is new: "+1 school", "+76 of 81 new", "74.8% → 78.5%", "+7", "none new". */
char       *sam_since_describe_change (const SamSinceFigure *figure, const SamLanguage *language);
/** "Gråbergsskolan joined on 19 Nov 2012". */
char       *sam_since_describe_school (const SamSinceSchool *school, const SamLanguage *language);
/** Of a status what it is now: "planned, spring 2013", "about to start, 3 Dec". */
char       *sam_since_describe_status (const SamSinceStatus *status, const SamLanguage *language);
/** "done on 3 Dec 2012", "was due on 3 Dec 2012, not done". */
char       *sam_since_describe_milestone (const SamSinceMilestone *milestone, const SamLanguage *language);
/** "opened on 12 Nov 2012, closed on 30 Nov 2012". */
char       *sam_since_describe_round (const SamSinceRound *round, const SamLanguage *language);
/** The names of the figures that are what they were, with commas; %NULL where all have changed. */
char       *sam_since_list_unchanged (const SamSince *self, SamSinceTopic topic, const SamLanguage *language);

G_END_DECLS

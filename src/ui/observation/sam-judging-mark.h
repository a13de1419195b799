#pragma once

#include <gtk/gtk.h>

#include "sam-evaluative-words.h"

G_BEGIN_DECLS

/**
 * sam_judging_mark:
 * @ranges: (out): a dotted line under each word that judges; %NULL where there is none
 * @advice: (out): one line on the first of them; %NULL where there is none
 *
 * How a note that judges looks: it is told, and never refused. Both are the
 * caller's.
 */
void sam_judging_mark (SamEvaluativeWords *words, const char *text, SamObservationEntryKind kind, PangoAttrList **ranges,
                       char **advice);

G_END_DECLS

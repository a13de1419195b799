#pragma once

#include <adwaita.h>

#include "sam-gauge-chart.h"

G_BEGIN_DECLS

/**
 * SamEmphasisGauge:
 *
 * The main emphasis: what the mandate asks for beside what is done. Painted by
 * report/, as on paper; its accessible label says the same in a sentence.
 */
#define SAM_TYPE_EMPHASIS_GAUGE (sam_emphasis_gauge_get_type ())
G_DECLARE_FINAL_TYPE (SamEmphasisGauge, sam_emphasis_gauge, SAM, EMPHASIS_GAUGE, GtkWidget)

GtkWidget *sam_emphasis_gauge_new (void);
/** Copies @data, its words included. */
void       sam_emphasis_gauge_set_data (SamEmphasisGauge *self, const SamGaugeData *data);
/** What it says to assistive technology. */
const char *sam_emphasis_gauge_get_sentence (SamEmphasisGauge *self);

G_END_DECLS

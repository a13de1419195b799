#pragma once

#include "sam-chart.h"

G_BEGIN_DECLS

/** One of each kind of chart, as a school may have them: the names beside them are the kinds'. */
typedef struct
{
  const char *name;
  SamChart   *chart;
} ChartsFixture;

/** Array of #ChartsFixture; its charts are freed with it. */
GArray *charts_fixture_new (const SamLanguage *language);

G_END_DECLS

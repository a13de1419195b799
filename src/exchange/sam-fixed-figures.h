#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** SamFixedFigure: a figure of the whole programme as it was fixed, with its definition as it was then. */
typedef struct
{
  char *id;
  char *title;
  char *about;
  char *display;
  char *definition;
} SamFixedFigure;

/** Those of the programme that sam_figure_extract_to_json() wrote: array of #SamFixedFigure, or %NULL with @error. */
GPtrArray *sam_fixed_figures_read (const char *json, GError **error);

G_END_DECLS

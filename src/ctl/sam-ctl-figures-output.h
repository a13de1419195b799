#pragma once

#include "sam-ctl.h"

G_BEGIN_DECLS

/** "figures … --output OUT.csv|OUT.xlsx|OUT.json": all figures of all scopes into a file. */
SamCtlStatus sam_ctl_figures_write (SamStore *store, SamDate as_of, const char *output);

G_END_DECLS

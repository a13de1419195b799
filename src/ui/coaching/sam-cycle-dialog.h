#pragma once

#include "sam-sheet.h"

G_BEGIN_DECLS

/** A sheet for a new cycle with its first question. Already shown; on saving it shows the cycle. */
SamSheet *sam_cycle_dialog_present (GtkWidget *parent, SamContext *context);

G_END_DECLS

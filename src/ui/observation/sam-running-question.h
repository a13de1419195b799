#pragma once

#include <gtk/gtk.h>

#include "sam-context.h"
#include "sam-running-observation.h"

G_BEGIN_DECLS

/**
 * sam_running_question_ask:
 * @widget: any widget of the window that asks
 *
 * What becomes of an observation that is still running: "An observation is running since
 * 10:05": go on, end and record it, or discard it. Nothing happens to it where
 * that is left for later.
 */
void sam_running_question_ask (GtkWidget *widget, SamContext *context, const SamRunningInfo *running);

/**
 * sam_running_question_ask_if_any:
 *
 * The same for the first one of the programme, as soon as the window is seen;
 * for a programme that was just opened. Nothing where there is none, or where
 * the programme cannot be changed.
 */
void sam_running_question_ask_if_any (GtkWidget *widget, SamContext *context);

G_END_DECLS

#pragma once

#include "sam-context.h"
#include "sam-school-dashboard.h"

G_BEGIN_DECLS

/** Reads a school's dashboard in a thread of its own, as of the context's day. @of_term: a day of an earlier term, or none. */
void                sam_school_load_async (GObject *source, SamContext *context, gint64 school, SamDate of_term,
                                           GAsyncReadyCallback callback, gpointer user_data);
SamSchoolDashboard *sam_school_load_finish (GAsyncResult *result, GError **error);
/** The context that it was read for. */
SamContext         *sam_school_load_get_context (GAsyncResult *result);

G_END_DECLS

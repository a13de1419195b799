#pragma once

#include "sam-context.h"
#include "sam-draft.h"

G_BEGIN_DECLS

/** SamSeriesScope: which sessions of a series are meant. */
typedef enum
{
  SAM_SERIES_SCOPE_THIS,
  SAM_SERIES_SCOPE_FOLLOWING,
  SAM_SERIES_SCOPE_ALL,
} SamSeriesScope;

typedef void (*SamSeriesScopeFunc) (SamSeriesScope scope, gpointer user_data);

/** Whether the session is a planned one of a series, so that there is something to ask. */
gboolean sam_series_scope_applies (SamRecord *session);
/** Whether the edit is about what the series decides: day, time, length, coach or place. */
gboolean sam_series_scope_concerns (const SamDraft *session);

/** Asks whether this one, this and following, or all are to be edited. */
void sam_series_scope_ask_edit (GtkWidget *parent, SamSeriesScopeFunc answered, gpointer user_data,
                                GDestroyNotify destroy);
/** The same for deleting. */
void sam_series_scope_ask_delete (GtkWidget *parent, SamSeriesScopeFunc answered,
                                  gpointer user_data, GDestroyNotify destroy);

/** Deletes the session, it and those that follow, or all planned ones; says what went wrong. */
gboolean sam_series_scope_delete (GtkWidget *parent, SamStore *store, SamRecord *session,
                                  SamSeriesScope scope);

G_END_DECLS

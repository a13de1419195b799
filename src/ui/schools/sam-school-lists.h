#pragma once

#include <adwaita.h>

#include "sam-context.h"

G_BEGIN_DECLS

/** The boxed lists of a school's and a team's page, filled anew; empty ones say so. */

void sam_school_lists_clear (GtkListBox *list);
/** @subtitle: (nullable). Neither text is markup. */
GtkWidget *sam_school_lists_add_row (GtkListBox *list, const char *title, const char *subtitle);
/** Where the list has no row: says so. */
void sam_school_lists_add_none (GtkListBox *list, const char *text);
/** Teams of a school: array of #SamRecord, by name, but F–3 before 4–6, as everywhere. %NULL with @error. */
GPtrArray *sam_school_lists_list_teams (SamStore *store, gint64 school, GError **error);
gboolean sam_school_lists_fill_teams (GtkListBox *list, SamContext *context, gint64 school, GError **error);
/** Principal and coaches. */
gboolean sam_school_lists_fill_people (GtkListBox *list, SamContext *context, SamRecord *school, GError **error);
/** The log of statuses, the latest first; @team 0: the school's own. */
gboolean sam_school_lists_fill_dates (GtkListBox *list, SamContext *context, gint64 school, gint64 team, GError **error);
/** At most @n sessions; @coming: from the context's day on, else before it, the latest first. */
gboolean sam_school_lists_fill_sessions (GtkListBox *list, SamContext *context, gint64 school, gint64 team,
                                         gboolean coming, guint n, GError **error);
/** Teachers of a team, those of the context's day first. */
gboolean sam_school_lists_fill_members (GtkListBox *list, SamContext *context, gint64 team, GError **error);
gboolean sam_school_lists_fill_coaches (GtkListBox *list, SamContext *context, gint64 school, gint64 team, GError **error);

G_END_DECLS

#pragma once

#include <gtk/gtk.h>

#include "sam-context.h"

G_BEGIN_DECLS

/**
 * sam_removal_run:
 * @widget: any widget of the window
 * @name: what the record is called, for the toast
 * @label: message id of the change, such as NC_("change", "Remove school")
 * @end_action: (nullable): the action that ends it instead, such as
 *   "cycle.break-off", for what its own form (#SamRecordForm) does not end
 * @end_target: (nullable): its target, a floating variant
 *
 * Removes a record with all that belongs to it, and says in a toast with an
 * Undo button what went along ("Almbackaskolan removed, with 4 teams and 41
 * sessions"). Where others need the record it says so in words, and offers to
 * end it instead.
 *
 * What has a last day (see sam_record_form_can_end()) and takes others with it
 * is not removed at once: ending is offered first, beside what would go along.
 *
 * Returns: whether it is removed already.
 */
gboolean sam_removal_run (GtkWidget  *widget,
                          SamContext *context,
                          SamFamilyId family,
                          gint64      id,
                          const char *name,
                          const char *label,
                          const char *end_action,
                          GVariant   *end_target);

/** "4 teams and 41 sessions": what goes with a record, itself left out; %NULL where nothing does. */
char *sam_removal_describe (SamStore *store, SamFamilyId family, gint64 id, GError **error);

G_END_DECLS

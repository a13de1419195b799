#pragma once

#include <adwaita.h>

#include "sam-register.h"

G_BEGIN_DECLS

/**
 * SamRecordChooser:
 *
 * One record of many, by any part of what is recorded of it. It opens at once
 * however many there are: they are read in a thread, when the list comes up.
 *
 * Property "record" (gint64): an id, 0 for none.
 */
#define SAM_TYPE_RECORD_CHOOSER (sam_record_chooser_get_type ())
G_DECLARE_FINAL_TYPE (SamRecordChooser, sam_record_chooser, SAM, RECORD_CHOOSER, AdwBin)

/**
 * @label: what is chosen
 * @query: which records; its names are static
 * @none: (nullable): what no record is called, where none may be chosen
 */
GtkWidget *sam_record_chooser_new (const char *label, SamStore *store, const SamRegisterQuery *query, const char *none);
gint64     sam_record_chooser_get_record (SamRecordChooser *self);
/** One that the query does not hold is shown all the same. */
void       sam_record_chooser_set_record (SamRecordChooser *self, gint64 id);
void       sam_record_chooser_popup (SamRecordChooser *self);

/** For tests: what is searched in, what is offered, and what offers it. */
GtkWidget   *sam_record_chooser_get_entry (SamRecordChooser *self);
GListModel  *sam_record_chooser_get_items (SamRecordChooser *self);
SamRegister *sam_record_chooser_get_register (SamRecordChooser *self);

G_END_DECLS

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * SamIdRow:
 *
 * A row of a form that chooses a record among some: a school, a team, a coach.
 * Property "id" (int64): the chosen record, 0 for none.
 */
#define SAM_TYPE_ID_ROW (sam_id_row_get_type ())
G_DECLARE_FINAL_TYPE (SamIdRow, sam_id_row, SAM, ID_ROW, AdwComboRow)

GtkWidget *sam_id_row_new (const char *title);
/** Forgets all choices; @none is what "no record" is called, or %NULL where one must be chosen. */
void       sam_id_row_clear (SamIdRow *self, const char *none);
void       sam_id_row_add (SamIdRow *self, gint64 id, const char *name);
gint64     sam_id_row_get_id (SamIdRow *self);
/** Chooses the record where it is among the choices, else the first choice. */
void       sam_id_row_set_id (SamIdRow *self, gint64 id);
guint      sam_id_row_get_n_choices (SamIdRow *self);

G_END_DECLS

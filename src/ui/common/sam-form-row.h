#pragma once

#include <adwaita.h>

#include "sam-draft.h"
#include "sam-store.h"

G_BEGIN_DECLS

/**
 * SamFormRow: one field of a draft as a row, and the row below it that says
 * what is wrong. A plain struct of the form dialog.
 */
typedef struct
{
  guint           field;
  const SamField *spec;
  SamStore       *store;   /* not owned: the dialog's context has it */
  SamDraft       *draft;   /* the dialog's */
  GtkWidget      *row;
  GtkWidget      *input;   /* what takes the focus and the accessible description */
  GtkWidget      *problem_row;
  GtkWidget      *problem_label;
  GArray         *ids;     /* of gint64: records of a reference, one a position */
  GPtrArray      *terms;   /* of char *: terms, one a position */
  gboolean        optional_first; /* position 0 is "none" */
  gboolean        touched;
  SamValue        before; /* what the field held when the form came up */
  void          (*edited) (gpointer user_data);
  gpointer        user_data;
} SamFormRow;

SamFormRow *sam_form_row_new (SamStore *store,
                              SamDraft *draft,
                              guint     field,
                              void    (*edited) (gpointer user_data),
                              gpointer  user_data);
void        sam_form_row_free (SamFormRow *self);
/** Whether the field holds something else than when the form came up. */
gboolean    sam_form_row_is_changed (SamFormRow *self);
/**
 * Whether what is wrong with the field should be said now. One that is merely still empty is not scolded before the user
 * has been there, if its emptiness explains itself; one that only this record's other values ask for is said at once.
 */
gboolean    sam_form_row_is_worth_saying (const SamFormRow *self);
/** @problem may be %NULL. */
void        sam_form_row_set_problem (SamFormRow *self, const SamProblem *problem);

G_END_DECLS

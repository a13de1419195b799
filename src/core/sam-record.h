#pragma once

#include <glib-object.h>

#include "sam-date.h"
#include "sam-family.h"
#include "sam-seal-state.h"

G_BEGIN_DECLS

/**
 * SamRecord:
 *
 * One row of one family, as a value: it never changes once made, so that lists,
 * pages and threads can share it. Changing goes through #SamDraft.
 *
 * Fields are named by the enumerations in core/records/, such as
 * %SAM_SCHOOL_NAME. Asking for a field by the wrong kind is a programmer's error.
 */
#define SAM_TYPE_RECORD (sam_record_get_type ())
G_DECLARE_FINAL_TYPE (SamRecord, sam_record, SAM, RECORD, GObject)

/**
 * SamValue:
 * @text: for text, lines, term and sealable fields, else %NULL; also %NULL for
 *   a sealable field that is set and not open
 * @integer: for all others: a date as #SamDate, a time as minutes since
 *   midnight, a choice as its index, a flag as 0 or 1, a reference as an id
 * @seal: how a sealable field was read; open for all others
 *
 * The value of one field.
 */
typedef struct
{
  gboolean is_set;
  gint64   integer;
  char    *text;
  SamSealState seal;
} SamValue;

void     sam_value_clear (SamValue *value);
void     sam_value_copy (SamValue *to, const SamValue *from);
gboolean sam_value_equal (const SamValue *a, const SamValue *b);

/** Takes over the contents of @values, an array of the family's n_fields values; the array itself stays the caller's, emptied. */
SamRecord *sam_record_new_take (const SamFamily *family, gint64 id, SamValue *values);

const SamFamily *sam_record_get_family (SamRecord *self);
gint64           sam_record_get_id (SamRecord *self);
const SamValue  *sam_record_get_value (SamRecord *self, guint field);
gboolean         sam_record_is_set (SamRecord *self, guint field);
/** The text, or %NULL where it is not set. */
const char      *sam_record_get_text (SamRecord *self, guint field);
/** How the text of a sealable field was read; open where it is not set. */
SamSealState     sam_record_get_seal (SamRecord *self, guint field);
/** The number, or 0 where it is not set. */
gint64           sam_record_get_integer (SamRecord *self, guint field);
/** The index of the choice; the field's fallback where it is not set, and -1 where there is none. */
int              sam_record_get_choice (SamRecord *self, guint field);
gboolean         sam_record_get_flag (SamRecord *self, guint field);
/** %SAM_DATE_NONE where it is not set. */
SamDate          sam_record_get_date (SamRecord *self, guint field);
/** Minutes since midnight, -1 where it is not set. */
int              sam_record_get_time (SamRecord *self, guint field);
/** The id of the record referred to, 0 where it is not set. */
gint64           sam_record_get_reference (SamRecord *self, guint field);

G_END_DECLS

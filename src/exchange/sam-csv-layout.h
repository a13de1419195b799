#pragma once

#include "sam-family.h"

G_BEGIN_DECLS

/**
 * SamCsvColumn: one column of a family's CSV file.
 * @field: the field of the family that it says, alone or with others
 * @says: what its cells hold: that field itself, or for a reference a field of
 *   the key of the record referred to
 * @is_needed: no row can be understood without it
 */
typedef struct
{
  const char     *name;
  guint           field;
  const SamField *says;
  gboolean        is_needed;
} SamCsvColumn;

typedef struct _SamCsvReference SamCsvReference;

/**
 * SamCsvPart: how one key field of a record referred to is found in the row.
 * Exactly one of: @nested (it refers on), @choice (the same for every row), or
 * else @column.
 */
typedef struct
{
  guint            key;
  guint            column;
  int              choice; /* -1 where it is none */
  SamCsvReference *nested;
} SamCsvPart;

/** How a reference is spelled: by the natural key of its target. */
struct _SamCsvReference
{
  const SamFamily *target;
  GArray          *parts; /* of #SamCsvPart */
};

/**
 * SamCsvLayout: the columns of a family's CSV file, in the documented order.
 * Derived from the family's fields, so that a new field is a new column. A
 * reference is spelled by the natural key of its target, never by an id.
 * @references: one for each field, %NULL where the field is none
 */
typedef struct
{
  const SamFamily  *family;
  GArray           *columns; /* of #SamCsvColumn */
  SamCsvReference **references;
} SamCsvLayout;

/** Owned by the library. */
const SamCsvLayout *sam_csv_layout_get (SamFamilyId family);
/** Index of the column, or -1. */
int                 sam_csv_layout_find (const SamCsvLayout *self, const char *name);
/** The header as documented, by ';', without a line break; newly allocated. */
char               *sam_csv_layout_format_header (const SamCsvLayout *self);
/** The first column that says @field. */
guint               sam_csv_layout_find_field (const SamCsvLayout *self, guint field);

G_END_DECLS

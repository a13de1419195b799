/* The columns of each family's CSV file.
 *
 * A plain field is a column of its own name. A reference takes as many columns
 * as the key of its target has fields:
 *
 *   - a target with one plain key field is named by the reference: a school's
 *     unit code stands in "school", a person's code in "coach";
 *   - where that key also refers on, its columns come first and are shared with
 *     whatever else in the row speaks of the same: a team is "school" and "team";
 *   - a target with several plain key fields lends its own names ("date",
 *     "start_time") when the row belongs to it, else they carry the name of the
 *     reference: "replacement_date", "replacement_start_time";
 *   - where a row speaks of two that have nothing to do with one another, all of
 *     the second carries its name: "other_school", "other_date".
 */

#include "sam-csv-layout.h"

#include "sam-records.h"

static SamCsvReference *build_reference (SamCsvLayout *layout, guint field, const SamFamily *family,
                                         const SamField *reference, const char *prefix, gboolean is_own);

/* A session belongs to a team or to a cycle; what refers to one knows which. */
static gboolean
is_spelled (const SamCsvLayout *layout, const SamFamily *target, guint key)
{
  if (target->id != SAM_FAMILY_SESSION)
    return TRUE;

  switch (layout->family->id)
    {
    case SAM_FAMILY_SESSION:
    case SAM_FAMILY_ACCEPTED_CLASH:
      return TRUE;
    case SAM_FAMILY_ATTENDANCE:
      return key != SAM_SESSION_CYCLE && key != SAM_SESSION_KIND;
    default:
      return key != SAM_SESSION_TEAM;
    }
}

/* The kind of session that a family's rows belong to, where that is given. */
static int
find_session_kind (const SamCsvLayout *layout)
{
  switch (layout->family->id)
    {
    case SAM_FAMILY_OBSERVATION:
    case SAM_FAMILY_OBSERVATION_ENTRY:
      return SAM_SESSION_KIND_OBSERVATION;
    case SAM_FAMILY_DIALOGUE:
      return SAM_SESSION_KIND_DIALOGUE;
    default:
      return -1;
    }
}

/* Where rows belong to one kind of session only, it stands in no column. */
static gboolean
has_given_kind (const SamCsvLayout *layout)
{
  return layout->family->id != SAM_FAMILY_SESSION && layout->family->id != SAM_FAMILY_ACCEPTED_CLASH;
}

static guint
add_column (SamCsvLayout *layout, guint field, const char *name, const SamField *says, gboolean is_needed)
{
  int known = sam_csv_layout_find (layout, name);
  SamCsvColumn column = { .name = name, .field = field, .says = says, .is_needed = is_needed };

  if (known >= 0)
    {
      /* What another field had shared is this one's own now. */
      if (is_needed)
        g_array_index (layout->columns, SamCsvColumn, known).is_needed = TRUE;
      return known;
    }

  g_array_append_val (layout->columns, column);

  return layout->columns->len - 1;
}

static guint
count_plain_keys (const SamCsvLayout *layout, const SamFamily *target)
{
  guint n_plain = 0;

  for (guint i = 0; i < target->n_fields; i++)
    {
      const SamField *key = &target->fields[i];

      if ((key->flags & SAM_FIELD_KEY) && key->kind != SAM_FIELD_REFERENCE && is_spelled (layout, target, i))
        n_plain++;
    }

  return n_plain;
}

static const char *
name_part (const SamCsvLayout *layout, const SamFamily *target, const SamField *key,
           const SamField *reference, const char *prefix, gboolean is_own)
{
  gboolean is_single = count_plain_keys (layout, target) == 1;
  char *joined;
  const char *name;

  if (prefix == NULL && is_single)
    return reference->name;
  if (prefix == NULL && is_own)
    return key->name;

  joined = g_strconcat (prefix != NULL ? prefix : reference->name, "_", is_single ? reference->name : key->name, NULL);
  name = g_intern_string (joined);
  g_free (joined);

  return name;
}

static SamCsvReference *
build_reference (SamCsvLayout *layout, guint field, const SamFamily *family, const SamField *reference,
                 const char *prefix, gboolean is_own)
{
  const SamFamily *target = sam_family_get (reference->target);
  SamCsvReference *self = g_new0 (SamCsvReference, 1);
  gboolean is_needed = is_own && (reference->flags & SAM_FIELD_REQUIRED) != 0;

  self->target = target;
  self->parts = g_array_new (FALSE, FALSE, sizeof (SamCsvPart));

  for (guint i = 0; i < target->n_fields; i++)
    {
      const SamField *key = &target->fields[i];
      SamCsvPart part = { .key = i, .choice = -1 };

      if (!(key->flags & SAM_FIELD_KEY) || !is_spelled (layout, target, i))
        continue;

      if (key->kind == SAM_FIELD_REFERENCE)
        part.nested = build_reference (layout, field, target, key, prefix, is_needed);
      else if (target->id == SAM_FAMILY_SESSION && i == SAM_SESSION_KIND && has_given_kind (layout))
        part.choice = find_session_kind (layout);
      else if (target == layout->family && i == SAM_SESSION_KIND)
        part.column = add_column (layout, field, key->name, key, FALSE); /* a replacement is of the same kind */
      else
        part.column = add_column (layout, field, name_part (layout, target, key, reference, prefix, is_own), key,
                                  is_needed);

      g_array_append_val (self->parts, part);
    }

  return self;
}

/* The other session of a clash is of whatever team or cycle. */
static const char *
get_prefix (const SamFamily *family, guint field)
{
  gboolean is_other = family->id == SAM_FAMILY_ACCEPTED_CLASH && field == SAM_ACCEPTED_CLASH_OTHER;

  return is_other ? family->fields[field].name : NULL;
}

static SamCsvLayout *
build_layout (const SamFamily *family)
{
  SamCsvLayout *layout = g_new0 (SamCsvLayout, 1);

  layout->family = family;
  layout->columns = g_array_new (FALSE, FALSE, sizeof (SamCsvColumn));
  layout->references = g_new0 (SamCsvReference *, family->n_fields);

  for (guint i = 0; i < family->n_fields; i++)
    {
      const SamField *field = &family->fields[i];
      gboolean is_key = (field->flags & SAM_FIELD_KEY) != 0;

      if (field->kind == SAM_FIELD_REFERENCE)
        layout->references[i] = build_reference (layout, i, family, field, get_prefix (family, i), is_key);
      else
        add_column (layout, i, field->name, field,
                    is_key && (field->flags & SAM_FIELD_REQUIRED) != 0);
    }

  return layout;
}

const SamCsvLayout *
sam_csv_layout_get (SamFamilyId family)
{
  static SamCsvLayout *layouts[SAM_N_FAMILIES];
  static gsize is_built = 0;

  g_return_val_if_fail ((guint) family < SAM_N_FAMILIES, NULL);

  if (g_once_init_enter (&is_built))
    {
      for (guint i = 0; i < SAM_N_FAMILIES; i++)
        layouts[i] = build_layout (sam_family_get (i));
      g_once_init_leave (&is_built, 1);
    }

  return layouts[family];
}

int
sam_csv_layout_find (const SamCsvLayout *self, const char *name)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      if (g_strcmp0 (g_array_index (self->columns, SamCsvColumn, i).name, name) == 0)
        return (int) i;
    }

  return -1;
}

guint
sam_csv_layout_find_field (const SamCsvLayout *self, guint field)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      if (g_array_index (self->columns, SamCsvColumn, i).field == field)
        return i;
    }

  return 0;
}

char *
sam_csv_layout_format_header (const SamCsvLayout *self)
{
  GString *header = g_string_new (NULL);

  for (guint i = 0; i < self->columns->len; i++)
    {
      if (i > 0)
        g_string_append_c (header, ';');
      g_string_append (header, g_array_index (self->columns, SamCsvColumn, i).name);
    }

  return g_string_free (header, FALSE);
}

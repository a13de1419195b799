#include "record-fixture.h"

typedef struct
{
  SamRecordSource parent;
  GPtrArray      *records;
} Fixture;

static SamRecord *
get (SamRecordSource *source, const SamFamily *family, gint64 id)
{
  Fixture *self = (Fixture *) source;

  for (guint i = 0; i < self->records->len; i++)
    {
      SamRecord *record = g_ptr_array_index (self->records, i);

      if (sam_record_get_family (record) == family && sam_record_get_id (record) == id)
        return g_object_ref (record);
    }

  return NULL;
}

static GPtrArray *
list (SamRecordSource *source, const SamFamily *family, guint field, gint64 id)
{
  Fixture *self = (Fixture *) source;
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->records->len; i++)
    {
      SamRecord *record = g_ptr_array_index (self->records, i);

      if (sam_record_get_family (record) == family && sam_record_get_reference (record, field) == id)
        g_ptr_array_add (found, g_object_ref (record));
    }

  return found;
}

SamRecordSource *
record_fixture_new (void)
{
  Fixture *self = g_new0 (Fixture, 1);

  self->parent.get = get;
  self->parent.list = list;
  self->records = g_ptr_array_new_with_free_func (g_object_unref);

  return &self->parent;
}

void
record_fixture_free (SamRecordSource *source)
{
  Fixture *self = (Fixture *) source;

  g_ptr_array_unref (self->records);
  g_free (self);
}

static void
set_fields (SamDraft *draft, const char *fields)
{
  const SamFamily *family = sam_draft_get_family (draft);
  g_auto (GStrv) parts = g_strsplit (fields, "|", -1);

  for (guint i = 0; parts[i] != NULL && *parts[i] != '\0'; i++)
    {
      g_auto (GStrv) pair = g_strsplit (parts[i], "=", 2);
      int field = sam_family_find_field (family, pair[0]);

      if (field == -1 || pair[1] == NULL)
        g_error ("the test names no field of %s: “%s”", family->name, parts[i]);

      if (family->fields[field].kind == SAM_FIELD_REFERENCE)
        sam_draft_set_reference (draft, (guint) field, g_ascii_strtoll (pair[1], NULL, 10));
      else
        sam_draft_parse (draft, (guint) field, pair[1], NULL);
    }
}

void
record_fixture_add (SamRecordSource *source, SamFamilyId id_of_family, gint64 id, const char *fields)
{
  Fixture *self = (Fixture *) source;
  const SamFamily *family = sam_family_get (id_of_family);
  g_autoptr (SamDraft) draft = sam_draft_new (family);
  g_autoptr (SamRecord) before = get (source, family, id);
  g_autofree SamValue *values = g_new0 (SamValue, family->n_fields);

  set_fields (draft, fields);
  for (guint i = 0; i < family->n_fields; i++)
    sam_value_copy (&values[i], sam_draft_get_value (draft, i));
  if (before != NULL)
    g_ptr_array_remove (self->records, before);
  g_ptr_array_add (self->records, sam_record_new_take (family, id, values));
}

SamDraft *
record_fixture_make_draft (SamRecordSource *source, SamFamilyId family, gint64 id, const char *fields)
{
  g_autoptr (SamRecord) record = NULL;
  SamDraft *draft;

  if (id != 0)
    {
      record = sam_record_source_get (source, family, id);
      g_assert_nonnull (record);
      draft = sam_draft_new_for_record (record);
    }
  else
    {
      draft = sam_draft_new (sam_family_get (family));
    }
  set_fields (draft, fields);

  return draft;
}

char *
record_fixture_validate (SamRecordSource *source, SamFamilyId id_of_family, gint64 id, const char *fields)
{
  const SamFamily *family = sam_family_get (id_of_family);
  g_autoptr (SamDraft) draft = record_fixture_make_draft (source, id_of_family, id, fields);
  g_autoptr (SamProblems) problems = sam_draft_validate (draft, source);
  GString *found = g_string_new (NULL);

  for (guint i = 0; i < sam_problems_get_n (problems); i++)
    {
      const SamProblem *problem = sam_problems_get (problems, i);

      /* Every message is a whole sentence. */
      g_assert_true (g_str_has_suffix (problem->message, ".") || g_str_has_suffix (problem->message, "!"));
      g_assert_cmpint (problem->level == SAM_PROBLEM_ERROR, <=, sam_problems_has_errors (problems));
      g_string_append_printf (found, "%s%s %s", found->len > 0 ? ", " : "",
                              problem->level == SAM_PROBLEM_ERROR ? "E" : "W",
                              problem->field == SAM_PROBLEM_WHOLE_RECORD ? "*" : family->fields[problem->field].name);
    }

  return g_string_free (found, FALSE);
}

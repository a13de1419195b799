/* A table of schools: one row makes or finds a school and its organiser. */

#include "sam-import-composed.h"
#include "sam-import-finder.h"
#include "sam-records.h"

/* The organiser that the row names, made where there is none; 0 where it names none. %FALSE where it is refused. */
static gboolean
read_organiser (SamImportComposed *self, gint64 *id)
{
  const char *name = sam_import_composed_get (self, SAM_IMPORT_SCHOOLS_ORGANISER);
  const char *number = sam_import_composed_get (self, SAM_IMPORT_SCHOOLS_ORGANISATION_NUMBER);
  const char *named = *number != '\0' ? number : name;
  SamImportSpot spot = sam_import_composed_get_spot (self, SAM_IMPORT_SCHOOLS_ORGANISER);
  g_autoptr (SamDraft) draft = NULL;
  SamRecord *organiser = NULL;

  *id = 0;
  if (*named == '\0')
    return TRUE;

  if (sam_import_find (self->import, SAM_FAMILY_ORGANISER, 0, named, NULL, TRUE, &spot, &organiser) == SAM_IMPORT_WAITING)
    return FALSE;
  if (organiser == NULL && named == number && *name != '\0'
      && sam_import_find (self->import, SAM_FAMILY_ORGANISER, 0, name, NULL, TRUE, &spot, &organiser) == SAM_IMPORT_WAITING)
    return FALSE;

  draft = organiser != NULL ? sam_import_composed_draft (self, organiser) : sam_draft_new (&sam_family_organiser);
  if ((organiser == NULL && !sam_import_composed_set (self, draft, SAM_IMPORT_SCHOOLS_ORGANISER))
      || !sam_import_composed_set (self, draft, SAM_IMPORT_SCHOOLS_ORGANISATION_NUMBER)
      || !sam_import_composed_set (self, draft, SAM_IMPORT_SCHOOLS_ORGANISER_KIND)
      || !sam_import_composed_put (self, draft))
    return FALSE;
  *id = sam_draft_get_id (draft);

  return TRUE;
}

/* By code, else by name. */
static gboolean
find_school (SamImportComposed *self, SamRecord **school)
{
  const char *code = sam_import_composed_get (self, SAM_IMPORT_SCHOOLS_UNIT_CODE);
  const char *name = sam_import_composed_get (self, SAM_IMPORT_SCHOOLS_NAME);
  SamImportSpot spot = sam_import_composed_get_spot (self, SAM_IMPORT_SCHOOLS_NAME);
  GPtrArray *schools = sam_import_world_list (self->import->world, SAM_FAMILY_SCHOOL, NULL);

  *school = NULL;
  for (guint i = 0; *code != '\0' && schools != NULL && i < schools->len; i++)
    {
      if (g_strcmp0 (sam_record_get_text (g_ptr_array_index (schools, i), SAM_SCHOOL_UNIT_CODE), code) == 0)
        *school = g_ptr_array_index (schools, i);
    }
  if (*school != NULL || *name == '\0')
    return TRUE;

  /* Another code is another school, whatever it is called. */
  if (*code != '\0')
    return TRUE;

  return sam_import_find (self->import, SAM_FAMILY_SCHOOL, 0, name, NULL, TRUE, &spot, school) != SAM_IMPORT_WAITING;
}

static gboolean
read_row (SamImportComposed *self, gpointer user_data)
{
  static const guint plain[] = {
    SAM_IMPORT_SCHOOLS_NAME,           SAM_IMPORT_SCHOOLS_UNIT_CODE,       SAM_IMPORT_SCHOOLS_MUNICIPALITY,
    SAM_IMPORT_SCHOOLS_PRINCIPAL_NAME, SAM_IMPORT_SCHOOLS_PRINCIPAL_EMAIL, SAM_IMPORT_SCHOOLS_PRINCIPAL_PHONE,
    SAM_IMPORT_SCHOOLS_PUPILS,         SAM_IMPORT_SCHOOLS_JOINED_DATE,     SAM_IMPORT_SCHOOLS_LEFT_DATE,
    SAM_IMPORT_SCHOOLS_BASIS_OF_SELECTION,
  };
  g_autoptr (SamDraft) draft = NULL;
  SamRecord *school = NULL;
  gint64 organiser = 0;

  if (!read_organiser (self, &organiser) || !find_school (self, &school))
    return FALSE;

  draft = school != NULL ? sam_import_composed_draft (self, school) : sam_draft_new (&sam_family_school);
  for (guint i = 0; i < G_N_ELEMENTS (plain); i++)
    {
      /* A school that was found by nearly its name keeps the name it has. */
      if (school != NULL && plain[i] == SAM_IMPORT_SCHOOLS_NAME
          && *sam_import_composed_get (self, SAM_IMPORT_SCHOOLS_UNIT_CODE) == '\0')
        continue;
      if (!sam_import_composed_set (self, draft, plain[i]))
        return FALSE;
    }
  if (organiser != 0)
    sam_draft_set_reference (draft, SAM_SCHOOL_ORGANISER, organiser);
  if (school == NULL && !sam_draft_is_set (draft, SAM_SCHOOL_JOINED_DATE))
    sam_draft_set_date (draft, SAM_SCHOOL_JOINED_DATE, self->import->from_date);

  return sam_import_composed_put (self, draft);
}

void
sam_import_schools_read (SamImport *import, const SamImportSheet *sheet)
{
  sam_import_composed_read (import, sheet, read_row, NULL);
}

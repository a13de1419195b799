#pragma once

#include "sam-csv-layout.h"
#include "sam-import-table.h"

G_BEGIN_DECLS

/* The tables that people have. */
typedef enum
{
  SAM_IMPORT_SUBJECT_PEOPLE,
  SAM_IMPORT_SUBJECT_SCHOOLS,
  SAM_IMPORT_SUBJECT_FAMILY, /* a documented table */
} SamImportSubjectKind;

/* What the columns of a table of people say. */
typedef enum
{
  SAM_IMPORT_PEOPLE_NAME,
  SAM_IMPORT_PEOPLE_FIRST_NAME,
  SAM_IMPORT_PEOPLE_LAST_NAME,
  SAM_IMPORT_PEOPLE_CODE,
  SAM_IMPORT_PEOPLE_EMAIL,
  SAM_IMPORT_PEOPLE_PHONE,
  SAM_IMPORT_PEOPLE_IS_TEACHER,
  SAM_IMPORT_PEOPLE_IS_COACH,
  SAM_IMPORT_PEOPLE_SCHOOL,
  SAM_IMPORT_PEOPLE_TEAM,
  SAM_IMPORT_PEOPLE_FROM_DATE,
  SAM_IMPORT_PEOPLE_TO_DATE,
  SAM_IMPORT_PEOPLE_N_TARGETS,
} SamImportPeopleTarget;

/* What the columns of a table of schools say. */
typedef enum
{
  SAM_IMPORT_SCHOOLS_NAME,
  SAM_IMPORT_SCHOOLS_UNIT_CODE,
  SAM_IMPORT_SCHOOLS_ORGANISER,
  SAM_IMPORT_SCHOOLS_ORGANISATION_NUMBER,
  SAM_IMPORT_SCHOOLS_ORGANISER_KIND,
  SAM_IMPORT_SCHOOLS_MUNICIPALITY,
  SAM_IMPORT_SCHOOLS_PRINCIPAL_NAME,
  SAM_IMPORT_SCHOOLS_PRINCIPAL_EMAIL,
  SAM_IMPORT_SCHOOLS_PRINCIPAL_PHONE,
  SAM_IMPORT_SCHOOLS_PUPILS,
  SAM_IMPORT_SCHOOLS_JOINED_DATE,
  SAM_IMPORT_SCHOOLS_LEFT_DATE,
  SAM_IMPORT_SCHOOLS_BASIS_OF_SELECTION,
  SAM_IMPORT_SCHOOLS_N_TARGETS,
} SamImportSchoolsTarget;

/**
 * SamImportTargetSpec:
 * @family: of the field; only what people's tables say has one
 * @field: of the family
 * @label: (nullable): message id, where the field's own label would not do
 * @headers: names of such a column, in Swedish and English, as sam_name_normalise() leaves them, by '|'
 */
typedef struct
{
  SamImportTarget target;
  SamFamilyId     family;
  guint           field;
  const char     *label;
  const char     *headers;
} SamImportTargetSpec;

SamImportSubjectKind sam_import_subject_get_kind (const SamImportSubject *self);
/** Of a documented table. */
SamFamilyId          sam_import_subject_get_family (const SamImportSubject *self);
/** Of the tables that people have; %NULL for documented ones. */
const SamImportTargetSpec *sam_import_subject_get_spec (const SamImportSubject *self, guint target);

/** How well a column of this name fits a target: 0 not at all, 2 by a name of its own, 1 by one that others share. */
guint sam_import_subject_match (const SamImportSubject *self, guint target, const char *header);

/**
 * sam_import_subject_guess:
 * @headers: (array zero-terminated=1): names of the columns
 * @targets: (out caller-allocated): one for each column; may be %NULL
 *
 * What each column says, best match first; each target once.
 *
 * Returns: how well the table fits; 0 where its rows could not be understood
 */
guint sam_import_subject_guess (const SamImportSubject *self, const char *const *headers, int *targets);
/** The subject that fits best, by the columns and by the file's name; %NULL where none does. */
const SamImportSubject *sam_import_subject_find_best (const char *file_name, const char *const *headers);

/** Whether the columns that are set can tell what a row is about; @missing gets names of what is missing. */
gboolean sam_import_subject_is_complete (const SamImportSubject *self, const gboolean *is_said, GString *missing);

G_END_DECLS

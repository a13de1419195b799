#pragma once

#include "sam-import-private.h"

G_BEGIN_DECLS

/*
 * Records as people name them: a school by code or name, a team by name, a
 * person by code, e-mail or name. What is only nearly a name is asked about.
 */

SamImportFinder *sam_import_finder_new (SamImportWorld *world);
void             sam_import_finder_free (SamImportFinder *self);

typedef enum
{
  SAM_IMPORT_FOUND,
  SAM_IMPORT_NOT_FOUND, /* there is none of the kind, or somebody said so */
  SAM_IMPORT_WAITING,   /* somebody must be asked */
} SamImportFindResult;

/**
 * SamImportTold: what a row says of a person beside the name.
 * @code: (nullable): one that nobody has
 * @email: (nullable): one of nearly the same name with another address is another
 */
typedef struct
{
  const char *code;
  const char *email;
} SamImportTold;

/**
 * sam_import_find:
 * @school: 0 for any, for teams and people
 * @told: (nullable): for people
 * @can_be_new: what is not found is made
 */
SamImportFindResult sam_import_find (SamImport *import, SamFamilyId family, gint64 school, const char *named,
                                     const SamImportTold *told, gboolean can_be_new, const SamImportSpot *spot,
                                     SamRecord **record);
/** By e-mail, case aside; %NULL where there is none, or several. */
SamRecord          *sam_import_find_email (SamImport *import, const char *email);
/** By code, case aside. */
SamRecord          *sam_import_find_code (SamImport *import, const char *code);

/** Refuses the spot: there is no such record. */
void                sam_import_refuse_unknown (SamImport *import, SamFamilyId family, const char *named,
                                               const SamImportSpot *spot);

G_END_DECLS

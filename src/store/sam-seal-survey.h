#pragma once

#include "sam-database.h"

G_BEGIN_DECLS

/** What of the file is sealed: numbers only. */
typedef struct
{
  guint n_cycles_with_keys;
  guint n_destroyed_keys;
  guint n_sealed;
  guint n_plain;
  guint n_attachments;
} SamSealSurvey;

/** Counts in all families; reads no text, and works locked. */
gboolean sam_seal_survey_read (SamDatabase *database, SamSealSurvey *survey, GError **error);

G_END_DECLS

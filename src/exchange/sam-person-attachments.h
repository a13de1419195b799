#pragma once

#include "sam-attachment.h"
#include "sam-person-data.h"

G_BEGIN_DECLS

/*
 * The attachments of the coaching that a person has part in, as teacher or
 * coach: that they are there, and what they are called where that can be read.
 * They themselves are saved one by one, from the cycle.
 */

/** Array of #SamAttachment, by cycle, the oldest first. */
GPtrArray *sam_person_attachments_list (SamStore *store, const SamPersonData *data);
/** Name, kind and size in words, and the day that it was added. */
char      *sam_person_attachments_dup_name (const SamAttachment *self);
char      *sam_person_attachments_describe (const SamAttachment *self);

G_END_DECLS

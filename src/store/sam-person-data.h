#pragma once

#include "sam-record.h"
#include "sam-store.h"

G_BEGIN_DECLS

/**
 * SamPersonMention: a place where somebody wrote the person's name.
 * @record: whose text it is
 * @field: which of its fields
 */
typedef struct
{
  SamRecord *record;
  guint      field;
} SamPersonMention;

/**
 * SamPersonData: all that a file holds about a person.
 * @person: the person's own record; of somebody who was removed, as the history knows it
 * @records: by family, (array of #SamRecord): those that name the person, and what belongs to
 *   the person's coaching, the texts included: it is the person's right to see them
 * @mentions: (array of #SamPersonMention): texts that name the person
 * @history: (array of #SamHistoryEntry): changes of the person's record and of @records, newest first
 * @disclosures: (array of #SamDisclosure): what of the person's coaching left the file, and lines that name the person
 * @n_sealed: how many texts could not be looked through for the person's name, since they are sealed and locked
 */
typedef struct
{
  SamRecord *person;
  GPtrArray *records[SAM_N_FAMILIES];
  GPtrArray *mentions;
  GPtrArray *history;
  GPtrArray *disclosures;
  guint      n_sealed;
} SamPersonData;

SamPersonData *sam_person_data_new (SamStore *store, gint64 person, GError **error);
void           sam_person_data_free (SamPersonData *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SamPersonData, sam_person_data_free)

/**
 * sam_person_data_may_show:
 *
 * Whether a text is this person's to see. In individual coaching it is where
 * the person is the teacher, and where the person wrote it as the coach; what
 * another teacher asked or means to try is that teacher's own, and so is all of
 * it in coaching that the person has no part in.
 */
gboolean       sam_person_data_may_show (const SamPersonData *self, SamRecord *record, guint field);
/** How many texts there are of the coaching where the person is the teacher: those that erasing destroys. */
guint          sam_person_data_count_own_texts (const SamPersonData *self);
/** How many texts of coaching stand in what is shown of the person: those that can be read, and are the person's to see. */
guint          sam_person_data_count_shown_texts (const SamPersonData *self);

G_END_DECLS

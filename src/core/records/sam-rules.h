#pragma once

#include "sam-date-range.h"
#include "sam-draft.h"

G_BEGIN_DECLS

/*
 * Rules that several families share. A rule that looks at other records is
 * silent where it has no source, or where the record is not there: that is
 * said by the field itself.
 */

/** The record that the field refers to, owned by the caller, or %NULL. */
SamRecord *sam_rules_get (const SamDraft *draft, SamRecordSource *source, guint field);

/** Records of a family whose reference is @id; empty without a source. */
GPtrArray *sam_rules_list (SamRecordSource *source, SamFamilyId family, guint field, gint64 id);

/** The days of the draft's inclusive dates; @to without a value has no end. */
SamDateRange sam_rules_get_range (const SamDraft *draft, guint from, guint to);

/** The days of a record's inclusive dates. */
SamDateRange sam_rules_get_record_range (SamRecord *record, guint from, guint to);

/** Whether the draft is an edit of a record that is stored. */
gboolean sam_rules_is_stored (const SamDraft *draft);

/**
 * Whether another record of the draft's family covers some of the same days,
 * of those that refer to the same record by @owner and by @same; where one
 * reference is enough they are the same field.
 */
gboolean sam_rules_overlaps_another (const SamDraft *draft, SamRecordSource *source, guint owner, guint same,
                                     guint from, guint to);

/** Error: @later must not lie before @earlier. */
void sam_rules_check_order (const SamDraft *draft, guint earlier, guint later, SamProblems *problems);

/** Error: the date must not lie in the future. */
void sam_rules_check_not_future (const SamDraft *draft, guint date, SamProblems *problems);

/** Warning: the text does not look like an e-mail address. */
void sam_rules_check_email (const SamDraft *draft, guint email, SamProblems *problems);

/** Error: the team must be one of the school's. */
void sam_rules_check_team_of_school (const SamDraft *draft, SamRecordSource *source, guint team, guint school,
                                     SamProblems *problems);

/** Warning: days outside the school's participation. @field shows it. */
void sam_rules_check_within_school (SamRecord *school, SamDateRange range, guint field, SamProblems *problems);

/** Warning: days outside the team's own dates, or outside its school's participation. */
void sam_rules_check_within_team (SamRecord *team, SamRecordSource *source, SamDateRange range, guint field,
                                  SamProblems *problems);

/** Warning: the person is not marked as a coach, or as a teacher. */
void sam_rules_check_is_coach (const SamDraft *draft, SamRecordSource *source, guint person, SamProblems *problems);
void sam_rules_check_is_teacher (const SamDraft *draft, SamRecordSource *source, guint person,
                                 SamProblems *problems);

G_END_DECLS

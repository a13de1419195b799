#pragma once

#include "sam-record.h"
#include "sam-record-source.h"

G_BEGIN_DECLS

/**
 * SamDraft:
 *
 * What an edit form holds: a plain value with the record as it was and as it
 * is to be. Every edit is a function on it; validation is pure. Only a change
 * of the store (sam_change_put()) turns a draft into a record.
 *
 * Texts are trimmed and composed (NFC), and a text of one line has no line
 * breaks; an empty text is no value. A text that is no UTF-8 leaves the field
 * unset and becomes a problem of it.
 */
SamDraft *sam_draft_new (const SamFamily *family);
SamDraft *sam_draft_new_for_record (SamRecord *record);
SamDraft *sam_draft_copy (const SamDraft *self);
void      sam_draft_free (SamDraft *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SamDraft, sam_draft_free)

const SamFamily *sam_draft_get_family (const SamDraft *self);
/** 0 until the store has inserted it; sam_change_put() sets it. */
gint64           sam_draft_get_id (const SamDraft *self);
void             sam_draft_set_id (SamDraft *self, gint64 id);
/** The record that was loaded, or %NULL for a new one. */
SamRecord       *sam_draft_get_original (const SamDraft *self);
gboolean         sam_draft_is_changed (const SamDraft *self);
gboolean         sam_draft_is_field_changed (const SamDraft *self, guint field);

const SamValue *sam_draft_get_value (const SamDraft *self, guint field);
gboolean        sam_draft_is_set (const SamDraft *self, guint field);
const char     *sam_draft_get_text (const SamDraft *self, guint field);
gint64          sam_draft_get_integer (const SamDraft *self, guint field);
int             sam_draft_get_choice (const SamDraft *self, guint field);
gboolean        sam_draft_get_flag (const SamDraft *self, guint field);
SamDate         sam_draft_get_date (const SamDraft *self, guint field);
int             sam_draft_get_time (const SamDraft *self, guint field);
gint64          sam_draft_get_reference (const SamDraft *self, guint field);

void sam_draft_set_text (SamDraft *self, guint field, const char *text);
void sam_draft_set_integer (SamDraft *self, guint field, gint64 integer);
void sam_draft_set_choice (SamDraft *self, guint field, int choice);
void sam_draft_set_flag (SamDraft *self, guint field, gboolean flag);
void sam_draft_set_date (SamDraft *self, guint field, SamDate date);
void sam_draft_set_time (SamDraft *self, guint field, int minutes);
void sam_draft_set_reference (SamDraft *self, guint field, gint64 id);
void sam_draft_unset (SamDraft *self, guint field);

/**
 * sam_draft_parse:
 *
 * Sets a field of any kind but reference from text in the file's form (ISO
 * date, HH:MM, the name of a choice, digits). What cannot be read leaves the
 * field unset and is kept as a problem of the field, so that validation says it.
 */
gboolean sam_draft_parse (SamDraft *self, guint field, const char *text, GError **error);
/** What sam_draft_parse() or sam_draft_set_text() last could not read of the field, in words, or %NULL. */
const char *sam_draft_get_unread (const SamDraft *self, guint field);

/**
 * SamProblems: what validation found, in the order of the fields.
 *
 * Errors stop a draft from being stored; warnings (what is unusual) never do.
 */
typedef enum { SAM_PROBLEM_WARNING, SAM_PROBLEM_ERROR } SamProblemLevel;

#define SAM_PROBLEM_WHOLE_RECORD G_MAXUINT

typedef struct
{
  SamProblemLevel level;
  guint           field; /* or SAM_PROBLEM_WHOLE_RECORD */
  char           *message; /* translated, a whole sentence */
} SamProblem;

SamProblems      *sam_problems_new (void);
void              sam_problems_free (SamProblems *self);
void              sam_problems_add (SamProblems *self, SamProblemLevel level, guint field,
                                    const char *format, ...) G_GNUC_PRINTF (4, 5);
guint             sam_problems_get_n (const SamProblems *self);
const SamProblem *sam_problems_get (const SamProblems *self, guint index);
gboolean          sam_problems_has_errors (const SamProblems *self);
/** The first problem of a field, errors first, or %NULL. */
const SamProblem *sam_problems_find (const SamProblems *self, guint field);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SamProblems, sam_problems_free)

/** Required fields, kinds, ranges, then the family's own rules. @source may be %NULL: rules across records are then left out. */
SamProblems *sam_draft_validate (const SamDraft *self, SamRecordSource *source);
/**
 * Adds an error, at the last field of the natural key, where @source has another record with the same key. It is
 * for forms, to be said while one types: storing refuses it anyway, whoever asks.
 */
void         sam_draft_validate_key (const SamDraft *self, SamRecordSource *source, SamProblems *problems);

G_END_DECLS

#pragma once

#include "sam-language.h"
#include "sam-store.h"

G_BEGIN_DECLS

/*
 * The disclosure log: what of the coaching's text left the file, whose it was,
 * to whom and why. It never holds the text itself, it only grows, and no undo
 * takes anything out of it. Every way out (the clipboard, paper, a file) enters
 * a line before the text leaves.
 */

/** How the text left the file. */
typedef enum
{
  SAM_DISCLOSURE_COPIED,
  SAM_DISCLOSURE_PRINTED,
  SAM_DISCLOSURE_EXPORTED,
  SAM_N_DISCLOSURE_ACTS,
} SamDisclosureAct;

/** What left the file. */
typedef enum
{
  SAM_DISCLOSURE_QUESTION,
  SAM_DISCLOSURE_NOTE,
  SAM_DISCLOSURE_DIALOGUE,
  SAM_DISCLOSURE_FOLLOW_UP,
  SAM_DISCLOSURE_CYCLE,
  SAM_DISCLOSURE_OBSERVATION,
  SAM_DISCLOSURE_OBSERVATIONS, /* a selection of several teachers' */
  SAM_DISCLOSURE_BOOKLET,
  SAM_DISCLOSURE_ATTACHMENT,
  SAM_DISCLOSURE_PERSON,    /* all that the file holds about somebody */
  SAM_DISCLOSURE_PROGRAMME, /* all of the programme */
  SAM_DISCLOSURE_LIST,
  SAM_N_DISCLOSURE_SUBJECTS,
} SamDisclosureSubject;

/** The recipient where the text goes to the teacher whose it is: no name stands in the log. */
#define SAM_DISCLOSURE_TO_TEACHER "@teacher"
/** The coach of the cycle. */
#define SAM_DISCLOSURE_TO_COACH "@coach"
/** Whoever works with the file, where nobody else is named. */
#define SAM_DISCLOSURE_TO_USER "@user"
/** The one whom an export of a person's data is about. */
#define SAM_DISCLOSURE_TO_PERSON "@person"

/**
 * SamDisclosureEntry:
 * @cycle: id, 0 where it is of no one cycle
 * @person: whose it is: id; 0 for the teacher of @cycle, or for nobody's alone
 * @recipient: who asked for it, or one of the words above; not empty
 * @reason: (nullable):
 *
 * A line to be entered.
 */
typedef struct
{
  SamDisclosureAct     act;
  SamDisclosureSubject subject;
  gint64               cycle;
  gint64               person;
  const char          *recipient;
  const char          *reason;
} SamDisclosureEntry;

/**
 * sam_disclosure_enter:
 *
 * Enters a line, with the time and the file's user. Returns its number, which
 * is never used again; 0 with @error, in words: %SAM_ERROR_READ_ONLY where
 * nothing can be entered, so that nothing may leave either.
 */
gint64 sam_disclosure_enter (SamStore *store, const SamDisclosureEntry *entry, GError **error);

/**
 * SamDisclosure:
 *
 * A line of the log. A value: it never changes.
 */
#define SAM_TYPE_DISCLOSURE (sam_disclosure_get_type ())
G_DECLARE_FINAL_TYPE (SamDisclosure, sam_disclosure, SAM, DISCLOSURE, GObject)

gint64               sam_disclosure_get_number (SamDisclosure *self);
/** In the local time of this machine. Owned by the line. */
GDateTime           *sam_disclosure_get_made_at (SamDisclosure *self);
/** The file's user at that time, or %NULL. */
const char          *sam_disclosure_get_made_by (SamDisclosure *self);
SamDisclosureAct     sam_disclosure_get_act (SamDisclosure *self);
SamDisclosureSubject sam_disclosure_get_subject (SamDisclosure *self);
/** 0 where it is of no one cycle; the cycle may be gone. */
gint64               sam_disclosure_get_cycle (SamDisclosure *self);
gint64               sam_disclosure_get_person (SamDisclosure *self);
/** The name as it is now, or %NULL. */
const char          *sam_disclosure_get_person_name (SamDisclosure *self);
/** As it is stored: see sam_disclosure_describe_recipient(). */
const char          *sam_disclosure_get_recipient (SamDisclosure *self);
const char          *sam_disclosure_get_reason (SamDisclosure *self);

/** Which lines; zeros are any, and so is %SAM_DATE_NONE. */
typedef struct
{
  gint64  person;
  SamDate from;
  SamDate to;
} SamDisclosureFilter;

/** Lines, newest first: array of #SamDisclosure, or %NULL with @error. @filter: (nullable): */
GPtrArray *sam_disclosure_list (SamDatabase *database, const SamDisclosureFilter *filter, GError **error);
/** Those who got something lately, each once, newest first, without the words above: array of char *, or %NULL with @error. */
GPtrArray *sam_disclosure_list_recipients (SamDatabase *database, guint limit, GError **error);

/* In words of @language; owned by the program. */
const char *sam_disclosure_act_get_label (SamDisclosureAct act, const SamLanguage *language);
const char *sam_disclosure_subject_get_label (SamDisclosureSubject subject, const SamLanguage *language);
/** The recipient in words. @recipient itself where it is none of the words above. */
const char *sam_disclosure_describe_recipient (const char *recipient, const SamLanguage *language);

/** Whether there is any text of individual coaching in the file, sealed or not. */
gboolean sam_disclosure_has_texts (SamDatabase *database, gboolean *has_texts, GError **error);

/** Takes the names of somebody who is erased out of what was typed; for the erasure's transaction. @variants: of char * */
gboolean sam_disclosure_erase_mentions (SamDatabase *database, GPtrArray *variants, GError **error);

G_END_DECLS

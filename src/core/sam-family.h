#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SamFamilyId:
 *
 * The families of records, in an order in which each refers only to earlier
 * ones (and to itself): the order of import. A family has one table of the
 * same name in the file and one CSV file of the same name in an exchange folder.
 */
typedef enum
{
  SAM_FAMILY_PROGRAMME,
  SAM_FAMILY_SETTING,
  SAM_FAMILY_ORGANISER,
  SAM_FAMILY_SCHOOL,
  SAM_FAMILY_TERM,
  SAM_FAMILY_DAY_OFF,
  SAM_FAMILY_TEAM,
  SAM_FAMILY_PERSON,
  SAM_FAMILY_MEMBERSHIP,
  SAM_FAMILY_ASSIGNMENT,
  SAM_FAMILY_AWAY,
  SAM_FAMILY_COACH_DAY,
  SAM_FAMILY_STRAND,
  SAM_FAMILY_STRAND_STATUS,
  SAM_FAMILY_PROMISE,
  SAM_FAMILY_SERIES,
  SAM_FAMILY_CYCLE,
  SAM_FAMILY_FOCUS_QUESTION,
  SAM_FAMILY_SESSION,
  SAM_FAMILY_ATTENDANCE,
  SAM_FAMILY_ACCEPTED_CLASH,
  SAM_FAMILY_TEMPLATE,
  SAM_FAMILY_OBSERVATION,
  SAM_FAMILY_OBSERVATION_ENTRY,
  SAM_FAMILY_DIALOGUE,
  SAM_FAMILY_FOLLOW_UP,
  SAM_FAMILY_SURVEY_ROUND,
  SAM_FAMILY_SURVEY_STATEMENT,
  SAM_FAMILY_SURVEY_INVITATION,
  SAM_FAMILY_SURVEY_COUNT,
  SAM_FAMILY_INDICATOR,
  SAM_FAMILY_INDICATOR_VALUE,
  SAM_FAMILY_BASIS,
  SAM_FAMILY_BASIS_CITATION,
  SAM_FAMILY_REQUIREMENT,
  SAM_FAMILY_REQUIREMENT_JUDGEMENT,
  SAM_FAMILY_MILESTONE,
  SAM_FAMILY_INTERVENTION,
  SAM_FAMILY_WATCH,
  SAM_N_FAMILIES,
} SamFamilyId;

/** A set of families, one bit each: 1 << family. */
typedef guint64 SamFamilySet;

#define SAM_FAMILY_SET(id) (G_GUINT64_CONSTANT (1) << (id))

typedef enum
{
  SAM_FIELD_TEXT,       /* one line */
  SAM_FIELD_LINES,      /* several lines */
  SAM_FIELD_INTEGER,
  SAM_FIELD_MINUTES,
  SAM_FIELD_PERCENT,
  SAM_FIELD_FLAG,
  SAM_FIELD_DATE,
  SAM_FIELD_TIME,
  SAM_FIELD_TERM,       /* '2012-ht' */
  SAM_FIELD_CHOICE,     /* one of .choices */
  SAM_FIELD_REFERENCE,  /* id of a record of family .target */
  SAM_FIELD_SEALABLE,   /* text of individual coaching: never in a log or aggregate */
} SamFieldKind;

typedef enum
{
  SAM_FIELD_REQUIRED = 1 << 0,
  /* Part of the natural key by which an import finds the record again. */
  SAM_FIELD_KEY = 1 << 1,
  /* A sealable text without which some records of the family say nothing; the family's own rules tell which. */
  SAM_FIELD_NEEDS_WORDS = 1 << 2,
} SamFieldFlags;

/**
 * SamChoice:
 * @name: the word in the file and in CSV
 * @context: message context of @label
 * @label: untranslated label, marked for translation; see sam_choice_get_label()
 */
typedef struct
{
  const char *name;
  const char *context;
  const char *label;
} SamChoice;

/** Context and label of a choice, marked for translation; NC_() would keep the label only. */
#define SAM_LABEL(context, label) context, label

typedef struct _SamField SamField;
typedef struct _SamFamily SamFamily;

/**
 * SamField:
 * @name: its name in CSV headers; the column, less "_id" for references
 * @column: the column in the file
 * @label: untranslated label, marked for translation
 * @minimum: least number allowed, for integers, minutes and percent
 * @maximum: greatest number allowed
 * @fallback: the value of a new draft, as text in the file's form, or %NULL
 * @normalise: makes the file's one spelling of a text that has several, newly
 *   allocated; what it does not know it returns as it came. May be %NULL
 */
struct _SamField
{
  const char      *name;
  const char      *column;
  const char      *label;
  SamFieldKind     kind;
  SamFieldFlags    flags;
  SamFamilyId      target;
  const SamChoice *choices;
  guint            n_choices;
  gint64           minimum;
  gint64           maximum;
  const char      *fallback;
  char *(*normalise) (const char *text);
};

typedef struct _SamDraft SamDraft;
typedef struct _SamProblems SamProblems;
typedef struct _SamRecordSource SamRecordSource;

/**
 * SamFamily:
 * @name: table and CSV name, such as "strand_status"
 * @label: untranslated name of one record, such as "School"
 * @validate: the family's own rules beyond required, kind and range; may be %NULL
 */
struct _SamFamily
{
  SamFamilyId     id;
  const char     *name;
  const char     *label;
  const SamField *fields;
  guint           n_fields;
  void (*validate) (const SamDraft *draft, SamRecordSource *source, SamProblems *problems);
};

const SamFamily *sam_family_get (SamFamilyId id);
/** By table name; %NULL where there is none. */
const SamFamily *sam_family_find (const char *name);
/** Index of the field with this CSV name, or -1. */
int              sam_family_find_field (const SamFamily *family, const char *name);
/** Index of the choice with this name, or -1. */
int              sam_field_find_choice (const SamField *field, const char *name);
/** Labels in the language of the program, by gettext. */
const char      *sam_family_get_label (const SamFamily *family);
const char      *sam_field_get_label (const SamField *field);
const char      *sam_choice_get_label (const SamField *field, int choice);

G_END_DECLS

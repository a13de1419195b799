#pragma once

#include "sam-person-data.h"

G_BEGIN_DECLS

/*
 * All that a file holds about a person, for that person: as a page to read and
 * print (HTML, whole in itself), and as JSON. In the language of the program.
 */

typedef enum
{
  SAM_PERSON_LINE_TITLE,
  SAM_PERSON_LINE_NOTE,
  SAM_PERSON_LINE_HEADING,
  SAM_PERSON_LINE_RECORD, /* a record begins here; no text */
  SAM_PERSON_LINE_FIELD,  /* label and text */
  SAM_PERSON_LINE_ENTRY,  /* of the history */
} SamPersonLineKind;

typedef struct
{
  SamPersonLineKind kind;
  char             *label;
  char             *text;
  gboolean          is_long; /* what somebody wrote, not a value */
} SamPersonLine;

/** The page line by line, the title first: array of #SamPersonLine. */
GPtrArray *sam_person_data_to_lines (SamStore *store, const SamPersonData *data);
/** Where it is: a kind of record, its name and the field. Newly allocated. */
char *sam_person_mention_describe (SamStore *store, const SamPersonMention *mention);
/** Newly allocated. */
char *sam_person_data_to_html (SamStore *store, const SamPersonData *data);
char *sam_person_data_to_json (SamStore *store, const SamPersonData *data);
/** The same as plain text, for a terminal. */
char *sam_person_data_to_text (SamStore *store, const SamPersonData *data);

G_END_DECLS

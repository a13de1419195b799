#pragma once

#include "sam-account.h"
#include "sam-document.h"
#include "sam-progress-facts.h"
#include "sam-reception.h"

G_BEGIN_DECLS

/* The inside of the term report, shared by the rooms sam-term-account*.c. */

/**
 * SamTermAccount:
 * @headings: indices of the blocks that the contents name, #guint
 * @titles: their texts, owned by the document
 */
typedef struct
{
  SamDocument            *document;
  const SamLanguage      *language;
  SamDate                 as_of;
  const SamProgressFacts *facts;
  const SamAccount       *account;
  const SamReception     *reception;
  GPtrArray              *attention;
  GArray                 *headings;
  GPtrArray              *titles;
} SamTermAccount;

/** A heading that stands in the contents, first on a page. */
void sam_term_account_begin_part (SamTermAccount *self, const char *title);
/** From when its figures count, in words: they are no figures of the term alone. */
const char *sam_term_account_get_from_when (const SamLanguage *language);
/** Every school by itself: its status and figures, never parted over two pages. */
void sam_term_account_add_schools (SamTermAccount *self);
/** Rounds of the survey, statement by statement; indicators as context. */
void sam_term_account_add_evaluation (SamTermAccount *self);
/** What the programme stands on, what was asked of it, and what it set out to do by when. */
void sam_term_account_add_basis (SamTermAccount *self);

G_END_DECLS

#pragma once

#include "sam-seal.h"
#include "sam-test-programme.h"

G_BEGIN_DECLS

#define COACHING_PASSPHRASE "korrekt häst batteri"

/*
 * Two cycles of two teachers, C1 (Maria) and C2 (Nils), both with the coach
 * Annika, each with a question, an observation, a dialogue and a follow-up. In
 * C1 stand all the words of coaching_words, in C2 one that names Maria.
 */
extern const char *const coaching_words[];

/** With the seal set up and unlocked before anything is written, or after all of it was written plain. */
typedef enum
{
  COACHING_PLAIN,
  COACHING_SEALED,
  COACHING_SEALED_LATER,
} CoachingSeal;

SamTestProgramme *coaching_new (CoachingSeal seal);
/** Sets the seal up, and returns nothing but unlocked. */
void              coaching_seal (SamStore *store);
void              coaching_unlock (SamStore *store);

/** The text of a field of a labelled record, or a word in brackets for its state. Newly allocated. */
char             *coaching_read (SamTestProgramme *p, SamFamilyId family, const char *label, guint field);

/** The bytes of a column of a labelled record, as hexadecimal digits. */
char             *coaching_read_column (SamTestProgramme *p, const char *table, const char *column, const char *label);

/** Fails where any of the words stands in any file of the folder. */
void              coaching_assert_hidden (const char *folder);

G_END_DECLS

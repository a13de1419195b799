#pragma once

#include "sam-catalogue.h"
#include "sam-language.h"

G_BEGIN_DECLS

/* What ICU knows of a language, fetched once; plain texts, so that formatting is
 * safe in any thread and quick enough for every cell of a page. */
typedef struct
{
  char *months[12];
  char *short_months[12];
  char *standalone_months[12];
  char *short_standalone_months[12];
  char *weekdays[7]; /* from Monday */
  char *standalone_weekdays[7];
  char *short_weekdays[7];
  char *decimal_sign;
  char *group_sign;
  char *minus_sign;
} SamLanguageNames;

struct _SamLanguage
{
  const char *code;
  const char *icu_locale;
  const char *catalogue_name;
  /* Text between a number and its % sign. */
  const char *percent_space;
};

const SamLanguageNames *sam_language_get_names (const SamLanguage *self);

G_END_DECLS

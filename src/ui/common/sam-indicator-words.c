#include "sam-indicator-words.h"

#include <glib/gi18n.h>

#include "sam-indicator-value.h"
#include "sam-indicator.h"
#include "sam-language.h"

char *
sam_indicator_words_value (SamRecord *value, SamRecord *indicator)
{
  const SamLanguage *language = sam_language_get_default ();
  const char *unit = indicator != NULL ? sam_record_get_text (indicator, SAM_INDICATOR_UNIT) : NULL;
  gint64 numerator = sam_record_get_integer (value, SAM_INDICATOR_VALUE_NUMERATOR);
  g_autofree char *number = sam_language_format_integer (language, numerator);

  if (sam_record_is_set (value, SAM_INDICATOR_VALUE_DENOMINATOR))
    {
      gint64 denominator = sam_record_get_integer (value, SAM_INDICATOR_VALUE_DENOMINATOR);
      g_autofree char *of = sam_language_format_integer (language, denominator);
      g_autofree char *share = sam_language_format_share (language, numerator, denominator);

      /* Translators: a share, as counts and in percent: "86 of 103 · 83.5%". */
      return g_strdup_printf (_("%s of %s · %s"), number, of, share);
    }

  return unit != NULL ? g_strdup_printf ("%s %s", number, unit) : g_steal_pointer (&number);
}

#pragma once

#include <glib.h>

#include "sam-date.h"

G_BEGIN_DECLS

/**
 * SamLanguage:
 *
 * One of the program's languages, with all that depends on it: message
 * catalogue, dates, numbers, lists and collation. It never touches the
 * process's locale, so a report can be Swedish in an English window, on a
 * machine where neither locale was generated. Dates, numbers and order come
 * from ICU. Immutable, and safe to use from any thread.
 *
 * Messages: sam_language_gettext (language, "…") for text that may be in
 * another language than the window (reports, figures); plain _() elsewhere.
 */
typedef struct _SamLanguage SamLanguage;

/** "sv" or "en" (also "sv_SE.UTF-8", "en_GB"); %NULL where it is neither. Owned by the library. */
const SamLanguage *sam_language_find (const char *code);
/** The language that the program runs in: what gettext's own rules choose, else English. */
const SamLanguage *sam_language_get_default (void);
/** "sv" or "en". */
const char        *sam_language_get_code (const SamLanguage *self);

/**
 * sam_language_find_locale_dir:
 * @installed: where catalogues lie once the program is installed
 *
 * Where they lie for this program: in SAMORDNA_LOCALE_DIR where that is set, in
 * the build folder for a program that runs from there, else @installed.
 *
 * Returns: (transfer full): the folder
 */
char *sam_language_find_locale_dir (const char *installed);

/**
 * sam_language_init:
 * @locale_dir: where catalogues lie
 * @choice: "sv", "en", or %NULL for the system's
 *
 * Once, at the start of main(), before any thread: sets locale and text domain,
 * falls back to C.UTF-8, and makes @choice the language of _() and of
 * sam_language_get_default().
 */
void sam_language_init (const char *locale_dir, const char *choice);

const char *sam_language_gettext (const SamLanguage *self, const char *message) G_GNUC_FORMAT (2);
const char *sam_language_pgettext (const SamLanguage *self, const char *context, const char *message)
  G_GNUC_FORMAT (3);
const char *sam_language_ngettext (const SamLanguage *self, const char *singular, const char *plural, gulong n)
  G_GNUC_FORMAT (2) G_GNUC_FORMAT (3);

typedef enum
{
  SAM_DATE_STYLE_ISO,           /* 2012-12-14 */
  SAM_DATE_STYLE_SHORT,         /* 14 dec · 14 Dec (no year) */
  SAM_DATE_STYLE_MEDIUM,        /* 14 dec 2012 · 14 Dec 2012 */
  SAM_DATE_STYLE_LONG,          /* 14 december 2012 · 14 December 2012 */
  SAM_DATE_STYLE_WEEKDAY,       /* fredag 14 december · Friday 14 December */
  SAM_DATE_STYLE_WEEKDAY_YEAR,  /* fredag 14 december 2012 */
  SAM_DATE_STYLE_MONTH,         /* december 2012 · December 2012 (standalone) */
} SamDateStyle;

/* All return newly allocated strings. */
char *sam_language_format_date (const SamLanguage *self, SamDate date, SamDateStyle style);
/**
 * A range with both its ends: "10–14 december 2012", "29 oktober–2 november 2012", "29 October – 2 November 2012";
 * "10–14 dec 2012" where @brief.
 */
char *sam_language_format_date_span (const SamLanguage *self, SamDate first, SamDate last, gboolean brief);
/** Abbreviated or full, standalone; @weekday 1 to 7 from Monday. */
char *sam_language_format_weekday (const SamLanguage *self, int weekday, gboolean full);
char *sam_language_format_month (const SamLanguage *self, int month, gboolean full);
/** "v. 50", "week 50". */
char *sam_language_format_week (const SamLanguage *self, SamWeek week);
/** '2013-vt' → "vt 2013", "spring 2013"; @term as in the file. */
char *sam_language_format_term (const SamLanguage *self, const char *term);
/** Grouped by the language: "14 415", "14,415"; sv groups by a no-break space. */
char *sam_language_format_integer (const SamLanguage *self, gint64 number);
/** "375 min", with a no-break space. */
char *sam_language_format_minutes (const SamLanguage *self, gint64 minutes);
/** Room on a disk, in thousands of bytes: "1,2 MB", "1.2 MB", with a no-break space. */
char *sam_language_format_size (const SamLanguage *self, guint64 bytes);
/**
 * A share by the display rules: one decimal, rounded half up on the exact
 * fraction; "91,3 %" with a no-break space, "91.3%"; "100 %" only where equal,
 * "0 %" only where nothing, else "> 99,9 %", "< 0,1 %", "> 100 %"; "–" for a
 * denominator of 0.
 */
char *sam_language_format_share (const SamLanguage *self, gint64 numerator, gint64 denominator);
/** A number of halves: 21 is "10,5", 20 is "10". Newly allocated. */
char *sam_language_format_halves (const SamLanguage *self, gint64 halves);
/** A number of tenths, to one decimal: 23 is "2,3", 20 is "2". Newly allocated. */
char *sam_language_format_tenths (const SamLanguage *self, gint64 tenths);
/** "a, b och c"; @items NULL-terminated. */
char *sam_language_format_list (const SamLanguage *self, const char *const *items);

/** Compares by the order of Swedish (å ä ö last, not folded to a and o), for both languages. */
int   sam_collate (const char *a, const char *b);
/**
 * Compares names of teams: what begins in the year before the first (F–3) comes first, the upper stages last, and the
 * others between them as sam_collate() orders them. %NULL, which is a school as a whole, comes before all.
 */
int   sam_collate_teams (const char *a, const char *b);
/**
 * Appends to @keys the sort key of @text, a NUL included: keys compare by memcmp() as their texts do by
 * sam_collate(). For sorting much at once.
 */
void  sam_collation_append_key (GByteArray *keys, const char *text);
/** Lower case by ICU, folding case but not å ä ö: for "contains" filters. Newly allocated. */
char *sam_fold (const char *text);

G_END_DECLS

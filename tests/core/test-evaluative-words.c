/* Words that judge, found in notes: whole words in all their forms, and nothing that only looks alike. */
#include <glib.h>
#include <string.h>

#include "sam-evaluative-words.h"

typedef struct
{
  const char *text;
  const char *expected; /* the words, each at its place "[…]" in the text; NULL: none */
} Case;

static const Case cases[] = {
  { "En bra följdfråga. Paret räknar om.", "En [bra] följdfråga. Paret räknar om." },
  { "BRA!", "[BRA]!" },
  { "Bra, bättre, bäst", "[Bra], [bättre], [bäst]" },
  { "Tyvärr svarar ingen", "[Tyvärr] svarar ingen" },
  { "Dålig ljudnivå, stökigt i bänkraden", "[Dålig] ljudnivå, [stökigt] i bänkraden" },
  { "DÅLIGT", "[DÅLIGT]" },
  { "Duktiga elever som är SKICKLIGA", "[Duktiga] elever som är [SKICKLIGA]" },
  { "fantastiskt(!)bra/dåligt", "[fantastiskt](!)[bra]/[dåligt]" },
  { "A good answer, well explained", "A [good] answer, [well] explained" },
  { "Läraren bad eleverna vänta", NULL },
  { "Nice. Poorly done; AWFUL", "[Nice]. [Poorly] done; [AWFUL]" },
  { "jättebra", "[jättebra]" },
  { "bra", "[bra]" },
  { "ett bra-svar", "ett [bra]-svar" },
  { "Det är ju bra’", "Det är ju [bra]’" },
  /* Only alike. */
  { "Bråk om bråkräkning i Brasilien, på braket", NULL },
  { "Finska flaggan, fingret, definiera, finns", NULL },
  { "goodbye, goods, wellington, nicest1, poorhouse, badge", NULL },
  { "dåligen obra brabra", NULL },
  { "Eleven läser högt i åtta minuter.", NULL },
  { "", NULL },
  { "…", NULL },
  /* What somebody said. */
  { "Läraren säger ”bra” och går vidare", NULL },
  { "Hon ropar \"bra!\" två gånger. Bra så.", "Hon ropar \"bra!\" två gånger. [Bra] så." },
  { "«good» and “nice” are hers, good is mine", "«good» and “nice” are hers, [good] is mine" },
  { "”bra sagt, tänker jag", NULL },
  /* Letters made of two: the same word. */
  { "da\xcc\x8alig", "[da\xcc\x8alig]" },
  { "ba\xcc\x88st", "[ba\xcc\x88st]" },
  { "bra\xcc\x8a", NULL },
};

static char *
mark (const char *text, GArray *ranges)
{
  GString *marked = g_string_new (text);

  for (guint i = ranges->len; i > 0; i--)
    {
      const SamEvaluativeRange *range = &g_array_index (ranges, SamEvaluativeRange, i - 1);

      g_assert_cmpmem (range->word, strlen (range->word), text + range->start, range->end - range->start);
      g_string_insert (marked, (gssize) range->end, "]");
      g_string_insert (marked, (gssize) range->start, "[");
    }

  return g_string_free (marked, FALSE);
}

static void
test_words (void)
{
  g_autoptr (SamEvaluativeWords) words = sam_evaluative_words_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) ranges = sam_evaluative_words_find (words, cases[i].text, SAM_OBSERVATION_ENTRY_KIND_SEEN);
      g_autofree char *marked = mark (cases[i].text, ranges);

      g_assert_cmpstr (marked, ==, cases[i].expected != NULL ? cases[i].expected : cases[i].text);
    }
}

static void
test_kinds (void)
{
  g_autoptr (SamEvaluativeWords) words = sam_evaluative_words_new (NULL);

  for (int kind = SAM_OBSERVATION_ENTRY_KIND_SEEN; kind <= SAM_OBSERVATION_ENTRY_KIND_SAMPLE; kind++)
    {
      g_autoptr (GArray) ranges = sam_evaluative_words_find (words, "Det var bra", (SamObservationEntryKind) kind);

      g_assert_cmpuint (ranges->len, ==, kind == SAM_OBSERVATION_ENTRY_KIND_QUOTE ? 0 : 1);
    }
}

static void
test_own_words (void)
{
  g_autoptr (SamEvaluativeWords) words = sam_evaluative_words_new ("Mysig,mysigt\nÅLDRIG  -Fin ; - -okänt");
  g_autoptr (GArray) ranges = sam_evaluative_words_find (words, "Mysigt, aldrig åldrig. Fin och fint.", SAM_OBSERVATION_ENTRY_KIND_SEEN);
  g_autofree char *marked = mark ("Mysigt, aldrig åldrig. Fin och fint.", ranges);

  g_assert_cmpstr (marked, ==, "[Mysigt], aldrig [åldrig]. Fin och [fint].");
}

static void
test_list_is_in_order (void)
{
  guint n_words;
  const char *const *words = sam_evaluative_words_get_built_in (&n_words);

  g_assert_cmpuint (n_words, >, 300);
  g_assert_null (words[n_words]);
  for (guint i = 0; i < n_words; i++)
    {
      g_autofree char *lower = g_utf8_strdown (words[i], -1);
      g_autofree char *composed = g_utf8_normalize (words[i], -1, G_NORMALIZE_NFC);

      g_assert_cmpstr (words[i], !=, "");
      g_assert_cmpstr (words[i], ==, lower);
      g_assert_cmpstr (words[i], ==, composed);
      /* Each only once. */
      g_assert_true (i == 0 || strcmp (words[i - 1], words[i]) < 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/evaluative-words/words", test_words);
  g_test_add_func ("/evaluative-words/kinds", test_kinds);
  g_test_add_func ("/evaluative-words/own-words", test_own_words);
  g_test_add_func ("/evaluative-words/list-is-in-order", test_list_is_in_order);

  return g_test_run ();
}

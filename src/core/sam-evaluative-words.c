/*
 * SamEvaluativeWords: words that judge instead of describing.
 *
 * Words are compared composed and case folded, as a whole: the table holds
 * every inflected form that is meant, since cutting endings off would also mark
 * words that only look alike ("bra" in "bråk", "fin" in "finska").
 */
#include "sam-evaluative-words.h"

#include <stdlib.h>
#include <string.h>

#include "sam-evaluative-list.h"

struct _SamEvaluativeWords
{
  /* The program's, folded; shared by all. */
  GHashTable *built_in;
  GHashTable *added;
  GHashTable *taken_out;
};

static char *
fold (const char *word, gssize length)
{
  g_autofree char *composed = g_utf8_normalize (word, length, G_NORMALIZE_NFC);

  return composed != NULL ? g_utf8_casefold (composed, -1) : NULL;
}

static GHashTable *
new_set (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static int
compare_words (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Made when first asked for and kept for good, by any thread. */
static GPtrArray *
get_built_in (void)
{
  static gsize words = 0;

  if (g_once_init_enter (&words))
    {
      g_auto (GStrv) both = g_strsplit (SAM_EVALUATIVE_WORDS_SV " " SAM_EVALUATIVE_WORDS_EN, " ", -1);
      GPtrArray *sorted = g_ptr_array_new ();

      qsort (both, g_strv_length (both), sizeof *both, compare_words);
      /* A few are words of both languages. */
      for (guint i = 0; both[i] != NULL; i++)
        {
          if (i == 0 || strcmp (both[i - 1], both[i]) != 0)
            g_ptr_array_add (sorted, g_strdup (both[i]));
        }
      g_ptr_array_add (sorted, NULL);
      g_once_init_leave (&words, (gsize) sorted);
    }

  return (GPtrArray *) words;
}

static void
read_own (SamEvaluativeWords *self, const char *own)
{
  g_auto (GStrv) words = g_strsplit_set (own, " ,;\t\r\n", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      gboolean is_taken_out = words[i][0] == '-';
      char *folded = fold (words[i] + (is_taken_out ? 1 : 0), -1);

      if (folded == NULL || *folded == '\0')
        g_free (folded);
      else
        g_hash_table_add (is_taken_out ? self->taken_out : self->added, folded);
    }
}

SamEvaluativeWords *
sam_evaluative_words_new (const char *own)
{
  SamEvaluativeWords *self = g_new0 (SamEvaluativeWords, 1);
  GPtrArray *built_in = get_built_in ();

  self->built_in = new_set ();
  self->added = new_set ();
  self->taken_out = new_set ();
  for (guint i = 0; i + 1 < built_in->len; i++)
    g_hash_table_add (self->built_in, fold (g_ptr_array_index (built_in, i), -1));
  if (own != NULL)
    read_own (self, own);

  return self;
}

void
sam_evaluative_words_free (SamEvaluativeWords *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->built_in);
  g_hash_table_unref (self->added);
  g_hash_table_unref (self->taken_out);
  g_free (self);
}

static void
clear_range (gpointer data)
{
  g_free (((SamEvaluativeRange *) data)->word);
}

/* A mark of its own (a combining ring) belongs to the letter before it. */
static gboolean
is_of_word (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

static gboolean
is_quotation_mark (gunichar c)
{
  return c == '"' || c == 0x201c || c == 0x201d || c == 0x201e || c == 0x00ab || c == 0x00bb;
}

static gboolean
judges (SamEvaluativeWords *self, const char *word, gsize length)
{
  g_autofree char *folded = fold (word, (gssize) length);

  if (folded == NULL)
    return FALSE;
  if (g_hash_table_contains (self->added, folded))
    return TRUE;

  return g_hash_table_contains (self->built_in, folded) && !g_hash_table_contains (self->taken_out, folded);
}

GArray *
sam_evaluative_words_find (SamEvaluativeWords *self, const char *text, SamObservationEntryKind kind)
{
  GArray *ranges = g_array_new (FALSE, FALSE, sizeof (SamEvaluativeRange));
  const char *p = text;
  gboolean is_quoted = FALSE;

  g_array_set_clear_func (ranges, clear_range);
  g_return_val_if_fail (self != NULL, ranges);
  g_return_val_if_fail (text != NULL && g_utf8_validate (text, -1, NULL), ranges);

  while (kind != SAM_OBSERVATION_ENTRY_KIND_QUOTE && *p != '\0')
    {
      const char *start = p;

      while (*p != '\0' && is_of_word (g_utf8_get_char (p)))
        p = g_utf8_next_char (p);
      if (p > start && !is_quoted && judges (self, start, (gsize) (p - start)))
        {
          SamEvaluativeRange range = {
            .start = (gsize) (start - text), .end = (gsize) (p - text), .word = g_strndup (start, (gsize) (p - start)),
          };

          g_array_append_val (ranges, range);
        }
      if (*p == '\0')
        break;
      if (is_quotation_mark (g_utf8_get_char (p)))
        is_quoted = !is_quoted;
      p = g_utf8_next_char (p);
    }

  return ranges;
}

const char *const *
sam_evaluative_words_get_built_in (guint *n_words)
{
  GPtrArray *built_in = get_built_in ();

  if (n_words != NULL)
    *n_words = built_in->len - 1;

  return (const char *const *) built_in->pdata;
}

/*
 * SamPageText: lines of text on a page, with their places.
 */
#include "sam-page-text.h"

#include <pango/pango.h>
#include <string.h>

static void
clear (gpointer data)
{
  SamPageText *text = data;

  g_free (text->text);
  g_free (text->edges);
}

GArray *
sam_page_texts_new (void)
{
  GArray *texts = g_array_new (FALSE, FALSE, sizeof (SamPageText));

  g_array_set_clear_func (texts, clear);

  return texts;
}

/* What of the line is seen: a text that is cut ends in "…". */
static char *
dup_seen (PangoLayoutLine *line)
{
  const char *text = pango_layout_get_text (line->layout) + line->start_index;

  for (GSList *run = line->runs; run != NULL; run = run->next)
    {
      PangoItem *item = ((PangoLayoutRun *) run->data)->item;

      if (item->analysis.flags & PANGO_ANALYSIS_FLAG_IS_ELLIPSIS)
        {
          g_autofree char *kept = g_strndup (text, item->offset - line->start_index);

          return g_strconcat (kept, "…", NULL);
        }
    }

  return g_strndup (text, line->length);
}

static float *
measure_edges (PangoLayoutLine *line, const char *text, double width)
{
  glong n = g_utf8_strlen (text, -1);
  float *edges = g_new (float, n + 1);
  const char *at = text;

  for (glong i = 0; i < n; i++)
    {
      int x;

      pango_layout_line_index_to_x (line, line->start_index + (int) (at - text), FALSE, &x);
      edges[i] = (float) ((double) x / PANGO_SCALE);
      at = g_utf8_next_char (at);
    }
  edges[n] = (float) width;

  return edges;
}

void
sam_page_texts_add_line (GArray *texts, cairo_t *cr, PangoLayoutLine *line, double x, double baseline)
{
  SamPageText text = { .text = dup_seen (line), .joins = !line->is_paragraph_start };
  PangoRectangle logical;
  double x1 = x, y1, x2, y2;

  if (*text.text == '\0')
    {
      g_free (text.text);
      return;
    }

  pango_layout_line_get_extents (line, NULL, &logical);
  y1 = baseline + (double) logical.y / PANGO_SCALE;
  x2 = x1 + (double) logical.width / PANGO_SCALE;
  y2 = y1 + (double) logical.height / PANGO_SCALE;
  text.edges = measure_edges (line, text.text, x2 - x1);

  cairo_user_to_device (cr, &x1, &y1);
  cairo_user_to_device (cr, &x2, &y2);
  text.x = MIN (x1, x2);
  text.y = MIN (y1, y2);
  text.width = ABS (x2 - x1);
  text.height = ABS (y2 - y1);
  /* Turned, as the name of a row that stands on end. */
  if (x2 < x1 || y2 < y1)
    g_clear_pointer (&text.edges, g_free);
  g_array_append_val (texts, text);
}

char *
sam_page_texts_join (GArray *texts)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < texts->len; i++)
    {
      const SamPageText *text = &g_array_index (texts, SamPageText, i);

      if (all->len > 0 && !text->joins)
        g_string_append_c (all, '\n');
      g_string_append (all, text->text);
    }

  return g_string_free (g_steal_pointer (&all), FALSE);
}

/* Search */

/* A character of a page, and whose it is. */
typedef struct
{
  gunichar character;
  guint    text;
  guint    index;
} Letter;

/* Of private use: nobody writes it. */
#define NO_LETTER 0xe000

/* All blanks are one, and so are the lines that come between. */
static gunichar
fold (gunichar character)
{
  return g_unichar_isspace (character) || character == 0x00a0 || character == 0x202f ? ' ' : g_unichar_tolower (character);
}

static void
add_letter (GArray *letters, gunichar character, guint text, guint index)
{
  const Letter letter = { fold (character), text, index };

  if (letter.character == ' ' && letters->len > 0 && g_array_index (letters, Letter, letters->len - 1).character == ' ')
    return;
  g_array_append_val (letters, letter);
}

static GArray *
list_letters (GArray *texts)
{
  GArray *letters = g_array_new (FALSE, FALSE, sizeof (Letter));

  for (guint i = 0; i < texts->len; i++)
    {
      const SamPageText *text = &g_array_index (texts, SamPageText, i);
      guint index = 0;

      /* Nothing matches it: what stands in different places is no phrase. */
      if (!text->joins)
        add_letter (letters, NO_LETTER, i, 0);
      for (const char *at = text->text; *at != '\0'; at = g_utf8_next_char (at))
        add_letter (letters, g_utf8_get_char (at), i, index++);
    }

  return letters;
}

/* The part of a text from its character @first up to @last. */
static void
add_place (GArray *hits, const SamPageText *text, guint hit, guint first, guint last)
{
  SamPageHit place = { hit, text->x, text->y, text->width, text->height };

  if (text->edges != NULL)
    {
      double a = text->edges[first], b = text->edges[last + 1];

      place.x = text->x + MIN (a, b);
      place.width = ABS (b - a);
    }
  g_array_append_val (hits, place);
}

static void
add_places (GArray *hits, GArray *texts, const Letter *letters, guint n, guint hit)
{
  for (guint i = 0; i < n;)
    {
      guint last = i;

      while (last + 1 < n && letters[last + 1].text == letters[i].text)
        last++;
      add_place (hits, &g_array_index (texts, SamPageText, letters[i].text), hit, letters[i].index, letters[last].index);
      i = last + 1;
    }
}

guint
sam_page_texts_find (GArray *texts, const char *words, GArray *hits)
{
  g_autofree char *normal = g_utf8_normalize (words, -1, G_NORMALIZE_NFC);
  g_autofree char *wanted = normal != NULL ? g_strstrip (g_steal_pointer (&normal)) : NULL;
  g_autoptr (GArray) letters = NULL;
  g_autofree gunichar *pattern = NULL;
  glong n = 0;
  guint n_hits = 0;

  if (wanted == NULL || *wanted == '\0')
    return 0;

  pattern = g_new (gunichar, strlen (wanted));
  for (const char *at = wanted; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar character = fold (g_utf8_get_char (at));

      if (character != ' ' || (n > 0 && pattern[n - 1] != ' '))
        pattern[n++] = character;
    }

  if (n == 0)
    return 0;

  letters = list_letters (texts);
  for (guint i = 0; i + n <= letters->len;)
    {
      const Letter *here = &g_array_index (letters, Letter, i);
      glong same = 0;

      while (same < n && here[same].character == pattern[same])
        same++;
      if (same == n && hits != NULL)
        add_places (hits, texts, here, (guint) n, n_hits);
      n_hits += same == n ? 1 : 0;
      i += same == n ? (guint) n : 1;
    }

  return n_hits;
}

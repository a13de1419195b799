#include "sam-judging-mark.h"

#include <glib/gi18n.h>

#include "sam-style.h"

/* As .judging in style.css and style-dark.css. */
static PangoColor
get_color (void)
{
  return sam_style_is_dark () ? (PangoColor) { 0xffff, 0xc5c5, 0x6c6c } : (PangoColor) { 0x8f8f, 0x5959, 0x0202 };
}

static void
add (PangoAttrList *list, PangoAttribute *attribute, const SamEvaluativeRange *range)
{
  attribute->start_index = (guint) range->start;
  attribute->end_index = (guint) range->end;
  pango_attr_list_insert (list, attribute);
}

void
sam_judging_mark (SamEvaluativeWords *words, const char *text, SamObservationEntryKind kind, PangoAttrList **ranges,
                  char **advice)
{
  g_autoptr (GArray) found = sam_evaluative_words_find (words, text, kind);
  PangoColor color = get_color ();

  *ranges = NULL;
  *advice = NULL;
  if (found->len == 0)
    return;

  *ranges = pango_attr_list_new ();
  for (guint i = 0; i < found->len; i++)
    {
      const SamEvaluativeRange *range = &g_array_index (found, SamEvaluativeRange, i);

      /* GTK draws it as a row of dots. */
      add (*ranges, pango_attr_underline_new (PANGO_UNDERLINE_ERROR), range);
      add (*ranges, pango_attr_underline_color_new (color.red, color.green, color.blue), range);
    }
  /* Translators: a word of a note, such as "good", in the quotation marks of the language. */
  *advice = g_strdup_printf (_("“%s” judges. What did you see?"), g_array_index (found, SamEvaluativeRange, 0).word);
}

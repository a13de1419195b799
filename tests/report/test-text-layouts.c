/*
 * Texts that were laid out are not laid out again, and none stays for longer than somebody needs it.
 */
#include "sam-painter.h"
#include "sam-text-layouts.h"

static const SamTextRequest line = { "Almbackaskolan", 8, FALSE, 0, 0, FALSE };

static void
test_the_same_text_is_laid_out_once (void)
{
  SamTextLayouts *layouts = sam_text_layouts_hold ();
  g_autofree char *copy = g_strdup (line.text);
  SamTextRequest again = line;

  again.text = copy;
  g_assert_true (sam_text_layouts_get (layouts, &line) == sam_text_layouts_get (layouts, &again));
  sam_text_layouts_release (layouts);
}

/* Whatever else is asked for of the text, the line stays as it was. */
static void
test_each_way_to_lay_it_out_is_its_own (void)
{
  SamTextLayouts *layouts = sam_text_layouts_hold ();
  SamTextRequest others[] = { line, line, line, line, line };
  int before, after;

  others[0].size = 9;
  others[1].bold = TRUE;
  others[2].width = 30;
  others[3].width = 30;
  others[3].ends_in_dots = TRUE;
  others[4].bold_bytes = 3;
  pango_layout_get_size (sam_text_layouts_get (layouts, &line), &before, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_true (sam_text_layouts_get (layouts, &others[i]) != sam_text_layouts_get (layouts, &line));
  pango_layout_get_size (sam_text_layouts_get (layouts, &line), &after, NULL);
  g_assert_cmpint (before, ==, after);
  g_assert_true (pango_layout_is_ellipsized (sam_text_layouts_get (layouts, &others[3])));
  g_assert_cmpint (pango_layout_get_line_count (sam_text_layouts_get (layouts, &others[2])), >, 1);
  sam_text_layouts_release (layouts);
}

static void
test_nothing_is_left_when_all_are_gone (void)
{
  SamPainter *first = sam_painter_new (NULL, sam_palette_get_light ());
  SamTextLayouts *layouts = sam_text_layouts_hold ();
  PangoLayout *layout = g_object_ref (sam_text_layouts_get (layouts, &line));

  sam_text_layouts_release (layouts);
  g_assert_cmpuint (G_OBJECT (layout)->ref_count, ==, 2);
  sam_painter_free (first);
  g_assert_cmpuint (G_OBJECT (layout)->ref_count, ==, 1);
  g_object_unref (layout);
}

/* There is an end to how many are kept. */
static void
test_many_texts_take_no_more_room (void)
{
  SamTextLayouts *layouts = sam_text_layouts_hold ();
  PangoLayout *layout = g_object_ref (sam_text_layouts_get (layouts, &line));

  for (guint i = 0; i < 10000; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u", i);
      SamTextRequest request = line;

      request.text = text;
      sam_text_layouts_get (layouts, &request);
    }
  g_assert_cmpuint (G_OBJECT (layout)->ref_count, ==, 1);
  g_object_unref (layout);
  sam_text_layouts_release (layouts);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text-layouts/the-same-text-is-laid-out-once", test_the_same_text_is_laid_out_once);
  g_test_add_func ("/text-layouts/each-way-to-lay-it-out-is-its-own", test_each_way_to_lay_it_out_is_its_own);
  g_test_add_func ("/text-layouts/nothing-is-left-when-all-are-gone", test_nothing_is_left_when_all_are_gone);
  g_test_add_func ("/text-layouts/many-texts-take-no-more-room", test_many_texts_take_no_more_room);

  return g_test_run ();
}

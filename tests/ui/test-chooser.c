#include "ui-fixture.h"

#include "sam-chooser.h"

typedef struct
{
  GtkWidget  *window;
  SamChooser *chooser;
  guint       n_changed;
} Fixture;

static const char *const names[] = { "Annika Lund", "Åke Öberg", "Birgitta Lundström", "Cecilia Ek", NULL };

static void
on_selected_cb (Fixture *self)
{
  self->n_changed++;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (names);

  self->window = gtk_window_new ();
  self->chooser = SAM_CHOOSER (sam_chooser_new ("Coach", list));
  sam_chooser_set_selected (self->chooser, 0);
  self->n_changed = 0;
  g_signal_connect_swapped (self->chooser, "notify::selected", G_CALLBACK (on_selected_cb), self);
  gtk_window_set_child (GTK_WINDOW (self->window), GTK_WIDGET (self->chooser));
  gtk_window_present (GTK_WINDOW (self->window));
  sam_chooser_popup (self->chooser);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  ui_fixture_settle ();
}

static void
search (Fixture *self, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (sam_chooser_get_entry (self->chooser)), text);
  /* What the entry says after its delay. */
  g_signal_emit_by_name (sam_chooser_get_entry (self->chooser), "search-changed");
}

static void
test_finds_any_part (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *text;
    guint n_found;
  } cases[] = { { "lund", 2 }, { "UND", 2 }, { "öberg", 1 }, { "oberg", 0 }, { " ek ", 1 }, { "x", 0 }, { "", 4 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      search (self, cases[i].text);
      if (g_list_model_get_n_items (sam_chooser_get_found (self->chooser)) != cases[i].n_found)
        g_error ("“%s” finds the wrong names", cases[i].text);
    }
}

static void
test_enter_takes_the_first (Fixture *self, gconstpointer data)
{
  /* Quicker than the entry's delay. */
  gtk_editable_set_text (GTK_EDITABLE (sam_chooser_get_entry (self->chooser)), "ström");
  g_signal_emit_by_name (sam_chooser_get_entry (self->chooser), "activate");
  g_assert_cmpuint (sam_chooser_get_selected (self->chooser), ==, 2);
  g_assert_cmpuint (self->n_changed, ==, 1);
  g_assert_nonnull (ui_fixture_find_label (GTK_WIDGET (self->chooser), "Birgitta Lundström"));
}

static void
test_enter_without_a_match_keeps (Fixture *self, gconstpointer data)
{
  search (self, "nobody");
  g_signal_emit_by_name (sam_chooser_get_entry (self->chooser), "activate");
  g_assert_cmpuint (sam_chooser_get_selected (self->chooser), ==, 0);
  g_assert_cmpuint (self->n_changed, ==, 0);
}

static void
test_list_takes_what_is_activated (Fixture *self, gconstpointer data)
{
  search (self, "lund");
  g_signal_emit_by_name (ui_fixture_find (GTK_WIDGET (self->chooser), GTK_TYPE_LIST_VIEW), "activate", 1);
  g_assert_cmpuint (sam_chooser_get_selected (self->chooser), ==, 2);
}

static void
test_has_names (Fixture *self, gconstpointer data)
{
  gtk_test_accessible_assert_property (ui_fixture_find (GTK_WIDGET (self->chooser), GTK_TYPE_MENU_BUTTON),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Coach: Annika Lund");
  gtk_test_accessible_assert_property (ui_fixture_find (GTK_WIDGET (self->chooser), GTK_TYPE_LIST_VIEW),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Coach");
}

int
main (int argc, char **argv)
{
  ui_fixture_init (&argc, &argv);

#define ADD(name, function) g_test_add ("/chooser/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("finds-any-part-of-a-name", test_finds_any_part);
  ADD ("takes-the-first-on-enter", test_enter_takes_the_first);
  ADD ("keeps-its-choice-where-nothing-is-found", test_enter_without_a_match_keeps);
  ADD ("takes-what-is-activated-in-the-list", test_list_takes_what_is_activated);
  ADD ("says-what-is-chosen", test_has_names);

  return g_test_run ();
}

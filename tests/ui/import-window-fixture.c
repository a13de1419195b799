#include "import-window-fixture.h"

const char import_window_people[] = "Namn;Skola;Arbetslag;E-post;Frånvaroorsak\n"
                                    "Sanna Aho;Almbackaskolan;F–3;sanna@example.org;sjuk\n"
                                    "Tove Berg;Almbackaskolan;F–3;tove@example.org;\n"
                                    "Per Holst;Bjorkhagsskolan;4–6;per@example.org;\n"
                                    "Eva Alm;Tallskolan;F–3;eva@example.org;\n";

void
import_window_set_up (ImportWindowFixture *self, gconstpointer data)
{
  self->store = ui_fixture_new_store ();
  self->context = sam_context_new (self->store);
  self->parent = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (self->parent), 1000, 700);
  gtk_window_present (GTK_WINDOW (self->parent));
  self->assistant = sam_import_assistant_present (self->parent, self->context);
  g_object_add_weak_pointer (G_OBJECT (self->assistant), (gpointer *) &self->assistant);
}

void
import_window_tear_down (ImportWindowFixture *self, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (self->parent));
  ui_fixture_settle ();
  g_assert_null (self->assistant);
  g_object_unref (self->context);
  ui_fixture_drop_store (self->store);
}

guint
import_window_count (ImportWindowFixture *self, SamFamilyId family)
{
  g_autoptr (GPtrArray) records = sam_store_list (self->store, family, NULL);

  return records->len;
}

static gboolean
is_idle (gpointer data)
{
  return !sam_import_assistant_is_busy (data);
}

void
import_window_wait (ImportWindowFixture *self)
{
  ui_fixture_wait (is_idle, self->assistant);
}

void
import_window_go_on (ImportWindowFixture *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->assistant), "import.next", NULL);
  import_window_wait (self);
  ui_fixture_settle ();
}

gboolean
import_window_can_go_on (ImportWindowFixture *self)
{
  return gtk_widget_get_sensitive (sam_import_assistant_get_next_button (self->assistant));
}

const char *
import_window_get_next_label (ImportWindowFixture *self)
{
  return gtk_button_get_label (GTK_BUTTON (sam_import_assistant_get_next_button (self->assistant)));
}

GtkWidget *
import_window_get_page (ImportWindowFixture *self)
{
  return sam_import_assistant_get_page (self->assistant);
}

SamImportReview *
import_window_go_to_review (ImportWindowFixture *self)
{
  sam_import_assistant_take_text (self->assistant, import_window_people);
  import_window_go_on (self);
  import_window_go_on (self);
  g_assert_cmpint (sam_import_assistant_get_step (self->assistant), ==, SAM_IMPORT_STEP_REVIEW);

  return SAM_IMPORT_REVIEW (import_window_get_page (self));
}

GtkWidget *
import_window_find_button (GtkWidget *root, const char *text)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (root) && gtk_widget_get_mapped (root))
    {
      const char *label = gtk_button_get_label (GTK_BUTTON (root));

      if (g_strcmp0 (label, text) == 0 || ui_fixture_find_label (root, text) != NULL)
        return root;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = import_window_find_button (child, text);

  return found;
}

void
import_window_click (GtkWidget *root, const char *text)
{
  GtkWidget *button = import_window_find_button (root, text);

  if (button == NULL)
    g_error ("There is no button “%s”", text);
  g_signal_emit_by_name (button, "clicked");
}

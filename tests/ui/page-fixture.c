#include "page-fixture.h"

static void
on_toast (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  PageFixture *self = user_data;

  g_free (self->toast);
  self->toast = g_variant_dup_string (parameter, NULL);
}

static void
on_asked (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  PageFixture *self = user_data;
  g_autofree char *target = g_variant_print (parameter, FALSE);

  g_free (self->asked);
  self->asked = g_strconcat (g_action_get_name (G_ACTION (action)), " ", target, NULL);
}

static void
on_show_record (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  PageFixture *self = user_data;
  guint family;
  gint64 id;

  g_variant_get (parameter, "(ux)", &family, &id);
  sam_page_show_record (self->page, family, id);
}

static void
fill (PageFixture *self)
{
  SamTestProgramme *p = self->programme;

  sam_test_programme_put (p, "organiser", "Org", "name=Ekvalla_kommun");
  sam_test_programme_put (p, "school", "Alm", "unit_code=12345678 name=Almskolan organiser=Org joined_date=2012-08-01");
  sam_test_programme_put (p, "school", "Orn", "unit_code=87654321 name=Örnskolan organiser=Org joined_date=2012-08-01");
  sam_test_programme_put (p, "team", "F", "school=Alm name=F–3 from_date=2012-08-01");
  sam_test_programme_put (p, "person", "Maria", "code=ALM-01 name=Maria");
  sam_test_programme_put (p, "person", "Annika", "code=H01 name=Annika is_teacher=0 is_coach=1");
  sam_test_programme_put (p, "membership", NULL, "team=F person=Maria from_date=2012-08-01");
}

void
page_fixture_set_up (PageFixture *self, GType page_type, gboolean with_school)
{
  static const GActionEntry entries[] = {
    { .name = "toast", .activate = on_toast, .parameter_type = "s" },
    { .name = "toast-done", .activate = on_toast, .parameter_type = "s" },
    { .name = "show-record", .activate = on_show_record, .parameter_type = "(ux)" },
    { .name = "record-history", .activate = on_asked, .parameter_type = "(ux)" },
    { .name = "export-list", .activate = on_asked, .parameter_type = "(umax)" },
  };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  self->programme = sam_test_programme_new ();
  sam_test_programme_put (self->programme, "programme", NULL,
                          "name=P start_date=2012-08-01 opens_as_of_date=2012-12-14");
  if (with_school)
    fill (self);
  self->store = sam_test_programme_get_store (self->programme);
  self->context = sam_context_new (self->store);
  sam_context_set_as_of (self->context, sam_date_new (2012, 12, 14));

  self->page = g_object_new (page_type, NULL);
  self->window = gtk_window_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (self->window, "win", G_ACTION_GROUP (actions));
  gtk_window_set_default_size (GTK_WINDOW (self->window), 980, 700);
  gtk_window_set_child (GTK_WINDOW (self->window), GTK_WIDGET (self->page));
  sam_page_set_context (self->page, self->context);
  gtk_window_present (GTK_WINDOW (self->window));
  while (!gtk_widget_get_mapped (GTK_WIDGET (self->page)))
    g_main_context_iteration (NULL, TRUE);
}

void
page_fixture_tear_down (PageFixture *self, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_clear_object (&self->context);
  g_clear_pointer (&self->programme, sam_test_programme_free);
  g_clear_pointer (&self->toast, g_free);
  g_clear_pointer (&self->asked, g_free);
}

guint
page_fixture_count (PageFixture *self, SamFamilyId family)
{
  g_autoptr (GPtrArray) records = sam_store_list (self->store, family, NULL);

  return records->len;
}

GtkWidget *
page_fixture_wait_window (PageFixture *self, GType type)
{
  for (;;)
    {
      GListModel *windows = gtk_window_get_toplevels ();

      for (guint i = g_list_model_get_n_items (windows); i > 0; i--)
        {
          g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i - 1);

          if (window != self->window && G_TYPE_CHECK_INSTANCE_TYPE (window, type) && gtk_widget_get_mapped (window))
            return window;
        }
      g_main_context_iteration (NULL, TRUE);
    }
}

void
page_fixture_wait_closed (GtkWidget **window)
{
  while (*window != NULL)
    g_main_context_iteration (NULL, TRUE);
}

void
page_fixture_close_window (GtkWidget *window)
{
  GtkWidget *gone = window;

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &gone);
  gtk_window_destroy (GTK_WINDOW (window));
  page_fixture_wait_closed (&gone);
}

/* A button answers first and closes then. */
void
page_fixture_answer (GtkWidget *question, const char *response)
{
  GtkWidget *gone = question;

  g_object_add_weak_pointer (G_OBJECT (question), (gpointer *) &gone);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), response);
  if (gone != NULL)
    gtk_window_destroy (GTK_WINDOW (gone));
  page_fixture_wait_closed (&gone);
}

static gboolean
press_one_of (GListModel *shortcuts, GtkShortcutTrigger *trigger, GtkWidget *widget)
{
  for (guint i = 0; i < g_list_model_get_n_items (shortcuts); i++)
    {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (shortcuts, i);

      if (gtk_shortcut_trigger_equal (gtk_shortcut_get_trigger (shortcut), trigger))
        return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), GTK_SHORTCUT_ACTION_EXCLUSIVE, widget,
                                             gtk_shortcut_get_arguments (shortcut));
    }

  return FALSE;
}

gboolean
page_fixture_press (GtkWidget *widget, const char *key)
{
  g_autoptr (GtkShortcutTrigger) trigger = gtk_shortcut_trigger_parse_string (key);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_SHORTCUT_CONTROLLER (controller) && press_one_of (G_LIST_MODEL (controller), trigger, widget))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_named (GtkWidget *widget, const char *name)
{
  if (g_strcmp0 (gtk_widget_get_tooltip_text (widget), name) == 0)
    return TRUE;
  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), name) == 0)
    return TRUE;
  if (GTK_IS_LABEL (widget) && g_strcmp0 (gtk_label_get_label (GTK_LABEL (widget)), name) == 0)
    return TRUE;

  if (GTK_IS_MENU_BUTTON (widget) && name != NULL)
    {
      g_autofree char *other =
        gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, NULL);

      return other == NULL;
    }

  return ADW_IS_PREFERENCES_ROW (widget)
         && g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), name) == 0;
}

GtkWidget *
page_fixture_find (GtkWidget *root, GType type, const char *name)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type) && gtk_widget_get_mapped (root) && (name == NULL || is_named (root, name)))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = page_fixture_find (child, type, name);

      if (found != NULL)
        return found;
    }

  return NULL;
}

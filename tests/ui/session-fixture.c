#include "session-fixture.h"

#include "sam-session.h"

static void
on_toast_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  SessionFixture *self = data;

  g_ptr_array_add (self->toasts, g_variant_dup_string (parameter, NULL));
}

static void
on_show_record_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ((SessionFixture *) data)->n_shown++;
}

static void
on_undo_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_autoptr (GError) error = NULL;

  sam_store_undo (((SessionFixture *) data)->store, &error);
  g_assert_no_error (error);
}

static void
fill (SamTestProgramme *p)
{
  sam_test_programme_put (
      p, "programme", NULL,
      "name=Test start_date=2012-08-01 status=under_way opens_as_of_date=2012-12-14");
  sam_test_programme_put (p, "organiser", "Org", "name=Org");
  sam_test_programme_put (
      p, "school", "Alm",
      "unit_code=11111111 name=Almbackaskolan organiser=Org joined_date=2012-08-01");
  sam_test_programme_put (
      p, "school", "Ron",
      "unit_code=22222222 name=Rönnlidsskolan organiser=Org joined_date=2012-08-01");
  sam_test_programme_put (p, "team", "A1", "school=Alm name=F–3 from_date=2012-08-01");
  sam_test_programme_put (p, "team", "R1", "school=Ron name=4–6 from_date=2012-08-01");
  sam_test_programme_put (p, "person", "Ahl", "code=C1 name=Cecilia_Ahl is_teacher=0 is_coach=1");
  sam_test_programme_put (p, "person", "Alma", "code=T1 name=Alma_Berg is_teacher=1 is_coach=0");
  sam_test_programme_put (p, "person", "Bo", "code=T2 name=Bo_Alm is_teacher=1 is_coach=0");
  sam_test_programme_put (p, "person", "Carin", "code=T3 name=Carin_Dahl is_teacher=1 is_coach=0");
  sam_test_programme_put (p, "person", "Disa", "code=T4 name=Disa_Ek is_teacher=1 is_coach=0");
  sam_test_programme_put (p, "membership", NULL, "team=A1 person=Alma from_date=2012-08-01");
  sam_test_programme_put (p, "membership", NULL, "team=A1 person=Bo from_date=2012-08-01");
  sam_test_programme_put (p, "membership", NULL, "team=A1 person=Carin from_date=2012-08-01");
  sam_test_programme_put (p, "membership", NULL, "team=R1 person=Disa from_date=2012-08-01");
  sam_test_programme_put (p, "assignment", NULL, "coach=Ahl school=Alm from_date=2012-08-01");
  sam_test_programme_put (p, "cycle", "Cycle", "teacher=Disa coach=Ahl ordinal=1 term=2012-ht");
  sam_test_programme_put (
      p, "session", "held",
      "kind=group team=A1 coach=Ahl date=2012-11-20 start_time=13:30 planned_minutes=90 state=held "
      "actual_minutes=90 questions=Why? next_try=Waiting");
  sam_test_programme_put (p, "session", "first",
                          "kind=group team=A1 coach=Ahl date=2012-12-04 start_time=13:30 "
                          "planned_minutes=90 place=Room_4");
  sam_test_programme_put (
      p, "session", "second",
      "kind=group team=R1 coach=Ahl date=2012-12-05 start_time=14:00 planned_minutes=60");
  sam_test_programme_put (
      p, "session", "talk",
      "kind=talk_before cycle=Cycle coach=Ahl date=2012-12-06 start_time=15:00 planned_minutes=20");
  sam_test_programme_put (
      p, "session", "today",
      "kind=group team=A1 coach=Ahl date=2012-12-14 start_time=08:00 planned_minutes=60");
}

void
session_fixture_set_up (SessionFixture *self, gconstpointer data)
{
  static const GActionEntry entries[] = {
    { "toast-done", on_toast_cb, "s", NULL, NULL, { 0 } },
    { "toast", on_toast_cb, "s", NULL, NULL, { 0 } },
    { "show-record", on_show_record_cb, "(ux)", NULL, NULL, { 0 } },
    { "undo", on_undo_cb, NULL, NULL, NULL, { 0 } },
  };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  self->programme = sam_test_programme_new ();
  fill (self->programme);
  self->store = sam_test_programme_get_store (self->programme);
  self->context = sam_context_new (self->store);
  self->toasts = g_ptr_array_new_with_free_func (g_free);
  self->n_shown = 0;
  self->window = gtk_window_new ();
  self->origin = gtk_label_new (NULL);
  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (self->window, "win", G_ACTION_GROUP (actions));
  gtk_window_set_default_size (GTK_WINDOW (self->window), 900, 700);
  gtk_window_set_child (GTK_WINDOW (self->window), self->origin);
  gtk_window_present (GTK_WINDOW (self->window));
  gtk_test_widget_wait_for_draw (self->window);
}

void
session_fixture_tear_down (SessionFixture *self, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  session_fixture_settle ();
  g_ptr_array_unref (self->toasts);
  g_object_unref (self->context);
  sam_test_programme_free (self->programme);
}

void
session_fixture_settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

SamRecord *
session_fixture_get (SessionFixture *self, const char *label)
{
  g_autoptr (GError) error = NULL;
  SamRecord *record = sam_store_get (self->store, SAM_FAMILY_SESSION,
                                     sam_test_programme_get_id (self->programme, label), &error);

  g_assert_no_error (error);
  g_assert_nonnull (record);

  return record;
}

int
session_fixture_get_state (SessionFixture *self, const char *label)
{
  g_autoptr (SamRecord) session = session_fixture_get (self, label);

  return sam_record_get_choice (session, SAM_SESSION_STATE);
}

gpointer
session_fixture_find_window (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GObject) window = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type))
        return window;
    }

  return NULL;
}

/* Only controllers that take keys as such: those of text would need an event of the screen's. */
static gboolean
press_on (GtkWidget *widget, GtkPropagationPhase phase, guint keyval, GdkModifierType state)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean handled = FALSE;

      if (!GTK_IS_EVENT_CONTROLLER_KEY (controller)
          || gtk_event_controller_get_propagation_phase (controller) != phase)
        continue;
      g_signal_emit_by_name (controller, "key-pressed", keyval, 0, state, &handled);
      if (handled)
        return TRUE;
    }

  return FALSE;
}

static gboolean
capture (GtkWidget *widget, guint keyval, GdkModifierType state)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  return (parent != NULL && capture (parent, keyval, state))
         || press_on (widget, GTK_PHASE_CAPTURE, keyval, state);
}

gboolean
session_fixture_press (GtkWidget *window, guint keyval, GdkModifierType state)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));

  g_assert_nonnull (focus);
  if (capture (focus, keyval, state))
    return TRUE;
  for (GtkWidget *widget = focus; widget != NULL; widget = gtk_widget_get_parent (widget))
    {
      if (press_on (widget, GTK_PHASE_BUBBLE, keyval, state))
        return TRUE;
    }

  return FALSE;
}

void
session_fixture_type (GtkWidget *window, const char *keys)
{
  for (const char *p = keys; *p != '\0'; p = g_utf8_next_char (p))
    session_fixture_press (window, gdk_unicode_to_keyval (g_utf8_get_char (p)), 0);
}

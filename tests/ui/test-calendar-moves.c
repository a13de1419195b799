#include "calendar-fixture.h"

#include "sam-bulk-bar.h"
#include "sam-bulk-window.h"
#include "sam-calendar-actions.h"
#include "sam-clip-bar.h"
#include "sam-coach-away-window.h"
#include "sam-session-cancel.h"
#include "sam-session-chip.h"
#include "sam-session-drag.h"
#include "sam-term-canvas.h"

typedef struct
{
  CalendarFixture calendar;
  GPtrArray      *toasts;
} Fixture;

static void
on_toast_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Fixture *self = data;

  g_ptr_array_add (self->toasts, g_strdup (g_variant_get_string (parameter, NULL)));
}

static void
put (Fixture *self, const char *label, const char *fields)
{
  sam_test_programme_put (self->calendar.programme, "session", label, fields);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  static const GActionEntry entries[] = {
    { "toast", on_toast_cb, "s", NULL, NULL, { 0 } },
    { "toast-done", on_toast_cb, "s", NULL, NULL, { 0 } },
  };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  calendar_fixture_set_up (&self->calendar, data);
  self->toasts = g_ptr_array_new_with_free_func (g_free);
  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (self->calendar.window, "win", G_ACTION_GROUP (actions));

  put (self, "one", "kind=group team=A1 coach=Cecilia date=2012-12-17 start_time=13:00 planned_minutes=90 place=Room_4");
  put (self, "two", "kind=group team=R1 coach=Cecilia date=2012-12-18 start_time=13:00 planned_minutes=90");
  put (self, "held", "kind=group team=R1 coach=Cecilia date=2012-12-11 start_time=13:00 planned_minutes=90 state=held "
                     "actual_minutes=80 questions=Which");
  put (self, "spring", "kind=group team=A1 coach=Cecilia date=2013-02-05 start_time=13:00 planned_minutes=90");
  sam_test_programme_get_store (self->calendar.programme);
  calendar_fixture_settle ();
  gtk_test_widget_wait_for_draw (self->calendar.window);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  calendar_fixture_tear_down (&self->calendar, data);
  g_ptr_array_unref (self->toasts);
}

static gint64
get_id (Fixture *self, const char *label)
{
  return sam_test_programme_get_id (self->calendar.programme, label);
}

static SamStore *
get_store (Fixture *self)
{
  return sam_context_get_store (self->calendar.context);
}

static SamCalendarSelection *
get_selection (Fixture *self)
{
  return sam_calendar_model_get_selection (sam_calendar_page_get_model (self->calendar.page));
}

static GtkWidget *
get_view (Fixture *self)
{
  return GTK_WIDGET (sam_calendar_page_get_month_view (self->calendar.page));
}

static SamSessionChip *
find_chip (Fixture *self, gint64 id)
{
  g_autoptr (GPtrArray) chips = calendar_fixture_find_all (get_view (self), SAM_TYPE_SESSION_CHIP);

  for (guint i = 0; i < chips->len; i++)
    {
      SamSessionChip *chip = g_ptr_array_index (chips, i);

      if (sam_session_item_get_id (sam_session_chip_get_item (chip)) == id)
        return chip;
    }

  return NULL;
}

static GtkEventController *
find_controller (GtkWidget *widget, GType type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type))
        return controller;
    }

  g_assert_not_reached ();
}

static void
find_middle (GtkWidget *view, GtkWidget *widget, double *x, double *y)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, view, &bounds));
  *x = bounds.origin.x + bounds.size.width / 2;
  *y = bounds.origin.y + bounds.size.height / 2;
}

/* Takes hold of a session, as GTK asks for what is dragged. */
static GdkContentProvider *
take_hold (Fixture *self, const char *label)
{
  GtkWidget *view = get_view (self);
  SamSessionChip *chip = find_chip (self, get_id (self, label));
  GdkContentProvider *content = NULL;
  double x = 0;
  double y = 0;

  g_assert_nonnull (chip);
  find_middle (view, GTK_WIDGET (chip), &x, &y);
  g_signal_emit_by_name (find_controller (view, GTK_TYPE_DRAG_SOURCE), "prepare", x, y, &content);

  return content;
}

static GdkDragAction
hold_over (Fixture *self, int month, int day)
{
  GtkWidget *view = get_view (self);
  GdkDragAction action = 0;
  double x = 0;
  double y = 0;

  find_middle (view, calendar_fixture_find_cell (&self->calendar, month < 8 ? 2013 : 2012, month, day), &x, &y);
  g_signal_emit_by_name (find_controller (view, GTK_TYPE_DROP_TARGET), "motion", x, y, &action);

  return action;
}

static gboolean
let_go (Fixture *self, GdkContentProvider *content, int month, int day)
{
  GtkWidget *view = get_view (self);
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoptr (GdkContentFormats) formats = gdk_content_provider_ref_formats (content);
  const GType *types = gdk_content_formats_get_gtypes (formats, NULL);
  g_autoptr (GError) error = NULL;
  gboolean done = FALSE;
  double x = 0;
  double y = 0;

  g_value_init (&value, types[0]);
  g_assert_true (gdk_content_provider_get_value (content, &value, &error));
  find_middle (view, calendar_fixture_find_cell (&self->calendar, month < 8 ? 2013 : 2012, month, day), &x, &y);
  g_signal_emit_by_name (find_controller (view, GTK_TYPE_DROP_TARGET), "drop", &value, x, y, &done);
  calendar_fixture_settle ();

  return done;
}

static void
assert_session (Fixture *self, gint64 id, SamSessionState state, int day)
{
  g_autoptr (SamRecord) record = sam_store_get (get_store (self), SAM_FAMILY_SESSION, id, NULL);

  g_assert_nonnull (record);
  g_assert_cmpint (sam_record_get_choice (record, SAM_SESSION_STATE), ==, state);
  g_assert_cmpint (sam_record_get_date (record, SAM_SESSION_DATE), ==, sam_date_new (2012, 12, day));
}

static const char *
get_toast (Fixture *self)
{
  g_assert_cmpuint (self->toasts->len, >, 0);

  return g_ptr_array_index (self->toasts, self->toasts->len - 1);
}

static gint64
get_only_selected (Fixture *self)
{
  g_autoptr (GArray) ids = sam_calendar_selection_dup_ids (get_selection (self));

  g_assert_cmpuint (ids->len, ==, 1);

  return g_array_index (ids, gint64, 0);
}

static void
activate (Fixture *self, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->calendar.page), action, NULL));
  calendar_fixture_settle ();
}

typedef enum
{
  ONLY,
  TOGGLE,
} Select;

static void
select_session (Fixture *self, const char *label, Select how)
{
  gint64 id = get_id (self, label);

  if (how == ONLY)
    sam_calendar_selection_set (get_selection (self), &id, 1);
  else
    sam_calendar_selection_toggle (get_selection (self), id);
}

static void
assert_contains (const char *text, const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” does not say “%s”", text, part);
}

static void
test_a_drag_tells_before_it_is_let_go (Fixture *self, gconstpointer data)
{
  g_autoptr (GdkContentProvider) content = take_hold (self, "one");
  GtkWidget *cell = calendar_fixture_find_cell (&self->calendar, 2012, 12, 18);
  g_autofree char *name = NULL;
  g_autofree char *clash = NULL;
  g_autofree char *free_day = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (sam_session_drag_is_active ());
  name = sam_session_drag_dup_text ();
  g_assert_cmpstr (name, ==, "Almbackaskolan · F–3");

  g_assert_cmpint (hold_over (self, 12, 18), ==, GDK_ACTION_MOVE);
  clash = sam_session_drag_dup_text ();
  assert_contains (clash, "Tuesday 18 December 13:00");
  assert_contains (clash, "is re-booked");
  assert_contains (clash, "Cecilia Ahl");
  g_assert_true (gtk_widget_has_css_class (cell, "drop"));

  g_assert_cmpint (hold_over (self, 12, 19), ==, GDK_ACTION_MOVE);
  free_day = sam_session_drag_dup_text ();
  g_assert_cmpstr (free_day, ==, "Wednesday 19 December 13:00\nis re-booked");
  g_assert_false (gtk_widget_has_css_class (cell, "drop"));

  g_assert_true (let_go (self, content, 12, 19));
  g_assert_cmpstr (get_toast (self), ==, "Re-booked to Wednesday 19 December");
  assert_session (self, get_id (self, "one"), SAM_SESSION_STATE_MOVED, 17);
  assert_session (self, get_only_selected (self), SAM_SESSION_STATE_PLANNED, 19);
  g_assert_nonnull (find_chip (self, get_only_selected (self)));
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (find_chip (self, get_only_selected (self))), "selected"));

  g_assert_true (sam_store_undo (get_store (self), &error));
  assert_session (self, get_id (self, "one"), SAM_SESSION_STATE_PLANNED, 17);
  g_clear_object (&content);
  g_assert_false (sam_session_drag_is_active ());
}

static void
test_what_is_selected_goes_along (Fixture *self, gconstpointer data)
{
  g_autoptr (GdkContentProvider) content = NULL;
  g_autofree char *text = NULL;

  select_session (self, "held", ONLY);
  select_session (self, "one", TOGGLE);
  select_session (self, "two", TOGGLE);
  content = take_hold (self, "two");
  g_assert_cmpint (hold_over (self, 12, 20), ==, GDK_ACTION_MOVE);
  text = sam_session_drag_dup_text ();
  assert_contains (text, "3 sessions");
  assert_contains (text, "It has been held and stays where it was.");
  g_assert_true (let_go (self, content, 12, 20));
  assert_contains (get_toast (self), "2 sessions moved");
  assert_contains (get_toast (self), "Rönnlidsskolan · 7–9: It has been held");
  g_assert_cmpstr (sam_store_get_undo_label (get_store (self)), ==, "Move 2 sessions");
  assert_session (self, get_id (self, "held"), SAM_SESSION_STATE_HELD, 11);
  assert_session (self, get_id (self, "two"), SAM_SESSION_STATE_MOVED, 18);
}

/* Another that is not selected goes alone. */
static void
test_what_is_not_selected_goes_alone (Fixture *self, gconstpointer data)
{
  g_autoptr (GdkContentProvider) content = NULL;

  select_session (self, "one", ONLY);
  content = take_hold (self, "two");
  g_assert_cmpint (get_only_selected (self), ==, get_id (self, "two"));
  g_assert_true (let_go (self, content, 12, 20));
  assert_session (self, get_id (self, "one"), SAM_SESSION_STATE_PLANNED, 17);
  assert_session (self, get_id (self, "two"), SAM_SESSION_STATE_MOVED, 18);
}

static void
test_what_was_held_cannot_be_let_go (Fixture *self, gconstpointer data)
{
  g_autoptr (GdkContentProvider) content = take_hold (self, "held");

  g_assert_cmpint (hold_over (self, 12, 19), ==, 0);
  g_assert_false (let_go (self, content, 12, 19));
  assert_session (self, get_id (self, "held"), SAM_SESSION_STATE_HELD, 11);
}

static void
test_where_there_is_no_session_nothing_is_taken (Fixture *self, gconstpointer data)
{
  GtkWidget *view = get_view (self);
  GdkContentProvider *content = NULL;
  double x = 0;
  double y = 0;

  find_middle (view, calendar_fixture_find_cell (&self->calendar, 2012, 12, 20), &x, &y);
  g_signal_emit_by_name (find_controller (view, GTK_TYPE_DRAG_SOURCE), "prepare", x, y, &content);
  g_assert_null (content);
}

static void
go_to (Fixture *self, int day)
{
  sam_page_show_date (SAM_PAGE (self->calendar.page), sam_date_new (2012, 12, day));
}

static void
test_cut_and_paste (Fixture *self, gconstpointer data)
{
  activate (self, "calendar.paste");
  assert_contains (get_toast (self), "Cut or copy a session first");

  select_session (self, "one", ONLY);
  activate (self, "calendar.cut");
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (find_chip (self, get_id (self, "one"))), "cut"));
  go_to (self, 20);
  activate (self, "calendar.paste");
  assert_session (self, get_id (self, "one"), SAM_SESSION_STATE_MOVED, 17);
  assert_session (self, get_only_selected (self), SAM_SESSION_STATE_PLANNED, 20);
  g_assert_cmpint (sam_calendar_selection_get_clip (get_selection (self)), ==, SAM_CALENDAR_CLIP_NONE);
}

static void
test_copies_can_be_pasted_again (Fixture *self, gconstpointer data)
{
  select_session (self, "one", ONLY);
  activate (self, "calendar.copy");
  for (int day = 18; day <= 19; day++)
    {
      go_to (self, day);
      activate (self, "calendar.paste");
      assert_contains (get_toast (self), "Copied to ");
      assert_session (self, get_only_selected (self), SAM_SESSION_STATE_PLANNED, day);
    }
  assert_session (self, get_id (self, "one"), SAM_SESSION_STATE_PLANNED, 17);
}

static void
test_delete_follows_the_manner (Fixture *self, gconstpointer data)
{
  GtkWindow *window = NULL;

  /* Its term has begun: it is cancelled, and why is asked. */
  select_session (self, "one", ONLY);
  activate (self, "calendar.delete");
  window = calendar_fixture_find_window (SAM_TYPE_SESSION_CANCEL);
  g_assert_nonnull (window);
  gtk_window_destroy (window);

  /* The spring term is still being planned. */
  select_session (self, "spring", ONLY);
  activate (self, "calendar.delete");
  g_assert_null (sam_store_get (get_store (self), SAM_FAMILY_SESSION, get_id (self, "spring"), NULL));
  g_assert_cmpstr (get_toast (self), ==, "1 session deleted");

  select_session (self, "held", ONLY);
  activate (self, "calendar.delete");
  assert_session (self, get_id (self, "held"), SAM_SESSION_STATE_HELD, 11);
}

static void
test_esc_lets_go (Fixture *self, gconstpointer data)
{
  GtkWidget *page = GTK_WIDGET (self->calendar.page);

  select_session (self, "one", ONLY);
  activate (self, "calendar.cut");
  g_assert_true (sam_calendar_actions_let_go (page));
  g_assert_cmpint (sam_calendar_selection_get_clip (get_selection (self)), ==, SAM_CALENDAR_CLIP_NONE);
  g_assert_cmpuint (sam_calendar_selection_get_n (get_selection (self)), ==, 1);
  g_assert_true (sam_calendar_actions_let_go (page));
  g_assert_cmpuint (sam_calendar_selection_get_n (get_selection (self)), ==, 0);
  g_assert_false (sam_calendar_actions_let_go (page));
}

/* Without a selection, it is the session that one came to by Tab. */
static void
test_the_focused_session_is_cut (Fixture *self, gconstpointer data)
{
  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (find_chip (self, get_id (self, "two")))));
  activate (self, "calendar.cut");
  g_assert_true (sam_calendar_selection_is_cut (get_selection (self), get_id (self, "two")));
}

static gpointer
find_one (Fixture *self, GType type)
{
  g_autoptr (GPtrArray) found = calendar_fixture_find_all (GTK_WIDGET (self->calendar.page), type);

  g_assert_cmpuint (found->len, ==, 1);

  return g_ptr_array_index (found, 0);
}

static void
test_the_cursor_tells_before_pasting (Fixture *self, gconstpointer data)
{
  SamClipBar *bar = find_one (self, SAM_TYPE_CLIP_BAR);

  g_assert_cmpstr (sam_clip_bar_get_text (bar), ==, "");
  select_session (self, "one", ONLY);
  activate (self, "calendar.cut");
  assert_contains (sam_clip_bar_get_text (bar), "Cut: Almbackaskolan · F–3 · here: ");

  go_to (self, 18);
  calendar_fixture_settle ();
  assert_contains (sam_clip_bar_get_text (bar), "here: Tuesday 18 December 13:00 · is re-booked · Cecilia Ahl");
  go_to (self, 19);
  calendar_fixture_settle ();
  g_assert_cmpstr (sam_clip_bar_get_text (bar), ==,
                   "Cut: Almbackaskolan · F–3 · here: Wednesday 19 December 13:00 · is re-booked");
  go_to (self, 13);
  calendar_fixture_settle ();
  assert_contains (sam_clip_bar_get_text (bar), "That day has passed.");

  activate (self, "calendar.let-go");
  g_assert_cmpstr (sam_clip_bar_get_text (bar), ==, "");
}

static gboolean
is_bulk_bar_shown (Fixture *self)
{
  SamBulkBar *bar = find_one (self, SAM_TYPE_BULK_BAR);

  return gtk_revealer_get_reveal_child (GTK_REVEALER (adw_bin_get_child (ADW_BIN (bar))));
}

static SamBulkWindow *
open_bulk (Fixture *self, const char *action)
{
  SamBulkWindow *window = NULL;

  select_session (self, "held", ONLY);
  g_assert_false (is_bulk_bar_shown (self));
  select_session (self, "one", TOGGLE);
  select_session (self, "two", TOGGLE);
  g_assert_true (is_bulk_bar_shown (self));
  activate (self, action);
  window = calendar_fixture_find_window (SAM_TYPE_BULK_WINDOW);
  g_assert_nonnull (window);

  return window;
}

static void
press (Fixture *self, SamBulkWindow *window, const char *label)
{
  GtkWidget *button = sam_bulk_window_get_button (window);

  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (button)), ==, label);
  g_signal_emit_by_name (button, "clicked");
  calendar_fixture_settle ();
  g_assert_null (calendar_fixture_find_window (SAM_TYPE_BULK_WINDOW));
}

static void
test_all_move_by_weeks (Fixture *self, gconstpointer data)
{
  SamBulkWindow *window = open_bulk (self, "calendar.move-selected");
  g_autoptr (GError) error = NULL;

  /* In order: held, one, two. One of them meets what is planned for the spring. */
  assert_contains (sam_bulk_window_get_detail (window, 0), "It has been held");
  assert_contains (sam_bulk_window_get_detail (window, 1), "→ Monday 24 December 13:00 · is re-booked");
  sam_bulk_window_set_weeks (window, 7);
  assert_contains (sam_bulk_window_get_detail (window, 1), "→ Monday 4 February 13:00 · is re-booked");
  sam_bulk_window_set_weeks (window, 0);
  g_assert_false (gtk_widget_get_sensitive (sam_bulk_window_get_button (window)));
  sam_bulk_window_set_weeks (window, 7);
  press (self, window, "Move 2 Sessions");

  g_assert_cmpstr (get_toast (self), ==, "2 sessions moved · 1 is left alone");
  g_assert_cmpstr (sam_store_get_undo_label (get_store (self)), ==, "Move 2 sessions");
  assert_session (self, get_id (self, "one"), SAM_SESSION_STATE_MOVED, 17);
  g_assert_true (sam_store_undo (get_store (self), &error));
  assert_session (self, get_id (self, "one"), SAM_SESSION_STATE_PLANNED, 17);
  assert_session (self, get_id (self, "two"), SAM_SESSION_STATE_PLANNED, 18);
}

static void
test_all_are_cancelled_with_one_cause (Fixture *self, gconstpointer data)
{
  SamBulkWindow *window = open_bulk (self, "calendar.cancel-selected");
  g_autoptr (SamRecord) two = NULL;

  sam_bulk_window_set_choice (window, SAM_SESSION_CAUSE_NO_STAND_IN);
  press (self, window, "Cancel 2 Sessions");
  two = sam_store_get (get_store (self), SAM_FAMILY_SESSION, get_id (self, "two"), NULL);
  g_assert_cmpint (sam_record_get_choice (two, SAM_SESSION_STATE), ==, SAM_SESSION_STATE_CANCELLED);
  g_assert_cmpint (sam_record_get_choice (two, SAM_SESSION_CAUSE), ==, SAM_SESSION_CAUSE_NO_STAND_IN);
  assert_session (self, get_id (self, "held"), SAM_SESSION_STATE_HELD, 11);
  g_assert_cmpstr (sam_store_get_undo_label (get_store (self)), ==, "Cancel 2 sessions");
}

static void
test_all_get_another_coach (Fixture *self, gconstpointer data)
{
  SamBulkWindow *window = NULL;
  g_autoptr (SamRecord) two = NULL;
  gint64 david = sam_test_programme_put (self->calendar.programme, "person", "David",
                                         "code=C2 name=David_Berg is_teacher=0 is_coach=1");

  sam_test_programme_put (self->calendar.programme, "away", NULL, "person=David from_date=2012-12-18 to_date=2012-12-19");
  sam_test_programme_get_store (self->calendar.programme);
  window = open_bulk (self, "calendar.coach-selected");
  /* Cecilia Ahl comes first, and has them all already. */
  g_assert_false (gtk_widget_get_sensitive (sam_bulk_window_get_button (window)));
  sam_bulk_window_set_choice (window, 1);
  g_assert_cmpstr (sam_bulk_window_get_detail (window, 1), ==, "");
  assert_contains (sam_bulk_window_get_detail (window, 2), "David Berg");
  press (self, window, "Change Coach of 2");
  two = sam_store_get (get_store (self), SAM_FAMILY_SESSION, get_id (self, "two"), NULL);
  g_assert_cmpint (sam_record_get_reference (two, SAM_SESSION_COACH), ==, david);
  g_assert_cmpstr (sam_store_get_undo_label (get_store (self)), ==, "Change coach of 2 sessions");
}

static void
test_a_coach_is_away (Fixture *self, gconstpointer data)
{
  GtkWidget *page = GTK_WIDGET (self->calendar.page);
  SamCoachAwayWindow *window = NULL;
  GtkWidget *button = NULL;
  GArray *options = NULL;
  guint cancel = 0;

  window = sam_coach_away_window_present (page, self->calendar.context, get_id (self, "Cecilia"));
  button = sam_coach_away_window_get_button (window);
  sam_coach_away_window_set_days (window, sam_date_new (2012, 12, 19), sam_date_new (2012, 12, 17));
  g_assert_false (gtk_widget_get_sensitive (button));
  sam_coach_away_window_set_days (window, sam_date_new (2012, 12, 17), sam_date_new (2012, 12, 19));
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (button)), ==, "Record Days Away");
  g_assert_cmpuint (sam_session_batch_get_n (sam_coach_away_get_batch (sam_coach_away_window_get_away (window))), ==, 2);

  options = sam_coach_away_get_options (sam_coach_away_window_get_away (window), 0);
  while (g_array_index (options, SamAwayOption, cancel).kind != SAM_AWAY_OPTION_CANCEL_UNAVAILABLE)
    cancel++;
  gtk_drop_down_set_selected (sam_coach_away_window_get_choice (window, 0), cancel);
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (button)), ==, "Record, and Change 1");
  g_signal_emit_by_name (button, "clicked");
  calendar_fixture_settle ();
  g_assert_cmpstr (get_toast (self), ==, "Days away recorded, and 1 session changed");
  assert_session (self, get_id (self, "one"), SAM_SESSION_STATE_CANCELLED, 17);
  assert_session (self, get_id (self, "two"), SAM_SESSION_STATE_PLANNED, 18);
}

/* Where a session is drawn in the term. */
static gboolean
find_in_term (GtkWidget *canvas, gint64 id, double *x, double *y)
{
  for (int py = 0; py < gtk_widget_get_height (canvas); py += 3)
    {
      for (int px = 0; px < gtk_widget_get_width (canvas); px += 3)
        {
          SamSessionItem *item = sam_term_canvas_find_session (SAM_TERM_CANVAS (canvas), px, py);

          if (item != NULL && sam_session_item_get_id (item) == id)
            {
              *x = px;
              *y = py;
              return TRUE;
            }
        }
    }

  return FALSE;
}

/* To another week of the term: it keeps its weekday, within the row of its team. */
static void
test_a_drag_in_the_term (Fixture *self, gconstpointer data)
{
  GtkWidget *canvas = NULL;
  GdkContentProvider *content = NULL;
  g_autofree char *text = NULL;
  g_autofree char *other = NULL;
  GdkDragAction action = 0;
  SamTermCell cell = { 0, 0 };
  SamTermBox box;
  double x = 0;
  double y = 0;

  sam_calendar_page_set_view (self->calendar.page, "term");
  gtk_test_widget_wait_for_draw (self->calendar.window);
  calendar_fixture_settle ();
  canvas = find_one (self, SAM_TYPE_TERM_CANVAS);
  g_assert_true (find_in_term (canvas, get_id (self, "one"), &x, &y));
  g_assert_cmpint (sam_term_canvas_find_area (SAM_TERM_CANVAS (canvas), x, y, &cell), ==, SAM_TERM_AREA_CELLS);
  g_signal_emit_by_name (find_controller (canvas, GTK_TYPE_DRAG_SOURCE), "prepare", x, y, &content);
  g_assert_nonnull (content);

  /* A week back has passed. */
  cell.column--;
  box = sam_term_canvas_get_box (SAM_TERM_CANVAS (canvas), cell);
  g_signal_emit_by_name (find_controller (canvas, GTK_TYPE_DROP_TARGET), "motion", box.x + box.width / 2.0,
                         box.y + box.height / 2.0, &action);
  g_assert_cmpint (action, ==, 0);
  text = sam_session_drag_dup_text ();
  assert_contains (text, "Monday 10 December 13:00");
  assert_contains (text, "That day has passed.");

  /* The row of another team. */
  cell.column++;
  cell.row += cell.row == 0 ? 1 : -1;
  box = sam_term_canvas_get_box (SAM_TERM_CANVAS (canvas), cell);
  g_signal_emit_by_name (find_controller (canvas, GTK_TYPE_DROP_TARGET), "motion", box.x + box.width / 2.0,
                         box.y + box.height / 2.0, &action);
  g_assert_cmpint (action, ==, 0);
  other = sam_session_drag_dup_text ();
  assert_contains (other, "It belongs to another team.");
  g_object_unref (content);
}

/* What is gone is neither selected nor cut: nothing could be done with it. */
static void
test_what_is_gone_is_not_selected (Fixture *self, gconstpointer data)
{
  const gint64 ids[] = { get_id (self, "one"), get_id (self, "two") };

  sam_calendar_selection_set (get_selection (self), ids, G_N_ELEMENTS (ids));
  sam_calendar_selection_clip (get_selection (self), SAM_CALENDAR_CLIP_MOVE);
  g_assert_true (sam_store_remove (get_store (self), "Remove", SAM_FAMILY_SESSION, ids[0], NULL));
  calendar_fixture_settle ();
  g_assert_cmpuint (sam_calendar_selection_get_n (get_selection (self)), ==, 1);
  g_assert_true (sam_calendar_selection_contains (get_selection (self), ids[1]));
  g_assert_false (sam_calendar_selection_is_cut (get_selection (self), ids[0]));
  g_assert_true (sam_calendar_selection_is_cut (get_selection (self), ids[1]));

  g_assert_true (sam_store_remove (get_store (self), "Remove", SAM_FAMILY_SESSION, ids[1], NULL));
  calendar_fixture_settle ();
  g_assert_cmpuint (sam_calendar_selection_get_n (get_selection (self)), ==, 0);
  g_assert_cmpint (sam_calendar_selection_get_clip (get_selection (self)), ==, SAM_CALENDAR_CLIP_NONE);
}

static void
test_a_drag_ends_with_its_programme (Fixture *self, gconstpointer data)
{
  g_autoptr (GdkContentProvider) content = take_hold (self, "one");

  g_assert_nonnull (content);
  sam_calendar_model_set_context (sam_calendar_page_get_model (self->calendar.page), NULL);
  g_assert_cmpint (hold_over (self, 12, 19), ==, 0);
  g_signal_emit_by_name (find_controller (get_view (self), GTK_TYPE_DROP_TARGET), "leave");
  g_assert_false (let_go (self, content, 12, 19));
}

static void
test_choices_while_a_coach_is_away_are_not_lost (Fixture *self, gconstpointer data)
{
  GtkWindow *window = NULL;

  window = GTK_WINDOW (sam_coach_away_window_present (GTK_WIDGET (self->calendar.page), self->calendar.context,
                                                      get_id (self, "Cecilia")));
  gtk_window_close (window);
  calendar_fixture_settle ();
  g_assert_null (calendar_fixture_find_window (SAM_TYPE_COACH_AWAY_WINDOW));

  window = GTK_WINDOW (sam_coach_away_window_present (GTK_WIDGET (self->calendar.page), self->calendar.context,
                                                      get_id (self, "Cecilia")));
  gtk_drop_down_set_selected (sam_coach_away_window_get_choice (SAM_COACH_AWAY_WINDOW (window), 0), 1);
  gtk_window_close (window);
  calendar_fixture_settle ();
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (window)));
  gtk_window_destroy (window);
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("/calendar-moves/drag", test_a_drag_tells_before_it_is_let_go);
  ADD ("/calendar-moves/drag-several", test_what_is_selected_goes_along);
  ADD ("/calendar-moves/drag-one-of-others", test_what_is_not_selected_goes_alone);
  ADD ("/calendar-moves/drag-held", test_what_was_held_cannot_be_let_go);
  ADD ("/calendar-moves/drag-nothing", test_where_there_is_no_session_nothing_is_taken);
  ADD ("/calendar-moves/cut-and-paste", test_cut_and_paste);
  ADD ("/calendar-moves/copy", test_copies_can_be_pasted_again);
  ADD ("/calendar-moves/delete", test_delete_follows_the_manner);
  ADD ("/calendar-moves/esc", test_esc_lets_go);
  ADD ("/calendar-moves/cursor-tells", test_the_cursor_tells_before_pasting);
  ADD ("/calendar-moves/bulk-move", test_all_move_by_weeks);
  ADD ("/calendar-moves/bulk-cancel", test_all_are_cancelled_with_one_cause);
  ADD ("/calendar-moves/bulk-coach", test_all_get_another_coach);
  ADD ("/calendar-moves/coach-away", test_a_coach_is_away);
  ADD ("/calendar-moves/drag-in-the-term", test_a_drag_in_the_term);
  ADD ("/calendar-moves/gone", test_what_is_gone_is_not_selected);
  ADD ("/calendar-moves/drag-of-a-closed-programme", test_a_drag_ends_with_its_programme);
  ADD ("/calendar-moves/coach-away-asks", test_choices_while_a_coach_is_away_are_not_lost);
  ADD ("/calendar-moves/focused", test_the_focused_session_is_cut);

  return g_test_run ();
}

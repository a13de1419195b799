/*
 * SamCoachAwayWindow: what to do while a coach is away.
 */
#include "sam-coach-away-window.h"

#include <glib/gi18n.h>

#include "sam-batch-list.h"
#include "sam-change-label.h"
#include "sam-date-row.h"
#include "sam-dialogs.h"
#include "sam-name-drop.h"
#include "sam-person.h"

struct _SamCoachAwayWindow
{
  SamToolWindow  parent_instance;

  GtkWidget     *origin; /* weak */
  GPtrArray     *coaches; /* of SamRecord */
  SamCoachAway  *away; /* NULL where the days make no sense */
  GPtrArray     *choices; /* of GtkDropDown, one a session */
  gboolean       has_chosen;

  GtkWidget     *button;
  GtkWidget     *coach_row;
  GtkWidget     *from_row;
  GtkWidget     *to_row;
  GtkWidget     *problem;
  GtkWidget     *sessions_group;
  SamBatchList  *list;
  GtkWidget     *letter;
  GtkWidget     *letter_group;
};

G_DEFINE_FINAL_TYPE (SamCoachAwayWindow, sam_coach_away_window, SAM_TYPE_TOOL_WINDOW)

static SamStore *
get_store (SamCoachAwayWindow *self)
{
  return sam_context_get_store (sam_tool_window_get_context (SAM_TOOL_WINDOW (self)));
}

static gboolean
is_changed (GtkWindow *window)
{
  return SAM_COACH_AWAY_WINDOW (window)->has_chosen;
}

/* What is chosen */

/* "Record and Change 3 Sessions". */
static void
update_button (SamCoachAwayWindow *self)
{
  guint n = self->away != NULL ? sam_session_batch_count_changed (sam_coach_away_get_batch (self->away)) : 0;
  g_autofree char *label = NULL;

  if (n == 0)
    label = g_strdup (_("Record Days Away"));
  else
    label = sam_change_label_fill (ngettext ("Record, and Change %u", "Record, and Change %u", n), n);
  gtk_button_set_label (GTK_BUTTON (self->button), label);
  gtk_widget_set_sensitive (self->button, self->away != NULL);
}

static void
update_what_happens (SamCoachAwayWindow *self)
{
  g_autoptr (SamMoveClashes) clashes = NULL;
  g_autofree char *letter = NULL;

  update_button (self);
  gtk_widget_set_visible (self->letter_group,
                          self->away != NULL && sam_session_batch_get_n (sam_coach_away_get_batch (self->away)) > 0);
  if (self->away == NULL)
    return;

  clashes = sam_move_clashes_new (get_store (self));
  sam_move_clashes_check_together (clashes, sam_coach_away_get_batch (self->away));
  sam_batch_list_update (self->list, clashes, FALSE);
  letter = sam_coach_away_dup_letter (self->away);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->letter)), letter, -1);
}

static void
on_chosen_cb (SamCoachAwayWindow *self, GParamSpec *pspec, GtkDropDown *choice)
{
  guint index = 0;

  if (self->away == NULL || !g_ptr_array_find (self->choices, choice, &index))
    return;

  self->has_chosen = TRUE;
  sam_coach_away_choose (self->away, index, gtk_drop_down_get_selected (choice));
  update_what_happens (self);
}

static GtkWidget *
new_choice (SamCoachAwayWindow *self, guint index)
{
  GArray *options = sam_coach_away_get_options (self->away, index);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GtkWidget *choice = NULL;

  for (guint i = 0; i < options->len; i++)
    {
      g_autofree char *label = sam_coach_away_dup_label (self->away, &g_array_index (options, SamAwayOption, i));

      gtk_string_list_append (names, label);
    }
  choice = gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&names)), NULL);
  sam_name_drop_set_up (GTK_DROP_DOWN (choice), 8, 22);
  gtk_widget_set_valign (choice, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL, _("What to do"), -1);
  g_signal_connect_object (choice, "notify::selected", G_CALLBACK (on_chosen_cb), self, G_CONNECT_SWAPPED);

  return choice;
}

/* Which sessions */

static void
clear_list (SamCoachAwayWindow *self)
{
  g_ptr_array_set_size (self->choices, 0);
  self->has_chosen = FALSE;
  if (self->list != NULL)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self->sessions_group), GTK_WIDGET (self->list));
  self->list = NULL;
  g_clear_pointer (&self->away, sam_coach_away_free);
}

static void
show_list (SamCoachAwayWindow *self)
{
  SamSessionBatch *batch = sam_coach_away_get_batch (self->away);
  guint n = sam_session_batch_get_n (batch);
  g_autofree char *description =
    n == 0 ? g_strdup (_("No planned session is hit."))
           : sam_change_label_fill (ngettext ("%u planned session is hit.", "%u planned sessions are hit.", n), n);

  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self->sessions_group), description);
  self->list = SAM_BATCH_LIST (sam_batch_list_new (get_store (self), batch));
  gtk_widget_set_visible (GTK_WIDGET (self->list), n > 0);
  for (guint i = 0; i < n; i++)
    {
      GtkWidget *choice = new_choice (self, i);

      g_ptr_array_add (self->choices, choice);
      sam_batch_list_add_suffix (self->list, i, choice);
    }
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->sessions_group), GTK_WIDGET (self->list));
}

static gint64
get_coach (SamCoachAwayWindow *self)
{
  guint position = adw_combo_row_get_selected (ADW_COMBO_ROW (self->coach_row));

  return position < self->coaches->len ? sam_record_get_id (g_ptr_array_index (self->coaches, position)) : 0;
}

static void
on_who_or_when_cb (SamCoachAwayWindow *self)
{
  SamContext *context = sam_tool_window_get_context (SAM_TOOL_WINDOW (self));
  SamDate from = sam_date_row_get_date (SAM_DATE_ROW (self->from_row));
  SamDate to = sam_date_row_get_date (SAM_DATE_ROW (self->to_row));
  g_autoptr (GError) error = NULL;

  clear_list (self);
  if (from != SAM_DATE_NONE && to != SAM_DATE_NONE && get_coach (self) != 0)
    self->away = sam_coach_away_new (get_store (self), get_coach (self), from, to, sam_context_get_as_of (context), &error);
  gtk_label_set_label (GTK_LABEL (self->problem), error != NULL ? error->message : "");
  gtk_widget_set_visible (self->problem, error != NULL);
  if (self->away != NULL)
    show_list (self);
  else
    adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self->sessions_group), NULL);
  update_what_happens (self);
}

/* Acts */

static void
on_apply_cb (SamCoachAwayWindow *self)
{
  SamSessionBatch *batch = sam_coach_away_get_batch (self->away);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  guint n = 0;

  if (!sam_coach_away_apply (self->away, &error))
    {
      sam_dialogs_show_error (GTK_WIDGET (self), _("Not saved"), error);
      return;
    }

  n = sam_session_batch_count_changed (batch);
  text = n == 0 ? g_strdup (_("Days away recorded"))
                : sam_change_label_fill (ngettext ("Days away recorded, and %u session changed",
                                                   "Days away recorded, and %u sessions changed", n), n);
  if (self->origin != NULL)
    gtk_widget_activate_action (self->origin, "win.toast-done", "s", text);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
copy (SamCoachAwayWindow *self, const char *text)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", _("Copied"));
}

static void
on_copy_letter_cb (SamCoachAwayWindow *self)
{
  g_autofree char *letter = self->away != NULL ? sam_coach_away_dup_letter (self->away) : NULL;

  if (letter != NULL)
    copy (self, letter);
}

static void
on_copy_addresses_cb (SamCoachAwayWindow *self)
{
  g_autofree char *addresses = self->away != NULL ? sam_coach_away_dup_addresses (self->away) : NULL;

  if (addresses != NULL && *addresses != '\0')
    copy (self, addresses);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", _("No e-mail address is recorded"));
}

/* Type */

static void
sam_coach_away_window_dispose (GObject *object)
{
  SamCoachAwayWindow *self = SAM_COACH_AWAY_WINDOW (object);

  g_clear_weak_pointer (&self->origin);

  G_OBJECT_CLASS (sam_coach_away_window_parent_class)->dispose (object);
}

static void
sam_coach_away_window_finalize (GObject *object)
{
  SamCoachAwayWindow *self = SAM_COACH_AWAY_WINDOW (object);

  g_clear_pointer (&self->away, sam_coach_away_free);
  g_clear_pointer (&self->choices, g_ptr_array_unref);
  g_clear_pointer (&self->coaches, g_ptr_array_unref);

  G_OBJECT_CLASS (sam_coach_away_window_parent_class)->finalize (object);
}

static void
sam_coach_away_window_class_init (SamCoachAwayWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sam_coach_away_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = sam_coach_away_window_finalize;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_DIALOG);
}

static void
sam_coach_away_window_init (SamCoachAwayWindow *self)
{
  self->choices = g_ptr_array_new ();
  sam_dialogs_ask_before_discarding (GTK_WINDOW (self), is_changed);
}

/* Building */

static GtkWidget *
build_header (SamCoachAwayWindow *self)
{
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *cancel = gtk_button_new_with_mnemonic (_("_Back"));

  adw_header_bar_set_show_start_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (cancel), "window.close");
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), cancel);
  self->button = gtk_button_new ();
  gtk_widget_add_css_class (self->button, "suggested-action");
  g_signal_connect_swapped (self->button, "clicked", G_CALLBACK (on_apply_cb), self);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), self->button);
  gtk_window_set_default_widget (GTK_WINDOW (self), self->button);
  /* There is no room beside the button; the window's title is told to assistive technology. */
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), gtk_label_new (NULL));

  return header;
}

static GtkWidget *
build_who_and_when (SamCoachAwayWindow *self)
{
  GtkWidget *group = adw_preferences_group_new ();
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < self->coaches->len; i++)
    gtk_string_list_append (names, sam_record_get_text (g_ptr_array_index (self->coaches, i), SAM_PERSON_NAME));
  self->coach_row = adw_combo_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->coach_row), _("Coach"));
  adw_combo_row_set_model (ADW_COMBO_ROW (self->coach_row), G_LIST_MODEL (names));
  self->from_row = sam_date_row_new (_("From"));
  self->to_row = sam_date_row_new (_("To, counted too"));
  sam_date_row_set_is_end (SAM_DATE_ROW (self->to_row), TRUE);
  self->problem = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->problem), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->problem), 0);
  gtk_widget_add_css_class (self->problem, "error");

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("Coach Away"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->coach_row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->from_row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->to_row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->problem);

  return group;
}

static void
add_copy_button (GtkWidget *box, const char *label, GCallback callback, SamCoachAwayWindow *self)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  g_signal_connect_swapped (button, "clicked", callback, self);
  gtk_box_append (GTK_BOX (box), button);
}

static GtkWidget *
build_letter (SamCoachAwayWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->letter = gtk_text_view_new ();
  gtk_text_view_set_editable (GTK_TEXT_VIEW (self->letter), FALSE);
  gtk_text_view_set_cursor_visible (GTK_TEXT_VIEW (self->letter), FALSE);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self->letter), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self->letter), FALSE);
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (self->letter), 12);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (self->letter), 12);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (self->letter), 12);
  gtk_text_view_set_bottom_margin (GTK_TEXT_VIEW (self->letter), 12);
  gtk_widget_add_css_class (self->letter, "card");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->letter), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Whom to tell"), -1);
  gtk_box_append (GTK_BOX (box), self->letter);
  add_copy_button (buttons, _("Copy _Text"), G_CALLBACK (on_copy_letter_cb), self);
  add_copy_button (buttons, _("Copy _Addresses"), G_CALLBACK (on_copy_addresses_cb), self);
  gtk_box_append (GTK_BOX (box), buttons);

  self->letter_group = adw_preferences_group_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self->letter_group), _("Whom to Tell"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->letter_group), box);

  return self->letter_group;
}

static GtkWidget *
build_content (SamCoachAwayWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_widget_set_margin_top (box, 18);
  gtk_widget_set_margin_bottom (box, 18);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_box_append (GTK_BOX (box), build_who_and_when (self));
  self->sessions_group = adw_preferences_group_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self->sessions_group), _("Sessions"));
  gtk_box_append (GTK_BOX (box), self->sessions_group);
  gtk_box_append (GTK_BOX (box), build_letter (self));

  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  gtk_widget_set_vexpand (scroller, TRUE);

  return scroller;
}

/* From the next Monday for a week: what a sick note or a course mostly is. */
static void
suggest (SamCoachAwayWindow *self, gint64 coach)
{
  SamDate as_of = sam_context_get_as_of (sam_tool_window_get_context (SAM_TOOL_WINDOW (self)));
  SamDate monday = sam_date_get_monday (as_of) + 7;

  for (guint i = 0; i < self->coaches->len; i++)
    {
      if (sam_record_get_id (g_ptr_array_index (self->coaches, i)) == coach)
        adw_combo_row_set_selected (ADW_COMBO_ROW (self->coach_row), i);
    }
  sam_date_row_set_nearby (SAM_DATE_ROW (self->from_row), as_of);
  sam_date_row_set_nearby (SAM_DATE_ROW (self->to_row), as_of);
  sam_coach_away_window_set_days (self, monday, monday + 4);
}

SamCoachAwayWindow *
sam_coach_away_window_present (GtkWidget *origin, SamContext *context, gint64 coach)
{
  SamCoachAwayWindow *self = NULL;
  GtkWidget *box = NULL;

  g_return_val_if_fail (GTK_IS_WIDGET (origin), NULL);
  g_return_val_if_fail (SAM_IS_CONTEXT (context), NULL);

  self = g_object_new (SAM_TYPE_COACH_AWAY_WINDOW, NULL);
  g_set_weak_pointer (&self->origin, origin);
  sam_tool_window_attach (SAM_TOOL_WINDOW (self), origin, context, 680, 720);
  sam_tool_window_set_undo_enabled (SAM_TOOL_WINDOW (self), FALSE);
  self->coaches = sam_coach_away_list_coaches (get_store (self));
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (box), build_header (self));
  gtk_box_append (GTK_BOX (box), build_content (self));
  sam_tool_window_set_content (SAM_TOOL_WINDOW (self), box);
  gtk_window_set_title (GTK_WINDOW (self), _("Coach Away"));
  suggest (self, coach);
  g_signal_connect_swapped (self->coach_row, "notify::selected", G_CALLBACK (on_who_or_when_cb), self);
  g_signal_connect_swapped (self->from_row, "notify::date", G_CALLBACK (on_who_or_when_cb), self);
  g_signal_connect_swapped (self->to_row, "notify::date", G_CALLBACK (on_who_or_when_cb), self);
  on_who_or_when_cb (self);
  gtk_window_present (GTK_WINDOW (self));

  return self;
}

void
sam_coach_away_window_set_days (SamCoachAwayWindow *self, SamDate from, SamDate to)
{
  g_return_if_fail (SAM_IS_COACH_AWAY_WINDOW (self));

  sam_date_row_set_date (SAM_DATE_ROW (self->from_row), from);
  sam_date_row_set_date (SAM_DATE_ROW (self->to_row), to);
}

SamCoachAway *
sam_coach_away_window_get_away (SamCoachAwayWindow *self)
{
  g_return_val_if_fail (SAM_IS_COACH_AWAY_WINDOW (self), NULL);

  return self->away;
}

GtkDropDown *
sam_coach_away_window_get_choice (SamCoachAwayWindow *self, guint index)
{
  g_return_val_if_fail (SAM_IS_COACH_AWAY_WINDOW (self), NULL);
  g_return_val_if_fail (index < self->choices->len, NULL);

  return g_ptr_array_index (self->choices, index);
}

GtkWidget *
sam_coach_away_window_get_button (SamCoachAwayWindow *self)
{
  g_return_val_if_fail (SAM_IS_COACH_AWAY_WINDOW (self), NULL);

  return self->button;
}

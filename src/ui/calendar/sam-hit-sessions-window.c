/*
 * SamHitSessionsWindow: what is to be done about sessions on days on which they cannot well be.
 */
#include "sam-hit-sessions-window.h"

#include <glib/gi18n.h>

#include "config.h"
#include "sam-accessibility.h"
#include "sam-dialogs.h"
#include "sam-language.h"
#include "sam-plan-facts-load.h"
#include "sam-session-look.h"
#include "sam-wrap-box.h"

/* Below this width the reason and the choice stand below the day. */
#define NARROW_BELOW 560

struct _SamHitSessionsWindow
{
  SamToolWindow parent_instance;

  GtkWidget *origin; /* weak */
  GPtrArray *hits;
  GPtrArray *rows; /* of SamPlanRow, one for each */
  gboolean narrow;
  guint width_source;

  GtkWidget *window_title;
  GtkWidget *apply_button;
  GtkWidget *lead_label;
  GtkWidget *list;
  GtkWidget *all_label;
  GtkWidget *all_box;
  GtkWidget *all_buttons[SAM_N_PLAN_CHOICES];
};

G_DEFINE_FINAL_TYPE (SamHitSessionsWindow, sam_hit_sessions_window, SAM_TYPE_TOOL_WINDOW)

static SamContext *
get_context (SamHitSessionsWindow *self)
{
  return sam_tool_window_get_context (SAM_TOOL_WINDOW (self));
}

static gboolean
is_changed (GtkWindow *window)
{
  return sam_hit_sessions_count_changes (SAM_HIT_SESSIONS_WINDOW (window)->hits) > 0;
}

/* Words */

static char *
dup_move (SamDate date, gboolean with_weekday)
{
  const SamLanguage *language = sam_language_get_default ();
  g_autofree char *day = sam_language_format_date (language, date, SAM_DATE_STYLE_SHORT);
  g_autofree char *weekday
      = sam_language_format_weekday (language, sam_date_get_weekday (date), FALSE);

  return with_weekday ? g_strdup_printf (_ ("Move to %s %s"), weekday, day)
                      : g_strdup_printf (_ ("Move to %s"), day);
}

static void
fill_look (SamPlanLine *line, const SamHitSession *hit)
{
  switch (hit->choice)
    {
    case SAM_PLAN_CHOICE_NEXT_WEEK:
    case SAM_PLAN_CHOICE_OTHER_DAY:
      line->icon_name = "sam-moved-symbolic";
      line->css_class = "status-moved";
      line->state = C_ ("session on a day off", "is moved");
      break;
    case SAM_PLAN_CHOICE_LEAVE_OUT:
      line->icon_name = "sam-cancelled-symbolic";
      line->css_class = "status-cancelled";
      line->state = C_ ("session on a day off", "is cancelled");
      break;
    case SAM_PLAN_CHOICE_KEEP:
    case SAM_N_PLAN_CHOICES:
    default:
      line->icon_name = "dialog-warning-symbolic";
      line->css_class = "status-warning";
      line->state = C_ ("session on a day off", "stays");
      break;
    }
  line->is_struck = hit->choice != SAM_PLAN_CHOICE_KEEP;
}

static void
fill_line (SamPlanLine *line, const SamHitSession *hit)
{
  const SamLanguage *language = sam_language_get_default ();
  SamDate date = sam_session_item_get_date (hit->item);
  g_autofree char *title = sam_session_look_dup_title (hit->item);
  g_autofree char *detail = sam_session_look_dup_detail (hit->item);
  g_autofree char *time = sam_time_format (sam_session_item_get_time (hit->item));

  line->day = sam_language_format_date (language, date, SAM_DATE_STYLE_SHORT);
  line->week = sam_language_format_week (language, sam_date_get_week (date));
  line->title = g_strdup_printf ("%s %s · %s", time, title, detail);
  line->reason
      = hit->why != NULL
            ? g_strdup (hit->why)
            : sam_plan_reason_dup_text (&hit->reason, sam_session_item_get_coach_name (hit->item));
  fill_look (line, hit);
  line->choices[SAM_PLAN_CHOICE_KEEP] = g_strdup (C_ ("session on a day off", "Leave as it is"));
  if (hit->next_week != SAM_DATE_NONE)
    line->choices[SAM_PLAN_CHOICE_NEXT_WEEK] = dup_move (hit->next_week, FALSE);
  if (hit->other_day != SAM_DATE_NONE)
    line->choices[SAM_PLAN_CHOICE_OTHER_DAY] = dup_move (hit->other_day, TRUE);
  line->choices[SAM_PLAN_CHOICE_LEAVE_OUT]
      = g_strdup (C_ ("session on a day off", "Cancel session"));
  line->choice = hit->choice;
}

static void
show (SamHitSessionsWindow *self)
{
  guint n = sam_hit_sessions_count_changes (self->hits);
  g_autofree char *label = g_strdup_printf (ngettext ("_Change %u", "_Change %u", n), n);

  for (guint i = 0; i < self->hits->len; i++)
    {
      g_auto (SamPlanLine) line = { 0 };

      fill_line (&line, g_ptr_array_index (self->hits, i));
      sam_plan_row_show (g_ptr_array_index (self->rows, i), &line);
    }
  gtk_button_set_label (GTK_BUTTON (self->apply_button), label);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "hits.apply",
                                 n > 0 && sam_context_is_editable (get_context (self)));
}

/* Choosing */

static void
on_row_chosen_cb (SamPlanRow *row, int choice, SamHitSessionsWindow *self)
{
  guint index;

  if (g_ptr_array_find (self->rows, row, &index))
    sam_hit_sessions_choose (self->hits, index, (SamPlanChoice) choice);
  show (self);
}

static void
on_all_clicked_cb (GtkWidget *button, SamHitSessionsWindow *self)
{
  for (guint i = 0; i < SAM_N_PLAN_CHOICES; i++)
    {
      if (self->all_buttons[i] == button)
        sam_hit_sessions_choose_for_all (self->hits, i);
    }
  show (self);
}

static void
on_apply_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SamHitSessionsWindow *self = SAM_HIT_SESSIONS_WINDOW (widget);
  guint n = sam_hit_sessions_count_changes (self->hits);
  g_autofree char *toast = g_strdup_printf (
      ngettext ("%u session moved or cancelled", "%u sessions moved or cancelled", n), n);
  g_autoptr (GError) error = NULL;

  if (!sam_hit_sessions_apply (sam_context_get_store (get_context (self)), self->hits, &error))
    {
      sam_dialogs_show_error (widget, _ ("Not saved"), error);
      return;
    }
  if (self->origin != NULL)
    gtk_widget_activate_action (self->origin, "win.toast-done", "s", toast);
  gtk_window_destroy (GTK_WINDOW (self));
}

/* Width: as in the main window, decided outside the allocation. */

static void
set_narrow (SamHitSessionsWindow *self, gboolean narrow)
{
  self->narrow = narrow;
  for (guint i = 0; i < self->rows->len; i++)
    sam_plan_row_set_narrow (g_ptr_array_index (self->rows, i), narrow);
}

static gboolean
on_width_cb (gpointer data)
{
  SamHitSessionsWindow *self = data;

  self->width_source = 0;
  set_narrow (self, gtk_widget_get_width (GTK_WIDGET (self)) < NARROW_BELOW);

  return G_SOURCE_REMOVE;
}

static void
sam_hit_sessions_window_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  SamHitSessionsWindow *self = SAM_HIT_SESSIONS_WINDOW (widget);

  GTK_WIDGET_CLASS (sam_hit_sessions_window_parent_class)
      ->size_allocate (widget, width, height, baseline);

  if ((width < NARROW_BELOW) != self->narrow && self->width_source == 0)
    self->width_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_width_cb, self, NULL);
}

/* Type */

static void
sam_hit_sessions_window_dispose (GObject *object)
{
  SamHitSessionsWindow *self = SAM_HIT_SESSIONS_WINDOW (object);

  g_clear_handle_id (&self->width_source, g_source_remove);
  g_clear_weak_pointer (&self->origin);

  G_OBJECT_CLASS (sam_hit_sessions_window_parent_class)->dispose (object);
}

static void
sam_hit_sessions_window_finalize (GObject *object)
{
  SamHitSessionsWindow *self = SAM_HIT_SESSIONS_WINDOW (object);

  g_clear_pointer (&self->hits, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (sam_hit_sessions_window_parent_class)->finalize (object);
}

static void
sam_hit_sessions_window_class_init (SamHitSessionsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sam_hit_sessions_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = sam_hit_sessions_window_finalize;
  widget_class->size_allocate = sam_hit_sessions_window_size_allocate;

  g_type_ensure (SAM_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/ui/sam-hit-sessions-window.ui");
  gtk_widget_class_bind_template_child (widget_class, SamHitSessionsWindow, window_title);
  gtk_widget_class_bind_template_child (widget_class, SamHitSessionsWindow, apply_button);
  gtk_widget_class_bind_template_child (widget_class, SamHitSessionsWindow, lead_label);
  gtk_widget_class_bind_template_child (widget_class, SamHitSessionsWindow, list);
  gtk_widget_class_bind_template_child (widget_class, SamHitSessionsWindow, all_label);
  gtk_widget_class_bind_template_child (widget_class, SamHitSessionsWindow, all_box);
  gtk_widget_class_install_action (widget_class, "hits.apply", NULL, on_apply_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "hits.apply",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK,
                                       "hits.apply", NULL);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
}

static void
build_all_buttons (SamHitSessionsWindow *self)
{
  static const struct
  {
    SamPlanChoice choice;
    const char *label;
  } buttons[] = {
    { SAM_PLAN_CHOICE_NEXT_WEEK, N_ ("_Next Free Week") },
    { SAM_PLAN_CHOICE_OTHER_DAY, N_ ("_Other Weekday") },
    { SAM_PLAN_CHOICE_LEAVE_OUT, N_ ("C_ancel Sessions") },
    { SAM_PLAN_CHOICE_KEEP, N_ ("_Leave") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    {
      GtkWidget *button = gtk_button_new_with_mnemonic (_ (buttons[i].label));

      g_signal_connect_object (button, "clicked", G_CALLBACK (on_all_clicked_cb), self, 0);
      sam_wrap_box_append (SAM_WRAP_BOX (self->all_box), button);
      self->all_buttons[buttons[i].choice] = button;
    }
}

static void
sam_hit_sessions_window_init (SamHitSessionsWindow *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  build_all_buttons (self);
  /* What is listed does not follow the programme: nothing is undone underneath it. */
  sam_tool_window_set_undo_enabled (SAM_TOOL_WINDOW (self), FALSE);
  sam_dialogs_ask_before_discarding (GTK_WINDOW (self), is_changed);
}

/* Presenting */

GtkWindow *
sam_hit_sessions_window_present (GtkWidget *origin, SamContext *context, GPtrArray *hits,
                                 const char *title)
{
  SamHitSessionsWindow *self = g_object_new (SAM_TYPE_HIT_SESSIONS_WINDOW, NULL);
  int height = gtk_widget_get_height (GTK_WIDGET (gtk_widget_get_root (origin)));
  g_autofree char *lead = g_strdup_printf (
      ngettext ("%u planned session is affected", "%u planned sessions are affected", hits->len),
      hits->len);
  int width, default_height;

  self->hits = hits;
  g_set_weak_pointer (&self->origin, origin);
  sam_tool_window_attach (SAM_TOOL_WINDOW (self), origin, context, 760,
                          height > 0 ? CLAMP (height, SAM_TOOL_WINDOW_MIN_HEIGHT, 560) : 560);
  gtk_window_set_title (GTK_WINDOW (self), title);
  adw_window_title_set_title (ADW_WINDOW_TITLE (self->window_title), title);
  gtk_label_set_label (GTK_LABEL (self->lead_label), lead);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  for (guint i = 0; i < hits->len; i++)
    {
      GtkWidget *row = sam_plan_row_new ();

      g_signal_connect_object (row, "chosen", G_CALLBACK (on_row_chosen_cb), self, 0);
      gtk_list_box_append (GTK_LIST_BOX (self->list), row);
      g_ptr_array_add (self->rows, row);
    }
  gtk_widget_set_visible (self->all_label, hits->len > 1);
  gtk_widget_set_visible (self->all_box, hits->len > 1);
  gtk_window_get_default_size (GTK_WINDOW (self), &width, &default_height);
  set_narrow (self, width < NARROW_BELOW);
  show (self);
  sam_accessibility_mend (GTK_WIDGET (self));
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_child_focus (self->list, GTK_DIR_TAB_FORWARD);

  return GTK_WINDOW (self);
}

GtkWindow *
sam_hit_sessions_window_present_ids (GtkWidget *origin, SamContext *context, const gint64 *ids,
                                     guint n_ids, const char *why, SamSessionCause cause,
                                     const char *title)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *hits = sam_hit_sessions_list_ids (
      sam_store_get_database (sam_context_get_store (context)), ids, n_ids, why, cause, &error);

  if (hits == NULL)
    {
      sam_dialogs_show_error (origin, _ ("The sessions could not be read"), error);
      return NULL;
    }

  return sam_hit_sessions_window_present (origin, context, hits, title);
}

/* For tests */

SamPlanRow *
sam_hit_sessions_window_get_row (SamHitSessionsWindow *self, guint index)
{
  g_return_val_if_fail (SAM_IS_HIT_SESSIONS_WINDOW (self), NULL);

  return index < self->rows->len ? g_ptr_array_index (self->rows, index) : NULL;
}

GtkWidget *
sam_hit_sessions_window_get_apply_button (SamHitSessionsWindow *self)
{
  g_return_val_if_fail (SAM_IS_HIT_SESSIONS_WINDOW (self), NULL);

  return self->apply_button;
}

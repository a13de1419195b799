/*
 * SamCalendarFilterButton: narrows the calendar to kinds and states of sessions.
 */
#include "sam-calendar-filter-button.h"

#include <glib/gi18n.h>

#include "sam-menu-button.h"
#include "sam-style.h"

#define N_KINDS (SAM_SESSION_KIND_OTHER + 1)

struct _SamCalendarFilterButton
{
  GtkWidget parent_instance;

  SamCalendarModel *model;
  gboolean showing; /* the model's choice, not the user's */
  GtkWidget *button;
  GtkWidget *clear;
  GtkWidget *kinds[N_KINDS];
  GtkWidget *states[SAM_N_CALENDAR_STATES];
};

G_DEFINE_FINAL_TYPE (SamCalendarFilterButton, sam_calendar_filter_button, GTK_TYPE_WIDGET)

static guint
read_checks (GtkWidget *const *checks, guint n)
{
  guint bits = 0;

  for (guint i = 0; i < n; i++)
    {
      if (gtk_check_button_get_active (GTK_CHECK_BUTTON (checks[i])))
        bits |= 1u << i;
    }

  return bits;
}

static void
show_checks (GtkWidget *const *checks, guint n, guint bits)
{
  for (guint i = 0; i < n; i++)
    gtk_check_button_set_active (GTK_CHECK_BUTTON (checks[i]), (bits & (1u << i)) != 0);
}

static guint
count_bits (guint bits)
{
  guint n = 0;

  for (; bits != 0; bits >>= 1)
    n += bits & 1;

  return n;
}

static void
show_choice (SamCalendarFilterButton *self)
{
  guint kinds = sam_calendar_model_get_kinds (self->model);
  guint states = sam_calendar_model_get_states (self->model);
  guint n = count_bits (kinds) + count_bits (states);
  g_autofree char *label
      = n == 0 ? g_strdup (C_ ("sessions", "Filter"))
               /* Translators: the button that narrows the calendar; how many are chosen. */
               : g_strdup_printf (C_ ("sessions", "Filter · %u"), n);

  self->showing = TRUE;
  show_checks (self->kinds, N_KINDS, kinds);
  show_checks (self->states, SAM_N_CALENDAR_STATES, states);
  self->showing = FALSE;
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->button), label);
  gtk_widget_set_sensitive (self->clear, n > 0);
  sam_menu_button_name (self->button, label);
}

static void
on_toggled_cb (SamCalendarFilterButton *self)
{
  if (self->showing || self->model == NULL)
    return;

  sam_calendar_model_set_kinds (self->model, read_checks (self->kinds, N_KINDS));
  sam_calendar_model_set_states (self->model, read_checks (self->states, SAM_N_CALENDAR_STATES));
}

static void
on_clear_cb (SamCalendarFilterButton *self)
{
  sam_calendar_model_set_kinds (self->model, 0);
  sam_calendar_model_set_states (self->model, 0);
}

static void
sam_calendar_filter_button_dispose (GObject *object)
{
  SamCalendarFilterButton *self = SAM_CALENDAR_FILTER_BUTTON (object);

  g_clear_pointer (&self->button, gtk_widget_unparent);
  g_clear_object (&self->model);

  G_OBJECT_CLASS (sam_calendar_filter_button_parent_class)->dispose (object);
}

static void
sam_calendar_filter_button_class_init (SamCalendarFilterButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sam_calendar_filter_button_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
add_heading (GtkWidget *box, const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_box_append (GTK_BOX (box), label);
}

static GtkWidget *
add_check (SamCalendarFilterButton *self, GtkWidget *box, const char *label)
{
  GtkWidget *check = gtk_check_button_new_with_label (label);

  g_signal_connect_swapped (check, "toggled", G_CALLBACK (on_toggled_cb), self);
  gtk_box_append (GTK_BOX (box), check);

  return check;
}

static const char *
get_state_label (SamCalendarState state)
{
  const SamSessionState states[SAM_N_CALENDAR_STATES] = {
    [SAM_CALENDAR_STATE_PLANNED] = SAM_SESSION_STATE_PLANNED,
    [SAM_CALENDAR_STATE_TO_FOLLOW_UP] = SAM_SESSION_STATE_PLANNED,
    [SAM_CALENDAR_STATE_HELD] = SAM_SESSION_STATE_HELD,
    [SAM_CALENDAR_STATE_CANCELLED] = SAM_SESSION_STATE_CANCELLED,
    [SAM_CALENDAR_STATE_MOVED] = SAM_SESSION_STATE_MOVED,
  };

  return sam_style_for_session (states[state], state == SAM_CALENDAR_STATE_TO_FOLLOW_UP).word;
}

static GtkWidget *
build_popover (SamCalendarFilterButton *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  add_heading (box, _ ("Only these states"));
  for (guint i = 0; i < SAM_N_CALENDAR_STATES; i++)
    self->states[i] = add_check (self, box, get_state_label (i));
  add_heading (box, _ ("Only these kinds"));
  for (guint i = 0; i < N_KINDS; i++)
    self->kinds[i] = add_check (
        self, box, sam_choice_get_label (&sam_family_session.fields[SAM_SESSION_KIND], (int) i));

  self->clear = gtk_button_new_with_label (_ ("Show All"));
  gtk_widget_set_margin_top (self->clear, 6);
  g_signal_connect_swapped (self->clear, "clicked", G_CALLBACK (on_clear_cb), self);
  gtk_box_append (GTK_BOX (box), self->clear);

  gtk_popover_set_child (GTK_POPOVER (popover), box);

  return popover;
}

static void
sam_calendar_filter_button_init (SamCalendarFilterButton *self)
{
  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), build_popover (self));
  gtk_widget_set_tooltip_text (self->button, _ ("Filter by Kind and State"));
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
}

GtkWidget *
sam_calendar_filter_button_new (void)
{
  return g_object_new (SAM_TYPE_CALENDAR_FILTER_BUTTON, NULL);
}

void
sam_calendar_filter_button_set_model (SamCalendarFilterButton *self, SamCalendarModel *model)
{
  g_return_if_fail (SAM_IS_CALENDAR_FILTER_BUTTON (self));
  g_return_if_fail (self->model == NULL);

  self->model = g_object_ref (model);
  g_signal_connect_object (model, "changed", G_CALLBACK (show_choice), self, G_CONNECT_SWAPPED);
  show_choice (self);
}

GtkCheckButton *
sam_calendar_filter_button_get_kind (SamCalendarFilterButton *self, SamSessionKind kind)
{
  g_return_val_if_fail (SAM_IS_CALENDAR_FILTER_BUTTON (self), NULL);

  return GTK_CHECK_BUTTON (self->kinds[kind]);
}

GtkCheckButton *
sam_calendar_filter_button_get_state (SamCalendarFilterButton *self, SamCalendarState state)
{
  g_return_val_if_fail (SAM_IS_CALENDAR_FILTER_BUTTON (self), NULL);

  return GTK_CHECK_BUTTON (self->states[state]);
}

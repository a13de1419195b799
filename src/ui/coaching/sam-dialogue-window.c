/*
 * SamDialogueWindow: question by question, then what comes of it.
 */
#include "sam-dialogue-window.h"

#include <glib/gi18n.h>

#include "config.h"
#include "sam-cycle-words.h"
#include "sam-dialogs.h"
#include "sam-dialogue-after.h"
#include "sam-dialogue-question.h"
#include "sam-focus-question.h"
#include "sam-lock-timer.h"
#include "sam-observation-entry.h"
#include "sam-person.h"
#include "sam-seal-gate.h"
#include "sam-session.h"
#include "sam-status-badge.h"

/* Below this width question and outcome stand one above the other. */
#define NARROW_WIDTH 720

struct _SamDialogueWindow
{
  AdwWindow         parent_instance;

  AdwWindowTitle   *title;
  GtkInfoBar       *problem_bar;
  GtkLabel         *problem_label;
  GtkBox           *tabs;
  GtkStack         *stack;

  SamContext       *context;
  SamDialogueDraft *draft;
  GtkWidget        *parent; /* weak */
  GPtrArray        *pages;  /* of GtkWidget, owned by the stack */
  GPtrArray        *toggles; /* of GtkWidget, owned by the tabs */
  GPtrArray        *badges; /* one a question */
  SamDialogueAfter *after;
  gboolean          is_edited;
  gboolean          is_narrow;
};

G_DEFINE_FINAL_TYPE (SamDialogueWindow, sam_dialogue_window, ADW_TYPE_WINDOW)

/* Pages */

static guint
get_page (SamDialogueWindow *self)
{
  guint index;

  return g_ptr_array_find (self->pages, gtk_stack_get_visible_child (self->stack), &index) ? index : 0;
}

/* What is typed next goes into the page's text, never to a button. */
static void
show_page (SamDialogueWindow *self, guint index)
{
  GtkWidget *page = self->pages->pdata[index];

  gtk_stack_set_visible_child (self->stack, page);
  gtk_toggle_button_set_active (self->toggles->pdata[index], TRUE);
  gtk_widget_grab_focus (page);
}

static void
on_tab_cb (SamDialogueWindow *self, GtkToggleButton *toggle)
{
  guint index;

  if (gtk_toggle_button_get_active (toggle) && g_ptr_array_find (self->toggles, toggle, &index))
    show_page (self, index);
}

static void
on_step_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SamDialogueWindow *self = SAM_DIALOGUE_WINDOW (widget);
  int index = (int) get_page (self) + g_variant_get_int32 (parameter);

  if (index >= 0 && index < (int) self->pages->len)
    show_page (self, (guint) index);
  else
    gtk_widget_error_bell (widget);
}

static void
update_badge (SamDialogueWindow *self, guint index)
{
  SamDraft *question = self->draft->questions->pdata[index];
  SamStyle style = sam_cycle_words_outcome (sam_draft_get_choice (question, SAM_FOCUS_QUESTION_OUTCOME));
  g_autofree char *name = sam_cycle_words_question (sam_draft_get_original (question));
  g_autofree char *accessible_name = g_strdup_printf ("%s, %s", name, style.word);

  sam_status_badge_set_style (self->badges->pdata[index], style, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->toggles->pdata[index]), GTK_ACCESSIBLE_PROPERTY_LABEL, accessible_name, -1);
}

static void
on_outcome_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SamDialogueWindow *self = SAM_DIALOGUE_WINDOW (widget);
  guint index = get_page (self);

  if (index < self->draft->questions->len)
    sam_dialogue_question_set_outcome (self->pages->pdata[index], g_variant_get_int32 (parameter));
  else
    gtk_widget_error_bell (widget);
  gtk_widget_grab_focus (self->pages->pdata[index]);
}

static void
on_edited_cb (SamDialogueWindow *self)
{
  self->is_edited = TRUE;
  gtk_info_bar_set_revealed (self->problem_bar, FALSE);
  for (guint i = 0; i < self->draft->questions->len; i++)
    update_badge (self, i);
}

static gboolean
is_edited (GtkWindow *window)
{
  return SAM_DIALOGUE_WINDOW (window)->is_edited;
}

/* Saving */

static void
show_problem (SamDialogueWindow *self, const char *message)
{
  gtk_label_set_label (self->problem_label, message);
  gtk_info_bar_set_revealed (self->problem_bar, TRUE);
  sam_dialogue_after_validate (self->after);
}

static void
on_save_open_cb (gpointer data)
{
  SamDialogueWindow *self = data;
  g_autoptr (GError) error = NULL;

  if (!sam_dialogue_draft_save (self->draft, sam_context_get_store (self->context), &error))
    {
      show_problem (self, error->message);
      return;
    }

  if (self->parent != NULL)
    gtk_widget_activate_action (self->parent, "win.toast-done", "s", _("Dialogue recorded"));
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
on_save_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SamDialogueWindow *self = SAM_DIALOGUE_WINDOW (widget);

  sam_seal_gate_open (widget, self->context, on_save_open_cb, g_object_ref (self), g_object_unref);
}

static void
on_close_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_window_close (GTK_WINDOW (widget));
}

/* Narrow */

static void
set_narrow (SamDialogueWindow *self, gboolean narrow)
{
  self->is_narrow = narrow;
  for (guint i = 0; i < self->draft->questions->len; i++)
    sam_dialogue_question_set_narrow (self->pages->pdata[i], narrow);
}

static void
sam_dialogue_window_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  SamDialogueWindow *self = SAM_DIALOGUE_WINDOW (widget);
  gboolean narrow = width < NARROW_WIDTH;

  if (narrow != self->is_narrow)
    set_narrow (self, narrow);

  GTK_WIDGET_CLASS (sam_dialogue_window_parent_class)->size_allocate (widget, width, height, baseline);
}

static void
sam_dialogue_window_dispose (GObject *object)
{
  SamDialogueWindow *self = SAM_DIALOGUE_WINDOW (object);

  g_clear_weak_pointer (&self->parent);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (sam_dialogue_window_parent_class)->dispose (object);
}

static void
sam_dialogue_window_finalize (GObject *object)
{
  SamDialogueWindow *self = SAM_DIALOGUE_WINDOW (object);

  g_ptr_array_unref (self->pages);
  g_ptr_array_unref (self->toggles);
  g_ptr_array_unref (self->badges);
  sam_dialogue_draft_free (self->draft);

  G_OBJECT_CLASS (sam_dialogue_window_parent_class)->finalize (object);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  static const int outcomes[] = { SAM_FOCUS_QUESTION_OUTCOME_ANSWERED, SAM_FOCUS_QUESTION_OUTCOME_PARTLY,
                                  SAM_FOCUS_QUESTION_OUTCOME_RESTING, SAM_FOCUS_QUESTION_OUTCOME_OPEN };

  for (guint i = 0; i < G_N_ELEMENTS (outcomes); i++)
    {
      gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "dialogue.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F5 + i, 0, "dialogue.outcome", "i", outcomes[i]);
      gtk_widget_class_add_binding_action (widget_class, GDK_KEY_1 + i, GDK_CONTROL_MASK, "dialogue.outcome", "i", outcomes[i]);
    }
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "dialogue.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "dialogue.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "dialogue.close", NULL);
}

static void
sam_dialogue_window_class_init (SamDialogueWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = sam_dialogue_window_dispose;
  object_class->finalize = sam_dialogue_window_finalize;
  widget_class->size_allocate = sam_dialogue_window_size_allocate;

  gtk_widget_class_install_action (widget_class, "dialogue.save", NULL, on_save_cb);
  gtk_widget_class_install_action (widget_class, "dialogue.close", NULL, on_close_cb);
  gtk_widget_class_install_action (widget_class, "dialogue.outcome", "i", on_outcome_cb);
  gtk_widget_class_install_action (widget_class, "dialogue.step", "i", on_step_cb);
  add_keys (widget_class);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/sam-dialogue-window.ui");
  gtk_widget_class_bind_template_child (widget_class, SamDialogueWindow, title);
  gtk_widget_class_bind_template_child (widget_class, SamDialogueWindow, problem_bar);
  gtk_widget_class_bind_template_child (widget_class, SamDialogueWindow, problem_label);
  gtk_widget_class_bind_template_child (widget_class, SamDialogueWindow, tabs);
  gtk_widget_class_bind_template_child (widget_class, SamDialogueWindow, stack);
}

/* Before a text takes them for its own: a text view goes by pages with these keys. */
static gboolean
on_key_cb (SamDialogueWindow *self, guint keyval, guint keycode, GdkModifierType state)
{
  int step = keyval == GDK_KEY_Page_Down || keyval == GDK_KEY_KP_Page_Down ? 1
             : keyval == GDK_KEY_Page_Up || keyval == GDK_KEY_KP_Page_Up   ? -1
                                                                           : 0;

  if (step == 0 || (state & gtk_accelerator_get_default_mod_mask ()) != GDK_CONTROL_MASK)
    return GDK_EVENT_PROPAGATE;

  gtk_widget_activate_action (GTK_WIDGET (self), "dialogue.step", "i", step);
  return GDK_EVENT_STOP;
}

/* Before the text that is written in takes it for a new line. */
static void
add_save_key (SamDialogueWindow *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();
  GtkShortcutTrigger *trigger = gtk_shortcut_trigger_parse_string ("<Control>Return|<Control>KP_Enter");

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (trigger, gtk_named_action_new ("dialogue.save")));
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

static void
sam_dialogue_window_init (SamDialogueWindow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  add_save_key (self);
  self->pages = g_ptr_array_new ();
  self->toggles = g_ptr_array_new ();
  self->badges = g_ptr_array_new ();
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/* Filling */

static GtkWidget *
add_page (SamDialogueWindow *self, GtkWidget *page, const char *name, GtkWidget *badge)
{
  GtkWidget *toggle = gtk_toggle_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *label = gtk_label_new (name);

  gtk_widget_add_css_class (label, "caption-heading");
  gtk_box_append (GTK_BOX (box), label);
  if (badge != NULL)
    gtk_box_append (GTK_BOX (box), badge);
  gtk_button_set_child (GTK_BUTTON (toggle), box);
  gtk_widget_add_css_class (toggle, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (self->toggles->len > 0)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (toggle), self->toggles->pdata[0]);
  g_signal_connect_object (toggle, "toggled", G_CALLBACK (on_tab_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "edited", G_CALLBACK (on_edited_cb), self, G_CONNECT_SWAPPED);
  gtk_stack_add_child (self->stack, page);
  gtk_box_append (self->tabs, toggle);
  g_ptr_array_add (self->toggles, toggle);
  g_ptr_array_add (self->pages, page);

  return toggle;
}

static int
compare_questions (gconstpointer a, gconstpointer b)
{
  gint64 left = sam_draft_get_integer (*(SamDraft *const *) a, SAM_FOCUS_QUESTION_ORDINAL);
  gint64 right = sam_draft_get_integer (*(SamDraft *const *) b, SAM_FOCUS_QUESTION_ORDINAL);

  return (left > right) - (left < right);
}

static void
fill (SamDialogueWindow *self, const SamCycleStory *story)
{
  const SamCycleSession *observation = sam_cycle_story_get_held (story, SAM_SESSION_KIND_OBSERVATION);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  GPtrArray *entries = observation != NULL ? observation->entries : none;

  g_ptr_array_sort (self->draft->questions, compare_questions);
  for (guint i = 0; i < self->draft->questions->len; i++)
    {
      SamDraft *question = self->draft->questions->pdata[i];
      GtkWidget *badge = sam_status_badge_new ();
      g_autofree char *name = sam_cycle_words_question (sam_draft_get_original (question));

      gtk_widget_add_css_class (badge, "caption");
      g_ptr_array_add (self->badges, badge);
      add_page (self, sam_dialogue_question_new (question, entries), name, badge);
      update_badge (self, i);
    }
  self->after = SAM_DIALOGUE_AFTER (sam_dialogue_after_new (self->context, self->draft));
  add_page (self, GTK_WIDGET (self->after), C_ ("dialogue", "Afterwards"), NULL);
}

static void
hold (SamDraft *session)
{
  int planned = (int) sam_draft_get_integer (session, SAM_SESSION_PLANNED_MINUTES);

  if (sam_draft_get_choice (session, SAM_SESSION_STATE) == SAM_SESSION_STATE_HELD)
    return;

  sam_draft_set_choice (session, SAM_SESSION_STATE, SAM_SESSION_STATE_HELD);
  sam_draft_set_integer (session, SAM_SESSION_ACTUAL_MINUTES, MAX (planned, 1));
}

GtkWindow *
sam_dialogue_window_present (GtkWidget *parent, SamContext *context, const SamCycleStory *story, SamDialogueDraft *draft)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (parent));
  SamDialogueWindow *self = g_object_new (SAM_TYPE_DIALOGUE_WINDOW, "transient-for", root, NULL);

  self->context = g_object_ref (context);
  self->draft = draft;
  g_set_weak_pointer (&self->parent, parent);
  hold (draft->session);
  /* As on the cycle's page, the title holds no name: it is seen from afar. */
  adw_window_title_set_title (self->title, _("Dialogue"));
  gtk_window_set_title (GTK_WINDOW (self), _("Dialogue"));
  fill (self, story);
  gtk_window_set_default_size (GTK_WINDOW (self), CLAMP (gtk_widget_get_width (root), 360, 1100),
                               CLAMP (gtk_widget_get_height (root), 480, 800));
  /* Beside one another they would not let the window be so narrow. */
  set_narrow (self, gtk_widget_get_width (root) < NARROW_WIDTH);
  sam_dialogs_ask_before_discarding (GTK_WINDOW (self), is_edited);
  sam_lock_timer_guard (sam_lock_timer_get (context), GTK_WINDOW (self), is_edited);
  gtk_window_present (GTK_WINDOW (self));
  show_page (self, 0);

  return GTK_WINDOW (self);
}

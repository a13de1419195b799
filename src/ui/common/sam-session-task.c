/*
 * SamSessionTask: base class of the windows that do one thing with a session.
 */
#include "sam-session-task.h"

#include <glib/gi18n.h>

#include "config.h"
#include "sam-dialogs.h"
#include "sam-form-row.h"
#include "sam-session-advice.h"
#include "sam-session.h"

typedef struct
{
  SamContext *context;
  SamDraft   *draft;
  SamDraft   *before; /* the draft as it was shown */
  gint64      instead_of;
  GtkWidget  *origin; /* weak */
  GPtrArray  *rows;   /* of SamFormRow */
  char       *warned; /* what the warnings shown were worked out from */

  GtkWidget  *window_title;
  GtkWidget  *leave_button;
  GtkWidget  *save_button;
  GtkWidget  *main_box;
  GtkWidget  *content_box;
  GtkWidget  *problem_label;
  GtkWidget  *warnings_box;
  GtkWidget  *warnings_label;
} SamSessionTaskPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (SamSessionTask, sam_session_task, ADW_TYPE_WINDOW)

#define PRIVATE(self) ((SamSessionTaskPrivate *) sam_session_task_get_instance_private (self))

/* What day and clash warnings depend on: they read the store, so not at every key typed. */
static char *
dup_signature (SamDraft *draft)
{
  return g_strdup_printf ("%d %d %d %" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %" G_GINT64_FORMAT,
                          sam_draft_get_date (draft, SAM_SESSION_DATE),
                          sam_draft_get_time (draft, SAM_SESSION_START_TIME),
                          (int) sam_draft_get_integer (draft, SAM_SESSION_PLANNED_MINUTES),
                          sam_draft_get_reference (draft, SAM_SESSION_COACH),
                          sam_draft_get_reference (draft, SAM_SESSION_TEAM),
                          sam_draft_get_reference (draft, SAM_SESSION_CYCLE));
}

static void
update_warnings (SamSessionTask *self)
{
  SamSessionTaskPrivate *priv = PRIVATE (self);
  g_autofree char *signature = dup_signature (priv->draft);
  g_autoptr (GPtrArray) warnings = NULL;
  g_autofree char *text = NULL;
  int state = sam_draft_get_choice (priv->draft, SAM_SESSION_STATE);

  if (g_strcmp0 (signature, priv->warned) == 0)
    return;

  g_free (priv->warned);
  priv->warned = g_steal_pointer (&signature);
  /* What is not to take place clashes with nothing. */
  if (state == SAM_SESSION_STATE_PLANNED)
    warnings = sam_session_advice_list_warnings (sam_session_task_get_store (self), priv->draft, priv->instead_of);
  else
    warnings = g_ptr_array_new ();
  g_ptr_array_add (warnings, NULL);
  text = g_strjoinv ("\n", (char **) warnings->pdata);
  gtk_label_set_label (GTK_LABEL (priv->warnings_label), text);
  gtk_widget_set_visible (priv->warnings_box, *text != '\0');
}

static SamFormRow *
find_row (SamSessionTask *self, guint field)
{
  GPtrArray *rows = PRIVATE (self)->rows;

  for (guint i = 0; i < rows->len; i++)
    {
      SamFormRow *row = g_ptr_array_index (rows, i);

      if (row->field == field)
        return row;
    }

  return NULL;
}

/* Errors that no row shows. A missing team or the like speaks for itself in a new form. */
static const char *
find_other_error (SamSessionTask *self, SamProblems *problems)
{
  for (guint i = 0; i < sam_problems_get_n (problems); i++)
    {
      const SamProblem *problem = sam_problems_get (problems, i);

      if (problem->level == SAM_PROBLEM_ERROR
          && (problem->field == SAM_PROBLEM_WHOLE_RECORD || find_row (self, problem->field) == NULL))
        return problem->message;
    }

  return NULL;
}

static void
check (SamSessionTask *self)
{
  SamSessionTaskPrivate *priv = PRIVATE (self);
  SamRecordSource *source = sam_store_get_source (sam_session_task_get_store (self));
  g_autoptr (SamProblems) problems = sam_draft_validate (priv->draft, source);
  const char *other = find_other_error (self, problems);

  for (guint i = 0; i < priv->rows->len; i++)
    {
      SamFormRow *row = g_ptr_array_index (priv->rows, i);
      gboolean worth_saying = sam_form_row_is_worth_saying (row);

      sam_form_row_set_problem (row, worth_saying ? sam_problems_find (problems, row->field) : NULL);
    }
  gtk_label_set_label (GTK_LABEL (priv->problem_label), other != NULL ? other : "");
  gtk_widget_set_visible (priv->problem_label, other != NULL);
  gtk_widget_set_sensitive (priv->save_button, !sam_problems_has_errors (problems)
                                                 && sam_context_is_editable (priv->context));
  update_warnings (self);
}

static void
on_row_edited (gpointer data)
{
  sam_session_task_edited (data);
}

static gboolean
is_changed (GtkWindow *window)
{
  SamSessionTask *self = SAM_SESSION_TASK (window);
  SamSessionTaskPrivate *priv = PRIVATE (self);
  const SamFamily *family;

  if (priv->before == NULL)
    return FALSE;

  family = sam_draft_get_family (priv->draft);
  for (guint i = 0; i < family->n_fields; i++)
    {
      if (sam_draft_get_unread (priv->draft, i) != NULL
          || !sam_value_equal (sam_draft_get_value (priv->before, i), sam_draft_get_value (priv->draft, i)))
        return TRUE;
    }

  return SAM_SESSION_TASK_GET_CLASS (self)->is_changed != NULL && SAM_SESSION_TASK_GET_CLASS (self)->is_changed (self);
}

void
sam_session_task_save (SamSessionTask *self)
{
  SamSessionTaskPrivate *priv = PRIVATE (self);
  g_autoptr (SamSessionTask) keep = g_object_ref (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *toast = NULL;

  if (!SAM_SESSION_TASK_GET_CLASS (self)->save (self, &error))
    {
      sam_dialogs_show_error (GTK_WIDGET (self), _("Not saved"), error);
      return;
    }

  toast = SAM_SESSION_TASK_GET_CLASS (self)->dup_toast (self);
  if (priv->origin != NULL && toast != NULL)
    gtk_widget_activate_action (priv->origin, "win.toast-done", "s", toast);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
on_save_clicked_cb (SamSessionTask *self)
{
  if (SAM_SESSION_TASK_GET_CLASS (self)->hold_back == NULL || !SAM_SESSION_TASK_GET_CLASS (self)->hold_back (self))
    sam_session_task_save (self);
}

GtkWidget *
sam_session_task_get_origin (SamSessionTask *self)
{
  g_return_val_if_fail (SAM_IS_SESSION_TASK (self), NULL);

  return PRIVATE (self)->origin;
}

/* Several lines take Enter for themselves: with Control it stores from there, too. */
static gboolean
on_store_key_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  GtkWidget *button = PRIVATE (SAM_SESSION_TASK (widget))->save_button;

  if (gtk_widget_is_sensitive (button))
    on_save_clicked_cb (SAM_SESSION_TASK (widget));
  else
    gtk_widget_error_bell (widget);

  return GDK_EVENT_STOP;
}

static void
add_store_key (SamSessionTask *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();
  GtkShortcutTrigger *trigger = gtk_shortcut_trigger_parse_string ("<Control>Return|<Control>KP_Enter");

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (trigger, gtk_callback_action_new (on_store_key_cb, NULL, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
sam_session_task_dispose (GObject *object)
{
  g_clear_weak_pointer (&PRIVATE (SAM_SESSION_TASK (object))->origin);

  G_OBJECT_CLASS (sam_session_task_parent_class)->dispose (object);
}

static void
sam_session_task_finalize (GObject *object)
{
  SamSessionTaskPrivate *priv = PRIVATE (SAM_SESSION_TASK (object));

  g_clear_pointer (&priv->rows, g_ptr_array_unref);
  g_clear_pointer (&priv->draft, sam_draft_free);
  g_clear_pointer (&priv->before, sam_draft_free);
  g_clear_object (&priv->context);
  g_free (priv->warned);

  G_OBJECT_CLASS (sam_session_task_parent_class)->finalize (object);
}

static void
sam_session_task_show_widget (GtkWidget *widget)
{
  /* The form takes the keys, not the button that leaves it. */
  if (gtk_window_get_focus (GTK_WINDOW (widget)) == NULL)
    gtk_widget_child_focus (GTK_WIDGET (PRIVATE (SAM_SESSION_TASK (widget))->content_box), GTK_DIR_TAB_FORWARD);

  GTK_WIDGET_CLASS (sam_session_task_parent_class)->show (widget);
}

static void
sam_session_task_class_init (SamSessionTaskClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = sam_session_task_dispose;
  object_class->finalize = sam_session_task_finalize;

  widget_class->show = sam_session_task_show_widget;
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/sam-session-task.ui");
  gtk_widget_class_bind_template_child_private (widget_class, SamSessionTask, window_title);
  gtk_widget_class_bind_template_child_private (widget_class, SamSessionTask, leave_button);
  gtk_widget_class_bind_template_child_private (widget_class, SamSessionTask, save_button);
  gtk_widget_class_bind_template_child_private (widget_class, SamSessionTask, main_box);
  gtk_widget_class_bind_template_child_private (widget_class, SamSessionTask, content_box);
  gtk_widget_class_bind_template_child_private (widget_class, SamSessionTask, problem_label);
  gtk_widget_class_bind_template_child_private (widget_class, SamSessionTask, warnings_box);
  gtk_widget_class_bind_template_child_private (widget_class, SamSessionTask, warnings_label);
  gtk_widget_class_bind_template_callback (widget_class, on_save_clicked_cb);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
}

static void
sam_session_task_init (SamSessionTask *self)
{
  PRIVATE (self)->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) sam_form_row_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  add_store_key (self);
  sam_dialogs_ask_before_discarding (GTK_WINDOW (self), is_changed);
}

void
sam_session_task_set_up (SamSessionTask *self, GtkWidget *origin, SamContext *context,
                         SamDraft *draft, const char *title, const char *verb)
{
  SamSessionTaskPrivate *priv = PRIVATE (self);
  GtkRoot *root = gtk_widget_get_root (origin);

  g_return_if_fail (SAM_IS_SESSION_TASK (self));

  priv->context = g_object_ref (context);
  priv->draft = draft;
  g_set_weak_pointer (&priv->origin, origin);
  gtk_window_set_title (GTK_WINDOW (self), title);
  adw_window_title_set_title (ADW_WINDOW_TITLE (priv->window_title), title);
  gtk_button_set_label (GTK_BUTTON (priv->save_button), verb);
  gtk_window_set_default_widget (GTK_WINDOW (self), priv->save_button);

  if (GTK_IS_WINDOW (root))
    {
      int width = gtk_widget_get_width (GTK_WIDGET (root));
      int height = gtk_widget_get_height (GTK_WIDGET (root));

      gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
      if (width > 0 && height > 0)
        gtk_window_set_default_size (GTK_WINDOW (self), CLAMP (width, 340, 480), CLAMP (height, 360, 620));
    }
}

void
sam_session_task_set_destructive (SamSessionTask *self)
{
  SamSessionTaskPrivate *priv = PRIVATE (self);

  g_return_if_fail (SAM_IS_SESSION_TASK (self));

  gtk_widget_remove_css_class (priv->save_button, "suggested-action");
  gtk_widget_add_css_class (priv->save_button, "destructive-action");
  /* "Cancel" beside "Cancel Session" would be read as the same. */
  gtk_button_set_label (GTK_BUTTON (priv->leave_button), _("_Back"));
  /* The button says the same as the title, which has no room beside it. */
  gtk_widget_set_visible (priv->window_title, FALSE);
}

void
sam_session_task_set_subtitle (SamSessionTask *self, const char *subtitle)
{
  g_return_if_fail (SAM_IS_SESSION_TASK (self));

  adw_window_title_set_subtitle (ADW_WINDOW_TITLE (PRIVATE (self)->window_title), subtitle);
}

void
sam_session_task_set_instead_of (SamSessionTask *self, gint64 session)
{
  g_return_if_fail (SAM_IS_SESSION_TASK (self));

  PRIVATE (self)->instead_of = session;
}

GtkWidget *
sam_session_task_add_group (SamSessionTask *self, const char *title)
{
  GtkWidget *group = adw_preferences_group_new ();

  g_return_val_if_fail (SAM_IS_SESSION_TASK (self), NULL);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title != NULL ? title : "");
  gtk_box_append (GTK_BOX (PRIVATE (self)->content_box), group);

  return group;
}

void
sam_session_task_add_widget (SamSessionTask *self, GtkWidget *widget)
{
  g_return_if_fail (SAM_IS_SESSION_TASK (self));

  gtk_box_append (GTK_BOX (PRIVATE (self)->content_box), widget);
}

void
sam_session_task_add_footer (SamSessionTask *self, GtkWidget *widget)
{
  g_return_if_fail (SAM_IS_SESSION_TASK (self));

  gtk_box_append (GTK_BOX (PRIVATE (self)->main_box), widget);
}

GtkWidget *
sam_session_task_add_field (SamSessionTask *self, GtkWidget *group, guint field)
{
  SamSessionTaskPrivate *priv = PRIVATE (self);
  SamFormRow *row = NULL;

  g_return_val_if_fail (SAM_IS_SESSION_TASK (self), NULL);

  row = sam_form_row_new (sam_session_task_get_store (self), priv->draft, field, on_row_edited, self);
  g_ptr_array_add (priv->rows, row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row->row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row->problem_row);

  return row->row;
}

GtkWidget *
sam_session_task_get_row (SamSessionTask *self, guint field)
{
  SamFormRow *row = NULL;

  g_return_val_if_fail (SAM_IS_SESSION_TASK (self), NULL);

  row = find_row (self, field);

  return row != NULL ? row->row : NULL;
}

GtkWidget *
sam_session_task_get_input (SamSessionTask *self, guint field)
{
  SamFormRow *row = NULL;

  g_return_val_if_fail (SAM_IS_SESSION_TASK (self), NULL);

  row = find_row (self, field);

  return row != NULL ? row->input : NULL;
}

void
sam_session_task_edited (SamSessionTask *self)
{
  g_return_if_fail (SAM_IS_SESSION_TASK (self));

  if (SAM_SESSION_TASK_GET_CLASS (self)->edited != NULL)
    SAM_SESSION_TASK_GET_CLASS (self)->edited (self);
  check (self);
}

void
sam_session_task_show (SamSessionTask *self)
{
  SamSessionTaskPrivate *priv = PRIVATE (self);

  g_return_if_fail (SAM_IS_SESSION_TASK (self));

  /* Right below the first group, which holds the day and time that they are about. */
  gtk_box_reorder_child_after (GTK_BOX (priv->content_box), priv->warnings_box,
                               gtk_widget_get_next_sibling (priv->warnings_box));
  sam_session_task_edited (self);
  priv->before = sam_draft_copy (priv->draft);
  gtk_window_present (GTK_WINDOW (self));
  /* Where one begins to fill in, and not on the button that leaves. */
  gtk_widget_child_focus (priv->content_box, GTK_DIR_TAB_FORWARD);
}

SamDraft *
sam_session_task_get_draft (SamSessionTask *self)
{
  g_return_val_if_fail (SAM_IS_SESSION_TASK (self), NULL);

  return PRIVATE (self)->draft;
}

SamContext *
sam_session_task_get_context (SamSessionTask *self)
{
  g_return_val_if_fail (SAM_IS_SESSION_TASK (self), NULL);

  return PRIVATE (self)->context;
}

SamStore *
sam_session_task_get_store (SamSessionTask *self)
{
  g_return_val_if_fail (SAM_IS_SESSION_TASK (self), NULL);

  return sam_context_get_store (PRIVATE (self)->context);
}

GtkWidget *
sam_session_task_get_save_button (SamSessionTask *self)
{
  g_return_val_if_fail (SAM_IS_SESSION_TASK (self), NULL);

  return PRIVATE (self)->save_button;
}

const char *
sam_session_task_get_warnings (SamSessionTask *self)
{
  g_return_val_if_fail (SAM_IS_SESSION_TASK (self), NULL);

  return gtk_label_get_label (GTK_LABEL (PRIVATE (self)->warnings_label));
}

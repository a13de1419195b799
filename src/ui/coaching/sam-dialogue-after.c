/*
 * SamDialogueAfter: what comes of a dialogue.
 */
#include "sam-dialogue-after.h"

#include <glib/gi18n.h>

#include "config.h"
#include "sam-dialogue.h"
#include "sam-follow-up.h"
#include "sam-form-row.h"
#include "sam-session-advice.h"
#include "sam-session.h"
#include "sam-text-area.h"

struct _SamDialogueAfter
{
  AdwBin            parent_instance;

  SamTextArea      *will_try;
  SamTextArea      *note;
  GtkListBox       *when_list;
  GtkListBox       *next_list;
  GtkSwitch        *next_switch;
  GtkBox           *warnings;

  SamContext       *context;
  SamDialogueDraft *draft;
  GPtrArray        *rows;      /* of SamFormRow */
  guint             warnings_source;
};

G_DEFINE_FINAL_TYPE (SamDialogueAfter, sam_dialogue_after, ADW_TYPE_BIN)

enum
{
  SIGNAL_EDITED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
clear_box (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static void
add_warning (SamDialogueAfter *self, const char *text)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", "dialog-warning-symbolic", "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (icon, "status-warning");
  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (self->warnings, box);
}

/* Of the next date: by the one rule there is, and never in the way. */
static gboolean
on_warnings_cb (gpointer data)
{
  SamDialogueAfter *self = data;

  self->warnings_source = 0;
  clear_box (self->warnings);
  if (sam_dialogue_draft_has_appointment (self->draft))
    {
      g_autoptr (GPtrArray) found = sam_session_advice_list_warnings (sam_context_get_store (self->context),
                                                                      self->draft->appointment, 0);

      for (guint i = 0; i < found->len; i++)
        add_warning (self, found->pdata[i]);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->warnings), gtk_widget_get_first_child (GTK_WIDGET (self->warnings)) != NULL);

  return G_SOURCE_REMOVE;
}

static void
queue_warnings (SamDialogueAfter *self)
{
  if (self->warnings_source == 0)
    self->warnings_source = g_idle_add (on_warnings_cb, self);
}

/* What is of the session in the calendar is not asked of a message. */
static void
show_next (SamDialogueAfter *self)
{
  gboolean has_appointment = sam_dialogue_draft_has_appointment (self->draft);

  for (guint i = 0; i < self->rows->len; i++)
    {
      SamFormRow *row = self->rows->pdata[i];
      gboolean is_shown = row->draft == self->draft->appointment ? has_appointment
                          : row->draft == self->draft->follow_up ? self->draft->has_follow_up
                                                                 : TRUE;

      gtk_widget_set_visible (row->row, is_shown);
    }
}

static void
on_text_cb (SamDialogueAfter *self)
{
  g_signal_emit (self, signals[SIGNAL_EDITED], 0);
}

static void
on_edited_cb (gpointer data)
{
  SamDialogueAfter *self = data;

  /* One day for both: when it is due, and when it is in the calendar. */
  sam_dialogue_draft_set_follow_up_date (self->draft, sam_draft_get_date (self->draft->follow_up, SAM_FOLLOW_UP_DUE_DATE));
  show_next (self);
  sam_dialogue_after_validate (self);
  queue_warnings (self);
  on_text_cb (self);
}

static void
on_next_cb (SamDialogueAfter *self)
{
  self->draft->has_follow_up = gtk_switch_get_active (self->next_switch);
  on_edited_cb (self);
}

static void
add_row (SamDialogueAfter *self, GtkListBox *list, SamDraft *draft, guint field)
{
  SamFormRow *row = sam_form_row_new (sam_context_get_store (self->context), draft, field, on_edited_cb, self);

  gtk_list_box_append (list, row->row);
  gtk_list_box_append (list, row->problem_row);
  g_ptr_array_add (self->rows, row);
}

static void
sam_dialogue_after_dispose (GObject *object)
{
  SamDialogueAfter *self = SAM_DIALOGUE_AFTER (object);

  g_clear_handle_id (&self->warnings_source, g_source_remove);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (sam_dialogue_after_parent_class)->dispose (object);
}

static gboolean
sam_dialogue_after_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (SAM_DIALOGUE_AFTER (widget)->will_try));
}

static void
sam_dialogue_after_class_init (SamDialogueAfterClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sam_dialogue_after_dispose;
  widget_class->grab_focus = sam_dialogue_after_grab_focus;
  signals[SIGNAL_EDITED] = g_signal_new ("edited", SAM_TYPE_DIALOGUE_AFTER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (SAM_TYPE_TEXT_AREA);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/sam-dialogue-after.ui");
  gtk_widget_class_bind_template_child (widget_class, SamDialogueAfter, will_try);
  gtk_widget_class_bind_template_child (widget_class, SamDialogueAfter, note);
  gtk_widget_class_bind_template_child (widget_class, SamDialogueAfter, when_list);
  gtk_widget_class_bind_template_child (widget_class, SamDialogueAfter, next_list);
  gtk_widget_class_bind_template_child (widget_class, SamDialogueAfter, next_switch);
  gtk_widget_class_bind_template_child (widget_class, SamDialogueAfter, warnings);
  gtk_widget_class_bind_template_callback (widget_class, on_text_cb);
}

static void
sam_dialogue_after_init (SamDialogueAfter *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) sam_form_row_free);
}

GtkWidget *
sam_dialogue_after_new (SamContext *context, SamDialogueDraft *draft)
{
  SamDialogueAfter *self = g_object_new (SAM_TYPE_DIALOGUE_AFTER, NULL);

  self->context = g_object_ref (context);
  self->draft = draft;
  sam_text_area_set_field (self->will_try, draft->dialogue, SAM_DIALOGUE_WILL_TRY, _("What the teacher will try"));
  sam_text_area_set_field (self->note, draft->dialogue, SAM_DIALOGUE_NOTE, _("Note"));
  add_row (self, self->when_list, draft->session, SAM_SESSION_DATE);
  add_row (self, self->when_list, draft->session, SAM_SESSION_START_TIME);
  add_row (self, self->when_list, draft->session, SAM_SESSION_ACTUAL_MINUTES);
  add_row (self, self->when_list, draft->session, SAM_SESSION_PLACE);

  /* One that is agreed stays: it is moved, or removed on the cycle's page. */
  gtk_switch_set_active (self->next_switch, draft->has_follow_up);
  gtk_widget_set_sensitive (GTK_WIDGET (self->next_switch), sam_draft_get_original (draft->follow_up) == NULL);
  g_signal_connect_object (self->next_switch, "notify::active", G_CALLBACK (on_next_cb), self, G_CONNECT_SWAPPED);
  add_row (self, self->next_list, draft->follow_up, SAM_FOLLOW_UP_KIND);
  add_row (self, self->next_list, draft->follow_up, SAM_FOLLOW_UP_DUE_DATE);
  add_row (self, self->next_list, draft->appointment, SAM_SESSION_START_TIME);
  add_row (self, self->next_list, draft->appointment, SAM_SESSION_PLANNED_MINUTES);
  add_row (self, self->next_list, draft->appointment, SAM_SESSION_PLACE);
  show_next (self);
  queue_warnings (self);

  return GTK_WIDGET (self);
}

void
sam_dialogue_after_validate (SamDialogueAfter *self)
{
  SamRecordSource *source;

  g_return_if_fail (SAM_IS_DIALOGUE_AFTER (self));

  source = sam_store_get_source (sam_context_get_store (self->context));
  for (guint i = 0; i < self->rows->len; i++)
    {
      SamFormRow *row = self->rows->pdata[i];
      g_autoptr (SamProblems) problems = sam_draft_validate (row->draft, source);
      const SamProblem *problem = sam_problems_find (problems, row->field);

      sam_form_row_set_problem (row, gtk_widget_get_visible (row->row) ? problem : NULL);
    }
}

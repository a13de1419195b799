/*
 * SamImportAnswer: why a row is as it is, and its question.
 */
#include "sam-import-answer.h"

#include <glib/gi18n.h>
#include <string.h>

#include "sam-language.h"

struct _SamImportAnswer
{
  GtkBox        parent_instance;

  SamImportRow *row;
  gboolean      filling;
  GtkWidget    *text;
  GtkWidget    *buttons;
  GtkWidget    *yes;
  GtkWidget    *no;
  GtkWidget    *choice;
  GtkWidget    *all;
};

G_DEFINE_FINAL_TYPE (SamImportAnswer, sam_import_answer, GTK_TYPE_BOX)

enum
{
  SIGNAL_ANSWERED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const struct
{
  const char *icon_name;
  const char *css_class;
} looks[SAM_IMPORT_N_STATUSES] = {
  [SAM_IMPORT_NEW] = { "list-add-symbolic", "status-under-way" },
  [SAM_IMPORT_CHANGED] = { "document-edit-symbolic", "status-about-to-start" },
  [SAM_IMPORT_UNCHANGED] = { "object-select-symbolic", "status-planned" },
  [SAM_IMPORT_DECIDE] = { "dialog-question-symbolic", "status-warning" },
  [SAM_IMPORT_REFUSED] = { "window-close-symbolic", "status-refused" },
};

const char *
sam_import_status_get_icon_name (SamImportStatus status)
{
  return looks[status].icon_name;
}

const char *
sam_import_status_get_css_class (SamImportStatus status)
{
  return looks[status].css_class;
}

static void
answer (SamImportAnswer *self, int candidate)
{
  gboolean all = gtk_widget_get_visible (self->all) && gtk_check_button_get_active (GTK_CHECK_BUTTON (self->all));

  g_signal_emit (self, signals[SIGNAL_ANSWERED], 0, candidate, all);
}

static void
on_yes_cb (SamImportAnswer *self)
{
  answer (self, 0);
}

static void
on_no_cb (SamImportAnswer *self)
{
  answer (self, SAM_IMPORT_NONE_OF_THEM);
}

/* The first choice asks, the last is none of them. */
static void
on_choice_cb (SamImportAnswer *self)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->choice));
  const SamImportQuestion *question = self->row != NULL ? sam_import_row_get_question (self->row) : NULL;

  if (self->filling || question == NULL || selected == 0 || selected == GTK_INVALID_LIST_POSITION)
    return;

  answer (self, selected <= g_strv_length (question->candidates) ? (int) selected - 1 : SAM_IMPORT_NONE_OF_THEM);
}

static void
fill_choice (SamImportAnswer *self, const SamImportQuestion *question)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, C_("import question", "Choose…"));
  for (guint i = 0; question->candidates[i] != NULL; i++)
    gtk_string_list_append (names, question->candidates[i]);
  gtk_string_list_append (names, question->can_be_new ? C_("import question", "None of them: a new one")
                                                      : C_("import question", "None of them"));
  self->filling = TRUE;
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->choice), G_LIST_MODEL (names));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->choice), 0);
  self->filling = FALSE;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->choice), GTK_ACCESSIBLE_PROPERTY_LABEL, question->text, -1);
}

static void
show_question (SamImportAnswer *self, const SamImportQuestion *question)
{
  gboolean has_several = g_strv_length (question->candidates) > 1;
  g_autofree char *number = sam_language_format_integer (sam_language_get_default (), question->n_rows);
  g_autofree char *all = g_strdup_printf (ngettext ("In %s row", "In all %s rows", question->n_rows), number);
  /* Translators: names a button for assistive technology: its label, and the question */
  g_autofree char *yes = g_strdup_printf (C_("button and question", "%s: %s"), _("Yes"), question->text);
  g_autofree char *no = g_strdup_printf (C_("button and question", "%s: %s"), _("No"), question->text);

  gtk_widget_set_visible (self->yes, !has_several);
  gtk_widget_set_visible (self->no, !has_several);
  gtk_widget_set_visible (self->choice, has_several);
  gtk_widget_set_visible (self->all, question->n_rows > 1);
  gtk_check_button_set_label (GTK_CHECK_BUTTON (self->all), all);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->all), question->n_rows > 1);
  gtk_widget_set_tooltip_text (self->no, question->can_be_new ? _("Something new is made") : _("The row is refused"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->yes), GTK_ACCESSIBLE_PROPERTY_LABEL, yes, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->no), GTK_ACCESSIBLE_PROPERTY_LABEL, no, -1);
  if (has_several)
    fill_choice (self, question);
}

static void
set_css_class (GtkWidget *label, SamImportStatus status)
{
  gtk_widget_remove_css_class (label, "status-about-to-start");
  gtk_widget_remove_css_class (label, "status-refused");
  if (status == SAM_IMPORT_CHANGED || status == SAM_IMPORT_REFUSED)
    gtk_widget_add_css_class (label, looks[status].css_class);
}

static void
sam_import_answer_dispose (GObject *object)
{
  g_clear_object (&SAM_IMPORT_ANSWER (object)->row);

  G_OBJECT_CLASS (sam_import_answer_parent_class)->dispose (object);
}

static void
sam_import_answer_class_init (SamImportAnswerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sam_import_answer_dispose;

  signals[SIGNAL_ANSWERED] = g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                           NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_BOOLEAN);
}

static GtkWidget *
add_button (SamImportAnswer *self, const char *label, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "answer");
  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->buttons), button);

  return button;
}

static void
sam_import_answer_init (SamImportAnswer *self)
{
  self->text = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->text), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->text), PANGO_ELLIPSIZE_END);

  self->buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  self->yes = add_button (self, _("Yes"), G_CALLBACK (on_yes_cb));
  self->no = add_button (self, _("No"), G_CALLBACK (on_no_cb));
  gtk_widget_add_css_class (self->no, "flat");
  self->choice = gtk_drop_down_new (NULL, NULL);
  gtk_widget_set_valign (self->choice, GTK_ALIGN_CENTER);
  g_signal_connect_object (self->choice, "notify::selected", G_CALLBACK (on_choice_cb), self, G_CONNECT_SWAPPED);
  self->all = gtk_check_button_new ();
  gtk_box_append (GTK_BOX (self->buttons), self->choice);
  gtk_box_append (GTK_BOX (self->buttons), self->all);

  gtk_box_set_spacing (GTK_BOX (self), 10);
  gtk_box_append (GTK_BOX (self), self->text);
  gtk_box_append (GTK_BOX (self), self->buttons);
}

GtkWidget *
sam_import_answer_new (void)
{
  return g_object_new (SAM_TYPE_IMPORT_ANSWER, NULL);
}

void
sam_import_answer_set_row (SamImportAnswer *self, SamImportRow *row)
{
  const SamImportQuestion *question = row != NULL ? sam_import_row_get_question (row) : NULL;
  g_autofree char *text = row != NULL ? sam_import_row_describe (row) : g_strdup ("");
  g_autofree char *tooltip = g_strdup (text);

  g_return_if_fail (SAM_IS_IMPORT_ANSWER (self));

  g_set_object (&self->row, row);
  if (gtk_orientable_get_orientation (GTK_ORIENTABLE (self)) == GTK_ORIENTATION_HORIZONTAL)
    {
      g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

      g_free (text);
      text = g_strjoinv (" · ", lines);
    }
  gtk_label_set_label (GTK_LABEL (self->text), question != NULL ? question->text : text);
  gtk_widget_set_tooltip_text (self->text, *tooltip != '\0' ? tooltip : NULL);
  gtk_widget_set_visible (self->text, question != NULL || *text != '\0');
  gtk_widget_set_visible (self->buttons, question != NULL);
  if (row != NULL)
    set_css_class (self->text, sam_import_row_get_status (row));
  if (question != NULL)
    show_question (self, question);
}

SamImportRow *
sam_import_answer_get_row (SamImportAnswer *self)
{
  g_return_val_if_fail (SAM_IS_IMPORT_ANSWER (self), NULL);

  return self->row;
}

void
sam_import_answer_set_wrap (SamImportAnswer *self, gboolean wrap)
{
  g_return_if_fail (SAM_IS_IMPORT_ANSWER (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), wrap ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_spacing (GTK_BOX (self), wrap ? 4 : 10);
  gtk_label_set_wrap (GTK_LABEL (self->text), wrap);
  gtk_label_set_wrap_mode (GTK_LABEL (self->text), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_ellipsize (GTK_LABEL (self->text), wrap ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END);
}

/*
 * SamPersonWindow: all that the file holds about a person.
 */
#include "sam-person-window.h"

#include <glib/gi18n.h>

#include "config.h"
#include "sam-dialogs.h"
#include "sam-disclosure-ask.h"
#include "sam-person-export.h"
#include "sam-lock-timer.h"
#include "sam-person-load.h"
#include "sam-private-file.h"
#include "sam-sealed-input.h"

struct _SamPersonWindow
{
  SamToolWindow   parent_instance;

  AdwWindowTitle *window_title;
  GtkWidget      *export_button;
  GtkStack       *stack;
  AdwStatusPage  *failed_page;
  GtkTextView    *text_view;

  GCancellable   *cancellable;
  SamPersonFacts *facts; /* %NULL while it is read */
  gint64          person;
  char           *export_path;
};

G_DEFINE_FINAL_TYPE (SamPersonWindow, sam_person_window, SAM_TYPE_TOOL_WINDOW)

/* Text */

static void
append (GtkTextBuffer *buffer, const char *text, const char *tag)
{
  GtkTextIter end;

  gtk_text_buffer_get_end_iter (buffer, &end);
  gtk_text_buffer_insert_with_tags_by_name (buffer, &end, text, -1, tag, NULL);
}

static void
append_line (GtkTextBuffer *buffer, const SamPersonLine *line)
{
  static const char *const tags[] = {
    [SAM_PERSON_LINE_TITLE] = "title",     [SAM_PERSON_LINE_NOTE] = "note",   [SAM_PERSON_LINE_HEADING] = "heading",
    [SAM_PERSON_LINE_RECORD] = "between",  [SAM_PERSON_LINE_FIELD] = "field", [SAM_PERSON_LINE_ENTRY] = "field",
  };

  if (line->label != NULL)
    {
      g_autofree char *label = g_strconcat (line->label, ": ", NULL);
      GtkTextIter start, end;
      int offset = gtk_text_buffer_get_char_count (buffer);

      append (buffer, label, "field");
      gtk_text_buffer_get_iter_at_offset (buffer, &start, offset);
      gtk_text_buffer_get_end_iter (buffer, &end);
      gtk_text_buffer_apply_tag_by_name (buffer, "label", &start, &end);
    }
  if (line->text != NULL)
    append (buffer, line->text, tags[line->kind]);
  append (buffer, "\n", tags[line->kind]);
}

static void
add_tags (GtkTextBuffer *buffer)
{
  gtk_text_buffer_create_tag (buffer, "title", "weight", PANGO_WEIGHT_BOLD, "scale", 1.4, NULL);
  gtk_text_buffer_create_tag (buffer, "note", NULL, NULL);
  gtk_text_buffer_create_tag (buffer, "heading", "weight", PANGO_WEIGHT_BOLD, "scale", 1.15, "pixels-above-lines", 18,
                              NULL);
  /* What lies between two records. */
  gtk_text_buffer_create_tag (buffer, "between", "scale", 0.5, NULL);
  gtk_text_buffer_create_tag (buffer, "field", "indent", -24, "pixels-below-lines", 2, NULL);
  gtk_text_buffer_create_tag (buffer, "label", "weight", PANGO_WEIGHT_SEMIBOLD, NULL);
}

static void
show_facts (SamPersonWindow *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text_view);
  /* Translators: the name of a person */
  g_autofree char *title = g_strdup_printf (_("Everything About %s"), self->facts->name);
  GtkTextIter start;

  for (guint i = 0; i < self->facts->lines->len; i++)
    append_line (buffer, g_ptr_array_index (self->facts->lines, i));
  gtk_text_buffer_get_start_iter (buffer, &start);
  gtk_text_buffer_place_cursor (buffer, &start);

  /* By a copy it would leave the file unasked; the export asks. */
  if (self->facts->n_coaching_texts > 0)
    sam_sealed_input_guard (GTK_WIDGET (self->text_view));
  gtk_window_set_title (GTK_WINDOW (self), title);
  adw_window_title_set_title (self->window_title, title);
  adw_window_title_set_subtitle (self->window_title, self->facts->code);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text_view), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_stack_set_visible_child_name (self->stack, "text");
  gtk_widget_set_sensitive (self->export_button, TRUE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "person.export-page", TRUE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "person.export-data", TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->text_view));
}

static void
on_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SamPersonWindow) self = SAM_PERSON_WINDOW (user_data);
  g_autoptr (GError) error = NULL;

  self->facts = sam_person_load_finish (result, &error);
  if (g_cancellable_is_cancelled (self->cancellable))
    return;

  if (self->facts == NULL)
    {
      g_autofree char *text = g_markup_escape_text (error->message, -1);

      adw_status_page_set_description (self->failed_page, text);
      gtk_stack_set_visible_child_name (self->stack, "failed");
      return;
    }
  show_facts (self);
}

/* Export */

gboolean
sam_person_window_export (SamPersonWindow *self, const char *path, GError **error)
{
  g_return_val_if_fail (SAM_IS_PERSON_WINDOW (self), FALSE);
  g_return_val_if_fail (self->facts != NULL, FALSE);

  return sam_private_file_write (path, g_str_has_suffix (path, ".json") ? self->facts->json : self->facts->html,
                                 SAM_PRIVATE_FILE_REPLACE, error);
}

static void
export_to (SamPersonWindow *self, const char *path)
{
  g_autoptr (GError) error = NULL;

  if (!sam_person_window_export (self, path, &error))
    sam_dialogs_show_error (GTK_WIDGET (self), _("Not exported"), error);
}

static void
on_entered_cb (gint64 number, const char *recipient, gpointer user_data)
{
  SamPersonWindow *self = user_data;

  export_to (self, self->export_path);
}

/* What was written in coaching leaves the file with the rest. */
static void
ask_disclosure (SamPersonWindow *self)
{
  const SamDisclosureWish wish = {
    .act = SAM_DISCLOSURE_EXPORTED,
    .subject = SAM_DISCLOSURE_PERSON,
    .person = self->person,
  };

  sam_disclosure_ask (GTK_WIDGET (self), sam_tool_window_get_context (SAM_TOOL_WINDOW (self)), &wish, on_entered_cb,
                      g_object_ref (self), g_object_unref);
}

static void
on_chosen_cb (GFile *file, gpointer user_data)
{
  SamPersonWindow *self = SAM_PERSON_WINDOW (user_data);
  g_autofree char *path = g_file_get_path (file);
  g_autoptr (GError) error = NULL;

  if (self->facts == NULL)
    return;
  if (path == NULL)
    {
      error = g_error_new_literal (SAM_ERROR, SAM_ERROR_FAILED, _("Choose a folder on this computer."));
      sam_dialogs_show_error (GTK_WIDGET (self), _("Not exported"), error);
      return;
    }
  if (self->facts->n_coaching_texts == 0)
    {
      export_to (self, path);
      return;
    }
  g_free (self->export_path);
  self->export_path = g_steal_pointer (&path);
  ask_disclosure (self);
}

/* A name in a file's name would tell about the person wherever the file lies: the code does not. */
static void
on_export_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SamPersonWindow *self = SAM_PERSON_WINDOW (widget);
  const char *suffix = g_str_equal (action, "person.export-data") ? "json" : "html";
  g_autofree char *code = NULL;
  g_autofree char *name = NULL;

  if (self->facts == NULL)
    return;

  code = g_strdelimit (g_strdup (self->facts->code), "/", '-');
  name = g_strdup_printf ("%s.%s", code, suffix);
  sam_dialogs_save_file (widget, _("Export Everything"), name, on_chosen_cb, g_object_ref (self), g_object_unref);
}

static void
sam_person_window_dispose (GObject *object)
{
  SamPersonWindow *self = SAM_PERSON_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (object), SAM_TYPE_PERSON_WINDOW);

  G_OBJECT_CLASS (sam_person_window_parent_class)->dispose (object);
}

static void
sam_person_window_finalize (GObject *object)
{
  SamPersonWindow *self = SAM_PERSON_WINDOW (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->facts, sam_person_facts_free);
  g_free (self->export_path);

  G_OBJECT_CLASS (sam_person_window_parent_class)->finalize (object);
}

static void
sam_person_window_class_init (SamPersonWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = sam_person_window_dispose;
  object_class->finalize = sam_person_window_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/sam-person-window.ui");
  gtk_widget_class_bind_template_child (widget_class, SamPersonWindow, window_title);
  gtk_widget_class_bind_template_child (widget_class, SamPersonWindow, export_button);
  gtk_widget_class_bind_template_child (widget_class, SamPersonWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, SamPersonWindow, failed_page);
  gtk_widget_class_bind_template_child (widget_class, SamPersonWindow, text_view);
  gtk_widget_class_install_action (widget_class, "person.export-page", NULL, on_export_cb);
  gtk_widget_class_install_action (widget_class, "person.export-data", NULL, on_export_cb);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
}

static void
sam_person_window_init (SamPersonWindow *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  add_tags (gtk_text_view_get_buffer (self->text_view));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "person.export-page", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "person.export-data", FALSE);
}

SamPersonWindow *
sam_person_window_present (GtkWidget *parent, SamContext *context, gint64 person)
{
  SamPersonWindow *self;

  g_return_val_if_fail (GTK_IS_WIDGET (parent), NULL);
  g_return_val_if_fail (SAM_IS_CONTEXT (context), NULL);

  self = g_object_new (SAM_TYPE_PERSON_WINDOW, NULL);
  sam_tool_window_attach (SAM_TOOL_WINDOW (self), parent, context, 640, 720);
  /* It shows, and exports, what was there when it was opened. */
  sam_tool_window_set_undo_enabled (SAM_TOOL_WINDOW (self), FALSE);
  self->person = person;
  sam_person_load_async (sam_store_get_path (sam_context_get_store (context)), person, self->cancellable, on_loaded_cb,
                         g_object_ref (self));
  /* It holds personal text, of individual coaching too. */
  sam_lock_timer_guard (sam_lock_timer_get (context), GTK_WINDOW (self), NULL);
  gtk_window_present (GTK_WINDOW (self));

  return self;
}

/*
 * The form for a template.
 */
#include "sam-template-sheet.h"

#include <glib/gi18n.h>

#include "sam-dialogs.h"
#include "sam-elapsed.h"
#include "sam-problem-label.h"
#include "sam-template-file.h"
#include "sam-template-json.h"
#include "sam-template-rows.h"
#include "sam-template.h"
#include "sam-wrap-box.h"

#define N_PARTS 3

typedef struct
{
  SamDraft           *draft;
  SamTemplateContent *original;
  SamTemplateContent *now;
  GtkWidget          *rows[N_PARTS];
  GtkWidget          *interval_entry;
  GtkWidget          *preview;
  GtkWidget          *problem_label;
  char               *problem;
} TemplateSheet;

static void
template_sheet_free (gpointer data)
{
  TemplateSheet *self = data;

  sam_draft_free (self->draft);
  sam_template_content_free (self->original);
  g_clear_pointer (&self->now, sam_template_content_free);
  g_free (self->problem);
  g_free (self);
}

/* --- What is wrong with it --- */

/* "" is never; what is no time is told as what is out of range. */
static int
parse_interval (TemplateSheet *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->interval_entry));
  g_autofree char *stripped = g_strstrip (g_strdup (text));

  return *stripped == '\0' ? 0 : sam_elapsed_parse (stripped);
}

static void
read_now (TemplateSheet *self)
{
  int interval = parse_interval (self);

  g_clear_pointer (&self->now, sam_template_content_free);
  self->now = sam_template_content_new ();
  for (guint i = 0; i < N_PARTS; i++)
    sam_template_rows_read (SAM_TEMPLATE_ROWS (self->rows[i]), self->now);
  self->now->interval_seconds = interval < 0 ? G_MAXINT32 : interval;
  self->now->others = g_strdup (self->original->others);
}

static void
check (TemplateSheet *self)
{
  const char *name = sam_draft_get_text (self->draft, SAM_TEMPLATE_NAME);
  g_autoptr (GError) error = NULL;

  read_now (self);
  g_clear_pointer (&self->problem, g_free);
  if (!sam_template_content_check (self->now, &error)
      || (name != NULL && *name != '\0' && !sam_template_content_check_name (name, &error)))
    self->problem = g_strdup (error->message);
  sam_problem_label_say (self->problem_label, self->problem);
}

static const char *
find_problem (SamSheet *sheet, gpointer data)
{
  TemplateSheet *self = data;

  check (self);

  return self->problem;
}

static gboolean
is_changed (SamSheet *sheet, gpointer data)
{
  TemplateSheet *self = data;

  read_now (self);

  return !sam_template_content_equal (self->now, self->original);
}

/* --- The keys --- */

static GtkWidget *
make_key (const char *accelerator, const char *text)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (accelerator != NULL)
    gtk_box_append (GTK_BOX (box), gtk_shortcut_label_new (accelerator));
  gtk_box_append (GTK_BOX (box), label);

  return box;
}

static void
show_keys (TemplateSheet *self, SamTemplatePart part, const GPtrArray *labels)
{
  for (guint i = 0; i < labels->len; i++)
    sam_wrap_box_append (SAM_WRAP_BOX (self->preview), make_key (sam_template_part_get_key (part, i), labels->pdata[i]));
}

static void
show_preview (TemplateSheet *self)
{
  sam_wrap_box_remove_all (SAM_WRAP_BOX (self->preview));
  show_keys (self, SAM_TEMPLATE_PART_COUNTER, self->now->counters);
  show_keys (self, SAM_TEMPLATE_PART_EVENT, self->now->events);
  if (self->now->interval_seconds > 0 && self->now->interval_seconds <= SAM_TEMPLATE_MAX_INTERVAL)
    {
      g_autofree char *every = sam_elapsed_format (self->now->interval_seconds);
      /* Translators: a time in minutes and seconds, “05:00” */
      g_autofree char *text = g_strdup_printf (_("Reading every %s"), every);

      sam_wrap_box_append (SAM_WRAP_BOX (self->preview), make_key ("F9", text));
    }
  if (gtk_widget_get_first_child (self->preview) == NULL)
    sam_wrap_box_append (SAM_WRAP_BOX (self->preview), make_key (NULL, _("None but those of every observation")));
}

static void
on_edited_cb (SamSheet *sheet)
{
  sam_sheet_validate (sheet);
  show_preview (g_object_get_data (G_OBJECT (sheet), "template"));
}

/* --- Saving --- */

static gboolean
on_save_cb (SamSheet *sheet, gpointer data, GError **error)
{
  TemplateSheet *self = data;
  gboolean is_new = sam_draft_get_original (self->draft) == NULL;
  g_autoptr (SamChange) change = NULL;

  check (self);
  if (self->problem != NULL)
    {
      g_set_error_literal (error, SAM_ERROR, SAM_ERROR_INVALID, self->problem);
      return FALSE;
    }
  if (is_new || !sam_template_content_equal (self->now, self->original))
    {
      g_autofree char *json = sam_template_json_write (self->now);

      sam_draft_set_text (self->draft, SAM_TEMPLATE_CONTENT, json);
    }

  change = sam_store_begin (sam_context_get_store (sam_sheet_get_context (sheet)),
                            is_new ? NC_("change", "Add template") : NC_("change", "Edit template"), error);
  if (change != NULL && sam_change_put (change, self->draft, error) && sam_change_commit (g_steal_pointer (&change), error))
    return TRUE;
  if (is_new)
    sam_draft_set_id (self->draft, 0);

  return FALSE;
}

/* --- The form --- */

static void
add_interval (SamSheet *sheet, TemplateSheet *self)
{
  GtkWidget *list = sam_sheet_add_group (sheet, _("Readings"));
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *text = self->original->interval_seconds > 0 ? sam_elapsed_format (self->original->interval_seconds) : NULL;
  const char *title = _("Read off every");

  self->interval_entry = gtk_entry_new ();
  gtk_editable_set_text (GTK_EDITABLE (self->interval_entry), text != NULL ? text : "");
  gtk_editable_set_width_chars (GTK_EDITABLE (self->interval_entry), 6);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->interval_entry), C_("an interval", "never"));
  gtk_widget_set_valign (self->interval_entry, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->interval_entry, "numeric");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->interval_entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Read off every so many minutes and seconds"), -1);
  g_signal_connect_object (self->interval_entry, "changed", G_CALLBACK (on_edited_cb), sheet, G_CONNECT_SWAPPED);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _("Minutes, or minutes and seconds: 5, or 0:30. Empty for never."));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), self->interval_entry);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), self->interval_entry);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
}

static void
add_preview (SamSheet *sheet, TemplateSheet *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *title = gtk_label_new (_("Keys During the Observation"));

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_add_css_class (title, "heading");
  self->preview = sam_wrap_box_new ();
  g_object_set (self->preview, "column-spacing", 18, "row-spacing", 6, NULL);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), self->preview);
  sam_sheet_add_widget (sheet, box);
}

static void
add_rows (SamSheet *sheet, TemplateSheet *self)
{
  for (guint i = 0; i < N_PARTS; i++)
    {
      self->rows[i] = sam_template_rows_new ((SamTemplatePart) i, self->original);
      g_signal_connect_object (self->rows[i], "edited", G_CALLBACK (on_edited_cb), sheet, G_CONNECT_SWAPPED);
      sam_sheet_add_widget (sheet, self->rows[i]);
    }
}

/* Takes @draft and @content. */
static SamSheet *
present (GtkWidget *parent, SamContext *context, SamDraft *draft, SamTemplateContent *content)
{
  gboolean is_new = sam_draft_get_original (draft) == NULL;
  TemplateSheet *self = g_new0 (TemplateSheet, 1);
  SamSheet *sheet = sam_sheet_new (parent, context, is_new ? _("Add a Template") : _("Edit Template"), _("_Save"));
  GtkWidget *list;

  self->draft = draft;
  self->original = content;
  g_object_set_data (G_OBJECT (sheet), "template", self);
  sam_sheet_set_callbacks (sheet, on_save_cb, NULL, is_new ? _("Template added") : _("Template changed"), self,
                           template_sheet_free);
  sam_sheet_set_changed_func (sheet, is_changed);
  sam_sheet_set_problem_func (sheet, find_problem);
  list = sam_sheet_add_group (sheet, NULL);
  sam_sheet_add_field (sheet, list, draft, SAM_TEMPLATE_NAME);
  self->problem_label = sam_problem_label_new ();
  sam_sheet_add_widget (sheet, self->problem_label);
  add_rows (sheet, self);
  add_interval (sheet, self);
  add_preview (sheet, self);
  sam_sheet_validate (sheet);
  show_preview (self);
  gtk_window_present (GTK_WINDOW (sheet));

  return sheet;
}

static SamTemplateContent *
read_content (GtkWidget *parent, SamRecord *record)
{
  g_autoptr (GError) error = NULL;
  SamTemplateContent *content = sam_template_json_read_record (record, &error);

  if (content == NULL)
    sam_dialogs_show_error (parent, _("The template cannot be shown"), error);

  return content;
}

SamSheet *
sam_template_sheet_add (GtkWidget *parent, SamContext *context, SamRecord *like)
{
  SamDraft *draft;
  SamTemplateContent *content;

  g_return_val_if_fail (GTK_IS_WIDGET (parent) && SAM_IS_CONTEXT (context), NULL);

  content = like != NULL ? read_content (parent, like) : sam_template_content_new ();
  if (content == NULL)
    return NULL;

  draft = sam_draft_new (&sam_family_template);
  if (like != NULL)
    {
      g_autofree char *name = sam_template_file_dup_free_name (sam_context_get_store (context),
                                                               sam_record_get_text (like, SAM_TEMPLATE_NAME), NULL);

      sam_draft_set_text (draft, SAM_TEMPLATE_NAME, name);
    }

  return present (parent, context, draft, content);
}

SamSheet *
sam_template_sheet_edit (GtkWidget *parent, SamContext *context, SamRecord *record)
{
  SamTemplateContent *content;

  g_return_val_if_fail (GTK_IS_WIDGET (parent) && SAM_IS_CONTEXT (context) && SAM_IS_RECORD (record), NULL);

  content = read_content (parent, record);

  return content != NULL ? present (parent, context, sam_draft_new_for_record (record), content) : NULL;
}

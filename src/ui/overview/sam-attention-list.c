/*
 * SamAttentionList: what needs attention.
 */
#include "sam-attention-list.h"

#include <glib/gi18n.h>

#include "sam-attention.h"

struct _SamAttentionList
{
  AdwBin     parent_instance;

  GtkWidget *list;
  GPtrArray *lines;
};

G_DEFINE_FINAL_TYPE (SamAttentionList, sam_attention_list, ADW_TYPE_BIN)

static const struct
{
  const char *icon_name;
  const char *css_class;
} looks[] = {
  [SAM_ATTENTION_OVERDUE_SESSIONS] = { "sam-follow-symbolic", "status-follow" },
  [SAM_ATTENTION_QUIET_TEAMS] = { "dialog-warning-symbolic", "status-warning" },
  [SAM_ATTENTION_WAITING_DIALOGUES] = { "emoji-recent-symbolic", "status-warning" },
  [SAM_ATTENTION_NOTHING_PLANNED] = { "x-office-calendar-symbolic", "status-warning" },
  [SAM_ATTENTION_NO_INDIVIDUAL_PLAN] = { "list-remove-symbolic", "status-not-planned" },
};

static GtkWidget *
build_row (SamAttention *line)
{
  const SamLanguage *language = sam_language_get_default ();
  SamAttentionKind kind = sam_attention_get_kind (line);
  g_autofree char *title = sam_attention_get_title (line, language);
  g_autofree char *subtitle = sam_attention_get_subtitle (line, language);
  g_autofree char *subjects = sam_language_format_list (language, sam_attention_get_subjects (line));
  g_autofree char *escaped = g_markup_escape_text (title, -1);
  g_autofree char *escaped_subtitle = g_markup_escape_text (subtitle, -1);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *icon = gtk_image_new_from_icon_name (looks[kind].icon_name);
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

  gtk_widget_add_css_class (icon, looks[kind].css_class);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), escaped);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), escaped_subtitle);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_set_tooltip_text (row, subjects);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, subtitle, -1);

  return row;
}

static GtkWidget *
build_calm_row (void)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *icon = gtk_image_new_from_icon_name ("emblem-ok-symbolic");

  gtk_widget_add_css_class (icon, "status-finished");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Nothing on this day"));

  return row;
}

static void
on_row_activated_cb (SamAttentionList *self, GtkListBoxRow *row)
{
  guint index = (guint) gtk_list_box_row_get_index (row);
  SamFamilyId family;
  gint64 id;

  if (self->lines == NULL || index >= self->lines->len)
    return;

  sam_attention_get_target (g_ptr_array_index (self->lines, index), &family, &id);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-record", "(ux)", (guint32) family, id);
}

static void
sam_attention_list_finalize (GObject *object)
{
  g_clear_pointer (&SAM_ATTENTION_LIST (object)->lines, g_ptr_array_unref);

  G_OBJECT_CLASS (sam_attention_list_parent_class)->finalize (object);
}

static void
sam_attention_list_class_init (SamAttentionListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sam_attention_list_finalize;
}

static void
sam_attention_list_init (SamAttentionList *self)
{
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Needs attention"), -1);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (on_row_activated_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), self->list);
}

GtkWidget *
sam_attention_list_new (void)
{
  return g_object_new (SAM_TYPE_ATTENTION_LIST, NULL);
}

void
sam_attention_list_set_lines (SamAttentionList *self, GPtrArray *lines)
{
  GtkListBoxRow *row;

  g_return_if_fail (SAM_IS_ATTENTION_LIST (self));

  g_ptr_array_ref (lines);
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  self->lines = lines;

  while ((row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), GTK_WIDGET (row));
  for (guint i = 0; i < lines->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (self->list), build_row (g_ptr_array_index (lines, i)));
  if (lines->len == 0)
    gtk_list_box_append (GTK_LIST_BOX (self->list), build_calm_row ());
}

guint
sam_attention_list_get_n_lines (SamAttentionList *self)
{
  g_return_val_if_fail (SAM_IS_ATTENTION_LIST (self), 0);

  return self->lines != NULL ? self->lines->len : 0;
}

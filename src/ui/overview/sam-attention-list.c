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
  [SAM_ATTENTION_STATUS_BEHIND] = { "document-edit-symbolic", "status-warning" },
  [SAM_ATTENTION_NOTHING_PLANNED] = { "x-office-calendar-symbolic", "status-warning" },
  [SAM_ATTENTION_NO_INDIVIDUAL_PLAN] = { "list-remove-symbolic", "status-not-planned" },
};

static GtkWidget *
build_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_vexpand (label, TRUE);

  return label;
}

/* Looks like an AdwActionRow, but in a grid: where text wraps in boxes within boxes,
 * as there, GTK 4.8 lays each line out a hundred times to find its size. */
static GtkWidget *
build_face (const char *icon_name, const char *css_class, const char *title, const char *subtitle)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkGrid *grid = GTK_GRID (gtk_grid_new ());
  GtkWidget *icon = gtk_image_new_from_icon_name (icon_name);
  GtkWidget *title_label = build_label (title);

  gtk_widget_add_css_class (icon, css_class);
  gtk_grid_attach (grid, icon, 0, 0, 1, 2);
  gtk_grid_attach (grid, title_label, 1, 0, 1, subtitle != NULL ? 1 : 2);
  if (subtitle != NULL)
    {
      GtkWidget *subtitle_label = build_label (subtitle);

      gtk_widget_add_css_class (subtitle_label, "subtitle");
      gtk_label_set_yalign (GTK_LABEL (title_label), 1);
      gtk_label_set_yalign (GTK_LABEL (subtitle_label), 0);
      gtk_grid_attach (grid, subtitle_label, 1, 1, 1, 1);
    }
  gtk_grid_set_row_spacing (grid, 3);
  gtk_grid_set_column_spacing (grid, 12);
  gtk_widget_set_vexpand (GTK_WIDGET (grid), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (grid), "attention");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), GTK_WIDGET (grid));

  return row;
}

static GtkWidget *
build_row (SamAttention *line)
{
  const SamLanguage *language = sam_language_get_default ();
  SamAttentionKind kind = sam_attention_get_kind (line);
  g_autofree char *title = sam_attention_get_title (line, language);
  g_autofree char *subtitle = sam_attention_get_subtitle (line, language);
  g_autofree char *subjects = sam_language_format_list (language, sam_attention_get_subjects (line));
  GtkWidget *row = build_face (looks[kind].icon_name, looks[kind].css_class, title, subtitle);
  GtkWidget *grid = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row));

  gtk_grid_attach (GTK_GRID (grid), gtk_image_new_from_icon_name ("go-next-symbolic"), 2, 0, 1, 2);
  gtk_widget_add_css_class (row, "activatable");
  gtk_widget_set_tooltip_text (row, subjects);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, subtitle, -1);

  return row;
}

static GtkWidget *
build_calm_row (void)
{
  GtkWidget *row = build_face ("emblem-ok-symbolic", "status-finished", _("Nothing on this day"), NULL);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);

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

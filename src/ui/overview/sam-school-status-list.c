/*
 * SamSchoolStatusList: the schools of the Overview in a narrow window.
 */
#include "sam-school-status-list.h"

#include <glib/gi18n.h>

#include "sam-status-badge.h"
#include "sam-status-matrix-view.h"

struct _SamSchoolStatusList
{
  AdwBin     parent_instance;

  GtkWidget *list;
  GArray    *ids;
};

G_DEFINE_FINAL_TYPE (SamSchoolStatusList, sam_school_status_list, ADW_TYPE_BIN)

static const char *
get_short_strand_name (SamStatusMatrix *matrix, guint strand)
{
  switch (sam_status_matrix_get_strand_kind (matrix, strand))
    {
    case SAM_STRAND_KIND_GROUP:
      return C_("strand, short", "group");
    case SAM_STRAND_KIND_INDIVIDUAL:
      return C_("strand, short", "individual");
    case SAM_STRAND_KIND_OTHER:
    default:
      return sam_status_matrix_get_strand_name (matrix, strand);
    }
}

static GtkWidget *
build_badge (SamStatusMatrix *matrix, SamStatusRow *row, guint strand)
{
  const SamStrandState *state = sam_status_row_get_state (row, strand);
  const char *name = get_short_strand_name (matrix, strand);
  g_autofree char *detail = sam_strand_state_dup_detail (state);
  g_autofree char *text = detail != NULL ? g_strdup_printf ("%s · %s", name, detail) : g_strdup (name);
  GtkWidget *badge = sam_status_badge_new ();

  sam_status_badge_set_strand_status (SAM_STATUS_BADGE (badge), state->status, text);
  return badge;
}

static GtkWidget *
build_row (SamStatusMatrix *matrix, SamStatusRow *school)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *name = gtk_label_new (sam_status_row_get_school_name (school));
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (lines), name);
  for (guint i = 0; i < sam_status_matrix_get_n_strands (matrix); i++)
    gtk_box_append (GTK_BOX (lines), build_badge (matrix, school, i));
  gtk_widget_set_hexpand (lines, TRUE);

  gtk_box_append (GTK_BOX (box), lines);
  gtk_box_append (GTK_BOX (box), arrow);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_widget_set_margin_top (box, 8);
  gtk_widget_set_margin_bottom (box, 8);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  sam_status_row_get_school_name (school), -1);

  return row;
}

static void
on_row_activated_cb (SamSchoolStatusList *self, GtkListBoxRow *row)
{
  guint index = (guint) gtk_list_box_row_get_index (row);

  if (index < self->ids->len)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-record", "(ux)", (guint32) SAM_FAMILY_SCHOOL,
                                g_array_index (self->ids, gint64, index));
}

static void
sam_school_status_list_finalize (GObject *object)
{
  g_clear_pointer (&SAM_SCHOOL_STATUS_LIST (object)->ids, g_array_unref);

  G_OBJECT_CLASS (sam_school_status_list_parent_class)->finalize (object);
}

static void
sam_school_status_list_class_init (SamSchoolStatusListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sam_school_status_list_finalize;
}

static void
sam_school_status_list_init (SamSchoolStatusList *self)
{
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Status by school"), -1);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (on_row_activated_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), self->list);
}

GtkWidget *
sam_school_status_list_new (void)
{
  return g_object_new (SAM_TYPE_SCHOOL_STATUS_LIST, NULL);
}

void
sam_school_status_list_set_matrix (SamSchoolStatusList *self, SamStatusMatrix *matrix)
{
  GPtrArray *rows = sam_status_matrix_get_rows (matrix);
  GtkListBoxRow *old;

  g_return_if_fail (SAM_IS_SCHOOL_STATUS_LIST (self));

  while ((old = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), GTK_WIDGET (old));
  g_array_set_size (self->ids, 0);

  for (guint i = 0; i < rows->len; i++)
    {
      SamStatusRow *row = g_ptr_array_index (rows, i);
      gint64 id = sam_status_row_get_school_id (row);

      g_array_append_val (self->ids, id);
      gtk_list_box_append (GTK_LIST_BOX (self->list), build_row (matrix, row));
    }
}

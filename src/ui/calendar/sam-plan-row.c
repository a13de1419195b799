/*
 * SamPlanRow: one day of a plan.
 */
#include "sam-plan-row.h"

#include <glib/gi18n.h>

struct _SamPlanRow
{
  GtkListBoxRow parent_instance;

  GtkWidget *box;
  GtkWidget *icon;
  GtkWidget *day_label;
  GtkWidget *week_label;
  GtkWidget *title_label;
  GtkWidget *reason_label;
  GtkWidget *texts;
  GtkWidget *drop_down;
  GtkStringList *labels;
  SamPlanChoice choices[SAM_N_PLAN_CHOICES]; /* by position in the drop-down */
  const char *css_class;
  SamPlanChoice choice; /* the one that holds */
  gboolean filling;     /* the choice changes by us, not by the user */
};

G_DEFINE_FINAL_TYPE (SamPlanRow, sam_plan_row, GTK_TYPE_LIST_BOX_ROW)

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

void
sam_plan_line_clear (SamPlanLine *line)
{
  g_clear_pointer (&line->day, g_free);
  g_clear_pointer (&line->week, g_free);
  g_clear_pointer (&line->title, g_free);
  g_clear_pointer (&line->reason, g_free);
  for (guint i = 0; i < SAM_N_PLAN_CHOICES; i++)
    g_clear_pointer (&line->choices[i], g_free);
}

static void
on_selected_cb (SamPlanRow *self)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->drop_down));

  /* GTK tells of our own filling as well, and may do so later. */
  if (!self->filling && selected < g_list_model_get_n_items (G_LIST_MODEL (self->labels))
      && self->choices[selected] != self->choice)
    g_signal_emit (self, signals[CHOSEN], 0, (int) self->choices[selected]);
}

/* Long choices must not make the window wider than a narrow screen. */
static void
on_label_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), 15);
  gtk_list_item_set_child (item, label);
}

static void
on_label_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkStringObject *string = gtk_list_item_get_item (item);

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)),
                       gtk_string_object_get_string (string));
}

static void
sam_plan_row_class_init (SamPlanRowClass *klass)
{
  signals[CHOSEN] = g_signal_new ("chosen", SAM_TYPE_PLAN_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static GtkWidget *
add_label (GtkWidget *box, const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);

  return label;
}

static void
build_texts (SamPlanRow *self)
{
  self->texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_hexpand (self->texts, TRUE);
  gtk_widget_set_valign (self->texts, GTK_ALIGN_CENTER);
  self->title_label = add_label (self->texts, NULL);
  self->reason_label = add_label (self->texts, "caption");
  gtk_label_set_wrap (GTK_LABEL (self->title_label), TRUE);
  gtk_label_set_wrap (GTK_LABEL (self->reason_label), TRUE);
  gtk_box_append (GTK_BOX (self->box), self->texts);
}

static void
build_drop_down (SamPlanRow *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (on_label_setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_label_bind_cb), NULL);
  self->labels = gtk_string_list_new (NULL);
  self->drop_down = gtk_drop_down_new (G_LIST_MODEL (self->labels), NULL);
  gtk_drop_down_set_factory (GTK_DROP_DOWN (self->drop_down), factory);
  gtk_widget_set_valign (self->drop_down, GTK_ALIGN_CENTER);
  g_signal_connect_object (self->drop_down, "notify::selected", G_CALLBACK (on_selected_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), self->drop_down);
}

static void
sam_plan_row_init (SamPlanRow *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  gtk_widget_add_css_class (self->box, "plan-row");
  self->icon = gtk_image_new ();
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_box_append (GTK_BOX (head), self->icon);
  self->day_label = add_label (head, "numeric");
  gtk_label_set_width_chars (GTK_LABEL (self->day_label), 7);
  self->week_label = add_label (head, "caption");
  gtk_widget_add_css_class (self->week_label, "secondary");
  gtk_label_set_width_chars (GTK_LABEL (self->week_label), 6);
  gtk_box_append (GTK_BOX (self->box), head);
  build_texts (self);
  build_drop_down (self);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), self->box);
}

GtkWidget *
sam_plan_row_new (void)
{
  return g_object_new (SAM_TYPE_PLAN_ROW, NULL);
}

static void
show_day (SamPlanRow *self, const SamPlanLine *line)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_strikethrough_new (line->is_struck));
  gtk_label_set_attributes (GTK_LABEL (self->day_label), attributes);
  gtk_label_set_label (GTK_LABEL (self->day_label), line->day);
  gtk_label_set_label (GTK_LABEL (self->week_label), line->week);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), line->icon_name);
  if (self->css_class != NULL)
    gtk_widget_remove_css_class (self->icon, self->css_class);
  self->css_class = line->css_class;
  if (self->css_class != NULL)
    gtk_widget_add_css_class (self->icon, self->css_class);
}

/* Only where it differs: the list is the one that the user has just chosen from. */
static void
put_label (GtkStringList *labels, guint position, const char *label)
{
  const char *strings[] = { label, NULL };
  const char *old = position < g_list_model_get_n_items (G_LIST_MODEL (labels))
                        ? gtk_string_list_get_string (labels, position)
                        : NULL;

  if (g_strcmp0 (old, label) != 0)
    gtk_string_list_splice (labels, position, old != NULL ? 1 : 0, strings);
}

static void
show_choices (SamPlanRow *self, const SamPlanLine *line)
{
  g_autofree char *name = NULL;
  guint n = 0;
  guint selected = GTK_INVALID_LIST_POSITION;

  self->filling = TRUE;
  self->choice = line->choice;
  for (guint i = 0; i < SAM_N_PLAN_CHOICES; i++)
    {
      if (line->choices[i] == NULL)
        continue;
      if (i == line->choice)
        selected = n;
      self->choices[n] = i;
      put_label (self->labels, n++, line->choices[i]);
    }
  gtk_string_list_splice (self->labels, n,
                          g_list_model_get_n_items (G_LIST_MODEL (self->labels)) - n, NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->drop_down), selected);
  gtk_widget_set_visible (self->drop_down, n > 0);
  self->filling = FALSE;

  /* Translators: a day such as "28 Feb" */
  name = g_strdup_printf (_ ("What to do about %s"), line->day);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
}

void
sam_plan_row_show (SamPlanRow *self, const SamPlanLine *line)
{
  g_autofree char *name = NULL;
  gboolean has_reason = line->reason != NULL && *line->reason != '\0';

  g_return_if_fail (SAM_IS_PLAN_ROW (self));

  show_day (self, line);
  gtk_label_set_label (GTK_LABEL (self->title_label), line->title != NULL ? line->title : "");
  gtk_widget_set_visible (self->title_label, line->title != NULL);
  gtk_label_set_label (GTK_LABEL (self->reason_label), has_reason ? line->reason : "");
  gtk_widget_set_visible (self->reason_label, has_reason);
  show_choices (self, line);

  name = g_strdup_printf ("%s, %s%s%s: %s%s%s", line->day, line->week,
                          line->title != NULL ? ", " : "", line->title != NULL ? line->title : "",
                          line->state, has_reason ? ", " : "", has_reason ? line->reason : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
sam_plan_row_set_narrow (SamPlanRow *self, gboolean narrow)
{
  int margin = narrow ? 28 : 0;

  g_return_if_fail (SAM_IS_PLAN_ROW (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->box),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_spacing (GTK_BOX (self->box), narrow ? 6 : 12);
  gtk_widget_set_margin_start (self->texts, margin);
  gtk_widget_set_margin_start (self->drop_down, margin);
  gtk_widget_set_halign (self->drop_down, narrow ? GTK_ALIGN_START : GTK_ALIGN_FILL);
}

GtkDropDown *
sam_plan_row_get_drop_down (SamPlanRow *self)
{
  g_return_val_if_fail (SAM_IS_PLAN_ROW (self), NULL);

  return GTK_DROP_DOWN (self->drop_down);
}

const char *
sam_plan_row_get_reason (SamPlanRow *self)
{
  g_return_val_if_fail (SAM_IS_PLAN_ROW (self), NULL);

  return gtk_label_get_label (GTK_LABEL (self->reason_label));
}

const char *
sam_plan_row_get_day (SamPlanRow *self)
{
  g_return_val_if_fail (SAM_IS_PLAN_ROW (self), NULL);

  return gtk_label_get_label (GTK_LABEL (self->day_label));
}

gboolean
sam_plan_row_choose (SamPlanRow *self, SamPlanChoice choice)
{
  g_return_val_if_fail (SAM_IS_PLAN_ROW (self), FALSE);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->labels)); i++)
    {
      if (self->choices[i] == choice)
        {
          gtk_drop_down_set_selected (GTK_DROP_DOWN (self->drop_down), i);
          return TRUE;
        }
    }

  return FALSE;
}

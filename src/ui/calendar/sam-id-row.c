/*
 * SamIdRow: a row of a form that chooses a record among some.
 */
#include "sam-id-row.h"

struct _SamIdRow
{
  AdwComboRow    parent_instance;

  GtkStringList *names;
  GArray        *ids; /* of gint64, one a name */
};

G_DEFINE_FINAL_TYPE (SamIdRow, sam_id_row, ADW_TYPE_COMBO_ROW)

enum
{
  PROP_0,
  PROP_ID,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
on_selected_cb (SamIdRow *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ID]);
}

static void
sam_id_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_ID)
    g_value_set_int64 (value, sam_id_row_get_id (SAM_ID_ROW (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
sam_id_row_dispose (GObject *object)
{
  SamIdRow *self = SAM_ID_ROW (object);

  g_clear_object (&self->names);

  G_OBJECT_CLASS (sam_id_row_parent_class)->dispose (object);
}

static void
sam_id_row_finalize (GObject *object)
{
  g_array_unref (SAM_ID_ROW (object)->ids);

  G_OBJECT_CLASS (sam_id_row_parent_class)->finalize (object);
}

static void
sam_id_row_class_init (SamIdRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = sam_id_row_dispose;
  object_class->finalize = sam_id_row_finalize;
  object_class->get_property = sam_id_row_get_property;

  properties[PROP_ID] = g_param_spec_int64 ("id", NULL, NULL, G_MININT64, G_MAXINT64, 0,
                                            G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
sam_id_row_init (SamIdRow *self)
{
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->names = gtk_string_list_new (NULL);
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (self->names));
  g_signal_connect_swapped (self, "notify::selected", G_CALLBACK (on_selected_cb), self);
}

GtkWidget *
sam_id_row_new (const char *title)
{
  return g_object_new (SAM_TYPE_ID_ROW, "title", title, NULL);
}

void
sam_id_row_clear (SamIdRow *self, const char *none)
{
  g_return_if_fail (SAM_IS_ID_ROW (self));

  g_array_set_size (self->ids, 0);
  gtk_string_list_splice (self->names, 0, g_list_model_get_n_items (G_LIST_MODEL (self->names)), NULL);
  if (none != NULL)
    sam_id_row_add (self, 0, none);
}

void
sam_id_row_add (SamIdRow *self, gint64 id, const char *name)
{
  g_return_if_fail (SAM_IS_ID_ROW (self));

  g_array_append_val (self->ids, id);
  gtk_string_list_append (self->names, name);
}

gint64
sam_id_row_get_id (SamIdRow *self)
{
  guint selected = 0;

  g_return_val_if_fail (SAM_IS_ID_ROW (self), 0);

  selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self));

  return selected < self->ids->len ? g_array_index (self->ids, gint64, selected) : 0;
}

void
sam_id_row_set_id (SamIdRow *self, gint64 id)
{
  g_return_if_fail (SAM_IS_ID_ROW (self));

  for (guint i = 0; i < self->ids->len; i++)
    {
      if (g_array_index (self->ids, gint64, i) == id)
        {
          adw_combo_row_set_selected (ADW_COMBO_ROW (self), i);
          return;
        }
    }
  if (self->ids->len > 0)
    adw_combo_row_set_selected (ADW_COMBO_ROW (self), 0);
}

guint
sam_id_row_get_n_choices (SamIdRow *self)
{
  g_return_val_if_fail (SAM_IS_ID_ROW (self), 0);

  return self->ids->len;
}

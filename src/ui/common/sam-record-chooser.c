/*
 * SamRecordChooser: one record of many.
 */
#include "sam-record-chooser.h"

#include "sam-chooser-button.h"
#include "sam-chooser-popover.h"
#include "sam-person.h"
#include "sam-record-label.h"

struct _SamRecordChooser
{
  AdwBin         parent_instance;

  SamStore      *store;
  SamRegister   *records;
  GListStore    *none_list; /* of GtkStringObject: one, or while somebody searches no, item */
  char          *none;
  SamFamilyId    family;
  GtkWidget     *button;
  GtkWidget     *popover;
  gint64         record;
  gboolean       is_read;
};

G_DEFINE_FINAL_TYPE (SamRecordChooser, sam_record_chooser, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_RECORD,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* Two people of one name are told apart by their codes. */
static char *
dup_name (gpointer item, gpointer user_data)
{
  SamRecordChooser *self = SAM_RECORD_CHOOSER (user_data);
  g_autofree char *label = NULL;

  if (GTK_IS_STRING_OBJECT (item))
    return g_strdup (gtk_string_object_get_string (GTK_STRING_OBJECT (item)));

  label = sam_record_dup_label (self->store, SAM_RECORD (item));
  if (self->family != SAM_FAMILY_PERSON || !sam_record_is_set (SAM_RECORD (item), SAM_PERSON_CODE))
    return g_steal_pointer (&label);

  return g_strdup_printf ("%s · %s", label, sam_record_get_text (SAM_RECORD (item), SAM_PERSON_CODE));
}

static void
show_chosen (SamRecordChooser *self)
{
  g_autoptr (SamRecord) record = NULL;
  g_autofree char *label = NULL;

  if (self->record != 0)
    record = sam_store_get (self->store, self->family, self->record, NULL);
  if (record != NULL)
    label = sam_record_dup_label (self->store, record);
  sam_chooser_button_show (SAM_CHOOSER_BUTTON (self->button), label != NULL ? label : self->none);
}

static void
mark_chosen (SamRecordChooser *self)
{
  guint position = self->record != 0 ? sam_register_find (self->records, self->record) : G_MAXUINT;
  guint n_before = g_list_model_get_n_items (G_LIST_MODEL (self->none_list));

  if (self->record == 0 && n_before > 0)
    sam_chooser_popover_mark (SAM_CHOOSER_POPOVER (self->popover), 0);
  else
    sam_chooser_popover_mark (SAM_CHOOSER_POPOVER (self->popover),
                              position != G_MAXUINT ? position + n_before : GTK_INVALID_LIST_POSITION);
}

static void
on_chosen_cb (SamRecordChooser *self, GObject *item)
{
  sam_record_chooser_set_record (self, SAM_IS_RECORD (item) ? sam_record_get_id (SAM_RECORD (item)) : 0);
}

static void
on_search_cb (SamRecordChooser *self, const char *typed)
{
  g_autofree char *text = g_strstrip (g_strdup (typed));
  gboolean offers_none = self->none != NULL && *text == '\0';

  g_list_store_remove_all (self->none_list);
  if (offers_none)
    {
      g_autoptr (GtkStringObject) none = gtk_string_object_new (self->none);

      g_list_store_append (self->none_list, none);
    }
  sam_chooser_popover_set_pending (SAM_CHOOSER_POPOVER (self->popover), TRUE);
  sam_register_search (self->records, text);
  if (!self->is_read)
    sam_register_refresh (self->records);
  self->is_read = TRUE;
  /* The same search again has its answer already. */
  if (!sam_register_is_loading (self->records))
    sam_chooser_popover_set_pending (SAM_CHOOSER_POPOVER (self->popover), FALSE);
}

static void
on_loaded_cb (SamRecordChooser *self, const GError *error)
{
  /* Opened again, it reads again. */
  self->is_read = error == NULL;
  if (error != NULL)
    {
      sam_chooser_popover_show_failure (SAM_CHOOSER_POPOVER (self->popover), error->message);
      return;
    }
  if (*gtk_editable_get_text (GTK_EDITABLE (sam_chooser_popover_get_entry (SAM_CHOOSER_POPOVER (self->popover)))) == '\0')
    mark_chosen (self);
  sam_chooser_popover_set_pending (SAM_CHOOSER_POPOVER (self->popover), FALSE);
}

static void
sam_record_chooser_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_RECORD)
    g_value_set_int64 (value, SAM_RECORD_CHOOSER (object)->record);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
sam_record_chooser_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_RECORD)
    sam_record_chooser_set_record (SAM_RECORD_CHOOSER (object), g_value_get_int64 (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static gboolean
sam_record_chooser_mnemonic_activate (GtkWidget *widget, gboolean cycling)
{
  sam_record_chooser_popup (SAM_RECORD_CHOOSER (widget));

  return TRUE;
}

/* The rows go first: they ask for the store. */
static void
sam_record_chooser_dispose (GObject *object)
{
  SamRecordChooser *self = SAM_RECORD_CHOOSER (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->none_list);
  g_clear_object (&self->records);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (sam_record_chooser_parent_class)->dispose (object);
}

static void
sam_record_chooser_finalize (GObject *object)
{
  g_free (SAM_RECORD_CHOOSER (object)->none);

  G_OBJECT_CLASS (sam_record_chooser_parent_class)->finalize (object);
}

static void
sam_record_chooser_class_init (SamRecordChooserClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = sam_record_chooser_dispose;
  object_class->finalize = sam_record_chooser_finalize;
  object_class->get_property = sam_record_chooser_get_property;
  object_class->set_property = sam_record_chooser_set_property;
  GTK_WIDGET_CLASS (klass)->mnemonic_activate = sam_record_chooser_mnemonic_activate;

  properties[PROP_RECORD] =
    g_param_spec_int64 ("record", NULL, NULL, 0, G_MAXINT64, 0,
                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
sam_record_chooser_init (SamRecordChooser *self)
{
  self->none_list = g_list_store_new (GTK_TYPE_STRING_OBJECT);
}

/* "None", and below it the records. */
static GListModel *
join (SamRecordChooser *self)
{
  GListStore *parts = g_list_store_new (G_TYPE_LIST_MODEL);

  g_list_store_append (parts, self->none_list);
  g_list_store_append (parts, self->records);

  return G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (parts)));
}

GtkWidget *
sam_record_chooser_new (const char *label, SamStore *store, const SamRegisterQuery *query, const char *none)
{
  SamRecordChooser *self;
  g_autoptr (GListModel) items = NULL;

  g_return_val_if_fail (SAM_IS_STORE (store), NULL);
  g_return_val_if_fail (query != NULL, NULL);

  self = g_object_new (SAM_TYPE_RECORD_CHOOSER, NULL);
  self->store = g_object_ref (store);
  self->family = query->family;
  self->none = g_strdup (none);
  self->records = sam_register_new (store, query);
  g_signal_connect_object (self->records, "loaded", G_CALLBACK (on_loaded_cb), self, G_CONNECT_SWAPPED);
  items = join (self);
  self->popover = sam_chooser_popover_new (label, items, dup_name, self);
  g_signal_connect_object (self->popover, "search", G_CALLBACK (on_search_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->popover, "chosen", G_CALLBACK (on_chosen_cb), self, G_CONNECT_SWAPPED);
  self->button = sam_chooser_button_new (label, GTK_POPOVER (self->popover));
  adw_bin_set_child (ADW_BIN (self), self->button);
  show_chosen (self);

  return GTK_WIDGET (self);
}

gint64
sam_record_chooser_get_record (SamRecordChooser *self)
{
  g_return_val_if_fail (SAM_IS_RECORD_CHOOSER (self), 0);

  return self->record;
}

void
sam_record_chooser_set_record (SamRecordChooser *self, gint64 id)
{
  g_return_if_fail (SAM_IS_RECORD_CHOOSER (self));

  if (self->record == id)
    return;

  self->record = id;
  show_chosen (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RECORD]);
}

void
sam_record_chooser_popup (SamRecordChooser *self)
{
  g_return_if_fail (SAM_IS_RECORD_CHOOSER (self));

  sam_chooser_button_popup (SAM_CHOOSER_BUTTON (self->button));
}

GtkWidget *
sam_record_chooser_get_entry (SamRecordChooser *self)
{
  g_return_val_if_fail (SAM_IS_RECORD_CHOOSER (self), NULL);

  return sam_chooser_popover_get_entry (SAM_CHOOSER_POPOVER (self->popover));
}

GListModel *
sam_record_chooser_get_items (SamRecordChooser *self)
{
  g_return_val_if_fail (SAM_IS_RECORD_CHOOSER (self), NULL);

  return sam_chooser_popover_get_items (SAM_CHOOSER_POPOVER (self->popover));
}

SamRegister *
sam_record_chooser_get_register (SamRecordChooser *self)
{
  g_return_val_if_fail (SAM_IS_RECORD_CHOOSER (self), NULL);

  return self->records;
}

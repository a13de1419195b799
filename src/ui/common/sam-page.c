/*
 * SamPage: base class of the window's places.
 */
#include "sam-page.h"

#include "sam-accessibility.h"
#include "sam-locked-bar.h"
#include "sam-lock-button.h"
#include "sam-notice.h"
#include "sam-seal-gate.h"
#include "sam-seal.h"

typedef struct
{
  SamContext  *context;
  SamFamilySet stale;
  gboolean     narrow;
} SamPagePrivate;

static const SamFamilySet sealed_families =
  SAM_FAMILY_SET (SAM_FAMILY_FOCUS_QUESTION) | SAM_FAMILY_SET (SAM_FAMILY_OBSERVATION_ENTRY)
  | SAM_FAMILY_SET (SAM_FAMILY_DIALOGUE) | SAM_FAMILY_SET (SAM_FAMILY_FOLLOW_UP);

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (SamPage, sam_page, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_CONTEXT,
  PROP_NARROW,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
refresh_if_mapped (SamPage *self)
{
  SamPagePrivate *priv = sam_page_get_instance_private (self);
  SamFamilySet stale = priv->stale;

  if (stale == 0 || priv->context == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  priv->stale = 0;
  if (SAM_PAGE_GET_CLASS (self)->refresh != NULL)
    SAM_PAGE_GET_CLASS (self)->refresh (self, stale);
}

static void
on_context_changed_cb (SamPage *self, guint64 families)
{
  sam_page_queue_refresh (self, families);
}

/* A page that is not on show would keep the texts in its widgets until it is. */
static void
on_seal_cb (SamPage *self)
{
  SamPagePrivate *priv = sam_page_get_instance_private (self);

  if (priv->context == NULL || !sam_seal_gate_is_locked (priv->context) || gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  if (SAM_PAGE_GET_CLASS (self)->refresh != NULL)
    SAM_PAGE_GET_CLASS (self)->refresh (self, sealed_families);
}

static void
on_as_of_changed_cb (SamPage *self)
{
  sam_page_queue_refresh (self, G_MAXUINT64);
}

static void
sam_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (sam_page_parent_class)->map (widget);

  sam_accessibility_mend (widget);
  refresh_if_mapped (SAM_PAGE (widget));
}

static void
sam_page_dispose (GObject *object)
{
  SamPagePrivate *priv = sam_page_get_instance_private (SAM_PAGE (object));

  g_clear_object (&priv->context);

  G_OBJECT_CLASS (sam_page_parent_class)->dispose (object);
}

static void
sam_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  SamPage *self = SAM_PAGE (object);

  switch (id)
    {
    case PROP_CONTEXT:
      g_value_set_object (value, sam_page_get_context (self));
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, sam_page_is_narrow (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sam_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  SamPage *self = SAM_PAGE (object);

  switch (id)
    {
    case PROP_CONTEXT:
      sam_page_set_context (self, g_value_get_object (value));
      break;
    case PROP_NARROW:
      sam_page_set_narrow (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sam_page_class_init (SamPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  /* For the templates of pages, and of what is in them. */
  g_type_ensure (SAM_TYPE_LOCK_BUTTON);
  g_type_ensure (SAM_TYPE_LOCKED_BAR);
  g_type_ensure (SAM_TYPE_NOTICE);

  object_class->dispose = sam_page_dispose;
  object_class->get_property = sam_page_get_property;
  object_class->set_property = sam_page_set_property;
  widget_class->map = sam_page_map;

  properties[PROP_CONTEXT] =
    g_param_spec_object ("context", NULL, NULL, SAM_TYPE_CONTEXT,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_NARROW] =
    g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
sam_page_init (SamPage *self)
{
}

SamContext *
sam_page_get_context (SamPage *self)
{
  SamPagePrivate *priv = sam_page_get_instance_private (self);

  g_return_val_if_fail (SAM_IS_PAGE (self), NULL);

  return priv->context;
}

void
sam_page_set_context (SamPage *self, SamContext *context)
{
  SamPagePrivate *priv = sam_page_get_instance_private (self);

  g_return_if_fail (SAM_IS_PAGE (self));

  if (priv->context == context)
    return;

  if (priv->context != NULL)
    {
      g_signal_handlers_disconnect_by_data (priv->context, self);
      g_signal_handlers_disconnect_by_func (sam_store_get_seal (sam_context_get_store (priv->context)), on_seal_cb, self);
    }

  g_set_object (&priv->context, context);

  if (context != NULL)
    {
      g_signal_connect_object (context, "changed", G_CALLBACK (on_context_changed_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (sam_store_get_seal (sam_context_get_store (context)), "notify::status",
                               G_CALLBACK (on_seal_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (context, "notify::as-of", G_CALLBACK (on_as_of_changed_cb), self,
                               G_CONNECT_SWAPPED);
    }

  if (SAM_PAGE_GET_CLASS (self)->context_changed != NULL)
    SAM_PAGE_GET_CLASS (self)->context_changed (self);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CONTEXT]);
  sam_page_queue_refresh (self, G_MAXUINT64);
}

gboolean
sam_page_is_narrow (SamPage *self)
{
  SamPagePrivate *priv = sam_page_get_instance_private (self);

  g_return_val_if_fail (SAM_IS_PAGE (self), FALSE);

  return priv->narrow;
}

void
sam_page_set_narrow (SamPage *self, gboolean narrow)
{
  SamPagePrivate *priv = sam_page_get_instance_private (self);

  g_return_if_fail (SAM_IS_PAGE (self));

  narrow = !!narrow;
  if (priv->narrow == narrow)
    return;

  priv->narrow = narrow;
  if (SAM_PAGE_GET_CLASS (self)->narrow_changed != NULL)
    SAM_PAGE_GET_CLASS (self)->narrow_changed (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
}

gboolean
sam_page_search (SamPage *self)
{
  g_return_val_if_fail (SAM_IS_PAGE (self), FALSE);

  return SAM_PAGE_GET_CLASS (self)->search != NULL && SAM_PAGE_GET_CLASS (self)->search (self);
}

gboolean
sam_page_add (SamPage *self)
{
  g_return_val_if_fail (SAM_IS_PAGE (self), FALSE);

  return SAM_PAGE_GET_CLASS (self)->add != NULL && SAM_PAGE_GET_CLASS (self)->add (self);
}

gboolean
sam_page_print (SamPage *self)
{
  g_return_val_if_fail (SAM_IS_PAGE (self), FALSE);

  return SAM_PAGE_GET_CLASS (self)->print != NULL && SAM_PAGE_GET_CLASS (self)->print (self);
}

gboolean
sam_page_back (SamPage *self)
{
  g_return_val_if_fail (SAM_IS_PAGE (self), FALSE);

  return SAM_PAGE_GET_CLASS (self)->back != NULL && SAM_PAGE_GET_CLASS (self)->back (self);
}

gboolean
sam_page_show_record (SamPage *self, SamFamilyId family, gint64 id)
{
  g_return_val_if_fail (SAM_IS_PAGE (self), FALSE);

  return SAM_PAGE_GET_CLASS (self)->show_record != NULL
         && SAM_PAGE_GET_CLASS (self)->show_record (self, family, id);
}

void
sam_page_show_date (SamPage *self, SamDate date)
{
  g_return_if_fail (SAM_IS_PAGE (self));

  if (SAM_PAGE_GET_CLASS (self)->show_date != NULL)
    SAM_PAGE_GET_CLASS (self)->show_date (self, date);
}

gboolean
sam_page_has_list (SamPage *self)
{
  g_return_val_if_fail (SAM_IS_PAGE (self), FALSE);

  return SAM_PAGE_GET_CLASS (self)->export_list != NULL;
}

gboolean
sam_page_export_list (SamPage *self)
{
  g_return_val_if_fail (SAM_IS_PAGE (self), FALSE);

  return sam_page_has_list (self) && SAM_PAGE_GET_CLASS (self)->export_list (self);
}

SamFilter *
sam_page_dup_filter (SamPage *self)
{
  g_return_val_if_fail (SAM_IS_PAGE (self), NULL);

  return SAM_PAGE_GET_CLASS (self)->dup_filter != NULL ? SAM_PAGE_GET_CLASS (self)->dup_filter (self) : NULL;
}

char *
sam_page_dup_key (SamPage *self, SamFamilyId family, gint64 id, guint field)
{
  SamContext *context = sam_page_get_context (self);
  g_autoptr (SamRecord) record = NULL;

  if (context != NULL && id != 0)
    record = sam_store_get (sam_context_get_store (context), family, id, NULL);

  return record != NULL ? g_strdup (sam_record_get_text (record, field)) : NULL;
}

gboolean
sam_page_is_in_popover (SamPage *self)
{
  GtkRoot *root;
  GtkWidget *focus;

  g_return_val_if_fail (SAM_IS_PAGE (self), FALSE);

  root = gtk_widget_get_root (GTK_WIDGET (self));
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL;
}

void
sam_page_queue_refresh (SamPage *self, SamFamilySet families)
{
  SamPagePrivate *priv = sam_page_get_instance_private (self);

  g_return_if_fail (SAM_IS_PAGE (self));

  priv->stale |= families;
  refresh_if_mapped (self);
}

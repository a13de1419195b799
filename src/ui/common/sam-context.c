/*
 * SamContext: the open programme and the day that it is looked at.
 */
#include "sam-context.h"

struct _SamContext
{
  GObject   parent_instance;

  SamStore *store;
  SamDate   as_of;
  guint     settle_source;
};

/* After so many seconds without a change. */
#define SETTLE_SECONDS 1


G_DEFINE_FINAL_TYPE (SamContext, sam_context, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_STORE,
  PROP_AS_OF,
  PROP_EDITABLE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
on_settle_cb (gpointer user_data)
{
  SamContext *self = SAM_CONTEXT (user_data);

  if (!sam_store_settle (self->store))
    return G_SOURCE_CONTINUE;

  self->settle_source = 0;

  return G_SOURCE_REMOVE;
}

static void
on_store_changed_cb (SamContext *self, guint64 families)
{
  g_clear_handle_id (&self->settle_source, g_source_remove);
  self->settle_source = g_timeout_add_seconds (SETTLE_SECONDS, on_settle_cb, self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0, families);
}

static void
sam_context_constructed (GObject *object)
{
  SamContext *self = SAM_CONTEXT (object);

  G_OBJECT_CLASS (sam_context_parent_class)->constructed (object);

  self->as_of = sam_store_get_opening_date (self->store);
  g_signal_connect_object (self->store, "changed", G_CALLBACK (on_store_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
sam_context_dispose (GObject *object)
{
  SamContext *self = SAM_CONTEXT (object);

  g_clear_handle_id (&self->settle_source, g_source_remove);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (sam_context_parent_class)->dispose (object);
}

static void
sam_context_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  SamContext *self = SAM_CONTEXT (object);

  switch (id)
    {
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;
    case PROP_AS_OF:
      g_value_set_int (value, self->as_of);
      break;
    case PROP_EDITABLE:
      g_value_set_boolean (value, sam_context_is_editable (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sam_context_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  SamContext *self = SAM_CONTEXT (object);

  switch (id)
    {
    case PROP_STORE:
      self->store = g_value_dup_object (value);
      break;
    case PROP_AS_OF:
      sam_context_set_as_of (self, g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sam_context_class_init (SamContextClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = sam_context_constructed;
  object_class->dispose = sam_context_dispose;
  object_class->get_property = sam_context_get_property;
  object_class->set_property = sam_context_set_property;

  properties[PROP_STORE] =
    g_param_spec_object ("store", NULL, NULL, SAM_TYPE_STORE,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_AS_OF] =
    g_param_spec_int ("as-of", NULL, NULL, G_MININT, G_MAXINT, 0,
                      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_EDITABLE] =
    g_param_spec_boolean ("editable", NULL, NULL, TRUE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", SAM_TYPE_CONTEXT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_UINT64);
}

static void
sam_context_init (SamContext *self)
{
}

SamContext *
sam_context_new (SamStore *store)
{
  g_return_val_if_fail (SAM_IS_STORE (store), NULL);

  return g_object_new (SAM_TYPE_CONTEXT, "store", store, NULL);
}

SamStore *
sam_context_get_store (SamContext *self)
{
  g_return_val_if_fail (SAM_IS_CONTEXT (self), NULL);

  return self->store;
}

SamDate
sam_context_get_as_of (SamContext *self)
{
  g_return_val_if_fail (SAM_IS_CONTEXT (self), SAM_DATE_NONE);

  return self->as_of;
}

void
sam_context_set_as_of (SamContext *self, SamDate as_of)
{
  g_return_if_fail (SAM_IS_CONTEXT (self));

  if (self->as_of == as_of)
    return;

  self->as_of = as_of;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_AS_OF]);
}

gboolean
sam_context_is_editable (SamContext *self)
{
  g_return_val_if_fail (SAM_IS_CONTEXT (self), FALSE);

  return !sam_store_is_read_only (self->store);
}

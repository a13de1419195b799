#include "mock-secrets.h"

#define ROOT       "/org/freedesktop/secrets"
#define COLLECTION ROOT "/collection/login"
#define DEFAULT    ROOT "/aliases/default"

static const char xml[] =
    "<node>"
    "<interface name='org.freedesktop.Secret.Service'>"
    "<method name='OpenSession'><arg type='s' direction='in'/><arg type='v' direction='in'/>"
    "<arg type='v' direction='out'/><arg type='o' direction='out'/></method>"
    "<method name='SearchItems'><arg type='a{ss}' direction='in'/><arg type='ao' direction='out'/><arg type='ao' direction='out'/></method>"
    "<method name='GetSecrets'><arg type='ao' direction='in'/><arg type='o' direction='in'/>"
    "<arg type='a{o(oayays)}' direction='out'/></method>"
    "<method name='ReadAlias'><arg type='s' direction='in'/><arg type='o' direction='out'/></method>"
    "<property name='Collections' type='ao' access='read'/>"
    "</interface>"
    "<interface name='org.freedesktop.Secret.Collection'>"
    "<method name='CreateItem'><arg type='a{sv}' direction='in'/><arg type='(oayays)' direction='in'/><arg type='b' direction='in'/>"
    "<arg type='o' direction='out'/><arg type='o' direction='out'/></method>"
    "<property name='Locked' type='b' access='read'/>"
    "</interface>"
    "<interface name='org.freedesktop.Secret.Item'>"
    "<method name='Delete'><arg type='o' direction='out'/></method>"
    "</interface>"
    "</node>";

typedef struct
{
  GVariant *attributes;
  GVariant *secret;
  guint     registration;
} Item;

struct _MockSecrets
{
  MockManner       manner;
  GDBusConnection *bus;
  GDBusNodeInfo   *node;
  GMainContext    *context;
  GMainLoop       *loop;
  GThread         *thread;
  guint            n_made;
  GMutex           mutex;
  GHashTable      *items;
};

static void
item_free (gpointer data)
{
  Item *item = data;

  g_variant_unref (item->attributes);
  g_variant_unref (item->secret);
  g_free (item);
}

static gboolean
matches (Item *item, GVariant *wanted)
{
  GVariantIter iter;
  const char *name, *value;

  g_variant_iter_init (&iter, wanted);
  while (g_variant_iter_next (&iter, "{&s&s}", &name, &value))
    {
      const char *own;

      if (!g_variant_lookup (item->attributes, name, "&s", &own) || !g_str_equal (own, value))
        return FALSE;
    }

  return TRUE;
}

static GVariant *
search (MockSecrets *self, GVariant *wanted)
{
  GVariantBuilder found;
  GHashTableIter iter;
  gpointer path, item;

  g_variant_builder_init (&found, G_VARIANT_TYPE ("ao"));
  g_hash_table_iter_init (&iter, self->items);
  while (g_hash_table_iter_next (&iter, &path, &item))
    {
      if (matches (item, wanted))
        g_variant_builder_add (&found, "o", path);
    }

  return g_variant_new ("(@ao@ao)", g_variant_builder_end (&found), g_variant_new_objv (NULL, 0));
}

static GVariant *
get_secrets (MockSecrets *self, GVariant *paths)
{
  GVariantBuilder secrets;
  GVariantIter iter;
  const char *path;

  g_variant_builder_init (&secrets, G_VARIANT_TYPE ("a{o(oayays)}"));
  g_variant_iter_init (&iter, paths);
  while (g_variant_iter_next (&iter, "&o", &path))
    {
      Item *item = g_hash_table_lookup (self->items, path);

      if (item != NULL)
        g_variant_builder_add (&secrets, "{o@(oayays)}", path, item->secret);
    }

  return g_variant_new ("(@a{o(oayays)})", g_variant_builder_end (&secrets));
}

static void on_call (GDBusConnection *bus, const char *sender, const char *path, const char *interface, const char *method,
                     GVariant *parameters, GDBusMethodInvocation *invocation, gpointer data);
static GVariant *on_get (GDBusConnection *bus, const char *sender, const char *path, const char *interface,
                         const char *property, GError **error, gpointer data);

static const GDBusInterfaceVTable vtable = { on_call, on_get, NULL, { NULL } };

static guint
show (MockSecrets *self, const char *path, guint interface)
{
  guint id = g_dbus_connection_register_object (self->bus, path, self->node->interfaces[interface], &vtable, self, NULL, NULL);

  g_assert_cmpuint (id, !=, 0);

  return id;
}

static char *
create_item (MockSecrets *self, GVariant *properties, GVariant *secret)
{
  char *path = g_strdup_printf (COLLECTION "/%u", ++self->n_made);
  Item *item = g_new0 (Item, 1);
  GHashTableIter iter;
  gpointer other;

  item->attributes = g_variant_lookup_value (properties, "org.freedesktop.Secret.Item.Attributes", G_VARIANT_TYPE ("a{ss}"));
  g_assert_nonnull (item->attributes);
  item->secret = g_variant_ref (secret);

  g_hash_table_iter_init (&iter, self->items);
  while (g_hash_table_iter_next (&iter, NULL, &other))
    {
      if (matches (other, item->attributes))
        g_hash_table_iter_remove (&iter);
    }
  item->registration = show (self, path, 2);
  g_hash_table_insert (self->items, g_strdup (path), item);

  return path;
}

static GVariant *
answer (MockSecrets *self, const char *path, const char *method, GVariant *parameters)
{
  g_autoptr (GVariant) first = g_variant_n_children (parameters) > 0 ? g_variant_get_child_value (parameters, 0) : NULL;

  if (g_str_equal (method, "OpenSession"))
    return g_variant_new ("(vo)", g_variant_new_string (""), ROOT "/session/1");
  if (g_str_equal (method, "SearchItems"))
    return search (self, first);
  if (g_str_equal (method, "GetSecrets"))
    return get_secrets (self, first);
  if (g_str_equal (method, "ReadAlias"))
    return g_variant_new ("(o)", COLLECTION);
  if (g_str_equal (method, "CreateItem"))
    {
      g_autoptr (GVariant) secret = g_variant_get_child_value (parameters, 1);
      g_autofree char *made = create_item (self, first, secret);

      return g_variant_new ("(oo)", made, "/");
    }
  g_assert_cmpstr (method, ==, "Delete");
  g_hash_table_remove (self->items, path);

  return g_variant_new ("(o)", "/");
}

static void
on_call (GDBusConnection *bus, const char *sender, const char *path, const char *interface, const char *method,
         GVariant *parameters, GDBusMethodInvocation *invocation, gpointer data)
{
  MockSecrets *self = data;
  const char *algorithm = NULL;

  if (g_str_equal (method, "OpenSession"))
    g_variant_get_child (parameters, 0, "&s", &algorithm);
  if (g_strcmp0 (algorithm, "plain") != 0 && algorithm != NULL)
    {
      g_dbus_method_invocation_return_dbus_error (invocation, "org.freedesktop.DBus.Error.NotSupported", "Only plain");
      return;
    }

  g_mutex_lock (&self->mutex);
  g_dbus_method_invocation_return_value (invocation, answer (self, path, method, parameters));
  g_mutex_unlock (&self->mutex);
}

static GVariant *
on_get (GDBusConnection *bus, const char *sender, const char *path, const char *interface, const char *property,
        GError **error, gpointer data)
{
  if (g_str_equal (property, "Collections"))
    {
      const char *paths[] = { COLLECTION };

      return g_variant_new_objv (paths, 1);
    }

  return g_variant_new_boolean (FALSE);
}

/* GDBus itself answers Ping in its own thread: a silent service must swallow that too. */
static GDBusMessage *
swallow (GDBusConnection *bus, GDBusMessage *message, gboolean is_incoming, gpointer data)
{
  if (is_incoming && g_dbus_message_get_message_type (message) == G_DBUS_MESSAGE_TYPE_METHOD_CALL)
    {
      g_object_unref (message);
      return NULL;
    }

  return message;
}

static gpointer
serve (gpointer data)
{
  MockSecrets *self = data;

  g_main_context_push_thread_default (self->context);
  g_main_loop_run (self->loop);
  g_main_context_pop_thread_default (self->context);

  return NULL;
}

MockSecrets *
mock_secrets_new (const char *bus_address, MockManner manner)
{
  MockSecrets *self = g_new0 (MockSecrets, 1);
  g_autoptr (GVariant) taken = NULL;
  g_autoptr (GError) error = NULL;

  g_mutex_init (&self->mutex);
  self->manner = manner;
  self->items = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, item_free);
  self->node = g_dbus_node_info_new_for_xml (xml, &error);
  g_assert_no_error (error);
  self->bus = g_dbus_connection_new_for_address_sync (
      bus_address, G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION, NULL, NULL,
      &error);
  g_assert_no_error (error);

  self->context = g_main_context_new ();
  self->loop = g_main_loop_new (self->context, FALSE);
  /* Objects answer in the context in which they were shown. */
  g_main_context_push_thread_default (self->context);
  show (self, ROOT, 0);
  show (self, COLLECTION, 1);
  show (self, DEFAULT, 1);
  g_main_context_pop_thread_default (self->context);
  if (manner == MOCK_IS_SILENT)
    g_dbus_connection_add_filter (self->bus, swallow, NULL, NULL);
  taken = g_dbus_connection_call_sync (self->bus, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                                       "RequestName", g_variant_new ("(su)", "org.freedesktop.secrets", 0u), NULL,
                                       G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);
  g_assert_no_error (error);
  self->thread = g_thread_new ("mock secrets", serve, self);

  return self;
}

void
mock_secrets_free (MockSecrets *self)
{
  g_main_loop_quit (self->loop);
  g_thread_join (self->thread);
  g_dbus_connection_close_sync (self->bus, NULL, NULL);
  g_clear_object (&self->bus);
  g_clear_pointer (&self->loop, g_main_loop_unref);
  g_clear_pointer (&self->context, g_main_context_unref);
  g_clear_pointer (&self->items, g_hash_table_unref);
  g_clear_pointer (&self->node, g_dbus_node_info_unref);
  g_mutex_clear (&self->mutex);
  g_free (self);
}

guint
mock_secrets_count (MockSecrets *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  return g_hash_table_size (self->items);
}

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * As much of a Secret Service (org.freedesktop.secrets) as libsecret needs to keep, find and
 * take away passwords: one collection, never locked, secrets in the clear. It answers from a
 * thread of its own.
 */
typedef struct _MockSecrets MockSecrets;

typedef enum
{
  MOCK_ANSWERS,
  /* Takes the name, and then says nothing at all. */
  MOCK_IS_SILENT,
} MockManner;

MockSecrets *mock_secrets_new (const char *bus_address, MockManner manner);
void         mock_secrets_free (MockSecrets *self);
guint        mock_secrets_count (MockSecrets *self);

G_END_DECLS

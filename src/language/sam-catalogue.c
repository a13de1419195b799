/*
 * SamCatalogue: reads .mo files by the layout in the manual of GNU gettext,
 * "The Format of GNU MO Files".
 */
#include "sam-catalogue.h"

#include <string.h>

#define MAGIC 0x950412deu
#define HEADER_LENGTH 28

typedef struct
{
  const char *text;
  gsize       length; /* with a plural form: both, with a NUL between */
} Message;

struct _SamCatalogue
{
  GMappedFile *file;
  const char  *data;
  gsize        length;
  gboolean     swapped;
  GHashTable  *messages; /* original, owned by the file → Message */
};

static guint32
read_word (const SamCatalogue *self, gsize offset)
{
  guint32 word;

  memcpy (&word, self->data + offset, sizeof word);
  return self->swapped ? GUINT32_SWAP_LE_BE (word) : word;
}

/* A string of one of the two tables; FALSE where any of it lies outside the file. */
static gboolean
read_string (const SamCatalogue *self, gsize table, guint32 index, Message *string)
{
  gsize entry = table + (gsize) index * 8;
  gsize length, offset;

  if (entry + 8 > self->length)
    return FALSE;

  length = read_word (self, entry);
  offset = read_word (self, entry + 4);
  if (offset >= self->length || length >= self->length - offset)
    return FALSE;

  string->text = self->data + offset;
  string->length = length;
  return string->text[length] == '\0';
}

static gboolean
is_text (const Message *string)
{
  const char *end = string->text + string->length;

  /* Plural forms are texts one after the other. */
  for (const char *text = string->text; text <= end; text += strlen (text) + 1)
    if (!g_utf8_validate (text, -1, NULL))
      return FALSE;

  return TRUE;
}

static void
read_messages (SamCatalogue *self)
{
  guint32 n = read_word (self, 8);
  gsize originals = read_word (self, 12);
  gsize translations = read_word (self, 16);

  for (guint32 i = 0; i < n; i++)
    {
      Message original, translation;

      /* A number of strings that the file cannot hold ends here as well. */
      if (originals + (gsize) i * 8 + 8 > self->length
          || translations + (gsize) i * 8 + 8 > self->length)
        return;

      if (!read_string (self, originals, i, &original)
          || !read_string (self, translations, i, &translation)
          || translation.length == 0 || !is_text (&translation))
        continue;

      g_hash_table_insert (self->messages, (gpointer) original.text,
                           g_memdup2 (&translation, sizeof translation));
    }
}

SamCatalogue *
sam_catalogue_open (const char *path)
{
  g_autoptr (SamCatalogue) self = g_new0 (SamCatalogue, 1);
  guint32 magic;

  g_return_val_if_fail (path != NULL, NULL);

  self->messages = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  self->file = g_mapped_file_new (path, FALSE, NULL);
  if (self->file == NULL)
    return NULL;

  self->data = g_mapped_file_get_contents (self->file);
  self->length = g_mapped_file_get_length (self->file);
  if (self->length < HEADER_LENGTH)
    return NULL;

  memcpy (&magic, self->data, sizeof magic);
  self->swapped = magic == GUINT32_SWAP_LE_BE (MAGIC);
  if (magic != MAGIC && !self->swapped)
    return NULL;

  read_messages (self);
  return g_steal_pointer (&self);
}

void
sam_catalogue_free (SamCatalogue *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->messages, g_hash_table_unref);
  g_clear_pointer (&self->file, g_mapped_file_unref);
  g_free (self);
}

const char *
sam_catalogue_find (const SamCatalogue *self, const char *context, const char *message, guint form)
{
  g_autofree char *key = NULL;
  const Message *found;
  const char *text;

  g_return_val_if_fail (self != NULL && message != NULL, NULL);

  if (context != NULL)
    key = g_strconcat (context, "\004", message, NULL);

  found = g_hash_table_lookup (self->messages, key != NULL ? key : message);
  if (found == NULL)
    return NULL;

  text = found->text;
  for (; form > 0; form--)
    {
      text += strlen (text) + 1;
      if (text > found->text + found->length)
        return NULL;
    }

  return *text != '\0' ? text : NULL;
}

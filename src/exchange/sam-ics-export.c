#include "sam-ics-export.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "sam-ics-note.h"
#include "sam-ics-words.h"
#include "sam-ics-write.h"
#include "sam-private-file.h"

struct _SamIcsExport
{
  SamCalendarFeed *feed;
  char *path;
  char *partial; /* %NULL once it is in its place */
  SamPrivateFilePlace place;
  char *note;
};

static gboolean
write_all (int fd, const char *text, gsize length)
{
  while (length > 0)
    {
      gssize n = write (fd, text, length);

      if (n < 0 && errno != EINTR)
        return FALSE;
      if (n > 0)
        {
          text += n;
          length -= (gsize) n;
        }
    }

  return TRUE;
}

/* Brought to the disk here, so that the end need not wait for it. */
static gboolean
fill_partial (SamIcsExport *self, const GString *text, GError **error)
{
  int fd = g_open (self->partial, O_WRONLY | O_CLOEXEC, 0);
  gboolean is_done = fd >= 0 && write_all (fd, text->str, text->len);
  int code = errno;

  if (is_done)
    fsync (fd);
  if (fd >= 0 && close (fd) != 0 && is_done)
    {
      is_done = FALSE;
      code = errno;
    }

  return is_done || sam_private_file_fail (self->path, code, error);
}

static gboolean
write_partial (SamIcsExport *self, const char *title, GError **error)
{
  g_autoptr (GString) text = NULL;

  self->partial = sam_private_file_begin (self->path, self->place, error);
  if (self->partial == NULL)
    return FALSE;
  text = sam_ics_write (self->feed, title);

  return fill_partial (self, text, error);
}

SamIcsExport *
sam_ics_export_prepare (SamDatabase *database, const SamCalendarScope *scope, GFile *file,
                        SamExportFlags flags, GError **error)
{
  g_autoptr (SamIcsExport) self = g_new0 (SamIcsExport, 1);
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;

  g_return_val_if_fail (database != NULL, NULL);
  g_return_val_if_fail (scope != NULL, NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  self->place = flags & SAM_EXPORT_REPLACE ? SAM_PRIVATE_FILE_REPLACE : SAM_PRIVATE_FILE_NEW;
  self->path = sam_private_file_dup_path (file, error);
  if (self->path == NULL)
    return NULL;
  name = sam_ics_words_dup_scope (database, scope, error);
  title = name != NULL ? sam_ics_words_dup_title (database, scope, error) : NULL;
  if (title == NULL)
    return NULL;
  self->feed = sam_calendar_feed_new (database, scope, error);
  if (self->feed == NULL || !write_partial (self, title, error))
    return NULL;
  self->note = sam_ics_note_write (self->feed, name);

  return g_steal_pointer (&self);
}

void
sam_ics_export_free (SamIcsExport *self)
{
  if (self == NULL)
    return;

  if (self->partial != NULL)
    g_unlink (self->partial);
  g_clear_pointer (&self->feed, sam_calendar_feed_free);
  g_free (self->partial);
  g_free (self->path);
  g_free (self->note);
  g_free (self);
}

static gboolean
publish (gpointer data, GError **error)
{
  SamIcsExport *self = data;
  /* Gone in any case: where it cannot be put in place, it is removed. */
  g_autofree char *partial = g_steal_pointer (&self->partial);

  return sam_private_file_finish (partial, self->path, self->place, error);
}

static void
say_forgotten (SamIcsExport *self)
{
  g_autofree char *note = g_steal_pointer (&self->note);

  self->note = g_strconcat (note,
                            _ ("The programme is open for reading only, so the next export cannot "
                               "know what this one told."),
                            "\n", NULL);
}

gboolean
sam_ics_export_finish (SamIcsExport *self, SamStore *store, GError **error)
{
  g_return_val_if_fail (self != NULL && self->partial != NULL, FALSE);
  g_return_val_if_fail (SAM_IS_STORE (store), FALSE);

  if (!sam_store_is_read_only (store))
    return sam_calendar_feed_record (self->feed, store, publish, self, error);

  if (!publish (self, error))
    return FALSE;
  say_forgotten (self);

  return TRUE;
}

const char *
sam_ics_export_get_note (SamIcsExport *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->note;
}

const SamCalendarFeed *
sam_ics_export_get_feed (SamIcsExport *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->feed;
}

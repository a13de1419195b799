/*
 * SamReportSeries: sheets that are made when they are wanted.
 */
#include "sam-report-series.h"

#include "sam-report-private.h"

/* As many as can be seen at once in a window, and some that one scrolls back to. */
#define MOST_KEPT 24

typedef struct
{
  guint      index;
  SamReport *report;
} Kept;

struct _SamReportSeries
{
  const SamReportKind *kind;
  SamDatabase         *database;
  SamReportOptions     options;
  GArray              *ids;
  GQueue               kept; /* of Kept, the one used last first */
  GMutex               mutex;
};

static void
kept_free (gpointer data)
{
  Kept *kept = data;

  sam_report_free (kept->report);
  g_free (kept);
}

SamReportSeries *
sam_report_series_new (const SamReportKind *kind, const char *path, const SamReportOptions *options, GArray *ids, GError **error)
{
  g_autoptr (SamReportSeries) self = g_new0 (SamReportSeries, 1);

  g_mutex_init (&self->mutex);
  g_queue_init (&self->kept);
  self->kind = kind;
  self->ids = ids;
  sam_report_options_copy (&self->options, options);
  self->database = sam_database_open_reader (path, error);

  return self->database != NULL ? g_steal_pointer (&self) : NULL;
}

void
sam_report_series_free (SamReportSeries *self)
{
  if (self == NULL)
    return;

  g_queue_clear_full (&self->kept, kept_free);
  sam_database_close (self->database);
  sam_report_options_clear (&self->options);
  g_array_unref (self->ids);
  g_mutex_clear (&self->mutex);
  g_free (self);
}

guint
sam_report_series_get_n (SamReportSeries *self)
{
  return self->ids->len;
}

/* Among those kept; it is then the one used last. */
static SamReport *
find_kept (SamReportSeries *self, guint index)
{
  for (GList *link = self->kept.head; link != NULL; link = link->next)
    {
      Kept *kept = link->data;

      if (kept->index != index)
        continue;

      g_queue_unlink (&self->kept, link);
      g_queue_push_head_link (&self->kept, link);

      return sam_report_ref (kept->report);
    }

  return NULL;
}

static void
keep (SamReportSeries *self, guint index, SamReport *report)
{
  Kept *kept = g_new (Kept, 1);

  *kept = (Kept) { index, sam_report_ref (report) };
  g_queue_push_head (&self->kept, kept);
  if (self->kept.length > MOST_KEPT)
    kept_free (g_queue_pop_tail (&self->kept));
}

SamReport *
sam_report_series_load (SamReportSeries *self, guint index, GError **error)
{
  g_autoptr (GMutexLocker) locker = NULL;
  SamReport *report;

  g_return_val_if_fail (self != NULL && index < self->ids->len, NULL);

  locker = g_mutex_locker_new (&self->mutex);
  report = find_kept (self, index);
  if (report != NULL)
    return report;

  self->options.school = g_array_index (self->ids, gint64, index);
  report = sam_report_kind_make (self->kind, self->database, &self->options, error);
  if (report != NULL)
    keep (self, index, report);

  return report;
}

gboolean
sam_report_series_hold (SamReportSeries *self, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  /* What was made before is of another moment. */
  g_queue_clear_full (&self->kept, kept_free);

  return sam_database_hold (self->database, error);
}

void
sam_report_series_release (SamReportSeries *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  /* Nothing was written: there is nothing that could fail to be kept. */
  sam_database_execute (self->database, "ROLLBACK", NULL);
}

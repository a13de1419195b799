/*
 * Coaching text on paper.
 */
#include "sam-coaching-print.h"

#include "sam-records.h"
#include "sam-report-window.h"
#include "sam-seal-gate.h"

typedef struct
{
  GtkWidget  *origin; /* weak */
  SamContext *context;
  const char *kind;
  gint64      cycle;
  GBytes     *sessions;
} Print;

static void
print_free (gpointer data)
{
  Print *self = data;

  g_clear_weak_pointer (&self->origin);
  g_clear_object (&self->context);
  g_clear_pointer (&self->sessions, g_bytes_unref);
  g_free (self);
}

static void
on_open_cb (gpointer user_data)
{
  Print *self = user_data;
  const SamReportOptions options = {
    .as_of = sam_context_get_as_of (self->context),
    .date = SAM_DATE_NONE,
    .cycle = self->cycle,
    .sessions = self->sessions,
  };

  if (self->origin != NULL)
    sam_report_window_present (self->origin, self->context, sam_report_kinds_find (self->kind), &options);
}

static void
print (GtkWidget *origin, SamContext *context, const char *kind, gint64 cycle, GBytes *sessions)
{
  Print *self = g_new0 (Print, 1);

  g_set_weak_pointer (&self->origin, origin);
  self->context = g_object_ref (context);
  self->kind = kind;
  self->cycle = cycle;
  self->sessions = sessions;
  /* Nothing is written: a file without a seal needs none for this. */
  if (sam_seal_gate_is_locked (context))
    {
      sam_seal_gate_open (origin, context, on_open_cb, self, print_free);
      return;
    }
  on_open_cb (self);
  print_free (self);
}

void
sam_coaching_print_booklet (GtkWidget *origin, SamContext *context, gint64 cycle)
{
  g_return_if_fail (GTK_IS_WIDGET (origin));
  g_return_if_fail (SAM_IS_CONTEXT (context));

  print (origin, context, "booklet", cycle, NULL);
}

/* The cycle of one observation, so that the log can say whose it is. */
static gint64
find_cycle (SamContext *context, gint64 session)
{
  g_autoptr (SamRecord) record = sam_store_get (sam_context_get_store (context), SAM_FAMILY_SESSION, session, NULL);

  return record != NULL ? sam_record_get_reference (record, SAM_SESSION_CYCLE) : 0;
}

void
sam_coaching_print_observations (GtkWidget *origin, SamContext *context, GArray *sessions)
{
  g_return_if_fail (GTK_IS_WIDGET (origin));
  g_return_if_fail (SAM_IS_CONTEXT (context));
  g_return_if_fail (sessions != NULL && sessions->len > 0);

  print (origin, context, "observation",
         sessions->len == 1 ? find_cycle (context, g_array_index (sessions, gint64, 0)) : 0,
         g_bytes_new (sessions->data, sessions->len * sizeof (gint64)));
}

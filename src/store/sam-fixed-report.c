/*
 * Fixed reports: what was printed for a meeting, kept as it was.
 */
#include "sam-fixed-report.h"

#include <glib/gi18n.h>
#include <string.h>

#include "sam-journal.h"
#include "sam-store-private.h"

#define COLUMNS "number, registry_number, report, title, language, paper, n_pages, as_of, fixed_date, fixed_by, recipients"
/* After those. */
#define PDF 11
#define FIGURES 12
#define CHECKSUM 13

void
sam_fixed_report_free (SamFixedReport *self)
{
  if (self == NULL)
    return;

  g_free (self->registry_number);
  g_free (self->report);
  g_free (self->title);
  g_free (self->language);
  g_free (self->paper);
  g_free (self->fixed_by);
  g_free (self->recipients);
  g_free (self);
}

/* In */

gint64
sam_fixed_report_get_next_number (SamDatabase *database, GError **error)
{
  gint64 last = 0;

  g_return_val_if_fail (database != NULL, 0);

  if (!sam_database_query_integer (database, "SELECT coalesce (max (seq), 0) FROM sqlite_sequence WHERE name = 'fixed_report'",
                                   &last, error))
    return 0;

  return last + 1;
}

/* %NULL where there is nothing in it. */
static char *
dup_stripped (const char *text)
{
  char *stripped = g_strstrip (g_strdup (text != NULL ? text : ""));

  if (*stripped != '\0')
    return stripped;
  g_free (stripped);

  return NULL;
}

gboolean
sam_fixed_report_check_registry_number (SamDatabase *database, const char *registry_number, GError **error)
{
  g_autofree char *wanted = dup_stripped (registry_number);
  g_autoptr (SamStatement) statement = NULL;
  g_autoptr (GError) failed = NULL;

  g_return_val_if_fail (database != NULL, FALSE);

  if (wanted == NULL)
    return TRUE;
  statement = sam_statement_new (database, "SELECT number, title FROM fixed_report WHERE registry_number = :wanted", error);
  if (statement == NULL)
    return FALSE;
  sam_statement_bind_text (statement, ":wanted", wanted);
  if (sam_statement_step (statement, &failed))
    {
      gint64 number = sam_statement_get_integer (statement, 0);

      g_set_error (error, SAM_ERROR, SAM_ERROR_EXISTS,
                   /* Translators: a number in a register, the number of a fixed report, and its title */
                   _ ("The registry number “%1$s” belongs to fixed report no. %2$d, “%3$s”. Nothing was fixed. Give "
                      "another number, or none."),
                   wanted, (int) number, sam_statement_get_text (statement, 1));
      return FALSE;
    }
  if (failed == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failed));

  return FALSE;
}

static void
add_text (GChecksum *sum, const char *text)
{
  /* With its end, so that no two texts run together; one that is not there differs from an empty one. */
  g_checksum_update (sum, (const guchar *) (text != NULL ? "+" : "-"), 1);
  if (text != NULL)
    g_checksum_update (sum, (const guchar *) text, (gssize) strlen (text) + 1);
}

static char *
compute_checksum (const SamFixedReport *report, gconstpointer pdf, gsize length, const char *figures)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char *as_of = sam_date_format_iso (report->as_of);
  g_autofree char *fixed = sam_date_format_iso (report->fixed_date);
  g_autofree char *numbers
      = g_strdup_printf ("%" G_GINT64_FORMAT " %u %" G_GSIZE_FORMAT, report->number, report->n_pages, length);

  add_text (sum, numbers);
  add_text (sum, report->registry_number);
  add_text (sum, report->report);
  add_text (sum, report->title);
  add_text (sum, report->language);
  add_text (sum, report->paper);
  add_text (sum, as_of);
  add_text (sum, fixed);
  add_text (sum, report->fixed_by);
  add_text (sum, report->recipients);
  add_text (sum, figures);
  g_checksum_update (sum, pdf, (gssize) length);

  return g_strdup (g_checksum_get_string (sum));
}

static void
bind_all (SamStatement *statement, const SamFixedReport *report, GBytes *pdf, const char *figures)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *fixed_at = g_date_time_format_iso8601 (now);
  gsize length;
  gconstpointer data = g_bytes_get_data (pdf, &length);
  g_autofree char *checksum = compute_checksum (report, data, length, figures);

  sam_statement_bind_integer (statement, ":number", report->number);
  sam_statement_bind_text (statement, ":registry_number", report->registry_number);
  sam_statement_bind_text (statement, ":report", report->report);
  sam_statement_bind_text (statement, ":title", report->title);
  sam_statement_bind_text (statement, ":language", report->language);
  sam_statement_bind_text (statement, ":paper", report->paper);
  sam_statement_bind_integer (statement, ":n_pages", report->n_pages);
  sam_statement_bind_date (statement, ":as_of", report->as_of);
  sam_statement_bind_date (statement, ":fixed_date", report->fixed_date);
  sam_statement_bind_text (statement, ":fixed_at", fixed_at);
  sam_statement_bind_text (statement, ":fixed_by", report->fixed_by);
  sam_statement_bind_text (statement, ":recipients", report->recipients);
  sam_statement_bind_blob (statement, ":pdf", data, length);
  sam_statement_bind_text (statement, ":figures", figures);
  sam_statement_bind_text (statement, ":checksum", checksum);
}

static gboolean
insert (SamDatabase *database, const SamFixedReport *report, GBytes *pdf, const char *figures, GError **error)
{
  gint64 next = sam_fixed_report_get_next_number (database, error);
  g_autoptr (SamStatement) statement = NULL;

  if (next == 0 || !sam_fixed_report_check_registry_number (database, report->registry_number, error))
    return FALSE;
  if (next != report->number)
    {
      g_set_error_literal (error, SAM_ERROR, SAM_ERROR_BUSY,
                           _ ("Another report was fixed at the same time. Nothing was fixed here: try again."));
      return FALSE;
    }

  statement = sam_statement_new (database,
                                 "INSERT INTO fixed_report (" COLUMNS ", fixed_at, pdf, figures, checksum) VALUES (:number, "
                                 ":registry_number, :report, :title, :language, :paper, :n_pages, :as_of, :fixed_date, "
                                 ":fixed_by, :recipients, :fixed_at, :pdf, :figures, :checksum)",
                                 error);
  if (statement == NULL)
    return FALSE;
  bind_all (statement, report, pdf, figures);

  return sam_statement_run (statement, error);
}

gboolean
sam_fixed_report_add (SamStore *store, const SamFixedReport *report, GBytes *pdf, const char *figures, GError **error)
{
  g_autofree char *registry_number = NULL;
  g_autofree char *recipients = NULL;
  g_autofree char *user_name = NULL;
  g_autofree char *fixed_by = NULL;
  SamFixedReport clean;

  g_return_val_if_fail (SAM_IS_STORE (store), FALSE);
  g_return_val_if_fail (report != NULL && pdf != NULL && figures != NULL, FALSE);
  g_return_val_if_fail (report->number > 0 && report->n_pages > 0 && g_bytes_get_size (pdf) > 0, FALSE);
  g_return_val_if_fail (report->as_of != SAM_DATE_NONE && report->fixed_date != SAM_DATE_NONE, FALSE);

  if (!sam_store_require_writable (store, error))
    return FALSE;

  user_name = sam_store_dup_user_name (store);
  clean = *report;
  clean.registry_number = registry_number = dup_stripped (report->registry_number);
  clean.recipients = recipients = dup_stripped (report->recipients);
  clean.fixed_by = fixed_by = dup_stripped (user_name);
  if (!sam_database_execute (store->database, "BEGIN IMMEDIATE", error))
    return FALSE;
  if (insert (store->database, &clean, pdf, figures, error) && sam_database_execute (store->database, "COMMIT", error))
    return TRUE;
  sam_database_execute (store->database, "ROLLBACK", NULL);

  return FALSE;
}

/* Out */

static SamFixedReport *
read_report (SamStatement *statement)
{
  SamFixedReport *self = g_new0 (SamFixedReport, 1);

  self->number = sam_statement_get_integer (statement, 0);
  self->registry_number = sam_statement_dup_text (statement, 1);
  self->report = sam_statement_dup_text (statement, 2);
  self->title = sam_statement_dup_text (statement, 3);
  self->language = sam_statement_dup_text (statement, 4);
  self->paper = sam_statement_dup_text (statement, 5);
  self->n_pages = (guint) sam_statement_get_integer (statement, 6);
  self->as_of = sam_statement_get_date (statement, 7);
  self->fixed_date = sam_statement_get_date (statement, 8);
  self->fixed_by = sam_statement_dup_text (statement, 9);
  self->recipients = sam_statement_dup_text (statement, 10);

  return self;
}

GPtrArray *
sam_fixed_report_list (SamDatabase *database, GError **error)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func ((GDestroyNotify) sam_fixed_report_free);
  g_autoptr (SamStatement) statement = NULL;
  g_autoptr (GError) failed = NULL;

  g_return_val_if_fail (database != NULL, NULL);

  statement = sam_statement_new (database, "SELECT " COLUMNS " FROM fixed_report ORDER BY number DESC", error);
  if (statement == NULL)
    return NULL;
  while (sam_statement_step (statement, &failed))
    g_ptr_array_add (found, read_report (statement));
  if (failed != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return NULL;
    }

  return g_steal_pointer (&found);
}

static SamFixedReport *
check_whole (SamFixedReport *report, GBytes *pdf, const char *figures, const char *checksum, GError **error)
{
  gsize length;
  gconstpointer data = g_bytes_get_data (pdf, &length);
  g_autofree char *now = compute_checksum (report, data, length, figures);

  if (g_strcmp0 (now, checksum) == 0)
    return report;

  g_set_error (error, SAM_ERROR, SAM_ERROR_DAMAGED,
               /* Translators: the number of a fixed report */
               _ ("Fixed report no. %d is damaged: it is no longer what was fixed, so it is not shown. The programme’s other "
                  "data are not touched. A backup of the day when it was fixed has it whole."),
               (int) report->number);
  sam_fixed_report_free (report);

  return NULL;
}

SamFixedReport *
sam_fixed_report_load (SamDatabase *database, gint64 number, GBytes **pdf, char **figures, GError **error)
{
  g_autoptr (SamStatement) statement = NULL;
  g_autoptr (GError) failed = NULL;
  g_autoptr (GBytes) pages = NULL;
  g_autofree char *told = NULL;
  SamFixedReport *report;
  gconstpointer data;
  gsize length;

  g_return_val_if_fail (database != NULL && pdf != NULL, NULL);

  statement = sam_statement_new (database, "SELECT " COLUMNS ", pdf, figures, checksum FROM fixed_report WHERE number = :number",
                                 error);
  if (statement == NULL)
    return NULL;
  sam_statement_bind_integer (statement, ":number", number);
  if (!sam_statement_step (statement, &failed))
    {
      if (failed != NULL)
        g_propagate_error (error, g_steal_pointer (&failed));
      else
        /* Translators: a number */
        g_set_error (error, SAM_ERROR, SAM_ERROR_NOT_FOUND, _ ("There is no fixed report no. %d in this programme."), (int) number);
      return NULL;
    }

  report = read_report (statement);
  data = sam_statement_get_blob (statement, PDF, &length);
  pages = g_bytes_new (data, length);
  told = sam_statement_dup_text (statement, FIGURES);
  report = check_whole (report, pages, told, sam_statement_get_text (statement, CHECKSUM), error);
  if (report == NULL)
    return NULL;

  *pdf = g_steal_pointer (&pages);
  if (figures != NULL)
    *figures = g_steal_pointer (&told);

  return report;
}

/*
 * Any bytes as a foreign calendar: read, and planned against a small programme.
 * Nothing may crash, leak or reach an assert; what is wrong ends in words. Run
 * by build-aux/fuzz.
 */
#include <gio/gio.h>
#include <glib/gstdio.h>

#include "sam-ics-event.h"
#include "sam-ics-import.h"
#include "sam-import-plan.h"
#include "sam-import-table.h"
#include "sam-new-programme.h"
#include "sam-records.h"

static SamStore *store;

/* Prototypes: the fuzzer calls them by name. */
int LLVMFuzzerInitialize (int *argc, char ***argv);
int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static void
remove_programme (void)
{
  g_autofree char *folder = g_path_get_dirname (sam_store_get_path (store));
  g_autofree char *path = g_strdup (sam_store_get_path (store));

  sam_store_close (store);
  g_clear_object (&store);
  g_unlink (path);
  g_rmdir (folder);
}

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  g_autofree char *folder = g_dir_make_tmp ("samordna-fuzz-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "fuzz.samordna", NULL);
  g_autoptr (SamDraft) programme = sam_draft_new (&sam_family_programme);
  g_autoptr (SamImportTable) table = NULL;
  g_autoptr (SamImportPlan) plan = sam_import_plan_new ();

  sam_draft_set_text (programme, SAM_PROGRAMME_NAME, "Fuzz");
  sam_draft_set_date (programme, SAM_PROGRAMME_START_DATE, sam_date_new (2012, 8, 1));
  sam_draft_set_date (programme, SAM_PROGRAMME_END_DATE, sam_date_new (2013, 6, 30));
  store = sam_new_programme_create (path, programme, NULL, NULL);
  if (store == NULL)
    g_error ("The programme could not be made");
  atexit (remove_programme);
  table = sam_import_table_new_for_text ("schools.csv", "Skola;Skolenhetskod;Huvudman\nÅsskolan;11223344;Örvik\n", NULL);
  sam_import_plan_add_table (plan, table);
  if (!sam_import_plan_make (plan, store, NULL) || !sam_import_plan_apply (plan, store, SAM_IMPORT_APPLY_ALL, NULL))
    g_error ("The school could not be made");

  return 0;
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (SamIcsImport) import = sam_ics_import_new_for_bytes (bytes, sam_store_get_database (store), NULL);

  for (guint i = 0; import != NULL && i < g_list_model_get_n_items (G_LIST_MODEL (import)); i++)
    {
      g_autoptr (SamIcsRow) row = g_list_model_get_item (G_LIST_MODEL (import), i);
      SamDate date = sam_ics_row_get_date (row);

      /* Whatever is to be stored is sound. */
      if (sam_ics_row_get_status (row) == SAM_ICS_NEW
          && (date < sam_date_new (2012, 8, 1) || date > sam_date_new (2013, 6, 30) || sam_ics_row_get_minutes (row) <= 0
              || sam_ics_row_get_time (row) < 0 || sam_ics_row_get_time (row) + sam_ics_row_get_minutes (row) > 24 * 60))
        g_error ("An event that is no session would be stored");
      if (!g_utf8_validate (sam_ics_row_get_summary (row), -1, NULL))
        g_error ("A text is no text");
    }

  return 0;
}

/*
 * Any bytes as a table: read, set every other way, planned against a small
 * programme. Nothing may crash, leak or reach an assert; what is wrong ends in
 * words. Run by build-aux/fuzz.
 */
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

#include "sam-import-cell.h"
#include "sam-import-plan.h"
#include "sam-import-table-private.h"
#include "sam-new-programme.h"
#include "sam-records.h"

#define MOST_CELLS 24
#define MOST_ROWS 64

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

static void
bring (const char *name, const char *text)
{
  g_autoptr (SamImportTable) table = sam_import_table_new_for_text (name, text, NULL);
  g_autoptr (SamImportPlan) self = sam_import_plan_new ();
  g_autoptr (GError) error = NULL;

  sam_import_plan_add_table (self, table);
  sam_import_plan_set_from_date (self, sam_date_new (2012, 8, 1));
  if (!sam_import_plan_make (self, store, &error) || !sam_import_plan_apply (self, store, SAM_IMPORT_APPLY_ALL, &error))
    g_error ("%s: %s", name, error->message);
}

/* Small, so that many inputs are tried: two schools with a team each, and people to be mistaken for. */
int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  g_autofree char *folder = g_dir_make_tmp ("samordna-fuzz-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "fuzz.samordna", NULL);
  g_autoptr (SamDraft) programme = sam_draft_new (&sam_family_programme);

  sam_draft_set_text (programme, SAM_PROGRAMME_NAME, "Fuzz");
  sam_draft_set_date (programme, SAM_PROGRAMME_START_DATE, sam_date_new (2012, 8, 1));
  store = sam_new_programme_create (path, programme, NULL, NULL);
  if (store == NULL)
    g_error ("The programme could not be made");
  atexit (remove_programme);
  bring ("schools.csv", "Skola;Skolenhetskod;Huvudman\nÅsskolan;11223344;Örvik\nEkskolan;11223345;Örvik\n");
  bring ("people.csv", "Namn;Skola;Arbetslag;E-post\nÅsa Ek;Åsskolan;Blå;asa@example.org\nBo Ahl;Ekskolan;4–6;\n");

  return 0;
}

static void
read_cells (SamImportTable *table)
{
  guint n_columns = sam_import_table_get_n_columns (table);
  guint n_rows = sam_import_table_get_n_rows (table);
  guint n = 0;

  for (guint row = 0; row < n_rows && n < MOST_CELLS; row++)
    {
      for (guint column = 0; column < n_columns && n < MOST_CELLS; column++, n++)
        {
          const char *cell = sam_import_table_get_cell (table, row, column);
          const SamFamily *family = sam_family_get (n % SAM_N_FAMILIES);
          SamDate date;

          sam_import_cell_read_date (cell, &date, NULL);
          for (guint field = 0; field < family->n_fields; field++)
            g_free (sam_import_cell_read (&family->fields[field], cell, NULL));
        }
    }
}

static void
plan (SamImportTable *table)
{
  g_autoptr (SamImportPlan) self = NULL;

  if (sam_import_table_get_problem (table) != NULL || sam_import_table_get_n_rows (table) > MOST_ROWS
      || !sam_import_table_check_columns (table, NULL))
    return;

  self = sam_import_plan_new ();
  sam_import_plan_add_table (self, table);
  sam_import_plan_make (self, store, NULL);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self)); i++)
    {
      g_autoptr (SamImportRow) row = g_list_model_get_item (G_LIST_MODEL (self), i);

      g_free (sam_import_row_describe (row));
    }
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (SamImportTable) table = sam_import_table_new_for_bytes ("people.csv", NULL, bytes, NULL);

  if (table == NULL)
    return 0;

  read_cells (table);
  plan (table);
  /* One other way for each input; the corpus has them all. */
  sam_import_table_set_separator (table, (SamImportSeparator) (size % SAM_IMPORT_N_SEPARATORS));
  sam_import_table_set_encoding (table, (SamImportEncoding) (size / SAM_IMPORT_N_SEPARATORS % SAM_IMPORT_N_ENCODINGS));
  read_cells (table);
  sam_import_table_set_has_header (table, !sam_import_table_get_has_header (table));
  plan (table);

  return 0;
}

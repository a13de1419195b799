/*
 * The recovery key on paper.
 */
#include "sam-recovery-sheet.h"

#include <glib/gi18n.h>

#include "sam-document.h"

#define ROW 14.0
#define N_COLUMNS 4
#define COLUMN_WIDTH 38.0

static void
add_key (SamDocument *document, const char *key)
{
  SamColumn columns[N_COLUMNS] = { 0 };
  g_auto (GStrv) groups = g_strsplit (key, "-", -1);
  SamTable *table;
  SamCell *cells = NULL;

  for (guint i = 0; i < N_COLUMNS; i++)
    columns[i] = (SamColumn) { .x = i * COLUMN_WIDTH, .width = COLUMN_WIDTH - 4, .size = 20 };
  table = sam_document_add_table (document, columns, N_COLUMNS, ROW);
  table->has_head = FALSE;
  table->lines_every = 1;

  for (guint i = 0; groups[i] != NULL; i++)
    {
      if (i % N_COLUMNS == 0)
        cells = sam_table_add_row (table);
      cells[i % N_COLUMNS] = (SamCell) { .kind = SAM_CELL_TEXT, .is_bold = TRUE,
                                         .text = sam_document_keep (document, groups[i]) };
    }
}

SamReport *
sam_recovery_sheet_new (const SamLanguage *language, const char *programme, const char *file, SamDate made, const char *key)
{
  SamDocument *document;
  SamBlock *facts;
  g_autofree char *day = NULL;

  g_return_val_if_fail (language != NULL, NULL);
  g_return_val_if_fail (key != NULL, NULL);

  day = sam_language_format_date (language, made, SAM_DATE_STYLE_LONG);
  document = sam_document_new (language, sam_language_gettext (language, "Recovery key"), programme, day,
                               sam_language_gettext (language, "For you alone"));
  sam_document_add_lead (document,
                         sam_language_gettext (language, "This key opens the sealed texts of the programme."),
                         sam_language_gettext (language, "Keep it where you keep contracts, apart from the computer, and show it to nobody."));
  add_key (document, key);
  facts = sam_document_add (document, SAM_BLOCK_FACTS, 8);
  sam_block_add_fact (document, facts, sam_language_gettext (language, "File"), file);
  sam_block_add_fact (document, facts, sam_language_gettext (language, "Made on"), day);
  sam_document_add_note (document, 6,
                         sam_language_gettext (language, "It is used when the passphrase is forgotten or the computer is lost: open the file in Samordna, choose Unlock and then Use the Recovery Key. Small letters will do, and spaces do not matter. Then choose a new passphrase."));
  sam_document_add_note (document, 3,
                         sam_language_gettext (language, "A new recovery key makes this one worthless for the file. It still opens backups made before."));

  return sam_report_new_take (document);
}

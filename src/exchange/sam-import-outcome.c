/* From tables to what would become of each row. */

#include "sam-import-outcome.h"

#include <glib/gi18n.h>

#include "sam-import-composed.h"
#include "sam-import-words.h"
#include "sam-records.h"

/* A row of a file: what was said of it is collected by it. */
typedef struct
{
  GString              *refusals;
  GString              *changes;
  GString              *remarks;
  const SamImportAsked *asked;
  gboolean              is_new;
  gboolean              has_steps;
} Findings;

static void
findings_free (gpointer data)
{
  Findings *self = data;

  g_string_free (self->refusals, TRUE);
  g_string_free (self->changes, TRUE);
  g_string_free (self->remarks, TRUE);
  g_free (self);
}

static Findings *
get_findings (GHashTable *by_line, guint line)
{
  Findings *findings = g_hash_table_lookup (by_line, GUINT_TO_POINTER (line));

  if (findings == NULL)
    {
      findings = g_new0 (Findings, 1);
      findings->refusals = g_string_new (NULL);
      findings->changes = g_string_new (NULL);
      findings->remarks = g_string_new (NULL);
      g_hash_table_insert (by_line, GUINT_TO_POINTER (line), findings);
    }

  return findings;
}

static void
add_line (GString *lines, const char *text)
{
  if (lines->len > 0)
    g_string_append_c (lines, '\n');
  g_string_append (lines, text);
}

/* The family of a sheet's rows, by which a row is new. */
static SamFamilyId
get_main_family (const SamImportSheet *sheet)
{
  switch (sam_import_subject_get_kind (sheet->subject))
    {
    case SAM_IMPORT_SUBJECT_PEOPLE:
      return SAM_FAMILY_PERSON;
    case SAM_IMPORT_SUBJECT_SCHOOLS:
      return SAM_FAMILY_SCHOOL;
    case SAM_IMPORT_SUBJECT_FAMILY:
    default:
      return sam_import_subject_get_family (sheet->subject);
    }
}

/* Why a row is refused, with the column that it is about. */
static char *
describe_refusal (const SamImportRefusal *refusal)
{
  if (refusal->column_name == NULL || *refusal->column_name == '\0')
    return g_strdup (refusal->reason);

  /* Translators: the reason, and the name of the column: "There is no such day as “31/2 2013”. (column Från)" */
  return g_strdup_printf (_("%s (column %s)"), refusal->reason, refusal->column_name);
}

static GHashTable *
collect_findings (SamImport *import, const SamImportSheet *sheet)
{
  GHashTable *by_line = g_hash_table_new_full (NULL, NULL, NULL, findings_free);
  SamFamilyId family = get_main_family (sheet);

  for (guint i = 0; i < import->result->refusals->len; i++)
    {
      const SamImportRefusal *refusal = g_ptr_array_index (import->result->refusals, i);
      g_autofree char *text = NULL;

      if (g_strcmp0 (refusal->file, sheet->file->name) != 0)
        continue;
      text = describe_refusal (refusal);
      add_line (get_findings (by_line, refusal->line)->refusals, text);
    }
  for (guint i = 0; i < import->asked->len; i++)
    {
      const SamImportAsked *asked = g_ptr_array_index (import->asked, i);

      if (asked->file == sheet->file)
        get_findings (by_line, asked->line)->asked = asked;
    }
  for (guint i = 0; i < import->remarks->len; i++)
    {
      const SamImportRemark *remark = g_ptr_array_index (import->remarks, i);

      if (remark->file == sheet->file)
        add_line (get_findings (by_line, remark->line)->remarks, remark->text);
    }
  for (guint i = 0; i < sam_import_world_get_n_steps (import->world); i++)
    {
      const SamImportStep *step = sam_import_world_get_step (import->world, i);
      const SamImportOrigin *origin = step->owner;
      Findings *findings;

      if (origin->file != sheet->file)
        continue;
      findings = get_findings (by_line, origin->line);
      findings->has_steps = TRUE;
      if (sam_draft_get_original (step->draft) == NULL && sam_draft_get_family (step->draft)->id == family)
        findings->is_new = TRUE;
      sam_import_describe_step (import->world, step, findings->changes);
    }

  return by_line;
}

static void
judge (SamImportFate *fate, const Findings *findings)
{
  fate->status = SAM_IMPORT_UNCHANGED;
  if (findings == NULL)
    return;

  if (findings->refusals->len > 0)
    {
      fate->status = SAM_IMPORT_REFUSED;
      fate->text = g_strdup (findings->refusals->str);
    }
  else if (findings->asked != NULL)
    {
      fate->status = SAM_IMPORT_DECIDE;
      fate->asked = findings->asked;
      fate->text = g_strdup (findings->asked->suggestion);
    }
  else if (findings->is_new)
    {
      fate->status = SAM_IMPORT_NEW;
    }
  else if (findings->has_steps)
    {
      fate->status = SAM_IMPORT_CHANGED;
      fate->text = g_strdup (findings->remarks->len > 0 ? findings->remarks->str : findings->changes->str);
    }
}

static void
add_fates (SamImportOutcome *self, guint index)
{
  const SamImportSheet *sheet = g_ptr_array_index (self->sheets, index);
  g_autoptr (GHashTable) by_line = collect_findings (self->import, sheet);

  for (guint i = 0; i < sheet->file->rows->len; i++)
    {
      SamImportFate fate = { .sheet = index, .row = g_ptr_array_index (sheet->file->rows, i) };

      judge (&fate, g_hash_table_lookup (by_line, GUINT_TO_POINTER (fate.row->line)));
      self->counts[fate.status]++;
      g_array_append_val (self->fates, fate);
    }
}

/* A documented table goes the road of sam_import_run(). */
static gboolean
read_family (SamImport *import, const SamImportSheet *sheet, GError **error)
{
  SamFamilyId family = sam_import_subject_get_family (sheet->subject);
  const SamCsvLayout *layout = sam_csv_layout_get (family);
  g_autoptr (SamImportColumns) columns = g_new0 (SamImportColumns, 1);
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GPtrArray) sorted = NULL;

  if (!sam_import_load_keys (import, family, error))
    return FALSE;

  columns->layout = layout;
  columns->positions = g_new (int, layout->columns->len);
  for (guint i = 0; i < layout->columns->len; i++)
    columns->positions[i] = sam_import_sheet_find (sheet, i);
  rows = sam_import_rows_read (import, sheet->file, columns);
  sorted = sam_import_rows_sort (import, sheet->file, columns, rows);

  return sam_import_rows_put (import, sheet->file, columns, sorted, error);
}

static gboolean
read_sheet (SamImport *import, const SamImportSheet *sheet, GError **error)
{
  switch (sam_import_subject_get_kind (sheet->subject))
    {
    case SAM_IMPORT_SUBJECT_PEOPLE:
      sam_import_people_read (import, sheet);
      return TRUE;
    case SAM_IMPORT_SUBJECT_SCHOOLS:
      sam_import_schools_read (import, sheet);
      return TRUE;
    case SAM_IMPORT_SUBJECT_FAMILY:
    default:
      return read_family (import, sheet, error);
    }
}

/* Schools before the people who work there, each family before what refers to it. */
static guint
get_rank (const SamImportSheet *sheet)
{
  switch (sam_import_subject_get_kind (sheet->subject))
    {
    case SAM_IMPORT_SUBJECT_PEOPLE:
      return SAM_FAMILY_MEMBERSHIP;
    case SAM_IMPORT_SUBJECT_SCHOOLS:
      return SAM_FAMILY_SCHOOL;
    case SAM_IMPORT_SUBJECT_FAMILY:
    default:
      return sam_import_subject_get_family (sheet->subject);
    }
}

static int
compare_ranks (gconstpointer a, gconstpointer b)
{
  guint rank_a = get_rank (*(SamImportSheet **) a);
  guint rank_b = get_rank (*(SamImportSheet **) b);

  return rank_a < rank_b ? -1 : rank_a > rank_b;
}

/* The first day of the school year that @today lies in, by the programme's own calendar, else 1 July. */
static SamDate
find_from_date (SamImport *import, SamDate today)
{
  int year = sam_date_get_school_year (today);
  GPtrArray *terms = sam_import_world_list (import->world, SAM_FAMILY_TERM, NULL);
  SamDate from = SAM_DATE_NONE;

  for (guint i = 0; terms != NULL && i < terms->len; i++)
    {
      SamRecord *term = g_ptr_array_index (terms, i);
      SamDate first = sam_record_get_date (term, SAM_TERM_FROM_DATE);

      if (sam_record_get_reference (term, SAM_TERM_SCHOOL) == 0
          && sam_record_get_reference (term, SAM_TERM_ORGANISER) == 0 && sam_date_get_school_year (first) == year
          && (from == SAM_DATE_NONE || first < from))
        from = first;
    }

  return from != SAM_DATE_NONE ? from : sam_date_new (year, 7, 1);
}

static void
note_titles (SamImport *import, const SamImportSheet *sheet)
{
  guint n = sheet->file->n_titles;

  if (n > 0)
    g_ptr_array_add (import->result->notes,
                     /* Translators: a file, how many rows */
                     g_strdup_printf (ngettext ("%s: %u row above the table was passed over.",
                                                "%s: %u rows above the table were passed over.", n),
                                      sheet->file->name, n));
}

static void
note_columns (SamImport *import, const SamImportSheet *sheet)
{
  for (guint i = 0; i < sheet->n_columns; i++)
    {
      if (sheet->refusals[i] != NULL || sheet->targets[i] != SAM_IMPORT_NOT_TAKEN || !sheet->has_header
          || g_str_has_prefix (sheet->headers[i], SAM_IMPORT_OWN_COLUMN))
        continue;
      g_ptr_array_add (import->result->notes,
                       /* Translators: a file, the name of a column in it */
                       g_strdup_printf (_("%s: the column “%s” is unknown and was not taken."), sheet->file->name,
                                        sheet->headers[i]));
    }
}

static gpointer
copy_sheet (gconstpointer sheet, gpointer user_data)
{
  return sam_import_sheet_ref ((SamImportSheet *) sheet);
}

static void
fate_clear (gpointer data)
{
  g_free (((SamImportFate *) data)->text);
}

SamImportOutcome *
sam_import_outcome_new (SamDatabase *database, GPtrArray *sheets, GHashTable *answers, SamDate from_date,
                        SamDate today, GError **error)
{
  g_autoptr (SamImportOutcome) self = g_new0 (SamImportOutcome, 1);
  g_autoptr (GPtrArray) sorted = g_ptr_array_copy (sheets, copy_sheet, NULL);

  g_atomic_ref_count_init (&self->refs);
  self->import = sam_import_new (database);
  self->sheets = g_ptr_array_ref (sheets);
  self->fates = g_array_new (FALSE, FALSE, sizeof (SamImportFate));
  g_array_set_clear_func (self->fates, fate_clear);
  self->import->answers = answers != NULL ? g_hash_table_ref (answers) : NULL;
  self->import->from_date = from_date != SAM_DATE_NONE ? from_date : find_from_date (self->import, today);
  self->from_date = self->import->from_date;

  /* What the rules and the words will ask for, read while there is a database. */
  for (guint i = 0; i < SAM_N_FAMILIES; i++)
    {
      if (i <= SAM_FAMILY_STRAND_STATUS && sam_import_world_list (self->import->world, i, error) == NULL)
        return NULL;
    }

  g_ptr_array_sort (sorted, compare_ranks);
  for (guint i = 0; i < sorted->len; i++)
    {
      SamImportSheet *sheet = g_ptr_array_index (sorted, i);

      if (!read_sheet (self->import, sheet, error))
        return NULL;
      note_titles (self->import, sheet);
      note_columns (self->import, sheet);
    }
  for (guint i = 0; i < sheets->len; i++)
    add_fates (self, i);
  sam_import_world_let_go (self->import->world);

  return g_steal_pointer (&self);
}

SamImportOutcome *
sam_import_outcome_ref (SamImportOutcome *self)
{
  g_atomic_ref_count_inc (&self->refs);

  return self;
}

void
sam_import_outcome_unref (SamImportOutcome *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;

  g_array_unref (self->fates);
  sam_import_free (self->import);
  g_ptr_array_unref (self->sheets);
  g_free (self);
}

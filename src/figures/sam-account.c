/*
 * What an account of the programme tells beside its figures.
 */
#include "sam-account.h"

#include "sam-scope.h"

static void
clear_basis (gpointer data)
{
  SamAccountBasis *self = data;

  g_free (self->title);
  g_free (self->text);
  g_free (self->reference);
  g_free (self->party);
  g_free (self->strand);
  g_free (self->cites);
}

static void
clear_requirement (gpointer data)
{
  SamAccountRequirement *self = data;

  g_free (self->name);
  g_free (self->text);
  g_free (self->source);
  g_free (self->figure);
  g_free (self->basis);
}

static void
clear_event (gpointer data)
{
  g_free (((SamAccountEvent *) data)->name);
}

static void
clear_value (gpointer data)
{
  SamAccountValue *self = data;

  g_free (self->school);
  g_free (self->year);
}

static void
clear_indicator (gpointer data)
{
  SamAccountIndicator *self = data;

  g_free (self->name);
  g_free (self->unit);
  g_free (self->source);
  g_array_unref (self->values);
}

void
sam_account_free (SamAccount *self)
{
  if (self == NULL)
    return;

  g_free (self->owner);
  g_free (self->aim);
  g_array_unref (self->basis);
  g_array_unref (self->requirements);
  g_array_unref (self->milestones);
  g_array_unref (self->rounds);
  g_array_unref (self->indicators);
  g_free (self);
}

static GArray *
new_array (gsize size, GDestroyNotify clear)
{
  GArray *array = g_array_new (FALSE, TRUE, size);

  g_array_set_clear_func (array, clear);

  return array;
}

/* The index of a word of the file among a field's choices; 0 where it is none of them. */
static guint
read_choice (SamStatement *row, int column, SamFamilyId family, guint field)
{
  const SamField *described = &sam_family_get (family)->fields[field];
  g_autofree char *word = sam_statement_dup_text (row, column);

  for (guint i = 0; i < described->n_choices; i++)
    if (g_strcmp0 (described->choices[i].name, word) == 0)
      return i;

  return 0;
}

static void
read_basis (SamAccount *self, SamStatement *row)
{
  SamAccountBasis basis = {
    .kind = read_choice (row, 1, SAM_FAMILY_BASIS, SAM_BASIS_KIND),
    .title = sam_statement_dup_text (row, 2),
    .date = sam_statement_get_date (row, 3),
    .text = sam_statement_dup_text (row, 4),
    .reference = sam_statement_dup_text (row, 5),
    .party = sam_statement_dup_text (row, 6),
    .effect = read_choice (row, 7, SAM_FAMILY_BASIS, SAM_BASIS_EFFECT),
    .strand = sam_statement_dup_text (row, 8),
    .cites = sam_statement_dup_text (row, 9),
  };

  g_array_append_val (self->basis, basis);
}

static void
read_requirement (SamAccount *self, SamStatement *row)
{
  SamAccountRequirement requirement = {
    .name = sam_statement_dup_text (row, 1),
    .text = sam_statement_dup_text (row, 2),
    .source = sam_statement_dup_text (row, 3),
    .figure = sam_statement_dup_text (row, 4),
    .judgement = SAM_REQUIREMENT_JUDGEMENT_JUDGEMENT_NOT_JUDGED,
    .judged = sam_statement_is_null (row, 6) ? SAM_DATE_NONE : sam_statement_get_date (row, 6),
    .basis = sam_statement_dup_text (row, 7),
  };

  if (requirement.judged != SAM_DATE_NONE)
    requirement.judgement
        = read_choice (row, 5, SAM_FAMILY_REQUIREMENT_JUDGEMENT, SAM_REQUIREMENT_JUDGEMENT_JUDGEMENT);
  g_array_append_val (self->requirements, requirement);
}

static void
read_event (GArray *events, SamStatement *row)
{
  SamAccountEvent event = {
    sam_statement_dup_text (row, 1),
    sam_statement_get_date (row, 2),
    sam_statement_is_null (row, 3) ? SAM_DATE_NONE : sam_statement_get_date (row, 3),
  };

  g_array_append_val (events, event);
}

static void
read_milestone (SamAccount *self, SamStatement *row)
{
  read_event (self->milestones, row);
}

static void
read_round (SamAccount *self, SamStatement *row)
{
  read_event (self->rounds, row);
}

static void
read_indicator (SamAccount *self, SamStatement *row)
{
  gint64 id = sam_statement_get_integer (row, 0);
  guint n = self->indicators->len;
  SamAccountValue value = {
    sam_statement_dup_text (row, 5),
    sam_statement_dup_text (row, 6),
    sam_statement_get_integer (row, 7),
    sam_statement_is_null (row, 8) ? 0 : sam_statement_get_integer (row, 8),
  };

  if (n == 0 || g_array_index (self->indicators, SamAccountIndicator, n - 1).id != id)
    {
      SamAccountIndicator indicator = { id, sam_statement_dup_text (row, 1), sam_statement_dup_text (row, 2),
                                        sam_statement_dup_text (row, 3),
                                        new_array (sizeof (SamAccountValue), clear_value) };

      g_array_append_val (self->indicators, indicator);
      n++;
    }
  g_array_append_val (g_array_index (self->indicators, SamAccountIndicator, n - 1).values, value);
}

static int
compare_values (gconstpointer a, gconstpointer b)
{
  const SamAccountValue *first = a;
  const SamAccountValue *second = b;
  int order = sam_collate (first->school, second->school);

  return order != 0 ? order : g_strcmp0 (first->year, second->year);
}

static gboolean
load_rows (SamAccount *self, SamDatabase *database, const char *query, SamDate as_of,
           void (*read) (SamAccount *, SamStatement *), GError **error)
{
  const SamScope programme = SAM_SCOPE_INIT_PROGRAMME;
  g_autoptr (SamStatement) rows = sam_scope_prepare (&programme, database, query, as_of, error);
  GError *step_error = NULL;

  if (rows == NULL)
    return FALSE;
  if (read == read_indicator)
    {
      /* The last that has ended: its last day is there to count. */
      g_autofree char *year = sam_school_year_format (sam_date_get_school_year (as_of + 1) - 1);

      sam_statement_bind_text (rows, ":school_year", year);
    }
  while (sam_statement_step (rows, &step_error))
    read (self, rows);
  if (step_error == NULL)
    return TRUE;

  g_propagate_error (error, step_error);

  return FALSE;
}

static gboolean
load_programme (SamAccount *self, SamDatabase *database, GError **error)
{
  g_autoptr (SamStatement) row
      = sam_statement_new (database, "SELECT owner, aim, start_date, end_date FROM programme ORDER BY id LIMIT 1", error);
  GError *step_error = NULL;

  if (row == NULL)
    return FALSE;

  self->start = self->end = SAM_DATE_NONE;
  if (sam_statement_step (row, &step_error))
    {
      self->owner = sam_statement_dup_text (row, 0);
      self->aim = sam_statement_dup_text (row, 1);
      self->start = sam_statement_is_null (row, 2) ? SAM_DATE_NONE : sam_statement_get_date (row, 2);
      self->end = sam_statement_is_null (row, 3) ? SAM_DATE_NONE : sam_statement_get_date (row, 3);
    }
  if (step_error == NULL)
    return TRUE;

  g_propagate_error (error, step_error);

  return FALSE;
}

SamAccount *
sam_account_load (SamDatabase *database, SamDate as_of, GError **error)
{
  g_autoptr (SamAccount) self = g_new0 (SamAccount, 1);

  self->basis = new_array (sizeof (SamAccountBasis), clear_basis);
  self->requirements = new_array (sizeof (SamAccountRequirement), clear_requirement);
  self->milestones = new_array (sizeof (SamAccountEvent), clear_event);
  self->rounds = new_array (sizeof (SamAccountEvent), clear_event);
  self->indicators = new_array (sizeof (SamAccountIndicator), clear_indicator);
  if (!load_programme (self, database, error) || !load_rows (self, database, "account-basis", as_of, read_basis, error)
      || !load_rows (self, database, "account-requirements", as_of, read_requirement, error)
      || !load_rows (self, database, "account-milestones", as_of, read_milestone, error)
      || !load_rows (self, database, "account-rounds", as_of, read_round, error)
      || !load_rows (self, database, "account-indicators", as_of, read_indicator, error))
    return NULL;

  for (guint i = 0; i < self->indicators->len; i++)
    g_array_sort (g_array_index (self->indicators, SamAccountIndicator, i).values, compare_values);

  return g_steal_pointer (&self);
}

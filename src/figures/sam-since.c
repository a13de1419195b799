/*
 * SamSince: what has changed since a former day.
 */
#include "sam-since.h"

#include "config.h"
#include "sam-figure-definitions.h"
#include "sam-school-calendar-load.h"

/* What is compared, in the order in which it is told. */
static const struct
{
  SamSinceTopic topic;
  const char   *id;
} compared[] = {
  { SAM_SINCE_SCHOOLS, "F1" },
  { SAM_SINCE_SCHOOLS, "F2" },
  { SAM_SINCE_SCHOOLS, "F3" },
  { SAM_SINCE_SCHOOLS, "F4" },
  { SAM_SINCE_TIME, "F5" },
  { SAM_SINCE_TIME, "F18" },
  { SAM_SINCE_TIME, "F7" },
  { SAM_SINCE_INDIVIDUAL, "F10.begun" },
  { SAM_SINCE_INDIVIDUAL, "F10.observed" },
  { SAM_SINCE_INDIVIDUAL, "F10.dialogue" },
  { SAM_SINCE_INDIVIDUAL, "F10.closed" },
  { SAM_SINCE_INDIVIDUAL, "F11.waiting" },
  { SAM_SINCE_INDIVIDUAL, "F12.strict" },
  { SAM_SINCE_RECEPTION, "F15" },
  { SAM_SINCE_RECEPTION, "F14" },
  { SAM_SINCE_MILESTONES, "F16" },
};

/* Each with its parts, in one query each. */
static const char *const computed[] = {
  "F1", "F2", "F3", "F4", "F5", "F7", "F10.begun", "F11.median", "F12.strict", "F14", "F15", "F16", "F18", NULL,
};

static void
clear_school (gpointer data)
{
  g_free (((SamSinceSchool *) data)->name);
}

static void
clear_status (gpointer data)
{
  SamSinceStatus *status = data;

  g_free (status->name);
  g_free (status->strand);
  g_free (status->planned_term);
}

static void
clear_milestone (gpointer data)
{
  g_free (((SamSinceMilestone *) data)->name);
}

static void
clear_round (gpointer data)
{
  g_free (((SamSinceRound *) data)->name);
}

static GArray *
new_array (guint size, GDestroyNotify clear)
{
  GArray *array = g_array_new (FALSE, TRUE, size);

  g_array_set_clear_func (array, clear);

  return array;
}

void
sam_since_free (SamSince *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->figures, g_array_unref);
  g_clear_pointer (&self->schools, g_array_unref);
  g_clear_pointer (&self->statuses, g_array_unref);
  g_clear_pointer (&self->milestones, g_array_unref);
  g_clear_pointer (&self->rounds, g_array_unref);
  g_free (self);
}

/* Figures */

static GArray *
compute (SamDatabase *database, SamDate day, GError **error)
{
  const char *ids[G_N_ELEMENTS (computed)] = { NULL };
  SamScope scope = SAM_SCOPE_INIT_PROGRAMME;

  for (guint i = 0, n = 0; computed[i] != NULL; i++)
    if (sam_figure_definitions_find (computed[i]) != NULL)
      ids[n++] = computed[i];

  return sam_figures_compute_only (database, scope, ids, day, error);
}

static void
compare_time (SamSince *self, GArray *before, GArray *after)
{
  SamLostTime then;
  gboolean was_promised = sam_lost_time_read (before, &then);

  self->has_lost_time = sam_lost_time_read (after, &self->lost) || was_promised;
  self->lost.promised -= then.promised;
  self->lost.given -= then.given;
  for (guint i = 0; i < SAM_N_LOSSES; i++)
    self->lost.minutes[i] -= then.minutes[i];
}

static gboolean
compare_figures (SamSince *self, SamDatabase *database, GError **error)
{
  g_autoptr (GArray) before = compute (database, self->since, error);
  g_autoptr (GArray) after = before != NULL ? compute (database, self->as_of, error) : NULL;

  if (after == NULL)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (compared); i++)
    {
      const SamFigure *then = sam_figures_find (before, compared[i].id);
      const SamFigure *now = sam_figures_find (after, compared[i].id);
      SamSinceFigure figure = { .topic = compared[i].topic };

      if (then == NULL || now == NULL)
        continue;
      figure.before = *then;
      figure.after = *now;
      g_array_append_val (self->figures, figure);
    }
  compare_time (self, before, after);

  return TRUE;
}

/* Statuses */

static GHashTable *
index_schools (SamStatusMatrix *matrix)
{
  GHashTable *rows = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  GPtrArray *schools = sam_status_matrix_get_rows (matrix);

  for (guint i = 0; i < schools->len; i++)
    {
      gint64 id = sam_status_row_get_school_id (schools->pdata[i]);

      g_hash_table_insert (rows, g_memdup2 (&id, sizeof id), schools->pdata[i]);
    }

  return rows;
}

static gboolean
is_same_state (const SamStrandState *before, const SamStrandState *after)
{
  if (before == NULL)
    return after->status == SAM_STRAND_STATUS_STATUS_NOT_PLANNED;

  return before->status == after->status && g_strcmp0 (before->planned_term, after->planned_term) == 0;
}

static void
compare_school (SamSince *self, SamStatusMatrix *matrix, SamStatusRow *then, SamStatusRow *now)
{
  for (guint i = 0; i < sam_status_matrix_get_n_strands (matrix); i++)
    {
      const SamStrandState *before = then != NULL ? sam_status_row_get_state (then, i) : NULL;
      const SamStrandState *after = sam_status_row_get_state (now, i);
      SamSinceStatus status = { .school = sam_status_row_get_school_id (now) };

      if (is_same_state (before, after))
        continue;
      status.name = g_strdup (sam_status_row_get_school_name (now));
      status.kind = sam_status_matrix_get_strand_kind (matrix, i);
      status.strand = g_strdup (sam_status_matrix_get_strand_name (matrix, i));
      status.before = before != NULL ? before->status : SAM_STRAND_STATUS_STATUS_NOT_PLANNED;
      status.after = after->status;
      status.date = after->date;
      status.planned_term = g_strdup (after->planned_term);
      g_array_append_val (self->statuses, status);
    }
}

/* The strands are those of the file on either day, so that their indices agree. */
static gboolean
compare_statuses (SamSince *self, SamDatabase *database, GError **error)
{
  SamScope scope = SAM_SCOPE_INIT_PROGRAMME;
  g_autoptr (SamStatusMatrix) before = sam_status_matrix_load (database, scope, self->since, error);
  g_autoptr (SamStatusMatrix) after = before != NULL ? sam_status_matrix_load (database, scope, self->as_of, error) : NULL;
  g_autoptr (GHashTable) rows = NULL;
  GPtrArray *schools;

  if (after == NULL)
    return FALSE;

  rows = index_schools (before);
  schools = sam_status_matrix_get_rows (after);
  for (guint i = 0; i < schools->len; i++)
    {
      gint64 id = sam_status_row_get_school_id (schools->pdata[i]);

      compare_school (self, after, g_hash_table_lookup (rows, &id), schools->pdata[i]);
    }

  return TRUE;
}

/* Events */

typedef void (*ReadFunc) (SamSince *self, SamStatement *row);

static gboolean
read_rows (SamSince *self, SamDatabase *database, const char *path, ReadFunc read, GError **error)
{
  g_autoptr (SamStatement) statement = sam_statement_new_from_resource (database, path, error);
  GError *step_error = NULL;

  if (statement == NULL)
    return FALSE;

  sam_statement_bind_date (statement, ":since", self->since);
  sam_statement_bind_date (statement, ":as_of", self->as_of);
  while (sam_statement_step (statement, &step_error))
    read (self, statement);

  if (step_error != NULL)
    {
      g_propagate_error (error, step_error);
      return FALSE;
    }

  return TRUE;
}

static void
read_school (SamSince *self, SamStatement *row)
{
  SamSinceSchool school = {
    .school = sam_statement_get_integer (row, 0),
    .name = sam_statement_dup_text (row, 1),
    .date = sam_statement_get_date (row, 2),
    .has_left = sam_statement_get_integer (row, 3) != 0,
  };

  g_array_append_val (self->schools, school);
}

static void
read_milestone (SamSince *self, SamStatement *row)
{
  SamSinceMilestone milestone = {
    .name = sam_statement_dup_text (row, 0),
    .due = sam_statement_get_date (row, 1),
    .done = sam_statement_get_date (row, 2),
  };

  g_array_append_val (self->milestones, milestone);
}

static void
read_round (SamSince *self, SamStatement *row)
{
  SamSinceRound round = {
    .id = sam_statement_get_integer (row, 0),
    .name = sam_statement_dup_text (row, 1),
    .opened = sam_statement_get_date (row, 2),
    .closed = sam_statement_get_date (row, 3),
  };

  g_array_append_val (self->rounds, round);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return sam_collate (((const SamSinceSchool *) a)->name, ((const SamSinceSchool *) b)->name);
}

static gboolean
count_school_days (SamSince *self, SamDatabase *database, GError **error)
{
  g_autoptr (SamSchoolCalendar) calendar = sam_school_calendar_load (database, 0, error);

  if (calendar == NULL)
    return FALSE;

  self->school_days = sam_school_calendar_count_school_days (calendar, self->since, self->as_of);

  return TRUE;
}

SamSince *
sam_since_load (SamDatabase *database, SamDate since, SamDate as_of, GError **error)
{
  g_autoptr (SamSince) self = NULL;

  g_return_val_if_fail (database != NULL && since != SAM_DATE_NONE && as_of != SAM_DATE_NONE, NULL);

  self = g_new0 (SamSince, 1);
  self->since = MIN (since, as_of);
  self->as_of = as_of;
  self->figures = new_array (sizeof (SamSinceFigure), NULL);
  self->schools = new_array (sizeof (SamSinceSchool), clear_school);
  self->statuses = new_array (sizeof (SamSinceStatus), clear_status);
  self->milestones = new_array (sizeof (SamSinceMilestone), clear_milestone);
  self->rounds = new_array (sizeof (SamSinceRound), clear_round);

  if (!compare_figures (self, database, error) || !compare_statuses (self, database, error)
      || !read_rows (self, database, RESOURCE_PATH "/sql/figures/since-schools.sql", read_school, error)
      || !read_rows (self, database, RESOURCE_PATH "/sql/figures/since-milestones.sql", read_milestone, error)
      || !read_rows (self, database, RESOURCE_PATH "/sql/figures/since-rounds.sql", read_round, error)
      || !count_school_days (self, database, error))
    return NULL;

  g_array_sort (self->schools, compare_names);

  return g_steal_pointer (&self);
}

gboolean
sam_since_figure_is_changed (const SamSinceFigure *self)
{
  const SamFigure *before;
  const SamFigure *after;

  g_return_val_if_fail (self != NULL, FALSE);

  before = &self->before;
  after = &self->after;
  if (before->numerator != after->numerator || before->is_hidden != after->is_hidden)
    return TRUE;

  /* No minute of the coaches' time is the same to say, however long that time is by now. */
  return before->denominator != after->denominator
         && (before->numerator != 0 || !g_str_has_prefix (after->id, "F12"));
}

gboolean
sam_since_has_changed (const SamSince *self, SamSinceTopic topic)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (topic == SAM_SINCE_SCHOOLS && self->schools->len + self->statuses->len > 0)
    return TRUE;
  if (topic == SAM_SINCE_RECEPTION && self->rounds->len > 0)
    return TRUE;
  if (topic == SAM_SINCE_MILESTONES && self->milestones->len > 0)
    return TRUE;

  for (guint i = 0; i < self->figures->len; i++)
    {
      const SamSinceFigure *figure = &g_array_index (self->figures, SamSinceFigure, i);

      if (figure->topic == topic && sam_since_figure_is_changed (figure))
        return TRUE;
    }

  return FALSE;
}

const SamSinceFigure *
sam_since_find_figure (const SamSince *self, const char *id)
{
  g_return_val_if_fail (self != NULL && id != NULL, NULL);

  for (guint i = 0; i < self->figures->len; i++)
    if (g_str_equal (g_array_index (self->figures, SamSinceFigure, i).after.id, id))
      return &g_array_index (self->figures, SamSinceFigure, i);

  return NULL;
}

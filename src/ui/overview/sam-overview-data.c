#include "sam-overview-data.h"

#include <glib/gstdio.h>

#include "sam-figure-definitions.h"

#define LARGE_BYTES (32 * 1024 * 1024)

/* Given time comes with that of each school. */
static const char *const shown[] = { "F1", "F2", "F3", "F4", "F5", "F12.strict", NULL };

/* The programme's promised time is that of its schools, so that one query serves both. */
static gboolean
load_given (SamOverviewData *self, SamDatabase *database, SamScope scope, GError **error)
{
  SamFigure sum = { .id = "F18", .kind = SAM_FIGURE_SHARE };

  self->given = sam_figures_compute_by_school (database, scope, "F18", self->as_of, error);
  if (self->given == NULL)
    return FALSE;

  for (guint i = 0; i < self->given->len; i++)
    {
      const SamFigure *figure = &g_array_index (self->given, SamSchoolFigure, i).figure;

      sum.numerator += figure->numerator;
      sum.denominator += figure->denominator;
    }
  g_array_append_val (self->figures, sum);

  return TRUE;
}

/* What requirements ask for besides: as few as there are. */
static gboolean
load_targets (SamOverviewData *self, SamDatabase *database, SamScope scope, GError **error)
{
  self->targets = sam_figure_targets_load (database, error);
  if (self->targets == NULL)
    return FALSE;

  for (guint i = 0; i < self->targets->len; i++)
    {
      const char *id = g_array_index (self->targets, SamFigureTarget, i).figure;
      const SamFigureDefinition *definition = sam_figure_definitions_find (id);
      const char *const ids[] = { id, NULL };
      g_autoptr (GArray) figures = NULL;

      if (definition == NULL || sam_figures_find (self->figures, id) != NULL)
        continue;
      figures = sam_figures_compute_only (database, scope, ids, self->as_of, error);
      if (figures == NULL)
        return FALSE;
      g_array_append_vals (self->figures, figures->data, figures->len);
    }

  return TRUE;
}

/* What takes about half of the time: of a large file, read beside the rest by a connection of its own. */
typedef struct
{
  const char      *path;
  SamDate          as_of;
  SamStatusMatrix *matrix;
  GPtrArray       *attention;
  GError          *error;
} Half;

static void
load_half (Half *self, SamDatabase *database)
{
  SamScope scope = SAM_SCOPE_INIT_PROGRAMME;

  self->matrix = sam_status_matrix_load (database, scope, self->as_of, &self->error);
  if (self->matrix != NULL)
    self->attention = sam_attention_load (database, scope, self->as_of, &self->error);
}

static gpointer
load_half_in_thread (gpointer data)
{
  Half *self = data;
  g_autoptr (SamDatabase) database = sam_database_open_reader (self->path, &self->error);

  if (database != NULL)
    load_half (self, database);

  return NULL;
}

/* In a small file, a connection more costs more than reading one half after the other. */
static gboolean
is_large (const char *path)
{
  GStatBuf status;

  return g_stat (path, &status) == 0 && status.st_size >= LARGE_BYTES;
}

static gboolean
load_figures (SamOverviewData *self, SamDatabase *database, GError **error)
{
  SamScope scope = SAM_SCOPE_INIT_PROGRAMME;

  self->figures = sam_figures_compute_only (database, scope, shown, self->as_of, error);

  return self->figures != NULL && load_given (self, database, scope, error) && load_targets (self, database, scope, error);
}

SamOverviewData *
sam_overview_data_load (SamDatabase *database, SamDate as_of, GError **error)
{
  g_autoptr (SamOverviewData) self = g_new0 (SamOverviewData, 1);
  Half half = { .path = sam_database_get_path (database), .as_of = as_of };
  GThread *thread = is_large (half.path) ? g_thread_new ("overview", load_half_in_thread, &half) : NULL;
  gboolean is_loaded;

  self->as_of = as_of;
  is_loaded = load_figures (self, database, error);
  if (thread != NULL)
    g_thread_join (thread);
  else if (is_loaded)
    load_half (&half, database);
  self->matrix = half.matrix;
  self->attention = half.attention;
  if (!is_loaded)
    {
      g_clear_error (&half.error);
      return NULL;
    }
  if (half.error != NULL)
    {
      g_propagate_error (error, half.error);
      return NULL;
    }

  return g_steal_pointer (&self);
}

void
sam_overview_data_free (SamOverviewData *self)
{
  g_clear_pointer (&self->figures, g_array_unref);
  g_clear_pointer (&self->given, g_array_unref);
  g_clear_pointer (&self->targets, g_array_unref);
  g_clear_pointer (&self->matrix, sam_status_matrix_free);
  g_clear_pointer (&self->attention, g_ptr_array_unref);
  g_free (self);
}

SamFigure
sam_overview_data_get_figure (const SamOverviewData *self, const char *id)
{
  const SamFigure *figure = sam_figures_find (self->figures, id);
  SamFigure none = { .id = id, .kind = SAM_FIGURE_SHARE };

  return figure != NULL ? *figure : none;
}

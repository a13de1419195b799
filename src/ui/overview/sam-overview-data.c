#include "sam-overview-data.h"

SamOverviewData *
sam_overview_data_load (SamDatabase *database, SamDate as_of, GError **error)
{
  /* Those that the page shows: the others would only keep it waiting. */
  static const char *const ids[] = { "F1", "F2", "F3", "F4", "F5", "F6", "F7", "F12.strict", NULL };
  g_autoptr (SamOverviewData) self = g_new0 (SamOverviewData, 1);
  SamScope scope = SAM_SCOPE_INIT_PROGRAMME;

  self->as_of = as_of;
  self->figures = sam_figures_compute_only (database, scope, ids, as_of, error);
  if (self->figures == NULL)
    return NULL;
  self->matrix = sam_status_matrix_load (database, scope, as_of, error);
  if (self->matrix == NULL)
    return NULL;
  self->attention = sam_attention_load (database, scope, as_of, error);
  if (self->attention == NULL)
    return NULL;

  return g_steal_pointer (&self);
}

void
sam_overview_data_free (SamOverviewData *self)
{
  g_clear_pointer (&self->figures, g_array_unref);
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

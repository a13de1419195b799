/*
 * SamFigureDetail: what is behind a figure.
 */
#include "sam-figure-detail.h"

gboolean
sam_figure_has_meaning (const SamFigureDefinition *definition, SamScopeKind kind)
{
  g_return_val_if_fail (definition != NULL, FALSE);

  return (definition->scopes & (1 << kind)) != 0;
}

gboolean
sam_figure_is_share_of_people (const SamFigure *figure)
{
  const SamFigureDefinition *definition = sam_figure_definitions_find (figure->id);

  if (definition == NULL || figure->kind != SAM_FIGURE_SHARE || figure->is_hidden || figure->denominator == 0)
    return FALSE;

  if (definition->counts_persons)
    return TRUE;

  /*
   * Answers to one statement are of one person each. Those to all statements are not: who answered four is counted
   * four times, and answers of one person go together, so that Wilson's interval, which takes each for a throw by
   * itself, would tell a certainty that is not there.
   */
  return g_str_has_prefix (figure->id, "F14.") || g_str_has_prefix (figure->id, "F15.");
}

static gboolean
load_figure (SamFigureDetail *self, SamDatabase *database, GError **error)
{
  const char *ids[] = { self->id, NULL };
  g_autoptr (GArray) figures = sam_figures_compute_only (database, self->scope, ids, self->as_of, error);
  const SamFigure *figure;

  if (figures == NULL)
    return FALSE;

  figure = sam_figures_find (figures, self->id);
  self->figure = figure != NULL ? *figure : (SamFigure){ .id = self->id, .kind = self->definition->kind };

  return TRUE;
}

static int
compare_schools (gconstpointer a, gconstpointer b, gpointer data)
{
  const SamSchoolFigure *x = a;
  const SamSchoolFigure *y = b;
  const SamScopeName *x_name = sam_scope_names_find (data, SAM_SCOPE_SCHOOL, x->school);
  const SamScopeName *y_name = sam_scope_names_find (data, SAM_SCOPE_SCHOOL, y->school);

  return sam_collate (x_name != NULL ? x_name->name : "", y_name != NULL ? y_name->name : "");
}

/* What is about too few people is told neither by its rows nor by its schools. */
static gboolean
load_rows (SamFigureDetail *self, SamDatabase *database, GError **error)
{
  const SamFigureDefinition *definition = self->definition;

  if ((definition->compute != NULL && definition->load_rows == NULL) || self->figure.is_hidden)
    return TRUE;

  self->rows = sam_figures_load_rows (database, self->scope, self->id, self->as_of, error);
  if (self->rows == NULL)
    return FALSE;
  if (definition->compute != NULL || self->scope.kind > SAM_SCOPE_ORGANISER
      || !sam_figure_has_meaning (definition, SAM_SCOPE_SCHOOL))
    return TRUE;

  self->by_school = sam_figures_compute_by_school (database, self->scope, self->id, self->as_of, error);
  if (self->by_school == NULL)
    return FALSE;

  g_array_sort_with_data (self->by_school, compare_schools, self->names);

  return TRUE;
}

SamFigureDetail *
sam_figure_detail_load (SamDatabase *database, const char *id, SamScope scope, SamDate as_of, GError **error)
{
  g_autoptr (SamFigureDetail) self = g_new0 (SamFigureDetail, 1);

  g_return_val_if_fail (database != NULL && as_of != SAM_DATE_NONE, NULL);

  self->definition = sam_figure_definitions_find (id);
  g_return_val_if_fail (self->definition != NULL, NULL);
  g_return_val_if_fail (sam_figure_has_meaning (self->definition, scope.kind), NULL);

  self->id = g_intern_string (id);
  self->scope = scope;
  self->as_of = as_of;
  self->names = sam_scope_names_load (database, error);
  if (self->names == NULL || !load_figure (self, database, error) || !load_rows (self, database, error))
    return NULL;

  return g_steal_pointer (&self);
}

void
sam_figure_detail_free (SamFigureDetail *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->names, sam_scope_names_free);
  g_clear_pointer (&self->rows, g_array_unref);
  g_clear_pointer (&self->by_school, g_array_unref);
  g_free (self);
}

/*
 * What a figure is about, as parameters of a query.
 */
#include "sam-scope.h"

#include "config.h"
#include "sam-school-days.h"
#include "sam-setting.h"

static void
bind_when (SamStatement *statement, const char *name, gboolean narrows, gint64 id)
{
  if (narrows)
    sam_statement_bind_integer (statement, name, id);
  else
    sam_statement_bind_null (statement, name);
}

/* What holds where the programme has no setting of its own, by the setting's name. */
static void
bind_fallbacks (SamStatement *statement)
{
  static const char *const names[]
      = { SAM_SETTING_CADENCE_TARGET, SAM_SETTING_CADENCE_MARGIN, SAM_SETTING_DIALOGUE_TARGET };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *parameter = g_strconcat (":", names[i], NULL);

      sam_statement_bind_integer (statement, parameter, sam_setting_find_spec (names[i])->fallback);
    }
}

void
sam_scope_bind (const SamScope *self, SamStatement *statement, SamDate as_of)
{
  g_return_if_fail (self != NULL && statement != NULL);

  sam_statement_bind_date (statement, ":as_of", as_of);
  bind_when (statement, ":organiser", self->kind == SAM_SCOPE_ORGANISER, self->id);
  bind_when (statement, ":school", self->kind == SAM_SCOPE_SCHOOL, self->id);
  bind_when (statement, ":team", self->kind == SAM_SCOPE_TEAM, self->id);
}

static SamStatement *
prepare (const SamScope *self, SamDatabase *database, const char *before, const char *outer, const char *name,
         SamDate as_of, GError **error)
{
  g_autofree char *path = NULL;
  SamStatement *statement;

  g_return_val_if_fail (self != NULL && database != NULL && outer != NULL && name != NULL, NULL);

  if (!sam_school_days_prepare (database, error))
    return NULL;

  path = g_strconcat (RESOURCE_PATH "/sql/figures/", name, ".sql", NULL);
  statement = sam_statement_new_within (database, before, outer, path, error);
  if (statement != NULL)
    {
      sam_scope_bind (self, statement, as_of);
      bind_fallbacks (statement);
    }

  return statement;
}

SamStatement *
sam_scope_prepare (const SamScope *self, SamDatabase *database, const char *name, SamDate as_of,
                   GError **error)
{
  return prepare (self, database, NULL, "%s", name, as_of, error);
}

SamStatement *
sam_scope_prepare_rows (const SamScope *self, SamDatabase *database, const char *outer, const char *name, SamDate as_of,
                        GError **error)
{
  return prepare (self, database, RESOURCE_PATH "/sql/figures/scope.sql", outer, name, as_of, error);
}

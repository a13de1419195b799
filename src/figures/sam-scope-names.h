#pragma once

#include "sam-figures.h"

G_BEGIN_DECLS

/**
 * SamScopeName:
 * @name: of the record itself
 * @whole_name: the same, a team's after its school's: "Almbackaskolan · 4–6"; "" of the programme
 */
typedef struct
{
  SamScope    scope;
  const char *name;
  const char *whole_name;
} SamScopeName;

/**
 * SamScopeNames:
 *
 * All that a figure can be about, by name: the programme, the organisers, then
 * each school followed by its teams, in Swedish order. Immutable.
 */
typedef struct _SamScopeNames SamScopeNames;

SamScopeNames *sam_scope_names_load (SamDatabase *database, GError **error);
void           sam_scope_names_free (SamScopeNames *self);

guint               sam_scope_names_get_n (SamScopeNames *self);
const SamScopeName *sam_scope_names_get (SamScopeNames *self, guint index);
/** %NULL where there is none. */
const SamScopeName *sam_scope_names_find (SamScopeNames *self, SamScopeKind kind, gint64 id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SamScopeNames, sam_scope_names_free)

G_END_DECLS

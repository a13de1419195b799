/*
 * SamScopeDrop: all, an organiser, or a school.
 */
#include "sam-scope-drop.h"

#include <glib/gi18n.h>

#include "sam-name-drop.h"

/* From so many choices on one searches rather than reads. */
#define MANY 12

struct _SamScopeDrop
{
  GtkDropDown *drop;
  GArray      *scopes; /* of SamScope, one a position */
  GPtrArray   *names;  /* beside them */
  gboolean     is_filling;
};

typedef struct
{
  gint64      id;
  const char *name;
} Organiser;

SamScopeDrop *
sam_scope_drop_new (GtkDropDown *drop)
{
  SamScopeDrop *self = g_new0 (SamScopeDrop, 1);

  self->drop = drop;
  self->scopes = g_array_new (FALSE, FALSE, sizeof (SamScope));
  self->names = g_ptr_array_new_with_free_func (g_free);
  sam_name_drop_set_up (drop, 8, 24);

  return self;
}

void
sam_scope_drop_free (SamScopeDrop *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->scopes);
  g_ptr_array_unref (self->names);
  g_free (self);
}

static int
compare_organisers (gconstpointer a, gconstpointer b)
{
  return sam_collate (((const Organiser *) a)->name, ((const Organiser *) b)->name);
}

static GArray *
collect_organisers (GPtrArray *rows)
{
  GArray *organisers = g_array_new (FALSE, FALSE, sizeof (Organiser));
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      Organiser organiser = { sam_survey_row_get_organiser_id (rows->pdata[i]),
                              sam_survey_row_get_organiser_name (rows->pdata[i]) };

      if (g_hash_table_add (seen, g_memdup2 (&organiser.id, sizeof organiser.id)))
        g_array_append_val (organisers, organiser);
    }
  g_array_sort (organisers, compare_organisers);

  return organisers;
}

static void
add (GArray *scopes, GPtrArray *names, SamScopeKind kind, gint64 id, const char *name)
{
  SamScope scope = { kind, id };

  g_array_append_val (scopes, scope);
  g_ptr_array_add (names, g_strdup (name));
}

static void
collect (SamSurveySpread *spread, GArray *scopes, GPtrArray *names)
{
  GPtrArray *rows = sam_survey_spread_get_rows (spread);
  g_autoptr (GArray) organisers = collect_organisers (rows);
  gint64 school = 0;

  add (scopes, names, SAM_SCOPE_PROGRAMME, 0, _("All schools"));
  for (guint i = 0; organisers->len > 1 && i < organisers->len; i++)
    {
      const Organiser *organiser = &g_array_index (organisers, Organiser, i);
      /* Translators: the schools of this organiser. */
      g_autofree char *name = g_strdup_printf (_("Schools of %s"), organiser->name);

      add (scopes, names, SAM_SCOPE_ORGANISER, organiser->id, name);
    }
  for (guint i = 0; i < rows->len; i++)
    if (sam_survey_row_get_school_id (rows->pdata[i]) != school)
      {
        school = sam_survey_row_get_school_id (rows->pdata[i]);
        add (scopes, names, SAM_SCOPE_SCHOOL, school, sam_survey_row_get_school_name (rows->pdata[i]));
      }
}

static gboolean
offers (SamScopeDrop *self, GArray *scopes, GPtrArray *names)
{
  if (self->scopes->len != scopes->len)
    return FALSE;

  for (guint i = 0; i < scopes->len; i++)
    {
      const SamScope *old = &g_array_index (self->scopes, SamScope, i);
      const SamScope *one = &g_array_index (scopes, SamScope, i);

      if (old->kind != one->kind || old->id != one->id || !g_str_equal (self->names->pdata[i], names->pdata[i]))
        return FALSE;
    }

  return TRUE;
}

static guint
find (SamScopeDrop *self, SamScope scope)
{
  for (guint i = 0; i < self->scopes->len; i++)
    {
      const SamScope *one = &g_array_index (self->scopes, SamScope, i);

      if (one->kind == scope.kind && one->id == scope.id)
        return i;
    }

  return 0;
}

void
sam_scope_drop_fill (SamScopeDrop *self, SamSurveySpread *spread)
{
  SamScope chosen = sam_scope_drop_get (self);
  g_autoptr (GArray) scopes = g_array_new (FALSE, FALSE, sizeof (SamScope));
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GtkStringList) model = NULL;

  collect (spread, scopes, names);
  /* A list that is open, and in which something was just chosen, stays as it is. */
  if (offers (self, scopes, names))
    return;

  g_array_unref (self->scopes);
  g_ptr_array_unref (self->names);
  self->scopes = g_steal_pointer (&scopes);
  self->names = g_steal_pointer (&names);
  model = gtk_string_list_new (NULL);
  for (guint i = 0; i < self->names->len; i++)
    gtk_string_list_append (model, self->names->pdata[i]);

  self->is_filling = TRUE;
  gtk_drop_down_set_model (self->drop, G_LIST_MODEL (model));
  gtk_drop_down_set_selected (self->drop, find (self, chosen));
  gtk_drop_down_set_enable_search (self->drop, self->scopes->len > MANY);
  self->is_filling = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->drop), self->scopes->len > 2);
}

SamScope
sam_scope_drop_get (SamScopeDrop *self)
{
  guint position = gtk_drop_down_get_selected (self->drop);

  return position < self->scopes->len ? g_array_index (self->scopes, SamScope, position)
                                      : (SamScope) SAM_SCOPE_INIT_PROGRAMME;
}

gboolean
sam_scope_drop_is_filling (SamScopeDrop *self)
{
  return self->is_filling;
}

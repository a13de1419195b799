/*
 * An owner's first term, or break, of its own.
 */
#include "sam-school-year-first.h"

#include <glib/gi18n.h>

#include "sam-records.h"

typedef struct
{
  SamStore        *store;
  SamCalendarOwner owner;
} First;

static void
first_free (gpointer data)
{
  First *self = data;

  g_object_unref (self->store);
  g_free (self);
}

/* By what the form has come to say: a study day may have been made a break, and moved to another school year. */
static gboolean
put_first (SamDraft *draft, const char *label, gpointer user_data, GError **error)
{
  First *self = user_data;
  SamFamilyId family = sam_draft_get_family (draft)->id;
  guint from = family == SAM_FAMILY_TERM ? SAM_TERM_FROM_DATE : SAM_DAY_OFF_FROM_DATE;
  g_autoptr (SamYearProposal) inherited = NULL;

  if (!sam_draft_is_set (draft, from)
      || (family == SAM_FAMILY_DAY_OFF && sam_draft_get_choice (draft, SAM_DAY_OFF_KIND) != SAM_DAY_OFF_KIND_BREAK))
    return sam_store_put (self->store, label, draft, error);

  inherited = sam_school_year_inherit (self->store, &self->owner, family,
                                       sam_date_get_school_year (sam_draft_get_date (draft, from)), error);

  return inherited != NULL && sam_school_year_put_first (self->store, &self->owner, inherited, draft, label, error);
}

/* What the form says beforehand; NULL where nothing is inherited, or where that cannot be read now. */
static char *
dup_note (SamStore *store, const SamCalendarOwner *owner, const char *name, SamFamilyId family, int first_year)
{
  g_autoptr (SamYearProposal) inherited = sam_school_year_inherit (store, owner, family, first_year, NULL);

  if (inherited == NULL || inherited->terms->len + inherited->days_off->len == 0)
    return NULL;

  return g_strdup_printf (family == SAM_FAMILY_TERM
                            /* Translators: the name of a school or an organiser */
                            ? _("%s has followed terms set for others. It gets its own now; those that it has followed come along.")
                            /* Translators: the name of a school or an organiser */
                            : _("%s has followed breaks set for others. It gets its own now; those that it has followed come along."),
                          name);
}

void
sam_school_year_first_prepare (SamFormDialog *form, SamStore *store, const SamCalendarOwner *owner, const char *name,
                               SamFamilyId family, int first_year)
{
  g_autofree char *note = name != NULL ? dup_note (store, owner, name, family, first_year) : NULL;
  First *first = g_new0 (First, 1);

  first->store = g_object_ref (store);
  first->owner = *owner;
  sam_form_dialog_set_put_func (form, note, put_first, first, first_free);
}

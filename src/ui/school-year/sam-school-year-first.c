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
  SamYearProposal *inherited;
} First;

static void
first_free (gpointer data)
{
  First *self = data;

  g_object_unref (self->store);
  sam_year_proposal_free (self->inherited);
  g_free (self);
}

static gboolean
put_first (SamDraft *draft, const char *label, gpointer user_data, GError **error)
{
  First *self = user_data;

  /* Somebody may have made a study day of it. */
  if (sam_draft_get_family (draft)->id == SAM_FAMILY_DAY_OFF
      && sam_draft_get_choice (draft, SAM_DAY_OFF_KIND) != SAM_DAY_OFF_KIND_BREAK)
    return sam_store_put (self->store, label, draft, error);

  return sam_school_year_put_first (self->store, &self->owner, self->inherited, draft, label, error);
}

void
sam_school_year_first_prepare (SamFormDialog *form, SamStore *store, const SamCalendarOwner *owner, const char *name,
                               SamFamilyId family, int first_year)
{
  g_autoptr (SamYearProposal) inherited = sam_school_year_inherit (store, owner, family, first_year, NULL);
  g_autofree char *note = NULL;
  First *first;

  /* What cannot be read now is refused when it is stored. */
  if (inherited == NULL || inherited->terms->len + inherited->days_off->len == 0)
    return;

  first = g_new0 (First, 1);
  first->store = g_object_ref (store);
  first->owner = *owner;
  first->inherited = g_steal_pointer (&inherited);
  note = g_strdup_printf (family == SAM_FAMILY_TERM
                            /* Translators: the name of a school or an organiser */
                            ? _("%s has followed terms set for others. It gets its own now; those that it has followed come along.")
                            /* Translators: the name of a school or an organiser */
                            : _("%s has followed breaks set for others. It gets its own now; those that it has followed come along."),
                          name);
  sam_form_dialog_set_put_func (form, note, put_first, first, first_free);
}

/*
 * New programmes: an empty one, and the example. What comes with them lies in
 * the program as CSV files and comes in by the same way as anybody's files.
 */
#include "sam-new-programme.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "sam-example-resources.h"
#include "sam-import.h"
#include "sam-language.h"
#include "sam-programme.h"
#include "sam-school-year.h"
#include "sam-strand.h"
#include "sam-templates-resources.h"

#define EXAMPLE_FOLDER "resource:///se/samordna/Samordna/example"
#define TEMPLATES_FOLDER "resource:///se/samordna/Samordna/templates"

static gboolean
import_folder (SamStore *store, const char *uri, GError **error)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (SamImportResult) result = NULL;
  g_autofree char *refusal = NULL;

  g_ptr_array_add (files, g_file_new_for_uri (uri));
  result = sam_import_run (store, files, FALSE, error);
  if (result == NULL)
    return FALSE;
  if (result->refusals->len == 0)
    return TRUE;

  refusal = sam_import_refusal_format (g_ptr_array_index (result->refusals, 0));
  /* Translators: what is wrong, and where */
  g_set_error (error, SAM_ERROR, SAM_ERROR_INVALID, _("The programme could not be made: %s"), refusal);

  return FALSE;
}

static gboolean
put_strand (SamChange *change, SamStrandKind kind, const char *name, GError **error)
{
  g_autoptr (SamDraft) draft = sam_draft_new (&sam_family_strand);

  sam_draft_set_choice (draft, SAM_STRAND_KIND, (int) kind);
  sam_draft_set_text (draft, SAM_STRAND_NAME, name);

  return sam_change_put (change, draft, error);
}

static gboolean
put_programme (SamStore *store, SamDraft *programme, GError **error)
{
  g_autoptr (SamChange) change = sam_store_begin (store, NC_("change", "New programme"), error);

  return change != NULL
         && sam_change_put (change, programme, error)
         && put_strand (change, SAM_STRAND_KIND_GROUP, C_("strand", "Group coaching"), error)
         && put_strand (change, SAM_STRAND_KIND_INDIVIDUAL, C_("strand", "Individual coaching"), error)
         && sam_change_commit (g_steal_pointer (&change), error);
}

/* The school year that the programme begins in, as most schools have it; to be changed in the school-year calendar. */
static gboolean
put_school_year (SamStore *store, SamDraft *programme, GError **error)
{
  const SamCalendarOwner owner = { 0 };
  SamDate start = sam_draft_get_date (programme, SAM_PROGRAMME_START_DATE);
  g_autoptr (SamYearProposal) proposal = NULL;

  if (start == SAM_DATE_NONE)
    return TRUE;

  proposal = sam_school_year_propose (store, &owner, sam_date_get_school_year (start), error);

  return proposal != NULL
         && sam_school_year_put (store, &owner, proposal, NC_("change", "Propose school year"), error);
}

/* Returns the store, or leaves no file behind. */
static SamStore *
finish (SamStore *store, const char *path, gboolean is_filled, GError **error)
{
  if (is_filled && sam_store_forget_history (store, error))
    return store;

  sam_store_close (store);
  g_object_unref (store);
  g_unlink (path);

  return NULL;
}

SamStore *
sam_example_create (const char *path, GError **error)
{
  SamStore *store;

  g_return_val_if_fail (path != NULL, NULL);

  store = sam_store_create (path, error);
  if (store == NULL)
    return NULL;

  /* Named here, so that the linker keeps the files of a static library. */
  sam_example_get_resource ();

  return finish (store, path, import_folder (store, EXAMPLE_FOLDER, error), error);
}

SamStore *
sam_new_programme_create (const char *path, SamDraft *programme, const char *user_name, GError **error)
{
  g_autofree char *templates = g_strconcat (TEMPLATES_FOLDER "/",
                                            sam_language_get_code (sam_language_get_default ()), NULL);
  SamStore *store;

  g_return_val_if_fail (path != NULL && programme != NULL, NULL);

  store = sam_store_create (path, error);
  if (store == NULL)
    return NULL;

  sam_templates_get_resource ();

  return finish (store, path,
                 put_programme (store, programme, error) && import_folder (store, templates, error)
                   && put_school_year (store, programme, error)
                   && sam_store_set_user_name (store, user_name, error),
                 error);
}

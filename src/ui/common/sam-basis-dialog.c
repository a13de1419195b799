/*
 * The sheet for a basis entry, with what it cites.
 */
#include "sam-basis-dialog.h"

#include <glib/gi18n.h>

#include "sam-basis-draft.h"
#include "sam-dialogs.h"
#include "sam-language.h"
#include "sam-records.h"
#include "sam-sheet.h"

typedef struct
{
  const SamRecordForm *form;
  SamBasisDraft       *draft;
  SamSheet            *sheet; /* whose data this is */
  GtkWidget           *group; /* of the citations */
  GtkWidget           *list;
  GtkLabel            *problem;
  GPtrArray           *others; /* of SamRecord: all that could be cited */
  int                  kind;   /* as it is shown */
  SamFormDoneFunc      done;
  gpointer             user_data;
  GDestroyNotify       destroy;
} BasisSheet;

static void
basis_sheet_free (gpointer data)
{
  BasisSheet *self = data;

  if (self->destroy != NULL)
    self->destroy (self->user_data);
  g_clear_pointer (&self->draft, sam_basis_draft_free);
  g_clear_pointer (&self->others, g_ptr_array_unref);
  g_free (self);
}

static SamDraft *
get_basis (BasisSheet *self)
{
  return sam_basis_draft_get_basis (self->draft);
}

/* -1 while none is chosen. */
static int
get_kind (BasisSheet *self)
{
  SamDraft *basis = get_basis (self);

  return sam_draft_is_set (basis, SAM_BASIS_KIND) ? sam_draft_get_choice (basis, SAM_BASIS_KIND) : -1;
}

static gboolean
is_shown (BasisSheet *self, guint field)
{
  int kind = get_kind (self);

  switch (field)
    {
    case SAM_BASIS_REFERENCE:
      return kind == SAM_BASIS_KIND_EVIDENCE;
    case SAM_BASIS_PARTY:
      return kind == SAM_BASIS_KIND_CONSULTATION || kind == SAM_BASIS_KIND_DECISION;
    case SAM_BASIS_ROLE:
      return kind == SAM_BASIS_KIND_CONSULTATION;
    case SAM_BASIS_EFFECT:
      return kind == SAM_BASIS_KIND_DECISION;
    case SAM_BASIS_STRAND:
      /* A conclusion can be about a strand as well. */
      return kind == SAM_BASIS_KIND_CONCLUSION || kind == SAM_BASIS_KIND_DECISION;
    default:
      return TRUE;
    }
}

/* What the kind does not have goes back to what a new entry holds. */
static void
reset_hidden (BasisSheet *self)
{
  static const guint fields[] = {
    SAM_BASIS_REFERENCE, SAM_BASIS_PARTY, SAM_BASIS_ROLE, SAM_BASIS_EFFECT, SAM_BASIS_STRAND,
  };
  SamDraft *basis = get_basis (self);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      if (is_shown (self, fields[i]))
        continue;
      if (fields[i] == SAM_BASIS_EFFECT)
        sam_draft_set_choice (basis, fields[i], SAM_BASIS_EFFECT_NONE);
      else
        sam_draft_unset (basis, fields[i]);
    }
}

/* What is wrong stands below the list of what can be cited. */
static const char *
find_problem (SamSheet *sheet, gpointer user_data)
{
  BasisSheet *self = user_data;
  const char *problem = sam_basis_draft_find_problem (self->draft);

  gtk_label_set_label (self->problem, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), problem != NULL);

  return problem;
}

static void
on_cited_cb (BasisSheet *self, GParamSpec *pspec, GtkCheckButton *check)
{
  gint64 id = *(gint64 *) g_object_get_data (G_OBJECT (check), "basis");

  sam_basis_draft_set_cited (self->draft, id, gtk_check_button_get_active (check));
  sam_sheet_validate (self->sheet);
}

static void
add_other (BasisSheet *self, SamRecord *other)
{
  gint64 id = sam_record_get_id (other);
  const char *title = sam_record_get_text (other, SAM_BASIS_TITLE);
  g_autofree char *date = sam_language_format_date (sam_language_get_default (),
                                                    sam_record_get_date (other, SAM_BASIS_DATE), SAM_DATE_STYLE_MEDIUM);
  g_autofree char *subtitle = g_strdup_printf ("%s · %s",
                                               sam_choice_get_label (&sam_family_basis.fields[SAM_BASIS_KIND],
                                                                     sam_record_get_choice (other, SAM_BASIS_KIND)),
                                               date);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), sam_basis_draft_is_cited (self->draft, id));
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_object_set_data_full (G_OBJECT (check), "basis", g_memdup2 (&id, sizeof id), g_free);
  g_signal_connect_swapped (check, "notify::active", G_CALLBACK (on_cited_cb), self);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
}

static void
fill_others (BasisSheet *self)
{
  int kind = get_kind (self);
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), row);
  for (guint i = 0; i < self->others->len; i++)
    if (sam_basis_draft_can_cite (self->draft, self->others->pdata[i]))
      add_other (self, self->others->pdata[i]);

  gtk_widget_set_visible (self->list, gtk_widget_get_first_child (self->list) != NULL);
  gtk_widget_set_visible (self->group, kind == SAM_BASIS_KIND_CONCLUSION || kind == SAM_BASIS_KIND_DECISION);
}

static void
show_kind (BasisSheet *self)
{
  SamDraft *basis = get_basis (self);

  for (guint i = 0; i < self->form->n_fields; i++)
    sam_sheet_show_field (self->sheet, basis, self->form->fields[i], is_shown (self, self->form->fields[i]));
  fill_others (self);
}

static void
on_edited_cb (SamSheet *sheet, gpointer user_data)
{
  BasisSheet *self = user_data;

  if (get_kind (self) == self->kind)
    return;

  self->kind = get_kind (self);
  show_kind (self);
}

static gboolean
on_save_cb (SamSheet *sheet, gpointer user_data, GError **error)
{
  BasisSheet *self = user_data;
  gboolean is_new = sam_draft_get_original (get_basis (self)) == NULL;

  reset_hidden (self);
  if (!sam_basis_draft_save (self->draft, is_new ? self->form->add_label : self->form->edit_label, error))
    return FALSE;
  if (self->done != NULL)
    self->done (get_basis (self), self->user_data);

  return TRUE;
}

static gboolean
is_changed (SamSheet *sheet, gpointer user_data)
{
  return sam_basis_draft_is_citing_changed (((BasisSheet *) user_data)->draft);
}

static void
add_citations (BasisSheet *self)
{
  GtkWidget *problem = gtk_label_new (NULL);

  self->list = sam_sheet_add_group (self->sheet, _("Stands on"));
  self->group = gtk_widget_get_parent (self->list);
  gtk_label_set_wrap (GTK_LABEL (problem), TRUE);
  gtk_label_set_xalign (GTK_LABEL (problem), 0);
  gtk_widget_add_css_class (problem, "problem-error");
  gtk_box_append (GTK_BOX (self->group), problem);
  self->problem = GTK_LABEL (problem);
}

GtkWindow *
sam_basis_dialog_present (const SamRecordForm *form, GtkWidget *widget, SamContext *context, SamDraft *draft,
                          SamFormDoneFunc done, gpointer user_data, GDestroyNotify destroy)
{
  gboolean is_new = sam_draft_get_original (draft) == NULL;
  BasisSheet *self = g_new0 (BasisSheet, 1);
  g_autoptr (GError) error = NULL;
  GtkWidget *list;

  self->form = form;
  self->done = done;
  self->user_data = user_data;
  self->destroy = destroy;
  self->draft = sam_basis_draft_new (sam_context_get_store (context), draft, &error);
  if (self->draft != NULL)
    self->others = sam_store_list (sam_context_get_store (context), SAM_FAMILY_BASIS, &error);
  if (self->others == NULL)
    {
      sam_dialogs_show_error (widget, _("The record cannot be shown"), error);
      basis_sheet_free (self);
      return NULL;
    }

  self->sheet = sam_sheet_new (widget, context, is_new ? _(form->add_title) : _(form->edit_title), _("_Save"));
  sam_sheet_set_callbacks (self->sheet, on_save_cb, on_edited_cb, is_new ? _(form->added) : _(form->changed), self,
                           basis_sheet_free);
  sam_sheet_set_changed_func (self->sheet, is_changed);
  sam_sheet_set_problem_func (self->sheet, find_problem);
  list = sam_sheet_add_group (self->sheet, NULL);
  for (guint i = 0; i < form->n_fields; i++)
    sam_sheet_add_field (self->sheet, list, get_basis (self), form->fields[i]);
  add_citations (self);
  self->kind = get_kind (self);
  show_kind (self);
  sam_sheet_validate (self->sheet);
  gtk_window_set_focus (GTK_WINDOW (self->sheet),
                        sam_sheet_get_row (self->sheet, get_basis (self),
                                           self->kind < 0 ? SAM_BASIS_KIND : SAM_BASIS_TITLE));
  gtk_window_present (GTK_WINDOW (self->sheet));

  return GTK_WINDOW (self->sheet);
}

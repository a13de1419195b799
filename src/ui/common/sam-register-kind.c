#include "sam-register-kind.h"

#include <glib/gi18n.h>

#include "sam-empty-state.h"

guint
sam_register_kind_fill_menu (const SamRegisterKind *self, SamRowMenuItem *items)
{
  static const SamRowMenuItem edit = { N_("Edit…"), "register.edit" };
  static const SamRowMenuItem history = { N_("History"), "register.history" };
  static const SamRowMenuItem remove = { N_("Remove"), "register.remove" };
  const SamRecordForm *form = sam_record_form_find (self->query.family);
  const SamRowMenuItem end = { form->end_menu != NULL ? form->end_menu : N_("End…"), "register.end" };
  const SamRowMenuItem inner = { self->inner_menu, "register.open" };
  guint n = 0;

  g_assert (self->n_more + self->n_last + 5 <= SAM_REGISTER_MAX_MENU);

  for (guint i = 0; i < self->n_more; i++)
    items[n++] = self->more[i];
  if (self->inner != NULL)
    items[n++] = inner;
  items[n++] = edit;
  if (form->end != NULL)
    items[n++] = end;
  items[n++] = history;
  items[n++] = remove;
  for (guint i = 0; i < self->n_last; i++)
    items[n++] = self->last[i];

  return n;
}

SamDraft *
sam_register_kind_new_draft (const SamRegisterKind *self, const SamRegisterQuery *query, SamContext *context)
{
  const SamFamily *family = sam_family_get (query->family);
  SamDraft *draft = sam_draft_new (family);
  int field = query->where != NULL ? sam_family_find_field (family, query->where) : -1;

  if (field >= 0 && family->fields[field].kind == SAM_FIELD_REFERENCE)
    sam_draft_set_reference (draft, (guint) field, query->value);
  else if (field >= 0 && family->fields[field].kind == SAM_FIELD_CHOICE)
    sam_draft_set_choice (draft, (guint) field, (int) query->value);
  else if (field >= 0 && family->fields[field].kind == SAM_FIELD_FLAG)
    sam_draft_set_flag (draft, (guint) field, query->value != 0);
  if (self->prefill != NULL)
    self->prefill (context, draft);

  return draft;
}

GtkWidget *
sam_register_kind_new_empty_state (const SamRegisterKind *self, gboolean editable)
{
  g_autofree char *add = g_strconcat (_(self->add), "…", NULL);
  GtkWidget *empty = sam_empty_state_new (self->icon_name, _(self->empty_title), _(self->empty_text),
                                          editable ? add : NULL, editable ? "register.add" : NULL, NULL);

  if (editable && self->is_imported)
    sam_empty_state_add_import (empty);

  return empty;
}

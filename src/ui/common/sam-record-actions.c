/*
 * The actions on the records of a family, for the pages that list them.
 */
#include "sam-record-actions.h"

#include <glib/gi18n.h>

#include "sam-page.h"
#include "sam-record-form.h"
#include "sam-row-menu.h"

static const char *const verbs[] = { "edit", "end", "history", "remove" };

/* Names of actions have no underscores. */
static char *
build_name (SamFamilyId family, const char *verb)
{
  g_autofree char *prefix = g_strdelimit (g_strdup (sam_family_get (family)->name), "_", '-');

  return g_strconcat (prefix, ".", verb, NULL);
}

static const SamRecordForm *
find_form (const char *action)
{
  g_auto (GStrv) parts = g_strsplit (action, ".", 2);
  const SamFamily *family = sam_family_find (g_strdelimit (parts[0], "-", '_'));

  g_return_val_if_fail (family != NULL, NULL);

  return sam_record_form_find (family->id);
}

static void
on_act_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SamPage *page = SAM_PAGE (gtk_widget_get_ancestor (widget, SAM_TYPE_PAGE));
  SamContext *context = page != NULL ? sam_page_get_context (page) : NULL;
  const SamRecordForm *form = find_form (name);
  gint64 id = g_variant_get_int64 (parameter);

  if (context == NULL || form == NULL)
    return;

  if (g_str_has_suffix (name, ".edit"))
    sam_record_form_edit (form, widget, context, id);
  else if (g_str_has_suffix (name, ".end"))
    sam_record_form_end (form, widget, context, id);
  else if (g_str_has_suffix (name, ".history"))
    gtk_widget_activate_action (widget, "win.record-history", "(ux)", (guint32) form->family, id);
  else
    sam_record_form_remove (form, widget, context, id);
}

static gboolean
has_verb (SamFamilyId family, const char *verb)
{
  const SamRecordForm *form = sam_record_form_find (family);

  g_return_val_if_fail (form != NULL, FALSE);

  return !g_str_equal (verb, "end") || form->end != NULL;
}

void
sam_record_actions_install (GtkWidgetClass *widget_class, SamFamilyId family)
{
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      g_autofree char *name = build_name (family, verbs[i]);

      if (has_verb (family, verbs[i]))
        gtk_widget_class_install_action (widget_class, name, "x", on_act_cb);
    }
}

void
sam_record_actions_set_enabled (GtkWidget *widget, SamFamilyId family, gboolean enabled)
{
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      g_autofree char *name = build_name (family, verbs[i]);

      if (has_verb (family, verbs[i]) && !g_str_equal (verbs[i], "history"))
        gtk_widget_action_set_enabled (widget, name, enabled);
    }
}

/* One menu a family, made when it is first asked for: rows keep them for as long as they live. */
static const SamRowMenuItem *
get_items (SamFamilyId family, guint *n)
{
  static SamRowMenuItem items[SAM_N_FAMILIES][G_N_ELEMENTS (verbs)];
  static guint n_items[SAM_N_FAMILIES];
  const SamRecordForm *form = sam_record_form_find (family);
  const char *const labels[] = {
    N_("Edit…"), form->end_menu != NULL ? form->end_menu : N_("End…"), N_("History"), N_("Remove"),
  };

  if (n_items[family] == 0)
    for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
      {
        g_autofree char *name = build_name (family, verbs[i]);
        const SamRowMenuItem item = { labels[i], g_intern_string (name) };

        if (has_verb (family, verbs[i]))
          items[family][n_items[family]++] = item;
      }

  *n = n_items[family];

  return items[family];
}

GtkWidget *
sam_record_actions_new_menu (SamFamilyId family, const char *name, gint64 id)
{
  guint n;
  const SamRowMenuItem *items = get_items (family, &n);

  return sam_row_menu_new (name, items, n, id);
}

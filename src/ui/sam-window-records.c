/*
 * What the rows and menus of all places ask the window for, about one record or one list.
 */
#include "sam-window-private.h"

#include <glib/gi18n.h>

#include "sam-coach-away-window.h"
#include "sam-days-window.h"
#include "sam-coaching-print.h"
#include "sam-export-dialog.h"
#include "sam-figure-window.h"
#include "sam-history-window.h"
#include "sam-person-erase.h"
#include "sam-person-window.h"

static void
on_person_everything_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  SamWindow *self = SAM_WINDOW (user_data);

  sam_person_window_present (GTK_WIDGET (self), self->context, g_variant_get_int64 (parameter));
}

static void
on_person_erase_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  SamWindow *self = SAM_WINDOW (user_data);

  sam_person_erase_present (GTK_WIDGET (self), self->context, g_variant_get_int64 (parameter));
}

static void
on_person_days_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  SamWindow *self = SAM_WINDOW (user_data);

  sam_days_window_present (GTK_WIDGET (self), self->context, g_variant_get_int64 (parameter));
}

static void
on_coach_away_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  SamWindow *self = SAM_WINDOW (user_data);

  if (self->context != NULL && sam_context_is_editable (self->context))
    sam_coach_away_window_present (GTK_WIDGET (self), self->context, g_variant_get_int64 (parameter));
}

static void
on_record_history_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  SamWindow *self = SAM_WINDOW (user_data);
  guint32 family;
  gint64 id;

  g_variant_get (parameter, "(ux)", &family, &id);
  if (family < SAM_N_FAMILIES)
    sam_history_window_present_record (GTK_WIDGET (self), self->context, (SamFamilyId) family, id);
}

/* Of one cycle of the teacher's in full. */
static void
on_print_booklet_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  SamWindow *self = SAM_WINDOW (user_data);

  if (self->context != NULL)
    sam_coaching_print_booklet (GTK_WIDGET (self), self->context, g_variant_get_int64 (parameter));
}

/* A family and the records of it that are listed, in their order; nothing for all of them. */
static void
on_export_list_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  SamWindow *self = SAM_WINDOW (user_data);
  guint32 family;
  g_autoptr (GVariant) listed = NULL;
  GArray *ids = NULL;

  g_variant_get (parameter, "(um@ax)", &family, &listed);
  if (family >= SAM_N_FAMILIES)
    return;

  if (listed != NULL)
    {
      gsize n = 0;
      const gint64 *values = g_variant_get_fixed_array (listed, &n, sizeof (gint64));

      ids = g_array_sized_new (FALSE, FALSE, sizeof (gint64), (guint) n);
      g_array_append_vals (ids, values, (guint) n);
    }
  sam_export_dialog_save_list (GTK_WIDGET (self), self->context, (SamFamilyId) family, ids);
}

/* What the page on show lists, narrowed and ordered as it is. */
static void
on_export_shown_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  SamWindow *self = SAM_WINDOW (user_data);

  if (!sam_page_export_list (sam_window_get_page (self, sam_window_get_place (self))))
    sam_window_toast (self, _("There is nothing to export on this page"), NULL, NULL);
}

/* A figure by its id, and what it is of: a kind of scope and a record's id, 0 for the programme. */
static void
on_show_figure_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  SamWindow *self = SAM_WINDOW (user_data);
  const char *id;
  guint32 kind;
  gint64 record;
  SamScope scope;

  g_variant_get (parameter, "(&sux)", &id, &kind, &record);
  if (self->context == NULL || kind > SAM_SCOPE_TEAM)
    return;

  scope = (SamScope){ (SamScopeKind) kind, record };
  sam_figure_window_present (GTK_WIDGET (self), self->context, id, scope);
}

void
sam_window_records_init (SamWindow *self)
{
  static const GActionEntry entries[] = {
    { "person-everything", on_person_everything_cb, "x", NULL, NULL, { 0 } },
    { "person-erase", on_person_erase_cb, "x", NULL, NULL, { 0 } },
    { "person-days", on_person_days_cb, "x", NULL, NULL, { 0 } },
    { "coach-days-away", on_coach_away_cb, "x", NULL, NULL, { 0 } },
    { "record-history", on_record_history_cb, "(ux)", NULL, NULL, { 0 } },
    { "print-booklet", on_print_booklet_cb, "x", NULL, NULL, { 0 } },
    { "show-figure", on_show_figure_cb, "(sux)", NULL, NULL, { 0 } },
    { "export-list", on_export_list_cb, "(umax)", NULL, NULL, { 0 } },
    { "export-shown", on_export_shown_cb, NULL, NULL, NULL, { 0 } },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

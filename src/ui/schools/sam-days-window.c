/*
 * SamDaysWindow: when a person can be planned.
 */
#include "sam-days-window.h"

#include <glib/gi18n.h>

#include "config.h"
#include "sam-clash-finder.h"
#include "sam-clash-window.h"
#include "sam-coach-away-window.h"
#include "sam-coach-days.h"
#include "sam-dialogs.h"
#include "sam-language.h"
#include "sam-record-form.h"
#include "sam-records.h"
#include "sam-row-menu.h"

#define N_WEEKDAYS 7

struct _SamDaysWindow
{
  SamToolWindow   parent_instance;

  gint64          person;
  gboolean        is_filling; /* the toggles follow the file, and not the other way round */
  GtkWidget      *toggles[N_WEEKDAYS];

  AdwWindowTitle *window_title;
  GtkWidget      *add_button;
  GtkWidget      *coach_group;
  GtkBox         *weekdays;
  GtkListBox     *list;
  GtkWidget      *none_label;
};

G_DEFINE_FINAL_TYPE (SamDaysWindow, sam_days_window, SAM_TYPE_TOOL_WINDOW)

static SamContext *
get_context (SamDaysWindow *self)
{
  return sam_tool_window_get_context (SAM_TOOL_WINDOW (self));
}

static SamStore *
get_store (SamDaysWindow *self)
{
  return sam_context_get_store (get_context (self));
}

static gboolean refresh (SamDaysWindow *self);

/* Weekdays */

static void
on_toggled_cb (SamDaysWindow *self)
{
  g_autoptr (GError) error = NULL;
  guint weekdays = 0;

  if (self->is_filling)
    return;

  for (int i = 0; i < N_WEEKDAYS; i++)
    {
      if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->toggles[i])))
        weekdays |= 1u << (i + 1);
    }
  if (sam_coach_days_set (get_store (self), self->person, weekdays, &error))
    return;

  sam_dialogs_show_error (GTK_WIDGET (self), _("Not saved"), error);
  /* The days as they still are. */
  refresh (self);
}

static void
add_toggles (SamDaysWindow *self)
{
  const SamLanguage *language = sam_language_get_default ();

  for (int i = 0; i < N_WEEKDAYS; i++)
    {
      g_autofree char *name = sam_language_format_weekday (language, i + 1, FALSE);
      g_autofree char *full = sam_language_format_weekday (language, i + 1, TRUE);

      self->toggles[i] = gtk_toggle_button_new_with_label (name);
      gtk_widget_set_hexpand (self->toggles[i], TRUE);
      gtk_widget_set_tooltip_text (self->toggles[i], full);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->toggles[i]), GTK_ACCESSIBLE_PROPERTY_LABEL, full, -1);
      g_signal_connect_object (self->toggles[i], "toggled", G_CALLBACK (on_toggled_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (self->weekdays, self->toggles[i]);
    }
}

static void
show_weekdays (SamDaysWindow *self, SamRecord *person)
{
  gboolean editable = sam_context_is_editable (get_context (self));
  g_autoptr (GError) error = NULL;
  guint weekdays = 0;

  gtk_widget_set_visible (self->coach_group, sam_record_get_flag (person, SAM_PERSON_IS_COACH));
  if (!sam_coach_days_get (get_store (self), self->person, &weekdays, &error))
    sam_dialogs_show_error (GTK_WIDGET (self), _("The days cannot be shown"), error);

  self->is_filling = TRUE;
  for (int i = 0; i < N_WEEKDAYS; i++)
    {
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->toggles[i]), (weekdays & 1u << (i + 1)) != 0);
      gtk_widget_set_sensitive (self->toggles[i], editable);
    }
  self->is_filling = FALSE;
}

/* Days away */

static char *
dup_days (SamRecord *away)
{
  const SamLanguage *language = sam_language_get_default ();
  SamDate from = sam_record_get_date (away, SAM_AWAY_FROM_DATE);
  SamDate to = sam_record_get_date (away, SAM_AWAY_TO_DATE);
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  if (from == to)
    return sam_language_format_date (language, from, SAM_DATE_STYLE_WEEKDAY_YEAR);

  first = sam_language_format_date (language, from, SAM_DATE_STYLE_MEDIUM);
  last = sam_language_format_date (language, to, SAM_DATE_STYLE_MEDIUM);

  return g_strdup_printf ("%s – %s", first, last);
}

static char *
dup_length (SamRecord *away)
{
  int n = sam_record_get_date (away, SAM_AWAY_TO_DATE) - sam_record_get_date (away, SAM_AWAY_FROM_DATE) + 1;

  return g_strdup_printf (ngettext ("%d day", "%d days", (gulong) n), n);
}

static GtkWidget *
make_row (SamDaysWindow *self, SamRecord *away)
{
  static const SamRowMenuItem items[] = {
    { N_("Edit…"), "days.edit" },
    { N_("Remove"), "days.remove" },
  };
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *days = dup_days (away);
  g_autofree char *length = dup_length (away);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), days);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), length);
  if (sam_context_is_editable (get_context (self)))
    {
      adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                                 sam_row_menu_new (days, items, G_N_ELEMENTS (items), sam_record_get_id (away)));
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "x", sam_record_get_id (away));
      gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "days.edit");
    }

  return row;
}

/* The latest first: what is to come stands at the top. */
static int
compare_records (gconstpointer a, gconstpointer b)
{
  SamDate one = sam_record_get_date (*(SamRecord **) a, SAM_AWAY_FROM_DATE);
  SamDate other = sam_record_get_date (*(SamRecord **) b, SAM_AWAY_FROM_DATE);

  return (one < other) - (one > other);
}

static void
show_away (SamDaysWindow *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records =
    sam_store_list_by (get_store (self), SAM_FAMILY_AWAY, SAM_AWAY_PERSON, self->person, &error);
  GtkWidget *child;

  if (records == NULL)
    {
      sam_dialogs_show_error (GTK_WIDGET (self), _("The days cannot be shown"), error);
      return;
    }

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
  g_ptr_array_sort (records, compare_records);
  for (guint i = 0; i < records->len; i++)
    gtk_list_box_append (self->list, make_row (self, g_ptr_array_index (records, i)));
  gtk_widget_set_visible (GTK_WIDGET (self->list), records->len > 0);
  gtk_widget_set_visible (self->none_label, records->len == 0);
}

/* %FALSE where the person has gone. */
static gboolean
refresh (SamDaysWindow *self)
{
  g_autoptr (SamRecord) person = sam_store_get (get_store (self), SAM_FAMILY_PERSON, self->person, NULL);

  if (person == NULL)
    return FALSE;

  adw_window_title_set_subtitle (self->window_title, sam_record_get_text (person, SAM_PERSON_NAME));
  show_weekdays (self, person);
  show_away (self);

  return TRUE;
}

static void
on_context_changed_cb (SamDaysWindow *self, guint64 families)
{
  const SamFamilySet shown = SAM_FAMILY_SET (SAM_FAMILY_PERSON) | SAM_FAMILY_SET (SAM_FAMILY_AWAY)
                             | SAM_FAMILY_SET (SAM_FAMILY_COACH_DAY);

  if ((families & shown) != 0 && !refresh (self))
    gtk_window_destroy (GTK_WINDOW (self));
}

/* What days away hit */

static gboolean
is_hit (SamClashItem *clash, gint64 person)
{
  const SamClashSlot *slot = sam_clash_item_get_slot (clash);
  SamClash kind = sam_clash_item_get_kind (clash);

  return !sam_clash_item_is_accepted (clash)
         && ((kind == SAM_CLASH_COACH_AWAY && slot->coach == person)
             || (kind == SAM_CLASH_TEACHER_AWAY && slot->teacher == person));
}

static gboolean
hits_anything (SamDaysWindow *self, SamDate from, SamDate to)
{
  g_autoptr (SamClashFinder) finder =
    sam_clash_finder_new (sam_store_get_database (get_store (self)), from, to + 1, NULL);
  g_autoptr (GPtrArray) clashes = finder != NULL ? sam_clash_finder_list (finder) : NULL;

  for (guint i = 0; clashes != NULL && i < clashes->len; i++)
    {
      if (is_hit (g_ptr_array_index (clashes, i), self->person))
        return TRUE;
    }

  return FALSE;
}

static void
on_stored_cb (SamDraft *saved, gpointer user_data)
{
  SamDaysWindow *self = SAM_DAYS_WINDOW (user_data);
  SamDate from = sam_draft_get_date (saved, SAM_AWAY_FROM_DATE);
  SamDate to = sam_draft_get_date (saved, SAM_AWAY_TO_DATE);

  if (get_context (self) != NULL && hits_anything (self, from, to))
    sam_clash_window_present (GTK_WIDGET (self), get_context (self), from, to + 1);
}

/* Actions */

/* A coach who is away leaves sessions to somebody: that has a window of its own. */
static void
on_add_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SamDaysWindow *self = SAM_DAYS_WINDOW (widget);
  SamDate as_of = sam_context_get_as_of (get_context (self));
  SamDraft *draft = NULL;

  if (gtk_widget_get_visible (self->coach_group))
    {
      sam_coach_away_window_present (widget, get_context (self), self->person);
      return;
    }

  draft = sam_draft_new (&sam_family_away);
  sam_draft_set_reference (draft, SAM_AWAY_PERSON, self->person);
  sam_draft_set_date (draft, SAM_AWAY_FROM_DATE, as_of);
  sam_draft_set_date (draft, SAM_AWAY_TO_DATE, as_of);
  sam_record_form_add_then (sam_record_form_find (SAM_FAMILY_AWAY), widget, get_context (self), draft, on_stored_cb,
                            g_object_ref (self), g_object_unref);
}

static void
on_edit_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SamDaysWindow *self = SAM_DAYS_WINDOW (widget);

  sam_record_form_edit (sam_record_form_find (SAM_FAMILY_AWAY), widget, get_context (self),
                        g_variant_get_int64 (parameter));
}

static void
on_remove_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SamDaysWindow *self = SAM_DAYS_WINDOW (widget);

  sam_record_form_remove (sam_record_form_find (SAM_FAMILY_AWAY), widget, get_context (self),
                          g_variant_get_int64 (parameter));
}

/* Type */

static void
sam_days_window_class_init (SamDaysWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/sam-days-window.ui");
  gtk_widget_class_bind_template_child (widget_class, SamDaysWindow, window_title);
  gtk_widget_class_bind_template_child (widget_class, SamDaysWindow, add_button);
  gtk_widget_class_bind_template_child (widget_class, SamDaysWindow, coach_group);
  gtk_widget_class_bind_template_child (widget_class, SamDaysWindow, weekdays);
  gtk_widget_class_bind_template_child (widget_class, SamDaysWindow, list);
  gtk_widget_class_bind_template_child (widget_class, SamDaysWindow, none_label);
  gtk_widget_class_install_action (widget_class, "days.add", NULL, on_add_cb);
  gtk_widget_class_install_action (widget_class, "days.edit", "x", on_edit_cb);
  gtk_widget_class_install_action (widget_class, "days.remove", "x", on_remove_cb);
}

static void
sam_days_window_init (SamDaysWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_toggles (self);
}

GtkWindow *
sam_days_window_present (GtkWidget *parent, SamContext *context, gint64 person)
{
  static const char *const changing[] = { "days.add", "days.edit", "days.remove" };
  SamDaysWindow *self;

  g_return_val_if_fail (GTK_IS_WIDGET (parent), NULL);
  g_return_val_if_fail (SAM_IS_CONTEXT (context), NULL);

  self = g_object_new (SAM_TYPE_DAYS_WINDOW, NULL);
  self->person = person;
  sam_tool_window_attach (SAM_TOOL_WINDOW (self), parent, context, 460, 520);
  for (guint i = 0; i < G_N_ELEMENTS (changing); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), changing[i], sam_context_is_editable (context));
  if (!refresh (self))
    {
      sam_dialogs_show_message (parent, _("The days cannot be shown"), _("The person has been removed."));
      gtk_window_destroy (GTK_WINDOW (self));
      return NULL;
    }

  g_signal_connect_object (context, "changed", G_CALLBACK (on_context_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (self));

  return GTK_WINDOW (self);
}

GtkWidget *
sam_days_window_get_toggle (SamDaysWindow *self, int weekday)
{
  g_return_val_if_fail (SAM_IS_DAYS_WINDOW (self), NULL);
  g_return_val_if_fail (weekday >= 1 && weekday <= N_WEEKDAYS, NULL);

  return self->toggles[weekday - 1];
}

/*
 * What is set for a school year, and for whom, in rows.
 */
#include "sam-school-year-list.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "sam-language.h"
#include "sam-records.h"

typedef struct
{
  GtkListBox *list;
  SamStore   *store;
  int         first_year;
  gboolean    is_editable;
} List;

static GtkWidget *
new_button (const char *icon_name, const char *tooltip, const char *action, SamFamilyId family, gint64 id)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ux)", (guint32) family, id);

  return button;
}

static void
add_row (const List *self, SamRecord *record, const char *title, SamDate from, SamDate to, const char *kind,
         gboolean is_own, const char *whose)
{
  const SamLanguage *language = sam_language_get_default ();
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *first = sam_language_format_date (language, from, SAM_DATE_STYLE_MEDIUM);
  g_autofree char *last = sam_language_format_date (language, to, SAM_DATE_STYLE_MEDIUM);
  g_autofree char *days = from == to ? g_strdup (first) : g_strdup_printf ("%s – %s", first, last);
  g_autofree char *subtitle = g_strdup_printf ("%s · %s · %s", kind, days, whose);
  g_autofree char *escaped_title = g_markup_escape_text (title, -1);
  g_autofree char *escaped = g_markup_escape_text (subtitle, -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), escaped_title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), escaped);
  if (is_own && self->is_editable)
    {
      SamFamilyId family = sam_record_get_family (record)->id;
      /* Translators: the name of a break or a term */
      g_autofree char *edit = g_strdup_printf (_("Edit %s…"), title);
      g_autofree char *remove = g_strdup_printf (_("Remove %s"), title);

      adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                                 new_button ("document-edit-symbolic", edit, "year.edit", family, sam_record_get_id (record)));
      adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                                 new_button ("user-trash-symbolic", remove, "year.remove", family, sam_record_get_id (record)));
    }
  gtk_list_box_append (self->list, row);
}

static const char *
describe_level (const SamCalendarOwner *owner)
{
  switch (sam_calendar_owner_get_level (owner))
    {
    case SAM_CALENDAR_LEVEL_SCHOOL:
      return _("set for the school");
    case SAM_CALENDAR_LEVEL_ORGANISER:
      return _("set for the organiser");
    case SAM_CALENDAR_LEVEL_PROGRAMME:
    default:
      return _("set for the programme");
    }
}

/* @terms_hold, @breaks_hold: whether what this level has of them holds; a nearer level may have its own. */
static void
add_level (const List *self, const SamCalendarOwner *owner, gboolean is_own, gboolean terms_hold,
           gboolean breaks_hold, gboolean *has_terms, gboolean *has_breaks)
{
  g_autoptr (GPtrArray) terms = sam_school_year_list_terms (self->store, owner, self->first_year, NULL);
  g_autoptr (GPtrArray) days_off = sam_school_year_list_days_off (self->store, owner, self->first_year, NULL);

  for (guint i = 0; terms != NULL && i < terms->len; i++)
    {
      SamRecord *term = g_ptr_array_index (terms, i);
      g_autofree char *title = sam_language_format_term (sam_language_get_default (), sam_record_get_text (term, SAM_TERM_TERM));

      *has_terms = TRUE;
      if (terms_hold || is_own)
        add_row (self, term, title, sam_record_get_date (term, SAM_TERM_FROM_DATE), sam_record_get_date (term, SAM_TERM_TO_DATE),
                 sam_family_get_label (&sam_family_term), is_own, describe_level (owner));
    }
  for (guint i = 0; days_off != NULL && i < days_off->len; i++)
    {
      SamRecord *days = g_ptr_array_index (days_off, i);
      gboolean is_break = sam_record_get_choice (days, SAM_DAY_OFF_KIND) == SAM_DAY_OFF_KIND_BREAK;

      *has_breaks |= is_break;
      if (!is_own && is_break && !breaks_hold)
        continue;
      add_row (self, days, sam_record_get_text (days, SAM_DAY_OFF_NAME), sam_record_get_date (days, SAM_DAY_OFF_FROM_DATE),
               sam_record_get_date (days, SAM_DAY_OFF_TO_DATE),
               sam_choice_get_label (&sam_family_day_off.fields[SAM_DAY_OFF_KIND], sam_record_get_choice (days, SAM_DAY_OFF_KIND)),
               is_own, describe_level (owner));
    }
}

gboolean
sam_school_year_list_show (GtkListBox *list, SamStore *store, const SamCalendarOwner *owner, int first_year, gboolean is_editable,
                           GError **error)
{
  const List self = { list, store, first_year, is_editable };
  SamCalendarOwner levels[SAM_N_CALENDAR_LEVELS];
  guint n_levels = sam_calendar_owner_get_levels (owner, store, levels, error);
  gboolean has_terms = FALSE;
  gboolean has_breaks = FALSE;
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
  for (guint i = 0; i < n_levels; i++)
    {
      gboolean terms_hold = !has_terms;
      gboolean breaks_hold = !has_breaks;

      add_level (&self, &levels[i], i == 0, terms_hold, breaks_hold, &has_terms, &has_breaks);
    }

  return gtk_list_box_get_row_at_index (list, 0) != NULL;
}

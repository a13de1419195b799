/*
 * What is recorded about a school or a team, in boxed lists.
 */
#include "sam-school-records.h"

#include <glib/gi18n.h>

#include "sam-indicator-words.h"
#include "sam-language.h"
#include "sam-record-actions.h"
#include "sam-record-form.h"
#include "sam-records.h"
#include "sam-school-lists.h"

static char *
format_date (SamDate date)
{
  return sam_language_format_date (sam_language_get_default (), date, SAM_DATE_STYLE_MEDIUM);
}

static void
add_record (GtkListBox *list, SamContext *context, SamRecord *record, const char *title, const char *subtitle,
            gboolean is_past)
{
  GtkWidget *row = sam_school_lists_add_row (list, title, subtitle);

  if (is_past)
    gtk_widget_add_css_class (row, "secondary");
  if (sam_context_is_editable (context))
    adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                               sam_record_actions_new_menu (sam_record_get_family (record)->id, title,
                                                            sam_record_get_id (record)));
}

/* Promises */

/* The latest first. */
static int
compare_promises (gconstpointer a, gconstpointer b)
{
  return sam_record_get_date (*(SamRecord *const *) b, SAM_PROMISE_FROM_DATE)
         - sam_record_get_date (*(SamRecord *const *) a, SAM_PROMISE_FROM_DATE);
}

/* @team_name: where the list is of several teams */
static void
add_promise (GtkListBox *list, SamContext *context, SamRecord *promise, const char *team_name)
{
  SamDate agreed = sam_record_get_date (promise, SAM_PROMISE_AGREED_DATE);
  SamDate to = sam_record_get_date (promise, SAM_PROMISE_TO_DATE);
  g_autofree char *minutes = sam_language_format_minutes (sam_language_get_default (),
                                                          sam_record_get_integer (promise, SAM_PROMISE_MINUTES));
  g_autofree char *first = format_date (sam_record_get_date (promise, SAM_PROMISE_FROM_DATE));
  g_autofree char *last = format_date (to);
  g_autofree char *title = team_name != NULL ? g_strdup_printf ("%s: %s", team_name, minutes) : g_strdup (minutes);
  g_autofree char *subtitle = NULL;

  if (agreed != SAM_DATE_NONE)
    {
      g_autofree char *day = format_date (agreed);

      /* Translators: first and last day of a promise, and the day when it was agreed. */
      subtitle = g_strdup_printf (_("%s – %s · agreed on %s"), first, last, day);
    }
  else
    subtitle = g_strdup_printf ("%s – %s", first, last);
  add_record (list, context, promise, title, subtitle, to < sam_context_get_as_of (context));
}

static gboolean
add_team_promises (GtkListBox *list, SamContext *context, gint64 team, const char *team_name, SamDate from,
                   GError **error)
{
  g_autoptr (GPtrArray) promises = sam_store_list_by (sam_context_get_store (context), SAM_FAMILY_PROMISE,
                                                      SAM_PROMISE_TEAM, team, error);

  if (promises == NULL)
    return FALSE;

  g_ptr_array_sort (promises, compare_promises);
  for (guint i = 0; i < promises->len; i++)
    if (sam_record_get_date (promises->pdata[i], SAM_PROMISE_TO_DATE) >= from)
      add_promise (list, context, promises->pdata[i], team_name);

  return TRUE;
}

gboolean
sam_school_records_fill_promises (GtkListBox *list, SamContext *context, gint64 school, gint64 team, GError **error)
{
  g_autoptr (GPtrArray) teams = NULL;

  sam_school_lists_clear (list);
  if (team != 0)
    {
      if (!add_team_promises (list, context, team, NULL, SAM_DATE_NONE, error))
        return FALSE;
      sam_school_lists_add_none (list, _("No promise recorded yet"));
      return TRUE;
    }

  teams = sam_school_lists_list_teams (sam_context_get_store (context), school, error);
  if (teams == NULL)
    return FALSE;

  for (guint i = 0; i < teams->len; i++)
    if (!add_team_promises (list, context, sam_record_get_id (teams->pdata[i]),
                            sam_record_get_text (teams->pdata[i], SAM_TEAM_NAME), sam_context_get_as_of (context), error))
      return FALSE;
  sam_school_lists_add_none (list, _("No promise for this day"));

  return TRUE;
}

/* Interventions */

static int
compare_interventions (gconstpointer a, gconstpointer b)
{
  return sam_record_get_date (*(SamRecord *const *) b, SAM_INTERVENTION_FROM_DATE)
         - sam_record_get_date (*(SamRecord *const *) a, SAM_INTERVENTION_FROM_DATE);
}

gboolean
sam_school_records_fill_interventions (GtkListBox *list, SamContext *context, gint64 school, GError **error)
{
  g_autoptr (GPtrArray) log = NULL;

  sam_school_lists_clear (list);
  log = sam_store_list_by (sam_context_get_store (context), SAM_FAMILY_INTERVENTION, SAM_INTERVENTION_SCHOOL, school,
                           error);
  if (log == NULL)
    return FALSE;

  g_ptr_array_sort (log, compare_interventions);
  for (guint i = 0; i < log->len; i++)
    {
      SamDate to = sam_record_get_date (log->pdata[i], SAM_INTERVENTION_TO_DATE);
      g_autofree char *first = format_date (sam_record_get_date (log->pdata[i], SAM_INTERVENTION_FROM_DATE));
      g_autofree char *last = to != SAM_DATE_NONE ? format_date (to) : NULL;
      /* Translators: the first day of something that goes on. */
      g_autofree char *days = last != NULL ? g_strdup_printf ("%s – %s", first, last) : g_strdup_printf (_("from %s"), first);

      add_record (list, context, log->pdata[i], sam_record_get_text (log->pdata[i], SAM_INTERVENTION_NAME), days,
                  to != SAM_DATE_NONE && to < sam_context_get_as_of (context));
    }
  sam_school_lists_add_none (list, _("Nothing else recorded"));

  return TRUE;
}

/* Values of indicators */

/* The latest school year first. */
static int
compare_values (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (sam_record_get_text (*(SamRecord *const *) b, SAM_INDICATOR_VALUE_SCHOOL_YEAR),
                    sam_record_get_text (*(SamRecord *const *) a, SAM_INDICATOR_VALUE_SCHOOL_YEAR));
}

gboolean
sam_school_records_fill_values (GtkListBox *list, SamContext *context, gint64 school, GError **error)
{
  SamStore *store = sam_context_get_store (context);
  g_autoptr (GPtrArray) values = NULL;

  sam_school_lists_clear (list);
  values = sam_store_list_by (store, SAM_FAMILY_INDICATOR_VALUE, SAM_INDICATOR_VALUE_SCHOOL, school, error);
  if (values == NULL)
    return FALSE;

  g_ptr_array_sort (values, compare_values);
  for (guint i = 0; i < values->len; i++)
    {
      SamRecord *value = values->pdata[i];
      g_autoptr (SamRecord) indicator = sam_store_get (store, SAM_FAMILY_INDICATOR,
                                                       sam_record_get_reference (value, SAM_INDICATOR_VALUE_INDICATOR),
                                                       error);
      g_autofree char *words = NULL;
      g_autofree char *subtitle = NULL;

      if (indicator == NULL)
        return FALSE;
      words = sam_indicator_words_value (value, indicator);
      subtitle = g_strdup_printf ("%s · %s", sam_record_get_text (value, SAM_INDICATOR_VALUE_SCHOOL_YEAR), words);
      add_record (list, context, value, sam_record_get_text (indicator, SAM_INDICATOR_NAME), subtitle, FALSE);
    }
  sam_school_lists_add_none (list, _("No values yet"));

  return TRUE;
}

/* Adding */

/* The programme's term of the day, where its dates are recorded. */
static SamRecord *
find_term (SamContext *context)
{
  g_autofree char *name = sam_date_format_term (sam_context_get_as_of (context));
  g_autoptr (GPtrArray) terms = sam_store_list (sam_context_get_store (context), SAM_FAMILY_TERM, NULL);

  for (guint i = 0; terms != NULL && i < terms->len; i++)
    if (g_strcmp0 (sam_record_get_text (terms->pdata[i], SAM_TERM_TERM), name) == 0
        && !sam_record_is_set (terms->pdata[i], SAM_TERM_ORGANISER) && !sam_record_is_set (terms->pdata[i], SAM_TERM_SCHOOL))
      return g_object_ref (terms->pdata[i]);

  return NULL;
}

void
sam_school_records_add_promise (GtkWidget *widget, SamContext *context, gint64 school, gint64 team)
{
  g_autoptr (GPtrArray) teams = sam_store_list_by (sam_context_get_store (context), SAM_FAMILY_TEAM, SAM_TEAM_SCHOOL,
                                                   school, NULL);
  g_autoptr (SamRecord) term = find_term (context);
  SamDraft *draft = sam_draft_new (&sam_family_promise);

  if (team == 0 && teams != NULL && teams->len == 1)
    team = sam_record_get_id (teams->pdata[0]);
  if (team != 0)
    sam_draft_set_reference (draft, SAM_PROMISE_TEAM, team);
  if (term != NULL)
    {
      sam_draft_set_date (draft, SAM_PROMISE_FROM_DATE, sam_record_get_date (term, SAM_TERM_FROM_DATE));
      sam_draft_set_date (draft, SAM_PROMISE_TO_DATE, sam_record_get_date (term, SAM_TERM_TO_DATE));
    }
  sam_record_form_add (sam_record_form_find (SAM_FAMILY_PROMISE), widget, context, draft);
}

void
sam_school_records_add_intervention (GtkWidget *widget, SamContext *context, gint64 school)
{
  SamDraft *draft = sam_draft_new (&sam_family_intervention);

  sam_draft_set_reference (draft, SAM_INTERVENTION_SCHOOL, school);
  sam_draft_set_date (draft, SAM_INTERVENTION_FROM_DATE, sam_context_get_as_of (context));
  sam_record_form_add (sam_record_form_find (SAM_FAMILY_INTERVENTION), widget, context, draft);
}

void
sam_school_records_add_value (GtkWidget *widget, SamContext *context, gint64 school)
{
  SamDraft *draft = sam_draft_new (&sam_family_indicator_value);
  g_autofree char *year = sam_school_year_format (sam_date_get_school_year (sam_context_get_as_of (context)));

  sam_draft_set_reference (draft, SAM_INDICATOR_VALUE_SCHOOL, school);
  sam_draft_set_text (draft, SAM_INDICATOR_VALUE_SCHOOL_YEAR, year);
  sam_record_form_add (sam_record_form_find (SAM_FAMILY_INDICATOR_VALUE), widget, context, draft);
}

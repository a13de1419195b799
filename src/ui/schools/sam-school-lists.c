/*
 * The boxed lists of a school's and a team's page.
 */
#include "sam-school-lists.h"

#include <glib/gi18n.h>

#include "sam-language.h"
#include "sam-people-actions.h"
#include "sam-people-list.h"
#include "sam-record-actions.h"
#include "sam-records.h"
#include "sam-session-list.h"
#include "sam-style.h"

void
sam_school_lists_clear (GtkListBox *list)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, row);
}

GtkWidget *
sam_school_lists_add_row (GtkListBox *list, const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_list_box_append (list, row);

  return row;
}

void
sam_school_lists_add_none (GtkListBox *list, const char *text)
{
  if (gtk_widget_get_first_child (GTK_WIDGET (list)) == NULL)
    gtk_widget_add_css_class (sam_school_lists_add_row (list, text, NULL), "secondary");
}

static void
set_target (GtkWidget *row, SamFamilyId family, gint64 id)
{
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(ux)", (guint) family, id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-record");
}

static void
add_suffix_text (GtkWidget *row, const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "secondary");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
}

static void
add_icon (GtkWidget *row, SamStyle style)
{
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", style.icon_name, "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_widget_add_css_class (icon, style.css_class);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
}

static void
add_avatar (GtkWidget *row, const char *name)
{
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), adw_avatar_new (32, name, TRUE));
}

static char *
format_date (SamDate date, SamDateStyle style)
{
  return sam_language_format_date (sam_language_get_default (), date, style);
}

/* Teams. */

/* Those assigned to the team; where all are the whole school's, whoever held its last session. */
static void
find_team_coaches (GPtrArray *names, GPtrArray *coaches, GPtrArray *sessions, gint64 team)
{
  const char *last = NULL;

  for (guint i = 0; i < coaches->len; i++)
    if (sam_person_item_get_team_id (coaches->pdata[i]) == team)
      g_ptr_array_add (names, (gpointer) sam_person_item_get_name (coaches->pdata[i]));
  if (names->len > 0)
    return;

  for (guint i = 0; i < sessions->len; i++)
    if (sam_session_item_get_team_id (sessions->pdata[i]) == team
        && sam_session_item_get_coach_name (sessions->pdata[i]) != NULL)
      last = sam_session_item_get_coach_name (sessions->pdata[i]);
  if (last != NULL)
    g_ptr_array_add (names, (gpointer) last);
}

static char *
describe_team (SamDatabase *database, GPtrArray *coaches, GPtrArray *sessions, gint64 team, SamDate as_of,
               GError **error)
{
  g_autoptr (GPtrArray) members = sam_people_list_team (database, team, as_of, error);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *teachers = NULL;
  g_autofree char *list = NULL;

  if (members == NULL)
    return NULL;

  teachers = g_strdup_printf (ngettext ("%u teacher", "%u teachers", members->len), members->len);
  find_team_coaches (names, coaches, sessions, team);
  if (names->len == 0)
    return g_steal_pointer (&teachers);

  g_ptr_array_add (names, NULL);
  list = sam_language_format_list (sam_language_get_default (), (const char *const *) names->pdata);
  /* Translators: number of teachers, and who coaches them: "8 teachers · coach Annika Lund". */
  return g_strdup_printf (_("%s · coach %s"), teachers, list);
}

static gboolean
add_team (GtkListBox *list, SamDatabase *database, SamRecord *team, GPtrArray *coaches, GPtrArray *sessions,
          SamDate as_of, GError **error)
{
  gint64 id = sam_record_get_id (team);
  SamDate to = sam_record_get_date (team, SAM_TEAM_TO_DATE);
  g_autofree char *subtitle = describe_team (database, coaches, sessions, id, as_of, error);
  SamDate last = SAM_DATE_NONE;
  GtkWidget *row;

  if (subtitle == NULL)
    return FALSE;

  for (guint i = 0; i < sessions->len; i++)
    if (sam_session_item_get_team_id (sessions->pdata[i]) == id
        && sam_session_item_get_state (sessions->pdata[i]) == SAM_SESSION_STATE_HELD)
      last = sam_session_item_get_date (sessions->pdata[i]);
  row = sam_school_lists_add_row (list, sam_record_get_text (team, SAM_TEAM_NAME), subtitle);
  if (to != SAM_DATE_NONE && to < as_of)
    {
      g_autofree char *date = format_date (to, SAM_DATE_STYLE_MEDIUM);
      /* Translators: the last day of a team. */
      g_autofree char *ended = g_strdup_printf (_("ended %s"), date);

      add_suffix_text (row, ended);
    }
  else if (last != SAM_DATE_NONE)
    {
      g_autofree char *date = format_date (last, SAM_DATE_STYLE_SHORT);

      add_suffix_text (row, date);
    }
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  set_target (row, SAM_FAMILY_TEAM, id);

  return TRUE;
}

/* F is the year before the first. */
static gboolean
begins_school (SamRecord *team)
{
  const char *name = sam_record_get_text (team, SAM_TEAM_NAME);

  return g_str_has_prefix (name, "F-") || g_str_has_prefix (name, "F–");
}

GPtrArray *
sam_school_lists_list_teams (SamStore *store, gint64 school, GError **error)
{
  g_autoptr (GPtrArray) by_name = sam_store_list_by (store, SAM_FAMILY_TEAM, SAM_TEAM_SCHOOL, school, error);
  GPtrArray *teams;

  if (by_name == NULL)
    return NULL;

  teams = g_ptr_array_new_with_free_func (g_object_unref);
  for (int pass = 0; pass < 2; pass++)
    for (guint i = 0; i < by_name->len; i++)
      if (begins_school (by_name->pdata[i]) == (pass == 0))
        g_ptr_array_add (teams, g_object_ref (by_name->pdata[i]));

  return teams;
}

gboolean
sam_school_lists_fill_teams (GtkListBox *list, SamContext *context, gint64 school, GError **error)
{
  SamStore *store = sam_context_get_store (context);
  SamDatabase *database = sam_store_get_database (store);
  SamDate as_of = sam_context_get_as_of (context);
  SamSessionFilter filter = { .school = school };
  g_autoptr (GPtrArray) teams = NULL;
  g_autoptr (GPtrArray) coaches = NULL;
  g_autoptr (GPtrArray) sessions = NULL;

  sam_school_lists_clear (list);
  teams = sam_school_lists_list_teams (store, school, error);
  coaches = teams == NULL ? NULL : sam_people_list_coaches (database, school, as_of, error);
  sessions = coaches == NULL ? NULL : sam_session_list_range (database, &filter, SAM_DATE_NONE, as_of + 1, error);
  if (sessions == NULL)
    return FALSE;

  for (guint i = 0; i < teams->len; i++)
    if (!add_team (list, database, teams->pdata[i], coaches, sessions, as_of, error))
      return FALSE;
  sam_school_lists_add_none (list, _("No teams yet"));

  return TRUE;
}

/* People. */

static void
add_coach (GtkListBox *list, SamPersonItem *coach, gboolean editable)
{
  const char *name = sam_person_item_get_name (coach);
  const char *team = sam_person_item_get_team_name (coach);
  int reduction = sam_person_item_get_reduction_percent (coach);
  GString *text = g_string_new (_("Coach"));
  GtkWidget *row;

  g_string_append_printf (text, " · %s", team != NULL ? team : _("whole school"));
  if (reduction >= 0)
    {
      g_autofree char *share = sam_language_format_integer (sam_language_get_default (), reduction);

      g_string_append (text, " · ");
      /* Translators: how much of the coach's duties is set aside, in whole percent: "20 % reduction". */
      g_string_append_printf (text, _("%s %% reduction"), share);
    }
  row = sam_school_lists_add_row (list, name, text->str);
  add_avatar (row, name);
  if (editable)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                               sam_people_actions_new_coach_menu (name, sam_person_item_get_link_id (coach)));
  g_string_free (text, TRUE);
}

static void
add_principal (GtkListBox *list, SamRecord *school)
{
  const char *name = sam_record_get_text (school, SAM_SCHOOL_PRINCIPAL_NAME);
  const char *email = sam_record_get_text (school, SAM_SCHOOL_PRINCIPAL_EMAIL);
  const char *phone = sam_record_get_text (school, SAM_SCHOOL_PRINCIPAL_PHONE);
  g_autofree char *subtitle = NULL;
  GtkWidget *row;

  if (name == NULL)
    return;

  subtitle = phone != NULL ? g_strdup_printf ("%s · %s", _("Principal"), phone) : g_strdup (_("Principal"));
  row = sam_school_lists_add_row (list, name, subtitle);
  add_avatar (row, name);
  if (email != NULL)
    {
      g_autofree char *uri = g_strconcat ("mailto:", email, NULL);
      GtkWidget *link = gtk_link_button_new (uri);

      gtk_button_set_icon_name (GTK_BUTTON (link), "mail-unread-symbolic");
      gtk_widget_set_tooltip_text (link, email);
      gtk_widget_set_valign (link, GTK_ALIGN_CENTER);
      gtk_widget_add_css_class (link, "flat");
      gtk_accessible_update_property (GTK_ACCESSIBLE (link), GTK_ACCESSIBLE_PROPERTY_LABEL, email, -1);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), link);
    }
}

gboolean
sam_school_lists_fill_coaches (GtkListBox *list, SamContext *context, gint64 school, gint64 team, GError **error)
{
  g_autoptr (GPtrArray) coaches = NULL;

  coaches = sam_people_list_coaches (sam_store_get_database (sam_context_get_store (context)), school,
                                     sam_context_get_as_of (context), error);
  if (coaches == NULL)
    return FALSE;

  for (guint i = 0; i < coaches->len; i++)
    {
      gint64 whose = sam_person_item_get_team_id (coaches->pdata[i]);

      if (team == 0 || whose == 0 || whose == team)
        add_coach (list, coaches->pdata[i], sam_context_is_editable (context));
    }
  sam_school_lists_add_none (list, _("No coach assigned yet"));

  return TRUE;
}

gboolean
sam_school_lists_fill_people (GtkListBox *list, SamContext *context, SamRecord *school, GError **error)
{
  sam_school_lists_clear (list);
  add_principal (list, school);

  return sam_school_lists_fill_coaches (list, context, sam_record_get_id (school), 0, error);
}

static void
add_member (GtkListBox *list, SamPersonItem *member, SamDate as_of, gboolean editable)
{
  const char *name = sam_person_item_get_name (member);
  SamDate to = sam_person_item_get_to (member);
  g_autofree char *from = format_date (sam_person_item_get_from (member), SAM_DATE_STYLE_MEDIUM);
  g_autofree char *subtitle = NULL;
  GtkWidget *row;

  if (to != SAM_DATE_NONE)
    {
      g_autofree char *last = format_date (to, SAM_DATE_STYLE_MEDIUM);

      /* Translators: a person's code, first and last day in the team. */
      subtitle = g_strdup_printf (_("%s · from %s to %s"), sam_person_item_get_code (member), from, last);
    }
  else
    /* Translators: a person's code, first day in the team. */
    subtitle = g_strdup_printf (_("%s · from %s"), sam_person_item_get_code (member), from);
  row = sam_school_lists_add_row (list, name, subtitle);
  add_avatar (row, name);
  if (to != SAM_DATE_NONE && to < as_of)
    gtk_widget_add_css_class (row, "secondary");
  if (editable)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                               sam_people_actions_new_teacher_menu (name, sam_person_item_get_link_id (member)));
}

gboolean
sam_school_lists_fill_members (GtkListBox *list, SamContext *context, gint64 team, GError **error)
{
  SamDate as_of = sam_context_get_as_of (context);
  g_autoptr (GPtrArray) members = NULL;

  sam_school_lists_clear (list);
  members = sam_people_list_team (sam_store_get_database (sam_context_get_store (context)), team, SAM_DATE_NONE, error);
  if (members == NULL)
    return FALSE;

  for (int pass = 0; pass < 2; pass++)
    for (guint i = 0; i < members->len; i++)
      {
        SamDate to = sam_person_item_get_to (members->pdata[i]);
        gboolean has_left = to != SAM_DATE_NONE && to < as_of;

        if (has_left == (pass == 1))
          add_member (list, members->pdata[i], as_of, sam_context_is_editable (context));
      }
  sam_school_lists_add_none (list, _("No teachers yet"));

  return TRUE;
}

/* Statuses. */

static int
compare_dates (gconstpointer a, gconstpointer b)
{
  return sam_record_get_date (*(SamRecord *const *) b, SAM_STRAND_STATUS_DATE)
         - sam_record_get_date (*(SamRecord *const *) a, SAM_STRAND_STATUS_DATE);
}

static void
add_status (GtkListBox *list, SamStore *store, SamRecord *status, gboolean editable)
{
  g_autoptr (SamRecord) strand = sam_store_get (store, SAM_FAMILY_STRAND,
                                                sam_record_get_reference (status, SAM_STRAND_STATUS_STRAND), NULL);
  SamStyle style = sam_style_for_strand_status (sam_record_get_choice (status, SAM_STRAND_STATUS_STATUS));
  const char *term = sam_record_get_text (status, SAM_STRAND_STATUS_PLANNED_TERM);
  g_autofree char *date = format_date (sam_record_get_date (status, SAM_STRAND_STATUS_DATE), SAM_DATE_STYLE_MEDIUM);
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;
  GtkWidget *row;

  title = g_strdup_printf ("%s: %s", strand != NULL ? sam_record_get_text (strand, SAM_STRAND_NAME) : "–", style.word);
  if (term != NULL)
    {
      g_autofree char *words = sam_language_format_term (sam_language_get_default (), term);

      subtitle = g_strdup_printf ("%s · %s", date, words);
    }
  else
    subtitle = g_strdup (date);
  row = sam_school_lists_add_row (list, title, subtitle);
  add_icon (row, style);
  if (editable)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                               sam_record_actions_new_menu (SAM_FAMILY_STRAND_STATUS, title, sam_record_get_id (status)));
}

gboolean
sam_school_lists_fill_dates (GtkListBox *list, SamContext *context, gint64 school, gint64 team, GError **error)
{
  SamStore *store = sam_context_get_store (context);
  g_autoptr (GPtrArray) log = NULL;

  sam_school_lists_clear (list);
  log = sam_store_list_by (store, SAM_FAMILY_STRAND_STATUS, SAM_STRAND_STATUS_SCHOOL, school, error);
  if (log == NULL)
    return FALSE;

  g_ptr_array_sort (log, compare_dates);
  for (guint i = 0; i < log->len; i++)
    if (sam_record_get_reference (log->pdata[i], SAM_STRAND_STATUS_TEAM) == team)
      add_status (list, store, log->pdata[i], sam_context_is_editable (context));
  sam_school_lists_add_none (list, _("No status recorded yet"));

  return TRUE;
}

/* Sessions. */

static void
add_session (GtkListBox *list, SamSessionItem *item, SamDate as_of)
{
  SamStyle style = sam_style_for_session (sam_session_item_get_state_on (item, as_of),
                                          sam_session_item_is_overdue (item, as_of));
  const SamField *kinds = &sam_family_session.fields[SAM_SESSION_KIND];
  const char *team = sam_session_item_get_team_name (item);
  const char *coach = sam_session_item_get_coach_name (item);
  g_autofree char *date = format_date (sam_session_item_get_date (item), SAM_DATE_STYLE_WEEKDAY);
  g_autofree char *time = sam_time_format (sam_session_item_get_time (item));
  g_autofree char *title = g_strdup_printf ("%s, %s", date, time);
  g_autofree char *subtitle = NULL;
  GtkWidget *row;

  /* Who is coached, and hence by whom, is nobody else's matter in individual coaching. */
  if (team == NULL)
    subtitle = g_strdup (sam_choice_get_label (kinds, (int) sam_session_item_get_kind (item)));
  else
    subtitle = g_strdup_printf ("%s%s%s", team, coach != NULL ? " · " : "", coach != NULL ? coach : "");
  row = sam_school_lists_add_row (list, title, subtitle);
  add_icon (row, style);
  add_suffix_text (row, style.word);
  set_target (row, SAM_FAMILY_SESSION, sam_session_item_get_id (item));
}

gboolean
sam_school_lists_fill_sessions (GtkListBox *list, SamContext *context, gint64 school, gint64 team, gboolean coming,
                                guint n, GError **error)
{
  SamDate as_of = sam_context_get_as_of (context);
  SamSessionFilter filter = { .school = school, .team = team };
  g_autoptr (GPtrArray) sessions = NULL;

  sam_school_lists_clear (list);
  sessions = sam_session_list_range (sam_store_get_database (sam_context_get_store (context)), &filter,
                                     coming ? as_of + 1 : SAM_DATE_NONE, coming ? SAM_DATE_NONE : as_of + 1, error);
  if (sessions == NULL)
    return FALSE;

  for (guint i = 0; i < MIN (n, sessions->len); i++)
    add_session (list, sessions->pdata[coming ? i : sessions->len - 1 - i], as_of);
  sam_school_lists_add_none (list, coming ? _("No sessions are planned") : _("No sessions yet"));

  return TRUE;
}

/*
 * What each team of a school was promised and given.
 */
#include "sam-school-given-list.h"

#include <glib/gi18n.h>

#include "sam-language.h"
#include "sam-records.h"
#include "sam-school-lists.h"
#include "sam-style.h"

static char *
describe_team (const SamSchoolTeam *team)
{
  const SamLanguage *language = sam_language_get_default ();
  g_autofree char *members = g_strdup_printf (ngettext ("%u teacher", "%u teachers", team->members), team->members);
  /* Translators: sessions held, of those planned so far. */
  g_autofree char *held = g_strdup_printf (_("%u of %u held"), team->held, team->planned);
  g_autofree char *share = sam_language_format_share (language, team->attendance.numerator, team->attendance.denominator);
  /* Translators: a share. */
  g_autofree char *attendance = g_strdup_printf (_("attendance %s"), share);
  GString *text = g_string_new (members);

  if (team->weekday > 0)
    {
      g_autofree char *weekday = sam_language_format_weekday (language, team->weekday, FALSE);
      g_autofree char *time = sam_time_format (team->time);

      g_string_append_printf (text, " · %s %s", weekday, time);
    }
  g_string_append_printf (text, " · %s", held);
  if (team->attendance.denominator > 0)
    g_string_append_printf (text, " · %s", attendance);
  if (team->status == SAM_STRAND_STATUS_STATUS_PAUSED)
    g_string_append_printf (text, " · %s", sam_style_for_strand_status (team->status).word);

  return g_string_free (text, FALSE);
}

static void
append_label (GtkWidget *box, const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_widget_add_css_class (label, "numeric");
  if (css_class != NULL)
    {
      gtk_widget_add_css_class (label, css_class);
      gtk_widget_add_css_class (label, "secondary");
    }
  gtk_box_append (GTK_BOX (box), label);
}

/* Minutes given of those promised, and below them the share. */
static GtkWidget *
make_time (const SamSchoolTeam *team)
{
  const SamLanguage *language = sam_language_get_default ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *part = NULL, *all = NULL, *minutes = NULL, *share = NULL, *given = NULL;

  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  if (!team->has_promise)
    {
      append_label (box, _("no promise"), "caption");
      return box;
    }

  part = sam_language_format_integer (language, team->lost.given);
  all = sam_language_format_minutes (language, team->lost.promised);
  /* Translators: minutes given, and minutes promised: "525 of 672 min". */
  minutes = g_strdup_printf (C_ ("minutes", "%s of %s"), part, all);
  share = sam_language_format_share (language, team->lost.given, team->lost.promised);
  /* Translators: a share of promised time. */
  given = g_strdup_printf (_("%s given"), share);
  append_label (box, minutes, NULL);
  append_label (box, given, "caption");

  return box;
}

static void
add_team (GtkListBox *list, const SamSchoolTeam *team)
{
  g_autofree char *subtitle = describe_team (team);
  GtkWidget *row = sam_school_lists_add_row (list, team->name, subtitle);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_time (team));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(ux)", (guint) SAM_FAMILY_TEAM, team->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-record");
}

void
sam_school_given_list_fill (GtkListBox *list, const SamSchoolDashboard *dashboard)
{
  g_return_if_fail (GTK_IS_LIST_BOX (list) && dashboard != NULL);

  sam_school_lists_clear (list);
  for (guint i = 0; i < dashboard->teams->len; i++)
    add_team (list, &g_array_index (dashboard->teams, SamSchoolTeam, i));
}

/*
 * The line of key facts of a school, as of a day.
 */
#include "sam-school-facts.h"

#include <glib/gi18n.h>

#include "sam-school-row.h"
#include "sam-status-badge.h"

static void
add_fact (SamWrapBox *facts, const char *caption, GtkWidget *value)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 2,
                                 "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  GtkWidget *label = gtk_label_new (caption);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "secondary");
  gtk_widget_set_halign (value, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), value);
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, caption, -1);
  sam_wrap_box_append (facts, box);
}

static void
add_state (SamWrapBox *facts, const SamSchoolDashboard *dashboard, SamStrandKind kind, const char *caption)
{
  for (guint i = 0; i < dashboard->strands->len; i++)
    {
      const SamSchoolStrand *strand = &g_array_index (dashboard->strands, SamSchoolStrand, i);
      const SamStrandState state = { strand->status, strand->since, strand->planned_term, strand->is_unproven };
      g_autofree char *detail = NULL;
      GtkWidget *badge;

      if (strand->kind != kind)
        continue;
      badge = sam_status_badge_new ();
      detail = sam_school_row_describe_state (&state);
      sam_status_badge_set_strand_status (SAM_STATUS_BADGE (badge), state.status, detail);
      if (state.is_unproven)
        gtk_widget_add_css_class (badge, "unproven");
      add_fact (facts, caption, badge);
      return;
    }
}

static void
add_text (SamWrapBox *facts, const char *caption, const char *text)
{
  add_fact (facts, caption, gtk_label_new (text));
}

static void
add_mandatory (SamWrapBox *facts, const SamSchoolDashboard *dashboard)
{
  const SamFigure *mandatory = sam_figures_find (dashboard->figures, "F3");
  const SamFigure *teams = sam_figures_find (dashboard->figures, "F2");
  g_autofree char *detail = NULL;
  GtkWidget *badge;
  gboolean is_met;

  if (mandatory == NULL || mandatory->denominator == 0 || teams == NULL)
    return;

  is_met = mandatory->numerator == mandatory->denominator;
  badge = sam_status_badge_new ();
  /* Translators: teams whose group coaching is under way, and all teams. */
  detail = g_strdup_printf (ngettext ("%d of %d team", "%d of %d teams", (gulong) teams->denominator),
                            (int) teams->numerator, (int) teams->denominator);
  sam_status_badge_set_style (SAM_STATUS_BADGE (badge),
                              (SamStyle) { is_met ? "emblem-ok-symbolic" : "dialog-warning-symbolic",
                                           is_met ? "status-finished" : "status-warning",
                                           is_met ? _("Fulfilled") : _("Not fulfilled") },
                              detail);
  add_fact (facts, _("Mandatory strand"), badge);
}

static void
add_counts (SamWrapBox *facts, const SamSchoolDashboard *dashboard)
{
  const SamFigure *held = sam_figures_find (dashboard->figures, "F5");
  guint n_begun = sam_school_dashboard_count_cycles (dashboard);

  if (held != NULL)
    {
      g_autofree char *text = g_strdup_printf (_("%u of %u"), (guint) held->numerator, (guint) held->denominator);

      add_text (facts, _("Sessions held"), text);
    }
  if (n_begun > 0)
    {
      /* Translators: cycles of individual coaching: "7 begun, 3 with dialogue". */
      g_autofree char *text = g_strdup_printf (_("%u begun, %u with dialogue"), n_begun, dashboard->dialogues);

      add_text (facts, _("Cycles"), text);
    }
}

void
sam_school_facts_fill (SamWrapBox *box, const SamSchoolDashboard *dashboard)
{
  sam_wrap_box_remove_all (box);
  if (!dashboard->takes_part)
    {
      add_text (box, _("Status"), _("does not take part on this day"));
      return;
    }

  add_state (box, dashboard, SAM_STRAND_KIND_GROUP, _("Group coaching"));
  add_state (box, dashboard, SAM_STRAND_KIND_INDIVIDUAL, _("Individual coaching"));
  add_mandatory (box, dashboard);
  add_counts (box, dashboard);
}

void
sam_school_facts_fill_legend (SamWrapBox *box)
{
  static const struct
  {
    SamSessionState state;
    gboolean        is_overdue;
  } entries[] = {
    { SAM_SESSION_STATE_HELD, FALSE },      { SAM_SESSION_STATE_PLANNED, FALSE }, { SAM_SESSION_STATE_PLANNED, TRUE },
    { SAM_SESSION_STATE_CANCELLED, FALSE }, { SAM_SESSION_STATE_MOVED, FALSE },
  };
  GtkWidget *entry;
  GtkWidget *label;

  sam_wrap_box_remove_all (box);
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      SamStyle style = sam_style_for_session (entries[i].state, entries[i].is_overdue);
      GtkWidget *icon = gtk_image_new_from_icon_name (style.icon_name);

      entry = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
      gtk_image_set_pixel_size (GTK_IMAGE (icon), 12);
      gtk_widget_add_css_class (icon, style.css_class);
      gtk_box_append (GTK_BOX (entry), icon);
      label = gtk_label_new (style.word);
      gtk_widget_add_css_class (label, "caption");
      gtk_box_append (GTK_BOX (entry), label);
      sam_wrap_box_append (box, entry);
    }

  entry = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  label = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_size_request (label, 12, 12);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (label, "day-off-swatch");
  gtk_box_append (GTK_BOX (entry), label);
  label = gtk_label_new (_("day off"));
  gtk_widget_add_css_class (label, "caption");
  gtk_box_append (GTK_BOX (entry), label);
  sam_wrap_box_append (box, entry);
}
